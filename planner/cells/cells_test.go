package cells

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	_ "repay/planner/internal/draws"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"5 笔中 3 笔逾期：补齐要 19,199.46；全部结清要 55,328.58。", 30, "5 笔中 3 笔逾期：补齐要\n19,199.46；全部结清要\n55,328.58。"},
		{"先别答应付不起的数，可以请对方", 20, "先别答应付不起的数，\n可以请对方"},
		{"先别答应付不起的数，可以", 18, "先别答应付不起的\n数，可以"},
		{"a word (in brackets) more", 12, "a word (in\nbrackets)\nmore"},
		{"one\ntwo three", 5, "one\ntwo\nthree"},
		{"还完的月份：2027-09 *停 3 期", 22, "还完的月份：2027-09\n*停 3 期"},
		{"supercalifragilistic", 8, "supercal\nifragili\nstic"},
		{"  supercalifragilistic", 8, "supercal\nifragili\nstic"},
		{"", 10, ""},
	} {
		if got := strings.Join(Wrap(c.text, c.width), "\n"); got != c.want {
			t.Errorf("Wrap(%q, %d):\n%s\nwant\n%s", c.text, c.width, got, c.want)
		}
	}
}

var someText = rapid.StringOf(rapid.RuneFrom([]rune("借呗网商贷逾期，。（）：abcXYZ 0123.,-()% ")))

// Wrapping keeps every character but the spaces at breaks. No line is too wide
// (except that a mark may follow a character that fills the line), and no line
// begins with a closing mark.
func TestWrapKeepsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := someText.Draw(t, "text")
		width := rapid.IntRange(8, 60).Draw(t, "width")
		lines := Wrap(s, width)
		squeeze := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if squeeze(strings.Join(lines, "")) != squeeze(s) {
			t.Fatalf("%q became %q", s, lines)
		}
		for _, l := range lines {
			if Width(l) > width {
				t.Fatalf("%q is %d wide, not %d", l, Width(l), width)
			}
		}
	})
}

func FuzzWrap(f *testing.F) {
	f.Add("借呗 8,305.92，逾期 74 天", 10)
	f.Fuzz(func(t *testing.T, s string, width int) {
		if !utf8.ValidString(s) || width > 200 {
			return
		}
		for _, l := range Wrap(s, width) {
			if !utf8.ValidString(l) {
				t.Errorf("%q is not UTF-8", l)
			}
		}
	})
}

// What is cut says so, and keeps to the width.
func TestCut(t *testing.T) {
	for _, c := range []struct {
		s     string
		width int
		want  string
	}{
		{"照合同还", 8, "照合同还"},
		{"照合同还", 7, "照合.."},
		{"照合同还", 6, "照合.."},
		{"照合同还", 5, "照.."},
		{"as agreed", 5, "as.."},
		{"as agreed", 2, ".."},
		{"as agreed", 1, "."},
		{"as agreed", 0, ""},
		{"", 0, ""},
	} {
		if got := Cut(c.s, c.width); got != c.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", c.s, c.width, got, c.want)
		}
	}
}

// A label can neither break a line, nor speak to a terminal, nor turn the writing.
func TestClean(t *testing.T) {
	if got, want := Clean("a\nb\tc\x1b[31m\u202ed\u200f\uffff"), "a b c[31md"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// Join puts a space between two lines only where one stands in the language.
func TestJoin(t *testing.T) {
	for _, x := range []struct{ a, b, want string }{
		{"", "b", "b"},
		{"a", "", "a"},
		{"one", "two", "one two"},
		{"一行", "接着", "一行接着"},
		{"说完。", "abc", "说完。abc"},
		{"abc", "，接着", "abc，接着"},
		{"用 JSON", "写", "用 JSON 写"},
		{"看", "repay", "看 repay"},
		{"(abc)", "：", "(abc)："},
	} {
		if got := Join(x.a, x.b); got != x.want {
			t.Errorf("Join(%q, %q) = %q, want %q", x.a, x.b, got, x.want)
		}
	}
}
