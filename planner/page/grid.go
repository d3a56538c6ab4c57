package page

import (
	"bytes"
	"strings"

	"github.com/olekukonko/ll"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"repay/planner/cells"
)

// grid returns the view's lines in columns of the widths that fit: the heads, a
// line of dashes, the rows, and a line of dashes before the totals. It is the one
// place that knows the table library. Of that it takes the renderer alone: the
// library's table would measure and wrap again what is measured and wrapped here,
// and each one allocates a cache for 10,000 types.
func (v view) grid(widths []int) []string {
	// Ambiguous characters count as narrow whatever the locale says: a frame
	// that depends on the reader's terminal is right on none.
	twwidth.SetEastAsian(false)
	heads := [][]string{make([]string, len(v.columns))}
	for i, c := range v.columns {
		heads[0][i] = c.Head
	}
	rows, totals := v.wrapped(v.Rows, widths), v.wrapped(v.Totals, widths)
	wide := tw.NewMapper[int, int]()
	for _, lines := range [][][]string{heads, rows, totals} {
		for _, line := range lines {
			for i, text := range line {
				wide[i] = max(wide[i], twwidth.Width(text), 1)
			}
		}
	}
	var text bytes.Buffer // does not fail, and so nothing below does
	frame := renderer.NewBlueprint(dashedFrame())
	frame.Logger(ll.New("table").Suspend()) // else it formats what nobody reads
	frame.Start(&text)
	drawn := make(map[int]tw.CellContext, len(v.columns)) // of one line after the other
	draw := func(lines [][]string) {
		for _, line := range lines {
			for i, part := range line {
				drawn[i] = tw.CellContext{Data: part, Align: tw.AlignLeft}
				if v.columns[i].Kind == Number {
					drawn[i] = tw.CellContext{Data: part, Align: tw.AlignRight}
				}
			}
			frame.Row(nil, tw.Formatting{Row: tw.RowContext{Position: tw.Row, Current: drawn, Widths: wide}})
		}
	}
	dashes := func() { frame.Line(tw.Formatting{Row: tw.RowContext{Widths: wide}}) }
	draw(heads)
	dashes()
	draw(rows)
	if len(totals) > 0 {
		dashes()
		draw(totals)
	}
	frame.Close()
	lines := strings.Split(strings.TrimRight(text.String(), "\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return lines
}

// dashedFrame has two spaces between columns and dashes under them; nothing
// around.
func dashedFrame() tw.Rendition {
	return tw.Rendition{
		Borders: tw.BorderNone,
		Symbols: tw.NewSymbolCustom("plain").WithRow("-").WithColumn("  ").WithCenter("  ").
			WithHeaderMid("  ").WithTopMid("  ").WithBottomMid("  ").WithMidLeft("").WithMidRight(""),
		Settings: tw.Settings{Separators: tw.Separators{BetweenColumns: tw.On}},
	}
}

// wrapped returns the lines that rows take: as many a row as its longest cell.
func (v view) wrapped(rows [][]Cell, widths []int) [][]string {
	n := len(v.columns)
	lines := make([][]string, 0, len(rows))
	texts := make([]string, len(rows)*n) // of the first line of each row
	for k, row := range rows {
		first := len(lines)
		lines = append(lines, texts[k*n:(k+1)*n])
		for i, c := range v.columns {
			text := row[c.at].Text
			if cells.OnOneLine(text, widths[i]) {
				lines[first][i] = strings.TrimRight(text, " ")
				continue
			}
			for j, part := range cells.Wrap(text, widths[i]) {
				if first+j == len(lines) {
					lines = append(lines, make([]string, n))
				}
				lines[first+j][i] = part
			}
		}
	}
	return lines
}
