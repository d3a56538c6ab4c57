package main

import (
	"fmt"
	"time"

	"repay/planner/cells"
	"repay/planner/pages"
	"repay/planner/plan"
)

// watch is what is looked at while a search runs: the clock, an interrupt, and how
// far it is, which a terminal is told. The search itself knows none of them.
type watch struct {
	l       *loaded
	stopped func() bool // an interrupt came
	until   time.Time   // the search ends then
	next    time.Time   // the line is written again then
	line    string      // what is known so far
	width   int         // of what stands on the terminal's line
}

// pause is how long a search goes on before a line tells of it, and between two of
// them.
const pause = time.Second / 2

func newWatch(l *loaded, limit time.Duration, stopped func() bool) *watch {
	now := l.w.now()
	return &watch{l: l, stopped: stopped, until: now.Add(limit), next: now.Add(pause), line: pages.Searching(l.Head, l.Case)}
}

// stop reports whether the search has to end with the best so far.
func (w *watch) stop() bool {
	now := w.l.w.now()
	if w.stopped() || !now.Before(w.until) {
		return true
	}
	if w.l.w.errTerm && !now.Before(w.next) {
		w.write(w.line)
		w.next = now.Add(pause)
	}
	return false
}

// better notes the best so far, and what is proven.
func (w *watch) better(g plan.Goal, p plan.Proof) {
	if w.l.w.errTerm {
		w.line = pages.StillSearching(w.l.Head, w.l.Case, g, p)
	}
}

// write writes over what stands on the line; a text that the terminal would break
// into two lines, which could not be wiped, is cut.
func (w *watch) write(text string) {
	if n := w.l.w.columns(); n > 1 && cells.Width(text) >= n {
		text = cells.Wrap(text, n-1)[0]
	}
	fmt.Fprint(w.l.w.stderr, "\r"+cells.Pad(text, w.width))
	w.width = cells.Width(text)
}

// over runs a search, and leaves the line as it was before it.
func (w *watch) over(search func() (*plan.LeastAsk, []plan.Refused)) (*plan.LeastAsk, []plan.Refused) {
	defer func() {
		if w.width > 0 {
			w.write("")
			fmt.Fprint(w.l.w.stderr, "\r")
		}
	}()
	return search()
}
