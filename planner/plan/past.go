package plan

import (
	"repay/planner/agreement"
	"repay/planner/loan"
)

// Past is what happened to one loan up to the as-of day. It ends where [State] says
// the loan stands.
type Past struct {
	Loan    int                // in Case.Loans
	Shown   bool               // it begins with what the lender shows, not with the money that was lent
	Moments []agreement.Moment // none where the loan begins later, or has no parts
	Now     loan.Position      // at the end of the as-of day
}

// PastOf returns the past of one loan.
func PastOf(c *Case, index int) (*Past, *Refused) {
	l, refused := accountOn(c, index, c.AsOf)
	if refused != nil {
		return nil, refused
	}
	p := &Past{Loan: index, Shown: l.terms.Owed != nil || l.terms.Card != nil, Now: l.pos}
	var problem *agreement.Problem
	if p.Moments, problem = agreement.History(&l.terms, l.loan.Agreements, c.AsOf); problem != nil {
		return nil, &Refused{index, -1, problem.Agreement, problem.Err}
	}
	return p, nil
}
