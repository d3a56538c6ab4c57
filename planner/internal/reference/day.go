package reference

// Rule: a loan day by day. Events run in date order; on one date: rate changes,
// dues, late fees, acceleration, payments said to come before what is signed, signed
// agreements, payments.

import (
	"math/big"

	"repay/planner/calendar"
	"repay/planner/loan"
)

// item is one sum that has fallen due, with what has been paid towards it.
type item struct {
	n       int // 0: not an instalment of a schedule, and no late fee on it
	due     Date
	charged [4]Amount // by component; of the penalty only what is not running
	paid    [4]Amount
	running        // its own penalty
	plain   bool   // bears no penalty
	unsplit bool   // shown as one sum: what of it is principal is not known
	asked   bool   // due at once: no grace holds back its penalty
	settled bool   // paid within the days of grace
	late    Amount // late fee, among the fees charged
	given   Amount // of the penalty, what came with it
	moved   Amount // of it, within the tolerance: due with the coming one
	waits   bool   // owed, and never late
	fee     bool   // with a date of its own
}

// unpaid is what is left of a component other than the running penalty.
func (it *item) unpaid(c loan.Component) Amount { return it.charged[c] - it.paid[c] }

// open reports whether principal, interest or fees are unpaid.
func (it *item) open() bool {
	return !it.waits && (it.unpaid(loan.Principal) > 0 || it.unpaid(loan.Interest) > 0 || it.unpaid(loan.Fees) > 0)
}

// promised is one part of a sum that an agreement spread over due dates.
type promised struct {
	due                 Date
	principal, interest Amount
	catchUp             bool // of arrears, not of a settlement
}

// ledger is one loan on one day.
type ledger struct {
	m       *model
	today   Date
	begun   bool // the first day's events are over
	plan    *schedule
	items   []*item
	account running  // base `balance`: the one account of the loan
	span    lateSpan // what one cap of it holds for
	pending *big.Rat
	pendFor *item
	parts   []promised
	credit  Amount
	n       int

	grid     calendar.Grid
	gridDay  int  // of the month, on which the grid falls; 0: that of its anchor
	firstDue Date // no due day is before it
	history  []Amount
	stopped  []row // what acceleration cut off: rows that would have come

	before     *schedule // the contract's schedule that an agreement replaced
	beforeDues []Date
	beforeGrid calendar.Grid
	beforeDay  int
	waived     [4]Amount
	inForce    int // index of the agreement in force; -1: the contract

	exact     *big.Rat // open loans: interest so far
	exactPaid Amount
	aheadDay  Date   // the last day on which something was prepaid,
	aheadSum  Amount // and how much of it was not interest
	counted   Date   // the last day that the account has counted

	billed [4]Amount // a card's interest and fees that its principal contains
}

func newLedger(m *model) *ledger {
	l := &ledger{m: m, grid: m.grid(), gridDay: m.terms.DueDay, inForce: -1, pending: new(big.Rat)}
	l.account.sum = new(big.Rat)
	t := m.terms
	if t.Method == loan.Open {
		l.plan = &schedule{m: m, balance: t.Principal}
		l.exact, l.today = new(big.Rat), t.Start
		return l
	}
	l.plan = m.openContract()
	l.today = t.Start
	if !l.plan.done() {
		l.firstDue = l.plan.slots[0].cells[0].to
	}
	if t.Owed != nil {
		l.today = t.Owed.Date
		l.owe()
	}
	return l
}

// owe begins with what the lender shows.
func (l *ledger) owe() {
	value := func(x *Amount) Amount {
		if x == nil {
			return 0
		}
		return *x
	}
	for _, o := range l.m.terms.Owed.Overdue {
		l.n++
		it := &item{n: l.n, due: o.Since}
		it.charged = [4]Amount{loan.Principal: value(o.Principal), loan.Interest: value(o.Interest), loan.Fees: o.Fees}
		it.sum, it.given = whole(value(o.Penalty)), value(o.Penalty)
		if o.Amount != nil { // what it bears is not known
			it.charged[loan.Principal], it.plain, it.unsplit = *o.Amount, true, true
		}
		l.items = append(l.items, it)
		l.history = append(l.history, it.charged[loan.Principal]+it.charged[loan.Interest])
		if l.m.terms.Penalty.On == loan.OfBalance {
			l.account.sum.Add(l.account.sum, it.sum)
			it.sum = new(big.Rat)
		}
	}
	if l.oneAccount() && l.oldest() != nil {
		l.beginSpan()
		l.span.before, l.span.given = new(big.Rat), round(l.account.sum, l.m.terms.InterestRounding)
	}
}

// run goes through the days up to a date, that date's payments included. It goes on
// from where it was.
func (l *ledger) run(to Date) {
	if !l.begun {
		l.begun = true
		l.day(true)
	}
	for l.today < to {
		l.endOfDay()
		l.today++
		l.day(false)
	}
}

// day is one date's events in their order. Figures that a lender shows already
// contain everything of their day.
func (l *ledger) day(first bool) {
	d, t := l.today, l.m.terms
	if first && t.Owed != nil {
		return
	}
	if l.exact != nil {
		l.openDay()
		return
	}
	l.fallDue()
	l.lateFees()
	if t.Accelerated == d {
		l.accelerate()
	}
	l.confirm()
	l.countPaymentDay()
	l.payments(true)
	for i := range l.m.agreements {
		if e := l.m.agreements[i].Offer; l.inForce == i && l.m.agreements[i].Ended != nil && l.m.agreements[i].Ended.Date == d {
			l.endAgreement(e, *l.m.agreements[i].Ended)
		}
	}
	for i, a := range l.m.agreements {
		if a.Date == d {
			l.sign(i, a.Offer)
		}
	}
	l.payments(false)
	l.tolerate(l.today)
	l.settleInGrace()
}

// fallDue makes items of what falls due today, lets unpaid penalties bear penalty
// where the contract says so, and lets credit pay.
func (l *ledger) fallDue() {
	d, t := l.today, l.m.terms
	if l.isDueDay(d) {
		l.joinPenalties()
	}
	fell := false
	if !l.plan.done() && l.plan.slot().due == d {
		r := l.plan.fallDue()
		l.n++
		it := &item{n: l.n, due: d}
		it.sum = new(big.Rat)
		it.charged = [4]Amount{loan.Principal: r.principal, loan.Interest: r.interest, loan.Fees: r.fees}
		l.items = append(l.items, it)
		l.history = append(l.history, r.principal+r.interest)
		fell = true
	}
	fell = l.partsFallDue() || fell
	fell = l.feesFallDue() || fell
	if !fell {
		return
	}
	l.applyCredit()
	l.tolerate(d - 1)
	if t.Owed == nil && d <= t.PaidThrough {
		for _, it := range l.items {
			it.paid = it.charged
		}
	}
}

// partsFallDue makes items of the parts promised for today.
func (l *ledger) partsFallDue() bool {
	fell := false
	var later []promised
	for _, p := range l.parts {
		if p.due > l.today {
			later = append(later, p)
			continue
		}
		it := &item{due: p.due, plain: p.catchUp}
		it.sum = new(big.Rat)
		it.charged = [4]Amount{loan.Principal: p.principal, loan.Interest: p.interest}
		l.items = append(l.items, it)
		fell = true
	}
	l.parts = later
	return fell
}

// feesFallDue makes items of the fees with today's date. They are no instalments, and
// never late.
func (l *ledger) feesFallDue() (fell bool) {
	for _, f := range l.m.terms.Fees {
		if f.Every != loan.FeeOnDay || f.On != l.today {
			continue
		}
		it := &item{due: f.On, plain: true, waits: true, fee: true}
		it.sum = new(big.Rat)
		it.charged = [4]Amount{loan.Fees: f.Amount}
		l.items = append(l.items, it)
		fell = true
	}
	return fell
}

// datedFees are those still to come, as rows.
func (l *ledger) datedFees() (rows []row) {
	for _, f := range l.m.terms.Fees {
		if f.Every == loan.FeeOnDay && f.On > l.today {
			rows = append(rows, row{due: f.On, fees: f.Amount})
		}
	}
	return rows
}

// isDueDay reports whether d is on the grid of due days, past the end too.
func (l *ledger) isDueDay(d Date) bool {
	return d >= l.firstDue && l.grid.At(l.grid.After(d)-1) == d
}

// nextDues are the first n due days after d, past the contract's end if need be.
func (l *ledger) nextDues(d Date, n int) []Date {
	var dues []Date
	for k := l.grid.After(d); len(dues) < n; k++ {
		if x := l.grid.At(k); x >= l.firstDue {
			dues = append(dues, x)
		}
	}
	return dues
}

// lateFees charges each instalment once, on the day after its grace.
func (l *ledger) lateFees() {
	f, t := l.m.terms.Penalty.LateFee, l.m.terms
	if f == nil || t.Owed != nil && l.today <= t.Owed.Date {
		return
	}
	for _, it := range l.items {
		if it.n == 0 || it.unsplit || it.waits || it.due+Date(t.Grace.Days)+1 != l.today {
			continue
		}
		fee := l.lateFee(it)
		it.charged[loan.Fees] += fee
		it.late += fee
		l.span.fees += fee
	}
	l.hold()
}

// lateFee is what an instalment's lateness is charged with.
func (l *ledger) lateFee(it *item) Amount {
	f, t := l.m.terms.Penalty.LateFee, l.m.terms
	base := it.unpaid(loan.Principal)
	if f.Of != loan.OfPrincipal {
		base += it.unpaid(loan.Interest) + it.unpaid(loan.Fees)
	}
	if base <= 0 {
		return 0
	}
	x := f.Amount
	if !f.Percent.IsZero() {
		x = round(part(base, f.Percent), t.InterestRounding)
	}
	if f.Min > 0 {
		x = max(x, f.Min)
	}
	if f.Max > 0 {
		x = min(x, f.Max)
	}
	return l.feeWithin(it, x)
}

// accelerate turns all principal not yet due, and the interest accrued on it, into
// one overdue sum.
func (l *ledger) accelerate() {
	principal, interest := l.plan.balance+l.plan.over.parts[loan.Principal], l.plan.accrued(l.today)+l.plan.setAside()+l.plan.leftoverOwed(l.today)
	for _, p := range l.parts {
		principal, interest = principal+p.principal, interest+p.interest
	}
	l.parts = nil
	if !l.plan.done() {
		l.stopped = l.plan.clone().rest()
	}
	if principal == 0 && interest == 0 {
		return
	}
	l.plan.finish()
	it := &item{due: l.today}
	it.sum = new(big.Rat)
	it.charged = [4]Amount{loan.Principal: principal, loan.Interest: interest}
	l.items = append(l.items, it)
	l.applyCredit()
	l.tolerate(l.today - 1)
}

// finish ends a schedule: nothing is left of it.
func (s *schedule) finish() {
	s.balance, s.keptAside, s.spread, s.over = 0, 0, 0, leftover{}
	for i := range s.stages {
		s.stages[i].asideLeft = 0
	}
	s.cur = len(s.slots)
	s.now = period{}
}

// setAside is interest that waits for later instalments without bearing any.
func (s *schedule) setAside() Amount {
	sum := s.keptAside + s.spread
	for i := range s.stages {
		sum += s.stages[i].asideLeft
	}
	return sum
}
