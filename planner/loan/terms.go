package loan

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/lang"
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
	DueDay   int            // of the month, on which the due days fall; 0: that of FirstDue

	Maturity Date // of the last instalment, where it stands off the row of due days; zero: it does not

	OddDays     OddDays     // what a part of a period counts, where whole ones are months
	FirstPeriod FirstPeriod // what an odd first period does to level instalments

	Periods             int    // number of instalments; 0: follows from Instalment
	InterestOnlyPeriods int    // the first N instalments are interest only
	Balloon             Amount // principal left for the last instalment
	Instalment          Amount // level amount named by the contract; 0: computed
	Dues                []Due  // of Dated, ascending by date; Periods and FirstDue follow from them

	InterestRounding   money.Rounding // of everything but the level amount
	InstalmentRounding money.Rounding // of the level amount

	Fees       []Fee
	Grace      Grace
	Tolerance  Amount // what may be missing of an instalment or a statement without its being late
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

// FirstPeriod is what an odd first period does to level instalments.
type FirstPeriod uint8

const (
	FirstLevel FirstPeriod = iota // its interest is in the level amount
	FirstExtra                    // A as if it were regular; the first pays the interest of its days instead
)

// FirstPeriods are what a first period may do, as books name it.
var FirstPeriods = enum.List[FirstPeriod]{
	{Is: FirstLevel, Name: "level", Also: []string{"均摊", "算在月供里"}, Says: lang.Text{ZH: "算在每期里", EN: "in the level instalment"}},
	{Is: FirstExtra, Name: "extra", Also: []string{"另计", "首期另计"}, Says: lang.Text{ZH: "首期另计", EN: "in the first instalment alone"}},
}

// OddDays says what a part of a period counts under rates that run by whole months:
// 30/360 and /month.
type OddDays uint8

const (
	OddMonth  OddDays = iota // days passed ÷ days of the period
	OddThirty                // a thirtieth of a month a day, never more than the period
)

// OddDayCounts are how a part of a period may count, as books name it.
var OddDayCounts = enum.List[OddDays]{
	{Is: OddMonth, Name: "month", Also: []string{"按当月天数", "当月天数", "当月"}, Says: lang.Text{ZH: "按当月天数", EN: "by the days of the month"}},
	{Is: OddThirty, Name: "30", Also: []string{"按30天", "30天", "三十分之一", "1/30", "thirtieth", "30 days"}, Says: lang.Text{ZH: "每天三十分之一", EN: "a thirtieth a day"}},
}

// Due is a payment that a list names by its day, as an IOU, a settlement record or
// a court order does: a part of the principal, to which the interest comes, or the
// whole that is paid. All of a list are of one kind.
type Due struct {
	Date      Date
	Principal Amount
	Amount    Amount
}

// RateTerms is the contract rate: given, implied by the instalment, or unknown.
type RateTerms struct {
	Kind RateKind
	Rate money.Rate // for RateGiven
}

// RateOn returns the contract rate that is written for day d.
func (t *Terms) RateOn(d Date) money.Rate {
	ac := t.frame()
	return ac.RateOn(d)
}

// ByMonths reports whether interest of the loan runs by whole months: 30/360 or a rate
// per month, now or from a change on.
func (t *Terms) ByMonths() bool {
	byMonths := func(r money.Rate) bool {
		return r.Per == money.PerMonth || r.Per == money.PerYear && t.Basis == calendar.Thirty360
	}
	return t.Rate.Kind != RateUnknown && byMonths(t.Rate.Rate) || slices.ContainsFunc(t.RateChanges, func(c RateChange) bool { return byMonths(c.Rate) })
}

// RateKind says how the contract rate is known.
type RateKind uint8

const (
	RateUnknown RateKind = iota
	RateGiven
	RateImplied // the nominal yearly rate at which Periods × Instalment clears Principal
)

// RateKinds are the words for a rate that is not given as a number.
var RateKinds = enum.List[RateKind]{
	{Is: RateImplied, Name: "implied", Also: []string{"推算", "倒推", "反推"}},
	enum.Unknown(RateUnknown),
}

// RateChange is a new contract rate from a date on.
type RateChange struct {
	From Date
	Rate money.Rate
}

// Prepay is what a payment beyond what is due does.
type Prepay struct {
	Effect   Effect
	Fee      money.Ratio    // of the principal prepaid
	Interest PayoffInterest // what paying everything charges
}

// Effect is what a prepayment changes.
type Effect uint8

const (
	Shorten Effect = iota // the level amount stays, the term shortens
	Lower                 // the level amount is computed again over the periods left
	Advance               // the money is held for the instalments that follow
)

// Effects are what a prepayment may change, as books name it.
var Effects = enum.List[Effect]{
	{Is: Shorten, Name: "shorten", Also: []string{"缩短期限"}},
	{Is: Lower, Name: "lower", Also: []string{"减少月供", "降低月供"}},
	{Is: Advance, Name: "advance", Also: []string{"提前存入"}},
}

// Payment is what was really paid.
type Payment struct {
	Date   Date
	Amount Amount
	As     PaymentKind
	// BeforeSigning: it was paid before what is signed on the same day. Else what is
	// signed comes first, and the payment counts towards that.
	BeforeSigning bool
}

// PaymentKind is what the borrower meant a payment for.
type PaymentKind uint8

const (
	PayAny       PaymentKind = iota // by the rules
	AsInstalment                    // what is left over is held for the coming instalments
	AsPrepayment                    // what is left over prepays
	AsPrincipal                     // principal not yet due alone, also while something is overdue
)

// PaymentKinds are what books name: without one a payment goes by the rules.
var PaymentKinds = enum.List[PaymentKind]{
	{Is: AsInstalment, Name: "instalment", Also: []string{"分期还款", "installment"}},
	{Is: AsPrepayment, Name: "prepayment", Also: []string{"提前还款"}},
	{Is: AsPrincipal, Name: "principal", Also: []string{"本金", "只还本金"}},
}

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
	// SinceUnknown: only that it is overdue on Owed.Date is known; the day before stands in Since.
	SinceUnknown bool
	Amount       *Amount // all of it in one, where the lender shows no parts; these are nil then
	Principal    *Amount
	Interest     *Amount
	Penalty      *Amount // accrued by Owed.Date
	Fees         Amount
}
