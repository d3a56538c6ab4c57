package progress

import (
	"slices"

	"repay/planner/plan"
)

// Of holds a case against a plan that was saved on the as-of day or before.
func Of(c *plan.Case, saved *plan.Saved) (*Progress, *plan.Refused) {
	p := &Progress{Saved: saved}
	var paid [][]sum // by loan of the case
	for i := range c.Loans {
		past, refused := plan.PastOf(c, i, saved.Date)
		if refused != nil {
			return nil, refused
		}
		x, sums := loanOf(c, saved, past)
		p.Loans, paid = append(p.Loans, x), append(paid, sums)
	}
	for _, o := range saved.Owed {
		if o.Loan < 0 {
			p.Loans = append(p.Loans, Loan{Loan: -1, ID: o.ID, Known: true, Change: Change{Then: o.Amount, Edited: -o.Amount}})
		}
	}
	for k := range p.Loans {
		if x := &p.Loans[k]; x.Known {
			p.Total.add(&x.Change)
		} else {
			p.Partly = true
		}
	}
	p.match(c.AsOf, c.Currency.Unit(), paid)
	p.Anew = p.reasons(c.AsOf, c.Currency.Unit())
	p.Finish = finish(c, saved)
	if c.Household != nil && saved.Budget == nil {
		start, refused := plan.StartOf(c)
		if refused != nil {
			return nil, refused
		}
		cash := start.Cash()
		p.Cash, p.CashOn, p.OfDay = &cash, start.Date, start.PaidOfDay(c)
	}
	return p, nil
}

// finish is when a plan made now in the same way would end.
func finish(c *plan.Case, saved *plan.Saved) Date {
	if c.Household == nil && saved.Budget == nil {
		return 0
	}
	now := *c
	now.Income = saved.Income
	made, refused := plan.PlanPayments(&now, plan.PlanOptions{Policy: saved.Policy, Budget: saved.Budget, PayDay: saved.PayDay, As: saved.As, Brief: true})
	if len(refused) > 0 || made.Result == nil {
		return 0
	}
	return made.Finish
}

// sum is what was paid on a loan on one day.
type sum struct {
	on     Date
	amount Amount
}

// match clears what was planned with what was paid, loan by loan in the order of dates.
func (p *Progress) match(asOf Date, unit Amount, paid [][]sum) {
	for _, x := range p.Saved.Payments {
		y := Payment{SavedPayment: x, State: Counted}
		if x.Loan >= 0 && x.Date > p.Loans[x.Loan].Since {
			paid[x.Loan] = y.clear(paid[x.Loan], unit)
			l := &p.Loans[x.Loan]
			y.State = y.stateOn(asOf, l.Owing && l.Oldest <= x.Date)
		}
		p.count(&y, asOf)
		p.Payments = append(p.Payments, y)
	}
	for i, sums := range paid {
		if !slices.ContainsFunc(p.Payments, func(y Payment) bool { return y.Loan == i }) {
			continue // a loan that could not be planned is paid all the same
		}
		for _, s := range sums {
			p.Beyond = p.Beyond.Add(s.amount)
		}
	}
}

// count adds a payment up.
func (p *Progress) count(y *Payment, asOf Date) {
	if y.Date > asOf && y.On == 0 {
		return
	}
	p.Due++
	if y.State == Counted {
		p.Unseen++
		return
	}
	p.Planned, p.Paid = p.Planned.Add(y.Amount), p.Paid.Add(y.Paid)
	switch {
	case y.Made():
		p.Made++
	case y.State == Part, y.State == Missed:
		p.Missing = p.Missing.Add(y.Amount - y.Paid)
	}
}

// clear takes what the payment needs from what was paid, and returns what is left. unit is
// one of the currency.
func (y *Payment) clear(sums []sum, unit Amount) []sum {
	for len(sums) > 0 && y.Paid < y.Amount {
		a := min(sums[0].amount, y.Amount-y.Paid)
		y.Paid += a
		if y.Near == 0 && y.Amount-y.Paid < unit {
			y.Near = sums[0].on
		}
		if y.Paid == y.Amount {
			y.On = sums[0].on
		}
		if sums[0].amount -= a; sums[0].amount == 0 {
			sums = sums[1:]
		}
	}
	return sums
}

// stateOn is what became of the payment by a day; owing: something that may be its rest is
// due and unpaid.
func (y *Payment) stateOn(asOf Date, owing bool) State {
	made := y.On != 0 || y.Near != 0 && !owing
	switch over := asOf > y.Date+Slack; {
	case y.On == 0 && asOf < y.Date:
		return ToCome
	case made && y.Near < y.Date-Slack:
		return Early
	case made && y.Near > y.Date+Slack:
		return Late
	case made:
		return Paid
	case !over:
		return Open
	case y.Paid > 0:
		return Part
	}
	return Missed
}

// reasons are why to plan anew, in the order of [Reasons].
func (p *Progress) reasons(asOf Date, unit Amount) (list []Reason) {
	is := func(x func(*Loan) bool) bool {
		return slices.ContainsFunc(p.Loans, func(l Loan) bool { return x(&l) })
	}
	holds := map[Reason]bool{
		ReasonMissing: p.Missing > 0 && !p.ShortOnly(),
		ReasonBeyond:  p.Beyond >= unit,
		ReasonSigned:  is(func(l *Loan) bool { return l.Signed }),
		ReasonShown:   is(func(l *Loan) bool { return l.Since != 0 }),
		ReasonEdited:  is(func(l *Loan) bool { return l.Loan >= 0 && l.Edited != 0 }),
		ReasonLoans:   is(func(l *Loan) bool { return l.Loan < 0 || l.Lent != 0 && l.Then == 0 }),
		ReasonEnded:   asOf >= p.Saved.Ends(),
	}
	for _, r := range Reasons {
		if holds[r.Is] {
			list = append(list, r.Is)
		}
	}
	return list
}

// Left are the payments of the plan that are still to be made, by date.
func (p *Progress) Left() (list []Payment) {
	for _, y := range p.Payments {
		if !y.Made() && y.State != Counted {
			list = append(list, y)
		}
	}
	return list
}
