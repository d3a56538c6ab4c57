package loan

import (
	"repay/planner/calendar"
	"repay/planner/money"
)

// Terms is everything that a loan's contract says and what has happened on it
// since, as the borrower's book states it. Dates that are not given are zero;
// amounts that are not given are zero where zero means "none" and nil where
// it would mean "nothing owed".
type Terms struct {
	Principal Amount  // amount lent
	Received  *Amount // cash that reached the borrower; nil: Principal less fees at the start

	Rate        RateTerms
	Basis       calendar.Basis // for rates per year
	RateChanges []RateChange   // ascending by From

	Method   Method
	Start    Date           // the day the money was lent; interest runs from it
	Signed   Date           // zero: Start
	Every    calendar.Every // the length of a period
	FirstDue Date           // zero: Start plus one period

	Periods             int    // number of instalments; 0: follows from Instalment
	InterestOnlyPeriods int    // the first N instalments are interest only
	Balloon             Amount // principal left for the last instalment
	Instalment          Amount // level amount named by the contract; 0: computed

	InterestRounding   money.Rounding // of everything but the level amount
	InstalmentRounding money.Rounding // of the level amount

	Fees       []Fee
	Grace      Grace
	Penalty    Penalty
	Allocation Allocation
	Prepay     Prepay

	PaidThrough Date // every instalment due by this date was paid in full on its day
	Payments    []Payment
	Accelerated Date // from this date all unpaid principal is due

	Owed *Owed // what the lender shows, instead of Principal, Start, Periods, PaidThrough
	Card *Card // Revolving: the last statement, instead of the same
}

// Short names for the two types that every formula uses.
type (
	Amount = money.Amount
	Date   = calendar.Date
)

// RateTerms is the contract rate: given, implied by the instalment, or unknown.
type RateTerms struct {
	Kind RateKind
	Rate money.Rate // for RateGiven
}

// RateKind says how the contract rate is known.
type RateKind uint8

const (
	RateUnknown RateKind = iota
	RateGiven
	RateImplied // the nominal yearly rate at which Periods × Instalment clears Principal
)

// RateChange is a new contract rate from a date on.
type RateChange struct {
	From Date
	Rate money.Rate
}

// Method is how a contract repays.
type Method uint8

const (
	MethodUnknown  Method = iota // with Owed only
	Annuity                      // 等额本息: level instalments
	EqualPrincipal               // 等额本金: equal parts of principal
	InterestOnly                 // 先息后本: interest, the principal with the last
	Bullet                       // 到期一次还本付息: one instalment at the end
	Flat                         // 等本等息: interest on the original principal
	Revolving                    // 循环: a card or a line
	Open                         // 未约定期限: no due dates
)

// Fee is a charge besides interest: guarantee, service, insurance.
type Fee struct {
	Name    string
	Amount  Amount      // a sum, or
	Percent money.Ratio // a fraction (0.005 for 0.5%) of Of
	Of      Base        // OfPrincipal or OfBalance
	Every   FeeTime
}

// FeeTime is when a fee is charged.
type FeeTime uint8

const (
	FeeEachPeriod FeeTime = iota // with each instalment
	FeeAtStart                   // taken out of the money lent
	FeeSplit                     // the whole, shared over the periods, the last clears
)

// Base is what a percentage is of.
type Base uint8

const (
	OfPrincipal  Base = iota // overdue principal; for fees the amount lent
	OfInstalment             // principal, interest and, for late fees, recurring fees
	OfBalance                // all unpaid principal
	OfShortfall              // minimum less paid, on a card
)

// Grace is the days of tolerance after a due date.
type Grace struct {
	Days int
	Mode GraceMode
}

// GraceMode is what a payment after the grace days pays for.
type GraceMode uint8

const (
	Threshold GraceMode = iota // penalty from the due date
	Shift                      // penalty from day N
)

// Penalty is the price of lateness (罚息) and the fee for it (违约金).
type Penalty struct {
	Known    bool        // false: no rule is given, penalties are unknown
	Kind     PenaltyKind // how the rate is written
	Multiple money.Ratio // PenaltyMultiple: 1.5 for 1.5x
	Rate     money.Rate  // PenaltySpread, PenaltyAlone
	On       Base        // OfPrincipal, OfInstalment or OfBalance
	Compound Compound
	LateFee  *LateFee
	Counting Counting
	Name     string // what the lender calls its late fee
}

// None reports a rule that says that lateness bears no penalty.
func (p *Penalty) None() bool {
	return p.Known && p.Kind == PenaltyAlone && p.Rate.IsZero()
}

// PenaltyKind is how a penalty rate is written.
type PenaltyKind uint8

const (
	PenaltyMultiple PenaltyKind = iota // a multiple of the contract rate in force
	PenaltySpread                      // added to the contract rate
	PenaltyAlone                       // a rate of its own
)

// Compound is what else bears the penalty rate (复利).
type Compound uint8

const (
	CompoundNone     Compound = iota
	CompoundInterest          // unpaid interest too
	CompoundAll               // unpaid interest, and unpaid penalty from each later due day
)

// Counting is whether the day of payment counts.
type Counting uint8

const (
	ExcludeEnd Counting = iota // 算头不算尾
	IncludeEnd                 // 算头又算尾
)

// LateFee is charged once for each instalment, the day after its grace.
type LateFee struct {
	Amount        Amount
	Percent       money.Ratio
	Of            Base   // OfInstalment (default), OfPrincipal, OfShortfall
	Min, Max      Amount // 0: none
	RepeatPercent money.Ratio
}

// Component is one kind of what is owed.
type Component uint8

const (
	Principal Component = iota
	Interest
	PenaltyInterest
	Fees
	components
)

// Order is the sequence in which a payment fills the components.
type Order [4]Component

// The orders that have names.
var (
	DefaultOrder   = Order{Fees, PenaltyInterest, Interest, Principal}
	InterestFirst  = Order{Fees, Interest, PenaltyInterest, Principal}
	PrincipalFirst = Order{Principal, Interest, Fees, PenaltyInterest}
)

// Allocation is how a payment is spread over what is due.
type Allocation struct {
	Order       Order // zero value: see [Allocation.order]; the reader always sets it
	ByComponent bool  // components first, inside each the oldest instalment first
	AfterDays   int   // 0: no switch; else more than this many days overdue:
	AfterOrder  Order
	Unknown     AllocationUnknown
}

// AllocationUnknown is what the borrower does not know of an [Allocation]. A
// ledger runs on what stands there all the same; who asks for its figures runs
// one for each way there is.
type AllocationUnknown uint8

const (
	AllocationGiven   AllocationUnknown = iota
	OrderUnknown                        // Order
	OrderAndByUnknown                   // Order and ByComponent
)

// Prepay is what a payment beyond what is due does.
type Prepay struct {
	Effect Effect
	Fee    money.Ratio // of the principal prepaid
}

// Effect is what a prepayment changes.
type Effect uint8

const (
	Shorten Effect = iota // the level amount stays, the term shortens
	Lower                 // the level amount is computed again over the periods left
	Advance               // the money is held for the instalments that follow
)

// Payment is what was really paid.
type Payment struct {
	Date   Date
	Amount Amount
	As     PaymentKind
}

// PaymentKind is what the borrower meant a payment for.
type PaymentKind uint8

const (
	PayAny       PaymentKind = iota // by the rules
	AsInstalment                    // what is left over is held for the coming instalments
	AsPrepayment                    // what is left over prepays
)

// Owed is what the lender shows on a date, where the history is unknown. A nil
// amount was not shown.
type Owed struct {
	Date        Date
	Principal   *Amount // not yet due
	PeriodsLeft int     // instalments still to come
	NextDue     Date
	Overdue     []OwedOverdue // ascending by Since
	Total       *Amount       // payoff on Date, as shown
}

// OwedOverdue is one overdue instalment, or all of them in one sum.
type OwedOverdue struct {
	Since      Date // the due date; where only a month is known, its last day
	SinceMonth bool // only the month is known; the first day is the other end
	Principal  *Amount
	Interest   *Amount
	Penalty    *Amount // accrued by Owed.Date
	Fees       Amount
}
