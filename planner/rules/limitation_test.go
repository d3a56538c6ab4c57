package rules

import (
	"testing"

	"repay/planner/calendar"
)

// TestRuns follows a limitation of three years from 2020-03-08 through what is
// recorded after it.
func TestRuns(t *testing.T) {
	on := func(kind Restart, y, m, d int, sure bool) Event { return Event{kind, calendar.Of(y, m, d), sure} }
	for _, c := range []struct {
		name          string
		events        []Event
		first, latest string
		revived       bool
	}{
		{"nothing", nil, "2023-03-08", "2023-03-08", false},
		{"part paid", []Event{on(Payment, 2022, 5, 1, true)}, "2025-05-01", "2025-05-01", false},
		{"part paid on the last day", []Event{on(Payment, 2023, 3, 8, true)}, "2026-03-08", "2026-03-08", false},
		{"paid a day too late: it may give the objection up", []Event{on(Payment, 2023, 3, 9, true)}, "2023-03-08", "2026-03-09", true},
		{"a demand, if it arrived", []Event{on(Demand, 2022, 6, 1, false)}, "2023-03-08", "2025-06-01", false},
		{"a payment that is in time only if the demand arrived", []Event{on(Demand, 2022, 6, 1, false), on(Payment, 2024, 1, 1, true)}, "2023-03-08", "2027-01-01", true},
		{"a demand between two payments hangs on nothing", []Event{on(Payment, 2022, 5, 1, true), on(Demand, 2023, 1, 1, false), on(Payment, 2024, 2, 2, true)}, "2027-02-02", "2027-02-02", false},
		{"a demand after a payment too late hangs on that one", []Event{on(Payment, 2023, 4, 1, true), on(Demand, 2025, 1, 1, false)}, "2023-03-08", "2028-01-01", true},
		{"one payment after another", []Event{on(Payment, 2022, 5, 1, true), on(Payment, 2025, 4, 30, true)}, "2028-04-30", "2028-04-30", false},
		{"an agreement, then nothing", []Event{on(Promise, 2021, 1, 31, true)}, "2024-01-31", "2024-01-31", false},
	} {
		from := calendar.Of(2020, 3, 8)
		_, first := runs(from, 36, c.events, false)
		hangs, latest := runs(from, 36, c.events, true)
		f := Finding{Date: first, Latest: latest, How: How{Hangs: hangs}}
		if first.String() != c.first || latest.String() != c.latest || f.Revived() != c.revived {
			t.Errorf("%s: %s and %s (%v), want %s and %s (%v)", c.name, first, latest, f.Revived(), c.first, c.latest, c.revived)
		}
	}
}

// TestStanding: told from 90 days before the first day on which the time may end.
func TestStanding(t *testing.T) {
	x := &subject{asOf: calendar.Of(2026, 11, 21)}
	day := func(y, m, d int) Date { return calendar.Of(y, m, d) }
	for _, c := range []struct {
		first, last Date
		want        Standing
	}{
		{day(2027, 2, 20), day(2027, 2, 20), StandsFar},
		{day(2027, 2, 19), day(2027, 2, 19), StandsNear},
		{day(2026, 11, 22), day(2030, 1, 1), StandsNear},
		{day(2026, 11, 21), day(2026, 11, 21), StandsNear},
		{day(2026, 11, 20), day(2026, 11, 20), StandsOver},
		{day(2026, 11, 20), day(2026, 11, 21), StandsMaybeOver},
		{day(2024, 3, 8), day(2027, 6, 1), StandsMaybeOver},
		{day(2024, 3, 8), day(2025, 6, 1), StandsOver},
		{day(2024, 3, 8), 0, StandsMaybeOver}, // it varies from place to place
	} {
		if got := x.standing(c.first, c.last); got != c.want {
			t.Errorf("%s to %s: %q, want %q", c.first, c.last, got, c.want)
		}
	}
}
