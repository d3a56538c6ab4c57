package search

import (
	"cmp"
	"math"
	"slices"
)

// improver makes good choices of mixtures: it rounds one, exchanges options until it
// holds, and then exchanges one or two while that costs less. All in whole units. What
// is paid by each row, and in all, stands in a table; it is for problems of which that
// is small.
type improver struct {
	r     *run
	rows  int
	paid  []Amount // of each column of a loan, by row
	room  []Amount
	cost  []int64 // of each column
	work  int     // steps gone
	pick  []int32
	left  []Amount // of each row
	order []int32  // rows, those with the least left first
	swaps [][]swap // of each loan, the cheapest first
	tried []int32  // the rounded choice that was begun with last
}

// swap is another option of a loan, and what it costs more.
type swap struct {
	column int32
	more   int64
}

// far is more room than any choice pays.
const far Amount = math.MaxInt64 / 4

// largestTable is how large a table of what is paid may be.
const largestTable = 1 << 20

// newImprover returns nil where there is no sum to make small, or the table were too
// large.
func newImprover(r *run) *improver {
	c, a := r.c, r.firstSum()
	if a.Of != Sum || !r.g.holds {
		return nil
	}
	g := &improver{r: r, rows: len(c.Room) + 1}
	n := int(c.from[c.loans()])
	if n*g.rows > largestTable {
		return nil
	}
	g.paid, g.cost = make([]Amount, n*g.rows), make([]int64, n)
	g.room = make([]Amount, g.rows)
	for j := range n {
		o, paid, k := c.option[j], Amount(0), 0
		g.cost[j] = int64(o.Sums[a.Sum])
		for row := range g.rows {
			for ; k < len(o.Pays) && int(o.Pays[k].At) <= row; k++ {
				paid += o.Pays[k].Paid
			}
			g.paid[j*g.rows+row] = paid
		}
	}
	g.left, g.swaps = make([]Amount, g.rows), make([][]swap, c.loans())
	for row := range g.rows {
		g.order = append(g.order, int32(row))
	}
	r.x.work += n * g.rows
	return g
}

func (g *improver) of(column int32) []Amount {
	return g.paid[int(column)*g.rows : int(column+1)*g.rows]
}

// begin takes a choice.
func (g *improver) begin(pick []int32) {
	g.pick = append(g.pick[:0], pick...)
	c, end := g.r.c, &g.r.c.Ends[g.r.low]
	for k := range g.room {
		g.room[k] = far
	}
	copy(g.room, c.Room[:end.Rows])
	if g.r.low == g.r.high {
		g.room[len(c.Room)] = end.Room
	}
	copy(g.left, g.room)
	for _, j := range pick {
		for k, a := range g.of(j) {
			g.left[k] -= a
		}
	}
}

func (g *improver) take(loan int32, column int32) {
	was, now := g.of(g.pick[loan]), g.of(column)
	for k := range g.left {
		g.left[k] += was[k] - now[k]
	}
	g.pick[loan] = column
}

// over is what is paid more than may be, over all rows.
func (g *improver) over() (sum Amount) {
	for _, a := range g.left {
		sum += max(0, -a)
	}
	return sum
}

// repair exchanges options until no row is broken: each time the one that costs least
// for what it mends.
func (g *improver) repair() bool {
	x := g.r.x
	for range 3 * len(g.pick) {
		over := g.over()
		if over == 0 {
			return true
		}
		best, least := int32(-1), math.Inf(1)
		for i, had := range g.pick {
			was := g.of(had)
			for _, j := range x.active[x.starts[i]:x.starts[i+1]] {
				if j == had {
					continue
				}
				now, after := g.of(j), Amount(0)
				for k, a := range g.left {
					after += max(0, now[k]-was[k]-a)
				}
				if after >= over {
					continue
				}
				if by := float64(g.cost[j]-g.cost[had]) / float64(over-after); by < least {
					best, least = j, by
				}
			}
		}
		g.spend(len(x.active) * g.rows)
		if best < 0 {
			return false
		}
		g.take(g.r.c.set[best], best)
	}
	return false
}

// spend counts steps.
func (g *improver) spend(steps int) {
	g.work += steps
	g.r.x.work += steps
}

// better exchanges one option or two while that costs less, and the search goes on.
func (g *improver) better() {
	for !g.r.x.halted() && (g.one() || g.two()) {
	}
}

// fits reports whether every row has room for what the options that come in pay more;
// b may be -1, for none.
func (g *improver) fits(a, b int32) bool {
	in, out := g.of(a), g.of(g.pick[g.r.c.set[a]])
	in2, out2 := in, in // nothing more
	if b >= 0 {
		in2, out2 = g.of(b), g.of(g.pick[g.r.c.set[b]])
	}
	for n, k := range g.order {
		if in[k]-out[k]+in2[k]-out2[k] > g.left[k] {
			g.spend(1 + n)
			return false
		}
	}
	g.spend(1 + len(g.order))
	return true
}

// one makes the best exchange of one option.
func (g *improver) one() bool {
	x := g.r.x
	slices.SortFunc(g.order, func(a, b int32) int { return cmp.Compare(g.left[a], g.left[b]) })
	best := swap{-1, 0}
	for i, had := range g.pick {
		list := g.swaps[i][:0]
		for _, j := range x.active[x.starts[i]:x.starts[i+1]] {
			if j != had {
				s := swap{j, g.cost[j] - g.cost[had]}
				list = append(list, s)
				if s.more < best.more && g.fits(j, -1) {
					best = s
				}
			}
		}
		g.swaps[i] = list
	}
	g.spend(4 * len(x.active))
	if best.column < 0 {
		return false
	}
	g.take(g.r.c.set[best.column], best.column)
	return true
}

// two makes the best exchange of two options.
func (g *improver) two() bool {
	for _, list := range g.swaps {
		slices.SortFunc(list, func(a, b swap) int { return cmp.Or(cmp.Compare(a.more, b.more), cmp.Compare(a.column, b.column)) })
	}
	first, second, least := int32(-1), int32(-1), int64(0)
	for i, list := range g.swaps {
		if g.r.x.halted() {
			break
		}
		g.spend(4 * (len(g.swaps) - i))
		for k := i + 1; k < len(g.swaps); k++ {
			other := g.swaps[k]
			for _, a := range list {
				n := 0
				for ; n < len(other) && a.more+other[n].more < least; n++ {
					if b := other[n]; g.fits(a.column, b.column) {
						first, second, least = a.column, b.column, a.more+b.more
					}
				}
				if n == 0 {
					break
				}
			}
		}
	}
	if first < 0 {
		return false
	}
	g.take(g.r.c.set[first], first)
	g.take(g.r.c.set[second], second)
	return true
}

// improve makes a good choice of the present mixture, once the search is long enough
// for that to pay, and for a part of its time.
func (r *run) improve() {
	if r.aim > 0 || r.nodes < 64 && !r.first {
		return
	}
	if r.improver == nil && !r.noImprover {
		r.improver = newImprover(r)
		r.noImprover = r.improver == nil
	}
	g := r.improver
	if g == nil || 3*g.work > r.x.work {
		return
	}
	r.pick = r.rounded(r.pick[:0])
	if slices.Equal(r.pick, g.tried) {
		return
	}
	g.tried = append(g.tried[:0], r.pick...)
	g.begin(r.pick)
	if g.repair() {
		if !r.first {
			g.better()
		}
		r.offer(g.pick)
	}
}
