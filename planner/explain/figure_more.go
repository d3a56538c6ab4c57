package explain

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/plan"
)

// What compare says of a loan beside its ways out.
const (
	BreakEvenPercent Figure = "break_even_percent"
	BreakEvenAmount  Figure = "break_even_amount"
	MinimumPayments  Figure = "minimum_payments" // of a card that pays its minimum
	MinimumFinish    Figure = "minimum_finish"
	MinimumCost      Figure = "minimum_cost"
	PayNowSaves      Figure = "pay_now_saves"
	WorthBase        Figure = "worth_base" // what the concessions are measured against
	WorthBaseEach    Figure = "worth_base_each"
)

// WorthOf is what a concession saves in all payments, EachOf what it changes
// of the first instalment.
func WorthOf(c plan.Concession) Figure { return "worth_" + Figure(c) }

func EachOf(c plan.Concession) Figure { return WorthOf(c) + "_each" }

// IsEach reports whether a figure is one of an instalment, of a concession.
func IsEach(f Figure) bool {
	_, each, _ := concessionOf(f)
	return each || f == WorthBaseEach
}

// concessionOf is the concession that a figure is about.
func concessionOf(f Figure) (c plan.Concession, each, ok bool) {
	for _, c := range plan.Concessions {
		if f == WorthOf(c) || f == EachOf(c) {
			return c, f == EachOf(c), true
		}
	}
	return "", false, false
}

// LowOf and HighOf are the least and the most that a figure may be where the
// order of allocation is unknown.
func LowOf(f plan.Figure) Figure { return Figure(f) + "_low" }

func HighOf(f plan.Figure) Figure { return Figure(f) + "_high" }

// endOf is the figure that another is an end of.
func endOf(f Figure) (of plan.Figure, high, ok bool) {
	for _, p := range plan.RangeFigures {
		if f == LowOf(p) || f == HighOf(p) {
			return p, f == HighOf(p), true
		}
	}
	return "", false, false
}

// What is missing that no choice can close, and what falls due of all loans in
// the next 30 days.
const (
	MissingAmount  Figure = "missing"
	MissingMonthly Figure = "missing_monthly"
	Upcoming       Figure = "upcoming"
)

// Answers are the answers of compare by the names that their figures begin
// with: the leading one, then each by itself.
var Answers = []string{"answer", plan.LeadSurest, plan.LeadToAsk, "easiest"}

// ofAnswer are the figures of an answer.
var ofAnswer = []Figure{TotalPaid, Cost, HighestPayment, GivesUp, Finish}

// AnswerOf is a figure of an answer.
func AnswerOf(answer string, f Figure) Figure { return Figure(answer) + "_" + f }

// answerOf is the answer, and the figure of it, that a figure is.
func answerOf(f Figure) (answer string, of Figure, ok bool) {
	for _, a := range Answers {
		for _, x := range ofAnswer {
			if f == AnswerOf(a, x) {
				return a, x, true
			}
		}
	}
	return "", "", false
}

// The further figures by what they are of, in the order in which they are listed.
var (
	OfConcessions = concessionFigures() // one loan, what to say to its lender
	OfMinimum     = []Figure{MinimumPayments, MinimumFinish, MinimumCost, PayNowSaves}
	OfRange       = ends()
	OfAnswers     = append(ofAnswers(Answers), MissingAmount, MissingMonthly, Upcoming)
	// OfOtherAnswers are those of the answers beside the leading one.
	OfOtherAnswers = ofAnswers(Answers[1:])
	// OfTotals are the figures that have a sum over loans.
	OfTotals = []Figure{
		Payoff, OverdueTotal, PrincipalOutstanding, PrincipalOverdue, PrincipalNotDue, InterestOverdue, InterestAccrued,
		Penalty, Fees, PrepayFee, Credit, CostPerDay, NextDue,
		LowOf(plan.FigurePayoff), HighOf(plan.FigurePayoff), LowOf(plan.FigureOverdueTotal), HighOf(plan.FigureOverdueTotal),
	}
	// OfStrategies are the figures that a strategy has, taken for all loans.
	OfStrategies = []Figure{TotalPaid, Cost, HighestPayment, Finish}
)

func concessionFigures() []Figure {
	list := []Figure{BreakEvenAmount, BreakEvenPercent}
	for _, c := range plan.Concessions {
		list = append(list, WorthOf(c))
	}
	for _, c := range plan.Concessions {
		list = append(list, EachOf(c))
	}
	return append(list, WorthBase, WorthBaseEach)
}

func ends() (list []Figure) {
	for _, f := range plan.RangeFigures {
		list = append(list, LowOf(f), HighOf(f))
	}
	return list
}

func ofAnswers(answers []string) (list []Figure) {
	for _, a := range answers {
		for _, f := range ofAnswer {
			list = append(list, AnswerOf(a, f))
		}
	}
	return list
}

// Together reports whether a figure is one of several loans where none is named:
// always, or where there are several. Of a way out it is where that is a kind
// of way, and not one loan's.
func Together(a Ask, several bool) bool {
	switch {
	case slices.Contains(OfAnswers, a.Figure):
		return a.Group == ""
	case !several || a.N != 0 || a.Due != 0 || a.Original:
		return false
	case a.Offer != "":
		return a.Group == "" && slices.Contains(agreement.Strategies.Values(), agreement.Strategy(a.Offer)) && slices.Contains(OfStrategies, a.Figure)
	}
	return slices.Contains(OfTotals, a.Figure)
}

// Of is the same asked of a way out.
func (a Ask) Of(offer string) Ask {
	a.Offer = offer
	return a
}
