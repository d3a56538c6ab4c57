package pages

import (
	"slices"
	"strings"

	"repay/planner/explain"
)

// figures lists what can be asked of a loan, or of all of them.
func (v explaining) figures(loan int) string {
	names := func(take func(explain.Figure) bool) string {
		var list []string
		for _, n := range figureNames() {
			if take(n.figure) {
				list = append(list, n.name.In(v.Lang))
			}
		}
		return v.list(list)
	}
	in := func(list []explain.Figure) func(explain.Figure) bool {
		return func(f explain.Figure) bool { return slices.Contains(list, f) }
	}
	var others []string
	for _, a := range explain.Answers[1:] {
		others = append(others, v.say(answerNames.of(a)))
	}
	together := v.say(sayAlsoAll, names(func(f explain.Figure) bool {
		return in(explain.OfAnswers)(f) && !in(explain.OfOtherAnswers)(f)
	}), v.say(answerNames.of(explain.Answers[0])), v.list(others))
	if loan < 0 {
		return strings.Join([]string{
			v.say(sayAlso, names(in(explain.OfTotals[:13]))),
			together,
			v.say(sayAlsoOne),
		}, "\n")
	}
	lines := []string{
		v.say(sayAlso, names(in(explain.OfStatus))),
		v.say(sayAlsoRow, v.rowName(7, 0), v.typed(explain.Ask{Figure: explain.RowInterest, N: 7}), names(func(f explain.Figure) bool {
			return in(explain.OfSchedule)(f) && !f.OfRow()
		})),
		v.say(sayAlsoOffer, names(func(f explain.Figure) bool { return in(explain.OfCompare)(f) && !in(explain.OfStatus)(f) })),
		v.say(sayAlsoTalk, names(func(f explain.Figure) bool { return in(explain.OfTalks)(f) && !explain.IsEach(f) })),
	}
	if loan >= 0 && v.loanStatus(loan).Card != nil {
		lines = append(lines, v.say(sayAlsoMinimum, names(in(explain.OfMinimum))))
	}
	if loan >= 0 && v.loanStatus(loan).Range != nil {
		lines = append(lines, v.say(sayAlsoRange, names(in(explain.OfRange))))
	}
	return strings.Join(append(lines, together), "\n")
}
