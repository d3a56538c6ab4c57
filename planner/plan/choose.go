package plan

import (
	"repay/planner/household"
)

// candidate is one option of one loan as the search sees it.
type candidate struct {
	row     int
	cost    Amount
	gives   Amount
	finish  Date
	consent bool
	kind    string
	pays    []household.Payment

	// Reckoned by newSearch.
	cum    []Amount // paid up to and including each of the search's dates
	months []Amount // paid in each calendar month
	last   int      // index of the last payment's date; -1: none
}

// decision is one loan's candidates.
type decision struct {
	candidates  []candidate
	negotiation string
	fixed       bool // the book chose: it does not have to go with its group
}

// aim is what a search minimises, the first component first.
type aim uint8

const (
	aimCost    aim = iota // total cost
	aimFinish             // finish of the latest loan
	aimHighest            // the dearest month over all loans
	aimAsks               // negotiations that need consent
	aimGives              // what the lenders give up
	aimShort              // the deepest shortfall
)

// aimsOf returns a goal followed by the others, in their order.
func aimsOf(g Goal) []aim {
	switch g {
	case Fastest:
		return []aim{aimFinish, aimCost, aimHighest}
	case Lightest:
		return []aim{aimHighest, aimCost, aimFinish}
	}
	return []aim{aimCost, aimFinish, aimHighest}
}

// choose finds one candidate for each decision, such that the household can
// carry all payments on every date (unless the aim is the shortfall itself),
// with the least aims, compared one after the other, and among equals the
// first in the book's order. nil where no choice can be carried. It is branch
// and bound over the loans, with lower bounds of every aim and of the cash that
// the loans not yet decided take at the least: exact, and said to be (proven),
// up to a size well past ten loans of ten offers. Beyond, it stops after a
// while with the best that it has found.
func choose(decisions []decision, cash *household.Cash, aims []aim) (pick []int, proven bool) {
	if len(aims) > 1 && aims[0] == aimFinish {
		return chooseByFinish(decisions, cash, aims)
	}
	return seek(decisions, cash, aims, false)
}

// chooseByFinish finds the earliest finish first. What finishes later is then
// out, which makes the bounds of the other aims tight.
func chooseByFinish(decisions []decision, cash *household.Cash, aims []aim) (pick []int, proven bool) {
	first, firstProven := seek(decisions, cash, aims[:1], true)
	if first == nil {
		return nil, firstProven
	}
	finish := Date(0)
	for i, j := range first {
		finish = max(finish, decisions[i].candidates[j].finish)
	}
	in := make([]decision, len(decisions))
	at := make([][]int, len(decisions))
	for i, d := range decisions {
		in[i] = d
		in[i].candidates = nil
		for j, c := range d.candidates {
			if c.finish <= finish {
				in[i].candidates = append(in[i].candidates, c)
				at[i] = append(at[i], j)
			}
		}
	}
	pick, proven = seek(in, cash, aims[1:], false)
	if pick == nil {
		return first, false // it stopped before it came upon what there is
	}
	for i := range pick {
		pick[i] = at[i][pick[i]]
	}
	return pick, proven && firstProven
}

// How long a search may take: candidates tried at once; and, past the size for
// which it always runs to the end, candidates times dates.
const (
	shortSearch = 5000
	sureSize    = 120 // loans times candidates
	longSearch  = 60_000_000
)

// seek searches once; any of equal choices will do where any is set.
func seek(decisions []decision, cash *household.Cash, aims []aim, any bool) (pick []int, proven bool) {
	s := newSearch(decisions, cash, aims)
	s.any = any
	if !s.possible() {
		return nil, true
	}
	// Most searches are short. A long one is worth a better bound.
	s.budget = shortSearch
	s.decide(0)
	if s.budget > 0 {
		return s.best, true
	}
	s.prices = s.newPrice()
	s.byPrice()
	s.budget = s.patience()
	s.decide(0)
	return s.best, s.budget > 0
}

// patience is how many candidates a long search may try.
func (s *search) patience() int {
	size := 0
	for _, d := range s.decisions {
		size = max(size, len(d.candidates))
	}
	if size*len(s.decisions) <= sureSize {
		return 1 << 62
	}
	return longSearch / (len(s.partial[0].cum) + 50)
}
