package rules

import (
	"iter"
	"slices"

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
	onceEquation once[*loan.Equation]
	onceYearly   once[How]
	onceTable    once[[]loan.Row]
	onceLastDue  once[Date]
	onceMenu     once[[]agreement.Offer]

	warns     bool // only what [Lines.Warn] tells is of use: lines that are crossed for certain, limitations that are near
	unchecked []Unchecked
}

// subjects are the loans of a case, each in the place of the one before: what is known of
// one takes hundreds of bytes.
func (l *Lines) subjects(c *plan.Case, s *plan.Status, facts *Facts) iter.Seq[*subject] {
	return func(yield func(*subject) bool) {
		var x subject
		for i := range s.Loans {
			if x = l.subject(c, &s.Loans[i], facts); !yield(&x) {
				return
			}
		}
	}
}

func (l *Lines) subject(c *plan.Case, s *plan.LoanStatus, facts *Facts) subject {
	x := subject{
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
	return x
}

// once is something about a loan that is computed when it is first asked for.
type once[T any] struct {
	is    T
	known bool
}

func (o *once[T]) of(x *subject, compute func(*subject) T) T {
	if !o.known {
		o.is, o.known = compute(x), true
	}
	return o.is
}

func (x *subject) equation() *loan.Equation {
	return x.onceEquation.of(x, func(x *subject) *loan.Equation { return loan.ContractEquation(x.terms) })
}

// howYearly is what the loan costs a year, without and with compounding.
func (x *subject) howYearly() How { return x.onceYearly.of(x, (*subject).computeHowYearly) }

// table is the loan's amortization table as it stands; nil where it has none.
func (x *subject) table() []loan.Row {
	return x.onceTable.of(x, func(x *subject) []loan.Row {
		t, _, refused := plan.Table(x.c, x.index, plan.TableOptions{})
		if refused != nil || t.SplitUnknown {
			return nil
		}
		return t.Rows
	})
}

// lastDue is the last due date of the loan as it stands; zero: none is known.
func (x *subject) lastDue() Date { return x.onceLastDue.of(x, (*subject).computeLastDue) }

// menu is what is still open of the loan's menu.
func (x *subject) menu() []agreement.Offer { return x.onceMenu.of(x, (*subject).computeMenu) }

// held is a rule that is, or may be, about the loan.
type held struct {
	*Rule
	doubts []Doubt
}

// rules returns the rules of a measure that are, or may be, about the loan. One
// that is so for certain hides those that it stands in the place of.
func (x *subject) rules(m Measure) []held { return x.rulesOf(m, anyRule) }

func anyRule(*Rule) bool { return true }

// rulesOf is rules without those that are not to be taken, which hide nothing.
func (x *subject) rulesOf(m Measure, take func(*Rule) bool) (list []held) {
	var hidden []string
	for _, r := range x.lines.Rules {
		if r.Measures != m || !take(r) {
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
