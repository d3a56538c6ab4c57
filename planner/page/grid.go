package page

import (
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// grid writes the cells of a table, already cut to size, with a head, a line
// of dashes, the rows, and a line of dashes before the totals. It is the one
// place that knows the table library.
func grid(w io.Writer, heads []string, rows, totals [][]string, right []bool) error {
	align := make([]tw.Align, len(right))
	for i, r := range right {
		align[i] = tw.AlignLeft
		if r {
			align[i] = tw.AlignRight
		}
	}
	cells := tw.CellConfig{
		Formatting: tw.CellFormatting{AutoFormat: tw.Off, AutoWrap: tw.WrapNone},
		Padding:    tw.CellPadding{Global: tw.PaddingNone},
		Alignment:  tw.CellAlignment{PerColumn: align},
	}
	symbols := tw.NewSymbolCustom("plain").WithRow("-").WithColumn("  ").WithCenter("  ").
		WithHeaderMid("  ").WithTopMid("  ").WithBottomMid("  ").WithMidLeft("").WithMidRight("")
	// Ambiguous characters count as narrow whatever the locale says: a frame
	// that depends on the reader's terminal is right on none.
	t := tablewriter.NewTable(
		w,
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Borders: tw.BorderNone,
			Symbols: symbols,
			Settings: tw.Settings{
				Separators: tw.Separators{ShowHeader: tw.On, ShowFooter: tw.On, BetweenRows: tw.Off, BetweenColumns: tw.On},
				Lines:      tw.Lines{ShowTop: tw.Off, ShowBottom: tw.Off, ShowHeaderLine: tw.On, ShowFooterLine: tw.On},
			},
		})),
		tablewriter.WithConfig(tablewriter.Config{
			Header: cells, Row: cells, Footer: cells,
			Behavior: tw.Behavior{TrimSpace: tw.Off},
		}),
	)
	t.Header(heads)
	for _, row := range rows {
		if err := t.Append(row); err != nil {
			return err
		}
	}
	if len(totals) > 0 {
		// The library takes one footer: several totals are its lines.
		foot := make([]string, len(heads))
		for i := range foot {
			lines := make([]string, len(totals))
			for j, row := range totals {
				lines[j] = row[i]
			}
			foot[i] = strings.Join(lines, "\n")
		}
		t.Footer(foot)
	}
	return t.Render()
}
