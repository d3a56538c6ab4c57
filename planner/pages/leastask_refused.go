package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// If a lender refuses: what is asked instead, and what that costs.

var (
	wRefusedHead    = lang.Text{ZH: "要是有一家不肯：", EN: "If one refuses:"}
	wRefused        = lang.Text{ZH: "- {1}：{2}。", EN: "- {1}: {2}."}
	wRefusedOnly    = lang.Text{ZH: "要是{1}不肯：{2}。", EN: "If {1} refuses: {2}."}
	wRefusedNone    = lang.Text{ZH: "能选的别的办法都不够", EN: "nothing else to choose from is enough"}
	wRefusedUnknown = lang.Text{ZH: "还没找到别的够的办法", EN: "nothing else that is enough was found yet"}
	wRefusedTitle   = lang.Text{ZH: "{1}不肯的话 (* 还没人答应)", EN: "If {1} refuses (* nobody has agreed)"}
	wRefusedWiden   = lang.Text{ZH: "让步的大小再多试一些：加 --widen。", EN: "To try more sizes of each concession: add --widen."}
	wMoreChanges    = lang.Text{ZH: "另有 {1} 笔也变 (--if-refused)", EN: "{1} more change (--if-refused)"}
)

// ifRefused is a line for each lender, with tables if they were asked for, and then
// what not to sign before it is known. Where nothing does without some of them, those
// share a line.
func (v asking) ifRefused(p *page.Page) {
	if len(v.a.Refusals) == 0 {
		return
	}
	none := slices.ContainsFunc(v.a.Refusals, func(r plan.Refusal) bool { return r.Answer == nil })
	p.Add(page.Body(inLines(append(v.refusals(), when(none && !v.ask.Widen, v.say(wRefusedWiden)))...)))
	if !v.ask.IfRefused {
		return
	}
	for _, r := range v.a.Refusals {
		if r.Answer != nil {
			t := v.choicesTable(r.Answer)
			t.Title = v.say(wRefusedTitle, v.spaced(v.called(r.Loans, r.Group)))
			p.Add(t)
		}
	}
}

// refusals are the lines: of one lender a sentence, of several a list.
func (v asking) refusals() []string {
	if len(v.a.Refusals) == 1 {
		r := v.a.Refusals[0]
		return []string{v.say(wRefusedOnly, v.spaced(v.after(v.called(r.Loans, r.Group))), v.instead(r))}
	}
	lines := []string{v.say(wRefusedHead)}
	for _, g := range grouped(v.a.Refusals, v.instead) {
		who := v.list(each(g.list, func(r plan.Refusal) string { return v.called(r.Loans, r.Group) }))
		lines = append(lines, v.say(wRefused, who, g.key))
	}
	return append(lines, v.signing()...)
}

// instead is what is done instead where a negotiation fails, and what that costs.
func (v asking) instead(r plan.Refusal) string {
	switch {
	case r.Answer != nil:
		return v.clauses(filled(append(v.changes(r.Answer, r.Loans...), v.costsThen(r.Answer))))
	case r.Unproven:
		return v.say(wRefusedUnknown)
	}
	return v.say(wRefusedNone)
}

// mostChanges is how many changes a line names.
const mostChanges = 4

// changes are the loans for which an answer takes another way than what is asked, and
// which. Of whom the line is about, it comes first; its name is left out if it is one
// loan.
func (v asking) changes(a *plan.Answer, about ...int) []string {
	var own, others []string
	for _, c := range a.Choices {
		said := v.labelOf(v.option(c).Offer, c.Loan, v.isLate(c.Loan))
		switch mine := slices.Contains(about, c.Loan); {
		case c.Row == v.choice(v.a.Answer, c.Loan).Row:
		case mine && len(about) == 1:
			own = append(own, said)
		case mine:
			own = append(own, v.say(wOtherOne, v.name(c.Loan), said))
		default:
			others = append(others, v.say(wOtherOne, v.name(c.Loan), said))
		}
	}
	list := append(own, others...)
	if n := len(list); n > mostChanges {
		list = append(list[:mostChanges-1], v.say(wMoreChanges, n-mostChanges+1))
	}
	return list
}

var (
	wThenMore = lang.Text{ZH: "一共多花 {1}", EN: "{1} more in all"}
	wThenLess = lang.Text{ZH: "一共少花 {1}", EN: "{1} less in all"}
)

// costsThen says how an answer's cost compares with that of what is asked.
func (v asking) costsThen(a *plan.Answer) string {
	return v.differs(a.Cost, v.a.Answer.Cost, wThenMore, wThenLess)
}

var (
	wNextHead    = lang.Text{ZH: "其次的办法 (只写不同的)：", EN: "Next best (only what differs):"}
	wNextIs      = lang.Text{ZH: "- {1}。", EN: "- {1}."}
	wNextLenders = lang.Text{ZH: "要谈 {1}", EN: "{1} to ask"}
)

// nextBest is a line for each of the next best answers.
func (v asking) nextBest() string {
	var lines []string
	for _, a := range v.a.Next {
		says := append(v.changes(a), when(a.Asks != v.a.Answer.Asks, v.say(wNextLenders, v.count(a.Asks, wLender, wLenders))), v.costsThen(a))
		lines = append(lines, v.say(wNextIs, v.clauses(filled(says))))
	}
	if len(lines) == 0 {
		return ""
	}
	return inLines(slices.Insert(lines, 0, v.say(wNextHead))...)
}
