package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// If a lender refuses: what is asked instead, and what that costs.

var (
	wRefusedHead    = lang.Text{ZH: "要是有一家什么都不肯：", EN: "If one refuses everything:"}
	wRefused        = lang.Text{ZH: "- {1}：{2}。", EN: "- {1}: {2}."}
	wRefusedOnly    = lang.Text{ZH: "要是{1}什么都不肯：{2}。", EN: "If {1} refuses everything: {2}."}
	wRefusedNone    = lang.Text{ZH: "能选的别的办法都不够", EN: "nothing else to choose from is enough"}
	wRefusedUnknown = lang.Text{ZH: "还没找到别的够的办法", EN: "nothing else that is enough was found yet"}
	wRefusedAny     = lang.Text{ZH: "有一家什么都不肯，能选的别的办法就都不够：都答复以前，哪家都先别签。", EN: "If one refuses everything, nothing else to choose from is enough: sign nothing before all of them have answered."}
	wRefusedTitle   = lang.Text{ZH: "{1}什么都不肯的话 (* 还没人答应)", EN: "If {1} refuses everything (* nobody has agreed)"}
	wRefusedWiden   = lang.Text{ZH: "让步的大小再多试一些：加 --widen。", EN: "To try more sizes of each concession: add --widen."}
	wMoreChanges    = lang.Text{ZH: "另有 {1} 笔也变 (--if-refused)", EN: "{1} more change (--if-refused)"}
)

// ifRefused is a line for each lender, with tables if they were asked for, and then
// what not to sign before it is known. Where nothing does without some of them, those
// share a line.
func (v asking) ifRefused(p *page.Page) {
	if len(v.a.Refusals) == 0 {
		return
	}
	p.Add(page.Body(v.refusals()))
	if !v.ask.IfRefused {
		return
	}
	for _, r := range v.a.Refusals {
		if r.Answer != nil {
			t := v.choicesTable(r.Answer)
			t.Title = v.say(wRefusedTitle, v.spaced(v.negotiator(r.Loans, r.Group)))
			p.Add(t)
		}
	}
}

// refusals says what is left where one refuses: of one lender in a sentence, of several
// as a list; in a sentence too where nothing does without any of them.
func (v asking) refusals() string {
	list := v.a.Refusals
	nothing := func(r plan.Refusal) bool { return r.Answer == nil }
	fails := picked(list, nothing)
	proven := !slices.ContainsFunc(fails, func(r plan.Refusal) bool { return r.Unproven })
	widen := v.onScreen(when(len(fails) > 0 && !v.ask.Widen, v.say(wRefusedWiden)))
	switch {
	case len(list) == 1:
		return v.sentences(v.say(wRefusedOnly, v.spaced(v.after(v.negotiator(list[0].Loans, list[0].Group))), v.instead(list[0])), widen)
	case len(fails) == len(list) && proven:
		return v.sentences(v.say(wRefusedAny), widen)
	}
	lines := []string{v.say(wRefusedHead)}
	type outcome struct {
		says string
		of   int // what is done instead stands for one lender; -1: nothing is
	}
	for _, g := range grouped(list, func(r plan.Refusal) outcome {
		if r.Answer == nil {
			return outcome{v.instead(r), -1}
		}
		return outcome{v.instead(r), r.Loans[0]}
	}) {
		who := v.list(each(g.list, func(r plan.Refusal) string { return v.negotiator(r.Loans, r.Group) }))
		lines = append(lines, v.say(wRefused, who, g.key.says))
	}
	return inLines(append(append(lines, v.signing()...), widen)...)
}

// instead is what is done instead where a negotiation fails, how many lenders are asked
// then, and what that costs.
func (v asking) instead(r plan.Refusal) string {
	switch {
	case r.Answer != nil:
		return v.clauses(filled(append(v.changes(r.Answer, v.negotiated(r.Loans)...), v.asksThen(r.Answer), v.costsThen(r.Answer))))
	case r.Unproven:
		return v.say(wRefusedUnknown)
	}
	return v.say(wRefusedNone)
}

// mostChanges is how many changes a line names.
const mostChanges = 4

// changes are the loans for which an answer takes another way than what is asked, and
// which. Of whom the line is about, it comes first; its name is left out if it is one
// loan.
func (v asking) changes(a *plan.Answer, about ...int) []string {
	var own, others []string
	for _, c := range a.Choices {
		said := v.labelOf(v.option(c).Offer, c.Loan, v.isLate(c.Loan)) + v.onWord(c)
		switch mine := slices.Contains(about, c.Loan); {
		case c.Row == v.choice(v.a.Answer, c.Loan).Row:
		case mine && len(about) == 1:
			own = append(own, said)
		case mine:
			own = append(own, v.say(wOtherOne, v.name(c.Loan), said))
		default:
			others = append(others, v.say(wOtherOne, v.name(c.Loan), said))
		}
	}
	list := append(own, others...)
	if n := len(list); n > mostChanges && !v.head.Printed {
		list = append(list[:mostChanges-1], v.say(wMoreChanges, n-mostChanges+1))
	}
	return list
}

var wOnWord = lang.Text{ZH: " ({1}{2})", EN: " (as {1}{2})"}

// onWord says on whose word a choice rests, and until when; nothing where the lender
// still has to be asked.
func (v asking) onWord(c plan.Choice) string {
	o := v.option(c).Offer
	if c.Ask || !v.agreed(c) {
		return ""
	}
	return v.say(wOnWord, v.say(wordWords.of(o.Status)), v.wordTail(o))
}

var (
	wThenMore = lang.Text{ZH: "一共多花 {1}", EN: "{1} more in all"}
	wThenLess = lang.Text{ZH: "一共少花 {1}", EN: "{1} less in all"}
)

// costsThen says how an answer's cost compares with that of what is asked.
func (v asking) costsThen(a *plan.Answer) string {
	return v.differs(a.Cost, v.a.Answer.Cost, wThenMore, wThenLess)
}

var (
	wNextHead    = lang.Text{ZH: "其次的办法 (只写不同的)：", EN: "Next best (only what differs):"}
	wNextIs      = lang.Text{ZH: "- {1}。", EN: "- {1}."}
	wNextNobody  = lang.Text{ZH: "不用跟谁谈", EN: "nobody to ask"}
	wNextLenders = lang.Text{ZH: "要谈 {1}", EN: "{1} to ask"}
)

// nextBest is a line for each of the next best answers.
func (v asking) nextBest() string {
	var lines []string
	for _, a := range v.a.Next {
		says := append(v.changes(a), v.asksThen(a), v.costsThen(a))
		lines = append(lines, v.say(wNextIs, v.clauses(filled(says))))
	}
	if len(lines) == 0 {
		return ""
	}
	return inLines(slices.Insert(lines, 0, v.say(wNextHead))...)
}

// asksThen says how many lenders an answer asks, where that is another number.
func (v asking) asksThen(a *plan.Answer) string {
	switch a.Asks {
	case v.a.Answer.Asks:
		return ""
	case 0:
		return v.say(wNextNobody)
	}
	return v.say(wNextLenders, v.count(a.Asks, wLender, wLenders))
}
