package plan

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/paydown"
)

// planner is a case made ready to be planned by any policy.
type planner struct {
	c         *Case
	o         PlanOptions
	loans     []paydown.Loan
	index     []int // of each of loans, its place in the case
	unknown   []int
	unsplit   []int
	vague     []bool // by loan of the case: of what is overdue today a part is not known
	choices   []PlanChoice
	household *household.Household // the budget's where there is one
	start     Amount               // its cash at the start of the as-of day
	kept      []household.Flow     // what is known to fall due on loans that cannot be planned
	payDay    int
	cash      *household.Cash
	contract  *Maybe             // see contracts
	taken     []*agreement.Offer // what the answer asked for takes, by loan of the case; nil: see chosen
	missing   bool               // the answer asked for does not exist
	leading   string             // then the one that leads
}

// newPlanner puts the loans on the as-of day, with what was chosen signed on it. nil
// where there is neither a household nor a budget.
func newPlanner(c *Case, o PlanOptions) (x *planner, refused []Refused) {
	defer tooLarge(-1, "loans", func(r Refused) { refused = append(refused, r) })
	x = &planner{c: c, o: o, vague: make([]bool, len(c.Loans))}
	if c.Household == nil && o.Budget == nil {
		return nil, nil
	}
	switch {
	case o.taken != nil:
		x.taken = o.taken
	case o.As != "":
		comparison, bad := Compare(c, "")
		if len(bad) > 0 {
			return nil, bad
		}
		answer := comparison.Answer(o.As)
		if x.leading = comparison.Leading; answer == nil {
			x.missing = true
			return x, nil
		}
		x.taken = takenBy(c, comparison, answer)
	}
	x.loans, x.index = make([]paydown.Loan, 0, len(c.Loans)), make([]int, 0, len(c.Loans))
	for i := range c.Loans {
		if bad := x.take(c, i); bad != nil {
			refused = append(refused, *bad)
		}
	}
	if len(refused) > 0 {
		return nil, refused
	}
	if bad := x.provide(); bad != nil {
		return nil, []Refused{*bad}
	}
	return x, nil
}

// takenBy are the offers that an answer takes, by loan of the case.
func takenBy(of *Case, c *Comparison, a *Answer) []*agreement.Offer {
	taken := make([]*agreement.Offer, len(of.Loans))
	for _, ch := range a.Choices {
		taken[ch.Loan] = &c.Of(ch.Loan).Rows[ch.Row].Offer
	}
	return taken
}

// take takes a loan of a case into the plan, unless nothing is owed on it.
func (x *planner) take(c *Case, i int) *Refused {
	l, refused := x.account(c, i)
	if refused != nil || l.paidOff() {
		return refused
	}
	dues, refused := x.add(l)
	x.kept = append(x.kept, dues...)
	return refused
}

// account is a loan of a case on the as-of day.
func (x *planner) account(c *Case, i int) (*account, *Refused) {
	if x.o.accounts != nil {
		return x.o.accounts[i], nil
	}
	return accountOn(c, i, c.AsOf)
}

// add takes a loan into the plan, as what was chosen for it leaves it. Of one that
// cannot be planned it returns what is known to fall due.
func (x *planner) add(l *account) (kept []household.Flow, refused *Refused) {
	p := paydown.Loan{Ledger: l.ledger, Terms: &l.terms, Priority: l.loan.Priority, Outstanding: l.pos.Outstanding()}
	replaced := false // the schedule is that of an agreement
	if o, ok := x.chosen(l); ok {
		switch wait := o.On > x.c.AsOf; {
		case o.Strategy == agreement.Nothing:
		case o.Status == agreement.Signed && l.ledger.AgreedAhead() != 0: // the ledger signs it on its day
			x.choices = append(x.choices, PlanChoice{Loan: l.index, Offer: o})
		case o.Strategy == agreement.Keep && !wait:
			p.Ledger = l.ledger.Unagreed()
		case o.Strategy == agreement.Keep || o.Strategy == agreement.PayOff:
			p.Ledger, p.PayOff = l.ledger.Unagreed(), o.Strategy == agreement.PayOff
			if wait {
				p.Wait = o.On
			}
			x.choices = append(x.choices, PlanChoice{Loan: l.index, Offer: o})
		default:
			r, err := agreement.Build(l.ledger, &l.terms, x.c.AsOf, o)
			if err != nil {
				return nil, &Refused{l.index, l.offerIndex(o.Name), -1, err}
			}
			p.Ledger = l.ledger.Unagreed().Fork()
			p.Ledger.FromHere()
			p.Ledger.CallOff()
			p.Ledger.Adopt(r.Restructuring)
			if err := p.Ledger.Err(); err != nil {
				return nil, &Refused{l.index, l.offerIndex(o.Name), -1, err}
			}
			replaced = !r.Restructuring.GoesOn
			x.choices = append(x.choices, PlanChoice{l.index, o, r.Restructuring.Waived})
		}
	} else if o, ok := l.promised(); ok {
		p.Wait, p.PayOff = o.On, o.Strategy == agreement.PayOff
	}
	if !replaced && unplannable(l) {
		x.unknown = append(x.unknown, l.index)
		for _, due := range l.outlook().dues {
			kept = append(kept, household.Flow{Name: l.loan.Called(), Amount: due.Amount, Date: due.Date})
		}
		return kept, nil
	}
	x.loans, x.index = append(x.loans, p), append(x.index, l.index)
	x.vague[l.index] = !replaced && l.sums() != loan.Exact
	if !replaced && l.ledger.SplitUnknown() {
		x.unsplit = append(x.unsplit, l.index)
		x.vague[l.index] = !l.terms.Penalty.None() || l.totalKnown() != loan.Exact
	}
	return nil, nil
}

// chosen is the offer that a plan takes for a loan.
func (x *planner) chosen(l *account) (o agreement.Offer, ok bool) {
	if x.taken != nil && x.taken[l.index] != nil {
		return *x.taken[l.index], true
	}
	if l.loan.Choose == "" {
		return o, false
	}
	menu := l.menu()
	if i := slices.IndexFunc(menu, func(o agreement.Offer) bool { return o.Name == l.loan.Choose }); i >= 0 {
		return menu[i], true
	}
	return o, false
}

// promised is what was signed and is in force, where it is to be paid on a day that
// is not over.
func (l *account) promised() (o agreement.Offer, ok bool) {
	if l.force < 0 {
		return o, false
	}
	a := &l.loan.Agreements[l.force]
	o = a.Offer
	o.On = max(o.On, a.Date)
	return o, o.Strategy.Free() && o.On >= l.asOf
}

// unplannable reports whether too little is known of a loan to plan it: what is owed,
// or what falls due of it and when. A total that is all due needs no more than that.
func unplannable(l *account) bool {
	return l.ledger.PayoffUnknown() || l.ledger.SplitUnknown() && !l.totalOnly() && !l.ledger.Unsplit() || l.ledger.ScheduleUnknown() && l.pos.NotDue > 0
}

// provide finds the money: the household's or the budget's, less what is kept for
// loans that cannot be planned.
func (x *planner) provide() (refused *Refused) {
	if x.o.Budget != nil {
		x.household, x.payDay = x.budget(*x.o.Budget)
	} else if x.household, refused = householdNow(x.c); refused != nil {
		return refused
	}
	x.start = x.household.Cash
	x.household = x.keeping(x.household)
	if all := x.c.cashShared(); all != nil && x.o.Budget == nil && len(x.kept) == 0 {
		x.cash = all.AsAsked(x.farthest())
		return nil
	}
	x.cash, refused = x.ahead(x.household)
	return refused
}

// keeping is a household that keeps back what is known to fall due on loans that
// cannot be planned.
func (x *planner) keeping(h *household.Household) *household.Household {
	all := *h
	all.Expenses = slices.Concat(h.Expenses, x.kept)
	return &all
}

// budget is the household of a sum each month that is for lenders alone, and the day
// on which it comes.
func (x *planner) budget(a Amount) (h *household.Household, day int) {
	return budgetOf(a, x.o.PayDay, x.c.AsOf, func() Date {
		return firstDue(x.c.AsOf, func(yield func(*loan.Ledger) bool) {
			for i := range x.loans {
				if !yield(x.loans[i].Ledger) {
					return
				}
			}
		})
	})
}

// ahead is a household's cash as far as a plan asks for it.
func (x *planner) ahead(h *household.Household) (cash *household.Cash, refused *Refused) {
	defer tooLarge(-1, "household", func(r Refused) { refused = &r })
	return h.AsAsked(x.c.AsOf, x.farthest(), x.c.Income), nil
}

// farthest is as far as any plan looks at the most.
func (x *planner) farthest() Date {
	return min(calendar.Monthly.From(x.c.AsOf, paydown.MaxMonths+4), calendar.Last)
}
