package loan

import (
	"sort"

	"repay/planner/calendar"
)

// Deal is what an agreement does to a loan on its date.
type Deal struct {
	Date   Date
	Waived Parts   // of what was unpaid; interest includes what had accrued
	Extras []Extra // dated sums
	GoesOn bool    // the schedule in force goes on; else Next follows, if any
	Next   *Scheme
}

// Adopt closes the old schedule on day d.Date, which must be open, and begins
// the new one.
func (l *Ledger) Adopt(d Deal) {
	defer l.guard()
	for k := l.head; k < len(l.ins); k++ {
		l.ins[k].absorbed = true
	}
	l.head = len(l.ins)
	l.whole = account{from: d.Date}
	l.wholeBase = l.whole.sum
	l.waived = d.Waived
	l.note(Entry{Kind: EntryAgreed, Date: d.Date, Kinds: d.Waived, Amount: d.Waived.Total()})
	if !d.GoesOn {
		l.credit, l.extras, l.halted = 0, nil, nil
		l.open.stop()
		l.begin(d.Next)
	} else if d.Next != nil {
		prepaid := l.cur.prepaid
		l.begin(d.Next)
		l.cur.prepaid = prepaid
	}
	l.extras = append(l.extras, d.Extras...)
	sort.SliceStable(l.extras, func(i, j int) bool { return l.extras[i].Due < l.extras[j].Due })
	for len(l.extras) > 0 && l.extras[0].Due <= d.Date {
		l.addExtra(l.extras[0])
		l.extras = l.extras[1:]
		if d.Date <= l.terms.PaidThrough {
			l.fill(d.Date, l.dueNow(d.Date).Total())
		}
	}
}

// End breaks the agreement in force on day d, which must be open: components
// that it waived are owed again, and either all is due or the contract goes on
// over its due days that are left.
func (l *Ledger) End(d Date, restores []Component, accelerate bool) {
	defer l.guard()
	var back Parts
	for _, c := range restores {
		back[c] = l.waived[c]
	}
	l.waived = Parts{}
	if back.Total() > 0 {
		l.addExtra(Extra{Due: d, Parts: back})
	}
	if accelerate {
		l.accelerate(d)
		return
	}
	balance := l.notDue()
	if balance == 0 {
		return
	}
	s := l.contractRest(d, balance)
	if s == nil {
		l.accelerate(d)
		return
	}
	if owed := l.accrued(d); owed > 0 {
		l.addExtra(Extra{Due: d, Parts: Parts{Interest: owed}})
	}
	l.extras = nil
	l.begin(s)
}

// contractRest is the contract's own method over its due days after d, for a
// balance that an agreement has left; nil where none is left.
func (l *Ledger) contractRest(d Date, balance Amount) *Scheme {
	if l.contract == nil {
		return nil
	}
	c := l.contract.walk()
	rows, err := c.rows()
	if err != nil {
		return nil
	}
	n, last := 0, rows[len(rows)-1].Due
	g := l.contract.grid
	first := g.After(d)
	for g.At(first+n) <= last {
		n++
	}
	if n == 0 {
		return nil
	}
	s := *l.contract
	s.from, s.balance, s.spread, s.span, s.index = d, balance, 0, 1, first
	s.fees = l.contract.fees
	bare := *l.terms
	bare.Instalment, bare.InterestOnlyPeriods = 0, max(0, l.terms.InterestOnlyPeriods-(len(rows)-n))
	s.stages = bare.stages(n)
	if l.terms.Method == Bullet {
		s.span = n
	}
	if s.odd == oddNone || d >= s.first {
		s.start, s.first, s.odd = g.At(first-1), g.At(first), oddNone
		if first == l.contract.index {
			s.start = l.contract.start
		}
	}
	if s.straight {
		s.original = balance
	}
	return &s
}

// PeriodsLeft counts the instalments still to come after the day to which the
// ledger stands: of the schedule in force, or of the one that an acceleration
// stopped. A bullet's count by its period.
func (l *Ledger) PeriodsLeft(d Date) int {
	rows := l.toCome(d)
	if len(rows) == 1 && l.scheme != nil && l.scheme.span > 1 {
		g := l.frame.grid
		k := g.After(d)
		n := 0
		for g.At(k+n) <= rows[0].Due {
			n++
		}
		return n
	}
	return len(rows)
}

// toCome returns the rows after d of the schedule in force, or of the one that
// an acceleration stopped.
func (l *Ledger) toCome(d Date) []Row {
	if l.scheme == nil {
		return nil
	}
	c := l.cur
	if l.halted != nil {
		c = *l.halted
	}
	rows, _ := c.rows()
	for len(rows) > 0 && rows[0].Due <= d {
		rows = rows[1:]
	}
	return rows
}

// OriginalInstalment is the total, without fees, of the first instalment still
// to come; where none is, of the last but one, and a single one is its own.
func (l *Ledger) OriginalInstalment(d Date) Amount {
	if rows := l.toCome(d); len(rows) > 0 {
		return rows[0].Principal + rows[0].Interest
	}
	if l.terms.Owed != nil && l.terms.Instalment > 0 {
		return l.terms.Instalment
	}
	var past []Row
	for _, i := range l.ins {
		if i.N > 0 && !i.absorbed || i.absorbed && i.N > 0 {
			past = append(past, i.Row)
		}
	}
	switch n := len(past); {
	case n == 0:
		return 0
	case n == 1:
		return past[0].Principal + past[0].Interest
	default:
		return past[n-2].Principal + past[n-2].Interest
	}
}

// NextGridDay returns the loan's n-th due day after d, n from 1; the row of due
// days goes on past the end.
func (l *Ledger) NextGridDay(d Date, n int) Date {
	g := l.frame.grid
	return g.At(g.After(d) + n - 1)
}

// contractEnd is the last due day of the schedule in force.
func (l *Ledger) contractEnd() Date {
	end := Date(0)
	c := l.cur
	if l.halted != nil {
		c = *l.halted
	}
	if l.scheme != nil {
		if rows, _ := c.rows(); len(rows) > 0 {
			end = rows[len(rows)-1].Due
		}
	}
	for _, i := range l.ins {
		if i.N > 0 {
			end = max(end, i.Due)
		}
	}
	return end
}

// NewScheme builds the schedule that follows the one in force.
func (l *Ledger) NewScheme(s Successor) *Scheme { return l.newSuccessor(s) }

// Rows walks a scheme to its end.
func (s *Scheme) Rows() (rows []Row, refusal *Refusal) {
	defer catch(&refusal)
	c := s.walk()
	return c.rows()
}

// Ahead returns the rows still to come of the schedule in force.
func (l *Ledger) Ahead() ([]Row, *Refusal) {
	if l.scheme == nil {
		return nil, nil
	}
	return l.cur.rows()
}

// Extras returns the dated sums still to come.
func (l *Ledger) Extras() []Extra { return l.extras }

// MovedDue returns the schedule in force with its due days moved to a day of
// the month: the same instalments, the first in the month of the next due day
// or, where that is past, the month after. nil where nothing is to come or the
// periods are not months.
func (l *Ledger) MovedDue(d Date, day int) *Scheme {
	if l.scheme == nil || l.cur.done() || l.frame.grid.Every.Unit != calendar.Month {
		return nil
	}
	c := l.cur.fork()
	c.enter()
	s := *l.scheme
	s.span = 1
	y, m, _ := c.due().Civil()
	first := calendar.Of(y, m, day)
	for k := 1; first <= d || first <= c.from; k++ {
		next := calendar.Of(y, m, 1).AddMonths(k)
		first = calendar.Of(next.Year(), next.Month(), day)
	}
	s.grid.Anchor, s.index = first, 0
	s.first, s.odd = first, oddActual
	if day > first.Day() {
		// The anchor keeps the wanted day, so that a short month does not stick.
		anchor := first
		k := 0
		for anchor.Day() != day {
			k++
			next := calendar.Of(first.Year(), first.Month(), 1).AddMonths(-k)
			anchor = calendar.Of(next.Year(), next.Month(), day)
		}
		s.grid.Anchor = anchor
		s.index = s.grid.After(first - 1)
	}
	s.from, s.balance, s.spread, s.fees = c.from, c.balance, c.spreadLeft, c.fees
	s.stages = append([]Stage(nil), l.scheme.stages[c.stage:]...)
	if s.stages[0].Periods > 0 {
		s.stages[0].Periods -= c.in
	}
	if s.stages[0].Pay == PayLevel || s.stages[0].Pay == PayEqualPrincipal {
		s.stages[0].Amount = c.amount
	}
	return &s
}

// feesLeft returns the recurring fees that go on after the schedule in force.
func (l *Ledger) feesLeft() []recurring {
	if l.scheme == nil {
		return nil
	}
	c := l.cur
	if l.halted != nil {
		c = *l.halted
	}
	return append([]recurring(nil), c.fees...)
}
