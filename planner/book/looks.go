package book

import (
	"bytes"
	"strings"

	"repay/planner/book/field"
	"repay/planner/internal/lazy"
)

var (
	// In a block each key begins a line; in { } and in JSON anything may stand
	// before it.
	blockLoans   = lazy.New(`(?m)^[ \t]*["']?` + namesOf("loans") + `["']?[ \t]*:[ \t\r]*(\[|#|$)`)
	blockVersion = lazy.New(`(?m)^["']?` + namesOf("version") + `["']?[ \t]*:[ \t]*1[ \t\r]*(#|$)`)
	flowLoans    = lazy.New(`[{,]\s*["']?` + namesOf("loans") + `["']?\s*:`)
	flowVersion  = lazy.New(`[{,]\s*["']?` + namesOf("version") + `["']?\s*:\s*1\b`)
	recordStart  = []byte(`{"schema":"repay/`)
)

// namesOf matches a key of the book by any of its names.
func namesOf(key string) string { return "(?:" + strings.Join(field.Book.Names(key), "|") + ")" }

// Looks reports whether a text may be a book, right or not: by its keys alone,
// so that a book with faults counts as one. The program's own records, which
// have loans too, do not.
func Looks(src []byte) bool {
	src = bytes.TrimSpace(bytes.TrimPrefix(src, []byte("\uFEFF")))
	if bytes.HasPrefix(src, recordStart) {
		return false
	}
	if blockLoans.Get().Match(src) || blockVersion.Get().Match(src) {
		return true
	}
	return bytes.HasPrefix(src, []byte("{")) && flowLoans.Get().Match(src) && flowVersion.Get().Match(src)
}
