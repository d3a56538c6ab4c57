package loan

import "repay/planner/money"

// What may be missing of an instalment without its being late (容差): something was
// paid on it, and what is left is at most [Terms.Tolerance] and less than half of it.
// Then it counts as paid, and what is left falls due with the coming instalment.

// leftOver is what was left of instalments in that way.
type leftOver struct {
	parts Parts       // by what it was; no penalty
	from  Date        // the next day for which its principal bears interest
	sum   money.Ratio // that interest before it, exact
}

func (o *leftOver) isZero() bool { return o.parts == Parts{} }

// interestTo is the interest on the principal left over up to day d (exclusive), at
// the rate of the schedule in force; its pieces are noted for instalment n.
func (c *cursor) interestTo(d Date, log *Entries, n int) money.Ratio {
	o := &c.over
	if o.parts[Principal] == 0 || d <= o.from {
		return o.sum
	}
	fixed := c.rate()
	if c.s.stages[c.stage].Pay == PayFlat {
		fixed = nil // what it charges is no rate on a balance
	}
	c.s.notePieces(log, Entry{N: n, From: o.from, Date: d, Base: o.parts[Principal]}, fixed)
	return o.sum.Add(c.s.factorIn(c.period(), fixed, o.from, d).MulAmount(o.parts[Principal]))
}

// leave adds to what is left over from day d on.
func (c *cursor) leave(d Date, p Parts) {
	c.over.sum, c.over.from = c.interestTo(d, nil, 0), d
	c.over.parts = c.over.parts.Plus(p)
}

// overAccrued is what is owed of what is left over on day d besides its principal.
func (c *cursor) overAccrued(d Date, log *Entries, n int) Amount {
	if c.over.isZero() {
		return 0
	}
	rest := c.over.parts.Total() - c.over.parts[Principal]
	log.noteAmount(EntryLeft, 0, rest)
	return rest + c.overInterest(d, log, n)
}

// overInterest rounds the interest of it. Where there is none, none is noted.
func (c *cursor) overInterest(d Date, log *Entries, n int) Amount {
	exact := c.interestTo(d, nil, n)
	if exact.IsZero() {
		return 0
	}
	interest := exact.Round(c.s.interestMode)
	c.interestTo(d, log, n)
	log.sum(n, d, exact, c.s.interestMode, 0, interest)
	return interest
}

// onlyOver reports whether what is left over is all that is to fall due.
func (c *cursor) onlyOver() bool {
	return c.balance == 0 && c.spreadLeft == 0 && c.aside == 0 && c.prepaid >= 0
}

// fallOver puts what is left over into the instalment that falls due.
func (c *cursor) fallOver(row *Row) {
	p := c.over.parts
	for of, x := range p {
		c.trail.made(Component(of)).noteAmount(EntryLeft, 0, x)
	}
	p[Interest] += c.overInterest(row.Due, c.trail.made(Interest), row.N)
	row.add(p)
	row.Opening += p[Principal]
	c.over = leftOver{}
}

// tolerate looks on day d at what fell due by a day, itself included.
func (l *Ledger) tolerate(d, by Date) {
	if l.terms.Tolerance == 0 {
		return
	}
	some := false
	for k := range l.ins {
		if i := &l.ins[k]; i.Due <= by && l.within(i) {
			l.countAsPaid(k, d)
			some = true
		}
	}
	if some {
		l.advanceHead(d)
	}
}

// endDay ends the last day that is over, where d is after it: what fell due on it is
// looked at once all of that day is paid.
func (l *Ledger) endDay(d Date) {
	if l.opened == 0 && l.done < d {
		l.tolerate(l.done, l.done)
	}
}

// within reports whether what is missing of an instalment is within the tolerance.
// Sums of an agreement, what was accelerated and a sum of several are no instalments.
func (l *Ledger) within(i *Instalment) bool {
	if i.N == 0 || i.unsplit || i.waits || i.paid == (Parts{}) {
		return false
	}
	left := i.due(0).Total()
	return left > 0 && left <= l.terms.Tolerance && 2*left < i.Payment()+i.lateFee
}

// countAsPaid takes instalment k as paid on day d. After the last, what is left
// stays owed with it and bears nothing.
func (l *Ledger) countAsPaid(k int, d Date) {
	i := &l.ins[k]
	l.countTo(i, d)
	l.bearing -= l.penaltyBase(i)
	if l.scheme == nil || l.cur.done() {
		i.waits, i.charged = true, true
	} else {
		l.moveOn(k, d, i.due(0))
	}
	l.bearing += l.penaltyBase(i)
	l.clear(i, d)
}

// moveOn lets parts of instalment k fall due with the coming one.
func (l *Ledger) moveOn(k int, d Date, p Parts) {
	i := &l.ins[k]
	i.Principal, i.Interest, i.Fees = i.Principal-p[Principal], i.Interest-p[Interest], i.Fees-p[Fees]
	i.moved += p.Total()
	i.Closing += p[Principal]
	for j := k + 1; j < len(l.ins); j++ { // it fell due already, with less in it
		l.ins[j].Opening += p[Principal]
		l.ins[j].Closing += p[Principal]
	}
	l.cur.leave(d, p)
	l.noteMovedOn(i, d, p)
}

func (l *Ledger) noteMovedOn(i *Instalment, d Date, p Parts) {
	if i.Trail == nil {
		return
	}
	for c, x := range p {
		if x == 0 {
			continue
		}
		e := Entry{Kind: EntryMovedOn, N: i.N, Due: d, Amount: -x}
		if len(i.Trail.Made[c]) > 0 {
			i.Trail.Made[c].note(e)
		}
		i.Trail.Owed[c].note(e)
	}
	l.log.note(PrincipalAccount, Entry{Kind: EntryLeft, N: i.N, Due: d, Amount: p[Principal]})
}
