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
	if x.loan.LenderType == "" {
		x.lacks(NoLenderType)
	}
	costs := []Measure{MeasureYearlyCost, MeasureDailyCost, MeasureTotalCost}
	if !slices.ContainsFunc(costs, func(m Measure) bool { return len(x.rules(m)) > 0 }) {
		x.lacks(NoLine) // so that nothing else is missed
		return
	}
	for _, gap := range []struct {
		is  bool
		why Reason
	}{
		{x.unsigned, NoSigning},
		{!known, NoRate},
		{y.nominal && x.terms.Method != loan.Revolving, NoFees},
		{!x.terms.Penalty.Known, NoPenalty},
	} {
		if gap.is {
			x.lacks(gap.why)
		}
	}
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
		Doubts: slices.Concat(h.doubts, x.filled(figure.Name), doubts),
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
// or both, as the rule counts. Over a line that the contract itself crosses a
// penalty says nothing more; over one that it may cross, only if it does.
func (x *subject) yearlyCost(h held, y yearly, known bool) (list []Finding) {
	line, ok := x.line(h.Rule)
	if !ok {
		return nil
	}
	if known && h.counts(Normal) && x.runsIn(h.Force, x.ends) {
		list = x.onTime(h, y, line.at)
	}
	if h.counts(Late) && x.lateIn(h.Force) && !crossed(list) {
		if late := x.whenLate(h, line.at); len(list) == 0 || crossed(late) {
			list = append(list, late...)
		}
	}
	return line.cited(list)
}

// crossed reports whether a line is crossed for certain.
func crossed(list []Finding) bool {
	return slices.ContainsFunc(list, func(f Finding) bool { return f.Kind == KindLine })
}

// lateIn reports whether a loan may be late in a time: in one that is over, only
// if it was.
func (x *subject) lateIn(time Span) bool {
	if time.Until != 0 && time.Until < x.asOf {
		return x.overdue() && x.status.OldestUnpaidDue <= time.Until
	}
	return x.runsIn(time, func() Date { return max(x.asOf, x.ends()) })
}

// runsIn reports whether a time and that of the contract have a day in common. When it
// ends is found out only where that decides: a time that began before the contract and
// the as-of date began before either end.
func (x *subject) runsIn(time Span, ends func() Date) bool {
	if time.From <= min(x.begins(), x.asOf) {
		return time.Until == 0 || x.begins() <= time.Until
	}
	return time.Meets(Span{x.begins(), ends()})
}

// ends is the last day of the contract as signed, else the as-of date.
func (x *subject) ends() Date {
	if _, last, ok := x.originalTerm(); ok {
		return last
	}
	return x.asOf
}

// line is where a rule's limit is for a loan.
type line struct {
	at        money.Ratio
	lpr       *LPRRow // what it is a multiple of; nil: it is none
	confirmed bool    // that row is
}

// line is the limit of a rule that compares a cost: a rate, or a multiple of the
// 1-year LPR of the day on which the contract was signed, or of a suit, for which
// the as-of date stands in. ok is false for a day before the first LPR.
func (x *subject) line(r *Rule) (l line, ok bool) {
	if r.Limit.LPR.IsZero() {
		return line{at: r.Limit.Rate}, true
	}
	day := x.signed
	if r.Limit.AtSuit {
		day = x.asOf
	}
	lpr, confirmed, ok := x.lines.LPR.On(day)
	if !ok {
		return line{}, false
	}
	return line{lpr.OneYear.Mul(r.Limit.LPR), &lpr, confirmed}, true
}

// cited adds to findings the LPR on which their line rests.
func (l line) cited(list []Finding) []Finding {
	if l.lpr == nil {
		return list
	}
	for i := range list {
		if list[i].LPR = l.lpr; !l.confirmed {
			list[i].Doubts = append(list[i].Doubts, DoubtLPR)
		}
	}
	return list
}

// onTime holds what the loan costs a year, paid on time, against a line. It is
// over it if the rate by the day is over it too, so that nothing crosses a line
// by the length of its months. Where only the other of the two rates is over the
// line, that is to be checked first, if the line is the loan's.
//
// A rate is compared to four decimals of the fraction: payments are whole cents,
// so that the digits beyond say nothing of the contract.
func (x *subject) onTime(h held, y yearly, limit money.Ratio) []Finding {
	over := func(r float64) bool { return Over(r, limit) }
	if !over(y.simple) && !over(y.compounded) {
		return nil
	}
	how := x.howYearly()
	simple := Figure{FigureSimple, fourDecimals(y.simple)}
	compounded := Figure{FigureIRR, fourDecimals(y.compounded)}
	if y.nominal {
		simple.Name = FigureContract
	}
	isSimple := over(y.simple) && over(how.DaySimple) && (y.nominal || !x.withinOwnRate(limit))
	isCompounded := over(y.compounded) && over(how.DayCompounded)
	if h.Compare == Compounded {
		simple, compounded = compounded, simple
		isSimple, isCompounded = isCompounded, isSimple
	}
	switch {
	case isSimple:
		return x.over(h, simple, limit, how)
	case isCompounded && len(h.doubts) == 0:
		return x.over(h, compounded, limit, how, DoubtOneFigure)
	}
	return nil
}

// computeHowYearly is the two rates, what they were computed from, and the same by
// the day. The simple one is made of the loan's own periods: 12·((1+r)^(1/12) − 1)
// for one that is paid by the month.
func (x *subject) computeHowYearly() How {
	y, _ := x.yearly()
	how := How{Simple: y.simple, Compounded: y.compounded, DaySimple: y.simple, DayCompounded: y.compounded}
	if y.nominal {
		how.Flat = x.terms.Method == loan.Flat
		return how
	}
	e := x.equation()
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

// filled is the doubt about a figure that rests on what a preset filled in from
// general knowledge.
func (x *subject) filled(name FigureName) []Doubt {
	rate, penalty := true, false
	switch {
	case name == FigureMonths, name == FigureInstalments:
		return nil
	case name == FigureLateFee, name == FigurePenalty && x.terms.Penalty.Kind == loan.PenaltyAlone:
		rate, penalty = false, true
	case name == FigurePenalty, name == FigureTimes:
		penalty = true
	}
	if rate && x.general("rate") || penalty && x.general("penalty") {
		return []Doubt{DoubtPreset}
	}
	return nil
}

// Over reports whether a yearly rate that was found in floats is over a line, as it
// is shown: to four decimals of the fraction.
func Over(rate float64, line money.Ratio) bool {
	if at := line.Float(); rate < at-fourth || rate > at+fourth { // as it is mostly, however it is rounded
		return rate > at
	}
	return fourDecimals(rate).Cmp(line) > 0
}

// fourth is one of the fourth decimal, of which rounding moves a rate by half.
const fourth = 0.0001

// fourDecimals is a rate that was found in floats, as it is shown.
func fourDecimals(f float64) money.Ratio {
	if n, ok := money.TenThousandths(f); ok {
		return money.NewRatio(n, 10000)
	}
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(f, 'f', 4, 64))
	if !ok {
		return money.Ratio{}
	}
	return money.FromRat(r)
}
