package plan

import (
	"math"
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
}

// decision is one loan's candidates.
type decision struct {
	candidates  []candidate
	negotiation int
	fixed       bool // the book chose: it does not have to go with its group
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

// orderOf is what an answer at a goal makes small, the first first.
func orderOf(g Goal) []criterion {
	if g == Easiest {
		return easiestBy(Cheapest)
	}
	return criteriaOf(g)
}

// surestBy are the fewest loans paid off, the fewest that leave the contract, then
// a goal.
func surestBy(g Goal) []criterion {
	return append([]criterion{leastPayoffs, leastMoved}, criteriaOf(g)...)
}

// measures are how a search counts each; what is not named is a sum.
var measures = [...]search.Measure{
	leastFinish: search.Finish, leastHighest: search.Highest, leastAsks: search.Asks, leastShort: search.Short,
}

// choose finds one candidate for each decision, such that the household can
// carry all payments on every date (unless it is the shortfall itself that is to be least),
// by the criteria, the least of each, compared one after the other, and among equals the
// first in the book's order. It is exact, and reports whether it came to the end.
func choose(decisions []decision, lim limits, criteria []criterion, e search.Effort) found {
	if slices.Contains(criteria, leastShort) {
		lim.through = lim.longest
	}
	if len(decisions) == 1 && lim.cash == nil && e.Count <= 1 {
		return decisions[0].alone(criteria)
	}
	e.Work = workFor(decisions, e.Work)
	l := newTimeline(decisions, lim, 0)
	r := l.problem(decisions, lim).Solve(aimsOf(criteria), e)
	f := foundBy(r)
	unit := max(1, lim.unit)
	for k, price := range r.Prices {
		if a := Amount(math.Round(price * float64(unit))); a > 0 {
			f.prices = append(f.prices, Price{l.until[k], a})
		}
	}
	return f
}

// alone is the best choice where nothing is to be held: of one loan, the candidate with
// the least of each criterion.
func (d *decision) alone(criteria []criterion) (f found) {
	f.proven = true
	for j := range d.candidates {
		value := d.candidates[j].worth(criteria)
		if f.picks == nil || slices.Compare(value, f.value) < 0 {
			f.picks, f.value, f.bound = [][]int{{j}}, value, value[0]
		}
	}
	return f
}

// months are the ends of those in which it pays.
func (c *candidate) months() []Date {
	if len(c.pays) == 0 {
		return nil
	}
	return monthEnds(nil, c.pays[0].Date, household.Last(c.pays, 0))
}

// worth is what a candidate comes to by itself, by criterion.
func (c *candidate) worth(criteria []criterion) []int64 {
	value := make([]int64, len(criteria))
	for k, g := range criteria {
		switch {
		case g < sumCriteria:
			value[k] = int64(c.own[g])
		case g == leastFinish:
			value[k] = int64(c.finish)
		case g == leastHighest:
			_, highest := monthly(c.pays, c.months())
			value[k] = int64(highest)
		case g == leastAsks && c.consent:
			value[k] = 1
		}
	}
	return value
}

// aimsOf are the criteria as a search knows them.
func aimsOf(criteria []criterion) []search.Aim {
	aims := make([]search.Aim, len(criteria))
	for k, g := range criteria {
		if aims[k].Of = measures[g]; g < sumCriteria {
			aims[k].Sum, aims[k].Money = int(g), g == leastCost || g == leastLoss
		}
	}
	return aims
}

// found is what a search among decisions found.
type found struct {
	picks  [][]int // the candidate of each decision, the best choice first; empty: none can be carried, or none was found
	proven bool    // nothing is better than they; if there are none, nothing can be carried
	value  []int64 // of the best, by criterion
	bound  int64   // no choice has less of the first criterion
	prices []Price
}

// foundBy is what a search found, without prices.
func foundBy(r search.Result) found {
	return found{picks: r.Picks, proven: r.Proven, value: r.Value, bound: r.Bound}
}

// best is the best choice, nil for none.
func (f found) best() []int {
	if len(f.picks) == 0 {
		return nil
	}
	return f.picks[0]
}

// compareEffort is how long a search of a comparison may take: about half a second at
// the most.
var compareEffort = search.Effort{Work: 150_000_000}

// sureChoices is up to how many choices a search goes to its end, whatever its effort.
// Twenty loans with four candidates each have a million million: few candidates do not
// make a search short.
const sureChoices = 100_000

// Of more than fullEffort loans a search is not likely to end: what is left open after a
// while is far below what anybody would call about, and more time takes less and less of
// it. So the work becomes less, with the cube of their number, until no more is left
// than finds a good choice: that grows with them.
const (
	fullEffort  = 30
	workForEach = 40_000
)

// workFor is how much of some work a search may take; 0: without end.
func workFor(decisions []decision, work int) int {
	n := len(decisions)
	switch {
	case small(decisions):
		return 0
	case n <= fullEffort:
		return work
	}
	part := float64(fullEffort) / float64(n)
	return min(work, max(int(float64(work)*part*part*part), n*workForEach))
}

func small(decisions []decision) bool {
	choices := 1
	for _, d := range decisions {
		if choices *= max(1, len(d.candidates)); choices > sureChoices {
			return false
		}
	}
	return true
}
