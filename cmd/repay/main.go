// Command repay reads a borrower's book and says what is owed, what could be
// agreed with the lenders, and what each way would cost.
//
// This package is flags in, a call, bytes out; it computes nothing. Results go
// to standard output, everything else to standard error: what is wrong first,
// in lower case and without a full stop, then the remedy.
package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"time"

	"golang.org/x/term"

	"repay/planner/calendar"
)

func main() {
	collectLess()
	os.Exit(run(system(), os.Args[1:]))
}

// memoryLimit is where collections become frequent again: comparing 10,000 loans
// needs 110 MB at once, and stays below 300 in all for a quarter more time.
const memoryLimit = 270 << 20

// garbage is how many percent of what is in use may be garbage before a collection. A
// batch on one core is as fast with 400 as with 1600, in 60 MB instead of 150; of many
// workers what is in use fits below the limit.
const garbage = 400

// collectLess makes collections rarer once there has been a first one: a run is
// short and its memory small. Most runs end before there is any, and setting
// this up for them would take longer than reading their book.
func collectLess() {
	runtime.AddCleanup(new([64]byte), func(int) {
		debug.SetGCPercent(garbage)
		debug.SetMemoryLimit(memoryLimit)
	}, 0)
}

// built is what the linker wrote into the program: nothing where Go modules are off.
func built() *debug.BuildInfo {
	if info, ok := debug.ReadBuildInfo(); ok {
		return info
	}
	return &debug.BuildInfo{GoVersion: runtime.Version()}
}

// system is the world outside: everything that a run may ask of it.
func system() *world {
	out := int(os.Stdout.Fd())
	return &world{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		env: environment,
		today: func() calendar.Date {
			now := time.Now()
			return calendar.Of(now.Year(), int(now.Month()), now.Day())
		},
		now:        time.Now,
		built:      built,
		after:      func(d time.Duration, f func()) func() bool { return time.AfterFunc(d, f).Stop },
		interrupts: interrupts,
		endings:    listenEndings,
		terminal:   term.IsTerminal(out),
		colours:    func() bool { return drawsColours(os.Stdout.Fd()) },
		toFile: func() bool {
			info, err := os.Stdout.Stat()
			return err == nil && info.Mode().IsRegular()
		},
		left:    func() bool { return readerLeft(out) },
		inTerm:  term.IsTerminal(int(os.Stdin.Fd())),
		errTerm: term.IsTerminal(int(os.Stderr.Fd())),
		columns: func() int { columns, _ := sizeOf(out); return columns },
		rows:    func() int { _, rows := sizeOf(out); return rows },
	}
}

// sizeOf is how large a terminal is, where it tells.
func sizeOf(terminal int) (columns, rows int) {
	columns, rows, err := term.GetSize(terminal)
	if err != nil {
		return 0, 0
	}
	return columns, rows
}
