package reference

// Rule: the contract's yearly rates discount payment k by (1 + i)^(t1 + k - 1);
// t1 is the first period's length.

import (
	"math"
	"math/big"

	"repay/planner/calendar"
	"repay/planner/loan"
)

// mostRate is what a larger rate is given as.
const mostRate = 1e9

// Rates are the contract's annualised rates: simple and compound, from the
// cash received and all payments.
func Rates(t loan.Terms) (simple, irr float64, err error) {
	defer catch(&err)
	m := newModel(t, nil)
	rows := m.contractRows()
	own := t.Method == loan.Dated || m.offRow() // each payment stands at its own time
	first := 0.0
	if !own {
		first, _ = m.firstPeriod().Float64()
	}
	per := root(func(i float64) float64 {
		worth := 0.0
		for k, r := range rows {
			at := first + float64(k)
			switch {
			case own:
				at, _ = m.periodsOfDay(r.due).Float64()
			case t.Method == loan.Bullet:
				at = first + float64(m.periods-1)
			}
			worth += float64(r.total()) / pow(1+i, at)
		}
		return worth - float64(m.received())
	}, -0.99, mostRate)
	year := map[calendar.Unit]float64{calendar.Month: 12, calendar.Week: 52, calendar.Day: 365}[t.Every.Unit] / float64(t.Every.N)
	return math.Min(per*year, mostRate), math.Min(pow(1+per, year)-1, mostRate), nil
}

// RateByDay is the yearly rate by the day, compounded.
func RateByDay(t loan.Terms) (r float64, err error) {
	defer catch(&err)
	m := newModel(t, nil)
	rows := m.contractRows()
	return root(func(r float64) float64 {
		worth := 0.0
		for _, row := range rows {
			worth += float64(row.total()) / pow(1+r, float64(row.due-t.Start)/365)
		}
		return worth - float64(m.received())
	}, -0.99, mostRate), nil
}

// received is the cash that reached the borrower.
func (m *model) received() Amount {
	if m.terms.Received != nil {
		return *m.terms.Received
	}
	cash := m.terms.Principal
	for _, f := range m.terms.Fees {
		if f.Every == loan.FeeAtStart {
			cash -= m.feeOf(f, m.terms.Principal)
		}
	}
	return cash
}

// firstPeriod is the first period's length in periods: 1 where the first due day is
// a period after the start. Else it goes back from the first due day, a period at a
// time while that is not before the start; the days before are parts of a period.
func (m *model) firstPeriod() *big.Rat {
	return m.periodsTo(func(back int) Date { return m.dueDay(1 - back) })
}

// periodsOfDay is the same up to a payment that stands at its own time, going back by
// the day itself: a month at a time, where periods are months.
func (m *model) periodsOfDay(due Date) *big.Rat {
	monthly := *m
	n := monthly.terms.Every.N
	if monthly.terms.Every.Unit != calendar.Month {
		n = 1
	} else {
		monthly.terms.Every = calendar.Monthly
	}
	length := monthly.periodsTo(func(back int) Date { return monthly.terms.Every.From(due, -back) })
	return over(length, frac(int64(n), 1))
}

// offRow reports whether the contract's last instalment is off the row of due days.
func (m *model) offRow() bool {
	t := m.terms
	return t.Maturity != 0 && m.periods > 0 && t.Maturity != m.dueDay(m.periods)
}

// periodsTo is the length up to a day that has others before it, a period apart.
func (m *model) periodsTo(before func(back int) Date) *big.Rat {
	start, every := m.terms.Start, m.terms.Every
	if before(0) == every.From(start, 1) {
		return frac(1, 1)
	}
	back := 0
	for before(back+1) >= start {
		back++
	}
	days := int64(every.N) * map[calendar.Unit]int64{calendar.Month: 30, calendar.Week: 7, calendar.Day: 1}[every.Unit]
	return plus(frac(int64(back), 1), frac(int64(before(back)-start), days))
}
