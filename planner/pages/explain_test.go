package pages

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/money"
)

// Every figure is found by each of its names, in both languages.
func TestFiguresAreFoundByName(t *testing.T) {
	for _, l := range []lang.Lang{lang.ZH, lang.EN} {
		for _, name := range FigureNames(l) {
			if _, ok := FigureNamed(name, ""); !ok {
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
		if a, ok := FigureNamed(string(f), offer); !ok || a.Figure != f {
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
		if got, ok := FigureNamed(c.name, ""); !ok || got != c.want {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
	for _, name := range []string{"", "row", "row 0", "row 7 weather", "2026-02-30", "天气"} {
		if a, ok := FigureNamed(name, ""); ok {
			t.Errorf("%q finds %+v", name, a)
		}
	}
}

// Every code has its words in both languages.
func TestExplanationsHaveWords(t *testing.T) {
	check := func(code string, text lang.Text) {
		if text.ZH == "" || text.EN == "" {
			t.Errorf("%s has no words", code)
		}
	}
	for _, k := range explain.Kinds {
		if k != explain.PartOf { // named by its figure
			check("line "+string(k), lineWords.of(k))
		}
	}
	for _, r := range explain.Roundings {
		if r != explain.NotRounded {
			check("rounding "+string(r), roundingWords.of(r))
		}
	}
	for _, m := range explain.Needs {
		check("need "+string(m), needWords.of(m))
	}
	for _, f := range explain.Figures() {
		check("figure "+string(f), nameOf(f).says)
		check("figure "+string(f), nameOf(f).name)
	}
	for _, m := range []money.Rounding{money.HalfUp, money.HalfEven, money.Up, money.Down} {
		check("rounding mode", modeWords.of(m))
	}
}
