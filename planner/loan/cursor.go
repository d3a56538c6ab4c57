package loan

import (
	"repay/planner/calendar"
	"repay/planner/money"
)

// cursor walks a scheme instalment by instalment. It is a value: a copy walks
// independently, which is how a ledger looks ahead.
type cursor struct {
	s       *Scheme
	k       int           // instalments behind it
	stage   int           // index of the stage
	in      int           // periods spent in the stage
	limit   int           // index after the last instalment
	balance Amount        // principal not yet due
	start   Date          // start of the current period
	from    Date          // interest on balance is unpaid from this day on
	dues    calendar.Dues // the due day of the coming instalment
	prepaid Amount        // interest of the current stretch that a prepayment covered; below 0: what of earlier ones is to pay
	opening Amount        // balance at the start of the current period

	entered bool     // the stage's amount is set
	amount  Amount   // level amount or principal part of the stage
	lasts   bool     // a level amount that surely does not clear the balance before its last instalment
	changes int      // rate changes in force when amount was set
	shorter bool     // a prepayment shortened the term
	lowered bool     // a prepayment computes amounts again: those that later stages name hold no more
	presets []Amount // level amounts of later stages, fixed by a shortening prepayment

	spreadLeft, spreadPart Amount
	aside                  Amount // unpaid interest kept without interest
	asidePart              Amount
	asideFrom              int // stage that distributes it
	fees                   []recurring

	over  leftOver    // of earlier instalments, within the tolerance
	scale money.Ratio // of PayDues, what prepayments that lower it leave of each; zero: all

	flatBase, flatLeft Amount // PayFlat: the stage's opening balance, and what is left of it
	implied            money.Ratio

	state RowState // of the rows it makes
	log   *Journal // nil: nothing is kept
	trail *Trail   // of the coming instalment
	err   *Refusal
}

// walk returns a cursor at the beginning of s.
func (s *Scheme) walk() (c cursor) {
	c.begin(s)
	return c
}

// begin puts an empty cursor at the beginning of s: to copy one takes longer.
func (c *cursor) begin(s *Scheme) {
	c.s, c.balance, c.opening, c.start, c.from = s, s.balance, s.balance, s.from, s.from
	c.spreadLeft, c.aside, c.asideFrom, c.shorter, c.prepaid, c.over = s.spread, s.aside, -1, s.shorter, s.prepaid, s.over
	if c.dues = s.known.dues; c.dues.On == 0 || s.span != 1 {
		c.dues = s.grid.Dues(s.index + s.span - 1)
	}
	c.fees = append([]recurring(nil), s.fees...)
	if c.limit = s.periods(); c.limit == 0 {
		c.limit = MaxPeriods + 1
	}
	if s.asidePart > 0 {
		c.asidePart, c.asideFrom = s.asidePart, 0
	}
	if s.opening > 0 {
		c.opening = s.opening
	}
	if c.spreadPart = s.spreadPart; s.spread > 0 && c.spreadPart == 0 {
		c.spreadPart = s.roundPart(s.spread, s.payingInstalments())
	}
}

func (s *Scheme) roundPart(a Amount, n int) Amount {
	return money.NewRatio(int64(a), int64(n)).Round(s.interestMode)
}

// done reports whether nothing is left to fall due.
func (c *cursor) done() bool {
	if c.err != nil || c.k >= c.limit {
		return true
	}
	return c.onlyOver() && c.over.isZero()
}

// fork returns a copy that walks independently and keeps no entries.
func (c *cursor) fork() cursor {
	f := *c
	f.fees, f.log, f.trail = append([]recurring(nil), c.fees...), nil, nil
	return f
}

// due returns the due day of the coming instalment.
func (c *cursor) due() Date { return c.s.dueOn(c.dues.On) }

// period is the one that ends with the coming instalment, where that is a single
// one of the grid and its first day is known.
func (c *cursor) period() period {
	if c.k == 0 || c.s.span != 1 {
		return period{}
	}
	return period{c.start, c.due()}
}

// rate returns the rate that the current stage fixes; nil is the contract's.
func (c *cursor) rate() *money.Rate { return c.s.stages[c.stage].Rate }

// rateOn returns the rate of the current stage as it is in force on day d.
func (c *cursor) rateOn(d Date) *money.Rate {
	if r := c.rate(); r != nil {
		return r
	}
	return &c.s.rates[c.s.changes(d)].Rate
}

// accruedTo returns the interest from the last due day, or the last prepayment,
// to d that has not been paid. The pieces are noted for instalment n.
func (c *cursor) accruedTo(d Date, log *Entries, n int) Amount {
	if c.stage >= len(c.s.stages) {
		return 0
	}
	if d <= c.from {
		earlier := max(0, -c.prepaid)
		log.noteAmount(EntryEarlier, 0, earlier)
		return earlier
	}
	base := c.balance
	if c.s.straight {
		base = c.s.original
	}
	if c.s.stages[c.stage].Pay == PayFlat {
		probe := *c
		probe.log = nil
		probe.enter()
		// The implied rate is one for each period; within it, by days.
		part := money.NewRatio(int64(min(d, c.due())-c.from), int64(c.due()-c.start))
		f := probe.implied.Mul(part)
		interest := f.Of(base, c.s.interestMode) - c.prepaid
		if log != nil {
			exact := f.MulAmount(base)
			log.note(Entry{Kind: EntryInterest, N: n, From: c.from, Date: d, Base: base, Factor: f, Exact: exact})
			log.sum(n, d, exact, c.s.interestMode, c.prepaid, interest)
		}
		return interest
	}
	f := c.s.factorIn(c.period(), c.rate(), c.from, d)
	interest := max(0, f.Of(base, c.s.interestMode)-c.prepaid)
	if log != nil {
		c.s.notePieces(log, Entry{N: n, From: c.from, Date: d, Base: base}, c.rate())
		log.sum(n, d, f.MulAmount(base), c.s.interestMode, c.prepaid, interest)
	}
	return interest
}

// step moves over the coming instalment and returns it.
func (c *cursor) step() (row Row) {
	c.next(&row)
	return row
}

// next is step into an empty row.
func (c *cursor) next(row *Row) {
	if r := c.foreseen(); r != nil {
		c.goOn(r, row)
		c.dues.Next()
		return
	}
	c.trail = c.log.trail()
	if c.enter(); c.err != nil {
		return
	}
	s, st := c.s, &c.s.stages[c.stage]
	row.N, row.Due, row.State, row.Days, row.Opening, row.Trail = c.k+1, c.due(), c.state, int(c.due()-c.start), c.balance, c.trail
	interest := c.accruedTo(row.Due, c.trail.made(Interest), row.N)
	last, onlyOver := c.k == c.limit-1, c.onlyOver()

	principal, unpaid := Amount(0), Amount(0)
	switch {
	case st.Pay == PayFlat:
		part := min(c.amount, c.flatLeft)
		if last {
			part = c.flatLeft
		}
		c.flatLeft -= part
		pays := part + c.charge(st, c.start, row.Due)
		if last || c.flatLeft == 0 {
			interest = pays - c.balance
			c.noteClearing(pays)
		}
		principal = pays - interest
	case st.Pay == PayDues:
		principal, interest = c.duePays(st, interest, last)
	case last:
		principal = c.balance
	case st.Pay == PayLevel:
		principal = c.levelPrincipal(st, interest)
	case st.Pay == PayEqualPrincipal:
		principal = min(c.amount, c.balance)
	case st.Pay == PayNothing:
		unpaid = interest
	case st.Pay == PayAmount:
		if st.Amount < interest {
			unpaid = interest - st.Amount
		} else {
			principal = min(st.Amount-interest, c.balance)
		}
	}
	if c.err == nil && row.Due > calendar.Last {
		c.err = &Refusal{Code: PastCalendar, Field: "periods"}
	}
	if c.err == nil && st.Periods == 0 && c.k >= MaxPeriods {
		c.err = &Refusal{Code: TooLong, Field: "periods", Count: MaxPeriods}
	}

	row.Principal, row.Interest = principal, interest
	c.notePrincipal(st, last, interest, principal)
	if unpaid > 0 {
		c.noteUnpaid(st.Unpaid, unpaid)
		switch st.Unpaid {
		case UnpaidCapitalise:
			row.Principal = -unpaid
		case UnpaidSimple:
			c.aside = (c.aside + unpaid).Checked()
			row.Interest -= unpaid
		case UnpaidWaive:
			row.Interest -= unpaid
		}
	}
	c.balance = (c.balance - row.Principal).Checked()
	row.Closing = c.balance
	if (st.Pay != PayNothing || last) && !onlyOver {
		c.addTop(row, last || c.balance == 0 && row.Opening > 0)
	}
	if !c.over.isZero() {
		c.fallOver(row)
	}
	row.Payment().Checked()

	c.k++
	c.in++
	c.start, c.from, c.prepaid, c.opening = row.Due, row.Due, 0, c.balance
	for range s.span {
		c.dues.Next()
	}
	c.leaveStage()
}

// leaveStage goes on to the next stage where the periods of this one are over.
func (c *cursor) leaveStage() {
	if n := c.s.stages[c.stage].Periods; n > 0 && c.in >= n && c.stage < len(c.s.stages)-1 {
		c.stage++
		c.in, c.entered = 0, false
	}
}

// levelPrincipal is what a level instalment repays after its interest. Where an
// odd first period alone exceeds A, that instalment is its interest and A
// covers the rest; where a rate rose within a period, it is its interest too.
func (c *cursor) levelPrincipal(st *Stage, interest Amount) Amount {
	interest = c.interestInLevel(interest)
	if interest <= c.amount {
		return min(c.amount-interest, c.balance)
	}
	if c.in == 0 && st.Amount == 0 {
		c.entered = false
	}
	return 0
}

// interestInLevel is the part of the coming level amount that is interest: what
// accrues, but in a first period that is taken as regular.
func (c *cursor) interestInLevel(interest Amount) Amount {
	if c.k == 0 && c.s.regular != 0 {
		return c.comingFactor(c.rateOn(c.start), c.start).Of(c.balance, c.s.interestMode)
	}
	return interest
}

// enter sets the amount of the stage at its first period, and again at the
// first period that starts on or after a rate change.
func (c *cursor) enter() {
	st := &c.s.stages[c.stage]
	if c.aside > 0 && c.asideFrom < c.stage && st.Pay != PayNothing && c.in == 0 && !c.entered {
		c.asideFrom = c.stage
		c.asidePart = c.s.roundPart(c.aside, c.instalmentsOf())
	}
	changes := c.changes
	if st.Rate == nil && st.Pay == PayLevel {
		changes = c.s.changes(c.start)
	}
	if c.entered && changes == c.changes {
		return
	}
	again, before := c.entered, c.changes
	c.entered, c.changes, c.lasts = true, changes, false
	switch st.Pay {
	case PayLevel:
		switch {
		case again && st.Periods == 0: // a named instalment without a term is kept
		case !again && st.Amount > 0 && !c.lowered:
			c.amount = st.Amount
			c.noteSet(Entry{Rule: RuleNamed, From: c.start})
			c.checkNamed(st)
		case !again && c.preset() > 0:
			c.amount = c.preset()
			c.noteSet(Entry{Rule: RuleKept, From: c.start})
		default:
			if again && c.shorter {
				c.limit = c.k + c.periodsAt(c.amount, before)
			}
			c.setLevel(c.start)
		}
	case PayEqualPrincipal:
		if c.amount = st.Amount; c.amount == 0 || c.lowered {
			c.setEqual()
		} else {
			c.noteSet(Entry{Rule: RuleNamed, From: c.start})
		}
	case PayFlat:
		c.enterFlat(st)
	case PayAmount:
		if st.Periods == 0 {
			c.checkEnds(st)
		}
	}
}

// preset is the amount that a shortening prepayment fixed for the stage.
func (c *cursor) preset() Amount {
	if c.presets == nil {
		return 0
	}
	return c.presets[c.stage]
}

// left returns the number of instalments still to come.
func (c *cursor) left() int { return max(c.limit-c.k, 1) }

// periodsAt counts the instalments of amount a that clear the balance at the
// rate that was in force after so many changes.
func (c *cursor) periodsAt(a Amount, changes int) int {
	r := c.s.rates[changes].Rate
	from, balance, n := c.start, c.balance, 0
	for balance > 0 && n < c.left() {
		due := c.s.due(c.k + n)
		balance -= a - c.s.factor(&r, from, due).Of(balance, c.s.interestMode)
		from = due
		n++
	}
	return max(n, 1)
}

// rows walks to the end.
func (c *cursor) rows() ([]Row, *Refusal) {
	f := c.fork()
	return f.toEnd(nil)
}

// toEnd walks to the end, this cursor itself. The rows stand in room where they
// fit.
func (c *cursor) toEnd(room []Row) ([]Row, *Refusal) {
	n := c.left()
	if n > MaxPeriods {
		n = 64 // until it is paid
	}
	rows := room[:0]
	if n > cap(rows) {
		rows = make([]Row, 0, n+1) // an agreement may put what is paid on its date first
	}
	for !c.done() {
		n := len(rows)
		if c.foreseen() == nil {
			c.enter() // what is foreseen knows its amount
		}
		if rows = c.run(rows, calendar.Last); len(rows) > n {
			continue
		}
		rows = oneMore(rows)
		if c.next(&rows[n]); c.err != nil {
			rows = rows[:n]
		}
	}
	if c.log != nil && len(rows) > 0 {
		rows[0].Trail.Amounts = c.log[AmountsAccount]
	}
	return rows, c.err
}
