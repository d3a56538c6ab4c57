package loan

import (
	"math"
	"slices"
)

// periodRate returns the rate r per period at which the payments, one a
// period, are worth p: p = Σ pays[k]/(1+r)^(k+1). ok is false where there is
// none above -99%. newton.go has the same rate in fewer steps.
func periodRate(p float64, pays []float64) (r float64, ok bool) {
	return solveRate(func(r float64) (v, slope float64) {
		q := 1 / (1 + r)
		for k := len(pays) - 1; k >= 0; k-- {
			slope = slope*q + v
			v = v*q + pays[k]
		}
		// v is Σ pays[k]·q^k, and slope its slope in q.
		return v*q - p, -(slope*q + v) * q * q
	})
}

// solveRate finds the root of a value that falls as r grows, given with its
// slope: Newton's steps, kept inside a bracket that shrinks around it.
func solveRate(value func(r float64) (v, slope float64)) (r float64, ok bool) {
	lo, hi := -0.99, 1.0
	for {
		if v, _ := value(hi); v <= 0 {
			break
		}
		if hi *= 4; hi > 1e9 {
			return 0, false
		}
	}
	if v, _ := value(lo); v < 0 {
		return 0, false
	}
	r = 0.1
	for i := range 300 {
		v, slope := value(r)
		if v > 0 {
			lo = r
		} else {
			hi = r
		}
		next := r - v/slope
		if i%3 == 2 || !(next > lo && next < hi) {
			next = (lo + hi) / 2
		} else if math.Abs(next-r) < 1e-14 {
			break
		}
		if next == r {
			break
		}
		r = next
	}
	if math.Abs(r) < 1e-12 {
		r = 0
	}
	return r, true
}

// DiscountRate returns the yearly rate r with p = Σ pays/(1+r)^(days/365), the
// effective rate of a row of payments. They are not negative, so that the right
// side falls as r grows and there is one root at the most; ok is false where
// there is none. [Flow.Rate] is the same to the decimals that are shown.
func DiscountRate(p Amount, pays []Amount, days []int) (r float64, ok bool) {
	return solveRate(func(r float64) (v, slope float64) {
		ln := math.Log1p(r)
		for i, a := range pays {
			if a == 0 {
				continue
			}
			years := float64(days[i]) / 365
			d := float64(a) * math.Exp(-years*ln)
			v += d
			slope -= years * d / (1 + r)
		}
		return v - float64(p), slope
	})
}

// ContractRates returns the annualised rates of the contract as signed, from
// the cash received and all payments, fees included, to the four decimals that
// are shown. One payment a period is assumed; a bullet's stands at period n. nil
// where there is no schedule, and for a card: a statement says what is owed, not
// what was received and when.
func ContractRates(t *Terms) *Rates {
	e, pays := contractEquation(t)
	if e == nil {
		return nil
	}
	if r, ok := newton(float64(e.Received), 0, pays, nil); ok {
		if e.solvedBy(r); e.Rates.OK && shownAlike(e.Rates.Simple) && shownAlike(e.Rates.IRR) {
			return &e.Rates
		}
	}
	e.solve(pays)
	return &e.Rates
}

// Equation is what annualised rates solve: the cash received is what the
// payments, one a period, are worth at the rate of a period.
type Equation struct {
	Received Amount
	Pays     []Amount // 0 where a period has no payment
	Period   float64  // the rate of a period
	PerYear  float64  // periods in a year
	Rates    Rates
}

// ContractEquation returns what the rates of [ContractRates] solve, with all the
// digits of the rule.
func ContractEquation(t *Terms) *Equation {
	e, pays := contractEquation(t)
	if e != nil {
		e.solve(pays)
	}
	return e
}

// contractEquation returns the equation before it is solved.
func contractEquation(t *Terms) (e *Equation, pays []float64) {
	if t.Owed != nil || t.Method == Open || t.Method == Revolving || t.Method == MethodUnknown || t.Rate.Kind == RateUnknown {
		return nil, nil
	}
	rows, err := Schedule(t)
	if err != nil {
		return nil, nil
	}
	num, den := t.Every.PerYear()
	e = &Equation{Received: t.CashReceived(), PerYear: float64(num) / float64(den)}
	if t.Method == Bullet {
		e.Pays = make([]Amount, t.Periods-1, t.Periods)
	}
	e.Pays = slices.Grow(e.Pays, len(rows))
	for i := range rows {
		e.Pays = append(e.Pays, rows[i].Payment())
	}
	pays = make([]float64, len(e.Pays))
	for i, a := range e.Pays {
		pays[i] = float64(a)
	}
	return e, pays
}

// solve finds the rates by the rule, where there are any.
func (e *Equation) solve(pays []float64) {
	*e = Equation{Received: e.Received, Pays: e.Pays, PerYear: e.PerYear}
	if r, ok := periodRate(float64(e.Received), pays); ok {
		e.solvedBy(r)
	}
}

func (e *Equation) solvedBy(r float64) {
	e.Period = r
	rates := Rates{Simple: r * e.PerYear, IRR: math.Pow(1+r, e.PerYear) - 1, OK: true}
	if rates.IRR <= mostRate {
		e.Rates = rates
	}
}

// mostRate is the largest annualised rate that is shown: beyond it the compounded
// rate of a period says nothing any more.
const mostRate = 1e9

// CashReceived is what reached the borrower: as stated, else the principal
// less the fees taken at the start.
func (t *Terms) CashReceived() Amount {
	if t.Received != nil {
		return *t.Received
	}
	cash := t.Principal
	for _, f := range t.Fees {
		if f.Every == FeeAtStart {
			cash -= f.of(t.Principal, t)
		}
	}
	return cash
}

// of returns the fee as a sum, its percentage of base where it is one.
func (f Fee) of(base Amount, t *Terms) Amount {
	if f.Amount > 0 {
		return f.Amount
	}
	return f.Percent.Of(base, t.InterestRounding)
}
