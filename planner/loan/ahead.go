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
	rows := l.toCome(d)
	if len(rows) == 1 && l.scheme != nil && l.scheme.span > 1 {
		g := l.frame.grid
		k := l.after(d)
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
		return l.partsToCome()
	}
	rows, _ := l.going().rows()
	for len(rows) > 0 && rows[0].Due <= d {
		rows = rows[1:]
	}
	return rows
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
	rows := l.toCome(d)
	if l.card != nil {
		rows = slices.Concat(l.minimums().rows, rows)
	}
	for _, r := range rows {
		if a := r.Principal + r.Interest; a > 0 {
			return a
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

// contractEnd is the last due day of the schedule in force.
func (l *Ledger) contractEnd() Date {
	end := Date(0)
	if n := len(l.beforeDues); n > 0 {
		end = l.beforeDues[n-1]
	}
	if l.scheme != nil {
		if rows, _ := l.going().rows(); len(rows) > 0 {
			end = rows[len(rows)-1].Due
		}
	}
	return max(end, l.fell.end)
}

// Rows walks a scheme to its end; if record, with how each row comes about.
func (s *Scheme) Rows(record bool) (rows []Row, refusal *Refusal) {
	defer Catch(&refusal, "principal")
	c := s.walk()
	return c.ahead(record)
}

// ahead is rows; if record, with how each comes about.
func (c *cursor) ahead(record bool) ([]Row, *Refusal) {
	f := c.fork()
	if record {
		f.log = &Journal{}
	}
	return f.toEnd()
}

// Ahead returns the rows still to come of the schedule in force.
func (l *Ledger) Ahead() ([]Row, *Refusal) {
	if l.card != nil {
		a := l.minimums()
		return slices.Clone(a.rows), a.refusal
	}
	if l.restInOne() {
		return l.rest(), nil
	}
	if l.scheme == nil {
		return nil, nil
	}
	rows, err := l.cur.ahead(l.log != nil)
	for k := range rows {
		rows[k].State = Upcoming
	}
	return rows, err
}

// restInOne reports whether the loan is a card of which only what is owed is
// known, and so not what it asks for each month: the computation assumes that what is not overdue is
// paid in full on the next due date.
func (l *Ledger) restInOne() bool {
	return l.terms.Method == Revolving && l.terms.Owed != nil && l.scheme == nil && l.open.balance > 0
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
	return l.terms.Method != Open && l.card == nil && l.frame.grid.Every.Unit == calendar.Month
}
