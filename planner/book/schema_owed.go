package book

import "repay/planner/internal/schema"

// owedInParts is satisfied by figures that are more than a total: then there
// are instalments, and what makes them must be known.
func owedInParts() schema.Object { return hasOne("principal", "principal_all", "periods_left") }

// owedTables are what the lender shows on a date.
func owedTables() []table {
	return []table{
		{
			name: "owed", fields: []entry{
				a("date", "date", "这些数是哪天看到的。必填。", "The day on which these figures were shown. Required."),
				a("principal", "amount", "还没到期的本金。", "Principal not yet due."),
				a("principal_all", "amount", "App 的剩余本金把逾期本金也算在内时，写这里，不写 principal。", "Where the app's remaining principal includes the overdue part: write it here, and no principal."),
				a("periods_left", "periods_or_none", "还剩几期没到期；都到期了写 0。", "Instalments still to come; 0 after the end."),
				a("next_due", "date", "下一个还款日。", "The next due day."),
				either("overdue", "逾期的部分：合起来写，或一期一期列出来。", "What is overdue: in one, or a list by instalment.",
					schema.Ref("overdue"), schema.Array(schema.Ref("overdue"))),
				a("total", "sum", "一共欠多少。和各部分都写时用来核对；只知道总数时单写它和 overdue.since。",
					"The whole sum: a cross-check beside the parts, or, with overdue.since, all that is known."),
			},
			rules: []schema.Object{
				needs("date"),
				needsOne("principal", "principal_all", "periods_left", "total"),
				excludes("principal", "principal_all"),
				schema.If(schema.Of("not", owedInParts()), schema.Required("overdue")),
			},
		},
		{
			name: "overdue", fields: []entry{
				a("since", "date_or_month", "最早没还的那一期是哪天到期的；只记得月份就写 2026-09。", "The due day of the oldest unpaid instalment; only its month (2026-09) if that is all that is known."),
				a("due", "date_or_month", "这一期的到期日（列表里用）。", "The due day of this instalment, in a list."),
				a("principal", "amount", "逾期本金。", "Overdue principal."),
				a("interest", "amount", "欠付的利息。", "Unpaid interest."),
				a("penalty", "amount", "到那天为止的罚息。", "Penalty accrued by the date."),
				a("fees", "amount", "欠付的费用。", "Unpaid fees.").or(0),
			},
			rules: []schema.Object{needsOne("since", "due"), excludes("since", "due")},
		},
	}
}
