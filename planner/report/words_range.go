package report

const (
	wBetween word = iota + endRules
	wAskOrder
	wAskOrderSplit
	wHowOrderSame
	wClaimedWithin

	endRange
)

// wordsRange are the texts of a loan whose order of allocation is unknown.
var wordsRange = map[word]both{
	wBetween: {"{1} 到 {2}", "{1} to {2}"},
	wAskOrder: {
		"{1}：不知道还款先冲本金、利息还是罚息。按不同的扣款顺序，结清要 {2}，逾期应还 {3}；别处都按结清多的那种算。请对方说明扣款顺序，列出每笔还款冲了什么。",
		"{1}: it is unknown what a payment pays first, principal, interest or penalty. Depending on that order the payoff is {2} and the overdue sum {3}; elsewhere the order with the higher payoff is used. Ask the lender for the order, and for what each payment went to.",
	},
	wAskOrderSplit: {
		"{1}：不知道还款先冲本金、利息还是罚息。结清和逾期应还都一样，其中本金、利息、罚息各多少要看扣款顺序。请对方说明扣款顺序，列出每笔还款冲了什么。",
		"{1}: it is unknown what a payment pays first, principal, interest or penalty. The payoff and the overdue sum are the same either way; how they split is not. Ask the lender for the order, and for what each payment went to.",
	},
	wHowOrderSame: {
		"{1}的扣款顺序不知道，在这里没有差别。",
		"What a payment on {1} pays first is unknown; here it makes no difference.",
	},
	wClaimedWithin: {
		"，比这里算出的最多少 {1}，在可能的范围里，要看扣款顺序",
		", {1} less than the most computed here, and possible, depending on the order of payments",
	},
}
