package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/rules"
)

// What to do: first what needs nobody, then what to ask of whom, and what then.

// whatToDo is the answer, the one table and what if they refuse.
func (v reporting) whatToDo(p *page.Page) {
	if !anyOpen(v.Status) {
		return // where it stands says so
	}
	v.doFirst(p)
	p.Add(page.Body(inLines(v.callFirst(), v.lapsing())), v.cmp.beside(), page.Body(v.ifRefused()),
		page.Body(v.promise()), v.cmp.cashFigure())
}

// doFirst is the answer and its table.
func (v reporting) doFirst(p *page.Page) {
	told := []string{v.beforeLoansTold(), v.aside(v.Status)} // where it stands has them
	for _, line := range v.cmp.lead() {
		p.Add(page.Answer(when(!slices.Contains(told, line), line)))
	}
	p.Add(v.cmp.errandsBlock(), v.cmp.askTable(), v.cmp.nearTable())
}

// beforeLoansTold is the line of the answer that where the household stands has said
// already, of its own days: that it is short without any loan.
func (v reporting) beforeLoansTold() string {
	if m := v.Status.Household; m == nil || m.BeforeLoans == nil {
		return ""
	}
	c := v.cmp.cmp
	return v.beforeLoans(c.Before, c.BeforeLasts, c.BeforeTo)
}

var (
	wCallFirst = lang.Text{ZH: "先打给{1}；表里就是打电话的次序，每家都在自己那天以前。", EN: "Call {1} first; the table is in the order of the calls, each before its day."}
	wCallWho   = lang.Text{ZH: "{1} ({2}前)", EN: "{1} (before {2})"}
)

// callFirst says whom to call first, where there are several.
func (v reporting) callFirst() string {
	if v.ask == nil || len(v.ask.a.Calls) < 2 || v.cmp.cmp.Reason != plan.ReasonAsk {
		return ""
	}
	c := v.ask.a.Calls[0]
	who := v.ask.negotiator(c.Loans, c.Group)
	if !c.Before.IsZero() {
		who = v.say(wCallWho, who, v.ask.before(c.Before))
	}
	return v.say(wCallFirst, v.after(who))
}

// lapsing says by when they must have answered.
func (v reporting) lapsing() string {
	if v.ask == nil || v.cmp.cmp.Reason != plan.ReasonAsk {
		return ""
	}
	return v.ask.lapsing()
}

// ifRefused is what is left where a lender refuses, and what not to sign before.
func (v reporting) ifRefused() string {
	if v.ask == nil || len(v.ask.a.Refusals) == 0 {
		return ""
	}
	return v.ask.refusals()
}

// promise says that nothing is promised, where something is to be agreed on.
func (v reporting) promise() string {
	lead := v.cmp.cmp.Lead()
	return when(lead != nil && lead.Asks > 0 && !v.cmp.livingShort(), v.say(wHowPromise))
}

var (
	wCalendarSurest  = lang.Text{ZH: "还款日历：不用跟谁商量", EN: "The calendar: nobody has to be asked"}
	wCalendarEasiest = lang.Text{ZH: "还款日历：至少要谈成的都谈成以后", EN: "The calendar, if everybody agrees to what is needed at least"}
	wCalendarAlone   = lang.Text{ZH: "还款日历：谁也不找，有多少还多少", EN: "The calendar: asking nobody, paying what is there"}
	wCalendarDues    = lang.Text{ZH: "还款日历：合同要的", EN: "The calendar: what the contracts ask for"}
)

// calendarTitle says on what the calendar rests.
func (v reporting) calendarTitle() lang.Text {
	switch {
	case v.pay == nil:
		return wCalendarDues
	case v.Plan.As == plan.LeadEasiest:
		return wCalendarEasiest
	case v.cmp.cmp.Reason == plan.ReasonSurest:
		return wCalendarSurest
	}
	return wCalendarAlone
}

var (
	wUntilAgreed = lang.Text{ZH: "谈成以前，到期的还是照合同算。", EN: "Until they agree, what falls due is as the contracts say."}
	wDuesNoMeans = lang.Text{ZH: "这不是还款计划，只是照合同到期的。", EN: "This is no plan, only what falls due by the contracts."}
	wDuesCleared = lang.Text{ZH: "这不是还款计划，只是今天补齐逾期、以后照合同到期的。", EN: "This is no plan, only what falls due by the contracts once the arrears are cleared today."}
)

// calendar is every payment, month by month, and the money by month.
func (v reporting) calendar(p *page.Page) {
	if v.pay == nil {
		v.contractMonths(p, 0)
		return
	}
	if !anyOpen(v.Status) || len(v.Plan.Loans) == 0 {
		return
	}
	v.calendarSays(p)
	v.pay.inWords(p)
	p.Add(v.pay.lateTable())
	v.moneyByMonth(p)
	if !anyLate(v.Status) {
		p.Add(v.comes())
	}
}

// moneyByMonth is the household's money: the picture with the whole table as its
// figures, or the table by itself.
func (v reporting) moneyByMonth(p *page.Page) {
	table, drawn := v.pay.monthTable(), v.pay.monthsFigure()
	if table == nil || drawn == nil || drawn.Draw.Empty() {
		p.Add(table)
		return
	}
	table.Title = ""
	drawn.Data = table
	p.Add(drawn)
}

// calendarSays is on what it rests and what it comes to.
func (v reporting) calendarSays(p *page.Page) {
	pay := v.pay
	p.Add(page.Answer(v.firstRead()), page.Answer(when(pay.livingFirst(), v.say(wPlanNoAdvice))))
	p.Add(page.Answer(v.sentences(pay.assumed(), when(v.Plan.As == plan.LeadEasiest, v.say(wUntilAgreed)))))
	p.Add(page.Answer(pay.comesTo()), page.Answer(pay.left()), page.Answer(v.sayOf(wDuesAtLeast, v.names(v.vague()))), page.Answer(pay.leftOut()))
}

var wFirstRead = lang.Text{ZH: "{1}：付钱以前，先看第一页最上面写的。", EN: "{1}: before you pay, read what stands at the top of the first page."}

// firstRead sends who pays by the calendar back to what is told first: a payment may
// start a limitation again.
func (v reporting) firstRead() string {
	near, _ := parted(v.head.Rules.Told, rules.Finding.Near)
	return v.sayOf(wFirstRead, v.list(each(grouped(near, loanOf), func(g group[int, rules.Finding]) string { return v.name(g.key) })))
}

// vague are the loans for which the plan takes a way of the leading answer whose sums
// are not all known, beside those of which the plan says so.
func (v reporting) vague() []int {
	lead := v.cmp.cmp.Lead()
	if v.Plan.As == "" || lead == nil {
		return nil
	}
	var loans []int
	for _, c := range lead.Choices {
		if v.cmp.option(c).TotalPaid.AtLeast && !slices.Contains(v.Plan.AtLeast, c.Loan) {
			loans = append(loans, c.Loan)
		}
	}
	return loans
}

var wDuesAtLeast = lang.Text{ZH: "{1}：有的数不知道，实际会更多。", EN: "{1}: some of it is not known, so it will be more."}

// contractMonths is what the contracts ask for, where nobody knows what can be paid: of
// at most so many months; 0: all of them.
func (v reporting) contractMonths(p *page.Page, most int) {
	months := v.monthsTable(v.contractDues(), most)
	if months == nil {
		return
	}
	vague := pick(v.all(), func(i int) bool {
		l := v.Compared.Of(i)
		return len(l.Rows) > 0 && len(l.Rows[0].Pays) > 0 && (!l.Rows[0].TotalPaid.Known || l.Rows[0].TotalPaid.AtLeast)
	})
	p.Add(page.Answer(v.firstRead()), page.Answer(v.say(either(anyLate(v.Status), wDuesCleared, wDuesNoMeans))), page.Answer(v.sayOf(wDuesAtLeast, v.names(vague))), months)
}

// contractDues are the payments of every loan that is brought up to date today and goes
// on by its contract.
func (v reporting) contractDues() (list []sent) {
	for _, l := range v.Compared.Loans {
		if len(l.Rows) == 0 {
			continue
		}
		for _, x := range l.Rows[0].Pays { // keep stands first
			list = append(list, sent{x.Date, l.Index, x.Amount})
		}
	}
	slices.SortStableFunc(list, func(a, b sent) int { return int(a.on) - int(b.on) })
	return list
}
