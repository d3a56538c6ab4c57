package loan

import (
	"math"

	"repay/planner/calendar"
	"repay/planner/money"
)

// periodRate returns the rate r per period at which the payments are worth p: one
// a period, the first after 1 + lead periods, p = Σ pays[k]/(1+r)^(lead+k+1). lead
// is above -1. ok is false where there is none above -99%. newton.go has the same
// rate in fewer steps.
func periodRate(p, lead float64, pays []float64) (r float64, ok bool) {
	return solveRate(func(r float64) (v, slope float64) {
		q := 1 / (1 + r)
		for k := len(pays) - 1; k >= 0; k-- {
			slope = slope*q + v
			v = v*q + pays[k]
		}
		// v is Σ pays[k]·q^k, and slope its slope in q.
		before := math.Pow(q, lead+1)
		return v*before - p, -(slope*q + v*(lead+1)) * before * q
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
// are shown; see [Equation]. nil where there is no schedule, and for a card: a
// statement says what is owed, not what was received and when.
func ContractRates(t *Terms) *Rates {
	e := contractEquation(t)
	if e == nil {
		return nil
	}
	return e.rates(e.payments())
}

// ContractRates is [ContractRates] of the ledger's terms, of which it has the schedule
// as signed; its rows stand in room where they fit.
func (l *Ledger) ContractRates(room *[]Row) *Rates {
	s := l.contract
	if s == nil || !l.terms.hasEquation() {
		return nil
	}
	if x := s.known.foreseen; x != nil {
		return l.terms.equation(nil).rates(x.payments())
	}
	rows, err := s.RowsIn(*room, false)
	if err != nil {
		return nil
	}
	if cap(rows) > cap(*room) {
		*room = rows
	}
	e := l.terms.equation(rows)
	return e.rates(e.payments())
}

func (e *Equation) rates(pays []float64) *Rates {
	if e.Times != nil {
		e.solve(pays)
		return &e.Rates
	}
	if r, ok := newton(float64(e.Received), 0, e.lead(), pays, nil); ok {
		if e.solvedBy(r); shownAlike(e.Rates.Simple) && shownAlike(e.Rates.IRR) {
			return &e.Rates
		}
	}
	e.solve(pays)
	return &e.Rates
}

// Equation is what the annualised rates of a contract solve: the cash received is
// what the payments are worth on the day of lending, Σ payment/(1+i)^t, at the
// rate i of a period. t counts periods: the first due day stands after the length
// of the first period, [calendar.Grid.Length], 1 where that is regular, and each
// due day one later than the one before. Payments on agreed dates, and those of a
// loan whose last one is off the row, stand at their months from the day of lending,
// odd days over 30.
type Equation struct {
	Received Amount
	Rows     []Row // the instalments as signed
	Start    Date  // the day of lending
	FirstDue Date
	First    calendar.Length   // the time between them
	Times    []calendar.Length // of payments on agreed dates: each one's own; nil: by the row
	Waits    int               // periods from the first due day to the first row: a bullet's stands at the last
	PerYear  float64           // periods in a year
	Period   float64           // i; 0 too where Beyond
	Beyond   bool              // i is too large to be found, and Rates are the most that is shown
	Rates    Rates
}

// ContractEquation returns what the rates of [ContractRates] solve, with all the
// digits of the rule.
func ContractEquation(t *Terms) *Equation {
	e := contractEquation(t)
	if e != nil {
		e.solve(e.payments())
	}
	return e
}

// contractEquation returns the equation before it is solved.
func contractEquation(t *Terms) *Equation {
	if !t.hasEquation() {
		return nil
	}
	rows, err := Schedule(t)
	if err != nil {
		return nil
	}
	return t.equation(rows)
}

// hasEquation reports whether the contract says what is paid for what was received.
func (t *Terms) hasEquation() bool {
	return t.Owed == nil && t.Method != Open && t.Method != Revolving && t.Method != MethodUnknown && t.Rate.Kind != RateUnknown
}

// equation is that of the contract's rows.
func (t *Terms) equation(rows []Row) *Equation {
	num, den := t.Every.PerYear()
	row, first := t.DueDays()
	e := &Equation{
		Received: t.CashReceived(), Rows: rows, PerYear: float64(num) / float64(den),
		Start: t.Start, FirstDue: row.At(first), First: row.Length(t.Start, first),
	}
	switch {
	case t.Method == Dated || t.offRow(t.Periods) != period{}:
		for i := range rows {
			e.Times = append(e.Times, t.Every.Since(e.Start, rows[i].Due))
		}
	case t.Method == Bullet:
		e.Waits = t.Periods - 1
	}
	return e
}

// At returns the periods from the day of lending to row k, the first being 0. It
// is not reduced: 45/30.
func (e *Equation) At(k int) money.Ratio {
	if e.Times != nil {
		return e.Times[k].Ratio()
	}
	l := e.First
	l.Whole += e.Waits + k
	return l.Ratio()
}

// lead is how many periods later than after one the first row stands.
func (e *Equation) lead() float64 { return e.At(0).Float() - 1 }

func (e *Equation) payments() []float64 {
	pays := make([]float64, len(e.Rows))
	for i := range e.Rows {
		pays[i] = float64(e.Rows[i].Payment())
	}
	return pays
}

// solve finds the rates by the rule, where there are any.
func (e *Equation) solve(pays []float64) {
	e.Period, e.Rates = 0, Rates{}
	rate := func() (float64, bool) { return periodRate(float64(e.Received), e.lead(), pays) }
	if e.Times != nil {
		rate = func() (float64, bool) { return e.rateAtTimes(pays) }
	}
	if r, ok := rate(); ok {
		e.solvedBy(r)
	} else if e.cost(pays) {
		e.Beyond, e.Rates = true, Rates{Simple: mostRate, IRR: mostRate, OK: true}
	}
}

// rateAtTimes is [periodRate] of payments that each stand at a time of their own.
func (e *Equation) rateAtTimes(pays []float64) (r float64, ok bool) {
	at := make([]float64, len(pays))
	for k := range at {
		at[k] = e.At(k).Float()
	}
	return solveRate(func(r float64) (v, slope float64) {
		for k, a := range pays {
			worth := a * math.Pow(1+r, -at[k])
			v += worth
			slope -= at[k] * worth / (1 + r)
		}
		return v - float64(e.Received), slope
	})
}

func (e *Equation) solvedBy(r float64) {
	e.Period = r
	e.Rates = Rates{Simple: min(r*e.PerYear, mostRate), IRR: min(math.Pow(1+r, e.PerYear)-1, mostRate), OK: true}
}

// cost reports whether more is paid than was received: there is a rate then, and it is
// above 0.
func (e *Equation) cost(pays []float64) bool {
	paid := 0.0
	for _, a := range pays {
		paid += a
	}
	return paid > float64(e.Received)
}

// ByDay returns the yearly rate by the day, compounded: the r at which received =
// Σ payment/(1+r)^(days/365), days from the day of lending to each due day as
// signed, fees included. The rates by the period take a month for a twelfth of a
// year, however long it is. ok is false where there is none above -99%; one that
// is too large to be found is given as 1e9.
func (e *Equation) ByDay() (r float64, ok bool) {
	pays := make([]DatedSum, len(e.Rows))
	for i := range pays {
		pays[i] = DatedSum{Date: e.Rows[i].Due, Amount: e.Rows[i].Payment()}
	}
	var f Flow
	f.Discount(e.Start, pays)
	if r, ok = f.Rate(e.Received); !ok && e.cost(e.payments()) {
		return mostRate, true
	}
	return r, ok
}

// mostRate is the largest annualised rate that is given: beyond it a rate says
// nothing any more but that it is large.
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
