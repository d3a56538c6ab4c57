package book

import (
	"slices"
	"testing"

	"repay/planner/calendar"
)

// TestReviewIsNext: the first day that is not over, of those that are listed and of
// those that come round.
func TestReviewIsNext(t *testing.T) {
	d := func(s string) calendar.Date {
		x, ok := calendar.Parse(s)
		if !ok {
			t.Fatal(s)
		}
		return x
	}
	quarterly := calendar.Every{N: 3}
	for _, c := range []struct {
		review Review
		asOf   string
		want   string // empty: none
	}{
		{Review{Every: quarterly, From: d("2027-02-01")}, "2026-11-21", "2027-02-01"},
		{Review{Every: quarterly, From: d("2027-02-01")}, "2027-02-01", "2027-02-01"},
		{Review{Every: quarterly, From: d("2027-02-01")}, "2027-02-02", "2027-05-01"},
		{Review{Every: quarterly, From: d("2026-08-31")}, "2026-09-01", "2026-11-30"},
		{Review{Every: quarterly}, "2026-11-21", "2027-02-21"},
		{Review{Dates: []calendar.Date{d("2027-03-01"), d("2026-12-01")}}, "2026-11-21", "2026-12-01"},
		{Review{Dates: []calendar.Date{d("2026-01-01")}}, "2026-11-21", ""},
		{Review{Every: quarterly, From: d("2027-02-01"), Dates: []calendar.Date{d("2026-12-01")}}, "2026-11-21", "2026-12-01"},
	} {
		got := c.review.Next(d(c.asOf))
		if c.want == "" && !got.IsZero() || c.want != "" && got != d(c.want) {
			t.Errorf("%+v after %s: %s, want %q", c.review, c.asOf, got, c.want)
		}
	}
}

// TestReviewBetween: the days that are named and those that are counted, each once; what
// counts from no day moves with the as-of day.
func TestReviewBetween(t *testing.T) {
	at := func(m, d int) calendar.Date { return calendar.Of(2027, m, d) }
	quarterly := calendar.Every{N: 3, Unit: calendar.Month}
	for _, c := range []struct {
		review Review
		want   []calendar.Date
		moves  calendar.Date
	}{
		{Review{Dates: []calendar.Date{at(5, 1), at(2, 1), at(12, 1)}}, []calendar.Date{at(2, 1), at(5, 1)}, 0},
		{Review{Every: quarterly, From: at(1, 31)}, []calendar.Date{at(1, 31), at(4, 30)}, 0},
		{Review{Every: quarterly, From: at(2, 1), Dates: []calendar.Date{at(5, 1), at(6, 1)}}, []calendar.Date{at(2, 1), at(5, 1), at(6, 1)}, 0},
		{Review{Every: quarterly, Dates: []calendar.Date{at(5, 1)}}, []calendar.Date{at(5, 1)}, at(4, 10)},
	} {
		if got := c.review.Between(at(1, 10), at(7, 30)); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v, want %v", c.review, got, c.want)
		}
		if got := c.review.Moves(at(1, 10)); got != c.moves {
			t.Errorf("%+v: moves to %v, want %v", c.review, got, c.moves)
		}
	}
}
