package search

import (
	"cmp"
	"math"
	"slices"
)

// run is one search by branch and bound.
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

	better   *improver
	noBetter bool
	best     *choice
	listed   []*choice // found before: they are out

	open  nodes
	tied  []*node // with which the present aim can be as good as the best, and no better
	over  []float64
	month []float64
	share []float64
	parts []part
	pick  []int32
	list  []int32

	low, high int     // ends of the present node
	bound     float64 // no choice of it has less of the present aim
	born      int
	nodes     int
	told      [2]int64 // what was told last
	floor     int64    // no choice has less of the first aim
}

// often is of how many nodes of many loans one is rounded: it takes as long as all
// that is paid, and mixtures of many loans seldom round to what holds.
const often = 32

// unknown is a bound of which nothing is known.
const unknown = -1 << 62

// memory is how many bytes of open nodes are kept before the search goes on depth
// first.
const memory = 48 << 20

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
	for len(r.open.list) > 0 && !r.x.stop && !r.done() {
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

// dive goes down from a node, always into the more likely of two parts.
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

// relax solves the present node's relaxation, and leaves out what cannot be better.
// It reports whether the node has to be split.
func (r *run) relax() bool {
	x := r.x
	for {
		if !r.narrow() || !r.mixture() {
			return false
		}
		bound := x.bound()
		r.bound = max(r.bound, bound)
		most := r.most()
		if whole(r.bound) > most {
			return false
		}
		if r.nodes == 1 && !r.first {
			r.sure(whole(r.bound))
		}
		if r.x.stop {
			return true
		}
		r.round()
		r.improve()
		if most = r.most(); whole(r.bound) > most {
			return false
		}
		if most < math.MaxInt64 {
			if n, out := x.cut(bound, most); n > 0 {
				if !x.remove(out) {
					return false
				}
				if r.reaches() {
					continue
				}
			}
		}
		if r.alone() {
			return false
		}
		if r.best != nil && !r.first && whole(r.bound) == r.best.value[r.aim] {
			r.tied = append(r.tied, r.child(none, r.low, r.high))
			return false
		}
		return true
	}
}

// mixture solves the relaxation until no row is broken. It reports false where nothing
// of the node can be as good as the best.
func (r *run) mixture() bool {
	x := r.x
	for {
		limit := math.Inf(1)
		if most := r.most(); most < math.MaxInt64 {
			limit = float64(most)
		}
		switch x.solve(limit) {
		case above:
			if whole(x.bound()) > r.most() {
				return false
			}
			if x.solve(math.Inf(1)) != relaxed {
				r.parts = x.mixture(r.parts[:0])
				return true
			}
		case nothing:
			b := x.bound()
			if limit == math.Inf(1) && b > x.most*x.unit || whole(b) > r.most() {
				return false
			}
			r.parts = x.mixture(r.parts[:0])
			return true
		case stopped:
			r.parts = x.mixture(r.parts[:0])
			return true
		}
		r.parts = x.mixture(r.parts[:0])
		if x.halted() {
			return true
		}
		name, found := r.mostBroken(r.parts)
		if !found {
			return true
		}
		row := x.row(name, r.c.room(name, &r.lim), func(j int32) float64 { return r.c.take(name, j, &r.lim, r.height) })
		if row < 0 || x.has(row) {
			return true
		}
		x.add(row)
	}
}

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

// narrow takes out the columns that no choice of the node can have: those that end
// beyond it, and those that ask for what their negotiation is not asked for.
func (r *run) narrow() bool {
	x := r.x
	if r.high < len(r.c.Ends)-1 {
		if !x.remove(func(j int32) bool { o := r.c.option[j]; return o != nil && o.End > r.high }) {
			return false
		}
	}
	if len(r.c.parties) > 0 && !r.agree() {
		return false
	}
	r.reaches()
	return r.low <= r.high
}

// agree leaves each negotiation only what its loans may ask for, and them what it is
// asked for.
func (r *run) agree() bool {
	x, c := r.x, r.c
	if !x.remove(func(j int32) bool {
		o := c.option[j]
		if o == nil || o.Kind == 0 || c.party[c.set[j]] < 0 {
			return false
		}
		i := c.set[j]
		p := &c.parties[c.party[i]]
		if c.Loans[i].Fixed {
			return x.starts[p.set+1]-x.starts[p.set] == 1 && x.on[c.from[p.set]]
		}
		return !x.on[c.column(p, o.Kind)]
	}) {
		return false
	}
	return x.remove(func(j int32) bool {
		s := int(c.set[j])
		if s < c.loans() || int32(s) == c.peak {
			return false
		}
		p := &c.parties[s-c.loans()]
		kind := 0
		if k := j - c.from[s]; k > 0 {
			kind = p.kinds[k-1]
		}
		return slices.ContainsFunc(p.loans, func(i int32) bool {
			for _, o := range x.active[x.starts[i]:x.starts[i+1]] {
				if had := c.option[o].Kind; had == 0 || had == kind || kind > 0 && c.Loans[i].Fixed {
					return false
				}
			}
			return true
		})
	})
}

// reaches finds how far the test of every choice of the node reaches at the least and
// at the most. It reports whether more is certain than before.
func (r *run) reaches() bool {
	if len(r.c.Ends) < 2 || !r.g.holds {
		return false
	}
	x, before, beforeHigh := r.x, r.low, r.high
	high := 0
	for s := range r.c.loans() {
		least := math.MaxInt
		for _, j := range x.active[x.starts[s]:x.starts[s+1]] {
			end := r.c.option[j].End
			least, high = min(least, end), max(high, end)
		}
		r.low = max(r.low, least)
	}
	r.high = min(r.high, high)
	return r.low > before || r.high < beforeHigh
}

// split cuts the present node in two, or three, goes on with one part, and keeps the
// others. It reports whether there is one to go on with.
func (r *run) split() bool {
	if at, kind := r.divided(); at >= 0 {
		return r.splitAt(at, kind)
	}
	set := r.undecided()
	if set < 0 {
		if end, late := r.late(); late {
			return r.splitEnds(end)
		}
		return r.splitOff()
	}
	list := r.byCost(set)
	mean, all := 0.0, 0.0
	for _, p := range r.parts {
		if r.c.set[p.column] == set {
			mean += p.share * r.x.cost[p.column]
			all += p.share
		}
	}
	if all == 0 {
		return r.splitAt(set, -1)
	}
	mean /= all
	cut := 0
	for cut < len(list) && r.x.cost[list[cut]] <= mean {
		cut++
	}
	if r.x.cost[list[0]] == r.x.cost[list[len(list)-1]] || cut == len(list) || cut == 0 {
		return r.splitAt(set, r.largest(set))
	}
	upper := 0.0
	for k, j := range list {
		r.share[j] = 0
		if k >= cut {
			r.share[j] = 1
		}
	}
	for _, p := range r.parts {
		if r.c.set[p.column] == set && r.share[p.column] == 1 {
			upper += p.share
		}
	}
	side := 0.0 // that is kept for later
	if upper > all/2 {
		side = 1
	}
	return r.part(set, func(j int32) bool { return r.share[j] != side })
}

// divided is the set of the negotiation whose loans ask for most that is not one kind,
// and the column of the kind of which they ask most; -1 for none.
func (r *run) divided() (set, column int32) {
	c, x := r.c, r.x
	set, column = -1, -1
	if len(c.parties) == 0 {
		return
	}
	most := 1e-6
	clear(r.share)
	for _, p := range r.parts {
		o := c.option[p.column]
		if o == nil || o.Kind == 0 || c.party[c.set[p.column]] < 0 || c.Loans[c.set[p.column]].Fixed {
			continue
		}
		r.share[c.column(&c.parties[c.party[c.set[p.column]]], o.Kind)] += p.share
	}
	for k := range c.parties {
		s := c.parties[k].set
		sum, largest, at := 0.0, 0.0, int32(-1)
		for _, j := range x.active[x.starts[s]:x.starts[s+1]] {
			sum += r.share[j]
			if r.share[j] > largest {
				largest, at = r.share[j], j
			}
		}
		if sum-largest > most && x.starts[s+1]-x.starts[s] > 1 {
			set, column, most = s, at, sum-largest
		}
	}
	return set, column
}

// part goes on with the columns of a set that are in, and keeps the others for later.
func (r *run) part(set int32, in func(j int32) bool) bool {
	r.open.push(r.child(func(j int32) bool { return r.c.set[j] == set && in(j) }, r.low, r.high))
	return r.x.remove(func(j int32) bool { return r.c.set[j] == set && !in(j) })
}

// splitAt parts the choices with a column of a set from the others. What the mixture
// had may have been left out since.
func (r *run) splitAt(set, column int32) bool {
	if x := r.x; column < 0 || !x.on[column] {
		column = x.active[x.starts[set]]
	}
	return r.part(set, func(j int32) bool { return j == column })
}

// largest is the column of a set of which the mixture has most.
func (r *run) largest(set int32) int32 {
	best := part{-1, 0}
	for _, p := range r.parts {
		if r.c.set[p.column] == set && p.share > best.share {
			best = p
		}
	}
	return best.column
}

// byCost lists the active columns of a set, the least cost first.
func (r *run) byCost(set int32) []int32 {
	x := r.x
	r.list = append(r.list[:0], x.active[x.starts[set]:x.starts[set+1]]...)
	slices.SortFunc(r.list, func(a, b int32) int { return cmp.Or(cmp.Compare(x.cost[a], x.cost[b]), cmp.Compare(a, b)) })
	return r.list
}

// undecided is the set whose mixture is furthest from one column; -1 for none.
func (r *run) undecided() int32 {
	best, most := int32(-1), 0.0
	clear(r.x.least)
	clear(r.x.sum)
	for _, p := range r.parts { // mean and spread of the cost
		r.x.least[r.c.set[p.column]] += p.share * r.x.cost[p.column]
	}
	for _, p := range r.parts {
		set := r.c.set[p.column]
		if set == r.c.peak || p.share > 1-1e-6 {
			continue
		}
		r.x.sum[set] += p.share*math.Abs(r.x.cost[p.column]-r.x.least[set]) + 1e-9*p.share*(1-p.share)
	}
	for _, p := range r.parts {
		if set := r.c.set[p.column]; r.x.sum[set] > most && r.x.starts[set+1]-r.x.starts[set] > 1 {
			best, most = set, r.x.sum[set]
		}
	}
	clear(r.x.sum)
	return best
}

// late is the end of the choice that the mixture is, if what it pays is more than may
// be on a day that the node is not tested by.
func (r *run) late() (end int, late bool) {
	if len(r.c.Ends) == 0 || !r.g.holds {
		return 0, false
	}
	r.pick = r.rounded(r.pick[:0])
	end, total := r.g.add(r.pick)
	return end, end >= r.low && (r.low < end || r.high > end) && r.c.broken(r.g.over, end, total)
}

// splitEnds parts the choices that are tested to an end from those that end before,
// and from those that go on.
func (r *run) splitEnds(end int) bool {
	if end > r.low {
		r.open.push(r.child(none, r.low, end-1))
	}
	if end < r.high {
		r.open.push(r.child(none, end+1, r.high))
	}
	r.low, r.high = end, end
	return true
}

// splitOff parts the choice that the mixture is from the others.
func (r *run) splitOff() bool {
	x := r.x
	r.pick = r.rounded(r.pick[:0])
	for i, j := range r.pick {
		if x.starts[i+1]-x.starts[i] > 1 {
			return r.splitAt(int32(i), j)
		}
	}
	return false
}
