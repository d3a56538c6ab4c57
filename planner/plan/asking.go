package plan

import (
	"slices"
	"sync"

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
	payDay := 0
	if o.Budget != nil {
		c, payDay = UnderBudget(c, *o.Budget, o.PayDay)
	}
	cmp, refused := newComparer(c, o.Goal, o.Widen, new(Memory))
	if len(refused) > 0 {
		return nil, refused
	}
	x := &asker{comparer: cmp.sparing(cmp.placesOf(o.Keep)), o: o}
	if o.Stop != nil {
		x.stop = x.stopped
	}
	x.ask = &LeastAsk{Comparison: x.out, Case: c, PayDay: payDay, Goal: o.Goal, GoalGiven: o.Goal != ""}
	x.find()
	return x.ask, nil
}

// placesOf are where loans of the case stand among those compared.
func (x *comparer) placesOf(loans []int) (places []int) {
	for i, l := range x.accounts {
		if slices.Contains(loans, l.index) {
			places = append(places, i)
		}
	}
	return places
}

// placeOf is where one of them stands; it is there.
func (x *comparer) placeOf(loan int) int {
	return slices.IndexFunc(x.accounts, func(l *account) bool { return l.index == loan })
}

// asker looks for the least to ask, on top of what a comparison knows.
type asker struct {
	*comparer
	o   AskOptions
	ask *LeastAsk

	aim  aim    // of the answer
	main sought // the search that found it
	open bool   // something may hold with nobody's consent, which would come first

	refused []refusal
	now     *household.Household // with its cash at the start of the as-of day; see withMore

	stopping sync.Mutex
	halted   bool // the whole is to end
}

// find finds the answer, and then what stands beside it.
func (x *asker) find() {
	x.out.Keep = x.keepAll()
	if !x.any() {
		x.out.Reason = ReasonNothingOwed
		return
	}
	x.before()
	x.findAnswer()
	switch {
	case x.ask.Unknown():
		return // nor is it known what would be missing
	case x.ask.Answer == nil:
		x.standIn()
		x.judge() // a settlement that nobody has offered may do
		x.more()
		x.curve()
		return
	}
	x.out.Thin = x.thin(x.ask.Answer)
	x.negotiated()
	x.next()
	x.refusals()
	x.calls()
	x.safety()
	x.concessions()
	x.curve()
}

// findAnswer finds what is to be asked for: nothing, where something holds with
// nobody's consent and no goal is given.
func (x *asker) findAnswer() {
	x.out.Surest = x.surest()
	x.open = x.out.Unproven && !x.ask.GoalGiven
	if !x.ask.GoalGiven {
		x.ask.Goal = x.defaultGoal()
	}
	x.goal, x.out.Goal = x.ask.Goal, x.ask.Goal
	x.aim = aim{take: anyOffer, criteria: orderOf(x.goal)}
	if x.out.Surest != nil && !x.ask.GoalGiven {
		x.surestLeads()
	} else {
		x.reply()
	}
}

// answerIn is the answer in other times: with more money, or less; start may be good
// already. As ever, one that asks nobody comes first where no goal was asked for.
func (x *asker) answerIn(times *comparer, start [][]int, e search.Effort) (a *Answer, unproven bool) {
	times.out.Unproven, times.work = false, e.Work
	if !x.ask.GoalGiven {
		if a = times.surest(); a != nil {
			return a, times.out.Unproven
		}
	}
	s := times.seekByTier(aim{x.aim.take, x.aim.criteria, start}, e)
	return times.best(s), !s.proven
}

// defaultGoal is the least cost where every lender has made an offer to choose from;
// over a menu that nobody has offered that freezes everybody's interest.
func (x *asker) defaultGoal() Goal {
	if x.o.Widen {
		return Easiest
	}
	for i, l := range x.accounts {
		made := func(o agreement.Offer) bool { return o.Status == agreement.Offered || o.Status == agreement.Accepted }
		if x.mayAsk(i) && !slices.ContainsFunc(l.loan.Offers, made) {
			return Easiest
		}
	}
	return Cheapest
}

// mayAsk reports whether an answer may ask for something about a loan.
func (x *asker) mayAsk(i int) bool {
	return slices.ContainsFunc(x.mayTake(i, TierAny, anyOffer), func(j int) bool { return x.out.Loans[i].Rows[j].NeedsConsent })
}

// surestLeads takes what holds with nobody's consent. Its figure is that of the goal at
// which else would be asked.
func (x *asker) surestLeads() {
	x.ask.Answer, x.out.Leading, x.out.Reason = x.out.Surest, LeadSurest, ReasonSurest
	x.ask.Hypothetical = x.o.Widen
	p := Proof{Optimal: !x.out.Unproven}
	if x.goal == Cheapest {
		for i, row := range x.rowsOf(x.ask.Answer) {
			p.Value += x.costOf(i, row)
			p.Bound += x.leastCost(i)
		}
	}
	if p.Optimal {
		p.Bound = p.Value
	}
	x.ask.Proof = p
}

// costOf is the cost of a row of a loan as a search counts it.
func (x *asker) costOf(i, row int) int64 {
	if row < 0 {
		return 0
	}
	return int64(x.out.Loans[i].Rows[row].ranksBy())
}

// leastCost is the least cost of a loan that needs nobody's consent.
func (x *asker) leastCost(i int) (least int64) {
	for k, row := range x.mayTake(i, TierAny, unaskedOrOffered) {
		if cost := x.costOf(i, row); k == 0 || cost < least {
			least = cost
		}
	}
	return least
}

// reply finds the best choice at the goal, and the table of what to ask for.
func (x *asker) reply() {
	x.main = x.seekByTier(x.aim, x.effort())
	a := x.noting(x.main)
	x.ask.Answer = a
	x.prove()
	if a == nil {
		return
	}
	x.out.Reason = ReasonAsk
	x.fallbacks(a)
	if x.goal == Easiest {
		x.out.Leading, x.out.Easiest = LeadEasiest, a
		if x.out.ToAsk = x.noting(x.seekByTier(aim{anyOffer, criteriaOf(Cheapest), x.main.rows[:1]}, sideEffort)); x.out.ToAsk == nil {
			x.out.ToAsk = a // it was stopped
		}
		x.fallbacks(x.out.ToAsk)
	} else {
		x.out.Leading, x.out.ToAsk = LeadToAsk, a
	}
	x.askTable()
	x.ask.Hypothetical = x.o.Widen || slices.ContainsFunc(a.Choices, func(ch Choice) bool {
		return ch.Ask && x.out.Of(ch.Loan).Rows[ch.Row].Offer.Hypothetical
	})
}

// next finds the second and the third best choice.
func (x *asker) next() {
	if len(x.main.rows) == 0 {
		return // a surest answer
	}
	e := sideEffort
	e.Count = 3
	s := x.seek(x.main.tier, aim{x.aim.take, x.aim.criteria, x.main.rows[:1]}, e)
	best := slices.IndexFunc(s.rows, func(rows []int) bool { return slices.Equal(rows, x.main.rows[0]) })
	for n := best + 1; best >= 0 && n < len(s.rows); n++ {
		a := x.nth(s, n)
		x.fallbacks(a)
		x.ask.Next = append(x.ask.Next, a)
	}
}

// prove says how much of the answer is proven.
func (x *asker) prove() {
	p := Proof{Optimal: x.main.proven}
	if a := x.ask.Answer; a != nil {
		p.Optimal = p.Optimal && (!x.open || x.goal == Easiest && a.Asks > 0) // fewer asks are ruled out
		p.Value, p.Bound = x.main.value[0], x.main.bound
	}
	x.ask.Proof = p
}

// effort is how long the search of the answer itself may take: as long as it needs,
// unless it is told what is enough.
func (x *asker) effort() search.Effort {
	e := search.Effort{Prices: x.o.Curve}
	if x.o.Brief {
		e.Work = compareEffort.Work
	}
	if x.o.Best != nil {
		e.Best = func(value, bound int64) { x.o.Best(x.goal, Proof{Value: value, Bound: bound}) }
	}
	if x.o.Stop != nil || x.o.Enough != nil {
		e.Stop = x.enough
	}
	return e
}

// stopped asks whether to end, and notes it; several may ask at once.
func (x *asker) stopped() bool {
	x.stopping.Lock()
	defer x.stopping.Unlock()
	x.halted = x.halted || x.o.Stop != nil && x.o.Stop()
	x.ask.Stopped = x.ask.Stopped || x.halted
	return x.halted
}

// enough asks whether the best answer so far will do, likewise.
func (x *asker) enough() bool {
	if x.stopped() {
		return true
	}
	enough := x.o.Enough != nil && x.o.Enough()
	x.ask.Stopped = x.ask.Stopped || enough
	return enough
}
