package reference

// Rule: open loans have no due dates. Interest accrues exactly on the balance;
// unpaid interest bears none; payments follow the allocation order. At a payment the
// interest so far is rounded and goes on from there.

import (
	"repay/planner/calendar"
	"repay/planner/loan"
)

// openEndOfDay adds one day's interest.
func (l *ledger) openEndOfDay() {
	t := l.m.terms
	basis := t.Basis
	if basis == calendar.Thirty360 {
		basis = calendar.Actual360
	}
	l.exact = plus(l.exact, times(whole(l.plan.balance), dayFactor(l.m.rateOn(l.today), basis, l.today)))
}

func (l *ledger) openInterest() Amount {
	return round(l.exact, l.m.terms.InterestRounding) - l.exactPaid
}

// openDay lets today's payments fill interest and principal.
func (l *ledger) openDay() {
	x := Amount(0)
	for _, p := range l.m.terms.Payments {
		if p.Date == l.today {
			x += p.Amount
		}
	}
	l.payOpen(x)
}

// payOpen fills interest and principal with a sum and what is held.
func (l *ledger) payOpen(x Amount) {
	if x > 0 {
		l.exact = whole(round(l.exact, l.m.terms.InterestRounding))
	}
	x += l.credit
	l.credit = 0
	for _, c := range l.m.terms.Allocation.Order {
		switch c {
		case loan.Interest:
			took := min(x, l.openInterest())
			l.exactPaid += took
			x -= took
		case loan.Principal:
			took := min(x, l.plan.balance)
			l.plan.balance -= took
			x -= took
		}
	}
	l.credit = x
}
