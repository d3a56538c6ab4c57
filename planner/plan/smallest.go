package plan

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
)

// The smallest concession of a kind is found by trying them all, from the smallest
// on: a larger one need not be easier to carry. A longer term lasts for longer, and a
// longer pause leaves more for later.

// concessions finds how little of each kind would do, and what each part of what is
// asked for is worth.
func (x *asker) concessions() {
	if a := x.ask.Answer; a != nil && a.Asks > 0 {
		all := x.trials(a)
		x.smallest(all)
		x.worths(all)
	}
}

// smallest finds, for each negotiation that the answer asks and each kind that has a
// size, the smallest that holds with all else as chosen.
func (x *asker) smallest(all []*trial) {
	cash := x.reaching(all)
	if cash == nil {
		return
	}
	beside := cash.Beside(x.payments(x.rowsOf(x.ask.Answer)))
	found := make([][]SmallerAsk, len(all))
	x.each(len(all), func(k int) {
		if x.stopped() {
			return
		}
		for _, kind := range sizedKinds {
			if o, ok := all[k].smallest(kind, beside, x.lim.horizon); ok {
				found[k] = append(found[k], SmallerAsk{Loans: all[k].loans, Offer: o})
			}
		}
	})
	if !x.halted { // else one that is not there may only not have been looked for
		x.ask.Smallest = slices.Concat(found...)
	}
}

// trial is a negotiation on whose loans other offers are tried.
type trial struct {
	loans     []int // in Case.Loans
	accounts  []*account
	standings []*agreement.Standing
	taken     []household.Payment // what the answer pays on these loans
	last      Date                // the last day on which it pays anything on the others
}

// trials are the negotiations that an answer asks, in the order of the table.
func (x *asker) trials(a *Answer) (list []*trial) {
	taken, asks := x.rowsOf(a), map[int]bool{}
	for _, ch := range a.Choices {
		asks[ch.Loan] = ch.Ask
	}
	for _, row := range x.out.Table {
		t := &trial{last: x.c.AsOf}
		var of tally
		of.first = x.c.AsOf
		for i, l := range x.accounts {
			pays := x.paysAt(i, taken[i])
			if !asks[l.index] || !slices.Contains(row.Loans, l.index) {
				t.last = household.Last(pays, t.last)
				continue
			}
			full, refused := accountOn(x.c, l.index, x.c.AsOf)
			if refused != nil {
				continue // it was computed before
			}
			t.loans, t.accounts = append(t.loans, l.index), append(t.accounts, full)
			t.standings = append(t.standings, agreement.StandingOf(full.ledger, &full.terms, full.pos).Passing())
			of.addAll(pays)
		}
		if len(t.loans) > 0 {
			t.taken = of.payments(nil)
			list = append(list, t)
		}
	}
	return list
}

// reaching is the cash to the end of the longest test of any size; nil where it cannot
// be computed.
func (x *asker) reaching(all []*trial) *household.Cash {
	last := x.lim.longest
	for _, t := range all {
		for _, l := range t.accounts {
			most := max(mostPeriods, l.ledger.PeriodsLeft(l.asOf)+mostDeferred)
			last = max(last, household.TestedTo(l.asOf, min(l.ledger.NextGridDay(l.asOf, most+1), calendar.Last)))
		}
	}
	if last == x.lim.longest {
		return x.lim.cash
	}
	cash, _ := aheadTo(x.c, last)
	return cash
}

// smallest is the smallest of a kind that holds: the same of each of the loans. A
// reduction is tried for so long as lenders usually grant.
func (t *trial) smallest(kind agreement.Strategy, others *household.Beside, h household.Horizon) (o agreement.Offer, ok bool) {
	// The shortest list suits all: where instalments are left it says how many more,
	// not how many in all, which would be fewer for some loans than they have.
	var sizes []agreement.Offer
	for k, l := range t.accounts {
		if list := l.sizes(kind); k == 0 || len(list) < len(sizes) {
			sizes = list
		}
	}
	for _, o := range sizes {
		if kind == agreement.Reduce && o.To[0].For != usualReduced {
			continue
		}
		if pays, ok := t.pays(&o); ok && !others.Carry(t.taken, pays, h.End(household.Last(pays, t.last))).Short {
			return o, true
		}
	}
	return o, false
}

// pays is what an offer pays, taken of each of the loans; ok is false where one of
// them cannot take it, or it is not known what it comes to.
func (t *trial) pays(o *agreement.Offer) (pays []household.Payment, ok bool) {
	var all tally
	for k, l := range t.accounts {
		r, refusal := t.standings[k].Build(o)
		if refusal != nil || l.resultKnown(r) == loan.Unknown {
			return nil, false
		}
		if pays = Payments(r.Rows); len(t.accounts) > 1 {
			if all.first == 0 {
				all.first = l.asOf
			}
			all.addAll(pays)
		}
	}
	if len(t.accounts) > 1 {
		pays = all.payments(nil)
	}
	return pays, true
}
