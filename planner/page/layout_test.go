package page

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/cells"
	_ "repay/planner/internal/draws"
)

var someText = rapid.StringOf(rapid.RuneFrom([]rune("借呗网商贷逾期，。（）：abcXYZ 0123.,-()% ")))

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
			if cells.Width(l) > width {
				t.Fatalf("%q is %d wide, not %d", l, cells.Width(l), width)
			}
		}
	})
}

func TestColumnsDropInOrder(t *testing.T) {
	table := &Table{Columns: []Column{
		{Head: "Way"},
		{Head: "Rate", Kind: Number, Drop: 1},
		{Head: "Forgone", Kind: Number, Drop: 2},
		{Head: "Interest", Kind: Number, Drop: 3},
		{Head: "Total paid", Kind: Number, Drop: 4},
		{Head: "Fees", Kind: Number, Drop: 5},
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
