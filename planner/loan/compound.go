package loan

import (
	"slices"
	"sort"

	"repay/planner/money"
)

// Rule: where the contract compounds all, the unpaid penalty of an instalment
// joins what bears the penalty rate on each later due day, exact, as long as it
// is unpaid and past the end of the contract.
//
// Between two due days on which nothing of an instalment is paid, what bears of
// it, base and unpaid penalty, grows to 1+f of itself, and f is the same for all
// instalments, or, where penalty runs by months, for all that fell due on one day
// of the month; with tiers, for all that are in one tier. So a due day is one more
// factor of a [money.Growth] that they share, and an instalment asks for the product
// since it was last looked at: 1,200 daily dues over 3,000 days are some thousand
// multiplications, where a penalty counted for each on each day made millions.

// joins are the due days on which unpaid penalty joined.
type joins struct {
	count  int      // of them; those of base `balance` are only counted
	days   []Date   // ascending
	shared []shared // from each of them to the next
	most   float64  // what one account came to at most on day number anchor: only to know when to look
	anchor int
}

// shared is what the instalments of one beat, see [Ledger.beat], grow by.
type shared struct {
	beat      beat
	due       Date // a due day of that beat
	growth    money.Growth
	stretches []Stretch // as they are noted
}

// fork returns a copy that goes on independently.
func (j joins) fork() joins {
	j.days, j.shared = slices.Clip(j.days), slices.Clone(j.shared)
	for k := range j.shared {
		s := &j.shared[k]
		s.growth, s.stretches = s.growth.Fork(), slices.Clip(s.stretches)
	}
	return j
}

// of returns what the instalments of a beat share; nil where there are none.
func (j *joins) of(b beat) *shared {
	for k := range j.shared {
		if j.shared[k].beat == b {
			return &j.shared[k]
		}
	}
	return nil
}

// share lets what falls due on a day grow with the others of its beat. Before the
// first of them there was nothing to grow.
func (l *Ledger) share(due Date) {
	j := &l.joins
	if l.terms.Penalty.Compound != CompoundAll || j.of(l.beat(due, 0)) != nil {
		return
	}
	for tier := range len(l.terms.Penalty.Tiers) + 1 {
		s := shared{beat: l.beat(due, tier), due: due}
		for range max(0, len(j.days)-1) {
			s.growth.Add(money.Ratio{})
		}
		if len(j.shared) > 0 {
			for _, x := range j.shared[0].stretches {
				s.stretches = append(s.stretches, Stretch{x.From, x.To, money.Ratio{}})
			}
		}
		j.shared = append(j.shared, s)
	}
}

// sharedFactor is what one unit of all that share a beat adds from a to b.
func (l *Ledger) sharedFactor(s *shared, a, b Date) money.Ratio {
	p := &l.terms.Penalty
	if len(p.Tiers) == 0 || a >= b || !l.terms.penaltyKnown() {
		return l.penaltyFactor(s.due, a, b)
	}
	return l.frame.factorAt(p.RateOf(s.beat.tier), l.terms.knownFrom(s.due), a, b)
}

// grows is what one unit has grown to at most since stretch number from.
func (j *joins) grows(from int) (most float64) {
	for k := range j.shared {
		most = max(most, j.shared[k].growth.Float(from))
	}
	return most
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
	if l.gridDay() != d {
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
		for k := range j.shared {
			s := &j.shared[k]
			s.growth.Add(l.sharedFactor(s, j.days[n-1], d))
		}
	}
	if j.days = append(j.days, d); n == 0 || j.most*j.grows(j.anchor) > tooLarge {
		l.letAllJoin()
		j.most, j.anchor = l.mostBearing(), n
	}
}

// letJoin brings an instalment's account past the last due day on which unpaid
// penalty joined. It comes before anything of the instalment changes.
func (l *Ledger) letJoin(i *Instalment) {
	if l.hasJoined(i) {
		return
	}
	i.pen = l.joined(i, l.owed(i, PenaltyInterest), money.Growth.Keep)
}

// letAllJoin does so for all instalments: once for all that is asked of a day.
func (l *Ledger) letAllJoin() {
	if len(l.joins.days) == 0 {
		return
	}
	for k := range l.ins {
		l.letJoin(&l.ins[k])
	}
}

// hasJoined reports whether an instalment's account is past that day.
func (l *Ledger) hasJoined(i *Instalment) bool { return i.pen.joins == len(l.joins.days) }

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
type growing func(g money.Growth, x money.Ratio, from, to int) money.Ratio

// joined returns the penalty account of an instalment after the last due day
// on which unpaid penalty joined.
func (l *Ledger) joined(i *Instalment, log *Entries, grow growing) account {
	a, days := i.pen, l.joins.days
	for a.joins < len(days) {
		switch {
		case i.Due >= days[a.joins]:
			a.joins++
		case l.atCap(&a, i):
			a.from, a.joins = max(a.from, days[len(days)-1]), len(days)
		case a.all && a.joins > 0 && a.from == days[a.joins-1] && l.oneTier(i.Due, a.from, days[a.joins]):
			a = l.grown(a, i, log, grow)
		default:
			a = l.stretch(a, i, days[a.joins], log)
			a.joined = l.joining(&a, i.owes())
			a.all = a.joined.Sign() > 0
			if a.joins++; !a.all && l.penaltyBase(i) == 0 {
				a.from, a.joins = max(a.from, days[len(days)-1]), len(days) // nothing of it bears any more
			}
		}
	}
	return a
}

// grown returns an account, all of which bears since its last due day, after the
// due days since: as far as one tier is in force; where it is noted, one rate.
func (l *Ledger) grown(a account, i *Instalment, log *Entries, grow growing) account {
	days, to := l.joins.days, l.sameTier(i.Due, a.joins)
	if log != nil {
		to = l.sameRate(i.Due, a.joins)
	}
	base := money.Int(int64(l.penaltyBase(i)))
	if bearing := a.joined.Add(base); !bearing.IsZero() {
		joined := grow(l.joins.of(l.beat(i.Due, l.tierOn(i.Due, a.from))).growth, bearing, a.joins-1, to-1).Sub(base).Checked()
		if end := days[to-1]; log != nil {
			l.notePenalty(log, a, Entry{
				N: i.N, Due: i.Due, From: a.from, Date: end, Base: l.penaltyBase(i), Joined: a.joined,
				Factor: l.penaltyFactor(i.Due, a.from, end), Exact: joined.Sub(a.joined),
			})
		}
		a.joined, a.sum = joined, joined.Add(money.Int(int64(a.paid)))
		a = l.capped(a, i, log)
	}
	a.from, a.joins = days[to-1], to
	return a
}

// sameRate returns how many due days there are up to the end of those stretches,
// from number k on, in which one contract rate and one tier of what fell due on due are
// in force; at least k+1.
func (l *Ledger) sameRate(due Date, k int) int {
	to := l.sameTier(due, k)
	if changes := l.frame.changes(l.joins.days[k-1]); changes+1 < len(l.frame.rates) {
		to = min(to, l.joins.until(k, l.frame.rates[changes+1].From))
	}
	return to
}

// sameTier is sameRate, of the tier alone.
func (l *Ledger) sameTier(due Date, k int) int {
	days := l.joins.days
	if next := l.nextTierOn(due, days[k-1]); next != 0 {
		return l.joins.until(k, next)
	}
	return len(days)
}

// until returns how many due days there are up to d, and at least k+1.
func (j *joins) until(k int, d Date) int {
	return max(k+1, sort.Search(len(j.days), func(n int) bool { return j.days[n] > d }))
}

// joining is what of an account's penalty bears the rate from here on. What is
// paid to the cent bears nothing more.
func (l *Ledger) joining(a *account, open bool) money.Ratio {
	if !open && a.owed(l.terms.InterestRounding) == 0 {
		return money.Ratio{}
	}
	return a.exact().Checked()
}
