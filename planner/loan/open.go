package loan

import "repay/planner/money"

// openLoan is the balance of a loan without due dates (未约定期限), or of a card
// of which only what is owed is known: interest is a running sum on the balance;
// what of it is unpaid bears none. On a card the sum is exact; on a loan it is
// rounded at each payment, see [openLoan.settleAt]; an agreement that ends it takes
// over whole minor units anyhow.
type openLoan struct {
	balance  Amount
	interest account
}

// owedTo returns the interest unpaid on day d.
func (o *openLoan) owedTo(l *Ledger, d Date, log *Entries) Amount {
	a := o.to(l, d, log)
	owed := a.owed(l.terms.InterestRounding)
	if a.from != 0 && l.terms.Rate.Kind != RateUnknown {
		log.sum(0, d, a.sum, l.terms.InterestRounding, a.paid, owed)
	}
	return owed
}

// to runs the interest to day d and notes it rate by rate.
func (o *openLoan) to(l *Ledger, d Date, log *Entries) account {
	a := o.interest
	if a.from == 0 || a.from >= d || l.terms.Rate.Kind == RateUnknown {
		return a
	}
	base := o.balance + l.overdueOnCard()
	l.frame.notePieces(log, Entry{From: a.from, Date: d, Base: base}, nil)
	a.sum = a.sum.Add(l.frame.factor(nil, a.from, d).MulAmount(base))
	a.from = d
	return a
}

// overdueOnCard is the overdue principal of a card of which only what is owed is
// known: it bears the card's rate as the rest does, but where a penalty rate
// stands in its place.
func (l *Ledger) overdueOnCard() (a Amount) {
	t := l.terms
	if t.Method != Revolving || t.Owed == nil || t.Card != nil && t.Card.Mode == DailyUse && t.Penalty.Known && !t.Penalty.None() {
		return 0
	}
	for k := range l.ins {
		if i := &l.ins[k]; i.inHistory && !i.unsplit {
			a += i.unpaid(Principal)
		}
	}
	return a
}

// settleAt runs the interest of a loan without due dates to day d and rounds it, as a
// lender's account does. Once it stands at whole minor units of a day, it is the same
// for each payment of that day. A quote rounds for itself and does not come here.
func (o *openLoan) settleAt(l *Ledger, d Date) {
	log := l.log.at(InterestAccount)
	o.interest = o.to(l, d, log)
	if l.terms.Method != Open || l.terms.Rate.Kind == RateUnknown {
		return
	}
	exact := o.interest.sum
	o.interest.sum = money.Int(int64(exact.Round(l.terms.InterestRounding)))
	if carried := o.interest.sum.Sub(exact); !carried.IsZero() {
		log.note(Entry{Kind: EntryCarried, Exact: carried})
	}
}

func (o *openLoan) stop() { *o = openLoan{} }

// payOpen pays x on an open loan, by the order of allocation.
func (l *Ledger) payOpen(d Date, x Amount) {
	o := &l.open
	if x > 0 {
		o.settleAt(l, d)
	}
	x = l.fill(d, x) // what is overdue, or was accelerated
	row := Row{Due: d, Opening: o.balance, State: Paid}
	for _, c := range l.order(d) {
		switch c {
		case Interest:
			row.Interest = min(x, o.interest.owed(l.terms.InterestRounding))
			o.interest.settle(row.Interest)
			x -= row.Interest
		case Principal:
			row.Principal = min(x, o.balance)
			o.balance -= row.Principal
			x -= row.Principal
		}
	}
	row.Closing = o.balance
	if row.Paid = row.Payment(); row.Paid > 0 {
		l.addSide(row)
	}
	l.hold(d, x)
}
