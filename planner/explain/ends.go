package explain

import (
	"repay/planner/loan"
	"repay/planner/plan"
)

// minimumPlan is where a card gets to that pays its minimum each month: the
// figures of going on, and what paying everything today would save.
func (x *Explainer) minimumPlan(e *Explanation) []plan.Refused {
	l, refused := x.loan()
	if refused != nil {
		return refused
	}
	m := l.Minimum
	if m == nil {
		e.Missing = []Missing{NoneSuch}
		return nil
	}
	keep := l.Rows[0].Offer.Name
	if e.Ask.Figure == PayNowSaves {
		e.Value, e.Formula = of(m.Saves), FormulaPayNow
		e.part(MinimumCost, of(m.Cost), 1)
		e.part(Payoff, of(x.status.Payoff), -1)
		e.part(PrincipalOutstanding, exactly(x.rec.Position.Outstanding()), 1)
		return nil
	}
	ask := e.Ask
	e.Ask = Ask{Figure: map[Figure]Figure{MinimumPayments: PaymentCount, MinimumFinish: Finish, MinimumCost: Cost}[ask.Figure], Offer: keep}
	refused = x.offer(e)
	e.Ask = ask
	return refused
}

// end is the least or the most that a figure may be, with the way of spreading
// payments that it is of.
func (x *Explainer) end(e *Explanation) []plan.Refused {
	f, high, _ := endOf(e.Ask.Figure)
	r := x.status.Range
	if r == nil {
		e.Missing = []Missing{NoneSuch}
		return nil
	}
	want := r.Of(f).Low
	if high {
		want = r.Of(f).High
	}
	if !want.Known {
		e.Value = of(want)
		return nil
	}
	if x.orders == nil {
		var no *plan.Refused
		if x.orders, no = plan.TracesOf(x.c, x.index, x.c.AsOf); no != nil {
			return []plan.Refused{*no}
		}
	}
	for _, rec := range x.orders {
		s, no := rec.Status(x.c)
		if no != nil {
			return []plan.Refused{*no}
		}
		if s.Figure(f) != want {
			continue
		}
		one := *x
		one.rec, one.status, one.quote = rec, s, rec.Ledger.Quote(x.c.AsOf)
		ask := e.Ask
		e.Ask = Ask{Figure: Figure(f)}
		refused := one.owed(e)
		e.Ask, e.Parts = ask, nil // its parts are those of this order, not of the status
		by := loan.AllocationBy.Name(rec.Terms.Allocation.ByComponent)
		e.Facts = append([]Line{{Kind: SpreadBy, Loan: -1, Name: plan.OrderName(rec.Terms.Allocation.Order) + " " + by}}, e.Facts...)
		return refused
	}
	return nil
}
