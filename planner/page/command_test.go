package page

import "testing"

func TestQuote(t *testing.T) {
	for in, want := range map[string]string{
		"a.yaml": "a.yaml", "家/书.yaml": "家/书.yaml", "a b": "'a b'", "it's": `'it'\''s'`, "$(x)": "'$(x)'", "-": "-", "": "''",
		"a\nb\u202e": `$'a\012b\342\200\256'`, "\x1b'1": `$'\033\'1'`, "😀": "'😀'",
	} {
		if got := Quote(in); got != want {
			t.Errorf("Quote(%q) = %s, want %s", in, got, want)
		}
	}
}
