package loan

// openLoan is the balance of a loan without due dates (未约定期限): interest is
// one exact running sum on the balance; what of it is unpaid bears none.
type openLoan struct {
	balance  Amount
	interest account
}

// owed returns the interest unpaid on day d.
func (o *openLoan) owed(l *Ledger, d Date) Amount {
	a := o.to(l, d)
	return a.owed(l.terms.InterestRounding)
}

func (o *openLoan) to(l *Ledger, d Date) account {
	a := o.interest
	if a.from == 0 || a.from >= d || l.terms.Rate.Kind == RateUnknown {
		return a
	}
	a.sum = a.sum.Add(l.frame.factor(nil, a.from, d).MulAmount(o.balance))
	a.from = d
	return a
}

func (o *openLoan) stop() { *o = openLoan{} }

// payOpen pays x on an open loan, by the order of allocation.
func (l *Ledger) payOpen(d Date, x Amount) {
	x = l.fill(d, x) // after an acceleration
	o := &l.open
	o.interest = o.to(l, d)
	row := Row{Due: d, Opening: o.balance, State: Paid, LastPaid: d}
	for _, c := range l.order(d) {
		switch c {
		case Interest:
			pays := min(x, o.interest.owed(l.terms.InterestRounding))
			o.interest.settle(pays)
			row.Interest, x = pays, x-pays
		case Principal:
			pays := min(x, o.balance)
			o.balance -= pays
			row.Principal, x = pays, x-pays
		}
	}
	row.Closing = o.balance
	if row.Paid = row.Payment(); row.Paid > 0 {
		l.side = append(l.side, row)
		l.note(Entry{Kind: EntryPrepaid, Date: d, Kinds: Parts{Principal: row.Principal, Interest: row.Interest}, Amount: row.Paid})
	}
	l.hold(d, x)
}
