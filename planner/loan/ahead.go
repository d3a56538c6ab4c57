package loan

import (
	"slices"

	"repay/planner/calendar"
)

// What comes after a day: the instalments still to come, and the due days of a
// loan, which go on past its end.

// PeriodsLeft counts the instalments still to come after the day to which the
// ledger stands: of the schedule in force, or of the one that an acceleration
// stopped. A bullet's count by its period.
func (l *Ledger) PeriodsLeft(d Date) int {
	if l.scheme == nil {
		return len(l.partsToCome())
	}
	c := l.standing(d)
	first := c.due()
	left := c.count()
	if left == 1 && l.scheme.span > 1 {
		g := l.frame.grid
		k := l.after(d)
		n, off := 0, 0
		if tail := l.scheme.tail; tail.due != 0 {
			first, off = tail.from, 1 // and the one that ends off the row
		}
		for g.At(k+n) <= first {
			n++
		}
		return n + off
	}
	return left
}

// DueAtEnd reports whether the principal of the loan falls due at its end, by its
// contract and by what is in force.
func (l *Ledger) DueAtEnd() bool {
	if m := l.terms.Method; m != InterestOnly && m != Bullet {
		return false
	}
	if l.scheme == nil {
		return true
	}
	return l.scheme.stages[len(l.scheme.stages)-1].Pay == PayInterest
}

// count walks to the end and counts the instalments still to come.
func (c *cursor) count() int {
	n := 0
	for !c.done() {
		if left, ok := c.surely(); ok {
			return n + left
		}
		if c.step(); c.err == nil {
			n++
		}
	}
	return n
}

// surely returns how many instalments are still to come, without a walk; ok is
// false where only that can tell: before the last stage, and where the balance
// might be cleared before its end.
func (c *cursor) surely() (left int, ok bool) {
	if c.log != nil || c.stage < len(c.s.stages)-1 {
		return 0, false
	}
	c.enter() // it may change the limit
	if c.err != nil || c.limit > MaxPeriods || c.s.due(c.limit-1) > calendar.Last {
		return 0, false
	}
	left = c.limit - c.k
	switch c.s.stages[c.stage].Pay {
	case PayLevel:
		ok = c.lasts
	case PayEqualPrincipal:
		ok = c.balance > c.amount*Amount(left-1)
	case PayInterest:
		ok = c.balance > 0
	}
	return left, ok
}

// toCome returns the rows after d of the schedule in force, or of the one that
// an acceleration stopped.
func (l *Ledger) toCome(d Date) []Row {
	if l.scheme == nil {
		return l.partsToCome()
	}
	c := l.standing(d)
	rows, _ := c.toEnd(nil)
	return rows
}

// standing is where the schedule goes on after d; it walks independently.
func (l *Ledger) standing(d Date) cursor {
	c := l.going().fork()
	for !c.done() && c.due() <= d {
		c.step()
	}
	return c
}

// going is where the schedule in force stands, or the one that an acceleration
// stopped.
func (l *Ledger) going() *cursor {
	if l.halted != nil {
		return l.halted
	}
	return &l.cur
}

// partsToCome returns the parts of a settlement that are not yet due.
func (l *Ledger) partsToCome() []Row {
	var rows []Row
	for _, x := range l.extras {
		if !x.Plain {
			rows = append(rows, Row{Due: x.Due, Principal: x.Parts[Principal], Interest: x.Parts.Total() - x.Parts[Principal]})
		}
	}
	return rows
}

// OriginalInstalment is the total, without fees, of the first instalment still
// to come; where none is, of the last but one, and a single one is its own.
func (l *Ledger) OriginalInstalment(d Date) Amount {
	var rows []Row
	if l.card != nil {
		rows = l.minimums().rows
	}
	if l.scheme == nil {
		rows = slices.Concat(rows, l.partsToCome())
	}
	for i := range rows {
		if a := rows[i].Principal + rows[i].Interest; a > 0 {
			return a
		}
	}
	if l.scheme != nil {
		c := l.standing(d)
		for !c.done() {
			if row := c.step(); c.err == nil && row.Principal+row.Interest > 0 {
				return row.Principal + row.Interest
			}
		}
	}
	if l.terms.Owed != nil && l.terms.Instalment > 0 {
		return l.terms.Instalment
	}
	if l.fell.count > 1 {
		return l.fell.before
	}
	return l.fell.last
}

// NextGridDay returns the loan's n-th due day after d, n from 1; the row of due
// days goes on past the end.
func (l *Ledger) NextGridDay(d Date, n int) Date {
	return l.frame.grid.At(l.after(d) + n - 1)
}

// DuesAfter walks the loan's due days after d, as [Ledger.NextGridDay] counts them.
func (l *Ledger) DuesAfter(d Date) calendar.Dues { return l.frame.grid.Dues(l.after(d)) }

// Rows walks a scheme to its end; if record, with how each row comes about.
func (s *Scheme) Rows(record bool) (rows []Row, refusal *Refusal) {
	return s.rowsIn(nil, NoState, record)
}

// RowsIn is Rows of what is to come, written into room where they fit.
func (s *Scheme) RowsIn(room []Row, record bool) (rows []Row, refusal *Refusal) {
	return s.rowsIn(room, Upcoming, record)
}

func (s *Scheme) rowsIn(room []Row, state RowState, record bool) (rows []Row, refusal *Refusal) {
	defer Catch(&refusal, "principal")
	var c cursor
	c.begin(s)
	if c.state = state; record {
		c.log = &Journal{}
	}
	return c.toEnd(room)
}

// Ahead returns the rows still to come of the schedule in force.
func (l *Ledger) Ahead() ([]Row, *Refusal) { return l.aheadIn(nil) }

// aheadIn is Ahead, written into room where they fit.
func (l *Ledger) aheadIn(room []Row) ([]Row, *Refusal) {
	if l.card != nil {
		a := l.minimums()
		return append(room[:0], a.rows...), a.refusal
	}
	if l.restInOne() {
		return l.rest(), nil
	}
	if l.scheme == nil {
		return nil, nil
	}
	c := l.cur.fork()
	if l.log != nil {
		c.log = &Journal{}
	}
	c.state = Upcoming
	return c.toEnd(room)
}

// restInOne reports whether the loan is a card of which only what is owed is
// known, and so not what it asks for each month: the computation assumes that what is
// not overdue is paid in full on the next due date, be it interest alone.
func (l *Ledger) restInOne() bool {
	return l.terms.Method == Revolving && l.terms.Owed != nil && l.scheme == nil && (l.open.balance > 0 || l.accrued(l.today()) > 0)
}

// rest returns that payment, as it is once what is overdue is paid today.
func (l *Ledger) rest() []Row {
	day := l.today()
	f := l.Fork()
	f.WithoutPayments()
	if due := f.dueNow(day).Total(); due > 0 {
		f.payOpen(day, due)
	}
	next := l.NextGridDay(day, 1)
	row := Row{Due: next, Days: int(next - day), Opening: f.open.balance, Principal: f.open.balance, State: Upcoming, Trail: l.log.trail()}
	row.Interest = f.accruedTo(next, row.Trail.made(Interest))
	row.Trail.made(Principal).noteAmount(EntryBalance, next, row.Principal)
	return []Row{row}
}

// Extras returns the dated sums still to come.
func (l *Ledger) Extras() []Extra { return l.extras }

// DueByMonth reports whether the loan falls due on days of the month.
func (l *Ledger) DueByMonth() bool {
	return l.terms.Method != Open && l.card == nil && len(l.frame.grid.Dated) == 0 && l.frame.grid.Every.Unit == calendar.Month
}
