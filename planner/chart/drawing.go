package chart

import (
	"strconv"

	"repay/planner/calendar"
)

type Date = calendar.Date

// Drawing is a chart, whatever its form.
type Drawing interface {
	// Empty reports whether there is nothing to draw.
	Empty() bool
	// Text draws it in lines of at most width columns, without colour.
	Text(width int) []string
	// SVG draws it as an element of so many pixels in width, every text escaped. The
	// element is decoration: what it says is said beside it, in words and in a table.
	SVG(width int) string
}

// Scale says how values are read.
type Scale struct {
	// Unit is how many of the values make one of what the axis counts: 100 where
	// values are cents and the axis counts yuan. Ticks are whole units.
	Unit int64
	// Says writes a tick, which is a whole number of units, given as a value.
	Says func(value int64) string
}

func (s Scale) unit() int64 { return max(s.Unit, 1) }

func (s Scale) says(value int64) string {
	if s.Says == nil {
		return strconv.FormatInt(value/s.unit(), 10)
	}
	return s.Says(value)
}
