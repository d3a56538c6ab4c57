package loan

import "repay/planner/money"

// Rule: what lateness adds to an instalment stops at the contract's cap, its late
// fee first, then the running sum of its penalty. What was paid of either stays
// counted, and what the lender shows stands. With base `balance` one cap holds from
// the first day that bears until nothing is overdue any more; a part of it is of the
// principal that is overdue on that day.

// Cap is the most that lateness may add: an amount, or a part of the instalment.
type Cap struct {
	Amount  Amount
	Percent money.Ratio // 1 for 100%; 0: Amount
}

// of returns the cap for a sum that is late.
func (c *Cap) of(late Amount, mode money.Rounding) Amount {
	if c.Percent.IsZero() {
		return c.Amount
	}
	return c.Percent.Of(late, mode)
}

// capOf returns the most that lateness may add to an instalment.
func (l *Ledger) capOf(i *Instalment) Amount {
	return l.terms.Penalty.Cap.of(i.Payment()+i.moved, l.terms.InterestRounding)
}

// capped returns the penalty account of an instalment within the cap.
func (l *Ledger) capped(a account, i *Instalment, log *Entries) account {
	if l.terms.Penalty.Cap == nil {
		return a
	}
	return a.within(l.mostPenalty(i), i, log)
}

// mostPenalty returns what the cap leaves for the penalty of an instalment.
func (l *Ledger) mostPenalty(i *Instalment) Amount {
	return max(0, l.capOf(i)-i.lateFee, i.given)
}

// atCap reports whether an instalment's account has reached the cap.
func (l *Ledger) atCap(a *account, i *Instalment) bool {
	return l.terms.Penalty.Cap != nil && a.sum.Cmp(money.Int(int64(l.mostPenalty(i)))) >= 0
}

// within returns an account whose sum stops at most.
func (a account) within(most Amount, i *Instalment, log *Entries) account {
	limit := money.Int(int64(most))
	over := a.sum.Sub(limit)
	if over.Sign() <= 0 {
		return a
	}
	if log != nil {
		log.note(Entry{Kind: EntryCapped, N: i.N, Due: i.Due, Exact: money.Ratio{}.Sub(over), Base: most})
	}
	a.sum = limit
	a.joined = least(a.joined, a.exact())
	return a
}

// lateTime is the time from the first day that bears on base `balance` until
// nothing is overdue any more: what one cap holds for.
type lateTime struct {
	begun, over bool
	most        Amount      // the cap
	before      money.Ratio // the running sum when it began, which stays
	given       Amount      // penalty that the lender showed
	paid        Amount      // of the running sum, when it began
	fees        Amount      // late fees since
}

// lateNow is that time as it stands, or as it would begin with what bears now.
func (l *Ledger) lateNow() lateTime {
	if l.late.begun && (!l.late.over || l.oldestBearing() == nil) {
		return l.late
	}
	principal := Amount(0)
	for k := range l.ins {
		if i := &l.ins[k]; i.bears() {
			principal += i.unpaid(Principal)
		}
	}
	return lateTime{begun: true, most: l.terms.Penalty.Cap.of(principal, l.terms.InterestRounding), before: l.whole.sum, paid: l.whole.paid}
}

// mostPenalty is what the cap leaves for penalty of that time.
func (t *lateTime) mostPenalty() Amount { return max(0, t.most-t.fees, t.given) }

// cappedWhole is capped for the one account of base `balance`.
func (l *Ledger) cappedWhole(a account, i *Instalment, log *Entries) account {
	if l.terms.Penalty.Cap == nil || i == nil {
		return a
	}
	t := l.lateNow()
	at := a
	at.sum = a.sum.Sub(t.before)
	if at = at.within(t.mostPenalty(), i, log); at.sum.Cmp(a.sum.Sub(t.before)) == 0 {
		return a
	}
	a.sum = at.sum.Add(t.before)
	a.joined = least(a.joined, a.exact())
	return a
}

// wholeAtCap is atCap for that account.
func (l *Ledger) wholeAtCap(a *account) bool {
	if l.terms.Penalty.Cap == nil {
		return false
	}
	t := l.lateNow()
	return a.sum.Sub(t.before).Cmp(money.Int(int64(t.mostPenalty()))) >= 0
}

func least(a, b money.Ratio) money.Ratio {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

// lateFeeLeft returns what the cap leaves for the late fee of an instalment.
func (l *Ledger) lateFeeLeft(i *Instalment) Amount {
	if !l.perLoan() {
		return max(0, l.capOf(i)-max(i.given, i.paid[PenaltyInterest]))
	}
	t := l.lateNow()
	return max(0, t.most-t.fees-max(t.given, l.whole.paid-t.paid))
}

// beginLate lets the time that one cap holds for begin, if it has not. It is false
// where there is no such time.
func (l *Ledger) beginLate() bool {
	if l.terms.Penalty.Cap == nil || !l.perLoan() {
		return false
	}
	l.late = l.lateNow()
	return true
}
