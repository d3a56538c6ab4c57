package rules_test

import (
	"fmt"
	"testing"

	"repay/planner/rules"
)

// TestUnchecked: what could not be compared with a line is named.
func TestUnchecked(t *testing.T) {
	l := linesOf(t,
		"id: a, measures: yearly-cost, compare: simple, counts: both, limit: 24%/year, lenders: [bank]",
		"id: b, measures: extension, limit: 50%, lenders: [bank]")
	f := checked(t, l, "",
		level("bank", "5%/year", "2026-03-08", ", penalty: {rate: 1.5x}"),
		"owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}}",
		level("small-loan", "5%/year", "2023-03-08", ", penalty: {rate: 1.5x}"),
		"lender: {type: bank}, signed: 2026-01-01, rate: 5%/year, method: annuity, penalty: {rate: 1.5x}, owed: {date: 2026-11-21, principal: 20000, periods_left: 12, next_due: 2026-12-08}",
	)
	got := fmt.Sprint(f.Unchecked)
	want := "[{1 lender_unknown} {1 signing_unknown} {1 rate_unknown} {1 penalty_unknown} {2 no_line} {3 fees_not_counted} {3 term_unknown}]"
	if got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestWarn: a reader is told of the lines that the contract crosses for certain, not
// of offers, nor of a line that may be for other lenders; and of limitations that
// may be over or near.
func TestWarn(t *testing.T) {
	l := linesOf(t,
		"id: a, measures: yearly-cost, compare: simple, counts: both, limit: 12%/year, lenders: [private]",
		"id: b, measures: extension, limit: 50%",
		"id: c, measures: limitation, limit: 36 months, runs_from: last-due, restarts: [payment]")
	c, s, facts := stated(t, "",
		level("private", "15%/year", "2026-02-20", ""),
		level("", "15%/year", "2026-02-20", ", paid_through: 2026-11-20"),
		level("bank", "5%/year", "2026-02-20", ", offers: [extend: {by: 24}]"),
		level("private", "30%/year", "2025-02-20", ", paid_through: 2026-02-20"),
		level("bank", "5%/year", "2022-12-20", ", paid_through: 2023-02-20"),
		level("bank", "5%/year", "2023-02-19", ", paid_through: 2023-03-19"),
		level("bank", "5%/year", "2023-02-20", ", paid_through: 2023-03-20"),
	)
	got := ""
	for _, f := range l.Warn(c, s, facts) {
		got += fmt.Sprintf("%d %s %s; ", f.Loan, f.Rule.ID, f.Ends)
	}
	if want := "0 a ; 4 c near; 5 c near; "; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestNoCountry: where no country's rules are known nothing is held against a book.
func TestNoCountry(t *testing.T) {
	l := rules.Held("", nil)
	f := checked(t, l, "currency: EUR\n", level("private", "60%/year", "2020-03-08", ", paid_through: 2020-08-08"))
	if l != nil || f.Lines != nil || len(f.List)+len(f.Unchecked) != 0 {
		t.Errorf("%d findings", len(f.List))
	}
}
