package plan

import (
	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/loan"
)

// Sound looks for what of a case cannot be computed: what [State] refuses, else
// what [Compare] does. It returns the status. Every way out is built, but no
// figure is made of its payments, and nothing is searched: neither can fail
// where the sums are as far from their limit as muchTogether.
func Sound(c *Case) (s *Status, refused []Refused) {
	x := &sounding{last: c.AsOf}
	s, refused = state(c, x.look)
	switch {
	case len(refused) > 0:
		return s, refused
	case len(x.refused) > 0:
		return s, x.refused
	case x.most > muchTogether:
		_, refused = Compare(c, Cheapest)
	case c.Household != nil:
		_, tooMuch := aheadTo(c, x.last)
		if tooMuch != nil {
			refused = []Refused{*tooMuch}
		}
	}
	return s, refused
}

// muchTogether is where the sums over all ways out come near what an int64 holds.
const muchTogether Amount = 1e16

// sounding goes over the ways out of one loan after the other.
type sounding struct {
	extent
	refused []Refused
	last    Date // of any payment
	full    bool // there are too many rows already
}

// look builds the ways out of a loan.
func (x *sounding) look(l *account) {
	defer tooLarge(-1, "loans", func(r Refused) { x.refused, x.full = append(x.refused, r), true })
	if x.full {
		return
	}
	instalments, dearest := 0, Amount(0)
	x.refused = append(x.refused, l.buildAll(func(r *agreement.Result) {
		instalments += len(r.Rows)
		if r.Offer.Strategy != agreement.Nothing {
			dearest = max(dearest, known(r.TotalPaid(), l.resultKnown(r)).Amount)
		}
		x.last = max(x.last, lastPaid(r.Rows))
	})...)
	if tooMany := x.add(instalments, dearest); tooMany != nil {
		x.refused, x.full = append(x.refused, *tooMany), true
	}
}

// buildAll applies every offer to the loan, and returns those of the book that
// it cannot take.
func (l *account) buildAll(do func(*agreement.Result)) (refused []Refused) {
	defer tooLarge(l.index, "principal", func(r Refused) { refused = append(refused, r) })
	if l.paidOff() {
		return nil
	}
	_, refused = l.build(l.menu(), agreement.StandingOf(l.ledger, &l.terms, l.pos).Passing(), do)
	return refused
}

// lastPaid is the day of the last row that pays something; zero: there is none.
func lastPaid(rows []loan.Row) Date {
	for i := len(rows) - 1; i >= 0; i-- {
		if rows[i].Total() != 0 {
			return rows[i].Due
		}
	}
	return 0
}

// extent is how much the ways out of all loans come to.
type extent struct {
	rows int
	most Amount // of the dearest of each loan
}

// mostRows is how many instalments the ways out of all loans may have together:
// 10,000 loans of the default menu, or 100 of a hundred years with ten offers.
const mostRows = 1_500_000

// add adds the ways out of one loan. Past mostRows it is refused. Whatever is
// chosen of each loan, its sums stay within reach, else it panics.
func (e *extent) add(instalments int, dearest Amount) *Refused {
	e.rows += instalments
	e.most = (e.most + dearest).Together()
	if e.rows > mostRows {
		return &Refused{-1, -1, -1, &loan.Refusal{Code: loan.TooManyRows, Field: "loans", Count: mostRows}}
	}
	return nil
}

// aheadTo runs the household's cash up to a day.
func aheadTo(c *Case, last Date) (*household.Cash, *Refused) {
	if all := c.cashShared(); all != nil {
		return all.Ahead(last), nil
	}
	h, refused := householdNow(c)
	if refused != nil {
		return nil, refused
	}
	return cashOf(c, h, last)
}

// householdNow is the household with its cash at the start of the as-of day.
func householdNow(c *Case) (h *household.Household, refused *Refused) {
	defer tooLarge(-1, "household", func(r Refused) { refused = &r })
	start, refused := StartOf(c)
	if refused != nil {
		return nil, refused
	}
	return c.Household.Starting(start.Cash()), nil
}

// cashOf runs the cash of a household, perhaps not the case's own, up to a day.
func cashOf(c *Case, h *household.Household, last Date) (cash *household.Cash, refused *Refused) {
	defer tooLarge(-1, "household", func(r Refused) { refused = &r })
	return h.Ahead(c.AsOf, last, c.Income), nil
}
