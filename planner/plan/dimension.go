package plan

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/loan"
	"repay/planner/money"
)

// dimension is a convention that says something about a loan.
type dimension struct {
	convention Convention
	own        string    // the loan's own, or that it is not known
	taken      string    // where it is not known, what the ledger uses
	variants   []variant // the others
}

// variant is one of the values of a convention.
type variant struct {
	name string
	set  func(*loan.Terms)
}

// late reports whether the convention is about lateness alone.
func (d dimension) late() bool {
	switch d.convention {
	case ConventionCounting, ConventionPenaltyOn, ConventionCompound, ConventionPenaltyBasis:
		return true
	}
	return false
}

// choices are the values of a convention, and how to put one into terms.
func choices[T comparable](c Convention, own T, set func(*loan.Terms, T), list enum.List[T]) dimension {
	d := dimension{convention: c}
	for _, x := range list {
		if x.Is == own {
			d.own = x.Name
			continue
		}
		d.variants = append(d.variants, variant{x.Name, func(t *loan.Terms) { set(t, x.Is) }})
	}
	return d
}

// dimensions are the conventions that say something about a loan on the given
// terms. Those of lateness and of allocation are there whether or not anything
// was late or paid.
func dimensions(t *loan.Terms) []dimension {
	var list []dimension
	if t.Card != nil {
		list = append(list, choices(ConventionInterestMode, t.Card.Mode, func(t *loan.Terms, m loan.InterestMode) {
			card := *t.Card
			card.Mode, t.Card = m, &card
		}, loan.InterestModes))
	}
	list = append(list, basisDimension(t))
	if t.Penalty.Known {
		list = append(list,
			choices(ConventionCounting, t.Penalty.Counting, func(t *loan.Terms, c loan.Counting) { t.Penalty.Counting = c }, loan.Countings),
			penaltyOnDimension(t),
			choices(ConventionCompound, t.Penalty.Compound, func(t *loan.Terms, c loan.Compound) { t.Penalty.Compound = c }, loan.Compounds),
		)
	}
	list = append(list, orderDimension(t.Allocation), byDimension(t), roundingDimension(t), penaltyBasisDimension(t))
	return slices.DeleteFunc(list, func(d dimension) bool { return len(d.variants) == 0 })
}

// penaltyOnDimension is what bears penalty; a card has no instalments to tell
// apart.
func penaltyOnDimension(t *loan.Terms) dimension {
	if t.Card != nil {
		return dimension{}
	}
	return choices(ConventionPenaltyOn, t.Penalty.On, func(t *loan.Terms, b loan.Base) { t.Penalty.On = b }, loan.PenaltyBases)
}

// byDimension is how a payment goes over several instalments, of which a card
// has none.
func byDimension(t *loan.Terms) dimension {
	if t.Card != nil {
		return dimension{}
	}
	d := choices(ConventionBy, t.Allocation.ByComponent, func(t *loan.Terms, b bool) { t.Allocation.ByComponent = b }, loan.AllocationBy)
	if t.Allocation.Unknown == loan.OrderAndByUnknown {
		d.taken, d.own = d.own, NotKnown
	}
	return d
}

// basisDimension is how a rate becomes a factor of time. A yearly rate runs on
// another basis. A daily rate, which runs on actual days, may be counted by
// months of 30 days; a monthly rate, which runs on whole months, as twelve of
// them by the days of a year.
func basisDimension(t *loan.Terms) dimension {
	if t.Rate.Kind == loan.RateUnknown {
		return dimension{}
	}
	own := t.Rate.Rate.Per
	if t.Rate.Kind == loan.RateImplied {
		own = money.PerYear
	}
	d := dimension{convention: ConventionBasis}
	as := func(name string, times int64, b calendar.Basis) {
		d.variants = append(d.variants, variant{name, func(t *loan.Terms) {
			t.Basis = b
			t.Rate.Rate = yearly(t.Rate.Rate, own, times)
			changes := append([]loan.RateChange(nil), t.RateChanges...)
			for i := range changes {
				changes[i].Rate = yearly(changes[i].Rate, own, times)
			}
			t.RateChanges = changes
		}})
	}
	switch own {
	case money.PerDay:
		if d.own = BasisDays; t.Card != nil {
			break // it has no months to count by
		}
		as("30/360", 360, calendar.Thirty360)
	case money.PerMonth:
		d.own = BasisMonths
		as("actual/365", 12, calendar.Actual365)
		as("actual/360", 12, calendar.Actual360)
	default:
		d.own = calendar.Bases.Name(t.Basis)
		for _, b := range []calendar.Basis{calendar.Actual365, calendar.Actual360, calendar.Thirty360} {
			if b != t.Basis {
				as(calendar.Bases.Name(b), 1, b)
			}
		}
	}
	return d
}

// yearly turns a rate in the given unit into one per year, so many times it.
func yearly(r money.Rate, unit money.Per, times int64) money.Rate {
	if r.Per != unit || unit == money.PerYear {
		return r
	}
	return money.Rate{Value: r.Value.MulInt(times), Per: money.PerYear}
}

// penaltyBasisDimension lets the penalty's daily rate come from the yearly one
// by a number of days of its own: 14.6%/year is 0.04% a day of 365, and more of
// 360. Where the rate changes there is not one.
func penaltyBasisDimension(t *loan.Terms) dimension {
	d := dimension{convention: ConventionPenaltyBasis, own: BasisContract}
	r, ok := penaltyRate(t)
	if !ok {
		return d
	}
	for _, x := range []struct {
		name string
		days int64
	}{{"actual/365", 365}, {"actual/360", 360}} {
		d.variants = append(d.variants, variant{x.name, func(t *loan.Terms) {
			t.Penalty.Kind, t.Penalty.Rate = loan.PenaltyAlone, money.Rate{Value: r.Mul(money.NewRatio(1, x.days)), Per: money.PerDay}
		}})
	}
	return d
}

// penaltyRate is the yearly rate of the penalty, where it is one and the same
// throughout.
func penaltyRate(t *loan.Terms) (r money.Ratio, ok bool) {
	if !t.Penalty.Known || len(t.Penalty.Tiers) > 0 {
		return r, false
	}
	p := t.Penalty
	if p.Kind == loan.PenaltyAlone {
		return p.Rate.Value, p.Rate.Per == money.PerYear
	}
	if t.Rate.Kind != loan.RateGiven || t.Rate.Rate.Per != money.PerYear || len(t.RateChanges) > 0 {
		return r, false
	}
	if p.Kind == loan.PenaltyMultiple {
		return t.Rate.Rate.Value.Mul(p.Multiple), true
	}
	return t.Rate.Rate.Value.Add(p.Rate.Value), p.Rate.Per == money.PerYear
}

// orderDimension is what a payment fills first: the orders in use, and the
// loan's own.
func orderDimension(a loan.Allocation) dimension {
	own := a.Order.OrDefault()
	var list enum.List[loan.Order]
	for _, o := range orders {
		list = append(list, enum.Value[loan.Order]{Is: o, Name: OrderName(o)})
	}
	d := choices(ConventionOrder, own, func(t *loan.Terms, o loan.Order) { t.Allocation.Order = o }, list)
	d.own = OrderName(own)
	if a.Unknown != loan.AllocationGiven {
		d.taken, d.own = d.own, NotKnown
	}
	return d
}

// roundingDimension rounds everything in one way.
func roundingDimension(t *loan.Terms) dimension {
	own := [2]money.Rounding{t.InterestRounding, t.InstalmentRounding}
	var list enum.List[[2]money.Rounding]
	for _, x := range money.Roundings {
		list = append(list, enum.Value[[2]money.Rounding]{Is: [2]money.Rounding{x.Is, x.Is}, Name: x.Name})
	}
	d := choices(ConventionRounding, own, func(t *loan.Terms, r [2]money.Rounding) {
		t.InterestRounding, t.InstalmentRounding = r[0], r[1]
	}, list)
	if d.own == "" {
		d.own = money.Roundings.Name(own[0]) + "/" + money.Roundings.Name(own[1])
	}
	return d
}
