package main

import (
	"fmt"

	"repay/planner/cells"
)

// termLine is a line on the terminal of standard error that is written over in place,
// and leaves nothing behind once it is wiped.
type termLine struct{ width int } // of what stands there

// write writes over what stands on the line; a text that the terminal would break
// into two lines, which could not be wiped, is cut.
func (l *termLine) write(w *world, text string) {
	if n := w.columns(); n > 1 && cells.Width(text) >= n {
		text = cells.Wrap(text, n-1)[0]
	}
	fmt.Fprint(w.stderr, "\r"+cells.Pad(text, l.width))
	l.width = cells.Width(text)
}

// wipe leaves the line empty.
func (l *termLine) wipe(w *world) {
	if l.width > 0 {
		l.write(w, "")
		fmt.Fprint(w.stderr, "\r")
	}
}
