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

// settleFinish halves the days on which a choice may be finished; whether some choice
// is by then only grows with the day.
func (r *run) settleFinish(from []*node) []*node {
	days := r.finishes(from)
	if len(days) == 0 {
		return nil
	}
	r.sure(int64(days[0]))
	low, high := 0, len(days)-1 // not before low, and by high if at all
	by := func(day int32) bool {
		list := from[:0:0]
		for _, n := range from {
			if n = r.restrict(n, func(o *Option) bool { return o.Finish > day }); n != nil {
				list = append(list, n)
			}
		}
		r.prepare(r.firstSum())
		r.first, r.goal = true, int64(day)
		r.explore(forget(list, -1<<62))
		r.first = false
		return r.best != nil && r.best.value[r.aim] <= int64(day)
	}
	place := func() int {
		k, _ := slices.BinarySearch(days, int32(r.best.value[r.aim]))
		return k
	}
	if (r.best == nil || r.best.value[r.aim] > int64(days[high])) && !by(days[high]) {
		return nil
	}
	for high = min(high, place()); low < high && !r.x.stop; {
		r.sure(int64(days[low]))
		half := (low + high) / 2
		if by(days[half]) {
			high = min(half, place())
		} else {
			low = half + 1
		}
	}
	return from
}

// firstSum is the first sum from the present aim on: what looks for any choice makes
// it small.
func (r *run) firstSum() Aim {
	for _, a := range r.aims[r.aim:] {
		if a.Of == Sum {
			return a
		}
	}
	return Aim{Of: Asks}
}

// finishes are the days on which a choice of some nodes may be finished, ascending.
func (r *run) finishes(from []*node) (days []int32) {
	earliest := int32(math.MaxInt32)
	for _, n := range from {
		latest := int32(math.MinInt32)
		for s := range r.c.loans() {
			first := int32(math.MaxInt32)
			a, b := r.c.of(int32(s))
			for j := a; j < b; j++ {
				if n.columns[j/64]>>(j%64)&1 == 1 {
					days = append(days, r.c.option[j].Finish)
					first = min(first, r.c.option[j].Finish)
				}
			}
			latest = max(latest, first)
		}
		earliest = min(earliest, latest)
	}
	slices.Sort(days)
	days = slices.Compact(days)
	k, _ := slices.BinarySearch(days, earliest)
	return days[k:]
}

// settlePlaces finds the first of equal choices, by the place of each loan's option:
// it goes through the loans in order, and through their options in order.
func (r *run) settlePlaces(from []*node) (proven bool) {
	r.aim = len(r.aims)
	r.first, r.lim.peak = true, 0
	slices.SortStableFunc(from, func(a, b *node) int { return b.born - a.born })
	stack := forget(from, 0)
	r.x.minimise(func(int32) float64 { return 0 })
	for len(stack) > 0 {
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
	r.bound = -1 << 62
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
