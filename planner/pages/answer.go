package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/plan"
)

var (
	wNothingOwed     = lang.Text{ZH: "没有要还的借款。", EN: "There is nothing to pay."}
	wNoHousehold     = lang.Text{ZH: "账本里没有收入和开支，说不出付不付得起。只看花费，每笔最省的办法在下面。", EN: "The book states no income and expenses, so what can be paid is unknown. By cost alone, the cheapest way of each loan is below."}
	wNoHouseholdKeep = lang.Text{ZH: "账本里没有收入和开支，说不出付不付得起。没有要跟对方谈的，以后按期还。", EN: "The book states no income and expenses, so what can be paid is unknown. Nothing has to be asked for: pay each due on its date."}
	wUnproven        = lang.Text{ZH: "借款很多，没法把每种组合都试完：这是找到的最好的，也许还有更好的。", EN: "With so many loans not every combination could be tried: this is the best found, and there may be a better one."}
	wUnknownAmounts  = lang.Text{ZH: "有的金额不知道，说不准付不付得起；先照下面问清楚。", EN: "Some amounts are unknown, so what can be paid is uncertain; ask first for what is listed below."}
)

// answerLines says what to do, in plain words.
func (v comparing) answerLines() []string {
	c := v.cmp
	if !anyOpen(v.s) {
		return []string{v.nothingOwed(v.s), v.aside(v.s)}
	}
	lines := []string{v.beforeLoans(c.Before, c.BeforeLasts)}
	switch c.Reason {
	case plan.ReasonNothingOwed:
		lines = append(lines, v.say(wNothingOwed))
	case plan.NoHousehold:
		t := v.answerTable(c.Lead())
		lines = append(lines, v.say(either(t == nil || len(t.Rows) == 0, wNoHouseholdKeep, wNoHousehold)))
	case plan.ReasonSurest:
		lines = append(lines, v.surestAnswer())
	case plan.ReasonAsk:
		lines = append(lines, v.askAnswer())
	case plan.ReasonNothingAffordable:
		lines = append(lines, v.stuckAnswer())
	}
	lead := c.Lead()
	return append(lines, when(c.Unproven, v.say(wUnproven)),
		when(lead != nil && v.unsure(lead), v.say(wUnknownAmounts)), v.aside(v.s))
}

// unsure reports whether some loan of the answer has amounts that are unknown.
func (v comparing) unsure(a *plan.Answer) bool {
	return slices.ContainsFunc(a.Choices, func(c plan.Choice) bool {
		return v.cmp.Of(c.Loan).Rows[c.Row].AffordableReason == plan.UnknownAmounts
	})
}

var wSurestOffers = lang.Text{ZH: "照已经谈到的还就付得起，不用再求谁：{1}，{2} 还完{3}。", EN: "What is already agreed or offered can be paid: {1}, done {2}{3}."}

// What needs nobody's word: arrears cleared on a payday, or all paid off.
var wSurestFree = lang.Text{ZH: "谁也不用找，照下面的日子还就付得起：{1}，{2} 还完{3}。", EN: "No lender needs to be asked; paid on the days below, it can be paid: {1}, done {2}{3}."}

func (v comparing) surestAnswer() string {
	a := v.cmp.Surest
	if v.cmp.Keep != nil && same(a, v.cmp.Keep) {
		return v.keepAnswer(a)
	}
	free := !slices.ContainsFunc(a.Choices, func(c plan.Choice) bool {
		return !v.cmp.Of(c.Loan).Rows[c.Row].Offer.Strategy.Free()
	})
	return v.sentences(v.keepShort(),
		v.say(either(free, wSurestFree, wSurestOffers), v.dearest(a), month(a.Finish), v.overContracts(a)), v.leanest(a))
}

var (
	wKeepEnough        = lang.Text{ZH: "照合同就付得起：以后按期还。", EN: "The contracts can be paid as they are: pay each due on its date."}
	wKeepEnoughArrears = lang.Text{ZH: "照合同就付得起：今天补 {1}，以后按期还。", EN: "The contracts can be paid: {1} today, then each due on its date."}
	wKeepToday         = lang.Text{ZH: "照合同就付得起：今天还 {1}。", EN: "The contracts can be paid: {1} today."}
	wKeepNoDues        = lang.Text{ZH: "合同没有约定以后的到期还款日，没有要按期还的。", EN: "The contracts set no due date to come: nothing falls due by itself."}
)

// keepAnswer says that the contracts can be carried: what to pay today, and the
// dues to come where there are any.
func (v comparing) keepAnswer(a *plan.Answer) string {
	due, more := v.s.Totals.OverdueTotal, duesToCome(v.s)
	switch today := due.Known && due.Amount > 0; {
	case today && more:
		return v.sentences(v.say(wKeepEnoughArrears, v.maybe(due)), v.leanest(a))
	case today:
		return v.sentences(v.say(wKeepToday, v.maybe(due)), v.leanest(a))
	case !more:
		return v.say(wKeepNoDues)
	}
	return v.sentences(v.say(wKeepEnough), v.leanest(a))
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

// inPart reports whether an answer rests on sums that are not all known.
func (v comparing) inPart(a *plan.Answer) bool {
	return v.unsure(a) || !a.TotalPaid.Known || a.TotalPaid.AtLeast || !a.HighestPayment.Known || a.HighestPayment.AtLeast
}

var wLeastCash = lang.Text{ZH: "这样走，{1}手里最少，剩 {2}。", EN: "The tightest day is then {1}, with {2} left."}

// leanest names the day with the least cash.
func (v comparing) leanest(a *plan.Answer) string {
	return when(!a.LeastCashOn.IsZero(), v.say(wLeastCash, v.on(a.LeastCashOn), v.money(a.LeastCash)))
}

var wKeepShort = lang.Text{ZH: "照合同还，{1}起就不够，最多差 {2}。", EN: "On the contracts you are short from {1}, {2} at worst."}

// keepShort says how short the contracts as they are would leave the household.
func (v comparing) keepShort() string {
	if v.cmp.Keep == nil || v.cmp.Keep.Shortfall == nil {
		return ""
	}
	s := v.cmp.Keep.Shortfall
	return v.say(wKeepShort, v.on(s.Date), v.money(s.Amount))
}

var (
	wMoreThanKeep = lang.Text{ZH: "，比照合同多花 {1}", EN: ", {1} over the contracts"}
	wLessThanKeep = lang.Text{ZH: "，比照合同少花 {1}", EN: ", {1} less than the contracts"}
	wSameAsKeep   = lang.Text{ZH: "，和照合同花的一样", EN: ", the same as the contracts"}
)

// overContracts says how an answer's cost compares with the contracts'.
func (v comparing) overContracts(a *plan.Answer) string {
	k := v.cmp.Keep
	if k == nil || !a.Cost.Known || !k.Cost.Known || a.Cost.AtLeast || k.Cost.AtLeast {
		return ""
	}
	switch d := a.Cost.Amount - k.Cost.Amount; {
	case d > 0:
		return v.say(wMoreThanKeep, v.money(d))
	case d < 0:
		return v.say(wLessThanKeep, v.money(-d))
	}
	return v.say(wSameAsKeep)
}

var (
	wAskMany      = lang.Text{ZH: "下面 {4} 件都谈成，{5}：{1}，{2} 还完{3}。", EN: "If these {4} are agreed, {5}: {1}, done {2}{3}."}
	wAskOne       = lang.Text{ZH: "下面这件谈成，{5}：{1}，{2} 还完{3}。", EN: "If the one below is agreed, {5}: {1}, done {2}{3}."}
	wWorks        = lang.Text{ZH: "每天就都够", EN: "every day works"}
	wWorksInPart  = lang.Text{ZH: "就已知的数看，每天都够", EN: "every day works as far as the known sums go"}
	wNeedsConsent = lang.Text{ZH: "不跟对方谈，哪种办法都不够。", EN: "Nothing works without a lender's consent."}
	wNoneAgreed   = lang.Text{ZH: "现在还没有谁答应。", EN: "None agreed yet."}
)

func (v comparing) askAnswer() string {
	a := v.cmp.Easiest
	works := v.say(either(v.inPart(a), wWorksInPart, wWorks))
	return v.sentences(v.keepShort(), v.say(wNeedsConsent),
		v.say(either(a.Asks == 1, wAskOne, wAskMany), v.dearest(a), month(a.Finish), v.overContracts(a), a.Asks, works),
		v.say(wNoneAgreed))
}

var (
	wNothingAffordableSo = lang.Text{ZH: "现有的办法都不够。先别答应付不起的数。", EN: "No way found is enough. Agree to no sum that cannot be paid."}
	wNothingAffordable   = lang.Text{ZH: "哪种办法都不够：最接近的也差 {1}，{2}起。每月另有 {3} 可还就够。", EN: "No way found is enough: the nearest is still {1} short, from {2}. Another {3} a month for the loans would do."}
	wNearestBelow        = lang.Text{ZH: "下面是最接近的一种；先别答应付不起的数，可以请对方再让一步。", EN: "The nearest is below. Agree to no sum that cannot be paid; a further concession can be asked for."}
)

func (v comparing) stuckAnswer() string {
	m := v.cmp.Missing
	if m == nil {
		return v.say(wNothingAffordableSo)
	}
	return v.sentences(v.say(wNothingAffordable, v.money(m.Amount), v.on(m.From), v.money(m.Monthly)),
		v.say(wNearestBelow))
}
