package plan

import (
	"slices"
	"sort"

	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/loan"
)

// Comparison is every way out of every loan, judged, and what to do.
type Comparison struct {
	Goal       Goal
	Loans      []LoanOptions // in the case's order
	Strategies []StrategyTotal

	// The answers; what leads is the first that exists.
	Surest  *Answer // with nobody's consent; without a household keep for each loan
	Easiest *Answer // with the fewest and smallest asks: what is needed at least
	ToAsk   *Answer // at the goal: where bargaining begins; without a household the least cost
	StandIn *Answer // nothing holds: the smallest deepest shortfall

	Leading string // one of Leads, or "" when there is nothing to choose
	Reason  string // one of Reasons
	Missing *Missing

	// What to ask for, where consent is needed; see [AskRow].
	Table    []AskRow
	AllFirst *Answer // everybody grants what is asked first; nil: the same as Easiest, or nothing to ask

	// Beside a surest answer; each nil where there is nothing to say.
	PayNow  *PayNow     // the loan whose paying off saves most
	More    *PayingMore // what paying more than the dues saves
	Offered *OfferedWay // what a lender offered and would save
	// Where there is none.
	Alone *Alone // what paying what is there comes to, nobody asked; nil without a household

	// Unproven: with so many loans not every choice was tried. What is said to
	// be best is the best found, and where none was found there may be one.
	Unproven bool
	// Thin: no reserve was given, and the leading answer leaves less than seven
	// days of expenses on some day.
	Thin   bool
	Keep   *Answer    // the contracts as they are: every loan at keep, with its shortfall
	Before *Shortfall // not nil: short without any loan
	// BeforeLasts: it is so on the last day too; else for some days only.
	BeforeLasts bool
	BeforeTo    Date // tested through this day

	asOf    Date
	horizon household.Horizon
	memory  *Memory
}

// Of returns the ways out of the loan at an index of the case; of one that is not
// compared there are none.
func (c *Comparison) Of(loan int) *LoanOptions {
	// The loans are in the order of the case.
	i, found := sort.Find(len(c.Loans), func(i int) int { return loan - c.Loans[i].Index })
	if !found {
		return &LoanOptions{}
	}
	return &c.Loans[i]
}

// Only narrows a comparison to what is asked about.
type Only struct {
	Loan  int    // in the case's loans; -1: all
	Offer string // by its name, or its strategy's; empty: all
}

// Takes reports whether an option is shown: the one that is named, and keep,
// which all are measured against.
func (o Only) Takes(x *Option) bool {
	return o.Offer == "" || o.Names(*x) || x.Offer.Strategy == agreement.Keep && x.Offer.On == 0
}

// Names reports whether the option is the one asked for.
func (o Only) Names(x Option) bool {
	of := string(x.Offer.Strategy) == o.Offer && !(x.Offer.Strategy.Free() && x.Offer.On != 0)
	return x.Offer.Name == o.Offer || of
}

// Answer returns the answer of a name, nil where there is none.
func (c *Comparison) Answer(name string) *Answer {
	switch name {
	case LeadSurest:
		return c.Surest
	case LeadToAsk:
		return c.ToAsk
	case LeadStandIn:
		return c.StandIn
	case LeadEasiest:
		return c.Easiest
	}
	return nil
}

// Lead returns the leading answer, nil where there is none.
func (c *Comparison) Lead() *Answer { return c.Answer(c.Leading) }

// Taken returns a loan's row in the leading answer, nil where there is none.
func (c *Comparison) Taken(l *LoanOptions) *Option {
	lead := c.Lead()
	if lead == nil {
		return nil
	}
	// The choices are in the order of the loans.
	i, found := sort.Find(len(lead.Choices), func(i int) int { return l.Index - lead.Choices[i].Loan })
	if !found {
		return nil
	}
	return &l.Rows[lead.Choices[i].Row]
}

// LoanOptions are the ways out of one loan: keep first, then the offers in the
// book's order, nothing last.
type LoanOptions struct {
	Index     int // in Case.Loans
	Payoff    Maybe
	Minimum   *MinimumPlan // a card that goes on: where its minimum payments lead; else nil
	Rows      []Option
	Negotiate bool      // the loan needs talking: overdue, has offers, or the leading answer asks about it
	Left      []LeftOut // offers of the default menu that cannot be computed, and why

	Settlement *Settlement // where settling today breaks even; nil: unknown
	Worth      *Worths     // what each concession is worth; nil: see [Comparison.Appraise]

	instalments int  // rows of all tables together
	tabled      bool // every option keeps its table
}

// MinimumPlan is what paying a card's minimum each month comes to.
type MinimumPlan struct {
	Payments int
	Finish   Date  // zero: see Never
	Never    bool  // it does not clear the card within a hundred years
	Unknown  bool  // the minimum is not known: the statement is paid in full
	Cost     Maybe // total paid less principal outstanding
	Saves    Maybe // what paying everything today would save of it
}

// LeftOut is an offer of the default menu that this loan cannot take.
type LeftOut struct {
	Offer  agreement.Offer
	Reason loan.Code
}

// Option is one strategy on one loan and what it comes to. All payments are
// from the as-of date on, all made on time.
type Option struct {
	Offer            agreement.Offer
	TotalPaid        Maybe
	Cost             Maybe // total paid less principal outstanding
	OverClaim        Maybe // total paid less the total claimed, where only a total is known
	Interest         Maybe
	Penalty          Maybe
	Fees             Maybe
	Waived           Maybe
	FirstPayment     Maybe    // of the first calendar month with a payment
	HighestPayment   Maybe    // of the dearest calendar month
	Payments         int      // dates with a payment
	Finish           Date     // zero: no payment, or no end
	EffectiveRate    *float64 // yearly; nil: see EffectiveReason
	EffectiveReason  string   // one of EffectiveReasons
	Saves            Maybe    // cost of keep less this cost
	Extra            Maybe    // this cost less that of keep; may be known as "at least" where Saves is not
	GivesUp          Maybe    // what the lender gives up
	CurrentFrom      Date     // zero: never
	EndsOn           Date     // nothing: the day up to which nothing is paid
	OwedThen         Maybe    // nothing: payoff on that day
	Affordable       *bool    // nil: unknown
	AffordableReason string   // where nil: one of AffordableReasons
	Shortfall        *Shortfall
	NeverEnds        bool                // goes on with a card whose minimum never clears it
	NoDues           bool                // an open loan at keep: nothing falls due, so a cost means nothing
	InChoice         bool                // takes part in the search for what to do
	NeedsConsent     bool                // somebody still has to agree
	Instalments      int                 // number of the last; 0: the last payment is none
	Pays             []household.Payment // by date
	Rows             []loan.Row          // the amortization table; nil: see [LoanOptions.WithTables]

	table           []loan.Row // see [LoanOptions.WithTables]
	interestUnknown bool       // pay_off: what has accrued is not known
	costFromZero    bool       // the cost is at least 0, which is not said: it ranks all the same
}

// StrategyTotal is one strategy applied to all loans: the first offer of that
// kind, else keep.
type StrategyTotal struct {
	Strategy       agreement.Strategy
	TotalPaid      Maybe
	Cost           Maybe
	HighestPayment Maybe
	Finish         Date
	Affordable     *bool
	Shortfall      *Shortfall
}

// Answer is one option for each loan.
type Answer struct {
	Choices        []Choice // in the case's order
	TotalPaid      Maybe
	Cost           Maybe
	GivesUp        Maybe
	HighestPayment Maybe
	Finish         Date
	Shortfall      *Shortfall
	TestedTo       Date // through this day; zero: no household
	LeastCash      Amount
	LeastCashOn    Date // zero: no household
	Asks           int  // negotiations that need consent
	Tier           Tier
	Low            *LowIncome // nil: the book has no income that may be lower or not come
}

// LowIncome is how an answer fares when every income is at its low amount.
type LowIncome struct {
	Affordable bool
	Shortfall  *Shortfall // nil when affordable
	TestedTo   Date       // through this day
}

// Tier is how far an answer had to go with the loans that have priority.
type Tier uint8

const (
	TierOwn  Tier = iota // what needs nobody, and what stands already
	TierLate             // arrears in parts, or other due days, too
	TierAny              // anything
)

// Chooses reports whether an option is taken for a loan.
func (a *Answer) Chooses(loan int) bool {
	return slices.ContainsFunc(a.Choices, func(c Choice) bool { return c.Loan == loan })
}

// Choice is the option taken for one loan.
type Choice struct {
	Loan     int // in Case.Loans
	Row      int // in LoanOptions.Rows
	Ask      bool
	On       Date // keep and pay_off: the day on which it is paid; else zero
	Before   Date // ask before this date; zero: nothing to ask
	Fallback int  // row of the next smaller ask; -1: none
	First    int  // of the easiest answer: the row to ask for first; -1: none
}

// Missing is what no choice can close.
type Missing struct {
	Amount Amount // the deepest shortfall
	From   Date   // the first date short
	// AtOnce is what is missing before the first whole calendar month; Monthly is the
	// least equal sum that, coming each calendar month from MonthlyFrom on, closes
	// the rest.
	AtOnce      Amount
	Monthly     Amount
	MonthlyFrom Date
}
