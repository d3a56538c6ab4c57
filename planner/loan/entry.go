package loan

import "repay/planner/money"

// Entry is one line of what the ledger did, kept so that a figure can be
// explained without computing it again. What accrues is written piece by piece:
// one entry for each stretch of days with one base and one rate, exact; the
// entry that rounds the pieces follows them.
type Entry struct {
	Kind   EntryKind
	In     int  // which of the sums that fell due, from 1; 0: none, or the loan as a whole
	N      int  // instalment number, 0 where it is not one of the schedule's
	Due    Date // the instalment's due day; for what is ahead of the schedule, the day itself
	From   Date // first day counted
	Date   Date // the day of the event; for what accrued, the day after the last one counted
	Rule   Rule // how an amount was set
	Name   string
	Count  int    // periods or instalments that an amount is for
	Base   Amount // what the rate is on; what else it is, the kind says
	NotDue Amount // principal not yet due
	Joined money.Ratio
	Rate   money.Rate  // the contract rate in force, or the agreement's
	Factor money.Ratio // rate × time, for a penalty with its multiple or spread
	Excess money.Ratio // rate × time on NotDue
	Exact  money.Ratio // what accrued, before rounding
	Kinds  Parts       // by component: what fell due, was paid, was prepaid, was waived
	Amount Amount      // the sum in whole minor units
	Paid   Amount      // of a card: what was put into the statement, or of Kinds what paid late fees
	Pieces []Piece     // of a level amount: the interest factor of each period
}

// Piece is a period and its interest factor.
type Piece struct {
	From, To Date
	Factor   money.Ratio
}

// EntryKind is what an entry records.
type EntryKind uint8

const (
	EntryInterest    EntryKind = iota // interest accrued on the principal not yet due
	EntryPenalty                      // penalty accrued on what was overdue; Joined: penalty that itself bears the rate
	EntryFellDue                      // a sum fell due, by component; Base: the balance before it
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

	EntryInterestSum // the pieces before it: Exact rounded, less Base, which a prepayment had covered
	EntryAmountSet   // what each instalment from N on pays, by Rule
	EntryPrincipal   // the principal of an instalment, by Rule; Base is the rule's amount
	EntryFlatLast    // the last of a flat stage: its interest is the payment Base less the balance NotDue
	EntryDeferred    // interest of an instalment that it does not pay, by Rule
	EntrySpread      // a part of arrears on top of an instalment; of a quote, all that is left
	EntryAside       // the same of interest that was kept aside
	EntryFee         // a recurring fee of an instalment, by Rule
	EntryShown       // a sum that the lender shows, by component
	EntryTaken       // an agreement took over what was unpaid of a sum
	EntryForgiven    // penalty that the grace forgave, below 0
	EntryUsed        // money held that was used
	EntryBegan       // a schedule began with Base as its balance

	// Of a quote; see [Ledger.Quote].
	EntryUnpaid    // what is due and unpaid of a sum, by component; Exact is its penalty, Base what was paid of it
	EntryExtra     // a dated sum of an agreement to come, by component
	EntryPrepayFee // the fee for paying everything: Factor of Base
	EntryMinimum   // a card's minimum, by Rule: Factor of Base and Kinds of the statement; Amount is the minimum
	EntryCardDue   // what is overdue of a card: the minimum Base less Paid, or NotDue of an older one, at most what is unpaid
	EntryDay       // what the coming day adds to a sum's penalty
)

// Rule says how an amount was set.
type Rule uint8

const (
	RuleNone     Rule = iota
	RuleComputed      // a level amount by the formula of level.go
	RuleNamed         // by the contract or the agreement
	RuleKept          // as it was before a prepayment that shortened the term
	RuleEqual         // an equal part of the balance
	RuleFlat          // an equal part of the balance and a charge
	RuleLast          // what clears the balance
	RuleLevel         // the level amount less the interest, at most the balance
	RuleInterest      // no principal: the interest alone
	RuleNothing       // no payment
	RuleFixed         // a fixed sum less the interest
	RuleJoins         // unpaid interest joins the balance
	RuleSimple        // unpaid interest is kept aside
	RuleWaived        // unpaid interest is given up
	RuleSum           // a fee: a sum
	RuleShare         // a fee: Factor of Base
	RuleSplit         // a fee: a share of the whole
	RuleForgiven      // penalty that does not count while the grace runs
)

// journal is where entries are written. A nil journal is that of a ledger that
// does not record: it takes nothing.
type journal struct{ entries []Entry }

func (j *journal) note(e Entry) {
	if j != nil {
		j.entries = append(j.entries, e)
	}
}

// Record makes the ledger keep its entries from here on, beginning with the
// sums that the lender showed.
func (l *Ledger) Record() {
	l.log = &journal{}
	l.cur.log = l.log
	l.noteBegan()
	if l.card != nil {
		l.card.noteMinimum(l.log, 0)
	}
	for _, i := range l.ins {
		l.log.note(Entry{
			Kind: EntryShown, In: i.id, N: i.N, Due: i.Due, Date: l.done + 1,
			Kinds: Parts{Principal: i.Principal, Interest: i.Interest, PenaltyInterest: i.shown, Fees: i.Fees},
		})
	}
}

// noteBegan writes down the balance with which a schedule, or a loan without
// one, begins.
func (l *Ledger) noteBegan() {
	if l.log == nil {
		return
	}
	b := l.open.balance
	if l.scheme != nil {
		b += l.cur.balance
	}
	day := l.opened
	if day == 0 {
		day = l.done + 1
	}
	l.log.note(Entry{Kind: EntryBegan, Date: day, Base: b})
}

// Recording reports whether the ledger keeps its entries.
func (l *Ledger) Recording() bool { return l.log != nil }

// Entries returns what the ledger did since [Ledger.Record], in order.
func (l *Ledger) Entries() []Entry {
	if l.log == nil {
		return nil
	}
	return l.log.entries
}
