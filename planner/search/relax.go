package search

import (
	"math"
	"slices"
)

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
		end := x.solve(limit)
		switch end {
		case above:
			if whole(x.bound()) > r.most() {
				return false
			}
			end = x.solve(math.Inf(1))
		case nothing:
			if b := x.bound(); limit == math.Inf(1) && b > x.most*x.unit || whole(b) > r.most() {
				return false
			}
		}
		if r.parts = x.mixture(r.parts[:0]); end != relaxed || x.halted() {
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
