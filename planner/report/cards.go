package report

import (
	"slices"
	"strings"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/plan"
)

// What a card has that other loans have not: a statement, a minimum, and a way
// of counting interest that depends on how much of it is paid.

// cards says where each card's statement stands.
func (v voice) cards(s *plan.Status) string {
	var lines []string
	for _, l := range s.Loans {
		if l.Card != nil && open(l) {
			lines = append(lines, v.statement(l))
		}
	}
	return strings.Join(lines, "\n")
}

func (v voice) statement(l plan.LoanStatus) string {
	c := l.Card
	var minimum string
	switch {
	case !c.MinimumKnown:
		minimum = v.say(wCardMinimumUnknown, v.date(c.Due))
	case c.Missing == 0:
		minimum = v.say(wCardMinimumMet)
	case c.Due < v.c.AsOf:
		minimum = v.say(wCardMinimumMissed, v.date(c.Due), v.money(c.Missing))
	default:
		minimum = v.say(wCardMinimum, v.date(c.Due), v.money(c.Missing))
	}
	parts := []string{v.say(wCardStatement, v.name(l.Index), v.date(c.Date), v.money(c.Unpaid)) + minimum}
	if c.Unpaid == 0 {
		parts = []string{v.say(wCardCleared, v.name(l.Index), v.date(c.Date))}
	}
	if a := c.Billed[loan.Interest]; a > 0 {
		parts = append(parts, v.say(wCardBilledInterest, v.money(a)))
	}
	if a := c.Billed[loan.Fees]; a > 0 {
		parts = append(parts, v.say(wCardBilledFees, v.money(a)))
	}
	if c.Unbilled > 0 {
		parts = append(parts, v.say(wCardUnbilled, v.money(c.Unbilled)))
	}
	if c.PlanRest > 0 {
		parts = append(parts, v.say(wCardPlans, v.money(c.PlanRest)))
	}
	return v.say(wCardLine, strings.Join(parts, v.say(wSemicolon)))
}

// minimum says where paying the minimum leads, and what paying everything today
// would save.
func (v comparing) minimum(l plan.LoanOptions) string {
	m := l.Minimum
	if m == nil || v.o.Offer != "" {
		return ""
	}
	var lines []string
	switch {
	case m.Never:
		lines = append(lines, v.say(wMinimumNever))
	case m.Unknown:
		lines = append(lines, v.say(wMinimumUnknown))
	case m.Payments > 0:
		lines = append(lines, v.say(wMinimumEnds, v.years(m.Finish.MonthIndex()-v.c.AsOf.MonthIndex()), m.Payments, v.month(m.Finish), v.maybe(m.Cost)))
	}
	if m.Saves.Known && m.Saves.Amount > 0 && !m.Never {
		if m.Saves == m.Cost {
			return v.sentences(append(lines, v.say(wMinimumSavesAll))...)
		}
		lines = append(lines, v.say(wMinimumSaves, v.maybe(m.Saves)))
	}
	return v.sentences(lines...)
}

// otherCards says the same of the cards that have no table: a card that can be
// carried may still take very long.
func (v comparing) otherCards() string {
	if v.o.Loan >= 0 || v.o.Offer != "" {
		return ""
	}
	var lines []string
	for _, l := range v.cmp.Loans {
		if m := v.minimum(l); m != "" && !v.shows(l) {
			lines = append(lines, v.say(wLabelNamed, v.name(l.Index), m))
		}
	}
	return strings.Join(lines, "\n")
}

// cardRows says what the rows to come of cards rest on.
func (v voice) cardRows(schedules []*plan.Schedule) string {
	var of []int
	for _, s := range schedules {
		if t := v.c.Loans[s.Loan].Terms; s.Strategy == "" && t.Method == loan.Revolving && t.Owed == nil && (t.Card.Statement.Minimum != nil || t.Card.Statement.MinimumPercent != nil) {
			of = append(of, s.Loan)
		}
	}
	if len(of) == 0 {
		return ""
	}
	return v.say(wHowCardRows, v.spaced(v.names(of)))
}

// years writes months as years and months.
func (v voice) years(months int) string {
	years, months := months/12, months%12
	var parts []string
	if years > 0 {
		parts = append(parts, v.count(years, wUnitYear, wUnitYears))
	}
	if months > 0 || years == 0 {
		parts = append(parts, v.count(months, wUnitMonth, wUnitMonths))
	}
	return strings.Join(parts, " ")
}

// count writes a number with its unit, one or many.
func (v voice) count(n int, one, many word) string {
	if n == 1 {
		return itoa(n) + " " + v.say(one)
	}
	return itoa(n) + " " + v.say(many)
}

// labelOf is the label of an offer on one loan: going on with a card is paying
// its minimum, and after a pause all of it falls due at once.
func (v voice) labelOf(o agreement.Offer, i int, is late) string {
	switch card := v.paysMinimum(i); {
	case card && o.Strategy == agreement.Keep && !o.Named && bool(is):
		return v.say(wKeepMinimumArrears)
	case card && o.Strategy == agreement.Keep && !o.Named:
		return v.say(wKeepMinimum)
	case card && o.Strategy == agreement.Defer:
		return v.say(wLabelThenAll, v.label(o, v.every(i), is))
	}
	return v.label(o, v.every(i), is)
}

// paysMinimum reports whether going on with a loan is paying the minimum of a
// card: not where everything is due, or an agreement has taken its place.
func (v voice) paysMinimum(i int) bool {
	l := &v.c.Loans[i]
	if l.Terms.Method != loan.Revolving || l.Terms.Owed != nil || l.Terms.Accelerated != 0 && l.Terms.Accelerated <= v.c.AsOf {
		return false
	}
	return !slices.ContainsFunc(l.Agreements, func(a agreement.Agreement) bool {
		goesOn := a.Offer.Strategy == agreement.Keep || a.Offer.Strategy == agreement.CatchUp
		return a.Date <= v.c.AsOf && !goesOn || goesOn && a.Ended != nil && a.Ended.Accelerate && a.Ended.Date <= v.c.AsOf
	})
}

// interestModes says how the interest of cards is counted, one sentence for the
// cards that count alike.
func (v voice) interestModes(loans []int) []string {
	var out []string
	for _, mode := range []struct {
		is loan.InterestMode
		w  word
	}{{loan.AfterDue, wHowAfterDue}, {loan.FullBill, wHowFullBill}, {loan.UnpaidPart, wHowUnpaidPart}, {loan.DailyUse, wHowDailyUse}} {
		var of []int
		for _, i := range loans {
			if c := v.c.Loans[i].Terms.Card; c != nil && c.Mode == mode.is {
				of = append(of, i)
			}
		}
		if len(of) > 0 {
			out = append(out, v.say(mode.w, v.names(of)))
		}
	}
	return out
}
