package loan

import "repay/planner/money"

// Position is what a loan owes at the end of a day, to the cent.
type Position struct {
	Date    Date
	Due     Parts  // due and unpaid
	NotDue  Amount // principal not yet due
	Accrued Amount // interest on it since the last due date
	ToCome  Amount // interest not yet accrued that a payoff charges
	Fee     Amount // prepayment fee on principal not yet due
	Credit  Amount // money held
	Oldest  Date   // oldest due date with principal, interest or fees unpaid; zero: none
	// Billed is the interest and fees on a card's statement. The statement stands
	// as principal, due and not yet due; this says what of it was none.
	Billed Parts
}

// Payoff is everything due and unpaid, the principal not yet due, the interest
// accrued on it, what a payoff charges of the interest to come, and the prepayment
// fee, less the money held.
func (p Position) Payoff() Amount {
	return p.Due.Total() + p.NotDue + p.Accrued + p.ToCome + p.Fee - p.Credit
}

// Outstanding is the principal, due and not yet due.
func (p Position) Outstanding() Amount { return p.Due[Principal] + p.NotDue }

// DaysOverdue counts days since the oldest due date that is unpaid.
func (p Position) DaysOverdue() int {
	if p.Oldest == 0 || p.Oldest >= p.Date {
		return 0
	}
	return int(p.Date - p.Oldest)
}

// Position returns what is owed at the end of day d, to which the ledger must
// have been closed.
func (l *Ledger) Position(d Date) (p Position) {
	defer Catch(&l.err, "principal")
	l.endDay(d)
	p = Position{Date: d, NotDue: l.notDue(), Accrued: l.accrued(d), Fee: l.prepayFee(), Credit: l.credit}
	if l.terms.Owed == nil && d < l.terms.Start {
		p.Accrued = 0
	} else {
		p.ToCome = l.interestToCome(d)
	}
	l.letAllJoin() // after what is not due, which stands where penalty is too large to compute
	p.Due = l.dueNow(d)
	p.Oldest = l.oldestDue(d)
	if l.card != nil {
		p.NotDue += l.card.notDue(d) - l.card.notDue(l.today())
		p.Billed = l.card.billed()
	}
	return p
}

// dueNow returns everything due and unpaid on day d.
func (l *Ledger) dueNow(d Date) (p Parts) {
	if l.card != nil {
		p = l.card.dueParts(l, d)
	}
	if len(l.ins) == 0 {
		return p
	}
	pace := l.onePace()
	for k := range l.ins {
		i := &l.ins[k]
		p[Principal] = (p[Principal] + i.unpaid(Principal)).Checked()
		p[Interest] = (p[Interest] + i.unpaid(Interest)).Checked()
		p[PenaltyInterest] = (p[PenaltyInterest] + l.penaltyAt(pace, i, d)).Checked()
		p[Fees] = (p[Fees] + i.unpaid(Fees)).Checked()
	}
	return p
}

// dueOf returns what is due and unpaid of one instalment on day d.
func (l *Ledger) dueOf(i *Instalment, d Date) Parts { return i.due(l.penaltyOwed(i, d)) }

// due returns what is due and unpaid of the instalment, with its penalty.
func (i *Instalment) due(penalty Amount) Parts {
	return Parts{Principal: i.unpaid(Principal), Interest: i.unpaid(Interest), PenaltyInterest: penalty, Fees: i.unpaid(Fees)}
}

// prepayFee is the fee that paying everything would cost.
func (l *Ledger) prepayFee() Amount {
	if l.scheme == nil {
		return 0
	}
	return l.terms.Prepay.Fee.Of(l.cur.balance, l.terms.InterestRounding)
}

// paysOff reports whether x on day d is at least the payoff. It looks at no
// more instalments than x would clear, so that a small payment on long arrears
// is quickly found to be small.
func (l *Ledger) paysOff(d Date, x Amount) bool {
	left := x + l.credit - l.notDue()
	if left < 0 {
		return false
	}
	left -= l.accrued(d) + l.interestToCome(d) + l.prepayFee()
	if l.card != nil {
		left -= l.card.dueParts(l, d).Total()
	}
	for k := 0; k < len(l.ins) && left >= 0; k++ {
		left -= l.ins[k].due(0).Total() // most often that is too much without any penalty
	}
	for k := 0; k < len(l.ins) && left >= 0; k++ {
		left -= l.penaltyOwed(&l.ins[k], d)
	}
	return left >= 0
}

// CostPerDay returns what the day after d adds in penalty, and on a card in
// interest, on what is unpaid after the payments of d.
func (l *Ledger) CostPerDay(d Date) (cost Amount) {
	defer Catch(&l.err, "principal")
	return l.costPerDay(d, nil)
}

// costPerDay is CostPerDay, noted sum by sum.
func (l *Ledger) costPerDay(d Date, log *Entries) Amount {
	return l.costOfDay(d, log).Round(l.terms.InterestRounding)
}

// CostOfLateness is what the day after d adds because of what is due and unpaid, as
// an exact number, with the late fees that fall due on it.
func (l *Ledger) CostOfLateness(d Date) (cost money.Ratio) {
	defer Catch(&l.err, "principal")
	return l.costOfDay(d, nil).Add(money.Int(int64(l.lateFeesOn(d + 1))))
}

// costOfDay is costPerDay before it is rounded.
func (l *Ledger) costOfDay(d Date, log *Entries) money.Ratio {
	var day money.Ratio
	add := func(i *Instalment, x money.Ratio) {
		day = day.Add(x)
		if log != nil && x.Sign() != 0 {
			e := Entry{Kind: EntryDay, N: i.N, Due: i.Due, From: d, Date: d + 1, Base: l.penaltyBase(i), Rate: l.frame.RateOn(d), Tier: l.tierOn(i.Due, d), Exact: x}
			if f := l.penaltyFactor(i.Due, d, d+1); !l.perLoan() && f.MulAmount(e.Base).Cmp(x) == 0 {
				e.Factor = f // one day on the base: nothing else counts
			}
			log.note(e)
		}
	}
	if l.card != nil {
		day = l.card.costPerDay(l, d, log)
	}
	if l.terms.Method == Revolving && l.terms.Owed != nil && l.oldest() != nil {
		day = l.open.to(l, d+1, nil).sum.Sub(l.open.to(l, d, nil).sum)
	}
	alike := l.terms.Penalty.Compound != CompoundAll && l.terms.Penalty.Cap == nil && (l.paceOfPenalty().den > 0 || len(l.terms.Penalty.Tiers) == 0 && !l.lateByMonths())
	var bears [2]Amount // on day d alone, and on the day after it
	for k := range l.ins {
		i := &l.ins[k]
		if l.perLoan() && i != l.ownsWhole() {
			continue
		}
		now := l.counted(i.Due, d)
		switch {
		case l.forgiven(i, d):
			add(i, l.shown(i, d+1).sum.Sub(l.shown(i, d).sum))
		case l.perLoan():
			now = max(now, l.whole.from)
			add(i, l.wholeTo(now+1, nil).sum.Sub(l.wholeTo(now, nil).sum))
		default:
			if i.pen.from == d+1 && i.pen.from > l.starts(i.Due) {
				now = d + 1 // a payment has counted today
			}
			if log == nil && alike {
				if i.pen.from <= now {
					bears[now-d] += l.penaltyBase(i)
				}
				continue
			}
			a := l.joined(i, nil, money.Growth.Of)
			add(i, l.stretch(a, i, now+1, nil).sum.Sub(l.stretch(a, i, now, nil).sum))
		}
	}
	for n, base := range bears {
		if base > 0 {
			now := d + Date(n)
			day = day.Add(l.penaltyOf(0, base, now, now+1))
		}
	}
	return day
}
