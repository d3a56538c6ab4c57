// Package search finds one option for each of several loans, so that what is paid
// can be paid on every day, the best by a list of aims compared one after the
// other. It knows neither loans nor dates: an option is what it pays by each row
// of cash, what it adds to each sum, and how far its choice has to be tested.
//
// It is exact. What it reports as proven was compared with every other choice,
// by bounds that hold whatever is left open. Amounts are whole minor units;
// floats only leave out what cannot be better, with a margin of a hundredth of a
// minor unit, and no amount is computed from them. The same problem has the same
// answer at any speed, unless it is told to stop.
package search

import "repay/planner/money"

// Amount is money in whole minor units.
type Amount = money.Amount

// Problem is the loans, and the cash that they are paid from.
//
// Between two incomes what may have been paid only falls, and what was paid only
// rises: the last day before each income, and the day with which the test of a
// choice ends, decide whether it holds. Each such last day is a row.
type Problem struct {
	Loans []Loan
	Room  []Amount // of each row: what may have been paid by then, none below 0
	Ends  []End    // ascending; the days with which tests end. Empty: there is no household, and every choice holds

	each *each // nil: see [Problem.Prepare]
}

// Loan is the options of one loan, in the order that decides between equals.
type Loan struct {
	Options []Option
	// Negotiation is whom the loan is asked of, counted from 0: one lender's loans are
	// one negotiation.
	Negotiation int
	// Fixed: what it asks for need not be of the kind of its negotiation's other loans.
	Fixed bool
}

// Option is one thing that may be done about a loan.
type Option struct {
	Sums   []Amount // what it adds to each sum, named by their place
	Finish int32    // the day of its last payment, counted from any day; the latest of a choice is an aim
	Kind   int      // what it asks for, counted from 1; 0: nobody has to agree. Loans of a negotiation that ask take one kind
	Pays   []Step   // by row, ascending
	Months []Step   // by month, counted from 0, ascending
	End    int      // in Problem.Ends: a choice is tested to the latest of its options' ends
}

// Step is what is paid in a row's stretch of days, or in a month.
type Step struct {
	At   int32
	Paid Amount // above 0
}

// End is a day with which the tests of some choices end.
type End struct {
	Rows int    // how many rows end by that day, the first ones
	Room Amount // what may have been paid in all by that day
}

// Aim is something to make as small as possible.
type Aim struct {
	Of  Measure
	Sum int // of a Sum: which
	// Money: a Sum of money, for which prices mean something.
	Money bool
}

// Measure is how an aim is counted over a choice.
type Measure uint8

const (
	Sum     Measure = iota // the sum over the loans of what each option adds
	Finish                 // the latest finish
	Highest                // the dearest month over all loans
	Asks                   // the negotiations in which some option asks
	Short                  // the deepest that is paid over the room, through every row and the last end; such a choice need not hold

	anything Measure = 255 // nothing is to be small
)

// Effort is how long a search may take, and what it begins with.
type Effort struct {
	Work   int                         // steps that it may take, of about three nanoseconds each; 0: without end
	Stop   func() bool                 // asked now and then; true: it ends with the best so far. nil: never
	Best   func(value, bound int64)    // told of the first aim's best value so far, and of what is proven. nil: nobody
	Count  int                         // how many choices are wanted, the best first; 0: one
	Skip   func(loan, option int) bool // options that are left out; nil: none
	Start  [][]int                     // choices that may be good, by option of each loan
	Prices bool                        // whether the prices of the rows are wanted
}

// Result is what a search found.
type Result struct {
	Picks  [][]int   // the option of each loan, the best choice first; empty: none holds, or none was found. Where it was stopped, the last may not be the best that is left
	Value  []int64   // of the best choice, by aim
	Proven bool      // nothing is better than Picks, in this order; if empty, nothing holds
	Bound  int64     // no choice has less of the first aim
	Prices []float64 // of each row: what a unit more that may be paid by it takes off the first aim that is a sum of money, by the relaxation with all aims before at their best; nil: they were not wanted, or nothing holds
	Nodes  int
	Work   int // steps that it took, as in Effort
}
