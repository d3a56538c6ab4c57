package reference

// Rule: the contract's periods and its rate on a day.

import (
	"math/big"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// model is one loan as written: nothing in it changes as days pass.
type model struct {
	terms      loan.Terms
	agreements []agreement.Agreement
	rate       money.Rate // at the start
	flat       *money.Rate
	periods    int // of the contract
	days       map[dayKey][2]*big.Rat
}

// slot is one period of a schedule in force: interest runs from From to Due.
type slot struct {
	from, due Date
	cells     []cell // one; a bullet's slot has all of its contract's periods
	regular   *cell  // as a level amount takes an odd first period that is extra
	stage     int
}

func newModel(t loan.Terms, ags []agreement.Agreement) *model {
	m := &model{terms: t, agreements: ags, rate: t.Rate.Rate, periods: t.Periods, days: map[dayKey][2]*big.Rat{}}
	if t.Rate.Kind == loan.RateImplied {
		m.rate = m.impliedRate()
	}
	return m
}

// grid is the contract's due days, without end.
func (m *model) grid() calendar.Grid {
	t := m.terms
	switch {
	case t.Owed != nil && t.Owed.PeriodsLeft > 0:
		return m.onDay(t.Owed.NextDue)
	case t.Owed != nil:
		return m.onDay(t.Owed.Overdue[len(t.Owed.Overdue)-1].Since)
	case t.Method == loan.Dated:
		g := calendar.Grid{Every: t.Every}
		for _, d := range t.Dues {
			g.Dated = append(g.Dated, d.Date)
		}
		return g
	case t.FirstDue != 0:
		return m.onDay(t.FirstDue)
	}
	return m.onDay(t.Start)
}

// onDay is the row of due days with one in the month of d: on the contract's day of
// the month where it names one, which the anchor's month is long enough for.
func (m *model) onDay(d Date) calendar.Grid {
	t := m.terms
	if t.DueDay > 0 && t.Every.Unit == calendar.Month {
		i := d.MonthIndex()
		d = unclipped(calendar.Of(i/12, i%12+1, t.DueDay), t.DueDay, t.Every)
	}
	return calendar.Grid{Anchor: d, Every: t.Every}
}

// dueDay is the contract's due day k, from 1. Each is clipped afresh.
func (m *model) dueDay(k int) Date {
	t := m.terms
	if n := len(t.Dues); t.Method == loan.Dated {
		if k <= n {
			return t.Dues[k-1].Date
		}
		return t.Dues[n-1].Date.AddMonths(k - n)
	}
	from := t.FirstDue
	switch {
	case t.Owed != nil:
		from = t.Owed.NextDue
	case from == 0:
		from, k = t.Start, k+1
	}
	if t.DueDay == 0 || t.Every.Unit != calendar.Month {
		return t.Every.From(from, k-1)
	}
	i := from.MonthIndex() + (k-1)*t.Every.N
	return calendar.Of(i/12, i%12+1, t.DueDay)
}

// contractCells are the contract's n periods.
func (m *model) contractCells(n int) []cell {
	t := m.terms
	cells := make([]cell, n)
	from := t.Start
	if t.Owed != nil {
		from = m.dueDay(0)
	}
	for k := range cells {
		cells[k] = cell{from: from, to: m.dueDay(k + 1), kind: regular}
		from = cells[k].to
	}
	if t.Method == loan.Dated {
		for k, c := range cells {
			cells[k] = m.agreedCell(c.from, c.to)
		}
		return cells
	}
	if n > 0 && t.Owed == nil && cells[0].to != t.Every.From(t.Start, 1) && t.Start != m.dueDay(0) {
		cells[0].kind = odd
	}
	if last := n - 1; n > 0 && t.Maturity != 0 && cells[last].to != t.Maturity {
		cells[last].to, cells[last].kind = t.Maturity, odd
	}
	return cells
}

// contractSlots are the periods of the contract's instalments.
func (m *model) contractSlots(n int) []slot {
	cells := m.contractCells(n)
	if m.terms.Method == loan.Bullet && n > 0 {
		return []slot{{from: cells[0].from, due: cells[n-1].to, cells: cells}}
	}
	slots := make([]slot, n)
	for k, c := range cells {
		slots[k] = slot{from: c.from, due: c.to, cells: []cell{c}}
	}
	if t := m.terms; t.FirstPeriod == loan.FirstExtra && t.Method == loan.Annuity && n > 0 && cells[0].kind == odd {
		slots[0].cells[0].kind = loose
		slots[0].regular = &cell{from: m.dueDay(0), to: cells[0].to, kind: regular}
	}
	return slots
}

// rateOn is the contract rate in force on a day.
func (m *model) rateOn(d Date) money.Rate {
	r := m.rate
	for _, c := range m.terms.RateChanges {
		if c.From <= d {
			r = c.Rate
		}
	}
	return r
}

// changed reports whether the contract rate changes in (a, b].
func (m *model) changed(a, b Date) bool {
	for _, c := range m.terms.RateChanges {
		if a < c.From && c.From <= b {
			return true
		}
	}
	return false
}

// balanceRateOn is the contract rate as an agreement's stages use it: on the
// balance. A flat contract's is the rate that its own payments imply.
func (m *model) balanceRateOn(d Date) money.Rate {
	if m.terms.Method != loan.Flat || m.terms.Owed != nil {
		return m.rateOn(d)
	}
	if m.flat == nil {
		var payments []Amount
		for _, r := range m.contractRows() {
			payments = append(payments, r.principal+r.interest)
		}
		r := m.flatRate(payments)
		m.flat = &r
	}
	return *m.flat
}
