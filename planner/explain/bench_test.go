package explain_test

import (
	"fmt"
	"testing"
	"time"

	"repay/planner/explain"
	"repay/planner/plan"
)

// BenchmarkALongPenalty explains the penalty of n weekly instalments of which
// none was paid, beside the status of the same book: explaining takes a few
// times as long, and both grow with n, not with its square.
func BenchmarkALongPenalty(b *testing.B) {
	for _, n := range []int{200, 400, 800} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := weekly(n)
			s, refused := plan.State(&c)
			if len(refused) > 0 {
				b.Fatal(refused)
			}
			b.ReportAllocs()
			var state time.Duration
			for b.Loop() {
				x, refused := explain.New(&c, s, 0)
				if len(refused) > 0 {
					b.Fatal(refused)
				}
				if _, refused := x.Explain(explain.Ask{Figure: explain.Penalty}); len(refused) > 0 {
					b.Fatal(refused)
				}
				b.StopTimer()
				start := time.Now()
				plan.State(&c)
				state += time.Since(start)
				b.StartTimer()
			}
			b.ReportMetric(float64(b.Elapsed())/float64(b.N*n), "ns/instalment")
			b.ReportMetric(float64(b.Elapsed())/float64(state), "x_status")
		})
	}
}
