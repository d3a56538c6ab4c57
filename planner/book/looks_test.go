package book

import (
	"strings"
	"testing"

	"repay/planner/lang"
)

// smallestBook is a book on one line, to start from.
const smallestBook = "{version: 1, loans: [{id: jiebei, principal: 30000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 12}]}"

// TestLooks: a book is one whatever its file is called and whatever is wrong
// with it; a report is none.
func TestLooks(t *testing.T) {
	for src, want := range map[string]bool{
		"version: 1\nloans:\n  - {id: a}\n":              true,
		"\uFEFF# mine\r\nversion: 1\r\nloans:\r\n":       true,
		"loans:\n  - id: a\n":                            true,
		"lang: zh\nloans: [{id: a}]\n":                   true,
		`{"version": 1, "loans": [{"id": "a"}]}`:         true,
		"{\n  \"version\": 1,\n  \"loans\": [\n  ]\n}\n": true,
		smallestBook: true,
		"":           false,
		"# 王芳  截至 2026-11-21  元\n\n| 借款 | 本金 |\n":                        false,
		"book,reference,as_of,currency,loan\nbook.yaml,,2026-11-21,CNY,": false,
		`{"schema":"repay/status/v1","version":"0.1.0","loans":[]}`:      false,
		`{"name":"x","version":"1.0.0"}`:                                 false,
		"services:\n  loans: {image: x}\n":                               false,
	} {
		if got := Looks([]byte(src)); got != want {
			t.Errorf("%q: %v, want %v", src, got, want)
		}
	}
	if b, faults := Parse("book.yaml", []byte(smallestBook)); b == nil {
		t.Errorf("the smallest book is none: %v", faults)
	}
}

// TestRedacted: what the borrower wrote is in no part of a redacted fault.
func TestRedacted(t *testing.T) {
	const src = `version: 1
borrower: {name: 王芳, 王芳: 1}
loans:
  - {id: 王芳, principal: 王芳, rate: 14.6%, method: 王芳, start: 2026-03-08, periods: 12, choose: 王芳}
  - {id: 王芳, 王芳: 3}
`
	_, faults := Parse("王芳.yaml", []byte(src))
	if len(faults) < 4 {
		t.Fatalf("%+v", faults)
	}
	for _, f := range faults {
		f = f.Redacted("book")
		for _, l := range []lang.Lang{lang.ZH, lang.EN} {
			r := f.Record(l)
			if all := f.Render(l) + r.File + r.Path + r.Message + r.Remedy; strings.Contains(all, "王芳") {
				t.Errorf("%s: %s", f.Kind, all)
			}
		}
	}
	if f := faults[1].Redacted("book"); !strings.HasPrefix(f.Render(lang.EN), "book:") {
		t.Errorf("%s", f.Render(lang.EN))
	}
}
