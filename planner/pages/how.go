package pages

import (
	"strconv"

	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

var wHowHead = lang.Text{ZH: "怎么算的：", EN: "How this is counted: "}

// how is the paragraph of conventions: how the figures of a page were counted.
func (v voice) how(list ...string) string {
	s := v.sentences(list...)
	return when(s != "", v.say(wHowHead)+s)
}

var wHowStatus = lang.Text{ZH: "逾期应还包括今天到期的；现在结清包括没到期的本金和到今天的利息。", EN: "Overdue includes what is due today; payoff includes the principal not yet due and interest to today."}

var (
	wChargePeriod = lang.Text{ZH: "提前结清收这一期整期的利息。", EN: "A payoff pays the interest of the whole running period."}
	wChargeAll    = lang.Text{ZH: "提前结清收后面各期的全部利息。", EN: "A payoff pays the interest of all instalments to come."}
	wChargeOf     = lang.Text{ZH: "{1}：{2}", EN: "{1}: {2}"}
)

// payoffInterest says what a payoff charges of the interest to come.
func (v voice) payoffInterest(p loan.PayoffInterest) string {
	switch p {
	case loan.ForPeriod:
		return v.say(wChargePeriod)
	case loan.ForAll:
		return v.say(wChargeAll)
	}
	return ""
}

// payoffInterests says so for the loans that charge alike.
func (v voice) payoffInterests(loans []int) (out []string) {
	of := func(i int) loan.PayoffInterest { return v.c.Loans[i].Terms.Prepay.Interest }
	for _, p := range []loan.PayoffInterest{loan.ForPeriod, loan.ForAll} {
		if list := pick(loans, func(i int) bool { return of(i) == p }); len(list) > 0 {
			out = append(out, v.say(wChargeOf, v.subject(list...), v.payoffInterest(p)))
		}
	}
	return out
}

// howStatus says how the figures of a status were counted.
func (v voice) howStatus(s *plan.Status) string {
	list := append([]string{v.say(wHowStatus)}, v.payoffInterests(v.all())...)
	list = append(list, v.penalties(s, v.all())...)
	return v.how(append(list, v.common(s, v.all())...)...)
}

var (
	wHowImplied    = lang.Text{ZH: "{1}的利率是从每期还款额反推的：{2}/年。", EN: "The rate of {1} was worked out from its instalment: {2}/year."}
	wHowImpliedSum = lang.Text{ZH: "{1}的利率是从约定的各笔金额反推的：{2}/年。", EN: "The rate of {1} was worked out from the payments agreed: {2}/year."}
	wHowIncomeLow  = lang.Text{ZH: "收入按差的时候算。", EN: "Income is counted at its low."}
	wHowIncomeHigh = lang.Text{ZH: "收入按好的时候算。", EN: "Income is counted at its high."}
	wHowPreparer   = lang.Text{ZH: "编制：{1}。", EN: "Prepared by {1}."}
)

// common is what the pages of a household say: basis, rounding, implied rates,
// the income counted, the date where none was given, and who prepared it.
func (v voice) common(s *plan.Status, loans []int) []string {
	out := append(v.interestModes(loans), v.bases(loans)...)
	out = append(out, v.rounding(loans))
	for _, i := range loans {
		out = append(out, v.implied(statusOf(s, i)))
	}
	out = append(out, v.sameOrder(s, loans), v.sources(loans), v.counted())
	return append(out, v.asOfToday(), v.preparer())
}

// implied says the rate that was worked out from what a loan pays, and from what;
// nothing where it was given.
func (v voice) implied(l plan.LoanStatus) string {
	if l.ImpliedRate == "" {
		return ""
	}
	rate, _ := strconv.ParseFloat(l.ImpliedRate, 64)
	words := wHowImplied
	if v.c.Loans[l.Index].Terms.Method == loan.Dated {
		words = wHowImpliedSum
	}
	return v.say(words, v.subject(l.Index), v.percent(rate))
}

// counted says at which level income is counted, or that none is stated.
func (v voice) counted() string {
	switch {
	case v.c.Household == nil:
		return v.say(wHowNoHousehold)
	case v.c.Income == household.Low:
		return v.say(wHowIncomeLow)
	case v.c.Income == household.High:
		return v.say(wHowIncomeHigh)
	}
	return ""
}

// preparer names who prepared the page.
func (v voice) preparer() string {
	return when(v.head.Preparer != "", v.say(wHowPreparer, cells.Clean(v.head.Preparer)))
}

var wHowAsOfToday = lang.Text{ZH: "没有写日期，按今天 ({1}) 算。", EN: "No date was given: this is as of today, {1}."}

// asOfToday says that neither the book nor a flag gave the date.
func (v voice) asOfToday() string {
	return when(v.head.AsOfToday, v.say(wHowAsOfToday, v.c.AsOf.String()))
}

// withoutMoney is what pages without affordability say: day count, rounding,
// and the date where none was given.
func (v voice) withoutMoney(loans []int) []string {
	return append(v.bases(loans), v.oddDays(loans), v.rounding(loans), v.asOfToday())
}

var wHowSources = lang.Text{ZH: "数字来自：{1}。", EN: "The figures come from: {1}."}

var sourceWords = texts[string]{
	{"app", lang.Text{ZH: "App", EN: "the app"}},
	{"sms", lang.Text{ZH: "短信", EN: "a text message"}},
	{"contract", lang.Text{ZH: "合同", EN: "the contract"}},
	{"memory", lang.Text{ZH: "记忆", EN: "memory"}},
}

// sources says where the figures of each loan were read, so that a reader
// knows what was verified.
func (v voice) sources(loans []int) string {
	told := pick(loans, func(i int) bool { return i < len(v.head.Sources) && v.head.Sources[i] != "" })
	alike := grouped(told, func(i int) string { return v.head.Sources[i] })
	return v.sayOf(wHowSources, v.clauses(each(alike, func(g group[string, int]) string {
		return v.say(wInBrackets, v.names(g.list), v.say(sourceWords.of(g.key)))
	})))
}

var wHowBasis = lang.Text{ZH: "{1}的年利率按{2}折成每天。", EN: "The yearly rate of {1} is spread over {2}."}

// bases says on which day count yearly rates run.
func (v voice) bases(loans []int) (out []string) {
	for _, b := range []calendar.Basis{calendar.Actual365, calendar.Actual360, calendar.ActualActual, calendar.Thirty360} {
		of := pick(loans, func(i int) bool {
			t := v.c.Loans[i].Terms
			return t.Basis == b && t.Rate.Kind == loan.RateGiven && t.Rate.Rate.Per == money.PerYear && !t.Rate.Rate.IsZero()
		})
		if len(of) > 0 {
			out = append(out, v.say(wHowBasis, v.subject(of...), v.spaced(v.say(calendar.Bases.Says(b)))))
		}
	}
	return out
}

var wHowOddDays = lang.Text{
	ZH: "{1}不满一个周期的天数，每天按一个月利息的三十分之一算。",
	EN: "Days that make no whole period count as a thirtieth of a month each for {1}.",
}

// oddDays says of which loans a part of a period counts by thirtieths of a month.
func (v voice) oddDays(loans []int) string {
	return v.sayOf(wHowOddDays, v.subject(pick(loans, func(i int) bool {
		t := v.c.Loans[i].Terms
		return t.OddDays == loan.OddThirty && t.ByMonths()
	})...))
}

var (
	wHowRoundingSome = lang.Text{ZH: "{1}按账本写的方式取整，其余四舍五入到{2}。", EN: "Rounding as the book says ({1}), else to the nearest {2}."}
	wHowRounding     = lang.Text{ZH: "金额四舍五入到{1}。", EN: "Amounts are rounded to the nearest {1}."}
)

// rounding says how amounts are rounded, and of which loans otherwise.
func (v voice) rounding(loans []int) string {
	other := pick(loans, func(i int) bool {
		t := v.c.Loans[i].Terms
		return t.InterestRounding != money.HalfUp || t.InstalmentRounding != money.HalfUp
	})
	if len(other) > 0 {
		return v.say(wHowRoundingSome, v.subject(other...), v.minor())
	}
	return v.say(wHowRounding, v.minor())
}
