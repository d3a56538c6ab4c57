package loan

// accelerate makes everything due on day d: one overdue instalment of the
// principal not yet due and the interest accrued to that date. Earlier ones
// keep their dates and penalties. The new one bears no late fee.
func (l *Ledger) accelerate(d Date) {
	if l.card != nil {
		l.accelerateCard(d)
		return
	}
	i := Instalment{charged: true, Row: Row{Due: d, Opening: l.notDue(), Principal: l.notDue(), Trail: l.log.trail()}}
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
	l.addAccelerated(&i)
}

// addAccelerated puts on the ledger what is due at once.
func (l *Ledger) addAccelerated(i *Instalment) {
	l.noteDue(l.add(i), EntryAccelerated, i.Due, Parts{Principal: i.Principal, Interest: i.Interest})
	l.log.at(PrincipalAccount).noteAmount(EntryAccelerated, i.Due, -i.Principal)
}
