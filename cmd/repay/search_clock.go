package main

import (
	"time"

	"repay/planner/pages"
	"repay/planner/plan"
)

// searchClock is what is looked at while a search runs: the clock, an interrupt, and how
// far it is, which a terminal is told. The search itself knows none of them.
type searchClock struct {
	l       *loaded
	stopped func() bool // an interrupt came
	mostly  time.Time   // the search of the answer itself ends then
	until   time.Time   // all ends then
}

func newSearchClock(l *loaded, limit time.Duration, stopped func() bool) *searchClock {
	now := l.w.now()
	return &searchClock{l: l, stopped: stopped, mostly: now.Add(limit / 5 * 4), until: now.Add(limit)}
}

// enough reports whether the best answer so far has to do: a fifth of the time is for
// what stands beside it.
func (c *searchClock) enough() bool { return !c.l.w.now().Before(c.mostly) }

// stop reports whether all has to end.
func (c *searchClock) stop() bool {
	now := c.l.w.now()
	return c.stopped() || !now.Before(c.until)
}

// better tells of the best so far, and what is proven.
func (c *searchClock) better(g plan.Goal, p plan.Proof) {
	if wait := c.l.w.wait; wait != nil {
		wait.now(c.l.speak, pages.StillSearching(c.l.Head, c.l.Case, g, p))
	}
}

// searching runs a search, which a terminal that waits is told.
func (l *loaded) searching(search func() (*plan.LeastAsk, []plan.Refused)) (*plan.LeastAsk, []plan.Refused) {
	l.w.wait.now(l.speak, pages.Searching(l.Head, l.Case))
	defer func() { l.w.wait.now(l.speak, l.speak(tComputing)) }()
	return search()
}
