package field

// What people write for a key, folded as [enum.Fold] does. No word stands here
// that may be another figure: package book asks about those.
var (
	alsoAmount     = []string{"金额", "sum", "value"}
	alsoDay        = []string{"day"}
	alsoDate       = []string{"日期", "时间", "账单日", "statementdate", "billdate"}
	alsoDue        = []string{"duedate", "还款日", "到期还款日", "最后还款日", "dueby"}
	alsoEvery      = []string{"frequency", "period"}
	alsoFee        = []string{"手续费", "手续费率"}
	alsoFees       = []string{"fee", "费用", "手续费"}
	alsoFirstDue   = []string{"首次还款日", "首期还款日"}
	alsoFrom       = []string{"date", "on"}
	alsoID         = []string{"编号"}
	alsoInstalment = []string{"每期还款", "installment"}
	alsoInterest   = []string{"利息"}
	alsoName       = []string{"名称", "姓名", "title"}
	alsoNotes      = []string{"备注", "note", "comment"}
	alsoPenalty    = []string{"罚息"}
	alsoPeriods    = []string{"期数", "term", "terms", "months", "installments", "instalments"}
	alsoPrincipal  = []string{"本金", "借款金额", "贷款金额", "loanamount", "capital"}
	alsoRate       = []string{"利率", "年利率", "日利率", "月利率", "年化利率", "interestrate"}
	alsoUntil      = []string{"to", "end", "enddate"}
)
