package plan

import (
	"slices"

	"repay/planner/household"
	"repay/planner/search"
)

// What more money each month buys is looked for between two sums whose answers
// differ: halfway, and just below a sum at which an answer was seen to begin. An
// answer that is the best with some sum is so with any smaller one with which it
// holds, as long as it is tested as far, for with less money no other choice begins
// to hold; the least such sum follows from its payments.

const (
	mostCurveSteps = 24
	mostSums       = 240 // that are looked at
)

// curveEffort is how long each search for a step may take: less than a tenth of a
// second.
var curveEffort = search.Effort{Work: 20_000_000}

// curve finds what more money each month buys, from none to the sum from which nothing
// has to be asked, or from which more buys nothing.
func (x *asker) curve() {
	if !x.o.Curve || x.lim.cash == nil {
		return
	}
	c := &ladder{asker: x, unit: x.c.Currency.Unit()}
	c.climb()
	steps, cut := c.steps()
	if x.halted && len(steps) < 2 {
		return // whether more money changes anything is not known
	}
	_, day := x.c.Household.PayDay(x.c.AsOf, x.c.Income)
	x.ask.Curve = &Curve{day, steps, cut || x.halted}
	x.ask.Prices = append([]Price{}, x.main.prices...)
}

// ladder is the sums that were looked at, ascending.
type ladder struct {
	*asker
	unit   Amount
	sums   []rung
	looked int
}

// rung is what is best with so much more each month.
type rung struct {
	more    Amount // in whole units of currency
	rows    []int  // nil: nothing holds
	answer  *Answer
	horizon household.Horizon
	halve   bool // look halfway to the sum before next, not just below this one
}

// climb looks at sums until there is nothing between any two, or enough steps are
// known.
func (c *ladder) climb() {
	c.look(0, false)
	if top := c.plenty()/c.unit + 1; len(c.sums) > 0 && !c.sums[0].free() {
		c.look(top, false)
	}
	for c.looked < mostSums && !c.stopped() {
		k := c.next()
		if k < 0 {
			return
		}
		low, high := c.sums[k].more, &c.sums[k+1]
		if high.halve {
			high.halve = false
			c.look(low+(high.more-low)/2, false)
		} else {
			c.look(high.more-1, true)
		}
	}
}

// next is where to look next, below the sum after it; -1: nowhere. Where the sums are
// farthest apart comes first; where little is to be asked, where fewer have to be.
func (c *ladder) next() int {
	best, wide, fewer, steps := -1, Amount(0), false, 1
	for k := range len(c.sums) - 1 {
		a, b := &c.sums[k], &c.sums[k+1]
		if !a.comesTo(b) {
			steps++
		}
		apart, asks := b.more-a.more, c.goal == Easiest && a.asks() != b.asks()
		if apart == 1 || slices.Equal(a.rows, b.rows) {
			continue
		}
		if best < 0 || asks && !fewer || asks == fewer && apart > wide {
			best, wide, fewer = k, apart, asks
		}
	}
	if steps > mostCurveSteps && !fewer {
		return -1
	}
	return best
}

// look finds what is best with a sum, and the least sum with which it is. The money
// that is asked for above the first with which nothing has to be asked buys nothing
// that is looked for.
func (c *ladder) look(more Amount, below bool) {
	high, ok := c.with(more)
	if !ok {
		return
	}
	high.halve = below
	k := c.add(high)
	if k == 0 || high.rows == nil || slices.Equal(c.sums[k-1].rows, high.rows) {
		return
	}
	least := c.leastFor(&high)
	if least <= c.sums[k-1].more || least >= more {
		return
	}
	low := high
	low.more = least
	y, refused := c.withMore(least * c.unit)
	switch {
	case refused != nil:
		return
	case y.lim.horizon == high.horizon:
		low.answer = y.of(high.rows)
		low.answer.Tier = high.answer.Tier
	default:
		if low, ok = c.with(least); !ok {
			return
		}
		low.halve = below
	}
	c.add(low)
}

// add puts a sum in its place, and drops those above one with which nothing has to be
// asked.
func (c *ladder) add(e rung) (k int) {
	k, found := slices.BinarySearchFunc(c.sums, e.more, func(s rung, more Amount) int { return int(s.more - more) })
	if found {
		return k
	}
	c.sums = slices.Insert(c.sums, k, e)
	if e.free() {
		c.sums = c.sums[:k+1]
	}
	return k
}

// with finds what is best with a sum.
func (c *ladder) with(more Amount) (e rung, ok bool) {
	c.looked++
	y, refused := c.withMore(more * c.unit)
	if refused != nil {
		return e, false
	}
	e = rung{more: more, horizon: y.lim.horizon}
	if e.answer, _ = c.answerIn(y, c.known(), curveEffort); e.answer != nil {
		e.rows = y.rowsOf(e.answer)
	}
	return e, !c.stopped() // else it may be that better was not looked for
}

// known are the best choices found so far, each of which may hold with another sum.
func (c *ladder) known() (rows [][]int) {
	for k := range c.sums {
		if r := c.sums[k].rows; r != nil && (len(rows) == 0 || !slices.Equal(rows[len(rows)-1], r)) {
			rows = append(rows, r)
		}
	}
	return rows
}

// leastFor is the least sum with which a choice holds, tested as far as it was.
func (c *ladder) leastFor(e *rung) (least Amount) {
	pays := c.payments(e.rows)
	until := e.horizon.End(household.Last(pays, c.c.AsOf))
	day, _ := c.c.Household.PayDay(c.c.AsOf, c.c.Income)
	comes := (&household.Household{Income: []household.Flow{monthlyFrom(c.c.AsOf, c.unit, day)}}).Incomes(c.c.AsOf, until, c.c.Income)
	times := Amount(0)
	c.lim.cash.Walk(pays, until, func(d Date, base, paid Amount) {
		for ; len(comes) > 0 && comes[0].Date <= d; comes = comes[1:] {
			times++
		}
		if short := paid + c.lim.cash.Reserve - base; paid > 0 && short > 0 && times > 0 {
			each := times * c.unit
			least = max(least, (short+each-1)/each)
		}
	})
	return least
}

// free reports whether nothing has to be asked.
func (e *rung) free() bool { return e.asks() == 0 }

// asks is how many negotiations it takes; more than any where nothing holds.
func (e *rung) asks() int {
	if e.answer == nil {
		return 1 << 30
	}
	return e.answer.Asks
}

// comesTo reports whether two sums buy the same.
func (e *rung) comesTo(f *rung) bool {
	if e.answer == nil || f.answer == nil {
		return e.answer == f.answer
	}
	return e.asks() == f.asks() && e.answer.Cost == f.answer.Cost
}

// steps are the sums with which something else is bought; cut says that there may be
// more. Too many are thinned out where they stand closest; where little is to be asked,
// those last with which fewer have to be.
func (c *ladder) steps() (steps []CurveStep, cut bool) {
	var list []rung
	for k := range c.sums {
		e := &c.sums[k]
		if k == 0 || !e.comesTo(&c.sums[k-1]) {
			list = append(list, *e)
			cut = cut || k > 0 && e.more-c.sums[k-1].more > 1
		}
	}
	for len(list) > mostCurveSteps {
		k := c.closest(list)
		list, cut = slices.Delete(list, k, k+1), true
	}
	for _, e := range list {
		steps = append(steps, CurveStep{e.more * c.unit, e.answer})
	}
	return steps, cut
}

// closest is the step, neither the first nor the last, that is missed least.
func (c *ladder) closest(list []rung) int {
	best, gap, same := 1, Amount(0), false
	for k := 1; k < len(list)-1; k++ {
		g, s := list[k+1].more-list[k-1].more, c.goal != Easiest || list[k].asks() == list[k-1].asks()
		if k == 1 || s && !same || s == same && g < gap {
			best, gap, same = k, g, s
		}
	}
	return best
}
