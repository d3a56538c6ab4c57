package search

import "math"

// bound is a lower bound of the cost of every choice among the active columns, in
// whole units. It is computed from the prices alone, and holds whatever they are:
// the cheapest column of each set at the prices, less what the rows' room earns. A
// margin covers what floats may be off by, and a hundredth of a unit.
func (x *simplex) bound() float64 {
	x.nonzero = x.nonzero[:0]
	sum, size := 0.0, x.most
	for k, y := range x.y {
		if y != 0 {
			row := &x.rows[x.in[k]]
			x.nonzero = append(x.nonzero, entry{x.in[k], y})
			sum -= y * row.room
			size += y * row.size
		}
	}
	for s := range x.key {
		least := math.Inf(1)
		for _, j := range x.active[x.starts[s]:x.starts[s+1]] {
			v := x.cost[j] + x.dot(j)
			x.priced[j] = v
			least = min(least, v)
		}
		x.least[s] = least
		sum += least
	}
	x.work += len(x.active) * (1 + len(x.nonzero))
	margin := size * float64(len(x.key)+len(x.y)+16) * 0x1p-51
	if b := (sum-margin)*x.unit - 0.01; b > unknown {
		return b
	}
	return unknown // nor is it where prices grew beyond all numbers
}

// whole is the least whole number that a bound leaves.
func whole(bound float64) int64 {
	return int64(math.Ceil(max(-1<<62, min(1<<62, bound))))
}

// cut is the columns with which no choice costs at most so much; bound was computed
// before. A height lies between two columns: both stay.
func (x *simplex) cut(bound float64, most int64) (columns int, out func(j int32) bool) {
	slack := (float64(most) - bound) / x.unit
	out = func(j int32) bool { return x.priced[j]-x.least[x.c.set[j]] > slack && x.c.set[j] != x.c.peak }
	for _, j := range x.active {
		if out(j) {
			columns++
		}
	}
	return columns, out
}

// remove leaves out the active columns that are out. It reports whether each set has one
// left.
func (x *simplex) remove(out func(j int32) bool) bool {
	n, all := int32(0), true
	for s := range x.key {
		from, to := x.starts[s], x.starts[s+1]
		x.starts[s] = n
		for _, j := range x.active[from:to] {
			if out(j) {
				x.on[j] = false
			} else {
				x.active[n] = j
				n++
			}
		}
		all = all && n > x.starts[s]
		if !x.on[x.key[s]] {
			x.lost = append(x.lost, int32(s))
		}
	}
	x.starts[len(x.key)] = n
	x.active = x.active[:n]
	x.work += int(n)
	return all
}

// mixture lists the parts that are more than nothing.
func (x *simplex) mixture(list []part) []part {
	for s := range x.sum {
		x.sum[s] = 0
	}
	for p, b := range x.basis {
		if b >= 0 && x.on[b] && x.x[p] > tinyPart {
			list = append(list, part{b, x.x[p]})
			x.sum[x.c.set[b]] += x.x[p]
		}
	}
	for s, key := range x.key {
		if left := 1 - x.sum[s]; left > tinyPart && x.on[key] {
			list = append(list, part{key, left})
		}
		x.sum[s] = 0
	}
	return list
}
