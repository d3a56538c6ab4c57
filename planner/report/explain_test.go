package report_test

import (
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/report"
)

// Every figure is found by each of its names, in both languages.
func TestFiguresAreFoundByName(t *testing.T) {
	for _, l := range []lang.Lang{lang.ZH, lang.EN} {
		for _, name := range report.FigureNames(l) {
			if _, ok := report.FigureNamed(name, ""); !ok {
				t.Errorf("%s is not found", name)
			}
		}
	}
	for _, f := range explain.Figures() {
		if f.OfRow() {
			continue
		}
		offer := ""
		if f == explain.Interest {
			offer = "keep"
		}
		if a, ok := report.FigureNamed(string(f), offer); !ok || a.Figure != f {
			t.Errorf("%s finds %+v", f, a)
		}
	}
	for _, c := range []struct {
		name string
		want explain.Ask
	}{
		{"罚息", explain.Ask{Figure: explain.Penalty}},
		{"违约金", explain.Ask{Figure: explain.Fees}},
		{"Overdue Total", explain.Ask{Figure: explain.OverdueTotal}},
		{"overdue-total", explain.Ask{Figure: explain.OverdueTotal}},
		{"利息", explain.Ask{Figure: explain.InterestOverdue}},
		{"第7期", explain.Ask{Figure: explain.Row, N: 7}},
		{"第 ７ 期利息", explain.Ask{Figure: explain.RowInterest, N: 7}},
		{"7期罚息", explain.Ask{Figure: explain.RowPenalty, N: 7}},
		{"row 12", explain.Ask{Figure: explain.Row, N: 12}},
		{"row 12 principal", explain.Ask{Figure: explain.RowPrincipal, N: 12}},
		{"row 2026-09-08 fees", explain.Ask{Figure: explain.RowFees, Due: calendar.Of(2026, 9, 8)}},
		{"extra 2026-09-08", explain.Ask{Figure: explain.Row, Due: calendar.Of(2026, 9, 8), Extra: true}},
		{"另付 2026-09-08 本金", explain.Ask{Figure: explain.RowPrincipal, Due: calendar.Of(2026, 9, 8), Extra: true}},
		{"2026-9-8", explain.Ask{Figure: explain.Row, Due: calendar.Of(2026, 9, 8)}},
	} {
		if got, ok := report.FigureNamed(c.name, ""); !ok || got != c.want {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
	for _, name := range []string{"", "row", "row 0", "row 7 weather", "2026-02-30", "天气"} {
		if a, ok := report.FigureNamed(name, ""); ok {
			t.Errorf("%q finds %+v", name, a)
		}
	}
}

// Every code has its words in both languages.
func TestExplanationsHaveWords(t *testing.T) {
	if missing := report.UnsaidInExplanations(); len(missing) > 0 {
		slices.Sort(missing)
		t.Errorf("nothing is said for %v", missing)
	}
}
