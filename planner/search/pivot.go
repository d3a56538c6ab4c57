package search

import "math"

// outcome is how a relaxation ended.
type outcome uint8

const (
	relaxed outcome = iota // the mixture is the cheapest by the rows in
	nothing                // no mixture keeps them: the prices say so
	above                  // it costs more than was asked for
	stopped                // it took too long; the prices hold all the same
)

// solve makes steps until no part is below 0, or the cost is above a limit, in whole
// units.
func (x *simplex) solve(limit float64) outcome {
	limit = limit/x.unit + 1e-9
	for steps := 0; steps < 200+20*len(x.in)+2*len(x.key); steps++ {
		if x.z > limit {
			return above
		}
		if x.since > 50 && !x.refresh() {
			return stopped
		}
		p, by := x.leaves()
		if p < 0 {
			return relaxed
		}
		toward := 1.0
		if by > 0 {
			toward = -1
		}
		q, found := x.enters(x.inv[p], toward)
		if !found && math.Abs(by) < tinyPart { // it was to leave at 0: either way will do
			toward = -toward
			q, found = x.enters(x.inv[p], toward)
		}
		if !found {
			if math.Abs(by) < tinySlack {
				return stopped
			}
			x.ray(x.inv[p], toward, math.Abs(by), limit)
			return nothing
		}
		if !x.exchange(p, q, toward) {
			if x.since == 0 || !x.refresh() {
				return stopped
			}
		}
	}
	return stopped
}

// leaves is the place of the basis that leaves it, and what it takes: the furthest
// below 0, or above 0 of a column that was removed; -1 for none. Where that is a
// key, another column of its set becomes the key.
func (x *simplex) leaves() (place int, by float64) {
	if p := x.rekey(); p >= 0 {
		return p, x.x[p]
	}
	most, place := 0.0, -1
	x.touched = x.touched[:0]
	for p, b := range x.basis {
		v := x.x[p]
		if b < 0 {
			if v < -tinySlack && -v > most {
				most, place = -v, p
			}
			continue
		}
		set := x.c.set[b]
		if x.sum[set] == 0 {
			x.touched = append(x.touched, set)
		}
		x.sum[set] += v
		if !x.on[b] {
			v = -math.Abs(v)
		}
		if v < -tinyPart && -v > most {
			most, place = -v, p
		}
	}
	set := int32(-1)
	for _, s := range x.touched {
		if over := x.sum[s] - 1; over > tinyPart && over > most {
			most, set = over, s
		}
		x.sum[s] = 0
	}
	if set < 0 {
		if place < 0 {
			return -1, 0
		}
		return place, x.x[place]
	}
	place = -1
	for p, b := range x.basis {
		if b >= 0 && x.c.set[b] == set && x.on[b] && (place < 0 || x.x[p] > x.x[place]) {
			place = p
		}
	}
	if place < 0 {
		return -1, 0
	}
	x.swap(place)
	return place, x.x[place]
}

// rekey gives the sets whose key was removed another one. The place is one that has to
// leave the basis before; -1 for none.
func (x *simplex) rekey() (place int) {
	for len(x.lost) > 0 {
		set := x.lost[len(x.lost)-1]
		if x.on[x.key[set]] {
			x.lost = x.lost[:len(x.lost)-1]
			continue
		}
		kept, removed := -1, -1
		for p, b := range x.basis {
			switch {
			case b < 0 || x.c.set[b] != set:
			case !x.on[b]:
				removed = p
			case kept < 0 || x.x[p] > x.x[kept]:
				kept = p
			}
		}
		switch {
		case kept >= 0:
			x.swap(kept)
		case removed >= 0:
			return removed
		default:
			x.cheapestKey(set)
		}
		x.lost = x.lost[:len(x.lost)-1]
	}
	return -1
}

// cheapestKey takes the cheapest column at the prices as the key of a set of which
// nothing else is in the basis.
func (x *simplex) cheapestKey(set int32) {
	list := x.active[x.starts[set]:x.starts[set+1]]
	best := list[0]
	for _, j := range list {
		if x.d[j] < x.d[best] {
			best = j
		}
	}
	old := x.key[set]
	x.key[set] = best
	less := x.d[best]
	x.z += less
	for _, j := range list {
		x.d[j] -= less
	}
	for k, row := range x.in {
		if more := x.take(best, row) - x.take(old, row); more != 0 {
			for p := range x.x {
				x.x[p] -= x.inv[p][k] * more
			}
		}
	}
	x.work += len(list)
}

// swap makes the column at a place the key of its set, and its key takes the place.
func (x *simplex) swap(place int) {
	b := x.basis[place]
	set := x.c.set[b]
	row, sum := x.inv[place], 0.0
	for p, o := range x.basis {
		if o < 0 || x.c.set[o] != set {
			continue
		}
		sum += x.x[p]
		if p != place {
			for k, v := range x.inv[p] {
				row[k] += v
			}
		}
	}
	for k := range row {
		row[k] = -row[k]
	}
	x.x[place] = 1 - sum
	x.basis[place], x.key[set] = x.key[set], b
	x.at[b], x.at[x.basis[place]] = 0, int32(place)+1
}

// enters is the column, or ^k for what is left of the k-th row in, that comes into the
// basis: of those that move the leaving place toward 0, the one whose cost at the
// prices is the first to become 0.
func (x *simplex) enters(row []float64, toward float64) (q int32, found bool) {
	least, steepest := math.Inf(1), 0.0
	consider := func(c int32, d, a float64) {
		ratio := max(0, d) / -a
		if ratio < least-tinyCost || ratio <= least+tinyCost && -a > steepest {
			least, steepest, q, found = min(least, ratio), -a, c, true
		}
	}
	x.nonzero = x.nonzero[:0]
	for k, v := range row {
		if v == 0 {
			continue
		}
		v *= toward
		x.nonzero = append(x.nonzero, entry{x.in[k], v})
		if !x.slack[k] && v < -tinyStep {
			consider(^int32(k), x.y[k], v)
		}
	}
	for s, key := range x.key {
		list := x.active[x.starts[s]:x.starts[s+1]]
		if len(list) == 1 && list[0] == key {
			continue
		}
		base := x.dot(key)
		for _, j := range list {
			a := x.dot(j) - base
			x.alpha[j] = a
			if a < -tinyStep && x.at[j] == 0 && j != key {
				consider(j, x.d[j], a)
			}
		}
	}
	x.work += len(x.active) * (2 + len(x.nonzero))
	return q, found
}

// exchange lets a column in for the one at a place. ok is false where the step was too
// small to be sure of; nothing has changed then.
func (x *simplex) exchange(place int, q int32, toward float64) (ok bool) {
	m := len(x.in)
	col := x.column[:m]
	clear(col)
	a, d := 0.0, 0.0 // of q, along the row of the place
	if q < 0 {
		k := int(^q)
		for p := range m {
			col[p] = x.inv[p][k]
		}
		a, d = x.inv[place][k]*toward, x.y[k]
	} else {
		key := x.key[x.c.set[q]]
		for k, row := range x.in {
			if more := x.take(q, row) - x.take(key, row); more != 0 {
				for p := range m {
					col[p] += x.inv[p][k] * more
				}
			}
		}
		a, d = x.alpha[q], x.d[q]
	}
	pivot := col[place]
	if off := math.Abs(pivot*toward - a); off > 1e-7*max(1, math.Abs(a)) || math.Abs(pivot) < tinyStep/2 {
		return false
	}
	theta := max(0, d) / -a
	x.move(x.inv[place], theta, toward)
	t := x.x[place] / pivot
	x.z += theta * math.Abs(x.x[place])
	row := x.inv[place]
	for k := range row {
		row[k] /= pivot
	}
	for p := range m {
		if f := col[p]; p != place && f != 0 {
			x.x[p] -= t * f
			for k, v := range row {
				x.inv[p][k] -= f * v
			}
		}
	}
	x.x[place] = t
	x.enter(place, q)
	x.since++
	x.work += m * m
	return true
}

// move lets the prices go so far along the row of a place.
func (x *simplex) move(row []float64, theta, toward float64) {
	if theta == 0 {
		return
	}
	for k, v := range row {
		x.y[k] = max(0, x.y[k]+theta*toward*v)
	}
	for s, key := range x.key {
		list := x.active[x.starts[s]:x.starts[s+1]]
		if len(list) == 1 && list[0] == key {
			continue
		}
		for _, j := range list {
			x.d[j] += theta * x.alpha[j]
		}
	}
}

// enter notes what is in the basis at a place.
func (x *simplex) enter(place int, q int32) {
	if b := x.basis[place]; b >= 0 {
		x.at[b] = 0
	} else {
		x.slack[^b] = false
	}
	x.basis[place] = q
	if q >= 0 {
		x.at[q] = int32(place) + 1
	} else {
		x.slack[^q] = true
	}
}

// ray lets the prices go on along a direction in which they bound every mixture
// without end: each unit of it adds so much. They then bound more than any choice
// costs, and more than was asked for.
func (x *simplex) ray(row []float64, toward, by, limit float64) {
	target := x.most + 1
	if limit < target {
		target = limit
	}
	far := 4 * (target - min(x.z, target) + 1) / by
	for k, v := range row {
		x.y[k] = max(0, x.y[k]+far*toward*v)
	}
}
