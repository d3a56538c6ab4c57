package search

import "math"

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
