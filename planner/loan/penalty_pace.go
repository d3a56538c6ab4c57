package loan

import (
	"repay/planner/calendar"
	"repay/planner/money"
)

// Penalty where every day adds the same: of long arrears none needs a factor of its
// own then.

// penaltyOn is what a base that fell due on due adds from a to b, rounded.
func (l *Ledger) penaltyOn(due Date, base Amount, a, b Date) Amount {
	mode := l.terms.InterestRounding
	if x, ok := l.paceOfPenalty().on(base, a, b, mode); ok {
		return x
	}
	return l.penaltyFactor(due, a, b).Of(base, mode)
}

// penaltyOf is the same, exact and not reduced: it is added to a sum, or compared.
func (l *Ledger) penaltyOf(due Date, base Amount, a, b Date) money.Ratio {
	switch p := l.paceOfPenalty(); {
	case p.num == 0 && p.den > 0:
		return money.Ratio{}
	case p.holds(a, b):
		return money.Fraction(p.num*int64(b-a), p.den).Times(money.Int(int64(base)))
	}
	return l.penaltyFactor(due, a, b).Times(money.Int(int64(base)))
}

// penaltyPace is what one unit of base adds each day, num/den, where every day adds
// the same.
type penaltyPace struct {
	found    bool
	num, den int64 // den 0: not every day adds the same
	most     int64 // days for which num times the days can be computed
}

// on is what a base adds from a to b, rounded; ok is false where not every day adds
// the same, or it cannot be computed.
func (p *penaltyPace) on(base Amount, a, b Date, mode money.Rounding) (x Amount, ok bool) {
	if p.holds(a, b) {
		return money.MulDiv(base, p.num*int64(b-a), p.den, mode)
	}
	return 0, false
}

// holds reports whether what is added from a to b can be computed by it.
func (p *penaltyPace) holds(a, b Date) bool { return a < b && int64(b-a) <= p.most }

func (l *Ledger) paceOfPenalty() *penaltyPace {
	p := &l.pace
	if p.found {
		return p
	}
	p.found = true
	if l.lateByMonths() || len(l.terms.Penalty.Tiers) > 0 {
		return p
	}
	if rule := &l.terms.Penalty; len(l.frame.rates) == 1 && l.frame.basis != calendar.ActualActual || rule.Known && rule.Kind == PenaltyAlone && rule.Rate.Per == money.PerDay {
		var ok bool
		if p.num, p.den, ok = l.penaltyFactor(0, 0, 1).Parts(); !ok || p.num < 0 {
			*p = penaltyPace{found: true}
			return p
		}
		p.most = (1 << 62) / max(1, p.num)
	}
	return p
}

// onePace is the pace at which every instalment bears that was not counted before, so
// that what the contract says is looked at once for all of long arrears; nil where
// there is none.
func (l *Ledger) onePace() *penaltyPace {
	if !l.eachByItself() {
		return nil
	}
	if pace := l.paceOfPenalty(); pace.den > 0 {
		return pace
	}
	return nil
}

// eachByItself reports whether the penalty of an instalment is its own alone: no other
// one, no cap and no grace changes what of it is owed, nor does a payment of the day.
func (l *Ledger) eachByItself() bool {
	t := l.terms
	return !l.perLoan() && len(l.joins.days) == 0 && t.Penalty.Cap == nil && !(t.Grace.Mode == Threshold && t.Grace.Days > 0)
}

// penaltyAt is penaltyOwed of one instalment after the other, by [Ledger.onePace].
func (l *Ledger) penaltyAt(pace *penaltyPace, i *Instalment, d Date) Amount {
	if pace != nil && i.pen.sum == (money.Ratio{}) {
		if x, ok := pace.on(max(0, l.penaltyBase(i)), i.pen.from, l.counted(i.Due, d), l.terms.InterestRounding); ok {
			return x
		}
	}
	return l.penaltyOwed(i, d)
}
