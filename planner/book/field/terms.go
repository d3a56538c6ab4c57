package field

import (
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// RateChange is a new rate from a day on.
var RateChange = Record{
	Name:   "rate_change",
	Sample: "from: 2027-01-01, rate: 3.2%/year",
	Fields: []Field{
		{
			Key: "from", ZH: "从", Also: alsoFrom, Kind: DateOrMonth, Needed: true,
			Help: lang.Text{ZH: "从哪天起用新利率。必填。", EN: "The day from which the new rate runs. Required."},
		},
		{
			Key: "rate", ZH: "利率", Also: alsoRate, Kind: Rate, Needed: true, Examples: []any{"13%/year"},
			Help: lang.Text{ZH: "新利率，带时间单位。必填。", EN: "The new rate with its unit of time. Required."},
		},
	},
}

// Rounding is how sums are rounded, each apart.
var Rounding = Record{
	Name: "rounding",
	Fields: []Field{
		{
			Key: "interest", ZH: "利息", Also: alsoInterest, Kind: Word, Words: &money.Roundings, Default: "half-up",
			Help: lang.Text{ZH: "利息怎么取整。", EN: "How interest is rounded."},
		},
		{
			Key: "instalment", ZH: "每期还款", Also: alsoInstalment, Kind: Word, Words: &money.Roundings, Default: "half-up",
			Help: lang.Text{ZH: "每期还款额怎么取整。", EN: "How the level instalment is rounded."},
		},
	},
}

// Fee is a charge besides interest.
var Fee = Record{
	Name:   "fee",
	Sample: "name: 服务费, amount: 30",
	Fields: []Field{
		{Key: "name", ZH: "名称", Also: alsoName, Kind: Text, Help: lang.Text{ZH: "名称，例如 担保费。", EN: "Its name, such as guarantee fee."}},
		{
			Key: "amount", ZH: "金额", Also: alsoAmount, Kind: Amount, Excludes: []string{"percent", "of"},
			Help: lang.Text{ZH: "每次多少；和 percent 写一个。", EN: "How much each time; either this or percent."},
		},
		{
			Key: "percent", ZH: "比例", Kind: Percent, Excludes: []string{"date"}, Examples: []any{"0.5%"},
			Help: lang.Text{ZH: "百分之几，例如 0.5%；和 amount 写一个。", EN: "What part, such as 0.5%; either this or amount."},
		},
		{
			Key: "of", ZH: "基数", Kind: Word, Words: &loan.FeeBases, Default: "principal",
			Help: lang.Text{ZH: "按什么算：principal 本金，balance 剩余本金（只能每期收）。和 percent 一起用。", EN: "Of what: the principal, or the balance (each period only). With percent."},
		},
		{
			Key: "every", ZH: "周期", Also: alsoEvery, Kind: Word, Words: &loan.FeeTimes, Default: "period",
			Help: lang.Text{ZH: "什么时候收：period 每期，start 期初一次，split 总数分摊到各期。", EN: "When: each period, once at the start, or the whole split over the periods."},
		},
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Excludes: []string{"every"},
			Help: lang.Text{ZH: "只收一次的费用（扣款失败、催收、诉讼）是哪天的。写了它就不写 every。", EN: "The day of a cost that comes once (failed debit, collection, court). In place of every."},
		},
	},
	OneOf: []string{"amount", "percent"},
}

// Due is a payment of a list, on its day.
var Due = Record{
	Name:   "due",
	Sample: "date: 2027-01-31, amount: 10000",
	Fields: []Field{
		{Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Needed: true, Examples: []any{"2027-01-31"}, Help: lang.Text{ZH: "哪天还。必填。", EN: "The day on which it is due. Required."}},
		{
			Key: "principal", ZH: "本金", Also: alsoPrincipal, Kind: Amount, Excludes: []string{"amount"},
			Help: lang.Text{
				ZH: "这天还多少本金，利息另加；各笔加起来是借款的本金。和 amount 写一个，各笔都写同一种。",
				EN: "The principal that is due, interest on top; all together are the principal of the loan. Either this or amount, the same in all.",
			},
		},
		{
			Key: "amount", ZH: "金额", Also: alsoAmount, Kind: Sum,
			Help: lang.Text{ZH: "这天一共还多少，含利息；和 principal 写一个。", EN: "All that is paid on the day, interest in it; either this or principal."},
		},
	},
	OneOf: []string{"principal", "amount"},
}

// Grace is how late is not yet late.
var Grace = Record{
	Name:   "grace",
	Sample: "days: 3",
	Fields: []Field{
		{
			Key: "days", ZH: "天数", Kind: GraceDays, Needed: true, Examples: []any{3},
			Help: lang.Text{ZH: "几天，0 到 366。必填。", EN: "How many days, 0 to 366. Required."},
		},
		{
			Key: "mode", ZH: "方式", Kind: Word, Words: &loan.GraceModes, Default: "threshold",
			Help: lang.Text{
				ZH: "threshold：过了宽限期，罚息从到期还款日算起；shift：从宽限期后算起。",
				EN: "threshold: past the grace, penalty counts from the due date; shift: from the day after the grace.",
			},
		},
	},
}

// Allocation is what a payment fills first.
var Allocation = Record{
	Name: "allocation",
	Fields: []Field{
		{
			Key: "order", ZH: "顺序", Kind: OrderOrUnknown,
			Help: lang.Text{ZH: "先冲什么：interest-first、principal-first，四种的顺序，或 unknown。", EN: "What comes first: interest-first, principal-first, all four in order, or unknown."},
		},
		{
			Key: "by", ZH: "方式", Kind: Word, Words: &loan.AllocationBy, Default: "instalment",
			Help: lang.Text{ZH: "instalment：一期一期冲；component：先冲完各期的同一种。", EN: "instalment: one instalment after another; component: one kind of all of them first."},
		},
		{
			Key: "after", ZH: "逾期后", Of: &AllocationAfter,
			Help: lang.Text{ZH: "逾期太久之后换一种顺序。", EN: "Another order once it is long overdue."},
		},
	},
}

// AllocationAfter is another order for what is long overdue.
var AllocationAfter = Record{
	Name:   "allocation_after",
	Sample: "days: 90, order: principal-first",
	Fields: []Field{
		{
			Key: "days", ZH: "天数", Kind: AfterDays, Needed: true, Examples: []any{90},
			Help: lang.Text{ZH: "最早一期逾期超过几天之后。必填。", EN: "Once the oldest instalment is more than so many days overdue. Required."},
		},
		{Key: "order", ZH: "顺序", Kind: Order, Needed: true, Help: lang.Text{ZH: "换成什么顺序。必填。", EN: "The order from then on. Required."}},
	},
}

// Prepay is what a prepayment does.
var Prepay = Record{
	Name:   "prepay",
	Sample: "effect: shorten, fee: 0%",
	Fields: []Field{
		{
			Key: "effect", ZH: "效果", Kind: Word, Words: &loan.Effects, Default: "shorten",
			Help: lang.Text{ZH: "shorten 缩短期限，lower 减少月供，advance 存着抵下期。", EN: "shorten the term, lower the instalments, or advance towards the next."},
		},
		{
			Key: "fee", ZH: "手续费", Also: alsoFee, Kind: Percent, Default: "0%",
			Help: lang.Text{ZH: "提前还款的手续费，占提前还的本金。", EN: "The fee, as a part of the principal prepaid."},
		},
		{
			Key: "interest", ZH: "利息", Also: alsoInterest, Kind: Word, Words: &loan.PayoffInterests, Default: "to-date",
			Help: lang.Text{
				ZH: "全部结清时收到哪里的利息：to-date 到当天，period 这一期整期，all 后面各期全部。只提前还一部分时总是到当天。",
				EN: "Up to when a payoff charges interest: to the day, of the whole running period, or of all instalments to come. A part prepayment bears it to the day.",
			},
		},
	},
}

// Payment is what was really paid on a day.
var Payment = Record{
	Name:   "payment",
	Sample: "date: 2026-04-08, amount: 2693.12",
	Fields: []Field{
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Needed: true, Sample: lang.Text{ZH: "2026-11-21", EN: "2026-11-21"},
			Help: lang.Text{ZH: "哪天还的。必填。", EN: "The day it was paid. Required."},
		},
		{Key: "amount", ZH: "金额", Also: alsoAmount, Kind: Sum, Needed: true, Help: lang.Text{ZH: "还了多少。必填。", EN: "How much. Required."}},
		{
			Key: "as", ZH: "当作", Kind: Word, Words: &loan.PaymentKinds,
			Help: lang.Text{
				ZH: "当作什么：instalment 还到期的，prepayment 提前还（先利息后本金），principal 只还未到期的本金。不写就先还到期的，多的算提前还。",
				EN: "What it is: an instalment, a prepayment (interest to that day first), or principal not yet due alone. If left out, what is due first, then the rest ahead.",
			},
		},
		{
			Key: "before_signing", ZH: "签约前还的", Also: []string{"签约前"}, Kind: Flag, Default: false,
			Help: lang.Text{
				ZH: "true：当天先还这笔，后签协议。不写：同一天签了协议的，协议在先，这笔算在新的安排里。",
				EN: "true: paid before what was signed on the same day. If left out, an agreement of that day comes first and the payment counts towards it.",
			},
		},
	},
}
