package loan

import "repay/planner/money"

// order returns the sequence of components in force on day d: it switches once
// the oldest unpaid instalment is more than AfterDays overdue.
func (l *Ledger) order(d Date) Order {
	a := l.terms.Allocation
	if a.AfterDays > 0 {
		if due := l.oldestDue(d); due != 0 && int(d-due) > a.AfterDays {
			return a.AfterOrder
		}
	}
	return a.Order.OrDefault()
}

// fill spreads x over what is due on day d and returns what is left of it:
// by instalment, the oldest first, inside it the order's components; or by
// component, inside each the oldest instalment first.
func (l *Ledger) fill(d Date, x Amount) Amount {
	left, _ := l.fillParts(d, x)
	return left
}

// fillParts is fill, with what was paid by component.
func (l *Ledger) fillParts(d Date, x Amount) (left Amount, paid Parts) {
	if x <= 0 || len(l.ins) == 0 {
		return x, paid
	}
	order := l.order(d)
	if l.terms.Penalty.Counting == IncludeEnd {
		l.countPaymentDay(d)
	}
	// What is not touched stays as it is: a small payment does not look at all of
	// long arrears.
	before := make([]Parts, 0, 4) // room for most payments
	pay := func(k int, c Component) {
		for len(before) <= k {
			before = append(before, l.ins[len(before)].paid)
		}
		x = l.payPart(&l.ins[k], c, d, x)
	}
	if l.perLoan() {
		l.leader = l.ownsWhole()
	}
	if l.terms.Allocation.ByComponent {
		for _, c := range order {
			for k := 0; k < len(l.ins) && x > 0; k++ {
				if c == PenaltyInterest || l.ins[k].unpaid(c) > 0 {
					l.countTo(&l.ins[k], d)
				}
				pay(k, c)
			}
		}
	} else {
		for k := 0; k < len(l.ins) && x > 0; k++ {
			l.countTo(&l.ins[k], d)
			for _, c := range order {
				pay(k, c)
			}
		}
	}
	l.leader = nil
	for k := range before {
		i := &l.ins[k]
		if i.paid == before[k] && i.cleared != 0 {
			continue
		}
		if kinds := i.paid.Less(before[k]); kinds.Total() > 0 {
			i.last = d
			l.notePaid(i, d, kinds)
			paid = paid.Plus(kinds)
		}
		l.clear(i, d)
	}
	l.advanceHead(d)
	l.sent = l.sent.Plus(paid)
	return x, paid
}

// Split says how sums paid one after the other on day d would fill what is due,
// by component.
func (l *Ledger) Split(d Date, sums []Amount) []Parts {
	parts := make([]Parts, len(sums))
	if l.card == nil && l.eachByItself() && l.terms.Allocation.AfterDays == 0 {
		l.cut(d, sums, parts)
		return parts
	}
	f := l.Fork()
	if f.card == nil && !f.perLoan() {
		for k, x := range sums {
			_, parts[k] = f.fillParts(d, x)
		}
		return parts
	}
	// Here what is due changes by more than what is paid: a statement that is paid
	// or an instalment that no longer leads may be forgiven its penalty.
	due := f.dueNow(d)
	for k, x := range sums {
		if x = f.fill(d, x); f.card != nil {
			f.fillCard(d, x)
		}
		left := f.dueNow(d)
		parts[k], due = due.Less(left), left
	}
	return parts
}

// cut is Split where what a sum pays changes nothing else of what is due, nor the order:
// each sum takes what those before it have left.
func (l *Ledger) cut(d Date, sums []Amount, parts []Parts) {
	n, left := 0, Amount(0) // how many sums are begun, and what is left of the last
	take := func(c Component, due Amount) {
		for due > 0 && (left > 0 || n < len(sums)) {
			if left <= 0 {
				left, n = sums[n], n+1
				continue
			}
			pays := min(left, due)
			parts[n-1][c] += pays
			left, due = left-pays, due-pays
		}
	}
	order := l.order(d)
	if l.terms.Allocation.ByComponent {
		for _, c := range order {
			for k := range l.ins {
				take(c, l.dueOf(&l.ins[k], d)[c])
			}
		}
		return
	}
	for k := range l.ins {
		due := l.dueOf(&l.ins[k], d)
		for _, c := range order {
			take(c, due[c])
		}
	}
}

// payPart pays what it can of one component of one instalment, which has been counted up
// to the payment.
func (l *Ledger) payPart(i *Instalment, c Component, d Date, x Amount) Amount {
	if x == 0 {
		return x
	}
	if c != PenaltyInterest {
		pays := min(x, i.unpaid(c))
		if pays > 0 {
			l.bearing -= l.penaltyBase(i)
			i.paid[c] += pays
			l.bearing += l.penaltyBase(i)
		}
		return x - pays
	}
	pays := min(x, l.penaltyOwed(i, d))
	if pays == 0 {
		return x
	}
	i.paid[PenaltyInterest] += pays
	if l.perLoan() {
		l.whole.settle(pays)
	} else {
		i.pen.settle(pays)
	}
	return x - pays
}

// countTo counts an instalment's penalty up to a payment of day d towards it,
// on the base before it.
func (l *Ledger) countTo(i *Instalment, d Date) {
	if !l.perLoan() && l.terms.penaltyKnown() {
		l.count(i, l.counted(i.Due, d))
	}
}

// countPaymentDay counts the day of a payment on the base before it; a further
// stretch starts the day after. Where penalty runs for each instalment, each
// that is paid counts for itself.
func (l *Ledger) countPaymentDay(d Date) {
	if !l.perLoan() {
		return
	}
	if o := l.oldestBearing(); o != nil && d > l.starts(o.Due) {
		l.whole = l.wholeTo(d+1, l.log.at(PenaltyAccount))
	}
}

// clear marks an instalment whose principal, interest and fees are paid, and
// forgives its penalty where that was within the grace days.
func (l *Ledger) clear(i *Instalment, d Date) {
	if i.owes() {
		return
	}
	if i.cleared == 0 {
		i.cleared = d
	}
	l.letJoin(i)
	if i.pen.owed(l.terms.InterestRounding) == 0 {
		i.pen.joined, i.pen.all = money.Ratio{}, false // what is paid to the cent bears nothing more
	}
	if l.forgiven(i, d) && !l.perLoan() {
		given := money.Int(int64(i.given))
		l.noteForgiven(i, given.Sub(i.pen.sum))
		i.pen.sum, i.pen.all = given, false
	}
}

// noteForgiven notes what the grace takes off an account: x, below 0.
func (l *Ledger) noteForgiven(i *Instalment, x money.Ratio) {
	if l.log != nil && x.Sign() != 0 {
		l.owed(i, PenaltyInterest).note(Entry{Kind: EntryForgiven, N: i.N, Due: i.Due, Exact: x})
	}
}

// advanceHead moves past the instalments that owe nothing any more, and for a
// penalty that runs once for the loan notes that another instalment now leads.
func (l *Ledger) advanceHead(d Date) {
	if l.perLoan() {
		o := l.oldest()
		l.late.over = l.late.over || l.oldestBearing() == nil
		if len(l.ins) > 0 && (o == nil || o.Due != l.ins[0].Due) {
			if lead := &l.ins[0]; o == nil && l.forgiven(lead, d) {
				l.noteForgiven(lead, l.wholeBase.Sub(l.whole.sum))
				l.whole.sum = l.wholeBase
			}
			l.wholeBase = l.whole.sum
		}
	}
	l.advance(d)
}
