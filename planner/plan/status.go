package plan

import (
	"strings"

	"repay/planner/loan"
)

// Status is what a household owes on the as-of date.
type Status struct {
	Loans      []LoanStatus
	Totals     Sums
	Range      *SumsRange     // of Totals; nil: no loan has a range
	Groups     []GroupSums    // loans that share a group, in the book's order
	Upcoming   []Due          // dues of the next 30 days, by date, then by the book's order
	Milestones []Milestone    // what happens next if nothing is paid, by date
	Household  *Affordability // by the dues to come alone; nil: no household in the book
	Clearing   *Clearing      // with what is overdue paid today; nil: nothing is, or its sum is not known
}

// Sums are the amounts of a status. Where an amount of some loan is unknown it
// is left out of the sum, which is then at least so much.
type Sums struct {
	PrincipalOutstanding Maybe
	PrincipalOverdue     Maybe
	PrincipalNotDue      Maybe
	InterestOverdue      Maybe
	InterestAccrued      Maybe
	Penalty              Maybe
	Fees                 Maybe
	OverdueTotal         Maybe
	PrepayFee            Maybe
	Payoff               Maybe
	Credit               Maybe
	CostPerDay           Maybe
	NextDue              Maybe // sum of the next dues
}

// LoanStatus is what one loan owes.
type LoanStatus struct {
	Index int // in Case.Loans
	Sums
	PayoffIs         string // one of PayoffKinds
	Claimed          *ClaimedDifference
	HasStage         bool // false for open loans without an agreement
	DaysOverdue      int
	SinceUnknown     bool   // something is overdue, since when is not known: there is no stage, and no count of days
	DaysOverdueMax   int    // larger than DaysOverdue where only the month of the first missed due date is known
	DaysAtLeast      bool   // it may be more days, and another stage: since when is not shown
	Stage            string // one of Stages
	StageMax         string // of DaysOverdueMax
	OldestUnpaidDue  Date
	NextDueDate      Date // zero: none
	Overdue          []OverdueInstalment
	Waiting          []Waiting // what an overdue loan asks for if nothing is paid, by date, the as-of day first; nil: not overdue
	RateUnknown      bool
	PenaltyUnknown   bool
	MethodUnknown    bool // how it is repaid
	SplitUnknown     bool // only a total is known, or OverdueUnsplit
	OverdueUnsplit   bool // of something overdue one sum is known, and not its parts; the rest of the loan is known
	PaidOff          bool
	NotStarted       bool
	Contract         *loan.Rates        // nil where there is no contract schedule
	ImpliedRate      string             // the rate found for `rate: implied`, as a decimal fraction per year; else empty
	Card             *loan.StatementNow // nil: not a card, or an agreement took it over
	AgreementInForce string             // name of the signed agreement that the loan follows; else empty
	Promises         []PromiseStatus    // made by the as-of day, the oldest first
	Range            *Range             // nil: the order of allocation is known; else every figure here is of the way with the most payoff
}

// ClaimedDifference compares the lender's figure with ours.
type ClaimedDifference struct {
	Claimed
	Difference Maybe // claimed less computed, on the claim's date
	// Within says that the order of allocation is unknown and that the claim lies
	// between the least and the most that the orders come to.
	Within bool
}

// Differs reports whether a lender has named a figure that is not known to be ours.
func (d *ClaimedDifference) Differs() bool {
	return d != nil && (!d.Difference.Exact() || d.Difference.Amount != 0)
}

// OverdueInstalment is one instalment that is due and not fully paid.
type OverdueInstalment struct {
	N         int // 0: not one of the contract's (accelerated, paid on signing)
	Due       Date
	Principal Maybe
	Interest  Maybe
	Fees      Maybe
	Penalty   Maybe
	Days      int // days overdue; 0 on the due day itself
	// SinceUnknown: neither due date nor days are known.
	SinceUnknown bool
}

// GroupSums are the sums of one negotiation.
type GroupSums struct {
	Group string
	Loans []int // indexes in Case.Loans
	Sums
	Range *SumsRange // nil: none of them has a range
}

// Due is one payment that falls due.
type Due struct {
	Date   Date
	Loan   int
	Amount Amount
}

// Milestone is something that happens on a date if nothing is paid.
type Milestone struct {
	Date  Date
	Loan  int
	Event Event
	Days  int // of a stage: the days overdue that begin it
	Tier  int // of a penalty rate that changes: the number of the tier that begins
}

// Event is the kind of a milestone: M1 … M6, M7+ for a stage reached, or one
// of the others.
type Event string

// Stage reports whether it is a stage reached.
func (e Event) Stage() bool { return strings.HasPrefix(string(e), "M") }

// The events that are not stages.
const (
	EventOfferLapses Event = "offer_lapses" // the last day of an offer
	EventLastDue     Event = "last_due"     // the contract's last due date
	EventRateChange  Event = "rate_change"
	EventGraceEnds   Event = "grace_ends"   // from this day there is penalty, by the rule of the grace
	EventPenaltyRate Event = "penalty_rate" // from this day penalty runs at another rate
)

// Affordability is whether a household can carry a row of payments.
type Affordability struct {
	Affordable  bool
	Shortfall   *Shortfall // nil when affordable
	BeforeLoans *Shortfall // not nil: short without any loan
	// BeforeLasts: it is so on the last day too; else for some days only.
	BeforeLasts bool
	TestedTo    Date // all of this through this day
	LeastCash   Amount
	LeastCashOn Date
}

// Shortfall is the first date that fails and the deepest shortfall.
type Shortfall struct {
	Date   Date
	Amount Amount
}
