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

// step is what a step of the method does: it lets a column in, or ^k for what is left
// of the k-th row in, and the prices go so far along the row of the place that leaves.
type step struct {
	in    int32
	far   float64
	along float64 // what the column takes along the row, over its key
	gain  float64 // of the least cost
}

// turn is a set whose cheapest column changes on the way: its key so far is overtaken.
type turn struct {
	set, column int32
	at, along   float64
}

// enters finds the step that moves the leaving place, which is off by so much, toward
// 0. The prices go on while that pays. A set that has nothing in the basis lets its
// key be overtaken by another column: what was off then becomes less, and only where
// nothing is left of it, the column comes in. What is left of a row, and columns of
// the other sets, come in where their cost at the prices becomes 0.
func (x *simplex) enters(row []float64, toward, by float64) (s step, found bool) {
	x.turns, x.turned = x.turns[:0], x.turned[:0]
	s.far = math.Inf(1)
	steepest := 0.0
	consider := func(c int32, d, a float64) {
		ratio := max(0, d) / -a
		if ratio < s.far-tinyCost || ratio <= s.far+tinyCost && -a > steepest {
			s.far, steepest, s.in, s.along, found = min(s.far, ratio), -a, c, a, true
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
	for _, b := range x.basis {
		if b >= 0 {
			x.sum[x.c.set[b]] = 1
		}
	}
	for set, key := range x.key {
		list := x.active[x.starts[set]:x.starts[set+1]]
		if len(list) == 1 && list[0] == key {
			continue
		}
		base, bound := x.dot(key), x.sum[set] != 0
		t := turn{set: int32(set), column: -1, at: math.Inf(1)}
		for _, j := range list {
			a := x.dot(j) - base
			x.alpha[j] = a
			if a >= -tinyStep || x.at[j] != 0 || j == key {
				continue
			}
			if bound {
				consider(j, x.d[j], a)
			} else if ratio := max(0, x.d[j]) / -a; ratio < t.at || ratio == t.at && a < t.along {
				t.at, t.along, t.column = ratio, a, j
			}
		}
		if t.column >= 0 {
			x.turns = append(x.turns, t)
		}
	}
	for _, b := range x.basis {
		if b >= 0 {
			x.sum[x.c.set[b]] = 0
		}
	}
	x.work += len(x.active) * (2 + len(x.nonzero))
	return x.goOn(s, found, math.Abs(by))
}

// goOn goes from turn to turn while that pays. Where no column comes in, the step is as
// far as the last turn, along what is off past it.
func (x *simplex) goOn(s step, found bool, off float64) (step, bool) {
	turns := x.turns[:0]
	for _, t := range x.turns { // those beyond are never come to
		if t.at <= s.far {
			turns = append(turns, t)
		}
	}
	for k := len(turns)/2 - 1; k >= 0; k-- {
		sift(turns, k)
	}
	gone := 0.0
	for len(turns) > 0 && turns[0].at <= s.far {
		t := turns[0]
		s.gain += (t.at - gone) * off
		gone = t.at
		if off+t.along <= tinyPart {
			s.in, s.far, s.along = t.column, t.at, t.along
			return s, true
		}
		off += t.along
		x.turned = append(x.turned, t)
		if next, more := x.after(t); more {
			turns[0] = next
		} else {
			turns[0] = turns[len(turns)-1]
			turns = turns[:len(turns)-1]
		}
		sift(turns, 0)
	}
	if !found {
		s.far, s.along = gone, off
		return s, false
	}
	s.gain += (s.far - gone) * off
	return s, true
}

// after is the next turn of a set.
func (x *simplex) after(t turn) (next turn, more bool) {
	next = turn{set: t.set, at: math.Inf(1)}
	base, d := x.alpha[t.column], x.d[t.column]
	if t.column == x.key[t.set] {
		base, d = 0, 0
	}
	key := x.key[t.set]
	for _, j := range x.active[x.starts[t.set]:x.starts[t.set+1]] {
		a := x.alpha[j] - base
		if j == key || a >= -tinyStep {
			continue
		}
		if at := max(t.at, (x.d[j]-d)/-a); at < next.at || at == next.at && a < next.along {
			next.at, next.along, next.column, more = at, a, j, true
		}
	}
	x.work += int(x.starts[t.set+1] - x.starts[t.set])
	return next, more
}

// sift moves a turn of a heap down to its place: the first comes first.
func sift(turns []turn, k int) {
	for {
		least := k
		for c := 2*k + 1; c <= 2*k+2 && c < len(turns); c++ {
			if turns[c].at < turns[least].at {
				least = c
			}
		}
		if least == k {
			return
		}
		turns[k], turns[least] = turns[least], turns[k]
		k = least
	}
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
