// Package calendar is dates, periods, due dates and day counts. It has no
// clock: today is always an argument.
package calendar

import (
	"fmt"
	"strconv"
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
	parts := strings.Split(s, "-")
	if len(parts) < 2 || len(parts) > 3 || len(parts[0]) != 4 {
		return 0, 0, 0, false
	}
	numbers := [3]int{0, 0, -1}
	for i, p := range parts {
		n, err := strconv.ParseUint(p, 10, 16)
		if err != nil || i > 0 && len(p) > 2 {
			return 0, 0, 0, false
		}
		numbers[i] = int(n)
	}
	return numbers[0], numbers[1], numbers[2], true
}

// Civil returns year, month and day.
func (x Date) Civil() (y, m, d int) {
	z := int(x) + 306 - 1
	era := z / 146097
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = doy - (153*mp+2)/5 + 1
	m = mp + 3
	y = yoe + era*400
	if m > 12 {
		m -= 12
		y++
	}
	return y, m, d
}

// Year, Month and Day return one part of the date.
func (x Date) Year() int  { y, _, _ := x.Civil(); return y }
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
	k := y*12 + m - 1 + n
	return Of(k/12, k%12+1, d)
}

// IsZero reports whether x is no date.
func (x Date) IsZero() bool { return x == 0 }

// String writes x as YYYY-MM-DD.
func (x Date) String() string {
	if x == 0 {
		return ""
	}
	y, m, d := x.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// IsLeap reports whether y is a leap year.
func IsLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// DaysIn returns the number of days of a month.
func DaysIn(y, m int) int {
	switch m {
	case 2:
		if IsLeap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
