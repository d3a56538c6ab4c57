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
		row, confirmed, ok := rules.BuiltIn().LPR.On(calendar.Of(c.y, c.m, c.d))
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
	for start, doubts := range map[string]int{"2026-09-30": 0, "2026-10-01": 1} {
		f := checked(t, rules.BuiltIn(), level("private", "15%/year", start, ""))
		if x := f.List[0]; x.Kind != rules.KindLine || len(x.Doubts) != doubts {
			t.Errorf("%s: %s with doubts %v", start, x.Kind, x.Doubts)
		}
	}
}

// TestReplaced: a file of rules replaces what has the same name or date, and adds
// the rest.
func TestReplaced(t *testing.T) {
	own := rules.BuiltIn()
	other, faults := book.Rules("rules.yaml", []byte(`
version: 1
lpr:
  confirmed: 2026-11
  rows:
    - {from: 2026-10-20, one_year: 2.90%, five_year: 3.40%}
    - {from: 2025-05-20, one_year: 3.01%, five_year: 3.50%}
rules:
  - {id: financial-24, measures: cost, lenders: bank, limit: 36%/year, from: open, until: open, compare: compounded, counts: both, sure: C, name: n, source: s, number: n, read: 2026-11-28}
  - {id: mine, measures: cost, limit: 1%/month, from: open, until: open, compare: compounded, counts: both, sure: C, name: n, source: s, number: n, read: 2026-11-28}
`))
	if other != nil {
		t.Fatal("rows that do not ascend were read")
	}
	if len(faults) != 1 || faults[0].Kind.Code != "not_ascending" {
		t.Fatal(faults)
	}
	other, faults = book.Rules("rules.yaml", []byte(`
version: 1
lpr:
  confirmed: 2026-11
  rows:
    - {from: 2025-05-20, one_year: 3.01%, five_year: 3.50%}
    - {from: 2026-10-20, one_year: 2.90%, five_year: 3.40%}
rules:
  - {id: financial-24, measures: cost, lenders: bank, limit: 36%/year, from: open, until: open, compare: compounded, counts: both, sure: C, name: n, source: s, number: n, read: 2026-11-28}
  - {id: mine, measures: cost, limit: 1%/month, from: open, until: open, compare: compounded, counts: both, sure: C, name: n, source: s, number: n, read: 2026-11-28}
`))
	if other == nil {
		t.Fatal(faults)
	}
	l := own.Replaced(other)
	if len(l.Rules) != len(own.Rules)+1 || len(l.LPR.Rows) != len(own.LPR.Rows)+1 {
		t.Errorf("%d rules and %d rows", len(l.Rules), len(l.LPR.Rows))
	}
	for _, c := range []struct{ loan, want string }{
		{level("bank", "2%/month", "2026-02-20", ""), "line mine irr_rate 0.2682>0.1200"},
		{level("private", "0.96%/month", "2026-11-01", ""), "line private-lpr irr_rate 0.1215>0.1160; line mine irr_rate 0.1215>0.1200"},
		{level("private", "0.94%/month", "2026-10-19", ""), ""},
	} {
		if got := compared(checked(t, l, c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.loan, got, c.want)
		}
	}
	if len(own.LPR.Rows) != 15 {
		t.Error("the program's own table was changed")
	}
}
