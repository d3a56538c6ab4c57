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
	if d > 28 {
		d = min(d, DaysIn(y, m))
	}
	// The year starts in March, so that a leap day is its last, and m runs from 3 to 14.
	if m <= 2 {
		y, m = y-1, m+12
	}
	century := y / 100
	return Date(1461*y/4 - century + century/4 + (979*m-2919)>>5 + d - 306)
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
	// A month of a year that begins in March is 65536/2141 days long, rounded: 31 30
	// 31 30 31, 31 30 31 30 31, 31 and the rest.
	months := 2141*day + 197913
	m, d = int(months>>16), int(months&0xffff/2141)+1
	if m > 12 {
		return y + 1, m - 12, d
	}
	return y, m, d
}

// sinceMarch returns the year that began on the last 1 March, and the days
// since. It counts in quarters of a day, so that a century of 36524¼ days and a
// year of 365¼ divide evenly. A division by 1461 is a product with 2^32/1461: the
// years are above its point, and below it is what of one is over.
func (x Date) sinceMarch() (y int, days uint32) {
	q := 4*uint64(int64(x)+305) + 3
	century := q / 146097
	years := (q%146097 | 3) * yearPart
	return int(100*century + years>>32), uint32(years) / yearPart / 4
}

// yearPart is a quarter of a day as a part of 2^32 years, rounded up.
const yearPart = 1<<32/1461 + 1

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
	return string(x.Append(make([]byte, 0, len("2026-11-21"))))
}

// Append adds the date to a text as [Date.String] writes it.
func (x Date) Append(b []byte) []byte {
	if x == 0 {
		return b
	}
	y, m, d := x.Civil()
	century, year, month, day := uint32(y)/100, uint32(y)%100, uint32(m), uint32(d)
	return append(b,
		'0'+byte(century/10), '0'+byte(century%10), '0'+byte(year/10), '0'+byte(year%10),
		'-', '0'+byte(month/10), '0'+byte(month%10),
		'-', '0'+byte(day/10), '0'+byte(day%10))
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
