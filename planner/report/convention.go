package report

import (
	"slices"
	"strings"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/page"
	"repay/planner/plan"
)

// howStatus says how the figures of a status were counted.
func (v voice) howStatus(s *plan.Status) string {
	list := []string{v.say(wHowStatus)}
	list = append(list, v.penalties(s, v.all())...)
	list = append(list, v.common(s, v.all())...)
	return v.how(list...)
}

// how is the paragraph of conventions.
func (v voice) how(list ...string) string {
	s := v.sentences(list...)
	if s == "" {
		return ""
	}
	return v.say(wHowHead) + s
}

// all lists the loans of the case.
func (v voice) all() []int {
	out := make([]int, len(v.c.Loans))
	for i := range out {
		out[i] = i
	}
	return out
}

// common is what every report says: basis, rounding, implied rates, the income
// counted, the date where none was given.
func (v voice) common(s *plan.Status, loans []int) []string {
	out := append(v.interestModes(loans), v.bases(loans)...)
	out = append(out, v.rounding(loans))
	if s != nil {
		for _, l := range s.Loans {
			if l.ImpliedRate != "" && slices.Contains(loans, l.Index) {
				out = append(out, v.say(wHowImplied, v.subject(l.Index), percentString(l.ImpliedRate)))
			}
		}
	}
	if s != nil {
		out = append(out, v.sameOrder(s, loans)...)
	}
	out = append(out, v.sources(loans))
	switch {
	case v.c.Household == nil:
		out = append(out, v.say(wHowNoHousehold))
	case v.c.Income == household.Low:
		out = append(out, v.say(wHowIncomeLow))
	case v.c.Income == household.High:
		out = append(out, v.say(wHowIncomeHigh))
	}
	if v.head.AsOfToday {
		out = append(out, v.say(wHowAsOfToday, v.c.AsOf.String()))
	}
	if v.head.Preparer != "" {
		out = append(out, v.say(wHowPreparer, page.Clean(v.head.Preparer)))
	}
	return out
}

// sources says where the figures of each loan were read, so that a reader
// knows what was verified.
func (v voice) sources(loans []int) string {
	words := map[string]word{"app": wSourceApp, "sms": wSourceSMS, "contract": wSourceContract, "memory": wSourceMemory}
	var order []string
	of := map[string][]int{}
	for _, i := range loans {
		if i >= len(v.head.Sources) || v.head.Sources[i] == "" {
			continue
		}
		s := v.head.Sources[i]
		if len(of[s]) == 0 {
			order = append(order, s)
		}
		of[s] = append(of[s], i)
	}
	var parts []string
	for _, s := range order {
		parts = append(parts, v.say(wSourceOf, v.names(of[s]), v.say(words[s])))
	}
	if len(parts) == 0 {
		return ""
	}
	return v.say(wHowSources, strings.Join(parts, v.say(wSemicolon)))
}

// penalties says how penalty is counted, one sentence for the loans that count
// alike. Loans with nothing overdue have none to count, nor has a bare total.
func (v voice) penalties(s *plan.Status, loans []int) []string {
	var order []string
	of := map[string][]int{}
	rules := map[string]loan.Penalty{}
	for _, i := range loans {
		p := v.c.Loans[i].Terms.Penalty
		if !p.Known || s != nil && (!statusOf(s, i).late() || totalOnly(plan.LoanStatus(statusOf(s, i)))) {
			continue
		}
		key := v.penalty(p, nil)
		if len(of[key]) == 0 {
			order = append(order, key)
		}
		of[key] = append(of[key], i)
		rules[key] = p
	}
	var out []string
	for _, key := range order {
		group := of[key]
		if len(order) == 1 {
			group = nil
		}
		out = append(out, v.penalty(rules[key], group))
	}
	return out
}

type loanStatus plan.LoanStatus

func (l loanStatus) late() bool { return isLate(plan.LoanStatus(l)) || len(l.Overdue) > 0 }

// daysLate leaves out what falls due on the day itself.
func (l loanStatus) daysLate() bool { return isLate(plan.LoanStatus(l)) }

func statusOf(s *plan.Status, i int) loanStatus {
	for _, l := range s.Loans {
		if l.Index == i {
			return loanStatus(l)
		}
	}
	return loanStatus{}
}

// penalty is the sentence of one rule; of no loans: of all.
func (v voice) penalty(p loan.Penalty, loans []int) string {
	who := ""
	if len(loans) > 0 {
		who = v.say(wHowLoans, v.spaced(v.names(loans)))
	}
	on := both(loan.PenaltyBases.Says(p.On))
	var rate string
	switch p.Kind {
	case loan.PenaltyMultiple:
		rate = v.say(wHowMultiple, p.Multiple.Decimal())
	case loan.PenaltySpread:
		rate = v.say(wHowSpread, v.rateText(p.Rate))
	case loan.PenaltyAlone:
		rate = v.say(wHowAlone, v.rateText(p.Rate))
	}
	counting := both(loan.Countings.Says(p.Counting))
	more := v.compound(p.Compound)
	if p.LateFee != nil {
		more += v.say(wHowLateFee)
	}
	if p.None() {
		return v.capital(v.say(wHowNoPenalty, who, more))
	}
	return v.capital(v.say(wHowPenalty, who, v.fill(on), rate, v.fill(counting), more))
}

// compound says what else bears the penalty rate.
func (v voice) compound(c loan.Compound) string {
	switch c {
	case loan.CompoundInterest:
		return v.say(wHowCompoundInterest)
	case loan.CompoundAll:
		return v.say(wHowCompoundAll)
	}
	return ""
}

// bases says on which day count yearly rates run.
func (v voice) bases(loans []int) []string {
	var out []string
	for _, b := range []calendar.Basis{calendar.Actual365, calendar.Actual360, calendar.ActualActual, calendar.Thirty360} {
		var of []int
		for _, i := range loans {
			t := v.c.Loans[i].Terms
			if t.Basis == b && t.Rate.Kind == loan.RateGiven && t.Rate.Rate.Per == money.PerYear && !t.Rate.Rate.IsZero() {
				of = append(of, i)
			}
		}
		if len(of) > 0 {
			out = append(out, v.say(wHowBasis, v.spaced(v.names(of)), v.spaced(v.fill(both(calendar.Bases.Says(b))))))
		}
	}
	return out
}

func (v voice) rounding(loans []int) string {
	var other []int
	for _, i := range loans {
		t := v.c.Loans[i].Terms
		if t.InterestRounding != money.HalfUp || t.InstalmentRounding != money.HalfUp {
			other = append(other, i)
		}
	}
	if len(other) > 0 {
		return v.say(wHowRoundingSome, v.spaced(v.names(other)))
	}
	return v.say(wHowRounding)
}
