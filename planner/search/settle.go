package search

import (
	"math"
	"slices"
)

// The aims are settled one after the other. The nodes with which an aim can be as good
// as the best are those among which the next one is looked for; what was settled
// before is a row of its relaxation, or leaves columns out. Last of all comes the
// place of each option.

// many is how many nodes that are tied are gone through; of more the next aim begins
// with all columns again.
const many = 2000

// settle finds the best choice, by all aims. proven is false where it was stopped.
func (r *run) settle() (proven bool) {
	from := []*node{r.all()}
	for r.aim = range r.aims {
		a := r.aims[r.aim]
		if a.Of == Finish {
			from = r.settleFinish(from)
		} else {
			r.prepare(a)
			r.explore(forget(from, r.trivial(a)))
			if len(r.tied) <= many {
				from = r.tied
			}
		}
		if r.x.stop {
			return false
		}
		if r.best == nil {
			return true
		}
		r.lim.settled = append(r.lim.settled, limit{a, r.best.value[r.aim]})
		from = r.without(from, r.aim)
		if len(from) == 0 {
			return true
		}
	}
	return r.settlePlaces(from)
}

// all is the node of every choice. A shortfall is measured to the last end.
func (r *run) all() *node {
	n := r.c.all()
	if !r.g.holds {
		n.low = n.high
	}
	return n
}

// forget lets the relaxation of nodes begin anew, with a bound that is known.
func forget(list []*node, bound float64) []*node {
	for _, n := range list {
		n.key, n.basis, n.in, n.bound = nil, nil, nil, bound
	}
	return list
}

// trivial is what no choice has less of, each loan taken by itself.
func (r *run) trivial(a Aim) (bound float64) {
	if a.Of != Sum {
		return 0
	}
	for s := range r.c.loans() {
		from, to := r.c.of(int32(s))
		least := math.Inf(1)
		for j := from; j < to; j++ {
			least = min(least, r.c.weight(a, j))
		}
		bound += least
	}
	return bound - 1 - math.Abs(bound)*0x1p-40
}

// prepare sets what the relaxation makes as small as possible.
func (r *run) prepare(a Aim) {
	r.first, r.lim.peak = false, 0
	switch a.Of {
	case Highest, Short:
		r.lim.peak, r.height = a.Of, [2]int64{0, r.tallest(a.Of)}
		r.x.minimise(func(j int32) float64 {
			if r.c.set[j] == r.c.peak {
				return float64(r.height[j-r.c.from[r.c.peak]])
			}
			return 0
		})
	default:
		r.x.minimise(func(j int32) float64 { return r.c.weight(a, j) })
	}
}

// tallest is more than a peak can be.
func (r *run) tallest(of Measure) int64 {
	if r.best != nil {
		return max(1, r.best.value[r.aim])
	}
	sum := int64(1)
	for s := range r.c.loans() {
		from, to := r.c.of(int32(s))
		most := int64(0)
		for j := from; j < to; j++ {
			o := r.c.option[j]
			if of == Short {
				most = max(most, int64(o.total()))
			}
			for _, s := range o.Months {
				most = max(most, int64(s.Paid))
			}
		}
		sum += most
	}
	return sum
}

// without leaves out of nodes the columns that break what is settled by themselves.
func (r *run) without(list []*node, aim int) []*node {
	least := r.best.value[aim]
	out := func(o *Option) bool {
		switch r.aims[aim].Of {
		case Finish:
			return int64(o.Finish) > least
		case Highest:
			return slices.ContainsFunc(o.Months, func(s Step) bool { return int64(s.Paid) > least })
		case Asks:
			return least == 0 && o.Kind > 0
		}
		return false
	}
	kept := list[:0:0]
	for _, n := range list {
		if n = r.restrict(n, out); n != nil {
			kept = append(kept, n)
		}
	}
	return kept
}

// restrict is a node without some options; nil where a loan is left with none.
func (r *run) restrict(n *node, out func(o *Option) bool) *node {
	b := slices.Clone(n.columns)
	for s := range r.c.loans() {
		from, to := r.c.of(int32(s))
		left := false
		for j := from; j < to; j++ {
			if b[j/64]>>(j%64)&1 == 0 {
				continue
			}
			if out(r.c.option[j]) {
				b[j/64] &^= 1 << (j % 64)
			} else {
				left = true
			}
		}
		if !left {
			return nil
		}
	}
	return &node{columns: b, low: n.low, high: n.high, bound: unknown, born: n.born}
}
