package plan

import (
	"repay/planner/household"
	"repay/planner/search"
)

// pool is every option of every loan that may be in a choice, as one problem for all
// searches of a comparison: each leaves out what it may not take.
type pool struct {
	cash      *household.Cash // that it is held against
	decisions []decision
	at        []int           // the place of each one's loan
	problem   *search.Problem // nil: there are too many
}

// options are the pool of a comparison. Of so many that a search may not come to its end
// there is none: the less a search may take, the further it comes then.
func (x *comparer) options() *pool {
	if p := x.pool; p != nil && p.cash == x.lim.cash {
		return p
	}
	p := &pool{cash: x.lim.cash}
	p.decisions, p.at = x.decisions(func(i int) []int {
		options := x.out.Loans[i].Rows
		rows := make([]int, 0, len(options))
		for j := range options {
			if options[j].InChoice {
				rows = append(rows, j)
			}
		}
		return rows
	})
	if small(p.decisions) {
		lim := x.limits()
		p.problem = newTimeline(p.decisions, lim, lim.longest).problem(p.decisions, lim)
		p.problem.Prepare()
	}
	x.pool = p
	return p
}

// decisions are the choices among some rows of each loan that has any, and the places of
// those loans.
func (x *comparer) decisions(rows func(loan int) []int) (ds []decision, at []int) {
	for i := range x.out.Loans {
		if len(x.out.Loans[i].Rows) > 0 {
			ds, at = append(ds, x.decision(i, rows(i))), append(at, i)
		}
	}
	return ds, at
}

// choose finds what [choose] finds among the rows of each loan that may be taken.
func (p *pool) choose(may func(loan int) func(row int) bool, a aim, e search.Effort) found {
	rows := make([]func(row int) bool, len(p.at))
	for k, i := range p.at {
		rows[k] = may(i)
	}
	e.Work = 0
	e.Start = starts(p.decisions, p.at, a.start)
	e.Skip = func(k, j int) bool { return !rows[k](p.decisions[k].candidates[j].row) }
	r := p.problem.Solve(aimsOf(a.criteria), e)
	return foundBy(r)
}
