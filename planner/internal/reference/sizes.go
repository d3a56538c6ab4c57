package reference

// Rule: the usual concessions and their sizes, from the smallest.

import (
	"repay/planner/agreement"
	"repay/planner/loan"
)

// Sizes are the usual concessions of a kind that a loan may be asked for: longer by 1
// to 60 instalments less those that are left, 2 to 60 instalments without interest,
// 90% down to 30% of the instalment for so many periods and then the rest, 1 to 12
// periods put off where some are to come.
func Sizes(t loan.Terms, asOf Date, kind agreement.Strategy, reducedFor int) (list []agreement.Offer, err error) {
	defer catch(&err)
	add := func(o agreement.Offer) {
		o.Strategy = kind
		list = append(list, o)
	}
	left := 0
	if t.Card == nil {
		l := newLedger(newModel(t, nil))
		l.run(asOf)
		left = l.periodsLeft(l.clone().comingRows())
	}
	switch kind {
	case agreement.Extend:
		for n := 1; left+n <= 60; n++ {
			if left == 0 {
				add(agreement.Offer{Periods: n})
			} else {
				add(agreement.Offer{By: n})
			}
		}
	case agreement.InterestFree:
		for n := 2; n <= 60; n++ {
			add(agreement.Offer{Periods: n})
		}
	case agreement.Reduce:
		for percent := int64(90); percent >= 30; percent -= 10 {
			add(agreement.Offer{To: []agreement.Step{{To: share(percent, 100), For: reducedFor}}, Then: agreement.ThenRest})
		}
	case agreement.Defer:
		for n := 1; n <= 12 && (left > 0 || t.Card != nil); n++ {
			add(agreement.Offer{For: n, Then: agreement.ThenShift})
		}
	}
	return list, nil
}

// Pays is what an offer pays on a loan.
func Pays(t loan.Terms, asOf Date, o agreement.Offer) ([]Payment, error) {
	if t.Card != nil {
		x, err := CardOption(t, asOf, o)
		return x.Payments, err
	}
	x, err := Options(t, nil, asOf, o)
	return x.Payments, err
}
