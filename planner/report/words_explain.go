package report

import (
	"repay/planner/explain"
	"repay/planner/money"
)

// lineWords say what a line is. {1} is the instalment (第6期, row 6; a date where
// it has no number), {2} the day of the event, {3} how many, {4} the last
// instalment or day, {5} a name.
var lineWords = map[explain.Kind]both{
	explain.Rounded:       {"{1}合起来，进位到分", "{1} together, rounded"},
	explain.AsIs:          {"算出来就是这个数", "as it was computed"},
	explain.Unsplit:       {"没有明细的总数", "a total without details"},
	explain.InterestPiece: {"利息", "interest"},
	explain.PenaltyPiece:  {"{1}的罚息", "penalty, {1}"},
	explain.PenaltyOnPen:  {"{1}罚息的复利", "penalty on penalty, {1}"},
	explain.PenaltyNotDue: {"没到期本金的罚息", "on principal not yet due"},
	explain.PenaltyDay:    {"{1}，再晚一天", "{1}, one day more"},
	explain.Given:         {"{1}已有的罚息", "penalty there already, {1}"},
	explain.GraceForgave:  {"{1}在宽限期内还清，免去", "{1}, paid within the grace: not charged"},
	explain.InGrace:       {"{1}还在 {3} 天宽限期内，没有罚息", "{1} is within its {3} days of grace: no penalty yet"},
	explain.Covered:       {"提前还款时已付的利息", "interest paid with a prepayment"},
	explain.NotBelow:      {"最低是 0", "never below 0"},

	explain.FellDue:     {"{1}到期", "{1} fell due"},
	explain.Shown:       {"{1}，照对方显示的", "{1}, as the lender shows it"},
	explain.Accelerated: {"{2} 全部提前到期", "all fell due on {2}"},
	explain.LateFee:     {"{1}{5}", "{5}, {1}"},
	explain.PaidOf:      {"{2} 已还", "paid on {2}"},
	explain.JoinedDue:   {"没还的利息并入本金", "unpaid interest joins the principal"},
	explain.AgreedSum:   {"{2} 协议约定的", "agreed for {2}"},
	explain.TakenOver:   {"{2} 还的", "paid on {2}"},
	explain.HeldMoney:   {"{2} 预存", "held on {2}"},
	explain.UsedMoney:   {"{2} 用掉预存的钱", "money held, used on {2}"},

	explain.Lent:         {"借来的本金", "principal lent"},
	explain.NewBalance:   {"{2} 重新安排时的本金", "principal at the new plan of {2}"},
	explain.Repaid:       {"{1}到{4}到期的本金", "principal of {1} to {4}"},
	explain.Prepaid:      {"{2} 提前还的", "paid ahead on {2}"},
	explain.BalanceLeft:  {"剩下的本金", "principal left"},
	explain.OpeningOf:    {"还前欠", "opening"},
	explain.LevelOf:      {"每期应还", "the instalment"},
	explain.NamedLevel:   {"合同或方案写明的每期应还", "named by the contract or the plan"},
	explain.KeptLevel:    {"和提前还款以前一样", "as before the prepayment"},
	explain.EqualPart:    {"本金平分", "an equal part of the principal"},
	explain.FixedSum:     {"这期说好还的数", "the sum agreed for this period"},
	explain.FlatPays:     {"平分的本金加当期费用", "an equal part and the charge"},
	explain.LessInterest: {"减去这期利息", "less the interest"},
	explain.AtMost:       {"不超过剩下的本金", "at most the principal left"},
	explain.NoPrincipal:  {"这期不还本金", "no principal in this period"},
	explain.KeptAside:    {"先记着、以后再还的利息", "interest put aside for later"},
	explain.GivenUp:      {"免掉的利息", "interest given up"},
	explain.AddedSpread:  {"摊到各期的欠款", "arrears spread over the instalments"},
	explain.AddedAside:   {"以前记着的利息", "interest put aside before"},
	explain.Period:       {"{1}", "{1}"},
	explain.FeeSum:       {"{5}", "{5}"},
	explain.FeeSplit:     {"{5}，分摊到各期", "{5}, shared over the periods"},
	explain.PrepayFeeOf:  {"没到期本金的一部分", "a part of the principal not yet due"},
	explain.InRow:        {"{1}", "{1}"},
	explain.InTable:      {"{1}到{4}，共 {3} 期", "{1} to {4}: {3}"},

	explain.DaysLate:      {"从到期还款日数到今天", "from the due date to today"},
	explain.WorthNow:      {"{1}", "{1}"},
	explain.PrincipalPaid: {"还的本金", "principal paid"},
	explain.OwedOnDate:    {"签的那天付清的", "paid on signing"},
	explain.WaivedPart:    {"免掉的{5}", "{5} waived"},
	explain.FeeCharged:    {"办理新方案的费用", "the fee for the new plan"},
	explain.SettledPart:   {"结清款", "the settlement"},
	explain.CaughtUp:      {"分期补的逾期", "a part of the arrears"},
	explain.ClaimedSum:    {"对方说的数", "what they say"},

	explain.CashStart: {"今天手头的钱", "cash today"},
	explain.MoneyIn:   {"{5}", "{5}"},
	explain.MoneyOut:  {"{5}", "{5}"},
	explain.LoanTakes: {"还{5}", "{5}, due"},
	explain.CashLimit: {"要留下的备用金", "the reserve to keep"},
	explain.CashBare:  {"不还借款时会有的钱", "cash without any loan"},

	explain.NamedMinimum:   {"账单写明的最低还款额", "named by the statement"},
	explain.WholeStatement: {"整张账单都要还", "the whole statement"},
	explain.PartOfBalance:  {"账单本金的一部分", "a part of the principal billed"},
	explain.BilledPlans:    {"账单里的分期本金", "instalments of plans billed"},
	explain.BilledInterest: {"账单里的利息", "interest on the statement"},
	explain.BilledFees:     {"账单里的费用", "fees on the statement"},
	explain.AsPrincipal:    {"已在账单上，按本金算", "on the statement: counted as principal"},
	explain.LessFees:       {"减去账单里的费用", "less the fees on the statement"},
	explain.OlderMinimum:   {"以前的最低还款额没还够的", "missed of an older minimum"},
	explain.PaidSince:      {"出账后已还", "paid since the statement"},
	explain.BilledBalance:  {"{2} 账单里的本金", "principal on the statement, {2}"},
	explain.OnStatement:    {"{2} 的账单", "the statement, {2}"},
	explain.SpentSince:     {"出账后新花的", "spent since the statement"},
	explain.PlansLeft:      {"分期里还没出账的本金", "plans not yet billed"},
	explain.Carried:        {"上次进位留下的零头", "carried from the rounding before"},
	explain.UnpaidShare:    {"到 {2} 为止的利息，只算没还的比例", "interest to {2}, in the part unpaid"},
	explain.InterestDay:    {"再晚一天的利息", "one day more of interest"},
	explain.Waiting:        {"{1}：账单没全额还清才要付的利息", "{1}: interest owed only if the statement is not paid in full"},

	explain.OfLoan:   {"{5}", "{5}"},
	explain.Without:  {"没有这一步：{5}", "without it: {5}"},
	explain.With:     {"有这一步：{5}", "with it: {5}"},
	explain.SpreadBy: {"这是{5}、{6}时的数。", "This is so with {5}, {6}."},
	explain.ShortOn:  {"{2} 差的，{3} 个月分摊", "short on {2}, over {3} months"},

	explain.PaidOn:     {"{2} 还了 {3}，到{1}：{5}", "{2}: {3} paid towards {1}: {5}"},
	explain.Clears:     {"一期一期这样还下去，{1} ({2}) 还 {3}，正好还清；零头都在这一期。", "Paid like this period by period, {1} ({2}) pays {3} and clears the loan; it takes what the rounding left."},
	explain.CashLeft:   {"{2} 手里剩 {3}", "on {2} {3} is left"},
	explain.PeriodRate: {"每期利率 {3}", "rate of a period: {3}"},
}

// namelessFee and the like stand where the book gives no name.
var (
	wordFee      = both{"费用", "fee"}
	wordLateFee  = both{"违约金", "late fee"}
	wordExpense  = both{"开支", "an expense"}
	wordIncome   = both{"收入", "income"}
	wordWhole    = both{"这笔借款", "the loan"}
	wordTogether = both{"以上", "the above"}
)

// componentWords name what money is of.
var componentWords = [4]both{{"本金", "principal"}, {"利息", "interest"}, {"罚息", "penalty"}, {"费用", "fees"}}

// formulaWords write a formula out.
var formulaWords = map[explain.Formula]both{
	explain.FormulaPenalty:      {"每期罚息 = {1} x 罚息利率 x 逾期天数。利率：{2}。{3}", "Penalty of each instalment = {1} x penalty rate x days late. Rate: {2}. {3}"},
	explain.FormulaPenaltyWhole: {"整笔罚息 = {1} x 罚息利率 x 逾期天数，从最早逾期的到期还款日算起。利率：{2}。{3}", "Penalty = {1} x penalty rate x days late, once for the loan, from the oldest overdue due date. Rate: {2}. {3}"},
	explain.FormulaInterest:     {"利息 = 还没还的本金 x 利率 x 时间。起算那天算，截止那天不算。", "Interest = principal left x rate x time. The first day counts, the last does not."},
	explain.FormulaInterestFlat: {"利息 = 当初借的本金 x 利率 x 时间，不随还款减少 (等本等息)。", "Interest = principal as lent x rate x time, however much has been repaid (flat)."},
	explain.FormulaLevel:        {"等额本息：每期还同样的数 A，还满 {1} 期正好还清。A = (本金 x 各期 (1+f) 连乘 - 尾款) / 各期后面的 (1+f) 连乘之和，f 是一期的利率。", "Level instalments: the same sum A each period clears the loan in {1} periods. A = (principal x product of (1+f) - what is left for the end) / the sum, for each period, of the product of (1+f) of the periods after it; f is a period's rate."},
	explain.FormulaEqual:        {"等额本金：每期本金 = 本金 / 期数；利息另加，逐期减少。", "Equal principal: each period repays principal / number of periods; the interest comes on top."},
	explain.FormulaNamed:        {"这个数不是算的，是合同或方案写明的。", "This is not computed: the contract or the plan names it."},
	explain.FormulaSum:          {"下面各行加起来。", "The sum of the lines below."},
	explain.FormulaUnpaid:       {"到期的减去已经还的。", "What fell due, less what was paid of it."},
	explain.FormulaBalance:      {"借来的本金，减去已经到期的，再减去提前还的。", "The principal lent, less what has fallen due and what was paid ahead."},
	explain.FormulaPayoff:       {"已经到期没还的，加上没到期的本金，加上到今天的利息。", "What is due and unpaid, the principal not yet due, and the interest on it to today."},
	explain.FormulaOverdue:      {"逾期本金 + 欠付利息 + 罚息 + 费用。今天到期的也在里面。", "Overdue principal + interest + penalty + fees. What falls due today is in it."},
	explain.FormulaCardDue:      {"到期的最低还款额减去出账后已还的；以前没还够的也算，取大的。", "The minimum that is due, less what was paid since; or what an older one misses, whichever is more."},
	explain.FormulaMinimum:      {"最低还款额 = 账单本金的一部分 + 到期的分期 + 账单里的利息和费用；数小的账单要全还。", "Minimum = a part of the principal billed + instalments of plans + interest and fees on the statement; a small statement is due in full."},
	explain.FormulaNamedMinimum: {"账单写明的数。", "As the statement names it."},
	explain.FormulaCardPart:     {"账单要的最低还款额里的本金：账单本金的一部分，加上到期的分期。", "The principal of what the statement asks for at least: a part of the principal billed, and instalments of plans."},
	explain.FormulaCardBalance:  {"账单还没还的，减去逾期的最低还款额，加上出账后新花的和没出账的分期。", "What is unpaid of the statement, less the minimum that is overdue, and what is not billed yet."},
	explain.FormulaCardInterest: {"还没出账的利息 = 没还的 x 利率 x 天数，一段一段加起来。{1}", "Interest not yet billed = what is unpaid x rate x days, stretch by stretch. {1}"},
	explain.FormulaCardPenalty:  {"罚息 = 账单里没还的 x 罚息利率 x 天数，从到期还款日第二天起。利率：{2}。", "Penalty = what is unpaid of the statement x penalty rate x days, from the day after the due date. Rate: {2}."},
	explain.FormulaCardDay:      {"明天比今天多的：没还的 x 利率 x 1 天，有罚息的再加罚息。", "What tomorrow adds: what is unpaid x rate x 1 day, and penalty where there is one."},
	explain.FormulaShown:        {"对方显示的数。账本里没写罚息怎么算，所以没有往下算。", "As the lender shows it. The book gives no penalty rule, so it does not grow here."},
	explain.FormulaUnsplit:      {"这是对方给的总数，没有明细，拆不开。", "This is the total that the lender gives; without details it cannot be taken apart."},
	explain.FormulaDay:          {"明天比今天多的罚息：{1} x 罚息利率 x 1 天。", "What tomorrow's penalty is over today's: {1} x penalty rate x 1 day."},
	explain.FormulaDaysLate:     {"今天的日期减去最早没还清的到期还款日。", "Today's date less the oldest due date that is unpaid."},
	explain.FormulaStage:        {"逾期 1 到 30 天是 M1，31 到 60 天是 M2，以后每 30 天一档，181 天起是 M7+。", "1 to 30 days late is M1, 31 to 60 is M2, and so on by 30 days; from 181 it is M7+."},
	explain.FormulaNext:         {"下一期的本金、利息和费用，减去预存的钱。", "Principal, interest and fees of the next instalment, less money held."},
	explain.FormulaCredit:       {"预存的减去用掉的。", "What was held, less what was used of it."},
	explain.FormulaPrepayFee:    {"没到期的本金 x 提前还款费率。", "Principal not yet due x the prepayment fee."},
	explain.FormulaClaimed:      {"对方说的数，减去按账本算到那天的数。", "What they say, less what the book comes to on that day."},
	explain.FormulaRow:          {"应还 = 本金 + 利息 + 费用。", "Payment = principal + interest + fees."},
	explain.FormulaPrincipal:    {"这期还的本金 = 这期应还 - 这期利息，最多是剩下的本金。", "Principal = the instalment - its interest, at most what is left."},
	explain.FormulaFees:         {"这期各项费用加起来。", "The fees of this instalment, added up."},
	explain.FormulaClosing:      {"还后欠 = 还前欠 - 这期本金。", "Closing = opening - principal of the row."},
	explain.FormulaSimple:       {"单利年化 = 每期利率 x 一年的期数。每期利率这样定：用它把各期还款折回放款那天，加起来正好等于到手的钱。", "Simple yearly rate = rate of a period x periods a year. The rate of a period is the one at which all payments, taken back to the day of lending, are worth the cash received."},
	explain.FormulaIRR:          {"复利年化 = (1 + 每期利率) 连乘一年的期数次 - 1。每期利率这样定：用它把各期还款折回放款那天，加起来正好等于到手的钱。", "Compounded yearly rate = (1 + rate of a period) to the power of the periods a year, less 1. The rate of a period is the one at which all payments, taken back to the day of lending, are worth the cash received."},
	explain.FormulaCost:         {"花费 = 一共还 - 现在剩余本金。", "Cost = total paid - principal outstanding now."},
	explain.FormulaCostNothing:  {"花费 = 到时会欠的 - 现在剩余本金。", "Cost = owed then - principal outstanding now."},
	explain.FormulaOfferInt:     {"利息 = 一共还 - 本金 - 罚息 - 费用。", "Interest = total paid - principal - penalty - fees."},
	explain.FormulaOfferPart:    {"现在欠的、照办法要付的，加上以后各期里的。", "What is owed now and paid on this way, and what the instalments to come contain."},
	explain.FormulaWaived:       {"现在欠的里面，照这个办法不用还的。", "Of what is owed now, what need not be paid on this way."},
	explain.FormulaSettleWaived: {"现在结清要的，减去照这个办法付的。", "What clearing the loan takes now, less what is paid on this way."},
	explain.FormulaMonth:        {"一个自然月里的还款加起来。", "The payments of one calendar month, added up."},
	explain.FormulaCount:        {"有还款的日子，一天算一次。", "Each date with a payment counts once."},
	explain.FormulaFinish:       {"最后一次还款的日子。", "The date of the last payment."},
	explain.FormulaEffective:    {"年利率 r 这样定：每笔还款 / (1+r)^(天数/365)，加起来正好等于今天的结清应还。", "The yearly rate r at which each payment / (1+r)^(days/365), added up, is today's payoff."},
	explain.FormulaSaves:        {"补齐逾期、照合同还的花费，减去这个办法的花费。", "The cost of clearing the arrears and going on, less the cost of this way."},
	explain.FormulaGivesUp:      {"今天的结清应还，减去各笔还款按合同利率折到今天的数：每笔 / (1+r)^(天数/365)。", "Today's payoff, less what the payments are worth today at the contract's rate: each / (1+r)^(days/365)."},
	explain.FormulaKeepGives:    {"照合同还，对方没有少收。", "On the contract the lender forgoes nothing."},
	explain.FormulaOverClaim:    {"一共还的，减去对方说的总数。", "What is paid in all, less the total that they claim."},
	explain.FormulaCurrent:      {"逾期都补上或都并入新方案的日子。", "The date on which the arrears are paid or are part of the new plan."},
	explain.FormulaCash:         {"手头的钱加收入、减开支、减还款，和要留下的备用金比 (不算借款也不够时，和那时会有的钱比)。从 {1}起不够，最多的一天差 {2}。", "Cash plus income, less expenses and loan payments, against the reserve (or against what there would be without any loan, where that is less). It falls short from {1}, at worst by {2}."},
	explain.FormulaLoans:        {"一笔一行，加起来。", "A line for each, added up."},
	explain.FormulaMonths:       {"所有借款在还得最多的那个自然月里的还款加起来。", "The payments of all loans in the dearest calendar month, added up."},
	explain.FormulaLast:         {"各笔借款最后一次还款，取最晚的。", "The latest of the last payments of the loans."},
	explain.FormulaWorth:        {"没有这一步让步时一共还的，减去有这一步时一共还的；别的都一样。", "All that is paid without the concession, less all that is paid with it; nothing else differs."},
	explain.FormulaWorthEach:    {"有这一步让步时的第一期，减去没有时的第一期。", "The first instalment with the concession, less the one without."},
	explain.FormulaFirst:        {"第一期还的本金、利息和费用加起来。", "What the first instalment pays, added up."},
	explain.FormulaBreakEven:    {"就是推荐的办法一共还的。", "All that is paid on the way that is recommended."},
	explain.FormulaPercent:      {"推荐的办法一共还的 / 结清应还 x 100，舍到小数后两位。", "All that is paid on the way that is recommended / payoff x 100, cut off after two decimals."},
	explain.FormulaPayNow:       {"每月还最低还款额的花费，减去今天还清的花费 (结清应还 - 剩余本金)。", "The cost of paying the minimum, less the cost of paying today (payoff - principal outstanding)."},
	explain.FormulaMonthly:      {"哪天差多少，除以到那天为止的月数 (本月算一个)，最大的一个就是。", "What is short on a day / the months until then, this one included: the largest of these."},
	explain.FormulaCashBefore:   {"手头的钱加收入、减开支，一笔借款都不还，和要留下的备用金比。从 {1}起不够，最多的一天差 {2}。", "Cash plus income, less expenses, no loan paid, against the reserve. It falls short from {1}, at worst by {2}."},
}

// roundingWords say where a figure is rounded; {1} is how.
var roundingWords = map[explain.Rounding]both{
	explain.NotRounded:    {"", ""},
	explain.OncePerPeriod: {"进位：每期的利息单独进位一次，{1}。", "Rounding: the interest of each period once, {1}."},
	explain.OncePerSum:    {"进位：每期的罚息从头到尾是一个总数，只进位一次，{1}。", "Rounding: the penalty of each instalment is one running sum, rounded once, {1}."},
	explain.OncePerLoan:   {"进位：整笔罚息是一个总数，只进位一次，{1}。", "Rounding: the penalty of the loan is one running sum, rounded once, {1}."},
	explain.OnceAtEnd:     {"进位：最后的总数进位一次，{1}。", "Rounding: the sum once, at the end, {1}."},
	explain.LevelRounded:  {"进位：每期应还进位一次，{1}；以后各期都用这个数。", "Rounding: the instalment once, {1}; every period then pays just that."},
	explain.RateRounded:   {"利率是一个一个试出来的，试到两边相等为止 (差不到 1 分)。", "The rate is found by trying, until both sides are equal to the cent."},
	explain.EachFee:       {"进位：每项费用单独进位一次，{1}。", "Rounding: each fee once, {1}."},
}

var modeWords = map[money.Rounding]both{
	money.HalfUp:   {"四舍五入到分", "to the nearest cent, a half up"},
	money.HalfEven: {"四舍六入五成双到分", "to the nearest cent, a half to the even one"},
	money.Up:       {"不足 1 分进 1 分", "up to the next cent"},
	money.Down:     {"不足 1 分舍去", "down to the cent"},
}

// needWords say what is missing where no question to the lender fits.
var needWords = map[explain.Missing]both{
	explain.NeedsSplit:   {"只知道总数，不知道本金、利息、罚息、费用各多少。", "Only a total is known, not principal, interest, penalty and fees apart."},
	explain.NeedsRate:    {"不知道合同利率。", "The contract rate is unknown."},
	explain.NeedsMethod:  {"不知道怎么还。", "How it is repaid is unknown."},
	explain.NeedsPenalty: {"不知道罚息怎么算。", "The penalty terms are unknown."},
	explain.NeedsSince:   {"只知道逾期的月份。", "Only the month of the first missed due is known."},
	explain.NeedsMinimum: {"不知道最低还款额。请看账单，或请对方给出。", "The minimum is unknown. Look at the statement, or ask the lender."},
	explain.NeedsMeans:   {"账本里没有收入和开支 (household)，说不出钱够不够。", "The book states no income and costs (household), so nobody can tell."},
	explain.NoShortfall:  {"钱够，没有缺口。", "The money lasts: there is no shortfall."},
	explain.NoSuchRow:    {"还款表里没有这一行。", "The table has no such row."},
	explain.EndsNever:    {"每月只还最低还款额，一百年也还不完；这里只加到那时。", "Paying the minimum, nothing ends within a hundred years; this adds up only so far."},
	explain.NeedsLoans:   {"有的借款不知道，或只知道至少多少。请一笔一笔问：加 --loan。", "Of some loans it is not known, or only at least. Ask of each: add --loan."},
	explain.NoneSuch:     {"这笔借款没有这个数。", "This loan has no such figure."},
}

// The texts of the page.
var (
	sayValue        = both{"{1}，{2}：{3}。", "{1}, {2}: {3}."}
	sayWhat         = both{"指的是{1}。", "That is {1}."}
	sayUnknown      = both{"{1}，{2}：还算不出。", "{1}, {2}: not known yet."}
	sayNone         = both{"{1}，{2}：没有。", "{1}, {2}: none."}
	sayAtLeast      = both{"至少这么多；还有不知道的，没算进去。", "At least so much: what is not known is not in it."}
	sayFormula      = both{"怎么算：{1}", "How: {1}"}
	sayOn           = both{"{1} ({2})", "{1} ({2})"}
	sayTimes        = both{"{1} 次", "{1} dates"}
	sayOffer        = both{"{1} ({2})", "{1} ({2})"}
	saySigned       = both{"{1} (签约时)", "{1} (as signed)"}
	sayFurther      = both{"接着可以问：{1}。", "Ask further: {1}."}
	sayAlso         = both{"还可以问，名字写在命令最后：{1}。", "Also to be asked, the name last: {1}."}
	sayAlsoRow      = both{"还款表里的一期写{1}，其中一项写{2}；还有{3}。", "A row of the table is {1}, a column of it {2}; and {3}."}
	sayAlsoOffer    = both{"一个办法的数 (加 --offer)：{1}。", "Of a way out (with --offer): {1}."}
	sayAlsoTalk     = both{"谈的时候用：{1}；让步后面加上每期，就问第一期变多少。", "To talk with: {1}; of a concession with each after it, the first instalment."}
	sayAlsoMinimum  = both{"每月还最低还款额：{1}。", "Of paying the minimum: {1}."}
	sayAlsoRange    = both{"扣款顺序不知道时的两头：{1}。", "Of an unknown order of payments, both ends: {1}."}
	sayAlsoAll      = both{"所有借款合在一起：{1}。其中{2}也可以换成{3}。", "Of all loans together: {1}. In place of {2} also {3}."}
	sayNotInBook    = both{"这个账本里没有这个数。", "There is no such figure in this book."}
	sayAlsoOne      = both{"加 --loan 问一笔借款，能问的更多；加 --offer 和办法的名字，问一共还、花费、每月最多、还完。", "With --loan, a loan has more to ask; with --offer and the kind of way out, total paid, cost, highest payment, finish."}
	sayAllLoans     = both{"所有借款", "All loans"}
	wordSum         = both{"合计", "all"}
	sayPerYear      = both{"一年 {1} 期。", "{1} periods a year."}
	sayLenderRate   = both{"对方的年利率 (计复利)：{1}。", "The lender's yearly rate, compounded: {1}."}
	sayPeriods      = both{"各期的利率 f", "The rate f of each period"}
	sayOtherPeriods = both{"... 共 {1} 期", "... {1} periods in all"}
	sayBalloon      = both{"留到最后一期的本金：{1}。", "Principal left for the last instalment: {1}."}
	sayPaidOn       = both{"{2} 还了 {3}：{5}", "{2}: {3} paid: {5}"}
	sayAhead        = both{"逾期的先不补，只还今天起到期的。", "Arrears are left as they are: only what falls due from today is paid."}
	sayCostsMore    = both{"减号表示比照合同多花。", "The minus means that it costs more."}
	sayGetsMore     = both{"减号表示对方反而多收。", "The minus means that the lender gets more."}
	sayMinus        = both{"减号表示还差这么多。", "The minus is what is missing."}
	sayTogether     = both{"其间 {1} 笔", "{1} in between"}
	runFurther      = both{"细看：", "Look closer: "}

	colWhat   = both{"项目", "What"}
	colFrom   = both{"从", "From"}
	colTo     = both{"到", "To"}
	colTime   = both{"时间", "Time"}
	colBase   = both{"基数", "On"}
	colRate   = both{"利率", "Rate"}
	colWorth  = both{"折算", "Worth"}
	colExact  = both{"进位前", "Exact"}
	colAmount = both{"金额", "Amount"}

	timeMonths = both{"{1} 个月", "{1} months"}
	timeMonth  = both{"{1} 个月", "{1} month"}
	timeDays   = both{"{1} 天", "{1} days"}
	timeDay    = both{"{1} 天", "{1} day"}
	timeYear   = both{"{1}/12 年", "{1}/12 year"}
	ratePlus   = both{"{1} + {2}", "{1} + {2}"}
	rateLess   = both{"{1} - {2}", "{1} - {2}"}
)
