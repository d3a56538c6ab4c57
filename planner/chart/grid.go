package chart

import (
	"bytes"
	"strings"

	"repay/planner/cells"
)

// grid is characters of one column each, in rows from top to bottom.
type grid [][]byte

func newGrid(width, height int) grid {
	g := make(grid, height)
	for i := range g {
		g[i] = bytes.Repeat([]byte{' '}, width)
	}
	return g
}

// row fills a row with a pattern.
func (g grid) row(y int, pattern string) {
	for x := range g[y] {
		g[y][x] = pattern[x%len(pattern)]
	}
}

// column fills a column from one row to another, in either order.
func (g grid) column(x, from, to int, mark byte) {
	for y := min(from, to); y <= max(from, to); y++ {
		g[y][x] = mark
	}
}

// textMonths returns the ticks of dates over columns from left to right, and the
// line of their labels: each begins under its tick.
func textMonths(p plot) (places []int, line string) {
	ticks := p.dates.ticks(p.right-p.left, 2, cells.Width)
	var at, sizes []int
	for _, t := range ticks {
		at, sizes = append(at, p.x(t.date)+len(t.label)/2), append(sizes, len(t.label))
	}
	for i, begin := range along(at, sizes, p.left, p.right+1, 1) {
		if begin >= 0 {
			line = cells.Pad(line, begin) + ticks[i].label
			places = append(places, p.x(ticks[i].date))
		}
	}
	return places, line
}

// textEntries writes a legend a line for each entry: its key, then its name.
func textEntries(keys, names []string, width int) (lines []string) {
	key := 0
	for _, k := range keys {
		key = max(key, cells.Width(k))
	}
	for i, k := range keys {
		lines = append(lines, hanging(cells.Pad(k, key)+strings.Repeat(" ", between), names[i], width)...)
	}
	return lines
}

// textLegend writes a legend in as few lines as it takes: each key with its name.
func textLegend(keys, names []string, width int) (lines []string) {
	line := ""
	for i, k := range keys {
		name := cells.Clean(names[i])
		switch wide := cells.Width(k) + 1 + cells.Width(name); {
		case line != "" && cells.Width(line)+2*between+wide <= width:
			line += strings.Repeat(" ", 2*between) + k + " " + name
			continue
		case line != "":
			lines = append(lines, line)
		}
		whole := hanging(k+" ", name, width)
		lines, line = append(lines, whole[:len(whole)-1]...), whole[len(whole)-1]
	}
	if line != "" {
		lines = append(lines, line)
	}
	return trimmed(lines)
}

// hanging writes a text behind a head, wrapped beside it.
func hanging(head, text string, width int) (lines []string) {
	indent := cells.Width(head)
	for i, part := range wrapped(text, width-indent, 3) {
		if i > 0 {
			head = strings.Repeat(" ", indent)
		}
		lines = append(lines, head+part)
	}
	return trimmed(lines)
}

func trimmed(lines []string) []string {
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines
}
