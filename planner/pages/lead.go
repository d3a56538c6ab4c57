package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/plan"
)

// The lead is what a reader sees first: what to do, in at most three lines and two
// figures.

var (
	wNothingOwed    = lang.Text{ZH: "没有要还的借款。", EN: "There is nothing to pay."}
	wUnproven       = lang.Text{ZH: "借款很多，没法把每种组合都试完：这是找到的最好的，也许还有更好的。", EN: "With so many loans not every combination could be tried: this is the best found, and there may be a better one."}
	wUnknownAmounts = lang.Text{ZH: "有的金额不知道，说不准付不付得起；先照下面问清楚。", EN: "Some amounts are unknown, so what can be paid is uncertain; ask first for what is listed below."}
)

// lead says what to do, in plain words.
func (v comparing) lead() []string {
	c := v.cmp
	if !anyOpen(v.s) {
		return []string{v.nothingOwed(v.s), v.aside(v.s)}
	}
	lines := []string{v.beforeLoans(c.Before, c.BeforeLasts, c.BeforeTo)}
	switch c.Reason {
	case plan.ReasonNothingOwed:
		lines = append(lines, v.say(wNothingOwed))
	case plan.NoHousehold:
		lines = append(lines, v.leadWithoutMeans())
	case plan.ReasonSurest:
		lines = append(lines, v.leadSurest())
	case plan.ReasonAsk:
		lines = append(lines, v.leadAsk())
	case plan.ReasonNothingAffordable:
		lines = append(lines, v.leadStuck())
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

// inPart reports whether an answer rests on sums that are not all known.
func (v comparing) inPart(a *plan.Answer) bool {
	return v.unsure(a) || !a.TotalPaid.Exact() || !a.HighestPayment.Exact()
}

var (
	wByCostAlone     = lang.Text{ZH: "不看付不付得起，光看花费，下面这样最少{1}。", EN: "By cost alone, without regard to means, the ways below cost least{1}."}
	wByCostInTime    = lang.Text{ZH: "不看付不付得起，光看花费，除了一次结清，下面这样最少{1}。", EN: "By cost alone, without regard to means, the ways below cost least, short of paying all off or settling{1}."}
	wNoHouseholdKeep = lang.Text{ZH: "账本里没有收入和开支，说不出付不付得起。没有要跟对方谈的，以后按期还。", EN: "The book states no income and expenses, so what can be paid is unknown. Nothing has to be asked for: pay each due on its date."}
	wNoHouseholdDues = lang.Text{ZH: "账本里没有收入和开支，说不出付不付得起。照合同：按期还。", EN: "The book states no income and expenses, so what can be paid is unknown. The contracts ask for each due on its date."}
	wNoHouseholdLate = lang.Text{ZH: "账本里没有收入和开支，说不出付不付得起。照合同：今天补 {1}，以后按期还。", EN: "The book states no income and expenses, so what can be paid is unknown. The contracts ask for {1} today, then each due on its date."}
	wNoHouseholdAll  = lang.Text{ZH: "账本里没有收入和开支，说不出付不付得起。要还的是 {1}，都已经到期。", EN: "The book states no income and expenses, so what can be paid is unknown. What is owed is {1}, all of it due."}
)

// leadWithoutMeans is the lead where no household is stated: what the contracts ask
// for, and that the ways below cost least, without regard to means.
func (v comparing) leadWithoutMeans() string {
	due, cheaper := v.s.Totals.OverdueTotal, v.cheaperWays()
	lead := v.say(wNoHouseholdKeep)
	switch {
	case due.Known && due.Amount > 0:
		lead = v.say(either(duesToCome(v.s), wNoHouseholdLate, wNoHouseholdAll), v.maybe(due))
	case cheaper != nil:
		lead = v.say(wNoHouseholdDues)
	}
	if cheaper == nil {
		return lead
	}
	return v.sentences(lead, v.say(either(v.settles(cheaper), wByCostAlone, wByCostInTime), v.overContracts(cheaper)))
}

// settles reports whether an answer settles a loan: where none does, paying all off, and
// a settlement that nobody has spoken of, were not among what was weighed.
func (v comparing) settles(a *plan.Answer) bool {
	return slices.ContainsFunc(a.Choices, func(c plan.Choice) bool { return v.option(c).Offer.Strategy == agreement.Settle })
}

var (
	wAskMany    = lang.Text{ZH: "下面 {3} 家至少谈成这些，{4}：{1}，{2} 还完。", EN: "If these {3} lenders agree to at least this, {4}: {1}, done {2}."}
	wAskOne     = lang.Text{ZH: "下面这家至少谈成这个，{4}：{1}，{2} 还完。", EN: "If the lender below agrees to at least this, {4}: {1}, done {2}."}
	wAskNamed   = lang.Text{ZH: "跟{3}至少谈成下面这些，{4}：{1}，{2} 还完。", EN: "{4} if at least this is agreed with {3}: {1}, done {2}."}
	wNoneAgreed = lang.Text{ZH: "现在还没有谁答应。", EN: "Nobody has agreed."}
)

// leadAsk is the lead where lenders have to be asked.
func (v comparing) leadAsk() string {
	a := v.cmp.Easiest
	asks := v.say(either(a.Asks == 1, wAskOne, wAskMany), v.dearest(a), v.doneIn(a), a.Asks, v.works(a))
	if needed := v.needed(); len(needed) < len(v.cmp.Table) && len(needed) <= mostNamed {
		asks = v.say(wAskNamed, v.dearest(a), v.doneIn(a), v.spaced(v.after(v.list(needed))), v.capital(v.works(a)))
	}
	return v.sentences(v.contractsShort(), asks, v.say(wNoneAgreed))
}

// mostNamed is how many lenders a sentence names.
const mostNamed = 3

// needed names those of the table without whom it does not work.
func (v comparing) needed() (names []string) {
	for _, r := range v.cmp.Table {
		if !r.Free {
			names = append(names, v.party(r))
		}
	}
	return names
}

var wContractsShort = lang.Text{ZH: "照合同还，{1}起就不够。", EN: "The contracts cannot be paid from {1} on."}

// contractsShort says from when the contracts as they are cannot be carried.
func (v comparing) contractsShort() string {
	k := v.cmp.Keep
	if k == nil || k.Shortfall == nil {
		return ""
	}
	return v.say(wContractsShort, v.on(k.Shortfall.Date))
}

var (
	wWorks       = lang.Text{ZH: "每天就都够", EN: "every day works"}
	wWorksLoans  = lang.Text{ZH: "该还的每天都还得上", EN: "every payment can be made"}
	wWorksInPart = lang.Text{ZH: "就已知的数看，每天都够", EN: "every day works as far as the known sums go"}
	wWorksLoansP = lang.Text{ZH: "就已知的数看，该还的每天都还得上", EN: "every payment can be made as far as the known sums go"}
	wWorksUntil  = lang.Text{ZH: "到 {1} 为止每天都够", EN: "every day works until {1}"}
)

// works says that an answer holds: as far as is known, or as long as the living
// costs themselves can be paid.
func (v comparing) works(a *plan.Answer) string {
	switch {
	case v.livingShort():
		return v.say(wWorksUntil, v.date(a.TestedTo))
	case v.inPart(a):
		return v.say(either(v.cmp.Before != nil, wWorksLoansP, wWorksInPart))
	case v.cmp.Before != nil: // on some days living itself is short
		return v.say(wWorksLoans)
	}
	return v.say(wWorks)
}

var (
	wStuckSo     = lang.Text{ZH: "现有的办法都不够。先别答应付不起的数。", EN: "No way found is enough. Agree to no sum that cannot be paid."}
	wStuck       = lang.Text{ZH: "现有的办法都不够：最接近的，{1}起也差钱，{2}。", EN: "No way found is enough: the nearest is short from {1}, {2}."}
	wStuckBut    = lang.Text{ZH: "除了一次结清，现有的办法都不够：最接近的，{1}起也差钱，{2}。", EN: "No way found but settling is enough: the nearest is short from {1}, {2}."}
	wLivingFirst = lang.Text{ZH: "生活够了，才谈得上还借款：先看开支能减什么、收入能加什么。", EN: "Loans come after living: first see which costs can go down and what income can be added."}
	wStuckBelow  = lang.Text{ZH: "下面是最接近的一种；", EN: "The nearest is below. "}
	wStuckAgree  = lang.Text{ZH: "先别答应付不起的数，可以请对方再让一步。", EN: "Agree to no sum that cannot be paid; a further concession can be asked for."}
)

// leadStuck is the lead where nothing holds: how much is missing, and from when.
// Where living costs alone are more than the income, no sum for the loans would do.
func (v comparing) leadStuck() string {
	m := v.cmp.Missing
	switch {
	case m == nil:
		return v.say(wStuckSo)
	case v.livingShort():
		return v.say(wLivingFirst)
	}
	return v.sentences(v.nearestIsShort(m), v.wouldDo(m),
		when(v.cmp.StandIn.Asks > 0, v.say(wStuckBelow))+v.say(wStuckAgree))
}

// nearestIsShort says that nothing holds, and how far the nearest is from it. What takes
// no part in the choice because nobody has offered it, settling at once, may do.
func (v comparing) nearestIsShort(m *plan.Missing) string {
	settle := v.settlingWouldDo()
	return v.sentences(v.say(either(settle != "", wStuckBut, wStuck), v.on(m.From), v.atWorst(m.Amount, v.cmp.StandIn)), settle)
}

// atWorst is how much an answer is short.
func (v comparing) atWorst(short Amount, a *plan.Answer) string {
	return v.shortAtWorst(short, a != nil && v.inPart(a))
}

// shortBy is that of an answer that is short.
func (v comparing) shortBy(a *plan.Answer) string { return v.atWorst(a.Shortfall.Amount, a) }

// nearestInPart reports whether the nearest rests on such sums.
func (v comparing) nearestInPart() bool { return v.cmp.StandIn != nil && v.inPart(v.cmp.StandIn) }

// livingShort reports whether living costs alone are more than the income, for good.
func (v comparing) livingShort() bool { return v.cmp.Before != nil && v.cmp.BeforeLasts }

var (
	wWouldDoBoth    = lang.Text{ZH: "另有 {1} 一次拿出来、{2}起每月再有 {3}，就够。", EN: "another {1} at once and {3} a month from {2} would do."}
	wWouldDoOnce    = lang.Text{ZH: "另有 {1} 一次拿出来，就够。", EN: "another {1} at once would do."}
	wWouldDoMonthly = lang.Text{ZH: "{1}起每月另有 {2}，就够。", EN: "another {2} a month from {1} would do."}
	wAsKnown        = lang.Text{ZH: "就已知的数看，", EN: "as far as the known sums go, "}
	wBesideLiving   = lang.Text{ZH: "补上生活差的，", EN: "on top of what living lacks, "}
)

// wouldDo says what money would close what is missing: at once, and each month; or
// at once alone, where that is no more. What living itself lacks comes first.
func (v comparing) wouldDo(m *plan.Missing) string {
	from, would := v.spaced(month(m.MonthlyFrom)), ""
	switch {
	case m.AtOnce+m.Monthly == 0:
		return ""
	case m.Monthly == 0, m.AtOnce+m.Monthly >= m.Amount:
		would = v.say(wWouldDoOnce, v.money(m.Amount))
	case m.AtOnce > 0:
		would = v.say(wWouldDoBoth, v.money(m.AtOnce), from, v.money(m.Monthly))
	default:
		would = v.say(wWouldDoMonthly, from, v.money(m.Monthly))
	}
	return v.capital(when(v.nearestInPart(), v.say(wAsKnown)) + when(v.cmp.Before != nil, v.say(wBesideLiving)) + would)
}
