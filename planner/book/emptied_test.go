package book

import (
	"regexp"
	"testing"

	"repay/planner/internal/draws"
)

var someValue = regexp.MustCompile(`[\w\p{Han}]+: *("[^"]*"|[^\s,\[\]{}#][^,\[\]{}#\n]*)`)

// A value that was deleted behind its key is said to be empty, or the book is read:
// whatever else is in the book.
func TestEmptiedValues(t *testing.T) {
	var books [][]byte
	for _, name := range examples(t) {
		books = append(books, readFile(t, name))
	}
	for _, src := range gallery(t) {
		books = append(books, src)
	}
	tried := 0
	for _, src := range books {
		for i, at := range someValue.FindAllSubmatchIndex(src, -1) {
			if i%draws.Stride(3, 1) == 0 {
				emptied := append(append([]byte{}, src[:at[2]]...), src[at[3]:]...)
				Parse("book.yaml", emptied)
				tried++
			}
		}
	}
	if tried < 2000 {
		t.Errorf("only %d books", tried)
	}
}
