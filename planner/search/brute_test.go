package search_test

import (
	"slices"

	"repay/planner/search"
)

// brute is every choice of a problem, judged by what the fields of a problem say:
// no bound, no order of trying, nothing left out.
type brute struct {
	p       *search.Problem
	choices []choice // by pick, ascending
}

// choice is one option of each loan and what it comes to.
type choice struct {
	pick                   []int
	holds                  bool
	sums                   []int64
	finish, highest, short int64
	asks                   int64
}

// tryAll tries every choice in which the loans of a negotiation that ask take one
// kind.
func tryAll(p *search.Problem, skip func(loan, option int) bool) *brute {
	b := &brute{p: p}
	pick := make([]int, len(p.Loans))
	var from func(i int)
	from = func(i int) {
		if i == len(pick) {
			if b.together(pick) {
				b.choices = append(b.choices, b.measure(slices.Clone(pick)))
			}
			return
		}
		for j := range p.Loans[i].Options {
			if skip == nil || !skip(i, j) {
				pick[i] = j
				from(i + 1)
			}
		}
	}
	from(0)
	return b
}

func (b *brute) together(pick []int) bool {
	kinds := map[int]int{}
	for i, j := range pick {
		l := &b.p.Loans[i]
		kind := l.Options[j].Kind
		if l.Fixed || kind == 0 {
			continue
		}
		if had, ok := kinds[l.Negotiation]; ok && had != kind {
			return false
		}
		kinds[l.Negotiation] = kind
	}
	return true
}

func (b *brute) measure(pick []int) choice {
	c := choice{pick: pick, sums: make([]int64, sumsOf(b.p))}
	asked, months, rows := map[int]bool{}, map[int32]int64{}, make([]int64, len(b.p.Room))
	total, end := int64(0), 0
	for i, j := range pick {
		o := &b.p.Loans[i].Options[j]
		for k, x := range o.Sums {
			c.sums[k] += int64(x)
		}
		c.finish, end = max(c.finish, int64(o.Finish)), max(end, o.End)
		if o.Kind != 0 {
			asked[b.p.Loans[i].Negotiation] = true
		}
		for _, s := range o.Pays {
			total += int64(s.Paid)
			if int(s.At) < len(rows) {
				rows[s.At] += int64(s.Paid)
			}
		}
		for _, s := range o.Months {
			months[s.At] += int64(s.Paid)
			c.highest = max(c.highest, months[s.At])
		}
	}
	c.asks = int64(len(asked))
	if len(b.p.Ends) == 0 {
		c.holds = true
		return c
	}
	over := func(rows []int64, end search.End) (deepest int64) {
		paid := int64(0)
		for k, x := range rows {
			paid += x
			deepest = max(deepest, paid-int64(b.p.Room[k]))
		}
		return max(deepest, total-int64(end.Room))
	}
	own := b.p.Ends[end]
	c.holds = over(rows[:own.Rows], own) == 0
	c.short = over(rows, b.p.Ends[len(b.p.Ends)-1])
	return c
}

// sumsOf is how many sums a problem has.
func sumsOf(p *search.Problem) int {
	for _, l := range p.Loans {
		for _, o := range l.Options {
			return len(o.Sums)
		}
	}
	return 0
}

// value is a choice in numbers, by aim.
func (c *choice) value(aims []search.Aim) []int64 {
	v := make([]int64, len(aims))
	for k, a := range aims {
		switch a.Of {
		case search.Sum:
			v[k] = c.sums[a.Sum]
		case search.Finish:
			v[k] = c.finish
		case search.Highest:
			v[k] = c.highest
		case search.Asks:
			v[k] = c.asks
		case search.Short:
			v[k] = c.short
		}
	}
	return v
}

// best are the best choices by the aims, the first in the order of options among
// equals; at most n.
func (b *brute) best(aims []search.Aim, n int) (list []choice) {
	short := slices.ContainsFunc(aims, func(a search.Aim) bool { return a.Of == search.Short })
	values := map[*choice][]int64{}
	var may []*choice
	for i := range b.choices {
		if c := &b.choices[i]; c.holds || short {
			may, values[c] = append(may, c), c.value(aims)
		}
	}
	slices.SortStableFunc(may, func(x, y *choice) int { return slices.Compare(values[x], values[y]) })
	for _, c := range may[:min(n, len(may))] {
		list = append(list, *c)
	}
	return list
}

// find is a choice by its pick, nil where it is none.
func (b *brute) find(pick []int) *choice {
	i, found := slices.BinarySearchFunc(b.choices, pick, func(c choice, pick []int) int { return slices.Compare(c.pick, pick) })
	if !found {
		return nil
	}
	return &b.choices[i]
}
