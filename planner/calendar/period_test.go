package calendar_test

import (
	"testing"

	"pgregory.net/rapid"

	"repay/planner/calendar"
)

// The due dates that follow 31 January are the last days of short months and the
// 31st of long ones.
func TestDueDaysFromThe31stDoNotDrift(t *testing.T) {
	g := calendar.Grid{Anchor: of("2027-01-31"), Every: calendar.Monthly}
	for k, want := range []string{
		"2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30", "2027-07-31",
		"2027-08-31", "2027-09-30", "2027-10-31", "2027-11-30", "2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31",
	} {
		if got := g.At(k); got != of(want) {
			t.Errorf("due day %d: %s, want %s", k, got, want)
		}
	}
	if got := g.At(-2); got != of("2026-11-30") {
		t.Errorf("two periods before: %s", got)
	}
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		every    calendar.Every
		k        int
		want     string
		num, den int64
	}{
		{calendar.Monthly, 1, "2026-02-28", 12, 1},
		{calendar.Every{N: 3, Unit: calendar.Month}, 1, "2026-04-30", 12, 3},
		{calendar.Every{N: 3, Unit: calendar.Month}, -1, "2025-10-31", 12, 3},
		{calendar.Every{N: 2, Unit: calendar.Week}, 1, "2026-02-14", 52, 2},
		{calendar.Every{N: 2, Unit: calendar.Week}, -1, "2026-01-17", 52, 2},
		{calendar.Every{N: 30, Unit: calendar.Day}, 2, "2026-04-01", 365, 30},
		{calendar.Every{N: 30, Unit: calendar.Day}, -1, "2026-01-01", 365, 30},
	} {
		if got := c.every.From(of("2026-01-31"), c.k); got != of(c.want) {
			t.Errorf("%+v × %d: %s, want %s", c.every, c.k, got, c.want)
		}
		if num, den := c.every.PerYear(); num != c.num || den != c.den {
			t.Errorf("%+v: %d/%d periods a year", c.every, num, den)
		}
	}
	if !(calendar.Every{}).IsZero() || calendar.Monthly.IsZero() {
		t.Error("only the zero value is no period")
	}
}

func anyGrid(t *rapid.T) calendar.Grid {
	return calendar.Grid{
		Anchor: anyDay(t),
		Every: calendar.Every{
			N:    rapid.IntRange(1, 14).Draw(t, "n"),
			Unit: rapid.SampledFrom([]calendar.Unit{calendar.Month, calendar.Week, calendar.Day}).Draw(t, "unit"),
		},
	}
}

// Grid.After gives the same as counting due days from long before.
func TestAfterIsTheFirstLaterDueDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGrid(t)
		x := g.Anchor + Date(rapid.IntRange(-1000, 1000).Draw(t, "away"))
		if rapid.Bool().Draw(t, "on a due day") {
			x = g.At(rapid.IntRange(-30, 30).Draw(t, "k"))
		}
		k := -1001
		for g.At(k) <= x {
			k++
		}
		if got := g.After(x); got != k {
			t.Fatalf("after %s: due day %d on %s, want %d on %s", x, got, g.At(got), k, g.At(k))
		}
	})
}

// Each due day is later than the one before.
func TestDueDaysRise(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g, k := anyGrid(t), rapid.IntRange(-200, 200).Draw(t, "k")
		if g.At(k) >= g.At(k+1) {
			t.Fatalf("%s is not before %s", g.At(k), g.At(k+1))
		}
		if g.At(0) != g.Anchor {
			t.Fatalf("due day 0 is %s, anchor %s", g.At(0), g.Anchor)
		}
	})
}

// Walking a grid gives the due days that asking for each gives.
func TestDuesAreThoseOfTheGrid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g, k := anyGrid(t), rapid.IntRange(-200, 200).Draw(t, "k")
		dues := g.Dues(k)
		for i := range 60 {
			if dues.On != g.At(k+i) {
				t.Fatalf("due day %d of %+v: %s, want %s", k+i, g, dues.On, g.At(k+i))
			}
			dues.Next()
		}
	})
}
