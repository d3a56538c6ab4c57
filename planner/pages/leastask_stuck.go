package pages

import (
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// Nothing holds: what is missing, and how much more each month would be enough.

var (
	wWithMore     = lang.Text{ZH: "从{1}起每月多有 {2}，就有办法：谈 {3}，{4}，{5} 还完。", EN: "With {2} more each month from {1} on there is a way: ask {3}, {4}, done {5}."}
	wWithMoreNone = lang.Text{ZH: "从{1}起每月多有 {2}，就付得起，不用跟谁谈。", EN: "With {2} more each month from {1} on it can be paid, and nobody has to be asked."}
	wAgreeToNone  = lang.Text{ZH: "先别答应付不起的数。", EN: "Agree to no sum that cannot be paid."}
	wMoreTitle    = lang.Text{ZH: "每月多有 {1} 的话，要谈的 (* 还没人答应)", EN: "With {1} more each month, what to ask (* nobody has agreed)"}
)

// stuck is the lead where nothing holds.
func (v asking) stuck() string {
	m := v.cmp.Missing
	switch {
	case v.livingShort():
		return v.say(wLivingFirst)
	case m == nil:
		return v.say(wStuckSo)
	}
	would := v.wouldDo(m)
	if v.withMoreAnswer() != nil {
		would = v.moreWouldDo(v.a.More)
	}
	return inLines(v.sentences(v.nearestIsShort(m), would, v.say(wAgreeToNone)), v.settledToday(v.cmp.StandIn))
}

// moreWouldDo says how much more each month is the least that is enough, and for what.
func (v asking) moreWouldDo(m *plan.More) string {
	from, a := v.after(v.on(m.From)), m.Answer
	if a.Asks == 0 {
		return v.say(wWithMoreNone, from, v.money(m.Monthly))
	}
	return v.say(wWithMore, from, v.money(m.Monthly), v.count(a.Asks, wLender, wLenders), v.dearest(a), v.doneIn(a))
}

// withMoreAnswer is what to ask for with that money; nil: there is no such sum, living
// comes first, or less is enough once than that is each month: it comes too late for
// the first days that are short, or mends living too.
func (v asking) withMoreAnswer() *plan.Answer {
	if v.a.Answer != nil || v.a.More == nil || v.livingShort() {
		return nil
	}
	if m := v.cmp.Missing; m != nil && v.a.More.Monthly > m.Amount {
		return nil
	}
	return v.a.More.Answer
}

// withMore lists it.
func (v asking) withMore() *page.Table {
	a := v.withMoreAnswer()
	if a == nil || a.Asks == 0 {
		return nil
	}
	t := v.choicesTable(a)
	t.Title = v.say(wMoreTitle, v.money(v.a.More.Monthly))
	return t
}
