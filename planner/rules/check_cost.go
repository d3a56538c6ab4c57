package rules

import (
	"math"
	"math/big"
	"slices"
	"strconv"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// contract compares the contract itself with the lines: what it costs a year,
// paid on time and late, by the day and in all; its penalty rate over the contract
// rate; its late fees.
func (x *subject) contract() (list []Finding) {
	y, known := x.yearly()
	if !x.warns {
		x.gaps(y, known)
	}
	for _, h := range x.rules(MeasureYearlyCost) {
		list = append(list, x.yearlyCost(h, y, known)...)
	}
	for _, h := range x.rules(MeasurePenalty) {
		if times, how, ok := x.times(); ok {
			list = append(list, x.over(h, times, h.Limit.Times, how)...)
		}
	}
	return oneEach(append(list, x.charged()...))
}

// gaps notes what of the contract is not known, and whether some line is for it.
func (x *subject) gaps(y yearly, known bool) {
	lacks := func(is bool, r Reason) {
		if is {
			x.lacks(r)
		}
	}
	lacks(x.loan.LenderType == "", NoLenderType)
	lacks(x.unsigned, NoSigning)
	lacks(!known, NoRate)
	lacks(y.nominal && x.terms.Method != loan.Revolving, NoFees)
	lacks(!x.terms.Penalty.Known, NoPenalty)
	costs := []Measure{MeasureYearlyCost, MeasureDailyCost, MeasureTotalCost}
	lacks(!slices.ContainsFunc(costs, func(m Measure) bool { return len(x.rules(m)) > 0 }), NoLine)
}

// over compares a figure with a rule's limit: a finding where it is over it. A
// line that may not be the loan's, or that is unconfirmed, is not crossed: it is
// to be checked first.
func (x *subject) over(h held, figure Figure, limit money.Ratio, how How, doubts ...Doubt) []Finding {
	if figure.Value.Cmp(limit) <= 0 {
		return nil
	}
	f := Finding{
		Loan: x.index, Rule: h.Rule, Kind: KindLine, Figure: figure, Limit: limit, How: how,
		Doubts: append(h.doubts[:len(h.doubts):len(h.doubts)], doubts...),
	}
	f.How.Signed, f.How.Contract, f.How.Known = x.signed, x.contractR, x.known
	if h.Sure == SureDefault {
		f.Doubts = append(f.Doubts, DoubtUnconfirmed)
	}
	if len(f.Doubts) > 0 {
		f.Kind = KindCheck
	}
	return []Finding{f}
}

// yearly is what a loan costs a year. Where the contract has a schedule that is
// its internal rate of return, from the cash received and all payments, by the
// period; elsewhere the nominal contract rate, as it is and compounded by the
// month.
type yearly struct {
	simple, compounded float64
	nominal            bool
}

func (x *subject) yearly() (y yearly, ok bool) {
	if r := x.status.Contract; r != nil && r.OK && x.terms.Method != loan.Revolving {
		return yearly{simple: r.Simple, compounded: r.IRR}, true
	}
	if !x.known {
		return yearly{}, false
	}
	nominal := x.contractR.Yearly().Float()
	return yearly{simple: nominal, compounded: math.Pow(1+nominal/12, 12) - 1, nominal: true}, true
}

// yearlyCost holds what the loan costs a year against a line: paid on time, late,
// or both, as the rule counts.
func (x *subject) yearlyCost(h held, y yearly, known bool) (list []Finding) {
	limit, row, confirmed, ok := x.limit(h.Rule)
	if !ok {
		return nil
	}
	if known && h.counts(Normal) && h.Force.Meets(Span{x.begins(), x.ends()}) {
		list = x.onTime(h, y, limit)
	}
	// Over a line that the contract itself crosses a penalty says nothing more.
	if figure, how, late := x.penalty(); late && h.counts(Late) && (len(list) == 0 || list[0].Kind != KindLine) && x.lateIn(h.Force) {
		if more := x.over(h, figure, limit, how, x.filled(figure.Name)...); len(list) == 0 || len(more) > 0 && more[0].Kind == KindLine {
			list = append(list, more...)
		}
	}
	for i := range list {
		if list[i].LPR = row; row != nil && !confirmed {
			list[i].Doubts = append(list[i].Doubts, DoubtLPR)
		}
	}
	return list
}

// lateIn reports whether a loan may be late in a time: in one that is over, only
// if it was.
func (x *subject) lateIn(time Span) bool {
	if time.Until != 0 && time.Until < x.asOf {
		return x.overdue() && x.status.OldestUnpaidDue <= time.Until
	}
	return time.Meets(Span{x.begins(), max(x.asOf, x.ends())})
}

// ends is the last day of the contract as signed, else the as-of date.
func (x *subject) ends() Date {
	if _, last, ok := x.originalTerm(); ok {
		return last
	}
	return x.asOf
}

// limit is a yearly cost's line for the loan: a rate, or a multiple of the 1-year
// LPR of the day on which the contract was signed, or of a suit, for which the
// as-of date stands in.
func (x *subject) limit(r *Rule) (limit money.Ratio, row *LPRRow, confirmed, ok bool) {
	if r.Limit.LPR.IsZero() {
		return r.Limit.Rate, nil, true, true
	}
	day := x.signed
	if r.Limit.AtSuit {
		day = x.asOf
	}
	lpr, confirmed, ok := x.lines.LPR.On(day)
	if !ok {
		return money.Ratio{}, nil, false, false
	}
	return lpr.OneYear.Mul(r.Limit.LPR), &lpr, confirmed, true
}

// onTime holds what the loan costs a year, paid on time, against a line. It is
// over it if the rate by the day is over it too, so that nothing crosses a line
// by the length of its months. Where only the other of the two rates is over the
// line, that is to be checked first, if the line is the loan's.
//
// A rate is compared to four decimals of the fraction: payments are whole cents,
// so that the digits beyond say nothing of the contract.
func (x *subject) onTime(h held, y yearly, limit money.Ratio) []Finding {
	over := func(r float64) bool { return fourDecimals(r).Cmp(limit) > 0 }
	if !over(y.simple) && !over(y.compounded) {
		return nil
	}
	how := How{Simple: y.simple, Compounded: y.compounded, DaySimple: y.simple, DayCompounded: y.compounded}
	if e := x.equation(); e != nil && !y.nominal {
		how = x.howYearly(e, how)
	}
	simple := Figure{FigureSimple, fourDecimals(y.simple)}
	compounded := Figure{FigureIRR, fourDecimals(y.compounded)}
	if y.nominal {
		simple.Name, how.Flat = FigureContract, x.terms.Method == loan.Flat
	}
	isSimple := over(y.simple) && over(how.DaySimple) && (y.nominal || !x.withinOwnRate(limit))
	isCompounded := over(y.compounded) && over(how.DayCompounded)
	if h.Compare == Compounded {
		simple, compounded = compounded, simple
		isSimple, isCompounded = isCompounded, isSimple
	}
	filled := x.filled(simple.Name)
	switch {
	case isSimple:
		return x.over(h, simple, limit, how, filled...)
	case isCompounded && len(h.doubts) == 0:
		return x.over(h, compounded, limit, how, append(filled, DoubtOneFigure)...)
	}
	return nil
}

// howYearly is what the two rates were computed from, and the same by the day. The
// simple one is made of the loan's own periods: 12·((1+r)^(1/12) − 1) for one that
// is paid by the month.
func (x *subject) howYearly(e *loan.Equation, how How) How {
	how.Received, how.Payments = e.Received, len(e.Rows)
	for i := range e.Rows {
		how.Paid += e.Rows[i].Payment()
		how.Fees += e.Rows[i].Fees
	}
	if r, ok := e.ByDay(); ok {
		how.DayCompounded, how.DaySimple = r, e.PerYear*(math.Pow(1+r, 1/e.PerYear)-1)
	}
	return how
}

// withinOwnRate reports whether a contract costs its own yearly rate and nothing
// beside, and that rate is within the line. The rates that are found from its
// payments may be a little more: by the length of its months, by a first period
// shorter than the others. A flat rate is not what a loan costs, nor is one that
// takes a year for 360 days.
func (x *subject) withinOwnRate(limit money.Ratio) bool {
	t := x.terms
	if !x.known || t.Method == loan.Flat || len(t.Fees) > 0 || t.CashReceived() < t.Principal {
		return false
	}
	rates := []money.Rate{t.Rate.Rate}
	if t.Rate.Kind == loan.RateImplied {
		rates[0], _ = loan.ImpliedRate(t)
	}
	for _, c := range t.RateChanges {
		rates = append(rates, c.Rate)
	}
	return !slices.ContainsFunc(rates, func(r money.Rate) bool {
		return r.Per == money.PerYear && t.Basis == calendar.Actual360 || r.Yearly().Cmp(limit) > 0
	})
}

// filled are the doubts about a figure that rests on what a preset filled in from
// general knowledge.
func (x *subject) filled(name FigureName) []Doubt {
	on := []string{"rate"}
	switch {
	case name == FigureLateFee, name == FigurePenalty && x.terms.Penalty.Kind == loan.PenaltyAlone:
		on = []string{"penalty"}
	case name == FigurePenalty, name == FigureTimes:
		on = append(on, "penalty")
	}
	for _, field := range on {
		if x.general(field) {
			return []Doubt{DoubtPreset}
		}
	}
	return nil
}

// penalty is what overdue principal bears a year: the penalty rate, which
// stands in the contract rate's place, but on a card beside it.
func (x *subject) penalty() (f Figure, how How, ok bool) {
	p := x.terms.Penalty
	if !p.Known || p.Kind != loan.PenaltyAlone && !x.known || p.Kind == loan.PenaltyAlone && p.Rate.IsZero() {
		return Figure{}, How{}, false
	}
	var yearly money.Ratio
	switch p.Kind {
	case loan.PenaltyMultiple:
		yearly = x.contractR.Yearly().Mul(p.Multiple)
	case loan.PenaltySpread:
		yearly = x.contractR.Yearly().Add(p.Rate.Yearly())
	default:
		yearly = p.Rate.Yearly()
	}
	beside := x.beside() && x.known && !x.contractR.IsZero()
	if beside {
		yearly = yearly.Add(x.contractR.Yearly())
	}
	return Figure{FigurePenalty, yearly}, How{Penalty: p, Beside: beside}, true
}

// beside reports a card whose penalty runs beside its interest.
func (x *subject) beside() bool {
	return x.terms.Method == loan.Revolving && (x.terms.Card == nil || x.terms.Card.Mode != loan.DailyUse)
}

// times is the penalty rate over the contract rate, by the day, as lenders
// charge both. A penalty rate of its own is mostly a rounded one, and so the
// quotient is taken to two decimals.
func (x *subject) times() (f Figure, how How, ok bool) {
	p := x.terms.Penalty
	if !p.Known || !x.known || x.contractR.IsZero() || x.beside() {
		return Figure{}, How{}, false
	}
	how = How{Penalty: p}
	if p.Kind == loan.PenaltyMultiple {
		return Figure{FigureTimes, p.Multiple}, how, true
	}
	daily := x.daily(p.Rate)
	if p.Kind == loan.PenaltySpread {
		daily = daily.Add(x.daily(x.contractR))
	}
	hundredths := daily.Div(x.daily(x.contractR)).MulInt(100).Round(money.HalfUp)
	return Figure{FigureTimes, money.NewRatio(int64(hundredths), 100)}, how, true
}

// daily is a rate by the day, on the loan's day count.
func (x *subject) daily(r money.Rate) money.Ratio {
	switch r.Per {
	case money.PerDay:
		return r.Value
	case money.PerMonth:
		return r.Value.Div(money.Int(30))
	}
	if x.terms.Basis == calendar.Actual360 || x.terms.Basis == calendar.Thirty360 {
		return r.Value.Div(money.Int(360))
	}
	return r.Value.Div(money.Int(365))
}

// fourDecimals is a rate that was found in floats, as it is shown.
func fourDecimals(f float64) money.Ratio {
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(f, 'f', 4, 64))
	if !ok {
		return money.Ratio{}
	}
	return money.FromRat(r)
}
