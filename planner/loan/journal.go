package loan

import (
	"cmp"
	"slices"
)

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
	c[PenaltyAccount] = slices.Clone(c[PenaltyAccount]) // its last entry may go on
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
		l.noteDue(i, EntryShown, l.done+1, Parts{Principal: i.Principal, Interest: i.Interest, PenaltyInterest: amount(l.terms.Owed.Overdue[k].Penalty), Fees: i.Fees})
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
		b += l.cur.balance + l.cur.over.parts[Principal]
	}
	l.log[PrincipalAccount] = Entries{{Kind: kind, Due: cmp.Or(l.opened, l.done+1), Amount: b}}
}

// Recording reports whether the ledger keeps its entries.
func (l *Ledger) Recording() bool { return l.log != nil }

// Entries lists what the ledger did since [Ledger.Record], account by account
// and sum by sum; penalty, up to the last day that is over.
func (l *Ledger) Entries() (list Entries) {
	if l.log == nil {
		return nil
	}
	l.countAll(l.done)
	list = slices.Concat(l.log[:]...)
	add := func(t *Trail) {
		if t != nil {
			for c := range t.Made {
				list = append(append(list, t.Made[c]...), t.Owed[c]...)
			}
			list = append(list, t.Paid...)
		}
	}
	for k := range l.past {
		add(l.past[k].Trail)
	}
	for k := range l.ins {
		add(l.ins[k].Trail)
	}
	return list
}
