package pages

import (
	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/money"
)

// lineWords say what a line is. {1} is the instalment (第6期, row 6; a date where
// it has no number), {2} the day of the event, {3} how many, {4} the last
// instalment or day, {5} a name.
var lineWords = texts[explain.Kind]{
	{explain.Rounded, lang.Text{ZH: "{1}合起来，进位到分", EN: "{1} together, rounded"}},
	{explain.AsIs, lang.Text{ZH: "算出来就是这个数", EN: "as it was computed"}},
	{explain.Unsplit, lang.Text{ZH: "没有明细的总数", EN: "a total without details"}},
	{explain.InterestPiece, lang.Text{ZH: "利息", EN: "interest"}},
	{explain.PenaltyPiece, lang.Text{ZH: "{1}的罚息", EN: "penalty, {1}"}},
	{explain.PenaltyOnPen, lang.Text{ZH: "{1}罚息的复利", EN: "penalty on penalty, {1}"}},
	{explain.PenaltyNotDue, lang.Text{ZH: "没到期本金的罚息", EN: "on principal not yet due"}},
	{explain.PenaltyDay, lang.Text{ZH: "{1}，再晚一天", EN: "{1}, one day more"}},
	{explain.Given, lang.Text{ZH: "{1}已有的罚息", EN: "penalty there already, {1}"}},
	{explain.GraceForgave, lang.Text{ZH: "{1}在宽限期内还清，免去", EN: "{1}, paid within the grace: not charged"}},
	{explain.InGrace, lang.Text{ZH: "{1}还在 {3} 天宽限期内，没有罚息", EN: "{1} is within its {3} days of grace: no penalty yet"}},
	{explain.Covered, lang.Text{ZH: "提前还款时已付的利息", EN: "interest paid with a prepayment"}},
	{explain.NotBelow, lang.Text{ZH: "最低是 0", EN: "never below 0"}},

	{explain.FellDue, lang.Text{ZH: "{1}到期", EN: "{1} fell due"}},
	{explain.Shown, lang.Text{ZH: "{1}，照对方显示的", EN: "{1}, as the lender shows it"}},
	{explain.Accelerated, lang.Text{ZH: "{2} 全部提前到期", EN: "all fell due on {2}"}},
	{explain.LateFee, lang.Text{ZH: "{1}{5}", EN: "{5}, {1}"}},
	{explain.PaidOf, lang.Text{ZH: "{2} 已还", EN: "paid on {2}"}},
	{explain.JoinedDue, lang.Text{ZH: "没还的利息并入本金", EN: "unpaid interest joins the principal"}},
	{explain.AgreedSum, lang.Text{ZH: "{2} 协议约定的", EN: "agreed for {2}"}},
	{explain.TakenOver, lang.Text{ZH: "{2} 还的", EN: "paid on {2}"}},
	{explain.HeldMoney, lang.Text{ZH: "{2} 预存", EN: "held on {2}"}},
	{explain.UsedMoney, lang.Text{ZH: "{2} 用掉预存的钱", EN: "money held, used on {2}"}},

	{explain.Lent, lang.Text{ZH: "借来的本金", EN: "principal lent"}},
	{explain.NewBalance, lang.Text{ZH: "{2} 重新安排时的本金", EN: "principal at the new plan of {2}"}},
	{explain.Repaid, lang.Text{ZH: "{1}到{4}到期的本金", EN: "principal of {1} to {4}"}},
	{explain.Prepaid, lang.Text{ZH: "{2} 提前还的", EN: "paid ahead on {2}"}},
	{explain.BalanceLeft, lang.Text{ZH: "剩下的本金", EN: "principal left"}},
	{explain.OpeningOf, lang.Text{ZH: "还前欠", EN: "opening"}},
	{explain.LevelOf, lang.Text{ZH: "每期应还", EN: "the instalment"}},
	{explain.NamedLevel, lang.Text{ZH: "合同或方案写明的每期应还", EN: "named by the contract or the plan"}},
	{explain.KeptLevel, lang.Text{ZH: "和提前还款以前一样", EN: "as before the prepayment"}},
	{explain.EqualPart, lang.Text{ZH: "本金平分", EN: "an equal part of the principal"}},
	{explain.FixedSum, lang.Text{ZH: "这期说好还的数", EN: "the sum agreed for this period"}},
	{explain.FlatPays, lang.Text{ZH: "平分的本金加当期费用", EN: "an equal part and the charge"}},
	{explain.LessInterest, lang.Text{ZH: "减去这期利息", EN: "less the interest"}},
	{explain.AtMost, lang.Text{ZH: "不超过剩下的本金", EN: "at most the principal left"}},
	{explain.NoPrincipal, lang.Text{ZH: "这期不还本金", EN: "no principal in this period"}},
	{explain.KeptAside, lang.Text{ZH: "先记着、以后再还的利息", EN: "interest put aside for later"}},
	{explain.GivenUp, lang.Text{ZH: "免掉的利息", EN: "interest given up"}},
	{explain.AddedSpread, lang.Text{ZH: "摊到各期的欠款", EN: "arrears spread over the instalments"}},
	{explain.AddedAside, lang.Text{ZH: "以前记着的利息", EN: "interest put aside before"}},
	{explain.Period, lang.Text{ZH: "{1}", EN: "{1}"}},
	{explain.FeeSum, lang.Text{ZH: "{5}", EN: "{5}"}},
	{explain.FeeSplit, lang.Text{ZH: "{5}，分摊到各期", EN: "{5}, shared over the periods"}},
	{explain.PrepayFeeOf, lang.Text{ZH: "没到期本金的一部分", EN: "a part of the principal not yet due"}},
	{explain.InRow, lang.Text{ZH: "{1}", EN: "{1}"}},
	{explain.InTable, lang.Text{ZH: "{1}到{4}，共 {3} 期", EN: "{1} to {4}: {3}"}},

	{explain.DaysLate, lang.Text{ZH: "从到期还款日数到今天", EN: "from the due date to today"}},
	{explain.WorthNow, lang.Text{ZH: "{1}", EN: "{1}"}},
	{explain.PrincipalPaid, lang.Text{ZH: "还的本金", EN: "principal paid"}},
	{explain.OwedOnDate, lang.Text{ZH: "签的那天付清的", EN: "paid on signing"}},
	{explain.WaivedPart, lang.Text{ZH: "免掉的{5}", EN: "{5} waived"}},
	{explain.FeeCharged, lang.Text{ZH: "办理新方案的费用", EN: "the fee for the new plan"}},
	{explain.SettledPart, lang.Text{ZH: "结清款", EN: "the settlement"}},
	{explain.CaughtUp, lang.Text{ZH: "分期补的逾期", EN: "a part of the arrears"}},
	{explain.ClaimedSum, lang.Text{ZH: "对方说的数", EN: "what they say"}},

	{explain.CashStart, lang.Text{ZH: "今天手头的钱", EN: "cash today"}},
	{explain.MoneyIn, lang.Text{ZH: "{5}", EN: "{5}"}},
	{explain.MoneyOut, lang.Text{ZH: "{5}", EN: "{5}"}},
	{explain.LoanTakes, lang.Text{ZH: "还{5}", EN: "{5}, due"}},
	{explain.CashLimit, lang.Text{ZH: "要留下的备用金", EN: "the reserve to keep"}},
	{explain.CashBare, lang.Text{ZH: "不还借款时会有的钱", EN: "cash without any loan"}},

	{explain.NamedMinimum, lang.Text{ZH: "账单写明的最低还款额", EN: "named by the statement"}},
	{explain.WholeStatement, lang.Text{ZH: "整张账单都要还", EN: "the whole statement"}},
	{explain.PartOfBalance, lang.Text{ZH: "账单本金的一部分", EN: "a part of the principal billed"}},
	{explain.BilledPlans, lang.Text{ZH: "账单里的分期本金", EN: "instalments of plans billed"}},
	{explain.BilledInterest, lang.Text{ZH: "账单里的利息", EN: "interest on the statement"}},
	{explain.BilledFees, lang.Text{ZH: "账单里的费用", EN: "fees on the statement"}},
	{explain.AsPrincipal, lang.Text{ZH: "已在账单上，按本金算", EN: "on the statement: counted as principal"}},
	{explain.LessFees, lang.Text{ZH: "减去账单里的费用", EN: "less the fees on the statement"}},
	{explain.OlderMinimum, lang.Text{ZH: "以前的最低还款额没还够的", EN: "missed of an older minimum"}},
	{explain.PaidSince, lang.Text{ZH: "出账后已还", EN: "paid since the statement"}},
	{explain.BilledBalance, lang.Text{ZH: "{2} 账单里的本金", EN: "principal on the statement, {2}"}},
	{explain.OnStatement, lang.Text{ZH: "{2} 的账单", EN: "the statement, {2}"}},
	{explain.SpentSince, lang.Text{ZH: "出账后新花的", EN: "spent since the statement"}},
	{explain.PlansLeft, lang.Text{ZH: "分期里还没出账的本金", EN: "plans not yet billed"}},
	{explain.Carried, lang.Text{ZH: "上次进位留下的零头", EN: "carried from the rounding before"}},
	{explain.UnpaidShare, lang.Text{ZH: "到 {2} 为止的利息，只算没还的比例", EN: "interest to {2}, in the part unpaid"}},
	{explain.InterestDay, lang.Text{ZH: "再晚一天的利息", EN: "one day more of interest"}},
	{explain.Waiting, lang.Text{ZH: "{1}：账单没全额还清才要付的利息", EN: "{1}: interest owed only if the statement is not paid in full"}},

	{explain.OfLoan, lang.Text{ZH: "{5}", EN: "{5}"}},
	{explain.Without, lang.Text{ZH: "没有这一步：{5}", EN: "without it: {5}"}},
	{explain.With, lang.Text{ZH: "有这一步：{5}", EN: "with it: {5}"}},
	{explain.SpreadBy, lang.Text{ZH: "这是{5}、{6}时的数。", EN: "This is so with {5}, {6}."}},
	{explain.ShortOn, lang.Text{ZH: "{2} 差的，{3} 个月分摊", EN: "short on {2}, over {3} months"}},

	{explain.PaidOn, lang.Text{ZH: "{2} 还了 {3}，到{1}：{5}", EN: "{2}: {3} paid towards {1}: {5}"}},
	{explain.Clears, lang.Text{ZH: "一期一期这样还下去，{1} ({2}) 还 {3}，正好还清；零头都在这一期。", EN: "Paid like this period by period, {1} ({2}) pays {3} and clears the loan; it takes what the rounding left."}},
	{explain.CashLeft, lang.Text{ZH: "{2} 手里剩 {3}", EN: "on {2} {3} is left"}},
	{explain.PeriodRate, lang.Text{ZH: "每期利率 {3}", EN: "rate of a period: {3}"}},
}

// namelessFee and the like stand where the book gives no name.
var (
	wordFee      = lang.Text{ZH: "费用", EN: "fee"}
	wordLateFee  = lang.Text{ZH: "违约金", EN: "late fee"}
	wordExpense  = lang.Text{ZH: "开支", EN: "an expense"}
	wordIncome   = lang.Text{ZH: "收入", EN: "income"}
	wordWhole    = lang.Text{ZH: "这笔借款", EN: "the loan"}
	wordTogether = lang.Text{ZH: "以上", EN: "the above"}
)

// componentWords name what money is of.
var componentWords = [4]lang.Text{{ZH: "本金", EN: "principal"}, {ZH: "利息", EN: "interest"}, {ZH: "罚息", EN: "penalty"}, {ZH: "费用", EN: "fees"}}

// formulaWords write a formula out.
var formulaWords = texts[explain.Formula]{
	{explain.FormulaPenalty, lang.Text{ZH: "每期罚息 = {1} x 罚息利率 x 逾期天数。利率：{2}。{3}", EN: "Penalty of each instalment = {1} x penalty rate x days late. Rate: {2}. {3}"}},
	{explain.FormulaPenaltyWhole, lang.Text{ZH: "整笔罚息 = {1} x 罚息利率 x 逾期天数，从最早逾期的到期还款日算起。利率：{2}。{3}", EN: "Penalty = {1} x penalty rate x days late, once for the loan, from the oldest overdue due date. Rate: {2}. {3}"}},
	{explain.FormulaInterest, lang.Text{ZH: "利息 = 还没还的本金 x 利率 x 时间。起算那天算，截止那天不算。", EN: "Interest = principal left x rate x time. The first day counts, the last does not."}},
	{explain.FormulaInterestFlat, lang.Text{ZH: "利息 = 当初借的本金 x 利率 x 时间，不随还款减少 (等本等息)。", EN: "Interest = principal as lent x rate x time, however much has been repaid (flat)."}},
	{explain.FormulaLevel, lang.Text{ZH: "等额本息：每期还同样的数 A，还满 {1} 期正好还清。A = (本金 x 各期 (1+f) 连乘 - 尾款) / 各期后面的 (1+f) 连乘之和，f 是一期的利率。", EN: "Level instalments: the same sum A each period clears the loan in {1} periods. A = (principal x product of (1+f) - what is left for the end) / the sum, for each period, of the product of (1+f) of the periods after it; f is a period's rate."}},
	{explain.FormulaEqual, lang.Text{ZH: "等额本金：每期本金 = 本金 / 期数；利息另加，逐期减少。", EN: "Equal principal: each period repays principal / number of periods; the interest comes on top."}},
	{explain.FormulaNamed, lang.Text{ZH: "这个数不是算的，是合同或方案写明的。", EN: "This is not computed: the contract or the plan names it."}},
	{explain.FormulaSum, lang.Text{ZH: "下面各行加起来。", EN: "The sum of the lines below."}},
	{explain.FormulaUnpaid, lang.Text{ZH: "到期的减去已经还的。", EN: "What fell due, less what was paid of it."}},
	{explain.FormulaBalance, lang.Text{ZH: "借来的本金，减去已经到期的，再减去提前还的。", EN: "The principal lent, less what has fallen due and what was paid ahead."}},
	{explain.FormulaPayoff, lang.Text{ZH: "已经到期没还的，加上没到期的本金，加上到今天的利息。", EN: "What is due and unpaid, the principal not yet due, and the interest on it to today."}},
	{explain.FormulaOverdue, lang.Text{ZH: "逾期本金 + 欠付利息 + 罚息 + 费用。今天到期的也在里面。", EN: "Overdue principal + interest + penalty + fees. What falls due today is in it."}},
	{explain.FormulaCardDue, lang.Text{ZH: "到期的最低还款额减去出账后已还的；以前没还够的也算，取大的。", EN: "The minimum that is due, less what was paid since; or what an older one misses, whichever is more."}},
	{explain.FormulaMinimum, lang.Text{ZH: "最低还款额 = 账单本金的一部分 + 到期的分期 + 账单里的利息和费用；数小的账单要全还。", EN: "Minimum = a part of the principal billed + instalments of plans + interest and fees on the statement; a small statement is due in full."}},
	{explain.FormulaNamedMinimum, lang.Text{ZH: "账单写明的数。", EN: "As the statement names it."}},
	{explain.FormulaCardPart, lang.Text{ZH: "账单要的最低还款额里的本金：账单本金的一部分，加上到期的分期。", EN: "The principal of what the statement asks for at least: a part of the principal billed, and instalments of plans."}},
	{explain.FormulaCardBalance, lang.Text{ZH: "账单还没还的，减去逾期的最低还款额，加上出账后新花的和没出账的分期。", EN: "What is unpaid of the statement, less the minimum that is overdue, and what is not billed yet."}},
	{explain.FormulaCardInterest, lang.Text{ZH: "还没出账的利息 = 没还的 x 利率 x 天数，一段一段加起来。{1}", EN: "Interest not yet billed = what is unpaid x rate x days, stretch by stretch. {1}"}},
	{explain.FormulaCardPenalty, lang.Text{ZH: "罚息 = 账单里没还的 x 罚息利率 x 天数，从到期还款日第二天起。利率：{2}。", EN: "Penalty = what is unpaid of the statement x penalty rate x days, from the day after the due date. Rate: {2}."}},
	{explain.FormulaCardDay, lang.Text{ZH: "明天比今天多的：没还的 x 利率 x 1 天，有罚息的再加罚息。", EN: "What tomorrow adds: what is unpaid x rate x 1 day, and penalty where there is one."}},
	{explain.FormulaShown, lang.Text{ZH: "对方显示的数。账本里没写罚息怎么算，所以没有往下算。", EN: "As the lender shows it. The book gives no penalty rule, so it does not grow here."}},
	{explain.FormulaUnsplit, lang.Text{ZH: "这是对方给的总数，没有明细，拆不开。", EN: "This is the total that the lender gives; without details it cannot be taken apart."}},
	{explain.FormulaDay, lang.Text{ZH: "明天比今天多的罚息：{1} x 罚息利率 x 1 天。", EN: "What tomorrow's penalty is over today's: {1} x penalty rate x 1 day."}},
	{explain.FormulaDaysLate, lang.Text{ZH: "今天的日期减去最早没还清的到期还款日。", EN: "Today's date less the oldest due date that is unpaid."}},
	{explain.FormulaStage, lang.Text{ZH: "逾期 1 到 30 天是 M1，31 到 60 天是 M2，以后每 30 天一档，181 天起是 M7+。", EN: "1 to 30 days late is M1, 31 to 60 is M2, and so on by 30 days; from 181 it is M7+."}},
	{explain.FormulaNext, lang.Text{ZH: "下一期的本金、利息和费用，减去预存的钱。", EN: "Principal, interest and fees of the next instalment, less money held."}},
	{explain.FormulaCredit, lang.Text{ZH: "预存的减去用掉的。", EN: "What was held, less what was used of it."}},
	{explain.FormulaPrepayFee, lang.Text{ZH: "没到期的本金 x 提前还款费率。", EN: "Principal not yet due x the prepayment fee."}},
	{explain.FormulaClaimed, lang.Text{ZH: "对方说的数，减去按账本算到那天的数。", EN: "What they say, less what the book comes to on that day."}},
	{explain.FormulaRow, lang.Text{ZH: "应还 = 本金 + 利息 + 费用。", EN: "Payment = principal + interest + fees."}},
	{explain.FormulaPrincipal, lang.Text{ZH: "这期还的本金 = 这期应还 - 这期利息，最多是剩下的本金。", EN: "Principal = the instalment - its interest, at most what is left."}},
	{explain.FormulaFees, lang.Text{ZH: "这期各项费用加起来。", EN: "The fees of this instalment, added up."}},
	{explain.FormulaClosing, lang.Text{ZH: "还后欠 = 还前欠 - 这期本金。", EN: "Closing = opening - principal of the row."}},
	{explain.FormulaSimple, lang.Text{ZH: "单利年化 = 每期利率 x 一年的期数。每期利率这样定：用它把各期还款折回放款那天，加起来正好等于到手的钱。", EN: "Simple yearly rate = rate of a period x periods a year. The rate of a period is the one at which all payments, taken back to the day of lending, are worth the cash received."}},
	{explain.FormulaIRR, lang.Text{ZH: "复利年化 = (1 + 每期利率) 连乘一年的期数次 - 1。每期利率这样定：用它把各期还款折回放款那天，加起来正好等于到手的钱。", EN: "Compounded yearly rate = (1 + rate of a period) to the power of the periods a year, less 1. The rate of a period is the one at which all payments, taken back to the day of lending, are worth the cash received."}},
	{explain.FormulaCost, lang.Text{ZH: "花费 = 一共还 - 现在剩余本金。", EN: "Cost = total paid - principal outstanding now."}},
	{explain.FormulaCostNothing, lang.Text{ZH: "花费 = 到时会欠的 - 现在剩余本金。", EN: "Cost = owed then - principal outstanding now."}},
	{explain.FormulaOfferInt, lang.Text{ZH: "利息 = 一共还 - 本金 - 罚息 - 费用。", EN: "Interest = total paid - principal - penalty - fees."}},
	{explain.FormulaOfferPart, lang.Text{ZH: "现在欠的、照办法要付的，加上以后各期里的。", EN: "What is owed now and paid on this way, and what the instalments to come contain."}},
	{explain.FormulaWaived, lang.Text{ZH: "现在欠的里面，照这个办法不用还的。", EN: "Of what is owed now, what need not be paid on this way."}},
	{explain.FormulaSettleWaived, lang.Text{ZH: "现在结清要的，减去照这个办法付的。", EN: "What clearing the loan takes now, less what is paid on this way."}},
	{explain.FormulaMonth, lang.Text{ZH: "一个自然月里的还款加起来。", EN: "The payments of one calendar month, added up."}},
	{explain.FormulaCount, lang.Text{ZH: "有还款的日子，一天算一次。", EN: "Each date with a payment counts once."}},
	{explain.FormulaFinish, lang.Text{ZH: "最后一次还款的日子。", EN: "The date of the last payment."}},
	{explain.FormulaEffective, lang.Text{ZH: "年利率 r 这样定：每笔还款 / (1+r)^(天数/365)，加起来正好等于今天的结清应还。", EN: "The yearly rate r at which each payment / (1+r)^(days/365), added up, is today's payoff."}},
	{explain.FormulaSaves, lang.Text{ZH: "补齐逾期、照合同还的花费，减去这个办法的花费。", EN: "The cost of clearing the arrears and going on, less the cost of this way."}},
	{explain.FormulaGivesUp, lang.Text{ZH: "今天的结清应还，减去各笔还款按合同利率折到今天的数：每笔 / (1+r)^(天数/365)。", EN: "Today's payoff, less what the payments are worth today at the contract's rate: each / (1+r)^(days/365)."}},
	{explain.FormulaKeepGives, lang.Text{ZH: "照合同还，对方没有少收。", EN: "On the contract the lender forgoes nothing."}},
	{explain.FormulaOverClaim, lang.Text{ZH: "一共还的，减去对方说的总数。", EN: "What is paid in all, less the total that they claim."}},
	{explain.FormulaCurrent, lang.Text{ZH: "逾期都补上或都并入新方案的日子。", EN: "The date on which the arrears are paid or are part of the new plan."}},
	{explain.FormulaCash, lang.Text{ZH: "手头的钱加收入、减开支、减还款，和要留下的备用金比 (不算借款也不够时，和那时会有的钱比)。从 {1}起不够，最多的一天差 {2}。", EN: "Cash plus income, less expenses and loan payments, against the reserve (or against what there would be without any loan, where that is less). It falls short from {1}, at worst by {2}."}},
	{explain.FormulaLoans, lang.Text{ZH: "一笔一行，加起来。", EN: "A line for each, added up."}},
	{explain.FormulaMonths, lang.Text{ZH: "所有借款在还得最多的那个自然月里的还款加起来。", EN: "The payments of all loans in the dearest calendar month, added up."}},
	{explain.FormulaLast, lang.Text{ZH: "各笔借款最后一次还款，取最晚的。", EN: "The latest of the last payments of the loans."}},
	{explain.FormulaWorth, lang.Text{ZH: "没有这一步让步时一共还的，减去有这一步时一共还的；别的都一样。", EN: "All that is paid without the concession, less all that is paid with it; nothing else differs."}},
	{explain.FormulaWorthEach, lang.Text{ZH: "有这一步让步时的第一期，减去没有时的第一期。", EN: "The first instalment with the concession, less the one without."}},
	{explain.FormulaFirst, lang.Text{ZH: "第一期还的本金、利息和费用加起来。", EN: "What the first instalment pays, added up."}},
	{explain.FormulaBreakEven, lang.Text{ZH: "就是推荐的办法一共还的。", EN: "All that is paid on the way that is recommended."}},
	{explain.FormulaPercent, lang.Text{ZH: "推荐的办法一共还的 / 结清应还 x 100，舍到小数后两位。", EN: "All that is paid on the way that is recommended / payoff x 100, cut off after two decimals."}},
	{explain.FormulaPayNow, lang.Text{ZH: "每月还最低还款额的花费，减去今天还清的花费 (结清应还 - 剩余本金)。", EN: "The cost of paying the minimum, less the cost of paying today (payoff - principal outstanding)."}},
	{explain.FormulaMonthly, lang.Text{ZH: "哪天差多少，除以到那天为止的月数 (本月算一个)，最大的一个就是。", EN: "What is short on a day / the months until then, this one included: the largest of these."}},
	{explain.FormulaCashBefore, lang.Text{ZH: "手头的钱加收入、减开支，一笔借款都不还，和要留下的备用金比。从 {1}起不够，最多的一天差 {2}。", EN: "Cash plus income, less expenses, no loan paid, against the reserve. It falls short from {1}, at worst by {2}."}},
}

// roundingWords say where a figure is rounded; {1} is how.
var roundingWords = texts[explain.Rounding]{
	{explain.OncePerPeriod, lang.Text{ZH: "进位：每期的利息单独进位一次，{1}。", EN: "Rounding: the interest of each period once, {1}."}},
	{explain.OncePerSum, lang.Text{ZH: "进位：每期的罚息从头到尾是一个总数，只进位一次，{1}。", EN: "Rounding: the penalty of each instalment is one running sum, rounded once, {1}."}},
	{explain.OncePerLoan, lang.Text{ZH: "进位：整笔罚息是一个总数，只进位一次，{1}。", EN: "Rounding: the penalty of the loan is one running sum, rounded once, {1}."}},
	{explain.OnceAtEnd, lang.Text{ZH: "进位：最后的总数进位一次，{1}。", EN: "Rounding: the sum once, at the end, {1}."}},
	{explain.LevelRounded, lang.Text{ZH: "进位：每期应还进位一次，{1}；以后各期都用这个数。", EN: "Rounding: the instalment once, {1}; every period then pays just that."}},
	{explain.RateRounded, lang.Text{ZH: "利率是一个一个试出来的，试到两边相等为止 (差不到 1 分)。", EN: "The rate is found by trying, until both sides are equal to the cent."}},
	{explain.EachFee, lang.Text{ZH: "进位：每项费用单独进位一次，{1}。", EN: "Rounding: each fee once, {1}."}},
}

var modeWords = texts[money.Rounding]{
	{money.HalfUp, lang.Text{ZH: "四舍五入到分", EN: "to the nearest cent, a half up"}},
	{money.HalfEven, lang.Text{ZH: "四舍六入五成双到分", EN: "to the nearest cent, a half to the even one"}},
	{money.Up, lang.Text{ZH: "不足 1 分进 1 分", EN: "up to the next cent"}},
	{money.Down, lang.Text{ZH: "不足 1 分舍去", EN: "down to the cent"}},
}

// needWords say what is missing where no question to the lender fits.
var needWords = texts[explain.Missing]{
	{explain.NeedsSplit, lang.Text{ZH: "只知道总数，不知道本金、利息、罚息、费用各多少。", EN: "Only a total is known, not principal, interest, penalty and fees apart."}},
	{explain.NeedsRate, lang.Text{ZH: "不知道合同利率。", EN: "The contract rate is unknown."}},
	{explain.NeedsMethod, lang.Text{ZH: "不知道怎么还。", EN: "How it is repaid is unknown."}},
	{explain.NeedsPenalty, lang.Text{ZH: "不知道罚息怎么算。", EN: "The penalty terms are unknown."}},
	{explain.NeedsSince, lang.Text{ZH: "只知道逾期的月份。", EN: "Only the month of the first missed due is known."}},
	{explain.NeedsMinimum, lang.Text{ZH: "不知道最低还款额。请看账单，或请对方给出。", EN: "The minimum is unknown. Look at the statement, or ask the lender."}},
	{explain.NeedsMeans, lang.Text{ZH: "账本里没有收入和开支 (household)，说不出钱够不够。", EN: "The book states no income and costs (household), so nobody can tell."}},
	{explain.NoShortfall, lang.Text{ZH: "钱够，没有缺口。", EN: "The money lasts: there is no shortfall."}},
	{explain.NoSuchRow, lang.Text{ZH: "还款表里没有这一行。", EN: "The table has no such row."}},
	{explain.EndsNever, lang.Text{ZH: "每月只还最低还款额，一百年也还不完；这里只加到那时。", EN: "Paying the minimum, nothing ends within a hundred years; this adds up only so far."}},
	{explain.NeedsLoans, lang.Text{ZH: "有的借款不知道，或只知道至少多少。请一笔一笔问：加 --loan。", EN: "Of some loans it is not known, or only at least. Ask of each: add --loan."}},
	{explain.NoneSuch, lang.Text{ZH: "这笔借款没有这个数。", EN: "This loan has no such figure."}},
}

// The texts of the page.
var (
	sayValue        = lang.Text{ZH: "{1}，{2}：{3}。", EN: "{1}, {2}: {3}."}
	sayWhat         = lang.Text{ZH: "指的是{1}。", EN: "That is {1}."}
	sayUnknown      = lang.Text{ZH: "{1}，{2}：还算不出。", EN: "{1}, {2}: not known yet."}
	sayNone         = lang.Text{ZH: "{1}，{2}：没有。", EN: "{1}, {2}: none."}
	sayAtLeast      = lang.Text{ZH: "至少这么多；还有不知道的，没算进去。", EN: "At least so much: what is not known is not in it."}
	sayFormula      = lang.Text{ZH: "怎么算：{1}", EN: "How: {1}"}
	sayOn           = lang.Text{ZH: "{1} ({2})", EN: "{1} ({2})"}
	sayTimes        = lang.Text{ZH: "{1} 次", EN: "{1} dates"}
	sayOffer        = lang.Text{ZH: "{1} ({2})", EN: "{1} ({2})"}
	saySigned       = lang.Text{ZH: "{1} (签约时)", EN: "{1} (as signed)"}
	sayFurther      = lang.Text{ZH: "接着可以问：{1}。", EN: "Ask further: {1}."}
	sayAlso         = lang.Text{ZH: "还可以问，名字写在命令最后：{1}。", EN: "Also to be asked, the name last: {1}."}
	sayAlsoRow      = lang.Text{ZH: "还款表里的一期写{1}，其中一项写{2}；还有{3}。", EN: "A row of the table is {1}, a column of it {2}; and {3}."}
	sayAlsoOffer    = lang.Text{ZH: "一个办法的数 (加 --offer)：{1}。", EN: "Of a way out (with --offer): {1}."}
	sayAlsoTalk     = lang.Text{ZH: "谈的时候用：{1}；让步后面加上每期，就问第一期变多少。", EN: "To talk with: {1}; of a concession with each after it, the first instalment."}
	sayAlsoMinimum  = lang.Text{ZH: "每月还最低还款额：{1}。", EN: "Of paying the minimum: {1}."}
	sayAlsoRange    = lang.Text{ZH: "扣款顺序不知道时的两头：{1}。", EN: "Of an unknown order of payments, both ends: {1}."}
	sayAlsoAll      = lang.Text{ZH: "所有借款合在一起：{1}。其中{2}也可以换成{3}。", EN: "Of all loans together: {1}. In place of {2} also {3}."}
	sayNotInBook    = lang.Text{ZH: "这个账本里没有这个数。", EN: "There is no such figure in this book."}
	sayAlsoOne      = lang.Text{ZH: "加 --loan 问一笔借款，能问的更多；加 --offer 和办法的名字，问一共还、花费、每月最多、还完。", EN: "With --loan, a loan has more to ask; with --offer and the kind of way out, total paid, cost, highest payment, finish."}
	sayAllLoans     = lang.Text{ZH: "所有借款", EN: "All loans"}
	wordSum         = lang.Text{ZH: "合计", EN: "all"}
	sayPerYear      = lang.Text{ZH: "一年 {1} 期。", EN: "{1} periods a year."}
	sayLenderRate   = lang.Text{ZH: "对方的年利率 (计复利)：{1}。", EN: "The lender's yearly rate, compounded: {1}."}
	sayPeriods      = lang.Text{ZH: "各期的利率 f", EN: "The rate f of each period"}
	sayOtherPeriods = lang.Text{ZH: "... 共 {1} 期", EN: "... {1} periods in all"}
	sayBalloon      = lang.Text{ZH: "留到最后一期的本金：{1}。", EN: "Principal left for the last instalment: {1}."}
	sayPaidOn       = lang.Text{ZH: "{2} 还了 {3}：{5}", EN: "{2}: {3} paid: {5}"}
	sayAhead        = lang.Text{ZH: "逾期的先不补，只还今天起到期的。", EN: "Arrears are left as they are: only what falls due from today is paid."}
	sayCostsMore    = lang.Text{ZH: "减号表示比照合同多花。", EN: "The minus means that it costs more."}
	sayGetsMore     = lang.Text{ZH: "减号表示对方反而多收。", EN: "The minus means that the lender gets more."}
	sayMinus        = lang.Text{ZH: "减号表示还差这么多。", EN: "The minus is what is missing."}
	sayTogether     = lang.Text{ZH: "其间 {1} 笔", EN: "{1} in between"}
	runFurther      = lang.Text{ZH: "细看：", EN: "Look closer: "}

	colWhat   = lang.Text{ZH: "项目", EN: "What"}
	colFrom   = lang.Text{ZH: "从", EN: "From"}
	colTo     = lang.Text{ZH: "到", EN: "To"}
	colTime   = lang.Text{ZH: "时间", EN: "Time"}
	colBase   = lang.Text{ZH: "基数", EN: "On"}
	colRate   = lang.Text{ZH: "利率", EN: "Rate"}
	colWorth  = lang.Text{ZH: "折算", EN: "Worth"}
	colExact  = lang.Text{ZH: "进位前", EN: "Exact"}
	colAmount = lang.Text{ZH: "金额", EN: "Amount"}

	timeMonths = lang.Text{ZH: "{1} 个月", EN: "{1} months"}
	timeMonth  = lang.Text{ZH: "{1} 个月", EN: "{1} month"}
	timeDays   = lang.Text{ZH: "{1} 天", EN: "{1} days"}
	timeDay    = lang.Text{ZH: "{1} 天", EN: "{1} day"}
	timeYear   = lang.Text{ZH: "{1}/12 年", EN: "{1}/12 year"}
	ratePlus   = lang.Text{ZH: "{1} + {2}", EN: "{1} + {2}"}
	rateLess   = lang.Text{ZH: "{1} - {2}", EN: "{1} - {2}"}
)
