package loan

import "repay/planner/money"

// Entry is one line of what the ledger did, kept so that a figure can be
// explained without computing it again.
type Entry struct {
	Kind   EntryKind
	N      int  // instalment number, 0 where it is not one of the schedule's
	Due    Date // the instalment's due day
	From   Date // first day counted
	Date   Date // the day of the event; for what accrued, the day after the last one counted
	Base   Amount
	NotDue Amount      // base `balance`: principal not yet due
	Joined money.Ratio // penalty that bears the rate
	Factor money.Ratio // rate × time
	Excess money.Ratio // rate × time on NotDue
	Exact  money.Ratio // what accrued, before rounding
	Kinds  Parts       // what a payment paid, by component
	Amount Amount      // the sum in whole minor units
}

// EntryKind is what an entry records.
type EntryKind uint8

const (
	EntryPenalty EntryKind = iota // penalty accrued from From to Date
	EntryLateFee                  // a late fee on Base
	EntryPaid                     // a payment towards one instalment
	EntryHeld                     // money held for the coming instalments
	EntryPrepaid                  // a prepayment
	EntryFellDue                  // an instalment fell due
	EntryAccelerated
	EntryAgreed // an agreement took over
)

func (l *Ledger) note(e Entry) {
	if l.record {
		l.entries = append(l.entries, e)
	}
}

// Entries returns what the ledger did since [Ledger.Record], in order.
func (l *Ledger) Entries() []Entry { return l.entries }
