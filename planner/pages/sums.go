package pages

import "repay/planner/plan"

// toPay are a loan's sums with nothing to pay off where it has not begun or
// was paid too much; the record keeps its number.
func toPay(l plan.LoanStatus) plan.Sums {
	if l.NotStarted || overpaid(l) {
		return withPayoff(l.Sums, plan.Maybe{Known: true})
	}
	return l.Sums
}

func withPayoff(s plan.Sums, payoff plan.Maybe) plan.Sums {
	s.Payoff = payoff
	return s
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

// payoffOf is what paying off the given loans of the case takes: what one
// lender got too much pays no other.
func payoffOf(s *plan.Status, loans []int) plan.Maybe {
	return sumOf(s, loans, func(l plan.LoanStatus) plan.Maybe { return toPay(l).Payoff })
}

// payoffBetween is what paying them off takes at the least and at the most.
func payoffBetween(s *plan.Status, loans []int) plan.Span {
	low := sumOf(s, loans, func(l plan.LoanStatus) plan.Maybe {
		l.Payoff = l.Between(plan.FigurePayoff).Low
		return toPay(l).Payoff
	})
	return plan.Span{Low: low, High: payoffOf(s, loans)}
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
