package calendar_test

import (
	"testing"
	"time"

	"repay/planner/calendar"
	"repay/planner/internal/timed"
)

// BenchmarkDays goes to and fro between days and civil dates for a century, and along a
// row of due days. The metrics are how many times as long the standard library takes,
// timed in the same run.
func BenchmarkDays(b *testing.B) {
	from, to := calendar.Of(2000, 1, 1), calendar.Of(2100, 1, 1)
	sum := 0
	civil := func() {
		for x := from; x < to; x++ {
			y, m, d := x.Civil()
			sum += int(calendar.Of(y, m, d))
		}
	}
	standard := func() {
		day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
		for range int(to - from) {
			y, m, d := day.Date()
			sum += time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Day()
			day = day.Add(24 * time.Hour)
		}
	}
	row := calendar.Grid{Anchor: from + 30, Every: calendar.Monthly}
	dues := func() {
		for d := row.Dues(0); d.On < to; d.Next() {
			sum += row.After(d.On)
		}
	}
	each := func() {
		for k := 0; row.At(k) < to; k++ {
			sum += row.After(row.At(k))
		}
	}
	for b.Loop() {
		civil()
		dues()
	}
	b.ReportMetric(timed.Best(standard)/timed.Best(civil), "library/mine")
	b.ReportMetric(timed.Best(each)/timed.Best(dues), "each/row")
	if sum == 0 {
		b.Fatal("nothing was counted")
	}
}
