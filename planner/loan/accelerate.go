package loan

// accelerate makes everything due on day d: one overdue instalment of the
// principal not yet due and the interest accrued to that date. Earlier ones
// keep their dates and penalties. The new one bears no late fee.
func (l *Ledger) accelerate(d Date) {
	if l.card != nil {
		l.accelerateCard(d)
		return
	}
	i := Instalment{charged: true, Row: Row{Due: d, Opening: l.notDue(), Principal: l.notDue(), Interest: l.accruedTo(d, l.log)}}
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
	l.add(i)
	l.log.note(Entry{Kind: EntryAccelerated, In: len(l.ins), Due: d, Date: d, Base: i.Opening, Kinds: Parts{Principal: i.Principal, Interest: i.Interest}, Amount: i.Principal + i.Interest})
}
