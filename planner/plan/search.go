package plan

import (
	"cmp"
	"math"
	"slices"
)

// search is one branch-and-bound search: loan after loan, best candidates
// first, leaving a branch as soon as its lower bounds, or the cash that it
// takes at the least, show that it cannot better the best choice so far. What
// is paid stands in one pair of sums, to which each decision adds what it pays
// and from which it takes it out again: sums for each loan and date would take
// 840 MB for 10,000 loans, these take as many steps as there are payments.
type oldSearch struct {
	*timeline
	decisions    []decision
	negotiations int // how many the decisions belong to
	criteria     []criterion
	check        bool // payments must be carried

	order  []int   // decisions in the order in which they are made
	values [][]int // candidates of each, best first
	floors []floor // of each
	rest   []rest  // what the decisions from place k on take at the least
	value  []int64 // of the best choice
	best   []int   // candidate of each decision

	any      bool           // any of equal choices will do
	mostAsks int            // no better choice asks more; 0: not known
	sizes    []int          // how many loans each negotiation has
	short    int            // candidates that are tried before prices are found
	budget   int            // candidates that may still be tried
	prices   []*multipliers // one for each sum that is a criterion

	partial []partial
	now     sums // of the decisions made, and of the floors of the others
	pick    []int
	parties []party // of each negotiation

	whole sums        // of a choice that is tried as a whole
	bound []int64     // what bounds returned last
	build floors      // finds the floors
	spare []candidate // what a search among candidates of another has of them
	inner *oldSearch  // the last search among candidates of this one
}

// rest is a lower bound over the decisions from some place on.
type rest struct {
	own    values
	finish Date
	end    int
}

// partial is the sum of the decisions made.
type partial struct {
	own       values
	finish    Date
	end, asks int
	priced    [3]float64 // by prices
}

// party is what the decisions made ask of one negotiation.
type party struct {
	kind  string // of what its group is asked for; empty: nothing so far
	asked int
}

func newOldSearch(decisions []decision, lim limits, criteria []criterion) *oldSearch {
	s := &oldSearch{decisions: decisions, criteria: criteria, short: shortSearch, check: lim.cash != nil}
	if slices.Contains(criteria, leastShort) {
		lim.through, s.check = lim.longest, false
	}
	s.timeline = newTimeline(decisions, lim)
	number := map[string]int{}
	for i := range s.decisions {
		d := &s.decisions[i]
		n, known := number[d.negotiation]
		if !known {
			n = len(number)
			number[d.negotiation] = n
		}
		d.party = n
		for j := range d.candidates {
			s.measure(&d.candidates[j], j, lim)
		}
	}
	s.negotiations, s.sizes = len(number), make([]int, len(number))
	for _, d := range s.decisions {
		s.sizes[d.party]++
	}
	s.arrange()
	return s
}

// measure fills in what follows from a candidate's payments.
func (s *oldSearch) measure(c *candidate, index int, lim limits) {
	c.index, c.end, c.highest = index, 0, 0
	if lim.cash != nil && lim.through == 0 {
		c.end = s.endOf(lim.end(c))
	}
	s.eachMonth(c.pays, func(_ int, sum Amount) { c.highest = max(c.highest, sum) })
}

// among is a search for other criteria among candidates of s that pass a filter.
// It ends the search among them that was begun before, and takes its room.
func (s *oldSearch) among(criteria []criterion, pass func(i int, c *candidate) bool) *oldSearch {
	if s.inner == nil {
		s.inner = &oldSearch{timeline: s.timeline, negotiations: s.negotiations, short: s.short, sizes: s.sizes, check: s.check, decisions: make([]decision, len(s.decisions))}
	}
	n := s.inner
	n.criteria, n.value, n.best, n.prices, n.spare, n.mostAsks = criteria, nil, nil, nil, n.spare[:0], 0
	for i, d := range s.decisions {
		from := len(n.spare)
		for j := range d.candidates {
			if pass(i, &d.candidates[j]) {
				n.spare = append(n.spare, d.candidates[j])
			}
		}
		n.decisions[i] = d
		n.decisions[i].candidates = n.spare[from:len(n.spare):len(n.spare)]
	}
	n.arrange()
	return n
}

// arrange decides the loans that differ most first, and tries the best
// candidates first; it then sums what the rest takes at the least.
func (s *oldSearch) arrange() {
	n := len(s.decisions)
	if s.order == nil {
		s.order, s.values, s.floors = make([]int, n), make([][]int, n), make([]floor, n)
		s.rest, s.partial, s.pick = make([]rest, n+1), make([]partial, n+1), make([]int, n)
		s.parties, s.bound = make([]party, s.negotiations), make([]int64, 0, len(s.criteria))
		s.now, s.whole = s.nothing(), s.nothing()
	}
	spread := make([]Amount, n)
	for i := range s.decisions {
		s.order[i] = i
		cs := s.decisions[i].candidates
		s.values[i] = slices.Grow(s.values[i][:0], len(cs))
		lo, hi := Amount(1<<60), Amount(-1<<60)
		for j := range cs {
			s.values[i] = append(s.values[i], j)
			lo, hi = min(lo, cs[j].own[leastCost]), max(hi, cs[j].own[leastCost])
		}
		spread[i] = hi - lo
		slices.SortStableFunc(s.values[i], func(a, b int) int { return s.compare(&cs[a], &cs[b]) })
	}
	slices.SortStableFunc(s.order, func(a, b int) int { return cmp.Compare(spread[b], spread[a]) })
	s.addFloors()
}

// byPrice tries the candidates in the order of their priced sums, by the first
// criterion that may still be bettered, and leaves out those with which no choice
// can be as good as the best so far.
func (s *oldSearch) byPrice() {
	if len(s.prices) == 0 {
		return
	}
	low := slices.Clone(s.bounds(0, s.now))
	var by *multipliers
	for k, g := range s.criteria {
		at := slices.IndexFunc(s.prices, func(p *multipliers) bool { return p.sum == g })
		open := s.value == nil || low[k] < s.value[k]
		if at >= 0 && (by == nil || open) {
			by = s.prices[at]
		}
		if at >= 0 && s.value != nil {
			s.dropBy(s.prices[at], s.value[k])
		}
		if open {
			break
		}
	}
	if by == nil {
		by = s.prices[0]
	}
	for i := range s.values {
		own := by.own[i]
		slices.SortStableFunc(s.values[i], func(a, b int) int { return cmp.Compare(own[a], own[b]) })
	}
}

// dropBy leaves out the candidates that lift a sum above the best so far.
func (s *oldSearch) dropBy(p *multipliers, best int64) {
	for i := range s.values {
		least := slices.Min(p.own[i])
		s.values[i] = slices.DeleteFunc(s.values[i], func(j int) bool { return p.bound(0, p.own[i][j]-least) > best })
	}
}

// compare says which of two candidates comes first by the criteria: a, where it is
// negative.
func (s *oldSearch) compare(a, b *candidate) int {
	for _, g := range s.criteria {
		if x, y := a.value(g), b.value(g); x != y {
			return cmp.Compare(x, y)
		}
	}
	return 0
}

// addFloors sums what all decisions take at the least and, for every place in
// the order, what those from there on do.
func (s *oldSearch) addFloors() {
	n := len(s.order)
	s.now.clear()
	s.build.reset(s.timeline)
	s.rest[n], s.partial[0] = rest{end: -1}, partial{end: -1}
	for k := n - 1; k >= 0; k-- {
		i := s.order[k]
		s.floors[i] = s.build.of(s.decisions[i].candidates)
		f, next := &s.floors[i], s.rest[k+1]
		s.rest[k] = rest{f.own.plus(&next.own), max(f.finish, next.finish), max(f.end, next.end)}
		s.now.addFloor(f, 1)
	}
}

func (s *oldSearch) possible() bool {
	return !slices.ContainsFunc(s.decisions, func(d decision) bool { return len(d.candidates) == 0 })
}

// decide makes the decision at place k of the order, and all after it.
func (s *oldSearch) decide(k int) {
	if k == len(s.order) {
		v := s.bounds(k, s.now)
		better := -1
		if s.value != nil {
			if better = slices.Compare(v, s.value); better == 0 {
				better = slices.Compare(s.pick, s.best)
			}
		}
		if better < 0 {
			s.value, s.best = slices.Clone(v), slices.Clone(s.pick)
		}
		return
	}
	i := s.order[k]
	s.now.addFloor(&s.floors[i], -1)
	for _, j := range s.values[i] {
		if s.budget--; s.budget <= 0 {
			break
		}
		s.take(k, j)
	}
	s.now.addFloor(&s.floors[i], 1)
}

// take tries candidate j for the decision at place k, and decides all after it.
func (s *oldSearch) take(k, j int) {
	i := s.order[k]
	d, t := &s.decisions[i], &s.parties[s.decisions[i].party]
	c := &d.candidates[j]
	grouped := c.consent && !d.fixed
	if grouped && t.kind != "" && t.kind != c.kind {
		return
	}
	s.add(k, c, t.asked == 0)
	for n, p := range s.prices {
		s.partial[k+1].priced[n] = s.partial[k].priced[n] + p.own[i][j]
	}
	s.now.add(s.timeline, c.pays, 1)
	if s.within(k + 1) {
		before := *t
		s.pick[i] = c.index
		if grouped {
			t.kind = c.kind
		}
		if c.consent {
			t.asked++
		}
		s.decide(k + 1)
		*t = before
	}
	s.now.add(s.timeline, c.pays, -1)
}

func (v values) plus(w *values) values {
	for n := range v {
		v[n] += w[n]
	}
	return v
}

// add sets the sums at place k+1 to those at k with candidate c; first says that
// its negotiation has not been asked for anything so far.
func (s *oldSearch) add(k int, c *candidate, first bool) {
	p, q := &s.partial[k], &s.partial[k+1]
	q.own = p.own.plus(&c.own)
	q.finish, q.end = max(p.finish, c.finish), max(p.end, c.end)
	q.asks = p.asks
	if c.consent && first {
		q.asks++
	}
}

// within reports whether a choice that begins with the decisions before place
// k can still be carried and be better than the best so far.
func (s *oldSearch) within(k int) bool {
	if s.check && s.shortfall(k, s.now, 0) > 0 {
		return false
	}
	if s.value == nil {
		return true
	}
	c := slices.Compare(s.bounds(k, s.now), s.value)
	return c < 0 || c == 0 && !s.any
}

// shortfall is the deepest that the decisions before place k leave at the
// least, whatever the others; paid is what they and the others pay. Where it is
// more than enough, it may be deeper.
func (s *oldSearch) shortfall(k int, paid sums, enough Amount) Amount {
	return paid.shortfall(s.timeline, max(s.partial[k].end, s.rest[k].end), k == len(s.order), enough)
}

// bounds returns the least that each criterion can still reach; at the end of the
// order, what it is. They hold until they are asked for again.
func (s *oldSearch) bounds(k int, paid sums) []int64 {
	p, rest := &s.partial[k], &s.rest[k]
	s.bound = s.bound[:0]
	for _, g := range s.criteria {
		v := int64(0)
		switch g {
		default:
			v = int64(p.own[g] + rest.own[g])
		case leastFinish:
			v = int64(max(p.finish, rest.finish))
		case leastHighest:
			for _, x := range paid.in {
				v = max(v, int64(x))
			}
		case leastAsks:
			v = int64(p.asks)
		case leastShort:
			v = int64(s.shortfall(k, paid, math.MaxInt64))
		}
		for n, price := range s.prices {
			if g == price.sum && k < len(s.order) {
				v = max(v, price.bound(k, p.priced[n]))
			}
		}
		s.bound = append(s.bound, v)
	}
	return s.bound
}
