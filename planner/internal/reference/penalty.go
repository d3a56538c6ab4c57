package reference

// Rule: penalty (罚息) accrues daily on the overdue base of each instalment,
// from its due date (inclusive) to the day of payment (exclusive). An
// instalment's penalty is one exact running sum.

import (
	"math/big"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// running is one exact sum of penalty. Days on which neither base nor rate
// change are counted, and multiplied when the sum is read.
type running struct {
	sum    *big.Rat // without the days being counted
	paid   Amount
	joined *big.Rat // compound all: the unpaid penalty that bears penalty; nil: none

	base *big.Rat
	rate *big.Rat
	days int64
}

// add counts one day on a base at a day's rate.
func (r *running) add(base, rate *big.Rat) {
	if r.days > 0 && r.base.Cmp(base) == 0 && r.rate.Cmp(rate) == 0 {
		r.days++
		return
	}
	r.fold()
	r.base, r.rate, r.days = base, rate, 1
}

// fold moves the days being counted into the sum.
func (r *running) fold() {
	if r.days > 0 {
		r.sum = plus(r.sum, times(times(r.base, r.rate), frac(r.days, 1)))
		r.days = 0
	}
}

// exact is the sum so far.
func (r *running) exact() *big.Rat {
	r.fold()
	return r.sum
}

// owed is the rounded sum less what was paid of it.
func (l *ledger) owed(r *running) Amount {
	return round(r.exact(), l.m.terms.InterestRounding) - r.paid
}

// oneAccount reports whether the penalty runs once for the loan.
func (l *ledger) oneAccount() bool { return l.m.terms.Penalty.On == loan.OfBalance }

// shown is what is owed of an item's penalty today: none while the days of
// grace have not passed.
func (l *ledger) shown(it *item) Amount {
	g := l.m.terms.Grace
	if it.settled || !it.asked && g.Mode == loan.Threshold && l.today <= it.due+Date(g.Days) {
		return 0
	}
	return l.owed(&it.running)
}

// penaltyOwed is all penalty owed today.
func (l *ledger) penaltyOwed() Amount {
	sum := l.owed(&l.account)
	for _, it := range l.items {
		sum += l.shown(it)
	}
	return sum
}

// rates of one day: of the penalty, and what principal not yet due bears.
// What fell due on due bears a rate by the month by the days of the month that runs
// from its monthly day.
func (l *ledger) dayRates(due, d Date) (full, excess *big.Rat) {
	due = l.knownFrom(due)
	key := dayKey{l.m.rateOn(d), calendar.IsLeap(d.Year()), monthLength(due, d), l.tierOf(due, d)}
	if known, ok := l.m.days[key]; ok {
		return known[0], known[1]
	}
	full, excess = l.computeDayRates(d, key.month, key.tier)
	l.m.days[key] = [2]*big.Rat{full, excess}
	return full, excess
}

// knownFrom is the day from which lateness counts: that of the lender's figures, where
// they do not say since when.
func (l *ledger) knownFrom(due Date) Date {
	if o := l.m.terms.Owed; o != nil && len(o.Overdue) == 1 && o.Overdue[0].SinceUnknown && due == o.Overdue[0].Since {
		return o.Date
	}
	return due
}

// dayKey is all that the rates of a day depend on.
type dayKey struct {
	contract money.Rate
	leap     bool
	month    int64 // days of the running month
	tier     int
}

// tierOf is the number of the tier of what fell due on due, on day d.
func (l *ledger) tierOf(due, d Date) (tier int) {
	for k, t := range l.m.terms.Penalty.Tiers {
		first := due + Date(t.Days)
		if t.Months > 0 {
			first = due.AddMonths(t.Months)
		}
		if d >= first {
			tier = k + 1
		}
	}
	return tier
}

func (l *ledger) computeDayRates(d Date, month int64, tier int) (full, excess *big.Rat) {
	p, basis := l.m.terms.Penalty, l.m.terms.Basis
	if tier > 0 {
		t := p.Tiers[tier-1]
		p.Kind, p.Multiple, p.Rate = t.Kind, t.Multiple, t.Rate
	}
	contract := lateFactor(l.m.rateOn(d), basis, d, month)
	switch {
	case !p.Known:
		return new(big.Rat), new(big.Rat)
	case p.Kind == loan.PenaltyMultiple:
		full = times(contract, p.Multiple.Rat())
	case p.Kind == loan.PenaltySpread:
		spread := p.Rate
		if l.m.rateOn(d).Per == money.PerMonth && spread.Per == money.PerYear {
			spread = money.Rate{Value: spread.Value.Div(money.Int(12)), Per: money.PerMonth}
		}
		full = plus(contract, lateFactor(spread, basis, d, month))
	default:
		full = lateFactor(p.Rate, basis, d, month)
	}
	excess = minus(full, contract)
	if excess.Sign() < 0 {
		excess = new(big.Rat)
	}
	return full, excess
}

// starts is the day from which an item's penalty counts.
func (l *ledger) starts(it *item) Date {
	if g := l.m.terms.Grace; g.Mode == loan.Shift {
		return it.due + Date(g.Days)
	}
	return it.due
}

// countPaymentDay, where the day of payment counts, adds today on the base
// before today's payments. Never for a payment by the due date.
func (l *ledger) countPaymentDay() {
	if l.m.terms.Penalty.Counting != loan.IncludeEnd {
		return
	}
	l.count(func(start Date) bool { return start < l.today })
}

// endOfDay adds the day from today to tomorrow on what is unpaid.
func (l *ledger) endOfDay() {
	if l.exact != nil {
		l.openEndOfDay()
		return
	}
	l.tolerate(l.today) // after a plan's payments too
	l.settleInGrace()
	if l.m.terms.Penalty.Counting == loan.IncludeEnd {
		l.count(func(start Date) bool { return start == l.today })
		return
	}
	l.count(func(start Date) bool { return start <= l.today })
}

// count adds today to every penalty for whose first day when is true.
func (l *ledger) count(when func(start Date) bool) {
	if len(l.items) == 0 || l.quiet() {
		return
	}
	if l.oneAccount() {
		l.countAccount(when)
		return
	}
	for _, it := range l.items {
		if it.plain || it.settled || !when(l.starts(it)) {
			continue
		}
		if base := l.base(it); base.Sign() > 0 {
			full, _ := l.dayRates(it.due, l.today)
			it.add(base, full)
		}
	}
	l.hold()
}

// quiet reports whether nothing could bear a penalty today.
func (l *ledger) quiet() bool {
	if l.account.joined != nil {
		return false
	}
	for _, it := range l.items {
		if it.open() || it.joined != nil {
			return false
		}
	}
	return true
}

// base is what bears penalty of one item.
func (l *ledger) base(it *item) *big.Rat {
	p := l.m.terms.Penalty
	sum := it.unpaid(loan.Principal)
	if p.On == loan.OfInstalment || p.Compound != loan.CompoundNone {
		sum += it.unpaid(loan.Interest)
	}
	if it.waits {
		sum = 0
	}
	base := whole(sum)
	if it.joined != nil && (it.open() || l.owed(&it.running) > 0) {
		base = plus(base, it.joined)
	}
	return base
}

// oldest is the oldest item with principal, interest or fees unpaid, that may
// bear penalty; nil where there is none.
func (l *ledger) oldest() *item {
	var first *item
	for _, it := range l.items {
		if it.open() && !it.plain && it.due <= l.today && (first == nil || it.due < first.due) {
			first = it
		}
	}
	return first
}

// countAccount adds today to the one account of the loan: overdue principal at
// the full rate, principal not yet due at the excess over the contract rate.
func (l *ledger) countAccount(when func(Date) bool) {
	it := l.oldest()
	full, excess := l.dayRates(l.months(it), l.today)
	if l.counted == l.today {
		return
	}
	sum := new(big.Rat)
	p := l.m.terms.Penalty
	if it != nil && when(l.starts(it)) {
		l.beginSpan()
		if l.pendFor != it {
			l.pending, l.pendFor = new(big.Rat), it
		}
		for _, x := range l.items {
			if x.plain || x.waits {
				continue
			}
			sum = plus(sum, times(whole(x.unpaid(loan.Principal)), full))
			if p.Compound != loan.CompoundNone {
				sum = plus(sum, times(whole(x.unpaid(loan.Interest)), full))
			}
		}
		sum = plus(sum, times(whole(l.plan.balance), excess))
	}
	if j := l.account.joined; j != nil && (it == nil && l.owed(&l.account) > 0 || it != nil && when(l.starts(it))) {
		sum = plus(sum, times(j, full))
	}
	if sum.Sign() > 0 {
		l.counted = l.today
	}
	l.pending = plus(l.pending, sum)
	l.confirm()
}

// months is the day from which the one account counts months: the oldest due day
// that is open, else the last.
func (l *ledger) months(oldest *item) Date {
	if oldest != nil {
		return oldest.due
	}
	last := l.today
	for k, it := range l.items {
		if k == 0 || it.due >= last {
			last = it.due
		}
	}
	return last
}

// confirm charges the penalty that the days of grace held back, or drops it.
func (l *ledger) confirm() {
	g := l.m.terms.Grace
	held := g.Mode == loan.Threshold && g.Days > 0
	if held && l.pendFor != nil && !l.pendFor.asked && l.pendFor.open() && l.today <= l.pendFor.due+Date(g.Days) {
		return
	}
	if held && l.pendFor != nil && !l.pendFor.asked && !l.pendFor.open() && l.today <= l.pendFor.due+Date(g.Days) {
		l.pending = new(big.Rat)
	}
	l.account.sum = plus(l.account.sum, l.pending)
	l.pending = new(big.Rat)
	l.hold()
}

// joinPenalties lets the unpaid penalty of earlier items bear penalty itself from a
// due day on.
func (l *ledger) joinPenalties() {
	if l.m.terms.Penalty.Compound != loan.CompoundAll {
		return
	}
	// What is paid to the cent bears nothing more.
	join := func(r *running, open bool) {
		left := minus(r.exact(), whole(r.paid))
		r.joined = nil
		if left.Sign() > 0 && (open || l.owed(r) > 0) {
			r.joined = left
		}
	}
	join(&l.account, l.oldest() != nil)
	for _, it := range l.items {
		if it.due < l.today && !it.settled {
			join(&it.running, it.open())
		}
	}
}

// settleInGrace forgets the penalty of what was paid within the days of grace.
func (l *ledger) settleInGrace() {
	g := l.m.terms.Grace
	for _, it := range l.items {
		if g.Mode == loan.Threshold && !it.asked && l.today <= it.due+Date(g.Days) && !it.open() {
			it.settled = true
		}
	}
	if l.oneAccount() {
		l.confirm()
		l.endSpan()
	}
}
