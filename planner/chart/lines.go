package chart

import "sort"

// Lines are values over time, a line for each series.
type Lines struct {
	Scale
	Series []Series // told apart by dash and mark, in this order
	Limit  *Limit   // a line across; nil: none
	Marks  []Mark   // days that stand out
	// Steps holds each value until the next point; else points are joined.
	Steps bool
}

// Series is one line.
type Series struct {
	Name   string
	Points []Point // ascending by date
}

// Point is a value on a date.
type Point struct {
	Date  Date
	Value int64
}

// Limit is a value that lines are held against, such as a reserve.
type Limit struct {
	Name  string
	Value int64
}

// Mark is a day of a series that stands out, such as the first below the limit.
type Mark struct {
	Series int // in Lines.Series
	Date   Date
	Label  string
}

// Empty reports that no series has a point.
func (l *Lines) Empty() bool {
	for _, s := range l.Series {
		if len(s.Points) > 0 {
			return false
		}
	}
	return true
}

// plot is the plot of the lines, without its place.
func (l *Lines) plot() plot {
	var first, last Date
	var low, high int64
	for _, s := range l.Series {
		for _, p := range s.Points {
			if first == 0 || p.Date < first {
				first = p.Date
			}
			last = max(last, p.Date)
			low, high = min(low, p.Value), max(high, p.Value)
		}
	}
	if l.Limit != nil {
		low, high = min(low, l.Limit.Value), max(high, l.Limit.Value)
	}
	return plot{dates: monthsOver(first, last), values: l.ticks(low, high, mostTicks)}
}

// mostTicks is how many values an axis names at most.
const mostTicks = 7

// mostMarks is how many of the days that stand out have a number; a day after them
// has its sign, and the list under the drawing ends with two points.
const mostMarks = 9

// at is the value on a date, and whether the series has begun and not ended.
func (s Series) at(d Date, steps bool) (value int64, within bool) {
	i := sort.Search(len(s.Points), func(i int) bool { return s.Points[i].Date > d })
	if i == 0 {
		return 0, false
	}
	before := s.Points[i-1]
	if i == len(s.Points) {
		return before.Value, before.Date == d
	}
	if steps {
		return before.Value, true
	}
	after := s.Points[i]
	part := float64(d-before.Date) / float64(after.Date-before.Date)
	return before.Value + int64(part*float64(after.Value-before.Value)), true
}

// marked is a mark with the value of its series on the day.
type marked struct {
	Mark
	value int64
}

// marked returns the marks of days that their series has.
func (l *Lines) marked() (found []marked) {
	for _, m := range l.Marks {
		if m.Series < 0 || m.Series >= len(l.Series) {
			continue
		}
		if value, within := l.Series[m.Series].at(m.Date, l.Steps); within {
			found = append(found, marked{m, value})
		}
	}
	return found
}
