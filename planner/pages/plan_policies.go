package pages

import (
	"cmp"
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/paydown"
	"repay/planner/plan"
)

var (
	wPoliciesMeet  = lang.Text{ZH: "{1} 种还法里，{2} 种每期都按时还得上：{3}。", EN: "Of these {1} policies {2} meet every due on its date: {3}."}
	wPoliciesOne   = lang.Text{ZH: "{1} 种还法里，只有 {2} 种每期都按时还得上：{3}。", EN: "Of these {1} policies only {2} meets every due on its date: {3}."}
	wPoliciesAll   = lang.Text{ZH: "{1} 种还法，每期都按时还得上。", EN: "With each of these {1} policies every due is met on its date."}
	wPoliciesNone  = lang.Text{ZH: "{1} 种还法，钱都不够每期按时还。", EN: "With none of these {1} policies is every due met on its date."}
	wPoliciesLeast = lang.Text{ZH: "其中花得最少的是{1}：{2}，比花得最多的少 {3}。", EN: "The least cost, {2}, is that of: {1}; {3} less than the most."}
	wPoliciesSame  = lang.Text{ZH: "花费一样：{1}。", EN: "The cost is the same: {1}."}
	wNotEnough     = lang.Text{ZH: "不够", EN: "no"}
	wColPolicy     = lang.Text{ZH: "还法", EN: "Policy"}
	wColLate       = lang.Text{ZH: "晚付", EN: "Late"}
)

// PoliciesPage compares one plan by each policy.
func PoliciesPage(h Head, c plan.Case, s *plan.Status, plans []*plan.PayPlan, o PlanOptions) *page.Page {
	v := planning{newVoice(h, c), s, plans[0], o}
	p := v.page()
	if !anyOpen(s) || len(plans[0].Loans) == 0 {
		v.answer(p)
		v.ending(p)
		return p
	}
	p.Add(page.Answer(v.limitations(h.Rules.Told, v.all())))
	if m := s.Household; m != nil && v.p.Budget == nil {
		p.Add(page.Answer(v.beforeLoans(m.BeforeLoans, m.BeforeLasts, m.TestedTo)))
	}
	best := bestOf(plans)
	p.Add(page.Answer(v.policiesAnswer(plans, best)), page.Answer(v.assumed()), page.Answer(v.left()))
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColPolicy), Least: 20},
		{Head: v.say(wColDone), Kind: page.Day, Keep: true, Decides: decidesDone},
		{Head: v.say(wColTotalPaid), Kind: page.Number, Drop: dropTotalPaid},
		{Head: v.say(wColCost), Kind: page.Number},
		{Head: v.say(wColLate), Kind: page.Number, Drop: dropLast},
		{Head: v.say(wColCanPay), OneLine: true, Keep: true, Decides: decidesCanPay},
	}}
	for _, x := range plans {
		t.Rows = append(t.Rows, v.policyRow(x))
	}
	p.Add(t, page.Body(v.unknowns(s)))
	p.Add(page.Note(v.warnings()), v.seeRules(), page.Note(v.howPlan("", plans[0].Payments)))
	p.Add(v.next(wRunPlan, "plan", v.policyFlag(best[0].Policy)+o.Flags))
	return p
}

// policyRow is what one policy comes to. Of one that never ends the sums of fifty years
// say nothing.
func (v planning) policyRow(x *plan.PayPlan) []page.Cell {
	name := page.Cell{Text: v.say(wInBrackets, v.policy(x.Policy), paydown.Policies.Name(x.Policy))}
	if x.NeverEnds {
		none := page.TextCell("-")
		return []page.Cell{name, {Text: v.say(wNever)}, none, none, none, {Text: v.say(wNotEnough)}}
	}
	can := page.Cell{Text: v.say(wYes)}
	if !x.Affordable {
		can.Text = v.say(either(len(x.AtLeast) > 0, wShortL, wShort), v.money(x.Deepest))
	}
	return []page.Cell{name, {Text: month(x.Finish)}, v.amount(x.TotalPaid), v.amount(x.Cost), number(len(x.Late)), can}
}

// standing is how good a plan is before its cost counts: every due is met, some are
// late, it never ends.
func standing(x *plan.PayPlan) int {
	switch {
	case x.NeverEnds:
		return 2
	case !x.Affordable:
		return 1
	}
	return 0
}

// bestOf are the plans of the best standing among several, the least cost first.
func bestOf(plans []*plan.PayPlan) []*plan.PayPlan {
	best := standing(slices.MinFunc(plans, func(a, b *plan.PayPlan) int { return standing(a) - standing(b) }))
	list := picked(plans, func(x *plan.PayPlan) bool { return standing(x) == best })
	slices.SortStableFunc(list, func(a, b *plan.PayPlan) int { return cmp.Compare(a.Cost, b.Cost) })
	return list
}

// policiesAnswer says with how many policies every due is met, and which of those
// costs least; more than the figures of these nobody knows.
func (v planning) policiesAnswer(plans, best []*plan.PayPlan) string {
	least, most := best[0], best[len(best)-1]
	of := v.say(wPoliciesNone, len(plans))
	switch {
	case standing(least) == 0 && len(best) == len(plans):
		of = v.say(wPoliciesAll, len(plans))
	case standing(least) == 0:
		of = v.say(either(len(best) == 1, wPoliciesOne, wPoliciesMeet), len(plans), len(best), v.policyList(best))
	case standing(least) == 2:
		return v.never()
	}
	switch {
	case len(best) == 1:
		return of
	case most.Cost == least.Cost:
		return v.sentences(of, v.say(wPoliciesSame, v.money(least.Cost)))
	}
	alike := v.policyList(picked(best, func(x *plan.PayPlan) bool { return x.Cost == least.Cost }))
	return v.sentences(of, v.say(wPoliciesLeast, alike, v.money(least.Cost), v.money(most.Cost-least.Cost)))
}

// policy is what a policy is called.
func (v voice) policy(p paydown.Policy) string { return v.say(paydown.Policies.Says(p)) }

func (v voice) policyList(plans []*plan.PayPlan) string {
	return v.list(each(plans, func(x *plan.PayPlan) string { return v.policy(x.Policy) }))
}
