package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// What is said beside the answer, a short line each.

// beside are the lines under the answer and its table.
func (v comparing) beside() page.Para {
	lead := v.cmp.Lead()
	if lead == nil {
		return page.Para{}
	}
	return page.Body(inLines(v.allFirst(), v.priorityAsked(v.cmp.Easiest), v.dearly(v.cmp.Easiest), v.settledToday(lead), v.missedOf(v.s), v.alone(),
		v.offeredWay(), v.unused(), v.payNow(), v.payingMore(), v.lowIncome(lead), v.thinCash(lead)))
}

var (
	wAlone        = lang.Text{ZH: "谁也不找、有多少还多少：{1}。", EN: "Without asking anybody, paying what is there: {1}."}
	wDayByDay     = lang.Text{ZH: "逐日怎么还：{1}", EN: "Day by day: {1}"}
	wAloneNever   = lang.Text{ZH: "越欠越多，还不完", EN: "the debts grow for ever"}
	wAloneFrom    = lang.Text{ZH: "{1} 才不再逾期{2}{3}", EN: "nothing overdue any more from {1}{2}{3}"}
	wAloneLate    = lang.Text{ZH: "，路上还要晚 {1}{2}", EN: ", {1} late until then{2}"}
	wAlonePartial = lang.Text{ZH: "有的借款知道得不全，说不出什么时候不再逾期", EN: "of some loans too little is known to say when nothing is overdue any more"}
	wDueLate      = lang.Text{ZH: "{1} 期", EN: "{1} more instalment"}
	wDuesLate     = lang.Text{ZH: "{1} 期", EN: "{1} more instalments"}
)

// alone says what paying what is there comes to, where nobody is asked.
func (v comparing) alone() string {
	a := v.cmp.Alone
	if a == nil || v.head.Printed && v.livingShort() { // who lacks for living is not told to pay
		return ""
	}
	said := v.say(wAloneNever)
	switch {
	case a.NeverEnds, a.CurrentFrom.IsZero() && !a.Partial:
	case a.Partial:
		said = v.say(wAlonePartial)
	default:
		late := when(a.DuesLate > 0, v.say(wAloneLate, v.say(either(a.DuesLate == 1, wDueLate, wDuesLate), a.DuesLate), v.mayBe()))
		cost := v.differs(plan.Maybe{Known: true}, a.Saves, wMoreThanKeep, wLessThanKeep)
		said = v.say(wAloneFrom, month(a.CurrentFrom), late, cost)
	}
	return v.sentences(v.say(wAlone, said), when(!v.choosesToAsk(), v.dayByDay("")))
}

// choosesToAsk reports whether the book chose what a lender has to agree to: a plan
// takes that as agreed, and so is not that of asking nobody.
func (v comparing) choosesToAsk() bool {
	return slices.ContainsFunc(v.cmp.Loans, func(l plan.LoanOptions) bool {
		name := v.c.Loans[l.Index].Choose
		return name != "" && slices.ContainsFunc(l.Rows, func(o plan.Option) bool { return o.Offer.Name == name && o.NeedsConsent })
	})
}

// dayByDay names the command that prints every payment of a plan by date.
func (v comparing) dayByDay(flags string) string {
	return v.onScreen(v.say(wDayByDay, "repay plan"+v.head.Typed()+flags+v.head.Again))
}

// asEasiest asks a plan for what is easiest to agree on, and for no more than what
// falls due: that it holds every day is said of that. What is sent ahead of time may be
// missing later.
func (v comparing) asEasiest() string {
	return " --policy " + string(paydown.None) + " --as " + plan.LeadEasiest
}

// asSurest asks a plan for the surest answer, where there is one and it is not the
// contracts as they are.
func (v comparing) asSurest() string {
	if v.cmp.Surest == nil {
		return ""
	}
	return when(len(v.moved(v.cmp.Surest)) > 0, " --as "+plan.LeadSurest)
}

var wPayingMore = lang.Text{ZH: "每月剩下的也拿来提前还：少花 {1}，{2} 还完。", EN: "Paying what is left over each month too: {1} less in all, done {2}."}

// payingMore says what paying more than the dues saves.
func (v comparing) payingMore() string {
	m := v.cmp.More
	if m == nil || m.Saves <= 0 || v.livingShort() {
		return ""
	}
	return v.sentences(v.say(wPayingMore, v.money(m.Saves), month(m.Finish)), v.dayByDay(v.asSurest()))
}

// offersLess reports whether the lender of that loan has offered what costs less.
func (v comparing) offersLess(p *plan.PayNow) bool {
	w := v.cmp.Offered
	return w != nil && w.Loan == p.Loan && w.Saves > p.Saves
}

var wPayNow = lang.Text{ZH: "手里的钱够结清{1}：{2}付 {3}，少花 {4}，之后手里最少还有 {5}。", EN: "You could pay off {1} {2}: {3}, {4} less in all; at least {5} stays in hand."}

// payNow names the loan that could be paid off, and what stays in hand.
func (v comparing) payNow() string {
	p := v.cmp.PayNow
	if p == nil || v.livingShort() || v.offersLess(p) {
		return ""
	}
	return v.say(wPayNow, v.name(p.Loan), v.onDay(p.On), v.money(p.Amount), v.money(p.Saves), v.money(p.Left))
}

var wOfferedWay = lang.Text{ZH: "{1}：对方提过的 {2} 也付得起，少花 {3}。", EN: "{1}, offered: {2}. It can be paid too, {3} less in all."}

// offeredWay names a lender's offer that could be paid and costs less.
func (v comparing) offeredWay() string {
	w := v.cmp.Offered
	if w == nil {
		return ""
	}
	o := v.cmp.Of(w.Loan).Rows[w.Row].Offer
	return v.sentences(v.say(wOfferedWay, v.name(w.Loan), v.labelOf(o, w.Loan, v.isLate(w.Loan)), v.money(w.Saves)),
		v.answerBy(o), v.inWriting(o))
}

var (
	wUnused        = lang.Text{ZH: "{1}：{2}的 {3} 没有用上：{4}。", EN: "{1}: {3}, as {2}, is not taken here: {4}."}
	wUnusedPays    = lang.Text{ZH: "付得起，也可以选", EN: "it can be paid too"}
	wUnusedShort   = lang.Text{ZH: "照它还，{1}", EN: "with it the money is short, {1}"}
	wUnusedUnknown = lang.Text{ZH: "付不付得起说不准", EN: "whether it can be paid is not known"}
	wAllWays       = lang.Text{ZH: "全部办法：{1}", EN: "All its ways: {1}"}
)

// unused names what a lender has offered or agreed to and the answer does not take, of
// the loans that have no table: nobody's word goes without a word on it. What has lapsed
// can be taken no more.
func (v comparing) unused() string {
	if v.cmp.Reason != plan.ReasonAsk && v.cmp.Reason != plan.ReasonNothingAffordable || v.livingShort() {
		return ""
	}
	var lines []string
	for _, c := range v.cmp.Lead().Choices {
		l := v.cmp.Of(c.Loan)
		if v.shows(*l) {
			continue
		}
		for j := range l.Rows {
			if o := &l.Rows[j]; j != c.Row && o.InChoice && isGiven(o.Offer) {
				lines = append(lines, v.unusedWay(*l, o))
			}
		}
	}
	return inLines(lines...)
}

var wSettledToday = lang.Text{
	ZH: "{1}：账本没写了结的钱从哪天付，按今天算；说好了别的日子，就写上，像 日期: {2}。",
	EN: "{1}: the book names no day for the settlement, so it is counted from today. If another is agreed, write it down, like on: {2}.",
}

// settledToday names the settlements that a lender has given its word on and an answer
// takes as paid from today, because the book names no day: another may be all that is
// needed.
func (v comparing) settledToday(a *plan.Answer) string {
	var lines []string
	for _, c := range a.Choices {
		o := v.option(c).Offer
		if o.Strategy != agreement.Settle || o.On != 0 || o.Until == v.c.AsOf || !isGiven(o) {
			continue
		}
		like := v.c.AsOf + replyDays
		if o.Until > v.c.AsOf {
			like = o.Until
		}
		lines = append(lines, v.say(wSettledToday, v.name(c.Loan), like.String()))
	}
	return inLines(lines...)
}

// unusedWay is one of those: on whose word it is, and whether it can be paid.
func (v comparing) unusedWay(l plan.LoanOptions, o *plan.Option) string {
	so := v.say(wUnusedUnknown)
	switch {
	case payable(o.Affordable):
		so = v.say(wUnusedPays)
	case o.Shortfall != nil:
		so = v.say(wUnusedShort, v.shortAtWorst(o.Shortfall.Amount, v.rowInPart(l, o)))
	}
	return v.sentences(v.say(wUnused, v.name(l.Index), v.say(wordWords.of(o.Offer.Status)), v.labelOf(o.Offer, l.Index, v.isLate(l.Index)), so),
		v.answerBy(o.Offer), v.onScreen(v.say(wAllWays, "repay compare"+v.head.Typed()+v.loanFlag(l.Index)+v.head.Again)))
}

var (
	wLowHolds = lang.Text{ZH: "收入差的时候{1}也够。", EN: "It holds with low incomes too{1}."}
	wLowShort = lang.Text{ZH: "收入差的时候{3}，{1}起不够，最多差 {2}。", EN: "With low incomes{3}: short from {1}, by {2} at worst."}
)

// wTypedLow is how to count low incomes on every page.
const wTypedLow = " (--income low)"

// lowIncome says how the answer fares when every income is low.
func (v comparing) lowIncome(a *plan.Answer) string {
	switch l := a.Low; {
	case l == nil || v.cmp.Leading == plan.LeadStandIn:
		return ""
	case l.Shortfall != nil:
		return v.say(wLowShort, v.on(l.Shortfall.Date), v.money(l.Shortfall.Amount), v.onScreen(wTypedLow))
	}
	return v.say(wLowHolds, v.spaced(v.onScreen(wTypedLow)))
}

var wThinCash = lang.Text{ZH: "账本没写备用金；最紧的一天 ({1}) 手里只剩 {2}，不到七天的生活费。", EN: "The book sets no reserve; the tightest day ({1}) leaves {2}, less than seven days of living expenses."}

// thinCash says that little is left on the tightest day, where no reserve is given;
// that living itself is short has been said.
func (v comparing) thinCash(a *plan.Answer) string {
	return when(v.cmp.Thin && a.LeastCash >= 0, v.say(wThinCash, v.day(a.LeastCashOn), v.money(a.LeastCash)))
}
