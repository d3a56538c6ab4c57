package source

import "testing"

// TestEscapedPairs: a sign that a JSON writer spelled as two escapes is that sign; a
// backslash that is one stays; and what follows keeps its column.
func TestEscapedPairs(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{`\ud83c\udfe0`, "🏠"},
		{`a\uD83D\uDE00\ud83c\udfe0b`, "a😀🏠b"},
		{`\\ud83c\\udfe0`, `\ud83c\udfe0`},
		{`\\\ud83c\udfe0`, `\🏠`},
		{`\"\ud83c\udfe0`, `"🏠`},
		{`\u4e2d\u6587`, "中文"},
		{`14.6%\/year`, "14.6%/year"},
		{`\\/\/\ud83c\udfe0\"\/`, `\//🏠"/`},
	} {
		text := `{"name": "` + c.name + `", "amount": 5}`
		r, root := readText(text)
		if root == nil || r.Failed() {
			t.Errorf("%s: %v", text, r.Faults())
			continue
		}
		if got := root.Get("name").Text; got != c.want {
			t.Errorf("%s: read as %q, want %q", text, got, c.want)
		}
		if got, want := root.Get("amount").Col, len(text)-1; got != want {
			t.Errorf("%s: what follows stands at %d, want %d", text, got, want)
		}
	}
	for _, half := range []string{`\ud83c`, `\udfe0\ud83c`, `\ud83c \udfe0`} {
		if r, _ := readText(`{"name": "` + half + `"}`); len(r.Faults()) != 1 || r.Faults()[0].Kind != badEscape || r.Faults()[0].Column != 11 {
			t.Errorf("%s: %v, want a fault of the escape at 11", half, r.Faults())
		}
	}
}
