package pages

import (
	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/plan"
)

// Who can pay is told what to pay, and is asked to ask for nothing.

// leadSurest is the lead where nobody has to be asked.
func (v comparing) leadSurest() string {
	a := v.cmp.Surest
	moved := v.moved(a)
	switch holds := v.cmp.Keep != nil && v.cmp.Keep.Shortfall == nil; {
	case v.livingShort() && len(moved) > 0:
		return v.say(wLivingFirst) // to empty the purse for a loan is no advice then
	case len(moved) == 0:
		return v.keepAnswer(a)
	case holds && len(moved) == 1 && v.agreed(moved[0]):
		return v.sentences(v.say(wKeepHolds), v.byAgreement(moved[0]))
	case len(moved) == 1 && len(v.todo(a)) == 1:
		return v.sentences(v.contractsShort(), v.oneMoved(a, moved[0]))
	}
	return v.sentences(v.contractsShort(),
		v.say(wMovedMany, v.works(a), v.dearest(a), v.doneIn(a), v.overContracts(a)))
}

var wMovedMany = lang.Text{ZH: "不用跟谁商量，照下面的日子还，{1}：{2}，{3} 还完{4}。", EN: "Nobody has to be asked. Paid on the days below, {1}: {2}, done {3}{4}."}

// moved are the choices of an answer that are not the contract as it is.
func (v comparing) moved(a *plan.Answer) (list []plan.Choice) {
	for _, c := range a.Choices {
		if o := v.option(c); o.Offer.Strategy != agreement.Keep || o.Offer.On > v.c.AsOf {
			list = append(list, c)
		}
	}
	return list
}

// option is the row that a choice takes.
func (v comparing) option(c plan.Choice) *plan.Option { return &v.cmp.Of(c.Loan).Rows[c.Row] }

// agreed reports whether a choice rests on a lender's word.
func (v comparing) agreed(c plan.Choice) bool {
	switch v.option(c).Offer.Status {
	case agreement.Offered, agreement.Accepted, agreement.Signed:
		return true
	}
	return false
}

var (
	wKeepHolds         = lang.Text{ZH: "照合同就付得起。", EN: "The contracts can be paid."}
	wKeepEnough        = lang.Text{ZH: "照合同就付得起：以后按期还。", EN: "The contracts can be paid as they are: pay each due on its date."}
	wKeepEnoughArrears = lang.Text{ZH: "照合同就付得起：今天补 {1}，以后按期还。", EN: "The contracts can be paid: {1} today, then each due on its date."}
	wKeepToday         = lang.Text{ZH: "照合同就付得起：今天还 {1}。", EN: "The contracts can be paid: {1} today."}
	wKeepNoDues        = lang.Text{ZH: "合同没有约定以后的到期还款日，没有要按期还的。", EN: "The contracts set no due date to come: nothing falls due by itself."}
	wKeepUntil         = lang.Text{ZH: "只看借款，照合同到 {1} 为止付得出。", EN: "The loans themselves can be paid until {1}."}
)

// keepAnswer says that the contracts can be carried: what to pay today, and the
// dues to come where there are any.
func (v comparing) keepAnswer(a *plan.Answer) string {
	due, more := v.s.Totals.OverdueTotal, duesToCome(v.s)
	today := due.Known && due.Amount > 0
	switch {
	case v.livingShort():
		return v.sentences(v.say(wLivingFirst), v.say(wKeepUntil, v.date(a.TestedTo)))
	case today && more:
		return v.sentences(v.say(wKeepEnoughArrears, v.maybe(due)), v.leanest(a))
	case today:
		return v.sentences(v.say(wKeepToday, v.maybe(due)), v.leanest(a))
	case !more:
		return v.say(wKeepNoDues)
	}
	return v.sentences(v.say(wKeepEnough), v.leanest(a))
}

var (
	wMovedPayOff = lang.Text{ZH: "不用跟谁商量：{2}把{1}全部结清，付 {3}，{4}{5}。", EN: "Nobody has to be asked: pay all of {1} off {2}, {3}, and {4}{5}."}
	wMovedKeep   = lang.Text{ZH: "不用跟谁商量：{2}还{1} {3}{5}，{4}。", EN: "Nobody has to be asked: pay {3} on {1} {2}{5}, and {4}."}
	wThenDues    = lang.Text{ZH: "，以后按期还", EN: ", then each due on its date"}
)

// oneMoved says what to do where one loan leaves its contract or is paid later.
func (v comparing) oneMoved(a *plan.Answer, c plan.Choice) string {
	o := v.option(c)
	switch o.Offer.Strategy {
	case agreement.Keep:
		return v.sentences(v.say(wMovedKeep, v.name(c.Loan), v.onDay(c.On), v.paidFirst(o), v.works(a), v.thenDues(o)), v.waiting(c))
	case agreement.PayOff:
		return v.say(wMovedPayOff, v.name(c.Loan), v.onDay(c.On), v.paidFirst(o), v.works(a), v.overContracts(a))
	}
	return v.byAgreement(c)
}

// thenDues says that a way out goes on to the dues to come, where there are any.
func (v comparing) thenDues(o *plan.Option) string { return when(len(o.Pays) > 1, v.say(wThenDues)) }

// paidFirst is what an option pays first.
func (v comparing) paidFirst(o *plan.Option) string {
	if len(o.Pays) == 0 {
		return "?"
	}
	return v.maybe(plan.Maybe{Amount: o.Pays[0].Amount, Known: true, AtLeast: o.TotalPaid.AtLeast})
}

var (
	wWaiting        = lang.Text{ZH: "等到那天多花 {1}{2}。", EN: "Waiting until then costs {1} more{2}."}
	wWaitingUnknown = lang.Text{ZH: "等到那天多花多少还不知道{1}。", EN: "What waiting until then costs is not known{1}."}
	wWaitingFree    = lang.Text{ZH: "等到那天不多花钱{1}。", EN: "Waiting until then costs nothing{1}."}
	wStageByThen    = lang.Text{ZH: "；{1} 满 {2} 天", EN: "; on {1} it is {2} days overdue"}
)

// waiting says what it costs to clear arrears on a later day, and which stage of
// lateness begins by then.
func (v comparing) waiting(c plan.Choice) string {
	o, stage := v.option(c), v.stageBy(c)
	switch {
	case !o.Extra.Known, o.Extra.AtLeast && o.Extra.Amount == 0:
		return v.say(wWaitingUnknown, stage)
	case o.Extra.Amount == 0:
		return v.say(wWaitingFree, stage)
	}
	return v.say(wWaiting, v.maybe(o.Extra), stage)
}

// stageBy names the last stage that a late loan reaches by the day on which it is
// paid.
func (v comparing) stageBy(c plan.Choice) (said string) {
	if !isLate(statusOf(v.s, c.Loan)) {
		return ""
	}
	for _, m := range v.stages()[c.Loan] {
		if m.Date <= c.On {
			said = v.say(wStageByThen, v.date(m.Date), m.Days)
		}
	}
	return said
}

// stages are the stages that each loan reaches, by date.
func (v comparing) stages() map[int][]plan.Milestone {
	if v.reached == nil {
		v.reached = map[int][]plan.Milestone{}
		for _, m := range v.s.Milestones {
			if m.Event.Stage() {
				v.reached[m.Loan] = append(v.reached[m.Loan], m)
			}
		}
	}
	return v.reached
}

var (
	wByAgreement   = lang.Text{ZH: "{1}照{2}的还 ({3})，{6}：最高一月 {4}{5}。", EN: "Pay {1} as {2} ({3}), and {6}: highest month {4}{5}."}
	wByWordOfMouth = lang.Text{ZH: "口头答应的，先要书面。", EN: "By word of mouth: get it in writing first."}
	wAnswerBy      = lang.Text{ZH: "最晚 {1} 答复。", EN: "Answer by {1}."}
)

// wordWords name a lender's word by how far it has come.
var wordWords = texts[agreement.Status]{
	{agreement.Offered, lang.Text{ZH: "对方提出", EN: "offered"}},
	{agreement.Accepted, lang.Text{ZH: "已答应", EN: "agreed"}},
	{agreement.Signed, lang.Text{ZH: "已签", EN: "signed"}},
}

// byAgreement says that a loan is paid as its lender has agreed, or has offered.
func (v comparing) byAgreement(c plan.Choice) string {
	o := v.option(c)
	return v.sentences(v.say(wByAgreement, v.subject(c.Loan), v.say(wordWords.of(o.Offer.Status)), v.labelOf(o.Offer, c.Loan, v.isLate(c.Loan)),
		v.maybe(o.HighestPayment), v.overKeep(o), v.works(v.cmp.Surest)), v.answerBy(o.Offer), v.inWriting(o.Offer))
}

// answerBy says by when a lender's offer is to be answered.
func (v comparing) answerBy(o agreement.Offer) string {
	until := o.AnswerBy()
	return when(until != 0, v.say(wAnswerBy, v.date(until)))
}

// inWriting asks for a lender's word on paper. What is signed is so already,
// unless the book says otherwise.
func (v voice) inWriting(o agreement.Offer) string {
	switch {
	case o.Confirmed == agreement.Written, o.Confirmed == agreement.Recorded:
		return ""
	case o.Status == agreement.Signed && o.Confirmed != agreement.Oral:
		return ""
	}
	return v.say(wByWordOfMouth)
}
