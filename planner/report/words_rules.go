package report

const (
	wColFigure word = iota + endCards
	wColValue
	wColLine
	wColSure
	wRulesNone
	wRulesOne
	wRulesMany
	wRulesOf
	wRulesMaybe
	wRulesOnlyMaybe
	wRulesBlind
	wRulesLook
	wTitleCrossed
	wTitleMaybe
	wTitleDates
	wFigureIRR
	wFigureContract
	wFigurePenalty
	wFigureTimes
	wFigureMonths
	wFigureInstalments
	wTimes
	wMonthCount
	wPartCount
	wOffer
	wHowIRR
	wHowIRRFees
	wHowIRRWithin
	wHowContractRate
	wHowContractFees
	wHowContractFlat
	wHowPenaltyMultiple
	wHowPenaltySpread
	wHowPenaltyAlone
	wHowPenaltyBeside
	wHowTimesOfContract
	wHowTimesByDay
	wHowMonths
	wHowInstalments
	wHowLineLPR
	wHowLineTerm
	wRuleIs
	wRuleOf
	wRuleCheck
	wDoubtLender
	wDoubtSigning
	wDoubtLPR
	wDoubtOffer
	wDateAsk
	wDateLimitation
	wDateLimitationPaid
	wDateLimitationPast
	wDateRecord
	wEventAsk
	wEventLimitation
	wEventLimitationPast
	wEventRecord
	wUncheckedHead
	wNoLenderType
	wNoSigning
	wNoRate
	wNoLine
	wNoFees
	wNoPenalty
	wNoTerm
	wHowSure
	wHowLPR
	wHowRules
	wRulesCrossed
	wRunRules

	endRules
)

// wordsRules are the texts of the lines that loans are held against. They say
// which line a figure crosses and what to check, and never what follows from it.
var wordsRules = map[word]both{
	wColFigure: {"比的是", "Figure"},
	wColValue:  {"是多少", "Comes to"},
	wColLine:   {"线", "Line"},
	wColSure:   {"把握", "Sure"},

	wRulesNone:      {"没有越过已知的线。", "No known line is crossed."},
	wRulesOne:       {"越过 1 条线：{1}。", "1 line is crossed, by {1}."},
	wRulesMany:      {"越过 {1} 条线：{2}。", "{1} lines are crossed, by {2}."},
	wRulesOf:        {"{1} {2} 条", "{1} ({2})"},
	wRulesMaybe:     {"另有 {1} 处可能越过，要先核对。", "{1} more may be, depending on what is checked first."},
	wRulesOnlyMaybe: {"没有确定越过的线；有 {1} 处可能越过，要先核对。", "No line is crossed for certain; {1} may be, depending on what is checked first."},
	wRulesBlind:     {"知道的太少，还没有能和线比的数。", "Too little is known to hold against any line."},
	wRulesLook:      {"越线不等于结论：先核对对方是哪类机构、合同哪天签的。", "A line says where to look, not what follows: check the kind of lender and the contract's date first."},

	wTitleCrossed: {"越过的线", "Lines that are crossed"},
	wTitleMaybe:   {"要先核对的", "To be checked first"},
	wTitleDates:   {"日期", "Dates"},

	wFigureIRR:         {"全部费用的年化", "all-in yearly cost"},
	wFigureContract:    {"合同利率的年化", "contract rate a year"},
	wFigurePenalty:     {"罚息的年化", "penalty rate a year"},
	wFigureTimes:       {"罚息是合同的几倍", "penalty over contract"},
	wFigureMonths:      {"展期几个月", "months of extension"},
	wFigureInstalments: {"分几期", "instalments"},
	wTimes:             {"{1} 倍", "{1}x"},
	wMonthCount:        {"{1} 个月", "{1} months"},
	wPartCount:         {"{1} 期", "{1}"},
	wOffer:             {"{1} ({2})", "{1} ({2})"},

	wHowIRR:             {"到手 {1}，{2} 期共还 {3}{4}；按期的内部收益率折成一年，复利 {5}，单利 {6}", "{1} received, {3} paid (instalments: {2}{4}); the internal rate of return by period, made yearly: {5} with compounding, {6} without"},
	wHowIRRFees:         {" (其中费用 {1})", "; fees: {1}"},
	wHowIRRWithin:       {"；按单利没有过线", "; without compounding it is within the line"},
	wHowContractRate:    {"合同利率 {1}，一年 {2}", "contract rate {1}, {2} a year"},
	wHowContractFees:    {"，没有算费用，算上不会更低", ", fees not counted: with them it is this or more"},
	wHowContractFlat:    {"；等本等息的实际年化约是它的两倍", "; flat interest comes to about twice as much"},
	wHowPenaltyMultiple: {"合同利率 {1} 的 {2} 倍，一年 {3}", "{2} times the contract rate of {1}: {3} a year"},
	wHowPenaltySpread:   {"合同利率 {1} 加 {2}，一年 {3}", "the contract rate of {1} and {2} on top: {3} a year"},
	wHowPenaltyAlone:    {"罚息利率 {1}，一年 {2}", "penalty rate {1}: {2} a year"},
	wHowPenaltyBeside:   {"罚息利率加上合同利率 {1}，一年 {2}", "penalty rate and the contract rate of {1} together: {2} a year"},
	wHowTimesOfContract: {"罚息按合同利率的 {1} 倍", "the penalty rate is {1} times the contract rate"},
	wHowTimesByDay:      {"罚息 {1} 比合同利率 {2}，按天算是 {3} 倍", "penalty {1} over contract rate {2}, by the day: {3} times"},
	wHowMonths:          {"原来 {1} 个月，{2} 到期；这样延到 {3}，多 {4} 个月", "{1} months as signed, to {2}; this way to {3}, {4} months more"},
	wHowInstalments:     {"这个办法一共分 {1} 期", "this way has {1} instalments in all"},
	wHowLineLPR:         {"线是 {1} 的 1 年期 LPR {2} 的 {3} 倍：{4}", "the line: the 1-year LPR of {1} is {2}, {3} times that is {4}"},
	wHowLineTerm:        {"这条线是 {1} 个月", "the line: {1} months"},

	wRuleIs:    {"{1} (把握 {3}，依据：{2})", "{1} ({3}; {2})"},
	wRuleOf:    {"{1}：{2}。", "{1}: {2}."},
	wRuleCheck: {"要核对：{1}。", "To check: {1}."},

	wDoubtLender:  {"账本没写对方是哪一类 (lender.type)，是这一类才用这条线", "the book does not say what kind of lender it is (lender.type); the line is for this kind only"},
	wDoubtSigning: {"账本没写合同是哪天签的 (signed)，先按 {1} 算", "the book does not say when the contract was signed (signed); {1} stands in for it"},
	wDoubtOffer:   {"还没有谁答应这个办法，要谈才用得上这条线", "nobody has offered this way; the line matters only if it is asked for"},
	wDoubtLPR:     {"签订那个月的 LPR 还没有核实，按最后核实的算", "the LPR of the month of signing is not confirmed; the last confirmed one is used"},

	wDateAsk:            {"下次应还日以前可以谈：{1}", "ask before the next due date for {1}"},
	wDateLimitation:     {"最后一期 {1} 到期，加 {2} 年", "the last instalment is due on {1}, and {2} years more"},
	wDateLimitationPaid: {"最后一期到期以后，{1} 还过一部分，加 {2} 年", "part was paid after the last due date, on {1}, and {2} years more"},
	wDateLimitationPast: {"从 {1} 起 {2} 年已经过了，除非中间有过催收或还款；先问清楚再答复对方", "{2} years from {1} are over, unless a demand or a payment came between; ask for advice before answering"},
	wDateRecord:         {"照合同 {1} 还清，加 {2} 年", "cleared on {1} as the contract goes on, and {2} years more"},

	wEventAsk:            {"要改还款，在这天前申请", "ask for changes before then"},
	wEventLimitation:     {"诉讼时效满，除非重新起算", "limitation, if not restarted"},
	wEventLimitationPast: {"诉讼时效，先问清楚", "limitation: ask for advice"},
	wEventRecord:         {"逾期记录删除", "record of lateness deleted"},

	wUncheckedHead: {"没有比的：{1}。", "Not checked: {1}."},
	wNoLenderType:  {"{1}没写对方是哪一类 (lender.type)", "the kind of lender (lender.type) of {1}"},
	wNoSigning:     {"{1}没写合同是哪天签的 (signed)", "the date of the contract (signed) of {1}"},
	wNoRate:        {"{1}不知道利率", "the rate of {1}"},
	wNoLine:        {"{1}没有适用的线", "no line is known for {1}"},
	wNoFees:        {"{1}的费用没有算进去", "fees of {1}"},
	wNoPenalty:     {"{1}没写罚息怎么算", "the penalty rule of {1}"},
	wNoTerm:        {"{1}不知道原来的期限，展期没比", "the original term, for extensions, of {1}"},

	wHowSure:  {"把握：A 看过原文，B 看过转述或判决，C 没有核实，只是默认值。", "Sure: A is read in the text itself, B in a second source or a judgment, C is an unconfirmed default."},
	wHowLPR:   {"LPR 核实到 {1}。", "The LPR is confirmed to {1}."},
	wHowRules: {"年化四舍五入到 0.01% 以后再比；这里只有算术，不是法律意见。", "Yearly rates are compared to the hundredth of a percent; this is arithmetic, not legal advice."},

	wRunRules:     {"哪条线、要核对什么：", "Which line, and what to check: "},
	wRulesCrossed: {"{1} {2}，高于一条要核对的线 {3}。", "{1} {2}, over a line that is to be checked, {3}."},
}
