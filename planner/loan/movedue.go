package loan

import "repay/planner/calendar"

// MovedDue returns the schedule in force with its due days moved to a day of
// the month: the same instalments, the first on first or, where that is zero,
// on the first such day after d. nil where nothing is to come.
func (l *Ledger) MovedDue(d Date, day int, first Date) *Scheme {
	if l.scheme == nil || l.cur.done() {
		return nil
	}
	c := l.cur.fork()
	c.enter()
	s := *l.scheme
	s.span = 1
	row := calendar.Grid{Anchor: d, Every: calendar.Monthly, Day: day}
	if first <= d {
		first = row.At(row.After(d))
	}
	row.Every = s.grid.Every
	s.grid, s.index, s.known = row.From(first), 0, known{}
	if l.scheme.span > 1 {
		s.span = l.PeriodsLeft(d)
	}
	s.first, s.odd, s.regular, s.tail = first, oddActual, 0, period{}
	s.from, s.balance, s.spread, s.fees, s.shorter = c.from, c.balance, c.spreadLeft, c.fees, c.shorter
	s.stages = append([]Stage(nil), l.scheme.stages[c.stage:]...)
	if st := &s.stages[0]; st.Periods > 0 {
		st.Periods -= c.in
		st.Dues = st.Dues[min(c.in, len(st.Dues)):]
	}
	if last := len(s.stages) - 1; s.stages[last].Periods == 0 {
		rows, _ := c.rows()
		n := len(rows)
		for _, st := range s.stages[:last] {
			n -= st.Periods
		}
		s.stages[last].Periods = max(n, 1)
	}
	if s.aside = c.aside; c.asideFrom == c.stage {
		s.asidePart = c.asidePart
	}
	s.opening, s.prepaid, s.spreadPart, s.over = c.opening, c.prepaid, c.spreadPart, c.over
	for i := range s.stages {
		if pay := s.stages[i].Pay; pay == PayLevel || pay == PayEqualPrincipal {
			s.stages[i].Amount = c.amountOf(i)
		}
	}
	return &s
}

// amountOf returns the amount of the i-th stage from the current one on, as it
// will be if all goes on.
func (c *cursor) amountOf(i int) Amount {
	f := c.fork()
	for f.stage < c.stage+i && !f.done() {
		f.step()
	}
	if f.done() {
		return 0
	}
	f.enter()
	return f.amount
}
