package report

// wordsWorth are the texts of what a concession is worth, and of settling.
var wordsWorth = map[word]both{
	wWorthMost:      {"{1}最值钱的一项让步：{2}，少花 {3}。", "For {1} the concession worth most is {2}: {3} less in all."},
	wWorthLonger:    {"想每期轻一些：{1}，每期少 {2}，多花 {3}。", "For lighter instalments: {1}, {2} less each, {3} more in all."},
	wTitleWorth:     {"{1}，每一项让步值多少钱", "{1}, what each concession is worth"},
	wColConcession:  {"让步", "Concession"},
	wColSaves:       {"少花", "Saves"},
	wColEachLess:    {"每期少", "Each less"},
	wWorthBase:      {"每一项单独算，都和这样还比：欠的并进去，照计利息分 {1} 期，每期 {2}，一共 {3}。负数是多花。", "Each by itself, compared with {1} parts with interest, arrears included: {2} each, {3} in all. Below zero it costs more."},
	wWorthUnknown:   {"{1}：不知道合同利率，算不出每一项让步值多少。", "{1}: the contract rate is unknown, and so is what each concession is worth."},
	wWaivePenalty:   {"免掉罚息", "penalty waived"},
	wWaiveInterest:  {"免掉欠付利息", "unpaid interest waived"},
	wWaiveFees:      {"免掉欠付费用", "unpaid fees waived"},
	wFreezeInterest: {"从今天起停息", "no interest from today"},
	wLowerRate:      {"利率降到 {1}", "rate lowered to {1}"},
	wLonger:         {"再多 {1} 期", "{1} more {2}"},

	wBreakEven:      {"有钱一次结清的话，今天付得比 {1} (结清应还的 {2}) 少，就比这种办法省：{3}。", "Settling today for less than {1}, {2} of the payoff, costs less than this way: {3}."},
	wBreakEvenAny:   {"有钱一次结清的话，今天付全部结清应还 {1}，也比这种办法省：{2}。", "Settling today costs less than this way, even at the whole payoff of {1}: {2}."},
	wBreakEvenWhole: {"有钱一次结清的话，今天付得比结清应还的 {1} 少，就比这种办法省：{2}。", "Settling today for less than the payoff of {1} costs less than this way: {2}."},
	wHowBreakEven:   {"一次结清和别的办法相比，只比一共付多少，早付晚付不算在内。", "Settling is compared by plain totals: waiting is not counted."},
	wBeforeSettling: {
		"付结清款以前：\n" +
			"- 先核实谁是现在的债权人，收款账户是不是它自己的。转让过的，请它出转让通知。\n" +
			"- 先拿到书面确认：付多少、哪天以前付、免掉哪些、付了就算结清。\n" +
			"- 付完要一份结清证明。上征信的，问清会怎么写，过后自己查一次。\n" +
			"- 自己谈不花钱，不要付钱给代谈的中介。\n" +
			"- 付款凭证和往来记录都留着。",
		"Before paying a settlement:\n" +
			"- Verify who the creditor is now, and that the receiving account is its own. Where the debt was assigned, ask for the notice of it.\n" +
			"- Have it in writing first: the sum, the date, what is waived, and that the debt is then cleared.\n" +
			"- Afterwards ask for a certificate of clearance (结清证明). Ask what the credit record will say, and look it up later.\n" +
			"- Negotiating is free: pay no agent for it.\n" +
			"- Keep the receipts and every message.",
	},
	wBeforeSettlingSure: {
		"以上来自二手资料，没有对过原文。负面记录在结清 5 年后删除：征信业管理条例第 16 条，对过原文。",
		"The list is from secondary sources, not checked against the primary text. Negative records are deleted 5 years after the debt is cleared: Regulation on the Credit Reporting Industry (征信业管理条例), article 16, read in the primary text.",
	},
}
