package plan

import "repay/planner/household"

// Clearing is whether a household can pay everything overdue on the as-of day
// and then every due of the contracts: what [Compare] calls keep, for all loans.
type Clearing struct {
	Sum       Maybe // of all loans that are late; what falls due today of them is in it
	Shortfall *Shortfall
}

// clearing judges the dues to come together with what is overdue. Where that is
// known only to be at least so much, a shortfall is at least so deep, and that
// there is none is not known: nil.
func clearing(c *Case, s *Status, dues tally) (m *Clearing, refused *Refused) {
	defer tooLarge(-1, "household", func(r Refused) { refused = &r })
	overdue, today := exact(0), Amount(0) // today: what of it is among the dues
	for i := range s.Loans {
		l := &s.Loans[i]
		if l.DaysOverdue == 0 && l.DaysOverdueMax == 0 {
			continue
		}
		overdue = overdue.plus(l.OverdueTotal)
		today += l.dueOn(c.AsOf)
	}
	if !overdue.Known || overdue.Amount == 0 {
		return nil, nil
	}
	dues.add(c.AsOf, overdue.Amount-today)
	pays := dues.payments(nil)
	last := household.Last(pays, c.AsOf)
	longest := household.TestedTo(c.AsOf, last)
	cash, refused := aheadTo(c, longest)
	if refused != nil {
		return nil, refused
	}
	v := cash.Carry(pays, cash.Horizon(longest).End(last))
	if !v.Short && overdue.AtLeast {
		return nil, nil
	}
	return &Clearing{Sum: overdue, Shortfall: shortfall(v)}, nil
}

// dueOn is what is unpaid of the instalments that are due on a day.
func (st *LoanStatus) dueOn(d Date) (sum Amount) {
	for _, i := range st.Overdue {
		if i.Due == d {
			sum += i.Principal.Amount + i.Interest.Amount + i.Fees.Amount + i.Penalty.Amount
		}
	}
	return sum
}
