package explain_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"repay/planner/agreement"
	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/explain"
	"repay/planner/loan"
	"repay/planner/plan"
)

// cases are what the tests walk through: the examples, cards, and a book of which the
// least to ask is another where an income fails.
func cases(t *testing.T) map[string]plan.Case {
	t.Helper()
	files, err := filepath.Glob("../../examples/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no examples", err)
	}
	files = append(files, "../../testdata/answers/wages-in-two-days.yaml")
	list := map[string]plan.Case{"cards": cards(), "orders": orders(), "hopeless": hopeless()}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		b, faults := book.Parse(f, data)
		if b == nil {
			t.Fatal(f, faults)
		}
		asOf := b.AsOf
		if asOf == 0 {
			asOf = calendar.Of(2026, 11, 21)
		}
		list[filepath.Base(f)] = b.Case(asOf)
	}
	return list
}

// walk explains every figure of every loan of every book.
func walk(t *testing.T, visit func(t *testing.T, c *plan.Case, s *plan.Status, x *explain.Explainer, e *explain.Explanation)) {
	for name, c := range cases(t) {
		s, refused := plan.State(&c)
		if len(refused) > 0 {
			t.Fatal(name, refused)
		}
		for i := range c.Loans {
			t.Run(name+"/"+c.Loans[i].ID, func(t *testing.T) {
				x, refused := explain.New(&c, s, i)
				if len(refused) > 0 {
					t.Fatal(refused)
				}
				for _, a := range asks(t, &c, x, i) {
					e, refused := x.Explain(a)
					if len(refused) > 0 {
						t.Fatalf("%+v: %v", a, refused)
					}
					visit(t, &c, s, x, e)
				}
			})
		}
	}
}

// walkWhole explains every figure of all loans together.
func walkWhole(t *testing.T, c *plan.Case, s *plan.Status, visit func(*explain.Explanation)) {
	asks := []explain.Ask{}
	for _, f := range slices.Concat(explain.OfTotals, explain.OfAnswers) {
		asks = append(asks, explain.Ask{Figure: f})
	}
	for _, name := range agreement.Strategies.Values() {
		for _, f := range explain.OfStrategies {
			asks = append(asks, explain.Ask{Figure: f, Offer: string(name)})
		}
	}
	x := explain.NewTotals(c, s)
	for _, a := range asks {
		if !explain.Together(a, true) {
			t.Errorf("%+v is not asked of all loans", a)
		}
		e, refused := x.Explain(a)
		if len(refused) > 0 {
			t.Fatalf("%+v: %v", a, refused)
		}
		visit(e)
	}
}

// asks lists everything that can be asked of a loan.
func asks(t *testing.T, c *plan.Case, x *explain.Explainer, i int) []explain.Ask {
	var list []explain.Ask
	rows := func(a explain.Ask, rows []loan.Row) {
		for _, f := range explain.OfSchedule {
			a.Figure = f
			if !f.OfRow() {
				list = append(list, a)
				continue
			}
			for _, r := range rows {
				b := a
				b.N, b.Due = r.N, r.Due
				list = append(list, b)
			}
		}
	}
	for _, f := range slices.Concat(explain.OfStatus, explain.OfConcessions, explain.OfMinimum, explain.OfRange) {
		list = append(list, explain.Ask{Figure: f})
	}
	for _, original := range []bool{false, true} {
		table, _, refused := plan.Table(c, i, plan.TableOptions{Original: original})
		if refused != nil {
			t.Fatal(refused)
		}
		rows(explain.Ask{Original: original}, table.Rows)
	}
	names, refused := x.Offers()
	if refused != nil {
		t.Fatal(refused)
	}
	for _, name := range names {
		for _, f := range explain.OfCompare {
			list = append(list, explain.Ask{Figure: f, Offer: name})
		}
		table, _, refused := plan.Table(c, i, plan.TableOptions{Offer: name})
		if refused != nil {
			t.Fatal(refused)
		}
		rows(explain.Ask{Offer: name}, table.Rows)
	}
	return list
}

// Every explanation adds up, line by line, and none stops at the figure itself.
func TestEveryExplanationAddsUp(t *testing.T) {
	n := 0
	check := func(t *testing.T, e *explain.Explanation) {
		n++
		if !e.AddsUp() {
			t.Errorf("%+v does not add up", e.Ask)
		}
		if !e.Value.Known && (len(e.Missing) == 0 || len(e.Lines) > 0) {
			t.Errorf("%+v is not known: missing %v, %d lines", e.Ask, e.Missing, len(e.Lines))
		}
		if e.Value.Known && e.Value.AtLeast && len(e.Missing) == 0 {
			t.Errorf("%+v is a lower bound, and nothing is missing", e.Ask)
		}
		for _, l := range e.Lines {
			if l.Kind == explain.AsIs {
				t.Errorf("%+v is not explained: %d", e.Ask, *l.Amount)
			}
		}
	}
	walk(t, func(t *testing.T, _ *plan.Case, _ *plan.Status, _ *explain.Explainer, e *explain.Explanation) {
		check(t, e)
	})
	for name, c := range cases(t) {
		s, refused := plan.State(&c)
		if len(refused) > 0 {
			t.Fatal(name, refused)
		}
		t.Run(name, func(t *testing.T) { walkWhole(t, &c, s, func(e *explain.Explanation) { check(t, e) }) })
	}
	if n < 1000 {
		t.Errorf("only %d figures", n)
	}
}
