package change

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/plan"
)

// loan is what moved of one loan; i and j are its places in the two cases, -1: none.
func (d *Diff) loan(a, b *plan.Case, i, j int, before, after *plan.Status) (l Loan) {
	l = Loan{Before: i, After: j}
	var steps [int(Edited) + 2]*plan.LoanStatus // as it stood, then after each cause
	none := plan.LoanStatus{Sums: plan.Nothing()}
	first, last := &none, &none
	if i >= 0 {
		first = &before.Loans[i]
	}
	if j >= 0 {
		last = &after.Loans[j]
	}
	l.DaysBefore, l.DaysAfter, l.NextBefore, l.NextAfter = first.DaysOverdue, last.DaysOverdue, first.NextDueDate, last.NextDueDate
	for k := range steps {
		steps[k] = first
	}
	steps[len(steps)-1] = last
	if i >= 0 && j >= 0 {
		between(a, b, &a.Loans[i], &b.Loans[j], steps[1:len(steps)-1])
	}
	for _, name := range plan.Figures() {
		f := Figure{Name: name, Then: first.Figure(name), Now: last.Figure(name)}
		if f.Known() {
			f.By = moves(name, steps[:])
		}
		if i < 0 || j < 0 {
			f.By = [causes]Amount{Loans: f.Now.Amount - f.Then.Amount}
		}
		l.Figures = append(l.Figures, f)
	}
	return l
}

// moves is by how much each cause moves a figure. One that is not known in between moves
// with the next cause.
func moves(name plan.Figure, steps []*plan.LoanStatus) (by [causes]Amount) {
	at := steps[0].Figure(name).Amount
	for k, s := range steps[1:] {
		if x := s.Figure(name); x.Known {
			by[k], at = x.Amount-at, x.Amount
		}
	}
	return by
}

// between fills in the statuses between the two ends, on the later day: with time passed
// alone, with what was paid, with what the lender did. Where one cannot be computed, such
// as a payment that only the later terms take, it is that of the step before.
func between(a, b *plan.Case, was, is *plan.Loan, steps []*plan.LoanStatus) {
	c := *a
	c.AsOf, c.Household = b.AsOf, nil
	x := *was
	x.Terms.Payments = slices.DeleteFunc(slices.Clone(was.Terms.Payments), func(p loan.Payment) bool { return p.Date > a.AsOf })
	x.Terms.PaidThrough = min(was.Terms.PaidThrough, a.AsOf)
	x.Terms.Fees = slices.DeleteFunc(slices.Clone(was.Terms.Fees), func(f loan.Fee) bool { return f.Every == loan.FeeOnDay && f.On > a.AsOf })
	if x.Terms.Accelerated > a.AsOf {
		x.Terms.Accelerated = 0
	}
	x.Agreements = agreement.SignedBy(was.Agreements, a.AsOf)
	for k := range steps {
		switch Cause(k) {
		case Paid:
			x.Terms.Payments, x.Terms.PaidThrough = is.Terms.Payments, is.Terms.PaidThrough
		case Lender:
			x.Agreements, x.Terms.Accelerated = is.Agreements, is.Terms.Accelerated
			x.Terms.Fees = append(slices.Clone(x.Terms.Fees), ofDays(is.Terms.Fees, a.AsOf)...)
		}
		c.Loans = []plan.Loan{x}
		if s, refused := plan.State(&c); len(refused) == 0 {
			steps[k] = &s.Loans[0]
		} else if k > 0 {
			steps[k] = steps[k-1]
		}
	}
}

// ofDays are the fees of days after one.
func ofDays(list []loan.Fee, day Date) (fees []loan.Fee) {
	for _, f := range list {
		if f.Every == loan.FeeOnDay && f.On > day {
			fees = append(fees, f)
		}
	}
	return fees
}
