package reference

// Rule: on which days money comes and goes.

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
