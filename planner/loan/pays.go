package loan

// pay applies the payments of day d that are left.
func (l *Ledger) pay(d Date) {
	for l.paid < len(l.payments) && l.payments[l.paid].Date <= d {
		l.payNext(d)
	}
}

// turn is when on its day a payment happens: before what is signed then, or after it.
func (p *Payment) turn() int {
	if p.BeforeSigning {
		return 0
	}
	return 1
}

// payBeforeSigning applies those payments of day d that come before what is signed on it.
func (l *Ledger) payBeforeSigning(d Date) {
	for l.paid < len(l.payments) && l.payments[l.paid].Date <= d && l.payments[l.paid].BeforeSigning {
		l.payNext(d)
	}
}

// payNext applies the next payment, together with those of its day and kind, so that a
// sum paid in parts pays off, prepays and is charged what it would be at once.
func (l *Ledger) payNext(d Date) {
	p := l.payments[l.paid]
	for l.paid++; l.paid < len(l.payments); l.paid++ {
		next := l.payments[l.paid]
		if next.Date != p.Date || next.As != p.As || next.BeforeSigning != p.BeforeSigning {
			break
		}
		p.Amount += next.Amount
	}
	l.Pay(d, p.Amount, p.As)
}

// Pay pays x on day d, which must be open. It fills what is due; what is left
// over is held for the coming instalment or prepays:
//
//   - paid while nothing is due, or after clearing something overdue, it fills
//     the coming instalment, up to its amount, and is held until that falls due;
//   - what is more than that, and what is left on a due date that had no
//     arrears, prepays.
//
// What is paid as principal goes there alone, see [Ledger.payPrincipal].
// A payment of at least the payoff pays the loan off.
func (l *Ledger) Pay(d Date, x Amount, as PaymentKind) {
	l.accrue(d)
	switch {
	case as == AsPrincipal && l.card == nil:
		l.payPrincipal(d, x)
		return
	case l.card != nil:
		l.payCard(d, x)
		return
	case l.terms.Method == Open || l.terms.Method == Revolving && l.scheme == nil && l.adopted == nil:
		l.payOpen(d, x)
		return
	}
	arrears := l.arrears(d)
	if as != AsInstalment && l.paysOff(d, x) {
		l.payOff(d, x)
		return
	}
	x = l.fill(d, x)
	l.tolerate(d, d-1)
	if x == 0 {
		return
	}
	switch {
	case as == AsInstalment:
		l.hold(d, x)
	case as == AsPrepayment, l.fell.on(d) && !arrears:
		l.prepay(d, x)
	default:
		_, coming := l.nextInstalment()
		held := min(x, max(0, coming-l.credit))
		l.hold(d, held)
		l.prepay(d, x-held)
	}
}

// Send is [Ledger.Pay], and says where the sum went: less of it than was sent
// where the rest is held. It goes on from a day that is over, too.
func (l *Ledger) Send(d Date, x Amount, as PaymentKind) (went Parts, refusal *Refusal) {
	defer Catch(&refusal, "principal")
	l.endDay(d)
	l.sent = Parts{}
	held := l.credit
	l.Pay(d, x, as)
	went = l.sent
	// What money held before paid of it was not sent now.
	went.Take(min(held, went.Total()-x), DefaultOrder)
	return went, l.err
}

// Sent is where all went that was paid so far, money held included once it is used.
// [Ledger.Send] begins anew.
func (l *Ledger) Sent() Parts { return l.sent }

// arrears reports whether anything that fell due before day d is unpaid.
func (l *Ledger) arrears(d Date) bool {
	for k := range l.ins {
		if i := &l.ins[k]; i.Due < d && (i.owes() || l.penaltyOwed(i, d) > 0) {
			return true
		}
	}
	return false
}

func (l *Ledger) hold(d Date, x Amount) {
	if x > 0 {
		l.credit += x
		l.log.at(HeldAccount).noteAmount(EntryHeld, d, x)
	}
}

// useCredit pays what is due from money held.
func (l *Ledger) useCredit(d Date) {
	had := l.credit
	left, paid := l.fillParts(d, had)
	l.credit, l.used = left, l.used.Plus(paid)
	l.noteUsed(d, had-left)
	l.tolerate(d, d-1)
}

func (l *Ledger) noteUsed(d Date, x Amount) { l.log.at(HeldAccount).noteAmount(EntryUsed, d, -x) }

// NextDue returns the next day on which something falls due and how much, money
// held not taken off; zero where nothing more falls due. Periods that pay
// nothing are passed over.
func (l *Ledger) NextDue() (Date, Amount) {
	due, sum := l.nextInstalment()
	for _, f := range l.dated {
		if due == 0 || f.On < due {
			due, sum = f.On, 0
		}
		if f.On == due {
			sum += f.Amount
		}
	}
	return due, sum
}

// nextInstalment is NextDue without the dated fees.
func (l *Ledger) nextInstalment() (Date, Amount) {
	if l.paysOffLater() {
		return l.nextDueBeforePayOff()
	}
	due, sum := never, Amount(0)
	if l.card != nil {
		if rows := l.minimums().rows; len(rows) > 0 {
			due, sum = rows[0].Due, rows[0].Payment()
		}
	}
	if l.scheme != nil && !l.cur.done() {
		c := l.cur.fork()
		for !c.done() && sum == 0 {
			row := c.step()
			due, sum = row.Due, row.Payment()
		}
		if sum == 0 {
			due = never
		}
	}
	for _, x := range l.extras {
		if x.Due < due {
			due, sum = x.Due, 0
		}
		if x.Due == due {
			sum += x.Parts.Total()
		}
	}
	if due == never {
		return 0, 0
	}
	return due, sum
}

// payOff clears the loan with x, which is at least the payoff.
func (l *Ledger) payOff(d Date, x Amount) {
	x = l.fill(d, x)
	x += l.credit
	l.noteUsed(d, l.credit)
	l.credit = 0
	row := Row{Due: d, Opening: l.notDue(), Principal: l.notDue(), Fees: l.prepayFee(), State: Paid, Trail: l.log.trail()}
	toCome := l.interestToCome(d)
	row.Interest = l.accruedTo(d, row.Trail.made(Interest)) + toCome
	row.Trail.made(Interest).noteAmount(EntryToCome, d, toCome)
	x -= row.Payment()
	if row.Payment() > 0 {
		row.Paid = row.Payment()
		l.addSide(row)
	}
	l.stop()
	l.extras = nil
	l.hold(d, x)
}

// stop ends the schedule: nothing more falls due by itself.
func (l *Ledger) stop() {
	l.cur.balance, l.cur.spreadLeft, l.cur.aside, l.cur.over = 0, 0, 0, leftOver{}
	l.cur.limit = l.cur.k
}
