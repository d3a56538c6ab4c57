package plan

import (
	"slices"

	"repay/planner/household"
	"repay/planner/search"
)

// aim is what a search is for: what an answer may take, and what of it is to be
// least, the first first.
type aim struct {
	take     takes
	criteria []criterion
	start    [][]int // rows of each loan that may be good already
}

// sought is what a search among the ways out found.
type sought struct {
	found
	rows [][]int // of each pick, the row of each loan; -1: there is nothing to choose
	tier Tier
}

// sideEffort is how long a search may take that only adds to an answer: about a third
// of a second.
var sideEffort = search.Effort{Work: sideWork}

const sideWork = 100_000_000

// sharedEffort is how long each of so many searches may take that all add to an answer:
// together no longer than ten.
func sharedEffort(n int) search.Effort {
	return search.Effort{Work: min(sideWork, 10*sideWork/max(1, n))}
}

// seekByTier searches with the loans that have priority left as they are; where that
// does not hold, with a little asked of them, and only then with anything. It is
// proven where every tier is that was tried.
func (x *comparer) seekByTier(a aim, e search.Effort) sought {
	proven := true
	for tier := TierOwn; ; tier++ {
		s := x.seek(tier, a, e)
		proven = proven && s.proven
		if s.proven = proven; len(s.rows) > 0 || tier == TierAny || !x.hasPriority() {
			return s
		}
	}
}

// seek searches among the options that an answer may take in a tier. Once it is to end,
// no further search begins, but for one that brings a stop of its own.
func (x *comparer) seek(tier Tier, a aim, e search.Effort) sought {
	if e.Stop == nil && x.stop != nil {
		if e.Stop = x.stop; x.stop() {
			return sought{tier: tier}
		}
	}
	if p := x.options(); p.problem != nil && !e.Prices && e.Best == nil {
		f := p.choose(func(i int) func(row int) bool { return x.may(i, tier, a.take) }, a, e)
		return x.taken(f, p.decisions, p.at, tier)
	}
	ds, at := x.decisions(func(i int) []int { return x.mayTake(i, tier, a.take) })
	e.Start = starts(ds, at, a.start)
	return x.taken(choose(ds, x.limits(), a.criteria, e), ds, at, tier)
}

// taken are the rows of what was found.
func (x *comparer) taken(f found, ds []decision, at []int, tier Tier) sought {
	s := sought{found: f, tier: tier}
	for _, pick := range s.picks {
		rows := x.noRows()
		for k, j := range pick {
			rows[at[k]] = ds[k].candidates[j].row
		}
		s.rows = append(s.rows, rows)
	}
	return s
}

// starts are rows of each loan as candidates of the decisions about the loans at some
// places, where they are such.
func starts(ds []decision, at []int, rows [][]int) (list [][]int) {
	for _, from := range rows {
		start := make([]int, len(ds))
		for k := range ds {
			start[k] = slices.IndexFunc(ds[k].candidates, func(c candidate) bool { return c.row == from[at[k]] })
		}
		if !slices.Contains(start, -1) {
			list = append(list, start)
		}
	}
	return list
}

// best is the best answer that was found, nil for none.
func (x *comparer) best(s sought) *Answer {
	if len(s.rows) == 0 {
		return nil
	}
	return x.nth(s, 0)
}

// nth is the n-th best answer that was found, counted from 0.
func (x *comparer) nth(s sought, n int) *Answer {
	a := x.of(s.rows[n])
	a.Tier = s.tier
	return a
}

// apart is the same comparison with room of its own for what it adds up and finds.
func (x *comparer) apart() *comparer {
	y, out := *x, *x.out
	y.sums, y.months, y.others, y.pool, y.out = household.Sums{}, months{}, nil, nil, &out
	return &y
}

// sparing is the same comparison where some loans, by their place, take nothing that
// needs consent.
func (x *comparer) sparing(loans []int) *comparer {
	y := x.apart()
	y.spared = make([]bool, len(x.out.Loans))
	copy(y.spared, x.spared)
	for _, i := range loans {
		y.spared[i] = true
	}
	return y
}
