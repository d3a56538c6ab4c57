package pages

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// answer says what the plan comes to, after what is told first.
func (v planning) answer(p *page.Page) {
	p.Add(page.Answer(v.limitations(v.head.Rules.Told, v.all())))
	if !anyOpen(v.s) {
		p.Add(page.Answer(v.nothingOwed(v.s)), page.Answer(v.aside(v.s)))
		return
	}
	if m := v.s.Household; m != nil && v.p.Budget == nil {
		p.Add(page.Answer(v.beforeLoans(m.BeforeLoans, m.BeforeLasts, m.TestedTo)))
		p.Add(page.Answer(when(v.livingFirst(), v.say(wPlanNoAdvice))))
	}
	p.Add(page.Answer(v.comesTo()), page.Answer(v.untilAsked()), page.Answer(v.priorityLate()), page.Answer(v.breaksPromises()), page.Answer(v.missedOf(v.s)), page.Answer(v.onTime()), page.Answer(v.left()), page.Answer(v.oneLoan()),
		page.Answer(v.assumed()), page.Answer(v.leftOut()), page.Answer(v.thin()), page.Answer(v.aside(v.s)))
}

var (
	wPlanNothing   = lang.Text{ZH: "没有能排的借款。", EN: "There is no loan to plan."}
	wPlanMeets     = lang.Text{ZH: "照这样还，每一期都按时还得上。", EN: "Paid like this, every due is met on its date."}
	wPlanMeetsNew  = lang.Text{ZH: "照这样还，以后每一期都按时还得上。", EN: "Paid like this, every due to come is met on its date."}
	wPlanMeetsRest = lang.Text{ZH: "照这样还，其余的每一期都按时还得上。", EN: "Paid like this, every due of the others is met on its date."}
	wPlanArrears   = lang.Text{ZH: "{1}补齐现在的逾期。", EN: "What is overdue now is cleared {1}."}
	wPlanArrearsOf = lang.Text{ZH: "{1}补齐{2}现在的逾期。", EN: "What is overdue on {2} is cleared {1}."}
	wPlanNoArrears = lang.Text{ZH: "{1}起不再有逾期。", EN: "Nothing is overdue any more from {1}."}
	wPlanLateOne   = lang.Text{ZH: "钱不够每期都按时还：{1}有 1 期要晚付，最多时 {2} 到期没付{3}{4}。", EN: "The money does not meet every due on its date: 1 is paid late, that of {1}; at most {2} is overdue at once{3}{4}."}
	wPlanLate      = lang.Text{ZH: "钱不够每期都按时还：{1}起有 {5} 期要晚付，最多时 {2} 到期没付{3}{4}。", EN: "The money does not meet every due on its date: from {1} on {5} are paid late; at most {2} is overdue at once{3}{4}."}
	wPlanLateAdds  = lang.Text{ZH: "，晚付要多付 {1}", EN: ", and being late adds {1}"}
	wPlanDone      = lang.Text{ZH: "{1}全部还完，一共付 {2}{3}。", EN: "All is paid off {1}: {2} in all{3}."}
	wPlanDoneRest  = lang.Text{ZH: "{1}其余的全部还完，一共付 {2}{3}。", EN: "The others are paid off {1}: {2} in all{3}."}
	wPlanOver      = lang.Text{ZH: "，比现在欠的本金多 {1}", EN: ", {1} more than the principal owed now"}
	wPlanUnder     = lang.Text{ZH: "，比现在欠的本金少 {1}", EN: ", {1} less than the principal owed now"}
	wPlanEven      = lang.Text{ZH: "，和现在欠的本金一样", EN: ", the same as the principal owed now"}
	wPlanSame      = lang.Text{ZH: "，和照合同花的一样", EN: ", the same as the contracts"}
)

// comesTo says whether the dues are met, when all is paid and what it costs; or
// that it never ends, and what would end it.
func (v planning) comesTo() string {
	switch {
	case len(v.p.Loans) == 0:
		return v.sentences(v.say(wPlanNothing), v.unplanned())
	case v.p.NeverEnds:
		return v.sentences(v.unplanned(), v.never())
	case v.p.Affordable:
		return v.sentences(v.unplanned(), v.onDates(), v.cleared(), v.done())
	}
	before := !v.p.CurrentFrom.IsZero() && v.p.CurrentFrom < v.p.Finish
	return v.sentences(v.unplanned(), v.goesLate(), v.sayOf(wPlanNoArrears, when(before, v.on(v.p.CurrentFrom))), v.done(), v.needs())
}

var wPlanPriority = lang.Text{ZH: "{1}写明要先还，照这样也还不及时：先跟对方谈。", EN: "{1}, marked as priority: like this too it is not paid in time; talk to the lender first."}

// priorityLate names what must be paid before the others, and is not on its dates.
func (v planning) priorityLate() string {
	return v.sayOf(wPlanPriority, v.subject(pick(v.all(), func(i int) bool {
		return v.c.Loans[i].Priority && (v.staysBehind(i) || slices.ContainsFunc(v.p.Late, func(l paydown.Late) bool { return l.Loan == i }))
	})...))
}

// staysBehind reports whether what is overdue on a loan is not paid in the months that the
// plan goes through day by day.
func (v planning) staysBehind(i int) bool {
	if slices.ContainsFunc(v.p.Choices, func(x plan.PlanChoice) bool { return x.Loan == i && needsAgreement(x.Offer) }) {
		return false // the agreement says when
	}
	st, paid := statusOf(v.s, i), Amount(0)
	for _, x := range v.p.Payments {
		if x.Loan == i && x.Date < calendar.Monthly.From(v.c.AsOf, plan.SavedMonths) {
			paid += x.Amount
		}
	}
	return isLate(st) && paid < st.OverdueTotal.Amount
}

var wUntilAsked = lang.Text{ZH: "下面给{1}排的，先问过时效再付。", EN: "What is laid out below for {1} is to wait until you have asked about the limitation period."}

// untilAsked names the loans whose limitation may be over or end soon and that the plan
// pays: a plan counts, and does not know that a payment may start it again.
func (v planning) untilAsked() string {
	loans := pick(v.all(), func(i int) bool {
		return v.shows(i) && v.nearLimitation(i) && slices.ContainsFunc(v.p.Payments, func(x paydown.Payment) bool { return x.Loan == i })
	})
	return v.sayOf(wUntilAsked, v.after(v.subject(loans...)))
}

// onDates says that every due is met, where any is to come: to who is behind, of those
// to come.
func (v planning) onDates() string {
	meets := either(anyLate(v.s), wPlanMeetsNew, wPlanMeets)
	return when(v.anyDue(), v.say(either(len(v.p.Unknown) > 0, wPlanMeetsRest, meets)))
}

// anyDue reports whether anything falls due from the as-of day on, by a contract or by
// what the plan takes as agreed.
func (v planning) anyDue() bool { return duesToCome(v.s) || len(v.p.Choices) > 0 }

// done says when all is paid off, and what it costs: against the contracts, or where
// it is not known what they cost, against nothing.
func (v planning) done() string {
	over := v.overPrincipal(v.p.Cost)
	vague := len(v.p.AtLeast) > 0
	switch k := v.p.Contracts; {
	case vague, len(v.p.Unsplit) > 0:
		over = ""
	case k.Exact() && len(v.p.Unknown) == 0:
		over = v.overCost(v.p.Cost - k.Amount)
	}
	return v.say(either(len(v.p.Unknown) > 0, wPlanDoneRest, wPlanDone), v.onDay(v.p.Finish), v.maybe(plan.Maybe{Amount: v.p.TotalPaid, Known: true, AtLeast: vague}), over)
}

// overCost says how a cost compares with the contracts'.
func (v planning) overCost(d Amount) string {
	switch {
	case d > 0:
		return v.say(wMoreThanKeep, v.money(d))
	case d < 0:
		return v.say(wLessThanKeep, v.money(-d))
	}
	return v.say(wPlanSame)
}

// overOwed says how the cost of one loan compares with nothing, where it is known.
func (v planning) overOwed(l paydown.LoanResult) string {
	if slices.Contains(v.p.Unsplit, l.Loan) {
		return ""
	}
	return v.overPrincipal(l.Cost)
}

// overPrincipal says how a cost compares with nothing.
func (v planning) overPrincipal(cost Amount) string {
	switch {
	case cost > 0:
		return v.say(wPlanOver, v.money(cost))
	case cost < 0:
		return v.say(wPlanUnder, v.money(-cost))
	}
	return v.say(wPlanEven)
}

// cleared says when the arrears of the as-of day are paid; those that are part of an
// agreement are not, and of which they are is said where some are.
func (v planning) cleared() string {
	behind := pick(v.all(), func(i int) bool { return isLate(statusOf(v.s, i)) })
	apart := pick(behind, func(i int) bool {
		return !slices.ContainsFunc(v.p.Choices, func(x plan.PlanChoice) bool { return x.Loan == i && needsAgreement(x.Offer) })
	})
	pays := func(x paydown.Payment) bool { return x.Date == v.c.AsOf && x.Kind != paydown.Extra }
	if v.p.CurrentFrom == v.c.AsOf && !slices.ContainsFunc(v.p.Payments, pays) {
		return ""
	}
	early := v.anyDue() || v.p.CurrentFrom < v.p.Finish // else the same is said of the end
	if len(apart) == 0 || !early || v.p.CurrentFrom.IsZero() {
		return ""
	}
	if len(apart) < len(behind) {
		return v.say(wPlanArrearsOf, v.onDay(v.p.CurrentFrom), v.spaced(v.after(v.names(apart))))
	}
	return v.say(wPlanArrears, v.onDay(v.p.CurrentFrom))
}

// goesLate says how many dues are paid late, and at what cost.
func (v planning) goesLate() string {
	n := len(v.p.Late)
	if n == 0 {
		return ""
	}
	adds := ""
	if cost := v.c.LateCosts(v.p.Late); cost.Known && cost.Amount > 0 {
		adds = v.say(wPlanLateAdds, v.maybe(cost))
	}
	first, deepest := v.on(v.p.First), v.money(v.p.Deepest)
	if n == 1 {
		return v.say(wPlanLateOne, first, deepest, adds, v.mayBe())
	}
	return v.say(wPlanLate, first, deepest, adds, v.mayBe(), n)
}

var (
	wOnTime     = lang.Text{ZH: "只还到期的、不提前还{2}，每期都按时还得上，一共多付 {1}。", EN: "Paying only what is due, nothing ahead of time{2}, meets every due on its date and costs {1} more."}
	wOnTimeLess = lang.Text{ZH: "只还到期的、不提前还{2}，每期都按时还得上，还少付 {1}。", EN: "Paying only what is due, nothing ahead of time{2}, meets every due on its date and costs {1} less."}
)

// wTypedNone is how to plan so.
const wTypedNone = " (--policy none)"

// onTime says that every due would be met without paying more than is due: money
// that is sent ahead of time may be missing later.
func (v planning) onTime() string {
	switch due := v.o.OnTime; {
	case due == nil:
		return ""
	case due.Cost < v.p.Cost:
		return v.say(wOnTimeLess, v.money(v.p.Cost-due.Cost), v.onScreen(wTypedNone))
	default:
		return v.say(wOnTime, v.money(due.Cost-v.p.Cost), v.onScreen(wTypedNone))
	}
}

var (
	wPlanNeverLate = lang.Text{ZH: "钱不够：{1}起有的到期付不出{2}，{3} 年也还不完。", EN: "The money is not enough: from {1} on some dues cannot be met{2}, and the loans are not paid off in {3} years."}
	wPlanNever     = lang.Text{ZH: "每期都按时还得上，但 {1} 年也还不完。", EN: "Every due is met on its date, and yet the loans are not paid off in {1} years."}
	wPlanNeverPaid = lang.Text{ZH: "照这样还，{1} 年也还不完。", EN: "Paid like this, the loans are not paid off in {1} years."}
	wPlanNeeds     = lang.Text{ZH: "要在 {2} 年里还完，每月至少拿 {1} 还借款。", EN: "To pay them off within {2} years takes at least {1} a month."}
)

// mostYears is how long a plan goes on at most.
const mostYears = paydown.MaxMonths / 12

// never says that it never ends, and the least that would end it.
func (v planning) never() string {
	if v.p.First.IsZero() {
		return v.sentences(v.say(either(v.anyDue(), wPlanNever, wPlanNeverPaid), mostYears), v.needs())
	}
	return v.sentences(v.say(wPlanNeverLate, v.on(v.p.First), v.mayBe(), mostYears), v.needs())
}

var wPlanNoAdvice = lang.Text{ZH: "下面只是算出有多少还多少会怎样，不是建议：钱先留着过日子。", EN: "What follows only shows what paying what is there comes to. It is no advice: keep the money for living first."}

// livingFirst reports whether living expenses come to more than income.
func (v planning) livingFirst() bool {
	m := v.s.Household
	return v.p.Budget == nil && m != nil && m.BeforeLoans != nil && v.overspends(m.BeforeLasts)
}

// needs is the least a month with which it ends, where there is less. Where living
// expenses come to more than income no sum for the loans is named.
func (v planning) needs() string {
	if v.p.LeastBudget == nil || !v.p.NeverEnds || v.livingFirst() {
		return ""
	}
	return v.say(wPlanNeeds, v.money(*v.p.LeastBudget), mostYears)
}

var (
	wPlanOne      = lang.Text{ZH: "{1}：{2}还完，付 {3}{4}。", EN: "{1}: paid off {2}, {3} in all{4}."}
	wPlanOneNever = lang.Text{ZH: "{1}：这样一直还不完。", EN: "{1}: never paid off like this."}
)

// oneLoan says what the loan comes to that the page is narrowed to.
func (v planning) oneLoan() string {
	for _, l := range v.p.Loans {
		switch {
		case v.o.Loan < 0 || l.Loan != v.o.Loan:
		case l.Finish.IsZero():
			return v.say(wPlanOneNever, v.name(l.Loan))
		default:
			vague := slices.Contains(v.p.AtLeast, l.Loan)
			paid := v.maybe(plan.Maybe{Amount: l.TotalPaid, Known: true, AtLeast: vague})
			return v.say(wPlanOne, v.name(l.Loan), v.onDay(l.Finish), paid, when(!vague, v.overOwed(l)))
		}
	}
	return ""
}

var wPlanThin = lang.Text{ZH: "账本没写备用金；照这样还，最紧的一天 ({1}) 手里只剩 {2}，不到七天的生活费。写上备用金，就留着不动。", EN: "The book sets no reserve: paid like this, the tightest day ({1}) leaves {2}, less than seven days of living expenses. Write a reserve and it is kept."}

// thin says that little is left on the tightest day, where no reserve is given.
func (v planning) thin() string {
	if v.p.Thin == nil || v.livingFirst() {
		return ""
	}
	return v.say(wPlanThin, v.voice.day(v.p.Thin.Date), v.money(v.p.Thin.Amount))
}

var wPlanUnknown = lang.Text{ZH: "没有排进来，知道得太少：{1}；已知到期要还的先留出来了。", EN: "Not in this plan, too little is known: {1}. What is known to fall due is kept aside for it."}

var wPlanAtLeast = lang.Text{ZH: "{1}：晚付要加多少不知道，实际会更多、更晚。", EN: "{1}: what lateness adds is unknown, so it will be more, and later."}

// unplanned names the loans that could not be planned.
func (v planning) unplanned() string { return v.sayOf(wPlanUnknown, v.names(v.p.Unknown)) }

// left names the loans that could not be planned to the cent.
func (v planning) left() string { return v.sayOf(wPlanAtLeast, v.names(v.p.AtLeast)) }
