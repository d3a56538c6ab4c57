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
		if x.halted() {
			return stopped
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
		s, found := x.enters(x.inv[p], toward, by)
		if !found && math.Abs(by) < tinyPart { // it was to leave at 0: either way will do
			toward = -toward
			s, found = x.enters(x.inv[p], toward, by)
		}
		if !found {
			if math.Abs(by) < tinySlack {
				return stopped
			}
			x.ray(x.inv[p], toward, s, limit)
			return nothing
		}
		if !x.exchange(p, s, toward) {
			if x.since == 0 || !x.refresh() {
				return stopped
			}
		}
	}
	return stopped
}

// exchange makes a step at a place. ok is false where it was too small to be sure of;
// nothing has changed then.
func (x *simplex) exchange(place int, s step, toward float64) (ok bool) {
	m := len(x.in)
	col := x.column[:m]
	clear(col)
	if s.in < 0 {
		k := int(^s.in)
		for p := range m {
			col[p] = x.inv[p][k]
		}
	} else {
		key := x.keyAfter(x.c.set[s.in])
		for k, row := range x.in {
			if more := x.take(s.in, row) - x.take(key, row); more != 0 {
				for p := range m {
					col[p] += x.inv[p][k] * more
				}
			}
		}
	}
	pivot := col[place]
	if s.in < 0 {
		s.along = pivot * toward
	}
	if off := math.Abs(pivot*toward - s.along); off > 1e-7*max(1, math.Abs(s.along)) || math.Abs(pivot) < tinyStep/2 {
		return false
	}
	x.move(x.inv[place], s.far, toward)
	x.turn(s.far)
	x.z += s.gain
	t := x.x[place] / pivot
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
	x.enter(place, s.in)
	x.since++
	x.work += m * m
	return true
}

// keyAfter is the key of a set after the turns of a step.
func (x *simplex) keyAfter(set int32) int32 {
	for k := len(x.turned) - 1; k >= 0; k-- {
		if x.turned[k].set == set {
			return x.turned[k].column
		}
	}
	return x.key[set]
}

// turn makes the columns that overtook the keys the keys.
func (x *simplex) turn(far float64) {
	if len(x.turned) == 0 {
		return
	}
	m := len(x.in)
	more := x.flat[:m]
	clear(more)
	for k := len(x.turned) - 1; k >= 0; k-- {
		t := x.turned[k]
		old := x.key[t.set]
		if x.sum[t.set] == 1 { // it turned again later
			continue
		}
		x.sum[t.set] = 1
		x.key[t.set] = t.column
		for k, row := range x.in {
			more[k] += x.take(t.column, row) - x.take(old, row)
		}
		less := x.d[t.column]
		for _, j := range x.active[x.starts[t.set]:x.starts[t.set+1]] {
			x.d[j] -= less
		}
	}
	for _, t := range x.turned {
		x.sum[t.set] = 0
	}
	for p := range m {
		for k, v := range x.inv[p][:m] {
			x.x[p] -= v * more[k]
		}
	}
	x.work += len(x.turned) * (m + 8)
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
// without end: past the last turn each unit of it adds what is off then. They then bound
// more than any choice costs, and more than was asked for.
func (x *simplex) ray(row []float64, toward float64, s step, limit float64) {
	target := x.most + 1
	if limit < target {
		target = limit
	}
	far := s.far + 4*(target-min(x.z, target)+1)/s.along
	for k, v := range row {
		x.y[k] = max(0, x.y[k]+far*toward*v)
	}
	x.since = 1 << 20 // the prices are not those of the basis any more
}
