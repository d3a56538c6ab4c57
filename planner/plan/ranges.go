package plan

import (
	"repay/planner/agreement"
	"repay/planner/loan"
)

// sizedKinds are the concessions that have a size, in the order in which they are
// gone through.
var sizedKinds = []agreement.Strategy{agreement.Extend, agreement.InterestFree, agreement.Reduce, agreement.Defer}

// How far the sizes go. Lenders rarely spread a loan over more than five years, or
// stop it for more than one.
const (
	mostPeriods  = 60
	mostDeferred = 12
)

// reducedFor is for how many periods an instalment may be reduced.
var reducedFor = []int{3, usualReduced, 12}

// usualReduced is the one that lenders grant most.
const usualReduced = 6

// sizes are the usual concessions of a kind, which nobody has offered: from the
// smallest; of a reduction by its part, then by how long it lasts. The account has
// its ledger.
func (l *account) sizes(kind agreement.Strategy) (list []agreement.Offer) {
	add := func(o agreement.Offer) {
		o.Strategy, o.Hypothetical = kind, true
		l.name(&o)
		list = append(list, o)
	}
	switch kind {
	case agreement.Extend:
		left := l.extendsFrom()
		for n := 1; left+n <= mostPeriods; n++ {
			if left == 0 {
				add(agreement.Offer{Periods: n})
			} else {
				add(agreement.Offer{By: n})
			}
		}
	case agreement.InterestFree:
		for n := 2; n <= mostPeriods; n++ {
			add(agreement.Offer{Periods: n})
		}
	case agreement.Reduce:
		for tenths := int64(9); tenths >= 3; tenths-- {
			for _, n := range reducedFor {
				add(agreement.Offer{To: []agreement.Step{{To: agreement.PartOf(tenths, 10), For: n}}, Then: agreement.ThenRest})
			}
		}
	case agreement.Defer:
		for n := 1; n <= mostDeferred && !l.ended(); n++ { // nothing falls due any more
			add(agreement.Offer{For: n, Then: agreement.ThenShift})
		}
	}
	return list
}

// extendsFrom is how many instalments are left to which more may be added; 0 where
// none are, or nobody knows how many, and an extension says how many there are in
// all.
func (l *account) extendsFrom() int {
	if l.totalOnly() || l.terms.Method == loan.Revolving {
		return 0
	}
	return l.ledger.PeriodsLeft(l.asOf)
}
