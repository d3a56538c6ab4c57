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

// textRows lays bars out in a width: label, value, bar. A long label wraps, and so
// does a value with words. bar writes the nth bar in at most so many columns.
func textRows(rows []row, width int, bar func(n, length int) string) (lines []string) {
	label := 0
	for _, r := range rows {
		label = max(label, cells.Width(cells.Clean(r.label)))
	}
	texts, text := valueLines(rows, max(width/4, width/2-label-2*between), min(valueLeast, width/2))
	label = max(min(label, width-text-barLeast-2*between), barLeast)
	text = min(text, width-label-between)
	length := max(width-label-text-2*between, 0)
	for n, r := range rows {
		labels := wrapped(r.label, label, len(r.label)+1)
		for i := range max(len(labels), len(texts[n])) {
			value := cells.Cut(nth(texts[n], i), text)
			line := cells.Pad(nth(labels, i), label) + strings.Repeat(" ", between+text-cells.Width(value)) + value
			if i == 0 && length > 0 {
				line += strings.Repeat(" ", between) + bar(n, length)
			}
			lines = append(lines, line)
		}
	}
	return trimmed(lines)
}

// nth is one of some lines, or nothing.
func nth(lines []string, n int) string {
	if n < len(lines) {
		return lines[n]
	}
	return ""
}

// valueLeast is up to how many columns a number keeps in one piece, whatever the room.
const valueLeast = 20

// valueLines wraps the values to a width in columns, or to that of the longest number
// among them, up to a most. It returns how wide they are.
func valueLines(rows []row, width, most int) (lines [][]string, wide int) {
	for _, r := range rows {
		for _, word := range strings.Fields(cells.Clean(r.text)) {
			width = max(width, min(cells.Width(word), most))
		}
	}
	for _, r := range rows {
		lines = append(lines, wrapped(r.text, width, 4))
		for _, line := range lines[len(lines)-1] {
			wide = max(wide, cells.Width(line))
		}
	}
	return lines, wide
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
// a narrow one above it.
func (c *canvas) rows(rows []row) barPlaces {
	label := 0
	for _, r := range rows {
		label = max(label, textWidth(cells.Clean(r.label)))
	}
	room := max(c.width/4, c.width/2-label-2*columnGap)
	if c.narrow() {
		room = max(c.width*2/5, c.width-label-columnGap)
	}
	texts, _ := valueLines(rows, columns(room), columns(c.width/2))
	text := 0
	for _, t := range texts {
		text = max(text, widest(t))
	}
	room = labelWide
	if c.narrow() {
		room = c.width - text - columnGap
	}
	labels := make([][]string, len(rows))
	label = 0
	for i, r := range rows {
		labels[i] = wrapped(r.label, columns(room), 3)
		label = max(label, widest(labels[i]))
	}

	if c.narrow() {
		return c.rowsAbove(labels, texts)
	}
	places := barPlaces{left: label + text + 2*columnGap, right: c.width - px, bottom: px}
	for i := range rows {
		c.lines(0, places.bottom, atBegin, labels[i])
		c.lines(label+columnGap+text, places.bottom, atEnd, texts[i])
		places.tops = append(places.tops, places.bottom)
		places.bottom += max(max(len(labels[i]), len(texts[i]))*lineHigh, barHigh) + barGap
	}
	return places
}

func (c *canvas) rowsAbove(labels, texts [][]string) barPlaces {
	places := barPlaces{left: px, right: c.width - px, bottom: px}
	for i := range labels {
		c.lines(0, places.bottom, atBegin, labels[i])
		c.lines(c.width, places.bottom, atEnd, texts[i])
		places.bottom += max(len(labels[i]), len(texts[i]))*lineHigh + 2*px
		places.tops = append(places.tops, places.bottom)
		places.bottom += barHigh + barGap
	}
	return places
}
