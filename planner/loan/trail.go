package loan

import (
	"slices"

	"repay/planner/money"
)

// Entries are what was noted of one thing, in order. A nil pointer to them is
// that of a ledger that does not record: it takes nothing.
type Entries []Entry

func (s *Entries) note(e Entry) {
	if s != nil {
		*s = append(*s, e)
	}
}

// Trail is how a row came about. Rows carry theirs where the ledger records.
type Trail struct {
	Made  [components]Entries // how each component comes about
	Added [components]Entries // what came on top: sums of an agreement, less money held
	// Owed is, in order, what fell due of each component and what was paid of
	// it; of penalty, what accrued. Where Made is empty this is all there is.
	Owed  [components]Entries
	Paid  Entries // the payments towards it, each by component
	Taken bool    // an agreement took over what was unpaid

	Minimum *Entry // of a card's statement
	// Amounts stand with the first row to come: what each instalment from one
	// on pays.
	Amounts Entries
}

func (t *Trail) made(c Component) *Entries {
	if t == nil {
		return nil
	}
	return &t.Made[c]
}

// Add adds parts on top of a row, noted as of a kind and a day. The trail of an
// earlier copy of the row stays as it is.
func (r *Row) Add(kind EntryKind, due Date, p Parts) {
	r.add(p)
	if r.Trail != nil {
		r.note(Entry{Kind: kind, Due: due}, p)
	}
}

// AddNoted is Add, noted as e.
func (r *Row) AddNoted(e Entry, p Parts) {
	r.add(p)
	if r.Trail != nil {
		r.note(e, p)
	}
}

func (r *Row) note(e Entry, p Parts) {
	t := *r.Trail
	for c, a := range p {
		if e.Amount = a; a != 0 {
			t.Added[c] = append(slices.Clip(t.Added[c]), e)
		}
	}
	r.Trail = &t
}

func (r *Row) add(p Parts) {
	r.Principal += p[Principal]
	r.Interest += p[Interest]
	r.Penalty += p[PenaltyInterest]
	r.Fees += p[Fees]
}

// owed returns where a component of a sum is noted; nil where nothing is kept.
func (l *Ledger) owed(i *Instalment, c Component) *Entries {
	switch {
	case i.Trail == nil:
		return nil
	case c == PenaltyInterest && l.perLoan():
		return l.log.at(PenaltyAccount)
	}
	return &i.Trail.Owed[c]
}

// noteDue notes what fell due of a sum on a day, by component. Interest that
// joins the balance stands as principal below 0.
func (l *Ledger) noteDue(i *Instalment, kind EntryKind, d Date, p Parts) {
	if l.log == nil {
		return
	}
	if i.Trail == nil {
		i.Trail = &Trail{}
	}
	for _, c := range [...]Component{Interest, Principal, PenaltyInterest, Fees} {
		e := Entry{Kind: kind, N: i.N, Due: i.Due, Amount: p[c]}
		switch {
		case p[c] == 0:
			continue
		case c == PenaltyInterest:
			e = Entry{Kind: EntryGiven, N: i.N, Due: i.Due, Date: d, Exact: money.Int(int64(p[c]))}
		case c == Principal && p[c] < 0:
			e.Kind, c = EntryJoined, Interest
		}
		l.owed(i, c).note(e)
	}
}

// notePaid notes a payment towards a sum.
func (l *Ledger) notePaid(i *Instalment, d Date, p Parts) {
	if i.Trail == nil {
		return
	}
	i.Trail.Paid.note(Entry{Kind: EntryPaid, N: i.N, Due: d, Kinds: p, Amount: p.Total()})
	for c, a := range p {
		if a != 0 {
			l.owed(i, Component(c)).note(Entry{Kind: EntryPaid, N: i.N, Due: d, Amount: -a})
		}
	}
}

// addSide puts a row that was paid ahead of the schedule beside the
// instalments. Where the pieces of its interest are not all that was paid of it,
// the sum stands for them.
func (l *Ledger) addSide(r Row) {
	if l.log != nil {
		if r.Trail == nil {
			r.Trail = &Trail{}
		}
		r.Trail.whole(r.Interest)
		for c, a := range r.Parts() {
			if len(r.Trail.Made[c]) == 0 {
				r.Trail.Made[c].noteAmount(EntryPrepaid, r.Due, a)
			}
		}
		l.log.at(PrincipalAccount).noteAmount(EntryPrepaid, r.Due, -r.Principal)
	}
	if l.sent = l.sent.Plus(r.Parts()); !l.bare {
		l.side = append(l.side, r)
	}
}

// whole drops the pieces of a row's interest where they do not come to it.
func (t *Trail) whole(interest Amount) {
	if t == nil {
		return
	}
	for _, e := range t.Made[Interest] {
		if e.Kind == EntryRounded || e.Kind == EntryCovered || e.Kind == EntryEarlier || e.Kind == EntryNotBelow || e.Kind == EntryLeft {
			interest -= e.Amount
		}
	}
	if interest != 0 {
		t.Made[Interest] = nil
	}
}
