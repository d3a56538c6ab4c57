package plan

import (
	"strings"

	"repay/planner/loan"
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
	if name := loan.Orders.Name(o); name != "" {
		return name
	}
	var parts []string
	for _, c := range o.OrDefault() {
		parts = append(parts, loan.Components.Name(c))
	}
	return strings.Join(parts, "-")
}
