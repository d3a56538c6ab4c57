package report

import (
	"slices"
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
		{"supercalifragilistic", 8, "supercal\nifragili\nstic"},
		{"", 10, ""},
	} {
		if got := strings.Join(Wrap(c.text, c.width), "\n"); got != c.want {
			t.Errorf("Wrap(%q, %d):\n%s\nwant\n%s", c.text, c.width, got, c.want)
		}
	}
}

var someText = rapid.StringOf(rapid.RuneFrom([]rune("借呗网商贷逾期，。（）：abcXYZ 0123.,-()% ")))

// Wrapping keeps every character but the spaces at breaks, no line is too wide
// (a mark may hang on to a character that fills the line), and no line begins
// with a closing mark.
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

// A table never leaves the width, whatever stands in its cells.
func TestTableFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.IntRange(1, 9).Draw(t, "columns")
		table := &Table{}
		for range columns {
			table.Columns = append(table.Columns, Column{
				Head: rapid.SampledFrom([]string{"借款", "Way", "现在结清", "Can pay"}).Draw(t, "head"),
				Kind: rapid.SampledFrom([]Kind{Text, Number, Day}).Draw(t, "kind"),
				Drop: rapid.IntRange(0, 4).Draw(t, "drop"),
			})
		}
		table.Columns[0].Drop = 0
		for range rapid.IntRange(1, 4).Draw(t, "rows") {
			row := make([]Cell, columns)
			for i := range row {
				if table.Columns[i].Kind == Text {
					row[i] = Cell{Text: someText.Draw(t, "words")}
				} else {
					row[i] = Cell{Text: rapid.SampledFrom([]string{"12,345.67", "-", "2026-11-21", "至少 1.00"}).Draw(t, "figure")}
				}
			}
			table.Rows = append(table.Rows, row)
		}
		width := rapid.IntRange(LeastWidth, 130).Draw(t, "width")
		for _, l := range table.layout(width) {
			if Width(l) > width {
				t.Fatalf("%q is %d wide, not %d", l, Width(l), width)
			}
		}
	})
}

func TestColumnsDropInOrder(t *testing.T) {
	table := &Table{Columns: []Column{
		{Head: "Way"},
		{Head: "Rate", Kind: Number, Drop: dropRate},
		{Head: "Forgone", Kind: Number, Drop: dropForgone},
		{Head: "Interest", Kind: Number, Drop: dropInterest},
		{Head: "Total paid", Kind: Number, Drop: dropTotalPaid},
		{Head: "Fees", Kind: Number, Drop: dropFees},
		{Head: "Zero", Kind: Number},
		{Head: "Done", Kind: Number},
	}}
	row := make([]Cell, len(table.Columns))
	for i := range row {
		row[i] = Cell{Text: "1234567890", Zero: table.Columns[i].Head == "Zero"}
	}
	table.Rows = [][]Cell{row}
	var heads []string
	for width := 90; width > LeastWidth; width -= 12 {
		heads = append(heads, strings.Join(strings.Fields(table.layout(width)[0]), " "))
	}
	want := []string{
		"Way Rate Forgone Interest Total paid Fees Done",
		"Way Forgone Interest Total paid Fees Done",
		"Way Interest Total paid Fees Done",
		"Way Total paid Fees Done",
		"Way Fees Done",
		"Way Done",
	}
	if !slices.Equal(heads, want) {
		t.Errorf("heads\n%s\nwant\n%s", strings.Join(heads, "\n"), strings.Join(want, "\n"))
	}
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
