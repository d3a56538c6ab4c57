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

// Add adds parts on top of a row, noted as e. The trail of an earlier copy of
// the row stays as it is.
func (r *Row) Add(e Entry, p Parts) {
	r.Principal += p[Principal]
	r.Interest += p[Interest]
	r.Penalty += p[PenaltyInterest]
	r.Fees += p[Fees]
	if r.Trail == nil {
		return
	}
	t := *r.Trail
	for c, a := range p {
		if e.Amount = a; a != 0 {
			t.Added[c] = append(slices.Clip(t.Added[c]), e)
		}
	}
	r.Trail = &t
}

// Journal is what belongs to the loan as a whole, account by account. A nil
// journal takes nothing.
type Journal [accounts]Entries

// Account is a running sum of the loan as a whole.
type Account uint8

const (
	PrincipalAccount Account = iota // not yet due, since the schedule in force began
	InterestAccount                 // where it is one running sum: of a loan without due days, or of a card since its statement
	PenaltyAccount                  // where it runs once for the loan, since an agreement last took over, or for a card
	HeldAccount                     // money held
	AmountsAccount                  // what each instalment from one on pays
	FeesAccount                     // late fees of a card that are not on a statement yet
	PaymentsAccount                 // on a card
	ClosedAccount                   // what other accounts held before they began again
	accounts
)

func (j *Journal) at(a Account) *Entries {
	if j == nil {
		return nil
	}
	return &j[a]
}

func (j *Journal) note(a Account, e Entry) { j.at(a).note(e) }

// close lets accounts begin again.
func (j *Journal) close(list ...Account) {
	if j == nil {
		return
	}
	for _, a := range list {
		j[ClosedAccount] = append(j[ClosedAccount], j[a]...)
		j[a] = nil
	}
}

// trail returns an empty trail, nil where nothing is kept.
func (j *Journal) trail() *Trail {
	if j == nil {
		return nil
	}
	return &Trail{}
}

// copy returns a journal that can go on by itself.
func (j *Journal) copy() *Journal {
	c := *j
	for a := range c {
		c[a] = slices.Clip(c[a])
	}
	return &c
}

// Record makes the ledger keep its entries from here on, beginning with the
// sums that the lender showed.
func (l *Ledger) Record() {
	l.log = &Journal{}
	l.cur.log = l.log
	kind := EntryLent
	if l.terms.Owed != nil {
		kind = EntryShown
	}
	l.noteBalance(kind)
	if l.card != nil {
		l.card.trail = &Trail{}
		l.card.noteMinimum(0)
	}
	for k := range l.ins {
		i := &l.ins[k]
		l.noteDue(i, EntryShown, l.done+1, Parts{Principal: i.Principal, Interest: i.Interest, PenaltyInterest: i.shown, Fees: i.Fees})
	}
}

// noteBalance begins the account of principal with the balance of a schedule,
// or of a loan without one.
func (l *Ledger) noteBalance(kind EntryKind) {
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
	l.log[PrincipalAccount] = Entries{{Kind: kind, Due: day, Amount: b}}
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
	defer func() { l.side = append(l.side, r) }()
	if l.log == nil {
		return
	}
	if r.Trail == nil {
		r.Trail = &Trail{}
	}
	r.Trail.whole(r.Interest)
	for c, a := range (Parts{r.Principal, r.Interest, r.Penalty, r.Fees}) {
		if len(r.Trail.Made[c]) == 0 {
			r.Trail.Made[c].noteAmount(EntryPrepaid, r.Due, a)
		}
	}
	l.log.at(PrincipalAccount).noteAmount(EntryPrepaid, r.Due, -r.Principal)
}

// whole drops the pieces of a row's interest where they do not come to it.
func (t *Trail) whole(interest Amount) {
	if t == nil {
		return
	}
	for _, e := range t.Made[Interest] {
		if e.Kind == EntryRounded || e.Kind == EntryCovered || e.Kind == EntryNotBelow {
			interest -= e.Amount
		}
	}
	if interest != 0 {
		t.Made[Interest] = nil
	}
}

// Recording reports whether the ledger keeps its entries.
func (l *Ledger) Recording() bool { return l.log != nil }

// Entries lists what the ledger did since [Ledger.Record], account by account
// and sum by sum.
func (l *Ledger) Entries() (list Entries) {
	if l.log == nil {
		return nil
	}
	list = slices.Concat(l.log[:]...)
	for k := range l.ins {
		if t := l.ins[k].Trail; t != nil {
			list = slices.Concat(list, slices.Concat(t.Made[:]...), slices.Concat(t.Owed[:]...), t.Paid)
		}
	}
	return list
}
