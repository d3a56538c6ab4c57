package paydown

import (
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

// Loan is one loan to pay down.
type Loan struct {
	Ledger *loan.Ledger // stands at the end of the as-of day, its recorded payments included; it is not changed
	Terms  *loan.Terms
	// Outstanding is the principal outstanding on the as-of day, before anything was
	// agreed on that day.
	Outstanding Amount
	Priority    bool // paid before the others
	Wait        Date // it gets nothing before this day, on which all that is due and unpaid is a due; zero: no wait
	PayOff      bool // the payoff of that day (Wait zero: the as-of day) is a due
}

// Payment is one sum sent to one lender on one day.
type Payment struct {
	Date   Date
	Loan   int // of the loans given
	Amount Amount
	Parts  loan.Parts // where it went, by the lender's order; with money held for coming instalments they add up to less
	Kind   Kind
}

// Late is a sum that fell due on or after the as-of day and was not paid in full
// by the end of its date.
type Late struct {
	Loan   int
	N      int // of the instalment; 0: not one of the contract's
	Due    Date
	Amount Amount // unpaid at the end of its date
	Paid   Date   // the day on which it was cleared; zero: never
	Cost   Amount // what its lateness added: penalty and late fee, as far as the ledger can tell
	// BrokeOff: the run broke off before it was cleared, and Cost is not known.
	BrokeOff bool
}

// LoanResult is what one loan comes to.
type LoanResult struct {
	Loan      int
	TotalPaid Amount
	Cost      Amount // total paid and the payoff left, less the principal outstanding on the as-of day
	Left      Amount // the payoff left where it never ends
	Finish    Date   // the day on which it is cleared; zero: it is not
	BrokeOff  bool   // open when the run broke off: Cost and Left are not known
}

// Result is how the loans are paid down.
type Result struct {
	Policy      Policy
	Payments    []Payment    // by date, then in the order in which they were made
	Loans       []LoanResult // as given
	TotalPaid   Amount
	Cost        Amount
	Finish      Date   // the day on which all are cleared; zero: never
	Late        []Late // by due date, then in the loans' order
	CurrentFrom Date   // the day from which nothing is overdue any more; zero: never
	Affordable  bool   // nothing that fell due on or after the as-of day was unpaid at the end of its date
	First       Date   // the first date with such a sum; zero: none
	Deepest     Amount // the most that was due and unpaid, over all loans, at the end of any day from then on
	FirstYear   Amount // the same of the first twelve months: where debts grow for ever the rest means little
	NeverEnds   bool   // not cleared after MaxMonths
	BrokeOff    bool   // a debt grew past what can be computed, and the run ended there: Cost is not known
}

// MaxMonths is after how many months a plan is said never to end.
const MaxMonths = 600
