package plan

import (
	"repay/planner/calendar"
)

// askBefore is the first day on which it is too late to ask for an option: the
// earliest of the day after the offer's last, the next due date and the next stage.
func (l *account) askBefore(o *Option) Date {
	before := Date(0)
	at := func(d Date) {
		if d > l.asOf && (before == 0 || d < before) {
			before = d
		}
	}
	if o.Offer.Until != 0 {
		at(o.Offer.Until + 1)
	}
	at(l.nextDue)
	if old := l.pos.Oldest; old != 0 {
		for days := range stageDays {
			at(old + Date(days))
		}
	}
	return before
}

// fallbacks names for each ask the next smaller one that the household could
// carry with the other loans as chosen: the largest gives-up below the choice's.
func (x *comparer) fallbacks(a *Answer) {
	if a == nil || a.Asks == 0 {
		return
	}
	others := x.besideOf(x.rowsOf(a))
	for k, i := range x.places(a) {
		if ch := &a.Choices[k]; ch.Ask {
			ch.Fallback = x.fallback(i, ch.Row, others)
		}
	}
}

func (x *comparer) fallback(i, taken int, others *beside) int {
	options := x.out.Loans[i].Rows
	best, most := -1, options[taken].GivesUp
	for j := range options {
		o := &options[j]
		switch {
		case !o.InChoice, !o.NeedsConsent, !o.GivesUp.Known, !most.Known,
			o.GivesUp.Amount >= most.Amount, best >= 0 && o.GivesUp.Amount <= options[best].GivesUp.Amount:
		case !others.with(i, o.Pays).Short:
			best = j
		}
	}
	return best
}

// missing says how much no choice can close: the deepest shortfall of the
// stand-in, from when, and the least equal sum a calendar month that would do.
func (x *comparer) missing() {
	a := x.out.StandIn
	if a == nil || a.Shortfall == nil {
		return
	}
	m := &Missing{Amount: a.Shortfall.Amount, From: a.Shortfall.Date}
	x.leastMonthly(m, x.besideOf(x.rowsOf(a)), a.TestedTo)
	x.out.Missing = m
}

// leastMonthly finds the least sum that, coming in each calendar month from the first
// whole one on, covers every shortfall through a day, once what is missing before that
// month is there.
func (x *comparer) leastMonthly(m *Missing, all *beside, until Date) {
	first := int32(0) // month
	if m.MonthlyFrom = x.c.AsOf; x.c.AsOf.Day() > 1 {
		year, month, _ := x.c.AsOf.Civil()
		m.MonthlyFrom, first = calendar.Of(year, month, calendar.DaysIn(year, month))+1, 1
	}
	for k, short := range all.Over[:all.At(until)+1] {
		if all.Months[k] < first {
			m.AtOnce = max(m.AtOnce, short)
		} else if short -= m.AtOnce; short > 0 {
			months := Amount(all.Months[k] - first + 1)
			m.Monthly = max(m.Monthly, (short+months-1)/months)
		}
	}
}
