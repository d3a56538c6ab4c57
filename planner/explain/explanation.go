package explain

import (
	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

// Explanation is how one figure came about.
type Explanation struct {
	Ask     Ask
	Loan    int // in Case.Loans; -1: all loans
	Value   Value
	Formula Formula
	Lines   []Line // some stand for several: see Each
	// Sum is what the lines come to: the value where that is an amount, the
	// other side of the equation where it is a rate; nil where nothing is added.
	Sum      *Amount
	Rounding Rounding
	Mode     money.Rounding
	Facts    []Line           // what else led to it
	Parts    []Part           // what can be asked further
	Offer    *agreement.Offer // the way out that it is of; nil: the contract
	Missing  []Missing
}

// Value is what is explained, in one of the ways in which figures are given.
type Value struct {
	Kind    ValueKind
	Amount  Amount
	Rate    float64 // yearly, as a fraction
	Date    Date    // of a date; beside an amount, its day
	Count   int
	Part    money.Ratio // a part of something
	Text    string      // a stage
	Known   bool
	AtLeast bool
}

// ValueKind is how a value is given.
type ValueKind uint8

const (
	IsAmount ValueKind = iota
	IsRate
	IsDate
	IsCount // a number of days or payments
	IsText
	IsPart // a part, as a percentage
)

// Line is one step. What does not apply is zero, or nil where zero says
// something.
type Line struct {
	Kind     Kind
	Name     string // of a fee, of money that comes or goes
	Of       Figure // of a part: the figure that explains it
	Loan     int    // of a payment of the household, or of a sum over loans: whose, -1 for none
	N        int    // instalment
	Due      Date   // its day, or the day of the event
	From     Date   // first day counted
	To       Date   // day after the last one counted
	Days     int
	Count    int // how many instalments or payments the line stands for
	Base     *Amount
	BaseOf   *money.Ratio // a base that is not whole, in minor units
	Rate     *Rate
	Time     Time
	Factor   *money.Ratio // rate × time, or the part taken
	Discount float64      // what one unit of then is worth today
	Exact    *money.Ratio // in minor units, before rounding
	Amount   *Amount
	Kinds    *loan.Parts      // how a payment was spread
	Offer    *agreement.Offer // the way out that Name names

	joined *joined // of penalty on penalty: the stretches that the line is of
}

// Rate is a rate as it is put together: the contract's, times a multiple or
// with a spread; or one of its own.
type Rate struct {
	Rate  money.Rate
	Times money.Ratio // 0: none
	Plus  *money.Rate
	Less  *money.Rate // of which only the excess over this counts
}

// Time is what a rate is multiplied with, or how long after the day of lending a
// payment stands.
type Time struct {
	Unit TimeUnit
	N    money.Ratio
}

// TimeUnit is how time is counted.
type TimeUnit uint8

const (
	NoTime       TimeUnit = iota // see Factor
	Days                         // N days, of a daily rate
	DaysOf365                    // N days of 365
	DaysOf360                    // N days of 360
	DaysOf30                     // N days of 30, of a monthly rate
	Months                       // N months, of a monthly rate
	MonthsOfYear                 // N months of 12
	Periods                      // N periods, after which a payment stands
)

// Part is a figure that this one rests on.
type Part struct {
	Ask   Ask
	Loan  int // whose
	Value Value
}

// Missing is what would have to be known.
type Missing string

// What may be missing.
const (
	NeedsSplit   Missing = "split_unknown"
	NeedsRate    Missing = "rate_unknown"
	NeedsMethod  Missing = "method_unknown"
	NeedsPenalty Missing = "penalty_unknown"
	NeedsSince   Missing = "overdue_since_month"
	NeedsOldest  Missing = "overdue_since_unknown"
	NeedsMinimum Missing = "minimum_unknown"
	NeedsDays    Missing = "payment_days_unknown" // of a card, when it was paid what its rest shows
	NeedsMeans   Missing = "no_household"
	NoShortfall  Missing = "no_shortfall"
	NoSuchRow    Missing = "no_such_row"
	EndsNever    Missing = "never_ends"    // a card's minimum never clears it: no total is its last
	GrowsBeyond  Missing = "grows_beyond"  // a debt grows past what can be computed
	NeedsLoans   Missing = "loans_unknown" // of a sum over loans: some are not known
	NoneSuch     Missing = "none"          // there is no such figure for this loan
)

// Needs lists what may be missing.
var Needs = []Missing{NeedsSplit, NeedsRate, NeedsMethod, NeedsPenalty, NeedsSince, NeedsOldest, NeedsMinimum, NeedsDays, NeedsMeans, NoShortfall, NoSuchRow, EndsNever, GrowsBeyond, NeedsLoans, NoneSuch}

// Rounding says where a figure is rounded.
type Rounding string

// Where a figure is rounded.
const (
	NotRounded    Rounding = "none"        // a sum of amounts that are rounded already
	OncePerPeriod Rounding = "each_period" // the interest of each period, once
	OncePerSum    Rounding = "each_sum"    // penalty: one exact running sum for each instalment
	OncePerLoan   Rounding = "whole_loan"  // penalty: one exact running sum for the loan
	OnceAtEnd     Rounding = "once"        // the exact sum, once
	LevelRounded  Rounding = "instalment"  // the level amount, by the instalment's rounding
	RateRounded   Rounding = "rate"        // found by trying; shown to four decimals
	EachFee       Rounding = "each_fee"    // each fee, once
)

// Roundings lists where a figure may be rounded.
var Roundings = []Rounding{NotRounded, OncePerPeriod, OncePerSum, OncePerLoan, OnceAtEnd, LevelRounded, RateRounded, EachFee}

// AddsUp reports whether the lines come to the sum: each rounded line to the
// pieces before it, and the amounts together to what is explained.
func (e *Explanation) AddsUp() bool {
	if e.Sum == nil {
		return true
	}
	var pieces money.Ratio
	open, sum := false, Amount(0)
	for _, l := range e.Lines {
		switch {
		case l.Amount == nil && l.Exact != nil:
			pieces, open = pieces.Add(*l.Exact), true
		case l.Amount == nil:
		case l.Kind == Rounded:
			if pieces.Round(e.Mode) != *l.Amount {
				return false
			}
			pieces, open = money.Ratio{}, false
			sum += *l.Amount
		default:
			if l.Exact != nil && !rounded(l, e.Mode) {
				return false
			}
			sum += *l.Amount
		}
	}
	return !open && sum == *e.Sum
}

// comesTo reports whether lines add up to a.
func (e *Explanation) comesTo(a Amount, lines []Line) bool {
	try := Explanation{Lines: lines, Sum: &a, Mode: e.Mode}
	return try.AddsUp()
}

// rounded reports whether a line's amount is its exact value, rounded. A late
// fee has a least and a most.
func rounded(l Line, mode money.Rounding) bool {
	return l.Kind == LateFee || l.Exact.Round(mode) == *l.Amount
}

// of is a value that is an amount.
func of(m plan.Maybe) Value {
	return Value{Kind: IsAmount, Amount: m.Amount, Known: m.Known, AtLeast: m.AtLeast}
}

func exactly(a Amount) Value { return Value{Kind: IsAmount, Amount: a, Known: true} }
