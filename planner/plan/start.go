package plan

import (
	"repay/planner/household"
	"repay/planner/loan"
)

// Start is the household's cash at the start of the as-of day, and how it
// follows from what there was at the start of an earlier one.
type Start struct {
	Stated Amount
	Date   Date // of Stated; the as-of day where the book dates nothing
	// Moves are the income and expenses from Date to the day before the as-of day.
	Moves []household.Move
	// Paid is what was paid to lenders from the day after Date to the as-of day,
	// that day included: recorded payments, and what paid_through says was paid.
	Paid []LoanPayment // in the book's order
}

// Cash is the cash at the start of the as-of day. What was paid on that day is
// taken off it already.
func (s *Start) Cash() Amount {
	cash := s.Stated
	for _, m := range s.Moves {
		cash = cash.Add(m.Amount).Together()
	}
	for _, p := range s.Paid {
		cash = cash.Add(-p.Amount).Together()
	}
	return cash
}

// PaidOfDay is what was recorded as paid on the day of the stated cash. It is not taken
// off: whoever counted in the evening may have done so.
func (s *Start) PaidOfDay(c *Case) (paid Amount) {
	for i := range c.Loans {
		for _, p := range c.Loans[i].Terms.Payments {
			if p.Date == s.Date {
				paid = paid.Add(p.Amount)
			}
		}
	}
	return paid
}

// StartOf finds the cash at the start of the as-of day: the one place that
// knows whether the book's cash is that of another day. Cash of a later day is
// refused.
func StartOf(c *Case) (s *Start, refused *Refused) {
	h := c.Household
	s = &Start{Stated: h.Cash, Date: h.CashDate}
	switch {
	case s.Date == 0:
		s.Date = c.AsOf
	case s.Date > c.AsOf:
		return nil, &Refused{-1, -1, -1, &loan.Refusal{Code: loan.CashLater, Field: "household.cash.date"}}
	}
	if s.Date == c.AsOf {
		return s, nil
	}
	s.Moves = h.Moves(s.Date, c.AsOf-1, c.Income)
	for i := range c.Loans {
		paid, refused := paidBetween(c, i, s.Date, c.AsOf)
		if refused != nil {
			return nil, refused
		}
		if paid != 0 {
			s.Paid = append(s.Paid, LoanPayment{i, paid})
		}
	}
	return s, nil
}

// paidBetween is what was paid on a loan after one day and up to another: sums
// that an agreement asks for on signing are in it where they were paid.
func paidBetween(c *Case, i int, after, until Date) (Amount, *Refused) {
	before, refused := accountOn(c, i, after)
	if refused != nil {
		return 0, refused
	}
	now, refused := accountOn(c, i, until)
	if refused != nil {
		return 0, refused
	}
	paid := now.ledger.PaidOnWord() - before.ledger.PaidOnWord()
	for _, p := range c.Loans[i].Terms.Payments {
		if p.Date > after && p.Date <= until {
			paid = paid.Add(p.Amount)
		}
	}
	return paid, nil
}
