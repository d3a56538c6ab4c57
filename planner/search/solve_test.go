package search_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"repay/planner/internal/draws"
	"repay/planner/search"
)

// Every search finds what trying everything finds, also the next best, and says
// nothing that is not so where it is stopped early.
func TestSolveEqualsTryingEverything(t *testing.T) {
	seen := map[string]int{}
	n := draws.Many(300, 20_000)
	for i := range n {
		r := dice{rand.New(rand.NewPCG(20261129, uint64(i)))}
		p := r.problem()
		b := tryAll(p, nil)
		lists := append(usual(), r.aims(p), r.aims(p), r.aims(p))
		if i%2 > 0 { // not all of each: problems differ more than lists
			r.Shuffle(len(lists), func(i, k int) { lists[i], lists[k] = lists[k], lists[i] })
			lists = lists[:3]
		}
		for _, aims := range lists {
			if d := solveDiffers(r, p, b, aims, seen); d != "" {
				t.Errorf("problem %d, aims %v: %s", i, aims, d)
			}
		}
		if t.Failed() && i > 200 {
			t.FailNow()
		}
	}
	for _, name := range []string{"none holds", "some hold", "not every choice is of one kind", "an equal choice comes later", "stopped with a choice", "stopped without", "some left out", "a later end alone forbids"} {
		if seen[name] < n/60 {
			t.Errorf("only %d of %d with: %s", seen[name], n, name)
		}
	}
}

func solveDiffers(r dice, p *search.Problem, b *brute, aims []search.Aim, seen map[string]int) string {
	for _, e := range []search.Effort{{}, byNodes(search.Effort{})} {
		if d := provenDiffers(p.Solve(aims, e), b.best(aims, 1), aims); d != "" {
			return d
		}
	}
	note(p, b, aims, seen)
	for _, try := range []func(dice, *search.Problem, *brute, []search.Aim, map[string]int) string{severalDiffer, someDiffer, stoppedDiffers, toldDiffers} {
		if d := try(r, p, b, aims, seen); d != "" {
			return d
		}
	}
	return ""
}

// byNodes is an effort with which few choices are not tried one after the other: there
// is somebody to tell of the best so far.
func byNodes(e search.Effort) search.Effort {
	e.Best = func(int64, int64) {}
	return e
}

// provenDiffers holds what a search found to its end against the best.
func provenDiffers(got search.Result, want []choice, aims []search.Aim) string {
	var picks [][]int
	for _, c := range want {
		picks = append(picks, c.pick)
	}
	switch same := slices.EqualFunc(got.Picks, picks, slices.Equal[[]int]); {
	case !got.Proven:
		return fmt.Sprintf("%v, not proven; trying everything %v", got.Picks, picks)
	case !same:
		return fmt.Sprintf("%v of value %v; trying everything %v%s", got.Picks, got.Value, picks, valuesOf(want, aims))
	case len(want) == 0:
		return ""
	case !slices.Equal(got.Value, want[0].value(aims)):
		return fmt.Sprintf("%v of value %v; it has %v", got.Picks, got.Value, want[0].value(aims))
	case got.Bound != got.Value[0]:
		return fmt.Sprintf("bound %d of the value %v", got.Bound, got.Value)
	}
	return ""
}

func valuesOf(list []choice, aims []search.Aim) (s string) {
	for i := range list {
		s += fmt.Sprintf(" of value %v", list[i].value(aims))
	}
	return s
}

// severalDiffer asks for the next best too.
func severalDiffer(r dice, p *search.Problem, b *brute, aims []search.Aim, _ map[string]int) string {
	n := r.between(2, 5)
	for _, e := range []search.Effort{{Count: n}, byNodes(search.Effort{Count: n})} {
		if d := provenDiffers(p.Solve(aims, e), b.best(aims, n), aims); d != "" {
			return fmt.Sprintf("the best %d: %s", n, d)
		}
	}
	return ""
}

// someDiffer leaves some options out, and begins with choices that may be anything.
func someDiffer(r dice, p *search.Problem, b *brute, aims []search.Aim, seen map[string]int) string {
	out := map[[2]int]bool{}
	e := search.Effort{Skip: func(loan, option int) bool { return out[[2]int{loan, option}] }}
	for i, l := range p.Loans {
		for j := range l.Options {
			out[[2]int{i, j}] = r.chance(15)
		}
	}
	some := tryAll(p, e.Skip)
	for range r.between(0, 3) {
		if len(some.choices) > 0 {
			e.Start = append(e.Start, some.choices[r.IntN(len(some.choices))].pick)
		}
	}
	want := some.best(aims, 1)
	if all := b.best(aims, 1); len(all) > 0 && (len(want) == 0 || !slices.Equal(all[0].pick, want[0].pick)) {
		seen["some left out"]++
	}
	for _, e := range []search.Effort{e, byNodes(e)} {
		if d := provenDiffers(p.Solve(aims, e), want, aims); d != "" {
			return fmt.Sprintf("without %v, from %v: %s", out, e.Start, d)
		}
	}
	return ""
}

// stoppedDiffers gives a search too little work, and stops it soon.
func stoppedDiffers(r dice, p *search.Problem, b *brute, aims []search.Aim, seen map[string]int) string {
	stop := r.IntN(3)
	for name, e := range map[string]search.Effort{
		"little work": {Work: []int{1, 20, 200, 2000, 20_000}[r.IntN(5)]},
		"stopped":     byNodes(search.Effort{Stop: func() bool { stop--; return stop < 0 }}),
	} {
		got := p.Solve(aims, e)
		if d := earlyDiffers(got, b, aims); d != "" {
			return fmt.Sprintf("%s (%d): %s", name, e.Work, d)
		}
		switch {
		case !got.Proven && len(got.Picks) > 0:
			seen["stopped with a choice"]++
		case !got.Proven:
			seen["stopped without"]++
		}
	}
	return ""
}

// earlyDiffers holds what a search found that may not have come to its end against
// the best.
func earlyDiffers(got search.Result, b *brute, aims []search.Aim) string {
	want := b.best(aims, 1)
	if got.Proven {
		return provenDiffers(got, want, aims)
	}
	if len(want) == 0 {
		if len(got.Picks) > 0 {
			return fmt.Sprintf("%v; nothing holds", got.Picks)
		}
		return ""
	}
	least := want[0].value(aims)
	if got.Bound > least[0] {
		return fmt.Sprintf("bound %d; the best has %v", got.Bound, least)
	}
	short := slices.ContainsFunc(aims, func(a search.Aim) bool { return a.Of == search.Short })
	for k, pick := range got.Picks {
		c := b.find(pick)
		switch {
		case c == nil || !c.holds && !short:
			return fmt.Sprintf("%v does not hold", pick)
		case k == 0 && !slices.Equal(got.Value, c.value(aims)):
			return fmt.Sprintf("%v has the value %v, not %v", pick, c.value(aims), got.Value)
		}
	}
	return ""
}

// toldDiffers listens to what is told on the way: the value never rises, and no bound
// is above the best.
func toldDiffers(_ dice, p *search.Problem, b *brute, aims []search.Aim, _ map[string]int) (diff string) {
	want := b.best(aims, 1)
	first, last := true, int64(0)
	p.Solve(aims, search.Effort{Best: func(value, bound int64) {
		switch {
		case len(want) == 0:
		case bound > want[0].value(aims)[0]:
			diff = fmt.Sprintf("told of the bound %d; the best has %d", bound, want[0].value(aims)[0])
		case value < want[0].value(aims)[0]:
			diff = fmt.Sprintf("told of the value %d; the best has %d", value, want[0].value(aims)[0])
		case !first && value > last:
			diff = fmt.Sprintf("told of the value %d after %d", value, last)
		}
		first, last = false, value
	}})
	return diff
}

// note counts what a problem is one of.
func note(p *search.Problem, b *brute, aims []search.Aim, seen map[string]int) {
	best := b.best(aims, 2)
	count := func(name string, is bool) {
		if is {
			seen[name]++
		}
	}
	all := 1
	for _, l := range p.Loans {
		all *= len(l.Options)
	}
	count("none holds", len(best) == 0 && all > 0)
	count("some hold", len(best) > 0 && slices.ContainsFunc(b.choices, func(c choice) bool { return !c.holds }))
	count("not every choice is of one kind", len(b.choices) < all)
	count("an equal choice comes later", len(best) > 1 && slices.Equal(best[0].value(aims), best[1].value(aims)))
	if len(best) > 0 && len(p.Ends) > 1 {
		c := *p
		c.Ends = slices.Clone(p.Ends)
		for k := range c.Ends {
			c.Ends[k].Rows, c.Ends[k].Room = c.Ends[0].Rows, c.Ends[0].Room
		}
		early := (&brute{p: &c, choices: nil}).again(b).best(aims, 1)
		count("a later end alone forbids", len(early) > 0 && slices.Compare(early[0].value(aims), best[0].value(aims)) < 0)
	}
}

// again judges the choices of another problem with the same loans.
func (b *brute) again(of *brute) *brute {
	for _, c := range of.choices {
		b.choices = append(b.choices, b.measure(c.pick))
	}
	return b
}

// A loan without an option leaves nothing to choose, and that is proven; no loan at
// all leaves one choice.
func TestNothingToChoose(t *testing.T) {
	option := search.Option{Sums: []search.Amount{1}}
	aims := []search.Aim{{Of: search.Sum}}
	for _, ends := range [][]search.End{nil, {{Room: 5}}} {
		p := &search.Problem{Loans: []search.Loan{{Options: []search.Option{option}}, {}}, Ends: ends}
		if got := p.Solve(aims, search.Effort{}); len(got.Picks) > 0 || !got.Proven {
			t.Errorf("a loan without an option: %v, proven %v", got.Picks, got.Proven)
		}
		p.Loans = nil
		if got := p.Solve(aims, search.Effort{}); len(got.Picks) != 1 || len(got.Picks[0]) > 0 || !got.Proven {
			t.Errorf("no loans: %v, proven %v", got.Picks, got.Proven)
		}
	}
}

// Where nothing holds, what is over in the end stays allowed while the next aims are
// looked for: of two ways that are over by as much the cheaper is found, and one that is
// cheaper still and further over is not taken.
func TestOverInTheEnd(t *testing.T) {
	pays := func(cost, paid search.Amount) search.Option {
		return search.Option{Sums: []search.Amount{cost}, Pays: []search.Step{{At: 0, Paid: paid}}}
	}
	p := &search.Problem{
		Loans: []search.Loan{{Options: []search.Option{pays(5, 20), pays(0, 40), pays(1, 20)}}},
		Room:  []search.Amount{100}, Ends: []search.End{{Rows: 1, Room: 10}},
	}
	aims := []search.Aim{{Of: search.Short}, {Of: search.Sum}}
	if d := provenDiffers(p.Solve(aims, search.Effort{}), tryAll(p, nil).best(aims, 1), aims); d != "" {
		t.Error(d)
	}
}
