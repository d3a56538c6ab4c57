package book

import (
	"slices"

	fld "repay/planner/book/field"
	"repay/planner/calendar"
	"repay/planner/internal/schema"
	"repay/planner/loan"
	"repay/planner/money"
)

// loanTables are the loan and who lent it.
func loanTables() []table {
	return []table{
		{name: "loan", fields: slices.Concat(loanFields(), revolvingFields()), rules: loanRules()},
		{name: "lender", fields: []entry{
			a("name", "text", "名称。", "Its name."),
			one("type", fld.LenderTypes, "哪一类机构，决定适用哪些规定。", "What kind of lender it is, which decides the rules that apply."),
			a("contact", "text", "联系方式。", "How to reach it."),
			a("holder", "holder", "现在由谁来收：债权转给了别人，或委托别人催收。", "Who collects now, where it is another."),
		}},
		{name: "holder", fields: []entry{
			a("name", "text", "名称。", "Its name."),
			a("since", "date", "从哪天起。", "From which day on."),
			one("how", fld.HowHeld, "怎么到它手里的：assigned 债权转让，subrogated 代偿后追偿，agent 受委托催收。",
				"How it came to collect: the debt was assigned, it paid in the borrower's place (subrogated), or it is an agent."),
			a("notified", "flag", "通知过借款人吗？", "Whether the borrower was told."),
		}},
		{
			name: "claimed", fields: []entry{
				a("date", "date", "对方是哪天说的。必填。", "The day of the claim. Required."),
				a("amount", "amount", "对方说一共欠多少。必填。", "What it says is owed. Required."),
				a("by", "text", "谁说的、怎么说的，例如 短信。", "Who said so and how, such as a text message."),
			},
			rules: []schema.Object{needs("date"), schema.Required("amount")},
		},
	}
}

func loanFields() []entry {
	return []entry{
		a("id", "id", "短名字，命令里用它指这笔借款。字母（任何文字）、数字、- 和 _，每笔不同。必填。",
			"A short name by which commands know the loan: letters of any script, digits, - and _, each loan another. Required.").like("jiebei"),
		a("name", "text", "显示的名称，不写就用 id。", "The name that is shown. The id if left out."),
		a("contract", "text", "合同编号，写信时用。", "The contract's number, for letters."),
		either("lender", "放款方：名称，或名称、类型、联系方式。", "Who lent: a name, or name, type and contact.", schema.Ref("text"), schema.Ref("lender")),
		a("group", "text", "同名的几笔一起谈：一个小计、一封信、同样的方案。", "Loans of one name are one negotiation: one subtotal, one letter, the same kind of offer."),
		a("preset", "text", "产品模板的名字，用它补上这里没写的字段。见 repay preset。", "A named product that fills what is left out here. See repay preset.").like(schema.List(BuiltIn().names())...),
		a("principal", "sum", "借了多少（本金）。只知道现在欠多少，就不写它，写 owed。", "The amount lent. Where only what is owed now is known, write owed in its place.").like(30000),
		a("received", "sum", "实际到手多少，用来算年化利率。不写就是本金减去期初费用。", "Cash that reached the borrower, for the annualised rates. If left out, the principal less fees at the start."),
		a("rate", "rate_or_word", "合同利率，要带时间单位：14.6%/year、1.2%/month、0.04%/day（也可以写 14.6%/年、万4/日、月息6厘）。只知道月供写 implied，和 owed 一起可以写 unknown。",
			"The contract's rate with its unit of time: 14.6%/year, 1.2%/month, 0.04%/day. Write implied where only the instalment is known, or, with owed, unknown.").
			like("14.6%/year", "0.04%/day", "implied"),
		one("basis", calendar.Bases, "年利率怎么折成天。不写就是 actual/365；日利率总按实际天数，月利率总按整期。",
			"How a yearly rate runs on days. actual/365 if left out; a daily rate always runs on actual days, a monthly one on whole periods.").or("actual/365"),
		listOf("rate_changes", "rate_change", "利率变动，按日期从早到晚。", "Changes of the rate, the earliest first."),
		one("method", loan.Methods, "怎么还：annuity 等额本息，equal-principal 等额本金，interest-only 先息后本，bullet 到期一次还本付息，flat 等本等息，revolving 循环额度（信用卡），open 没有约定期限，unknown 不知道（只能和 owed 一起）。",
			"How it is repaid: annuity (level instalments), equal-principal, interest-only, bullet (all at the end), flat (interest on the whole principal), revolving (cards), open (no term agreed), unknown (with owed only)."),
		a("start", "date", "放款日，利息从这天算起。", "The day the money was lent: interest runs from it.").like("2026-03-08"),
		a("signed", "date", "合同日期，判断适用哪些规定。不写就是放款日。", "The contract's date, for the rules. The start if left out."),
		a("every", "every", "多久还一期：month、2 weeks。不写就是每月。", "How often an instalment falls due: month, 2 weeks. Every month if left out.").or("month"),
		a("first_due", "date", "第一个还款日，以后各期照它排。不写就是放款日加一期。", "The first due day; the later ones follow it. If left out, one period after the start."),
		a("periods", "periods", "一共几期，1 到 1200。", "The number of instalments, 1 to 1200.").like(12),
		a("interest_only_periods", "periods_or_none", "头几期只还利息。", "How many instalments at first are interest only.").or(0),
		a("balloon", "sum", "留到最后一期才还的本金。", "Principal left for the last instalment."),
		a("instalment", "sum", "合同写明的每期还款额（等额本息）。不写就由本金、利率和期数算出。", "The level amount that the contract names. Computed if left out."),
		either("rounding", "怎么取整：half-up 四舍五入、half-even、up、down；利息和每期还款额可以分开写。不写就是 half-up。",
			"How interest and the level instalment are rounded, or each apart. half-up if left out.", oneOf(money.Roundings), schema.Ref("rounding")).or("half-up"),
		listOf("fees", "fee", "利息以外的费用：担保费、服务费、保险费等。", "Costs besides interest: guarantee, service, insurance."),
		either("grace", "宽限：晚几天不算逾期。只写天数也行。", "Days of grace before an instalment counts as late. A number alone is the days.", schema.Ref("grace_days"), schema.Ref("grace")),
		either("penalty", "逾期怎么罚。只写罚息利率也行：1.5x（合同利率的倍数）、+3%/year、0.05%/day、none、unknown。不写就是不知道，凡含罚息的数都写“至少”。",
			"How lateness is charged. The rate alone will do: 1.5x of the contract rate, +3%/year, 0.05%/day, none or unknown. If left out it is unknown, and sums that would contain it say at least.",
			schema.Ref("penalty_rate"), schema.Ref("penalty")).like("1.5x", "unknown"),
		either("allocation", "还来的钱先冲什么：interest-first 先息后本、principal-first 先本后息、四种的顺序，unknown 不知道（两头都算），或带 by、after 的记录。",
			"What a payment fills first: interest-first, principal-first, all four in order, unknown (both ends are computed), or a record with by and after.",
			oneOf(fld.OrdersOrUnknown()), orderList(), schema.Ref("allocation")),
		either("prepay", "提前还款之后怎样：shorten 缩短期限、lower 减少月供、advance 存着抵下期；或带手续费的记录。不写就是 shorten，不收费。",
			"What a prepayment does: shorten the term, lower the instalments, or advance towards the next; or a record with a fee. shorten without a fee if left out.",
			oneOf(loan.Effects), schema.Ref("prepay")).or("shorten"),
		a("paid_through", "date", "到这天为止的每一期都按时还清了。", "Every instalment due by this date was paid in full on its day."),
		listOf("payments", "payment", "实际还过的钱，一次一行。", "What was really paid, one payment to a line."),
		a("accelerated", "date", "从这天起全部未还本金提前到期。", "From this day all unpaid principal is due."),
		a("owed", "owed", "不记得以前怎么还的：照 App 或短信上现在显示的数写。写了它就不写 principal、start、periods、paid_through。",
			"Where the history is unknown: what the lender shows now. It replaces principal, start, periods and paid_through."),
		a("claimed", "claimed", "对方说欠多少；会和算出来的并排列出，并写明差额。", "What the lender says is owed: printed beside what is computed, with the difference."),
		listOf("agreements", "agreement", "已经签过的协议（展期、停息等）。", "Restructurings that were signed."),
		listOf("offers", "offer", "可以谈的方案。不写就用默认的一组。", "What could be agreed. The usual set if left out."),
		a("choose", "text", "安排里这笔用哪个方案，写它的名字。", "The name of the offer that plans take for this loan."),
		a("priority", "flag", "必须先还的，写 true。", "Whether it must be paid before the others.").or(false),
		one("credit_record", fld.CreditRecords, "上不上征信。不写就是不知道。", "Whether it is reported to the credit register. Unknown if left out.").or("unknown"),
		one("source", fld.Sources, "这些数从哪儿来的：app、sms 短信、contract 合同、memory 凭记忆。会印出来。", "Where the figures come from; printed, so that a reader knows what was verified."),
	}
}

// withMethod is satisfied by a loan whose method is one of some. An enum would
// do as well, but editors complete what a rule names.
func withMethod(of ...loan.Method) schema.Object {
	word := schema.Type("string").With("pattern", `^\s*`+listed(loan.Methods.Only(of...))+`\s*$`)
	return schema.Join(schema.Required("method"), schema.Of("properties", schema.Of("method", word)))
}

// loanRules say which fields a loan needs, and which do not go together.
func loanRules() []schema.Object {
	// What a preset fills may be left out; what a card needs is in its statement.
	filled := schema.Any(
		hasOne("preset", "statement"), withMethod(loan.Revolving),
		schema.Join(schema.Required("method"), schema.Of("properties", schema.Of("method", schema.Type("string").With("pattern", unusual)))))
	signed := schema.Of("not", schema.Any(schema.Required("owed"), filled))
	parts := schema.Join(schema.Required("owed"),
		schema.Of("properties", schema.Of("owed", owedInParts())),
		schema.Of("not", filled))
	card := schema.Join(withMethod(loan.Revolving), schema.Of("not", hasOne("owed", "preset")))
	rules := []schema.Object{
		schema.Required("id"),
		schema.If(signed, schema.Required("principal", "rate", "method", "start")),
		schema.If(card, schema.Required("rate", "statement")),
		schema.If(schema.Join(schema.Required("statement"), schema.Of("not", schema.Required("preset"))), schema.Required("method")),
		schema.If(parts, schema.Required("method", "rate")),
		excludes("owed", fld.Loan.Field("owed").Excludes...),
		schema.If(schema.Join(withMethod(loan.EqualPrincipal, loan.InterestOnly, loan.Bullet, loan.Flat), signed), schema.Required("periods")),
		schema.If(schema.Join(withMethod(loan.Annuity), signed), needsOne("periods", "instalment")),
	}
	for _, m := range loan.Methods {
		if keys := fld.NotFor(m.Is); len(keys) > 0 {
			rules = append(rules, schema.If(withMethod(m.Is), forbids(keys)))
		}
	}
	return rules
}
