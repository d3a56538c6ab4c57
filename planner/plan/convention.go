package plan

import (
	"strings"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// Convention is a way of counting on which lenders differ.
type Convention string

// The conventions.
const (
	ConventionInterestMode Convention = "interest_mode" // what a card's balance bears
	ConventionBasis        Convention = "basis"         // the days of a year
	ConventionCounting     Convention = "counting"      // whether the day of payment counts
	ConventionPenaltyOn    Convention = "penalty_on"    // what bears penalty
	ConventionCompound     Convention = "compound"      // whether unpaid interest and penalty bear it too
	ConventionOrder        Convention = "order"         // what a payment fills first
	ConventionBy           Convention = "by"            // instalment after instalment, or one component of all
	ConventionRounding     Convention = "rounding"
	ConventionPenaltyBasis Convention = "penalty_basis" // the days of a year, of the penalty alone
)

// Conventions lists the conventions, in the order in which they are tried.
var Conventions = []Convention{
	ConventionInterestMode, ConventionBasis, ConventionCounting, ConventionPenaltyOn, ConventionCompound,
	ConventionOrder, ConventionBy, ConventionRounding, ConventionPenaltyBasis,
}

// What a convention may be beside the words that books have for it.
const (
	BasisDays     = "days"     // a rate per day, by actual days
	BasisMonths   = "months"   // a rate per month, by whole months
	BasisContract = "contract" // the contract's, whatever that is
	NotKnown      = "unknown"  // the book says so
)

// How a payment goes over several instalments.
const (
	ByInstalment = "instalment"
	ByComponent  = "component"
)

// dimension is a convention that says something about a loan.
type dimension struct {
	convention Convention
	own        string // the loan's own, or that it is not known
	taken      string // where it is not known, what is reckoned with
	ways       []way  // the others
}

// way is one of the values of a convention.
type way struct {
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
func choices[T comparable](c Convention, own T, set func(*loan.Terms, T), list []called[T]) dimension {
	d := dimension{convention: c}
	for _, x := range list {
		if x.value == own {
			d.own = x.name
			continue
		}
		d.ways = append(d.ways, way{x.name, func(t *loan.Terms) { set(t, x.value) }})
	}
	return d
}

type called[T any] struct {
	name  string
	value T
}

var (
	basisNames = []called[calendar.Basis]{
		{"actual/365", calendar.Actual365},
		{"actual/360", calendar.Actual360},
		{"30/360", calendar.Thirty360},
		{"actual/actual", calendar.ActualActual},
	}
	countingNames  = []called[loan.Counting]{{"exclude-end", loan.ExcludeEnd}, {"include-end", loan.IncludeEnd}}
	penaltyOnNames = []called[loan.Base]{{"principal", loan.OfPrincipal}, {"instalment", loan.OfInstalment}, {"balance", loan.OfBalance}}
	compoundNames  = []called[loan.Compound]{{"none", loan.CompoundNone}, {"interest", loan.CompoundInterest}, {"all", loan.CompoundAll}}
	byNames        = []called[bool]{{ByInstalment, false}, {ByComponent, true}}
	roundingNames  = []called[money.Rounding]{{"half-up", money.HalfUp}, {"half-even", money.HalfEven}, {"up", money.Up}, {"down", money.Down}}
	modeNames      = []called[loan.InterestMode]{
		{"after-due", loan.AfterDue}, {"full", loan.FullBill}, {"unpaid", loan.UnpaidPart}, {"daily", loan.DailyUse},
	}
	componentNames = []called[loan.Component]{
		{"fees", loan.Fees}, {"penalty", loan.PenaltyInterest}, {"interest", loan.Interest}, {"principal", loan.Principal},
	}
)

func nameOf[T comparable](list []called[T], value T) string {
	for _, x := range list {
		if x.value == value {
			return x.name
		}
	}
	return ""
}

// OrdersInUse names the orders of allocation in use.
func OrdersInUse() []string {
	var list []string
	for _, o := range orders {
		list = append(list, OrderName(o))
	}
	return list
}

// OrderName is the name of an order of allocation: interest-first,
// principal-first, or its components joined.
func OrderName(o loan.Order) string {
	switch o {
	case loan.InterestFirst:
		return "interest-first"
	case loan.PrincipalFirst:
		return "principal-first"
	case loan.Order{}:
		o = loan.DefaultOrder
	}
	var parts []string
	for _, c := range o {
		parts = append(parts, nameOf(componentNames, c))
	}
	return strings.Join(parts, "-")
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
		}, modeNames))
	}
	list = append(list, basisDimension(t))
	if t.Penalty.Known {
		list = append(list,
			choices(ConventionCounting, t.Penalty.Counting, func(t *loan.Terms, c loan.Counting) { t.Penalty.Counting = c }, countingNames),
			choices(ConventionPenaltyOn, t.Penalty.On, func(t *loan.Terms, b loan.Base) { t.Penalty.On = b }, penaltyOnNames),
			choices(ConventionCompound, t.Penalty.Compound, func(t *loan.Terms, c loan.Compound) { t.Penalty.Compound = c }, compoundNames),
		)
	}
	list = append(list, orderDimension(t.Allocation))
	by := choices(ConventionBy, t.Allocation.ByComponent, func(t *loan.Terms, b bool) { t.Allocation.ByComponent = b }, byNames)
	if t.Allocation.Unknown == loan.OrderAndByUnknown {
		by.taken, by.own = by.own, NotKnown
	}
	list = append(list, by, roundingDimension(t), penaltyBasisDimension(t))
	kept := list[:0]
	for _, d := range list {
		if len(d.ways) > 0 {
			kept = append(kept, d)
		}
	}
	return kept
}

// basisDimension is how a rate becomes a factor of time. A yearly rate runs on
// another basis. A daily rate, which runs on actual days, may be reckoned by
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
		d.ways = append(d.ways, way{name, func(t *loan.Terms) {
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
		d.own = BasisDays
		as("30/360", 360, calendar.Thirty360)
	case money.PerMonth:
		d.own = BasisMonths
		as("actual/365", 12, calendar.Actual365)
		as("actual/360", 12, calendar.Actual360)
	default:
		d.own = nameOf(basisNames, t.Basis)
		for _, b := range basisNames {
			if b.value != t.Basis && b.value != calendar.ActualActual {
				as(b.name, 1, b.value)
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
		d.ways = append(d.ways, way{x.name, func(t *loan.Terms) {
			t.Penalty.Kind, t.Penalty.Rate = loan.PenaltyAlone, money.Rate{Value: r.Mul(money.NewRatio(1, x.days)), Per: money.PerDay}
		}})
	}
	return d
}

// penaltyRate is the yearly rate of the penalty, where it is one and the same
// throughout.
func penaltyRate(t *loan.Terms) (r money.Ratio, ok bool) {
	if !t.Penalty.Known {
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
	own := a.Order
	if own == (loan.Order{}) {
		own = loan.DefaultOrder
	}
	var list []called[loan.Order]
	for _, o := range orders {
		list = append(list, called[loan.Order]{OrderName(o), o})
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
	var list []called[[2]money.Rounding]
	for _, x := range roundingNames {
		list = append(list, called[[2]money.Rounding]{x.name, [2]money.Rounding{x.value, x.value}})
	}
	d := choices(ConventionRounding, own, func(t *loan.Terms, r [2]money.Rounding) {
		t.InterestRounding, t.InstalmentRounding = r[0], r[1]
	}, list)
	if d.own == "" {
		d.own = nameOf(roundingNames, own[0]) + "/" + nameOf(roundingNames, own[1])
	}
	return d
}
