package plan

import (
	"slices"

	"repay/planner/loan"
)

// mostTried bounds the combinations of conventions that are tried for one
// claim, for a loan whose ledger is short; that of a long one is dear, and
// fewer are tried of it. What is left out changes the most conventions.
const (
	mostTried = 4000
	mostSteps = 250_000
)

// search tries combinations, those with the fewest changes first: all with no
// change, with one, with two, until one level after the first that matches.
func (x *checker) search() {
	first := -1 // the number of changes of the first match
	found := []pick{}
	budget := x.budget()
	for n := 0; n <= len(x.dims) && (first < 0 || n <= first+1); n++ {
		x.each(n, func(p pick) bool {
			if slices.ContainsFunc(found, func(m pick) bool { return includes(p, m) }) && n > 1 {
				return true
			}
			if x.out.Tried >= budget && n > 1 {
				x.out.Whole = false
				return false
			}
			v, ok := x.value(p)
			switch {
			case !ok:
			case n == 1 && v == x.out.Computed.Amount:
				x.out.NoEffect = append(x.out.NoEffect, x.only(p))
			case v == x.out.Claimed:
				if first < 0 {
					first = n
				}
				found = append(found, slices.Clone(p))
				x.out.Matches = append(x.out.Matches, Match{x.changes(p), v})
			case n <= fewChanges && x.nearer(v):
				x.out.Nearest = &Match{x.changes(p), v}
			}
			return true
		})
		if n == 1 {
			x.idleWays()
		}
	}
	if len(found) > 0 {
		x.out.Nearest = nil
	}
}

// only is the one change of a pick.
func (x *checker) only(p pick) Change {
	i := slices.IndexFunc(p, func(k int) bool { return k > 0 })
	return Change{x.dims[i].convention, x.dims[i].own, x.dims[i].variants[p[i]-1].name}
}

// nearer reports whether v is nearer to the claim than the nearest so far.
func (x *checker) nearer(v Amount) bool {
	off := func(a Amount) Amount { return max(a-x.out.Claimed, x.out.Claimed-a) }
	return x.out.Nearest == nil || off(v) < off(x.out.Nearest.Value)
}

// includes reports whether p changes all that q changes, in the same way.
func includes(p, q pick) bool {
	for i, k := range q {
		if k > 0 && p[i] != k {
			return false
		}
	}
	return true
}

// each calls f for each combination with n changes, the earlier conventions
// first, until f returns false.
func (x *checker) each(n int, f func(pick) bool) {
	p := make(pick, len(x.dims))
	var from func(i, left int) bool
	from = func(i, left int) bool {
		if left == 0 {
			return !x.counts(p) || f(p)
		}
		for ; i+left <= len(p); i++ {
			if x.idle[i] {
				continue
			}
			for k := range x.dims[i].variants {
				p[i] = k + 1
				if !from(i+1, left-1) {
					return false
				}
			}
			p[i] = 0
		}
		return true
	}
	from(0, n)
}

// counts reports whether the picked ways can matter together: how lateness is
// counted only where, by that basis and rounding, something was late.
func (x *checker) counts(p pick) bool {
	for i, d := range x.dims {
		if p[i] > 0 && d.late() {
			return x.late[[2]int{x.taken(p, ConventionBasis), x.taken(p, ConventionRounding)}]
		}
	}
	return true
}

// idleWays lists the conventions that were not tried because they cannot
// matter.
func (x *checker) idleWays() {
	for i, d := range x.dims {
		for _, w := range d.variants {
			if x.idle[i] {
				x.out.NoEffect = append(x.out.NoEffect, Change{d.convention, d.own, w.name})
			}
		}
	}
}

// budget is how many combinations may be tried of this loan, by what makes its
// ledger long: the instalments, what was paid, and each overdue instalment
// beside the others.
func (x *checker) budget() int {
	t, late := &x.terms, x.overdue
	periods := t.Periods
	if t.Owed != nil {
		periods = t.Owed.PeriodsLeft
	}
	if periods == 0 {
		periods = 12
	}
	pairs := late * late / 4
	if t.Penalty.Compound == loan.CompoundAll {
		pairs *= 8 // each joins on every due day
	}
	steps := 10 + periods + 2*len(t.Payments) + pairs
	return min(mostTried, mostSteps/steps)
}
