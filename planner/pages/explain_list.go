package pages

import (
	"slices"

	"repay/planner/explain"
	"repay/planner/lang"
)

var (
	wAlsoAll         = lang.Text{ZH: "所有借款合在一起：{1}。其中{2}也可以换成{3}。", EN: "Of all loans together: {1}. In place of {2} also {3}."}
	wAlsoBeside      = lang.Text{ZH: "答案旁边说到的：{1}。", EN: "What is said beside the answer: {1}."}
	wAlso            = lang.Text{ZH: "还可以问，名字写在命令最后：{1}。", EN: "Also to be asked, the name last: {1}."}
	wAlsoOne         = lang.Text{ZH: "加 --loan 问一笔借款，能问的更多；加 --offer 和办法的名字，问{1}。", EN: "With --loan, a loan has more to ask; with --offer and the kind of way out, its {1}."}
	wAlsoRow         = lang.Text{ZH: "还款表里的一期写{1}，其中一项写{2}；还有{3}。", EN: "A row of the table is {1}, a column of it {2}; and {3}."}
	wAlsoOffer       = lang.Text{ZH: "一个办法的数 (加 --offer)：{1}。", EN: "Of a way out (with --offer): {1}."}
	wAlsoNegotiating = lang.Text{ZH: "谈的时候用：{1}；让步后面加上每期，就问第一期变多少。", EN: "To talk with: {1}; of a concession with each after it, the first instalment."}
	wAlsoMinimum     = lang.Text{ZH: "每月还最低还款额：{1}。", EN: "Of paying the minimum: {1}."}
	wAlsoRange       = lang.Text{ZH: "冲抵顺序不知道时的两头：{1}。", EN: "Of an unknown order of payments, both ends: {1}."}
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
	answers := each(explain.Answers, func(a string) string { return v.say(answerNames.of(a)) })
	together := inLines(v.say(wAlsoAll, names(func(f explain.Figure) bool {
		return in(explain.OfAnswers)(f) && !in(explain.OfOtherAnswers)(f) && !in(explain.OfBeside)(f)
	}), answers[0], v.list(answers[1:])), v.say(wAlsoBeside, names(in(explain.OfBeside))))
	if loan < 0 {
		return inLines(v.say(wAlso, names(in(explain.OfSums))), together, v.say(wAlsoOne, names(in([]explain.Figure{explain.TotalPaid, explain.Cost, explain.HighestPayment, explain.Finish}))))
	}
	lines := []string{
		v.say(wAlso, names(in(explain.OfStatus))),
		v.say(wAlsoRow, v.rowName(7, 0), v.typed(explain.Ask{Figure: explain.RowInterest, N: 7}), names(func(f explain.Figure) bool {
			return in(explain.OfSchedule)(f) && !f.OfRow()
		})),
		v.say(wAlsoOffer, names(func(f explain.Figure) bool { return in(explain.OfCompare)(f) && !in(explain.OfStatus)(f) })),
		v.say(wAlsoNegotiating, names(func(f explain.Figure) bool { return in(explain.OfConcessions)(f) && !explain.IsEach(f) })),
	}
	s := v.loanStatus(loan)
	return inLines(append(lines,
		when(s.Card != nil, v.say(wAlsoMinimum, names(in(explain.OfMinimum)))),
		when(s.Range != nil, v.say(wAlsoRange, names(in(explain.OfRange)))),
		together)...)
}
