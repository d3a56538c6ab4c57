package main

import (
	"bytes"
	"runtime/debug"
	"time"

	"repay/planner/calendar"
)

// ran is what a run of the program brought about.
type ran struct {
	code     int
	out, err string
}

// onBook runs the program with a book on standard input.
func onBook(src []byte, args ...string) ran {
	return runIn(&world{stdin: bytes.NewReader(src)}, args...)
}

// runIn runs the program in a world; what goes to an output of the world's own is not
// returned.
func runIn(w *world, args ...string) ran {
	var out, errs bytes.Buffer
	w.stderr = &errs
	if w.stdout == nil {
		w.stdout = &out
	}
	furnish(w)
	code := run(w, args)
	return ran{code, out.String(), errs.String()}
}

// furnish gives a world what it lacks of what a run asks for: no environment, no
// terminal, no signals, and always the same day.
func furnish(w *world) {
	if w.env == nil {
		w.env = func(string) string { return "" }
	}
	if w.columns == nil {
		w.columns = func() int { return 0 }
	}
	if w.rows == nil {
		w.rows = func() int { return 0 }
	}
	if w.now == nil {
		w.now = time.Now
	}
	if w.built == nil {
		w.built = func() *debug.BuildInfo { return &debug.BuildInfo{GoVersion: "go1.26.0"} }
	}
	if w.colours == nil {
		w.colours = func() bool { return true }
	}
	if w.interrupts == nil {
		w.interrupts = func() (func() bool, func()) { return uninterrupted, func() {} }
	}
	if w.endings == nil {
		w.endings = func() (<-chan struct{}, func()) { return nil, func() {} }
	}
	if w.today == nil {
		w.today = func() calendar.Date { return calendar.Of(2026, 11, 21) }
	}
}
