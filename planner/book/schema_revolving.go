package book

import "repay/planner/internal/schema"

var interestModes = []choice[string]{
	{"after-due", "after-due", []string{"到期后"}},
	{"full", "full", []string{"全额计息"}},
	{"unpaid", "unpaid", []string{"未还部分"}},
	{"daily", "daily", []string{"按日"}},
}

// revolvingFields are the fields of a loan that only a card or a line has.
func revolvingFields() []entry {
	return []entry{
		one("interest_mode", interestModes, "循环利息怎么算：after-due 到期后才计息，full 全额计息，unpaid 只对未还部分，daily 按日。只用于 revolving。",
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
				a("date", "date", "账单日。", "The day of the statement."),
				a("due", "date", "到期还款日。", "The day by which it is to be paid."),
				a("balance", "balance", "本期账单金额。", "The balance of the statement."),
				a("minimum", "amount", "最低还款额。不知道就不写，也不算违约金。", "The minimum payment. If left out it is unknown, and no late fee is computed."),
				a("minimum_percent", "percent", "最低还款比例，例如 10%；和 minimum 写一个。", "The minimum as a part of the balance, such as 10%; in place of minimum.").like("10%"),
				listOf("charges", "charge", "这期的每笔消费；全额计息、未还部分和按日要用。不写就都当作账单日的，并提醒。",
					"What was spent and when; full, unpaid and daily need it. If left out, all on the statement date, with a warning."),
				a("parts", "statement_parts", "账单上分列的本金、利息和费用。", "Principal, interest and fees, where the statement shows them."),
				a("overdue_since", "date", "更早一期的最低还款额从哪天起没还上。", "The day on which an older statement's minimum was missed."),
			},
			rules: []schema.Object{excludes("minimum", "minimum_percent")},
		},
		{name: "charge", fields: []entry{
			a("date", "date", "哪天花的。", "The day."),
			a("amount", "balance", "多少。", "How much."),
		}},
		{name: "statement_parts", fields: []entry{
			a("principal", "amount", "本金。", "Principal."),
			a("interest", "amount", "利息。", "Interest."),
			a("fees", "amount", "费用。", "Fees."),
		}},
		{name: "instalment_plan", fields: []entry{
			a("name", "text", "名称，例如 账单分期。", "Its name."),
			a("principal", "amount", "分期的本金。", "The principal of the plan."),
			a("periods", "periods", "一共几期。", "The number of instalments.").like(12),
			a("fee", "text", "手续费，例如 0.6%/period（每期）。", "The fee, such as 0.6%/period.").like("0.6%/period"),
			a("billed", "periods_or_none", "已经出账几期。", "How many instalments have been billed."),
			a("next", "date", "下一期出账的日子。", "The day on which the next is billed."),
		}},
	}
}
