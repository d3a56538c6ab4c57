package progress

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/plan"
)

// loanOf is what became of one loan, and what was paid on it by day.
func loanOf(c *plan.Case, saved *plan.Saved, past *plan.Past) (x Loan, paid []sum) {
	x = Loan{Loan: past.Loan, ID: c.Loans[past.Loan].ID, Known: !past.Unknown, AtLeast: past.AtLeast, Owing: past.Now.Due.Total() > 0, Oldest: past.Now.Oldest}
	k := slices.IndexFunc(saved.Owed, func(o plan.SavedOwed) bool { return o.Loan == past.Loan })
	if k >= 0 {
		x.Then, x.ID = saved.Owed[k].Amount, saved.Owed[k].ID
	}
	moments := past.Moments
	before := 0 // those up to the plan's day
	for before < len(moments) && moments[before].Date <= saved.Date {
		before++
	}
	if k >= 0 && before > 1 && x.paidSince(&moments[before-1], saved.Date) {
		before--
	}
	switch {
	case len(moments) == 0:
		x.Edited = -x.Then // it begins later now
		return x, nil
	case before == 0:
		paid = x.begins(past, k >= 0)
		moments = moments[1:]
	default:
		paid = x.began(moments[:before], saved.Date, k >= 0)
		moments = moments[before:]
	}
	for i := range moments {
		m := &moments[i]
		x.moved(m)
		if m.Cash != 0 {
			paid = append(paid, sum{m.Date, m.Cash})
		}
	}
	if x.Now = past.Now.Payoff(); past.Unknown {
		x.Change = Change{Paid: x.Paid} // the rest says nothing
	}
	return x, paid
}

// paidSince reports whether the last moment of the plan's day is what was paid after the
// plan was made: the plan has what was owed before it.
func (x *Loan) paidSince(m *agreement.Moment, day Date) bool {
	return m.Date == day && m.Kind == agreement.MomentPaid && x.Then == m.Before.Payoff() && x.Then != m.After.Payoff()
}

// begins takes in the first moment of a loan that begins after the plan's day: its money
// was lent since, or what a lender shows since takes the place of what it showed then.
func (x *Loan) begins(past *plan.Past, planned bool) (paid []sum) {
	m := &past.Moments[0]
	owed := m.After.Payoff()
	if past.Shown && planned {
		x.Shown, x.Since = owed-x.Then, m.Date
		return nil
	}
	x.Lent = owed + m.Cash - x.Then
	if m.Cash != 0 {
		x.Paid -= m.Cash
		paid = []sum{{m.Date, m.Cash}}
	}
	return paid
}

// began takes in how the loan stood when the plan was made. Of what was paid on that day
// a part may have been paid after it: it lowers the loan, as far as that is lower than
// what the plan has. What is different besides, the book says otherwise now.
func (x *Loan) began(moments []agreement.Moment, day Date, planned bool) (paid []sum) {
	stood := moments[len(moments)-1].After.Payoff()
	if !planned {
		x.Lent = stood
		return nil
	}
	onDay := Amount(0)
	for i := range moments {
		if moments[i].Date == day {
			onDay += moments[i].Cash
		}
	}
	if a := min(x.Then-stood, onDay); a > 0 {
		x.Paid, paid = -a, []sum{{day, a}}
	}
	x.Edited = stood - x.Then - x.Paid
	return paid
}

// moved takes in what happened on one day.
func (x *Loan) moved(m *agreement.Moment) {
	charged, waived := m.Charged(), m.Waived.Total()
	switch m.Kind {
	case agreement.MomentSigned:
		x.Waived -= waived
		x.Signed = true
	case agreement.MomentEnded:
		x.Waived += waived
		x.Signed = true
	}
	x.Paid -= m.Cash
	x.Interest += charged[loan.Interest]
	x.Penalty += charged[loan.PenaltyInterest]
	x.Lent += charged[loan.Principal]
	x.Fees += charged[loan.Fees] + m.After.Fee - m.Before.Fee
}
