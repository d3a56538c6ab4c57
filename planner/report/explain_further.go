package report

import (
	"repay/planner/explain"
	"repay/planner/plan"
)

// The names of the figures that are put together of others: of a concession,
// of an end of a range, of an answer.

// furtherNames are the figures beside those of one loan, its table and its ways
// out, in the order in which they are listed.
func furtherNames() []figureName {
	list := []figureName{
		{explain.BreakEvenAmount, both{"结清划算线", "break-even amount"}, []string{"保本金额", "break even"}, both{"今天一次结清，低于它就比推荐的办法省", "the sum below which settling today costs less than the way that is recommended"}},
		{explain.BreakEvenPercent, both{"结清划算比例", "break-even percent"}, []string{"保本比例"}, both{"那个数是结清应还的百分之几", "that sum as a part of the payoff"}},
	}
	for _, c := range plan.Concessions {
		n := concessionNames[c]
		list = append(list, figureName{explain.WorthOf(c), n, []string{string(c)}, both{"和不让这一步比，一共少还的", "what is paid less in all than without this concession"}})
	}
	for _, c := range plan.Concessions {
		n := concessionNames[c]
		list = append(list, figureName{
			explain.EachOf(c),
			both{n.ZH + "每期", n.EN + " each"},
			[]string{string(c) + "_each", string(c) + "_instalment"},
			both{"有了这一步让步，第一期变多少", "what the concession changes of the first instalment"},
		})
	}
	list = append(list,
		figureName{explain.WorthBase, both{"让步的对照", "without concession"}, nil, both{"欠的都并进去、照计利息分期，一共还的", "what is paid in all with the arrears in the instalments, and interest"}},
		figureName{explain.WorthBaseEach, both{"让步的对照每期", "without concession each"}, nil, both{"欠的都并进去、照计利息分期，第一期还的", "the first instalment with the arrears in it, and interest"}},

		figureName{explain.MinimumPayments, both{"最低还款次数", "minimum payments"}, nil, both{"每月还最低还款额，要还几次", "how often the minimum is paid until nothing is left"}},
		figureName{explain.MinimumFinish, both{"最低还款还完", "minimum finish"}, nil, both{"每月还最低还款额，哪天还完", "when nothing is left if the minimum is paid each month"}},
		figureName{explain.MinimumCost, both{"最低还款花费", "minimum cost"}, nil, both{"每月还最低还款额，本金之外要付的", "what is paid over the principal if the minimum is paid each month"}},
		figureName{explain.PayNowSaves, both{"今天还清省", "pay now saves"}, []string{"今天还清"}, both{"今天全部还清，比每月还最低还款额省的", "what paying everything today saves against the minimum each month"}},
	)
	for _, f := range plan.RangeFigures {
		n := nameIn(ownNames, explain.Figure(f))
		list = append(list,
			figureName{explain.LowOf(f), both{n.name.ZH + "最少", n.name.EN + " low"}, nil, both{"不知道还来的钱先冲什么，这是最少的一头", "the least it may be, as it is unknown what payments are set against first"}},
			figureName{explain.HighOf(f), both{n.name.ZH + "最多", n.name.EN + " high"}, nil, both{"不知道还来的钱先冲什么，这是最多的一头", "the most it may be, as it is unknown what payments are set against first"}})
	}
	for _, a := range explain.Answers {
		for _, f := range []explain.Figure{explain.TotalPaid, explain.Cost, explain.HighestPayment, explain.GivesUp, explain.Finish} {
			n := nameIn(ownNames, f)
			list = append(list, figureName{explain.AnswerOf(a, f), both{answerNames[a].ZH + n.name.ZH, answerNames[a].EN + " " + n.name.EN}, nil, answerSays[f]})
		}
	}
	return append(list,
		figureName{explain.MissingAmount, both{"还差", "missing"}, []string{"最多差"}, both{"最接近的办法也不够，最多的一天差的", "what is short on the worst day of what comes nearest"}},
		figureName{explain.MissingMonthly, both{"每月还差", "missing monthly"}, []string{"每月要补", "missing a month"}, both{"从本月起每月要多出来的数，有了它每天都够", "the sum that, each month from this one on, would make every day work"}},
		figureName{explain.Upcoming, both{"近期应还", "upcoming"}, []string{"接下来要还"}, both{"接下来 30 天到期的", "what falls due in the next 30 days"}},
	)
}

// concessionNames are short names for what may be granted.
var concessionNames = map[plan.Concession]both{
	plan.WaivePenalty:   {"免掉罚息", "penalty waived"},
	plan.WaiveInterest:  {"免掉欠付利息", "unpaid interest waived"},
	plan.WaiveFees:      {"免掉欠付费用", "unpaid fees waived"},
	plan.FreezeInterest: {"从今天起停息", "no interest from today"},
	plan.LowerRate:      {"利率降1个百分点", "rate lowered"},
	plan.Longer6:        {"再多6期", "longer by 6"},
	plan.Longer12:       {"再多12期", "longer by 12"},
}

// answerNames begin the names of an answer's figures.
var answerNames = map[string]both{
	"answer":        {"方案", "answer"},
	plan.LeadSurest: {"不用谈方案", "surest"},
	plan.LeadToAsk:  {"要谈方案", "to ask"},
	"easiest":       {"最易谈方案", "easiest"},
}

// answerSays is what the figures of an answer are.
var answerSays = map[explain.Figure]both{
	explain.TotalPaid:      {"所有借款照这套办法，从今天起一共要还的", "all that is paid on all loans from today on"},
	explain.Cost:           {"所有借款一共还的里面，本金之外的部分", "what is paid over the principal, of all loans"},
	explain.HighestPayment: {"所有借款加起来，还得最多的那个月要还的", "the dearest month of all loans together"},
	explain.GivesUp:        {"各家按合同利率折到今天少收的", "what the lenders forgo at today's value"},
	explain.Finish:         {"所有借款里最后一次还款的日子", "the date of the last payment of all loans"},
}

// minusWords say what a minus means.
func minusWords(f explain.Figure) (both, bool) {
	for _, c := range plan.Concessions {
		switch f {
		case explain.WorthOf(c):
			return both{"减号表示一共要多还。", "The minus means that more is paid in all."}, true
		case explain.EachOf(c):
			return both{"减号表示这一期变轻。", "The minus means that the instalment is lighter."}, true
		}
	}
	for _, a := range explain.Answers {
		if f == explain.AnswerOf(a, explain.GivesUp) {
			return sayGetsMore, true
		}
	}
	return both{}, false
}
