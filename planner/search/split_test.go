package search_test

import (
	"math/rand/v2"
	"testing"

	"repay/planner/internal/draws"
	"repay/planner/search"
)

// Every split makes parts that are smaller, and that are all of what was split: so every
// search ends, and no choice gets lost.
func TestEverySplitMakesSmaller(t *testing.T) {
	for i := range draws.Many(300, 10_000) {
		r := dice{rand.New(rand.NewPCG(20261130, uint64(i)))}
		p := r.problem()
		for _, aims := range [][]search.Aim{usual()[0], usual()[3], r.aims(p)} {
			if d := search.SplitDiffers(p, aims); d != "" {
				t.Fatalf("problem %d, aims %v: %s", i, aims, d)
			}
		}
	}
}

// No search goes through more nodes than there are choices to tell apart: for each aim
// at most so many leaves and as many splits, and twice as many where the days of a
// finish are halved. Each node counts as work.
func TestNodesAreFewerThanChoices(t *testing.T) {
	for i := range draws.Many(300, 10_000) {
		r := dice{rand.New(rand.NewPCG(20261201, uint64(i)))}
		p := r.problem()
		leaves := max(1, len(p.Ends))
		kinds := map[int]map[int]bool{}
		for _, l := range p.Loans {
			leaves *= len(l.Options)
			for _, o := range l.Options {
				if kinds[l.Negotiation] == nil {
					kinds[l.Negotiation] = map[int]bool{0: true}
				}
				kinds[l.Negotiation][o.Kind] = true
			}
		}
		for _, k := range kinds {
			leaves *= len(k)
		}
		for _, aims := range append(usual(), r.aims(p)) {
			n := r.between(1, 3)
			got := p.Solve(aims, byNodes(search.Effort{Count: n}))
			if most := n * (len(aims) + 5) * 2 * leaves; got.Nodes > most {
				t.Fatalf("problem %d, aims %v: %d nodes of %d choices", i, aims, got.Nodes, leaves)
			}
			if got.Work < got.Nodes {
				t.Fatalf("problem %d, aims %v: %d nodes are %d steps", i, aims, got.Nodes, got.Work)
			}
		}
	}
}
