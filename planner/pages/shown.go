package pages

import (
	"slices"
	"sort"

	"repay/planner/agreement"
	"repay/planner/plan"
)

// shownOf are the rows of a loan's table. The short page leaves out the usual ways
// that cannot be paid; a later day of what needs nobody is there where it leads.
func (v comparing) shownOf(l plan.LoanOptions) (rows []plan.Option) {
	for _, j := range v.shownRows(l) {
		rows = append(rows, l.Rows[j])
	}
	return rows
}

// shownRows are their places among the rows of the loan.
func (v comparing) shownRows(l plan.LoanOptions) (rows []int) {
	asked := v.asked(l.Index)
	for j, o := range l.Rows {
		taken := slices.Contains(asked, j)
		switch {
		case !v.o.Takes(&o):
		case v.o.Offer != "" || taken:
			rows = append(rows, j)
		case v.later(l, o):
		case !v.brief(), v.c.Household == nil, !o.Offer.Hypothetical, payable(o.Affordable):
			rows = append(rows, j)
		}
	}
	return rows
}

// asked are the rows of a loan that an answer of the page takes, or asks for first.
func (v comparing) asked(loan int) (rows []int) {
	for _, a := range []*plan.Answer{v.cmp.Lead(), v.cmp.AllFirst, v.cheaperWays()} {
		if a == nil {
			continue
		}
		// The choices are in the order of the case.
		if k, found := sort.Find(len(a.Choices), func(k int) int { return loan - a.Choices[k].Loan }); found {
			rows = append(rows, a.Choices[k].Row)
		}
	}
	return rows
}

// later reports whether a row is one of the program's own ways that need nobody, on
// a day after the as-of day.
func (v comparing) later(l plan.LoanOptions, o plan.Option) bool {
	return o.Offer.Strategy.Free() && o.Offer.On > v.c.AsOf &&
		!slices.ContainsFunc(v.c.Loans[l.Index].Offers, func(x agreement.Offer) bool { return x.Name == o.Offer.Name })
}
