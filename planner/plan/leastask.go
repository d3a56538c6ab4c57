package plan

import (
	"slices"

	"repay/planner/agreement"
)

// LeastAsk is the least that has to be asked of the lenders, and what then.
type LeastAsk struct {
	// Comparison holds the ways out of every loan, widened where that was asked for,
	// and what is said of them. Answers that were not looked for are nil.
	*Comparison
	Case         *Case // the case that was asked about: under a budget that is its household
	PayDay       int   // with a budget: the day of the month on which it comes
	Goal         Goal
	GoalGiven    bool    // it was asked for; else a surest answer comes first
	Hypothetical bool    // some option of the answer was listed by nobody, or the menus were widened
	Answer       *Answer // nil: nothing holds, or there is nothing to choose (Reason says which)
	Proof        Proof
	Next         []*Answer    // the next best two
	Refusals     []Refusal    // one for each negotiation that Answer asks, in the order of the table
	Calls        []Call       // in the order in which to call
	Safety       *Safety      // nil: no answer
	Smallest     []SmallerAsk // of each loan asked and each kind, the smallest that does
	Worth        []AskWorth
	Curve        *Curve  // nil: not asked for
	Prices       []Price // by date; with Curve
	More         *More   // nothing holds: the least more each month with which something does; nil: it holds, or no such sum would do
	Stopped      bool    // it was stopped before everything was looked at
}

// Unknown reports whether it was stopped before anything was found, or ruled out.
func (a *LeastAsk) Unknown() bool { return a.Answer == nil && a.Stopped && !a.Proof.Optimal }

// Proof is how much of an answer is proven.
type Proof struct {
	Optimal bool  // nothing is better, by the whole order of aims
	Value   int64 // of the goal's first figure: minor units; a day for [Fastest]; a number of negotiations for [Easiest]
	Bound   int64 // no choice has less of it
}

// Gap is how much better another choice might be, as a part of the value.
func (p Proof) Gap() float64 {
	return float64(p.Value-p.Bound) / float64(max(1, p.Value, -p.Value))
}

// Refusal is the best answer where one negotiation fails.
type Refusal struct {
	Loans    []int   // of the negotiation, those that Answer asks about; in Case.Loans
	Group    string  // empty: one loan by itself
	Answer   *Answer // nil: nothing holds without it
	Unproven bool
}

// Call is one lender to call.
type Call struct {
	Loans     []int
	Group     string
	Before    Date  // as in the table: the first day that is too late for what is asked first, or for what is needed at least; zero: none
	NotBefore []int // places in LeastAsk.Calls of those whose answer has to be known before anything is signed here
}

// Safety is how an answer fares when some incomes fail, or a bill comes.
type Safety struct {
	Survive   int        // whichever so many incomes fail
	Shock     Amount     // or a bill of so much on any day; one of the two
	Given     bool       // it was asked for
	Holds     bool       // the answer itself holds
	Shortfall *Shortfall // else: the first day on which it may not, and the deepest
	Answer    *Answer    // the best that does hold: Answer itself where it does; nil: none
	Extra     Maybe      // its cost less the answer's
	Unproven  bool       // not every choice was tried: one may hold although none was found, or cost less

	// BeforeLoans is set where the household is short then without any loan: what
	// holds pays the loans alone.
	BeforeLoans *Shortfall
}

// SmallerAsk is the smallest concession of a kind that does, all else as chosen.
type SmallerAsk struct {
	Loans []int // of one negotiation
	Offer agreement.Offer
}

// AskWorth is what one part of what is asked for is worth: the cost without it less
// the cost with it.
type AskWorth struct {
	Loan       int
	Concession Concession
	Amount     Maybe
}

// Curve is what more money each month buys.
type Curve struct {
	Day   Date // the first day on which it comes; then each month
	Steps []CurveStep
	Cut   bool // there may be more between them
}

// CurveStep is the least more each month from which an answer is the best.
type CurveStep struct {
	More   Amount
	Answer *Answer // nil: nothing holds
}

// Price is what one unit of currency more by the end of a day would take off what is
// to be least.
type Price struct {
	Date   Date
	Amount Amount
}

// More is more money each month.
type More struct {
	Monthly Amount
	From    Date // the first day on which it comes
	Answer  *Answer
}

// AskOptions say what [AskLeast] looks for.
type AskOptions struct {
	Goal    Goal    // empty: surest where that exists, else see LeastAsk.Goal
	Widen   bool    // every usual concession in every size, beside the book's offers
	Keep    []int   // loans whose lenders are not asked, in Case.Loans
	Budget  *Amount // a sum each month in place of the household's money; nil: the household
	PayDay  int     // as of [PlanOptions]
	Survive int     // see Safety; 0 and no Shock: one income
	Shock   Amount
	Curve   bool
	Alone   bool              // on one core only, and with Stop called in the same order in every run
	Brief   bool              // the answer is looked for no longer than a comparison looks for one
	Stop    func() bool       // asked now and then; true: it ends with what it has. nil: never
	Enough  func() bool       // asked likewise while the answer is looked for; true: the best so far will do, and what stands beside it is looked for. nil: never
	Best    func(Goal, Proof) // told of the best so far at the goal that is looked for, and of what is proven. nil: nobody
}

// InOrderOfCalls is a table of what to ask for in the order in which to call; whom
// nobody has to call comes last.
func (a *LeastAsk) InOrderOfCalls(table []AskRow) []AskRow {
	at := func(r AskRow) int {
		i := slices.IndexFunc(a.Calls, func(c Call) bool { return slices.Contains(r.Loans, c.Loans[0]) })
		if i < 0 {
			return len(a.Calls)
		}
		return i
	}
	return slices.SortedStableFunc(slices.Values(table), func(x, y AskRow) int { return at(x) - at(y) })
}
