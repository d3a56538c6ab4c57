package plan

import (
	"slices"

	"repay/planner/household"
	"repay/planner/search"
)

// candidate is one option of one loan as the search sees it.
type candidate struct {
	row     int
	own     values
	finish  Date
	consent bool
	kind    string
	pays    []household.Payment

	// Computed by newSearch.
	index   int    // among the decision's candidates
	end     int    // the place of the day with which its test ends
	highest Amount // paid in the dearest month
}

// value is what a candidate has by itself of what a criterion minimises.
func (c *candidate) value(g criterion) Amount {
	switch {
	case g < sumCriteria:
		return c.own[g]
	case g == leastFinish:
		return Amount(c.finish)
	case g == leastHighest:
		return c.highest
	case g == leastAsks && c.consent:
		return 1
	}
	return 0 // a shortfall is of all loans together
}

// decision is one loan's candidates.
type decision struct {
	candidates  []candidate
	negotiation string
	fixed       bool // the book chose: it does not have to go with its group

	party int // number of the negotiation; set by newSearch
}

// criterion is what a search minimises, the first component first.
type criterion uint8

const (
	// Sums over the loans of what each candidate has by itself.
	leastCost    criterion = iota // total cost
	leastLoss                     // what lender and borrower lose
	leastUnknown                  // candidates whose loss is not known
	leastPayoffs                  // loans that are paid off
	leastMoved                    // loans that neither are kept on the as-of day nor follow what was agreed
	sumCriteria

	leastFinish  // finish of the latest loan
	leastHighest // the dearest month over all loans
	leastAsks    // negotiations that need consent
	leastShort   // the deepest shortfall
)

// values are a candidate's own of each sum.
type values [sumCriteria]Amount

// criteriaOf returns a goal followed by the others, in their order; of [Easiest],
// which has its own search, the others.
func criteriaOf(g Goal) []criterion { return append(figuresOf(g), easy[:]...) }

// easiestBy are the fewest negotiations, then the least that both sides lose, then
// a goal.
func easiestBy(g Goal) []criterion { return append(easy[:], figuresOf(g)...) }

// easy is how little is asked: negotiations, then what both sides lose.
var easy = [...]criterion{leastAsks, leastUnknown, leastLoss}

// figuresOf are the figures of a goal, then those of the others.
func figuresOf(g Goal) []criterion {
	switch g {
	case Fastest:
		return []criterion{leastFinish, leastCost, leastHighest}
	case Lightest:
		return []criterion{leastHighest, leastCost, leastFinish}
	}
	return []criterion{leastCost, leastFinish, leastHighest}
}

// surestBy are the fewest loans paid off, the fewest that leave the contract, then
// a goal.
func surestBy(g Goal) []criterion {
	return append([]criterion{leastPayoffs, leastMoved}, criteriaOf(g)...)
}

// choose finds one candidate for each decision, such that the household can
// carry all payments on every date (unless it is the shortfall itself that is to be least),
// by the criteria, the least of each, compared one after the other, and among equals the
// first in the book's order. nil where no choice can be carried. It is branch
// and bound over the loans, with lower bounds of every criterion and of the cash that
// the loans not yet decided take at the least. It is exact, and reports so
// (proven), up to a size well past ten loans of ten offers. Beyond that it stops
// after a while with the best that it has found.
func choose(decisions []decision, lim limits, criteria []criterion, _ search.Effort) found {
	s := newOldSearch(decisions, lim, criteria)
	pick, proven := s.run()
	f := found{proven: proven}
	if pick != nil {
		f.picks = [][]int{pick}
	}
	return f
}

// found is what a search among decisions found.
type found struct {
	picks  [][]int // the candidate of each decision, the best choice first; empty: none can be carried, or none was found
	proven bool    // nothing is better than they; if there are none, nothing can be carried
	value  []int64 // of the best, by criterion
	bound  int64   // no choice has less of the first criterion
	prices []Price
}

// best is the best choice, nil for none.
func (f found) best() []int {
	if len(f.picks) == 0 {
		return nil
	}
	return f.picks[0]
}

// run searches by the way that goes with the first criterion.
func (s *oldSearch) run() (pick []int, proven bool) {
	if criteria := s.criteria; len(criteria) > 1 {
		switch criteria[0] {
		case leastFinish, leastHighest:
			return s.byPeak()
		case leastAsks:
			return s.byAsks()
		}
	}
	return s.seek(false, nil)
}

// byPeak is for a first criterion that is the largest of something over the loans or
// months: it finds the least that it can be. Candidates that go beyond by
// themselves are then out, which makes the bounds of the other criteria tight.
func (s *oldSearch) byPeak() (pick []int, proven bool) {
	all := func(int, *candidate) bool { return true }
	peak := s.among(s.criteria[:1], all)
	first, firstProven := peak.seek(true, nil)
	if first == nil {
		return nil, firstProven
	}
	least := peak.value[0]
	rest := s.among(s.criteria, func(_ int, c *candidate) bool {
		return int64(c.value(s.criteria[0])) <= least
	})
	pick, proven = rest.seek(false, first)
	return pick, proven && firstProven
}

// byAsks is for the fewest asks first: it finds how few they can be, and then the
// best with so many.
func (s *oldSearch) byAsks() (pick []int, proven bool) {
	fewest := s.among(s.criteria[:1], func(int, *candidate) bool { return true })
	first, firstProven := fewest.seek(true, nil)
	if first == nil {
		return nil, firstProven
	}
	least := int(fewest.value[0])
	rest := s.among(s.criteria, func(_ int, c *candidate) bool { return least > 0 || !c.consent })
	rest.mostAsks = least
	pick, proven = rest.seek(false, first)
	return pick, proven && firstProven
}

// How long a search may take: candidates tried at once; and, past the size for
// which it always runs to the end, candidates times rows.
const (
	shortSearch = 5000
	sureSize    = 120 // loans times candidates
	longSearch  = 300_000_000
	manyLoans   = 100 // of more a long search finds little more
)

// seek runs the search; any of equal choices will do where any is set. It may
// begin with a choice that is known to be possible.
func (s *oldSearch) seek(any bool, start []int) (pick []int, proven bool) {
	s.any = any
	if !s.possible() || s.check && s.shortfall(0, s.now, 0) > 0 {
		return s.best, true
	}
	if start != nil {
		s.try(s.places(start))
	}
	// Most searches are short. A long one is worth a better bound.
	s.budget = s.short
	s.decide(0)
	if s.budget > 0 {
		return s.best, true
	}
	if !s.setPrices() {
		return s.best, true
	}
	s.byPrice()
	s.budget = s.patience()
	s.decide(0)
	return s.best, s.budget > 0
}

// places finds a choice, by the candidates' index, among the candidates.
func (s *oldSearch) places(choice []int) []int {
	at := make([]int, len(choice))
	for i, index := range choice {
		at[i] = slices.IndexFunc(s.decisions[i].candidates, func(c candidate) bool { return c.index == index })
	}
	return at
}

// patience is how many candidates a long search may try.
func (s *oldSearch) patience() int {
	size := 0
	for _, d := range s.decisions {
		size = max(size, len(d.candidates))
	}
	if size*len(s.decisions) <= sureSize {
		return 1 << 62
	}
	if len(s.decisions) > manyLoans {
		return longSearch / 10 / (len(s.until) + 50)
	}
	return longSearch / (len(s.until) + 50)
}
