package chart

import (
	"strings"

	"repay/planner/cells"
)

// Bars stand one below another, for what a column of numbers shows badly: where
// they fall, and by how much.
type Bars []Bar

func (c Bars) Empty() bool { return len(c) == 0 }

func (c Bars) SVG(width int) string { return "" }

// Bar is one line of a chart. The longest bar is that of the largest value, the
// others are in proportion; one of a value below 1 has no length.
type Bar struct {
	Label string
	Value int64
	Text  string // the value as people read it
}

const (
	barMark  = "#"
	barLeast = 8 // columns that bars keep: a label gives way to them
	between  = 2 // columns between label, value and bar
)

// Text lays the bars out in a width: label, value, bar. A long label wraps.
func (c Bars) Text(width int) (lines []string) {
	label, text, most := 0, 0, int64(1)
	for _, b := range c {
		label, text, most = max(label, cells.Width(b.Label)), max(text, cells.Width(b.Text)), max(most, b.Value)
	}
	label = max(min(label, width-text-barLeast-2*between), barLeast)
	length := max(width-label-text-2*between, 1)
	for _, b := range c {
		for i, part := range cells.Wrap(b.Label, label) {
			line := cells.Pad(part, label)
			if i == 0 {
				line += strings.Repeat(" ", between+text-cells.Width(b.Text)) + b.Text
				line += strings.Repeat(" ", between) + strings.Repeat(barMark, barLength(b.Value, most, length))
			}
			lines = append(lines, strings.TrimRight(line, " "))
		}
	}
	return lines
}

// barLength is how many marks stand for a value, rounded half up; some stand for
// any value above 0.
func barLength(value, most int64, length int) int {
	if value <= 0 {
		return 0
	}
	return max(1, int(float64(value)/float64(most)*float64(length)+0.5))
}
