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

// over runs a search.
func (w *watch) over(search func() (*plan.LeastAsk, []plan.Refused)) (*plan.LeastAsk, []plan.Refused) {
	w.l.w.wait.now(w.l.speak, pages.Searching(w.l.Head, w.l.Case))
	defer func() { w.l.w.wait.now(w.l.speak, w.l.speak(tComputing)) }()
	return search()
}
