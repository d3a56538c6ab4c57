package loan

import "fmt"

// Code names why terms or an offer cannot be computed. The texts for people
// are in package book, keyed by it.
type Code string

// The refusals.
const (
	// NegativeAmortisation: the instalment does not cover its interest. Need is
	// the least that would.
	NegativeAmortisation Code = "negative_amortisation"
	// NeverEnds: a fixed sum "until paid" does not exceed the interest. Need is
	// the least that would end it.
	NeverEnds Code = "never_ends"
	// TooLong: the schedule has more than MaxPeriods instalments.
	TooLong Code = "too_long"
	// ImpliedImpossible: no yearly rate from 0% to 1000% turns the principal
	// into the instalments. Need is the least instalment that repays it.
	ImpliedImpossible Code = "implied_impossible"
	// DuesBelowInterest: payment Count of a list does not cover its interest. Need is
	// the least that would.
	DuesBelowInterest Code = "dues_below_interest"
	// DuesBelowImplied: the same where the payments themselves imply the rate. Need
	// is their sum.
	DuesBelowImplied Code = "dues_below_implied"
	// DuesEndDiffers: the last payment of a list, Count, does not clear the loan. Need
	// is what would.
	DuesEndDiffers Code = "dues_end_differs"
	// DuesTooMuch: no yearly rate up to 1000% turns the principal into the payments of
	// a list. Need is their sum.
	DuesTooMuch Code = "dues_too_much"
	// NothingLeft: same_end on a loan whose contract has too few periods left.
	NothingLeft Code = "nothing_left"
	// RateNeeded: the offer needs a contract rate, which is unknown.
	RateNeeded Code = "rate_needed"
	// SplitNeeded: the offer treats principal, interest and penalty apart, and
	// only a total is known.
	SplitNeeded Code = "split_needed"
	// TooMuch: a settlement or a waiver of more than what is owed. Need is what is owed.
	TooMuch Code = "too_much"
	// BeyondPrincipal: a payment towards principal not yet due of more than that
	// is. Need is what is left of it.
	BeyondPrincipal Code = "beyond_principal"
	// TooLarge: an amount grows past what can be computed.
	TooLarge Code = "too_large"
	// TooMuchTogether: amounts that can be computed one by one add up to more
	// than can be.
	TooMuchTogether Code = "too_much_together"
	// TooManyRows: the offers of all loans have more than Count instalments.
	TooManyRows Code = "too_many_rows"
	// PastCalendar: something would fall due after [calendar.Last].
	PastCalendar Code = "past_calendar"
	// CompoundsTooLong: unpaid penalty would join on more than maxJoins due days.
	CompoundsTooLong Code = "compounds_too_long"
	// DayPast: an offer is to be paid on a day that is over.
	DayPast Code = "day_past"
	// DayTooFar: it is to be paid more than Count days ahead.
	DayTooFar Code = "day_too_far"
	// NotForMethod: the loan's method cannot take this offer.
	NotForMethod Code = "not_for_method"
	// OwedDiffers: Owed.Total is not the sum of its parts. Need is that sum.
	OwedDiffers Code = "owed_differs"
	// CashLater: the household's cash is that of a day after the as-of day.
	CashLater Code = "cash_later"
)

// MaxPeriods is the largest number of instalments of one schedule.
const MaxPeriods = 1600

// maxJoins is the largest number of due days on which unpaid penalty may join
// what bears the penalty rate: three centuries of months.
const maxJoins = 3660

// Refusal is an error about the terms or an offer, with what would be right.
type Refusal struct {
	Code  Code
	Field string // the book's field it is about, relative to the loan or offer: "instalment"
	Need  Amount // minor units; see the code
	Count int    // periods; see the code
}

func (r *Refusal) Error() string {
	return fmt.Sprintf("%s: %s (%d)", r.Field, r.Code, r.Need)
}
