package search

import (
	"math"
	"slices"
)

// run is one search by branch and bound. A node is a part of all choices. Its
// relaxation, a linear program, lets it take mixtures of options: no choice costs less
// than the cheapest mixture that keeps the rows. What cannot be as good as the best
// choice so far is left out, first whole nodes, then single columns; what is left is
// split, until nothing is left but what is as good. The search goes down into one part
// until there is none, then on from the node with the least bound.
type run struct {
	c *columns
	g *judge
	x *simplex

	effort *Effort
	aims   []Aim
	aim    int // the present one
	lim    limits
	height [2]int64 // that the peak may have
	first  bool     // any choice with which the present aim is at most goal will do
	goal   int64

	improver   *improver // nil: not made so far
	noImprover bool      // it can be none
	best       *choice
	listed     []*choice // found before: they are out

	open  nodes
	tied  []*node // with which the present aim can be as good as the best, and no better
	over  []float64
	month []float64
	share []float64
	parts []part
	pick  []int32

	low, high int     // ends of the present node
	bound     float64 // no choice of it has less of the present aim
	born      int
	nodes     int
	told      [2]int64 // what was told last
	floor     int64    // no choice has less of the first aim
}

// unknown is a bound of which nothing is known.
const unknown = -1 << 62

// memory is how many bytes of open nodes are kept before the search goes on depth
// first.
const memory = 20 << 20

// most is what the present aim may come to at the most.
func (r *run) most() int64 {
	if r.best == nil || r.first {
		return math.MaxInt64
	}
	return r.best.value[r.aim]
}

// done reports whether a choice is found that will do.
func (r *run) done() bool {
	return r.first && r.best != nil && r.best.value[r.aim] <= r.goal
}

// explore goes through nodes until none can be better by the present aim. Those that
// can be as good are tied afterwards.
func (r *run) explore(from []*node) {
	r.open.list, r.open.size, r.tied = r.open.list[:0], 0, nil
	for _, n := range from {
		r.open.push(n)
	}
	for len(r.open.list) > 0 && !r.x.halted() && !r.done() {
		n := r.next()
		if whole(n.bound) > r.most() {
			continue
		}
		if !r.first && r.open.size <= memory { // it has the least bound of all
			r.sure(whole(n.bound))
		}
		r.dive(n)
	}
	if r.best != nil && !r.first {
		r.tied = slices.DeleteFunc(r.tied, func(n *node) bool { return whole(n.bound) > r.best.value[r.aim] })
	}
}

func (r *run) next() *node {
	if r.open.size > memory {
		return r.open.last()
	}
	return r.open.pop()
}

// dive goes down from a node, always into one of its parts.
func (r *run) dive(n *node) {
	r.load(n)
	for {
		r.nodes++
		if !r.relax() {
			return
		}
		if r.x.stop {
			r.open.push(r.child(none, r.low, r.high))
			return
		}
		if r.done() || !r.split() {
			return
		}
	}
}

func none(int32) bool { return false }
