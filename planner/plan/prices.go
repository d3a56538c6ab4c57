package plan

import (
	"math"
	"slices"
)

// multipliers is a second lower bound for one sum that a search minimises. It puts
// a price on every row's cash, that of the relaxation: what candidates pay by then
// costs it each, and what may be paid earns it. Whatever the prices, the cheapest
// candidates at them bound every choice that can be paid. Floats only prune here,
// with a margin; no amount is computed from them.
type multipliers struct {
	sum    criterion
	own    [][]float64 // priced sum of each candidate
	least  []float64   // of the decisions from each place of the order on
	earned float64     // Σ price × what may be paid
	margin float64
}

// setPrices finds prices for the sums that the search minimises. It reports whether
// some choice may be possible.
func (s *oldSearch) setPrices() bool {
	if !s.check {
		return true
	}
	for _, g := range s.criteria {
		if g != leastCost && g != leastLoss && g != leastAsks {
			continue
		}
		p := s.newPrice(g)
		s.prices = append(s.prices, p)
		if float64(p.bound(0, 0)) > p.most(s) {
			return false
		}
	}
	return true
}

// weight is what a candidate adds to a sum. Of a negotiation of several loans each
// counts for a part of the one that has to be asked.
func (s *oldSearch) weight(i int, c *candidate, g criterion) float64 {
	if g == leastAsks && c.consent {
		return 1 / float64(s.sizes[s.decisions[i].party])
	}
	return float64(c.value(g))
}

// newPrice solves the relaxation, and lets it choose mixtures until none of them
// breaks a row.
func (s *oldSearch) newPrice(sum criterion) *multipliers {
	sizes := make([]int, len(s.decisions))
	for i, d := range s.decisions {
		sizes[i] = len(d.candidates)
	}
	x := newRelaxation(sizes)
	for i, d := range s.decisions {
		for j := range d.candidates {
			x.cost[x.from[i]+j] = s.weight(i, &d.candidates[j], sum)
		}
	}
	x.begin()
	asks := -1 // the row that bounds how many are asked
	if s.mostAsks > 0 {
		asks = 0
		x.add(s.askRow(x))
	}
	var in []int // row of the timeline of each row that is in, but for asks
	broken := s.ends[s.rest[0].end].rows
	for x.solve() == relaxedDone {
		row := s.mostBroken(x, broken)
		if row < 0 {
			break
		}
		in = append(in, row)
		x.add(s.cashRow(x, row))
	}
	p := &multipliers{sum: sum}
	lambda := make([]float64, broken)
	for k, row := range in {
		lambda[row] += x.y[k+asks+1] / scale
	}
	perAsk := 0.0
	if asks == 0 {
		perAsk = x.y[0]
	}
	s.try(s.rounded(x))
	p.set(s, lambda, perAsk)
	return p
}

// scale brings what is paid to about one.
const scale = 1e7

// cashRow is what is paid by a row of the timeline.
func (s *oldSearch) cashRow(x *relaxation, row int) relaxedRow {
	r := relaxedRow{takes: make([]float64, len(x.cost)), room: float64(s.room[row]) / scale}
	for i := range s.decisions {
		for j := range s.decisions[i].candidates {
			paid := Amount(0)
			for _, y := range s.decisions[i].candidates[j].pays {
				if s.at(y) > row {
					break
				}
				paid += y.Amount
			}
			r.takes[x.from[i]+j] = float64(paid) / scale
		}
	}
	return r
}

// askRow is how many are asked, of which there may be no more than the fewest.
func (s *oldSearch) askRow(x *relaxation) relaxedRow {
	r := relaxedRow{takes: make([]float64, len(x.cost)), room: float64(s.mostAsks)}
	for i := range s.decisions {
		for j := range s.decisions[i].candidates {
			r.takes[x.from[i]+j] = s.weight(i, &s.decisions[i].candidates[j], leastAsks)
		}
	}
	return r
}

// mostBroken is the row by which a mixture pays most beyond what may be paid, of so
// many; -1 for none.
func (s *oldSearch) mostBroken(x *relaxation, rows int) (worst int) {
	over := make([]float64, rows)
	x.part(func(column int, share float64) {
		i := int(x.loan[column])
		for _, y := range s.decisions[i].candidates[column-x.from[i]].pays {
			if k := s.at(y); k < rows {
				over[k] += share * float64(y.Amount)
			}
		}
	})
	paid, most, worst := 0.0, 1.0, -1 // within a cent it holds
	for k, a := range over {
		paid += a
		if b := paid - float64(s.room[k]); b > most {
			most, worst = b, k
		}
	}
	return worst
}

// rounded takes of each loan the candidate of which the mixture has most.
func (s *oldSearch) rounded(x *relaxation) []int {
	picks, most := make([]int, len(s.decisions)), make([]float64, len(s.decisions))
	x.part(func(column int, share float64) {
		if i := x.loan[column]; share > most[i] {
			picks[i], most[i] = column-x.from[i], share
		}
	})
	return picks
}

// most is more than any choice can come to.
func (p *multipliers) most(s *oldSearch) float64 {
	sum := 1.0
	for i, d := range s.decisions {
		dearest := 0.0
		for j := range d.candidates {
			dearest = max(dearest, s.weight(i, &d.candidates[j], p.sum))
		}
		sum += dearest
	}
	return sum
}

// try adds up a whole choice, and takes it for the best so far where it is one
// that can be carried.
func (s *oldSearch) try(picks []int) {
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

// priced is a candidate's own sum, and what it pays and asks at the prices.
func (s *oldSearch) priced(i int, c *candidate, g criterion, prices []charge, perAsk float64) float64 {
	v := s.weight(i, c, g)
	if perAsk != 0 {
		v += perAsk * s.weight(i, c, leastAsks)
	}
	k, paid := 0, Amount(0)
	for _, x := range prices {
		for ; k < len(c.pays) && s.at(c.pays[k]) <= x.at; k++ {
			paid += c.pays[k].Amount
		}
		v += x.price * float64(paid)
	}
	return v
}

// charge is the price of the cash that is paid by a row.
type charge struct {
	at    int
	price float64
}

// set fixes the prices and sums what the rest comes to at the least.
func (p *multipliers) set(s *oldSearch, lambda []float64, perAsk float64) {
	var prices []charge
	p.earned = perAsk * float64(s.mostAsks)
	size := math.Abs(p.earned)
	for t, x := range lambda {
		if x != 0 {
			prices = append(prices, charge{t, x})
			p.earned += x * float64(s.room[t])
			size += math.Abs(x * float64(s.room[t]))
		}
	}
	p.own = make([][]float64, len(s.decisions))
	for i := range s.decisions {
		cs := s.decisions[i].candidates
		p.own[i] = make([]float64, len(cs))
		most := 0.0
		for j := range cs {
			p.own[i][j] = s.priced(i, &cs[j], p.sum, prices, perAsk)
			most = max(most, math.Abs(p.own[i][j]))
		}
		size += most
	}
	p.least = make([]float64, len(s.order)+1)
	for k := len(s.order) - 1; k >= 0; k-- {
		p.least[k] = p.least[k+1] + slices.Min(p.own[s.order[k]])
	}
	p.margin = 0.01 + size*1e-9
}

// bound is the least that the sum can still be, given the priced sum of the
// decisions before place k: a whole number.
func (p *multipliers) bound(k int, sofar float64) int64 {
	return int64(math.Ceil(min(1<<60, sofar+p.least[k]-p.earned-p.margin)))
}
