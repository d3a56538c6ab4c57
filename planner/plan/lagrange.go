package plan

import (
	"math"
	"slices"
)

// multipliers is a second lower bound for one sum that a search minimises (cost, or
// what is given up). It puts a price λ on every date's cash: what candidates pay
// by then costs λ each, and what may be paid earns it. Whatever the prices,
// the cheapest candidates at them bound every choice that can be carried; the
// best prices are found by subgradient steps. Floats only prune here, with a
// margin; no amount is computed from them.
type multipliers struct {
	sum    criterion
	own    [][]float64 // priced sum of each candidate
	least  []float64   // of the decisions from each place of the order on
	earned float64     // Σ λ × what may be paid
	margin float64
}

// How often the prices are improved; where there are very many candidates and
// dates, as often as their product allows.
const (
	steps     = 300
	fewSteps  = 20
	stepsWork = 600_000_000 // candidates times dates times steps
)

func (s *search) steps(dates int) int {
	size := 1
	for _, d := range s.decisions {
		size += len(d.candidates) * dates
	}
	return min(steps, max(fewSteps, stepsWork/size))
}

// setPrices finds prices for the search's sums.
func (s *search) setPrices() {
	if !s.check {
		return
	}
	for _, g := range s.criteria {
		if g == leastCost || g == leastGives {
			s.prices = append(s.prices, s.newPrice(g))
		}
	}
}

func (s *search) newPrice(sum criterion) *multipliers {
	p := &multipliers{sum: sum}
	// Up to the last payment of every choice all dates count.
	dates := s.least[0].last + 1
	rooms := make([]float64, dates)
	for t := range rooms {
		rooms[t] = float64(s.capSeg[t])
		if t == dates-1 {
			rooms[t] = float64(s.capAt[t])
		}
	}
	lambda, best := make([]float64, dates), make([]float64, dates)
	grad := make([]float64, dates)
	top, theta, stale := math.Inf(-1), 1.0, 0
	picks := make([]int, len(s.decisions))
	for range s.steps(dates) {
		low := 0.0
		for t := range grad {
			grad[t] = -rooms[t]
			low -= lambda[t] * rooms[t]
		}
		for i := range s.decisions {
			j, v := s.cheapest(i, p.sum, lambda)
			low += v
			picks[i] = j
			for t, paid := range s.decisions[i].candidates[j].cum[:dates] {
				grad[t] += float64(paid)
			}
		}
		s.try(picks)
		goal := s.worth(p.sum)
		if low > top {
			top, stale = low, 0
			copy(best, lambda)
		} else if stale++; stale > 12 {
			theta, stale = theta/2, 0
		}
		norm := 0.0
		for t, g := range grad {
			if g > 0 || lambda[t] > 0 {
				norm += g * g
			}
		}
		if norm == 0 || goal-low < 0.5 {
			break
		}
		step := theta * (goal - low) / norm
		for t, g := range grad {
			lambda[t] = max(0, lambda[t]+step*g)
		}
	}
	p.set(s, best, rooms)
	return p
}

// worth is the best choice's value of a sum, or more than any choice's where
// none has been found.
func (s *search) worth(g criterion) float64 {
	if i := slices.Index(s.criteria, g); i >= 0 && s.value != nil {
		return float64(s.value[i])
	}
	most := 0.0
	for _, d := range s.decisions {
		dearest := Amount(0)
		for j := range d.candidates {
			dearest = max(dearest, d.candidates[j].value(g))
		}
		most += float64(dearest)
	}
	return most
}

// try takes a whole choice for the best so far where it is one that can be
// carried.
func (s *search) try(picks []int) {
	kinds := map[string]string{}
	asked := map[string]bool{}
	for k, i := range s.order {
		d := &s.decisions[i]
		c := &d.candidates[picks[i]]
		if kind, taken := kinds[d.negotiation]; !d.fixed && taken && kind != c.kind {
			return
		} else if !d.fixed {
			kinds[d.negotiation] = c.kind
		}
		s.add(k, d, c)
		if c.consent && asked[d.negotiation] {
			s.partial[k+1].asks--
		}
		asked[d.negotiation] = asked[d.negotiation] || c.consent
	}
	n := len(s.order)
	if s.check && s.shortfall(n) > 0 {
		return
	}
	if v := s.bounds(n); s.value == nil || slices.Compare(v, s.value) < 0 {
		s.value, s.best = v, make([]int, len(picks))
		for i, j := range picks {
			s.best[i] = s.decisions[i].candidates[j].index
		}
	}
}

func (c *candidate) priced(g criterion, lambda []float64) float64 {
	v := float64(c.value(g))
	for t, x := range lambda {
		if x != 0 {
			v += x * float64(c.cum[t])
		}
	}
	return v
}

// cheapest returns the candidate of decision i with the least priced sum.
func (s *search) cheapest(i int, g criterion, lambda []float64) (best int, least float64) {
	least = math.Inf(1)
	cs := s.decisions[i].candidates
	for j := range cs {
		if v := cs[j].priced(g, lambda); v < least {
			best, least = j, v
		}
	}
	return best, least
}

// set fixes the prices and sums what the rest costs at the least.
func (p *multipliers) set(s *search, lambda, rooms []float64) {
	size := 0.0
	for t, x := range lambda {
		p.earned += x * rooms[t]
		size += math.Abs(x * rooms[t])
	}
	p.own = make([][]float64, len(s.decisions))
	for i := range s.decisions {
		cs := s.decisions[i].candidates
		p.own[i] = make([]float64, len(cs))
		most := 0.0
		for j := range cs {
			p.own[i][j] = cs[j].priced(p.sum, lambda)
			most = max(most, math.Abs(p.own[i][j]))
		}
		size += most
	}
	p.least = make([]float64, len(s.order)+1)
	for k := len(s.order) - 1; k >= 0; k-- {
		p.least[k] = p.least[k+1] + slices.Min(p.own[s.order[k]])
	}
	p.margin = 1 + size*1e-9
}

// bound is the least that the sum can still be, given the priced sum of the
// decisions before place k.
func (p *multipliers) bound(k int, sofar float64) int64 {
	return int64(math.Floor(sofar + p.least[k] - p.earned - p.margin))
}
