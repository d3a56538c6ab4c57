package book

import (
	"slices"

	"repay/planner/enum"
)

// nearest returns the known word that was most likely meant; empty where none
// is near.
func nearest(word string, known []string) string {
	w := enum.Fold(word)
	for _, names := range []map[string]string{otherNames, cardNames} {
		if s, ok := names[w]; ok && slices.Contains(known, s) {
			return s
		}
	}
	if (w == "date" || w == "on") && slices.Contains(known, "from") {
		return "from"
	}
	return enum.Nearest(word, known)
}

// loose are the words among otherNames that may well mean something else.
var loose = map[string]bool{"day": true, "to": true, "balance": true, "type": true, "value": true, "number": true, "due": true, "dueday": true, "duedate": true, "还款日": true, "余额": true}

// elsewhere is the record that a key belongs to, where that is another one than
// it was written in: most often its lines are not indented enough.
func elsewhere(key string, keys []string) string {
	switch {
	case slices.Contains(keys, "owed"):
		for _, in := range []struct {
			name string
			keys []string
		}{{"owed", owedKeys}, {"owed.overdue", overdueKeys}, {"statement", statementKeys}, {"penalty", penaltyKeys}, {"grace", []string{"days", "mode"}}, {"prepay", []string{"effect", "fee"}}} {
			if slices.Contains(in.keys, key) {
				return in.name
			}
		}
	case slices.Contains(keys, "loans") && slices.Contains(householdKeys, key):
		return "household"
	case slices.Contains(keys, "loans") && slices.Contains(knownLoanKeys, key):
		return "loans"
	case slices.Contains(keys, "total") && slices.Contains(overdueKeys, key):
		return "overdue"
	}
	return ""
}

// cardNames are words that people use for a key of a card, where it is none of
// otherNames.
var cardNames = map[string]string{
	"账单": "statement", "最近账单": "statement", "bill": "statement", "lastbill": "statement", "计息方式": "interest_mode", "interestmethod": "interest_mode",
	"未出账": "unbilled", "未出账单": "unbilled", "分期": "plans", "账单分期": "plans", "installmentplans": "plans", "instalmentplans": "plans", "plan": "plans",
	"账单日": "date", "statementdate": "date", "billdate": "date", "还款日": "due", "到期还款日": "due", "最后还款日": "due", "duedate": "due", "dueby": "due",
	"账单金额": "balance", "本期账单": "balance", "应还": "balance", "应还金额": "balance", "total": "balance", "amount": "balance",
	"最低": "minimum", "最低还款": "minimum", "最低还款额": "minimum", "minpayment": "minimum", "minimumpayment": "minimum", "minimumdue": "minimum", "min": "minimum",
	"最低还款比例": "minimum_percent", "最低比例": "minimum_percent", "minpercent": "minimum_percent",
	"消费": "charges", "交易": "charges", "明细": "charges", "purchases": "charges", "transactions": "charges",
	"利息": "interest", "费用": "fees", "违约金": "fees", "滞纳金": "fees", "latefee": "fees", "手续费": "fee", "手续费率": "fee",
	"已出账": "billed", "已还期数": "billed", "done": "billed", "下一期": "next", "下期": "next", "nextdate": "next",
}

// otherNames are words that people use for a key of the book, without case,
// dashes and underscores.
var otherNames = map[string]string{
	"本金": "principal", "借款金额": "principal", "贷款金额": "principal", "loanamount": "principal", "capital": "principal",
	"利率": "rate", "年利率": "rate", "日利率": "rate", "月利率": "rate", "interestrate": "rate", "apr": "rate", "interest": "rate",
	"期数": "periods", "term": "periods", "terms": "periods", "months": "periods", "number": "periods", "installments": "periods", "instalments": "periods",
	"duedate": "first_due", "dueday": "first_due", "due": "first_due", "还款日": "first_due", "monthly": "instalment", "monthlypayment": "instalment", "还到": "paid_through", "已还到": "paid_through", "已还至": "paid_through",
	"月供": "instalment", "每期还款": "instalment", "payment": "payments", "emi": "instalment", "installment": "instalment",
	"还款方式": "method", "type": "method", "开始": "start", "起息日": "start", "放款日": "start", "startdate": "start", "begin": "start",
	"名称": "name", "姓名": "name", "title": "name", "编号": "id", "机构": "lender", "贷款机构": "lender", "creditor": "lender", "bank": "lender",
	"罚息": "penalty", "违约金": "penalty", "latefee": "late_fee", "fee": "fees", "费用": "fees", "手续费": "fees",
	"还款记录": "payments", "还至": "paid_through", "paidto": "paid_through", "paiduntil": "paid_through", "paid": "paid_through",
	"工资": "income", "收入": "income", "支出": "expenses", "expense": "expenses", "costs": "expenses", "incomes": "income",
	"现金": "cash", "余额": "cash", "savings": "cash", "备用金": "reserve", "buffer": "reserve",
	"金额": "amount", "sum": "amount", "value": "amount", "日期": "date", "时间": "date", "day": "day", "frequency": "every", "period": "every",
	"to": "until", "end": "until", "enddate": "until", "借款": "loans", "贷款": "loans", "loan": "loans", "debts": "loans",
	"家庭": "household", "asof": "as_of", "date": "as_of", "币种": "currency", "备注": "notes", "note": "notes", "comment": "notes",
	"欠款": "owed", "debt": "owed", "balance": "principal", "逾期": "overdue", "总额": "total", "合计": "total",
	"方案": "offers", "协议": "agreements", "options": "offers", "offer": "offers", "agreement": "agreements",
}
