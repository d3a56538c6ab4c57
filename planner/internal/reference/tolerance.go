package reference

// Rule: where something was paid on an instalment and what is unpaid of it is at most
// the tolerance and less than half of it, it counts as paid, and the rest falls due
// with the coming instalment.

import (
	"math/big"

	"repay/planner/loan"
)

// leftover is what earlier instalments left for the coming one. Its principal bears
// the rate of the schedule from a day on.
type leftover struct {
	parts    [4]Amount
	from     Date
	interest *big.Rat // before that day
}

func (o *leftover) empty() bool { return o.parts == [4]Amount{} }

// leftoverInterest is the interest on it up to a day, exact.
func (s *schedule) leftoverInterest(d Date) *big.Rat {
	o := &s.over
	sum := new(big.Rat)
	if o.interest != nil {
		sum.Add(sum, o.interest)
	}
	if d > o.from && o.parts[loan.Principal] > 0 {
		sum.Add(sum, times(whole(o.parts[loan.Principal]), s.growth(s.slot(), o.from, d)))
	}
	return sum
}

// leftoverOwed is what is owed of it besides its principal.
func (s *schedule) leftoverOwed(d Date) Amount {
	if s.over.empty() || s.done() {
		return 0
	}
	return s.over.parts[loan.Interest] + s.over.parts[loan.Fees] + round(s.leftoverInterest(d), s.m.terms.InterestRounding)
}

// withLeftover adds it to the instalment that falls due.
func (s *schedule) withLeftover(r *row) {
	if s.over.empty() {
		return
	}
	r.interest += s.over.parts[loan.Interest] + round(s.leftoverInterest(r.due), s.m.terms.InterestRounding)
	r.principal += s.over.parts[loan.Principal]
	r.fees += s.over.parts[loan.Fees]
	s.over = leftover{}
}

// tolerate looks at what fell due by a day.
func (l *ledger) tolerate(by Date) {
	for _, it := range l.byAge() {
		var left, asked, paid Amount
		for c := range it.charged {
			paid += it.paid[c]
			if loan.Component(c) != loan.PenaltyInterest {
				left, asked = left+it.unpaid(loan.Component(c)), asked+it.charged[c]
			}
		}
		paid += it.running.paid
		if it.n == 0 || it.unsplit || it.waits || it.due > by || paid == 0 || left <= 0 || left > l.m.terms.Tolerance || 2*left >= asked {
			continue
		}
		if l.plan.done() {
			it.waits = true
			continue
		}
		s := l.plan
		s.over.interest, s.over.from = s.leftoverInterest(l.today), l.today
		for _, c := range []loan.Component{loan.Principal, loan.Interest, loan.Fees} {
			x := it.unpaid(c)
			it.charged[c] -= x
			it.moved += x
			s.over.parts[c] += x
		}
	}
}
