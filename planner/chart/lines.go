package chart

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

func (l *Lines) Empty() bool { return len(l.Series) == 0 }

func (l *Lines) Text(width int) []string { return nil }

func (l *Lines) SVG(width int) string { return "" }
