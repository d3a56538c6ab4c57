package loan

import "repay/planner/money"

// prepay pays x ahead of the schedule: interest to that day on the balance
// first, then principal with its fee, principal = round(rest/(1+fee)). The
// interest is never charged again.
func (l *Ledger) prepay(d Date, x Amount) {
	if x <= 0 {
		return
	}
	if l.scheme == nil || l.cur.done() || l.terms.Prepay.Effect == Advance {
		l.hold(d, x)
		return
	}
	c := &l.cur
	c.enter()
	row := Row{Due: d, Days: int(d - c.from), Opening: c.balance, State: Paid, LastPaid: d}
	row.Interest = min(x, c.accrued(d))
	x -= row.Interest
	if x > 0 {
		row.Principal = l.prepayable(x)
		row.Fees = x - row.Principal
		if row.Principal == c.balance {
			row.Fees = min(row.Fees, l.prepayFee())
		}
		x -= row.Principal + row.Fees
	}
	l.reduce(d, row)
	row.Closing = c.balance
	row.Paid = row.Payment()
	l.side = append(l.side, row)
	l.note(Entry{Kind: EntryPrepaid, Date: d, From: d - Date(row.Days), Base: row.Opening, Kinds: Parts{Principal: row.Principal, Interest: row.Interest, Fees: row.Fees}, Amount: row.Paid})
	l.hold(d, x)
}

// prepayable is the principal that x repays after its fee.
func (l *Ledger) prepayable(x Amount) Amount {
	fee := l.terms.Prepay.Fee
	if fee.IsZero() {
		return min(x, l.cur.balance)
	}
	whole := money.Int(1).Add(fee)
	return min(money.Int(int64(x)).Div(whole).Round(l.terms.InterestRounding), l.cur.balance)
}

// reduce takes a prepayment off the balance.
func (l *Ledger) reduce(d Date, row Row) {
	c := &l.cur
	if row.Principal == 0 || c.s.straight {
		c.prepaid += row.Interest
	} else {
		c.from, c.prepaid = d, 0
	}
	if row.Principal == 0 {
		return
	}
	if l.terms.Prepay.Effect == Shorten {
		c.shorter = true
		c.fixNext()
	}
	c.balance -= row.Principal
	c.flatLeft = min(c.flatLeft, c.balance)
	if l.terms.Prepay.Effect == Lower {
		switch c.s.stages[c.stage].Pay {
		case PayLevel:
			c.amount = c.levelNow(d)
		case PayEqualPrincipal:
			c.amount = c.s.roundPart(c.balance-c.s.balloon, c.left())
		}
	}
}

// fixNext keeps the amount that the next stage would have had, so that a
// prepayment shortens the term even during interest-only periods.
func (c *cursor) fixNext() {
	next := c.stage + 1
	if next >= len(c.s.stages) || c.preset > 0 || c.s.stages[next].Pay != PayLevel {
		return
	}
	f := c.fork()
	for f.stage == c.stage && !f.done() {
		f.step()
	}
	if !f.done() {
		f.enter()
		c.preset = f.amount
	}
}
