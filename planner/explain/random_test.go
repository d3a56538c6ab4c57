package explain_test

import (
	"math/rand/v2"
	"testing"

	"repay/planner/explain"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/plan"
)

// Of random loans too, every explanation adds up and is one.
func TestRandomLoansAreExplained(t *testing.T) {
	samples := draws.Many(30, 120)
	explained := 0
	for i := range samples {
		s := reference.Random(rand.New(rand.NewPCG(20261121, uint64(i))))
		c := &plan.Case{AsOf: s.AsOf, Loans: []plan.Loan{{ID: "one", Terms: s.Terms, Agreements: s.Agreements, Offers: s.Offers, Listed: true}}}
		status, refused := plan.State(c)
		if len(refused) > 0 {
			continue
		}
		if _, refused := plan.Compare(c, plan.Cheapest); len(refused) > 0 {
			c.Loans[0].Offers = nil
		}
		x, refused := explain.New(c, status, 0)
		if len(refused) > 0 {
			t.Fatal(i, refused)
		}
		for _, a := range asks(t, c, x, 0) {
			e, refused := x.Explain(a)
			if len(refused) > 0 {
				t.Fatal(i, a, refused)
			}
			if !e.AddsUp() {
				t.Errorf("sample %d: %+v does not add up", i, a)
			}
			explained++
			for _, l := range e.Lines {
				if l.Kind == explain.AsIs {
					t.Errorf("sample %d: %+v is not explained, value %d", i, a, e.Value.Amount)
				}
			}
		}
	}
	if explained < draws.Many(12_500, 50_000) {
		t.Errorf("only %d figures", explained)
	}
}
