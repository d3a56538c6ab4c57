package field

import (
	"repay/planner/lang"
)

// Owed is what the lender shows on a date.
var Owed = Record{
	Name:   "owed",
	Sample: "date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}",
	Fields: []Field{
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Needed: true,
			Help: lang.Text{ZH: "这些数是哪天看到的。必填。", EN: "The day on which these figures were shown. Required."},
		},
		{
			Key: "principal", ZH: "未到期本金", Also: alsoPrincipal, Kind: Amount, Excludes: []string{"principal_all"},
			Help: lang.Text{ZH: "还没到期的本金。", EN: "Principal not yet due."},
		},
		{
			Key: "principal_all", ZH: "剩余本金", Kind: Amount,
			Help: lang.Text{
				ZH: "App 的剩余本金把逾期本金也算在内时，写这里，不写 principal。",
				EN: "Where the app's remaining principal includes the overdue part: write it here, and no principal.",
			},
		},
		{
			Key: "periods_left", ZH: "未到期期数", Kind: PeriodsOrNone,
			Help: lang.Text{ZH: "还剩几期没到期；都到期了写 0。", EN: "Instalments still to come; 0 after the end."},
		},
		{Key: "next_due", ZH: "下次还款日", Kind: Date, Help: lang.Text{ZH: "下一个到期还款日。", EN: "The next due date."}},
		{
			Key: "overdue", ZH: "逾期", Of: &Overdue, Many: OneOrList,
			Help: lang.Text{ZH: "逾期的部分：合起来写，或一期一期列出来。", EN: "What is overdue: in one, or a list by instalment."},
		},
		{
			Key: "total", ZH: "合计", Kind: Sum, Sample: lang.Text{ZH: "18930.22", EN: "18930.22"},
			Help: lang.Text{
				ZH: "一共欠多少。和各部分都写时用来核对；只知道总数时单写它和 overdue.since。",
				EN: "The whole sum: a cross-check beside the parts, or, with overdue.since, all that is known.",
			},
		},
	},
	OneOf: []string{"principal", "principal_all", "periods_left", "total", "overdue"},
}

// Overdue is a sum that is overdue.
var Overdue = Record{
	Name:   "overdue",
	Sample: "since: 2026-09-08, principal: 7537.75",
	Fields: []Field{
		{
			Key: "since", ZH: "从", Kind: Since, Excludes: []string{"due"}, Sample: lang.Text{ZH: "2026-09-08", EN: "2026-09-08"},
			Help: lang.Text{
				ZH: "最早没还的那一期是哪天到期的；只记得月份就写 2026-09；不知道写 unknown。",
				EN: "The due date of the oldest unpaid instalment; only its month (2026-09) if that is all that is known, or unknown.",
			},
		},
		{
			Key: "days", ZH: "天数", Also: []string{"逾期天数", "已逾期", "已逾期天数", "daysoverdue", "dayslate", "dayspastdue", "daysdelinquent", "dpd"}, Kind: DaysLate, Examples: []any{74},
			Help: lang.Text{
				ZH: "到 owed 的日期已逾期多少天，代替 since。",
				EN: "How many days it is overdue on the date of owed, in place of since.",
			},
		},
		{
			Key: "due", ZH: "到期日", Also: alsoDue, Kind: DateOrMonth,
			Help: lang.Text{ZH: "这一期的到期还款日（列表里用）。", EN: "The due date of this instalment, in a list."},
		},
		{
			Key: "amount", ZH: "金额", Also: []string{"逾期金额", "逾期总额", "当前逾期总额", "逾期应还", "应还", "应还金额", "sum", "pastdue", "pastdueamount", "amountpastdue", "amountoverdue", "shortfall", "arrears"},
			Kind: Sum, Excludes: []string{"principal", "interest", "penalty", "fees"}, Sample: lang.Text{ZH: "2366.00", EN: "2366.00"},
			Help: lang.Text{
				ZH: "逾期一共多少，没有明细时写；有明细就写下面各项。",
				EN: "What is overdue in one sum, where its parts are not shown; else the parts below.",
			},
		},
		{Key: "principal", ZH: "本金", Also: alsoPrincipal, Kind: Amount, Help: lang.Text{ZH: "逾期本金。", EN: "Overdue principal."}},
		{Key: "interest", ZH: "利息", Also: alsoInterest, Kind: Amount, Help: lang.Text{ZH: "欠付利息。", EN: "Overdue interest."}},
		{Key: "penalty", ZH: "罚息", Kind: Amount, Help: lang.Text{ZH: "到那天为止的罚息。", EN: "Penalty accrued by the date."}},
		{Key: "fees", ZH: "费用", Also: alsoFees, Kind: Amount, Default: 0, Help: lang.Text{ZH: "欠付的费用。", EN: "Unpaid fees."}},
	},
	OneOf: []string{"since", "due", "days"},
}
