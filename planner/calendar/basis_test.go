package calendar_test

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	_ "repay/planner/internal/draws"

	"repay/planner/calendar"
	"repay/planner/money"
)

func TestYearFraction(t *testing.T) {
	for _, c := range []struct {
		name     string
		basis    calendar.Basis
		from, to string
		num, den int64
	}{
		{"31 days of a common year", calendar.Actual365, "2026-03-08", "2026-04-08", 31, 365},
		{"a leap year by 365", calendar.Actual365, "2024-01-01", "2025-01-01", 366, 365},
		{"a year by 360", calendar.Actual360, "2026-01-01", "2027-01-01", 365, 360},
		{"a common year", calendar.ActualActual, "2026-01-01", "2027-01-01", 1, 1},
		{"a leap year", calendar.ActualActual, "2024-01-01", "2025-01-01", 1, 1},
		{"into a leap year", calendar.ActualActual, "2023-12-31", "2024-01-02", 366 + 365, 366 * 365},
		{"out of a leap year", calendar.ActualActual, "2024-12-01", "2025-02-01", 31*365 + 31*366, 366 * 365},
		{"up to a leap year's first day", calendar.ActualActual, "2023-12-01", "2024-01-01", 31, 365},
		{"a leap year and a day on each side", calendar.ActualActual, "2023-12-31", "2025-01-02", 365 + 2, 365},
		{"1900 was none", calendar.ActualActual, "1900-01-01", "1901-01-01", 1, 1},
		{"2100 will be none", calendar.ActualActual, "2100-02-01", "2100-03-01", 28, 365},
		{"no time", calendar.ActualActual, "2024-05-05", "2024-05-05", 0, 1},
		{"a month of 30 days", calendar.Thirty360, "2026-01-15", "2026-02-15", 30, 360},
	} {
		if got := c.basis.YearFraction(of(c.from), of(c.to)); got.Cmp(money.NewRatio(c.num, c.den)) != 0 {
			t.Errorf("%s: %s, want %d/%d", c.name, got, c.num, c.den)
		}
	}
}

func TestDays30E(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     int64
	}{
		{"2026-01-01", "2027-01-01", 360},
		{"2026-01-30", "2026-01-31", 0},
		{"2026-01-31", "2026-02-28", 28},
		{"2026-02-28", "2026-03-31", 32},
		{"2026-01-31", "2026-03-31", 60},
		{"2026-05-31", "2026-06-30", 30},
		{"2024-02-29", "2024-03-01", 2},
		{"2025-12-20", "2026-01-10", 20},
	} {
		if got := calendar.Days30E(of(c.from), of(c.to)); got != c.want {
			t.Errorf("%s to %s: %d days, want %d", c.from, c.to, got, c.want)
		}
	}
}

// Actual/actual equals counting day by day, each day over the days of its year. On
// every actual basis the parts of a stretch add up to the whole.
func TestActualBasesCountEveryDayOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := anyDay(t)
		to := from + Date(rapid.IntRange(0, 1500).Draw(t, "days"))
		cut := from + Date(rapid.IntRange(0, int(to-from)).Draw(t, "cut"))
		leap, common := int64(0), int64(0)
		for d := from; d < to; d++ {
			if calendar.IsLeap(d.Year()) {
				leap++
			} else {
				common++
			}
		}
		want := new(big.Rat).Add(big.NewRat(leap, 366), big.NewRat(common, 365))
		if got := calendar.ActualActual.YearFraction(from, to); got.Rat().Cmp(want) != 0 {
			t.Fatalf("%s to %s: %s, want %s", from, to, got, want.RatString())
		}
		for _, b := range []calendar.Basis{calendar.Actual365, calendar.Actual360, calendar.ActualActual} {
			if whole, parts := b.YearFraction(from, to), b.YearFraction(from, cut).Add(b.YearFraction(cut, to)); whole.Cmp(parts) != 0 {
				t.Fatalf("basis %d: %s whole, %s in two", b, whole, parts)
			}
		}
	})
}
