package report

import "repay/planner/lang"

// Page is one report for people.
type Page struct {
	Lang   lang.Lang
	Title  string // the first line
	Blocks []Block
}

// Block is one part of a page: a [Para], a [*Table], a [Pair] or a [Command].
type Block interface{ block() }

// Para is a paragraph. A newline in its text is kept.
type Para struct {
	Text string
	Tone Tone
}

// Tone says what a paragraph is for; it decides emphasis and nothing else.
type Tone uint8

// The tones of a paragraph.
const (
	Plain  Tone = iota
	Answer      // what the reader came for
	Note        // how it was counted, what is missing
)

// Command is the command to run next, with the words that lead to it.
type Command struct{ Lead, Line string }

// Pair is two tables that stand side by side where the width allows.
type Pair struct{ Left, Right *Table }

func (Para) block()    {}
func (Command) block() {}
func (Pair) block()    {}
func (*Table) block()  {}

// add appends blocks, leaving out empty paragraphs, tables and commands.
func (p *Page) add(blocks ...Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case Para:
			if b.Text == "" {
				continue
			}
		case *Table:
			if b == nil || len(b.Rows) == 0 {
				continue
			}
		case Command:
			if b.Line == "" {
				continue
			}
		}
		p.Blocks = append(p.Blocks, b)
	}
}

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
	// Whole keeps the cells of a column of words on one line.
	Whole bool
	// Keep keeps the column although it is zero in every row.
	Keep bool
}

// Kind is what a column holds; it decides the alignment.
type Kind uint8

// The kinds of columns.
const (
	Text   Kind = iota // to the left, long cells wrap
	Number             // to the right
	Day                // a date, to the left
)

// The order in which columns drop as the width shrinks. What is not listed
// here drops before the rate or after the fees.
const (
	dropDetail = iota + 1 // can be read off the other columns
	dropOpening
	dropRate
	dropForgone
	dropInterest
	dropTotalPaid
	dropFees
	dropPenalty
	dropLast
	dropFirst
	dropReply
)

// Cell is one cell. Zero marks an amount of zero, or nothing at all: a column
// of such cells is left out.
type Cell struct {
	Text string
	Zero bool
}

// text makes a cell of words; an empty one counts as zero.
func text(s string) Cell { return Cell{Text: s, Zero: s == "" || s == "-"} }

// head returns the long head of the column.
func (c Column) head() string {
	if c.Full != "" {
		return c.Full
	}
	return c.Head
}

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
