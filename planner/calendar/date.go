// Package calendar is dates, periods, due dates and day counts. It has no
// clock: today is always an argument.
package calendar

import (
	"strings"
)

// Date is a day of the Gregorian calendar, counted in days; the zero value is
// no date. Dates compare with < and subtract to days: interest from a
// (inclusive) to b (exclusive) runs for b-a days.
type Date int32

// Of returns the day y-m-d; d past the month's end is clipped to it.
func Of(y, m, d int) Date {
	d = min(d, DaysIn(y, m))
	// Days from civil: the year starts in March, so that a leap day is its last.
	if m <= 2 {
		y--
		m += 12
	}
	era := y / 400
	yoe := y - era*400
	doy := (153*(m-3)+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Date(era*146097 + doe - 306 + 1)
}

// The years that a book, and what is computed from it, may name.
const (
	FirstYear = 1900
	LastYear  = 2200
)

// Last is the last day of [LastYear]. Nothing falls due after it.
var Last = Of(LastYear, 12, 31)

// Valid reports whether y-m-d is a day between 1900 and 2200.
func Valid(y, m, d int) bool {
	return y >= FirstYear && y <= LastYear && m >= 1 && m <= 12 && d >= 1 && d <= DaysIn(y, m)
}

// Parse reads a day written as 2026-11-21, also without the leading zeros.
func Parse(s string) (x Date, ok bool) {
	y, m, d, ok := Split(s)
	if !ok || !Valid(y, m, d) {
		return 0, false
	}
	return Of(y, m, d), true
}

// Split takes 2026-3-8 or 2026-03 apart; d is -1 where no day is written. That
// there is such a day is not checked.
func Split(s string) (y, m, d int, ok bool) {
	year, rest, _ := strings.Cut(s, "-")
	month, day, full := strings.Cut(rest, "-")
	y, ok1 := digits(year, 4, 4)
	m, ok2 := digits(month, 1, 2)
	d, ok3 := -1, true
	if full {
		d, ok3 = digits(day, 1, 2)
	}
	if !ok1 || !ok2 || !ok3 {
		return 0, 0, 0, false
	}
	return y, m, d, true
}

// digits reads a number of at least and at most so many digits.
func digits(s string, least, most int) (n int, ok bool) {
	if len(s) < least || len(s) > most {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
}

// Civil returns year, month and day.
func (x Date) Civil() (y, m, d int) {
	y, day := x.sinceMarch()
	mp := (5*day + 2) / 153
	d = int(day - (153*mp+2)/5 + 1)
	m = int(mp) + 3
	if m > 12 {
		return y + 1, m - 12, d
	}
	return y, m, d
}

// sinceMarch returns the year that began on the last 1 March, and the days
// since. It counts in quarters of a day, so that a century of 36524¼ days and a
// year of 365¼ divide evenly; unsigned numbers divide by a constant soonest.
func (x Date) sinceMarch() (y int, days uint64) {
	q := 4*uint64(int64(x)+305) + 3
	century := q / 146097
	q = q%146097 | 3
	return int(100*century + q/1461), q % 1461 / 4
}

// Year, Month and Day return one part of the date.
func (x Date) Year() int {
	y, days := x.sinceMarch()
	if days >= 306 { // from 1 January on
		y++
	}
	return y
}
func (x Date) Month() int { _, m, _ := x.Civil(); return m }
func (x Date) Day() int   { _, _, d := x.Civil(); return d }

// MonthIndex counts calendar months; two dates of one month share it.
func (x Date) MonthIndex() int {
	y, m, _ := x.Civil()
	return y*12 + m - 1
}

// AddMonths returns the same day n months on, clipped to the month's end.
func (x Date) AddMonths(n int) Date {
	y, m, d := x.Civil()
	return OfIndex(y*12+m-1+n, d)
}

// OfIndex returns day d of the month with a [Date.MonthIndex], clipped to its end.
func OfIndex(month, d int) Date { return Of(month/12, month%12+1, d) }

// IsZero reports whether x is no date.
func (x Date) IsZero() bool { return x == 0 }

// String writes x as YYYY-MM-DD.
func (x Date) String() string {
	if x == 0 {
		return ""
	}
	y, m, d := x.Civil()
	digit := func(n int) byte { return byte('0' + n%10) }
	return string([]byte{
		digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(d / 10), digit(d),
	})
}

// IsLeap reports whether y is a leap year.
func IsLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// DaysIn returns the number of days of a month.
func DaysIn(y, m int) int {
	switch {
	case m != 2:
		return 30 + (m+m>>3)&1 // January, March, … July, August, October, … have 31
	case IsLeap(y):
		return 29
	}
	return 28
}
