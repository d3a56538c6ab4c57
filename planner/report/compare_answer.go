package report

import "repay/planner/plan"

// answerLines says what to do, in plain words.
func (v comparing) answerLines() []string {
	c := v.cmp
	var lines []string
	if v.s != nil && countOpen(v.s) == 0 {
		return append(lines, v.nothingOwed(v.s), v.aside(v.s))
	}
	if c.Before != nil {
		lines = append(lines, v.beforeLoans(c.Before, c.BeforeLasts))
	}
	switch c.Reason {
	case plan.ReasonNothingOwed:
		lines = append(lines, v.say(wNothingOwed))
	case plan.NoHousehold:
		w := wNoHousehold
		if t := v.answerTable(c.Lead()); t == nil || len(t.Rows) == 0 {
			w = wNoHouseholdKeep
		}
		lines = append(lines, v.say(w))
	case plan.ReasonSurest:
		lines = append(lines, v.surest())
	case plan.ReasonAsk:
		lines = append(lines, v.ask())
	case plan.ReasonNothingAffordable:
		lines = append(lines, v.nothingWorks())
	}
	if c.Unproven {
		lines = append(lines, v.say(wUnproven))
	}
	if lead := c.Lead(); lead != nil && v.unsure(lead) {
		lines = append(lines, v.say(wUnknownAmounts))
	}
	if v.s != nil {
		lines = append(lines, v.aside(v.s))
	}
	return lines
}

// unsure reports whether some loan of the answer has amounts that are unknown.
func (v comparing) unsure(a *plan.Answer) bool {
	for _, c := range a.Choices {
		if o := v.cmp.OptionsOf(c.Loan)[c.Row]; o.AffordableReason == plan.UnknownAmounts {
			return true
		}
	}
	return false
}

func (v comparing) surest() string {
	a := v.cmp.Surest
	if v.cmp.Keep != nil && same(a, v.cmp.Keep) {
		return v.keepEnough(a)
	}
	return v.sentences(v.keepShort(),
		v.say(wSurestOffers, v.most(a), v.month(a.Finish), v.overContracts(a)), v.leanest(a))
}

// keepEnough says that the contracts can be carried: what to pay today, and the
// dues to come where there are any.
func (v comparing) keepEnough(a *plan.Answer) string {
	if v.s == nil {
		return v.sentences(v.say(wKeepEnough), v.leanest(a))
	}
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

// most is the dearest month of an answer, which may be known only in part.
func (v comparing) most(a *plan.Answer) string {
	switch m := a.HighestPayment; {
	case !m.Known:
		return v.say(wMostUnknown)
	case m.AtLeast:
		return v.say(wMostOrMore, v.money(m.Amount))
	default:
		return v.say(wMost, v.money(m.Amount))
	}
}

// inPart reports whether an answer rests on sums that are not all known.
func (v comparing) inPart(a *plan.Answer) bool {
	return v.unsure(a) || !a.TotalPaid.Known || a.TotalPaid.AtLeast || !a.HighestPayment.Known || a.HighestPayment.AtLeast
}

// leanest names the day with the least cash.
func (v comparing) leanest(a *plan.Answer) string {
	if a.LeastCashOn.IsZero() {
		return ""
	}
	return v.say(wLeastCash, v.on(a.LeastCashOn), v.money(a.LeastCash))
}

// keepShort says how short the contracts as they are would leave the household.
func (v comparing) keepShort() string {
	if v.cmp.Keep == nil || v.cmp.Keep.Shortfall == nil {
		return ""
	}
	s := v.cmp.Keep.Shortfall
	return v.say(wKeepShort, v.on(s.Date), v.money(s.Amount))
}

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

func (v comparing) ask() string {
	a := v.cmp.ToAsk
	w := wAskMany
	if a.Asks == 1 {
		w = wAskOne
	}
	works := wWorks
	if v.inPart(a) {
		works = wWorksInPart
	}
	return v.sentences(v.keepShort(), v.say(wNeedsConsent),
		v.say(w, v.most(a), v.month(a.Finish), v.overContracts(a), a.Asks, v.say(works)),
		v.say(wNoneAgreed))
}

func (v comparing) nothingWorks() string {
	m := v.cmp.Missing
	if m == nil {
		return v.say(wNothingAffordablePlain)
	}
	return v.sentences(v.say(wNothingAffordable, v.money(m.Amount), v.on(m.From), v.money(m.Monthly)),
		v.say(wNearestBelow))
}
