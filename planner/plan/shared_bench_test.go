package plan

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/timed"
	"repay/planner/loan"
)

// BenchmarkShared asks what is owed and for the ways out of 20 loans without lists of
// offers, as most books are. The metrics are how many times as long it takes where no
// loan is shared, and as long as the bare schedule of each loan, once for each way out.
func BenchmarkShared(b *testing.B) {
	c := menuLoans(calendar.Of(2026, 11, 25))
	for i := range c.Loans {
		c.Loans[i].Listed, c.Loans[i].Offers = false, nil
	}
	ask := func(c Case) {
		if _, refused := State(&c); refused != nil {
			b.Fatal(refused[0].Err)
		}
		if _, refused := Compare(&c, Cheapest); refused != nil {
			b.Fatal(refused[0].Err)
		}
	}
	shared := func() {
		x := *c
		x.Share()
		ask(x)
	}
	b.ReportAllocs()
	for b.Loop() {
		shared()
	}
	took := timed.Best(shared)
	cmp, _ := Compare(c, Cheapest)
	schedules := timed.Best(func() {
		for i := range c.Loans {
			for range cmp.Loans[i].Rows {
				loan.Schedule(&c.Loans[i].Terms)
			}
		}
	})
	b.ReportMetric(timed.Best(func() { ask(*c) })/took, "alone/shared")
	b.ReportMetric(took/schedules, "schedules")
}
