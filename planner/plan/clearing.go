package plan

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/loan"
)

// Clearing is whether a household can pay everything overdue on the as-of day
// and then every due of the contracts: what [Compare] calls keep, for all loans.
type Clearing struct {
	Sum       Maybe // of all loans that are behind; what falls due today of them is in it
	Shortfall *Shortfall
	// Later is where it cannot: the first payday on which all of them can be
	// cleared, and every due be paid on its date; nil: there is none.
	Later *Due
}

// clearings collects what clearing the arrears of all late loans takes.
type clearings struct {
	c     *Case
	late  int
	sum   Maybe
	today Amount          // of sum, what is among the dues to come
	dues  tally           // of all loans, arrears left as they are
	clear tally           // of all loans once what is overdue is paid today
	rest  tally           // of the loans that are not late
	later []laterClearing // by date
}

// laterClearing is what it takes on a payday.
type laterClearing struct {
	on   Date
	late int // loans that can be cleared on it
	sum  Amount
	pays tally
}

func newClearings(c *Case) *clearings {
	return &clearings{c: c, sum: exact(0), dues: tally{first: c.AsOf}, clear: tally{first: c.AsOf}, rest: tally{first: c.AsOf}}
}

// add takes one loan in, while its ledger is there.
func (x *clearings) add(l *account, st *LoanStatus, ahead *outlook) {
	x.dues.addAll(ahead.dues)
	if !st.Behind(x.c.AsOf) {
		x.clear.addAll(ahead.dues)
		x.rest.addAll(ahead.dues)
		return
	}
	x.late++
	x.sum = x.sum.plus(st.OverdueTotal)
	if l.ledger.AgreedAhead() == 0 {
		x.clear.addAll(ahead.dues)
		x.today += st.dueOn(x.c.AsOf)
	} else {
		_, dues := l.cleared(l.asOf)
		x.clear.addAll(dues)
	}
	var standing *agreement.Standing
	for _, on := range l.laterKeeps() {
		if standing == nil {
			standing = agreement.StandingOf(l.ledger, &l.terms, l.pos).Passing()
		}
		pays := l.keptOn(standing, on)
		if pays == nil {
			continue
		}
		at := x.at(on)
		at.late++
		for _, p := range pays {
			at.pays.add(p.Date, p.Amount)
			if p.Date == on {
				at.sum += p.Amount
			}
		}
	}
}

// keptOn is what clearing the arrears on a payday and paying every due takes; nil
// where that cannot be computed, or is not asked for: an agreement has taken them over.
func (l *account) keptOn(s *agreement.Standing, on Date) []household.Payment {
	if agreed := l.ledger.AgreedAhead(); agreed != 0 {
		if on >= agreed {
			return nil
		}
		due, dues := l.cleared(on)
		return slices.Insert(dues, 0, household.Payment{Date: on, Amount: due})
	}
	r, refused := s.Build(&agreement.Offer{Strategy: agreement.Keep, On: on})
	if refused != nil {
		return nil
	}
	return Payments(r.Rows)
}

// cleared is what is due on a day, and what falls due after that is paid; none where it
// cannot be.
func (l *account) cleared(on Date) (due Amount, then []household.Payment) {
	f := l.ledger.Later(on)
	due = f.DueNow(on).Total()
	if _, refused := f.Send(on, due, loan.AsInstalment); refused != nil {
		return due, nil
	}
	x := *l
	x.asOf, x.ledger = on, f
	return due, x.outlook().dues
}

// at is what is collected for a payday.
func (x *clearings) at(on Date) *laterClearing {
	i, found := slices.BinarySearchFunc(x.later, on, func(a laterClearing, d Date) int { return cmp.Compare(a.on, d) })
	if !found {
		x.later = slices.Insert(x.later, i, laterClearing{on: on, pays: tally{first: x.c.AsOf}})
	}
	return &x.later[i]
}

// judge judges the dues to come together with what is overdue. Where that is
// known only to be at least so much, a shortfall is at least so deep, and that
// there is none is not known: nil.
func (x *clearings) judge() (m *Clearing, refused *Refused) {
	defer tooLarge(-1, "household", func(r Refused) { refused = &r })
	if !x.sum.Known || x.sum.Amount == 0 {
		return nil, nil
	}
	x.clear.add(x.c.AsOf, x.sum.Amount-x.today)
	v, refused := x.carry(x.clear)
	switch {
	case refused != nil:
		return nil, refused
	case !v.Short && x.sum.AtLeast:
		return nil, nil
	case !v.Short || x.sum.AtLeast:
		return &Clearing{Sum: x.sum, Shortfall: shortfall(v)}, nil
	}
	m = &Clearing{Sum: x.sum, Shortfall: shortfall(v)}
	for _, at := range x.later {
		if at.late < x.late {
			continue
		}
		at.pays.addAll(x.rest.payments(nil))
		if v, refused = x.carry(at.pays); refused != nil {
			return nil, refused
		}
		if !v.Short {
			m.Later = &Due{at.on, -1, at.sum}
			break
		}
	}
	return m, nil
}

// carry tests payments as [Compare] does those of a choice.
func (x *clearings) carry(all tally) (household.Verdict, *Refused) {
	pays := all.payments(nil)
	lim, refused := limitsOf(x.c, household.Last(pays, x.c.AsOf))
	if refused != nil {
		return household.Verdict{}, refused
	}
	return lim.cash.Carry(pays, lim.longest), nil
}

// Behind reports whether something is due and unpaid, as of a day, that did not
// fall due on it: a penalty alone too, which makes no loan overdue.
func (st *LoanStatus) Behind(asOf Date) bool {
	return slices.ContainsFunc(st.Overdue, func(i OverdueInstalment) bool { return i.Due != asOf })
}

// dueOn is what is unpaid of the instalments that are due on a day.
func (st *LoanStatus) dueOn(d Date) (sum Amount) {
	for _, i := range st.Overdue {
		if i.Due == d {
			sum += i.Principal.Amount + i.Interest.Amount + i.Fees.Amount + i.Penalty.Amount
		}
	}
	return sum
}
