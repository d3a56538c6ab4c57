package page

import (
	"bytes"
	"strings"

	"repay/planner/cells"
)

// grid writes the view's lines in columns of the widths that fit: the heads, a
// line of dashes, the rows, and a line of dashes before the totals. Two spaces
// stand between columns, and nothing around them.
//
// The lines are those that the table library's renderer draws, which a test
// compares; it took two thirds of the time of a long page, and its tables of
// widths a fifth of the start of the program.
func (v view) grid(widths []int) []string {
	g := grid{columns: make([]gridColumn, len(v.columns))}
	heads := [][]string{make([]string, len(v.columns))}
	for i, c := range v.columns {
		g.columns[i].right = c.Kind == Number
		heads[0][i] = c.Head
	}
	parts := [][][]string{heads, v.wrapped(v.Rows, widths), v.wrapped(v.Totals, widths)}
	for _, lines := range parts {
		g.widen(lines)
	}
	for i, lines := range parts {
		if i > 0 && len(lines) > 0 || i == 1 {
			g.dashes()
		}
		for _, line := range lines {
			g.line(line)
		}
	}
	return strings.Split(string(bytes.TrimSuffix(g.text, []byte("\n"))), "\n")
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

// grid is lines in columns.
type grid struct {
	columns []gridColumn
	text    []byte
}

type gridColumn struct {
	width int
	right bool
}

// widen makes the columns as wide as what stands in them.
func (g *grid) widen(lines [][]string) {
	for _, line := range lines {
		for i, text := range line {
			c := &g.columns[i]
			c.width = max(c.width, oneByOne(text), 1)
		}
	}
}

// line adds one line, without the spaces at its end.
func (g *grid) line(line []string) {
	for i, c := range g.columns {
		if i > 0 {
			g.fill(' ', between)
		}
		room := c.width - oneByOne(line[i])
		if c.right {
			g.fill(' ', room)
		}
		g.text = append(g.text, line[i]...)
		if !c.right {
			g.fill(' ', room)
		}
	}
	g.end()
}

func (g *grid) dashes() {
	for i, c := range g.columns {
		if i > 0 {
			g.fill(' ', between)
		}
		g.fill('-', c.width)
	}
	g.end()
}

func (g *grid) fill(with byte, n int) {
	for range n {
		g.text = append(g.text, with)
	}
}

func (g *grid) end() { g.text = append(bytes.TrimRight(g.text, " "), '\n') }

// oneByOne is how many cells the characters of s take one by one. Where
// several make one sign, such as an emoji of a family, that is more than
// [cells.Width]: not every terminal joins them.
func oneByOne(s string) int {
	if n := cells.Width(s); n == len(s) {
		return n // no character but those of ASCII takes as many cells as bytes
	}
	n := 0
	for _, r := range s {
		n += cells.Of(r)
	}
	return n
}
