package pages

import "repay/planner/plan"

// toPay are a loan's sums with nothing to pay off where it was paid too much.
func toPay(l plan.LoanStatus) plan.Sums {
	if overpaid(l) {
		l.Payoff = plan.Maybe{Known: true}
	}
	return l.Sums
}

// sumWhere adds an amount of some of the loans: what is unknown is left out,
// and the rest is "at least".
func sumWhere(s *plan.Status, is func(plan.LoanStatus) bool, amount func(plan.LoanStatus) plan.Maybe) plan.Maybe {
	var list []plan.Maybe
	for _, l := range s.Loans {
		if is(l) {
			list = append(list, amount(l))
		}
	}
	return sumMaybe(list)
}

// sumOf adds an amount of the given loans of the case, likewise.
func sumOf(s *plan.Status, loans []int, amount func(plan.LoanStatus) plan.Maybe) plan.Maybe {
	list := make([]plan.Maybe, len(loans))
	for k, i := range loans {
		list[k] = amount(statusOf(s, i))
	}
	return sumMaybe(list)
}

func sumMaybe(list []plan.Maybe) plan.Maybe {
	return plan.SumOf(list, func(m *plan.Maybe) plan.Maybe { return *m })
}

// payoffBetween is what paying everything off takes at the least and at the most.
func payoffBetween(s *plan.Status) plan.Span {
	if s.Range != nil {
		return s.Range.Payoff
	}
	return plan.Span{Low: s.Totals.Payoff, High: s.Totals.Payoff}
}

// overdueBetween is what is due of late loans, at the least and at the most.
func overdueBetween(s *plan.Status) plan.Span {
	between := func(l plan.LoanStatus) plan.Span { return l.Between(plan.FigureOverdueTotal) }
	return plan.Span{
		Low:  sumWhere(s, isLate, func(l plan.LoanStatus) plan.Maybe { return between(l).Low }),
		High: sumWhere(s, isLate, func(l plan.LoanStatus) plan.Maybe { return between(l).High }),
	}
}

// dueSoon is the sum of the next 30 days' dues.
func dueSoon(s *plan.Status) (due Amount) {
	for _, d := range s.Upcoming {
		due += d.Amount
	}
	return due
}

// overdueOf counts a loan's overdue instalments and adds them up, penalty
// included. What falls due on the day itself is not among them.
func overdueOf(l plan.LoanStatus) (n int, owed plan.Maybe) {
	var list []plan.Maybe
	for _, i := range l.Overdue {
		if i.Days > 0 {
			n++
			list = append(list, i.Principal, i.Interest, i.Fees, i.Penalty)
		}
	}
	return n, sumMaybe(list)
}
