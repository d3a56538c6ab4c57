package chart

// plot is a rectangle in which dates run from left to right and values from bottom
// to top. The same one serves a terminal, in columns and rows, and a document, in
// tenths of a pixel; y grows downwards in both.
type plot struct {
	left, right, top, bottom int
	dates                    months
	values                   ticks
}

// x is the place of a date.
func (p plot) x(d Date) int {
	return p.left + share(int64(d-p.dates.from), int64(p.dates.to-p.dates.from), p.right-p.left)
}

// day is a date at a place.
func (p plot) day(x int) Date {
	return p.dates.from + Date(share(int64(x-p.left), int64(p.right-p.left), int(p.dates.to-p.dates.from)))
}

// y is the place of a value.
func (p plot) y(value int64) int {
	value = min(max(value, p.values.low), p.values.high)
	return p.bottom - share(value-p.values.low, p.values.high-p.values.low, p.bottom-p.top)
}

// share is the part of a length that a part of a whole has, rounded half up. No sum
// of products stands here that a processor could fuse: the places are the same
// everywhere.
func share(part, whole int64, length int) int {
	return int(float64(part)/float64(whole)*float64(length) + 0.5)
}
