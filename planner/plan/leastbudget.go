package plan

import (
	"math"

	"repay/planner/calendar"
	"repay/planner/paydown"
)

// leastBudget is the least whole unit of currency a month with which a plan ends and
// with one less does not; nil where it ends with none. More money now and then ends a
// plan later: of several such sums it is the one that the search comes to.
func (x *planner) leastBudget(policy paydown.Policy) (least *Amount, refused *Refused) {
	owed := Amount(0)
	for i := range x.loans {
		p := x.loans[i].Ledger.Position(x.c.AsOf)
		owed = owed.Add(p.Payoff())
	}
	unit := x.c.Currency.Unit()
	s := &budgetSearch{try: func(units Amount) (enough bool, spare float64) {
		r, have, bad := x.endsWith(units*unit, policy)
		if refused = bad; r == nil || r.NeverEnds {
			return false, 0
		}
		return true, float64(have)/float64(max(1, r.TotalPaid)) - 1
	}}
	most := 2*owed/unit + 1
	enough, spare := s.try(most)
	if !enough || refused != nil {
		return nil, refused
	}
	s.hold(most, spare)
	if s.seek(owed / unit / fiveYears); refused != nil {
		return nil, refused
	}
	return new(s.enough * unit), nil
}

// fiveYears are the months in which a plan may end: where the search begins.
const fiveYears = 60

// endsWith tries a budget a month; have is all the money that a plan may spend. Of what
// cannot be computed there is no result.
func (x *planner) endsWith(budget Amount, policy paydown.Policy) (r *paydown.Result, have Amount, refused *Refused) {
	h, _ := x.budget(budget)
	cash, refused := x.ahead(x.keeping(h))
	if refused != nil {
		return nil, 0, refused
	}
	r, refusal := paydown.RunWith(x.c.AsOf, x.loans, cash, policy, paydown.Options{EndsOnly: true})
	if refusal != nil {
		return nil, 0, nil
	}
	return r, cash.Base(calendar.Monthly.From(x.c.AsOf, paydown.MaxMonths) - 1), nil
}

// budgetSearch closes in on the least of whole units that is enough. A plan with about
// that takes fifty years, so few are tried: the money of those years, held against what
// all of a plan takes, is nearly a line, and the line shows where nothing is to spare.
// Floats only choose what to try. What was tried decides.
type budgetSearch struct {
	try           func(units Amount) (enough bool, spare float64) // spare is a part of what the plan takes; only of what is enough
	short, enough Amount                                          // too little, and enough
	spare         float64                                         // of enough
	slope         float64                                         // of spare by units, where it was found last; 0: not yet
}

// seek begins with a guess. From what is enough it goes down the line; where that is
// too little, up again in steps that double. Where that takes long, it halves.
func (s *budgetSearch) seek(guess Amount) {
	step := max(1, guess/32)
	for tries := 0; s.enough-s.short > 1; tries++ {
		if guess <= s.short || guess >= s.enough || tries >= longSeek {
			guess = s.short + (s.enough-s.short)/2
		}
		enough, spare := s.try(guess)
		if !enough {
			s.short = guess
			guess, step = guess+step, 2*step
			continue
		}
		s.hold(guess, spare)
		if guess = s.onLine(); guess <= s.short {
			guess = s.short + step
		}
		step = max(1, (s.enough-guess)/8)
	}
}

const longSeek = 20

// hold takes what is enough, less than what was held before.
func (s *budgetSearch) hold(units Amount, spare float64) {
	if slope := (s.spare - spare) / float64(s.enough-units); s.enough > 0 && slope > 0 {
		s.slope = slope
	}
	s.enough, s.spare = units, spare
}

// onLine is where nothing is to spare on the line through what was enough; below the
// last of it.
func (s *budgetSearch) onLine() Amount {
	if s.slope <= 0 {
		return s.short // there is no line
	}
	down := max(1, math.Ceil(s.spare/s.slope))
	return s.enough - Amount(min(down, float64(s.enough)))
}
