package loan

import "repay/planner/money"

// prepay pays x ahead of the schedule: interest to that day on the balance first,
// then principal = round((x − interest)/(1+fee)); the rest is the fee, which is on
// principal only, as in the payoff. That interest is never charged again. Sums of
// one day count as one: the parts of each are what it adds to those before it.
func (l *Ledger) prepay(d Date, x Amount) {
	if x <= 0 {
		return
	}
	if l.scheme == nil || l.cur.done() || l.terms.Prepay.Effect == Advance {
		l.hold(d, x)
		return
	}
	c := &l.cur
	if l.interestToCome(d) > 0 && x >= c.balance+c.accruedTo(d, nil, 0) {
		l.hold(d, x) // less than the payoff clears no balance
		return
	}
	c.enter()
	row := Row{Due: d, Days: int(d - c.from), Opening: c.balance, State: Paid, Trail: l.log.trail()}
	accrued := c.accruedTo(d, row.Trail.made(Interest), 0)
	row.Interest = min(x, accrued)
	rest := x - row.Interest
	if l.prepaid.on != d {
		l.prepaid = prepaidToday{on: d}
	}
	if all := l.prepayFee(); rest >= c.balance+all {
		row.Principal, row.Fees = c.balance, all
	} else {
		before := l.prepaid.sum
		row.Principal = min(l.afterFee(before+rest)-l.afterFee(before), c.balance)
		row.Fees = rest - row.Principal
	}
	l.prepaid.sum += row.Principal + row.Fees
	x -= row.Payment()
	l.reduce(d, row, 0)
	row.Closing = c.balance
	row.Paid = row.Payment()
	l.addSide(row)
	l.hold(d, x)
}

// payPrincipal pays x on principal not yet due, and nothing else: not what is
// overdue, no interest and no fee. The interest on it to that day falls due with the
// coming instalment, as before. More than that principal is refused.
func (l *Ledger) payPrincipal(d Date, x Amount) {
	left := &l.cur.balance
	if l.scheme == nil {
		left = &l.open.balance
	}
	switch {
	case x <= 0:
		return
	case x > *left:
		if l.err == nil {
			l.err = &Refusal{Code: BeyondPrincipal, Field: "payments", Need: *left}
		}
		return
	}
	if l.perLoan() && l.terms.Penalty.Counting == IncludeEnd && len(l.ins) > 0 {
		l.countPaymentDay(d)
	}
	row := Row{Due: d, Opening: *left, Principal: x, State: Paid, Trail: l.log.trail()}
	if l.scheme == nil {
		l.open.settleAt(l, d)
		*left -= x
	} else {
		c := &l.cur
		c.enter()
		row.Days = int(d - c.from)
		l.reduce(d, row, -c.accruedTo(d, nil, 0))
	}
	row.Closing, row.Paid = *left, x
	l.addSide(row)
}

// prepaidToday is what was paid ahead on a day, interest not counted.
type prepaidToday struct {
	on  Date
	sum Amount
}

// afterFee is what is left of x when the fee for prepaying it is taken.
func (l *Ledger) afterFee(x Amount) Amount {
	fee := l.terms.Prepay.Fee
	if fee.IsZero() {
		return x
	}
	return money.Int(int64(x)).Div(money.Int(1).Add(fee)).Round(l.terms.InterestRounding)
}

// reduce takes a prepayment off the balance. covered is the interest before day d
// that it paid beyond what is owed to that day, below 0 where that is still to pay.
func (l *Ledger) reduce(d Date, row Row, covered Amount) {
	c := &l.cur
	c.lasts = false
	if row.Principal == 0 {
		c.prepaid += row.Interest
		return
	}
	if l.terms.Prepay.Effect != Lower {
		c.shorter = true
		c.fixLater() // by the balance before this prepayment
	}
	if c.s.straight && c.balance > row.Principal {
		c.prepaid += row.Interest
	} else {
		c.from, c.prepaid = d, covered
	}
	levelFrom := d
	if covered < 0 {
		levelFrom = c.start // the instalment pays the interest of the whole period
	}
	if l.terms.Prepay.Effect == Lower && c.s.periods() == 0 {
		// The periods left are those that the instalment would have taken.
		rows, _ := c.rows()
		c.limit = c.k + max(len(rows), 1)
	}
	if st := c.s.stages[c.stage]; st.Pay == PayDues && l.terms.Prepay.Effect == Lower {
		c.rescale(c.balance - row.Principal)
	}
	c.balance -= row.Principal
	c.flatLeft = min(c.flatLeft, c.balance)
	if l.terms.Prepay.Effect == Lower {
		c.lowered = true
		switch c.s.stages[c.stage].Pay {
		case PayLevel:
			c.setLevel(levelFrom)
		case PayEqualPrincipal:
			c.setEqual()
		}
	}
}

// fixLater keeps the level amounts that later stages would have had, so that a
// prepayment shortens the term even where it is made before they begin.
func (c *cursor) fixLater() {
	if c.stage == len(c.s.stages)-1 {
		return // there is none
	}
	fixed := make([]Amount, len(c.s.stages))
	copy(fixed, c.presets)
	for i := c.stage + 1; i < len(c.s.stages); i++ {
		if c.s.stages[i].Pay == PayLevel && fixed[i] == 0 {
			fixed[i] = c.amountOf(i - c.stage)
		}
	}
	c.presets = fixed
}
