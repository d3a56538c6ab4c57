package main

import (
	"strings"
	"testing"

	"repay/planner/cells"
	"repay/planner/topics"
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
		shown := onBook(nil, "--help", "--lang", l).out
		for _, first := range []string{smallEnglish, smallChinese} {
			if want := "  " + strings.ReplaceAll(strings.TrimSuffix(first, "\n"), "\n", "\n  "); !strings.Contains(shown, want) {
				t.Errorf("help in %s does not show\n%s", l, first)
			}
		}
	}
}

// TestHelpFits: no line of help is wider than the terminal, but for what is copied: a
// command, or a line of a book.
func TestHelpFits(t *testing.T) {
	for _, l := range []string{"zh", "en"} {
		var asked [][]string
		for _, c := range append(commands, command{name: "completion"}) {
			asked = append(asked, []string{c.name, "--help"})
		}
		for _, x := range topics.All {
			asked = append(asked, []string{"help", x.Name})
		}
		for _, width := range []int{80, 40} {
			for _, args := range append(asked, []string{"--help"}) {
				r := runIn(&world{terminal: true, columns: func() int { return width }}, append(args, "--lang", l, "--color", "never")...)
				if r.code != exitOK || r.err != "" || r.out == "" {
					t.Errorf("%s: %d %s", args, r.code, r.err)
				}
				for line := range strings.Lines(r.out) {
					copied := strings.Contains(line, "repay ") || width < 80 && strings.HasPrefix(line, "  ")
					if w := cells.Width(strings.TrimSuffix(line, "\n")); w > width && !copied {
						t.Errorf("%s in %s: %d columns of %d: %s", args, l, w, width, line)
					}
				}
			}
		}
	}
}
