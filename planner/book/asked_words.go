package book

import (
	"repay/planner/book/fault"
	"repay/planner/book/field"
)

// The words of screens, bills and contracts for which the nearest key would be a
// wrong one: taken for it, the figure is counted twice, left out, or charged
// every month. Each is told where it goes, or asked what it is.
var (
	whichPrincipal = fault.Wrong("which_principal",
		"{key} 是还没到期的，还是全部剩余的？", "is {key} what is not yet due, or all that remains?",
		"还没到期的写 未到期本金；连逾期的一起算在内的写 剩余本金",
		"write 未到期本金 (principal) for what is not yet due, or 剩余本金 (principal_all) where it includes what is overdue")
	whichPeriods = fault.Wrong("which_periods",
		"{key} 是只数还没到期的，还是连逾期的也数？", "does {key} count only what is not yet due, or what is overdue too?",
		"减去已经逾期的期数，写成 未到期期数", "take off the instalments that are overdue, and write 未到期期数 (periods_left)")
	whichBalance = fault.Wrong("which_balance",
		"{key} 是这一期新增的消费，还是要还的全部？", "is {key} what was spent in this cycle, or all that is to be paid?",
		"要还的全部写 本期应还；只是新增消费的，照账单另找要还的总数",
		"write 本期应还 (balance) for all that is to be paid; if it is only what was spent, look for the sum to be paid on the statement")
	whichInterest = fault.Wrong("which_interest",
		"{key} 是欠着的正常利息，还是逾期后加收的罚息？", "is {key} the ordinary interest that is unpaid, or what is charged for being late?",
		"欠着的正常利息写 利息，逾期后加收的写 罚息",
		"write 利息 (interest) for unpaid ordinary interest, or 罚息 (penalty) for what is charged for being late")
	keyLateFee = fault.Wrong("key_late_fee",
		"{key} 是逾期才收的，要写在 penalty 下面", "{key} is charged only for being late, so it goes under penalty",
		"每次逾期收一笔的，写 penalty: {late_fee: {{other}}}；每天都在涨的，按利率写 penalty: {rate: 0.05%/日} 这样",
		"if it is charged once for each late instalment, write penalty: {late_fee: {{other}}}; if it grows each day, write its rate, like penalty: {rate: 0.05%/day}")
	keyStartFee = fault.Wrong("key_start_fee",
		"{key} 要写成 fees 里的一项", "{key} is one of the fees",
		"放款时收一次的，写 fees: [{name: {key}, {other}, every: start}]", "if it is charged once, at the start, write fees: [{name: {key}, {other}, every: start}]")
	keyFeeWhen = fault.Wrong("key_fee_when",
		"{key} 没说多久收一次", "{key} does not say how often it is charged",
		"写 fees: [{name: {key}, {other}, every: period}]；只在放款时收一次的，写 fees: [{name: {key}, {other}, every: start}]；把总数摊到各期的，写 fees: [{name: {key}, {other}, every: split}]",
		"write fees: [{name: {key}, {other}, every: period}] if it comes with every instalment; every: start if once, at the start; every: split if it is the whole, shared over the instalments")
	keyPrincipalLeft = fault.Wrong("key_principal_left",
		"{key} 是现在还剩的，不是当初借的本金", "{key} is what is left now, not the amount that was lent",
		"当初借了多少写 principal；只知道还剩多少，就去掉 principal、start、periods，写 owed: {date: 看到的日期, principal_all: {value}, periods_left: 没到期的期数, next_due: 下一期的日期}",
		"write the amount lent as principal; if only what is left is known, write owed: {date: the day you saw it, principal_all: {value}, periods_left: instalments not yet due, next_due: the next due date} in place of principal, start and periods")
	keyTotalLeft = fault.Wrong("key_total_left",
		"{key} 里可能有以后才产生的利息，不能当本金", "{key} may hold interest still to come, so it is no principal",
		"今天一次结清要还的数，写 claimed: {date: 看到的日期, amount: {value}}；把以后各期的利息也加上的数，不用写",
		"for what would settle the loan that day, write claimed: {date: the day you saw it, amount: {value}}; a sum of all instalments still to come is left out")
	keyInstalment = fault.Wrong("key_instalment",
		"{key} 里可能含有费用", "{key} may have fees in it",
		"只有本金和利息，写 instalment: {value}；含担保费、服务费的，instalment 写减去费用后的数，费用写在 fees",
		"write instalment: {value} if it is principal and interest only; if fees are in it, write instalment without them, and the fees under fees")
	keyRateWithFees = fault.Wrong("key_rate_with_fees",
		"{key} 可能把费用也算了进去，rate 里不含费用", "{key} may have fees in it, and rate has none",
		"合同上的利率写在 rate，例如 rate: {want}，费用写在 fees；没有别的费用，{key} 就是利率",
		"write the interest rate of the contract as rate, like rate: {want}, and the fees under fees; where there are no fees, the two are one")
	keyInterest = fault.Wrong("key_interest",
		"{key} 没说是利率，还是欠着的一笔利息", "{key} may be a rate, or a sum that is owed",
		"利率写 rate，例如 rate: 14.6%/年；逾期未还的利息写在 owed 下面的 overdue: {interest: ...}；以后才产生的利息不用写",
		"write a rate as rate, like rate: 14.6%/year; overdue interest goes under owed, as overdue: {interest: ...}; interest still to come is left out")
	keyOnlyOverdue = fault.Wrong("key_only_overdue",
		"owed 里不单独写 {key}", "{key} does not stand by itself under owed",
		"已经逾期没还的，写在 overdue 里；还没到期的不用写，会算出来", "what is overdue goes under overdue; what is still to come is left out, and computed")
	keyOwedSum = fault.Wrong("key_owed_sum",
		"{key} 没说是本金，还是连利息在内的数", "{key} may be principal, or a sum with interest in it",
		"连逾期在内的全部本金写 principal_all，只是没到期的本金写 principal；那天一次结清要还的数写 total",
		"write principal_all for all principal, the overdue part in it; principal for what is not yet due; total for what would settle the loan that day")
	keyOwedPeriods = fault.Wrong("key_owed_periods",
		"{key} 没说是一共几期，还是没到期的几期", "{key} may be all the instalments, or those not yet due",
		"没到期的期数写 periods_left，已经逾期的不算", "write those not yet due as periods_left, without the overdue ones")
	keyPeriodsLeft = fault.Wrong("key_periods_left",
		"{key} 是还剩几期，periods 是一共几期", "{key} is what is left, and periods are all of them",
		"periods 写合同上一共几期；只知道剩几期，就写在 owed 的 periods_left，已经逾期的不算",
		"write the whole number in the contract as periods; if only the number left is known, write owed with periods_left, without the overdue ones")
	keyPaidPeriods = fault.Wrong("key_paid_periods",
		"{key} 要写成日期", "{key} is written as a date",
		"写 paid_through 和最后还清的那一期的到期还款日，例如 paid_through: 2026-08-08",
		"write the due date of the last instalment paid in full, like paid_through: 2026-08-08")
	keyBilledPaid = fault.Wrong("key_billed_paid",
		"{key} 可能少数了已出账没还的", "{key} may leave out what is billed and not paid",
		"写 billed 和到这期账单为止出过账的期数，还没还的也算", "write billed with all instalments that are on statements so far, paid or not")
	keyDueWhich = fault.Wrong("key_due_which",
		"{key} 没说是第一期的，还是下一期的", "{key} may be that of the first instalment, or of the next",
		"每月几号还写 due_day: 8 这样；第一期的到期还款日写 first_due，不是下一期的；正好在放款后一个周期的，都不用写",
		"write due_day: 8 for the day of the month; first_due for the due date of the first instalment, not of the next; neither where it is one period after the start")
	keyBillSum = fault.Wrong("key_bill_sum",
		"{key} 没说是出账时的数，还是减去已还的", "{key} may be the bill as it came out, or what is left of it",
		"出账时要还的全部写 balance: {value}；减去已还、现在还剩的，写 left: {date: 看到的日期, amount: {value}}，显示剩余最低还款额的，里面再写 minimum",
		"write all that was to be paid when the bill came out as balance: {value}; what is left of it now as left: {date: the day you saw it, amount: {value}}, and in it what is left of the minimum, as minimum: 860")
	keyLateOfOwed = fault.Wrong("key_late_of_owed",
		"{key} 要写在 overdue 里", "{key} goes under overdue",
		"逾期一共多少、已逾期几天，都写在里面，例如 overdue: {amount: 2366.00, days: 74}；几天不知道，写 since: unknown 代替 days",
		"write the sum and the days there, like overdue: {amount: 2366.00, days: 74}; since: unknown in place of days where they are not known")
	keyLateOfLoan = fault.Wrong("key_late_of_loan",
		"{key} 不直接写在借款里", "{key} is no field of the loan itself",
		"知道还到了哪一期，写 paid_through，逾期多少会算出来；不知道，就照对方显示的，改写 "+owedExample,
		"if you know up to when it was paid, write paid_through, and what is overdue is worked out; if not, write instead what the lender shows, like "+owedExample)
	keyPenaltyRate = fault.Wrong("key_penalty_rate",
		"{key} 要写在 penalty 下面", "{key} goes under penalty",
		"写 penalty: {rate: {want}}；合同写的是利率的几倍，写 penalty: {rate: 1.5x} 这样", "write penalty: {rate: {want}}, or penalty: {rate: 1.5x} where the contract names a multiple of its rate")
	keyLoanAmount = fault.Wrong("key_loan_amount",
		"{key} 没说是当初借的，还是现在欠的", "{key} may be what was lent, or what is owed now",
		"当初借的写 principal: {value}；现在欠的，写 owed: {date: 看到的日期, total: {value}, overdue: {since: 2026-09}}，代替 principal、start 和 periods",
		"write principal: {value} for what was lent; for what is owed now, write owed: {date: the day you saw it, total: {value}, overdue: {since: 2026-09}} in place of principal, start and periods")
	keyPaidSum = fault.Wrong("key_paid_sum",
		"{key} 没说是哪天还的", "{key} does not say on which day it was paid",
		"一笔一笔写 payments: [{date: 哪天还的, amount: {value}}]；各期都按时还清的，只写 paid_through 和最后一期的到期还款日",
		"write each payment, like payments: [{date: the day, amount: {value}}]; where all instalments were paid in time, just paid_through with the due date of the last")
	keyPrepayFee = fault.Wrong("key_prepay_fee",
		"{key} 是提前还款才收的，要写在 prepay 下面", "{key} is charged only for paying early, so it goes under prepay",
		"按提前还的本金收百分之几，写 prepay: {fee: 3%} 这样；是一笔固定的钱，问清楚再算", "a part of the principal paid early is written like prepay: {fee: 3%}; of a fixed sum, ask the lender how it is charged")
	keyOverdueFee = fault.Wrong("key_overdue_fee",
		"{key} 没说是只收一次，还是每天都在涨", "{key} may be charged once, or grow each day",
		"只收一次的写 fees，每天都在涨的写 penalty", "write fees if it was charged once, penalty if it grows each day")
)

// allInKeys are those of a yearly rate that may have fees in it.
var allInKeys = append([]string{"年化", "effectiverate"}, allIn...)

// asked are these words, in the records where they are a danger.
var asked = []ask{
	{&field.Owed, []string{"本金", "待还本金", "应还本金"}, whichPrincipal, []string{"principal", "principal_all"}},
	{&field.Owed, []string{"剩余期数", "剩余期", "待还期数", "未还期数"}, whichPeriods, []string{"periods_left"}},
	{&field.Statement, []string{"本期账单金额", "本期账单", "账单金额"}, whichBalance, []string{"balance"}},
	{&field.Overdue, []string{"逾期利息"}, whichInterest, []string{"interest", "penalty"}},
	{&field.Loan, []string{"latefee", "latefees", "latecharge", "latecharges", "latepaymentfee", "latepaymentfees", "latepaymentcharge", "latepaymentcharges", "penalties", "penaltyfee", "penaltyfees", "penaltyamount", "overduefee", "defaultfee", "违约金", "滞纳金", "逾期费", "逾期费用", "逾期违约金"}, keyLateFee, nil},
	{&field.Loan, []string{"originationfee", "arrangementfee", "setupfee", "processingfee", "upfrontfee", "openingfee", "放款手续费", "砍头息", "前置费用"}, keyStartFee, nil},
	{&field.Loan, []string{"fee", "servicefee", "guaranteefee", "insurancefee", "insurance", "monthlyfee", "adminfee", "手续费", "服务费", "担保费", "保费", "保险费", "咨询费", "管理费", "账户管理费"}, keyFeeWhen, nil},
	{&field.Loan, []string{"balance", "principalbalance", "outstandingprincipal", "remainingprincipal", "principalleft", "loanbalance", "剩余本金", "待还本金", "剩余待还本金", "未还本金", "剩余未还本金", "贷款余额", "本金余额", "余额"}, keyPrincipalLeft, []string{"principal"}},
	{&field.Loan, []string{"outstanding", "outstandingbalance", "remaining", "remainingbalance", "balancedue", "amountowed", "totalowed", "owing", "payoff", "payoffamount", "payoffquote", "settlement", "settlementfigure", "currentbalance", "待还", "全部待还", "待还金额", "待还总额", "剩余金额", "剩余应还", "剩余应还总额", "剩余待还", "欠款金额", "欠款总额", "总欠款", "提前结清", "结清金额", "结清需还", "应还总额", "剩余应还本息", "未还总额", "未还金额", "尚欠", "尚欠金额", "待还本息", "totaldue", "amountoutstanding", "totaloutstanding"}, keyTotalLeft, []string{"principal"}},
	{&field.Loan, []string{"monthly", "monthlypayment", "emi", "amountdue", "payment", "monthlyinstalment", "monthlyinstallment", "月还款额", "每月还款", "还款金额", "应还", "应还金额", "本期应还", "本月应还", "下期应还", "下期还款", "下期应还金额", "下次应还", "nextpayment", "nextpaymentamount"}, keyInstalment, []string{"periods"}},
	{&field.Loan, allInKeys, keyRateWithFees, []string{"rate"}},
	{&field.RateChange, allInKeys, keyRateWithFees, []string{"rate"}},
	{&field.Stage, allInKeys, keyRateWithFees, []string{"rate"}},
	{&field.Loan, []string{"逾期金额", "逾期本金", "逾期利息", "逾期总额", "逾期应还", "逾期欠款", "逾期天数", "已逾期", "已逾期天数", "overdueamount", "arrears", "pastdueamount", "amountpastdue", "amountoverdue", "daysoverdue", "dayslate", "dayspastdue"}, keyLateOfLoan, nil},
	{&field.Loan, []string{"罚息利率", "罚息率", "逾期利率", "逾期罚息利率", "penaltyrate", "penaltyinterest", "defaultrate", "defaultinterest", "lateinterest"}, keyPenaltyRate, nil},
	{&field.Loan, []string{"提前还款手续费", "提前结清手续费", "提前还款违约金", "提前结清违约金", "提前还款费", "早还手续费", "prepaymentfee", "prepaymentpenalty", "earlyrepaymentfee", "earlyrepaymentcharge", "earlysettlementfee", "exitfee"}, keyPrepayFee, nil},
	{&field.Loan, []string{"amount", "sum", "金额", "总额", "数额"}, keyLoanAmount, []string{"principal"}},
	{&field.Loan, []string{"paid", "totalpaid", "amountpaid", "paidamount", "已还", "已还金额", "已还总额", "累计已还"}, keyPaidSum, nil},
	{&field.Loan, []string{"interest", "利息"}, keyInterest, []string{"rate"}},
	{&field.Loan, []string{"remainingperiods", "periodsremaining", "remainingterm", "termleft", "monthsleft", "paymentsleft", "instalmentsleft", "installmentsleft", "剩余期数", "期数剩余", "还剩期数", "待还期数", "未还期数"}, keyPeriodsLeft, []string{"periods"}},
	{&field.Loan, []string{"已还期数", "periodspaid", "paidperiods", "paymentsmade", "instalmentspaid"}, keyPaidPeriods, nil},
	{&field.Loan, []string{"due", "duedate", "dueby", "还款日", "到期还款日", "最后还款日"}, keyDueWhich, nil},
	{&field.Owed, []string{"interest", "利息", "待还利息", "剩余待还利息", "剩余利息", "fees", "费用", "担保费", "剩余待还担保费", "服务费"}, keyOnlyOverdue, nil},
	{&field.Owed, []string{"逾期金额", "逾期总额", "当前逾期总额", "逾期应还", "逾期欠款", "逾期天数", "已逾期", "已逾期天数", "逾期起", "逾期本金", "逾期利息", "逾期罚息", "逾期费用", "overdueamount", "arrears", "shortfall", "pastdue", "pastdueamount", "amountpastdue", "amountoverdue", "daysoverdue", "dayslate", "dayspastdue", "overduesince"}, keyLateOfOwed, []string{"overdue"}},
	{&field.Owed, []string{"balance", "amount", "outstanding", "remaining", "amountowed", "payoff", "loanbalance", "capital", "loanamount", "金额", "余额", "贷款余额", "待还", "全部待还", "待还金额", "剩余金额", "欠款", "欠款金额", "借款金额", "贷款金额"}, keyOwedSum, []string{"principal", "principal_all", "total"}},
	{&field.Owed, []string{"periods", "term", "terms", "months", "number", "instalments", "installments", "remainingperiods", "periodsremaining", "paymentsleft", "期数", "期数剩余", "还剩期数"}, keyOwedPeriods, []string{"periods_left"}},
	{&field.Statement, []string{"total", "amount", "amountdue", "currentbalance", "outstanding", "remaining", "应还", "应还金额", "剩余应还", "本期剩余应还", "待还", "全部待还", "还需还", "当前欠款", "欠款"}, keyBillSum, []string{"balance"}},
	{&field.InstalmentPlan, []string{"done", "paid", "paidperiods", "periodspaid", "已还期数", "已还"}, keyBilledPaid, []string{"billed"}},
	{&field.Overdue, []string{"latefee", "latefees", "latecharge", "违约金", "滞纳金", "逾期费", "逾期费用"}, keyOverdueFee, nil},
	{&field.Waive, []string{"latefee", "latefees", "latecharge", "违约金", "滞纳金", "逾期费"}, keyOverdueFee, nil},
}
