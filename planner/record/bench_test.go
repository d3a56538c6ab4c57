package record

import (
	"io"
	"testing"
	"time"

	"repay/planner/internal/samples"
	"repay/planner/loan"
	"repay/planner/plan"
)

// BenchmarkWriteJSON writes a schedule of 3,600 rows, each made on the way, and
// says how many times as long the library takes, which needs them all at once.
func BenchmarkWriteJSON(b *testing.B) {
	c, _ := samples.Small()
	rows := make([]loan.Row, 3600)
	for i := range rows {
		rows[i] = loan.Row{N: i + 1, Due: c.AsOf, Days: 30, Opening: 3000000, Principal: 232812, Interest: 36500, Closing: 2767188, State: loan.Upcoming}
	}
	r := Schedule(Head{Book: "b.yaml"}, c, []*plan.Schedule{{Rows: rows}})
	b.ReportAllocs()
	for b.Loop() {
		_ = WriteJSON(io.Discard, r)
	}
	ours, library := time.Hour, time.Hour
	for range 5 {
		start := time.Now()
		_ = WriteJSON(io.Discard, r)
		ours = min(ours, time.Since(start))
		start = time.Now()
		asLibrary(r)
		library = min(library, time.Since(start))
	}
	b.ReportMetric(float64(library)/float64(ours), "library/ours")
}
