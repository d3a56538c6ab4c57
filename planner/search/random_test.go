package search_test

import (
	"math/rand/v2"

	"repay/planner/search"
)

// dice draw problems of every shape: without a test, with one end, with many; what
// may be paid is plenty or nothing, and amounts are wide apart or all the same.
type dice struct{ *rand.Rand }

func (r dice) chance(percent int) bool { return r.IntN(100) < percent }

// between is a number of low..high.
func (r dice) between(low, high int) int { return low + r.IntN(high-low+1) }

// shape is what the options of one problem have in common.
type shape struct {
	rows, ends, months, sums int
	kinds, negotiations      int
	most                     int // the largest amount; small: many are equal
	flat                     bool
}

const mostChoices = 3000

func (r dice) problem() *search.Problem {
	s := shape{rows: r.between(1, 7), months: r.between(0, 5), sums: 4, kinds: r.between(0, 3), negotiations: r.between(1, 5)}
	s.most = []int{1, 3, 10, 100, 1_000_000}[r.IntN(5)]
	s.flat = r.chance(15)
	if r.chance(85) {
		s.ends = 1
		if r.chance(65) {
			s.ends = r.between(2, 6)
		}
	} else if r.chance(50) {
		s.rows = 0
	}
	p := &search.Problem{}
	for choices := 1; len(p.Loans) < r.between(1, 6); {
		n := r.between(1, 6)
		if choices *= n; choices > mostChoices {
			break
		}
		p.Loans = append(p.Loans, search.Loan{Options: make([]search.Option, n), Negotiation: r.IntN(s.negotiations), Fixed: r.chance(12)})
	}
	r.cash(p, s)
	for i := range p.Loans {
		options := p.Loans[i].Options
		for j := range options {
			if options[j] = r.option(p, s); j > 0 && r.chance(15) {
				options[j] = options[r.IntN(j)] // the same again
			}
		}
		if r.chance(2) {
			p.Loans[i].Options = nil
		}
	}
	return p
}

// cash draws the rows and ends; what an end leaves room for may be less or more than
// what the rows around it do.
func (r dice) cash(p *search.Problem, s shape) {
	// About so much is paid by a row, times a percentage that is the same all along.
	percent := []int{0, 30, 60, 90, 120, 200}[r.IntN(6)]
	room := func(rows int) search.Amount {
		if r.chance(4) {
			return 0
		}
		x := s.most*len(p.Loans)*(rows+1)/2*percent/100 + r.IntN(s.most+1)
		return search.Amount(x)
	}
	for k := range s.rows {
		p.Room = append(p.Room, room(k))
	}
	rows := 0
	for k := range s.ends {
		if rows = r.between(rows, s.rows); k == s.ends-1 {
			rows = s.rows
		}
		p.Ends = append(p.Ends, search.End{Rows: rows, Room: room(rows)})
	}
}

func (r dice) option(p *search.Problem, s shape) (o search.Option) {
	last := s.rows - 1
	if s.ends > 0 {
		o.End = r.IntN(s.ends)
		last = min(last, p.Ends[o.End].Rows)
	}
	o.Finish = int32(r.between(0, 4))
	if s.kinds > 0 && r.chance(60) {
		o.Kind = r.between(1, s.kinds)
	}
	for k := range s.sums {
		x := r.between(-s.most/3, s.most)
		if k > 0 && k%2 == 0 {
			x = r.IntN(2) // counts something
		}
		if s.flat {
			x = 0
		}
		o.Sums = append(o.Sums, search.Amount(x))
	}
	o.Pays = r.steps(last+1, s.most)
	o.Months = r.steps(s.months, s.most)
	return o
}

// steps are payments at some of n places.
func (r dice) steps(n, most int) (list []search.Step) {
	often := []int{20, 60, 100}[r.IntN(3)]
	for k := range n {
		if r.chance(often) {
			list = append(list, search.Step{At: int32(k), Paid: search.Amount(r.between(1, most))})
		}
	}
	return list
}

// aims are some measures in any order.
func (r dice) aims(p *search.Problem) (list []search.Aim) {
	all := []search.Aim{{Of: search.Finish}, {Of: search.Highest}, {Of: search.Asks}}
	for k := range sumsOf(p) {
		all = append(all, search.Aim{Of: search.Sum, Sum: k})
	}
	if r.chance(15) {
		all = append(all, search.Aim{Of: search.Short})
	}
	r.Shuffle(len(all), func(i, k int) { all[i], all[k] = all[k], all[i] })
	return all[:r.between(1, len(all))]
}

// usual are the lists of aims by which answers are looked for: see the package plan.
func usual() [][]search.Aim {
	sum := func(k int) search.Aim { return search.Aim{Of: search.Sum, Sum: k} }
	cost, loss, unknown, moved := sum(0), sum(1), sum(2), sum(3)
	finish, highest, asks, short := search.Aim{Of: search.Finish}, search.Aim{Of: search.Highest}, search.Aim{Of: search.Asks}, search.Aim{Of: search.Short}
	return [][]search.Aim{
		{cost, finish, highest, asks, unknown, loss},
		{finish, cost, highest, asks, unknown, loss},
		{highest, cost, finish, asks, unknown, loss},
		{asks, unknown, loss, cost, finish, highest},
		{moved, cost, finish, highest, asks, unknown, loss},
		{short, cost, finish, highest, asks, unknown, loss},
	}
}
