package chart

import (
	"slices"

	"repay/planner/cells"
)

// Sizes of a timeline in a document.
const (
	laneGap   = 9 * px
	eventRow  = lineHigh
	wordsRows = 4 // below a mark, in which its words may stand
)

// SVG draws a lane below another over thin lines at the months. An event's words
// stand beside its mark, or under it where there is no room, or, where there is none
// either, only in the table.
func (t *Timeline) SVG(width int) string {
	if t.Empty() {
		return ""
	}
	c, p := newCanvas(width), t.plot()
	room := labelWide
	if c.narrow() {
		room = c.width
	}
	labels, label := make([][]string, len(t.Lanes)), 0
	for i, lane := range t.Lanes {
		labels[i] = wrapped(lane.Label, columns(room), 3)
		label = max(label, widest(labels[i]))
	}
	p.left, p.right = max(label+columnGap, monthHalf), c.width-monthHalf
	if c.narrow() {
		p.left = monthHalf
	}

	lanes := newCanvas(width)
	for i, lane := range t.Lanes {
		lanes.lines(0, p.bottom, atBegin, labels[i])
		high := len(labels[i]) * lineHigh
		if c.narrow() {
			p.bottom, high = p.bottom+high, 0
		}
		p.bottom += max(high, t.lane(lanes, p, lane)) + laneGap
	}
	c.upright(p)
	c.b.WriteString(lanes.b.String())
	return c.svg("timeline", c.legend(p.bottom+axisHigh, t.entries()))
}

// upright draws the axis of the months, and a thin line up from each.
func (c *canvas) upright(p plot) {
	var thin, axis path
	axis.segment(p.left, p.bottom, p.right, p.bottom)
	for _, x := range c.months(p, &axis) {
		thin.segment(x, p.top, x, p.bottom)
	}
	c.draw("grid", &thin)
	c.draw("", &axis)
}

// lane draws the events of a lane, with its top at the bottom of the plot so far; it
// returns how high it is.
func (t *Timeline) lane(c *canvas, p plot, lane Lane) (high int) {
	placed := t.place(lane, p, 2*shapeHalf, 3*px)
	var line path
	line.segment(p.left, p.bottom+lineHigh/2, p.right, p.bottom+lineHigh/2)
	c.draw("grid", &line)

	words := laneWords{canvas: c, plot: p, rows: rowsOf(placed)}
	for _, e := range placed {
		words.taken = append(words.taken, around(e.x, p.bottom+middleOf(e.row), shapeHalf))
	}
	for _, e := range slices.Backward(placed) { // from the right, so that no lead crosses words
		words.write(e)
	}
	c.draw("lead", &words.leads)
	c.draw("blank", &words.blank)
	c.b.WriteString(words.texts.b.String())
	for _, e := range placed {
		c.mark(e.Kind, e.x, p.bottom+middleOf(e.row))
	}
	return words.rows * eventRow
}

// middleOf is the middle of a row under the top of its lane.
func middleOf(row int) int { return row*eventRow + eventRow/2 }

// laneWords places the words of a lane's events where nothing else stands.
type laneWords struct {
	*canvas
	plot
	rows  int // how many of the lane are used
	taken []area
	leads path
	blank path // under words: no line crosses them
	texts canvas
}

// write writes the words of one event, if there is room: to the right of its mark, or
// under it. Only at the right edge do they stand to the left, so that a sum is not
// read as that of the mark before.
func (w *laneWords) write(e placedEvent) {
	words := cells.Cut(cells.Clean(e.Text), columns(w.width-w.left))
	wide := textWidth(words)
	if wide == 0 {
		return
	}
	right, left := e.x+shapeHalf+2*px, e.x-shapeHalf-2*px-wide
	if w.put(words, right, wide, e.row) {
		return
	}
	if right+wide > w.width && left >= w.plot.left && w.put(words, left, wide, e.row) {
		return
	}
	from := w.bottom + middleOf(e.row) + shapeHalf
	for row := e.row + 1; row <= e.row+wordsRows; row++ {
		top := w.bottom + row*eventRow
		lead := area{e.x - px, from, e.x + px, max(top, from)}
		if w.put(words, max(min(e.x-shapeHalf, w.width-wide), 0), wide, row, lead) {
			if top > from+eventRow/2 {
				w.leads.segment(e.x, from, e.x, top+2*px)
			}
			return
		}
	}
}

// put writes words from left on in a row, if their area and the other ones are free,
// and takes these.
func (w *laneWords) put(words string, left, wide, row int, others ...area) bool {
	top := w.bottom + row*eventRow
	areas := append(others, area{left, top, left + wide, top + lineHigh})
	for _, a := range areas {
		if a.right > w.width || slices.ContainsFunc(w.taken, a.covers) {
			return false
		}
	}
	w.taken = append(w.taken, areas...)
	w.rows = max(w.rows, row+1)
	w.blank.rectangle(left-px, top+2*px, left+wide, top+lineHigh-2*px)
	w.texts.text(left, top+baseline, atBegin, words)
	return true
}

// entries are the kinds that are seen, with their marks.
func (t *Timeline) entries() (found []entry) {
	for _, k := range t.used() {
		found = append(found, entry{t.Kinds[k], 2 * shapeHalf, shapeSample(k)})
	}
	return found
}
