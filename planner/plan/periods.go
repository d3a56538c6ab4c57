package plan

import "repay/planner/calendar"

// Period is a row of calendar months that people look at together.
type Period struct {
	From, To Date // the first day and the last
	Months   int  // of a whole one: 1, 3, 6, 12, or some years
}

// periodMonths are how many months people put together.
var periodMonths = []int{1, 3, 6, 12, 24, 60, 120}

// Periods cuts the days from one to another into at most so many periods of calendar
// months, as short as that allows: months, quarters, half years, years. The first
// begins on the first day, the last ends with its month.
func Periods(from, to Date, most int) []Period {
	first, last := from.MonthIndex(), max(from, to).MonthIndex()
	months := periodMonths[len(periodMonths)-1]
	for _, n := range periodMonths {
		if last/n-first/n < most {
			months = n
			break
		}
	}
	return periodsOf(from, to, months)
}

// Months are the calendar months from one day to another; the first begins on the
// first day, the last ends with its month.
func Months(from, to Date) []Period { return periodsOf(from, to, 1) }

func periodsOf(from, to Date, months int) (list []Period) {
	first, last := from.MonthIndex(), max(from, to).MonthIndex()
	for k := first / months; k <= last/months; k++ {
		begin := calendar.OfIndex(max(first, k*months), 1)
		end := calendar.OfIndex(min(last, (k+1)*months-1), 31)
		list = append(list, Period{max(from, begin), min(end, calendar.Last), months})
	}
	return list
}

// endOfMonth is the last day of the month of a day.
func endOfMonth(d Date) Date {
	y, m, day := d.Civil()
	return d + Date(calendar.DaysIn(y, m)-day)
}
