package main

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"repay/planner/lang"
)

// terminal is one that waits for a run, with a clock that only the test moves.
type terminal struct {
	clock time.Time
	said  *bytes.Buffer
	next  time.Time // the timer that is set
	then  func()    // nil: none is
}

func newTerminal() *terminal {
	return &terminal{clock: time.Unix(1_700_000_000, 0), said: new(bytes.Buffer)}
}

// pass lets time pass.
func (t *terminal) pass(d time.Duration) {
	for t.clock = t.clock.Add(d); t.then != nil && !t.clock.Before(t.next); {
		then := t.then
		t.then = nil
		then()
	}
}

func (t *terminal) world() *world {
	w := &world{
		stderr: t.said, errTerm: true,
		now: func() time.Time { return t.clock }, toFile: func() bool { return false },
		after: func(d time.Duration, f func()) func() bool {
			t.next, t.then = t.clock.Add(d), f
			return func() bool { t.then = nil; return true }
		},
	}
	furnish(w)
	return w
}

// slow is a text that takes a while to read.
type slow struct {
	io.Reader
	read func()
}

func (s slow) Read(p []byte) (int, error) {
	s.read()
	return s.Reader.Read(p)
}

const waitedFor = "version: 1\nas_of: 2026-11-21\nlang: en\nloans: [{id: a, principal: 3000, rate: 12%/year, method: annuity, start: 2026-08-08, periods: 12}]\n"

// waited is a run that a terminal waits for: a book from a slow pipe and one beside
// it, written to a file.
func waited(t *testing.T, screen *terminal, w *world, reading, writing time.Duration, args ...string) (out string) {
	t.Helper()
	t.Chdir(t.TempDir())
	writeFile(t, otherBook, waitedFor)
	var stdout bytes.Buffer
	w.stdin = slow{strings.NewReader(waitedFor), func() { screen.pass(reading) }}
	w.stdout = &stdout
	w.at = func(s step) {
		if s == stepCreated {
			screen.pass(writing)
		}
	}
	if code := run(w, append([]string{"status", "-", otherBook, "--lang", "en"}, args...)); code != exitOK {
		t.Fatalf("exit code %d: %q", code, screen.said)
	}
	if screen.then != nil {
		t.Error("a timer is left running")
	}
	return stdout.String()
}

// What is done is told while it takes long, and gone in the end.
func TestTerminalIsToldWhatTakesLong(t *testing.T) {
	screen := newTerminal()
	waited(t, screen, screen.world(), 700*time.Millisecond, 3*time.Second, "-o", "out.txt")
	want := "\rreading, book 1 of 2" +
		"\rreading, book 1 of 2, 1 s" +
		"\rwriting, 4 s" + strings.Repeat(" ", len("reading, book 1 of 2, 1 s")-len("writing, 4 s")) +
		"\r" + strings.Repeat(" ", len("writing, 4 s")) + "\r"
	if got := screen.said.String(); got != want {
		t.Errorf("%q\nwant\n%q", got, want)
	}
	if text, err := os.ReadFile("out.txt"); err != nil || !strings.Contains(string(text), "799.68") {
		t.Errorf("%v: %s", err, text)
	}
}

func inEnglish(t lang.Text, values ...any) string { return t.Fill(lang.EN, values...) }

// The line is wiped before anything is written: a result ends it, a message does not.
func TestLineIsWipedBeforeWhatIsWritten(t *testing.T) {
	screen := newTerminal()
	w := screen.world()
	w.stdout = screen.said // one screen shows both
	x := &waiting{w: w}
	x.now(inEnglish, "computing")
	screen.pass(pause)
	io.WriteString(x.before(screen.said, false), "odd\n")
	screen.pass(pause)
	io.WriteString(x.before(screen.said, true), "result\n")
	screen.pass(time.Minute)
	want := "\rcomputing\r         \rodd\n\rcomputing, 1 s\r              \rresult\n"
	if got := screen.said.String(); got != want {
		t.Errorf("%q\nwant\n%q", got, want)
	}
}

// A pipe is told nothing, and neither is who waits for less than half a second.
func TestNobodyIsToldInVain(t *testing.T) {
	pipe := newTerminal()
	w := pipe.world()
	w.errTerm = false
	waited(t, pipe, w, time.Second, time.Second)
	soon := newTerminal()
	waited(t, soon, soon.world(), 200*time.Millisecond, 0)
	typed := newTerminal()
	w = typed.world()
	w.inTerm = true // what is typed is not written over
	waited(t, typed, w, time.Minute, 0)
	for name, screen := range map[string]*terminal{"pipe": pipe, "soon": soon, "typed": typed} {
		if screen.said.Len() > 0 {
			t.Errorf("%s: %q", name, screen.said)
		}
	}
}

// A narrow terminal gets as much as fits on its line.
func TestLineFitsANarrowTerminal(t *testing.T) {
	screen := newTerminal()
	w := screen.world()
	w.columns = func() int { return 20 }
	x := &waiting{w: w}
	x.now(inEnglish, "still searching: highest month 100.00 so far")
	screen.pass(pause)
	x.end()
	if want := "\rstill searching:\r" + strings.Repeat(" ", 16) + "\r"; screen.said.String() != want {
		t.Errorf("%q, want %q", screen.said, want)
	}
}
