package chart

import "strings"

// Bars stand one below another, for what a column of numbers shows badly: where
// they fall, and by how much.
type Bars []Bar

// Bar is one line of a chart. The longest bar is that of the largest value, the
// others are in proportion; one of a value below 1 has no length.
type Bar struct {
	Label string
	Value int64
	Text  string // the value as people read it
}

// Empty reports that there is no bar.
func (c Bars) Empty() bool { return len(c) == 0 }

const barMark = "#"

// Text lays the bars out in a width: label, value, bar. A long label wraps.
func (c Bars) Text(width int) []string {
	most := c.most()
	return textRows(c.rows(), width, func(n, length int) string {
		return strings.Repeat(barMark, barLength(c[n].Value, most, length, 1))
	})
}

// SVG draws the bars beside their labels and values, on a narrow drawing under them.
func (c Bars) SVG(width int) string {
	if c.Empty() {
		return ""
	}
	d := newCanvas(width)
	most := c.most()
	at := d.rows(c.rows())
	var bars path
	for i, top := range at.tops {
		if length := barLength(c[i].Value, most, at.right-at.left, px); length > 0 {
			bars.rectangle(at.left, top, at.left+length, top+barHigh)
		}
	}
	d.draw("f "+colour(0), &bars)
	return d.svg("bars", at.bottom)
}

func (c Bars) rows() (rows []row) {
	for _, b := range c {
		rows = append(rows, row{b.Label, b.Text})
	}
	return rows
}

// most is the value of the longest bar.
func (c Bars) most() int64 {
	most := int64(1)
	for _, b := range c {
		most = max(most, b.Value)
	}
	return most
}

// barLength is how long a bar is in a length that stands for most, rounded half up;
// at least so long for any value above 0.
func barLength(value, most int64, length, least int) int {
	if value <= 0 {
		return 0
	}
	return max(least, share(value, most, length))
}
