package field

import (
	"repay/planner/lang"
)

// Statement is a card's last bill.
var Statement = Record{
	Name:   "statement",
	Sample: "date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860",
	Fields: []Field{
		{
			Key: "date", ZH: "账单日", Also: alsoDate, Kind: Date, Needed: true, Examples: []any{"2026-11-05"},
			Help: lang.Text{ZH: "账单日。以后每月这一天出账。必填。", EN: "The day of the statement; the later ones come on it each month. Required."},
		},
		{
			Key: "due", ZH: "到期还款日", Also: alsoDue, Kind: Date, Needed: true, Examples: []any{"2026-11-25"}, Sample: lang.Text{ZH: "2026-11-25", EN: "2026-11-25"},
			Help: lang.Text{ZH: "到期还款日，早于下一个账单日。必填。", EN: "The day by which it is to be paid, before the next statement. Required."},
		},
		{
			Key: "balance", ZH: "本期应还", Also: []string{"账单金额", "本期账单", "statementbalance", "newbalance"}, Kind: Amount, Examples: []any{8600}, Sample: lang.Text{ZH: "8600", EN: "8600"},
			Help: lang.Text{
				ZH: "这期账单出来时一共要还多少。还过一部分的也写当时的数。只知道还剩多少，就写 left。",
				EN: "The balance of the statement when it came out, whatever was paid since. Where only what is left of it is known, write left.",
			},
		},
		{
			Key: "minimum", ZH: "最低还款额", Also: []string{"最低", "minpayment", "minimumpayment", "minimumdue", "min"}, Kind: Amount, Examples: []any{860},
			Help: lang.Text{
				ZH: "这期的最低还款额。和比例都不写就不知道，也不算违约金。",
				EN: "The minimum of this statement. Without it and the percentage it is unknown, and no late fee is computed.",
			},
		},
		{
			Key: "minimum_percent", ZH: "最低还款比例", Also: []string{"最低比例", "minpercent"}, Kind: Percent, Examples: []any{"10%"},
			Help: lang.Text{
				ZH: "最低还款额是账单的百分之几，例如 10%。和 minimum 都写时，用于以后的账单；不写，就由 minimum 算出。minimum 里有利息的 (英国、美国常见)，写上它或 parts，以后的才不会偏高。",
				EN: "The minimum as a part of the balance, such as 10%. Beside minimum it is that of the later statements; without it that follows from minimum. Where minimum has interest in it, as in the UK and the US, write it or parts, or later minimums come out too high.",
			},
		},
		{
			Key: "minimum_floor", ZH: "最低还款额下限", Also: []string{"minimumfloor", "leastminimum", "minfloor"}, Kind: Amount, Examples: []any{50},
			Help: lang.Text{
				ZH: "以后各期算出来的最低还款额至少是多少，例如 50。不写时，人民币账单不到 100.00 的要全还，别的币种没有下限。",
				EN: "The least that a later minimum may be, such as 50. If left out, statements in CNY below 100.00 are due in full, and in other currencies there is none.",
			},
		},
		{
			Key: "left", ZH: "还剩", Of: &StatementLeft,
			Help: lang.Text{
				ZH: "App 上这期账单还剩多少没还（本期剩余应还、剩余最低还款额），代替 payments：还了多少由它和 balance 算出，那天以后还的仍写 payments。",
				EN: "What is still to be paid of the statement, as an app shows it, in place of payments: what was paid follows from it and balance. What is paid after its date goes under payments.",
			},
		},
		{
			Key: "charges", ZH: "消费", Also: []string{"交易", "明细", "purchases", "transactions"}, Of: &Charge, Many: List,
			Help: lang.Text{
				ZH: "这期的每笔消费；全额计息、未还部分和按日要用。不写就都当作账单日的，并提醒。",
				EN: "What was spent and when; full, unpaid and daily need it. If left out, all on the statement date, with a warning.",
			},
		},
		{
			Key: "parts", ZH: "分项", Of: &StatementParts,
			Help: lang.Text{ZH: "账单上分列的本金、利息和费用。", EN: "Principal, interest and fees, where the statement shows them."},
		},
		{
			Key: "overdue_since", ZH: "逾期起", Kind: DateOrMonth,
			Help: lang.Text{
				ZH: "更早一期没还上最低还款额的，写那期的到期还款日；只记得月份就写 2026-07。",
				EN: "The due date of an older statement whose minimum was missed; only its month (2026-07) if that is all that is known.",
			},
		},
		{
			Key: "past_due", ZH: "逾期还款额", Also: []string{"以往逾期", "上期最低未还", "pastdueamount", "amountpastdue", "overdueamount"}, Kind: Amount, Examples: []any{212},
			Help: lang.Text{
				ZH: "最低还款额里以前没还够、已经逾期的部分。以后每期的最低不再含它。没写 overdue_since 的，至少从上一个到期还款日起算逾期。",
				EN: "What of the minimum is overdue, missed of an older statement; later minimums are worked out without it. Without overdue_since it is late from the due date before this one at least.",
			},
		},
	},
	OneOf: []string{"balance", "left"},
}

// StatementLeft is what is still to be paid of a card's last bill.
var StatementLeft = Record{
	Name:   "statement_left",
	Sample: "date: 2026-11-18, amount: 5200, minimum: 0",
	Fields: []Field{
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Needed: true, Examples: []any{"2026-11-18"},
			Help: lang.Text{ZH: "哪天看到的。必填。", EN: "The day on which it was shown. Required."},
		},
		{
			Key: "amount", ZH: "金额", Also: []string{"本期剩余应还", "剩余应还", "还剩"}, Kind: Amount, Needed: true, Examples: []any{5200},
			Help: lang.Text{ZH: "本期剩余应还。还清了写 0。必填。", EN: "What is still to be paid of the statement; 0 if nothing is. Required."},
		},
		{
			Key: "minimum", ZH: "最低还款额", Also: []string{"剩余最低还款额", "min"}, Kind: Amount, Examples: []any{0},
			Help: lang.Text{ZH: "剩余最低还款额。够了写 0。", EN: "What is still to be paid of the minimum; 0 if it is met."},
		},
	},
}

// Charge is what was spent on a card on a day.
var Charge = Record{
	Name:   "charge",
	Sample: "date: 2026-10-12, amount: 3000",
	Fields: []Field{
		{Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Needed: true, Help: lang.Text{ZH: "哪天花的。必填。", EN: "The day. Required."}},
		{
			Key: "amount", ZH: "金额", Also: alsoAmount, Kind: Sum, Needed: true,
			Help: lang.Text{ZH: "多少。还款不写在这里，退款从那一笔里减去。必填。", EN: "How much. No repayments, and refunds are taken off their charge. Required."},
		},
	},
}

// StatementParts is what a statement's balance is made of.
var StatementParts = Record{
	Name:   "statement_parts",
	Sample: "principal: 8400, interest: 150, fees: 50",
	Fields: []Field{
		{
			Key: "principal", ZH: "本金", Also: alsoPrincipal, Kind: Amount,
			Help: lang.Text{ZH: "本金。不写就是其余的部分。", EN: "Principal. The rest if left out."},
		},
		{Key: "interest", ZH: "利息", Also: alsoInterest, Kind: Amount, Default: 0, Help: lang.Text{ZH: "利息。", EN: "Interest."}},
		{
			Key: "fees", ZH: "费用", Also: []string{"违约金", "latefee", "fee", "手续费", "滞纳金"}, Kind: Amount, Default: 0,
			Help: lang.Text{ZH: "费用，违约金在内。", EN: "Fees, late fees among them."},
		},
	},
}

// InstalmentPlan is a part of a card that is repaid in instalments.
var InstalmentPlan = Record{
	Name:   "instalment_plan",
	Sample: "name: 账单分期, principal: 3600, periods: 12, fee: 0.6%/period, billed: 2, next: 2026-12-05",
	Fields: []Field{
		{
			Key: "name", ZH: "名称", Also: alsoName, Kind: Text,
			Help: lang.Text{ZH: "名称，例如 账单分期。", EN: "Its name, such as balance instalments."},
		},
		{
			Key: "principal", ZH: "本金", Also: alsoPrincipal, Kind: Sum, Needed: true,
			Help: lang.Text{ZH: "分期的本金。必填。", EN: "The principal of the plan. Required."},
		},
		{
			Key: "periods", ZH: "期数", Also: alsoPeriods, Kind: Periods, Needed: true, Examples: []any{12},
			Help: lang.Text{ZH: "一共几期。必填。", EN: "The number of instalments. Required."},
		},
		{
			Key: "fee", ZH: "手续费", Also: alsoFee, Kind: PlanFee, Examples: []any{"0.6%/period"},
			Help: lang.Text{
				ZH: "每期手续费：分期本金的百分之几 0.6%/period（每期），或金额。不写就没有。",
				EN: "The fee with each instalment: a part of the plan's principal, 0.6%/period, or a sum. None if left out.",
			},
		},
		{
			Key: "billed", ZH: "已出账", Kind: PeriodsOrNone, Needed: true,
			Help: lang.Text{ZH: "到这期账单为止已经出账几期；还没出就写 0。必填。", EN: "How many instalments are on statements so far; 0 if none. Required."},
		},
		{
			Key: "next", ZH: "下期", Also: []string{"下一期", "nextdate"}, Kind: Date, Sample: lang.Text{ZH: "2026-12-05", EN: "2026-12-05"},
			Help: lang.Text{ZH: "下一期在哪个账单日出账。还有没出账的就必填。", EN: "The statement day of the next one. Required while there are more."},
		},
	},
}
