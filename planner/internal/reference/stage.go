package reference

// Rule: a schedule in force is stages over periods. What a period pays is
// known when it falls due; what a stage pays level is computed when the stage
// begins, when the rate changes, and when a prepayment lowers it.

import (
	"math/big"

	"repay/planner/loan"
	"repay/planner/money"
)

// stage is one way of paying, for one or more slots.
type stage struct {
	pay        loan.Pay
	rate       *money.Rate // nil: the contract's, with its changes
	amount     Amount      // PayAmount: each period; PayFlat: the charge
	charge     *money.Rate // PayFlat: the charge as a rate
	chargePart *money.Ratio
	unpaid     loan.Unpaid
	openEnd    bool   // until the balance is paid, however long it takes
	original   bool   // interest on the original principal (contract flat)
	level      Amount // PayLevel, with fixed or once begun
	fixed      bool   // level is not computed when the stage begins
	kept       bool   // a named instalment that no rate change touches
	named      bool   // a level amount that an odd first period does not move
	principal  Amount // equal parts: of principal, once begun
	begun      bool
	implied    money.Ratio // PayFlat: per period
	count      int         // PayFlat: instalments
	opening    Amount      // PayFlat: the balance it began with
	dues       []Amount    // PayDues: what the list names, slot by slot
	whole      bool        // PayDues: with the interest in it
	implied10  bool        // PayDues: the rate follows from the list
	left       *big.Rat    // PayDues: the part that prepayments left of each; nil: all
	aside      Amount      // of interest kept aside: what each instalment adds
	asideLeft  Amount      // and what is left of it
}

// period is the interest of the period in progress.
type period struct {
	opening Amount // balance at its start
	from    Date   // start of the stretch in which the balance is what it is
	closed  Amount // rounded interest of the stretches before
	ahead   Amount // interest paid before its due day
}

// schedule is the schedule in force and what has happened to it so far.
type schedule struct {
	m          *model
	slots      []slot
	cur        int // the slot in progress; len(slots): none
	stages     []stage
	balance    Amount // principal not yet due
	original   Amount // flat: what interest is on
	balloon    Amount
	now        period
	keptAside  Amount // interest kept aside, without interest
	spread     Amount // arrears still to be paid with the instalments
	spreadPart Amount
	fees       bool
	split      []Amount // left of each fee that is shared over the periods
	splitPart  []Amount
	empty      bool // opened without a balance: only arrears are paid
	relevel    bool
	prepaid    bool // a prepayment has shortened the term
	over       leftover
	frozen     Date // while counting rows: the rate of this day lasts
}

// row is one instalment.
type row struct {
	due, from               Date
	opening, principal      Amount
	interest, fees, closing Amount
	paying                  bool
}

func (r row) total() Amount { return r.principal + r.interest + r.fees }

func (s *schedule) clone() *schedule {
	c := *s
	c.stages = append([]stage(nil), s.stages...)
	c.split = append([]Amount(nil), s.split...)
	return &c
}

func (s *schedule) done() bool { return s.cur >= len(s.slots) }

func (s *schedule) slot() slot { return s.slots[s.cur] }

// rateOf is a stage's rate on a day.
func (s *schedule) rateOf(g *stage, d Date) money.Rate {
	switch {
	case g.rate != nil:
		return *g.rate
	case s.frozen != 0:
		d = min(d, s.frozen)
	}
	if g.original {
		return s.m.rateOn(d)
	}
	return s.m.balanceRateOn(d)
}

// growth is the interest on 1 over [a, b) inside one slot, at the rates in
// force on each day.
func (s *schedule) growth(sl slot, a, b Date) *big.Rat {
	g := &s.stages[sl.stage]
	sum := new(big.Rat)
	for from := a; from < b; {
		to := b
		if g.rate == nil && s.frozen == 0 {
			for _, c := range s.m.terms.RateChanges {
				if from < c.From && c.From < to {
					to = c.From
				}
			}
		}
		sum.Add(sum, s.at(sl, s.rateOf(g, from), from, to))
		from = to
	}
	return sum
}

// at is the interest on 1 over [a, b) inside one slot, at one rate.
func (s *schedule) at(sl slot, r money.Rate, a, b Date) *big.Rat {
	t := s.m.terms
	if len(sl.cells) == 1 {
		return factor(r, t, sl.cells[0], a, b)
	}
	sum := new(big.Rat)
	for _, c := range sl.cells {
		if from, to := max(a, c.from), min(b, c.to); from < to {
			sum.Add(sum, factor(r, t, c, from, to))
		}
	}
	return sum
}

// stretch is the rounded interest from the last change of the balance to d.
func (s *schedule) stretch(d Date) Amount {
	if s.done() || d <= s.now.from {
		return 0
	}
	sl, base := s.slot(), s.balance
	g := &s.stages[sl.stage]
	switch {
	case g.pay == loan.PayFlat && !g.original:
		share := frac(int64(d-s.now.from), int64(sl.due-sl.from))
		return round(times(times(whole(base), g.implied.Rat()), share), s.m.terms.InterestRounding)
	case g.original:
		base = s.original
	}
	return round(times(whole(base), s.growth(sl, s.now.from, d)), s.m.terms.InterestRounding)
}

// accrued is the interest of the period in progress up to d, still to be paid.
func (s *schedule) accrued(d Date) Amount {
	if s.done() {
		return 0
	}
	return s.now.closed + s.stretch(d) - s.now.ahead
}

// levelFrom is A over the slots from k on, interest running from a day inside
// the first: the rate in force that day is assumed to last.
func (s *schedule) levelFrom(k int, from Date, g *stage) Amount {
	rate := s.rateOf(g, from)
	product, sum := frac(1, 1), new(big.Rat)
	for j := len(s.slots) - 1; j >= k; j-- {
		sum.Add(sum, product)
		sl := s.slots[j]
		f := s.at(sl, rate, max(from, sl.from), sl.due)
		if sl.regular != nil {
			f = s.regularFirst(sl, rate)
		}
		product = times(product, plus(frac(1, 1), f))
	}
	a := over(minus(times(whole(s.balance), product), whole(s.balloon)), sum)
	return round(a, s.m.terms.InstalmentRounding)
}

// regularFirst is the interest on 1 of a first period as if it were regular.
func (s *schedule) regularFirst(sl slot, rate money.Rate) *big.Rat {
	t, c := s.m.terms, *sl.regular
	return factor(rate, t, c, c.from, c.to)
}

// partFrom is the equal part of principal over the slots from k on.
func (s *schedule) partFrom(k int) Amount {
	return round(over(whole(s.balance-s.balloon), frac(int64(len(s.slots)-k), 1)), s.m.terms.InterestRounding)
}
