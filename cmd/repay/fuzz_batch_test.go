package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"repay/cmd/repay/internal/households"
	"repay/planner/book"
)

// FuzzBatch puts any text through batch: lines of JSON, with their own numbers or
// without, or documents. Every book gives one record, in order, that of the book alone;
// and the records of parts that are cut at line ends are those of the whole.
func FuzzBatch(f *testing.F) {
	one := string(households.Line(1))
	for i, text := range []string{
		one + "\n" + one,
		"\ufeff" + one + "\r\n\r\n" + one + "\r\n",
		"# none\n\n\n" + one,
		"7\t" + one + "\n9\t{\n" + "12\t[]",
		"--- # first\n" + one + "\n...\n---\n" + one,
		"%YAML 1.2\n---\nversion: 1\nloans: []\n---\n{\n",
		"版本: 1\n借款: []\n---\r\nversion: 2\n",
		`{"version":1,` + strings.Repeat(" ", 5000) + "}\n" + one,
		"\x1f\x8b\x08\x00\n" + one,
		"\xff\xfe{\x00\n\x00",
		"null\n\"\x00\"\n]\n\xff\n" + one,
		strings.Join(mixedLines(4), ""),
	} {
		f.Add([]byte(text), uint64(i)*0x9e3779b97f4a7c15, i%2 == 1)
	}
	f.Fuzz(func(t *testing.T, text []byte, cuts uint64, number bool) {
		lines := bytes.SplitAfter(text, []byte("\n"))
		if len(lines) > 40 || len(text) > 64<<10 {
			return
		}
		if number {
			for i := range lines {
				lines[i] = fmt.Appendf(nil, "%6d\t%s", i+1, lines[i])
			}
			text = bytes.Join(lines, nil)
		}
		if heavy(text) {
			return
		}
		whole := batchOf(t, text)
		if number {
			checkParts(t, lines, cuts, whole)
		}
		checkAlone(t, text, whole)
	})
}

// heavy reports whether one of the books takes long.
func heavy(text []byte) bool {
	for _, one := range booksOf(text) {
		if b, _ := book.Parse("-", one.text); b != nil && workOf(b) >= muchWork {
			return true
		}
	}
	return false
}

// booksOf are the books of a text, one after the other.
func booksOf(text []byte) (list []bookText) {
	r, err := newBookReader("-", bytes.NewReader(text))
	if err != nil {
		return nil
	}
	for {
		var b bookText
		if r.next(&b) != nil {
			return list
		}
		list = append(list, b)
	}
}

// batchOf are the records of a text, whatever the number of workers.
func batchOf(t *testing.T, text []byte) []string {
	t.Helper()
	one, more := onBook(text, "batch", "--workers", "1"), onBook(text, "batch", "--workers", "3")
	if one != more {
		t.Fatalf("one worker writes\n%s%s\nthree\n%s%s", one.out, one.err, more.out, more.err)
	}
	if _, err := newBookReader("-", bytes.NewReader(text)); err != nil {
		if one.code != exitFailed || one.out != "" {
			t.Fatalf("exit code %d of what is no text: %s%s", one.code, one.err, one.out)
		}
		return nil
	}
	if one.code != exitOK && one.code != exitInvalid || strings.Contains(one.out, "internal_error") {
		t.Fatalf("exit code %d: %s%s", one.code, one.err, one.out)
	}
	records := strings.SplitAfter(one.out, "\n")
	return records[:len(records)-1]
}

// checkParts cuts numbered lines at line ends: bit k of cuts is one behind line k.
func checkParts(t *testing.T, lines [][]byte, cuts uint64, whole []string) {
	t.Helper()
	var parts []string
	for from, k := 0, 1; k <= len(lines); k++ {
		if k == len(lines) || cuts>>(k%64)&1 == 1 {
			parts = append(parts, batchOf(t, bytes.Join(lines[from:k], nil))...)
			from = k
		}
	}
	if a, b := strings.Join(parts, ""), strings.Join(whole, ""); a != b {
		t.Fatalf("the parts give\n%s\nthe whole\n%s", a, b)
	}
}

// checkAlone holds the records against those of the books alone.
func checkAlone(t *testing.T, text []byte, whole []string) {
	t.Helper()
	books := booksOf(text)
	if len(books) != len(whole) {
		t.Fatalf("%d books give %d records", len(books), len(whole))
	}
	for k, b := range books {
		if !json.Valid([]byte(whole[k])) {
			t.Fatalf("book %d: no JSON: %s", k, whole[k])
		}
		if got := alone(t, b); placeOf.ReplaceAllString(got, "") != placeOf.ReplaceAllString(whole[k], "") {
			t.Errorf("book %d alone gives\n%s\namong the others\n%s", k, got, whole[k])
		}
		if !b.document && b.text[0] != '{' {
			continue // no book, whatever else it may be
		}
		want := onBook(b.text, "status", "-", "-O", "json")
		if want.code == exitOK && placeOf.ReplaceAllString(want.out, "") != placeOf.ReplaceAllString(whole[k], "") {
			t.Errorf("book %d: status writes\n%s\nbatch\n%s", k, want.out, whole[k])
		}
	}
}

// alone is the record of a book without the others, as it was read.
func alone(t *testing.T, b bookText) string {
	t.Helper()
	text := b.text
	switch {
	case !b.document:
		text = append([]byte("1\t"), text...)
	case !beginsDocument(bufio.NewReader(bytes.NewReader(text))):
		text = append([]byte("---\n"), text...)
	}
	return strings.Join(batchOf(t, text), "")
}
