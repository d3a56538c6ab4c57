package pages

import (
	"strconv"
	"strings"

	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

var wAhead = lang.Text{ZH: "逾期的先不补，只还今天起到期的。", EN: "Arrears are left as they are: only what falls due from today is paid."}

// formula writes the formula out with the loan's own terms.
func (v explaining) formula(e *explain.Explanation) string {
	f := formulaWords.of(e.Formula)
	if f == (lang.Text{}) || len(e.Lines) == 0 && e.Formula != explain.FormulaKeepGives && e.Formula != explain.FormulaCurrent {
		return ""
	}
	var t loan.Terms
	if e.Loan >= 0 {
		t = v.c.Loans[e.Loan].Terms
	}
	switch e.Formula {
	case explain.FormulaPenalty, explain.FormulaPenaltyWhole, explain.FormulaCardPenalty:
		return v.say(f, v.say(loan.PenaltyBases.Says(t.Penalty.On)), v.penaltyRate(t.Penalty), v.counting(t), v.lateTime(t))
	case explain.FormulaUnpaid, explain.FormulaFees:
		fees := e.Ask.Figure == explain.Fees || e.Ask.Figure == explain.RowFees
		return v.sentences(v.say(f), when(fees && t.Penalty.LateFee != nil, v.lateCap(t.Penalty, wHowCapAlone)))
	case explain.FormulaPayoff, explain.FormulaInterest, explain.FormulaInterestFlat:
		accrued := e.Formula == explain.FormulaPayoff || e.Ask.Figure == explain.InterestAccrued
		return v.sentences(v.say(f), when(accrued && e.Loan >= 0, v.payoffInterest(t.Prepay.Interest)))
	case explain.FormulaDay:
		_, months := t.LateByMonths()
		return v.say(f, v.say(loan.PenaltyBases.Says(t.Penalty.On)), v.say(either(months, wDayOfMonth, wOneDay)))
	case explain.FormulaCardInterest:
		return strings.TrimSpace(v.say(f, strings.Join(v.interestModes([]int{e.Loan}), "")))
	case explain.FormulaLevel:
		return v.say(f, e.Lines[0].Count)
	case explain.FormulaCash, explain.FormulaCashBefore:
		ahead := e.Formula == explain.FormulaCash && e.Ask.Offer == "" && e.Ask.Figure == explain.FirstShortfall
		return v.sentences(when(ahead, v.say(wAhead)), v.say(f, v.on(e.Value.Date), v.money(e.Value.Amount)))
	}
	return v.say(f)
}

var (
	wLateDays   = lang.Text{ZH: "逾期天数", EN: "days late"}
	wLateMonths = lang.Text{ZH: "逾期月数 (整月从到期还款日数起，零头的天数除以那个月的天数)", EN: "months late (whole ones from the due date; odd days over the days of their month)"}
	wLateBoth   = lang.Text{ZH: "逾期天数 (利率按月的，数月数：整月从到期还款日数起，零头的天数除以那个月的天数)", EN: "days late (at a rate by the month, months: whole ones from the due date; odd days over the days of their month)"}
	wOneDay     = lang.Text{ZH: "1 天", EN: "1 day"}
	wDayOfMonth = lang.Text{ZH: "1 天除以那个月的天数", EN: "1 day over the days of its month"}
)

// lateTime says what the penalty rate is multiplied with.
func (v explaining) lateTime(t loan.Terms) string {
	switch any, all := t.LateByMonths(); {
	case all:
		return v.say(wLateMonths)
	case any:
		return v.say(wLateBoth)
	}
	return v.say(wLateDays)
}

var (
	wCountFromDue   = lang.Text{ZH: "从到期还款日算起", EN: "Days count from the due date"}
	wCountFromLater = lang.Text{ZH: "从到期还款日后第 {1} 天算起", EN: "Days count from day {1} after the due date"}
	wCounting       = lang.Text{ZH: "{1}，{2}{3}。", EN: "{1}, {2}{3}."}
)

// counting says which days count, and what else bears the rate.
func (v explaining) counting(t loan.Terms) string {
	first := v.say(wCountFromDue)
	if t.Grace.Mode == loan.Shift && t.Grace.Days > 0 {
		first = v.say(wCountFromLater, t.Grace.Days)
	}
	return v.say(wCounting, first, v.say(loan.Countings.Says(t.Penalty.Counting)), v.compound(t.Penalty.Compound)+v.lateCap(t.Penalty, wHowCapToo))
}

var (
	wLenderRate     = lang.Text{ZH: "对方的年利率 (计复利)：{1}。", EN: "The lender's yearly rate, compounded: {1}."}
	wPeriodRate     = lang.Text{ZH: "每期利率 {1}；", EN: "The rate of a period is {1};"}
	wExplainPerYear = lang.Text{ZH: "一年 {1} 期。", EN: "{1} periods a year."}
	wYearlyRate     = lang.Text{ZH: "r = {1}。", EN: "r = {1}."}
	wMinus          = lang.Text{ZH: "减号表示还差这么多。", EN: "The minus is what is missing."}
	wCostsMore      = lang.Text{ZH: "减号表示比照合同多花。", EN: "The minus means that it costs more."}
	wGetsMore       = lang.Text{ZH: "减号表示对方反而多收；表里写成 0.00。", EN: "The minus means that the lender gets more; tables show 0.00."}
)

// notes say how the figure is rounded, and what its table leaves out: the rate
// itself, what a minus means.
func (v explaining) notes(e *explain.Explanation) string {
	if !e.Value.Known {
		return ""
	}
	var out []string
	if len(e.Lines) > 0 {
		out = append(out, v.say(roundingWords.of(e.Rounding), v.say(modeWords.of(e.Mode), v.minor())))
	}
	for _, l := range e.Facts {
		if l.Kind != explain.PeriodRate {
			continue
		}
		rate := sixPlaces(l.Discount)
		if e.Ask.Figure == explain.GivesUp {
			out = append(out, v.say(wLenderRate, rate))
			continue
		}
		out = append(out, v.say(wPeriodRate, rate), v.say(wExplainPerYear, fractionText(v.every(e.Loan).PerYear())))
	}
	if f := e.Ask.Figure; e.Loan >= 0 && (f == explain.SimpleRate || f == explain.IRRRate) {
		out = append(out, v.implied(statusOf(v.s, e.Loan)))
	}
	amount := e.Value.Amount
	if e.Value.Kind != explain.IsAmount {
		amount = 0
	}
	return v.sentences(append(out,
		when(e.Ask.Figure == explain.EffectiveRate, v.say(wYearlyRate, sixPlaces(e.Value.Rate))),
		when(amount != 0 && e.Sum != nil && *e.Sum == -amount, v.say(wMinus)),
		when(amount < 0, v.say(minusText(e.Ask.Figure))),
	)...)
}

// sixPlaces writes a rate as fine as the sums at it need: 1.082301%.
func sixPlaces(rate float64) string { return strconv.FormatFloat(rate*100, 'f', 6, 64) + "%" }

var (
	wPaysMore = lang.Text{ZH: "减号表示一共要多还。", EN: "The minus means that more is paid in all."}
	wLighter  = lang.Text{ZH: "减号表示这一期变轻。", EN: "The minus means that the instalment is lighter."}
)

// minusText says what a minus means, empty where it needs no words.
func minusText(f explain.Figure) lang.Text {
	switch f {
	case explain.Saves:
		return wCostsMore
	case explain.GivesUp:
		return wGetsMore
	}
	for _, c := range plan.Concessions {
		switch f {
		case explain.WorthOf(c):
			return wPaysMore
		case explain.EachOf(c):
			return wLighter
		}
	}
	for _, a := range explain.Answers {
		if f == explain.AnswerOf(a, explain.GivesUp) {
			return wGetsMore
		}
	}
	return lang.Text{}
}

var (
	wPaidOn    = lang.Text{ZH: "{2} 还了 {3}：{5}", EN: "{2}: {3} paid: {5}"}
	wBalloon   = lang.Text{ZH: "留到最后一期的本金：{1}。", EN: "Principal left for the last instalment: {1}."}
	wBilledToo = lang.Text{ZH: "账单里另有利息 {1}，算在本金里。", EN: "The statement has interest of {1} in it besides, which counts as principal."}
	wMoreFacts = lang.Text{ZH: "... 还有 {1} 笔。", EN: "... and {1} more."}
)

// facts say what else led to the figure, such as what was paid and when.
func (v explaining) facts(e *explain.Explanation) string {
	var lines []string
	seen := map[string]bool{}
	for _, l := range e.Facts {
		var s string
		switch l.Kind {
		case explain.PaidOn:
			text := lineWords.of(l.Kind)
			if l.N == 0 {
				text = wPaidOn
			}
			s = v.say(text, v.who(l), l.Due, v.money(*l.Base), "", v.kinds(*l.Kinds))
		case explain.PaidBy:
			s = v.say(lineWords.of(l.Kind), "", l.Due, v.money(*l.Base), "", v.kinds(*l.Kinds))
		case explain.IncomesLow:
			s = v.say(lineWords.of(l.Kind))
		case explain.InGrace:
			s = v.say(lineWords.of(l.Kind), v.who(l), "", l.Days)
		case explain.Clears:
			s = v.say(lineWords.of(l.Kind), v.rowName(l.N, 0), l.Due, v.money(*l.Base))
		case explain.CashLeft, explain.CashToday:
			s = v.say(lineWords.of(l.Kind), "", l.Due, v.money(*l.Base))
		case explain.SpreadBy:
			order, by, _ := strings.Cut(l.Name, " ")
			s = v.say(lineWords.of(l.Kind), "", "", "", "", v.change(plan.Change{Convention: plan.ConventionOrder, To: order}), v.change(plan.Change{Convention: plan.ConventionBy, To: by}))
		case explain.FirstPeriod:
			_, of, _ := l.Time.N.Parts()
			s = v.say(lineWords.of(l.Kind), l.From, l.To, v.time(l), of)
		case explain.BilledInterest:
			s = v.say(wBilledToo, v.money(*l.Base))
		case explain.BalanceLeft:
			s = v.say(wBalloon, v.money(*l.Base))
		default:
			continue
		}
		if !seen[s] {
			seen[s] = true
			lines = append(lines, s)
		}
	}
	const most = 12
	if len(lines) > most {
		lines = append(lines[:most:most], v.say(wMoreFacts, len(lines)-most))
	}
	return strings.Join(lines, "\n")
}

// kinds says how a payment was spread.
func (v explaining) kinds(p loan.Parts) string {
	var parts []string
	for c, a := range p {
		if a != 0 {
			parts = append(parts, v.say(componentWords[c])+" "+v.money(a))
		}
	}
	return v.list(parts)
}

var (
	wNotInBook = lang.Text{ZH: "这个账本里没有这个数。", EN: "There is no such figure in this book."}
	wDuesLast  = lang.Text{ZH: "以后到期的都付得出；已经逾期的不算在里面 (那要问：{1})。", EN: "Every due to come can be paid; what is overdue is not counted in that (for that, ask: {1})."}
)

// needs says what is missing, in the words of a question to the lender where
// there is one.
func (v explaining) needs(e *explain.Explanation) string {
	var lines []string
	for _, m := range e.Missing {
		text := v.say(needWords.of(m))
		if m == explain.NoneSuch && e.Loan < 0 {
			text = v.say(wNotInBook)
		}
		if m == explain.NoShortfall && e.Ask.Figure == explain.FirstShortfall && e.Ask.Offer == "" && anyLate(v.s) {
			text = v.say(wDuesLast, v.say(nameOf(explain.WithArrears).name))
		}
		for _, a := range v.asks(v.s) {
			if a.Loan == e.Loan && a.Code == string(m) {
				text = a.Message
			}
		}
		lines = append(lines, text)
	}
	return strings.Join(lines, "\n")
}
