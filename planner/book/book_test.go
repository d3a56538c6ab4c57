package book

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"repay/planner/lang"
)

// examples are the books that a reader of the project can run.
func examples(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../../examples/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no examples", err)
	}
	return files
}

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func TestExamplesHaveNoFaults(t *testing.T) {
	for _, name := range examples(t) {
		b, faults := checked(strings.TrimSuffix(filepath.Base(name), ".yaml"), readFile(t, name))
		for _, f := range faults {
			t.Errorf("%s", f.Render(lang.EN))
		}
		if b == nil {
			t.Errorf("%s: no book", name)
		}
	}
}
