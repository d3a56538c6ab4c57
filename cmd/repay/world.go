package main

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"repay/planner/book/fault"
	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/money"
)

// world is what a run sees of the system.
type world struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) string
	today          func() calendar.Date
	now            func() time.Time
	built          func() *debug.BuildInfo // how the program was
	// after runs f when some time has passed, unless it is stopped before; nil: nothing
	// is shown of what takes long.
	after func(d time.Duration, f func()) (stop func() bool)
	wait  *waiting // what a terminal shows of that; nil: nothing
	// interrupts begins to listen for an interrupt, which happened tells of; a second
	// one ends the program, as the first does once it is ignored again.
	interrupts func() (happened func() bool, ignore func())
	// endings begins to listen likewise for the signals that ask a long run to end, which
	// close the channel.
	endings  func() (to <-chan struct{}, ignore func())
	listens  bool        // this run does
	terminal bool        // standard output is one
	colours  func() bool // which can show them
	toFile   func() bool // standard output is a file, whose writing nobody watches
	left     func() bool // nobody is left to read standard output; nil: that is not told
	inTerm   bool        // standard input is one
	errTerm  bool        // standard error is one
	columns  func() int  // of the terminal; 0: unknown
	rows     func() int  // likewise
	at       func(step)  // what tests do while a file is read or written
	// inside are files that the program holds itself, by their names.
	inside map[string][]byte
	again  func(*world, []string) int // runs the program within a run, in another world
	// observed is what a run that is watched tells of itself; nil: nobody watches it.
	observed *observed
}

// The exit codes.
const (
	exitOK      = 0
	exitFailed  = 1 // could not: input, output, a fault of the program
	exitUsage   = 2
	exitInvalid = 3 // a book is invalid
	exitFound   = 4 // done, and a check found something
)

// exitCodes are all of them, with what each means.
var exitCodes = []struct {
	code int
	says lang.Text
}{
	{exitOK, lang.Text{ZH: "成功", EN: "done"}},
	{exitFailed, lang.Text{ZH: "读写失败", EN: "could not read or write"}},
	{exitUsage, lang.Text{ZH: "命令写错", EN: "wrong usage"}},
	{exitInvalid, lang.Text{ZH: "账本有错", EN: "invalid book"}},
	{exitFound, lang.Text{ZH: "查出问题，或钱不够", EN: "a check found something, or no plan can be paid"}},
}

// failure is an error with its exit code. What it says may be empty: then it
// has been said already.
type failure struct {
	code         int
	what, remedy string
}

func (f *failure) Error() string { return f.what }

// usage is a failure of how the command was written.
func usage(what, remedy string) error { return &failure{exitUsage, what, remedy} }

// failed is a failure to read or write.
func failed(what string) error { return &failure{exitFailed, what, ""} }

// What ends a run, or one book of many, halfway.
var (
	amountsTooLarge = fault.Wrong("amounts_too_large",
		"金额太大，算不了", "the amounts grow too large to compute",
		"看看金额、利率、期数是不是多写了一位", "check amounts, rates and periods for a digit too many")
	internalError = fault.Wrong("internal_error",
		"程序出错：{value}", "internal error: {value}",
		"这是程序的错，不是账本的错：请把这句话和 repay version 写的告诉做程序的人",
		"the program is wrong here, not the book: please report this line and what repay version says")
)

// brokenBy is what is said of what ended a run or a book halfway: money that grew
// beyond what can be counted, or else a mistake of the program.
func brokenBy(cause any) (*fault.Kind, fault.Args) {
	if _, overflow := cause.(money.Overflow); overflow {
		return amountsTooLarge, fault.Args{}
	}
	return internalError, fault.Args{Value: fmt.Sprint(cause)}
}

// run is the whole program: it returns the exit code.
func run(w *world, args []string) (code int) {
	l := w.spoken(args)
	out := &sink{to: w.stdout}
	own := *w
	own.stdout, own.today = out, sync.OnceValue(w.today) // one day for all books, also over midnight
	own.again = run
	if w.errTerm && w.after != nil {
		own.wait = &waiting{w: w}
		defer own.wait.end()
		out.to, own.stderr = own.wait.before(w.stdout, !w.toFile()), own.wait.before(w.stderr, false)
	}
	w = &own
	defer func() {
		if r := recover(); r != nil {
			k, a := brokenBy(r)
			code = w.report(&failure{exitFailed, a.Fill(k.Message).In(l), k.Remedy.In(l)})
		}
	}()
	root := newRoot(w, l, args)
	root.SetArgs(args)
	err := root.Execute()
	if out.err != nil { // which the library of commands, and who writes help, ignore
		err = cannotWrite(sayerIn(l), "stdout", out.err)
	}
	return w.report(err)
}

// sink is standard output, with the first failure to write to it, after which nothing
// more is written.
type sink struct {
	to  io.Writer
	err error
}

func (s *sink) Write(p []byte) (n int, err error) {
	if s.err == nil {
		n, s.err = s.to.Write(p)
	}
	return n, s.err
}

// report says what went wrong and returns the exit code.
func (w *world) report(err error) int {
	var f *failure
	switch {
	case err == nil:
		return exitOK
	case seenEnough(err):
		return exitFailed // the reader has seen enough
	case !errors.As(err, &f):
		f = &failure{exitFailed, err.Error(), ""}
	}
	if f.what != "" {
		fmt.Fprintf(w.stderr, "repay: %s\n", cells.Clean(f.what)) // it may name a file
	}
	if f.remedy != "" {
		fmt.Fprintf(w.stderr, "  %s\n", f.remedy)
	}
	return f.code
}

// atMost lets n arguments pass; extra says of the next that it is too many.
func atMost(n int, say sayer, extra lang.Text) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return usage(say(extra, cmd.CommandPath(), args[n]), "")
		}
		return nil
	}
}
