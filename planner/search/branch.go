package search

import (
	"math"
	"slices"
)

// split cuts the present node into parts, each strictly smaller and every choice in one
// of them: it goes on with one, and keeps the others. It reports whether there is one to
// go on with.
func (r *run) split() bool {
	if set, column := r.divided(); set >= 0 {
		return r.splitAt(set, column)
	}
	if set := r.undecided(); set >= 0 {
		return r.splitByCost(set)
	}
	if end, late := r.late(); late {
		return r.splitEnds(end)
	}
	return r.splitOff()
}

// splitByCost parts the columns of a set that cost more than the mixture has of it on
// average from the others, and goes on with those of which the mixture has less: what
// they rule out is seen soonest. Where it has none, or all cost the same, it parts one
// column from the others.
func (r *run) splitByCost(set int32) bool {
	x := r.x
	mean, all, upper := 0.0, 0.0, 0.0
	for _, p := range r.parts {
		if r.c.set[p.column] == set {
			mean += p.share * x.cost[p.column]
			all += p.share
		}
	}
	if all == 0 {
		return r.splitAt(set, -1)
	}
	mean /= all
	for _, p := range r.parts {
		if r.c.set[p.column] == set && x.cost[p.column] > mean {
			upper += p.share
		}
	}
	list := x.active[x.starts[set]:x.starts[set+1]]
	dear := func(j int32) bool { return x.cost[j] > mean }
	if !slices.ContainsFunc(list, dear) || !slices.ContainsFunc(list, func(j int32) bool { return !dear(j) }) {
		return r.splitAt(set, r.largest(set))
	}
	later := upper > all/2
	return r.part(set, func(j int32) bool { return dear(j) != later })
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

// splitAt parts the choices with a column of a set from the others. The set has others.
// What the mixture had may have been left out since; then it is the first that is left.
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
	return end, r.low <= end && end <= r.high && r.low < r.high && r.c.broken(r.g.over, end, total)
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
