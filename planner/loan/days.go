package loan

import "repay/planner/calendar"

// How the days of a ledger pass: from one on which something happens to the next.

// CloseDay runs to the end of day d: its dues, fees and payments included.
func (l *Ledger) CloseDay(d Date) {
	defer Catch(&l.err, "principal")
	l.OpenDay(d)
	if l.err == nil && l.opened == d {
		l.pay(d)
		l.done, l.opened = d, 0
		l.tolerate(d, d)
	}
}

// OpenDay runs up to the agreements of day d: everything before d, and d's own
// dues, late fees and acceleration, but not its payments, except those that came before
// what is signed.
func (l *Ledger) OpenDay(d Date) {
	defer Catch(&l.err, "principal")
	l.makeRoom(d)
	for l.err == nil && l.done < d && l.opened < d {
		if l.opened != 0 {
			l.pay(l.opened)
			l.done, l.opened = l.opened, 0
			continue
		}
		l.endDay(d)
		l.passPaid(d)
		n := min(l.nextEvent(), d)
		l.fallDue(n)
		l.opened = n
		l.payBeforeSigning(n)
		l.signOn(n)
	}
}

// today is the day that is open, else the last that is over.
func (l *Ledger) today() Date { return max(l.opened, l.done) }

const never Date = 1 << 30

// nextEvent returns the first day after l.done on which something happens.
func (l *Ledger) nextEvent() Date {
	next := l.nextBeside()
	if l.scheme != nil && !l.cur.done() {
		if due := l.cur.due(); due > l.done && due < next {
			next = due
		}
	}
	return next
}

// nextBeside is nextEvent but for what the schedule asks for.
func (l *Ledger) nextBeside() Date {
	next := never
	at := func(d Date) {
		if d > l.done && d < next {
			next = d
		}
	}
	if len(l.extras) > 0 {
		at(l.extras[0].Due)
	}
	at(l.nextFee())
	if len(l.agreed) > 0 {
		at(l.agreed[0].On)
	}
	if l.card != nil {
		l.nextCardEvent(at)
	}
	if l.paid < len(l.payments) {
		at(l.payments[l.paid].Date)
	}
	if l.terms.Accelerated != 0 {
		at(l.terms.Accelerated)
	}
	if l.payOffOn != 0 {
		at(l.payOffOn + 1)
	}
	if l.log != nil {
		for _, c := range l.frame.rates[1:] {
			at(c.From) // penalty is noted rate by rate
		}
	}
	at(l.nextLateFee())
	if l.terms.Penalty.Compound == CompoundAll && len(l.ins) > 0 {
		at(l.gridDay())
	}
	return next
}

// gridDay returns the loan's first due day after the last day that is over. It is
// asked on every event while unpaid penalty joins.
func (l *Ledger) gridDay() Date {
	if x := &l.coming; x.after > l.done || x.dues.On <= l.done {
		l.comingAfter(l.done)
	}
	return l.coming.dues.On
}

// comingDue is the loan's next due day after a day.
type comingDue struct {
	after Date
	index int           // of it, on the grid
	start Date          // the first day of the grid period that ends on it
	dues  calendar.Dues // from it on; zero: it has not been looked for
}

// comingAfter finds it: offers ask for that of one day again and again.
func (l *Ledger) comingAfter(d Date) *comingDue {
	x := &l.coming
	if x.after == d && x.dues.On != 0 {
		return x
	}
	x.after, x.index = d, l.after(d)
	x.dues = l.frame.grid.Dues(x.index)
	if x.start = l.frame.start; x.dues.On != l.frame.first || l.frame.odd != oddNone {
		x.start = l.frame.grid.At(x.index - 1)
	}
	return x
}

// fallDue applies the dues, late fees and acceleration of day d.
func (l *Ledger) fallDue(d Date) {
	l.missPayOff(d)
	l.accrue(d)
	l.join(d)
	if l.card != nil {
		l.cardDay(d)
	}
	before := l.fell.all
	if l.scheme != nil && !l.cur.done() && l.cur.due() == d {
		row := l.cur.step()
		if l.cur.err != nil {
			l.err = l.cur.err
			return
		}
		if l.alone(&row) {
			l.paidOnItsDay(row)
			return
		}
		i := l.add(&Instalment{Row: row})
		if l.log != nil {
			l.noteDue(i, EntryFellDue, d, Parts{Principal: row.Principal, Interest: row.Interest, Fees: row.Fees})
			l.log.note(PrincipalAccount, Entry{Kind: EntryFellDue, N: row.N, Due: d, Amount: -row.Principal})
		}
	}
	for len(l.extras) > 0 && l.extras[0].Due == d {
		l.addExtra(l.extras[0])
		l.extras = l.extras[1:]
	}
	fee := l.feesFallDue(d)
	l.chargeLateFees(d)
	if d == l.terms.Accelerated {
		l.accelerate(d, Parts{})
	}
	if fee || l.fell.all > before {
		l.settleDue(d)
	}
}

// PaidOnWord is what was paid up to the last day that is over because
// [Terms.PaidThrough] says so, beside the payments that are recorded.
func (l *Ledger) PaidOnWord() Amount { return l.onWord }

// PaidByWord is the same by day; nil where the ledger keeps no entries.
func (l *Ledger) PaidByWord() []Payment { return l.words }

// settleDue pays what fell due on d from money held, and, up to the day
// through which the borrower says that all was paid, in full.
func (l *Ledger) settleDue(d Date) {
	if l.credit > 0 {
		l.useCredit(d)
	}
	if d <= l.word {
		due := l.dueNow(d).Total()
		l.onWord += due
		if l.log != nil && due > 0 {
			l.words = append(l.words, Payment{Date: d, Amount: due})
		}
		l.fill(d, due)
	}
}
