package chart

// entry is one line of a legend: what a sample stands for, how wide the sample is,
// and how it is drawn from x on.
type entry struct {
	name   string
	wide   int
	sample func(c *canvas, x, middle int)
}

// Sizes of a legend.
const (
	sampleWide = 26 * px
	sampleGap  = 6 * px
	entryGap   = 18 * px
	entryHigh  = 18 * px
	legendGap  = 10 * px // above it
)

// legend writes entries from left to right, in as many lines as they take, from y
// on; it returns where the drawing goes on.
func (c *canvas) legend(y int, entries []entry) int {
	if len(entries) == 0 {
		return y
	}
	x, high := 0, entryHigh
	y += legendGap
	for _, e := range entries {
		lines := wrapped(e.name, columns(c.width-e.wide-sampleGap), 2)
		wide := e.wide + sampleGap + widest(lines)
		if x > 0 && x+wide > c.width {
			x, y, high = 0, y+high, entryHigh
		}
		e.sample(c, x, y+lineHigh/2)
		c.lines(x+e.wide+sampleGap, y, atBegin, lines)
		x, high = x+wide+entryGap, max(high, len(lines)*lineHigh+entryHigh-lineHigh)
	}
	return y + high
}

// mark writes one shape at a point.
func (c *canvas) mark(n, x, y int) {
	s, class := shapeOf(n)
	var p path
	p.move(x, y)
	p.shape(s.path)
	c.draw(class, &p)
}

// lineSample is the sample of the nth series.
func lineSample(n int) func(c *canvas, x, middle int) {
	return func(c *canvas, x, middle int) {
		var p path
		p.segment(x, middle, x+sampleWide, middle)
		c.draw(stroke(n), &p)
		c.mark(n, x+sampleWide/2, middle)
	}
}

// limitSample is the sample of the limit.
func limitSample(c *canvas, x, middle int) {
	var p path
	p.segment(x, middle, x+sampleWide, middle)
	c.draw("limit", &p)
}

// shapeSample is the sample of the nth kind.
func shapeSample(n int) func(c *canvas, x, middle int) {
	return func(c *canvas, x, middle int) { c.mark(n, x+shapeHalf, middle) }
}
