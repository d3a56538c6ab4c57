package page

import (
	"cmp"
	"slices"
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
func (t *Table) layout(width int) []string { return t.visible().measured().layout(width) }

func (v view) layout(width int) []string {
	for {
		if fits, widths := v.fit(width); fits {
			return v.grid(widths)
		}
		next := 0
		for _, c := range v.columns {
			if c.Drop > 0 && (next == 0 || c.Drop < next) {
				next = c.Drop
			}
		}
		if next == 0 {
			return v.list(width)
		}
		v = v.filter(func(c column) bool { return c.Drop != next })
	}
}

// beside returns the table cut down to what stands beside another one in the
// width: the columns that never drop and those of keep, of which all but the
// first give way; ok is false where even that is too wide.
func (t *Table) beside(width int, keep []int) (small view, ok bool) {
	v := t.visible().measured()
	for ; len(keep) > 0; keep = keep[:len(keep)-1] {
		small := v.filter(func(c column) bool { return c.Drop == 0 || slices.Contains(keep, c.Drop) })
		if fits, _ := small.fit(width); fits {
			return small, true
		}
	}
	return view{}, false
}

// measured is the view with the widths of its columns.
func (v view) measured() view {
	for i := range v.columns {
		c := &v.columns[i]
		c.headWidth = cells.Width(c.Head)
		c.width = c.headWidth
		for _, rows := range [][][]Cell{v.Rows, v.Totals} {
			for _, row := range rows {
				c.width = max(c.width, cells.Width(row[c.at].Text))
			}
		}
		if c.wraps() {
			c.width = min(c.width, max(textCap, c.headWidth))
		}
	}
	return v
}

// fit returns the width of each column, and whether they fit once columns of
// words have been narrowed as far as they go.
func (v view) fit(width int) (bool, []int) {
	widths := make([]int, len(v.columns))
	sum := between * (len(v.columns) - 1)
	for i, c := range v.columns {
		widths[i] = c.width
		sum += c.width
	}
	for sum > width {
		widest := -1
		for i, c := range v.columns {
			if c.wraps() && widths[i] > max(textLeast, c.headWidth) && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		// Words give way only a little while a column could still be dropped.
		if widest < 0 || v.droppable() && widths[widest] <= cmp.Or(v.columns[widest].Least, wordsLeast) {
			return false, widths
		}
		widths[widest]--
		sum--
	}
	return true, widths
}

// wraps reports whether the column may be narrowed.
func (c Column) wraps() bool { return c.Kind == Text && !c.OneLine }

func (v view) droppable() bool {
	return slices.ContainsFunc(v.columns, func(c column) bool { return c.Drop > 0 })
}

// list writes each row as its first cell and, under it, a line for each of the
// others: for very narrow terminals.
func (v view) list(width int) []string {
	var lines []string
	for _, row := range slices.Concat(v.Rows, v.Totals) {
		lines = append(lines, cells.Wrap(row[v.columns[0].at].Text, width)...)
		for _, column := range v.columns[1:] {
			c := row[column.at]
			if c.Zero || c.Text == "" {
				continue
			}
			label := column.head()
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
