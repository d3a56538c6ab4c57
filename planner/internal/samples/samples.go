// Package samples holds results that tests of what is written from them share.
// Only tests import it.
package samples

import (
	"repay/planner/calendar"
	"repay/planner/money"
	"repay/planner/plan"
)

// Sure is an amount that is known.
func Sure(a money.Amount) plan.Maybe { return plan.Maybe{Amount: a, Known: true} }

// Least is an amount that is known to be so much at least.
func Least(a money.Amount) plan.Maybe { return plan.Maybe{Amount: a, Known: true, AtLeast: true} }

// Small is one overdue loan with a bit of everything.
func Small() (plan.Case, *plan.Status) {
	day := calendar.Of(2026, 11, 21)
	c := plan.Case{AsOf: day, Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Name: "=借呗", Group: "g"}}}
	s := &plan.Status{
		Loans: []plan.LoanStatus{{
			Sums:     plan.Sums{OverdueTotal: Least(830592), Payoff: Least(1885335), Penalty: plan.Maybe{}, NextDue: Sure(270319)},
			PayoffIs: "at_least", HasStage: true, DaysOverdue: 74, DaysOverdueMax: 81, Stage: "M3", StageMax: "M3",
			NextDueDate:     calendar.Of(2026, 12, 8),
			OldestUnpaidDue: calendar.Of(2026, 9, 8), PenaltyUnknown: true,
			Overdue: []plan.OverdueInstalment{{N: 0, Due: calendar.Of(2026, 9, 8), Principal: Sure(1), Days: 74}},
		}},
		Upcoming:   []plan.Due{{Date: calendar.Of(2026, 12, 8), Amount: 270319}},
		Milestones: []plan.Milestone{{Date: calendar.Of(2026, 12, 8), Event: "M4", Days: 91}},
	}
	return c, s
}
