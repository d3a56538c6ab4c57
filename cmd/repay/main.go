// Command repay reads a borrower's book and says what is owed, what could be
// agreed with the lenders, and what each way would cost.
//
// This package is flags in, a call, bytes out; it computes nothing. Results go
// to standard output, everything else to standard error: what is wrong first,
// in lower case and without a full stop, then the remedy.
package main

import (
	"os"
	"runtime/debug"
	"time"

	"golang.org/x/term"

	"repay/planner/calendar"
)

func main() {
	// A run is short and its memory small: most runs end before they would
	// have to collect any of it.
	debug.SetGCPercent(400)
	// A book at the limits is another matter.
	debug.SetMemoryLimit(600 << 20)
	os.Exit(run(system(), os.Args[1:]))
}

// system is the world outside: everything that a run may ask of it.
func system() *world {
	out := int(os.Stdout.Fd())
	return &world{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		env: os.Getenv,
		today: func() calendar.Date {
			now := time.Now()
			return calendar.Of(now.Year(), int(now.Month()), now.Day())
		},
		terminal: term.IsTerminal(out),
		inTerm:   term.IsTerminal(int(os.Stdin.Fd())),
		errTerm:  term.IsTerminal(int(os.Stderr.Fd())),
		columns: func() int {
			w, _, err := term.GetSize(out)
			if err != nil {
				return 0
			}
			return w
		},
	}
}
