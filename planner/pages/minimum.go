package pages

import (
	"repay/planner/lang"
	"repay/planner/plan"
)

var (
	wMinimumNever    = lang.Text{ZH: "只还最低还款额、不再消费，一百年也还不完：要还完，每月得多还一些。", EN: "Paying only the minimum and spending nothing more does not clear it within a hundred years: that takes more each month."}
	wMinimumUnknown  = lang.Text{ZH: "没写最低还款额，这里按每期全额还算。", EN: "The minimum is not given: each statement is counted as paid in full."}
	wMinimumEnds     = lang.Text{ZH: "只还最低还款额、不再消费，要 {1}还清 ({2}，到 {3})，一共要付 {4} 的利息和费用。", EN: "Paying only the minimum and spending nothing more takes {1} ({2}, to {3}) and costs {4} on top of what is owed."}
	wMinimumSoon     = lang.Text{ZH: "只还最低还款额、不再消费，到 {1} 就还清 ({2})，一共要付 {3} 的利息和费用。", EN: "Paying only the minimum and spending nothing more clears it by {1} ({2}) and costs {3} on top of what is owed."}
	wMinimumEndsFree = lang.Text{ZH: "只还最低还款额、不再消费，要 {1}还清 ({2}，到 {3})；照账本写的，不用付利息和费用。", EN: "Paying only the minimum and spending nothing more takes {1} ({2}, to {3}) and by the book costs no interest and no fees."}
	wMinimumSoonFree = lang.Text{ZH: "只还最低还款额、不再消费，到 {1} 就还清 ({2})；照账本写的，不用付利息和费用。", EN: "Paying only the minimum and spending nothing more clears it by {1} ({2}) and by the book costs no interest and no fees."}
	wMinimumSavesAll = lang.Text{ZH: "今天全部还清，这些都能省下。", EN: "Paying everything today saves all of it."}
	wMinimumSaves    = lang.Text{ZH: "今天全部还清能省 {1}。", EN: "Paying everything today saves {1} of it."}
)

// minimum says where paying the minimum leads, and what paying everything today
// would save.
func (v comparing) minimum(l plan.LoanOptions) string {
	m := l.Minimum
	if m == nil || v.o.Offer != "" {
		return ""
	}
	ends, saves := "", ""
	switch {
	case m.Never:
		return v.say(wMinimumNever)
	case m.Unknown:
		ends = v.say(wMinimumUnknown)
	case m.Payments > 0:
		payments, free := v.count(m.Payments, wUnitPayment, wUnitPayments), m.Cost.Exact() && m.Cost.Amount == 0
		switch months := m.Finish.MonthIndex() - v.c.AsOf.MonthIndex(); {
		case months > 0 && free:
			ends = v.say(wMinimumEndsFree, v.years(months), payments, month(m.Finish))
		case months > 0:
			ends = v.say(wMinimumEnds, v.years(months), payments, month(m.Finish), v.maybe(m.Cost))
		case free:
			ends = v.say(wMinimumSoonFree, v.date(m.Finish), payments)
		default:
			ends = v.say(wMinimumSoon, v.date(m.Finish), payments, v.maybe(m.Cost))
		}
	}
	switch {
	case !m.Saves.Known || m.Saves.Amount <= 0:
	case m.Saves == m.Cost:
		saves = v.say(wMinimumSavesAll)
	default:
		saves = v.say(wMinimumSaves, v.maybe(m.Saves))
	}
	return v.sentences(ends, saves)
}

// otherCards says where paying the minimum leads on the cards that have no table:
// a card that can be carried may still take very long.
func (v comparing) otherCards() string {
	if v.o.Loan >= 0 || v.o.Offer != "" {
		return ""
	}
	return inLines(each(v.cmp.Loans, func(l plan.LoanOptions) string {
		m := v.minimum(l)
		return when(m != "" && !v.shows(l), v.say(wNamed, v.name(l.Index), m))
	})...)
}

var (
	wUnitYear  = lang.Text{ZH: "年", EN: "year"}
	wUnitYears = lang.Text{ZH: "年", EN: "years"}
)

// years writes months as years and months.
func (v voice) years(months int) string {
	years, months := months/12, months%12
	switch {
	case years == 0:
		return v.count(months, wUnitMonth, wUnitMonths)
	case months == 0:
		return v.count(years, wUnitYear, wUnitYears)
	}
	return v.count(years, wUnitYear, wUnitYears) + " " + v.count(months, wUnitMonth, wUnitMonths)
}
