package pages

import (
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

// How a figure that is held against a line was computed, in a sentence.

var ruleFigureWords = texts[rules.FigureName]{
	{rules.FigureSimple, lang.Text{ZH: "一年的成本 (单利)", EN: "cost a year, without compounding"}},
	{rules.FigureIRR, lang.Text{ZH: "一年的成本 (复利)", EN: "cost a year, with compounding"}},
	{rules.FigureContract, lang.Text{ZH: "合同利率，一年", EN: "contract rate a year"}},
	{rules.FigurePenalty, lang.Text{ZH: "罚息，一年", EN: "penalty rate a year"}},
	{rules.FigureTimes, lang.Text{ZH: "罚息是合同的几倍", EN: "penalty over contract"}},
	{rules.FigureDaily, lang.Text{ZH: "每天的费用", EN: "charges a day"}},
	{rules.FigureTotal, lang.Text{ZH: "费用合计，占借款的", EN: "all charges, of the amount lent"}},
	{rules.FigureLateFee, lang.Text{ZH: "逾期收费", EN: "late fees"}},
	{rules.FigureMonths, lang.Text{ZH: "延长几个月", EN: "months of extension"}},
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

// value writes a figure or its line for people: 13.58%, 1.8 times, 0.81% a day.
func (v voice) value(f rules.Finding, r money.Ratio) string {
	name := f.Figure.Name
	switch {
	case (name.IsRate() || name.IsShare()) && r.Float() > mostShown:
		return v.say(wOverRate)
	case name.IsRate():
		return f.Decimal(r, 2, 100) + "%"
	case name == rules.FigureDaily:
		return money.TrimZeros(f.Decimal(r, 2, 100)) + "%" + v.say(wPerDay)
	case name == rules.FigureTotal:
		return money.TrimZeros(f.Decimal(r, 2, 100)) + "%"
	case name == rules.FigureTimes:
		return v.say(wTimes, f.Decimal(r, 2, 1))
	case name == rules.FigureLateFee:
		return f.Decimal(r, v.c.Currency.Decimals, 1)
	case name == rules.FigureMonths:
		return v.say(wMonthCount, months(r))
	}
	return v.say(wPartCount, r.Decimal())
}

// months writes a number of months, with a decimal where they are not whole.
func months(r money.Ratio) string { return money.TrimZeros(r.Places(1)) }

// computed says how the figure came about and, where it was computed too, the
// line.
func (v voice) computed(f rules.Finding) string {
	return v.clauses(filled([]string{v.computedFigure(f), v.computedLine(f)}))
}

var (
	wHowReceived        = lang.Text{ZH: "到手 {1}，{2} 期共还 {3}{4}；一年单利 {5}，复利 {6}{7}", EN: "{1} received, {3} paid in {2} instalments{4}: {5} a year without compounding, {6} with it{7}"}
	wHowReceivedOne     = lang.Text{ZH: "到手 {1}，一次还 {3}{4}；一年单利 {5}，复利 {6}{7}", EN: "{1} received, {3} paid in one sum{4}: {5} a year without compounding, {6} with it{7}"}
	wHowReceivedFees    = lang.Text{ZH: " (其中费用 {1})", EN: " (fees {1})"}
	wHowByDay           = lang.Text{ZH: "，按天算 {1} 和 {2}", EN: "; by the day {1} and {2}"}
	wHowContractRate    = lang.Text{ZH: "合同利率 {1}，一年 {2}", EN: "contract rate {1}, {2} a year"}
	wHowContractIRR     = lang.Text{ZH: "合同利率 {1}，按月计复利一年 {2}", EN: "contract rate {1}, {2} a year compounded by the month"}
	wHowContractFees    = lang.Text{ZH: "，没有算费用，算上不会更低", EN: ", fees not counted: with them it is this or more"}
	wHowContractFlat    = lang.Text{ZH: "；等本等息的实际年化约是它的两倍", EN: "; flat interest comes to about twice as much"}
	wHowTimesOfContract = lang.Text{ZH: "罚息按合同利率的 {1} 倍", EN: "the penalty rate is {1} times the contract rate"}
	wHowTimesByDay      = lang.Text{ZH: "罚息 {1}，合同利率 {2}，按天算是 {3} 倍", EN: "penalty {1}, contract rate {2}: by the day {3} times as much"}
	wHowMonths          = lang.Text{ZH: "原来 {1} 个月，{2} 到期；这样延到 {3}，多 {4} 个月", EN: "{1} months as signed, to {2}; this way to {3}, {4} months more"}
	wHowInstalments     = lang.Text{ZH: "这个办法一共分 {1} 期", EN: "this way has {1} instalments in all"}
)

func (v voice) computedFigure(f rules.Finding) string {
	h := f.How
	value := v.value(f, f.Figure.Value)
	switch f.Figure.Name {
	case rules.FigureSimple, rules.FigureIRR:
		return v.computedYearly(f)
	case rules.FigureContract:
		return v.say(wHowContractRate, v.rateText(h.Contract), value) + v.say(wHowContractFees) +
			when(h.Flat, v.say(wHowContractFlat))
	case rules.FigurePenalty:
		return v.computedPenalty(f, value)
	case rules.FigureTimes:
		if h.Penalty.Kind == loan.PenaltyMultiple {
			return v.say(wHowTimesOfContract, h.Penalty.Multiple.Decimal())
		}
		return v.say(wHowTimesByDay, v.penaltyText(h.Penalty), v.rateText(h.Contract), f.Figure.Value.Decimal())
	case rules.FigureDaily, rules.FigureTotal:
		return v.computedCharges(f)
	case rules.FigureLateFee:
		return v.computedLateFee(f)
	case rules.FigureMonths:
		return v.say(wHowMonths, h.Months, h.LastDue.String(), h.End.String(), months(f.Figure.Value))
	case rules.FigureInstalments:
		return v.say(wHowInstalments, f.Figure.Value.Decimal())
	}
	return v.clauses(filled([]string{v.computedDate(f), v.computedHelp(f)}))
}

// computedYearly says what a loan costs a year, without and with compounding, by
// the period, and by the day where that differs as shown.
func (v voice) computedYearly(f rules.Finding) string {
	h := f.How
	if h.Received == 0 {
		return v.say(wHowContractIRR, v.rateText(h.Contract), v.value(f, f.Figure.Value)) + v.say(wHowContractFees)
	}
	simple, compounded := v.percent(h.Simple), v.percent(h.Compounded)
	// What is over the line never reads as the line.
	if f.Figure.Name == rules.FigureSimple {
		simple = v.value(f, f.Figure.Value)
	} else {
		compounded = v.value(f, f.Figure.Value)
	}
	daySimple, dayCompounded := v.percent(h.DaySimple), v.percent(h.DayCompounded)
	byDay := when(daySimple != v.percent(h.Simple) || dayCompounded != v.percent(h.Compounded), v.say(wHowByDay, daySimple, dayCompounded))
	fees := when(h.Fees > 0, v.say(wHowReceivedFees, v.money(h.Fees)))
	return v.say(either(h.Payments == 1, wHowReceivedOne, wHowReceived), v.money(h.Received), h.Payments, v.money(h.Paid), fees, simple, compounded, byDay)
}

var (
	wHowCharges     = lang.Text{ZH: "到手 {1}，共还 {2}，费用 {3}", EN: "{1} received, {2} paid, charges {3}"}
	wHowDaily       = lang.Text{ZH: "{1}；按每天没还的本金算，{2}", EN: "{1}; on the principal outstanding of each day, {2}"}
	wHowDailyRate   = lang.Text{ZH: "合同利率 {1}，每天 {2}", EN: "contract rate {1}, {2}"}
	wHowTotal       = lang.Text{ZH: "{1}，是借款的 {2}", EN: "{1}: {2} of the amount lent"}
	wHowOneLateFee  = lang.Text{ZH: "合同写的违约金一次 {1}", EN: "the contract has a late fee of {1}"}
	wHowLateFeesDue = lang.Text{ZH: "已经收了 {1} 次违约金，共 {2}", EN: "late fees so far: {1}, together {2}"}
)

// computedCharges says what a loan costs by the day, or in all.
func (v voice) computedCharges(f rules.Finding) string {
	h, value := f.How, v.value(f, f.Figure.Value)
	charges := v.say(wHowCharges, v.money(h.Received), v.money(h.Paid), v.money(h.Charges))
	switch {
	case f.Figure.Name == rules.FigureTotal:
		return v.say(wHowTotal, charges, value)
	case h.Received == 0:
		return v.say(wHowDailyRate, v.rateText(h.Contract), value)
	}
	return v.say(wHowDaily, charges, value)
}

func (v voice) computedLateFee(f rules.Finding) string {
	if h := f.How; h.Fallen == 0 {
		return v.say(wHowOneLateFee, v.money(h.LateFee))
	}
	return v.say(wHowLateFeesDue, f.How.Fallen, v.value(f, f.Figure.Value))
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
	wHowLineSuit = lang.Text{ZH: "线先按今天 1 年期 LPR {1} 的 {2} 倍：{3}", EN: "the line for now is {3}, {2} times today's 1-year LPR of {1}"}
	wHowLineTime = lang.Text{ZH: "线是 1 年期 LPR {1} 的 {2} 倍，整个 {3} 年合起来：{4}", EN: "the line: {2} times the 1-year LPR of {1}, for the whole {3} years: {4}"}
	wHowLineTerm = lang.Text{ZH: "这条线是 {1} 个月", EN: "the line: {1} months"}
)

// computedLine says how the line came about, where it is not in the rule itself.
func (v voice) computedLine(f rules.Finding) string {
	limit := v.value(f, f.Limit)
	switch {
	case f.LPR != nil && f.Figure.Name == rules.FigureTotal:
		return v.say(wHowLineTime, twoPlaces(f.LPR.OneYear), f.Rule.Limit.LPR.Decimal(), f.How.Years.Rat().FloatString(2), limit)
	case f.LPR != nil && f.Rule.Limit.AtSuit:
		return v.say(wHowLineSuit, twoPlaces(f.LPR.OneYear), f.Rule.Limit.LPR.Decimal(), limit)
	case f.LPR != nil:
		return v.say(wHowLineLPR, f.How.Signed.String(), twoPlaces(f.LPR.OneYear), f.Rule.Limit.LPR.Decimal(), limit)
	case f.Figure.Name == rules.FigureMonths:
		return v.say(wHowLineTerm, months(f.Limit))
	}
	return ""
}

// toDo says what to check of one finding, its doubts first.
func (v voice) toDo(f rules.Finding) string {
	return v.clauses(filled(append(v.doubts(f), f.Rule.Check.In(v.Lang))))
}

// RuleWords puts the findings of a record into words.
func RuleWords(h Head, c plan.Case) func(rules.Finding) record.FindingWords {
	v := newVoice(h, c)
	return func(f rules.Finding) record.FindingWords {
		return record.FindingWords{Computed: v.computed(f), Check: v.toDo(f)}
	}
}
