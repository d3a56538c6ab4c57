package loan

import (
	"slices"

	"repay/planner/money"
)

// Rule: where the contract compounds all, the unpaid penalty of an instalment
// joins what bears the penalty rate on each later due day, exact, as long as it
// is unpaid and past the end of the contract.
//
// Between two due days on which nothing of an instalment is paid, what bears of
// it, base and unpaid penalty, grows to 1+f of itself, and f is the same for all
// instalments. So a due day is one more factor of a [money.Growth] that they
// share, and an instalment asks for the product since it was last looked at:
// 1,200 daily dues over 3,000 days are some thousand multiplications, where a
// penalty counted for each on each day made millions.

// joins are the due days on which unpaid penalty joined.
type joins struct {
	count  int          // of them; those of base `balance` are only counted
	days   []Date       // ascending
	growth money.Growth // from each of them to the next
	most   float64      // what one account came to at most on day number anchor: only to know when to look
	anchor int
}

// fork returns a copy that goes on independently.
func (j joins) fork() joins {
	j.days, j.growth = slices.Clip(j.days), j.growth.Fork()
	return j
}

// bears notes that another sum may grow from here on.
func (j *joins) bears(x Amount) { j.most = max(j.most, float64(x)) }

// tooLarge is below what [money.Ratio.Checked] lets pass.
const tooLarge = 1 << 52 * 0.999

// join lets the unpaid penalty bear the rate from a due day on.
func (l *Ledger) join(d Date) {
	if l.terms.Penalty.Compound != CompoundAll || len(l.ins) == 0 || l.terms.Owed != nil && d <= l.terms.Owed.Date {
		return
	}
	if l.frame.grid.At(l.after(d-1)) != d {
		return
	}
	j := &l.joins
	if j.count++; j.count > maxJoins {
		l.err = &Refusal{Code: CompoundsTooLong, Field: "penalty", Count: maxJoins}
		return
	}
	l.noteJoin(d)
	if l.perLoan() {
		l.whole.joined = l.joining(&l.whole, l.oldestBearing() != nil)
		return
	}
	n := len(j.days)
	if n > 0 {
		j.growth.Add(l.penaltyFactor(j.days[n-1], d))
	}
	j.days = append(j.days, d)
	if n == 0 || j.most*j.growth.Float(j.anchor) > tooLarge {
		l.joinAll()
		j.most, j.anchor = l.mostBearing(), j.growth.Len()
	}
}

// joinAll lets each instalment's penalty join at once, which finds what has
// grown too large to be computed.
func (l *Ledger) joinAll() {
	for k := range l.ins {
		l.letJoin(&l.ins[k])
	}
}

// letJoin brings an instalment's account past the last due day on which unpaid
// penalty joined. It comes before anything of the instalment changes.
func (l *Ledger) letJoin(i *Instalment) {
	i.pen = l.joined(i, l.owed(i, PenaltyInterest), money.Growth.Keep)
}

// mostBearing is the most that any instalment's account bears on, roughly.
func (l *Ledger) mostBearing() (most float64) {
	for k := range l.ins {
		i := &l.ins[k]
		most = max(most, float64(l.penaltyBase(i))+i.pen.joined.Float())
	}
	return most
}

// growing is [money.Growth.Of] to look at an account, [money.Growth.Keep] to go on
// with it.
type growing func(g money.Growth, x money.Ratio, from int) money.Ratio

// joined returns the penalty account of an instalment after the last due day
// on which unpaid penalty joined.
func (l *Ledger) joined(i *Instalment, log *Entries, grow growing) account {
	a, days := i.pen, l.joins.days
	base := l.penaltyBase(i)
	for ; a.joins < len(days); a.joins++ {
		d := days[a.joins]
		switch {
		case i.Due >= d:
			continue
		case a.joins > 0 && a.from == days[a.joins-1] && a.bearsAll() && (log == nil || l.oneRate(a.from, days[len(days)-1])):
			g := l.grown(a, base, grow)
			if log != nil {
				l.noteGrown(log, a, g, i, base)
			}
			return g
		}
		a = l.stretch(a, i, d, log)
		a.joined = l.joining(&a, i.owes())
		if base == 0 && a.joined.IsZero() {
			// Nothing of it bears any more.
			a.from, a.joins = max(a.from, days[len(days)-1]), len(days)
			return a
		}
	}
	return a
}

// grown returns an account, all of which has borne since its last due day, after
// all due days since.
func (l *Ledger) grown(a account, base Amount, grow growing) account {
	days := l.joins.days
	if bearing := a.joined.Add(money.Int(int64(base))); !bearing.IsZero() {
		a.joined = grow(l.joins.growth, bearing, a.joins-1).Sub(money.Int(int64(base))).Checked()
		a.sum = a.joined.Add(money.Int(int64(a.paid)))
	}
	a.from, a.joins = days[len(days)-1], len(days)
	return a
}

// bearsAll reports whether all that is unpaid of the account bears the rate.
func (a account) bearsAll() bool {
	return a.sum.Sub(money.Int(int64(a.paid))).Same(a.joined)
}

// joining is what of an account's penalty bears the rate from here on. What is
// paid to the cent bears nothing more.
func (l *Ledger) joining(a *account, open bool) money.Ratio {
	if !open && a.owed(l.terms.InterestRounding) == 0 {
		return money.Ratio{}
	}
	return a.exact().Checked()
}
