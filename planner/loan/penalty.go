package loan

import (
	"repay/planner/money"
)

// account is one exact running sum of penalty or interest. What is owed of it is
// round(sum) − paid, so that cutting time into pieces never changes the total.
type account struct {
	sum    money.Ratio
	paid   Amount
	joined money.Ratio // unpaid penalty that itself bears the rate
	all    bool        // on the last due day all that was unpaid joined, and still bears
	from   Date        // the next day to count; zero: not running
	joins  int         // due days on which it joined, of those of the ledger
}

func (a *account) owed(mode money.Rounding) Amount {
	if a.sum == (money.Ratio{}) {
		return 0
	}
	return a.with(money.Ratio{}, mode)
}

// with is what is owed once x more is counted.
func (a *account) with(x money.Ratio, mode money.Rounding) Amount {
	return max(0, a.sum.Add(x).Round(mode)-a.paid)
}

// settle pays x of the account; what has joined goes first.
func (a *account) settle(x Amount) {
	a.paid += x
	if left := a.joined.Sub(money.Int(int64(x))); left.Sign() > 0 {
		a.joined = left
	} else {
		a.joined, a.all = money.Ratio{}, false
	}
}

// exact returns the unpaid part of the exact sum, at least 0.
func (a account) exact() money.Ratio {
	if a.paid == 0 && a.sum.Sign() >= 0 {
		return a.sum
	}
	if u := a.sum.Sub(money.Int(int64(a.paid))); u.Sign() > 0 {
		return u
	}
	return money.Ratio{}
}

// penaltyKnown reports whether lateness has a known price: a rule, a rate that
// it rests on, and a base.
func (t *Terms) penaltyKnown() bool {
	if t.Owed != nil && len(t.Owed.Overdue) > 0 && t.Owed.Overdue[0].Principal == nil && t.Owed.Overdue[0].Amount == nil {
		return false
	}
	if t.Method == Revolving && !t.Penalty.Known {
		// What is late on a card bears the card's own rate, see overdueOnCard too.
		return t.Owed == nil && t.Rate.Kind != RateUnknown
	}
	alone := func(r PenaltyRate) bool { return r.Kind == PenaltyAlone }
	return t.Penalty.Known && (t.Rate.Kind != RateUnknown || t.Penalty.each(alone))
}

// perLoan reports whether the penalty runs once for the loan.
func (l *Ledger) perLoan() bool { return l.terms.Penalty.On == OfBalance }

// penaltyBase returns what of instalment i bears the penalty rate.
func (l *Ledger) penaltyBase(i *Instalment) Amount {
	if !i.bears() {
		return 0
	}
	base := i.unpaid(Principal)
	if l.terms.Penalty.On == OfInstalment || l.terms.Penalty.Compound != CompoundNone {
		base += i.unpaid(Interest)
	}
	return base
}

// accrue counts penalty up to day d (exclusive). The running sum of an
// instalment is the same however time is cut, so that it waits until something
// about the instalment changes: a payment towards it, or penalty that joins.
func (l *Ledger) accrue(d Date) {
	if !l.perLoan() || !l.terms.penaltyKnown() {
		return
	}
	if i := l.oldestBearing(); i != nil && l.starts(i.Due) < d {
		l.beginLate()
	}
	l.whole = l.wholeTo(d, l.log.at(PenaltyAccount))
}

// penTo returns the penalty account of an instalment as it stands at the start
// of day d.
func (l *Ledger) penTo(i *Instalment, d Date, log *Entries) account {
	return l.stretch(l.joined(i, log, money.Growth.Of), i, d, log)
}

// count counts an instalment's penalty up to day d (exclusive).
func (l *Ledger) count(i *Instalment, d Date) {
	if l.letJoin(i); i.pen.from < d {
		i.pen = l.stretch(i.pen, i, d, l.owed(i, PenaltyInterest))
	}
}

// stretch returns an account of an instalment after the days up to d (exclusive),
// on which the same bore.
func (l *Ledger) stretch(a account, i *Instalment, d Date, log *Entries) account {
	a = l.capped(a, i, log)
	if a.from >= d {
		return a
	}
	base := l.penaltyBase(i)
	switch {
	case base <= 0 && a.joined.Sign() <= 0 || l.atCap(&a, i):
	case log == nil && a.joined.IsZero():
		a.sum = a.sum.Add(l.penaltyOf(i.Due, base, a.from, d))
		a = l.capped(a, i, log)
	default:
		f := l.penaltyFactor(i.Due, a.from, d)
		exact := f.Mul(a.joined.Add(money.Int(int64(base))))
		if log != nil {
			l.notePenalty(log, a, Entry{N: i.N, Due: i.Due, From: a.from, Date: d, Base: base, Joined: a.joined, Factor: f, Exact: exact})
		}
		a.sum = a.sum.Add(exact)
		a = l.capped(a, i, log)
	}
	a.from = d
	return a
}

// wholeTo is penTo for the one account of base `balance`. It runs while any
// instalment is unpaid past its due date, from that date on.
func (l *Ledger) wholeTo(d Date, log *Entries) account {
	i := l.oldestBearing()
	if i == nil {
		return l.restTo(d, log)
	}
	a := l.cappedWhole(l.whole, i, log)
	from := max(a.from, l.starts(i.Due))
	switch {
	case from >= d:
		return a
	case l.wholeAtCap(&a):
		a.from = d
		return a
	}
	f, x := l.penaltyFactor(i.Due, from, d), l.excessFactor(i.Due, from, d)
	exact := f.Times(money.Int(int64(l.bearing))).Add(x.Times(money.Int(int64(l.cur.balance)))).Add(f.Mul(a.joined))
	if log != nil {
		l.notePenalty(log, a, Entry{N: i.N, Due: i.Due, From: from, Date: d, Base: l.bearing, NotDue: l.cur.balance, Joined: a.joined, Factor: f, Excess: x, Exact: exact})
	}
	a.sum, a.from = a.sum.Add(exact), d
	return l.cappedWhole(a, i, log)
}

// restTo is wholeTo where nothing is overdue any more: penalty that joined goes on
// as long as any is unpaid.
func (l *Ledger) restTo(d Date, log *Entries) account {
	a := l.whole
	if a.joined.Sign() <= 0 || a.owed(l.terms.InterestRounding) == 0 || a.from == 0 || a.from >= d {
		return a
	}
	i := l.ownsWhole()
	f := l.penaltyFactor(i.Due, a.from, d)
	exact := f.Mul(a.joined)
	if log != nil {
		l.notePenalty(log, a, Entry{Due: i.Due, From: a.from, Date: d, Joined: a.joined, Factor: f, Exact: exact})
	}
	a.sum, a.from = a.sum.Add(exact), d
	return l.cappedWhole(a, i, log)
}

// counted returns the day up to which a quote or payment on day d counts
// penalty on something due on due: d itself counts where the contract includes
// the end, but never for a payment by the due date.
func (l *Ledger) counted(due, d Date) Date {
	if l.terms.Penalty.Counting == IncludeEnd && d > l.starts(due) {
		return d + 1
	}
	return d
}

// starts is the day from which what fell due on due bears penalty.
func (l *Ledger) starts(due Date) Date {
	if l.terms.Grace.Mode == Shift {
		return due + Date(l.terms.Grace.Days)
	}
	return due
}

// forgiven reports whether day d is within the grace days of a contract that
// counts from the due date once they have passed.
func (l *Ledger) forgiven(i *Instalment, d Date) bool {
	g := l.terms.Grace
	return g.Mode == Threshold && g.Days > 0 && !i.atOnce && int(d-i.Due) <= g.Days
}

// shown returns the penalty account of instalment i as a quote on day d shows it.
func (l *Ledger) shown(i *Instalment, d Date) account { return l.shownTo(i, d, nil) }

// penaltyOwed returns what is owed of the penalty of instalment i as a quote on
// day d shows it. Of one that is not counted before that is its base times one
// factor, rounded: no sum is needed for it; and of most others that is added to one.
func (l *Ledger) penaltyOwed(i *Instalment, d Date) Amount {
	mode := l.terms.InterestRounding
	if !l.perLoan() && l.terms.Penalty.Cap == nil && l.hasJoined(i) && !l.forgiven(i, d) {
		to := l.counted(i.Due, d)
		switch {
		case i.pen.from >= to:
			return i.pen.owed(mode)
		case i.pen.sum == (money.Ratio{}):
			return l.penaltyOn(i.Due, max(0, l.penaltyBase(i)), i.pen.from, to)
		case i.pen.joined.IsZero():
			return i.pen.with(l.penaltyOf(i.Due, max(0, l.penaltyBase(i)), i.pen.from, to), mode)
		}
	}
	a := l.shown(i, d)
	return a.owed(mode)
}

// shownTo is shown, with what the quote itself counts noted.
func (l *Ledger) shownTo(i *Instalment, d Date, log *Entries) account {
	if l.perLoan() {
		if i != l.ownsWhole() {
			return account{}
		}
		a := l.whole
		if l.leader == nil && l.oldestBearing() != nil {
			a = l.wholeTo(l.counted(i.Due, d), log)
		}
		if l.forgiven(i, d) {
			a.sum = l.wholeBase
		}
		return l.cappedWhole(a, i, log)
	}
	if l.forgiven(i, d) {
		return account{sum: money.Int(int64(i.given)), paid: i.pen.paid}
	}
	return l.penTo(i, l.counted(i.Due, d), log)
}

// oldestDue returns the oldest due date with something unpaid, zero for none.
func (l *Ledger) oldestDue(d Date) (due Date) {
	if i := l.oldest(); i != nil {
		due = i.Due
	}
	if l.card != nil {
		if of := l.card.oldest(d); of != 0 && (due == 0 || of < due) {
			due = of
		}
	}
	return due
}

// oldest returns the oldest instalment with principal, interest or fees unpaid.
func (l *Ledger) oldest() *Instalment {
	for k := range l.ins {
		if i := &l.ins[k]; i.owes() {
			return i
		}
	}
	return nil
}

// oldestBearing returns the oldest of them that bears penalty.
func (l *Ledger) oldestBearing() *Instalment {
	for k := range l.ins {
		if i := &l.ins[k]; i.bears() && i.owes() {
			return i
		}
	}
	return nil
}

// ownsWhole returns the instalment with which the loan's one penalty stands:
// the oldest unpaid, else the last.
func (l *Ledger) ownsWhole() *Instalment {
	if l.leader != nil {
		return l.leader
	}
	if i := l.oldestBearing(); i != nil {
		return i
	}
	if n := len(l.ins); n > 0 {
		return &l.ins[n-1]
	}
	return nil
}
