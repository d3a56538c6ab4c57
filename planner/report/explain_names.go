package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"repay/planner/calendar"
	"repay/planner/explain"
	"repay/planner/lang"
)

// figureName is how people call a figure: the name that is shown, the other
// names by which it can be asked for, and what it is in one plain sentence.
type figureName struct {
	figure explain.Figure
	name   both
	also   []string
	says   both
}

// figureNames are all figures, in the order in which they are listed.
var figureNames = append(ownNames[:len(ownNames):len(ownNames)], furtherNames()...)

// ownNames are those of one loan, of its table and of its ways out.
var ownNames = []figureName{
	{explain.Payoff, both{"结清应还", "payoff"}, []string{"现在结清", "结清", "全部结清", "欠多少", "pay off"}, both{"今天一次还清，总共要还的数", "what would clear the loan today"}},
	{explain.OverdueTotal, both{"逾期应还", "overdue total"}, []string{"逾期", "补齐", "逾期总额", "overdue", "arrears"}, both{"已经到期、还没还的全部", "everything that is due and unpaid"}},
	{explain.PrincipalOutstanding, both{"剩余本金", "principal outstanding"}, []string{"未还本金", "本金余额", "principal"}, both{"借来的钱里还没还的部分", "what is still to be repaid of the money lent"}},
	{explain.PrincipalOverdue, both{"逾期本金", "principal overdue"}, nil, both{"已经到期、还没还的本金", "principal that is due and unpaid"}},
	{explain.PrincipalNotDue, both{"未到期本金", "principal not due"}, []string{"没到期本金", "没到期的本金"}, both{"以后各期才该还的本金", "principal that the instalments to come repay"}},
	{explain.InterestOverdue, both{"欠付利息", "interest overdue"}, []string{"逾期利息", "欠息", "利息", "interest"}, both{"已经到期、还没还的利息", "interest that is due and unpaid"}},
	{explain.InterestAccrued, both{"未到期利息", "interest accrued"}, []string{"应计利息", "没到期利息", "accrued interest"}, both{"从上个到期还款日到今天产生的利息", "interest since the last due date, to today"}},
	{explain.Penalty, both{"罚息", "penalty"}, []string{"逾期罚息", "penalty interest"}, both{"因为晚还，在利息之外多收的", "what lateness costs on top of the interest"}},
	{explain.Fees, both{"费用", "fees"}, []string{"违约金", "滞纳金", "手续费", "服务费", "late fee", "late fees"}, both{"手续费、服务费和违约金里还没还的", "unpaid charges, late fees included"}},
	{explain.PrepayFee, both{"提前结清费", "prepay fee"}, []string{"提前还款费", "提前还款违约金", "prepayment fee"}, both{"提前还清没到期本金要付的费用", "the charge for paying what is not yet due"}},
	{explain.Credit, both{"预存", "credit"}, []string{"预存款", "多还的", "溢缴款", "held"}, both{"已经交了、留给以后各期的钱", "money paid already and held for the instalments to come"}},
	{explain.CostPerDay, both{"每晚一天", "cost per day"}, []string{"每天", "晚一天", "每天多少", "per day"}, both{"再晚一天会多出的罚息", "what one more day of waiting adds"}},
	{explain.NextDue, both{"下次应还", "next due"}, []string{"下一期", "下期", "下期应还", "next"}, both{"接下来第一笔要还的", "the next sum that falls due"}},
	{explain.DaysOverdue, both{"逾期天数", "days overdue"}, []string{"天数", "逾期几天", "days", "days late"}, both{"最早没还清的一期过了多少天", "days since the oldest unpaid due date"}},
	{explain.StageOf, both{"逾期阶段", "stage"}, []string{"阶段", "账龄"}, both{"按逾期天数分的阶段", "the stage of lateness, by the days overdue"}},
	{explain.OldestUnpaidDue, both{"最早逾期日", "oldest unpaid due"}, []string{"逾期起始日", "oldest"}, both{"最早没还清的一期的到期还款日", "the oldest due date that is unpaid"}},
	{explain.MinimumDue, both{"最低还款额", "minimum"}, []string{"最低", "最低还款", "minimum payment"}, both{"卡的账单最少要还的数", "what a card's statement asks for at least"}},
	{explain.Claimed, both{"对方所报", "claimed"}, []string{"对方说的", "催收金额", "claim"}, both{"对方说的数比算出的多多少", "what they say, less what is computed"}},
	{explain.FirstShortfall, both{"钱不够", "first shortfall"}, []string{"缺口", "差多少", "首个缺口", "shortfall", "short"}, both{"哪天起手里的钱不够，最多差多少", "from when the money does not last, and by how much at worst"}},
	{explain.BeforeLoans, both{"不算借款也不够", "before loans"}, []string{"不算借款"}, both{"一笔借款都不还，钱够不够", "whether the money lasts without paying any loan"}},

	{explain.Level, both{"每期应还", "instalment"}, []string{"月供", "每月应还", "每期", "level", "level amount", "monthly payment"}, both{"每期固定要还的数", "what each instalment pays"}},
	{explain.Row, both{"应还", "row"}, nil, both{"这一期要还的数", "what this instalment pays"}},
	{explain.RowInterest, both{"利息", "interest"}, nil, both{"这一期里的利息", "the interest of this instalment"}},
	{explain.RowPrincipal, both{"本金", "principal"}, nil, both{"这一期里的本金", "the principal of this instalment"}},
	{explain.RowFees, both{"费用", "fees"}, nil, both{"这一期里的费用", "the fees of this instalment"}},
	{explain.RowPenalty, both{"罚息", "penalty"}, nil, both{"这一期因为晚还产生的罚息", "the penalty on this instalment"}},
	{explain.RowOpening, both{"还前欠", "opening"}, []string{"期初"}, both{"还这一期之前没到期的本金", "principal not yet due before this instalment"}},
	{explain.RowClosing, both{"还后欠", "closing"}, []string{"期末"}, both{"还这一期之后没到期的本金", "principal not yet due after this instalment"}},
	{explain.TotalPayment, both{"合计应还", "total payment"}, []string{"应还合计", "totals payment"}, both{"还款表里应还的合计", "all that the table pays"}},
	{explain.TotalPrincipal, both{"合计本金", "total principal"}, []string{"本金合计", "totals principal"}, both{"还款表里本金的合计", "the principal of the table"}},
	{explain.TotalInterest, both{"合计利息", "total interest"}, []string{"利息合计", "总利息", "totals interest"}, both{"还款表里利息的合计", "the interest of the table"}},
	{explain.TotalFees, both{"合计费用", "total fees"}, []string{"费用合计", "totals fees"}, both{"还款表里费用的合计", "the fees of the table"}},
	{explain.TotalPenalty, both{"合计罚息", "total penalty"}, []string{"罚息合计", "totals penalty"}, both{"还款表里罚息的合计", "the penalty of the table"}},
	{explain.SimpleRate, both{"单利年化", "simple rate"}, []string{"单利", "年化", "年化利率", "simple"}, both{"把全部费用算进去的年利率，不计复利", "the yearly rate with every fee in it, without compounding"}},
	{explain.IRRRate, both{"复利年化", "IRR rate"}, []string{"irr", "内部收益率", "复利"}, both{"把全部费用算进去的年利率，计复利 (IRR)", "the yearly rate with every fee in it, compounded"}},

	{explain.TotalPaid, both{"一共还", "total paid"}, []string{"总还款", "一共", "total"}, both{"照这个办法，从今天起一共要还的", "all that is paid from today on"}},
	{explain.Cost, both{"花费", "cost"}, []string{"多花", "成本"}, both{"一共还的里面，本金之外的部分", "what is paid over the principal"}},
	{explain.Interest, both{"利息", "interest paid"}, nil, both{"一共还的里面，利息是多少", "what of the payments is interest"}},
	{explain.Waived, both{"减免", "waived"}, []string{"免掉的", "减免金额"}, both{"现在欠的里面不用还的", "what is owed now and will not be paid"}},
	{explain.FirstPayment, both{"首月", "first payment"}, []string{"首月应还", "first month", "first"}, both{"第一个月要还的", "the sum of the first month"}},
	{explain.HighestPayment, both{"每月最多", "highest payment"}, []string{"最高月还款", "highest"}, both{"还得最多的那个月要还的", "the sum of the dearest month"}},
	{explain.PaymentCount, both{"还款次数", "payments"}, []string{"次数"}, both{"有几天要还款", "the dates with a payment"}},
	{explain.Finish, both{"还完", "finish"}, []string{"结束", "还清日", "done"}, both{"最后一次还款的日子", "the date of the last payment"}},
	{explain.EffectiveRate, both{"实际年利率", "effective rate"}, []string{"实际利率"}, both{"这些还款对着今天的结清数，合多少年利率", "the yearly rate of these payments against today's payoff"}},
	{explain.Saves, both{"比照合同省", "saves"}, []string{"省多少", "节省", "省"}, both{"比补齐逾期、照合同还少花的", "what it costs less than clearing the arrears and going on"}},
	{explain.GivesUp, both{"对方少收", "gives up"}, []string{"对方让", "让步", "forgone"}, both{"对方按合同利率折到今天少收的", "what the lender forgoes at today's value"}},
	{explain.OverClaim, both{"比所报多", "over claim"}, nil, both{"一共还的比对方说的多多少", "what is paid beyond what they claim"}},
	{explain.OwedThen, both{"到时欠", "owed then"}, []string{"到时会欠"}, both{"一直不还，到那天会欠的", "what would be owed by then if nothing is paid"}},
	{explain.CurrentFrom, both{"不再逾期", "current from"}, []string{"恢复正常"}, both{"从哪天起不再逾期", "from when nothing is overdue any more"}},
}

func nameOf(f explain.Figure) figureName { return nameIn(figureNames, f) }

func nameIn(list []figureName, f explain.Figure) figureName {
	i := slices.IndexFunc(list, func(n figureName) bool { return n.figure == f })
	if i < 0 {
		return figureName{figure: f, name: both{string(f), string(f)}}
	}
	return list[i]
}

// FigureNames lists the names by which figures can be asked for, those of the
// language first; a row of the table is asked for by its number besides.
func FigureNames(l lang.Lang) []string {
	var list []string
	for _, n := range figureNames {
		if !n.figure.OfRow() {
			list = append(list, n.name.In(l))
		}
	}
	for _, n := range figureNames {
		if !n.figure.OfRow() {
			list = append(list, string(n.figure))
			list = append(list, n.also...)
			list = append(list, n.name.ZH, n.name.EN)
		}
	}
	return list
}

// plainName is a name as it is compared: spaces and signs between words do not
// count, nor does the size of letters or the width of digits.
func plainName(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if !strings.ContainsAny(s, "0123456789") {
		s = strings.ReplaceAll(s, "-", "")
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		case r == ' ' || r == '_' || r == '.' || r == '　':
			return -1
		}
		return r
	}, s)
}

var (
	rowByNumber = regexp.MustCompile(`^(?:row|no|instalment|第|#)?(\d{1,4})(?:期|th|st|nd|rd)?[:：的]?(.*)$`)
	rowByDay    = regexp.MustCompile(`^(row|extra|prepayment|另付|提前还款|提前还)?(\d{4})-(\d{1,2})-(\d{1,2})[:：的]?(.*)$`)
)

// FigureNamed finds the figure that a name asks for: by its name in the
// records, in either language, or by the number or the day of a row and, if one
// is wanted, its column. Without an offer, interest is that which is due.
func FigureNamed(s, offer string) (a explain.Ask, ok bool) {
	a.Offer = offer
	name := plainName(s)
	if m := rowByDay.FindStringSubmatch(name); m != nil {
		y, _ := strconv.Atoi(m[2])
		mo, _ := strconv.Atoi(m[3])
		d, _ := strconv.Atoi(m[4])
		if !calendar.Valid(y, mo, d) {
			return a, false
		}
		a.Due, a.Extra = calendar.Of(y, mo, d), m[1] != "" && m[1] != "row"
		a.Figure, ok = columnNamed(m[5])
		return a, ok
	}
	if m := rowByNumber.FindStringSubmatch(name); m != nil {
		a.N, _ = strconv.Atoi(m[1])
		a.Figure, ok = columnNamed(m[2])
		return a, ok && a.N > 0
	}
	if offer != "" && slices.Contains([]string{"interest", "利息"}, name) {
		a.Figure = explain.Interest
		return a, true
	}
	for _, n := range figureNames {
		if n.figure.OfRow() {
			continue
		}
		for _, known := range append([]string{string(n.figure), n.name.ZH, n.name.EN}, n.also...) {
			if plainName(known) == name && (n.figure != explain.Interest || known != n.name.ZH && known != string(n.figure)) {
				a.Figure = n.figure
				return a, true
			}
		}
	}
	return a, false
}

// columnNamed is a column of a row; none is what the row pays.
func columnNamed(s string) (explain.Figure, bool) {
	if s == "" || s == "payment" {
		return explain.Row, true
	}
	for _, n := range figureNames {
		if !n.figure.OfRow() {
			continue
		}
		for _, known := range append([]string{string(n.figure), n.name.ZH, n.name.EN}, n.also...) {
			if plainName(known) == s {
				return n.figure, true
			}
		}
	}
	return "", false
}

// typed is what to type for a figure, in the language.
func (v voice) typed(a explain.Ask) string {
	name := nameOf(a.Figure).name.In(v.Lang)
	if !a.Figure.OfRow() {
		return name
	}
	row := v.rowName(a.N, a.Due)
	if a.N == 0 && a.Extra {
		row = v.fill(both{"另付 {1} ", "extra {1}"}, a.Due)
	}
	if a.Figure == explain.Row {
		return strings.TrimSpace(row)
	}
	return v.fill(both{"{1}{2}", "{1} {2}"}, row, name)
}

// rowName names a row of the table: by its number, or by its day.
func (v voice) rowName(n int, due Date) string {
	if n > 0 {
		return v.fill(both{"第{1}期", "row {1}"}, n)
	}
	return due.String()
}
