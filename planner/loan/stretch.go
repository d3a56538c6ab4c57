package loan

import (
	"sort"

	"repay/planner/money"
)

// What the ledger notes of penalty. A stretch of days that goes on where the
// last one ended, on the same base and at the same rate, is noted with it.
//
// Where a contract compounds all, every instalment has its own base and its own
// unpaid penalty, but the days and the factor from one due day to the next are
// those of the loan, or of all that fell due on one day of the month. They are kept
// once, and an entry refers to them: with 400 instalments overdue for 400 weeks, 400
// entries stand for 80,000 stretches, which [Entry.Each] writes out.

// Stretch is the time from one due day to the next, when unpaid penalty joined.
type Stretch struct {
	From, To Date
	Factor   money.Ratio // rate × time
}

// noteJoin notes the stretch that ends on day d, on which unpaid penalty joins.
func (l *Ledger) noteJoin(d Date) {
	if l.log == nil {
		return
	}
	from := l.frame.grid.At(l.frame.grid.After(d-1) - 1)
	for k := range l.joins.shared {
		s := &l.joins.shared[k]
		if n := len(s.stretches); n > 0 {
			from = s.stretches[n-1].To
		}
		s.stretches = append(s.stretches, Stretch{from, d, l.sharedFactor(s, from, d)})
	}
}

// stretchesOf returns those that are noted for what fell due on a day, in a tier.
func (l *Ledger) stretchesOf(due Date, tier int) []Stretch {
	if s := l.joins.of(l.beat(due, tier)); s != nil {
		return s.stretches
	}
	return nil
}

// oneRate reports whether one contract rate is in force from a to b.
func (l *Ledger) oneRate(a, b Date) bool { return l.frame.changes(a) == l.frame.changes(b-1) }

// notePenalty notes a stretch of penalty of an account as it stood before it: a
// piece for each contract rate and each tier.
func (l *Ledger) notePenalty(log *Entries, a account, e Entry) {
	e.Kind, e.Rate, e.Tier = EntryPenalty, l.frame.RateOn(e.From), l.tierOn(e.Due, e.From)
	if l.onePiece(e.Due, e.From, e.Date) {
		l.goOn(log, a, e)
		return
	}
	l.latePieces(e.Due, e.From, e.Date, func(r money.Rate, tier int, from, to Date) {
		p := e
		p.From, p.Date, p.Rate, p.Tier, p.Factor = from, to, r, tier, l.penaltyFactor(e.Due, from, to)
		if p.Exact = p.Factor.MulAmount(p.Base).Add(p.Factor.Mul(p.Joined)); p.NotDue != 0 {
			p.Excess = l.excessFactor(e.Due, from, to)
			p.Exact = p.Exact.Add(p.Excess.MulAmount(p.NotDue))
		}
		l.goOn(log, a, p)
	})
}

// goOn notes a piece of penalty, with the entry before it where it goes on from
// there.
func (l *Ledger) goOn(log *Entries, a account, e Entry) {
	list := l.stretchesOf(e.Due, e.Tier)
	from := sort.Search(len(list), func(k int) bool { return list[k].From >= e.From })
	to := sort.Search(len(list), func(k int) bool { return list[k].To >= e.Date })
	if from <= to && to < len(list) && list[from].From == e.From && list[to].To == e.Date && e.NotDue == 0 {
		e.Stretches, e.Unpaid = list[from:to+1], a.sum.Sub(money.Int(int64(a.paid)))
	}
	if at := len(*log) - 1; at >= 0 && (*log)[at].goesOn(&e) {
		last := &(*log)[at]
		if n := len(last.Stretches); n > 0 {
			last.Stretches = list[from-n : to+1]
		}
		last.Date, last.Factor, last.Excess, last.Exact = e.Date, last.Factor.Add(e.Factor), last.Excess.Add(e.Excess), last.Exact.Add(e.Exact)
		return
	}
	log.note(e)
}

// goesOn reports whether the days of another entry follow on those of this one,
// with nothing changed. From one due day to the next, what joins follows.
func (e *Entry) goesOn(next *Entry) bool {
	if e.Kind != EntryPenalty || e.N != next.N || e.Due != next.Due || e.Date != next.From || e.Base != next.Base || e.NotDue != next.NotDue ||
		e.Tier != next.Tier || e.Rate.Per != next.Rate.Per || e.Rate.Value.Cmp(next.Rate.Value) != 0 {
		return false
	}
	if len(next.Stretches) > 0 {
		return len(e.Stretches) > 0
	}
	return len(e.Stretches) == 0 && e.Joined.IsZero() && next.Joined.IsZero()
}

// Each yields the stretches that an entry stands for one by one: for most, the
// entry itself.
func (e *Entry) Each(yield func(Entry) bool) {
	if len(e.Stretches) == 0 {
		yield(*e)
		return
	}
	a := account{sum: e.Unpaid, joined: e.Joined}
	for k, s := range e.Stretches {
		if k > 0 {
			a.joined = a.exact()
		}
		x := *e
		x.From, x.Date, x.Factor, x.Joined, x.Stretches = s.From, s.To, s.Factor, a.joined, nil
		x.Exact = s.Factor.MulAmount(e.Base).Add(s.Factor.Mul(a.joined))
		a.sum = a.sum.Add(x.Exact)
		if !yield(x) {
			return
		}
	}
}

// countAll counts the penalty of every instalment up to day d (exclusive), so
// that all of it is noted.
func (l *Ledger) countAll(d Date) {
	if l.perLoan() || !l.terms.penaltyKnown() {
		return
	}
	for k := range l.ins {
		l.count(&l.ins[k], d)
	}
}
