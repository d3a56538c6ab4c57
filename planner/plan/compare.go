package plan

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/household"
)

// Compare computes every way out of every loan, judges each, and says what to
// do by the goal. Offers of the book that cannot be computed are returned as
// refused.
func Compare(c *Case, goal Goal) (*Comparison, []Refused) { return CompareIn(c, goal, nil) }

// CompareIn is [Compare] with the memory of an earlier comparison, which is given up; nil:
// it keeps its own.
func CompareIn(c *Case, goal Goal, m *Memory) (_ *Comparison, refused []Refused) {
	defer tooLarge(-1, "loans", func(r Refused) { refused = append(refused, r) })
	if goal == "" {
		goal = Cheapest
	}
	if m == nil {
		m = new(Memory)
	}
	x, refused := newComparer(c, goal, false, m)
	if len(refused) > 0 {
		return nil, refused
	}
	x.answer()
	x.aside()
	x.judge()
	x.strategies()
	x.negotiated()
	x.settlements()
	m.results.Done()
	for _, l := range x.accounts {
		c.giveBack(l)
	}
	return x.out, nil
}

// newComparer computes every way out of every loan, and the cash that they are held
// against; the menus are those of [AskOptions.Widen] where widen is set.
func newComparer(c *Case, goal Goal, widen bool, m *Memory) (x *comparer, refused []Refused) {
	x = &comparer{c: c, goal: goal, out: &Comparison{Goal: goal, memory: m}}
	x.accounts, x.out.Loans = make([]*account, 0, len(c.Loans)), make([]LoanOptions, 0, len(c.Loans))
	var all extent
	m.reset()
	broken := false
	for i := range c.Loans {
		l, bad := accountOn(c, i, c.AsOf)
		if bad != nil {
			if !broken {
				broken, refused = true, nil // a loan before its offers
			}
			refused = append(refused, *bad)
			continue
		}
		if broken {
			continue
		}
		l.wide = widen
		lo, r := l.options(m)
		refused = append(refused, r...)
		l.nextDue, _ = l.ledger.NextDue()
		if len(c.Loans) > mostShared && (c.Household == nil || len(c.Loans) > mostPlanned) { // else see planned and giveBack
			l.ledger = nil // a ledger of a century is long
		}
		x.accounts = append(x.accounts, l)
		x.out.Loans = append(x.out.Loans, lo)
		dearest := Amount(0)
		for i := range lo.Rows {
			dearest = max(dearest, lo.Rows[i].TotalPaid.Amount)
		}
		if tooMany := all.add(lo.instalments, dearest); tooMany != nil {
			return nil, append(refused, *tooMany)
		}
	}
	if len(refused) > 0 {
		return nil, refused
	}
	if r := x.runCash(); r != nil {
		return nil, []Refused{*r}
	}
	return x, nil
}

type comparer struct {
	c        *Case
	accounts []*account
	goal     Goal
	lim      limits
	low      limits // with every income at its low amount; without cash where no income has one
	out      *Comparison
	work     int         // of each search; 0: that of a comparison
	stop     func() bool // the whole is to end; nil: never
	spared   []bool      // loans of which nothing is asked that needs consent, by their place; nil: none

	numbers []int           // see negotiation
	dates   *household.Line // see line
	sums    household.Sums  // room for the next tally
	months  months          // room for the next sums by month
	others  *beside         // see besideOf
	pool    *pool           // see options
}

// runCash runs the household's cash to the end of the longest test of any row.
func (x *comparer) runCash() (refused *Refused) {
	if x.c.Household == nil {
		return nil
	}
	last := x.last()
	if x.lim, refused = limitsOf(x.c, last); refused == nil && x.c.Household.HasLow() {
		low := *x.c
		low.Income = household.Low
		x.low, refused = limitsOf(&low, last)
	}
	x.out.asOf, x.out.horizon = x.c.AsOf, x.lim.horizon
	return refused
}

// limitsOf is what payments are held against whose last is on a day.
func limitsOf(c *Case, last Date) (m limits, refused *Refused) {
	end := household.TestedTo(c.AsOf, last)
	if m.cash, refused = aheadTo(c, end); refused == nil {
		m.horizon = m.cash.Horizon(end)
		m.longest = m.horizon.End(last)
		m.unit = c.Currency.Unit()
	}
	return m, refused
}

// last is the last payment of any row.
func (x *comparer) last() Date {
	last := x.c.AsOf
	for i := range x.out.Loans {
		for j := range x.out.Loans[i].Rows {
			last = household.Last(x.out.Loans[i].Rows[j].Pays, last)
		}
	}
	return last
}

// testedTo is the day through which the payments of one row of every loan are tested.
func (x *comparer) testedTo(rows []int) Date { return x.lim.horizon.End(x.lastOf(rows)) }

// keepAll is every loan at keep.
func (x *comparer) keepAll() *Answer {
	rows := x.noRows()
	for i, lo := range x.out.Loans {
		rows[i] = min(0, len(lo.Rows)-1) // keep stands first
	}
	return x.of(rows)
}

// of sums up one row for each loan, and judges it; -1 is a loan with nothing to choose.
func (x *comparer) of(rows []int) *Answer {
	a := x.figures(rows)
	a.Choices = make([]Choice, 0, len(rows))
	asked := make([]bool, len(rows)) // by negotiation
	for i, row := range rows {
		if row < 0 {
			continue
		}
		o := &x.out.Loans[i].Rows[row]
		ch := Choice{Loan: x.accounts[i].index, Row: row, Ask: o.NeedsConsent, On: paidOn(o, x.c.AsOf), Fallback: -1, First: -1}
		if o.NeedsConsent {
			if n := x.negotiation(i); !asked[n] {
				asked[n] = true
				a.Asks++
			}
			ch.Before = x.accounts[i].askBefore(o)
		}
		a.Choices = append(a.Choices, ch)
	}
	if x.lim.cash != nil {
		x.test(&a, rows, x.testedTo(rows))
	}
	return &a
}

// figures are the figures of one row for each loan, without the judgement.
func (x *comparer) figures(rows []int) Answer { return x.figuresOf(nil, rows) }

// figuresOf are those of a row for each of some loans, by their place; nil: for each loan.
func (x *comparer) figuresOf(at, rows []int) Answer {
	a := Answer{TotalPaid: exact(0)}
	costs, gifts := every{}, every{}
	for i, row := range rows {
		if row < 0 {
			continue
		}
		if at != nil {
			i = at[i]
		}
		o := &x.out.Loans[i].Rows[row]
		a.TotalPaid = a.TotalPaid.plus(o.TotalPaid)
		if !o.NoDues {
			costs.add(o.Cost)
		}
		gifts.add(o.GivesUp)
		a.Finish = max(a.Finish, o.Finish)
	}
	a.Cost, a.GivesUp = costs.sum(), gifts.sum()
	a.HighestPayment = Maybe{Amount: x.dearest(at, rows), Known: true, AtLeast: a.TotalPaid.AtLeast}
	return a
}

// test judges the payments of an answer through a day, and says how they fare when
// every income is low.
func (x *comparer) test(a *Answer, rows []int, until Date) {
	v := x.line().Carry(x.tally(rows), until)
	a.TestedTo, a.Shortfall, a.LeastCash, a.LeastCashOn = until, shortfall(v), v.Least, v.LeastDate
	if x.low.cash != nil {
		end := x.low.horizon.End(x.lastOf(rows))
		v := x.low.cash.Carry(x.payments(rows), end)
		a.Low = &LowIncome{!v.Short, shortfall(v), end}
	}
}

// paidOn is the day on which keep and pay_off pay what is due, resp. all; zero for
// other options, and where nothing is due on it.
func paidOn(o *Option, asOf Date) Date {
	switch {
	case o.Offer.On != 0 && (o.Offer.Strategy == agreement.Keep || o.Offer.Strategy == agreement.PayOff):
		return o.Offer.On
	case o.Offer.Strategy == agreement.PayOff, o.Offer.Strategy == agreement.Keep && len(o.Pays) > 0 && o.Pays[0].Date == asOf:
		return asOf
	}
	return 0
}

// noRows is an answer's rows before any is taken.
func (x *comparer) noRows() []int {
	return slices.Repeat([]int{-1}, len(x.out.Loans))
}

// rowsOf returns an answer's row of each loan, -1 where it has none.
func (x *comparer) rowsOf(a *Answer) []int {
	rows := x.noRows()
	if a != nil {
		for k, i := range x.places(a) {
			rows[i] = a.Choices[k].Row
		}
	}
	return rows
}

// places are where the loans of an answer's choices stand among those compared;
// both are in the case's order.
func (x *comparer) places(a *Answer) []int {
	places, i := make([]int, len(a.Choices)), 0
	for k, ch := range a.Choices {
		for x.accounts[i].index != ch.Loan {
			i++
		}
		places[k] = i
	}
	return places
}
