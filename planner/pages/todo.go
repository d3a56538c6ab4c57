package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// errand is one thing to do that needs nobody, on its day.
type errand struct {
	on   Date
	what string
}

// todo lists what an answer asks to be done that needs nobody, by date: arrears to
// clear, loans to pay off, and what a lender has agreed to. Going on with a
// contract that has no arrears is none of it.
func (v comparing) todo(a *plan.Answer) (list []errand) {
	asked := v.mayAsk()
	for _, c := range a.Choices {
		if what := v.errand(c); what != "" {
			list = append(list, errand{v.dayOf(c), what + when(asked[c.Loan], v.say(wErrandUnless)) + when(v.nearLimitation(c.Loan), v.say(wErrandAdvice))})
		}
	}
	slices.SortStableFunc(list, func(a, b errand) int { return int(a.on) - int(b.on) })
	return list
}

// mayAsk are the loans of which the table has something to ask for first, though nothing
// is needed of them.
func (v comparing) mayAsk() map[int]bool {
	loans := map[int]bool{}
	for _, r := range v.cmp.Table {
		for _, i := range r.Loans {
			loans[i] = loans[i] || r.Free
		}
	}
	return loans
}

// dayOf is the day on which a choice pays first.
func (v comparing) dayOf(c plan.Choice) Date {
	if pays := v.option(c).Pays; c.On == 0 && len(pays) > 0 {
		return pays[0].Date
	}
	return c.On
}

var (
	wErrandKeep    = lang.Text{ZH: "{1}：还 {2}{3}", EN: "{1}: {2}{3}"}
	wErrandMore    = lang.Text{ZH: "，晚到这天多花 {1}{2}", EN: ", {1} more for waiting{2}"}
	wErrandPayOff  = lang.Text{ZH: "{1}：全部结清，付 {2}{3}", EN: "{1}: pay all off, {2}{3}"}
	wErrandAgreed  = lang.Text{ZH: "{1}：照{5}的 {2} 还，这次 {3}{4}", EN: "{1}: {2}, as {5}, first {3}{4}"}
	wErrandMouth   = lang.Text{ZH: "，口头答应的，先要书面", EN: ", by word of mouth: get it in writing first"}
	wErrandAnswer  = lang.Text{ZH: "，最晚 {1} 答复", EN: ", answer by {1}"}
	wErrandLess    = lang.Text{ZH: "，少花 {1}", EN: ", {1} less in all"}
	wErrandCosts   = lang.Text{ZH: "，多花 {1}", EN: ", {1} more in all"}
	wErrandOn      = lang.Text{ZH: "- {1} {2}", EN: "- {1} {2}"}
	wErrandUnless  = lang.Text{ZH: " (先提出的谈成了就照谈成的还)", EN: " (unless what is asked first is agreed)"}
	wErrandSame    = lang.Text{ZH: "，不比照合同按期还少花", EN: ", no less in all than each due on its date"}
	wErrandAdvice  = lang.Text{ZH: " (先问过上面说的时效)", EN: " (ask about the limitation period above first)"}
	wErrands       = lang.Text{ZH: "不用跟谁商量的，照日子还：", EN: "Nobody to ask for these; pay them on their days:"}
	wErrandsBeside = lang.Text{ZH: "要谈的以外，不用跟谁商量的，照日子还：", EN: "Beside what is asked for, nobody to ask for these; pay them on their days:"}
	wErrandsRest   = lang.Text{ZH: "- 照合同按期还：{1}", EN: "- By the contract, each due on its date: {1}"}
)

// errand says what a choice asks to be done; empty where it is nothing but going
// on, or where somebody has to agree first.
func (v comparing) errand(c plan.Choice) string {
	o := v.option(c)
	switch {
	case c.Ask:
		return ""
	case o.Offer.Strategy == agreement.Keep && c.On == 0:
		return ""
	case o.Offer.Strategy == agreement.Keep:
		later := ""
		if c.On > v.c.AsOf && o.Extra.Known && o.Extra.Amount > 0 {
			later = v.say(wErrandMore, v.maybe(o.Extra), v.stageBy(c))
		} else if c.On > v.c.AsOf {
			later = v.stageBy(c)
		}
		return v.say(wErrandKeep, v.name(c.Loan), v.paidFirst(o), v.thenDues(o)+later)
	case o.Offer.Strategy == agreement.PayOff:
		return v.say(wErrandPayOff, v.name(c.Loan), v.paidFirst(o), v.payingOffSaves(c.Loan, o))
	}
	return v.say(wErrandAgreed, v.name(c.Loan), v.labelOf(o.Offer, c.Loan, v.isLate(c.Loan)), v.paidFirst(o),
		v.wordTail(o.Offer), v.say(wordWords.of(o.Offer.Status)))
}

// payingOffSaves says what paying all off saves: where it is nothing, and more than one
// payment is to come, that too. Nothing speaks for it then but the money in hand.
func (v comparing) payingOffSaves(loan int, o *plan.Option) string {
	if keep := &v.cmp.Of(loan).Rows[0]; o.Extra.Exact() && o.Extra.Amount == 0 && len(keep.Pays) > 1 {
		return v.say(wErrandSame)
	}
	return v.differs(o.Extra, plan.Maybe{Known: true}, wErrandCosts, wErrandLess)
}

// wordTail says by when a lender's offer is to be answered, and that its word is to be had
// on paper, after what it is.
func (v voice) wordTail(o agreement.Offer) string {
	until := o.AnswerBy()
	return when(until != 0, v.say(wErrandAnswer, v.date(until))) + when(v.inWriting(o) != "", v.say(wErrandMouth))
}

// errands is the list of what needs nobody, where the lead has not said it all.
func (v comparing) errands(a *plan.Answer) string {
	switch v.cmp.Reason {
	case plan.ReasonAsk:
	case plan.ReasonSurest:
		if v.livingShort() || v.toldWhole(a) {
			return ""
		}
	default:
		return ""
	}
	list := each(v.todo(a), func(e errand) string { return v.say(wErrandOn, v.capital(v.day(e.on)), e.what) })
	if len(list) == 0 {
		return ""
	}
	head := v.say(either(a.Asks == 0, wErrands, wErrandsBeside))
	return inLines(append([]string{head}, append(list, v.sayOf(wErrandsRest, v.names(v.goingOn(a))))...)...)
}

// toldWhole reports whether the lead says everything that is to be done: nothing
// but the contracts, or one thing.
func (v comparing) toldWhole(a *plan.Answer) bool {
	moved := v.moved(a)
	return len(moved) == 0 || len(moved) == 1 && len(v.todo(a)) == 1
}

// goingOn are the loans of an answer that are paid as their contracts say, with no
// arrears to clear.
func (v comparing) goingOn(a *plan.Answer) (loans []int) {
	for _, c := range a.Choices {
		if o := v.option(c); !c.Ask && o.Offer.Strategy == agreement.Keep && c.On == 0 && !o.NoDues {
			loans = append(loans, c.Loan)
		}
	}
	return loans
}

// errandsBlock is the list as a paragraph.
func (v comparing) errandsBlock() page.Para { return page.Body(v.errands(v.cmp.Lead())) }
