package plan

import "repay/planner/household"

// Sheet is the household's money as sums a month, with what its loans ask for.
type Sheet struct {
	*household.Sheet
	Priority, Others DuesByMonth // of the loans that have priority, and of the others
	Asked            Maybe       // all that is to be paid on debts each month: what the loans ask for, and what stands among the expenses
	Overdue          Maybe       // of all loans
	ForDebts         Maybe       // income less living expenses; may be below zero; unknown: no expenses are stated
	Left             Maybe       // what is left of it when that is paid; unknown: it is not, or nobody knows
	Short            Maybe       // what is missing; unknown: nothing, or nobody knows
}

// DuesByMonth is what some loans ask for, by their contracts or by what is signed.
type DuesByMonth struct {
	Loans   []int // in Case.Loans
	Monthly Maybe // a twelfth of what falls due on the 365 days from the as-of day, rounded up
	Overdue Maybe // what fell due before that
}

// SheetOf makes the sheet of a case with a household. Loans that are paid off ask for
// nothing.
func SheetOf(c *Case, s *Status) (_ *Sheet, refused *Refused) {
	x := &Sheet{Sheet: c.Household.Sheet(c.AsOf, c.Income)}
	for k := range s.Loans {
		st := &s.Loans[k]
		if st.PaidOff {
			continue
		}
		l, refused := accountOn(c, st.Index, c.AsOf)
		if refused != nil {
			return nil, refused
		}
		of := &x.Others
		if l.loan.Priority {
			of = &x.Priority
		}
		of.add(l.yearOfDues(), st.before(c.AsOf), st.Index)
	}
	x.Asked, x.Overdue = exact(x.Debts()), exact(0)
	for _, of := range []*DuesByMonth{&x.Priority, &x.Others} {
		of.Monthly.Amount = (of.Monthly.Amount + 11) / 12
		if len(of.Loans) > 0 {
			x.Asked, x.Overdue = x.Asked.plus(of.Monthly), x.Overdue.plus(of.Overdue)
		}
	}
	x.balance(c.Household.Spends())
	return x, nil
}

// balance says what is left or missing. Where more may be asked for than is known, it is
// known only that something is missing, and at least how much; so where nobody knows what
// living costs.
func (x *Sheet) balance(spends bool) {
	left := x.Income - x.Living()
	if spends {
		x.ForDebts = exact(left)
	}
	switch over := left - x.Asked.Amount; {
	case over < 0:
		x.Short = Maybe{Amount: -over, Known: true, AtLeast: x.Asked.AtLeast || !spends}
	case x.Asked.Exact() && spends:
		x.Left = exact(over)
	}
}

// add adds a loan with what it asks for in the year.
func (d *DuesByMonth) add(year, overdue Maybe, loan int) {
	if len(d.Loans) == 0 {
		d.Monthly, d.Overdue = year, overdue
	} else {
		d.Monthly, d.Overdue = d.Monthly.plus(year), d.Overdue.plus(overdue)
	}
	d.Loans = append(d.Loans, loan)
}

// yearOfDues is what falls due on the 365 days from the as-of day; unknown where the
// contract's terms are.
func (l *account) yearOfDues() Maybe {
	ahead := l.outlook()
	switch {
	case ahead.err != nil, l.totalOnly(), l.ledger.PaysInFull(), l.ledger.ScheduleUnknown() && l.pos.NotDue > 0:
		return Maybe{}
	}
	sum := Amount(0)
	for _, d := range ahead.dues {
		if d.Date <= l.asOf+364 {
			sum = sum.Add(d.Amount)
		}
	}
	return exact(sum)
}

// before is what fell due of the loan before a day that is its as-of day.
func (st *LoanStatus) before(asOf Date) Maybe {
	if !st.Behind(asOf) {
		return exact(0)
	}
	m := st.OverdueTotal
	m.Amount -= st.dueOn(asOf)
	return m
}

// Spare is what may be paid beside an answer, once and on whatever day, with every
// tested day still at the reserve or above; unknown without a household, or where the
// answer itself does not hold.
func (a *Answer) Spare(c *Case) Maybe {
	if c.Household == nil || a.LeastCashOn == 0 || a.Shortfall != nil {
		return Maybe{}
	}
	return exact(max(0, a.LeastCash-c.Household.Reserve))
}
