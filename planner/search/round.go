package search

import "slices"

// often is of how many nodes of many loans one is rounded: it takes as long as all
// that is paid, and mixtures of many loans seldom round to what holds.
const often = 32

// round takes of each loan the column of which the mixture has most.
func (r *run) round() {
	if r.c.loans() > often && r.nodes > often && r.nodes%often > 0 && len(r.parts) > r.c.sets() {
		return
	}
	r.pick = r.rounded(r.pick[:0])
	r.offer(r.pick)
}

// rounded is a choice of the present node, near the mixture: of each loan the column of
// which it has most. What the mixture had may have been left out since.
func (r *run) rounded(pick []int32) []int32 {
	n, x := r.c.loans(), r.x
	for i := range n {
		pick = append(pick, -1)
		r.share[i] = 0
	}
	for _, p := range r.parts {
		if i := r.c.set[p.column]; int(i) < n && x.on[p.column] && (p.share > r.share[i] || p.share == r.share[i] && p.column < pick[i]) {
			pick[i], r.share[i] = p.column, p.share
		}
	}
	for i, key := range x.key[:n] {
		switch {
		case pick[i] >= 0:
		case x.on[key]:
			pick[i] = key
		default:
			pick[i] = x.active[x.starts[i]]
		}
	}
	return pick
}

// offer takes a choice for the best so far where it is.
func (r *run) offer(pick []int32) {
	value, possible := r.g.of(pick)
	if !possible {
		return
	}
	x := choice{pick, value}
	if r.best != nil && x.order(r.best) >= 0 {
		return
	}
	for _, l := range r.listed {
		if slices.Equal(l.pick, pick) {
			return
		}
	}
	r.best = &choice{slices.Clone(pick), slices.Clone(value)}
	r.tell()
}

// alone offers the node's only choice, if it has but one.
func (r *run) alone() bool {
	x := r.x
	n := int32(r.c.loans())
	if x.starts[n] > n {
		return false
	}
	r.offer(x.active[:n])
	return true
}
