package search

import "math"

// simplex finds the cheapest mixture of options: parts of several options of a loan
// that add up to one, such that every row in is kept. No choice costs less.
//
// It is the dual simplex method. It begins at the cheapest column of each set, which
// keeps all prices valid, and each step keeps them so; it may stop at any time. One
// column of each set, its key, stays out of the basis: it takes what the others
// leave, so that the basis is only as large as there are rows in. A node goes on
// where its parent ended: columns that were removed leave the basis first.
//
// Costs and rows are scaled by powers of two to about one, which loses nothing.
type simplex struct {
	c    *columns
	cost []float64
	unit float64 // cost times unit is in whole units again

	takes  []float64 // by column, and of each by row
	stride int       // rows for which there is room in takes
	rows   []scaledRow
	known  map[rowName]int32 // place in rows

	active []int32 // columns that may be taken, ascending
	starts []int32 // of each set: its first in active; and the end
	on     []bool  // of each column: it is active

	in    []int32 // rows that are in, by place in rows
	slack []bool  // of each row in: what is left of it is in the basis
	basis []int32 // for each row in: a column, or ^k for what is left of the k-th row in
	key   []int32 // of each set
	at    []int32 // of each column: 1 + its place in the basis
	lost  []int32 // sets whose key was removed
	inv   [][]float64
	x     []float64 // of each place of the basis
	y     []float64 // price of each row in, none below 0
	d     []float64 // of each active column: its cost at the prices over its key's
	alpha []float64
	most  float64     // what the costs and takes of a choice come to at the most, for the margin
	z     float64     // least cost so far, about
	since int         // steps since the inverse was computed afresh
	work  int         // steps gone, of about a nanosecond
	last  int         // steps after which it stops; 0: never
	ask   func() bool // asked now and then whether to stop; nil: nobody
	asked int         // steps gone when it was asked last
	stop  bool        // it has to stop
	heavy int         // columns times rows that may be kept

	order   []part // room for leaves
	column  []float64
	touched []int32
	sum     []float64 // by set
	least   []float64 // of each set: the least cost at the prices
	priced  []float64 // of each active column
	nonzero []entry
	flat    []float64
	turns   []turn
	turned  []turn
}

type scaledRow struct {
	name  rowName
	room  float64
	scale float64
	size  float64 // the most that a choice takes, and the room
}

type entry struct {
	row   int32 // in rows
	value float64
}

const (
	tinyPart  = 1e-7  // a part may be so far below 0
	tinySlack = 1e-9  // so may what is left of a row
	tinyStep  = 1e-9  // what a step may not divide by
	tinyCost  = 1e-12 // costs at the prices that are equal
)

// halted reports whether the search has to stop.
func (x *simplex) halted() bool {
	if x.last > 0 && x.work > x.last {
		x.stop = true
	}
	if x.ask != nil && x.work-x.asked > askEach {
		x.asked = x.work
		x.stop = x.stop || x.ask()
	}
	return x.stop
}

// askEach is after how many steps it is asked again: about a millisecond.
const askEach = 1_000_000

func powerOfTwo(most float64) float64 {
	if most == 0 {
		return 1
	}
	_, exp := math.Frexp(most)
	return math.Ldexp(1, exp)
}

func newSimplex(c *columns) *simplex {
	n, sets := len(c.set), c.sets()
	x := &simplex{c: c, heavy: 6 << 20}
	f := make([]float64, 4*n+2*sets)
	x.cost, x.d, x.alpha, x.priced, f = f[:n:n], f[n:2*n:2*n], f[2*n:3*n:3*n], f[3*n:4*n:4*n], f[4*n:]
	x.sum, x.least = f[:sets:sets], f[sets:]
	ints := make([]int32, 2*n+2*sets+1)
	x.active, x.at, x.key, x.starts = ints[:0:n], ints[n:2*n:2*n], ints[2*n:2*n+sets:2*n+sets], ints[2*n+sets:]
	x.on = make([]bool, n)
	return x
}

// minimise sets what is to be least, and forgets all rows.
func (x *simplex) minimise(cost func(column int32) float64) {
	x.rows, x.in, x.basis, x.slack, x.y, x.x = x.rows[:0], x.in[:0], x.basis[:0], x.slack[:0], x.y[:0], x.x[:0]
	clear(x.known)
	clear(x.at)
	most := 0.0
	for j := range x.cost {
		x.cost[j] = cost(int32(j))
		most = max(most, math.Abs(x.cost[j]))
	}
	x.unit = powerOfTwo(most)
	for j := range x.cost {
		x.cost[j] /= x.unit
	}
	x.most = 0
	for s := range x.key {
		from, to := x.c.of(int32(s))
		largest := 0.0
		for j := from; j < to; j++ {
			largest = max(largest, math.Abs(x.cost[j]))
		}
		x.most += largest
	}
}

// begin takes the cheapest active column of each set, and no row.
func (x *simplex) begin() {
	for _, b := range x.basis {
		if b >= 0 {
			x.at[b] = 0
		}
	}
	x.in, x.basis, x.slack, x.y, x.x, x.lost = x.in[:0], x.basis[:0], x.slack[:0], x.y[:0], x.x[:0], x.lost[:0]
	x.z = 0
	for s := range x.key {
		best := x.active[x.starts[s]]
		for _, j := range x.active[x.starts[s]:x.starts[s+1]] {
			if x.cost[j] < x.cost[best] {
				best = j
			}
		}
		x.key[s] = best
		x.z += x.cost[best]
		for _, j := range x.active[x.starts[s]:x.starts[s+1]] {
			x.d[j] = x.cost[j] - x.cost[best]
		}
	}
	x.since = 0
}

// row finds a row, or makes it; -1 where there is no room for more.
func (x *simplex) row(name rowName, room float64, take func(column int32) float64) int32 {
	if k, ok := x.known[name]; ok {
		return k
	}
	n := len(x.rows)
	if n == x.stride {
		stride := max(8, 2*x.stride)
		if stride*len(x.cost) > x.heavy && x.stride > 0 {
			return -1
		}
		takes := make([]float64, stride*len(x.cost))
		for j := range x.cost {
			copy(takes[j*stride:], x.takes[j*x.stride:(j+1)*x.stride])
		}
		x.takes, x.stride = takes, stride
	}
	most, size := math.Abs(room), math.Abs(room)
	for s := range x.key {
		from, to := x.c.of(int32(s))
		largest := 0.0
		for j := from; j < to; j++ {
			v := take(j)
			x.takes[int(j)*x.stride+n] = v
			largest = max(largest, math.Abs(v))
		}
		most = max(most, largest)
		size += largest
	}
	scale := powerOfTwo(most)
	for j := range x.cost {
		x.takes[j*x.stride+n] /= scale
	}
	x.rows = append(x.rows, scaledRow{name, room / scale, scale, size / scale})
	if x.known == nil {
		x.known = map[rowName]int32{}
	}
	x.known[name] = int32(n)
	x.work += len(x.cost) * 4
	return int32(n)
}

// has reports whether a row is in.
func (x *simplex) has(row int32) bool {
	for _, r := range x.in {
		if r == row {
			return true
		}
	}
	return false
}

// add brings a row in; what is left of it comes into the basis.
func (x *simplex) add(row int32) {
	m := len(x.in)
	x.in, x.slack, x.y = append(x.in, row), append(x.slack, true), append(x.y, 0)
	left := x.rows[row].room
	for _, k := range x.key {
		left -= x.take(k, row)
	}
	x.grow(m + 1)
	for r := range m {
		x.inv[r][m] = 0
	}
	last := x.inv[m]
	clear(last)
	last[m] = 1
	for p, b := range x.basis {
		if b < 0 {
			continue
		}
		if w := x.take(b, row) - x.take(x.key[x.c.set[b]], row); w != 0 {
			left -= w * x.x[p]
			for k, v := range x.inv[p][:m] {
				last[k] -= w * v
			}
		}
	}
	x.basis, x.x = append(x.basis, ^int32(m)), append(x.x, left)
}

// grow makes the inverse so large.
func (x *simplex) grow(m int) {
	if n := len(x.inv); n < m || n > 0 && cap(x.inv[0]) < m {
		side := max(8, 2*m)
		old := x.inv
		x.inv, x.flat = make([][]float64, side), make([]float64, 3*side*side)
		for r := range x.inv {
			x.inv[r] = x.flat[r*side : r*side+m : (r+1)*side]
			if r < len(old) {
				copy(x.inv[r], old[r])
			}
		}
		x.flat = x.flat[side*side:]
		x.column = make([]float64, side)
	}
	for r := range x.inv {
		x.inv[r] = x.inv[r][:m]
	}
}

func (x *simplex) take(column, row int32) float64 { return x.takes[int(column)*x.stride+int(row)] }

// over is what a column takes more of the k-th row in than its key does.
func (x *simplex) over(b int32, k int) float64 {
	if b < 0 {
		if int(^b) == k {
			return 1
		}
		return 0
	}
	return x.take(b, x.in[k]) - x.take(x.key[x.c.set[b]], x.in[k])
}

// refresh computes afresh the inverse of the basis, what its places take, and the
// prices. ok is false where the basis has become singular.
func (x *simplex) refresh() (ok bool) {
	m := len(x.in)
	x.since = 0
	x.grow(max(1, m))
	x.work += m * m * m
	side := 2 * m
	a := x.flat[:m*side]
	clear(a)
	for p, b := range x.basis {
		if b < 0 {
			a[int(^b)*side+p] = 1
			continue
		}
		key := x.key[x.c.set[b]]
		for r := range m {
			a[r*side+p] = x.take(b, x.in[r]) - x.take(key, x.in[r])
		}
	}
	for r := range m {
		a[r*side+m+r] = 1
	}
	for c := range m {
		best := c
		for r := c + 1; r < m; r++ {
			if math.Abs(a[r*side+c]) > math.Abs(a[best*side+c]) {
				best = r
			}
		}
		if math.Abs(a[best*side+c]) < 1e-11 {
			return false
		}
		row := a[c*side : (c+1)*side]
		if best != c {
			other := a[best*side : (best+1)*side]
			for k := range row {
				row[k], other[k] = other[k], row[k]
			}
		}
		pivot := row[c]
		for k := c; k < side; k++ {
			row[k] /= pivot
		}
		for r := range m {
			other := a[r*side : (r+1)*side]
			if f := other[c]; r != c && f != 0 {
				for k := c; k < side; k++ {
					other[k] -= f * row[k]
				}
			}
		}
	}
	for p := range m {
		copy(x.inv[p][:m], a[p*side+m:(p+1)*side])
	}
	x.place()
	x.price()
	return true
}

// place computes what each place of the basis takes.
func (x *simplex) place() {
	m := len(x.in)
	clear(x.x)
	for r := range m {
		left := x.rows[x.in[r]].room
		for _, k := range x.key {
			left -= x.take(k, x.in[r])
		}
		for p := range m {
			x.x[p] += x.inv[p][r] * left
		}
	}
	x.work += m * len(x.key)
}

// price computes the prices, and what each active column costs at them.
func (x *simplex) price() {
	m := len(x.in)
	clear(x.y)
	for p, b := range x.basis {
		if b >= 0 {
			if c := x.cost[b] - x.cost[x.key[x.c.set[b]]]; c != 0 {
				for r := range m {
					x.y[r] -= c * x.inv[p][r]
				}
			}
		}
	}
	x.nonzero = x.nonzero[:0]
	for r := range x.y {
		x.y[r] = max(0, x.y[r])
		if x.y[r] != 0 {
			x.nonzero = append(x.nonzero, entry{x.in[r], x.y[r]})
		}
	}
	x.z = 0
	for s, key := range x.key {
		base := x.dot(key) + x.cost[key]
		x.z += base
		for _, j := range x.active[x.starts[s]:x.starts[s+1]] {
			x.d[j] = x.cost[j] + x.dot(j) - base
		}
	}
	for _, e := range x.nonzero {
		x.z -= e.value * x.rows[e.row].room
	}
	x.work += len(x.active) * (1 + len(x.nonzero))
}

// dot is what a column takes of the rows, each times its value in nonzero.
func (x *simplex) dot(j int32) (sum float64) {
	t := x.takes[int(j)*x.stride : int(j+1)*x.stride]
	for _, e := range x.nonzero {
		sum += e.value * t[e.row]
	}
	return sum
}
