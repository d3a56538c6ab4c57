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

func (r *run) rounded(pick []int32) []int32 {
	n := r.c.loans()
	for i := range n {
		pick = append(pick, -1)
		r.share[i] = 0
	}
	for _, x := range r.parts {
		if i := r.c.set[x.column]; int(i) < n && (x.share > r.share[i] || x.share == r.share[i] && x.column < pick[i]) {
			pick[i], r.share[i] = x.column, x.share
		}
	}
	for i := range n {
		if pick[i] < 0 {
			pick[i] = r.x.key[i]
		}
	}
	return pick
}

// offer takes a choice for the best so far where it is.
func (r *run) offer(pick []int32) (better bool) {
	value, possible := r.g.of(pick)
	if !possible {
		return false
	}
	x := choice{pick, value}
	if r.best != nil && x.order(r.best) >= 0 {
		return false
	}
	for _, l := range r.listed {
		if slices.Equal(l.pick, pick) {
			return false
		}
	}
	r.best = &choice{slices.Clone(pick), slices.Clone(value)}
	r.tell()
	return true
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
