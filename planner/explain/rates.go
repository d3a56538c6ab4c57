package explain

import (
	"math"
	"math/big"

	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
)

// contractRate shows the equation that the contract's annualised rates solve:
// what the payments are worth at the rate i of a period is the cash received,
// Σ payment ÷ (1 + i)^t = received, t periods after the day of lending.
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
	if q.Beyond {
		return // no rate of a period makes the two sides equal to the cent
	}
	for k := range q.Rows {
		r := &q.Rows[k]
		if a := r.Payment(); a != 0 {
			t := q.At(k)
			e.worth(Line{N: r.N, Due: r.Due, Time: Time{Periods, t}}, a, math.Pow(1+q.Period, -t.Float()))
		}
	}
	e.equals(q.Received, Received)
	e.Facts = append(e.Facts, Line{Kind: PeriodRate, Loan: -1, Discount: q.Period, Base: new(q.Received)})
	if t := q.First.Ratio(); q.Times == nil && t.Cmp(money.Int(1)) != 0 {
		e.Facts = append(e.Facts, Line{Kind: FirstPeriod, Loan: -1, From: q.Start, To: q.FirstDue, Time: Time{Periods, t}})
	}
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
