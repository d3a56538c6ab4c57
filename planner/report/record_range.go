package report

import (
	"repay/planner/loan"
	"repay/planner/plan"
)

// rangeJSON is what a loan owes at the least and at the most, where the order
// of allocation is unknown. Its fields are those of the loan.
type rangeJSON struct {
	Payoff               spanJSON   `json:"payoff"`
	OverdueTotal         spanJSON   `json:"overdue_total"`
	PrincipalOverdue     spanJSON   `json:"principal_overdue"`
	InterestOverdue      spanJSON   `json:"interest_overdue"`
	Penalty              spanJSON   `json:"penalty"`
	Fees                 spanJSON   `json:"fees"`
	PrincipalOutstanding spanJSON   `json:"principal_outstanding"`
	PrincipalNotDue      spanJSON   `json:"principal_not_due"`
	InterestAccrued      spanJSON   `json:"interest_accrued"`
	Orders               ordersJSON `json:"orders"`
}

// sumsRangeJSON is the same of a sum over loans.
type sumsRangeJSON struct {
	Payoff       spanJSON `json:"payoff"`
	OverdueTotal spanJSON `json:"overdue_total"`
}

type spanJSON struct {
	Low  *string `json:"low"`
	High *string `json:"high"`
}

// ordersJSON are the orders of allocation with the least and the most payoff.
type ordersJSON struct {
	Low  orderJSON `json:"low"`
	High orderJSON `json:"high"`
}

type orderJSON struct {
	Order string `json:"order"`
	By    string `json:"by"`
}

func (v voice) rangeOf(r *plan.Range) *rangeJSON {
	if r == nil {
		return nil
	}
	return &rangeJSON{
		Payoff:               v.span(r.Of(plan.FigurePayoff)),
		OverdueTotal:         v.span(r.Of(plan.FigureOverdueTotal)),
		PrincipalOverdue:     v.span(r.Of(plan.FigurePrincipalOverdue)),
		InterestOverdue:      v.span(r.Of(plan.FigureInterestOverdue)),
		Penalty:              v.span(r.Of(plan.FigurePenalty)),
		Fees:                 v.span(r.Of(plan.FigureFees)),
		PrincipalOutstanding: v.span(r.Of(plan.FigurePrincipalOutstanding)),
		PrincipalNotDue:      v.span(r.Of(plan.FigurePrincipalNotDue)),
		InterestAccrued:      v.span(r.Of(plan.FigureInterestAccrued)),
		Orders:               ordersJSON{orderOf(r.Low), orderOf(r.High)},
	}
}

func (v voice) sumsRange(r *plan.SumsRange) *sumsRangeJSON {
	if r == nil {
		return nil
	}
	return &sumsRangeJSON{v.span(r.Payoff), v.span(r.OverdueTotal)}
}

func (v voice) span(s plan.Span) spanJSON {
	var atLeast []string // the loan's own list has the name
	return spanJSON{v.decimal(s.Low, "", &atLeast), v.decimal(s.High, "", &atLeast)}
}

func orderOf(a loan.Allocation) orderJSON {
	by := loan.AllocationBy.Name(a.ByComponent)
	return orderJSON{plan.OrderName(a.Order), by}
}
