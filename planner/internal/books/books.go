// Package books reads the books that tests share, and compares the ways out of each.
// Only tests import it.
package books

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/plan"
	"repay/planner/rules"
)

// Book is one with what a comparison makes of it.
type Book struct {
	Name       string // of its file
	Case       plan.Case
	Status     *plan.Status
	Comparison *plan.Comparison
	Facts      rules.Facts // what it says beside the case
}

// patterns are where they are.
var patterns = []string{"../../examples/*.yaml", "../../testdata/answers/*.yaml", "../../testdata/letters/*.yaml"}

// Each calls f with every example and with every book that is kept for its answer or
// its letters, from a package two folders down. More books may be named by REPAY_BOOKS,
// a list of patterns of files. What cannot be computed is left out.
func Each(t *testing.T, f func(Book)) {
	t.Helper()
	for _, pattern := range slices.Concat(patterns, filepath.SplitList(os.Getenv("REPAY_BOOKS"))) {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal("no books", pattern, err)
		}
		for _, file := range files {
			if x, ok := read(t, file); ok {
				f(x)
			}
		}
	}
}

func read(t *testing.T, file string) (x Book, ok bool) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	b, _ := book.Parse(file, data)
	if b == nil {
		return x, false
	}
	asOf := b.AsOf
	if asOf == 0 {
		asOf = calendar.Of(2026, 11, 21)
	}
	x = Book{Name: filepath.Base(file), Case: b.Case(asOf), Facts: b.Facts()}
	var refused []plan.Refused
	if x.Status, refused = plan.State(&x.Case); len(refused) > 0 {
		return x, false
	}
	x.Comparison, refused = plan.Compare(&x.Case, plan.Cheapest)
	return x, len(refused) == 0
}
