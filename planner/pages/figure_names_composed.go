package pages

import (
	"slices"

	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/plan"
)

// furtherNames are the figures beside those of one loan, its table and its ways
// out, in the order in which they are listed. Many are put together: of a
// concession, an end of a range or an answer, and of what is asked of it.
func furtherNames() []figureName {
	list := []figureName{
		{explain.BreakEvenAmount, lang.Text{ZH: "结清划算线", EN: "break-even amount"}, []string{"保本金额", "break even"}, lang.Text{ZH: "今天一次结清，低于它就比推荐的办法省", EN: "the sum below which settling today costs less than the way that is recommended"}},
		{explain.BreakEvenPercent, lang.Text{ZH: "结清划算比例", EN: "break-even percent"}, []string{"保本比例"}, lang.Text{ZH: "那个数是结清应还的百分之几", EN: "that sum as a part of the payoff"}},
	}
	for _, c := range plan.Concessions {
		n := concessionNames.of(c)
		list = append(list, figureName{explain.WorthOf(c), n, append(alsoCalled(c), string(c)), lang.Text{ZH: "和不让这一步比，一共少还的", EN: "what is paid less in all than without this concession"}})
	}
	for _, c := range plan.Concessions {
		n := concessionNames.of(c)
		list = append(list, figureName{
			explain.EachOf(c),
			lang.Text{ZH: n.ZH + "每期", EN: n.EN + " each"},
			append(each(alsoCalled(c), func(name string) string { return name + "每期" }), string(c)+"_each", string(c)+"_instalment"),
			lang.Text{ZH: "有了这一步让步，第一期变多少", EN: "what the concession changes of the first instalment"},
		})
	}
	list = append(list,
		figureName{explain.WorthBase, lang.Text{ZH: "让步的对照", EN: "without concession"}, nil, lang.Text{ZH: "欠的都并进去、照计利息分期，一共还的", EN: "what is paid in all with the arrears in the instalments, and interest"}},
		figureName{explain.WorthBaseEach, lang.Text{ZH: "让步的对照每期", EN: "without concession each"}, nil, lang.Text{ZH: "欠的都并进去、照计利息分期，第一期还的", EN: "the first instalment with the arrears in it, and interest"}},

		figureName{explain.MinimumPayments, lang.Text{ZH: "最低还款次数", EN: "minimum payments"}, nil, lang.Text{ZH: "每月还最低还款额，要还几次", EN: "how often the minimum is paid until nothing is left"}},
		figureName{explain.MinimumFinish, lang.Text{ZH: "最低还款还完", EN: "minimum finish"}, nil, lang.Text{ZH: "每月还最低还款额，哪天还完", EN: "when nothing is left if the minimum is paid each month"}},
		figureName{explain.MinimumCost, lang.Text{ZH: "最低还款花费", EN: "minimum cost"}, nil, lang.Text{ZH: "每月还最低还款额，本金之外要付的", EN: "what is paid over the principal if the minimum is paid each month"}},
		figureName{explain.PayNowSaves, lang.Text{ZH: "今天还清省", EN: "pay now saves"}, []string{"今天还清"}, lang.Text{ZH: "今天全部还清，比每月还最低还款额省的", EN: "what paying everything today saves against the minimum each month"}},
	)
	for _, f := range plan.RangeFigures {
		n := nameIn(ownNames, explain.Figure(f))
		list = append(list,
			figureName{explain.LowOf(f), lang.Text{ZH: n.name.ZH + "最少", EN: n.name.EN + " low"}, nil, lang.Text{ZH: "不知道还来的钱先冲什么，这是最少的一头", EN: "the least it may be, as it is unknown what payments are set against first"}},
			figureName{explain.HighOf(f), lang.Text{ZH: n.name.ZH + "最多", EN: n.name.EN + " high"}, nil, lang.Text{ZH: "不知道还来的钱先冲什么，这是最多的一头", EN: "the most it may be, as it is unknown what payments are set against first"}})
	}
	for _, a := range explain.Answers {
		for _, f := range explain.OfAnswer {
			n := nameIn(slices.Concat(ownNames, moneyNames), f)
			answer := answerNames.of(a)
			also := slices.Concat(
				each(n.also, func(name string) string { return answer.ZH + name }),
				each(n.also, func(name string) string { return answer.EN + " " + name }),
			)
			list = append(list, figureName{explain.AnswerOf(a, f), lang.Text{ZH: answer.ZH + n.name.ZH, EN: answer.EN + " " + n.name.EN}, also, answerSays.of(f)})
		}
	}
	list = append(list, leastAskNames...)
	list = append(list, besideNames...)
	return append(list,
		figureName{explain.MissingAmount, lang.Text{ZH: "还差", EN: "missing"}, []string{"最多差"}, lang.Text{ZH: "最接近的办法也不够，最多的一天差的", EN: "what is short on the worst day of what comes nearest"}},
		figureName{explain.MissingFrom, lang.Text{ZH: "还差的起点", EN: "missing from"}, []string{"哪天起差"}, lang.Text{ZH: "最接近的办法，头一天不够的日子", EN: "the first day on which what comes nearest is short"}},
		figureName{explain.MissingAtOnce, lang.Text{ZH: "一次还差", EN: "missing at once"}, []string{"一次要补"}, lang.Text{ZH: "第一个整月以前最多差的，要一次拿出来", EN: "what is short at worst before the first whole month, and is needed at once"}},
		figureName{explain.MissingMonthly, lang.Text{ZH: "每月还差", EN: "missing monthly"}, []string{"每月要补", "missing a month"}, lang.Text{ZH: "从第一个整月起，每月要多出来的数，有了它每天都够", EN: "the sum that, each month from the first whole one on, would make every day work"}},
		figureName{explain.WithArrears, lang.Text{ZH: "今天补齐差", EN: "with arrears"}, []string{"补齐差多少"}, lang.Text{ZH: "今天补齐逾期、以后按期还，哪天起手里的钱不够，最多差多少", EN: "with everything overdue paid today, then each due: from when the money does not last, and by how much at worst"}},
		figureName{explain.Upcoming, lang.Text{ZH: "近期应还", EN: "upcoming"}, []string{"接下来要还"}, lang.Text{ZH: "接下来 30 天到期的", EN: "what falls due in the next 30 days"}},
	)
}

// concessionNames are short names for what may be granted.
var concessionNames = texts[plan.Concession]{
	{plan.WaivePenalty, lang.Text{ZH: "免掉罚息", EN: "penalty waived"}},
	{plan.WaiveInterest, lang.Text{ZH: "免掉欠付利息", EN: "unpaid interest waived"}},
	{plan.WaiveFees, lang.Text{ZH: "免掉欠付费用", EN: "unpaid fees waived"}},
	{plan.FreezeInterest, lang.Text{ZH: "从今天起免息", EN: "no interest from today"}},
	{plan.LowerRate, lang.Text{ZH: "利率降1个百分点", EN: "rate lowered"}},
	{plan.Longer6, lang.Text{ZH: "延长6期", EN: "longer by 6"}},
	{plan.Longer12, lang.Text{ZH: "延长12期", EN: "longer by 12"}},
}

// alsoCalled are other names by which a concession can be asked for.
func alsoCalled(c plan.Concession) []string {
	switch c {
	case plan.FreezeInterest:
		return []string{"从今天起停息"}
	case plan.Longer6:
		return []string{"再多6期"}
	case plan.Longer12:
		return []string{"再多12期"}
	}
	return nil
}

// answerNames begin the names of an answer's figures.
var answerNames = texts[string]{
	{"answer", lang.Text{ZH: "方案", EN: "answer"}},
	{plan.LeadSurest, lang.Text{ZH: "不用谈方案", EN: "surest"}},
	{plan.LeadToAsk, lang.Text{ZH: "要谈方案", EN: "to ask"}},
	{plan.LeadEasiest, lang.Text{ZH: "最易谈方案", EN: "easiest"}},
	{plan.LeadStandIn, lang.Text{ZH: "最接近方案", EN: "nearest"}},
	{"all_first", lang.Text{ZH: "先提出方案", EN: "all first"}},
	{explain.LeastAsk, lang.Text{ZH: "最少谈方案", EN: "ask"}},
	{explain.SafeAsk, lang.Text{ZH: "稳妥方案", EN: "safe"}},
}

// answerSays is what the figures of an answer are.
var answerSays = texts[explain.Figure]{
	{explain.TotalPaid, lang.Text{ZH: "所有借款照这套办法，从今天起一共要还的", EN: "all that is paid on all loans from today on"}},
	{explain.Cost, lang.Text{ZH: "所有借款一共还的里面，本金之外的部分", EN: "what is paid over the principal, of all loans"}},
	{explain.HighestPayment, lang.Text{ZH: "所有借款加起来，还得最多的那个月要还的", EN: "the month with the highest sum, all loans together"}},
	{explain.GivesUp, lang.Text{ZH: "各家按合同利率折到今天少收的", EN: "what the lenders give up at today's value"}},
	{explain.Finish, lang.Text{ZH: "所有借款里最后一次还款的日子", EN: "the date of the last payment of all loans"}},
	{explain.LeastCash, lang.Text{ZH: "照这套办法，手里最少的那天剩的", EN: "the cash on the tightest day"}},
	{explain.Low, lang.Text{ZH: "收入差的时候，照这套办法哪天起不够，最多差多少", EN: "from when it is short with low incomes, and by how much at worst"}},
}

// moneyNames are the figures that only an answer has.
var moneyNames = []figureName{
	{explain.LeastCash, lang.Text{ZH: "手里最少", EN: "least cash"}, []string{"最紧的一天"}, lang.Text{}},
	{explain.Low, lang.Text{ZH: "收入差时", EN: "low income"}, nil, lang.Text{}},
}

// leastAskNames are what is said of the least to ask, beside what it has as an answer.
var leastAskNames = []figureName{
	{explain.OverReserve, lang.Text{ZH: "最少谈方案余地", EN: "ask over reserve"}, []string{"比备用金多", "over reserve"}, lang.Text{ZH: "照最少要谈的办法，手里最少的那天比备用金多出来的", EN: "what the tightest day of the least to ask leaves over the reserve"}},
	{explain.SafeExtra, lang.Text{ZH: "稳妥方案多花", EN: "safe extra cost"}, nil, lang.Text{ZH: "要不管哪一笔收入没到都撑得住，比最少要谈的多花的", EN: "what it costs more to survive whichever one income fails"}},
}

// besideNames are what stands beside the answers.
var besideNames = []figureName{
	{explain.AlonePaid, lang.Text{ZH: "不找人一共还", EN: "alone total paid"}, nil, lang.Text{ZH: "谁也不找、有多少还多少，一共要还的", EN: "all that is paid if nobody is asked and what is there is paid"}},
	{explain.AloneCost, lang.Text{ZH: "不找人花费", EN: "alone cost"}, nil, lang.Text{ZH: "谁也不找、有多少还多少，本金之外的部分", EN: "what is then paid over the principal"}},
	{explain.AloneSaves, lang.Text{ZH: "不找人比照合同省", EN: "alone saves"}, []string{"不找人多花"}, lang.Text{ZH: "谁也不找、有多少还多少，比照合同少花的", EN: "what it then costs less than the contracts"}},
	{explain.AloneLate, lang.Text{ZH: "不找人晚几期", EN: "alone dues late"}, nil, lang.Text{ZH: "谁也不找、有多少还多少，到期还款日当天没付清的期数", EN: "how many dues are then not paid in full on their date"}},
	{explain.AloneCurrent, lang.Text{ZH: "不找人不再逾期", EN: "alone current from"}, nil, lang.Text{ZH: "谁也不找、有多少还多少，从哪天起不再逾期", EN: "from when nothing is then overdue any more"}},
	{explain.AloneFinish, lang.Text{ZH: "不找人还完", EN: "alone finish"}, nil, lang.Text{ZH: "谁也不找、有多少还多少，最后一次还款的日子", EN: "the date of the last payment then"}},
	{explain.PayOffNowAmount, lang.Text{ZH: "能结清那笔要付", EN: "pay off now amount"}, nil, lang.Text{ZH: "手里的钱够结清的那笔，结清那天要付的", EN: "what it takes to pay off the loan that the cash is enough for"}},
	{explain.PayOffNowSaves, lang.Text{ZH: "能结清那笔省", EN: "pay off now saves"}, nil, lang.Text{ZH: "把手里的钱够结清的那笔结清，少花的", EN: "what paying off that loan saves"}},
	{explain.PayOffNowLeft, lang.Text{ZH: "能结清那笔剩", EN: "pay off now left"}, nil, lang.Text{ZH: "结清那笔以后，手里最少的那天剩的", EN: "the cash on the tightest day after paying off that loan"}},
	{explain.MoreSaves, lang.Text{ZH: "多还省", EN: "paying more saves"}, nil, lang.Text{ZH: "每月剩下的也拿来提前还，少花的", EN: "what paying what is left over each month saves"}},
	{explain.MoreFinish, lang.Text{ZH: "多还还完", EN: "paying more finish"}, nil, lang.Text{ZH: "每月剩下的也拿来提前还，最后一次还款的日子", EN: "the date of the last payment if what is left over is paid too"}},
	{explain.OfferedSaves, lang.Text{ZH: "对方提过的省", EN: "offered way saves"}, nil, lang.Text{ZH: "接受对方提过的办法，少花的", EN: "what accepting the lender's offer saves"}},
}
