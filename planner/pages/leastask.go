package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// AskPageOptions say what was asked for, and with which flags.
type AskPageOptions struct {
	plan.AskOptions
	IfRefused bool   // a table for each refusal
	Money     string // the flags of a budget, to repeat in a command that plans
	Flags     string // to repeat in one that asks again, but for --widen and --time-limit
}

// AskPage says what to ask of the lenders and in which order, what it comes to, and
// what then. s is the status of the same case.
func AskPage(h Head, c plan.Case, s *plan.Status, a *plan.LeastAsk, o AskPageOptions) *page.Page {
	v := asking{comparing{newVoice(h, *a.Case), s, a.Comparison, CompareOptions{Only: plan.Only{Loan: -1}}}, a, o}
	p := v.page()
	p.Add(page.Answer(v.limitations(h.Rules.Told, v.all())))
	for _, line := range v.lead() {
		p.Add(page.Answer(line))
	}
	switch {
	case a.Answer != nil && a.Answer.Asks > 0:
		p.Add(page.Body(v.calls()), page.Body(v.mayAskToo()), v.errandsBlock(), page.Body(v.lapsing()), page.Body(v.totals()))
		v.ifRefused(p)
		v.misfortune(p)
		v.sizes(p)
	case a.Answer != nil:
		p.Add(v.errandsBlock(), page.Body(v.besideSurest()))
		v.misfortune(p)
	default:
		p.Add(v.withMore())
	}
	v.curve(p)
	p.Add(page.Body(v.unknowns(s)), page.Note(v.warnings(warnRuleCrossed)), page.Note(v.presets(v.all())), page.Note(v.conventions()))
	p.Add(v.nextCommand())
	return p
}

// asking is the voice of the least to ask: it says of an answer what a comparison says.
type asking struct {
	comparing
	a   *plan.LeastAsk
	ask AskPageOptions
}

var (
	wAskCount    = lang.Text{ZH: "要谈的有 {1} 家。", EN: "{1} lenders to ask."}
	wAskCountOne = lang.Text{ZH: "要谈的有 1 家。", EN: "1 lender to ask."}
	wLender      = lang.Text{ZH: "家", EN: "lender"}
	wLenders     = lang.Text{ZH: "家", EN: "lenders"}
	wNeedNot     = lang.Text{ZH: "不跟谁谈也付得起：不加 --goal 再看。", EN: "It can be paid without asking anybody: see that without --goal."}
	wNobodyAt    = lang.Text{ZH: "不用跟谁谈：{1}，{2}，{3} 还完{4}。", EN: "Nobody has to be asked: {1}, {2}, done {3}{4}."}
	wNotYet      = lang.Text{ZH: "还没找到够的办法，也还没有都比完：现在说不出有没有。", EN: "No way that is enough was found yet, and not everything was compared: whether there is one is not known."}
)

// lead says who has to be asked and why, in at most three lines.
func (v asking) lead() []string {
	c, a := v.cmp, v.a.Answer
	switch {
	case !anyOpen(v.s), c.Reason == plan.ReasonNothingOwed, c.Reason == plan.ReasonSurest:
		return v.comparing.lead()
	}
	said := ""
	switch {
	case v.a.Unknown():
		said = v.say(wNotYet)
	case a == nil:
		said = v.stuck()
	case a.Asks == 0:
		said = v.say(wNobodyAt, v.works(a), v.dearest(a), v.doneIn(a), v.overContracts(a))
	default:
		why := v.contractsShort()
		if c.Surest != nil {
			why = v.sentences(v.say(wNeedNot), v.capital(v.say(goalWords.of(v.a.Goal))))
		}
		said = v.sentences(why, v.lenders(a), v.say(wNoneAgreed))
	}
	return []string{
		v.beforeLoans(c.Before, c.BeforeLasts, c.BeforeTo), said,
		when(a != nil && v.unsure(a), v.say(wUnknownAmounts)), v.aside(v.s),
	}
}

// lenders says how many lenders have to be asked.
func (v asking) lenders(a *plan.Answer) string {
	if a.Asks == 1 {
		return v.say(wAskCountOne)
	}
	return v.say(wAskCount, a.Asks)
}

var (
	wAskTotalMany = lang.Text{ZH: "这 {3} 家都至少谈成这些，{4}：{1}，{2} 还完{5}。", EN: "If these {3} lenders agree to at least this, {4}: {1}, done {2}{5}."}
	wAskTotalOne  = lang.Text{ZH: "这家至少谈成这个，{4}：{1}，{2} 还完{5}。", EN: "If this lender agrees to at least this, {4}: {1}, done {2}{5}."}
	wAskTotalAll  = lang.Text{ZH: "{3} 家都谈成，{4}：{1}，{2} 还完{5}。", EN: "If these {3} lenders agree, {4}: {1}, done {2}{5}."}
	wAskTotalIt   = lang.Text{ZH: "谈成了，{4}：{1}，{2} 还完{5}。", EN: "If the lender agrees, {4}: {1}, done {2}{5}."}
	wAskPaid      = lang.Text{ZH: "一共还 {1}", EN: "in all {1} is paid"}
	wAskGives     = lang.Text{ZH: "对方一共让 {1}", EN: "the lenders give up {1}"}
	wAskAllFirst  = lang.Text{ZH: "先提出的都谈成：{1}{2}。", EN: "If what is asked first is agreed: {1}{2}."}
)

// totals says what it comes to where all agree, how tight it is, and how much of it
// is proven.
func (v asking) totals() string {
	a := v.a.Answer
	text := either(a.Asks == 1, wAskTotalOne, wAskTotalMany)
	if v.a.Goal != plan.Easiest { // there no less will do than what is chosen, and no other mixture
		text = either(a.Asks == 1, wAskTotalIt, wAskTotalAll)
	}
	first := ""
	if all := v.cmp.AllFirst; all != nil {
		first = v.say(wAskAllFirst, v.dearest(all), v.differs(all.Cost, a.Cost, wAllMore, wAllLess))
	}
	return inLines(
		v.sentences(v.totalsOf(text, a), v.paid(a)),
		v.notInSums(a), first, v.tightest(a), v.priorityAsked(a), v.dearly(a), v.settledToday(a),
		v.sentences(v.proof(), v.hypothetical(a)),
	)
}

var wNotInSums = lang.Text{ZH: "{1}没有约定哪天还，不在这些数里。", EN: "Nothing falls due by itself on {1}: it is not in these sums."}

// notInSums names the loans of an answer on which nothing falls due.
func (v asking) notInSums(a *plan.Answer) string {
	var loans []int
	for _, c := range a.Choices {
		if v.option(c).NoDues {
			loans = append(loans, c.Loan)
		}
	}
	return v.sayOf(wNotInSums, v.subject(loans...))
}

// totalsOf fills a text with what an answer comes to.
func (v asking) totalsOf(text lang.Text, a *plan.Answer) string {
	return v.say(text, v.dearest(a), v.doneIn(a), a.Asks, v.works(a), v.overContracts(a))
}

// paid is the sum of all payments, and what the lenders give up.
func (v asking) paid(a *plan.Answer) string {
	var parts []string
	if a.TotalPaid.Known {
		parts = append(parts, v.say(wAskPaid, v.maybe(a.TotalPaid)))
	}
	if g := a.GivesUp; g.Known && g.Amount > 0 {
		parts = append(parts, v.say(wAskGives, v.maybe(g)))
	}
	if len(parts) == 0 {
		return ""
	}
	return v.capital(v.clauses(parts)) + v.say(wFullStop)
}

var (
	wFullStop        = lang.Text{ZH: "。", EN: "."}
	wAskHypothetical = lang.Text{ZH: "这些是常见的让步，对方还没有提过。", EN: "These are usual concessions; no lender has offered them."}
	wAskUsual        = lang.Text{ZH: "跟{1}谈的是常见的让步，对方还没有提过。", EN: "What is asked of {1} is a usual concession that nobody has offered."}
	wTightest        = lang.Text{ZH: "最紧的一天 ({1}) 手里剩 {2}{3}。", EN: "The tightest day is {1}, with {2} in hand{3}."}
	wOverReserve     = lang.Text{ZH: "，比备用金多 {1}", EN: ", {1} above the reserve"}
	wAtReserve       = lang.Text{ZH: "，正好是备用金", EN: ", just the reserve"}
)

// hypothetical names those of whom something is asked that nobody has listed.
func (v asking) hypothetical(a *plan.Answer) string {
	var loans []int
	asked := 0
	for _, c := range a.Choices {
		if c.Ask {
			asked++
		}
		if c.Ask && v.option(c).Offer.Hypothetical {
			loans = append(loans, c.Loan)
		}
	}
	if len(loans) == asked {
		return when(asked > 0, v.say(wAskHypothetical))
	}
	return v.sayOf(wAskUsual, v.spaced(v.after(v.names(loans))))
}

// tightest says on which day least is left, and how much of it is over the reserve.
// Where living itself is short on some day, that day says nothing of the loans.
func (v asking) tightest(a *plan.Answer) string {
	switch {
	case a.LeastCashOn.IsZero(), v.cmp.Before != nil:
		return ""
	case v.cmp.Thin:
		return v.thinCash(a)
	}
	over := ""
	if h := v.c.Household; h != nil && v.ask.Budget == nil && h.Reserve > 0 {
		switch d := a.LeastCash - h.Reserve; {
		case d > 0:
			over = v.say(wOverReserve, v.money(d))
		case d == 0:
			over = v.say(wAtReserve)
		}
	}
	return v.say(wTightest, v.day(a.LeastCashOn), v.money(a.LeastCash), over)
}

// besideSurest is what is said where nobody has to be asked.
func (v asking) besideSurest() string {
	return inLines(v.offeredWay(), v.payNow(), v.payingMore(), v.thinCash(v.a.Answer), when(v.a.GoalGiven, v.proof()))
}

var (
	wHowAskMonth = lang.Text{ZH: "最高一月：一个自然月加起来的数。", EN: "Highest month: the sum of a calendar month."}
	wHowEnough   = lang.Text{ZH: "够：从今天起每一天，手里的钱都不低于备用金。", EN: "Works: from today on the cash never falls below the reserve."}
	wHowGiven    = lang.Text{ZH: "对方让的：按合同利率折到今天少收的钱。", EN: "Given up: what the lenders get less, at today's value."}
	wHowLessThen = lang.Text{ZH: "先少还：过后剩的按剩余期数平摊。", EN: "Pay less first: what is left is then spread over the periods left."}
	wHowNotAsked = lang.Text{ZH: "照 --keep，不去谈的：{1}。", EN: "Not asked, as --keep says: {1}."}
)

// conventions are how the figures were counted, in a few short lines.
func (v asking) conventions() string {
	a := v.a.Answer
	if a == nil {
		a = v.withMoreAnswer()
	}
	kept := v.sayOf(wHowNotAsked, v.names(v.ask.Keep))
	household, money := v.ask.Budget == nil, ""
	if !household {
		money = v.say(wHowBudget, v.a.PayDay, v.money(*v.ask.Budget))
	}
	if a == nil {
		return v.sentences(money, kept, when(household, v.counted()), v.asOfToday(), v.preparer())
	}
	asks := a.Asks > 0
	return v.sentences(
		when(asks || len(v.moved(a)) > 0, v.say(wHowAskMonth)), when(household, v.say(wHowEnough)),
		when(asks && v.a.Answer != nil && a.GivesUp.Known && a.GivesUp.Amount > 0, v.say(wHowGiven)),
		when(v.pauses(a), v.say(wHowPause)),
		when(slices.ContainsFunc(v.a.Smallest, func(s plan.SmallerAsk) bool { return s.Offer.Strategy == agreement.Reduce }), v.say(wHowLessThen)),
		money, kept, when(household, v.counted()), v.asOfToday(), v.preparer(),
		when(asks, v.say(wHowPromise)),
	)
}

// pauses reports whether something on the page is a pause.
func (v asking) pauses(a *plan.Answer) bool {
	is := func(o agreement.Offer) bool { return o.Strategy == agreement.Defer && !o.PayInterest }
	return slices.ContainsFunc(a.Choices, func(c plan.Choice) bool { return is(v.option(c).Offer) || c.First >= 0 && is(v.row(c.Loan, c.First)) }) ||
		slices.ContainsFunc(v.a.Smallest, func(s plan.SmallerAsk) bool { return is(s.Offer) })
}

// row is the offer of a row of a loan.
func (v asking) row(loan, row int) agreement.Offer { return v.cmp.Of(loan).Rows[row].Offer }

var (
	wRunWiden   = lang.Text{ZH: "把常见让步的各种大小都算上：", EN: "With every usual concession in every size: "}
	wRunRefused = lang.Text{ZH: "有一家不肯的话，整套怎么办：", EN: "If one refuses, everything to do: "}
	wRunLonger  = lang.Text{ZH: "给它多一点时间：", EN: "With more time: "}
)

// nextCommand leads to the plan of what is asked for, or to more ways where there is
// none.
func (v asking) nextCommand() page.Command {
	a := v.a.Answer
	switch {
	case !anyOpen(v.s), v.livingShort(), v.cmp.Reason == plan.ReasonNothingOwed:
		return v.next(wRunStatus, "status", "")
	case v.a.Unknown():
		return v.next(wRunLonger, "ask", v.again()+" --time-limit 60s")
	case a == nil && !v.ask.Widen:
		return v.next(wRunWiden, "ask", v.ask.Flags+" --widen")
	case a == nil:
		return v.next(wRunPlan, "plan", v.ask.Money)
	case v.plans(a):
		return v.next(wRunAgreed, "plan", v.asEasiest())
	case !v.ask.IfRefused && slices.ContainsFunc(v.a.Refusals, func(r plan.Refusal) bool { return r.Answer != nil }):
		return v.next(wRunRefused, "ask", v.again()+" --if-refused")
	case a.Asks > 0 && v.ask.Budget != nil && !v.ask.Widen: // a plan knows nothing of what a budget asks for
		return v.next(wRunWiden, "ask", v.ask.Flags+" --widen")
	case a.Asks > 0 && v.ask.Budget != nil:
		return v.next(wRunStatus, "status", "")
	case a.Asks > 0 && v.cmp.Surest == nil:
		return v.next(wRunLoan, "compare", v.loanFlag(v.firstToNegotiate()))
	case v.cmp.Surest != nil && v.ask.Budget == nil:
		return v.next(wRunPlan, "plan", v.asSurest())
	}
	return v.next(wRunPlan, "plan", v.ask.Money)
}

// again are the flags that ask the same once more.
func (v asking) again() string { return v.ask.Flags + when(v.ask.Widen, " --widen") }

// plans reports whether `plan` can lay out the answer: it takes that of compare.
func (v asking) plans(a *plan.Answer) bool {
	return v.a.Goal == plan.Easiest && a.Asks > 0 && !v.ask.Widen && len(v.ask.Keep) == 0 && v.ask.Budget == nil
}
