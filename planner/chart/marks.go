package chart

import "strconv"

// shape is a small figure around a point, as a path from the point on, 8 pixels
// high. One that has no inside is open.
type shape struct {
	path string
	open bool
}

// shapes are told apart in black and white and when small. After the last they
// begin again, hollow; for the cross stands [plus].
var shapes = []shape{
	{"m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0", false}, // circle
	{"m-3.3-3.3h6.6v6.6h-6.6z", false},                     // square
	{"m0-4l4.2 7.4h-8.4z", false},                          // triangle
	{"m0-4.6l4.6 4.6l-4.6 4.6l-4.6-4.6z", false},           // diamond
	{"m-3.4-3.4l6.8 6.8m0-6.8l-6.8 6.8", true},             // cross
	{"m0 4l4.2-7.4h-8.4z", false},                          // triangle that points down
}

var plus = shape{"m0-4.6v9.2m-4.6-4.6h9.2", true}

// shapeHalf is the reach of a shape around its point.
const shapeHalf = 5 * px

// shapeOf is the shape of the nth series or kind, and the classes it is drawn with.
func shapeOf(n int) (s shape, class string) {
	s = shapes[n%len(shapes)]
	class = "k " + colour(n)
	again := n/len(shapes)%2 == 1
	switch {
	case s.open && again:
		return plus, class + " o"
	case s.open:
		return s, class + " o"
	case again:
		return s, class + " h"
	}
	return s, class
}

// colours is how many colours a style has.
const colours = 6

func colour(n int) string { return "s" + strconv.Itoa(n%colours+1) }

// dashes is how many dashes a style has. The second round of series pairs a colour
// with another dash.
const dashes = 6

func dash(n int) string { return "d" + strconv.Itoa((n+n/dashes)%dashes+1) }

// stroke is the class of the line of the nth series.
func stroke(n int) string { return "l " + colour(n) + " " + dash(n) }

// hatches are the patterns of the parts of a bar: where lines run along the bar, in
// tenths of its height. The style dashes them or makes them as thick as the bar is
// high: an upright hatch is one thick dashed line.
var hatches = [][]int{
	nil,       // plain
	{5},       // thin upright lines
	{2, 5, 8}, // lines along
	{2, 5, 8}, // dots
	{5},       // thick upright lines
	{3, 7},    // dashes
}

// hatchOf is the hatch of the nth part, and its classes.
func hatchOf(n int) (lines []int, class string) {
	i := (n + n/len(hatches)) % len(hatches)
	return hatches[i], "x" + strconv.Itoa(i+1) + " " + colour(n)
}

// letters name series in a terminal, and parts of a bar in a document.
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

func letter(n int) string { return string(letters[n%len(letters)]) }
