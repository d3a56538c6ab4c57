package household

import (
	"slices"

	"repay/planner/calendar"
)

// IncomeDays lists the days after from, up to and with until, on which some
// income comes, as [Household.Ahead] counts it: the first of them, at most n.
func (h *Household) IncomeDays(from, until Date, level Level, n int) (days []Date) {
	if until <= from {
		return nil
	}
	comes := make([]bool, until-from)
	for _, f := range h.Income {
		f.each(from+1, until, level, func(d Date, a Amount) { comes[d-from-1] = comes[d-from-1] || a > 0 })
	}
	for k, is := range comes {
		if is && len(days) < n {
			days = append(days, from+1+Date(k))
		}
	}
	return days
}

// PayDay is the day of the month of the largest monthly income that is not over by the
// as-of day, of equal ones the first; where no income is monthly, the as-of day's own.
// first is the first such day on or after the as-of day.
func (h *Household) PayDay(asOf Date, level Level) (day int, first Date) {
	f := Flow{Every: calendar.Monthly, Day: asOf.Day(), From: asOf}
	most := Amount(0)
	for i := range h.Income {
		x := &h.Income[i]
		if x.Date != 0 || x.Every != calendar.Monthly || x.Until != 0 && x.Until < asOf {
			continue
		}
		if a := x.amount(level); a > most {
			if most, f.Day = a, x.Day; x.Day == 0 {
				f.Day = x.anchor().Day()
			}
		}
	}
	return f.Day, f.dates(asOf, calendar.Last).on
}

// With is the household with one income more.
func (h *Household) With(f Flow) *Household {
	x := *h
	x.Income = append(slices.Clip(h.Income), f)
	return &x
}
