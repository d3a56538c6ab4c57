package loan

import "cmp"

// payCard pays x on day d. It fills the statement in force, with late fees and
// penalty, by the order of allocation; what is left pays the interest that runs,
// then what was spent since, and is else held for the next statement. A payment
// of at least the payoff clears everything.
func (l *Ledger) payCard(d Date, x Amount) {
	l.ahead = nil
	if l.paysOff(d, x) {
		l.clearCard(d, l.fill(d, x))
		return
	}
	x = l.fillCard(d, l.fill(d, x))
	c := l.card
	interest := min(x, c.interest.owed(c.mode))
	c.interest.settle(interest)
	x -= interest
	rest := c.rest.Take(x, l.order(d)) // before it joins the next statement
	x -= rest.Total()
	spent := min(x, c.unbilled)
	c.unbilled -= spent
	l.sent = l.sent.Plus(rest).Plus(Parts{Principal: spent, Interest: interest})
	l.log.at(InterestAccount).noteAmount(EntryPaid, d, -interest)
	l.hold(d, x-spent)
}

// fillCard spreads x over what is due of a card and the rest of its statement,
// and returns what is left.
func (l *Ledger) fillCard(d Date, x Amount) Amount {
	c := l.card
	order := l.order(d)
	c.accrueInterest(l, d, l.log.at(InterestAccount))
	c.accruePenalty(l, c.counted(l, d), l.log.at(PenaltyAccount))
	left := Parts{PenaltyInterest: c.penaltyOwed(l, d), Fees: c.lateFees}
	var paid Parts
	onStatement := Amount(0)
	pays := func(kind Component, most Amount) Amount {
		a := min(x, most)
		paid[kind], x = paid[kind]+a, x-a
		return a
	}
	// What is due comes first: of the statement, what is overdue of it.
	for _, room := range []Amount{c.overdue(d), c.unpaid()} {
		for _, kind := range order {
			for i := range c.buckets {
				if b := &c.buckets[i]; b.kind == kind {
					a := pays(kind, min(room, b.unpaid))
					b.unpaid, room, onStatement = b.unpaid-a, room-a, onStatement+a
				}
			}
			left[kind] -= pays(kind, left[kind])
		}
	}
	c.pen.settle(paid[PenaltyInterest])
	late := c.lateFees - left[Fees]
	c.lateFees = left[Fees]
	c.older = max(0, c.older-onStatement)
	c.paid += onStatement
	c.notePaid(l.log, d, paid, late)
	l.sent = l.sent.Plus(paid)
	if c.since != 0 && c.overdue(d) == 0 {
		c.current(l, d)
	}
	return x
}

// current ends what was missed, on day d; within the grace days its penalty is
// forgiven.
func (c *cardState) current(l *Ledger, d Date) {
	if c.forgiven(l, d) {
		if x := c.penBase.Sub(c.pen.sum); x.Sign() != 0 {
			l.log.note(PenaltyAccount, Entry{Kind: EntryForgiven, N: c.k + 1, Due: c.since, Exact: x})
		}
		c.pen.sum = c.penBase
	}
	c.since = 0
}

// clearCard pays everything with x, which is at least the payoff.
func (l *Ledger) clearCard(d Date, x Amount) {
	p := l.Position(d)
	x -= p.Payoff()
	row := Row{
		Due: d, Opening: p.Outstanding(), Principal: p.Outstanding(), Interest: p.Accrued,
		Fees: p.Due[Fees], Penalty: p.Due[PenaltyInterest], State: Paid,
	}
	row.Paid = row.Total()
	l.addSide(row)
	// What stands as principal while it is on the statement is paid as what it was.
	on := l.card.billed()
	on[Principal] = -on.Total()
	l.sent = l.sent.Plus(on)
	l.dropCard()
	l.noteBalance(EntryBegan)
	l.credit, l.extras = 0, nil
	l.hold(d, x)
}

// absorbCard takes what is due of the card into an agreement; the card goes on.
func (l *Ledger) absorbCard(d Date) {
	log, sent := l.log, l.sent
	l.log, l.ahead = nil, nil
	l.fillCard(d, l.card.dueParts(l, d).Total())
	l.log, l.sent = log, sent // nothing was paid
}

// dropCard ends the card: nothing of it is owed by itself any more.
func (l *Ledger) dropCard() {
	l.asked = append(l.asked, l.card.asked...)
	l.card, l.ahead = nil, nil
	l.log.close(InterestAccount, FeesAccount)
}

// accelerateCard makes everything due: what was overdue keeps its date.
func (l *Ledger) accelerateCard(d Date) {
	rest := l.notDue() + l.card.notDue(d) - l.card.notDue(l.today()) // the minimum may fall due today
	i := Instalment{charged: true, Row: Row{Due: d, Opening: rest, Principal: rest, Interest: l.accrued(d)}}
	l.closeCard(d)
	defer l.noteBalance(EntryBegan)
	l.extras = nil
	if i.Principal+i.Interest == 0 {
		return
	}
	l.addAccelerated(&i)
}

// closeCard ends a card whose rest becomes due otherwise; what is overdue of it
// stays so, with its date.
func (l *Ledger) closeCard(d Date) {
	c := l.card
	due := c.dueParts(l, d)
	if due.Total() > 0 {
		overdue := Instalment{charged: true, Row: Row{Due: cmp.Or(c.oldest(d), d), Opening: c.notDue(d) + due[Principal], Principal: due[Principal], Fees: due[Fees], Closing: c.notDue(d)}}
		l.give(&overdue, due[PenaltyInterest])
		l.add(&overdue)
		k := len(l.ins) - 1
		l.ins[k].pen.from = d
		l.noteDue(&l.ins[k], EntryFellDue, d, due)
		for ; k > 0 && l.ins[k-1].Due > l.ins[k].Due; k-- {
			l.ins[k-1], l.ins[k] = l.ins[k], l.ins[k-1]
		}
	}
	l.dropCard()
}
