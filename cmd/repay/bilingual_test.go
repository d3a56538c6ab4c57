package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/field/fieldtest"
)

// said is what a command says of a book in JSON, but for its words, which name the
// keys as they are typed, and for columns.
func said(t *testing.T, src []byte, args ...string) any {
	t.Helper()
	r := onBook(src, append(args, "-O", "json", "--lang", "en")...)
	var doc any
	if err := json.Unmarshal([]byte(r.out), &doc); err != nil && r.out != "" {
		t.Fatalf("%s of\n%s: %v: %s", args, src, err, r.out)
	}
	var strip func(x any) any
	strip = func(x any) any {
		switch x := x.(type) {
		case map[string]any:
			for _, key := range []string{"message", "remedy", "column"} {
				delete(x, key)
			}
			for key := range x {
				x[key] = strip(x[key])
			}
		case []any:
			for i := range x {
				x[i] = strip(x[i])
			}
			// Of one line the columns decide the order, and those are the keys'.
			slices.SortStableFunc(x, func(a, b any) int { return strings.Compare(sorted(a), sorted(b)) })
		}
		return x
	}
	return map[string]any{"code": r.code, "doc": strip(doc)}
}

// sorted is by what faults of one line are put in order.
func sorted(x any) string {
	if m, ok := x.(map[string]any); ok && m["path"] != nil {
		return fmt.Sprintf("%06v %v %v", m["line"], m["path"], m["code"])
	}
	return ""
}

// differing is where two things begin to differ.
func differing(x, y any) string {
	a, _ := json.Marshal(x)
	b, _ := json.Marshal(y)
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	around := func(s []byte) string { return string(s[max(at-200, 0):min(at+200, len(s))]) }
	return around(a) + "\n" + around(b)
}

// TestBooksInEitherLanguage: random books, one for each field at each place, say the
// same in JSON with keys and words in English, in Chinese, and mixed one by one.
func TestBooksInEitherLanguage(t *testing.T) {
	d := fieldtest.New(2026)
	good, all := 0, 0
	fieldtest.Paths(func(path []*field.Field) {
		b := d.Book(path)
		all++
		var first map[string]any
		for i, w := range []fieldtest.Writer{fieldtest.English, fieldtest.Chinese, d.Mixed} {
			src := w.Source(b)
			whole := map[string]any{"check": said(t, src, "check", "-")}
			if ok, _ := book.Parse("-", src); ok != nil {
				if i == 0 {
					good++
				}
				whole["status"] = said(t, src, "status", "-")
				if good%5 == 0 {
					whole["compare"] = said(t, src, "compare", "-")
				}
			}
			if i == 0 {
				first = whole
			} else if !reflect.DeepEqual(first, whole) {
				t.Errorf("another book as\n%s\n%s", src, differing(first, whole))
			}
		}
	})
	if t.Logf("%d of %d books were read", good, all); good < all/4 {
		t.Errorf("only %d of %d books were read", good, all)
	}
}
