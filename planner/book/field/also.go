package field

// What people write for a key, folded as [enum.Fold] does. No word stands here
// that may be another figure: package book asks about those. A name of the key itself
// does only where it is also meant for a value: every: 放款日, as: 每期还款.
var (
	alsoAmount     = []string{"sum", "value"}
	alsoDay        = []string{"day"}
	alsoDate       = []string{"日期", "时间", "账单日", "statementdate", "billdate"}
	alsoDue        = []string{"duedate", "还款日", "到期还款日", "最后还款日", "dueby"}
	alsoEvery      = []string{"frequency", "period"}
	alsoFee        = []string{"手续费", "手续费率"}
	alsoFees       = []string{"fee", "手续费"}
	alsoFrom       = []string{"date", "on"}
	alsoInstalment = []string{"每期还款", "installment"}
	alsoInterest   = []string{"利息"}
	alsoName       = []string{"姓名", "title"}
	alsoNotes      = []string{"note", "comment"}
	alsoPeriods    = []string{"term", "terms", "months", "installments", "instalments"}
	alsoPrincipal  = []string{"本金", "借款金额", "贷款金额", "loanamount", "capital"}
	alsoRate       = []string{"年化利率", "interestrate"}
	alsoUntil      = []string{"to", "end", "enddate"}
)
