package page

import (
	"cmp"
	"slices"
)

// Table is rows under typed columns.
type Table struct {
	Title   string
	Columns []Column
	Rows    [][]Cell
	Totals  [][]Cell // subtotals, then the total
	Foot    string   // a line under the table
}

// Column is one column of a table.
type Column struct {
	Head string
	Full string // the head where there is room for one: Markdown and HTML; empty: Head
	Kind Kind
	// Drop says when the column goes as the width shrinks: the smallest first,
	// equal ones together. Zero: never.
	Drop int
	// Least is how narrow a column of words gets while other columns could
	// still be dropped; zero: [wordsLeast].
	Least int
	// OneLine keeps the cells of a column of words on one line.
	OneLine bool
	// Keep keeps the column although it is zero in every row.
	Keep bool
	// Decides is the place of the column in a card, which a narrow screen makes of a
	// row: 1 is first. Zero: after those that decide, in the order of the table.
	Decides int
}

// Kind is what a column holds; it decides the alignment.
type Kind uint8

// The kinds of columns.
const (
	Text   Kind = iota // to the left, long cells wrap
	Number             // to the right
	Day                // a date, to the left
)

// Cell is one cell. Zero marks an amount of zero, or nothing at all: a column
// of such cells is left out.
type Cell struct {
	Text string
	Zero bool
}

// TextCell makes a cell of words; an empty one counts as zero.
func TextCell(s string) Cell { return Cell{Text: s, Zero: s == "" || s == "-"} }

// head returns the long head of the column.
func (c Column) head() string { return cmp.Or(c.Full, c.Head) }

// view is a table seen through some of its columns.
type view struct {
	*Table
	columns []column
}

// column is one that is seen.
type column struct {
	Column
	at               int // of its cells in a row
	width, headWidth int // of the widest cell or the head, and of the head; set by measured
}

// visible is the table without the columns that are zero in every row.
func (t *Table) visible() view {
	v := view{t, make([]column, 0, len(t.Columns))}
	for i, c := range t.Columns {
		if i == 0 || c.Keep || slices.ContainsFunc(t.Rows, func(row []Cell) bool { return !row[i].Zero }) {
			v.columns = append(v.columns, column{Column: c, at: i})
		}
	}
	return v
}

// filter is the view without the columns for which keep does not say so.
func (v view) filter(keep func(column) bool) view {
	out := view{v.Table, make([]column, 0, len(v.columns))}
	for _, c := range v.columns {
		if keep(c) {
			out.columns = append(out.columns, c)
		}
	}
	return out
}
