package plan

import (
	"math"
	"slices"
)

// multipliers is a second lower bound for one sum that a search minimises (cost, or
// what is lost). It puts a price λ on every row's cash: what candidates pay
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
// rows, as often as their product allows.
const (
	steps     = 300
	fewSteps  = 20
	stepsWork = 600_000_000 // candidates times rows times steps
)

func (s *search) steps(rows int) int {
	size := 1
	for _, d := range s.decisions {
		size += len(d.candidates) * rows
	}
	return min(steps, max(fewSteps, stepsWork/size))
}

// setPrices finds prices for the search's sums.
func (s *search) setPrices() {
	if !s.check {
		return
	}
	for _, g := range s.criteria {
		if g == leastCost || g == leastLoss {
			s.prices = append(s.prices, s.newPrice(g))
		}
	}
}

func (s *search) newPrice(sum criterion) *multipliers {
	p := &multipliers{sum: sum}
	rows := s.ends[s.rest[0].end].rows // by which every choice is tested
	rooms := make([]float64, rows)
	for t := range rooms {
		rooms[t] = float64(s.room[t])
	}
	lambda, best := make([]float64, rows), make([]float64, rows)
	grad := make([]float64, rows)
	top, theta, stale := math.Inf(-1), 1.0, 0
	picks := make([]int, len(s.decisions))
	for range s.steps(rows) {
		low := 0.0
		for t, x := range lambda {
			low -= x * rooms[t]
		}
		charged := charges(lambda)
		for i := range s.decisions {
			j, v := s.cheapest(i, p.sum, charged)
			low += v
			picks[i] = j
		}
		s.try(picks)
		// Added as amounts: up to 2^53, the same as adding floats one by one.
		paid := Amount(0)
		for t := range grad {
			paid += s.whole.over[t]
			grad[t] = float64(paid) - rooms[t]
		}
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

// try adds up a whole choice, and takes it for the best so far where it is one
// that can be carried.
func (s *search) try(picks []int) {
	s.whole.clear()
	for i, j := range picks {
		s.whole.add(s.timeline, s.decisions[i].candidates[j].pays, 1)
	}
	parties := make([]party, s.negotiations)
	for k, i := range s.order {
		d := &s.decisions[i]
		c, t := &d.candidates[picks[i]], &parties[d.party]
		if c.consent && !d.fixed {
			if t.kind != "" && t.kind != c.kind {
				return
			}
			t.kind = c.kind
		}
		s.add(k, c, t.asked == 0)
		if c.consent {
			t.asked++
		}
	}
	n := len(s.order)
	if s.check && s.shortfall(n, s.whole, 0) > 0 {
		return
	}
	if v := s.bounds(n, s.whole); s.value == nil || slices.Compare(v, s.value) < 0 {
		s.value, s.best = slices.Clone(v), make([]int, len(picks))
		for i, j := range picks {
			s.best[i] = s.decisions[i].candidates[j].index
		}
	}
}

// charge is the price of the cash that is paid by a date.
type charge struct {
	at    int
	price float64
}

// charges are the prices that are not 0.
func charges(lambda []float64) (list []charge) {
	for t, x := range lambda {
		if x != 0 {
			list = append(list, charge{t, x})
		}
	}
	return list
}

// priced is a candidate's own sum, and what it pays at the prices.
func (s *search) priced(c *candidate, g criterion, prices []charge) float64 {
	v := float64(c.value(g))
	k, paid := 0, Amount(0)
	for _, x := range prices {
		for ; k < len(c.pays) && s.at(c.pays[k]) <= x.at; k++ {
			paid += c.pays[k].Amount
		}
		v += x.price * float64(paid)
	}
	return v
}

// cheapest returns the candidate of decision i with the least priced sum.
func (s *search) cheapest(i int, g criterion, prices []charge) (best int, least float64) {
	least = math.Inf(1)
	cs := s.decisions[i].candidates
	for j := range cs {
		if v := s.priced(&cs[j], g, prices); v < least {
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
	prices := charges(lambda)
	p.own = make([][]float64, len(s.decisions))
	for i := range s.decisions {
		cs := s.decisions[i].candidates
		p.own[i] = make([]float64, len(cs))
		most := 0.0
		for j := range cs {
			p.own[i][j] = s.priced(&cs[j], p.sum, prices)
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
