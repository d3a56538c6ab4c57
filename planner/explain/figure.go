package explain

import "slices"

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

// Ask is one figure that is asked for.
type Ask struct {
	Figure   Figure
	Offer    string // name of a way out; empty: the contract as it stands
	Group    string // of a sum over loans: those of this group alone
	N        int    // of a row: its number, or
	Due      Date   // its day, for rows without a number
	Extra    bool   // the row of that day without a number, where there is one with
	Original bool   // of a row, the level amount and totals: as signed
}

// OfHousehold reports whether the answer is the same for every loan.
func OfHousehold(a Ask) bool {
	return a.Offer == "" && (a.Figure == FirstShortfall || a.Figure == BeforeLoans)
}
