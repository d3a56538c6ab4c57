package reference

// Rule: the strategies that are not stages: parts of arrears, a settlement,
// and a change of due day.

import (
	"math/big"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
)

// equalParts cuts a sum into n parts, each rounded; the last takes what is left.
func (l *ledger) equalParts(sum Amount, n int) []Amount {
	each := round(over(whole(sum), frac(int64(n), 1)), l.m.terms.InterestRounding)
	parts := make([]Amount, n)
	for i := range parts {
		parts[i] = min(each, sum)
		if i == n-1 {
			parts[i] = sum
		}
		sum -= parts[i]
	}
	return parts
}

// catchUp spreads everything due and unpaid over the next n due dates. Each
// part pays what a payment of its amount would have paid.
func (l *ledger) catchUp(n int) {
	sum := Amount(0)
	for _, it := range l.items {
		sum += l.left(it)
	}
	if sum == 0 {
		return
	}
	dues := l.nextDues(l.today, n)
	for i, x := range l.equalParts(sum, n) {
		before := l.payoff().PrincipalOverdue
		l.fill(x)
		p := before - l.payoff().PrincipalOverdue
		l.parts = append(l.parts, promised{due: dues[i], principal: p, interest: x - p, catchUp: true})
	}
	l.items = nil
	l.account, l.span = running{sum: new(big.Rat)}, lateSpan{}
	l.pending, l.pendFor = new(big.Rat), nil
}

// settle is a sum in monthly parts for everything; the rest is waived. It pays
// principal, interest, penalty and fees in that order.
func (l *ledger) settle(o agreement.Offer) deal {
	payoff := l.payoff().Payoff
	d := l.closeOld()
	l.plan.finish()
	l.stopped = nil
	d.settled = of(o.Sum, payoff, l.m.terms.InterestRounding)
	if d.settled > payoff {
		refuse(loan.TooMuch, "settle", payoff)
	}
	l.credit = max(0, -payoff) // the payoff counted the rest of it
	left := d.settled
	for c, x := range d.unpaid {
		paid := min(left, x)
		left -= paid
		d.waived[c] = x - paid
	}
	// d.unpaid is in the order principal, interest, penalty, fees.
	l.waived = d.waived
	on := o.On
	if on == 0 {
		on = l.today
	}
	principal := d.unpaid[loan.Principal] - d.waived[loan.Principal]
	for i, x := range l.equalParts(d.settled, max(1, o.Parts)) {
		p := min(x, principal)
		principal -= p
		l.parts = append(l.parts, promised{due: on.AddMonths(i), principal: p, interest: x - p})
	}
	l.partsFallDue()
	return d
}

// moveDue gives the contract new due days. The period in progress runs by days
// from the last due date; what an instalment pays stays.
func (l *ledger) moveDue(day int) {
	every, s := l.m.terms.Every, l.plan
	if every.Unit != calendar.Month || len(l.grid.Dated) > 0 {
		refuse(loan.NotForMethod, "move_due", 0)
	}
	if s.done() {
		return // nothing is to come, so that no day can move
	}
	y, m, _ := l.today.Civil()
	first := calendar.Of(y, m, day)
	if first <= l.today {
		k := y*12 + m
		first = calendar.Of(k/12, k%12+1, day)
	}
	dueAt := func(k int) Date {
		i := first.MonthIndex() + k*every.N
		return calendar.Of(i/12, i%12+1, day)
	}
	l.gridDay = day
	l.grid = calendar.Grid{Anchor: unclipped(first, day, every), Every: every}
	l.firstDue = first
	if s.done() {
		return
	}
	s.keepLevels(l.today)
	slots := append([]slot(nil), s.slots...)
	if cells := slots[s.cur].cells; len(cells) > 1 {
		slots[s.cur] = movedBullet(slots[s.cur], l.today, dueAt)
	} else {
		from, kind := slots[s.cur].from, loose
		for k := s.cur; k < len(slots); k++ {
			due := dueAt(k - s.cur)
			slots[k].from, slots[k].due, slots[k].regular = from, due, nil
			slots[k].cells = []cell{{from: from, to: due, kind: kind}}
			from, kind = due, regular
		}
	}
	s.slots = slots
	for i := range s.stages {
		s.stages[i].named = true
	}
}

// movedBullet keeps the periods that are over and moves the rest.
func movedBullet(old slot, today Date, dueAt func(int) Date) slot {
	sl := slot{from: old.from, stage: old.stage}
	k := 0
	for _, c := range old.cells {
		if c.to > today {
			kind := regular
			if k == 0 {
				kind = loose
			} else {
				c.from = sl.due
			}
			c = cell{from: c.from, to: dueAt(k), kind: kind}
			k++
		}
		sl.cells = append(sl.cells, c)
		sl.due = c.to
	}
	return sl
}

// unclipped is a due day of the same grid in a month that is long enough for it.
func unclipped(first Date, day int, every calendar.Every) Date {
	best := first
	for k := range 48 {
		i := first.MonthIndex() - k*every.N
		if x := calendar.Of(i/12, i%12+1, day); x.Day() > best.Day() {
			best = x
		}
	}
	return best
}
