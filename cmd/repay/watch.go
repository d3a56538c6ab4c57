package main

import (
	"time"

	"repay/planner/pages"
	"repay/planner/plan"
)

// watch is what is looked at while a search runs: the clock, an interrupt, and how
// far it is, which a terminal is told. The search itself knows none of them.
type watch struct {
	l       *loaded
	stopped func() bool // an interrupt came
	mostly  time.Time   // the search of the answer itself ends then
	until   time.Time   // all ends then
}

func newWatch(l *loaded, limit time.Duration, stopped func() bool) *watch {
	now := l.w.now()
	return &watch{l: l, stopped: stopped, mostly: now.Add(limit / 5 * 4), until: now.Add(limit)}
}

// enough reports whether the best answer so far has to do: a fifth of the time is for
// what stands beside it.
func (w *watch) enough() bool { return !w.l.w.now().Before(w.mostly) }

// stop reports whether all has to end.
func (w *watch) stop() bool {
	now := w.l.w.now()
	return w.stopped() || !now.Before(w.until)
}

// better tells of the best so far, and what is proven.
func (w *watch) better(g plan.Goal, p plan.Proof) {
	if wait := w.l.w.wait; wait != nil {
		wait.now(w.l.speak, pages.StillSearching(w.l.Head, w.l.Case, g, p))
	}
}

// searching runs a search, which a terminal that waits is told.
func (l *loaded) searching(search func() (*plan.LeastAsk, []plan.Refused)) (*plan.LeastAsk, []plan.Refused) {
	l.w.wait.now(l.speak, pages.Searching(l.Head, l.Case))
	defer func() { l.w.wait.now(l.speak, l.speak(tComputing)) }()
	return search()
}
