package household

import (
	"cmp"
	"slices"
)

// Ahead computes the cash from the as-of day, at whose start the household's cash
// is counted, to a date: on each day income first, then expenses.
func (h *Household) Ahead(asOf, until Date, level Level) *Cash {
	c := h.begin(asOf, until, level)
	c.Reach(until)
	c.more = nil
	return c
}

// AsAsked is the same cash, of which no more is computed than [Cash.Reach] is asked for: a
// plan may last fifty years, and seldom lasts three. Where it could grow past what can
// be computed, all of it is.
func (h *Household) AsAsked(asOf, until Date, level Level) *Cash {
	c := h.begin(asOf, until, level)
	if c.more.grows() {
		c.Reach(until)
	}
	return c
}

// ahead is what comes and goes on the days after those that are computed.
type ahead struct {
	until Date   // through which it is computed
	cash  Amount // at the end of that day
	flows []flow // a heap: what happens next, first; what happens on one day, in order
}

// flow is one flow and the dates on which it still happens.
type flow struct {
	dates
	place  int // income first, each in the household's order
	amount Amount
}

func before(a, b *flow) bool { return a.on < b.on || a.on == b.on && a.place < b.place }

// begin is the cash of the as-of day.
func (h *Household) begin(asOf, until Date, level Level) *Cash {
	x := &ahead{until: asOf - 1, cash: h.Cash, flows: make([]flow, 0, len(h.Income)+len(h.Expenses))}
	take := func(f *Flow, level Level, sign Amount, place int) {
		if d := f.dates(asOf, max(asOf, until)); d.on != 0 && f.counts(level) {
			x.flows = append(x.flows, flow{d, place, sign * f.amount(level)})
		}
	}
	for i := range h.Income {
		take(&h.Income[i], level, 1, i)
	}
	for i := range h.Expenses {
		take(&h.Expenses[i], Usual, -1, len(h.Income)+i)
	}
	x.sort()
	c := &Cash{Reserve: h.Reserve, more: x}
	x.day(asOf, c)
	return c
}

// sort puts the flows in order, which is a heap.
func (x *ahead) sort() {
	slices.SortFunc(x.flows, func(a, b flow) int { return cmp.Or(int(a.on-b.on), a.place-b.place) })
}

// Reach computes the cash through a day, where not all of it is computed. It is not for
// two callers at once.
func (c *Cash) Reach(until Date) {
	x := c.more
	if x == nil || until <= x.until {
		return
	}
	if len(c.Points) == 1 {
		c.Points = slices.Grow(c.Points, x.most(until))
	}
	for len(x.flows) > 0 && x.flows[0].on <= until {
		x.day(x.flows[0].on, c)
	}
	x.until = until
}

// Further computes one date more on which money comes or goes, and reports whether there
// is one. It is not for two callers at once.
func (c *Cash) Further() bool {
	if c.more == nil || len(c.more.flows) == 0 {
		return false
	}
	c.more.day(c.more.flows[0].on, c)
	return true
}

// day adds up what comes and goes on a day.
func (x *ahead) day(on Date, c *Cash) {
	sum, income := Amount(0), false
	for len(x.flows) > 0 && x.flows[0].on == on {
		f := &x.flows[0]
		sum, income = sum.Add(f.amount), income || f.amount > 0
		if f.next(); f.on == 0 {
			last := len(x.flows) - 1
			x.flows[0] = x.flows[last]
			x.flows = x.flows[:last]
		}
		x.sift()
	}
	x.until, x.cash = on, x.cash.Add(sum).Together()
	c.Points = append(c.Points, Point{on, x.cash, income})
}

// sift moves the first of the flows down to its place.
func (x *ahead) sift() {
	for k := 0; ; {
		first := k
		for c := 2*k + 1; c <= 2*k+2 && c < len(x.flows); c++ {
			if before(&x.flows[c], &x.flows[first]) {
				first = c
			}
		}
		if first == k {
			return
		}
		x.flows[k], x.flows[first] = x.flows[first], x.flows[k]
		k = first
	}
}

// most is on how many dates something happens through a day, at the most.
func (x *ahead) most(until Date) (n int) {
	for _, f := range x.flows {
		f.end = min(f.end, until)
		n += f.most()
	}
	return min(n, int(until-x.until))
}

// muchAhead is far below the largest sum.
const muchAhead Amount = 1e16

// grows reports whether the cash may come near what can be computed.
func (x *ahead) grows() bool {
	left := muchAhead - max(x.cash, -x.cash)
	for _, f := range x.flows {
		n, each := Amount(f.most()), max(f.amount, -f.amount)
		if each > 0 && n > left/each {
			return true
		}
		left -= n * each
	}
	return left < 0
}
