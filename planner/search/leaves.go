package search

import "math"

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
