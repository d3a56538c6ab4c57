package report

import (
	"math"
	"strings"

	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

// How a figure that is held against a line was computed, in a sentence.

var ruleFigureWords = map[rules.FigureName]word{
	rules.FigureIRR: wFigureIRR, rules.FigureContract: wFigureContract, rules.FigurePenalty: wFigurePenalty,
	rules.FigureTimes: wFigureTimes, rules.FigureMonths: wFigureMonths, rules.FigureInstalments: wFigureInstalments,
}

// figureOf names what was compared, with the offer where it is one's.
func (v ruling) figureOf(f rules.Finding) string {
	s := v.say(ruleFigureWords[f.Figure.Name])
	if len(f.Offers) == 1 {
		return v.say(wOffer, s, v.labelOf(f.Offers[0], f.Loan, true))
	}
	return s
}

// value writes a figure or its line for people: 13.58%, 1.8 times, 24 months.
func (v ruling) value(f rules.Finding, r money.Ratio) string {
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

// twoPlaces writes an exact yearly rate as a percentage: 3.00%.
func twoPlaces(r money.Ratio) string { return r.MulInt(100).Rat().FloatString(2) + "%" }

// computed says how the figure came about and, where it was computed too, the
// line.
func (v ruling) computed(f rules.Finding) string {
	s := v.computedFigure(f)
	if line := v.computedLine(f); line != "" {
		s += v.say(wSemicolon) + line
	}
	return s
}

func (v ruling) computedFigure(f rules.Finding) string {
	h := f.How
	year := v.value(f, f.Figure.Value)
	switch f.Figure.Name {
	case rules.FigureIRR:
		fees, within := "", ""
		if h.Fees > 0 {
			fees = v.say(wHowIRRFees, v.money(h.Fees))
		}
		// As shown, like the figure itself.
		if math.Round(h.Simple*1e4) <= math.Round(f.Limit.Float()*1e4) {
			within = v.say(wHowIRRWithin)
		}
		return v.say(wHowIRR, v.money(h.Received), h.Payments, v.money(h.Paid), fees, year, v.percent(h.Simple)) + within
	case rules.FigureContract:
		s := v.say(wHowContractRate, v.rateText(h.Contract), year) + v.say(wHowContractFees)
		if h.Flat {
			s += v.say(wHowContractFlat)
		}
		return s
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

func (v ruling) computedPenalty(f rules.Finding, year string) string {
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
func (v ruling) penaltyText(p loan.Penalty) string {
	if p.Kind == loan.PenaltySpread {
		return "+" + v.rateText(p.Rate)
	}
	return v.rateText(p.Rate)
}

// computedLine says how the line came about, where it is not in the rule itself.
func (v ruling) computedLine(f rules.Finding) string {
	switch {
	case f.LPR != nil:
		return v.say(wHowLineLPR, f.How.Signed.String(), twoPlaces(f.LPR.OneYear), f.Rule.Limit.LPR.Decimal(), v.value(f, f.Limit))
	case f.Figure.Name == rules.FigureMonths:
		return v.say(wHowLineTerm, months(f.Limit))
	}
	return ""
}

// computedDate says what a date follows from.
func (v ruling) computedDate(f rules.Finding) string {
	h := f.How
	years := money.NewRatio(int64(f.Rule.Limit.Months), 12).Decimal()
	switch f.Rule.Measures {
	case rules.MeasureAskBeforeDue:
		var names []string
		for _, o := range f.Offers {
			names = append(names, v.labelOf(o, f.Loan, true))
		}
		return v.say(wDateAsk, strings.Join(names, v.say(wSemicolon)))
	case rules.MeasureLimitation:
		from := h.LastDue
		if h.End > from {
			from = h.End
		}
		switch {
		case f.Date <= v.c.AsOf:
			return v.say(wDateLimitationPast, from.String(), years)
		case h.End > h.LastDue:
			return v.say(wDateLimitationPaid, from.String(), years)
		}
		return v.say(wDateLimitation, from.String(), years)
	case rules.MeasureRecord:
		return v.say(wDateRecord, h.LastDue.String(), years)
	}
	return ""
}

// toDo says what to check of one finding, its doubts first.
func (v ruling) toDo(f rules.Finding) string {
	return strings.Join(append(v.doubts(f), f.Rule.Check.In(v.Lang)), v.say(wSemicolon))
}

// RuleWords puts the findings of a record into words.
func RuleWords(h Head, c plan.Case, l *rules.Lines) func(rules.Finding) record.FindingWords {
	v := ruling{newVoice(h, c), l}
	return func(f rules.Finding) record.FindingWords {
		return record.FindingWords{Computed: v.computed(f), Check: v.toDo(f)}
	}
}

// dateWord is what happens on a date, in a word or two.
func (v ruling) dateWord(f rules.Finding) word {
	switch {
	case f.Rule.Measures == rules.MeasureAskBeforeDue:
		return wEventAsk
	case f.Rule.Measures == rules.MeasureRecord:
		return wEventRecord
	case f.Date <= v.c.AsOf:
		return wEventLimitationPast
	}
	return wEventLimitation
}

// doubts say why the line may not be the loan's.
func (v ruling) doubts(f rules.Finding) (list []string) {
	for _, d := range f.Doubts {
		switch d {
		case rules.DoubtLender:
			list = append(list, v.say(wDoubtLender))
		case rules.DoubtSigning:
			list = append(list, v.say(wDoubtSigning, f.How.Signed.String()))
		case rules.DoubtLPR:
			list = append(list, v.say(wDoubtLPR))
		case rules.DoubtOffer:
			list = append(list, v.say(wDoubtOffer))
		}
	}
	return list
}
