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
	g := calendar.Grid{
		Anchor: anyDay(t),
		Every: calendar.Every{
			N:    rapid.IntRange(1, 14).Draw(t, "n"),
			Unit: rapid.SampledFrom([]calendar.Unit{calendar.Month, calendar.Week, calendar.Day}).Draw(t, "unit"),
		},
	}
	if rapid.Bool().Draw(t, "a day of its own") && g.Every.Unit == calendar.Month {
		g.Day = rapid.IntRange(1, 31).Draw(t, "day")
		g.Anchor = calendar.OfIndex(g.Anchor.MonthIndex(), g.Day)
	}
	for k := range rapid.IntRange(0, 6).Draw(t, "dated") {
		gap := Date(rapid.IntRange(1, 200).Draw(t, "gap"))
		if k == 0 {
			g.Dated = append(g.Dated, g.Anchor)
			continue
		}
		g.Dated = append(g.Dated, g.Dated[k-1]+gap)
	}
	return g
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

// A row of dated days goes on from the last of them, on its day of the month.
func TestDatedDueDays(t *testing.T) {
	g := calendar.Grid{Every: calendar.Monthly, Dated: []Date{of("2026-12-20"), of("2027-03-31"), of("2028-01-31")}}
	for k, want := range []string{"2026-11-20", "2026-12-20", "2027-03-31", "2028-01-31", "2028-02-29", "2028-03-31"} {
		if got := g.At(k - 1); got != of(want) {
			t.Errorf("due day %d: %s, want %s", k-1, got, want)
		}
	}
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

var periods = map[string]calendar.Every{
	"month": calendar.Monthly, "3 months": {N: 3, Unit: calendar.Month}, "week": {N: 1, Unit: calendar.Week}, "2 weeks": {N: 2, Unit: calendar.Week},
	"day": {N: 1, Unit: calendar.Day}, "10 days": {N: 10, Unit: calendar.Day},
}

func TestLength(t *testing.T) {
	for _, c := range []struct {
		every      string
		from, to   string
		whole, odd int
	}{
		{"month", "2026-01-05", "2026-02-05", 1, 0},
		{"month", "2026-01-05", "2026-02-20", 1, 15},
		{"month", "1978-02-10", "1978-04-01", 1, 19}, // Regulation Z, appendix J, (c)(1)(ii)
		{"month", "2026-01-05", "2026-01-06", 0, 1},
		{"month", "2026-01-05", "2026-02-04", 0, 30},
		{"month", "2026-01-05", "2027-01-05", 12, 0},
		{"month", "2026-01-04", "2027-01-05", 12, 1},
		{"month", "2026-01-31", "2026-02-28", 1, 0}, // clipped: one period
		{"month", "2026-01-30", "2026-02-28", 1, 0},
		{"month", "2026-01-28", "2026-02-28", 1, 0},
		{"month", "2026-01-27", "2026-02-28", 1, 1},
		{"month", "2026-02-28", "2026-03-31", 1, 0}, // counted back, 31 March less a month is 28 February
		{"month", "2026-01-31", "2026-03-31", 2, 0},
		{"month", "2026-01-30", "2026-03-31", 2, 1}, // not from 28 February on: clipped afresh
		{"month", "2026-01-31", "2026-03-28", 1, 28},
		{"month", "2024-01-31", "2024-02-29", 1, 0},
		{"3 months", "1978-05-23", "1978-10-01", 1, 39}, // Regulation Z, appendix J, (c)(1)(iv)
		{"3 months", "2026-01-15", "2026-03-15", 0, 59},
		{"week", "1978-03-20", "1978-04-21", 4, 4}, // Regulation Z, appendix J, (c)(1)(v)
		{"week", "2026-01-01", "2026-01-08", 1, 0},
		{"2 weeks", "2026-01-01", "2026-01-10", 0, 9},
		{"day", "2026-01-01", "2026-01-31", 30, 0},
		{"10 days", "2026-01-01", "2026-01-26", 2, 5},
	} {
		row := calendar.Grid{Anchor: of(c.to), Every: periods[c.every]}
		if got := row.Length(of(c.from), 0); got.Whole != c.whole || got.Days != c.odd {
			t.Errorf("%s to %s by the %s: %+v, want %d and %d days", c.from, c.to, c.every, got, c.whole, c.odd)
		}
	}
}

// TestRowOfADay: a row that falls on the 31st is at the end of every month, also
// where it begins in a short one.
func TestRowOfADay(t *testing.T) {
	row := calendar.Grid{Anchor: of("2026-11-30"), Every: calendar.Monthly, Day: 31}
	dues := row.Dues(-1)
	for k, want := range []string{"2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"} {
		if got := row.At(k - 1); got != of(want) || dues.On != got || row.After(got-1) != k-1 {
			t.Errorf("due day %d is %s, walking %s, and the first after the day before is %d: want %s", k-1, got, dues.On, row.After(got-1), want)
		}
		dues.Next()
	}
	if got := row.Length(of("2026-08-31"), 0); got.Whole != 3 || got.Days != 0 {
		t.Errorf("from 31 August to 30 November: %+v, want 3 whole months", got)
	}
	for _, c := range []struct{ first, next string }{{"2027-02-28", "2027-03-31"}, {"2027-01-20", "2027-02-20"}} {
		if got := row.From(of(c.first)); got.At(0) != of(c.first) || got.At(1) != of(c.next) {
			t.Errorf("the row from %s goes on with %s and %s, want %s", c.first, got.At(0), got.At(1), c.next)
		}
	}
	weeks := calendar.Grid{Anchor: of("2026-11-30"), Every: calendar.Every{N: 1, Unit: calendar.Week}, Day: 31}
	if got := weeks.At(1); got != of("2026-12-07") {
		t.Errorf("a week after 30 November is %s", got)
	}
}

func TestLengthAsANumber(t *testing.T) {
	for _, c := range []struct {
		every string
		days  calendar.Date
		want  string
	}{{"month", 46, "3/2"}, {"3 months", 1, "1/90"}, {"week", 1, "1/7"}, {"2 weeks", 35, "5/2"}, {"day", 16, "16"}} {
		start := of("2026-01-05")
		row := calendar.Grid{Anchor: start + c.days, Every: periods[c.every]}
		if got := row.Length(start, 0).Ratio(); got.String() != c.want {
			t.Errorf("%d days by the %s: %s, want %s", c.days, c.every, got, c.want)
		}
	}
}
