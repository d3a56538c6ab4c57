package chart

import (
	"slices"
	"strconv"
	"strings"

	"repay/planner/cells"
)

// Sizes of a plot of lines in a terminal.
const (
	plotRows  = 12 // between the lowest and the highest value, about
	plotLeast = 10 // columns that a plot keeps: the numbers of its axis give way to them
)

// Marks in a terminal.
const (
	limitMark = "-"
	limitRow  = "- "
	zeroRow   = "."
)

// Text draws the lines with a letter each, over about 12 rows. Where two of them
// share a cell, that of the earlier one stands there. A digit is a day that stands
// out, and listed below.
func (l *Lines) Text(width int) (lines []string) {
	if l.Empty() {
		return nil
	}
	p := l.plot()
	labels, wide := l.tickLabels(p.values)
	if wide+2+plotLeast > width {
		labels, wide = nil, 0
	}
	p.right = width - wide - 3
	intervals := p.values.count() - 1
	p.bottom = intervals * ((plotRows + intervals/2) / intervals)
	g := newGrid(p.right+1, p.bottom+1)
	if p.values.low < 0 {
		g.row(p.y(0), zeroRow)
	}
	if l.Limit != nil {
		g.row(p.y(l.Limit.Value), limitRow)
	}
	keys := l.letters(g, p)

	if labels == nil {
		lines = append(lines, cells.Cut(cells.Clean(l.says(p.values.high)), width))
	}
	for y, row := range g {
		label := ""
		if i := (p.bottom - y) * intervals; labels != nil && i%p.bottom == 0 {
			label = labels[i/p.bottom]
		}
		lines = append(lines, strings.Repeat(" ", wide-cells.Width(label))+label+" |"+string(row))
	}
	lines = append(lines, textAxis(p, wide+1)...)
	lines = append(lines, l.textLegend(keys, width)...)
	return trimmed(lines)
}

// tickLabels are the numbers of the axis, from the lowest on, and the widest.
func (l *Lines) tickLabels(t ticks) (labels []string, wide int) {
	for _, v := range t.all() {
		label := cells.Clean(l.says(v))
		labels, wide = append(labels, label), max(wide, cells.Width(label))
	}
	return labels, wide
}

// textAxis is the line under a plot, with a sign under each tick, and the dates.
func textAxis(p plot, indent int) []string {
	places, dates := textMonths(p)
	axis := []byte(strings.Repeat("-", p.right+1))
	for _, x := range places {
		axis[x] = '+'
	}
	head := strings.Repeat(" ", indent)
	return []string{head + "+" + string(axis), head + " " + dates}
}

// letters writes the series into the grid, the last one first, then the days that
// stand out. It returns what the legend calls each series: its letter, and "=" with
// those that cover it where none of its letters is seen.
func (l *Lines) letters(g grid, p plot) (keys []string) {
	for n := range slices.Backward(l.Series) {
		l.trace(p, n, func(x, from, to int) { g.column(x, from, to, letter(n)[0]) })
	}
	for n := range l.Series {
		keys = append(keys, l.key(g, p, n))
	}
	for i, m := range l.marked() {
		if i < mostMarks {
			g[p.y(m.value)][p.x(m.Date)] = byte('1' + i)
		}
	}
	return keys
}

func (l *Lines) key(g grid, p plot, n int) string {
	own, covers := letter(n), ""
	seen := false
	l.trace(p, n, func(x, from, to int) {
		for y := min(from, to); y <= max(from, to); y++ {
			mark := string(g[y][x])
			seen = seen || mark == own
			if !strings.Contains(covers, mark) {
				covers += mark
			}
		}
	})
	if seen || covers == "" {
		return own
	}
	return own + "=" + covers
}

// trace gives the rows of the nth series in each column: those of the values on the
// days of the column, and those that lead there from the column before.
func (l *Lines) trace(p plot, n int, cell func(x, from, to int)) {
	s := l.Series[n]
	next, before := 0, -1 // the point to come; the row so far, -1 for none
	for x := range p.right + 1 {
		var rows []int
		for ; next < len(s.Points) && p.x(s.Points[next].Date) == x; next++ {
			if l.Steps && next > 0 {
				rows = append(rows, p.y(s.Points[next-1].Value))
			}
			rows = append(rows, p.y(s.Points[next].Value))
		}
		if value, within := s.at(p.day(x), l.Steps); within && rows == nil {
			rows = append(rows, p.y(value))
		}
		if rows == nil {
			continue
		}
		low, high := slices.Min(rows), slices.Max(rows)
		if before >= 0 {
			low, high = min(low, before+1), max(high, before-1)
		}
		cell(x, low, high)
		before = rows[len(rows)-1]
	}
}

// textLegend names the series and the limit, a line each, then the days.
func (l *Lines) textLegend(keys []string, width int) (lines []string) {
	var names []string
	for i := range keys {
		names = append(names, l.Series[i].Name)
	}
	if l.Limit != nil {
		keys, names = append(keys, limitMark), append(names, l.Limit.Name)
	}
	lines = textEntries(keys, names, width)
	for i, m := range l.marked() {
		if i == mostMarks {
			return append(lines, "..")
		}
		head := strconv.Itoa(i+1) + "  " + m.Date.String() + "  " + letter(m.Series)
		if beside := head + "  "; 2*cells.Width(beside) <= width {
			lines = append(lines, hanging(beside, m.Label, width)...)
		} else {
			lines = append(append(lines, head), hanging("   ", m.Label, width)...)
		}
	}
	return lines
}
