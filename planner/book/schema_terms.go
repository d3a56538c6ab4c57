package book

import (
	fld "repay/planner/book/field"
	"repay/planner/internal/schema"
	"repay/planner/loan"
	"repay/planner/money"
)

// termTables are the terms of a loan that have fields of their own.
func termTables() []table {
	return []table{
		{
			name: "rate_change", fields: []entry{
				a("from", "date_or_month", "从哪天起用新利率。必填。", "The day from which the new rate runs. Required."),
				a("rate", "rate", "新利率，带时间单位。必填。", "The new rate with its unit of time. Required.").like("13%/year"),
			},
			rules: []schema.Object{schema.Required("from", "rate")},
		},
		{name: "rounding", fields: []entry{
			one("interest", money.Roundings, "利息怎么取整。", "How interest is rounded.").or("half-up"),
			one("instalment", money.Roundings, "每期还款额怎么取整。", "How the level instalment is rounded.").or("half-up"),
		}},
		{
			name: "fee", fields: []entry{
				a("name", "text", "名称，例如 担保费。", "Its name, such as guarantee fee."),
				a("amount", "amount", "每次多少；和 percent 写一个。", "How much each time; either this or percent."),
				a("percent", "percent", "百分之几，例如 0.5%；和 amount 写一个。", "What part, such as 0.5%; either this or amount.").like("0.5%"),
				one("of", loan.FeeBases, "按什么算：principal 本金，balance 剩余本金（只能每期收）。和 percent 一起用。",
					"Of what: the principal, or the balance (each period only). With percent.").or("principal"),
				one("every", loan.FeeTimes, "什么时候收：period 每期，start 期初一次，split 总数分摊到各期。",
					"When: each period, once at the start, or the whole split over the periods.").or("period"),
			},
			rules: []schema.Object{
				needsOne("amount", "percent"),
				excludes("amount", "percent", "of"),
			},
		},
		{
			name: "grace", fields: []entry{
				a("days", "grace_days", "几天，0 到 366。必填。", "How many days, 0 to 366. Required.").like(3),
				one("mode", loan.GraceModes, "threshold：过了宽限期，罚息从到期日算起；shift：从宽限期后算起。",
					"threshold: past the grace, penalty counts from the due day; shift: from the day after the grace.").or("threshold"),
			},
			rules: []schema.Object{schema.Required("days")},
		},
		{name: "penalty", fields: []entry{
			a("rate", "penalty_rate", "罚息利率：合同利率的倍数 1.5x、加点 +3%/year、单独的 0.05%/day；none 不罚，unknown 不知道。",
				"The penalty's rate: a multiple of the contract rate (1.5x), points on top (+3%/year), or its own (0.05%/day); none or unknown.").
				like("1.5x", "+3%/year", "0.05%/day", "none", "unknown"),
			one("on", loan.PenaltyBases, "按什么算：principal 逾期本金，instalment 逾期的整期金额，balance 全部剩余本金。",
				"On what it runs: the overdue principal, the whole overdue instalment, or the whole balance.").or("principal"),
			one("compound", loan.Compounds, "逾期利息要不要再计利息（复利）：none 不计，interest 对利息计，all 连罚息一起计。",
				"Whether unpaid interest bears penalty too: none, interest, or all of it.").or("none"),
			a("late_fee", "late_fee", "违约金：逾期一次收一笔。", "A fee for each late instalment."),
			one("counting", loan.Countings, "天数怎么数：exclude-end 还款那天不算，include-end 还款那天也算。",
				"How days are counted: without the day of payment (exclude-end) or with it (include-end).").or("exclude-end"),
			a("name", "text", "合同里的叫法，例如 滞纳金；输出用它。", "What the contract calls it; the output uses that name."),
		}},
		{
			name: "late_fee", fields: []entry{
				a("amount", "amount", "一笔多少；和 percent 写一个。", "How much; either this or percent."),
				a("percent", "percent", "百分之几，例如 5%；和 amount 写一个。", "What part, such as 5%; either this or amount.").like("5%"),
				one("of", loan.LateFeeBases, "按什么算：instalment 当期应还，principal 本金，shortfall 最低还款额未还部分（信用卡总是它）。",
					"Of what: the instalment, its principal, or the part of a card's minimum that was not paid (shortfall: always so on a card).").or("instalment"),
				a("min", "amount", "最少收多少。", "The least that is charged."),
				a("max", "amount", "最多收多少。", "The most that is charged."),
				a("repeat_percent", "percent", "连续违约时的百分比（信用卡）。", "What part is charged when it happens again (cards)."),
			},
			rules: []schema.Object{needsOne("amount", "percent"), excludes("amount", "percent")},
		},
		{name: "allocation", fields: []entry{
			either("order", "先冲什么：interest-first、principal-first，四种的顺序，或 unknown。", "What comes first: interest-first, principal-first, all four in order, or unknown.",
				oneOf(fld.OrdersOrUnknown()), orderList()),
			one("by", loan.AllocationBy, "instalment：一期一期冲；component：先冲完各期的同一种。", "instalment: one instalment after another; component: one kind of all of them first.").or("instalment"),
			a("after", "allocation_after", "逾期太久之后换一种顺序。", "Another order once it is long overdue."),
		}},
		{
			name: "allocation_after", fields: []entry{
				a("days", "after_days", "最早一期逾期超过几天之后。必填。", "Once the oldest instalment is more than so many days overdue. Required.").like(90),
				either("order", "换成什么顺序。必填。", "The order from then on. Required.", oneOf(loan.Orders), orderList()),
			},
			rules: []schema.Object{schema.Required("days", "order")},
		},
		{name: "prepay", fields: []entry{
			one("effect", loan.Effects, "shorten 缩短期限，lower 减少月供，advance 存着抵下期。", "shorten the term, lower the instalments, or advance towards the next.").or("shorten"),
			a("fee", "percent", "提前还款的手续费，占提前还的本金。", "The fee, as a part of the principal prepaid.").or("0%"),
		}},
		{
			name: "payment", fields: []entry{
				a("date", "date", "哪天还的。必填。", "The day it was paid. Required."),
				a("amount", "sum", "还了多少。必填。", "How much. Required."),
				one("as", loan.PaymentKinds, "当作什么：instalment 还到期的，prepayment 提前还本金。不写就先还到期的，多的算提前还。",
					"What it is: an instalment or a prepayment. If left out, what is due first, then the rest ahead."),
			},
			rules: []schema.Object{needs("date"), schema.Required("amount")},
		},
	}
}

// orderList names all four components, each once; below allOf as in [shownOr].
func orderList() schema.Object {
	return schema.Of("allOf", []any{schema.Array(oneOf(loan.Components)).With("minItems", len(loan.Components)).With("maxItems", len(loan.Components)).With("uniqueItems", true)})
}
