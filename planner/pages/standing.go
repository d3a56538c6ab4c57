package pages

import (
	"slices"
	"sort"

	"repay/planner/plan"
)

// How a loan stands on the as-of date.

// open reports whether anything of the loan is still to be paid.
func open(l plan.LoanStatus) bool { return !l.PaidOff && !l.NotStarted }

// isLate reports whether an earlier day's due is unpaid.
func isLate(l plan.LoanStatus) bool {
	return open(l) && (l.DaysOverdue > 0 || l.DaysOverdueMax > 0 || l.SinceUnknown)
}

// isBehind reports whether anything due is unpaid, that of the day included.
func isBehind(l plan.LoanStatus) bool { return isLate(l) || len(l.Overdue) > 0 }

// totalOnly reports whether only a sum is known of the loan, as they say it.
func totalOnly(l plan.LoanStatus) bool { return l.SplitUnknown && l.PayoffIs == plan.PayoffClaimed }

// overpaid reports whether more was paid than was owed.
func overpaid(l plan.LoanStatus) bool { return l.Payoff.Known && l.Payoff.Amount < 0 }

// orderMatters reports whether the order of allocation is unknown and makes a
// difference.
func orderMatters(l plan.LoanStatus) bool { return l.Range != nil && l.Range.Differs() }

// statusOf is the status of loan i of the case, an empty one where it has none.
func statusOf(s *plan.Status, i int) plan.LoanStatus {
	// The loans are in the order of the case.
	at, found := sort.Find(len(s.Loans), func(at int) int { return i - s.Loans[at].Index })
	if !found {
		return plan.LoanStatus{}
	}
	return s.Loans[at]
}

func countOf(s *plan.Status, is func(plan.LoanStatus) bool) (n int) {
	for _, l := range s.Loans {
		if is(l) {
			n++
		}
	}
	return n
}

func anyLate(s *plan.Status) bool { return slices.ContainsFunc(s.Loans, isLate) }
func anyOpen(s *plan.Status) bool { return slices.ContainsFunc(s.Loans, open) }

// duesToCome reports whether any loan has a due after the as-of date.
func duesToCome(s *plan.Status) bool {
	return slices.ContainsFunc(s.Loans, func(l plan.LoanStatus) bool { return !l.NextDueDate.IsZero() })
}

// settled reports whether all the loans are paid off.
func settled(s *plan.Status, loans ...int) bool {
	return !slices.ContainsFunc(loans, func(i int) bool { return !statusOf(s, i).PaidOff })
}
