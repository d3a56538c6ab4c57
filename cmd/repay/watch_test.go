package main

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"repay/planner/cells"
	"repay/planner/lang"
)

// A book of which every figure depends on its principal, and what its status says.
const (
	watchedBook   = "version: 1\nas_of: 2026-11-21\nloans: [{id: a, principal: 3000, rate: 12%/year, method: annuity, start: 2026-08-08, periods: 12, penalty: {rate: none}}]\n"
	watchedPayoff = "3,093.33"
	changedPayoff = "4,124.45"
)

func changedBook() string { return strings.Replace(watchedBook, "3000", "4000", 1) }

// watch runs `repay watch` in a world where only the steps happen, one before each look
// at the files, and where somebody ends it when there are no more.
func watch(t *testing.T, w *world, steps []func(), args ...string) ran {
	t.Helper()
	ended := make(chan struct{})
	w.endings = func() (<-chan struct{}, func()) { return ended, func() {} }
	w.after = func(_ time.Duration, f func()) func() bool {
		switch {
		case len(steps) == 0:
			close(ended)
		default:
			if steps[0] != nil {
				steps[0]()
			}
			steps = steps[1:]
			go f()
		}
		return func() bool { return true }
	}
	return runIn(w, append([]string{"watch"}, args...)...)
}

// looksWithout are looks at files to which nothing happens.
func looksWithout(n int) []func() { return make([]func(), n) }

func write(t *testing.T, text string) func() {
	return func() { writeFile(t, "book.yaml", text) }
}

// runsOf are what each of the runs printed.
func runsOf(out string) []string {
	return regexp.MustCompile(`(?m)^==== run \d+ ====\n`).Split(out, -1)
}

// TestWatchRunsAgain: in whatever way a book is saved it is read again, once and whole;
// where nothing in it changes it is not.
func TestWatchRunsAgain(t *testing.T) {
	remove := func() { os.Remove("book.yaml") }
	rename := func() {
		writeFile(t, ".book.yaml.swp", changedBook())
		if err := os.Rename(".book.yaml.swp", "book.yaml"); err != nil {
			t.Error(err)
		}
	}
	half := changedBook()[:60]
	for name, x := range map[string]struct {
		steps []func()
		runs  int
	}{
		"left alone":         {looksWithout(9), 1},
		"written":            {[]func(){write(t, changedBook()), nil, nil}, 2},
		"renamed":            {[]func(){rename, nil, nil}, 2},
		"written bit by bit": {[]func(){write(t, half), write(t, changedBook()), nil, nil}, 2},
		"cut off first":      {slices.Concat([]func(){write(t, "")}, looksWithout(3), []func(){write(t, changedBook()), nil, nil}), 2},
		"removed first":      {slices.Concat([]func(){remove}, looksWithout(3), []func(){write(t, changedBook()), nil, nil}), 2},
		"gone, and back":     {slices.Concat([]func(){remove}, looksWithout(9), []func(){write(t, changedBook()), nil, nil}), 3},
		"the same":           {[]func(){write(t, watchedBook), nil, nil}, 1},
		"there and back":     {[]func(){write(t, changedBook()), write(t, watchedBook), nil, nil}, 1},
		"touched":            {[]func(){func() { _ = os.Chtimes("book.yaml", time.Now(), time.Now()) }, nil, nil}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			writeFile(t, "book.yaml", watchedBook)
			r := watch(t, &world{}, x.steps, "book.yaml")
			runs := runsOf(r.out)
			if r.code != exitOK || r.err != "" || len(runs) != x.runs {
				t.Fatalf("exit code %d, %d runs, want %d: %s%s", r.code, len(runs), x.runs, r.out, r.err)
			}
			if !strings.Contains(runs[0], watchedPayoff) || x.runs > 1 && !strings.Contains(runs[x.runs-1], changedPayoff) {
				t.Errorf("it printed\n%s", r.out)
			}
		})
	}
}

// TestWatchMarks: lines that the run before did not write are marked, and they alone,
// wide as they are; after a book with an error, compared with the last good run.
func TestWatchMarks(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "book.yaml", watchedBook)
	r := watch(t, &world{}, []func(){
		write(t, strings.Replace(watchedBook, "3000", "3000x", 1)), nil,
		write(t, changedBook()), nil,
		write(t, changedBook()+"\n# a note\n"), nil, nil,
	}, "book.yaml")
	runs := runsOf(r.out)
	if len(runs) != 4 {
		t.Fatalf("%d runs:\n%s", len(runs), r.out)
	}
	if !strings.HasPrefix(runs[1], "book.yaml:3:28: error: 3000x is not an amount\n") {
		t.Errorf("the error is said as\n%s", runs[1])
	}
	for i, marked := range []bool{false, false, true, false} {
		if got := strings.Contains("\n"+runs[i], "\n"+changedMargin); got != marked {
			t.Errorf("run %d: marked %v:\n%s", i+1, got, runs[i])
		}
	}
	before := map[string]bool{"": true}
	for line := range strings.Lines(runs[0]) {
		before[watchLine{text: line}.says()] = true
	}
	for line := range strings.Lines(runs[2]) {
		line = strings.TrimSuffix(line, "\n")
		if w := cells.Width(line); w > defaultWidth && !strings.Contains(line, "repay ") {
			t.Errorf("%d columns: %s", w, line)
		}
		rest, marked := strings.CutPrefix(line, changedMargin)
		if !marked {
			rest = strings.TrimPrefix(line, sameMargin)
		}
		if marked == before[watchLine{text: rest}.says()] {
			t.Errorf("marked is %v: %s", marked, line)
		}
	}
}

// TestWatchReadsOtherFiles: what the run reads beside the book is watched too, and a
// folder with its books.
func TestWatchReadsOtherFiles(t *testing.T) {
	presets := "version: 1\npresets:\n  - {name: own, what: a loan of ours, facts: [{sure: A, source: \"contract, 8\", fields: {penalty: PENALTY}}]}\n"
	preset := func(penalty string) func() {
		return func() { writeFile(t, "own.yaml", strings.Replace(presets, "PENALTY", penalty, 1)) }
	}
	t.Chdir(t.TempDir())
	if err := os.Mkdir("books", 0o700); err != nil {
		t.Fatal(err)
	}
	writeFile(t, "books/one.yaml", strings.Replace(watchedBook, "penalty: {rate: none}", "preset: own", 1))
	preset("1.5x")()
	r := watch(t, &world{}, []func(){
		preset("2x"), nil,
		func() { writeFile(t, "books/two.yaml", watchedBook) }, nil,
		func() { writeFile(t, "books/two.yaml", changedBook()) }, nil, nil,
	}, "--presets", "own.yaml", "books", "status", "--summary")
	if runs := runsOf(r.out); len(runs) != 4 || !strings.Contains(runs[2], "two.yaml") || !strings.Contains(runs[3], changedPayoff) {
		t.Errorf("exit code %d, %d runs:\n%s%s", r.code, len(runs), r.out, r.err)
	}
}

// TestWatchOnATerminal: what was there is cleared, what has no room is counted, and
// another size of the terminal shows it again, with nothing marked.
func TestWatchOnATerminal(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "book.yaml", watchedBook)
	columns, rows := 60, 12
	var out bytes.Buffer
	w := &world{stdout: &out, terminal: true, columns: func() int { return columns }, rows: func() int { return rows }}
	r := watch(t, w, []func(){
		write(t, changedBook()), nil,
		func() { rows = 99 }, nil,
		write(t, watchedBook), nil, nil,
	}, "book.yaml")
	screens := strings.Split(strings.TrimSuffix(out.String(), "\n"), clearScreen)
	if r.code != exitOK || len(screens) != 5 || screens[0] != "" {
		t.Fatalf("exit code %d, %d screens: %q", r.code, len(screens)-1, out.String())
	}
	for i, want := range []string{
		`\(the window is too low for \d+ more lines\)\nSave the book`,
		`more lines, \d+ of them changed\)\n\d+ lines changed, marked >\. Save`,
		`repay compare[^\n]*\nSave the book`,
		`repay compare[^\n]*\n\d+ lines changed, marked >\. Save`,
	} {
		screen := screens[i+1]
		if !regexp.MustCompile(want).MatchString(screen) {
			t.Errorf("screen %d has no %s:\n%s", i+1, want, screen)
		}
		if n := strings.Count(screen, "\n"); i < 2 && n != 11 {
			t.Errorf("screen %d has %d lines", i+1, n+1)
		}
		if marked := strings.Contains(screen, "\n"+changedMargin); marked != (i == 1 || i == 3) {
			t.Errorf("screen %d: marked %v", i+1, marked)
		}
	}
}

// TestWatchedCommands: what prints about books can be watched, but for a report, which is
// for a file, and for what writes into the book.
func TestWatchedCommands(t *testing.T) {
	not := []string{"report", "pay", "note", "watch"}
	for _, cmd := range newRoot(&world{}, lang.EN, nil).Commands() {
		reads := strings.Contains(cmd.Use, "[BOOK")
		if want := reads && !slices.Contains(not, cmd.Name()); slices.Contains(watched, cmd.Name()) != want {
			t.Errorf("%s can be watched: %v, want %v", cmd.Name(), !want, want)
		}
	}
}

// TestWatchRefuses: what can never be watched is refused at once.
func TestWatchRefuses(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "book.yaml", watchedBook)
	for _, x := range []struct {
		args string
		code int
		says string
	}{
		{"-", exitUsage, "for example: repay watch book.yaml"},
		{"book.yaml pay 100", exitUsage, "repay watch does not run pay"},
		{"book.yaml status -o status.txt", exitUsage, "leave -o out"},
		{"book.yaml plan --save", exitUsage, "leave --save out"},
		{"book.yaml -O json", exitUsage, "-O table"},
		{"book.yaml compare --loan none", exitUsage, "no loan none"},
		{"book.yaml compare --none", exitUsage, "unknown flag --none"},
		{"none.yaml", exitFailed, "repay init none.yaml"},
	} {
		r := watch(t, &world{}, nil, strings.Fields(x.args)...)
		if r.code != x.code || r.out != "" || !strings.Contains(r.err, x.says) {
			t.Errorf("%s: exit code %d, %s%s", x.args, r.code, r.out, r.err)
		}
	}
}
