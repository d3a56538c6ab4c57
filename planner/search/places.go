package search

import "slices"

// settlePlaces finds the first of equal choices, by the place of each loan's option:
// it goes through the loans in order, and through their options in order.
func (r *run) settlePlaces(from []*node) (proven bool) {
	r.aim = len(r.aims)
	r.first, r.lim.peak = true, 0
	slices.SortStableFunc(from, func(a, b *node) int { return b.born - a.born })
	stack := forget(from, 0)
	r.x.minimise(func(int32) float64 { return 0 })
	for len(stack) > 0 {
		if r.x.halted() {
			return false
		}
		n := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if r.nodes++; !r.placeNode(n, &stack) {
			return false
		}
	}
	return true
}

// placeNode looks for a choice of a node that comes before the best.
func (r *run) placeNode(n *node, stack *[]*node) bool {
	x := r.x
	r.load(n)
	if !r.narrow() {
		return true
	}
	open, ahead := r.ahead()
	if !ahead {
		return true
	}
	r.minimisePlaces(open)
	x.begin()
	r.bound = unknown
	if !r.mixture() {
		return true
	}
	if r.x.stop {
		return false
	}
	r.pick = r.rounded(r.pick[:0])
	r.offer(r.pick)
	if open, ahead = r.ahead(); !ahead || r.alone() {
		return true
	}
	// The first undecided loan takes its first option, or another.
	for open < r.c.loans() && x.starts[open+1]-x.starts[open] == 1 {
		open++
	}
	first := x.active[x.starts[open]]
	low, high := r.low, r.high
	if end, late := r.late(); late && r.undecided() < 0 {
		if end > low {
			*stack = append(*stack, r.fresh(none, low, end-1))
		}
		if end < high {
			*stack = append(*stack, r.fresh(none, end+1, high))
		}
		*stack = append(*stack, r.fresh(none, end, end))
		return true
	}
	*stack = append(*stack, r.fresh(func(j int32) bool { return j == first }, low, high),
		r.fresh(func(j int32) bool { return r.c.set[j] == int32(open) && j != first }, low, high))
	return true
}

func (r *run) fresh(out func(int32) bool, low, high int) *node {
	return &node{columns: r.x.bits(out), low: low, high: high, bound: unknown}
}

// ahead leaves out of the present node what comes after the best choice. It returns the
// first loan that may come before, and whether there is one.
func (r *run) ahead() (open int, ahead bool) {
	x := r.x
	for i, best := range r.best.pick {
		if !x.remove(func(j int32) bool { return r.c.set[j] == int32(i) && j > best }) {
			return i, false
		}
		if x.starts[i+1]-x.starts[i] > 1 || x.active[x.starts[i]] != best {
			return i, true
		}
	}
	return len(r.best.pick), false
}

// minimisePlaces prefers the first options, of the first loans above all.
func (r *run) minimisePlaces(open int) {
	x := r.x
	x.unit, x.most = 1, 0
	weight := 1.0
	clear(x.cost)
	for i := open; i < r.c.loans(); i++ {
		list := x.active[x.starts[i]:x.starts[i+1]]
		for k, j := range list {
			x.cost[j] = weight * float64(k) / float64(len(list))
		}
		x.most += weight
		if len(list) > 1 {
			weight = max(weight/2, 1e-4)
		}
	}
}
