package page

import (
	"io"

	"github.com/olekukonko/ll"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// grid writes the lines of a table, already cut to size, with a head, a line of
// dashes, the rows, and a line of dashes before the totals. It is the one place
// that knows the table library. Of that it takes the renderer alone: the
// library's table would measure and wrap again what is measured and wrapped
// here, and each one allocates a cache for 10,000 types.
func grid(w io.Writer, heads []string, rows, totals [][]string, right []bool) error {
	// Ambiguous characters count as narrow whatever the locale says: a frame
	// that depends on the reader's terminal is right on none.
	twwidth.SetEastAsian(false)
	frame := renderer.NewBlueprint(dashedFrame())
	frame.Logger(ll.New("table").Suspend()) // else it formats what nobody reads
	if err := frame.Start(w); err != nil {
		return err
	}
	widths := tw.NewMapper[int, int]()
	for _, lines := range [][][]string{{heads}, rows, totals} {
		for _, line := range lines {
			for i, text := range line {
				widths[i] = max(widths[i], twwidth.Width(text), 1)
			}
		}
	}
	cells := make(map[int]tw.CellContext, len(heads)) // of one line after the other
	draw := func(at tw.Position, line []string) {
		for i, text := range line {
			cells[i] = tw.CellContext{Data: text, Align: tw.AlignLeft}
			if right[i] {
				cells[i] = tw.CellContext{Data: text, Align: tw.AlignRight}
			}
		}
		frame.Row(nil, tw.Formatting{Row: tw.RowContext{Position: at, Current: cells, Widths: widths}})
	}
	dashes := func() { frame.Line(tw.Formatting{Row: tw.RowContext{Widths: widths}}) }

	draw(tw.Header, heads)
	dashes()
	for _, line := range rows {
		draw(tw.Row, line)
	}
	if len(totals) > 0 {
		dashes()
	}
	for _, line := range totals {
		draw(tw.Footer, line)
	}
	return frame.Close()
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
