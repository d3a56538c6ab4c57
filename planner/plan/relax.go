package plan

import "math"

// relaxation lets a search take parts of several candidates of a loan that add up to
// one, and finds the cheapest such mixture that can be paid. No choice costs less.
// What matters of it are its prices: what a unit of cash by each row is worth.
//
// It is a linear program with a row of cash for each row of the timeline, of which
// 1 to 15 ever bind, and one constraint for each loan that its parts add up to
// one. It is solved by the dual simplex method, begun at the cheapest candidate of
// each loan. A row comes in when it is broken. One part of each loan, its key, is
// kept out of the basis: it takes what the others leave, so that the basis is only
// as large as there are rows in. Each step keeps the prices valid, so that it may
// stop at any time.
type relaxation struct {
	cost   []float64 // of each column: a candidate, those of one loan together
	from   []int     // the first column of each loan, and the end of the last
	loan   []int32   // of each column
	rows   []relaxedRow
	key    []int  // column of each loan
	basis  []int  // for each row in: a column, or ^r for what is left of row r
	inside []bool // of each column: it is in the basis or a key
	slack  []bool // of each row: what is left of it is in the basis
	inv    [][]float64
	x      []float64 // of each place of the basis
	y      []float64 // price of each row, none below 0

	work int // columns times rows that it may still go over
}

// relaxedRow is one constraint: the sum of what the parts take is at most room.
type relaxedRow struct {
	takes []float64
	room  float64
}

const (
	tiny        = 1e-9
	relaxedWork = 60_000_000
)

func newRelaxation(sizes []int) *relaxation {
	x := &relaxation{from: make([]int, len(sizes)+1), key: make([]int, len(sizes)), work: relaxedWork}
	for i, n := range sizes {
		x.from[i+1] = x.from[i] + n
		for range n {
			x.loan = append(x.loan, int32(i))
		}
	}
	x.cost, x.inside = make([]float64, len(x.loan)), make([]bool, len(x.loan))
	return x
}

// begin takes the cheapest candidate of each loan.
func (x *relaxation) begin() {
	for i := range x.key {
		x.key[i] = x.from[i]
		for j := x.from[i]; j < x.from[i+1]; j++ {
			if x.cost[j] < x.cost[x.key[i]] {
				x.key[i] = j
			}
		}
		x.inside[x.key[i]] = true
	}
}

// add brings a row in. Its takes are scaled to about one.
func (x *relaxation) add(r relaxedRow) {
	x.basis = append(x.basis, ^len(x.rows))
	x.rows, x.y, x.slack = append(x.rows, r), append(x.y, 0), append(x.slack, true)
}

// part calls f with each part of the mixture that is more than 0.
func (x *relaxation) part(f func(column int, share float64)) {
	rest := make([]float64, len(x.key))
	for i := range rest {
		rest[i] = 1
	}
	for p, b := range x.basis {
		if b >= 0 {
			rest[x.loan[b]] -= x.x[p]
			if x.x[p] > tiny {
				f(b, x.x[p])
			}
		}
	}
	for i, left := range rest {
		if left > tiny {
			f(x.key[i], left)
		}
	}
}

// column is what a place of the basis takes of a row, over its key.
func (x *relaxation) column(b, r int) float64 {
	if b < 0 {
		if ^b == r {
			return 1
		}
		return 0
	}
	return x.rows[r].takes[b] - x.rows[r].takes[x.key[x.loan[b]]]
}

// refresh computes the inverse of the basis, what its places take, and the prices.
// ok is false where the basis has become singular.
func (x *relaxation) refresh() (ok bool) {
	m := len(x.rows)
	a := make([][]float64, m)
	for r := range a {
		a[r] = make([]float64, 2*m)
		for p, b := range x.basis {
			a[r][p] = x.column(b, r)
		}
		a[r][m+r] = 1
	}
	for c := range m {
		best := c
		for r := c + 1; r < m; r++ {
			if math.Abs(a[r][c]) > math.Abs(a[best][c]) {
				best = r
			}
		}
		if math.Abs(a[best][c]) < 1e-11 {
			return false
		}
		a[c], a[best] = a[best], a[c]
		pivot := a[c][c]
		for k := c; k < 2*m; k++ {
			a[c][k] /= pivot
		}
		for r := range m {
			if f := a[r][c]; r != c && f != 0 {
				for k := c; k < 2*m; k++ {
					a[r][k] -= f * a[c][k]
				}
			}
		}
	}
	x.inv, x.x = make([][]float64, m), make([]float64, m)
	for p := range m {
		x.inv[p] = a[p][m:]
	}
	for r := range m {
		left := x.rows[r].room
		for _, k := range x.key {
			left -= x.rows[r].takes[k]
		}
		for p := range m {
			x.x[p] += x.inv[p][r] * left
		}
	}
	clear(x.y)
	for p, b := range x.basis {
		if b >= 0 {
			c := x.cost[b] - x.cost[x.key[x.loan[b]]]
			for r := range m {
				x.y[r] -= c * x.inv[p][r]
			}
		}
	}
	for r := range x.y {
		x.y[r] = max(0, x.y[r])
	}
	return true
}

// outcome is how a relaxation ended.
type outcome uint8

const (
	relaxedDone    outcome = iota // the mixture is the cheapest by the rows in
	relaxedNothing                // no mixture can be paid
	relaxedStopped                // it took too long; the prices hold all the same
)

// solve makes steps until no part is below 0.
func (x *relaxation) solve() outcome {
	for {
		if !x.refresh() {
			return relaxedStopped
		}
		p := x.leaves()
		if p < 0 {
			return relaxedDone
		}
		if x.work -= len(x.cost) * len(x.rows); x.work < 0 {
			return relaxedStopped
		}
		q, found := x.enters(x.inv[p])
		if !found {
			x.grow(x.inv[p], -x.x[p])
			return relaxedNothing
		}
		x.exchange(p, q)
	}
}

// leaves is the place of the part that is furthest below 0, -1 for none. Where that
// is a key, another part of its loan becomes the key.
func (x *relaxation) leaves() (place int) {
	least, place := -1e-7, -1
	rest := map[int32]float64{}
	for p, b := range x.basis {
		if x.x[p] < least {
			least, place = x.x[p], p
		}
		if b >= 0 {
			rest[x.loan[b]] += x.x[p]
		}
	}
	loan := int32(-1)
	for _, b := range x.basis {
		if b >= 0 && 1-rest[x.loan[b]] < least {
			least, loan = 1-rest[x.loan[b]], x.loan[b]
		}
	}
	if loan < 0 {
		return place
	}
	place = -1
	for p, b := range x.basis {
		if b >= 0 && x.loan[b] == loan && (place < 0 || x.x[p] > x.x[place]) {
			place = p
		}
	}
	x.basis[place], x.key[loan] = x.key[loan], x.basis[place]
	if !x.refresh() {
		return -1
	}
	return place
}

// enters is the column, or ^r for what is left of row r, that comes into the basis for
// a place of it.
func (x *relaxation) enters(row []float64) (q int, found bool) {
	least, steepest := math.Inf(1), 0.0
	consider := func(c int, d, a float64) {
		if a >= -tiny {
			return
		}
		ratio := max(0, d) / -a
		if ratio < least-1e-12 || ratio <= least+1e-12 && -a > steepest {
			least, steepest, q, found = min(least, ratio), -a, c, true
		}
	}
	for r := range x.rows {
		if !x.slack[r] {
			consider(^r, x.y[r], row[r])
		}
	}
	for i, k := range x.key {
		for j := x.from[i]; j < x.from[i+1]; j++ {
			if x.inside[j] {
				continue
			}
			d, a := x.cost[j]-x.cost[k], 0.0
			for r := range x.rows {
				if t := x.rows[r].takes; row[r] != 0 || x.y[r] != 0 {
					more := t[j] - t[k]
					d += x.y[r] * more
					a += row[r] * more
				}
			}
			consider(j, d, a)
		}
	}
	return q, found
}

func (x *relaxation) exchange(p, q int) {
	set := func(c int, in bool) {
		if c >= 0 {
			x.inside[c] = in
		} else {
			x.slack[^c] = in
		}
	}
	set(x.basis[p], false)
	set(q, true)
	x.basis[p] = q
}

// grow lets the prices go on along a direction in which they bound every mixture
// without end: each unit of it adds so much. They then bound more than any choice
// costs.
func (x *relaxation) grow(direction []float64, by float64) {
	most := 1.0
	for _, c := range x.cost {
		most += math.Abs(c)
	}
	for r := range x.y {
		x.y[r] += max(0, direction[r]) * 4 * most / by
	}
}
