package loan

import (
	"slices"

	"repay/planner/money"
)

// Quote is what is behind the [Position] of a day: the accounts of the loan as a
// whole with what the quote itself counts, and what is unpaid sum by sum.
type Quote struct {
	Journal
	Unpaid    []UnpaidSum
	PrepayFee Entries // what paying everything costs besides
	NextDay   Entries // what the coming day adds
	Minimum   *Entry  // of a card: what its statement asks for at least
	Overdue   *Entry  // and what of that is overdue
}

// UnpaidSum is what is due and unpaid of a sum, with its penalty.
type UnpaidSum struct {
	N        int
	Due      Date
	Parts    Parts
	Trail    *Trail
	Penalty  Entries     // its account
	Exact    money.Ratio // what that comes to
	Paid     Amount      // of it
	Forgiven bool        // while the grace runs
}

// Quote returns what is behind [Ledger.Position] on day d, to which the ledger
// must have been closed. The ledger must record.
func (l *Ledger) Quote(d Date) *Quote {
	defer Catch(&l.err, "principal")
	f := l.Fork()
	q := &Quote{Journal: *l.log.copy()}
	for k := range f.ins {
		i, t := &f.ins[k], l.ins[k].Trail
		u := UnpaidSum{N: i.N, Due: i.Due, Trail: t, Forgiven: f.forgiven(i, d)}
		account := q.at(PenaltyAccount)
		if !f.perLoan() {
			u.Penalty = slices.Clone(t.Owed[PenaltyInterest]) // its last entry may go on
			account = &u.Penalty
		}
		a := f.shownTo(i, d, account)
		if u.Parts, u.Exact, u.Paid, u.Penalty = i.due(a.owed(l.terms.InterestRounding)), a.sum, a.paid, *account; u.Parts.Total() > 0 {
			q.Unpaid = append(q.Unpaid, u)
		}
	}
	if f.card != nil {
		f.card.quote(f, d, q)
	}
	if l.terms.Owed != nil || d >= l.terms.Start {
		f.accruedTo(d, q.at(InterestAccount))
		q.at(InterestAccount).noteAmount(EntryToCome, 0, f.interestToCome(d))
	}
	for _, x := range f.extras {
		q.at(PrincipalAccount).noteAmount(EntryAgreedSum, x.Due, x.Parts[Principal])
	}
	if fee := f.prepayFee(); fee > 0 {
		part := f.terms.Prepay.Fee
		q.PrepayFee.note(Entry{Kind: EntryPrepayFee, Rule: RuleShare, Base: f.cur.balance, Factor: part, Exact: part.MulAmount(f.cur.balance), Amount: fee})
	}
	f.costPerDay(d, &q.NextDay)
	return q
}
