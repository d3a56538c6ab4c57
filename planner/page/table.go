package page

import "cmp"

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

	width, headWidth int // of the widest cell or the head, and of the head; set by measured
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

// visible returns the table without the columns that are zero in every row.
func (t *Table) visible() *Table {
	return t.filter(func(i int) bool {
		if i == 0 || t.Columns[i].Keep {
			return true
		}
		for _, row := range t.Rows {
			if !row[i].Zero {
				return true
			}
		}
		return false
	})
}

// filter returns the table with the columns for which keep says so.
func (t *Table) filter(keep func(int) bool) *Table {
	out := &Table{Title: t.Title, Foot: t.Foot}
	var index []int
	for i, c := range t.Columns {
		if keep(i) {
			index = append(index, i)
			out.Columns = append(out.Columns, c)
		}
	}
	pick := func(rows [][]Cell) [][]Cell {
		var picked [][]Cell
		for _, row := range rows {
			cells := make([]Cell, len(index))
			for j, i := range index {
				cells[j] = row[i]
			}
			picked = append(picked, cells)
		}
		return picked
	}
	out.Rows, out.Totals = pick(t.Rows), pick(t.Totals)
	return out
}
