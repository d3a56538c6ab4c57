package main

import (
	"bytes"
	"io"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"repay/cmd/repay/internal/households"
	"repay/planner/plan"
)

// BenchmarkBatch says how many books of four loans a second one core compares, reading
// and writing included, and which share of that time the computing takes: what is owed,
// and the comparison. The best of many runs of a hundred books counts.
func BenchmarkBatch(b *testing.B) {
	const n = 100
	var in bytes.Buffer
	for k := range n {
		in.Write(append(households.Line(k), '\n'))
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // collections take their time too
	defer debug.SetGCPercent(debug.SetGCPercent(garbage))
	var best, computing time.Duration
	for began := time.Now(); best == 0 || time.Since(began) < batches; {
		took, of := oneBatch(b, bytes.NewReader(in.Bytes()), n)
		if best == 0 || took < best {
			best, computing = took, of
		}
	}
	b.ReportMetric(n/best.Seconds(), "books/s/core")
	b.ReportMetric(100*float64(computing)/float64(best), "%-computing")
	b.ReportMetric(0, "ns/op") // which the number says
}

// batches is how long batches are repeated, of which the best counts.
const batches = 3 * time.Second

// oneBatch is how long a batch of n books takes, and how much of it is computing.
func oneBatch(b *testing.B, in io.Reader, n int) (took, computing time.Duration) {
	var c *compareOptions
	run := batching(b, &world{stdin: in}, 1, func(l *loaded) (result, error) {
		start := time.Now()
		defer func() { computing += time.Since(start) }()
		return c.compare(l)
	})
	c = &compareOptions{global: run.alone, goal: goal{chosen: plan.Cheapest}}
	start := time.Now()
	if err := run.write(io.Discard); err != nil || run.done != n || run.bad.n > 0 {
		b.Fatalf("%v: %d books, %d of them bad", err, run.done, run.bad.n)
	}
	return time.Since(start), computing
}
