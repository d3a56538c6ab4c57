package explain

import (
	"slices"

	"repay/planner/plan"
)

// Figures that are named after what they are of: a concession, an end of a range,
// an answer.

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

// Answers are the answers of compare by the names that their figures begin
// with: the leading one, then each by itself; and those of ask.
var Answers = []string{leading, plan.LeadSurest, plan.LeadToAsk, plan.LeadEasiest, plan.LeadStandIn, allFirst, LeastAsk, SafeAsk}

const (
	leading  = "answer"
	allFirst = "all_first" // everybody grants what is asked first
	LeastAsk = "ask"       // the least to ask, by the goal that it has where none is given
	SafeAsk  = "safe"      // the same where any one income may fail
)

// OfAnswer lists the figures that an answer has.
var OfAnswer = []Figure{TotalPaid, Cost, HighestPayment, GivesUp, Finish, LeastCash, Low}

// AnswerOf names a figure of an answer.
func AnswerOf(answer string, f Figure) Figure { return Figure(answer) + "_" + f }

// answerOf is the answer, and the figure of it, that a figure is.
func answerOf(f Figure) (answer string, of Figure, ok bool) {
	for _, a := range Answers {
		for _, x := range OfAnswer {
			if f == AnswerOf(a, x) {
				return a, x, true
			}
		}
	}
	return "", "", false
}

// named is the answer of a comparison by that name.
func named(cmp *plan.Comparison, answer string) *plan.Answer {
	switch answer {
	case leading:
		return cmp.Lead()
	case allFirst:
		return cmp.AllFirst
	}
	return cmp.Answer(answer)
}

// OfMoney reports whether a figure is of the household's money, not of a loan.
func OfMoney(f Figure) bool {
	_, of, _ := answerOf(f)
	return of == LeastCash || of == Low || slices.Contains(OfMissing, f) || slices.Contains([]Figure{FirstShortfall, WithArrears, BeforeLoans, PayOffNowLeft, OverReserve}, f)
}

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
		for _, f := range OfAnswer {
			list = append(list, AnswerOf(a, f))
		}
	}
	return list
}
