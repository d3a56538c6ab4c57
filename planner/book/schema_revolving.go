package book

import (
	"repay/planner/internal/schema"
	"repay/planner/loan"
)

// revolvingFields are the fields of a loan that only a card or a line has.
func revolvingFields() []entry {
	return []entry{
		one("interest_mode", loan.InterestModes, "循环利息怎么算：after-due 到期后才计息，full 全额计息，unpaid 只对未还部分，daily 按日。只用于 revolving。",
			"How interest runs on what is not paid: after the due day, on the full balance, on the unpaid part, or daily. For revolving only.").or("after-due"),
		a("statement", "statement", "最近一期账单。只用于 revolving。", "The latest statement. For revolving only."),
		a("unbilled", "amount", "出账之后又花的钱；结清时要还。只用于 revolving。", "Spent since the statement; part of the payoff. For revolving only."),
		listOf("plans", "instalment_plan", "账单分期等分期业务。只用于 revolving。", "Instalment plans on the card. For revolving only."),
	}
}

// revolvingTables are a card's statement and what stands on it.
func revolvingTables() []table {
	return []table{
		{
			name: "statement", fields: []entry{
				a("date", "date", "账单日。以后每月这一天出账。必填。", "The day of the statement; the later ones come on it each month. Required.").like("2026-11-05"),
				a("due", "date", "到期还款日，早于下一个账单日。必填。", "The day by which it is to be paid, before the next statement. Required.").like("2026-11-25"),
				a("balance", "amount", "本期账单金额。必填。", "The balance of the statement. Required.").like(8600),
				a("minimum", "amount", "这期的最低还款额。和比例都不写就不知道，也不算违约金。", "The minimum of this statement. Without it and the percentage it is unknown, and no late fee is computed.").like(860),
				a("minimum_percent", "percent", "最低还款比例，例如 10%。和 minimum 都写时，用于以后的账单。", "The minimum as a part of the balance, such as 10%. Beside minimum it is that of the later statements.").like("10%"),
				listOf("charges", "charge", "这期的每笔消费；全额计息、未还部分和按日要用。不写就都当作账单日的，并提醒。",
					"What was spent and when; full, unpaid and daily need it. If left out, all on the statement date, with a warning."),
				a("parts", "statement_parts", "账单上分列的本金、利息和费用。", "Principal, interest and fees, where the statement shows them."),
				a("overdue_since", "date_or_month", "更早一期没还上最低还款额的，写那期的到期还款日；只记得月份就写 2026-07。",
					"The due day of an older statement whose minimum was missed; only its month (2026-07) if that is all that is known."),
			},
			rules: []schema.Object{needs("date"), schema.Required("due", "balance")},
		},
		{
			name: "charge", fields: []entry{
				a("date", "date", "哪天花的。必填。", "The day. Required."),
				a("amount", "sum", "多少。还款不写在这里，退款从那一笔里减去。必填。", "How much. No repayments, and refunds are taken off their charge. Required."),
			},
			rules: []schema.Object{needs("date"), schema.Required("amount")},
		},
		{name: "statement_parts", fields: []entry{
			a("principal", "amount", "本金。不写就是其余的部分。", "Principal. The rest if left out."),
			a("interest", "amount", "利息。", "Interest.").or(0),
			a("fees", "amount", "费用，违约金在内。", "Fees, late fees among them.").or(0),
		}},
		{
			name: "instalment_plan", fields: []entry{
				a("name", "text", "名称，例如 账单分期。", "Its name, such as balance instalments."),
				a("principal", "sum", "分期的本金。必填。", "The principal of the plan. Required."),
				a("periods", "periods", "一共几期。必填。", "The number of instalments. Required.").like(12),
				a("fee", "plan_fee", "每期手续费：分期本金的百分之几 0.6%/period（每期），或金额。不写就没有。",
					"The fee with each instalment: a part of the plan's principal, 0.6%/period, or a sum. None if left out.").like("0.6%/period"),
				a("billed", "periods_or_none", "到这期账单为止已经出账几期；还没出就写 0。必填。", "How many instalments are on statements so far; 0 if none. Required."),
				a("next", "date", "下一期在哪个账单日出账。还有没出账的就必填。", "The statement day of the next one. Required while there are more."),
			},
			rules: []schema.Object{schema.Required("principal", "periods", "billed")},
		},
	}
}
