package calendar_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"repay/planner/calendar"
	"repay/planner/internal/cases"
)

type Date = calendar.Date

var of = cases.Date

// Every day from 1600 to 2600 converts to its civil date and back, and is one day
// after the day before it: all that may be named, and what is computed beyond it.
func TestEveryDayAgreesWithTheStandardLibrary(t *testing.T) {
	day := time.Date(1600, 1, 1, 0, 0, 0, 0, time.UTC)
	before := calendar.Of(1599, 12, 31)
	for ; day.Year() <= 2600; day = day.AddDate(0, 0, 1) {
		y, m, d := day.Date()
		x := calendar.Of(y, int(m), d)
		if x != before+1 {
			t.Fatalf("%s is %d days after the day before", day.Format(time.DateOnly), x-before)
		}
		before = x
		gy, gm, gd := x.Civil()
		if gy != y || gm != int(m) || gd != d || x.Year() != y || x.Month() != int(m) || x.Day() != d {
			t.Fatalf("%s comes back as %d-%d-%d", day.Format(time.DateOnly), gy, gm, gd)
		}
		if x.String() != day.Format(time.DateOnly) {
			t.Fatalf("%s is written %s", day.Format(time.DateOnly), x)
		}
		if calendar.Valid(y, int(m), d) != (y >= 1900 && y <= 2200) {
			t.Fatalf("%s is valid or not", x)
		}
	}
}

func TestKnownDates(t *testing.T) {
	for _, c := range []struct {
		from, to string
		days     Date
	}{
		{"2026-03-08", "2026-04-08", 31}, // the example of the specification
		{"2026-02-28", "2026-03-01", 1},
		{"2024-02-28", "2024-03-01", 2},
		{"1900-02-28", "1900-03-01", 1},
		{"2000-02-28", "2000-03-01", 2},
		{"2100-02-28", "2100-03-01", 1},
		{"1970-01-01", "2000-01-01", 10957},
		{"2000-01-01", "2400-01-01", 146097},
	} {
		if got := of(c.to) - of(c.from); got != c.days {
			t.Errorf("%s to %s: %d days, want %d", c.from, c.to, got, c.days)
		}
	}
	if !Date(0).IsZero() || Date(0).String() != "" || of("1900-01-01").IsZero() {
		t.Error("the zero value is no date")
	}
}

func TestLeapYears(t *testing.T) {
	for y, leap := range map[int]bool{1900: false, 2000: true, 2023: false, 2024: true, 2100: false, 2200: false, 2400: true} {
		if calendar.IsLeap(y) != leap {
			t.Errorf("%d: leap %v", y, !leap)
		}
		days := 28
		if leap {
			days = 29
		}
		if calendar.DaysIn(y, 2) != days {
			t.Errorf("February %d has %d days", y, calendar.DaysIn(y, 2))
		}
		if calendar.Valid(y, 2, 29) != (leap && y <= 2200) || calendar.Valid(y, 2, 30) {
			t.Errorf("29 February %d: valid %v", y, !leap)
		}
	}
	for _, c := range [][3]int{{1899, 12, 31}, {2201, 1, 1}, {2026, 0, 1}, {2026, 13, 1}, {2026, 1, 0}, {2026, 1, 32}, {2026, 4, 31}} {
		if calendar.Valid(c[0], c[1], c[2]) {
			t.Errorf("%v is no day of the book", c)
		}
	}
}

func TestMonthsAreClippedToTheirEnd(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2026-01-31", 1, "2026-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2026-01-31", 2, "2026-03-31"},
		{"2026-01-31", 3, "2026-04-30"},
		{"2026-01-31", -2, "2025-11-30"},
		{"2026-01-31", -11, "2025-02-28"},
		{"2026-11-30", 3, "2027-02-28"},
		{"2026-12-15", 1, "2027-01-15"},
		{"2026-01-15", -1, "2025-12-15"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"2096-02-29", 48, "2100-02-28"},
		{"2026-06-10", 0, "2026-06-10"},
	} {
		if got := of(c.from).AddMonths(c.months); got != of(c.want) {
			t.Errorf("%s and %d months: %s, want %s", c.from, c.months, got, c.want)
		}
	}
	if got := calendar.Of(2026, 2, 31); got != of("2026-02-28") {
		t.Errorf("31 February 2026 is %s", got)
	}
}

// Adding n months lands n calendar months later, on the same day or, where the
// month is too short, on its last day.
func TestAddMonths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, n := anyDay(t), rapid.IntRange(-600, 600).Draw(t, "months")
		got := x.AddMonths(n)
		if got.MonthIndex() != x.MonthIndex()+n {
			t.Fatalf("%s is %d months on", got, got.MonthIndex()-x.MonthIndex())
		}
		if last := (got.Day() == calendar.DaysIn(got.Year(), got.Month())); got.Day() != x.Day() && (!last || got.Day() > x.Day()) {
			t.Fatalf("%s and %d months: %s", x, n, got)
		}
	})
}

func anyDay(t *rapid.T) Date {
	return Date(rapid.IntRange(int(of("1950-01-01")), int(of("2150-12-31"))).Draw(t, "day"))
}

// A day is read with or without the leading zeros, and only in that form.
func TestParse(t *testing.T) {
	for s, want := range map[string]calendar.Date{
		"2026-11-21": calendar.Of(2026, 11, 21), "2026-1-2": calendar.Of(2026, 1, 2), "2200-12-31": calendar.Last,
		"": 0, "2026-02-29": 0, "2026-11": 0, "26-11-21": 0, "2026-011-2": 0, "2026/11/21": 0, "2026-+1-02": 0, "2201-01-01": 0, "2026-11-21-1": 0,
	} {
		if got, ok := calendar.Parse(s); got != want || ok != (want != 0) {
			t.Errorf("%q is read as %v, %v", s, got, ok)
		}
	}
}
