package chart

import (
	"cmp"
	"slices"

	"repay/planner/cells"
)

// apart moves labels along one axis until none covers another, each as little as it
// can: labels that push one another stand around the middle of where they wanted to
// be. It returns where each begins. wanted is where it would begin by itself, sizes
// what it takes; all lie between low and high as far as there is room.
func apart(wanted, sizes []int, low, high int) []int {
	order := make([]int, len(wanted))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(wanted[a], wanted[b]) })

	var groups []group
	for _, label := range order {
		g := group{labels: []int{label}, size: sizes[label], sum: wanted[label]}
		for len(groups) > 0 {
			before := groups[len(groups)-1]
			if before.begin(low, high)+before.size <= g.begin(low, high) {
				break
			}
			g = before.join(g)
			groups = groups[:len(groups)-1]
		}
		groups = append(groups, g)
	}

	begins := make([]int, len(wanted))
	for _, g := range groups {
		at := g.begin(low, high)
		for _, label := range g.labels {
			begins[label] = at
			at += sizes[label]
		}
	}
	return begins
}

// group is labels that touch one another.
type group struct {
	labels []int
	size   int
	sum    int // of where the group would begin for each label to have its wish
}

func (g group) begin(low, high int) int { return max(min(g.sum/len(g.labels), high-g.size), low) }

func (g group) join(next group) group {
	return group{
		labels: slices.Concat(g.labels, next.labels),
		size:   g.size + next.size,
		sum:    g.sum + next.sum - g.size*len(next.labels),
	}
}

// along places labels under the ticks of an axis, from left to right: each around
// its tick, moved inside low and high. One that would come nearer than a gap to the
// one before it is left out, and begins at -1.
func along(ticks, sizes []int, low, high, gap int) []int {
	begins := make([]int, len(ticks))
	free := low
	for i, at := range ticks {
		begins[i] = max(min(at-sizes[i]/2, high-sizes[i]), low)
		if begins[i] < free || begins[i]+sizes[i] > high {
			begins[i] = -1
			continue
		}
		free = begins[i] + sizes[i] + gap
	}
	return begins
}

// wrapped breaks a label into at most so many lines of a width in columns; what
// does not fit is cut, and two points say so.
func wrapped(label string, width, most int) []string {
	lines := cells.Wrap(cells.Clean(label), width)
	if len(lines) > most {
		lines = append(lines[:most-1:most-1], cells.Cut(lines[most-1]+" "+lines[most], width))
	}
	for i, line := range lines { // a character may be wider than the width
		lines[i] = cells.Cut(line, width)
	}
	return lines
}

// area is a rectangle of a document.
type area struct{ left, top, right, bottom int }

// around is the area that reaches so far from a point.
func around(x, y, reach int) area { return area{x - reach, y - reach, x + reach, y + reach} }

// covers reports that two areas share some.
func (a area) covers(b area) bool {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
