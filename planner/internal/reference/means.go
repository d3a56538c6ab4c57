package reference

// Rule: cash starts at the household's; on each date income first, then
// expenses, then loan payments; on the as-of day and after each later date
// cash ≥ min(reserve, what cash would be without any loan), until the last
// payment.

import (
	"repay/planner/calendar"
	"repay/planner/household"
)

// flowOn is what a flow brings on a day.
func flowOn(f household.Flow, d Date, level household.Level, income bool) Amount {
	if income && f.Unlikely && level != household.High {
		return 0
	}
	if !occurs(f, d) {
		return 0
	}
	if income && level == household.Low && f.Low != nil {
		return *f.Low
	}
	return f.Amount
}

// occurs reports whether a flow happens on a day.
func occurs(f household.Flow, d Date) bool {
	if f.Date != 0 {
		return f.Date == d
	}
	if f.From != 0 && d < f.From || f.Until != 0 && d > f.Until {
		return false
	}
	if f.Every.Unit != calendar.Month {
		days := Date(f.Every.N)
		if f.Every.Unit == calendar.Week {
			days *= 7
		}
		return (d-f.From)%days == 0
	}
	day := f.Day
	if day == 0 {
		day = f.From.Day()
	}
	y, m, _ := d.Civil()
	if calendar.Of(y, m, day) != d {
		return false
	}
	if f.From == 0 {
		return true
	}
	// The first such day is on or after From; the others follow it.
	y, m, _ = f.From.Civil()
	first := calendar.Of(y, m, day)
	if first < f.From {
		first = calendar.Of((y*12+m)/12, (y*12+m)%12+1, day)
	}
	return (d.MonthIndex()-first.MonthIndex())%f.Every.N == 0
}

// Shortfall is the first date that fails and the deepest shortfall.
type Shortfall struct {
	Date    Date
	Deepest Amount
}

// Affordable simulates a household day by day with payments to make, each
// calendar month's gift added on the as-of day and on the first of each month.
func Affordable(h household.Household, level household.Level, asOf Date, payments []Payment, gift Amount) (ok bool, s Shortfall) {
	last := asOf
	out := map[Date]Amount{}
	for _, p := range payments {
		last = max(last, p.Date)
		out[p.Date] += p.Amount
	}
	with, without := h.Cash, h.Cash
	for d := asOf; d <= last; d++ {
		move := Amount(0)
		for _, f := range h.Income {
			move += flowOn(f, d, level, true)
		}
		for _, f := range h.Expenses {
			move -= flowOn(f, d, level, false)
		}
		if d == asOf || d.Day() == 1 {
			with += gift
		}
		without += move
		with += move - out[d]
		if short := min(h.Reserve, without) - with; short > 0 {
			if s.Date == 0 {
				s.Date = d
			}
			s.Deepest = max(s.Deepest, short)
		}
	}
	return s.Date == 0, s
}
