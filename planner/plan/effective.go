package plan

import (
	"math"

	"repay/planner/agreement"
	"repay/planner/loan"
)

// effective finds the yearly rate r with payoff = Σ payment/(1+r)^(days/365).
func (x *chooser) effective(o *Option) {
	n := len(o.Pays)
	later := n > 0 && o.Pays[n-1].Date > x.asOf
	switch {
	case x.how == PayoffAtLeast || !x.payoff.Exact():
		o.EffectiveReason = RateUnknown
		return
	case n == 0:
		o.EffectiveReason = RateNone
		return
	case !later && o.Pays[0].Amount == x.payoff.Amount:
		o.EffectiveReason = RateSeveral
		return
	}
	r, ok := 0.0, false
	if later {
		r, ok = x.flow.Rate(x.payoff.Amount)
	}
	if !ok {
		o.EffectiveReason = RateNone
		return
	}
	o.EffectiveRate = &r
}

// givesUp is what the lender gives up: the payoff less what the payments are
// worth today at the contract's rate.
func (x *chooser) givesUp(o *Option) Maybe {
	switch {
	case o.Offer.Strategy.Free(), o.NoDues:
		return exact(0)
	case o.Offer.Strategy == agreement.Nothing:
		return Maybe{}
	}
	if !x.hasRate || o.NeverEnds || !x.payoff.Exact() {
		return Maybe{}
	}
	return exact(x.flow.Forgone(x.payoff.Amount, x.rate))
}

// lenderRate is the contract's rate as a yearly one with compounding: what the
// lender could earn otherwise.
func (l *account) lenderRate() (r float64, ok bool) {
	y, ok := l.yearly()
	if !ok {
		return 0, false
	}
	if l.terms.Method == loan.Flat {
		return y, true // already with compounding
	}
	return math.Pow(1+y/12, 12) - 1, true
}
