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
	Credit Amount  // money held that is left over
	// LeavesDue: what is due and unpaid stays as it is, to be paid on the date.
	LeavesDue bool
	GoesOn    bool // the schedule in force goes on; else Next follows, if any
	Next      *Scheme
}

// Adopt closes the old schedule on day d.Date, which must be open, and begins
// the new one.
func (l *Ledger) Adopt(d Deal) {
	defer l.guard()
	if !d.LeavesDue {
		for k := l.head; k < len(l.ins); k++ {
			l.ins[k].absorbed = true
		}
		l.head = len(l.ins)
		l.whole = account{from: d.Date}
		l.wholeBase = l.whole.sum
	}
	if l.before == nil {
		l.before, l.beforeCur = l.scheme, l.cur.fork()
		if l.halted != nil {
			l.beforeCur = l.halted.fork()
		}
		for _, r := range l.toCome(d.Date) {
			l.beforeDues = append(l.beforeDues, r.Due)
		}
	}
	l.deal = &d
	l.keptFees = l.feesLeft()
	l.note(Entry{Kind: EntryAgreed, Date: d.Date, Kinds: d.Waived, Amount: d.Waived.Total()})
	if !d.GoesOn {
		l.credit, l.extras, l.halted = d.Credit, nil, nil
		l.open.stop()
		l.follow(d.Next)
	} else if d.Next != nil {
		l.follow(d.Next)
	}
	l.extras = append(l.extras, d.Extras...)
	sort.SliceStable(l.extras, func(i, j int) bool { return l.extras[i].Due < l.extras[j].Due })
	for len(l.extras) > 0 && l.extras[0].Due <= d.Date {
		l.addExtra(l.extras[0])
		l.extras = l.extras[1:]
		l.settleDue(d.Date)
	}
}

// follow begins another schedule; multiples of a penalty stay on the contract
// rate.
func (l *Ledger) follow(s *Scheme) {
	rates := l.frame.rates
	l.begin(s)
	l.frame.rates = rates
}

// End breaks the agreement in force on day d, which must be open: components
// that it waived are owed again, and either all is due or what is not yet due
// goes back to the schedule that the agreement replaced.
func (l *Ledger) End(d Date, restores []Component, accelerate bool) {
	defer l.guard()
	deal := l.deal
	if deal == nil {
		return
	}
	l.deal = nil
	var back Parts
	for _, c := range restores {
		back[c] = deal.Waived[c]
	}
	goesOn := deal.GoesOn && deal.Next == nil && !accelerate
	balance := Amount(0)
	if goesOn {
		// The arrears that were to be caught up are due.
		for _, x := range l.extras {
			for c, a := range x.Parts {
				back[c] += a
			}
		}
		l.extras = nil
	} else {
		balance = l.notDue()
		back[Interest] += l.accrued(d)
		fees := l.feesLeft()
		rest := l.backToContract(d, balance, fees)
		if accelerate || rest == nil {
			back[Principal] += balance
			l.resumeGrid()
		} else {
			l.follow(rest)
		}
		l.extras = nil
	}
	l.before, l.beforeDues = nil, nil
	if back.Total() > 0 {
		l.note(Entry{Kind: EntryRestored, Due: d, Date: d, Kinds: back, Amount: back.Total()})
		l.addExtra(Extra{Due: d, Parts: back, AtOnce: true})
		l.credit = l.fill(d, l.credit)
	}
}

// resumeGrid puts back the due days that the agreement replaced, with nothing
// more to fall due on them: periods left at a later agreement follow them.
func (l *Ledger) resumeGrid() {
	if l.before == nil {
		l.stop()
		return
	}
	halted := l.beforeCur
	l.follow(l.before)
	l.stop()
	l.halted = &halted
}

// backToContract is the contract's own method over the due days after d that
// were left of the schedule before the agreement; nil where none is left.
func (l *Ledger) backToContract(d Date, balance Amount, fees []recurring) *Scheme {
	dues := l.beforeDues
	for len(dues) > 0 && dues[0] <= d {
		dues = dues[1:]
	}
	if l.before == nil || len(dues) == 0 || balance == 0 {
		return nil
	}
	s := *l.before
	s.rates = l.frame.rates
	s.from, s.balance, s.balloon, s.spread, s.fees = d, balance, 0, 0, fees
	s.straight, s.original = l.contract != nil && l.contract.straight, l.terms.Principal
	s.index = max(s.grid.After(d), l.before.index)
	bare := *l.terms
	bare.Instalment, bare.InterestOnlyPeriods = 0, 0
	n := len(dues)
	if bare.Method == Bullet {
		for n = 1; s.grid.At(s.index+n-1) < dues[len(dues)-1]; n++ {
		}
	}
	s.span = 1
	if bare.Method == Bullet {
		s.span = n
	}
	s.stages = bare.stages(n)
	if s.odd == oddNone || d >= s.first {
		first := s.grid.At(s.index)
		if first != s.first {
			s.start, s.first, s.odd = s.grid.At(s.index-1), first, oddNone
		}
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
	for _, r := range l.toCome(d) {
		if a := r.Principal + r.Interest; a > 0 {
			return a
		}
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
	return l.frame.grid.At(l.after(d) + n - 1)
}

// contractEnd is the last due day of the schedule in force.
func (l *Ledger) contractEnd() Date {
	end := Date(0)
	if n := len(l.beforeDues); n > 0 {
		end = l.beforeDues[n-1]
	}
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
	s.grid.Anchor, s.index = first, 0
	if first <= d {
		// An anchor in a month of 31 days keeps the wanted day, so that a short
		// month does not stick.
		y, _, _ := d.Civil()
		every := calendar.Grid{Anchor: calendar.Of(y, 1, day), Every: calendar.Monthly}
		first = every.At(every.After(d))
		s.grid.Anchor = every.Anchor
		if n := s.grid.Every.N; n > 1 {
			s.grid.Anchor = first
		}
		s.index = s.grid.After(first - 1)
	}
	if l.scheme.span > 1 {
		s.span = l.PeriodsLeft(d)
	}
	s.first, s.odd = first, oddActual
	s.from, s.balance, s.spread, s.fees, s.shorter = c.from, c.balance, c.spreadLeft, c.fees, c.shorter
	s.stages = append([]Stage(nil), l.scheme.stages[c.stage:]...)
	if s.stages[0].Periods > 0 {
		s.stages[0].Periods -= c.in
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
	s.opening, s.prepaid, s.spreadPart = c.opening, c.prepaid, c.spreadPart
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

// DueByMonth reports whether the loan falls due on days of the month.
func (l *Ledger) DueByMonth() bool {
	return l.terms.Method != Open && l.frame.grid.Every.Unit == calendar.Month
}

// feesLeft returns the recurring fees that go on after the schedule in force.
func (l *Ledger) feesLeft() []recurring {
	if l.scheme == nil || l.scheme.noFees {
		return l.keptFees
	}
	c := l.cur
	if l.halted != nil {
		c = *l.halted
	}
	return append([]recurring(nil), c.fees...)
}
