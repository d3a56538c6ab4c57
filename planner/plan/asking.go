package plan

import (
	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/search"
)

// AskLeast finds the least that has to be asked of the lenders, and what then.
// Without a household it needs a budget: nil where there is neither. Offers of the
// book that cannot be computed are returned as refused.
func AskLeast(c *Case, o AskOptions) (_ *LeastAsk, refused []Refused) {
	defer tooLarge(-1, "loans", func(r Refused) { refused = append(refused, r) })
	if c.Household == nil && o.Budget == nil {
		return nil, nil
	}
	cmp, refused := newComparer(c, o.Goal, o.Widen)
	if len(refused) > 0 {
		return nil, refused
	}
	x := &asker{comparer: cmp, o: o, ask: &LeastAsk{Comparison: cmp.out, Goal: o.Goal, GoalGiven: o.Goal != ""}}
	x.find()
	return x.ask, nil
}

// asker looks for the least to ask, on top of what a comparison knows.
type asker struct {
	*comparer
	o   AskOptions
	ask *LeastAsk
}

// find finds the answer, and then what stands beside it.
func (x *asker) find() {
	x.out.Keep = x.keepAll()
	if !x.any() {
		x.out.Reason = ReasonNothingOwed
		return
	}
	x.out.BeforeTo = household.TestedTo(x.c.AsOf, x.last())
	before := x.lim.cash.BeforeLoans(x.out.BeforeTo)
	x.out.Before, x.out.BeforeLasts = shortfall(before), before.Lasts
	if x.out.Surest = x.surest(); x.out.Surest != nil && !x.ask.GoalGiven {
		x.ask.Answer, x.out.Leading, x.out.Reason = x.out.Surest, LeadSurest, ReasonSurest
		x.ask.Goal = x.defaultGoal()
		return
	}
	if !x.ask.GoalGiven {
		x.ask.Goal = x.defaultGoal()
	}
	x.answerAt(x.ask.Goal)
	if x.ask.Answer == nil {
		x.standIn()
		return
	}
}

// defaultGoal is the least cost where every lender has made an offer to choose from;
// over a menu that nobody has offered that freezes everybody's interest.
func (x *asker) defaultGoal() Goal {
	if x.o.Widen {
		return Easiest
	}
	for i := range x.out.Loans {
		made := false
		for j := range x.out.Loans[i].Rows {
			s := x.out.Loans[i].Rows[j].Offer.Status
			made = made || s == agreement.Offered || s == agreement.Accepted
		}
		if !made && len(x.out.Loans[i].Rows) > 0 {
			return Easiest
		}
	}
	return Cheapest
}

// answerAt finds the best choice at a goal, and the table of what to ask for.
func (x *asker) answerAt(g Goal) {
	x.goal, x.out.Goal = g, g
	criteria := criteriaOf(g)
	if g == Easiest {
		criteria = easiestBy(Cheapest)
	}
	if x.ask.Answer = x.byTier(anyOffer, criteria); x.ask.Answer == nil {
		return
	}
	x.out.Leading, x.out.Reason = LeadEasiest, ReasonAsk
	x.out.Easiest, x.out.ToAsk = x.ask.Answer, x.ask.Answer
	if g == Easiest {
		x.goal = Cheapest
		x.out.ToAsk = x.byTier(anyOffer, criteriaOf(Cheapest))
	}
	x.fallbacks(x.ask.Answer)
	x.askTable()
}

// effort is how long the search of the answer itself may take.
func (x *asker) effort() search.Effort {
	e := search.Effort{Stop: x.o.Stop}
	if x.o.Best != nil {
		e.Best = func(value, bound int64) { x.o.Best(x.ask.Goal, Proof{Value: value, Bound: bound}) }
	}
	return e
}
