package plan

import (
	"cmp"
	"slices"

	"repay/planner/household"
)

// search is one branch-and-bound search: loan after loan, best candidates
// first, leaving a branch as soon as its lower bounds, or the cash that it
// takes at the least, show that it cannot better the best choice so far.
type search struct {
	decisions []decision
	criteria  []criterion
	check     bool // payments must be carried

	capAt, capSeg []Amount // what may have been paid by date k: on it, and up to the next
	nDates        int
	nMonths       int

	order  []int    // decisions in the order in which they are made
	values [][]int  // candidates of each, best first
	least  []suffix // what the decisions from place k on take at the least
	value  []int64  // of the best choice
	best   []int    // candidate of each decision

	any    bool           // any of equal choices will do
	budget int            // candidates that may still be tried
	prices []*multipliers // one for each sum that is a criterion

	partial []partial
	pick    []int
	kinds   map[string]string
	asked   map[string]int

	room  []Amount // what least and partial are in
	spare []Amount // that of a search among candidates of this one, for the next
}

// suffix is a lower bound over the decisions from some place on.
type suffix struct {
	cost, gives Amount
	finish      Date
	last        int
	sums
}

// partial is the sum of the decisions made.
type partial struct {
	cost, gives Amount
	finish      Date
	last, asks  int
	sums
	priced [2]float64 // by prices
}

func newSearch(decisions []decision, cash *household.Cash, criteria []criterion) *search {
	s := &search{decisions: decisions, criteria: criteria, kinds: map[string]string{}, asked: map[string]int{}}
	s.check = cash != nil && !slices.Contains(criteria, leastShort)
	dates := s.timeline(cash)
	s.sumUp(dates)
	s.arrange()
	return s
}

// among is a search for other criteria among candidates of s that pass a filter.
// It ends the search among them that was begun before.
func (s *search) among(criteria []criterion, pass func(i int, c *candidate) bool) *search {
	n := &search{
		criteria: criteria, check: s.check, capAt: s.capAt, capSeg: s.capSeg, nDates: s.nDates, nMonths: s.nMonths,
		kinds: map[string]string{}, asked: map[string]int{}, room: s.spare,
	}
	n.decisions = make([]decision, len(s.decisions))
	for i, d := range s.decisions {
		n.decisions[i] = d
		n.decisions[i].candidates = nil
		for j := range d.candidates {
			if pass(i, &d.candidates[j]) {
				n.decisions[i].candidates = append(n.decisions[i].candidates, d.candidates[j])
			}
		}
	}
	n.arrange()
	s.spare = n.room
	return n
}

// timeline returns the dates on which some candidate pays, and sets what may
// have been paid by each.
func (s *search) timeline(cash *household.Cash) []Date {
	set := map[Date]bool{}
	for _, d := range s.decisions {
		for _, c := range d.candidates {
			for _, p := range c.pays {
				set[p.Date] = true
			}
		}
	}
	dates := make([]Date, 0, len(set))
	for d := range set {
		dates = append(dates, d)
	}
	slices.Sort(dates)
	if cash == nil {
		return dates
	}
	room := func(base Amount) Amount { return base - min(cash.Reserve, base) }
	s.capAt, s.capSeg = make([]Amount, len(dates)), make([]Amount, len(dates))
	i := 0
	for k, d := range dates {
		for i+1 < len(cash.Points) && cash.Points[i+1].Date <= d {
			i++
		}
		s.capAt[k] = room(cash.Points[i].Cash)
		s.capSeg[k] = s.capAt[k]
		for j := i + 1; j < len(cash.Points) && (k+1 == len(dates) || cash.Points[j].Date < dates[k+1]); j++ {
			s.capSeg[k] = min(s.capSeg[k], room(cash.Points[j].Cash))
		}
	}
	return dates
}

// sumUp fills the candidates' running sums.
func (s *search) sumUp(dates []Date) {
	s.nDates = len(dates)
	firstMonth := 0
	if n := len(dates); n > 0 {
		firstMonth = dates[0].MonthIndex()
		s.nMonths = dates[n-1].MonthIndex() - firstMonth + 1
	}
	n := 0
	for _, d := range s.decisions {
		n += len(d.candidates)
	}
	next := s.sumsIn(make([]Amount, n*(s.nDates+s.nMonths)))
	for i := range s.decisions {
		for j := range s.decisions[i].candidates {
			c := &s.decisions[i].candidates[j]
			c.index, c.last = j, -1
			c.sums = next()
			k, sum := 0, Amount(0)
			for t, d := range dates {
				for ; k < len(c.pays) && c.pays[k].Date <= d; k++ {
					sum += c.pays[k].Amount
					c.months[c.pays[k].Date.MonthIndex()-firstMonth] += c.pays[k].Amount
					c.last = t
				}
				c.cum[t] = sum
			}
			for _, paid := range c.months {
				c.highest = max(c.highest, paid)
			}
		}
	}
}

// sumsIn returns a function that takes sums from a room, one after the other.
func (s *search) sumsIn(room []Amount) func() sums {
	size := s.nDates + s.nMonths
	return func() sums {
		all := room[:size:size]
		room = room[size:]
		return sums{all: all, cum: all[:s.nDates], months: all[s.nDates:]}
	}
}

// arrange decides the loans that differ most first, and tries the best
// candidates first; it then sums what the rest takes at the least.
func (s *search) arrange() {
	n := len(s.decisions)
	s.order, s.values = make([]int, n), make([][]int, n)
	spread := make([]Amount, n)
	for i := range s.decisions {
		s.order[i] = i
		cs := s.decisions[i].candidates
		s.values[i] = make([]int, len(cs))
		lo, hi := Amount(1<<60), Amount(-1<<60)
		for j := range cs {
			s.values[i][j] = j
			lo, hi = min(lo, cs[j].cost), max(hi, cs[j].cost)
		}
		spread[i] = hi - lo
		slices.SortStableFunc(s.values[i], func(a, b int) int { return s.compare(&cs[a], &cs[b]) })
	}
	slices.SortStableFunc(s.order, func(a, b int) int { return cmp.Compare(spread[b], spread[a]) })
	s.bound()
}

// byPrice tries the candidates in the order of their priced sums.
func (s *search) byPrice() {
	if len(s.prices) == 0 {
		return
	}
	for i := range s.values {
		own := s.prices[0].own[i]
		slices.SortStableFunc(s.values[i], func(a, b int) int { return cmp.Compare(own[a], own[b]) })
	}
}

// compare says which of two candidates comes first by the criteria: a, where it is
// negative.
func (s *search) compare(a, b *candidate) int {
	for _, g := range s.criteria {
		if x, y := a.value(g), b.value(g); x != y {
			return cmp.Compare(x, y)
		}
	}
	return 0
}

// bound sums, for every place in the order, what the decisions from there on
// take at the least.
func (s *search) bound() {
	n := len(s.order)
	size := 2 * (n + 1) * (s.nDates + s.nMonths)
	s.room = slices.Grow(s.room[:0], size)[:size]
	clear(s.room)
	take := s.sumsIn(s.room)
	s.least = make([]suffix, n+1)
	s.least[n] = suffix{last: -1, sums: take()}
	for k := n - 1; k >= 0; k-- {
		next, cs := &s.least[k+1], s.decisions[s.order[k]].candidates
		f := suffix{last: 1 << 30, finish: 1 << 30, cost: 1 << 60, gives: 1 << 60, sums: take()}
		for t := range f.all {
			f.all[t] = 1 << 60
		}
		for j := range cs {
			c := &cs[j]
			f.cost, f.gives = min(f.cost, c.cost), min(f.gives, c.gives)
			f.finish, f.last = min(f.finish, c.finish), min(f.last, c.last)
			for t, paid := range c.all {
				f.all[t] = min(f.all[t], paid)
			}
		}
		f.cost += next.cost
		f.gives += next.gives
		f.finish, f.last = max(f.finish, next.finish), max(f.last, next.last)
		for t, paid := range next.all {
			f.all[t] += paid
		}
		s.least[k] = f
	}
	s.partial = make([]partial, n+1)
	for k := range s.partial {
		s.partial[k] = partial{last: -1, sums: take()}
	}
	s.pick = make([]int, len(s.decisions))
}

func (s *search) possible() bool {
	return !slices.ContainsFunc(s.decisions, func(d decision) bool { return len(d.candidates) == 0 })
}

// decide makes the decision at place k of the order, and all after it.
func (s *search) decide(k int) {
	if k == len(s.order) {
		v := s.bounds(k)
		better := -1
		if s.value != nil {
			if better = slices.Compare(v, s.value); better == 0 {
				better = slices.Compare(s.pick, s.best)
			}
		}
		if better < 0 {
			s.value, s.best = v, slices.Clone(s.pick)
		}
		return
	}
	i := s.order[k]
	d := &s.decisions[i]
	grouped := !d.fixed && d.negotiation != ""
	for _, j := range s.values[i] {
		c := &d.candidates[j]
		if s.budget--; s.budget <= 0 {
			return
		}
		kind, taken := s.kinds[d.negotiation]
		if grouped && taken && kind != c.kind {
			continue
		}
		s.add(k, d, c)
		for n, p := range s.prices {
			s.partial[k+1].priced[n] = s.partial[k].priced[n] + p.own[i][j]
		}
		if s.within(k + 1) {
			s.pick[i] = c.index
			if grouped && !taken {
				s.kinds[d.negotiation] = c.kind
			}
			if c.consent {
				s.asked[d.negotiation]++
			}
			s.decide(k + 1)
			if c.consent {
				s.asked[d.negotiation]--
			}
			if grouped && !taken {
				delete(s.kinds, d.negotiation)
			}
		}
	}
}

// add sets the sums at place k+1 to those at k with candidate c.
func (s *search) add(k int, d *decision, c *candidate) {
	p, q := &s.partial[k], &s.partial[k+1]
	q.cost, q.gives = p.cost+c.cost, p.gives+c.gives
	q.finish, q.last = max(p.finish, c.finish), max(p.last, c.last)
	q.asks = p.asks
	if c.consent && s.asked[d.negotiation] == 0 {
		q.asks++
	}
	for t, x := range c.all {
		q.all[t] = p.all[t] + x
	}
}

// within reports whether a choice that begins with the decisions before place
// k can still be carried and be better than the best so far.
func (s *search) within(k int) bool {
	if s.check && s.shortfall(k) > 0 {
		return false
	}
	if s.value == nil {
		return true
	}
	c := slices.Compare(s.bounds(k), s.value)
	return c < 0 || c == 0 && !s.any
}

// shortfall is the deepest that the decisions before place k leave at the
// least, whatever the others.
func (s *search) shortfall(k int) Amount {
	p, rest := &s.partial[k], &s.least[k]
	last := max(p.last, rest.last)
	deepest := Amount(0)
	for t := 0; t <= last; t++ {
		room := s.capSeg[t]
		if t == last {
			room = s.capAt[t]
		}
		deepest = max(deepest, p.cum[t]+rest.cum[t]-room)
	}
	return deepest
}

// bounds returns the least that each criterion can still reach; at the end of the
// order, what it is.
func (s *search) bounds(k int) []int64 {
	p, rest := &s.partial[k], &s.least[k]
	v := make([]int64, len(s.criteria))
	for i, g := range s.criteria {
		switch g {
		case leastCost:
			v[i] = int64(p.cost + rest.cost)
		case leastFinish:
			v[i] = int64(max(p.finish, rest.finish))
		case leastHighest:
			for t, x := range p.months {
				v[i] = max(v[i], int64(x+rest.months[t]))
			}
		case leastAsks:
			v[i] = int64(p.asks)
		case leastGives:
			v[i] = int64(p.gives + rest.gives)
		case leastShort:
			v[i] = int64(s.shortfall(k))
		}
		for n, price := range s.prices {
			if g == price.sum && k < len(s.order) {
				v[i] = max(v[i], price.bound(k, p.priced[n]))
			}
		}
	}
	return v
}
