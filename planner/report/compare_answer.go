package report

import "repay/planner/plan"

// answerLines says what to do, in plain words.
func (v comparing) answerLines() []string {
	c := v.cmp
	var lines []string
	if c.Before != nil {
		lines = append(lines, v.say(wBeforeLoans, v.on(c.Before.Date), v.money(c.Before.Amount)))
	}
	switch c.Reason {
	case "nothing_owed":
		lines = append(lines, v.say(wNothingOwed))
	case "no_household":
		lines = append(lines, v.say(wNoHousehold))
	case "surest":
		lines = append(lines, v.surest())
	case "ask":
		lines = append(lines, v.ask())
	case "nothing_affordable":
		lines = append(lines, v.nothingWorks())
	}
	if c.Unproven {
		lines = append(lines, v.say(wUnproven))
	}
	if lead := c.Lead(); lead != nil && v.unsure(lead) {
		lines = append(lines, v.say(wUnknownAmounts))
	}
	return lines
}

// unsure reports whether some loan of the answer has amounts that are unknown.
func (v comparing) unsure(a *plan.Answer) bool {
	for _, c := range a.Choices {
		if o := optionsOf(v.cmp, c.Loan)[c.Row]; o.AffordableReason == "unknown_amounts" {
			return true
		}
	}
	return false
}

func (v comparing) surest() string {
	a := v.cmp.Surest
	if v.cmp.Keep != nil && same(a, v.cmp.Keep) {
		if v.s != nil && v.s.Totals.OverdueTotal.Known && v.s.Totals.OverdueTotal.Amount > 0 {
			return v.sentences(v.say(wKeepEnoughArrears, v.maybe(v.s.Totals.OverdueTotal)), v.leanest(a))
		}
		return v.sentences(v.say(wKeepEnough), v.leanest(a))
	}
	return v.sentences(v.keepShort(),
		v.say(wSurestOffers, v.maybe(a.HighestPayment), v.month(a.Finish), v.overContracts(a)), v.leanest(a))
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
	return v.sentences(v.keepShort(), v.say(wNeedsConsent),
		v.say(w, v.maybe(a.HighestPayment), v.month(a.Finish), v.overContracts(a), a.Asks),
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
