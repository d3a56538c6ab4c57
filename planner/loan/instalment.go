package loan

import "repay/planner/money"

// Instalment is a sum that fell due.
type Instalment struct {
	Row
	lateFee   Amount
	paid      Parts
	pen       account
	given     Amount // penalty that came with it and is owed whatever the grace
	last      Date   // the last payment towards it
	cleared   Date   // principal, interest and fees were all paid on this day
	charged   bool   // its late fee has been decided, or it can have none
	atOnce    bool   // due on signing: no grace holds back its penalty
	moved     Amount // of it, within the tolerance: due with the coming one
	waits     bool   // owed, and never late: what the tolerance left of the last instalment, or a dated fee
	fee       bool   // a dated fee
	plain     bool   // it may be late, and bears no penalty: a part of arrears being caught up, or a sum unsplit
	inHistory bool   // shown by the app, not lived through here
	unsplit   bool   // one sum of which the parts are not known: it stands as principal, and bears nothing that is known
}

// Extra is a dated sum of an agreement: paid on signing, or a part of a
// settlement or of arrears.
type Extra struct {
	Due    Date
	Parts  Parts
	Plain  bool // it bears no penalty
	AtOnce bool // due on signing: no grace holds back its penalty
}

// Parts is a sum by component.
type Parts [components]Amount

// Less returns the parts without those of q.
func (p Parts) Less(q Parts) Parts {
	for c := range p {
		p[c] -= q[c]
	}
	return p
}

// Plus returns the parts with those of q.
func (p Parts) Plus(q Parts) Parts {
	for c := range p {
		p[c] += q[c]
	}
	return p
}

// Take takes x out of the parts, or as much of it as there is, in an order, and
// returns what it took of each. What is below 0 stays as it is.
func (p *Parts) Take(x Amount, by Order) (taken Parts) {
	for _, c := range by {
		taken[c] = max(0, min(x, p[c]))
		p[c] -= taken[c]
		x -= taken[c]
	}
	return taken
}

// Total returns the sum of the parts.
func (p Parts) Total() Amount { return p[Principal] + p[Interest] + p[PenaltyInterest] + p[Fees] }

// add puts an instalment on the ledger.
func (l *Ledger) add(i *Instalment) *Instalment {
	i.pen.from, i.pen.joins, i.pen.all = l.starts(i.Due), len(l.joins.days), i.pen.sum.IsZero()
	l.share(i.Due)
	l.joins.bears(i.Principal + i.Interest)
	if !i.fee {
		l.fell.add(&i.Row)
	}
	l.bearing += l.penaltyBase(i)
	l.ins = append(l.ins, *i)
	return &l.ins[len(l.ins)-1]
}

// addExtra makes a dated sum of an agreement due. It bears no late fee.
func (l *Ledger) addExtra(x Extra) {
	i := Instalment{atOnce: x.AtOnce, plain: x.Plain, charged: true, Row: Row{
		Due: x.Due, Principal: x.Parts[Principal], Interest: x.Parts[Interest], Fees: x.Parts[Fees],
		Opening: l.notDue() + x.Parts[Principal], Closing: l.notDue(),
	}}
	l.give(&i, x.Parts[PenaltyInterest])
	l.noteDue(l.add(&i), EntryAgreedSum, x.Due, x.Parts)
}

// give adds a penalty that is owed as a fixed sum: to the instalment, or to the
// one account of the loan.
func (l *Ledger) give(i *Instalment, a Amount) {
	if l.perLoan() {
		l.whole.sum = l.whole.sum.Add(money.Int(int64(a)))
		l.wholeBase = l.wholeBase.Add(money.Int(int64(a)))
		l.late.before = l.late.before.Add(money.Int(int64(a)))
		return
	}
	i.given += a
	l.joins.bears(i.Principal + i.Interest + a)
	i.pen.sum, i.pen.all = i.pen.sum.Add(money.Int(int64(a))), false
}

// unpaid returns what of component c (not penalty) of the instalment is unpaid.
func (i *Instalment) unpaid(c Component) Amount {
	switch c {
	case Principal:
		return max(0, i.Principal) - i.paid[Principal]
	case Interest:
		// A row with negative principal let that much interest join the balance.
		return i.Interest + min(0, i.Principal) - i.paid[Interest]
	case Fees:
		return i.Fees + i.lateFee - i.paid[Fees]
	}
	return 0
}

// bears reports whether penalty runs on what of it is unpaid.
func (i *Instalment) bears() bool { return !i.plain && !i.waits }

// owes reports whether any principal, interest or fees are unpaid, as lateness sees
// it.
func (i *Instalment) owes() bool {
	return !i.waits && (i.unpaid(Principal) > 0 || i.unpaid(Interest) > 0 || i.unpaid(Fees) > 0)
}
