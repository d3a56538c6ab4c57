package plan

import (
	"testing"
	"time"

	"repay/planner/calendar"
	"repay/planner/household"
)

// BenchmarkSmallest tries the sizes of 20 loans of 60 instalments, all of which are
// asked for something.
func BenchmarkSmallest(b *testing.B) {
	x := askingOf(b, manyAsked())
	best := time.Duration(0)
	for b.Loop() {
		x.ask.Smallest = nil
		start := time.Now()
		x.smallest(x.trials(x.ask.Answer))
		best = sooner(best, time.Since(start))
	}
	b.ReportMetric(float64(best)/1e6, "best-ms")
	b.ReportMetric(float64(len(x.ask.Smallest)), "found")
}

// BenchmarkCurve looks for what more money buys the same loans.
func BenchmarkCurve(b *testing.B) {
	x := askingOf(b, manyAsked())
	x.o.Curve = true
	for b.Loop() {
		x.curve()
	}
	b.ReportMetric(float64(len(x.ask.Curve.Steps)), "steps")
}

// manyAsked are 20 loans of which each has to be asked for something.
func manyAsked() *Case {
	c := menuLoans(calendar.Of(2026, 11, 25))
	for i := range c.Loans {
		c.Loans[i].Offers, c.Loans[i].Listed = nil, false
	}
	c.Household = &household.Household{
		Cash:     30000_00,
		Income:   []household.Flow{{Amount: 43000_00, Every: calendar.Monthly, Day: 10}},
		Expenses: []household.Flow{{Amount: 6000_00, Every: calendar.Monthly, Day: 5}},
	}
	return c
}

// askingOf asks, so that what stands beside the answer may be looked for again.
func askingOf(tb testing.TB, c *Case) *asker {
	cmp, refused := newComparer(c, Easiest, false, new(Memory))
	if len(refused) > 0 {
		tb.Fatal(refused[0].Err)
	}
	x := &asker{comparer: cmp, o: AskOptions{Goal: Easiest}, ask: &LeastAsk{Comparison: cmp.out, Case: c, Goal: Easiest, GoalGiven: true}}
	x.findAnswer()
	if x.ask.Answer == nil || x.ask.Answer.Asks == 0 {
		tb.Fatalf("answer %+v, missing %+v", x.ask.Answer, x.out.Missing)
	}
	return x
}
