package field

import (
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// Loan is one loan, or one card.
var Loan = Record{
	Name:   "loan",
	Sample: "id: jiebei, principal: 30000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 12",
	Fields: []Field{
		{
			Key: "id", ZH: "编号", Kind: ID, Examples: []any{"jiebei"}, Sample: lang.Text{ZH: "jiebei", EN: "jiebei"},
			Help: lang.Text{
				ZH: "短名字，命令里用它指这笔借款。字母（任何文字）、数字、- 和 _，每笔不同。写了名称可以不写，就用名称。",
				EN: "A short name by which commands know the loan: letters of any script, digits, - and _, each loan another. Made of the name if left out.",
			},
		},
		{
			Key: "name", ZH: "名称", Also: alsoName, Kind: Text,
			Help: lang.Text{ZH: "显示的名称，不写就用 id。", EN: "The name that is shown. The id if left out."},
		},
		{Key: "contract", ZH: "合同号", Kind: Text, Help: lang.Text{ZH: "合同编号，写信时用。", EN: "The contract's number, for letters."}},
		{
			Key: "lender", ZH: "出借方", Also: []string{"creditor", "bank"}, Kind: Text, Of: &Lender,
			Help: lang.Text{ZH: "出借方：名称，或名称、类型、联系方式。", EN: "Who lent: a name, or name, type and contact."},
		},
		{
			Key: "group", ZH: "同组", Kind: Text,
			Help: lang.Text{ZH: "同名的几笔一起谈：一个小计、一封信、同样的方案。", EN: "Loans of one name are one negotiation: one subtotal, one letter, the same kind of offer."},
		},
		{
			Key: "preset", ZH: "产品", Kind: Text,
			Help: lang.Text{ZH: "产品模板的名字，用它补上这里没写的字段。见 repay preset。", EN: "A named product that fills what is left out here. See repay preset."},
		},
		{
			Key: "principal", ZH: "本金", Also: alsoPrincipal, Kind: Sum, Examples: []any{30000}, Sample: lang.Text{ZH: "30000", EN: "30000"},
			Help: lang.Text{ZH: "借了多少（本金）。只知道现在欠多少，就不写它，写 owed。", EN: "The amount lent. Where only what is owed now is known, write owed in its place."},
		},
		{
			Key: "received", ZH: "到手", Kind: Sum,
			Help: lang.Text{
				ZH: "实际到手多少，用来算年化利率。不写就是本金减去期初费用。",
				EN: "Cash that reached the borrower, for the annualised rates. If left out, the principal less fees at the start.",
			},
		},
		{
			Key: "rate", ZH: "利率", Also: alsoRate, Kind: RateOrWord, Examples: []any{"14.6%/year", "0.04%/day", "implied"}, Sample: lang.Text{ZH: "14.6%/年", EN: "14.6%/year"},
			Help: lang.Text{
				ZH: "合同利率，要带时间单位：14.6%/year、1.2%/month、0.04%/day（也可以写 14.6%/年、万4/日、月息6厘）。只知道月供写 implied，和 owed 一起可以写 unknown。",
				EN: "The contract's rate with its unit of time: 14.6%/year, 1.2%/month, 0.04%/day. Write implied where only the instalment is known, or, with owed, unknown.",
			},
		},
		{
			Key: "basis", ZH: "计息天数", Kind: Word, Words: &calendar.Bases, Default: "actual/365",
			Help: lang.Text{
				ZH: "年利率怎么折成天。不写就是 actual/365；日利率总按实际天数，月利率总按整期。",
				EN: "How a yearly rate runs on days. actual/365 if left out; a daily rate always runs on actual days, a monthly one on whole periods.",
			},
		},
		{
			Key: "rate_changes", ZH: "利率变动", Of: &RateChange, Many: List,
			Help: lang.Text{ZH: "利率变动，按日期从早到晚。", EN: "Changes of the rate, the earliest first."},
		},
		{
			Key: "method", ZH: "还款方式", Also: []string{"type"}, Kind: Word, Words: &loan.Methods, Sample: lang.Text{ZH: "annuity", EN: "annuity"},
			Help: lang.Text{
				ZH: "怎么还：annuity 等额本息，equal-principal 等额本金，interest-only 先息后本，bullet 到期一次还本付息，flat 等本等息，dated 按约定日期（和 dues 一起），revolving 循环额度（信用卡），open 没有约定期限，unknown 不知道（只能和 owed 一起）。",
				EN: "How it is repaid: annuity (level instalments), equal-principal, interest-only, bullet (all at the end), flat (interest on the whole principal), dated (with dues), revolving (cards), open (no term agreed), unknown (with owed only).",
			},
		},
		{
			Key: "start", ZH: "放款日", Also: []string{"开始", "起息日", "放款日", "startdate", "begin"}, Kind: Date, Examples: []any{"2026-03-08"}, Sample: lang.Text{ZH: "2026-03-08", EN: "2026-03-08"},
			Help: lang.Text{ZH: "放款日，利息从这天算起。", EN: "The day the money was lent: interest runs from it."},
		},
		{
			Key: "signed", ZH: "签约日", Kind: Date,
			Help: lang.Text{ZH: "合同日期，判断适用哪些规定。不写就是放款日。", EN: "The contract's date, for the rules. The start if left out."},
		},
		{
			Key: "every", ZH: "周期", Also: alsoEvery, Kind: Every, Default: "month",
			Help: lang.Text{ZH: "多久还一期：month、2 weeks。不写就是每月。", EN: "How often an instalment falls due: month, 2 weeks. Every month if left out."},
		},
		{
			Key: "first_due", ZH: "首个还款日", Kind: Date,
			Help: lang.Text{ZH: "第一个到期还款日，以后各期照它排。不写就是放款日加一期。", EN: "The first due date; the later ones follow it. If left out, one period after the start."},
		},
		{
			Key: "due_day", ZH: "每月还款日", Also: []string{"paymentday", "repaymentday"}, Kind: DayOfMonth,
			Help: lang.Text{
				ZH: "每月几号还，1 到 31；月份没有这一天就是月底，每月最后一天写 31。不写就是 first_due 的那天，也没写就是放款日的那天。没写 first_due：第一期在放款后一个周期的那个月。",
				EN: "The day of the month on which instalments fall due, 1 to 31, in shorter months the last one; 31 is the last day of each month. If left out, that of first_due, else that of the start. Without first_due the first one is in the month one period after the start.",
			},
		},
		{
			Key: "maturity", ZH: "最后到期日", Also: []string{"maturitydate", "finaldue", "lastdue"}, Kind: Date,
			Help: lang.Text{
				ZH: "最后一期的到期还款日，和别的期不是同一天才写，例如每月 20 日还利息、到期那天还本金。那一期的利息按天算；写了它可以不写 periods。",
				EN: "The date of the last instalment, where it is off the days on which the others fall due: interest on the 20th, and the principal at the end. Its interest runs by days; with it periods may be left out.",
			},
		},
		{
			Key: "odd_days", ZH: "零头天数", Kind: Word, Words: &loan.OddDayCounts, Default: "month",
			Help: lang.Text{
				ZH: "月利率和 30/360 的年利率，不满一个周期的天数怎么算：month 按那个月的天数；30 每天是一个月利息的三十分之一，最多算满一个周期。不写就是 month。",
				EN: "What days that make no whole period count under /month rates and 30/360: month, by the days of that month; 30, a thirtieth of the month's interest a day, a whole period at the most. month if left out.",
			},
		},
		{
			Key: "first_period", ZH: "首期", Kind: Word, Words: &loan.FirstPeriods, Default: "level",
			Help: lang.Text{
				ZH: "第一期比一个周期长或短时，等额本息怎么算：level 摊到每期里；extra 每期按正常的算，多或少的几天利息只算在第一期。不写就是 level。",
				EN: "How level instalments take a first period of another length: level spreads it over all; extra computes them as if it were regular, and the first one has the interest of its own days. level if left out.",
			},
		},
		{
			Key: "periods", ZH: "期数", Also: alsoPeriods, Kind: Periods, Examples: []any{12}, Sample: lang.Text{ZH: "12", EN: "12"},
			Help: lang.Text{ZH: "一共几期，1 到 1600。", EN: "The number of instalments, 1 to 1600."},
		},
		{
			Key: "interest_only_periods", ZH: "先息期数", Kind: PeriodsOrNone, Default: 0,
			Help: lang.Text{ZH: "头几期只还利息。", EN: "How many instalments at first are interest only."},
		},
		{Key: "balloon", ZH: "尾款", Kind: Sum, Help: lang.Text{ZH: "留到最后一期才还的本金。", EN: "Principal left for the last instalment."}},
		{
			Key: "instalment", ZH: "每期还款", Also: alsoInstalment, Kind: Sum,
			Help: lang.Text{ZH: "合同写明的每期还款额（等额本息）。不写就由本金、利率和期数算出。", EN: "The level amount that the contract names. Computed if left out."},
		},
		{
			Key: "rounding", ZH: "取整", Kind: Word, Words: &money.Roundings, Of: &Rounding, Default: "half-up",
			Help: lang.Text{
				ZH: "怎么取整：half-up 四舍五入、half-even、up、down；利息和每期还款额可以分开写。不写就是 half-up。",
				EN: "How interest and the level instalment are rounded, or each apart. half-up if left out.",
			},
		},
		{
			Key: "fees", ZH: "费用", Also: alsoFees, Of: &Fee, Many: List,
			Help: lang.Text{ZH: "利息以外的费用：担保费、服务费、保险费等。", EN: "Costs besides interest: guarantee, service, insurance."},
		},
		{
			Key: "grace", ZH: "宽限", Kind: GraceDays, Of: &Grace,
			Help: lang.Text{ZH: "宽限：晚几天不算逾期。只写天数也行。", EN: "Days of grace before an instalment counts as late. A number alone is the days."},
		},
		{
			Key: "tolerance", ZH: "容差", Also: []string{"容差金额", "shortfallallowed"}, Kind: Amount, Default: 0,
			Help: lang.Text{
				ZH: "容差：一期或一张账单还差不超过这么多，不算逾期，差的转到下一期。不写就是 0，一点也不能少。",
				EN: "What may be missing of an instalment or a bill without its being late: it falls due with the next one. 0 if left out: nothing at all.",
			},
		},
		{
			Key: "dues", ZH: "约定还款", Also: []string{"还款计划", "还款安排", "分期计划", "paymentdates", "paymentschedule", "schedule"}, Of: &Due, Many: NotEmpty, Excludes: DuesInPlaceOf,
			Help: lang.Text{
				ZH: "借条、调解书、判决书上一笔一笔写明的还款：[{date: 日期, principal: 本金}]，另加利息，或 [{date: 日期, amount: 金额}]，含利息。写了它就不写 periods、every、first_due 等。",
				EN: "Payments that an IOU, a settlement record or a court order lists: [{date, principal}], interest on top, or [{date, amount}], interest in it. It takes the place of periods, every, first_due and the like.",
			},
		},
		{
			Key: "penalty", ZH: "罚息", Kind: PenaltyRate, Of: &Penalty, Examples: []any{"1.5x", "unknown"},
			Help: lang.Text{
				ZH: "逾期怎么罚。只写罚息利率也行：1.5x（合同利率的倍数）、+3%/year、0.05%/day、none、unknown。不写就是不知道，凡含罚息的数都写“至少”。",
				EN: "How lateness is charged. The rate alone will do: 1.5x of the contract rate, +3%/year, 0.05%/day, none or unknown. If left out it is unknown, and sums that would contain it say at least.",
			},
		},
		{
			Key: "allocation", ZH: "冲抵", Kind: OrderOrUnknown, Of: &Allocation,
			Help: lang.Text{
				ZH: "还来的钱先冲什么：interest-first 先息后本、principal-first 先本后息、四种的顺序，unknown 不知道（两头都算），或带 by、after 的记录。",
				EN: "What a payment fills first: interest-first, principal-first, all four in order, unknown (both ends are computed), or a record with by and after.",
			},
		},
		{
			Key: "prepay", ZH: "提前还款", Kind: Word, Words: &loan.Effects, Of: &Prepay, Default: "shorten",
			Help: lang.Text{
				ZH: "提前还款之后怎样：shorten 缩短期限、lower 减少月供、advance 存着抵下期；或带手续费的记录。不写就是 shorten，不收费。",
				EN: "What a prepayment does: shorten the term, lower the instalments, or advance towards the next; or a record with a fee. shorten without a fee if left out.",
			},
		},
		{
			Key: "paid_through", ZH: "已还到", Also: []string{"还到", "还至", "paidto", "paiduntil", "paid"}, Kind: Date,
			Help: lang.Text{ZH: "到这天为止的每一期都按时还清了。", EN: "Every instalment due by this date was paid in full on its day."},
		},
		{
			Key: "payments", ZH: "还款记录", Also: []string{"payment"}, Of: &Payment, Many: List,
			Help: lang.Text{ZH: "实际还过的钱，一次一行。", EN: "What was really paid, one payment to a line."},
		},
		{
			Key: "accelerated", ZH: "提前到期", Kind: Date,
			Help: lang.Text{ZH: "从这天起全部剩余本金提前到期。", EN: "From this day all principal outstanding is due."},
		},
		{
			Key: "judgment", ZH: "判决日期", Also: []string{"判决", "judgement"}, Kind: Date,
			Help: lang.Text{
				ZH: "法院对这笔借款判决的日子。不改变算出来的数；判决以后要注意的事不同。",
				EN: "The day of a court's judgment on this loan. It changes no figure; what to look out for is different from then on.",
			},
		},
		{
			Key: "owed", ZH: "欠款", Also: []string{"debt"}, Of: &Owed, Excludes: []string{"principal", "start", "periods", "dues", "paid_through", "statement", "unbilled", "plans"},
			Help: lang.Text{
				ZH: "不记得以前怎么还的：照 App 或短信上现在显示的数写。写了它就不写 principal、start、periods、paid_through。",
				EN: "Where the history is unknown: what the lender shows now. It replaces principal, start, periods and paid_through.",
			},
		},
		{
			Key: "claimed", ZH: "对方说", Of: &Claimed,
			Help: lang.Text{ZH: "对方说欠多少；会和算出来的并排列出，并写明差额。", EN: "What the lender says is owed: printed beside what is computed, with the difference."},
		},
		{
			Key: "contacts", ZH: "联系记录", Also: []string{"contact", "calls", "talks", "contactlog"}, Of: &Contact, Many: List,
			Help: lang.Text{ZH: "和对方联系过的：哪天、怎么联系、对方是谁、说了什么，一次一行。", EN: "Talks with the lender: when, how, who it was and what was said, one to a line."},
		},
		{
			Key: "agreements", ZH: "已签协议", Also: []string{"协议", "agreement"}, Of: &Agreement, Many: List,
			Help: lang.Text{ZH: "已经签过的协议（延长、免息分期等）。", EN: "Restructurings that were signed."},
		},
		{
			Key: "offers", ZH: "方案", Also: []string{"options", "offer"}, Of: &Offer, Many: List,
			Help: lang.Text{ZH: "可以谈的方案。不写就用默认的一组。", EN: "What could be agreed. The usual set if left out."},
		},
		{
			Key: "choose", ZH: "选定", Kind: Text,
			Help: lang.Text{ZH: "安排里这笔用哪个方案，写它的名字。", EN: "The name of the offer that plans take for this loan."},
		},
		{
			Key: "priority", ZH: "优先", Kind: Flag, Default: false,
			Help: lang.Text{ZH: "必须先还的，写 true。", EN: "Whether it must be paid before the others."},
		},
		{
			Key: "secured", ZH: "有抵押", Also: []string{"抵押", "collateral"}, Kind: Flag,
			Help: lang.Text{
				ZH: "有没有抵押物，例如房子、车子。不写：lender 的 type 是 mortgage 就算有，别的算没有。",
				EN: "Whether something is pledged for it, such as a home or a car. If left out: yes where the lender's type is mortgage, else no.",
			},
		},
		{
			Key: "credit_record", ZH: "上征信", Kind: Word, Words: &CreditRecords, Default: "unknown",
			Help: lang.Text{ZH: "上不上征信。不写就是不知道。", EN: "Whether it is reported to the credit register. Unknown if left out."},
		},
		{
			Key: "source", ZH: "来源", Kind: Word, Words: &Sources,
			Help: lang.Text{
				ZH: "这些数从哪儿来的：app、sms 短信、contract 合同、memory 凭记忆。会印出来。",
				EN: "Where the figures come from; printed, so that a reader knows what was verified.",
			},
		},
	},
	With: &Revolving,
}

// Revolving are the fields of a loan that only revolving credit has.
var Revolving = Record{
	Fields: []Field{
		{
			Key: "interest_mode", ZH: "计息方式", Also: []string{"interestmethod"}, Kind: Word, Words: &loan.InterestModes, Default: "after-due",
			Help: lang.Text{
				ZH: "循环利息怎么算：after-due 到期后才计息，full 全额计息，unpaid 只对未还部分，daily 按日。只用于 revolving。",
				EN: "How interest runs on what is not paid: after the due date, on the full balance, on the unpaid part, or daily. For revolving only.",
			},
		},
		{
			Key: "statement", ZH: "账单", Also: []string{"最近账单", "bill", "lastbill"}, Of: &Statement, Sample: lang.Text{ZH: "{date: 2026-11-05, due: 2026-11-25, balance: 860, minimum: 86}", EN: "{date: 2026-11-05, due: 2026-11-25, balance: 860, minimum: 86}"},
			Help: lang.Text{ZH: "最近一期账单。只用于 revolving。", EN: "The latest statement. For revolving only."},
		},
		{
			Key: "unbilled", ZH: "未出账", Also: []string{"未出账单"}, Kind: Amount,
			Help: lang.Text{ZH: "出账之后又花的钱；结清时要还。只用于 revolving。", EN: "Spent since the statement; part of the payoff. For revolving only."},
		},
		{
			Key: "plans", ZH: "分期", Also: []string{"账单分期", "installmentplans", "instalmentplans", "plan"}, Of: &InstalmentPlan, Many: List,
			Help: lang.Text{ZH: "账单分期等分期业务。只用于 revolving。", EN: "Instalment plans on the card. For revolving only."},
		},
	},
}

// Lender is who lent.
var Lender = Record{
	Name:   "lender",
	Sample: "name: 某公司, type: bank",
	Fields: []Field{
		{Key: "name", ZH: "名称", Also: alsoName, Kind: Text, Help: lang.Text{ZH: "名称。", EN: "Its name."}},
		{
			Key: "type", ZH: "类型", Kind: Word, Words: &LenderTypes,
			Help: lang.Text{ZH: "哪一类机构，决定适用哪些规定。", EN: "What kind of lender it is, which decides the rules that apply."},
		},
		{Key: "contact", ZH: "联系方式", Kind: Text, Help: lang.Text{ZH: "联系方式。", EN: "How to reach it."}},
		{
			Key: "holder", ZH: "债权人", Of: &Holder,
			Help: lang.Text{ZH: "现在由谁来收：债权转给了别人，或委托别人催收。", EN: "Who collects now, where it is another."},
		},
	},
}

// Holder is who collects now, where it is another than who lent.
var Holder = Record{
	Name:   "holder",
	Sample: "name: 某公司, how: assigned",
	Fields: []Field{
		{Key: "name", ZH: "名称", Also: alsoName, Kind: Text, Help: lang.Text{ZH: "名称。", EN: "Its name."}},
		{Key: "since", ZH: "从", Kind: Date, Help: lang.Text{ZH: "从哪天起。", EN: "From which day on."}},
		{
			Key: "how", ZH: "取得方式", Kind: Word, Words: &HowHeld,
			Help: lang.Text{
				ZH: "怎么到它手里的：assigned 债权转让，subrogated 代偿后追偿，agent 受委托催收。",
				EN: "How it came to collect: the debt was assigned, it paid in the borrower's place (subrogated), or it is an agent.",
			},
		},
		{Key: "notified", ZH: "已通知", Kind: Flag, Help: lang.Text{ZH: "通知过借款人吗？", EN: "Whether the borrower was told."}},
	},
}

// Contact is one talk with the lender, or one message from it.
var Contact = Record{
	Name:   "contact",
	Sample: "date: 2026-11-20, how: 电话, said: 可以申请分期",
	Fields: []Field{
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Needed: true,
			Help: lang.Text{ZH: "哪天联系的。必填。", EN: "The day of it. Required."},
		},
		{Key: "how", ZH: "方式", Also: []string{"by", "channel", "via"}, Kind: Text, Help: lang.Text{ZH: "怎么联系的，例如 电话、短信、App、信。", EN: "How, such as phone, text message, app or letter."}},
		{Key: "who", ZH: "对方", Also: []string{"with", "whom", "name", "person"}, Kind: Text, Help: lang.Text{ZH: "对方是谁：姓名、工号、电话。", EN: "Who it was: name, staff number, telephone."}},
		{Key: "said", ZH: "说了", Also: []string{"says", "text", "note", "notes", "what"}, Kind: Text, Help: lang.Text{ZH: "说了什么。", EN: "What was said."}},
		{
			Key: "promised", ZH: "答应还", Also: []string{"promise", "promises", "agreed"}, Of: &Promised,
			Help: lang.Text{
				ZH: "这次答应了哪天还多少。以后的联系里又答应一次，就代替这一次；都算的话，同一天写两条。",
				EN: "What you said you would pay, and by when. A promise of a later day takes its place; write two that both stand as two contacts of one day.",
			},
		},
		{Key: "next", ZH: "下次", Also: []string{"followup", "nextcontact", "callback"}, Kind: Text, Help: lang.Text{ZH: "下次什么时候再联系：日期，或一句话。", EN: "When to talk again: a date, or a few words."}},
	},
}

// Promised is what the borrower said would be paid, and by when.
var Promised = Record{
	Name:   "promised",
	Sample: "date: 2026-12-10, amount: 800",
	Fields: []Field{
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Needed: true,
			Help: lang.Text{ZH: "答应哪天还。必填。", EN: "The day by which it was to be paid. Required."},
		},
		{
			Key: "amount", ZH: "金额", Also: alsoAmount, Kind: Sum, Needed: true,
			Help: lang.Text{ZH: "答应还多少。必填。", EN: "How much. Required."},
		},
	},
}

// Claimed is what the lender says is owed.
var Claimed = Record{
	Name:   "claimed",
	Sample: "date: 2026-11-21, amount: 18930.22",
	Fields: []Field{
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Needed: true,
			Help: lang.Text{ZH: "对方是哪天说的。必填。", EN: "The day of the claim. Required."},
		},
		{
			Key: "amount", ZH: "金额", Also: alsoAmount, Kind: Amount, Needed: true,
			Help: lang.Text{ZH: "对方说一共欠多少。必填。", EN: "What it says is owed. Required."},
		},
		{
			Key: "by", ZH: "谁说的", Kind: Text,
			Help: lang.Text{ZH: "谁说的、怎么说的，例如 短信。", EN: "Who said so and how, such as a text message."},
		},
	},
}
