package loan

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
	spent := min(x, c.unbilled)
	c.unbilled -= spent
	if interest+spent > 0 {
		l.log.note(Entry{Kind: EntryPrepaid, Due: d, Date: d, Kinds: Parts{Principal: spent, Interest: interest}, Amount: interest + spent})
	}
	l.hold(d, x-spent)
}

// fillCard spreads x over what is due of a card and the rest of its statement,
// and returns what is left.
func (l *Ledger) fillCard(d Date, x Amount) Amount {
	c := l.card
	order := l.order(d)
	c.accrueInterest(l, d, l.log)
	c.accruePenalty(l, c.counted(l, d), l.log)
	penalty := c.penaltyOwed(l, d)
	var paid Parts
	onStatement, late := Amount(0), Amount(0)
	for _, kind := range order {
		if kind == PenaltyInterest {
			pays := min(x, penalty)
			c.pen.settle(pays)
			paid[kind], x = paid[kind]+pays, x-pays
			continue
		}
		for i := range c.buckets {
			b := &c.buckets[i]
			if b.kind != kind {
				continue
			}
			pays := min(x, b.unpaid)
			b.unpaid -= pays
			onStatement += pays
			paid[kind], x = paid[kind]+pays, x-pays
		}
		if kind == Fees {
			pays := min(x, c.lateFees)
			c.lateFees -= pays
			late += pays
			paid[kind], x = paid[kind]+pays, x-pays
		}
	}
	c.older = max(0, c.older-onStatement)
	c.paid += onStatement
	if onStatement > 0 {
		c.paidOn = d
	}
	if total := paid.Total(); total > 0 {
		l.log.note(Entry{Kind: EntryPaid, N: c.k + 1, Due: c.due(), Date: d, Kinds: paid, Amount: total, Paid: late})
	}
	if c.since != 0 && c.overdue(d) == 0 {
		if c.forgiven(l, d) {
			if x := c.penBase.Sub(c.pen.sum); x.Sign() != 0 {
				l.log.note(Entry{Kind: EntryForgiven, N: c.k + 1, Due: c.since, Date: d, Exact: x})
			}
			c.pen.sum = c.penBase
		}
		c.since = 0
	}
	return x
}

// clearCard pays everything with x, which is at least the payoff.
func (l *Ledger) clearCard(d Date, x Amount) {
	p := l.Position(d)
	x -= p.Payoff()
	row := Row{
		Due: d, Opening: p.Outstanding(), Principal: p.Outstanding(), Interest: p.Accrued,
		Fees: p.Due[Fees], Penalty: p.Due[PenaltyInterest], State: Paid, LastPaid: d,
	}
	row.Paid = row.Total()
	l.side = append(l.side, row)
	l.log.note(Entry{Kind: EntryPrepaid, Due: d, Date: d, Kinds: Parts{row.Principal, row.Interest, row.Penalty, row.Fees}, Amount: row.Paid})
	l.dropCard()
	l.noteBegan()
	l.credit = 0
	l.hold(d, x)
}

// absorbCard takes what is due of the card into an agreement; the card goes on.
func (l *Ledger) absorbCard(d Date) {
	log := l.log
	l.log, l.ahead = nil, nil
	l.fillCard(d, l.card.dueParts(l, d).Total())
	l.log = log
}

// dropCard ends the card: nothing of it is owed by itself any more.
func (l *Ledger) dropCard() {
	l.asked = append(l.asked, l.card.asked...)
	l.card, l.ahead = nil, nil
}

// accelerateCard makes everything due: what was overdue keeps its date.
func (l *Ledger) accelerateCard(d Date) {
	p := l.Position(d)
	if p.Oldest != 0 {
		overdue := Instalment{charged: true, Row: Row{Due: p.Oldest, Opening: p.Outstanding(), Principal: p.Due[Principal], Fees: p.Due[Fees], Closing: p.NotDue}}
		l.give(&overdue, p.Due[PenaltyInterest])
		l.add(overdue)
		l.ins[len(l.ins)-1].pen.from = d
		l.log.note(Entry{Kind: EntryFellDue, Rule: RuleKept, In: len(l.ins), Due: p.Oldest, Date: d, Base: p.Outstanding(), Kinds: Parts{p.Due[Principal], 0, p.Due[PenaltyInterest], p.Due[Fees]}})
	}
	l.dropCard()
	defer l.noteBegan()
	i := Instalment{charged: true, Row: Row{Due: d, Opening: p.NotDue, Principal: p.NotDue, Interest: p.Accrued}}
	if i.Principal+i.Interest == 0 {
		return
	}
	l.add(i)
	l.log.note(Entry{Kind: EntryAccelerated, In: len(l.ins), Due: d, Date: d, Base: i.Opening, Kinds: Parts{Principal: i.Principal, Interest: i.Interest}, Amount: i.Principal + i.Interest})
}
