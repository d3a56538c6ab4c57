package plan

// An answer that holds as planned may break in the month in which one income fails.
// Safety is the same search with less room: on each day as much less as the largest
// incomes so far, or as one bill. How far a choice is tested stays as it was.

// safety finds how the answer fares then, and the best that holds even so.
func (x *asker) safety() {
	a := x.ask.Answer
	if a == nil || x.lim.cash == nil {
		return
	}
	s := &Safety{Survive: x.o.Survive, Shock: x.o.Shock, Given: x.o.Survive > 0 || x.o.Shock > 0}
	if !s.Given {
		s.Survive = 1
	}
	y := x.apart()
	y.lim = x.lim.less(x.c, s)
	v := y.line().Carry(y.tally(y.rowsOf(a)), a.TestedTo)
	s.Holds, s.Shortfall = !v.Short, shortfall(v)
	if x.o.Budget == nil {
		s.BeforeLoans = shortfall(y.lim.cash.BeforeLoans(a.TestedTo))
	}
	s.Answer, s.Extra = a, exact(0)
	if v.Short {
		s.Answer, s.Unproven = x.safest(y)
		s.Extra = s.Answer.costOver(a)
	}
	x.ask.Safety = s
}

// costOver is the cost over that of another answer, where both are known; nil has none.
func (a *Answer) costOver(b *Answer) Maybe {
	if a == nil || !a.Cost.Known || !b.Cost.Known || a.Cost.AtLeast || b.Cost.AtLeast {
		return Maybe{}
	}
	return exact(a.Cost.Amount - b.Cost.Amount)
}

// safest is the best answer that holds in worse times. What is said of it is with every
// income.
func (x *asker) safest(worse *comparer) (a *Answer, unproven bool) {
	if a, unproven = x.answerIn(worse, nil, sideEffort); a != nil {
		tier := a.Tier
		a = x.of(x.rowsOf(a))
		a.Tier = tier
	}
	return a, unproven
}

// less are the limits with less cash; the horizon is the same.
func (m limits) less(c *Case, s *Safety) limits {
	if s.Shock > 0 {
		m.cash = m.cash.Less(s.Shock)
		return m
	}
	points := m.cash.Points
	m.cash = m.cash.WithoutLargest(c.Household.Incomes(c.AsOf, points[len(points)-1].Date, c.Income), s.Survive)
	return m
}
