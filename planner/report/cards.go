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
	if m.Saves.Known && m.Saves.Amount > 0 {
		lines = append(lines, v.say(wMinimumSaves, v.maybe(m.Saves)))
	}
	return v.sentences(lines...)
}

// years writes months as years and months.
func (v voice) years(months int) string {
	var parts []string
	for _, x := range []struct {
		n         int
		one, many word
	}{{months / 12, wYearOne, wYears}, {months % 12, wMonthOne, wMonthsOnly}} {
		switch {
		case x.n == 1:
			parts = append(parts, v.say(x.one))
		case x.n > 1:
			parts = append(parts, v.say(x.many, x.n))
		}
	}
	if parts == nil {
		return v.say(wWithinMonth)
	}
	return strings.Join(parts, " ")
}

// labelOf is the label of an offer on one loan: going on with a card is paying
// its minimum.
func (v voice) labelOf(o agreement.Offer, i int, is late) string {
	if o.Strategy == agreement.Keep && v.paysMinimum(i) && !o.Named {
		if is {
			return v.say(wKeepMinimumArrears)
		}
		return v.say(wKeepMinimum)
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

// cardJSON is where a card's statement stands.
type cardJSON struct {
	StatementDate  string  `json:"statement_date"`
	Due            string  `json:"due"`
	Unpaid         string  `json:"unpaid"`
	Minimum        *string `json:"minimum"`
	Missing        *string `json:"minimum_missing"`
	BilledInterest string  `json:"billed_interest"`
	BilledFees     string  `json:"billed_fees"`
	Unbilled       string  `json:"unbilled"`
	Plans          string  `json:"plans"`
}

func (v voice) card(c *loan.StatementNow) *cardJSON {
	if c == nil {
		return nil
	}
	j := &cardJSON{
		StatementDate: c.Date.String(), Due: c.Due.String(), Unpaid: v.plain(c.Unpaid),
		BilledInterest: v.plain(c.Billed[loan.Interest]), BilledFees: v.plain(c.Billed[loan.Fees]),
		Unbilled: v.plain(c.Unbilled), Plans: v.plain(c.PlanRest),
	}
	if c.MinimumKnown {
		minimum, missing := v.plain(c.Minimum), v.plain(c.Missing)
		j.Minimum, j.Missing = &minimum, &missing
	}
	return j
}

// minimumJSON is where paying a card's minimum leads.
type minimumJSON struct {
	Payments int      `json:"payments"`
	Finish   *string  `json:"finish"`
	Never    bool     `json:"never_ends"`
	Known    bool     `json:"minimum_known"`
	Cost     *string  `json:"cost"`
	Saves    *string  `json:"pay_now_saves"`
	AtLeast  []string `json:"at_least,omitempty"`
}

func (v voice) minimumPlan(m *plan.MinimumPlan) *minimumJSON {
	if m == nil {
		return nil
	}
	j := &minimumJSON{Payments: m.Payments, Finish: dateOrNull(m.Finish), Never: m.Never, Known: !m.Unknown}
	j.Cost = v.decimal(m.Cost, "cost", &j.AtLeast)
	j.Saves = v.decimal(m.Saves, "pay_now_saves", &j.AtLeast)
	return j
}
