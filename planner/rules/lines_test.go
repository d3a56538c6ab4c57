package rules_test

import (
	"testing"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/money"
	"repay/planner/rules"
)

// TestLPR: the rate of a day is the last one that was set by then.
func TestLPR(t *testing.T) {
	for _, c := range []struct {
		y, m, d           int
		one, five         int64 // hundredths of a percent
		confirmed, exists bool
	}{
		{2019, 8, 19, 0, 0, false, false},
		{2019, 8, 20, 425, 485, true, true},
		{2020, 4, 19, 405, 475, true, true},
		{2020, 4, 20, 385, 465, true, true},
		{2024, 2, 19, 345, 420, true, true},
		{2024, 2, 20, 345, 395, true, true},
		{2025, 5, 20, 300, 350, true, true},
		{2026, 9, 30, 300, 350, true, true},
		{2026, 10, 1, 300, 350, false, true},
	} {
		row, confirmed, ok := rules.For("CN").LPR.On(calendar.Of(c.y, c.m, c.d))
		if ok != c.exists || confirmed != c.confirmed {
			t.Errorf("%d-%d-%d: exists %v, confirmed %v", c.y, c.m, c.d, ok, confirmed)
		}
		if row.OneYear.Cmp(money.NewRatio(c.one, 10000)) != 0 || row.FiveYear.Cmp(money.NewRatio(c.five, 10000)) != 0 {
			t.Errorf("%d-%d-%d: %v and %v", c.y, c.m, c.d, row.OneYear, row.FiveYear)
		}
	}
}

// TestUnconfirmedLPR: a contract of a later month is compared with the last rate
// that is known, and the finding says so.
func TestUnconfirmedLPR(t *testing.T) {
	l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: normal, limit: 4x LPR at signing")
	for start, want := range map[string]string{
		"2026-09-30": "line a simple_rate 0.1495>0.1200", "2026-10-01": "line a simple_rate 0.1500>0.1200 lpr_unconfirmed",
	} {
		if got := compared(checked(t, l, "", level("private", "15%/year", start, ""))); got != want {
			t.Errorf("%s: %s, want %s", start, got, want)
		}
	}
}

// TestReplaced: a file of rules replaces what has the same name or date, and adds
// the rest.
func TestReplaced(t *testing.T) {
	own := linesOf(t,
		"id: lpr, measures: yearly-cost, compare: simple, counts: normal, limit: 4x LPR, lenders: [private]",
		"id: bank, measures: yearly-cost, compare: simple, counts: normal, limit: 6%/year, lenders: [bank]")
	rows := len(own.LPR.Rows)
	other, faults := book.Rules("rules.yaml", []byte(`
version: 1
lpr:
  confirmed: 2026-11
  read: 2026-12-01
  good_for: 1 month
  rows:
    - {from: 2025-05-20, one_year: 3.01%, five_year: 3.50%}
    - {from: 2026-10-20, one_year: 2.90%, five_year: 3.40%}
lender_types:
  - {name: pawn, words: pawnbroker}
rules:
  - {id: bank, measures: cost, lenders: bank, limit: 36%/year, from: open, until: open, compare: simple, counts: normal, sure: B, name: n, source: s, number: n, read: 2026-11-28}
  - {id: mine, measures: cost, limit: 1%/month, from: open, until: open, compare: simple, counts: normal, sure: B, name: n, source: s, number: n, read: 2026-11-28}
`))
	if other == nil {
		t.Fatal(faults)
	}
	l := own.Replaced(other)
	if len(l.Rules) != len(own.Rules)+1 || len(l.LPR.Rows) != rows+1 || len(l.LenderTypes) != len(own.LenderTypes)+1 {
		t.Errorf("%d rules, %d rows, %d types of lenders", len(l.Rules), len(l.LPR.Rows), len(l.LenderTypes))
	}
	if l.LPR.Read != calendar.Of(2026, 12, 1) || l.LPR.GoodFor != 1 || l.LPR.Confirmed != calendar.Of(2026, 11, 30) {
		t.Errorf("the LPR was read on %s, good for %d months, confirmed to %s", l.LPR.Read, l.LPR.GoodFor, l.LPR.Confirmed)
	}
	for _, c := range []struct{ loan, want string }{
		{level("bank", "2%/month", "2026-02-20", ""), "line mine simple_rate 0.2400>0.1200"},
		{level("private", "1.05%/month", "2026-11-01", ""), "line lpr simple_rate 0.1260>0.1160; line mine simple_rate 0.1260>0.1200"},
		{level("private", "0.94%/month", "2026-10-19", ""), ""},
	} {
		if got := compared(checked(t, l, "", c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.loan, got, c.want)
		}
	}
	if len(own.LPR.Rows) != rows || own.LPR.GoodFor == 1 {
		t.Error("the program's own table was changed")
	}
}

// TestAmountsHaveTheirCurrency: a rule that speaks of amounts is for books in the
// currency of its own file, also beside the rules of another.
func TestAmountsHaveTheirCurrency(t *testing.T) {
	own := linesOf(t, "id: a, measures: late-fee, limit: 15")
	loan := level("bank", "1%/month", "2026-02-20", ", penalty: {rate: none, late_fee: {amount: 20}}")
	for currency, want := range map[string]string{"CNY": "line a late_fee 180.0000>15.0000", "USD": ""} {
		for _, l := range []*rules.Lines{own, (&rules.Lines{Currency: "USD"}).Replaced(own)} {
			if got := compared(checked(t, l, "country: CN\ncurrency: "+currency+"\n", loan)); got != want {
				t.Errorf("%s: %s, want %s", currency, got, want)
			}
		}
	}
}
