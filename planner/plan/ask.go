package plan

import (
	"repay/planner/agreement"
	"repay/planner/household"
)

// askBefore is the date before which to ask for an option: the earliest of the
// offer's last day, the next due date and the next stage.
func (l *account) askBefore(o *Option) Date {
	before := Date(0)
	at := func(d Date) {
		if d > l.asOf && (before == 0 || d < before) {
			before = d
		}
	}
	at(o.Offer.Until)
	at(l.nextDue)
	if old := l.pos.Oldest; old != 0 {
		for days := 1; days <= 181; days += 30 {
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
	others := x.cash.Beside(x.tally(x.rowsOf(a)))
	i := 0
	for k := range a.Choices { // they are in the order of the loans
		ch := &a.Choices[k]
		for x.accounts[i].index != ch.Loan {
			i++
		}
		if ch.Ask {
			ch.Fallback = x.fallback(i, ch.Row, others)
		}
	}
}

func (x *comparer) fallback(i, taken int, others *household.Beside) int {
	options := x.out.Loans[i].Rows
	best, most := -1, options[taken].GivesUp
	for j := range options {
		o := &options[j]
		switch {
		case !o.InChoice, o.Offer.Strategy == agreement.Keep, !o.GivesUp.Known, !most.Known,
			o.GivesUp.Amount >= most.Amount, best >= 0 && o.GivesUp.Amount <= options[best].GivesUp.Amount:
		case !others.Carry(options[taken].Pays, o.Pays).Short:
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
	m.Monthly = leastMonthly(x.cash, x.tally(x.rowsOf(a)), x.c.AsOf)
	x.out.Missing = m
}

// leastMonthly is the least sum that, coming in each calendar month from the
// as-of day on, covers every shortfall.
func leastMonthly(cash *household.Cash, pays []household.Payment, asOf Date) Amount {
	least, first := Amount(0), asOf.MonthIndex()
	cash.Walk(pays, household.Last(pays, asOf), func(d Date, base, paid Amount) {
		short := min(cash.Reserve, base) - (base - paid)
		months := Amount(d.MonthIndex() - first + 1)
		if short > 0 {
			least = max(least, (short+months-1)/months)
		}
	})
	return least
}
