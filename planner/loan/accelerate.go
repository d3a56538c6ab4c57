package loan

// accelerate makes everything due on day d: one overdue instalment of the
// principal not yet due, the interest accrued to that date, and charge, what a payoff
// costs besides where the loan is paid off by agreement. Earlier ones keep their dates
// and penalties. The new one bears no late fee.
func (l *Ledger) accelerate(d Date, charge Parts) {
	if l.card != nil {
		l.accelerateCard(d)
		return
	}
	i := Instalment{charged: true, Row: Row{Due: d, Opening: l.notDue(), Principal: l.notDue(), Fees: charge[Fees], Trail: l.log.trail()}}
	i.Interest = l.accruedTo(d, i.Trail.made(Interest))
	if l.scheme != nil {
		before := l.cur.fork()
		l.halted = &before
		i.Days = int(d - l.cur.from)
		l.stop()
	}
	l.open.stop()
	l.extras = nil
	if i.Principal+i.Interest == 0 {
		return
	}
	if l.terms.Method == Open {
		i.Trail = l.log.trail() // one running sum
	}
	i.Trail.whole(i.Interest)
	i.Interest += charge[Interest]
	i.Trail.made(Interest).noteAmount(EntryToCome, d, charge[Interest])
	i.Trail.made(Fees).noteAmount(EntryPrepayFee, d, charge[Fees])
	l.addAccelerated(&i)
}

// addAccelerated puts on the ledger what is due at once.
func (l *Ledger) addAccelerated(i *Instalment) {
	l.noteDue(l.add(i), EntryAccelerated, i.Due, Parts{Principal: i.Principal, Interest: i.Interest, Fees: i.Fees})
	l.log.at(PrincipalAccount).noteAmount(EntryAccelerated, i.Due, -i.Principal)
}
