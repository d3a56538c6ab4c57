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

// called is a value with its name.
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
