package chart

import (
	"slices"
	"strings"
)

// Stacks are bars of several parts, one bar below another: what each of several
// sums consists of.
type Stacks struct {
	Scale
	Parts []string // the names of the parts, in the order of Stack.Values
	Bars  []Stack
}

// Stack is one bar.
type Stack struct {
	Label  string
	Values []int64 // of each part; below 1 has no length
	Text   string  // the sum as people read it
}

// Empty reports that there is no bar.
func (s *Stacks) Empty() bool { return len(s.Bars) == 0 }

// partMarks are what parts are drawn with in a terminal; after the last they begin
// again.
const partMarks = "#=-+.:o*%~x&"

func partMark(n int) string { return string(partMarks[n%len(partMarks)]) }

// Text lays the bars out in a width: label, sum, the parts with a character each.
// The legend names the parts that have some length somewhere.
func (s *Stacks) Text(width int) []string {
	if s.Empty() {
		return nil
	}
	most := s.most()
	lines := textRows(s.rows(), width, func(n, length int) (bar string) {
		for i, part := range s.Bars[n].lengths(most, length, 1) {
			bar += strings.Repeat(partMark(i), part)
		}
		return bar
	})
	var keys, names []string
	for _, i := range s.used() {
		keys, names = append(keys, partMark(i)), append(names, s.name(i))
	}
	return append(lines, textLegend(keys, names, width)...)
}

func (s *Stacks) rows() (rows []row) {
	for _, b := range s.Bars {
		rows = append(rows, row{b.Label, b.Text})
	}
	return rows
}

// name is the name of a part; one that has none keeps its place.
func (s *Stacks) name(part int) string {
	if part < len(s.Parts) {
		return s.Parts[part]
	}
	return ""
}

// used are the parts that have some length in some bar.
func (s *Stacks) used() (parts []int) {
	for _, b := range s.Bars {
		for i, v := range b.Values {
			if v > 0 && !slices.Contains(parts, i) {
				parts = append(parts, i)
			}
		}
	}
	slices.Sort(parts)
	return parts
}

// sum is what the parts of a bar come to.
func (b Stack) sum() (sum int64) {
	for _, v := range b.Values {
		sum = withPart(sum, v)
	}
	return sum
}

// withPart is a sum with one part more, neither beyond what is drawn.
func withPart(sum, part int64) int64 { return min(sum+max(min(part, farthest), 0), farthest) }

// most is the sum of the longest bar.
func (s *Stacks) most() int64 {
	most := int64(1)
	for _, b := range s.Bars {
		most = max(most, b.sum())
	}
	return most
}

// lengths are those of the parts of a bar, in a length that stands for most. They
// come to the length of the whole bar. A part above 0 has at least so much: the
// longest part gives it away; where none can, the bar grows, while there is room.
func (b Stack) lengths(most int64, length, least int) []int {
	found, end := make([]int, len(b.Values)), 0
	var sum int64
	for i, v := range b.Values {
		sum = withPart(sum, v)
		to := share(sum, most, length)
		found[i], end = to-end, to
	}
	for i, v := range b.Values {
		short := least - found[i]
		if v <= 0 || short <= 0 {
			continue
		}
		longest := slices.Index(found, slices.Max(found))
		switch {
		case found[longest]-short >= least:
			found[longest] -= short
		case end+short <= length:
			end += short
		default:
			continue
		}
		found[i] = least
	}
	return found
}
