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
	Unknown bool               // not even the sum of what is owed is known
	AtLeast bool               // it is a lower bound
}

// PastOf returns the past of one loan. At the end of each day of stops a moment ends.
func PastOf(c *Case, index int, stops ...Date) (*Past, *Refused) {
	l, refused := accountOn(c, index, c.AsOf)
	if refused != nil {
		return nil, refused
	}
	p := &Past{Loan: index, Shown: l.terms.Owed != nil || l.terms.Card != nil, Now: l.pos}
	p.Unknown = l.ledger.PayoffUnknown()
	if payoff, _ := l.payoff(); !p.Unknown {
		p.AtLeast = payoff.AtLeast
	}
	var problem *agreement.Problem
	if p.Moments, problem = agreement.History(&l.terms, l.loan.Agreements, c.AsOf, stops...); problem != nil {
		return nil, &Refused{index, -1, problem.Agreement, problem.Err}
	}
	return p, nil
}
