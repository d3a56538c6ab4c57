package explain

import (
	"slices"

	"repay/planner/plan"
)

// Figure is a figure that can be explained, by its name in the records.
type Figure string

// What is owed, as of status.
const (
	Payoff               Figure = "payoff"
	OverdueTotal         Figure = "overdue_total"
	PrincipalOutstanding Figure = "principal_outstanding"
	PrincipalOverdue     Figure = "principal_overdue"
	PrincipalNotDue      Figure = "principal_not_due"
	InterestOverdue      Figure = "interest_overdue"
	InterestAccrued      Figure = "interest_accrued"
	Penalty              Figure = "penalty"
	Fees                 Figure = "fees"
	PrepayFee            Figure = "prepay_fee"
	Credit               Figure = "credit"
	DaysOverdue          Figure = "days_overdue"
	StageOf              Figure = "stage"
	OldestUnpaidDue      Figure = "oldest_unpaid_due"
	NextDue              Figure = "next_due"
	CostPerDay           Figure = "cost_per_day"
	Claimed              Figure = "claimed"
	MinimumDue           Figure = "minimum" // of a card
)

// The household, as of status, and of an offer.
const (
	FirstShortfall Figure = "first_shortfall"
	WithArrears    Figure = "with_arrears" // the same with everything overdue paid on the as-of day
	BeforeLoans    Figure = "before_loans"
)

// The amortization table, as of schedule.
const (
	Level          Figure = "level" // what each instalment pays
	Row            Figure = "row"
	RowInterest    Figure = "row_interest"
	RowPrincipal   Figure = "row_principal"
	RowFees        Figure = "row_fees"
	RowPenalty     Figure = "row_penalty"
	RowOpening     Figure = "row_opening"
	RowClosing     Figure = "row_closing"
	TotalPayment   Figure = "total_payment"
	TotalPrincipal Figure = "total_principal"
	TotalInterest  Figure = "total_interest"
	TotalFees      Figure = "total_fees"
	TotalPenalty   Figure = "total_penalty"
	SimpleRate     Figure = "simple_rate"
	IRRRate        Figure = "irr_rate"
	Received       Figure = "received" // the other side of its equation; not one to ask for
)

// A way out, as of compare. Interest, Penalty and Fees of a way out are what of
// its payments is that.
const (
	TotalPaid      Figure = "total_paid"
	Cost           Figure = "cost"
	Interest       Figure = "interest"
	Waived         Figure = "waived"
	FirstPayment   Figure = "first_payment"
	HighestPayment Figure = "highest_payment"
	PaymentCount   Figure = "payments"
	Finish         Figure = "finish"
	EffectiveRate  Figure = "effective_rate"
	Saves          Figure = "saves"
	GivesUp        Figure = "gives_up"
	OverClaim      Figure = "over_claim"
	OwedThen       Figure = "owed_then"
	CurrentFrom    Figure = "current_from"
)

// What compare says of a loan beside its ways out.
const (
	BreakEvenPercent Figure = "break_even_percent"
	BreakEvenAmount  Figure = "break_even_amount"
	MinimumPayments  Figure = "minimum_payments" // of a card that pays its minimum
	MinimumFinish    Figure = "minimum_finish"
	MinimumCost      Figure = "minimum_cost"
	PayNowSaves      Figure = "pay_now_saves"
	WorthBase        Figure = "worth_base" // what the concessions are measured against
	WorthBaseEach    Figure = "worth_base_each"
)

// What is missing that no choice can close, and what falls due of all loans in
// the next 30 days.
const (
	MissingAmount  Figure = "missing"
	MissingFrom    Figure = "missing_from"
	MissingAtOnce  Figure = "missing_at_once"
	MissingMonthly Figure = "missing_monthly"
	Upcoming       Figure = "upcoming"
)

// What an answer has of the household's money.
const (
	LeastCash Figure = "least_cash"
	Low       Figure = "low" // what it lacks when every income is low
)

// What is said of the least to ask, beside what it has as an answer.
const (
	OverReserve Figure = "ask_over_reserve" // what is left over the reserve on the tightest day
	SafeExtra   Figure = "safe_extra_cost"  // what it costs more where any one income may fail
)

// What stands beside the answers: paying what is there, nobody asked; a loan that
// could be paid off; paying what is left over; what a lender has offered.
const (
	AlonePaid       Figure = "alone_total_paid"
	AloneCost       Figure = "alone_cost"
	AloneSaves      Figure = "alone_saves"
	AloneLate       Figure = "alone_dues_late"
	AloneCurrent    Figure = "alone_current_from"
	AloneFinish     Figure = "alone_finish"
	PayOffNowAmount Figure = "pay_off_now_amount" // pay_now_saves is a card's, against its minimum
	PayOffNowSaves  Figure = "pay_off_now_saves"
	PayOffNowLeft   Figure = "pay_off_now_left"
	MoreSaves       Figure = "paying_more_saves"
	MoreFinish      Figure = "paying_more_finish"
	OfferedSaves    Figure = "offered_way_saves"
)

// The figures by what prints them, in the order in which they are listed.
var (
	OfStatus = []Figure{
		Payoff, OverdueTotal, PrincipalOutstanding, PrincipalOverdue, PrincipalNotDue, InterestOverdue, InterestAccrued,
		Penalty, Fees, PrepayFee, Credit, CostPerDay, NextDue, DaysOverdue, StageOf, OldestUnpaidDue, MinimumDue, Claimed, FirstShortfall, BeforeLoans,
	}
	OfSchedule = []Figure{
		Level, Row, RowInterest, RowPrincipal, RowFees, RowPenalty, RowOpening, RowClosing,
		TotalPayment, TotalPrincipal, TotalInterest, TotalFees, TotalPenalty, SimpleRate, IRRRate,
	}
	OfCompare = []Figure{
		TotalPaid, Cost, Interest, Penalty, Fees, Waived, FirstPayment, HighestPayment, PaymentCount, Finish,
		EffectiveRate, Saves, GivesUp, OverClaim, OwedThen, CurrentFrom, FirstShortfall,
	}
)

// The further figures by what they are of, in the order in which they are listed.
var (
	OfConcessions = concessionFigures() // one loan, what to say to its lender
	OfMinimum     = []Figure{MinimumPayments, MinimumFinish, MinimumCost, PayNowSaves}
	OfRange       = ends()
	OfAnswers     = append(slices.Concat(ofAnswers(Answers), OfAsk, OfMissing, OfBeside), Upcoming, WithArrears)
	OfAsk         = []Figure{OverReserve, SafeExtra}
	OfMissing     = []Figure{MissingAmount, MissingFrom, MissingAtOnce, MissingMonthly}
	OfBeside      = append(slices.Concat(OfAlone, OfPayOffNow, OfPayingMore), OfferedSaves)
	OfAlone       = []Figure{AlonePaid, AloneCost, AloneSaves, AloneLate, AloneCurrent, AloneFinish}
	OfPayOffNow   = []Figure{PayOffNowAmount, PayOffNowSaves, PayOffNowLeft}
	OfPayingMore  = []Figure{MoreSaves, MoreFinish}
	// OfOtherAnswers are those of the answers beside the leading one.
	OfOtherAnswers = ofAnswers(Answers[1:])
	// OfSums are the figures of what is owed that have a sum over loans, OfTotals also
	// their ends where the order of allocation is unknown.
	OfSums = []Figure{
		Payoff, OverdueTotal, PrincipalOutstanding, PrincipalOverdue, PrincipalNotDue, InterestOverdue, InterestAccrued,
		Penalty, Fees, PrepayFee, Credit, CostPerDay, NextDue,
	}
	OfTotals = append(OfSums[:len(OfSums):len(OfSums)],
		LowOf(plan.FigurePayoff), HighOf(plan.FigurePayoff), LowOf(plan.FigureOverdueTotal), HighOf(plan.FigureOverdueTotal))
	// OfStrategies are the figures that a strategy has, taken for all loans.
	OfStrategies = []Figure{TotalPaid, Cost, HighestPayment, Finish}
)

// Figures lists them all, once each.
func Figures() []Figure {
	var list []Figure
	for _, f := range slices.Concat(OfStatus, OfSchedule, OfCompare, OfConcessions, OfMinimum, OfRange, OfAnswers) {
		if !slices.Contains(list, f) {
			list = append(list, f)
		}
	}
	return list
}

// OfRow reports whether the figure is one of a row of a table.
func (f Figure) OfRow() bool {
	return slices.Contains([]Figure{Row, RowInterest, RowPrincipal, RowFees, RowPenalty, RowOpening, RowClosing}, f)
}
