package plan

import (
	"iter"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
)

// budgetOf is a household of which every sum is for lenders: so much each month on a
// day of it, from the as-of day on; where that day is 0, on that of the first due
// date, from it on.
func budgetOf(a Amount, payDay int, asOf Date, firstDue func() Date) (h *household.Household, day int) {
	flow := household.Flow{Amount: a, Every: calendar.Monthly, Day: payDay, From: asOf}
	if flow.Day == 0 {
		flow.From = firstDue()
		flow.Day = flow.From.Day()
	}
	return &household.Household{Income: []household.Flow{flow}}, flow.Day
}

// firstDue is the first due date of some loans after the as-of day; that day where
// none is.
func firstDue(asOf Date, ledgers iter.Seq[*loan.Ledger]) Date {
	first := Date(0)
	for l := range ledgers {
		if due, _ := l.NextDue(); due > asOf && (first == 0 || due < first) {
			first = due
		}
	}
	if first == 0 {
		return asOf
	}
	return first
}

// UnderBudget is a case whose household is set aside for a budget, as a plan sets it
// aside, and the day of the month on which the budget comes. Loans that cannot be
// computed, or of which nobody knows what falls due, do not decide that day.
func UnderBudget(c *Case, a Amount, payDay int) (*Case, int) {
	with := *c
	with.Household, payDay = budgetOf(a, payDay, c.AsOf, func() Date {
		return firstDue(c.AsOf, func(yield func(*loan.Ledger) bool) {
			for i := range c.Loans {
				l, refused := accountOn(c, i, c.AsOf)
				if refused == nil && !l.paidOff() && !unplannable(l) && !yield(l.ledger) {
					return
				}
			}
		})
	})
	return &with, payDay
}
