package chart

import (
	"strings"

	"repay/planner/cells"
)

// row is what stands before a bar: a label, and a value as people read it.
type row struct{ label, text string }

const (
	barLeast = 8 // columns that bars keep: a label gives way to them
	between  = 2 // columns between label, value and bar
)

// textRows lays bars out in a width: label, value, bar. A long label wraps. bar
// writes the nth bar in at most so many columns.
func textRows(rows []row, width int, bar func(n, length int) string) (lines []string) {
	label, text := 0, 0
	for _, r := range rows {
		label, text = max(label, cells.Width(cells.Clean(r.label))), max(text, cells.Width(cells.Clean(r.text)))
	}
	label = max(min(label, width-text-barLeast-2*between), barLeast)
	text = min(text, width-label-between)
	length := max(width-label-text-2*between, 0)
	for n, r := range rows {
		for i, part := range wrapped(r.label, label, len(r.label)+1) {
			line := cells.Pad(part, label)
			if i == 0 {
				value := cells.Cut(cells.Clean(r.text), text)
				line += strings.Repeat(" ", between+text-cells.Width(value)) + value
				if length > 0 {
					line += strings.Repeat(" ", between) + bar(n, length)
				}
			}
			lines = append(lines, line)
		}
	}
	return trimmed(lines)
}

// Sizes of bars in a document.
const (
	barHigh   = 16 * px // the hatches of Style have this height
	barGap    = 9 * px
	labelWide = 200 * px // of labels beside bars, at most
	columnGap = 10 * px
)

// barPlaces is where the bars of a chart stand.
type barPlaces struct {
	left, right int
	tops        []int
	bottom      int // of the last bar and its label
}

// rows writes labels and values in a document: on a wide drawing before the bar, on
// a narrow one above it. Bars end so far from the right edge.
func (c *canvas) rows(rows []row, margin int) barPlaces {
	texts, text := make([]string, len(rows)), 0
	for i, r := range rows {
		texts[i] = cells.Cut(cells.Clean(r.text), columns(c.width/3))
		text = max(text, textWidth(texts[i]))
	}
	room := labelWide
	if c.narrow() {
		room = c.width - text - columnGap
	}
	labels, label := make([][]string, len(rows)), 0
	for i, r := range rows {
		labels[i] = wrapped(r.label, columns(room), 3)
		label = max(label, widest(labels[i]))
	}

	if c.narrow() {
		return c.rowsAbove(labels, texts, margin)
	}
	places := barPlaces{left: label + text + 2*columnGap, right: c.width - margin, bottom: px}
	for i := range rows {
		c.lines(0, places.bottom, atBegin, labels[i])
		c.text(label+columnGap+text, places.bottom+baseline, atEnd, texts[i])
		places.tops = append(places.tops, places.bottom)
		places.bottom += max(len(labels[i])*lineHigh, barHigh) + barGap
	}
	return places
}

func (c *canvas) rowsAbove(labels [][]string, texts []string, margin int) barPlaces {
	places := barPlaces{left: px, right: c.width - margin, bottom: px}
	for i := range labels {
		c.lines(0, places.bottom, atBegin, labels[i])
		c.text(c.width, places.bottom+baseline, atEnd, texts[i])
		places.bottom += len(labels[i])*lineHigh + 2*px
		places.tops = append(places.tops, places.bottom)
		places.bottom += barHigh + barGap
	}
	return places
}
