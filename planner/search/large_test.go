package search_test

import (
	"math/rand/v2"
	"testing"

	"repay/planner/internal/draws"
	"repay/planner/search"
)

// Amounts of which floats do not hold the last digits are compared to the last digit
// all the same.
func TestLargeAmounts(t *testing.T) {
	for i := range draws.Many(150, 10_000) {
		r := dice{rand.New(rand.NewPCG(20261202, uint64(i)))}
		p := r.problem()
		large := func(a search.Amount) search.Amount { return a*1_000_000_007 + search.Amount(r.IntN(3)) }
		steps := func(list []search.Step) (out []search.Step) {
			for _, s := range list {
				out = append(out, search.Step{At: s.At, Paid: large(s.Paid)})
			}
			return out
		}
		for k := range p.Room {
			p.Room[k] = large(p.Room[k])
		}
		for k := range p.Ends {
			p.Ends[k].Room = large(p.Ends[k].Room)
		}
		for _, l := range p.Loans {
			for j := range l.Options {
				o := &l.Options[j]
				sums := make([]search.Amount, len(o.Sums)) // an equal option shares its own
				for k, a := range o.Sums {
					sums[k] = large(a)
				}
				o.Sums, o.Pays, o.Months = sums, steps(o.Pays), steps(o.Months)
			}
		}
		b := tryAll(p, nil)
		for _, aims := range append(usual()[:3:3], usual()[5]) {
			if d := provenDiffers(p.Solve(aims, search.Effort{}), b.best(aims, 1), aims); d != "" {
				t.Fatalf("problem %d, aims %v: %s", i, aims, d)
			}
		}
	}
}
