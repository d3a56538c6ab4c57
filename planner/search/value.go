package search

import "slices"

// judge adds up whole choices, in whole units.
type judge struct {
	c     *columns
	aims  []Aim
	holds bool // a choice has to hold; not where the shortfall itself is an aim

	over, month []Amount
	kind        []int // of each negotiation, what it is asked for; 0: nothing
	asked       []bool
	value       []int64
	work        *int // steps gone
}

func newJudge(c *columns, aims []Aim) *judge {
	g := &judge{c: c, aims: aims, holds: len(c.Ends) > 0, value: make([]int64, len(aims))}
	g.over, g.kind, g.asked = make([]Amount, len(c.Room)), make([]int, c.names), make([]bool, c.names)
	for _, a := range aims {
		switch a.Of {
		case Short:
			g.holds = false
		case Highest:
			g.month = make([]Amount, c.months())
		}
	}
	return g
}

func (c *columns) months() (n int32) {
	for _, o := range c.option {
		if o != nil && len(o.Months) > 0 {
			n = max(n, o.Months[len(o.Months)-1].At+1)
		}
	}
	return n
}

// of is the value of a choice, by column of each loan, until it is asked for again;
// possible is false where it may not be taken.
func (g *judge) of(pick []int32) (value []int64, possible bool) {
	asks, together := g.asks(pick)
	if !together {
		return nil, false
	}
	end, total := g.add(pick)
	if g.holds && g.c.broken(g.over, end, total) {
		return nil, false
	}
	for k, a := range g.aims {
		v := int64(0)
		switch a.Of {
		case Sum:
			for _, j := range pick {
				v += int64(g.c.option[j].Sums[a.Sum])
			}
		case Finish:
			v = int64(g.c.option[pick[0]].Finish)
			for _, j := range pick {
				v = max(v, int64(g.c.option[j].Finish))
			}
		case Highest:
			clear(g.month)
			for _, j := range pick {
				*g.work += 2 + len(g.c.option[j].Months)
				for _, s := range g.c.option[j].Months {
					g.month[s.At] += s.Paid
				}
			}
			for _, x := range g.month {
				v = max(v, int64(x))
			}
		case Asks:
			v = int64(asks)
		case Short:
			v = int64(g.c.shortfall(g.over, total))
		}
		g.value[k] = v
	}
	return g.value, true
}

// asks counts the negotiations in which some loan asks. together is false where loans
// of one negotiation ask for different things.
func (g *judge) asks(pick []int32) (n int, together bool) {
	clear(g.kind)
	clear(g.asked)
	for i, j := range pick {
		l, kind := &g.c.Loans[i], g.c.option[j].Kind
		if kind == 0 {
			continue
		}
		if !g.asked[l.Negotiation] {
			g.asked[l.Negotiation] = true
			n++
		}
		if l.Fixed {
			continue
		}
		if had := g.kind[l.Negotiation]; had != 0 && had != kind {
			return n, false
		}
		g.kind[l.Negotiation] = kind
	}
	return n, true
}

// add sums what is paid over each row, and finds the end of the test.
func (g *judge) add(pick []int32) (end int, total Amount) {
	clear(g.over)
	for _, j := range pick {
		o := g.c.option[j]
		end = max(end, o.End)
		for _, s := range o.Pays {
			g.over[s.At] += s.Paid
			total += s.Paid
		}
		*g.work += 10 + len(o.Pays)
	}
	return end, total
}

// broken reports whether what is paid is more than may be, up to an end.
func (p *Problem) broken(over []Amount, end int, total Amount) bool {
	paid := Amount(0)
	for k, x := range over[:p.Ends[end].Rows] {
		if paid += x; paid > p.Room[k] {
			return true
		}
	}
	return total > p.Ends[end].Room
}

// shortfall is how far what is paid goes over what may be, through every row and the
// last end.
func (p *Problem) shortfall(over []Amount, total Amount) (deepest Amount) {
	if len(p.Ends) == 0 {
		return 0
	}
	paid, last := Amount(0), p.Ends[len(p.Ends)-1]
	for k, x := range over {
		paid += x
		deepest = max(deepest, paid-p.Room[k])
	}
	return max(deepest, total-last.Room)
}

// choice is a choice that may be taken, by column of each loan.
type choice struct {
	pick  []int32
	value []int64
}

// order says which of two choices comes first: a, where it is below 0.
func (a *choice) order(b *choice) int {
	if by := slices.Compare(a.value, b.value); by != 0 {
		return by
	}
	return slices.Compare(a.pick, b.pick)
}
