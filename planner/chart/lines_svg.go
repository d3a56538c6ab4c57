package chart

import (
	"strconv"

	"repay/planner/cells"
)

// Sizes of a plot of lines in a document.
const (
	plotHigh   = 240 * px
	plotLow    = 190 * px // on a narrow one
	tickGap    = 6 * px   // between an axis and its numbers
	axisHigh   = 22 * px  // for the dates
	monthHalf  = 27 * px  // half the width of a date
	nameWide   = 190 * px // for names beside the plot, at most
	markHigh   = 20 * px  // for the numbers of marks
	markWide   = 14 * px
	shapesEach = 8 // marks along a line, about
)

// SVG draws the lines over a thin grid. On a wide drawing each name stands at the
// end of its line; on a narrow one, or where there are too many, names stand in a
// legend below.
func (l *Lines) SVG(width int) string {
	if l.Empty() {
		return ""
	}
	c, p := newCanvas(width), l.plot()
	names := l.endNames()
	p.left = max(l.widestTick(c, p.values)+tickGap, monthHalf+px)
	p.right = c.width - monthHalf
	p.top, p.bottom = lineHigh/2, lineHigh/2+plotHigh
	if c.narrow() {
		p.bottom = p.top + plotLow
	}
	if len(l.marked()) > 0 {
		p.top, p.bottom = p.top+markHigh, p.bottom+markHigh
	}
	beside := !c.narrow() && names.high() <= p.bottom-p.top+lineHigh/2+namesUnder
	if beside {
		p.right = c.width - names.wide() - sampleWide - sampleGap - 2*tickGap
	}

	c.grid(p, l.Scale)
	if l.Limit != nil {
		var across path
		across.segment(p.left, p.y(l.Limit.Value), p.right, p.y(l.Limit.Value))
		c.draw("limit", &across)
	}
	for i := range l.Series {
		c.draw(stroke(i), l.outline(p, i))
	}
	for i := range l.Series {
		l.points(c, p, i)
	}
	l.signs(c, p)

	y := p.bottom + axisHigh
	if beside {
		y = max(y, names.draw(c, p))
	} else {
		y = c.legend(y, l.entries())
	}
	return c.svg("lines", l.days(c, y))
}

// widestTick is the room that the numbers of the axis take.
func (l *Lines) widestTick(c *canvas, t ticks) (wide int) {
	for _, v := range t.all() {
		wide = max(wide, textWidth(c.tick(l.Scale, v)))
	}
	return wide
}

// tick writes a value of an axis; the numbers leave half of the drawing free.
func (c *canvas) tick(s Scale, value int64) string {
	return cells.Cut(cells.Clean(s.says(value)), columns(c.width/2))
}

// grid draws the axes: a thin line at each value, a stronger one at zero, the dates
// below.
func (c *canvas) grid(p plot, s Scale) {
	var thin, strong path
	for _, v := range p.values.all() {
		y := p.y(v)
		if v == 0 {
			strong.segment(p.left, y, p.right, y)
		} else {
			thin.segment(p.left, y, p.right, y)
		}
		c.text(p.left-tickGap, y+4*px, atEnd+ofAxis, c.tick(s, v))
	}
	c.months(p, &strong)
	c.draw("grid", &thin)
	c.draw("", &strong)
}

// months writes the dates under a plot, and adds their ticks to a path. It returns
// their places.
func (c *canvas) months(p plot, axis *path) (places []int) {
	for _, t := range p.dates.ticks(p.right-p.left, 12*px, textWidth) {
		x := p.x(t.date)
		axis.segment(x, p.bottom, x, p.bottom+4*px)
		c.text(x, p.bottom+axisHigh-6*px, atMiddle+ofAxis, t.label)
		places = append(places, x)
	}
	return places
}

// points draws the shapes of the nth series: some along the line, not where another
// series has its own, and one at the end.
func (l *Lines) points(c *canvas, p plot, n int) {
	points := l.Series[n].Points
	if len(points) == 0 {
		return
	}
	s, class := shapeOf(n)
	every := max((p.right-p.left)/shapesEach, 1)
	var out path
	next := p.left + every*(2*n%(2*len(l.Series))+1)/(2*len(l.Series))
	for i, at := range points {
		x := p.x(at.Date)
		if i == len(points)-1 || x >= next {
			out.move(x, p.y(at.Value))
			out.shape(s.path)
		}
		for x >= next {
			next += every
		}
	}
	c.draw(class, &out)
}

// signs draws the days that stand out: a ring on the line and, above the plot, a
// number with a thin line down to it.
func (l *Lines) signs(c *canvas, p plot) {
	found := l.marked()
	wanted, sizes := []int{}, []int{}
	for _, m := range found[:min(len(found), mostMarks)] {
		wanted, sizes = append(wanted, p.x(m.Date)-markWide/2), append(sizes, markWide)
	}
	begins := apart(wanted, sizes, p.left-markWide/2, p.right+markWide/2)
	var leads, rings path
	for i, m := range found {
		x, y := p.x(m.Date), p.y(m.value)
		rings.move(x, y)
		rings.shape(shapes[0].path)
		if i < len(begins) {
			at := begins[i] + markWide/2
			c.text(at, p.top-markHigh+baseline-4*px, atMiddle, strconv.Itoa(i+1))
			leads.segment(at, p.top-markHigh+baseline, x, y-shapeHalf)
		}
	}
	c.draw("lead", &leads)
	c.draw("ring", &rings)
}

// days lists the days that stand out, from y on; it returns where the drawing ends.
func (l *Lines) days(c *canvas, y int) int {
	found := l.marked()
	if len(found) > 0 {
		y += legendGap
	}
	for i, m := range found {
		if i == mostMarks {
			c.text(0, y+baseline, atBegin, "..")
			return y + lineHigh
		}
		date := m.Date.String()
		left := markWide + textWidth(date) + tickGap
		lines := wrapped(m.Label, columns(c.width-left), 2)
		c.text(0, y+baseline, atBegin, strconv.Itoa(i+1))
		c.text(markWide, y+baseline, atBegin, date)
		c.lines(left, y, atBegin, lines)
		y += len(lines) * lineHigh
	}
	return y + px
}

// entries are the lines of the legend.
func (l *Lines) entries() (found []entry) {
	for i, s := range l.Series {
		found = append(found, entry{s.Name, sampleWide, lineSample(i)})
	}
	if l.Limit != nil {
		found = append(found, entry{l.Limit.Name, sampleWide, limitSample})
	}
	return found
}
