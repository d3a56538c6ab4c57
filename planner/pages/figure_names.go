package pages

import (
	"slices"
	"sync"

	"repay/planner/explain"
	"repay/planner/lang"
)

// figureName is how people call a figure: the name that is shown, the other
// names by which it can be asked for, and what it is in one plain sentence.
type figureName struct {
	figure explain.Figure
	name   lang.Text
	also   []string
	says   lang.Text
}

// figureNames are all figures, in the order in which they are listed.
var figureNames = sync.OnceValue(func() []figureName { return slices.Concat(ownNames, furtherNames()) })

// ownNames are those of one loan, of its table and of its ways out.
var ownNames = []figureName{
	{explain.Payoff, lang.Text{ZH: "结清应还", EN: "payoff"}, []string{"现在结清", "结清", "全部结清", "欠多少", "pay off"}, lang.Text{ZH: "今天一次还清，总共要还的数", EN: "what would clear the loan today"}},
	{explain.OverdueTotal, lang.Text{ZH: "逾期应还", EN: "overdue total"}, []string{"逾期", "补齐", "逾期总额", "overdue", "arrears"}, lang.Text{ZH: "已经到期、还没还的全部", EN: "everything that is due and unpaid"}},
	{explain.PrincipalOutstanding, lang.Text{ZH: "剩余本金", EN: "principal outstanding"}, []string{"未还本金", "本金余额", "principal"}, lang.Text{ZH: "借来的钱里还没还的部分", EN: "what is still to be repaid of the money lent"}},
	{explain.PrincipalOverdue, lang.Text{ZH: "逾期本金", EN: "principal overdue"}, nil, lang.Text{ZH: "已经到期、还没还的本金", EN: "principal that is due and unpaid"}},
	{explain.PrincipalNotDue, lang.Text{ZH: "未到期本金", EN: "principal not due"}, []string{"没到期本金", "没到期的本金"}, lang.Text{ZH: "以后各期才该还的本金", EN: "principal that the instalments to come repay"}},
	{explain.InterestOverdue, lang.Text{ZH: "欠付利息", EN: "interest overdue"}, []string{"逾期利息", "欠息", "利息", "interest"}, lang.Text{ZH: "已经到期、还没还的利息", EN: "interest that is due and unpaid"}},
	{explain.InterestAccrued, lang.Text{ZH: "未到期利息", EN: "interest accrued"}, []string{"应计利息", "没到期利息", "accrued interest"}, lang.Text{ZH: "从上个到期还款日到今天产生的利息", EN: "interest since the last due date, to today"}},
	{explain.Penalty, lang.Text{ZH: "罚息", EN: "penalty"}, []string{"逾期罚息", "penalty interest"}, lang.Text{ZH: "因为晚还，在利息之外多收的", EN: "what lateness costs on top of the interest"}},
	{explain.Fees, lang.Text{ZH: "费用", EN: "fees"}, []string{"违约金", "滞纳金", "手续费", "服务费", "late fee", "late fees"}, lang.Text{ZH: "手续费、服务费和违约金里还没还的", EN: "unpaid charges, late fees included"}},
	{explain.PrepayFee, lang.Text{ZH: "提前还款费", EN: "prepayment fee"}, []string{"提前结清费", "提前还款违约金", "prepay fee"}, lang.Text{ZH: "提前还清没到期本金要付的费用", EN: "the charge for paying what is not yet due"}},
	{explain.Credit, lang.Text{ZH: "预存", EN: "credit"}, []string{"预存款", "多还的", "溢缴款", "held"}, lang.Text{ZH: "已经交了、留给以后各期的钱", EN: "money paid already and held for the instalments to come"}},
	{explain.CostPerDay, lang.Text{ZH: "每晚一天", EN: "cost per day"}, []string{"每天", "晚一天", "每天多少", "per day"}, lang.Text{ZH: "再晚一天会多出的罚息", EN: "what one more day of waiting adds"}},
	{explain.NextDue, lang.Text{ZH: "下次应还", EN: "next due"}, []string{"下一期", "下期", "下期应还", "next"}, lang.Text{ZH: "接下来第一笔要还的", EN: "the next sum that falls due"}},
	{explain.DaysOverdue, lang.Text{ZH: "逾期天数", EN: "days overdue"}, []string{"天数", "逾期几天", "days", "days late"}, lang.Text{ZH: "最早没还清的一期过了多少天", EN: "days since the oldest unpaid due date"}},
	{explain.StageOf, lang.Text{ZH: "逾期阶段", EN: "stage"}, []string{"阶段", "账龄"}, lang.Text{ZH: "按逾期天数分的阶段", EN: "the stage of lateness, by the days overdue"}},
	{explain.OldestUnpaidDue, lang.Text{ZH: "最早逾期日", EN: "oldest unpaid due"}, []string{"逾期起始日", "oldest"}, lang.Text{ZH: "最早没还清的一期的到期还款日", EN: "the oldest due date that is unpaid"}},
	{explain.MinimumDue, lang.Text{ZH: "最低还款额", EN: "minimum"}, []string{"最低", "最低还款", "minimum payment"}, lang.Text{ZH: "卡的账单最少要还的数", EN: "what a card's statement asks for at least"}},
	{explain.Claimed, lang.Text{ZH: "对方所报", EN: "claimed"}, []string{"对方说的", "催收金额", "claim"}, lang.Text{ZH: "对方说的数比算出的多多少", EN: "what they say, less what is computed"}},
	{explain.FirstShortfall, lang.Text{ZH: "钱不够", EN: "first shortfall"}, []string{"缺口", "差多少", "首个缺口", "shortfall", "short"}, lang.Text{ZH: "哪天起手里的钱不够，最多差多少", EN: "from when the money does not last, and by how much at worst"}},
	{explain.BeforeLoans, lang.Text{ZH: "不算借款也不够", EN: "before loans"}, []string{"不算借款"}, lang.Text{ZH: "一笔借款都不还，钱够不够", EN: "whether the money lasts without paying any loan"}},

	{explain.Level, lang.Text{ZH: "每期应还", EN: "instalment"}, []string{"月供", "每月应还", "每期", "level", "level amount", "monthly payment"}, lang.Text{ZH: "每期固定要还的数", EN: "what each instalment pays"}},
	{explain.Row, lang.Text{ZH: "应还", EN: "row"}, nil, lang.Text{ZH: "这一期要还的数", EN: "what this instalment pays"}},
	{explain.RowInterest, lang.Text{ZH: "利息", EN: "interest"}, nil, lang.Text{ZH: "这一期里的利息", EN: "the interest of this instalment"}},
	{explain.RowPrincipal, lang.Text{ZH: "本金", EN: "principal"}, nil, lang.Text{ZH: "这一期里的本金", EN: "the principal of this instalment"}},
	{explain.RowFees, lang.Text{ZH: "费用", EN: "fees"}, nil, lang.Text{ZH: "这一期里的费用", EN: "the fees of this instalment"}},
	{explain.RowPenalty, lang.Text{ZH: "罚息", EN: "penalty"}, nil, lang.Text{ZH: "这一期因为晚还产生的罚息", EN: "the penalty on this instalment"}},
	{explain.RowOpening, lang.Text{ZH: "还前欠", EN: "opening"}, []string{"期初"}, lang.Text{ZH: "还这一期之前没到期的本金", EN: "principal not yet due before this instalment"}},
	{explain.RowClosing, lang.Text{ZH: "还后欠", EN: "closing"}, []string{"期末"}, lang.Text{ZH: "还这一期之后没到期的本金", EN: "principal not yet due after this instalment"}},
	{explain.TotalPayment, lang.Text{ZH: "合计应还", EN: "total payment"}, []string{"应还合计", "totals payment"}, lang.Text{ZH: "还款表里应还的合计", EN: "all that the table pays"}},
	{explain.TotalPrincipal, lang.Text{ZH: "合计本金", EN: "total principal"}, []string{"本金合计", "totals principal"}, lang.Text{ZH: "还款表里本金的合计", EN: "the principal of the table"}},
	{explain.TotalInterest, lang.Text{ZH: "合计利息", EN: "total interest"}, []string{"利息合计", "总利息", "totals interest"}, lang.Text{ZH: "还款表里利息的合计", EN: "the interest of the table"}},
	{explain.TotalFees, lang.Text{ZH: "合计费用", EN: "total fees"}, []string{"费用合计", "totals fees"}, lang.Text{ZH: "还款表里费用的合计", EN: "the fees of the table"}},
	{explain.TotalPenalty, lang.Text{ZH: "合计罚息", EN: "total penalty"}, []string{"罚息合计", "totals penalty"}, lang.Text{ZH: "还款表里罚息的合计", EN: "the penalty of the table"}},
	{explain.SimpleRate, lang.Text{ZH: "单利年化", EN: "simple rate"}, []string{"单利", "年化", "年化利率", "利率", "simple", "rate"}, lang.Text{ZH: "把全部费用算进去的年利率，不计复利", EN: "the yearly rate with every fee in it, without compounding"}},
	{explain.IRRRate, lang.Text{ZH: "复利年化", EN: "IRR rate"}, []string{"irr", "内部收益率", "复利"}, lang.Text{ZH: "把全部费用算进去的年利率，计复利 (IRR)", EN: "the yearly rate with every fee in it, compounded"}},

	{explain.TotalPaid, lang.Text{ZH: "一共还", EN: "total paid"}, []string{"总还款", "一共", "total"}, lang.Text{ZH: "照这个办法，从今天起一共要还的", EN: "all that is paid from today on"}},
	{explain.Cost, lang.Text{ZH: "花费", EN: "cost"}, []string{"多花", "成本"}, lang.Text{ZH: "一共还的里面，本金之外的部分", EN: "what is paid over the principal"}},
	{explain.Interest, lang.Text{ZH: "利息", EN: "interest paid"}, nil, lang.Text{ZH: "一共还的里面，利息是多少", EN: "what of the payments is interest"}},
	{explain.Waived, lang.Text{ZH: "减免", EN: "waived"}, []string{"免掉的", "减免金额"}, lang.Text{ZH: "现在欠的里面不用还的", EN: "what is owed now and will not be paid"}},
	{explain.FirstPayment, lang.Text{ZH: "首月", EN: "first payment"}, []string{"首月应还", "first month", "first"}, lang.Text{ZH: "第一个月要还的", EN: "the sum of the first month"}},
	{explain.HighestPayment, lang.Text{ZH: "最高一月", EN: "highest month"}, []string{"每月最多", "最高月还款", "highest payment", "highest"}, lang.Text{ZH: "还得最多的那个月要还的", EN: "what is paid in the month with the highest sum"}},
	{explain.PaymentCount, lang.Text{ZH: "还款次数", EN: "payments"}, []string{"次数"}, lang.Text{ZH: "有几天要还款", EN: "the dates with a payment"}},
	{explain.Finish, lang.Text{ZH: "还完", EN: "finish"}, []string{"结束", "还清日", "done"}, lang.Text{ZH: "最后一次还款的日子", EN: "the date of the last payment"}},
	{explain.EffectiveRate, lang.Text{ZH: "实际年利率", EN: "effective rate"}, []string{"实际利率"}, lang.Text{ZH: "这些还款对着今天的结清应还，合多少年利率", EN: "the yearly rate of these payments against today's payoff"}},
	{explain.Saves, lang.Text{ZH: "比照合同省", EN: "saves"}, []string{"省多少", "节省", "省"}, lang.Text{ZH: "比补齐逾期、照合同还少花的", EN: "what it costs less than clearing the arrears and going on"}},
	{explain.GivesUp, lang.Text{ZH: "对方让的", EN: "gives up"}, []string{"对方少收", "对方让", "让步", "forgone"}, lang.Text{ZH: "对方按合同利率折到今天少收的", EN: "what the lender gives up at today's value"}},
	{explain.OverClaim, lang.Text{ZH: "比所报多", EN: "over claim"}, nil, lang.Text{ZH: "一共还的比对方说的多多少", EN: "what is paid beyond what they claim"}},
	{explain.OwedThen, lang.Text{ZH: "到时欠", EN: "owed then"}, []string{"到时会欠"}, lang.Text{ZH: "一直不还，到那天会欠的", EN: "what would be owed by then if nothing is paid"}},
	{explain.CurrentFrom, lang.Text{ZH: "不再逾期", EN: "current from"}, []string{"恢复正常"}, lang.Text{ZH: "从哪天起不再逾期", EN: "from when nothing is overdue any more"}},
}

// Word is a word with what it means.
type Word struct{ Name, Says lang.Text }

// FigureWords are the figures of one loan, of its table and of its ways out, each name
// once.
func FigureWords() (list []Word) {
	for _, n := range ownNames {
		if !slices.ContainsFunc(list, func(w Word) bool { return w.Name == n.name }) {
			list = append(list, Word{n.name, n.says})
		}
	}
	return list
}

func nameOf(f explain.Figure) figureName { return nameIn(figureNames(), f) }

func nameIn(list []figureName, f explain.Figure) figureName {
	i := slices.IndexFunc(list, func(n figureName) bool { return n.figure == f })
	if i < 0 {
		return figureName{figure: f, name: lang.Text{ZH: string(f), EN: string(f)}}
	}
	return list[i]
}
