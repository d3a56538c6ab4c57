package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/plan"
)

// What is said of an answer's figures.

// same reports whether two answers choose the same way for each loan.
func same(a, b *plan.Answer) bool {
	return a != nil && b != nil && slices.EqualFunc(a.Choices, b.Choices, func(x, y plan.Choice) bool {
		return x.Loan == y.Loan && x.Row == y.Row
	})
}

var (
	wDearestUnknown = lang.Text{ZH: "最高一月还多少还不知道", EN: "highest month not known yet"}
	wDearestOrMore  = lang.Text{ZH: "最高一月至少 {1}", EN: "highest month at least {1}"}
	wDearest        = lang.Text{ZH: "最高一月 {1}", EN: "highest month {1}"}
)

// dearest is the highest month of an answer, which may be known only in part.
func (v comparing) dearest(a *plan.Answer) string {
	switch m := a.HighestPayment; {
	case !m.Known:
		return v.say(wDearestUnknown)
	case m.AtLeast:
		return v.say(wDearestOrMore, v.money(m.Amount))
	default:
		return v.say(wDearest, v.money(m.Amount))
	}
}

// doneIn is the month in which an answer ends.
func (v comparing) doneIn(a *plan.Answer) string {
	if slices.ContainsFunc(a.Choices, func(c plan.Choice) bool { return v.option(c).NeverEnds }) {
		return v.say(wNever)
	}
	return month(a.Finish)
}

var wLateMayBe = lang.Text{ZH: " (可能上征信、被要求一次还清)", EN: " (that may be reported, or the whole loan called in)"}

// mayBe says what may come of lateness where that is known: of China's lenders.
func (v voice) mayBe() string { return when(v.head.Rules.Country == "CN", v.say(wLateMayBe)) }

var wLeastCash = lang.Text{ZH: "这样走，{1}手里最少，剩 {2}。", EN: "The tightest day is then {1}, with {2} left."}

// leanest names the day with the least cash.
func (v comparing) leanest(a *plan.Answer) string {
	return when(!a.LeastCashOn.IsZero(), v.say(wLeastCash, v.on(a.LeastCashOn), v.money(a.LeastCash)))
}

var (
	wMoreThanKeep = lang.Text{ZH: "，比照合同多花 {1}", EN: ", {1} more than the contracts"}
	wLessThanKeep = lang.Text{ZH: "，比照合同少花 {1}", EN: ", {1} less than the contracts"}
)

// overContracts says how an answer's cost compares with the contracts'.
func (v comparing) overContracts(a *plan.Answer) string {
	if v.cmp.Keep == nil {
		return ""
	}
	return v.differs(a.Cost, v.cmp.Keep.Cost, wMoreThanKeep, wLessThanKeep)
}

// overKeep says how a way out's cost compares with the contract's.
func (v comparing) overKeep(o *plan.Option) string {
	return v.differs(o.Extra, plan.Maybe{Known: true}, wMoreThanKeep, wLessThanKeep)
}

// differs says that one cost is more or less than another, where both are known
// and differ.
func (v voice) differs(a, b plan.Maybe, more, less lang.Text) string {
	if !a.Known || !b.Known || a.AtLeast || b.AtLeast {
		return ""
	}
	switch d := a.Amount - b.Amount; {
	case d > 0:
		return v.say(more, v.money(d))
	case d < 0:
		return v.say(less, v.money(-d))
	}
	return ""
}
