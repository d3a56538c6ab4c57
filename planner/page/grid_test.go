package page

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/olekukonko/ll"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
	"pgregory.net/rapid"
)

// oddText has what is measured otherwise than it is counted: characters that
// join to one sign, marks over others, and some whose width is in dispute.
var oddText = rapid.StringOf(rapid.OneOf(
	rapid.RuneFrom([]rune("借呗，（）abc 012.,-%")),
	rapid.RuneFrom([]rune("👨\u200d👩👧🇨🇳é\u0301─·…“”¥①\u3000\ufe0fﬁ한")),
))

// The lines are those of the table library.
func TestGridAsByLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := &Table{}
		widths := make([]int, rapid.IntRange(1, 6).Draw(t, "columns"))
		for i := range widths {
			widths[i] = rapid.IntRange(1, 30).Draw(t, "width")
			table.Columns = append(table.Columns, Column{Head: oddText.Draw(t, "head"), Keep: true, Kind: rapid.SampledFrom([]Kind{Text, Number}).Draw(t, "kind")})
		}
		rows := rapid.SliceOfN(rapid.Map(rapid.SliceOfN(oddText, len(widths), len(widths)), func(texts []string) (row []Cell) {
			for _, s := range texts {
				row = append(row, Cell{Text: s})
			}
			return row
		}), 0, 4)
		table.Rows, table.Totals = rows.Draw(t, "rows"), rows.Draw(t, "totals")
		v := table.visible()
		got, want := v.grid(widths), v.gridByLibrary(widths)
		if !slices.Equal(got, want) {
			t.Fatalf("\n%s\nby the library\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	})
}

// gridByLibrary is the grid as the library's renderer draws it.
func (v view) gridByLibrary(widths []int) []string {
	twwidth.SetEastAsian(false)
	frame := renderer.NewBlueprint(tw.Rendition{
		Borders: tw.BorderNone,
		Symbols: tw.NewSymbolCustom("plain").WithRow("-").WithColumn("  ").WithCenter("  ").
			WithHeaderMid("  ").WithTopMid("  ").WithBottomMid("  ").WithMidLeft("").WithMidRight(""),
		Settings: tw.Settings{Separators: tw.Separators{BetweenColumns: tw.On}},
	})
	frame.Logger(ll.New("table").Suspend())
	var b bytes.Buffer
	_ = frame.Start(&b)
	var heads []string
	for _, c := range v.columns {
		heads = append(heads, c.Head)
	}
	rows, totals := v.wrapped(v.Rows, widths), v.wrapped(v.Totals, widths)
	wide := tw.NewMapper[int, int]()
	for _, line := range slices.Concat([][]string{heads}, rows, totals) {
		for i, text := range line {
			wide[i] = max(wide[i], twwidth.Width(text), 1)
		}
	}
	draw := func(line []string) {
		cells := map[int]tw.CellContext{}
		for i, text := range line {
			cells[i] = tw.CellContext{Data: text, Align: tw.AlignLeft}
			if v.columns[i].Kind == Number {
				cells[i] = tw.CellContext{Data: text, Align: tw.AlignRight}
			}
		}
		frame.Row(nil, tw.Formatting{Row: tw.RowContext{Position: tw.Row, Current: cells, Widths: wide}})
	}
	dashes := func() { frame.Line(tw.Formatting{Row: tw.RowContext{Widths: wide}}) }
	draw(heads)
	dashes()
	for _, line := range rows {
		draw(line)
	}
	if len(totals) > 0 {
		dashes()
	}
	for _, line := range totals {
		draw(line)
	}
	lines := strings.Split(strings.TrimRight(b.String(), "\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return lines
}
