package loan

import "repay/planner/money"

// A loan that is to be paid off on a day to come (提前全部结清): the contract goes
// on until then, with its penalties, and a payment of the payoff clears it as on
// any day. What of it is not paid at the end of the day is overdue since that day,
// as after an acceleration, with the fee for prepaying.

// missPayOff makes everything due on the day before d, where that was the day of
// the payoff and something is left.
func (l *Ledger) missPayOff(d Date) {
	on := l.payOffOn
	if on == 0 || d != on+1 {
		return
	}
	l.payOffOn = 0
	l.accelerate(on, l.prepayFee())
	l.settleDue(on)
}

// PayOffOn is the day on which everything is to be paid by the agreement in force;
// zero: none.
func (l *Ledger) PayOffOn() Date { return l.payOffOn }

// Later returns the ledger as it stands at the end of day d where nothing is
// paid until then; it goes on recording. d must not be over.
func (l *Ledger) Later(d Date) *Ledger {
	f := l.Fork()
	if l.log != nil {
		f.log = l.log.copy()
	}
	f.WithoutPayments()
	f.CloseDay(d)
	return f
}

// Used returns what money held has paid so far, by component.
func (l *Ledger) Used() Parts { return l.used }

// AddRest adds to a row what a payoff takes beside what is due and unpaid, with
// how it comes about: principal not yet due, the interest on it, and the fee for
// prepaying. p is the position of the day.
func (l *Ledger) AddRest(row *Row, p Position) {
	row.Add(EntryBalance, 0, Parts{Principal: p.NotDue})
	fee := Entry{Kind: EntryPrepayFee, Due: p.Date}
	if row.Trail != nil && p.Fee != 0 {
		fee.Rule, fee.Base, fee.Factor = RuleShare, l.cur.balance, l.terms.Prepay.Fee
		fee.Exact = fee.Factor.MulAmount(fee.Base)
	}
	row.AddNoted(fee, Parts{Fees: p.Fee})
	row.Interest += p.Accrued
	if row.Trail == nil {
		return
	}
	if l.open.interest.from != 0 && l.terms.Rate.Kind != RateUnknown {
		l.noteRunning(p.Date, row.Trail.made(Interest))
		return
	}
	l.accruedTo(p.Date, row.Trail.made(Interest))
	if row.Trail.whole(p.Accrued); len(row.Trail.Made[Interest]) == 0 {
		row.Trail.made(Interest).noteAmount(EntryAgreedSum, p.Date, p.Accrued)
	}
}

// noteRunning notes the interest that a payoff takes of a running sum. The row stands
// by itself: what was unpaid before the last stretch is a line of its own, and what
// of it is less than a cent another.
func (l *Ledger) noteRunning(d Date, log *Entries) {
	before := l.open.interest
	left := before.sum.Sub(money.Int(int64(before.paid)))
	unpaid := left.Round(money.Down)
	log.noteAmount(EntryUnpaidThen, before.from, unpaid)
	if left = left.Sub(money.Int(int64(unpaid))); !left.IsZero() {
		log.note(Entry{Kind: EntryCarried, Exact: left})
	}
	a := l.open.to(l, d, log)
	more := a.sum.Sub(money.Int(int64(a.paid + unpaid)))
	log.sum(0, d, more, l.terms.InterestRounding, 0, a.owed(l.terms.InterestRounding)-unpaid)
}

// paysOffLater reports whether the day of an agreed payoff is not over yet.
func (l *Ledger) paysOffLater() bool { return l.payOffOn != 0 && l.payOffOn >= l.today() }

// endPaidOff ends rows to come with that day, if there is one: what is paid on
// it beside what falls due anyhow, where all before it is paid when due.
func (l *Ledger) endPaidOff(rows []Row) []Row {
	if !l.paysOffLater() {
		return rows
	}
	on, n := l.payOffOn, len(rows)
	for n > 0 && rows[n-1].Due > on {
		n--
	}
	rows = rows[:n]
	f := l.Fork()
	f.WithoutPayments()
	f.payOffOn = 0
	f.payDue(l.today())
	for k := range rows {
		if rows[k].State == Upcoming && rows[k].Due < on {
			f.OpenDay(rows[k].Due)
			f.payDue(rows[k].Due)
			f.CloseDay(rows[k].Due)
		}
	}
	f.OpenDay(on)
	f.payDue(on)
	p := f.Position(on)
	rest := Extra{Due: on, Parts: Parts{Principal: p.NotDue, Interest: p.Accrued, Fees: p.Fee}}
	if l.err == nil {
		l.err = f.err
	}
	if rest.Parts.Total() == 0 {
		return rows
	}
	rows = l.MergeExtras(rows, []Extra{rest}, EntryAgreedSum)
	for k := range rows {
		if r := &rows[k]; r.Due == on && r.State == Upcoming {
			r.Opening, r.Closing = max(r.Opening, p.NotDue), 0
		}
	}
	return rows
}

// payDue pays exactly what is due and unpaid on day d.
func (l *Ledger) payDue(d Date) {
	if due := l.dueNow(d).Total(); due > 0 {
		l.Pay(d, due, AsInstalment)
	}
}

// nextDueBeforePayOff is [Ledger.NextDue] of a loan that is to be paid off.
func (l *Ledger) nextDueBeforePayOff() (due Date, sum Amount) {
	rows, _ := l.Coming()
	for k := range rows {
		switch a := rows[k].Total(); {
		case sum == 0 && a > 0:
			due, sum = rows[k].Due, a
		case rows[k].Due == due:
			sum += a
		}
	}
	return due, sum
}
