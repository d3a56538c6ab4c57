package main

import (
	"strings"
	"testing"
)

// TestHelpShowsBooks: the books that help shows are right, and the same in both
// languages but for their names.
func TestHelpShowsBooks(t *testing.T) {
	status := func(book string) string {
		r := onBook([]byte(book), "status", "-", "--as-of", "2026-11-21", "-O", "json", "--lang", "en")
		if r.code != exitOK || r.err != "" {
			t.Fatalf("%d: %s\n%s", r.code, r.err, book)
		}
		return strings.NewReplacer("借呗", "x", "jiebei", "x").Replace(r.out)
	}
	if status(smallEnglish) != status(smallChinese) {
		t.Error("the two books differ")
	}
	for _, l := range []string{"zh", "en"} {
		shown := onBook(nil, "--lang", l).out
		for _, first := range []string{smallEnglish, smallChinese} {
			if want := "  " + strings.ReplaceAll(strings.TrimSuffix(first, "\n"), "\n", "\n  "); !strings.Contains(shown, want) {
				t.Errorf("help in %s does not show\n%s", l, first)
			}
		}
	}
}
