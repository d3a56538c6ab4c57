package report

// wordsWorth are the texts of what a concession is worth, and of settling.
var wordsWorth = map[word]both{
	wWorthMost:      {"{1}最值钱的一项让步：{2}，少花 {3}。", "On {1} the concession worth most: {2}, {3} less in all."},
	wWorthLonger:    {"想每期轻一些：{1}，每期少 {2}，多花 {3}。", "For lighter instalments: {1}, {2} less each, {3} more in all."},
	wTitleWorth:     {"{1}，每一项让步值多少钱", "{1}, what each concession is worth"},
	wColConcession:  {"让步", "Concession"},
	wColSaves:       {"少花", "Saves"},
	wColEachLess:    {"每期少", "Each less"},
	wWorthBase:      {"每一项单独算，和这样还相比：欠的都并进去，照计利息分 {1} 期，每期 {2}，一共 {3}。负数是多花。", "Each by itself, against {1} parts with interest, the arrears in them: {2} each, {3} in all. Below zero it costs more."},
	wWorthUnknown:   {"{1}：不知道合同利率，算不出每一项让步值多少。", "{1}: the contract rate is unknown, and so is what each concession is worth."},
	wWaivePenalty:   {"免掉罚息", "penalty waived"},
	wWaiveInterest:  {"免掉欠付利息", "unpaid interest waived"},
	wWaiveFees:      {"免掉欠付费用", "unpaid fees waived"},
	wFreezeInterest: {"从今天起停息", "no interest from today"},
	wLowerRate:      {"利率降到 {1}", "rate lowered to {1}"},
	wLonger:         {"再多 {1} 期", "{1} more {2}"},

	wBreakEven:    {"今天一次结清，低于 {1} (结清应还的 {2}) 就比这种办法省：{3}。只比总数，早付晚付不算在内。", "Settling today costs less than this way ({3}) below {1}, {2} of the payoff. Plain totals: waiting is not counted."},
	wBreakEvenAny: {"今天一次结清，不超过结清应还的 {1} 都比这种办法省：{2}。只比总数，早付晚付不算在内。", "Settling today for any sum up to the payoff of {1} costs less than this way ({2}). Plain totals: waiting is not counted."},
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
