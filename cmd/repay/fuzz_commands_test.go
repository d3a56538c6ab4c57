package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/field/fieldtest"
)

// The commands that compute most, and those that write for others, on books that are
// changed both byte by byte and branch by branch.

var (
	planRuns   = fuzzed{[]string{"plan"}, nil}
	askRuns    = fuzzed{[]string{"ask"}, checkChosen}
	letterRuns = fuzzed{[]string{"letter", "remind", "report"}, checkOthers}
	pageRuns   = fuzzed{[]string{"status", "compare", "schedule", "explain", "rules", "progress", "diff"}, nil}
)

// FuzzPlan: whatever the book, a plan pays what it says, to the end.
func FuzzPlan(f *testing.F) { planRuns.fuzz(f) }

// FuzzAsk: whatever is asked for can be paid, computed again as chosen in the book.
func FuzzAsk(f *testing.F) { askRuns.fuzz(f) }

// FuzzLetters: what goes to one lender tells of no other.
func FuzzLetters(f *testing.F) { letterRuns.fuzz(f) }

// FuzzPages: so with whatever else is printed of a book.
func FuzzPages(f *testing.F) { pageRuns.fuzz(f) }

// FuzzRecords: a payment or a talk is in the book, which is whole, or nothing is.
func FuzzRecords(f *testing.F) {
	run := newFuzzRun(f, "pay", "note")
	run.seed(f, func(src []byte, how uint32) {
		f.Add(src, []byte{}, "150.50", how)
		f.Add(src, []byte{1, 2, 3}, "a\n#b: {", how)
	})
	f.Fuzz(func(t *testing.T, src, bytes []byte, said string, how uint32) {
		src = moved(src, bytes, &field.Book)
		c, _ := run.cell(src, how)
		name := filepath.Join(run.dir, "recorded.yaml")
		for i, a := range c.row {
			switch a {
			case "-":
				c.row[i] = name
			case "100", "they wait: until the 10th":
				c.row[i] = said
			}
		}
		if err := os.WriteFile(name, src, 0o600); err != nil {
			t.Fatal(err)
		}
		r := onFuzzed(nil, c.args()...)
		run.check(t, c, r)
		after, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if b, _ := book.Parse("-", after); !slices.Equal(after, src) && (b == nil || r.code != exitOK && r.code != exitFound || len(after) <= len(src)) {
			t.Fatalf("%s: exit code %d, and the book is %q", c, r.code, after)
		}
		if left, _ := filepath.Glob(filepath.Join(run.dir, ".repay-*")); len(left) > 0 {
			t.Fatalf("%s: left %v", c, left)
		}
	})
}

// FuzzFiles: a book is held against whatever rules are read, filled in by whatever
// presets.
func FuzzFiles(f *testing.F) {
	run := newFuzzRun(f, "rules", "status", "compare", "letter", "report", "remind", "check", "preset")
	for _, pattern := range []string{"../../testdata/rules/*.yaml", "../../testdata/errors/presets-*.yaml", "../../planner/rules/gb.yaml"} {
		for _, src := range booksAt(f, pattern) {
			f.Add(src, []byte{}, uint32(len(src)))
		}
	}
	for _, name := range []string{"own-rules.yaml", "own-presets.yaml"} {
		for how := range uint32(8) {
			f.Add([]byte(readFile(f, filepath.Join(run.dir, name))), []byte{byte(how)}, how*1001)
		}
	}
	of := booksAt(f, "../../examples/*.yaml")
	name := filepath.Join(run.dir, "own.yaml")
	f.Fuzz(func(t *testing.T, src, bytes []byte, how uint32) {
		src = moved(src, bytes, nil)
		if err := os.WriteFile(name, src, 0o600); err != nil {
			t.Fatal(err)
		}
		b := of[int(how)%len(of)]
		c, _ := run.cell(b, how/uint32(len(of)))
		flag := "--rules"
		if strings.Contains(string(src), "presets") || strings.Contains(string(src), "产品") {
			flag = "--presets"
		}
		if !slices.Contains(c.row, flag) {
			c.more = append(c.more, flag, name)
		}
		c.src += string(src)
		run.check(t, c, onFuzzed(b, c.args()...))
	})
}

// TestMovedBooks: what the fuzzing looks for does not happen on books that are changed
// by chance either; a long run draws many.
func TestMovedBooks(t *testing.T) {
	var books [][]byte
	for _, pattern := range fuzzedBooks {
		books = append(books, booksAt(t, pattern)...)
	}
	d := fieldtest.New(17)
	for _, x := range []fuzzed{planRuns, askRuns, letterRuns, pageRuns} {
		run := newFuzzRun(t, x.commands...)
		for range fieldtest.Many(40, 2000) {
			bytes := make([]byte, d.IntN(20))
			for i := range bytes {
				bytes[i] = byte(d.IntN(256))
			}
			run.try(t, moved(books[d.IntN(len(books))], bytes, &field.Book), d.Uint32(), x.more)
		}
	}
}
