package reference

// Rule: a rate that payments imply may be found by iterating in floats; it is
// rounded to 10 decimals before it touches money.

import (
	"math"
	"math/big"

	"repay/planner/loan"
	"repay/planner/money"
)

// tenDecimals is the exact decimal nearest to x with ten places.
func tenDecimals(x float64) money.Ratio {
	return money.FromRat(frac(int64(math.Round(x*1e10)), 1e10))
}

// root finds where f, which falls from above zero to below, crosses zero.
func root(f func(float64) float64, low, high float64) float64 {
	for range 200 {
		mid := (low + high) / 2
		if f(mid) > 0 {
			low = mid
		} else {
			high = mid
		}
	}
	return (low + high) / 2
}

// perPeriod is the rate per period at which payments, one a period, are worth
// a balance.
func perPeriod(balance Amount, payments []Amount) float64 {
	return root(func(i float64) float64 {
		worth := 0.0
		for k := len(payments) - 1; k >= 0; k-- {
			worth = (worth + float64(payments[k])) / (1 + i)
		}
		return worth - float64(balance)
	}, -0.99, 100)
}

// impliedRate is the yearly rate at which the named instalments clear the
// principal, period by period on the loan's own basis.
func (m *model) impliedRate() money.Rate {
	t := m.terms
	slots := m.contractSlots(t.Periods)
	yearly := make([]float64, len(slots))
	one := money.Rate{Value: money.Int(1), Per: money.PerYear}
	for k, s := range slots {
		sum := new(big.Rat)
		for _, c := range s.cells {
			sum.Add(sum, factor(one, t, c, c.from, c.to))
		}
		yearly[k], _ = sum.Float64()
	}
	total, each := Amount(0), make([]Amount, len(slots))
	for k := range slots {
		each[k] = t.Instalment
		if t.Method == loan.Dated {
			each[k] = t.Dues[k].Amount
		}
		total += each[k]
	}
	if t.Method == loan.Dated && total <= t.Principal {
		return money.Rate{}
	}
	left := func(r float64) float64 {
		balance := float64(t.Principal)
		for k := range slots {
			balance = balance*(1+r*yearly[k]) - float64(each[k])
		}
		return -balance
	}
	if t.Method == loan.Dated && left(10) > 0 {
		refuse(loan.DuesTooMuch, "dues", total)
	}
	if left(0) < 0 || left(10) > 0 {
		refuse(loan.ImpliedImpossible, "instalment", 0)
	}
	return money.Rate{Value: tenDecimals(root(left, 0, 10)), Per: money.PerYear}
}

// flatRate is what a flat contract costs on the falling balance, per period:
// the rate that its own payments imply.
func (m *model) flatRate(payments []Amount) money.Rate {
	return m.periodRate(tenDecimals(perPeriod(m.terms.Principal, payments)))
}

// periodRate writes a rate per period as a rate per month or per day.
func (m *model) periodRate(i money.Ratio) money.Rate {
	every := m.terms.Every
	switch every.Unit {
	case 0:
		return money.Rate{Value: money.FromRat(over(i.Rat(), frac(int64(every.N), 1))), Per: money.PerMonth}
	case 1:
		return money.Rate{Value: money.FromRat(over(i.Rat(), frac(7*int64(every.N), 1))), Per: money.PerDay}
	}
	return money.Rate{Value: money.FromRat(over(i.Rat(), frac(int64(every.N), 1))), Per: money.PerDay}
}

func pow(x, y float64) float64 { return math.Pow(x, y) }
