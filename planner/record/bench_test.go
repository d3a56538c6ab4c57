package record

import (
	"io"
	"testing"

	"repay/planner/internal/samples"
	"repay/planner/loan"
	"repay/planner/plan"
)

// BenchmarkWriteJSON writes a schedule of 3,600 rows, each made on the way.
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
}
