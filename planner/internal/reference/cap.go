package reference

// Rule: late fee and penalty of an instalment together come to the cap at most: the
// fee first, then the penalty stops. With base `balance` that is so for the loan, from
// the first day that bears until nothing is overdue.

import (
	"math/big"

	"repay/planner/loan"
)

// lateSpan is the time for which one cap holds for the whole loan.
type lateSpan struct {
	on     bool
	over   bool     // nothing is overdue any more
	cap    Amount   // for the first day's overdue principal
	before *big.Rat // penalty of earlier days
	given  Amount   // of it, what the lender showed as of this time
	paid   Amount   // of penalty, before
	fees   Amount   // late fees since
}

// capOn is the cap for a sum that is late.
func (l *ledger) capOn(late Amount) Amount {
	c := l.m.terms.Penalty.Cap
	if c.Percent.IsZero() {
		return c.Amount
	}
	return round(part(late, c.Percent), l.m.terms.InterestRounding)
}

// itemCap is the cap of one item.
func (l *ledger) itemCap(it *item) Amount {
	late := it.charged[loan.Principal] + it.charged[loan.Interest] + it.charged[loan.Fees] - it.late + it.moved
	return l.capOn(late)
}

// penaltyMost is how far an item's penalty may run.
func (l *ledger) penaltyMost(it *item) *big.Rat {
	return whole(max(0, it.given, l.itemCap(it)-it.late))
}

// accountMost is how far the account may run.
func (l *ledger) accountMost() *big.Rat {
	s := l.span
	return plus(s.before, whole(max(0, s.given, s.cap-s.fees)))
}

// beginSpan begins the time of one cap with the end of the first day that bears.
func (l *ledger) beginSpan() {
	if l.m.terms.Penalty.Cap == nil || l.span.on && !l.span.over {
		return
	}
	late := Amount(0)
	for _, it := range l.items {
		if !it.plain && !it.waits {
			late += it.unpaid(loan.Principal)
		}
	}
	l.span = lateSpan{on: true, cap: l.capOn(late), before: l.account.exact(), paid: l.penaltyPaid()}
}

// penaltyPaid is what was paid of the account.
func (l *ledger) penaltyPaid() Amount { return l.account.paid }

// endSpan ends it once nothing is overdue.
func (l *ledger) endSpan() {
	if l.oldest() == nil {
		l.span.over = true
	}
}

// hold keeps every penalty within the cap.
func (l *ledger) hold() {
	if l.m.terms.Penalty.Cap == nil {
		return
	}
	if l.oneAccount() {
		if l.span.on {
			l.account.stop(l.accountMost())
		}
		return
	}
	for _, it := range l.items {
		it.stop(l.penaltyMost(it))
	}
}

// stop cuts a sum off.
func (r *running) stop(most *big.Rat) {
	if r.exact().Cmp(most) > 0 {
		r.sum = most
		if left := minus(most, whole(r.paid)); r.joined != nil && r.joined.Cmp(left) > 0 {
			r.joined = left
		}
	}
}

// feeWithin is a late fee within what the cap leaves for it.
func (l *ledger) feeWithin(it *item, fee Amount) Amount {
	switch {
	case l.m.terms.Penalty.Cap == nil:
		return fee
	case l.oneAccount():
		s := l.span
		return max(0, min(fee, s.cap-s.fees-max(s.given, l.penaltyPaid()-s.paid)))
	}
	return max(0, min(fee, l.itemCap(it)-max(it.given, it.running.paid)))
}
