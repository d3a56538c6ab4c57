package explain

import (
	"math"
	"math/big"

	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
)

// contractRate shows the equation that the contract's annualised rates solve:
// what the payments, one a period, are worth at the rate is the cash received,
// Σ payment k ÷ (1 + i)^k = received.
func (x *Explainer) contractRate(e *Explanation) {
	q := loan.ContractEquation(&x.rec.Terms)
	if q == nil || !q.Rates.OK {
		e.Value.Kind = IsRate
		if q != nil || x.rec.Terms.Rate.Kind != loan.RateUnknown {
			e.Missing = []Missing{NoneSuch}
		}
		return
	}
	e.Value, e.Formula = Value{Kind: IsRate, Rate: q.Rates.Simple, Known: true}, FormulaSimple
	if e.Ask.Figure == IRRRate {
		e.Value.Rate, e.Formula = q.Rates.IRR, FormulaIRR
	}
	for k, a := range q.Pays {
		if a != 0 {
			e.worth(Line{N: k + 1}, a, math.Pow(1+q.Period, -float64(k+1)))
		}
	}
	e.equals(q.Received, Received)
	e.Facts = append(e.Facts, Line{Kind: PeriodRate, Loan: -1, Discount: q.Period, Base: new(q.Received)})
}

// worth adds a payment at what it is worth today.
func (e *Explanation) worth(l Line, a Amount, worth float64) {
	l.Kind, l.Loan, l.Base, l.Discount = WorthNow, -1, new(a), worth
	l.Exact = new(money.FromRat(new(big.Rat).SetFloat64(float64(a) * worth)))
	e.add(l)
}

// equals ends an equation: the lines are worth a, to the cent. A rate is found
// by trying.
func (e *Explanation) equals(a Amount, side Figure) {
	e.add(Line{Kind: Rounded, Of: side, Loan: -1, Amount: new(a)})
	e.Sum, e.Rounding, e.Mode = new(a), RateRounded, money.HalfUp
}

// discounted adds payments at what they are worth on the as-of day at rate r:
// payment ÷ (1 + r)^(days ÷ 365).
func (e *Explanation) discounted(pays []household.Payment, asOf Date, r float64) {
	for _, p := range pays {
		days := int(p.Date - asOf)
		e.worth(Line{Due: p.Date, Days: days}, p.Amount, math.Pow(1+r, -float64(days)/365))
	}
}
