package plan

import "slices"

// The closed lists of what a result says by a code. Programs read the codes;
// people read the words that package pages has for them.

// How a payoff is known.
const (
	PayoffExact   = "exact"
	PayoffAtLeast = "at_least"
	PayoffClaimed = "claimed" // only what the lender says
)

// Why a way out has no effective rate.
const (
	RateNone    = "none"    // no rate turns the payoff into the payments
	RateSeveral = "several" // every rate does: it is all paid today
	RateUnknown = "unknown" // the payoff is not known
)

// Why nobody can say whether a way out can be carried.
const (
	NoHousehold    = "no_household"
	UnknownAmounts = "unknown_amounts"
)

// The answers of a comparison, by the name of the field that holds each.
const (
	LeadSurest  = "surest"
	LeadEasiest = "easiest"
	LeadToAsk   = "to_ask"
	LeadStandIn = "stand_in"
)

// Why an answer leads, beside [NoHousehold].
const (
	ReasonSurest            = "surest"
	ReasonAsk               = "ask"
	ReasonNothingAffordable = "nothing_affordable"
	ReasonNothingOwed       = "nothing_owed"
)

// The lists themselves, each in the order of its constants.
var (
	PayoffKinds       = []string{PayoffExact, PayoffAtLeast, PayoffClaimed}
	EffectiveReasons  = []string{RateNone, RateSeveral, RateUnknown}
	AffordableReasons = []string{NoHousehold, UnknownAmounts}
	Assumable         = []string{LeadSurest, LeadEasiest, LeadToAsk} // those that a plan can take as agreed
	Leads             = []string{LeadSurest, LeadEasiest, LeadStandIn}
	Reasons           = []string{ReasonSurest, ReasonAsk, ReasonNothingAffordable, NoHousehold, ReasonNothingOwed}
	Events            = []Event{EventOfferLapses, EventLastDue, EventRateChange, EventGraceEnds, EventPenaltyRate}
)

// Stages lists the stages of lateness, the earliest first; the first is that
// of a loan with nothing overdue.
func Stages() []string { return slices.Clone(stages[:]) }
