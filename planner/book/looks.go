package book

import (
	"bytes"
)

var (
	// In a block each key begins a line; in { } and in JSON anything may stand
	// before it.
	blockLoans   = lazily(`(?m)^[ \t]*["']?loans["']?[ \t]*:[ \t\r]*(\[|#|$)`)
	blockVersion = lazily(`(?m)^["']?version["']?[ \t]*:[ \t]*1[ \t\r]*(#|$)`)
	flowLoans    = lazily(`[{,]\s*["']?loans["']?\s*:`)
	flowVersion  = lazily(`[{,]\s*["']?version["']?\s*:\s*1\b`)
	recordStart  = []byte(`{"schema":"repay/`)
)

// Looks reports whether a text may be a book, right or not: by its keys alone,
// so that a book with faults counts as one. The program's own records, which
// have loans too, do not.
func Looks(src []byte) bool {
	src = bytes.TrimSpace(bytes.TrimPrefix(src, []byte("\uFEFF")))
	if bytes.HasPrefix(src, recordStart) {
		return false
	}
	if blockLoans().Match(src) || blockVersion().Match(src) {
		return true
	}
	return bytes.HasPrefix(src, []byte("{")) && flowLoans().Match(src) && flowVersion().Match(src)
}
