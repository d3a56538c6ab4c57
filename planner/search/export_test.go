package search

import "fmt"

// SplitDiffers goes through the nodes of a problem, none left out by any bound, and says
// where the parts of a node are not smaller than it, are none, or are not all of it,
// whatever mixture it is split by.
func SplitDiffers(p *Problem, aims []Aim) string {
	c, possible := lay(p, nil)
	if !possible {
		return ""
	}
	c.addHelpers(aims)
	r := newRun(c, aims, &Effort{})
	r.prepare(aims[0])
	open := []*node{r.all()}
	for n := 0; len(open) > 0 && n < 200; n++ {
		r.load(open[len(open)-1])
		open = open[:len(open)-1]
		if !r.narrow() || r.alone() {
			continue
		}
		r.mixture() // where that was stopped, or nothing is left, the parts are those of another node
		whole := r.child(none, r.low, r.high)
		r.open.list = nil
		if !r.split() {
			return fmt.Sprintf("no part of a node of %d columns", count(whole))
		}
		parts := append(r.open.list, r.child(none, r.low, r.high))
		columns, ends := 0, 0
		for _, part := range parts {
			if d := smallerDiffers(part, whole); d != "" {
				return d
			}
			columns += count(part)
			ends += part.high - part.low + 1
		}
		// Split by columns: those of other sets are in both. By ends: all are in each.
		switch all := whole.high - whole.low + 1; {
		case parts[0].high-parts[0].low+1 < all && ends != all:
			return fmt.Sprintf("parts of %d ends of %d", ends, all)
		case parts[0].high-parts[0].low+1 == all && (len(parts) != 2 || columns != count(whole)+r.common(parts)):
			return fmt.Sprintf("%d parts of %d columns of %d", len(parts), columns, count(whole))
		}
		open = append(open, parts...)
	}
	return ""
}

// common is how many columns both of two nodes have.
func (r *run) common(of []*node) (n int) {
	for j := range r.c.set {
		if has(of[0], j) && has(of[1], j) {
			n++
		}
	}
	return n
}

// smallerDiffers says in what a part is not within a node, or is all of it.
func smallerDiffers(part, of *node) string {
	for k, b := range part.columns {
		if b&^of.columns[k] != 0 {
			return "a part has a column that the node has not"
		}
	}
	switch {
	case part.low > part.high || part.low < of.low || part.high > of.high:
		return fmt.Sprintf("a part of the ends %d..%d of %d..%d", part.low, part.high, of.low, of.high)
	case count(part) == 0:
		return "a part without columns"
	case count(part) == count(of) && part.low == of.low && part.high == of.high:
		return "a part that is the whole node"
	}
	return ""
}

func has(n *node, column int) bool { return n.columns[column/64]>>(column%64)&1 == 1 }

func count(n *node) (columns int) {
	for j := range 64 * len(n.columns) {
		if has(n, j) {
			columns++
		}
	}
	return columns
}
