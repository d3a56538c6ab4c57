package household

import (
	"slices"

	"repay/planner/calendar"
)

// Point is the household's cash at the end of a date, without any loan.
type Point struct {
	Date   Date
	Cash   Amount
	Income bool // some income comes on the date
}

// Cash is the household's cash by date without any loan: one point for the
// as-of day and one for each later date on which money comes or goes.
type Cash struct {
	Reserve Amount
	Points  []Point // ascending; the first is the as-of day
}

// Starting is the household with so much cash at the start of the as-of day.
func (h *Household) Starting(cash Amount) *Household {
	x := *h
	x.Cash, x.CashDate = cash, 0
	return &x
}

// Ahead computes the cash from the as-of day, at whose start the household's cash
// is counted, to a date: on each day income first, then expenses.
func (h *Household) Ahead(asOf, until Date, level Level) *Cash {
	until = max(asOf, until)
	days := make([]day, until-asOf+1)
	days[0].moves = true
	for _, f := range h.Income {
		f.each(asOf, until, level, func(d Date, a Amount) {
			days[d-asOf].add(a)
			days[d-asOf].income = days[d-asOf].income || a > 0
		})
	}
	for _, f := range h.Expenses {
		f.each(asOf, until, Usual, func(d Date, a Amount) { days[d-asOf].add(-a) })
	}
	n := 0
	for _, x := range days {
		if x.moves {
			n++
		}
	}
	c := &Cash{Reserve: h.Reserve, Points: make([]Point, 0, n)}
	cash := h.Cash
	for k, x := range days {
		if x.moves {
			cash = cash.Add(x.sum).Together()
			c.Points = append(c.Points, Point{asOf + Date(k), cash, x.income})
		}
	}
	return c
}

// day is what comes and goes on one day.
type day struct {
	sum    Amount
	moves  bool
	income bool
}

func (x *day) add(a Amount) {
	x.sum = x.sum.Add(a)
	x.moves = true
}

// Move is money that comes (above 0) or goes on a date.
type Move struct {
	Date   Date
	Name   string
	Amount Amount
}

// Moves lists what comes and goes from the as-of day to a date, as [Household.Ahead]
// counts it: by date, income first.
func (h *Household) Moves(asOf, until Date, level Level) []Move {
	list := h.Incomes(asOf, until, level)
	for _, f := range h.Expenses {
		f.each(asOf, until, Usual, func(d Date, a Amount) { list = append(list, Move{d, f.Name, -a}) })
	}
	slices.SortStableFunc(list, func(a, b Move) int { return int(a.Date - b.Date) })
	return list
}

// each calls f for every date from..until on which the flow happens.
func (f *Flow) each(from, until Date, level Level, do func(Date, Amount)) {
	if f.Unlikely && level != High {
		return
	}
	amount := f.amount(level)
	if f.Date != 0 {
		if f.Date >= from && f.Date <= until {
			do(f.Date, amount)
		}
		return
	}
	end := until
	if f.Until != 0 {
		end = min(end, f.Until)
	}
	first := max(from, f.From)
	k := f.after(from - 1)
	for f.at(k) < first {
		k++
	}
	if f.Every.Unit != calendar.Month {
		step := f.at(1) - f.at(0)
		for d := f.at(k); d <= end; d += step {
			do(d, amount)
		}
		return
	}
	for d := f.at(k); d <= end; d = f.at(k) {
		do(d, amount)
		k++
	}
}

// amount is what comes each time; nothing where it is not counted.
func (f *Flow) amount(level Level) Amount {
	switch {
	case f.Unlikely && level != High:
		return 0
	case level == Low && f.Low != nil:
		return *f.Low
	}
	return f.Amount
}

// anchor is a date from which the flow's periods count.
func (f *Flow) anchor() Date {
	if f.From != 0 {
		return f.From
	}
	return calendar.Of(2000, 1, 1)
}

// at returns the k-th date of the flow's row, which has no beginning: each
// clipped to its month's end afresh.
func (f *Flow) at(k int) Date {
	if f.Day == 0 || f.Every.Unit != calendar.Month {
		return f.Every.From(f.anchor(), k)
	}
	return f.inMonth(f.first().MonthIndex() + k*f.Every.N)
}

// first is the first date on or after the anchor with the flow's day.
func (f *Flow) first() Date {
	a := f.anchor()
	if d := f.inMonth(a.MonthIndex()); d >= a {
		return d
	}
	return f.inMonth(a.MonthIndex() + 1)
}

// inMonth is the flow's day in a month, counted as [calendar.Date.MonthIndex].
func (f *Flow) inMonth(i int) Date { return calendar.Of(i/12, i%12+1, f.Day) }

// after returns an index at or before the first date later than d.
func (f *Flow) after(d Date) int {
	// A flow's day is at most a period after that of the grid of its anchor.
	k := calendar.Grid{Anchor: f.anchor(), Every: f.Every}.After(d) - 2
	if f.From != 0 {
		k = max(k, 0)
	}
	return k
}
