package page

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"repay/planner/cells"
)

const (
	between    = 2  // spaces between columns
	textCap    = 28 // a column of words wraps at this width at the latest
	wordsLeast = 18 // it gives way so far before other columns drop,
	textLeast  = 12 // and so far at all
)

// layout writes a table into lines of at most width columns: columns that are
// zero in every row go first, then columns in their order of dropping, then
// words wrap; where even that is too wide, each row becomes a small list.
func (t *Table) layout(width int) []string {
	t = t.measured()
	for {
		if fits, widths := t.fit(width); fits {
			return t.grid(widths)
		}
		next := 0
		for _, c := range t.Columns {
			if c.Drop > 0 && (next == 0 || c.Drop < next) {
				next = c.Drop
			}
		}
		if next == 0 {
			return t.list(width)
		}
		t = t.filter(func(i int) bool { return t.Columns[i].Drop != next })
	}
}

// beside returns the table cut down to what stands beside another one in the
// width: the columns that never drop and those of keep, of which all but the
// first give way. nil where even that is too wide.
func (t *Table) beside(width int, keep []int) *Table {
	t = t.measured()
	for ; len(keep) > 0; keep = keep[:len(keep)-1] {
		small := t.filter(func(i int) bool {
			drop := t.Columns[i].Drop
			return drop == 0 || slices.Contains(keep, drop)
		})
		if fits, _ := small.fit(width); fits {
			return small
		}
	}
	return nil
}

// measured is what is visible of the table, with the widths of its columns.
func (t *Table) measured() *Table {
	t = t.visible()
	for i := range t.Columns {
		c := &t.Columns[i]
		c.headWidth = cells.Width(c.Head)
		c.width = c.headWidth
		for _, rows := range [][][]Cell{t.Rows, t.Totals} {
			for _, row := range rows {
				c.width = max(c.width, cells.Width(row[i].Text))
			}
		}
		if c.wraps() {
			c.width = min(c.width, max(textCap, c.headWidth))
		}
	}
	return t
}

// fit returns the width of each column, and whether they fit once columns of
// words have been narrowed as far as they go.
func (t *Table) fit(width int) (bool, []int) {
	widths := make([]int, len(t.Columns))
	sum := between * (len(t.Columns) - 1)
	for i, c := range t.Columns {
		widths[i] = c.width
		sum += c.width
	}
	for sum > width {
		widest := -1
		for i, c := range t.Columns {
			if c.wraps() && widths[i] > max(textLeast, c.headWidth) && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		// Words give way only a little while a column could still be dropped.
		if widest < 0 || t.droppable() && widths[widest] <= cmp.Or(t.Columns[widest].Least, wordsLeast) {
			return false, widths
		}
		widths[widest]--
		sum--
	}
	return true, widths
}

// wraps reports whether the column may be narrowed.
func (c Column) wraps() bool { return c.Kind == Text && !c.OneLine }

func (t *Table) droppable() bool {
	return slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Drop > 0 })
}

func (t *Table) grid(widths []int) []string {
	heads := make([]string, len(t.Columns))
	right := make([]bool, len(t.Columns))
	for i, c := range t.Columns {
		heads[i], right[i] = c.Head, c.Kind == Number
	}
	var b bytes.Buffer
	if err := grid(&b, heads, wrapped(t.Rows, widths), wrapped(t.Totals, widths), right); err != nil {
		return []string{err.Error()} // a bytes.Buffer does not fail
	}
	return trimmed(b.String())
}

// wrapped returns the lines that rows take: as many a row as its longest cell.
func wrapped(rows [][]Cell, widths []int) (lines [][]string) {
	for _, row := range rows {
		first := len(lines)
		for i, c := range row {
			for j, part := range cells.Wrap(c.Text, widths[i]) {
				if first+j == len(lines) {
					lines = append(lines, make([]string, len(row)))
				}
				lines[first+j][i] = part
			}
		}
	}
	return lines
}

// list writes each row as its first cell and, under it, a line for each of the
// others: for very narrow terminals.
func (t *Table) list(width int) []string {
	var lines []string
	for _, row := range slices.Concat(t.Rows, t.Totals) {
		lines = append(lines, cells.Wrap(row[0].Text, width)...)
		for i, c := range row[1:] {
			if c.Zero || c.Text == "" {
				continue
			}
			label := t.Columns[i+1].head()
			if label != "" {
				label += colonAfter(label)
			}
			for _, l := range cells.Wrap(label+c.Text, width-2) {
				lines = append(lines, "  "+l)
			}
		}
	}
	return lines
}

// colonAfter is the colon that goes with a label: the wide one after Chinese.
func colonAfter(label string) string {
	if r, _ := utf8.DecodeLastRuneInString(label); cells.Wide(r) {
		return "："
	}
	return ": "
}

// trimmed cuts text into lines without trailing spaces.
func trimmed(s string) []string {
	lines := strings.Split(strings.TrimRight(s, "\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return lines
}
