package reference

// Rule: every strategy is stages over the resulting balance.

import (
	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/money"
)

// planned is a stage and how many periods it has; 0: until the balance is paid.
type planned struct {
	stage
	periods int
	single  bool // one instalment, at the end of its periods
}

// context is what the stages of an offer need to know of the loan on the day.
type context struct {
	left     int    // periods that the schedule in force still had
	original Amount // its next instalment, without fees
	rounding money.Rounding
	atEnd    bool // the principal falls due at the end
	single   bool // in a single instalment
	follows  bool // other stages come before
}

// free is a rate of nothing.
func free() *money.Rate { return &money.Rate{} }

// of is a share of a base, rounded.
func of(s agreement.Share, base Amount, mode money.Rounding) Amount {
	if s.IsPart {
		return round(part(base, s.Part), mode)
	}
	return s.Amount
}

// stagesOf writes an offer as stages.
func stagesOf(o agreement.Offer, c context) []planned {
	level := func(n int, r *money.Rate) planned {
		return planned{stage: stage{pay: loan.PayLevel, rate: r}, periods: max(1, n)}
	}
	fixed := func(s agreement.Share, n int, r *money.Rate, u loan.Unpaid) planned {
		return planned{stage: stage{pay: loan.PayAmount, amount: of(s, c.original, c.rounding), rate: r, unpaid: u, openEnd: n == 0}, periods: n}
	}
	resume := func() planned {
		return planned{stage: stage{pay: loan.PayAmount, amount: c.original, openEnd: true}}
	}
	switch o.Strategy {
	case agreement.Extend:
		n := c.left + o.By
		if o.Periods > 0 {
			n = o.Periods
		}
		return c.extended(max(n, 1), o.Rate)
	case agreement.Reduce:
		var stages []planned
		for _, step := range o.To {
			stages = append(stages, fixed(step.To, step.For, nil, o.Unpaid))
		}
		if o.Then == agreement.ThenRest {
			return append(stages, level(c.left, nil))
		}
		return append(stages, resume())
	case agreement.InterestFree, agreement.PrincipalOnly:
		return []planned{level(o.Periods, free())}
	case agreement.Defer:
		first := planned{stage: stage{pay: loan.PayNothing, unpaid: o.Unpaid}, periods: o.For}
		if o.PayInterest {
			first.pay = loan.PayInterest
		}
		if o.Then != agreement.ThenSameEnd {
			return []planned{first, level(c.left, nil)}
		}
		if c.left <= o.For {
			refuse(loan.NothingLeft, "then", 0)
		}
		return []planned{first, level(c.left-o.For, nil)}
	case agreement.Freeze:
		return []planned{{stage: stage{pay: loan.PayNothing, rate: free()}, periods: o.For}, level(o.Periods, free())}
	case agreement.Token:
		rate := o.Rate
		if rate == nil {
			rate = free()
		}
		stages := []planned{fixed(o.Sum, o.For, rate, o.Unpaid)}
		switch {
		case o.ThenOffer != nil:
			c.follows = true
			return append(stages, stagesOf(*o.ThenOffer, c)...)
		case o.Then == agreement.ThenResume:
			return append(stages, resume())
		}
		return append(stages, level(c.left, nil))
	}
	return customStages(o, c)
}

// extended is n periods more for a loan in instalments; one whose principal falls
// due at the end keeps its method.
func (c context) extended(n int, r *money.Rate) []planned {
	last := planned{stage: stage{pay: loan.PayInterest, rate: r}, periods: n}
	switch {
	case !c.atEnd:
		last.pay = loan.PayLevel
	case c.single && c.follows && n > 1:
		last.periods = 1
		return []planned{{stage: stage{pay: loan.PayNothing, rate: r, unpaid: loan.UnpaidSimple}, periods: n - 1}, last}
	case c.single:
		last.single = n > 1
	}
	return []planned{last}
}

// customStages are the stages as written.
func customStages(o agreement.Offer, c context) []planned {
	var stages []planned
	for _, s := range o.Stages {
		p := planned{stage: stage{pay: s.Pay, rate: s.Rate, unpaid: s.Unpaid}, periods: s.For}
		switch {
		case s.Rest:
			p.periods = max(1, c.left)
		case s.UntilPaid:
			p.openEnd, p.periods = true, 0
		}
		switch s.Pay {
		case loan.PayAmount:
			p.amount = of(s.To, c.original, c.rounding)
		case loan.PayFlat:
			p.rate, p.charge = nil, s.Rate
			if s.Charge.Set {
				p.charge, p.amount = nil, s.Charge.Amount
				if s.Charge.IsPart {
					p.amount, p.chargePart = 0, &s.Charge.Part
				}
			}
		}
		stages = append(stages, p)
	}
	return stages
}

// waiver is what an offer waives: what is written, and for principal_only all
// but the principal.
func waiver(o agreement.Offer) agreement.Waive {
	w := o.Waive
	if o.Strategy == agreement.PrincipalOnly {
		all := agreement.Share{Set: true, IsPart: true, Part: money.Int(1)}
		w.Interest, w.Penalty, w.Fees = all, all, all
	}
	return w
}

// feesGoOn reports whether recurring fees are still paid.
func feesGoOn(s agreement.Strategy) bool {
	switch s {
	case agreement.InterestFree, agreement.PrincipalOnly, agreement.Freeze, agreement.Settle:
		return false
	}
	return true
}
