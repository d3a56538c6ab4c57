package loan

import (
	"slices"

	"repay/planner/money"
)

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
	l.accelerate(on, Parts{Interest: l.interestToCome(on), Fees: l.prepayFee()})
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
// how it comes about: principal not yet due, the interest on it, what is charged of
// the interest to come, and the fee for prepaying. p is the position of the day.
func (l *Ledger) AddRest(row *Row, p Position) {
	row.Add(EntryBalance, 0, Parts{Principal: p.NotDue})
	fee := Entry{Kind: EntryPrepayFee, Due: p.Date}
	if row.Trail != nil && p.Fee != 0 {
		fee.Rule, fee.Base, fee.Factor = RuleShare, l.cur.balance, l.terms.Prepay.Fee
		fee.Exact = fee.Factor.MulAmount(fee.Base)
	}
	row.AddNoted(fee, Parts{Fees: p.Fee})
	row.Interest += p.Accrued + p.ToCome
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
	row.Trail.made(Interest).noteAmount(EntryToCome, p.Date, p.ToCome)
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

// endsEarly is the day on which, by what is in force, all that is left falls due at
// once, and whether prepaying is charged then: that of an agreed payoff, or of an
// acceleration that is announced. Zero: none is to come.
func (l *Ledger) endsEarly() (on Date, fee bool) {
	if l.paysOffLater() {
		on, fee = l.payOffOn, true
	}
	if l.calledLater() && (on == 0 || l.terms.Accelerated < on) {
		on, fee = l.terms.Accelerated, false
	}
	return on, fee
}

// calledLater reports whether an acceleration is announced for a day to come.
func (l *Ledger) calledLater() bool { return l.terms.Accelerated > l.today() }

// endEarly ends rows to come with that day, if there is one: what falls due on
// it beside what does anyhow, where all before it is paid when due.
func (l *Ledger) endEarly(rows []Row) []Row {
	on, fee := l.endsEarly()
	if on == 0 {
		return rows
	}
	n := len(rows)
	for n > 0 && rows[n-1].Due > on {
		n--
	}
	rows = rows[:n]
	f := l.Fork()
	f.WithoutPayments()
	f.CallOff()
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
	rest, kind := Extra{Due: on, Parts: Parts{Principal: p.NotDue, Interest: p.Accrued}}, EntryAccelerated
	if fee {
		rest.Parts[Fees], kind = p.Fee, EntryAgreedSum
		rest.Parts[Interest] += p.ToCome
	}
	if l.err == nil {
		l.err = f.err
	}
	if rest.Parts.Total() == 0 {
		return rows
	}
	rows = l.MergeExtras(rows, []Extra{rest}, kind)
	for k := range rows {
		if r := &rows[k]; r.Due == on && r.State == Upcoming {
			r.Opening, r.Closing = r.Principal, 0
		}
	}
	return rows
}

// CallOff takes back an acceleration that is still to come: what is agreed before
// its day takes its place.
func (l *Ledger) CallOff() { l.CallOffFrom(l.today()) }

// CallOffFrom takes back an acceleration that is to come after day d.
func (l *Ledger) CallOffFrom(d Date) {
	if l.terms.Accelerated > d {
		t := *l.terms
		t.Accelerated = 0
		l.terms = &t
	}
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
	rows = slices.DeleteFunc(rows, func(r Row) bool { return r.Dated != nil })
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
