package pages

import (
	"slices"

	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/paydown"
)

// policyWords say what each policy does.
var policyWords = texts[paydown.Policy]{
	{paydown.Avalanche, lang.Text{ZH: "多拖一天花得最多的先还，有余钱先还利率最高的", EN: "by what a day of waiting costs, then by the rate"}},
	{paydown.Snowball, lang.Text{ZH: "结清要的钱最少的先还", EN: "by what it takes to pay each off"}},
	{paydown.Oldest, lang.Text{ZH: "最早到期的先还，有余钱先还最早借的", EN: "by due date, then by the day it was lent"}},
	{paydown.ProRataBalance, lang.Text{ZH: "按结清各要多少钱分", EN: "in proportion to the payoffs"}},
	{paydown.ProRataInstalment, lang.Text{ZH: "按下一期各要多少钱分", EN: "in proportion to the next instalments"}},
	{paydown.None, lang.Text{ZH: "最早到期的先还，只还到期的", EN: "by due date, and no more than is due"}},
}

var (
	wHowPolicy   = lang.Text{ZH: "{1}：{2}。", EN: "{1}: {2}."}
	wHowRent     = lang.Text{ZH: "不管还哪一笔，都不会让以后三个月的房租、吃饭和别的开支付不出来。", EN: "No payment leaves rent, food or other costs of the next three months short."}
	wHowBudget   = lang.Text{ZH: "还借款的钱：每月 {1} 日 {2}，没用完的留到以后。", EN: "Money for the loans: {2} on day {1} of each month; what is left is kept."}
	wHowOrder    = lang.Text{ZH: "先付当天到期的；留足一个月内要到期的，再补逾期；留足三个月的，才提前还。", EN: "Dues of the day first; arrears once a month's dues are kept, more once three."}
	wHowDues     = lang.Text{ZH: "先付当天到期的；留足一个月内要到期的，再补逾期。", EN: "Dues of the day first; arrears once a month's dues are kept."}
	wHowExtra    = lang.Text{ZH: "提前还的，付的时候要跟对方说明是提前还款。", EN: "Tell the lender that what is paid ahead is a prepayment."}
	wHowSmall    = lang.Text{ZH: "提前还不到 {1} 的，可以等那笔下次一起还。", EN: "Less than {1} ahead can wait for that loan's next payment."}
	wHowPriority = lang.Text{ZH: "账本写明要先还的，同一天里排在前面：{1}。", EN: "First of what is paid on a day, as the book says: {1}."}
	wHowOldest   = lang.Text{ZH: "对方收到钱先冲最早的逾期，所以付了当天的，这期也可能还差。", EN: "A lender counts money to the oldest due first: one paid today may stay short."}
	wHowPlanOnly = lang.Text{ZH: "这些都是算出来的，不是对方的承诺；别的顺序也许更省。", EN: "These are calculations, nobody's promise; another order may cost less."}
)

// howPlanned says, in at most six lines, how the plan was made.
func (v planning) howPlanned() string {
	if !anyOpen(v.s) || len(v.p.Loans) == 0 {
		return ""
	}
	return v.howPlan(v.ownPolicy(), v.p.Payments)
}

// ownPolicy says what the plan's policy does.
func (v planning) ownPolicy() string {
	return v.say(wHowPolicy, v.capital(v.policy(v.p.Policy)), v.say(policyWords.of(v.p.Policy)))
}

// howPlan is those lines for one policy, or without one.
func (v planning) howPlan(policy string, payments []paydown.Payment) string {
	last := v.sentences(v.say(wHowPlanOnly), v.asOfToday(), v.preparer())
	return v.say(wHowHead) + inLines(append(v.planLines(policy, payments), last)...)
}

// planLines are what is special to a plan.
func (v planning) planLines(policy string, payments []paydown.Payment) []string {
	extra := slices.ContainsFunc(payments, func(x paydown.Payment) bool { return x.Kind == paydown.Extra })
	money := v.say(wHowRent)
	if v.p.Budget != nil {
		money = v.say(wHowBudget, v.p.PayDay, v.money(*v.p.Budget))
	}
	var first []int
	for _, l := range v.p.Loans {
		if v.c.Loans[l.Loan].Priority {
			first = append(first, l.Loan)
		}
	}
	return []string{
		v.sentences(policy, v.sayOf(wHowPriority, v.names(first))),
		v.sentences(money, v.incomeLevel()),
		v.say(either(v.p.Policy == paydown.None, wHowDues, wHowOrder)),
		when(len(v.p.Late) > 0, v.say(wHowOldest)),
		v.sentences(when(extra, v.say(wHowExtra)), when(v.smallChange(payments), v.say(wHowSmall, v.money(v.c.Currency.Unit())))),
	}
}

// smallChange reports whether a payment ahead is hardly worth a transfer: it is less than
// one of the currency, and more is paid on the loan later.
func (v planning) smallChange(payments []paydown.Payment) bool {
	for k, x := range payments {
		later := func(y paydown.Payment) bool { return y.Loan == x.Loan && y.Date > x.Date }
		if x.Kind == paydown.Extra && x.Amount < v.c.Currency.Unit() && slices.ContainsFunc(payments[k+1:], later) {
			return true
		}
	}
	return false
}

// incomeLevel says which income is counted, where it is not the usual one.
func (v planning) incomeLevel() string {
	switch {
	case v.p.Budget != nil:
	case v.c.Income == household.Low:
		return v.say(wHowIncomeLow)
	case v.c.Income == household.High:
		return v.say(wHowIncomeHigh)
	}
	return ""
}
