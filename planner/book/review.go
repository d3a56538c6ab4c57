package book

import (
	"slices"

	"repay/planner/calendar"
)

// Between lists the days from one to another on which to look again: those that are
// named, and those that are counted from a day.
func (v *Review) Between(from, until calendar.Date) (days []calendar.Date) {
	for _, d := range v.Dates {
		if d >= from && d <= until {
			days = append(days, d)
		}
	}
	if v.From != 0 && !v.Every.IsZero() {
		for k := 0; v.Every.From(v.From, k) <= until; k++ {
			if d := v.Every.From(v.From, k); d >= from {
				days = append(days, d)
			}
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// Moves is the day of a review that has no day to count from, one period after the
// as-of day; zero: there is none.
func (v *Review) Moves(asOf calendar.Date) calendar.Date {
	if v.From != 0 || v.Every.IsZero() {
		return 0
	}
	return v.Every.From(asOf, 1)
}
