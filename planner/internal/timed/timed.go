// Package timed measures calls for the ratios that benchmarks report. Only tests
// import it.
package timed

import "time"

const (
	run   = 300 * time.Microsecond // of calls, at least, that one reading takes
	runs  = 5                      // readings, at least
	whole = 60 * time.Millisecond  // that all readings take, at least
)

// Best is how many nanoseconds one call takes: the best of many short runs, which
// hardly depends on what else the machine does. Machines differ; the ratio of two
// such times hardly does.
func Best(call func()) float64 {
	best, began := 0.0, time.Now()
	for k := 0; k < runs || time.Since(began) < whole; k++ {
		n, start := 0, time.Now()
		for ; n == 0 || time.Since(start) < run; n++ {
			call()
		}
		if took := float64(time.Since(start)) / float64(n); best == 0 || took < best {
			best = took
		}
	}
	return best
}
