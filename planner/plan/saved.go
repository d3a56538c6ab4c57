package plan

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/paydown"
)

// Saved is a plan that was chosen to be kept to, as it was on its day: what it was asked
// for with, and what it said. That stays, as a promise does, whatever becomes of the
// household and the loans: what a lender shows later takes the place of what it showed
// then, and the same plan cannot be computed a second time.
type Saved struct {
	Date     Date
	Policy   paydown.Policy
	As       string  // the answer of a comparison that was taken as agreed; empty: none
	Budget   *Amount // nil: the household's money
	PayDay   int     // of the budget; 0: not stated
	Income   household.Level
	Finish   Date // zero: it never ends
	Owed     []SavedOwed
	Payments []SavedPayment // of the first [SavedMonths], ascending by date
}

// SavedOwed is what would have cleared a loan at the end of the plan's day.
type SavedOwed struct {
	Loan   int    // in Case.Loans; -1: it is no longer in the book
	ID     string // of the loan
	Amount Amount
}

// SavedPayment is what a plan pays on one loan on one day.
type SavedPayment struct {
	Date   Date
	Loan   int    // in Case.Loans; -1: it is no longer in the book
	ID     string // of the loan
	Amount Amount
}

// SavedMonths is for how long a plan is kept: so far ahead it keeps rent and food safe.
// Then it is time for another.
const SavedMonths = 3

// Ends is the day after the last one that a saved plan says anything of.
func (s *Saved) Ends() Date { return calendar.Monthly.From(s.Date, SavedMonths) }

// Save is a plan as it is kept, and what was asked for. ids are those of the loans in
// the book.
func Save(c *Case, o PlanOptions, p *PayPlan, ids []string) (*Saved, *Refused) {
	s := &Saved{Date: c.AsOf, Policy: p.Policy, As: p.As, Budget: o.Budget, PayDay: o.PayDay, Income: c.Income, Finish: p.Finish}
	for i := range c.Loans {
		l, refused := accountOn(c, i, c.AsOf)
		if refused != nil {
			return nil, refused
		}
		if l.started() && !l.paidOff() && !l.ledger.PayoffUnknown() {
			s.Owed = append(s.Owed, SavedOwed{i, ids[i], l.pos.Payoff()})
		}
	}
	for _, x := range p.Payments {
		if x.Date >= s.Ends() {
			break
		}
		k := slices.IndexFunc(s.Payments, func(y SavedPayment) bool { return y.Date == x.Date && y.Loan == x.Loan })
		if k < 0 {
			k = len(s.Payments)
			s.Payments = append(s.Payments, SavedPayment{Date: x.Date, Loan: x.Loan, ID: ids[x.Loan]})
		}
		s.Payments[k].Amount += x.Amount
	}
	return s, nil
}
