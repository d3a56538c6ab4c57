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
	work  int         // steps gone, see [Effort]
	last  int         // steps after which it stops; 0: never
	ask   func() bool // asked now and then whether to stop; nil: nobody
	asked int         // steps gone when it was asked last
	stop  bool        // it has to stop
	heavy int         // columns times rows that may be kept

	column  []float64 // from here on: room for what is computed
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

// askEach is after how many steps it is asked again: about three milliseconds.
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
