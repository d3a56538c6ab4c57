package book

import (
	"strings"

	fld "repay/planner/book/field"
	"repay/planner/book/spelling"
	"repay/planner/internal/schema"
)

// bookTable is the whole file.
func bookTable() table {
	return table{
		name: "book",
		fields: []entry{
			{
				key: "version", is: schema.Type("integer", "string").With("minimum", 1).With("maximum", 1).With("pattern", pattern("1")),
				zh: "格式的版本，写 1。必填。", en: "The version of the format: write 1. Required.", byDefault: 1,
			},
			{
				key: "currency", is: currencies(),
				zh: "币种，三个字母 (ISO 4217)。不写就是 CNY；金额按它的最小单位取整。", en: "The currency, by its three letters (ISO 4217). CNY if left out; amounts are rounded to its smallest unit.",
				byDefault: "CNY",
			},
			a("as_of", "date", "按哪一天算。命令里的 --as-of 优先；都不写就是今天。",
				"The day to reckon with. --as-of on the command line comes first; without either, today.").like("2026-11-21"),
			one("lang", fld.Langs, "输出用的语言。命令里的 --lang 优先。", "The language of the output. --lang on the command line comes first."),
			either("borrower", "借款人：姓名，或姓名、编号和困难情况。", "Who borrowed: a name, or name, reference and hardship.",
				schema.Ref("text"), schema.Ref("borrower")),
			a("preparer", "text", "谁替借款人准备的，例如某咨询机构。", "Who prepares this for the borrower, such as a counselling office."),
			a("review", "review", "什么时候再看一遍这个安排。", "When to look at the plan again."),
			a("notes", "texts", "备注：一段文字，或一个列表。", "Notes: a text or a list of them."),
			a("household", "household", "手头的钱、收入和开支。不写就不知道付不付得起。", "Cash, income and costs. Without them nobody can say what can be carried."),
			{
				key: "loans", is: schema.Array(schema.Ref("loan")).With("minItems", 1),
				zh: "借款，每一笔以 - 开头。至少一笔。", en: "The loans, each beginning with -. At least one.",
			},
		},
		rules: []schema.Object{schema.Required("version", "loans")},
	}
}

// currencies are the codes for completion, and any spelling of three letters.
func currencies() schema.Object {
	codes := append([]string{"CNY"}, strings.Fields(strings.Replace(spelling.Currencies[0].Codes, "CNY ", "", 1)+" "+spelling.Currencies[1].Codes+" "+spelling.Currencies[2].Codes)...)
	return shownOr(codes,
		schema.Type("string").With("pattern", pattern(`(?: *[A-Za-z]){3}|`+anyWord([]string{"人民币", "元", "¥"}))).
			With("patternErrorMessage", "CNY, USD, JPY ..."))
}

func bookTables() []table {
	return []table{
		{name: "borrower", fields: []entry{
			a("name", "text", "姓名，印在报告和信里。", "The name, printed on reports and letters."),
			a("reference", "text", "编号，例如咨询机构的档案号。", "A reference, such as a counsellor's file number."),
			a("hardship", "text", "遇到了什么困难，写进给对方的信。", "What made paying hard, for the letter to the lender."),
		}},
		{
			name: "review", fields: []entry{
				a("every", "every", "多久回顾一次，例如 3 months。", "How often, such as 3 months.").like("3 months"),
				a("from", "date_or_month", "从哪天起。", "From which day on."),
				listOf("dates", "date", "在哪几天回顾。", "The days of review, where they are not regular."),
			},
			rules: []schema.Object{needsOne("every", "dates")},
		},
		{name: "household", fields: []entry{
			a("cash", "balance", "那天开始时手头的钱，元。不写按 0 算，并提醒。", "Cash at the start of the day that is reckoned with. Counted as 0 if left out, with a warning.").like(6800),
			a("reserve", "amount", "至少要留下的钱，安排从不动用它。", "What is always kept back: no plan goes below it.").or(0),
			listOf("income", "income", "收入，一项一行。", "Income, one item to a line."),
			listOf("expenses", "expense", "生活开支，一项一行；还款不用写在这里。", "Living costs, one item to a line. Loan payments do not belong here."),
		}},
		flowTable("expense", nil),
		flowTable("income", []entry{
			a("low", "amount", "收成差时拿到多少，用于 --income low。", "What a bad time brings, for --income low."),
			a("likely", "flag", "多半会有吗？写 false 的收入只在 --income high 时算。", "Whether it is likely to come. With false it counts for --income high only.").or(true),
		}),
	}
}

// flowTable is money that comes or goes.
func flowTable(name string, more []entry) table {
	return table{
		name: name,
		fields: append(more,
			a("name", "text", "名称，例如 工资、房租。", "Its name, such as wages or rent."),
			a("amount", "amount", "每次多少。必填。", "How much each time. Required."),
			a("every", "every", "多久一次：month、3 months、week、10 days。不写就是每月。", "How often: month, 3 months, week, 10 days. Every month if left out.").or("month"),
			a("day", "day_of_month", "每月几号，1 到 31；超过月底就算月底那天。", "The day of the month, 1 to 31; past its end it is the last day."),
			a("date", "date", "只有一次：哪一天。", "For what happens once: the day."),
			a("from", "date_or_month", "从哪天（或哪个月）起。", "From which day or month on."),
			a("until", "date_or_month", "到哪天（或哪个月）为止。", "Until which day or month."),
		),
		rules: []schema.Object{
			schema.Required("amount"),
			needsOne("day", "from", "date", "on"),
			excludes("date", "every", "day", "from", "until"),
		},
	}
}
