package loan

import "repay/planner/money"

// Entry is one line of what the ledger did, kept so that a figure can be
// explained without computing it again. What accrues is written piece by piece:
// one entry for each stretch of days with one base and one rate, exact; the
// entry that rounds the pieces follows them.
type Entry struct {
	Kind   EntryKind
	N      int  // instalment number, 0 where it is not one of the schedule's
	Due    Date // the instalment's due day
	From   Date // first day counted
	Date   Date // the day of the event; for what accrued, the day after the last one counted
	Base   Amount
	NotDue Amount      // base `balance`: principal not yet due
	Joined money.Ratio // penalty that bears the rate
	Rate   money.Rate  // the contract rate in force, or the agreement's
	Factor money.Ratio // rate × time, for a penalty with its multiple or spread
	Excess money.Ratio // rate × time on NotDue
	Exact  money.Ratio // what accrued, before rounding
	Kinds  Parts       // by component: what fell due, was paid, was prepaid, was waived
	Amount Amount      // the sum in whole minor units
}

// EntryKind is what an entry records.
type EntryKind uint8

const (
	EntryInterest    EntryKind = iota // interest accrued on the principal not yet due
	EntryPenalty                      // penalty accrued on what was overdue
	EntryFellDue                      // an instalment fell due, by component
	EntryLateFee                      // a late fee on Base
	EntryPaid                         // a payment towards one instalment, by component
	EntryHeld                         // money held for the coming instalments
	EntryPrepaid                      // a prepayment, by component
	EntryAccelerated                  // all principal fell due
	EntryAgreed                       // an agreement took over; by component what it waived
	EntryRestored                     // an agreement was broken: what is due again
	EntryPending                      // interest of a card that is owed only if its statement is not paid in full
	EntrySettled                      // what of it is owed: Joined to the due date, Excess after; Base of NotDue unpaid
	EntryStatement                    // a statement of a card: Base its balance, Amount its minimum, Kinds what joined
)

func (l *Ledger) note(e Entry) {
	if l.record {
		l.entries = append(l.entries, e)
	}
}

// Entries returns what the ledger did since [Ledger.Record], in order.
func (l *Ledger) Entries() []Entry { return l.entries }

// noteInterest records how the interest of the current period comes about, up
// to day d: a piece for each rate.
func (l *Ledger) noteInterest(n int, d Date) {
	if !l.record || l.scheme == nil || d <= l.cur.from {
		return
	}
	c := &l.cur
	base := c.balance
	if c.s.straight {
		base = c.s.original
	}
	piece := func(r money.Rate, a, b Date) {
		f := c.s.at(r, a, b)
		l.note(Entry{Kind: EntryInterest, N: n, Due: c.due(), From: a, Date: b, Base: base, Rate: r, Factor: f, Exact: f.MulAmount(base)})
	}
	if r := c.rate(); r != nil {
		piece(*r, c.from, d)
		return
	}
	c.s.stretches(c.from, d, piece)
}
