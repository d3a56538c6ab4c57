package lang

import "testing"

// A template is gone over once: what a value holds is not a place to fill.
func TestFill(t *testing.T) {
	text := Text{ZH: "{2} 欠 {1}", EN: "{1} owed by {2}"}
	for _, c := range []struct {
		l      Lang
		values []any
		want   string
	}{
		{ZH, []any{100, "王芳"}, "王芳 欠 100"},
		{EN, []any{100, "Wang"}, "100 owed by Wang"},
		{EN, []any{"{2}", "{1}"}, "{2} owed by {1}"},
		{EN, []any{100}, "100 owed by {2}"},
		{EN, nil, "{1} owed by {2}"},
	} {
		if got := text.Fill(c.l, c.values...); got != c.want {
			t.Errorf("%v in %v: %q, want %q", c.values, c.l, got, c.want)
		}
	}
	for text, want := range map[string]string{
		"{key}: {value}": "rate: 5%", "{": "{", "{key": "{key", "{other} {key}": "{other} rate", "{{key}}": "{rate}", "}{key}": "}rate",
	} {
		if got := Template(text, "key", "rate", "value", "5%"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
