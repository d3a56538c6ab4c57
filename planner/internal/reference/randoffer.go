package reference

// Rule: every strategy with every parameter it takes.

import (
	"fmt"
	"slices"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

func share(n, d int64) agreement.Share {
	return agreement.Share{Set: true, IsPart: true, Part: money.NewRatio(n, d)}
}

func exactly(x Amount) agreement.Share { return agreement.Share{Set: true, Amount: x} }

// drawn are the strategies that are drawn: all but paying all off, which takes
// nothing but a day.
var drawn = slices.DeleteFunc(agreement.Strategies.Values(), func(s agreement.Strategy) bool { return s == agreement.PayOff })

// offer draws an offer for a loan on its day.
func (r dice) offer(l *ledger, i int) agreement.Offer {
	o := agreement.Offer{Strategy: pick(r, drawn...)}
	if o.Strategy == agreement.MoveDue && (l.m.terms.Every.Unit != calendar.Month || l.m.terms.Method == loan.Dated) {
		o.Strategy = agreement.Extend
	}
	o.Name = fmt.Sprintf("%s-%d", o.Strategy, i)
	o.Status = pick(r, agreement.NoStatus, agreement.Asked, agreement.Offered, agreement.Accepted)
	switch o.Strategy {
	case agreement.Keep:
	case agreement.CatchUp:
		o.Periods = r.between(1, 12)
	case agreement.Nothing:
		o.For = r.between(1, 9)
	case agreement.Settle:
		r.settlement(&o, l)
	case agreement.MoveDue:
		o.Day = r.between(1, 31)
	default:
		r.staged(&o, l)
		r.extras(&o, l)
	}
	return o
}

// settlement draws a part of the payoff, or a sum below it.
func (r dice) settlement(o *agreement.Offer, l *ledger) {
	o.Sum = share(int64(r.between(30, 100)), 100)
	if all := l.payoff().Payoff; r.chance(30) && all > 100 {
		o.Sum = exactly(r.amount(all/4+1, all))
	}
	o.Parts = 1
	if r.chance(40) {
		o.Parts = r.between(2, 6)
	}
	if r.chance(40) {
		o.On = l.today + Date(r.IntN(45))
	}
}

// staged draws the parameters of the strategies that are stages.
func (r dice) staged(o *agreement.Offer, l *ledger) {
	switch o.Strategy {
	case agreement.Extend:
		if o.By = r.between(1, 24); r.chance(25) {
			o.By, o.Periods = 0, r.between(1, 48)
		}
		r.maybeRate(o)
	case agreement.Reduce:
		r.reduction(o, l)
	case agreement.InterestFree, agreement.PrincipalOnly:
		o.Periods = r.between(1, 36)
	case agreement.Defer:
		o.For, o.PayInterest = r.between(1, 6), r.chance(30)
		o.Then = pick(r, agreement.ThenShift, agreement.ThenShift, agreement.ThenSameEnd)
		if !o.PayInterest {
			o.Unpaid = pick(r, loan.UnpaidCapitalise, loan.UnpaidSimple, loan.UnpaidWaive)
		}
	case agreement.Freeze:
		o.For, o.Periods = r.between(1, 6), r.between(1, 36)
	case agreement.Token:
		r.token(o, l)
	default:
		o.Stages = r.stages()
	}
}

func (r dice) maybeRate(o *agreement.Offer) {
	if r.chance(25) {
		x := r.rate()
		o.Rate = &x
	}
}

func (r dice) reduction(o *agreement.Offer, l *ledger) {
	step := func() agreement.Step {
		s := agreement.Step{To: share(int64(r.between(30, 95)), 100), For: r.between(1, 12)}
		if _, a := l.coming(); r.chance(25) && a > 100 {
			s.To = exactly(r.amount(a/2, a))
		}
		return s
	}
	o.To = []agreement.Step{step()}
	if r.chance(25) {
		o.To = append(o.To, step())
	}
	o.Then = pick(r, agreement.ThenResume, agreement.ThenRest)
}

func (r dice) token(o *agreement.Offer, l *ledger) {
	o.Sum, o.For = exactly(r.amount(10_00, 300_00)), r.between(1, 8)
	r.maybeRate(o)
	next := agreement.Offer{Strategy: pick(r, agreement.Extend, agreement.InterestFree, agreement.Reduce)}
	next.Name = string(next.Strategy)
	switch next.Strategy {
	case agreement.Extend:
		next.By = r.between(1, 12)
	case agreement.InterestFree:
		next.Periods = r.between(1, 24)
	default:
		r.reduction(&next, l)
	}
	o.ThenOffer = &next
}

// stages draws one to three stages of a custom agreement; the last clears.
func (r dice) stages() []agreement.Stage {
	var stages []agreement.Stage
	rate := func() *money.Rate {
		if r.chance(30) {
			x := r.rate()
			return &x
		}
		return nil
	}
	for range r.IntN(3) {
		s := agreement.Stage{For: r.between(1, 6), Rate: rate(), Pay: pick(r, loan.PayInterest, loan.PayNothing, loan.PayAmount)}
		if s.Pay == loan.PayAmount {
			s.To = share(int64(r.between(20, 90)), 100)
		}
		if s.Pay != loan.PayInterest {
			s.Unpaid = pick(r, loan.UnpaidCapitalise, loan.UnpaidSimple, loan.UnpaidWaive)
		}
		stages = append(stages, s)
	}
	last := agreement.Stage{For: r.between(1, 24), Rate: rate()}
	last.Pay = pick(r, loan.PayLevel, loan.PayLevel, loan.PayEqualPrincipal, loan.PayFlat, loan.PayInterest, loan.PayAmount)
	switch {
	case last.Pay == loan.PayFlat:
		last.Rate, last.Charge = nil, share(int64(r.between(0, 15)), 1000)
		if r.chance(30) {
			last.Charge = exactly(r.amount(0, 200_00))
		}
	case last.Pay == loan.PayAmount:
		last.To = share(int64(r.between(50, 120)), 100)
		if r.chance(50) {
			last.For, last.UntilPaid = 0, true
		}
	case r.chance(30):
		last.For, last.Rest = 0, true
	}
	return append(stages, last)
}

// extras draws waivers, what becomes of arrears, a fee and a first due date.
func (r dice) extras(o *agreement.Offer, l *ledger) {
	waive := func(s *agreement.Share) {
		if r.chance(25) {
			*s = share(int64(r.between(1, 10)), 10)
		}
	}
	if o.Strategy != agreement.PrincipalOnly {
		waive(&o.Waive.Penalty)
		waive(&o.Waive.Interest)
		waive(&o.Waive.Fees)
		if r.chance(20) {
			waive(&o.Waive.Principal)
		}
		if p := l.payoff().Penalty; p > 0 && r.chance(10) {
			o.Waive.Penalty = exactly(r.amount(1, p))
		}
	}
	if r.chance(40) {
		o.Arrears = pick(r, agreement.Spread, agreement.Upfront)
	}
	if r.chance(15) {
		o.Fee = pick(r, exactly(r.amount(1, 500_00)), share(int64(r.between(1, 30)), 1000))
	}
	if r.chance(12) {
		o.FirstDue = l.today + 1 + Date(r.IntN(45))
	}
}
