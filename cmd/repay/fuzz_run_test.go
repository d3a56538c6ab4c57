package main

import (
	"bytes"
	"flag"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/field/fieldtest"
	"repay/planner/lang"
)

// fuzzedBooks are those that are changed.
var fuzzedBooks = []string{
	"../../examples/*.yaml",
	"../../testdata/answers/*.yaml",
	"../../testdata/letters/*.yaml",
	"../../testdata/errors/odd-*.yaml",
}

// fuzzRun is what the runs of a target share.
type fuzzRun struct {
	dir     string // with the files that the rows name
	rows    []matrixRow
	schemas schemas
}

func newFuzzRun(t testing.TB, commands ...string) *fuzzRun {
	t.Helper()
	run := &fuzzRun{dir: t.TempDir(), schemas: newSchemas(t)}
	for name, text := range matrixFiles {
		writeFile(t, filepath.Join(run.dir, name), text)
	}
	for _, row := range matrix {
		if slices.Contains(commands, row[0]) { // of one book, which alone is what is changed
			run.rows = append(run.rows, slices.DeleteFunc(slices.Clone(row), func(a string) bool { return a == otherBook }))
		}
	}
	return run
}

// seed adds a few books, each with a few ways of running; the rest is for who has time.
func (run *fuzzRun) seed(f *testing.F, add func(src []byte, how uint32)) {
	f.Helper()
	n := uint32(0)
	for _, pattern := range fuzzedBooks {
		for i, src := range booksAt(f, pattern) {
			if strings.Contains(pattern, "odd-") && i%stride(8, 1) != 0 {
				continue
			}
			add(src, n)
			n += 2003
		}
	}
	d := fieldtest.New(7)
	fieldtest.Paths(func(path []*field.Field) {
		if d.IntN(stride(40, 4)) == 0 {
			add(fieldtest.Writer(d.Mixed).Source(d.Book(path)), n)
			n += 2003
		}
	})
}

func booksAt(t testing.TB, pattern string) (books [][]byte) {
	t.Helper()
	names, _ := filepath.Glob(pattern)
	for _, name := range names {
		books = append(books, []byte(readFile(t, name)))
	}
	if len(books) == 0 {
		t.Fatal("no books at", pattern)
	}
	return books
}

// fuzzed are commands, and what is checked of them beside what is of all.
type fuzzed struct {
	commands []string
	more     func(*testing.T, cell, *book.Book)
}

// fuzz runs their rows of the matrix on books, in every format, language and width.
func (x fuzzed) fuzz(f *testing.F) {
	run := newFuzzRun(f, x.commands...)
	run.seed(f, func(src []byte, how uint32) {
		f.Add(src, []byte{}, how)
		f.Add(src, []byte{byte(how), byte(how >> 8), 9}, how+1)
	})
	f.Fuzz(func(t *testing.T, src, bytes []byte, how uint32) {
		run.try(t, moved(src, bytes, &field.Book), how, x.more)
	})
}

// try runs a command on a book, and then more.
func (run *fuzzRun) try(t *testing.T, src []byte, how uint32, more func(*testing.T, cell, *book.Book)) {
	t.Helper()
	c, b := run.cell(src, how)
	if b != nil && workOf(b) >= muchWork {
		return
	}
	run.check(t, c, onFuzzed(src, c.args()...))
	if b != nil && more != nil {
		more(t, c, b)
	}
}

// cell is the run that a number chooses.
func (run *fuzzRun) cell(src []byte, how uint32) (cell, *book.Book) {
	choose := func(n int) int {
		i := int(how) % n
		how /= uint32(n)
		return i
	}
	row := slices.Clone(run.rows[choose(len(run.rows))])
	fit := formatsOf(row[0])
	c := cell{row: row, f: fit[choose(len(fit))], lang: lang.Lang(choose(2)), src: string(src)}
	if width := []string{"", "40", "120"}[choose(3)]; width != "" && c.f.isDefault() {
		c.more = []string{"--width", width}
	}
	b, _ := book.Parse("-", src)
	id := "none"
	if b != nil {
		id = b.Loans[choose(len(b.Loans))].ID
	}
	for i, a := range c.row {
		switch {
		case a == "LOAN":
			c.row[i] = id
		case a == "BOOK":
			c.row[i] = "-"
		case matrixFiles[a] != "":
			c.row[i] = filepath.Join(run.dir, a)
		}
	}
	return c, b
}

// formatsOf are the formats that a command writes.
func formatsOf(command string) (list []*format) {
	for i := range formats {
		f := &formats[i]
		if f.writtenBy != nil && !slices.Contains(f.writtenBy, command) ||
			slices.Contains([]string{"letter", "report"}, command) && !f.forPeople() {
			continue
		}
		list = append(list, f)
	}
	return list
}

// onFuzzed is onBook with a clock of its own, which goes on whenever it is looked at:
// a search ends after so many looks, wherever and how slowly it runs.
func onFuzzed(src []byte, args ...string) ran {
	return runIn(&world{stdin: bytes.NewReader(src), now: lookedAt()}, args...)
}

// lookedAt is a clock that goes on when it is looked at, and only then.
func lookedAt() func() time.Time {
	var looks atomic.Int64
	start := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	return func() time.Time { return start.Add(time.Duration(looks.Add(1)) * 20 * time.Millisecond) }
}

// fuzzing reports a run that looks for new inputs, and does not only try the known ones.
func fuzzing() bool { return flag.Lookup("test.fuzz").Value.String() != "" }

// stride is how far apart the seeds are: close where somebody fuzzes.
func stride(short, thorough int) int {
	if fuzzing() {
		return thorough
	}
	return short
}
