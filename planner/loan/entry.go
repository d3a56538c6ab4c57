package loan

import "repay/planner/money"

// Entry is one line of what the ledger did, kept so that a figure can be
// explained without computing it again. What accrues is written piece by piece:
// one entry for each stretch of days with one base and one rate, exact; the
// entry that rounds the pieces follows them.
type Entry struct {
	Kind   EntryKind
	N      int  // instalment number, 0 where it is not one of the schedule's
	Due    Date // the day that the entry is of: a due day, or that of the event
	From   Date // first day counted
	Date   Date // the day of the event; for what accrued, the day after the last one counted
	Rule   Rule // how an amount was set
	Name   string
	Count  int    // periods or instalments that an amount is for
	Base   Amount // what the rate is on; what else it is, the kind says
	NotDue Amount // principal not yet due
	Joined money.Ratio
	Rate   money.Rate  // the contract rate in force, or the agreement's
	Tier   int         // of a penalty: the number of the tier in which the days are
	Factor money.Ratio // rate × time, for a penalty with its multiple or spread; the part, by RuleShare
	Excess money.Ratio // rate × time on NotDue
	Exact  money.Ratio // before rounding

	// Of penalty that joins: the stretches that the entry stands for, and what
	// was unpaid of the running sum before them. See [Entry.Each].
	Stretches []Stretch
	Unpaid    money.Ratio

	Kinds  Parts   // by component: what was paid; of a minimum, what is in it besides
	Amount Amount  // in whole minor units, with its sign in the sum
	Paid   Amount  // of a card: what was put into the statement
	Pieces []Piece // of a level amount: the interest factor of each period
}

// Piece is a period and its interest factor.
type Piece struct {
	From, To Date
	Factor   money.Ratio
}

// EntryKind is what an entry records.
type EntryKind uint8

const (
	// What accrues.
	EntryInterest EntryKind = iota // on the principal not yet due
	EntryPending                   // interest of a card that is owed only if its statement is not paid in full
	EntrySettled                   // what of it is owed: Joined to the due date, Excess after; Base of NotDue unpaid
	EntryCarried                   // interest of a card that its statement left, less than a cent
	EntryPenalty                   // on what was overdue; Joined: penalty that itself bears the rate from the first day
	EntryGiven                     // penalty that came as a sum
	EntryForgiven                  // penalty that the grace forgave, below 0
	EntryCapped                    // penalty above the most that lateness may add, Base, below 0
	EntryDay                       // what the coming day adds to a sum's penalty
	EntryRounded                   // the pieces before it, rounded
	EntryCovered                   // interest that a prepayment had covered
	EntryEarlier                   // interest before principal alone was paid, still to pay
	EntryToCome                    // interest not yet accrued that a payoff charges
	EntryNotBelow                  // what keeps a sum from falling below 0
	EntryAtMost                    // what keeps principal within the balance, Base

	// What an instalment is made of.
	EntryLevel
	EntryFixed
	EntryEqualPart
	EntryFlatPays // an equal part of the balance and a charge
	EntryListed   // what a list names for the day; by RuleShare the part of it that prepayments left
	EntryLessInterest
	EntryLessRegular // interest as of a regular first period
	EntryNoPrincipal
	EntryBalance   // all of the balance, or less it
	EntryJoined    // unpaid interest that joins the balance
	EntryKeptAside // unpaid interest, kept aside
	EntryGivenUp   // unpaid interest
	EntrySpread    // a part of arrears on top, of Base
	EntryAside     // the same of interest that was kept aside
	EntryFee
	EntryFeeSplit // a share of a fee, of which Base was left
	EntryLeft     // what was left of an earlier instalment, within the tolerance

	// What fell due, and what became of it.
	EntryFellDue
	EntryMovedOn     // what is left of it, within the tolerance: it falls due with the coming one
	EntryAgreedSum   // a dated sum of an agreement
	EntryCaughtUp    // a part of arrears being caught up
	EntrySettledPart // a part of a settlement
	EntryUnpaid      // what is due and unpaid, paid by an agreement on its date
	EntryUnpaidThen  // the same, of a later day on which it is paid
	EntryArrears     // what an agreement leaves of it, paid on its date
	EntryCharged     // the fee of an agreement
	EntryShown       // as the lender shows it
	EntryAccelerated
	EntryLateFee
	EntryPaid
	EntryPrepaid
	EntryHeld // money held for the coming instalments
	EntryUsed // money held that was used

	// Of the loan as a whole.
	EntryLent      // the balance at first
	EntryBegan     // the balance with which another schedule began
	EntryAmountSet // what each instalment from N on pays, by Rule
	EntryPrepayFee

	// Of a card.
	EntryMinimum   // by Rule: Factor of Base and Kinds of the statement; Amount is the minimum
	EntryStatement // interest that joined a statement
	EntryCardDue   // what is overdue: the minimum Base less Paid, or NotDue of an older one, at most what is unpaid
)

// Rule says how an amount was set.
type Rule uint8

const (
	RuleNone     Rule = iota
	RuleComputed      // a level amount by the formula of level.go
	RuleNamed         // by the contract or the agreement
	RuleKept          // as it was: before a prepayment that shortened the term, or by an older statement
	RuleEqual         // an equal part of the balance
	RuleShare         // Factor of Base
	RuleWhole         // a minimum: all of the statement
	RuleFloor         // a minimum: the least there is
	RuleLeft          // a minimum: what was paid, and what is missing of it still
	RuleInterest      // of the coming day: interest, no penalty
)
