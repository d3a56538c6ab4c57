package chart

import (
	"slices"

	"repay/planner/calendar"
)

// months is an axis of dates. It begins and ends on the first of a month, so that
// each of its ticks is one, and holds one month at least.
type months struct{ from, to Date }

// monthsOver returns the axis that holds the dates from first to last.
func monthsOver(first, last Date) months {
	from, to := first.MonthIndex(), max(first, last).MonthIndex()
	if first == last || calendar.OfIndex(to, 1) < last {
		to++
	}
	return months{calendar.OfIndex(from, 1), calendar.OfIndex(max(to, from+1), 1)}
}

// monthSteps are the distances between ticks, in months: they divide a year, or are
// years that divide a century.
var monthSteps = []int{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200}

// tick is a place on an axis with its label.
type tick struct {
	date  Date
	label string
}

// ticks returns those of an axis of a length, in the order of their dates: the
// closest whose labels, measured by size, stay a gap apart. Where years are counted
// the label is the year alone.
func (m months) ticks(length, gap int, size func(string) int) (found []tick) {
	i := slices.IndexFunc(monthSteps, func(step int) bool {
		days := 28 * step // at least
		if step%12 == 0 {
			days = 365 * step / 12
		}
		return days*length >= (size(monthLabel(m.from, step))+gap)*int(m.to-m.from)
	})
	step := monthSteps[len(monthSteps)-1]
	if i >= 0 {
		step = monthSteps[i]
	}
	for at := m.from.MonthIndex(); at <= m.to.MonthIndex(); at++ {
		if at%step == 0 {
			date := calendar.OfIndex(at, 1)
			found = append(found, tick{date, monthLabel(date, step)})
		}
	}
	if len(found) == 0 { // too narrow for the closest, and no wider one within
		found = append(found, tick{m.from, monthLabel(m.from, 1)})
	}
	return found
}

// monthLabel names the first of a month: 2027-01, or 2027 where ticks are years.
func monthLabel(d Date, step int) string {
	if step%12 == 0 {
		return d.String()[:len("2027")]
	}
	return d.String()[:len("2027-01")]
}
