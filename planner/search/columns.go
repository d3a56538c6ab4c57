package search

import "slices"

// columns are the options that may be taken, those of one loan side by side: a set,
// of which exactly one is taken. Behind the loans stand helper sets that are no
// choice of their own: what each negotiation of several loans is asked for, and the
// height of a peak.
type columns struct {
	*Problem
	set    []int32   // of each column
	from   []int32   // the first column of each set, and the end of the last
	place  []int32   // of each column of a loan: the place of its option
	at     []int32   // likewise: that among the options of all loans
	option []*Option // of each column, nil in helper sets

	parties []party
	party   []int32 // of each loan: its place in parties, -1 where it is asked by itself
	peak    int32   // the set of the height, -1: there is none
	names   int     // negotiations, counted
}

// party is a negotiation of several loans. The columns of its set are: it is not
// asked, or it is asked for the first of its kinds, the second, and so on.
type party struct {
	set   int32
	kinds []int
	loans []int32
}

// lay lays out the options that are not left out. possible is false where a loan
// has none.
func lay(p *Problem, skip func(loan, option int) bool) (c *columns, possible bool) {
	size := 0
	for i := range p.Loans {
		size += len(p.Loans[i].Options)
	}
	c = &columns{Problem: p, peak: -1}
	n := len(p.Loans)
	list := make([]int32, 3*size+2+n+2)
	c.set, c.place, c.at, c.from = list[:0:size+2], list[size+2:size+2:2*size+2], list[2*size+2:2*size+2:3*size+2], list[3*size+2:3*size+3]
	c.option = make([]*Option, 0, size+2)
	at := int32(-1)
	for i := range p.Loans {
		for j := range p.Loans[i].Options {
			if at++; skip != nil && skip(i, j) {
				continue
			}
			c.set, c.place, c.at = append(c.set, int32(i)), append(c.place, int32(j)), append(c.at, at)
			c.option = append(c.option, &p.Loans[i].Options[j])
		}
		if len(c.set) == int(c.from[i]) {
			return c, false
		}
		c.from = append(c.from, int32(len(c.set)))
	}
	return c, true
}

// addHelpers adds the helper sets that a search by some aims needs.
func (c *columns) addHelpers(aims []Aim) {
	c.addParties()
	if slices.ContainsFunc(aims, func(a Aim) bool { return a.Of == Highest || a.Of == Short }) {
		c.peak = c.addSet(2)
	}
}

func (c *columns) sets() int { return len(c.from) - 1 }

func (c *columns) loans() int { return len(c.Loans) }

// of is the columns of a set.
func (c *columns) of(set int32) (from, to int32) { return c.from[set], c.from[set+1] }

func (c *columns) addSet(size int) int32 {
	set := int32(c.sets())
	for range size {
		c.set, c.place, c.option = append(c.set, set), append(c.place, 0), append(c.option, nil)
	}
	c.from = append(c.from, int32(len(c.set)))
	return set
}

// addParties finds the negotiations in which several loans may ask.
func (c *columns) addParties() {
	c.party = make([]int32, c.loans())
	for i := range c.Loans {
		c.party[i] = -1
		c.names = max(c.names, c.Loans[i].Negotiation+1)
	}
	at := make([]int32, c.names) // 1 + the loan that asks first; below 0: the party
	for i := range c.Loans {
		name := c.Loans[i].Negotiation
		if !c.mayAsk(int32(i)) {
			continue
		}
		switch first := at[name]; {
		case first == 0:
			at[name] = int32(i) + 1
		case first > 0:
			c.party[first-1], c.party[i] = int32(len(c.parties)), int32(len(c.parties))
			c.parties = append(c.parties, party{loans: []int32{first - 1, int32(i)}})
			at[name] = -int32(len(c.parties))
		default:
			c.party[i] = -first - 1
			p := &c.parties[-first-1]
			p.loans = append(p.loans, int32(i))
		}
	}
	for k := range c.parties {
		p := &c.parties[k]
		for _, i := range p.loans {
			from, to := c.of(i)
			for j := from; j < to; j++ {
				if kind := c.option[j].Kind; kind > 0 && !slices.Contains(p.kinds, kind) {
					p.kinds = append(p.kinds, kind)
				}
			}
		}
		p.set = c.addSet(1 + len(p.kinds))
	}
}

func (c *columns) mayAsk(loan int32) bool {
	from, to := c.of(loan)
	return slices.ContainsFunc(c.option[from:to], func(o *Option) bool { return o.Kind > 0 })
}

// column is the party's column for a kind of option.
func (c *columns) column(p *party, kind int) int32 {
	if kind == 0 {
		return c.from[p.set]
	}
	return c.from[p.set] + 1 + int32(slices.Index(p.kinds, kind))
}
