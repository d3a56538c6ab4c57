package plan

import (
	"cmp"
	"slices"

	"repay/planner/household"
)

// Appointment is what comes on a day, if nothing more is agreed.
type Appointment struct {
	Date      Date
	Loan      int // in Case.Loans; -1: the household
	Is        Coming
	Amount    Maybe     // of a due, what is overdue, income, and what is missing of a promise
	Milestone Milestone // of [ComesMilestone]
	Row       int       // of [ComesAskBefore]: in Comparison.Table
	Name      string    // of [ComesIncome]
}

// Coming is what an appointment is about.
type Coming uint8

// What may come.
const (
	ComesOverdue   Coming = iota // on the as-of day: what brings the loan up to date
	ComesDue                     // a due of the contract, or of what is signed
	ComesMilestone               // see [Status.Milestones]
	ComesAskBefore               // the first day that is too late to ask
	ComesIncome                  // money comes
	ComesPromise                 // what was promised; it is no due, and what is due that day may be in it
)

// Agenda lists what comes from the as-of day to another, by date, then by loan, the
// household last: what
// is due, what was promised, what happens if it is not paid, by when to ask, and the household's income.
// x may be nil.
func Agenda(c *Case, s *Status, x *Comparison, until Date) (list []Appointment, refused *Refused) {
	dues, refused := DuesOf(c)
	if refused != nil {
		return nil, refused
	}
	for i := range s.Loans {
		list = append(list, s.Loans[i].appointments(c.AsOf, dues[s.Loans[i].Index])...)
	}
	for _, p := range s.PromisesIn(PromiseToCome) {
		list = append(list, Appointment{Date: p.Date, Loan: p.Loan, Is: ComesPromise, Amount: exact(p.Missing)})
	}
	for _, m := range s.Milestones {
		list = append(list, Appointment{Date: m.Date, Loan: m.Loan, Is: ComesMilestone, Milestone: m})
	}
	if x != nil {
		for k, r := range x.Table {
			for _, i := range r.Loans {
				if r.Before > 0 {
					list = append(list, Appointment{Date: r.Before, Loan: i, Is: ComesAskBefore, Row: k})
				}
			}
		}
	}
	if c.Household != nil {
		for _, m := range c.Household.Incomes(c.AsOf, until, c.Income) {
			list = append(list, Appointment{Date: m.Date, Loan: -1, Is: ComesIncome, Amount: exact(m.Amount), Name: m.Name})
		}
	}
	list = slices.DeleteFunc(list, func(a Appointment) bool { return a.Date > until })
	slices.SortStableFunc(list, func(a, b Appointment) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(uint32(a.Loan), uint32(b.Loan))) // -1 comes last
	})
	return list, nil
}

// appointments are what is due on the as-of day, and the dues to come.
func (st *LoanStatus) appointments(asOf Date, dues []household.Payment) (list []Appointment) {
	switch {
	case st.Behind(asOf):
		list = append(list, Appointment{Date: asOf, Loan: st.Index, Is: ComesOverdue, Amount: st.OverdueTotal})
	case len(st.Overdue) > 0:
		list = append(list, Appointment{Date: asOf, Loan: st.Index, Is: ComesDue, Amount: st.OverdueTotal})
	}
	for _, d := range dues {
		switch n := len(list); {
		case d.Date <= asOf:
		case n > 0 && list[n-1].Date == d.Date:
			list[n-1].Amount.Amount += d.Amount // a fee is beside the instalment of its day
		default:
			list = append(list, Appointment{Date: d.Date, Loan: st.Index, Is: ComesDue, Amount: exact(d.Amount)})
		}
	}
	return list
}
