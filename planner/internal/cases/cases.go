// Package cases reads the published cases of testdata/cases: figures that
// somebody else has computed, or that follow from a published rule. Only tests
// import it.
package cases

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"repay/planner/calendar"
)

// Case is one published case; its numbers are kept as they are written.
type Case struct {
	ID     string
	Note   string
	Given  Values
	Expect Values
}

// Values are what a case gives or expects, by name.
type Values map[string]any

// Text returns the value at a path as it is written; empty where there is none.
func (v Values) Text(path ...string) string { return Text(map[string]any(v), path...) }

// Read returns the case of that name.
func Read(t testing.TB, id string) Case {
	t.Helper()
	f, err := os.Open(filepath.Join(root(t), "testdata", "cases", "cases.json"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []Case
	d := json.NewDecoder(f)
	d.UseNumber()
	if err := d.Decode(&list); err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		if c.ID == id {
			return c
		}
	}
	t.Fatalf("no case %s", id)
	return Case{}
}

// root is the directory of go.mod, above the package under test.
func root(t testing.TB) string {
	t.Helper()
	for dir := "."; len(dir) < 40; dir = filepath.Join("..", dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
	}
	t.Fatal("no go.mod above the test")
	return ""
}

// Text returns the value at a path into a part of [Values].
func Text(v any, path ...string) string {
	for _, k := range path {
		switch x := v.(type) {
		case map[string]any:
			v = x[k]
		case []any:
			i, err := strconv.Atoi(k)
			if err != nil || i >= len(x) {
				return ""
			}
			v = x[i]
		default:
			return ""
		}
	}
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}

// Date reads a date that is written YYYY-MM-DD. It panics where s is none: a
// test has written it.
func Date(s string) calendar.Date {
	y, m, d, ok := calendar.Split(s)
	if !ok || d < 1 {
		panic("no date: " + s)
	}
	return calendar.Of(y, m, d)
}
