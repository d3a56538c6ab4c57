package book

import (
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/plan"
)

// Days overdue say since when, as a date does.
func TestDaysOverdueSaySinceWhen(t *testing.T) {
	book := strings.Replace(unsplitBook, "PRINCIPAL", "principal: 10492.87", 1)
	day := calendar.Of(2026, 11, 21)
	want := stateOf(t, book, day)
	for _, since := range []string{
		"days: 74", "天数: 74", "days: 74天", "days: 已逾期74天", "since: 74 days", "since: 已逾期74天", "从: 逾期74天", "since: 2026-09, days: 74", "since: 2026-09-08, days: 74", "since: unknown, days: 74",
	} {
		got := stateOf(t, strings.Replace(book, "since: 2026-09-08", since, 1), day)
		if got.OldestUnpaidDue != want.OldestUnpaidDue || got.DaysOverdue != 74 || got.DaysOverdueMax != 74 || got.Payoff != want.Payoff {
			t.Errorf("%s: since %s, %d to %d days, payoff %+v", since, got.OldestUnpaidDue, got.DaysOverdue, got.DaysOverdueMax, got.Payoff)
		}
	}
	// 52 years: a debt may be old.
	if got := stateOf(t, strings.Replace(book, "since: 2026-09-08", "days: 19000", 1), day); got.DaysOverdue != 19000 {
		t.Errorf("%d days", got.DaysOverdue)
	}
}

// Where it is not known since when something is overdue, there are no days and no
// stage; the sums are those that are shown, and grow from the day on which they were.
func TestSinceWhenIsNotKnown(t *testing.T) {
	book := strings.Replace(unsplitBook, "PRINCIPAL", "principal: 10492.87", 1)
	book = strings.Replace(book, "amount: 8305.92", "principal: 7537.75, interest: 571.82, penalty: 196.35", 1)
	day := calendar.Of(2026, 11, 21)
	known := stateOf(t, book, day+10)
	for _, word := range []string{"unknown", "不知道", "未知", `"?"`} {
		for on, sure := range map[calendar.Date]plan.Amount{day: 830592, day + 10: known.OverdueTotal.Amount} {
			got := stateOf(t, strings.Replace(book, "since: 2026-09-08", "since: "+word, 1), on)
			if !got.SinceUnknown || got.HasStage || got.DaysOverdue != 0 || got.OldestUnpaidDue != 0 || len(got.Waiting) > 0 {
				t.Errorf("%s: %+v", word, got)
			}
			if got.OverdueTotal != (plan.Maybe{Known: true, Amount: sure}) {
				t.Errorf("%s on %s: overdue %+v, want %d", word, on, got.OverdueTotal, sure)
			}
		}
	}
	total := "version: 1\nloans: [{id: x, owed: {date: 2026-11-21, total: 18930.22, overdue: {since: unknown}}}]\n"
	if got := stateOf(t, total, day); !got.SinceUnknown || got.Payoff != (plan.Maybe{Known: true, Amount: 1893022}) {
		t.Errorf("a total: %+v", got)
	}
}

// An overdue instalment of interest alone has no principal, however it says since when.
func TestOverdueInterestAloneHasNoPrincipal(t *testing.T) {
	const book = `version: 1
loans:
  - {id: a, rate: 12%/year, method: interest-only, penalty: none, owed: {date: 2026-11-21, principal: 50000, periods_left: 4, next_due: 2026-12-08, overdue: SINCE}}
`
	for _, overdue := range []string{
		"{since: 2026-09-08, interest: 500}", "{days: 74, interest: 500}", "{since: 已逾期74天, interest: 500}", "{since: 2026-09, days: 74, interest: 500}",
		"[{days: 74, interest: 250}, {days: 44, interest: 250}]", "{since: unknown, interest: 500}",
	} {
		got := stateOf(t, strings.Replace(book, "SINCE", overdue, 1), calendar.Of(2026, 11, 21))
		if got.OverdueTotal != (plan.Maybe{Known: true, Amount: 50000}) || got.SplitUnknown {
			t.Errorf("%s: overdue %+v, split unknown: %v", overdue, got.OverdueTotal, got.SplitUnknown)
		}
	}
}
