package pages

import (
	"math"
	"strings"

	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

// How a figure that is held against a line was computed, in a sentence.

var ruleFigureWords = texts[rules.FigureName]{
	{rules.FigureIRR, lang.Text{ZH: "全部费用的年化", EN: "all-in yearly cost"}},
	{rules.FigureContract, lang.Text{ZH: "合同利率的年化", EN: "contract rate a year"}},
	{rules.FigurePenalty, lang.Text{ZH: "罚息的年化", EN: "penalty rate a year"}},
	{rules.FigureTimes, lang.Text{ZH: "罚息是合同的几倍", EN: "penalty over contract"}},
	{rules.FigureMonths, lang.Text{ZH: "展期几个月", EN: "months of extension"}},
	{rules.FigureInstalments, lang.Text{ZH: "分几期", EN: "instalments"}},
}

// figureOf names what was compared, with the offer whose figure it is.
func (v voice) figureOf(f rules.Finding) string {
	s := v.say(ruleFigureWords.of(f.Figure.Name))
	if len(f.Offers) == 1 {
		return v.say(wInBrackets, s, v.labelOf(f.Offers[0], f.Loan, true))
	}
	return s
}

var (
	wTimes      = lang.Text{ZH: "{1} 倍", EN: "{1}x"}
	wMonthCount = lang.Text{ZH: "{1} 个月", EN: "{1} months"}
	wPartCount  = lang.Text{ZH: "{1} 期", EN: "{1}"}
)

// value writes a figure or its line for people: 13.58%, 1.8 times, 24 months.
func (v voice) value(f rules.Finding, r money.Ratio) string {
	switch {
	case f.Figure.Name.IsRate():
		return f.Decimal(r, 2, 100) + "%"
	case f.Figure.Name == rules.FigureTimes:
		return v.say(wTimes, f.Decimal(r, 2, 1))
	case f.Figure.Name == rules.FigureMonths:
		return v.say(wMonthCount, months(r))
	}
	return v.say(wPartCount, r.Decimal())
}

// months writes a number of months, with a decimal where they are not whole.
func months(r money.Ratio) string { return strings.TrimSuffix(r.Rat().FloatString(1), ".0") }

// computed says how the figure came about and, where it was computed too, the
// line.
func (v voice) computed(f rules.Finding) string {
	return v.clauses(filled([]string{v.computedFigure(f), v.computedLine(f)}))
}

var (
	wHowIRRFees         = lang.Text{ZH: " (其中费用 {1})", EN: "; fees: {1}"}
	wHowIRRWithin       = lang.Text{ZH: "；按单利没有过线", EN: "; without compounding it is within the line"}
	wHowIRR             = lang.Text{ZH: "到手 {1}，{2} 期共还 {3}{4}；按期的内部收益率折成一年，复利 {5}，单利 {6}", EN: "{1} received, {3} paid (instalments: {2}{4}); the internal rate of return by period, made yearly: {5} with compounding, {6} without"}
	wHowContractRate    = lang.Text{ZH: "合同利率 {1}，一年 {2}", EN: "contract rate {1}, {2} a year"}
	wHowContractFees    = lang.Text{ZH: "，没有算费用，算上不会更低", EN: ", fees not counted: with them it is this or more"}
	wHowContractFlat    = lang.Text{ZH: "；等本等息的实际年化约是它的两倍", EN: "; flat interest comes to about twice as much"}
	wHowTimesOfContract = lang.Text{ZH: "罚息按合同利率的 {1} 倍", EN: "the penalty rate is {1} times the contract rate"}
	wHowTimesByDay      = lang.Text{ZH: "罚息 {1} 比合同利率 {2}，按天算是 {3} 倍", EN: "penalty {1} over contract rate {2}, by the day: {3} times"}
	wHowMonths          = lang.Text{ZH: "原来 {1} 个月，{2} 到期；这样延到 {3}，多 {4} 个月", EN: "{1} months as signed, to {2}; this way to {3}, {4} months more"}
	wHowInstalments     = lang.Text{ZH: "这个办法一共分 {1} 期", EN: "this way has {1} instalments in all"}
)

func (v voice) computedFigure(f rules.Finding) string {
	h := f.How
	year := v.value(f, f.Figure.Value)
	switch f.Figure.Name {
	case rules.FigureIRR:
		fees := when(h.Fees > 0, v.say(wHowIRRFees, v.money(h.Fees)))
		within := math.Round(h.Simple*1e4) <= math.Round(f.Limit.Float()*1e4) // as shown, like the figure itself
		return v.say(wHowIRR, v.money(h.Received), h.Payments, v.money(h.Paid), fees, year, v.percent(h.Simple)) +
			when(within, v.say(wHowIRRWithin))
	case rules.FigureContract:
		return v.say(wHowContractRate, v.rateText(h.Contract), year) + v.say(wHowContractFees) +
			when(h.Flat, v.say(wHowContractFlat))
	case rules.FigurePenalty:
		return v.computedPenalty(f, year)
	case rules.FigureTimes:
		if h.Penalty.Kind == loan.PenaltyMultiple {
			return v.say(wHowTimesOfContract, h.Penalty.Multiple.Decimal())
		}
		return v.say(wHowTimesByDay, v.penaltyText(h.Penalty), v.rateText(h.Contract), f.Figure.Value.Decimal())
	case rules.FigureMonths:
		return v.say(wHowMonths, h.Months, h.LastDue.String(), h.End.String(), months(f.Figure.Value))
	case rules.FigureInstalments:
		return v.say(wHowInstalments, f.Figure.Value.Decimal())
	}
	return v.computedDate(f)
}

var (
	wHowPenaltyBeside   = lang.Text{ZH: "罚息利率加上合同利率 {1}，一年 {2}", EN: "penalty rate and the contract rate of {1} together: {2} a year"}
	wHowPenaltyMultiple = lang.Text{ZH: "合同利率 {1} 的 {2} 倍，一年 {3}", EN: "{2} times the contract rate of {1}: {3} a year"}
	wHowPenaltySpread   = lang.Text{ZH: "合同利率 {1} 加 {2}，一年 {3}", EN: "the contract rate of {1} and {2} on top: {3} a year"}
	wHowPenaltyAlone    = lang.Text{ZH: "罚息利率 {1}，一年 {2}", EN: "penalty rate {1}: {2} a year"}
)

func (v voice) computedPenalty(f rules.Finding, year string) string {
	h := f.How
	switch {
	case h.Beside:
		return v.say(wHowPenaltyBeside, v.rateText(h.Contract), year)
	case h.Penalty.Kind == loan.PenaltyMultiple:
		return v.say(wHowPenaltyMultiple, v.rateText(h.Contract), h.Penalty.Multiple.Decimal(), year)
	case h.Penalty.Kind == loan.PenaltySpread:
		return v.say(wHowPenaltySpread, v.rateText(h.Contract), v.rateText(h.Penalty.Rate), year)
	}
	return v.say(wHowPenaltyAlone, v.rateText(h.Penalty.Rate), year)
}

// penaltyText writes a penalty rate of its own or on top of the contract's.
func (v voice) penaltyText(p loan.Penalty) string {
	return when(p.Kind == loan.PenaltySpread, "+") + v.rateText(p.Rate)
}

var (
	wHowLineLPR  = lang.Text{ZH: "线是 {1} 的 1 年期 LPR {2} 的 {3} 倍：{4}", EN: "the line: the 1-year LPR of {1} is {2}, {3} times that is {4}"}
	wHowLineTerm = lang.Text{ZH: "这条线是 {1} 个月", EN: "the line: {1} months"}
)

// computedLine says how the line came about, where it is not in the rule itself.
func (v voice) computedLine(f rules.Finding) string {
	switch {
	case f.LPR != nil:
		return v.say(wHowLineLPR, f.How.Signed.String(), twoPlaces(f.LPR.OneYear), f.Rule.Limit.LPR.Decimal(), v.value(f, f.Limit))
	case f.Figure.Name == rules.FigureMonths:
		return v.say(wHowLineTerm, months(f.Limit))
	}
	return ""
}

// toDo says what to check of one finding, its doubts first.
func (v voice) toDo(f rules.Finding) string {
	return v.clauses(append(v.doubts(f), f.Rule.Check.In(v.Lang)))
}

// RuleWords puts the findings of a record into words.
func RuleWords(h Head, c plan.Case) func(rules.Finding) record.FindingWords {
	v := newVoice(h, c)
	return func(f rules.Finding) record.FindingWords {
		return record.FindingWords{Computed: v.computed(f), Check: v.toDo(f)}
	}
}

// doubtWords are the reasons why a line may not be the loan's; {1} is the day
// that stands in for that of the contract.
var doubtWords = texts[rules.Doubt]{
	{rules.DoubtLender, lang.Text{ZH: "账本没写对方是哪一类 (lender.type)，是这一类才用这条线", EN: "the book does not say what kind of lender it is (lender.type); the line is for this kind only"}},
	{rules.DoubtSigning, lang.Text{ZH: "账本没写合同是哪天签的 (signed)，先按 {1} 算", EN: "the book does not say when the contract was signed (signed); {1} stands in for it"}},
	{rules.DoubtLPR, lang.Text{ZH: "签订那个月的 LPR 还没有核实，按最后核实的算", EN: "the LPR of the month of signing is not confirmed; the last confirmed one is used"}},
	{rules.DoubtOffer, lang.Text{ZH: "还没有谁答应这个办法，要谈才用得上这条线", EN: "nobody has offered this way; the line matters only if it is asked for"}},
}

// doubts say why the line may not be the loan's.
func (v voice) doubts(f rules.Finding) []string {
	return each(f.Doubts, func(d rules.Doubt) string { return v.say(doubtWords.of(d), f.How.Signed.String()) })
}
