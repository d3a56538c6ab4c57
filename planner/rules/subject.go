package rules

import (
	"slices"
	"sync"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// subject is one loan that is compared with the lines.
type subject struct {
	lines  *Lines
	c      *plan.Case
	index  int
	loan   *plan.Loan
	terms  *loan.Terms
	status *plan.LoanStatus
	book   *Facts
	facts  LoanFacts

	asOf      Date
	signed    Date // the contract's date, or the as-of date in its place
	unsigned  bool
	contractR money.Rate // in force on the as-of date
	known     bool       // contractR is

	// Each is computed when a rule asks for it, and once.
	equation  func() *loan.Equation
	howYearly func() How               // what it costs a year, without and with compounding
	table     func() []loan.Row        // as it stands; nil: none
	lastDue   func() Date              // as it stands; zero: none is known
	menu      func() []agreement.Offer // what is still open of it
	warns     bool                     // only what [Lines.Warn] tells is of use: lines that are crossed for certain, limitations that are near
	unchecked []Unchecked
}

func (l *Lines) subject(c *plan.Case, s *plan.LoanStatus, facts *Facts) *subject {
	x := &subject{
		lines: l, c: c, index: s.Index, loan: &c.Loans[s.Index], terms: &c.Loans[s.Index].Terms, status: s, book: facts,
		asOf: c.AsOf, signed: c.Loans[s.Index].Terms.Signed,
	}
	if s.Index < len(facts.Loans) {
		x.facts = facts.Loans[s.Index]
	}
	if x.signed == 0 && x.terms.Card == nil { // a card's statement is not its contract
		x.signed = x.terms.Start
	}
	if x.unsigned = x.signed == 0; x.unsigned {
		x.signed = c.AsOf
	}
	switch x.terms.Rate.Kind {
	case loan.RateGiven:
		x.contractR, x.known = x.terms.Rate.Rate, true
	case loan.RateImplied:
		x.contractR, x.known = loan.ImpliedRate(x.terms)
	}
	for _, change := range x.terms.RateChanges {
		if change.From <= c.AsOf {
			x.contractR = change.Rate
		}
	}
	x.equation = sync.OnceValue(func() *loan.Equation { return loan.ContractEquation(x.terms) })
	x.howYearly = sync.OnceValue(x.computeHowYearly)
	x.table = sync.OnceValue(x.computeTable)
	x.lastDue = sync.OnceValue(x.computeLastDue)
	x.menu = sync.OnceValue(x.computeMenu)
	return x
}

// computeTable is the loan's amortization table as it stands; nil where it has none.
func (x *subject) computeTable() []loan.Row {
	t, _, refused := plan.Table(x.c, x.index, plan.TableOptions{})
	if refused != nil || t.SplitUnknown {
		return nil
	}
	return t.Rows
}

// held is a rule that is, or may be, about the loan.
type held struct {
	*Rule
	doubts []Doubt
}

// rules returns the rules of a measure that are, or may be, about the loan. One
// that is so for certain hides those that it stands in the place of.
func (x *subject) rules(m Measure) (list []held) {
	var hidden []string
	for _, r := range x.lines.Rules {
		if r.Measures != m {
			continue
		}
		doubts, ok := x.concerns(r)
		if !ok {
			continue
		}
		if len(doubts) == 0 {
			hidden = append(hidden, r.InsteadOf...)
		}
		if mayCross := len(doubts) == 0 && r.Sure != SureDefault; mayCross || !x.warns || !r.ofContract() {
			list = append(list, held{r, doubts})
		}
	}
	return slices.DeleteFunc(list, func(h held) bool { return slices.Contains(hidden, h.ID) })
}

// lacks notes once why something was not compared with a line.
func (x *subject) lacks(r Reason) {
	if u := (Unchecked{x.index, r}); !slices.Contains(x.unchecked, u) {
		x.unchecked = append(x.unchecked, u)
	}
}
