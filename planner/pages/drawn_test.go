package pages

import (
	"bytes"
	"strings"
	"testing"

	"repay/planner/cells"
	"repay/planner/chart"
	"repay/planner/internal/books"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
)

// eachBook calls f with the comparison of every book that is kept as an example or for
// its answer, in both languages.
func eachBook(t *testing.T, f func(t *testing.T, v comparing)) {
	t.Helper()
	books.Each(t, func(x books.Book) {
		for _, l := range []lang.Lang{lang.ZH, lang.EN} {
			h := Head{Head: record.Head{Book: "b.yaml", Lang: l}}
			t.Run(x.Name+"/"+l.String(), func(t *testing.T) {
				f(t, comparing{newVoice(h, x.Case), x.Status, x.Comparison, CompareOptions{Only: plan.Only{Loan: -1}, All: true, Chart: true}})
			})
		}
	})
}

// inTable are the figures of a table, a column each, without the column of days.
func inTable(t *page.Table) (columns [][]string) {
	columns = make([][]string, len(t.Columns)-1)
	for _, row := range t.Rows {
		for k := range columns {
			columns[k] = append(columns[k], row[k+1].Text)
		}
	}
	return columns
}

// A line and its column are the same figures: the column has the line's value at the
// end of each period. Every way that ends is down to zero at the end of both.
func TestBalanceFigureIsItsTable(t *testing.T) {
	drawn := 0
	eachBook(t, func(t *testing.T, v comparing) {
		for _, l := range v.cmp.Loans {
			f := v.balanceFigure(l)
			if f == nil {
				continue
			}
			drawn++
			ways, with := v.drawnWays(l)
			lines := f.Draw.(*chart.Lines)
			if len(lines.Series) > mostWays || len(lines.Series) != len(ways) || len(f.Data.Rows) > tableRows+1 {
				t.Errorf("%s: %d lines, %d rows", v.name(l.Index), len(lines.Series), len(f.Data.Rows))
			}
			until := v.drawnUntil(with, ways)
			for k, column := range inTable(f.Data) {
				points := lines.Series[k].Points
				periods := plan.Periods(v.c.AsOf, until, tableRows)
				at := func(d Date) (value int64) {
					for _, p := range points {
						if p.Date <= d {
							value = p.Value
						}
					}
					return value
				}
				want := []string{v.money(Amount(points[0].Value))}
				for _, p := range periods {
					want = append(want, v.money(Amount(at(p.To))))
				}
				if strings.Join(column, " ") != strings.Join(want, " ") {
					t.Errorf("%s %s: column %v, line %v", v.name(l.Index), lines.Series[k].Name, column, want)
				}
				if o := with.Rows[ways[k].row]; !o.NeverEnds && column[len(column)-1] != v.money(0) {
					t.Errorf("%s %s ends with %s", v.name(l.Index), lines.Series[k].Name, column[len(column)-1])
				}
			}
		}
	})
	if drawn < 40 {
		t.Errorf("only %d figures", drawn)
	}
}

// The parts of a bar add up to its cost, but for principal that is waived, and both
// stand in the table.
func TestCostFigureAddsUp(t *testing.T) {
	bars := 0
	eachBook(t, func(t *testing.T, v comparing) {
		for _, l := range v.cmp.Loans {
			f := v.costFigure(l)
			if f == nil {
				continue
			}
			stacks := f.Draw.(*chart.Stacks)
			if len(stacks.Bars) != len(f.Data.Rows) {
				t.Errorf("%d bars, %d rows", len(stacks.Bars), len(f.Data.Rows))
			}
			for k, b := range stacks.Bars {
				bars++
				sum := int64(0)
				for _, part := range b.Values {
					sum += part
				}
				row := f.Data.Rows[k]
				if cost := row[len(row)-1].Text; b.Text != cost || row[len(row)-2].Zero && cost != v.money(Amount(sum)) {
					t.Errorf("%s: bar %s of %s, table %s", b.Label, v.money(Amount(sum)), b.Text, cost)
				}
			}
		}
	})
	if bars < 200 {
		t.Errorf("only %d bars", bars)
	}
}

// The marks of the cash are the first short days of the answers, and the table counts
// the days that fail.
func TestCashFigureMarksTheFirstShortDay(t *testing.T) {
	marks := 0
	eachBook(t, func(t *testing.T, v comparing) {
		f := v.cashFigure()
		if f == nil {
			return
		}
		lines := f.Draw.(*chart.Lines)
		want := []*plan.Shortfall{v.cmp.Keep.Shortfall}
		if len(lines.Series) == 2 {
			want = append(want, v.cmp.Lead().Shortfall)
		}
		for k, s := range want {
			found := false
			for _, m := range lines.Marks {
				found = found || m.Series == k && s != nil && m.Date == s.Date
			}
			if found != (s != nil) {
				t.Errorf("line %d: shortfall %+v, marks %+v", k, s, lines.Marks)
			}
			if s != nil {
				marks++
			}
		}
		if len(f.Data.Rows) > tableRows {
			t.Errorf("%d rows", len(f.Data.Rows))
		}
	})
	if marks < 10 {
		t.Errorf("only %d marks", marks)
	}
}

// What comes is in the order of its days, inside the months shown, and the chart has as
// many marks as the table has lines.
func TestTimelineFigureIsItsTable(t *testing.T) {
	events := 0
	eachBook(t, func(t *testing.T, v comparing) {
		for _, months := range []int{3, 12} {
			f := v.timelineFigure(months, nil)
			line := f.Draw.(*chart.Timeline)
			n := 0
			for _, lane := range line.Lanes {
				n += len(lane.Events)
				for k, e := range lane.Events {
					if e.Date < line.From || e.Date > line.To || k > 0 && e.Date < lane.Events[k-1].Date || e.Kind >= len(line.Kinds) {
						t.Errorf("%s: %+v", lane.Label, e)
					}
				}
			}
			if n != len(f.Data.Rows) {
				t.Errorf("%d marks, %d lines", n, len(f.Data.Rows))
			}
			events += n
		}
	})
	if events < 500 {
		t.Errorf("only %d events", events)
	}
}

// Every figure says something in words, and is drawn in a terminal of 80 columns.
func TestFiguresAreSaid(t *testing.T) {
	eachBook(t, func(t *testing.T, v comparing) {
		figures := []*page.Figure{v.cashFigure(), v.timelineFigure(3, nil), v.timelineFigure(12, nil)}
		for _, l := range v.cmp.Loans {
			figures = append(figures, v.balanceFigure(l), v.costFigure(l))
		}
		for _, f := range figures {
			if f == nil || f.Draw.Empty() {
				continue
			}
			if f.Title == "" || f.Says == "" || f.Data == nil {
				t.Errorf("%q says %q", f.Title, f.Says)
			}
			for _, l := range f.Draw.Text(80) {
				if cells.Width(l) > 80 {
					t.Errorf("%q is wider than 80", l)
				}
			}
			p := &page.Page{Lang: v.Lang, Title: "t"}
			p.Add(f)
			var b bytes.Buffer
			if err := page.WriteHTML(&b, []*page.Page{p}); err != nil || !strings.Contains(b.String(), "<svg ") {
				t.Error("no drawing in HTML", err)
			}
		}
	})
}
