package search

import (
	"cmp"
	"math"
	"slices"
)

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
