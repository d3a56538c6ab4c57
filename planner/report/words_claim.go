package report

const (
	wClaimExact word = iota + endRange
	wClaimExactUnknown
	wClaimMatch
	wClaimMatches
	wClaimOwn
	wClaimMore
	wClaimLess
	wClaimChance
	wClaimNone
	wClaimNearest
	wClaimNearestOwn
	wClaimUnknown
	wClaimAtLeast
	wClaimOtherDate
	wClaimNoDate
	wClaimEquals
	wClaimRestMore
	wClaimRestLess
	wClaimCents
	wClaimNotRight
	wClaimNoEffect
	wClaimTitle
	wClaimMoreWays
	wColChanges
	wColHowMany
	wHowClaim
	wHowClaimCut
	wRunExplain

	// Conventions, and what they may be.
	wCInterestMode
	wCBasis
	wCCounting
	wCPenaltyOn
	wCCompound
	wCOrder
	wCBy
	wCRounding
	wCPenaltyBasis
	wCModeAfterDue
	wCModeFull
	wCModeUnpaid
	wCModeDaily
	wCBasis365
	wCBasis360
	wCBasis30
	wCExcludeEnd
	wCIncludeEnd
	wCOnPrincipal
	wCOnInstalment
	wCOnBalance
	wCCompoundNone
	wCCompoundInterest
	wCCompoundAll
	wCOrderDefault
	wCOrderInterest
	wCOrderPrincipal
	wCByInstalment
	wCByComponent
	wCHalfUp
	wCHalfEven
	wCUp
	wCDown
	wCPenalty365
	wCPenalty360

	endClaim
)

// wordsClaim are the texts of a lender's figure that is checked.
var wordsClaim = map[word]both{
	// The answer.
	wClaimExact: {"照账本写的算法，{1}的{2}正好是 {3}，与对方一致。", "By the book's own terms the {2} of {1} is {3}, just as the lender says."},
	wClaimExactUnknown: {
		"照账本写的算法，{1}的{2}正好是 {3}，与对方一致：这样扣款，{4}。",
		"By the book's own terms the {2} of {1} is {3}, just as the lender says, if payments go so: {4}.",
	},
	wClaimMatch:      {"{1}，能算出 {2}，与对方一致。", "{1}: that comes to {2}, as the lender says."},
	wClaimMatches:    {"{1}，能算出 {2}，与对方一致；另有 {3} 种算法也能，列在下面。", "{1}: that comes to {2}, as the lender says. So do the ways below, {3} more."},
	wClaimOwn:        {"照账本写的算法，{1}的{2}是 {3}；对方说的{4}。", "By the book's own terms the {2} of {1} is {3}; the lender's figure is {4}."},
	wClaimMore:       {"多 {1}", "{1} more"},
	wClaimLess:       {"少 {1}", "{1} less"},
	wClaimChance:     {"要改 {1} 处才对得上，也可能是碰巧。", "It takes {1} changes, so it may be chance."},
	wClaimNone:       {"试了 {1} 种算法，都算不出 {2}。", "None of the {1} ways of counting that were tried comes to {2}."},
	wClaimNearest:    {"最接近的：{1}，得 {2}，还差 {3}。", "The nearest is {2} ({1}), {3} off."},
	wClaimNearestOwn: {"换算法也没有明显更接近的。", "No other way comes much nearer."},
	wClaimUnknown:    {"{1}的{2}现在算不出，没法核对 {3}：账本里缺的在下面。", "The {2} of {1} cannot be computed yet, so {3} cannot be checked: what the book lacks is below."},
	wClaimAtLeast:    {"{1}的{2}只算得出一部分，{3}；对方说 {4}。缺的弄清楚之前没法核对。", "Only a part of the {2} of {1} can be computed, {3}; the lender says {4}. It can be checked once what is missing is known."},
	wClaimOtherDate:  {"照账本的算法，算到 {1} 正好是 {2}，对方也许是算到那天的，可以问一问。", "By the book's own terms it comes to {2} on {1}: the lender may have reckoned to that day, and can be asked."},
	wClaimNoDate:     {"算到前后 {1} 天里的任何一天，也都不是这个数。", "Nor is it the figure of any of the {1} days before or after."},
	wClaimEquals:     {"差的 {1} 正好等于{2}。", "The difference, {1}, is just the {2}."},
	wClaimRestMore: {
		"多出来的可能是账本里没有的费用、对方没入账的还款，或者算到别的日子。请对方把本金、利息、罚息、费用分开列，写明算到哪一天。",
		"What is more may be a fee that the book lacks, a payment that the lender has not booked, or another day. Ask the lender for principal, interest, penalty and fees apart, and for the day they are reckoned to.",
	},
	wClaimRestLess: {
		"少的可能是对方减免了、账本里漏写了还款，或者算到别的日子。请对方把本金、利息、罚息、费用分开列，写明算到哪一天。",
		"What is less may be something waived, a payment that the book lacks, or another day. Ask the lender for principal, interest, penalty and fees apart, and for the day they are reckoned to.",
	},
	wClaimCents: {"只差几分，也许是取整的先后不同。", "A few cents may come from what is rounded first."},
	wClaimNotRight: {
		"能算出来，不等于该这样算：以合同为准，可以请对方指出是哪一条。",
		"That a figure can be reproduced does not settle it: the contract does. The lender can be asked for the clause.",
	},
	wClaimNoEffect: {"换了这些，结果不变：{1}。", "Changing these makes no difference: {1}."},
	wClaimTitle:    {"能算出 {1} 的算法", "Ways of counting that come to {1}"},
	wClaimMoreWays: {"还有 {1} 种，加 -O json 可以看到。", "{1} more are shown with -O json."},
	wColChanges:    {"和账本不同的地方", "What differs from the book"},
	wColHowMany:    {"几处", "Changes"},
	wHowClaim:      {"试着换了{1}，单独换，也一起换；每次都把这笔借款从头算一遍，别的都照账本。", "What was varied, one by one and together: {1}. Each time the whole loan is run again, all else as in the book."},
	wHowClaimCut:   {"这笔借款很长，改动多的组合没有都试。", "The loan is long, so not every combination of many changes was tried."},
	wRunExplain:    {"一步步怎么算的：", "How it is counted, step by step: "},

	// Figures.

	// Conventions.
	wCInterestMode: {"卡的计息方式", "how the card's interest runs"},
	wCBasis:        {"一年按多少天", "the days of a year"},
	wCCounting:     {"最后一天算不算", "whether the last day counts"},
	wCPenaltyOn:    {"罚息按什么算", "what bears penalty"},
	wCCompound:     {"计不计复利", "compounding"},
	wCOrder:        {"还款先冲什么", "what a payment pays first"},
	wCBy:           {"逐期冲还是逐项冲", "whether payments go by instalment or by kind"},
	wCRounding:     {"怎么取整", "rounding"},
	wCPenaltyBasis: {"罚息一年按多少天", "the days of a year for penalty"},

	// What they may be.
	wCModeAfterDue:     {"到期后才计息", "interest from the due date only"},
	wCModeFull:         {"全额计息", "interest on the full bill"},
	wCModeUnpaid:       {"只对未还部分计息", "interest on the unpaid part"},
	wCModeDaily:        {"按日计息", "interest by the day"},
	wCBasis365:         {"一年按 365 天", "a year of 365 days"},
	wCBasis360:         {"一年按 360 天", "a year of 360 days"},
	wCBasis30:          {"一个月按 30 天", "months of 30 days"},
	wCExcludeEnd:       {"算头不算尾", "the last day not counted"},
	wCIncludeEnd:       {"算头又算尾", "the last day counted too"},
	wCOnPrincipal:      {"罚息按逾期本金", "penalty on overdue principal"},
	wCOnInstalment:     {"罚息按逾期本金和利息", "penalty on overdue principal and interest"},
	wCOnBalance:        {"罚息按全部未还本金", "penalty on all unpaid principal"},
	wCCompoundNone:     {"不计复利", "no compounding"},
	wCCompoundInterest: {"未还利息计复利", "unpaid interest compounding"},
	wCCompoundAll:      {"未还利息和罚息都计复利", "unpaid interest and penalty compounding"},
	wCOrderDefault:     {"还款先冲罚息", "payments pay penalty first"},
	wCOrderInterest:    {"还款先冲利息", "payments pay interest first"},
	wCOrderPrincipal:   {"还款先冲本金", "payments pay principal first"},
	wCByInstalment:     {"还款逐期冲", "payments go by instalment"},
	wCByComponent:      {"还款逐项冲", "payments go by kind"},
	wCHalfUp:           {"四舍五入", "rounding half up"},
	wCHalfEven:         {"四舍六入五成双", "rounding half to even"},
	wCUp:               {"不足一分进一分", "rounding up"},
	wCDown:             {"不足一分舍去", "rounding down"},
	wCPenalty365:       {"罚息一年按 365 天", "penalty by a year of 365 days"},
	wCPenalty360:       {"罚息一年按 360 天", "penalty by a year of 360 days"},
}
