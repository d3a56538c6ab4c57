package record

import (
	"repay/planner/internal/schema"
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

// sumsRangeJSON is what several loans owe at the least and at the most.
type sumsRangeJSON struct {
	Payoff       spanJSON `json:"payoff"`
	OverdueTotal spanJSON `json:"overdue_total"`
}

type spanJSON struct {
	Low  decimalOrNull `json:"low"`
	High decimalOrNull `json:"high"`
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

func (b *builder) rangeOf(r *plan.Range) *rangeJSON {
	if r == nil {
		return nil
	}
	return &rangeJSON{
		Payoff:               b.span(r.Of(plan.FigurePayoff)),
		OverdueTotal:         b.span(r.Of(plan.FigureOverdueTotal)),
		PrincipalOverdue:     b.span(r.Of(plan.FigurePrincipalOverdue)),
		InterestOverdue:      b.span(r.Of(plan.FigureInterestOverdue)),
		Penalty:              b.span(r.Of(plan.FigurePenalty)),
		Fees:                 b.span(r.Of(plan.FigureFees)),
		PrincipalOutstanding: b.span(r.Of(plan.FigurePrincipalOutstanding)),
		PrincipalNotDue:      b.span(r.Of(plan.FigurePrincipalNotDue)),
		InterestAccrued:      b.span(r.Of(plan.FigureInterestAccrued)),
		Orders:               ordersJSON{orderOf(r.Low), orderOf(r.High)},
	}
}

func (b *builder) sumsRange(r *plan.SumsRange) *sumsRangeJSON {
	if r == nil {
		return nil
	}
	return &sumsRangeJSON{b.span(r.Payoff), b.span(r.OverdueTotal)}
}

func (b *builder) span(s plan.Span) spanJSON {
	return spanJSON{b.decimal(s.Low, "", nil), b.decimal(s.High, "", nil)} // the loan's own list has the name
}

func orderOf(a loan.Allocation) orderJSON {
	return orderJSON{plan.OrderName(a.Order), loan.AllocationBy.Name(a.ByComponent)}
}

func rangeFields() schema.Meanings {
	return schema.Meanings{
		"orders":      says("The orders of allocation with the least and the most payoff."),
		"orders.low":  says("That with the least."),
		"orders.high": says("That with the most."),
		"order.order": among(plan.OrdersInUse(), "What a payment fills first."),
		"order.by":    among(loan.AllocationBy.Names(), "One instalment after another, or one component of all of them."),
		"low":         amount("The least."),
		"high":        amount("The most."),
	}
}
