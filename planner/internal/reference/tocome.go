package reference

// Rule: what a payoff charges of the interest to come: none, that of the rest of the
// running period, or that of every instalment to come.

import "repay/planner/loan"

// toCome is that interest, today.
func (l *ledger) toCome() Amount {
	s := l.plan
	if l.exact != nil || s.done() || s.balance == 0 {
		return 0
	}
	switch l.m.terms.Prepay.Interest {
	case loan.ForPeriod:
		for _, c := range s.slot().cells {
			if l.today > c.from && l.today < c.to {
				return max(0, s.clone().accrued(c.to)-s.accrued(l.today))
			}
		}
	case loan.ForAll:
		bare := s.clone()
		bare.over = leftover{} // what tolerance left over is owed besides
		all := -s.balance
		for _, r := range bare.rest() {
			all += r.principal + r.interest
		}
		return max(0, all-s.accrued(l.today)-s.setAside())
	}
	return 0
}
