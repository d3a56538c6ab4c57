package field

import (
	"repay/planner/lang"
)

// Book is the whole file.
var Book = Record{
	Name: "book",
	Fields: []Field{
		{
			Key: "version", ZH: "版本", Kind: Version, Needed: true, Default: 1,
			Help: lang.Text{ZH: "格式的版本，写 1。必填。", EN: "The version of the format: write 1. Required."},
		},
		{
			Key: "currency", ZH: "币种", Kind: Currency, Default: "CNY",
			Help: lang.Text{
				ZH: "币种，三个字母 (ISO 4217)。不写就是 CNY；金额按它的最小单位取整。",
				EN: "The currency, by its three letters (ISO 4217). CNY if left out; amounts are rounded to its smallest unit.",
			},
		},
		{
			Key: "country", ZH: "国家", Also: []string{"nation"}, Kind: Country, Examples: []any{"CN", "GB", "US"},
			Help: lang.Text{
				ZH: "用哪个国家的规定来比，两个字母 (ISO 3166)，例如 CN、GB、US。币种是 CNY 就不用写；别的币种不写，就不和任何国家的规定比。",
				EN: "The country whose rules the loans are checked against, by its two letters (ISO 3166), such as CN, GB or US. CN for CNY; with another currency, none if left out.",
			},
		},
		{
			Key: "region", ZH: "地区", Also: []string{"state", "province"}, Kind: Text,
			Help: lang.Text{
				ZH: "国家里规定不同的一块地方。英国写 england-wales、scotland 或 northern-ireland；美国写州。",
				EN: "A part of the country with rules of its own: of GB england-wales, scotland or northern-ireland; of the US the state.",
			},
		},
		{
			Key: "as_of", ZH: "截至", Also: []string{"asof", "date"}, Kind: Date, Examples: []any{"2026-11-21"},
			Help: lang.Text{ZH: "按哪一天算。命令里的 --as-of 优先；都不写就是今天。", EN: "The date that everything is as of. --as-of on the command line comes first; without either, today."},
		},
		{
			Key: "lang", ZH: "语言", Kind: Word, Words: &Langs,
			Help: lang.Text{ZH: "输出用的语言。命令里的 --lang 优先。", EN: "The language of the output. --lang on the command line comes first."},
		},
		{
			Key: "borrower", ZH: "借款人", Kind: Text, Of: &Borrower,
			Help: lang.Text{ZH: "借款人：姓名，或姓名、编号和困难情况。", EN: "Who borrowed: a name, or name, reference and hardship."},
		},
		{
			Key: "preparer", ZH: "填写人", Kind: Text,
			Help: lang.Text{ZH: "谁替借款人准备的，例如某咨询机构。", EN: "Who prepares this for the borrower, such as a counselling office."},
		},
		{Key: "review", ZH: "复查", Of: &Review, Help: lang.Text{ZH: "什么时候再看一遍这个安排。", EN: "When to look at the plan again."}},
		{
			Key: "notes", ZH: "备注", Also: alsoNotes, Kind: Texts,
			Help: lang.Text{ZH: "备注：一段文字，或一个列表。", EN: "Notes: a text or a list of them."},
		},
		{
			Key: "household", ZH: "家庭", Of: &Household,
			Help: lang.Text{ZH: "手里的钱、收入和开支。不写就不知道付不付得起。", EN: "Cash, income and expenses. Without them nobody can say what can be paid."},
		},
		{
			Key: "loans", ZH: "借款", Also: []string{"loan", "debts"}, Of: &Loan, Many: NotEmpty, Needed: true,
			Help: lang.Text{ZH: "借款，每一笔以 - 开头。至少一笔。", EN: "The loans, each beginning with -. At least one."},
		},
		{
			Key: "plan", ZH: "计划", Of: &Plan,
			Help: lang.Text{ZH: "打算照着还的计划，由 repay plan --save 写下；repay progress 拿它比一比还了多少。", EN: "The plan to keep to. repay plan --save writes it, repay progress holds what was paid against it."},
		},
	},
}

// Borrower is who owes.
var Borrower = Record{
	Name:   "borrower",
	Sample: "name: 王芳",
	Fields: []Field{
		{
			Key: "name", ZH: "姓名", Also: alsoName, Kind: Text,
			Help: lang.Text{ZH: "姓名，印在报告和信里。", EN: "The name, printed on reports and letters."},
		},
		{
			Key: "reference", ZH: "编号", Kind: Text,
			Help: lang.Text{ZH: "编号，例如咨询机构的档案号。", EN: "A reference, such as a counsellor's file number."},
		},
		{
			Key: "hardship", ZH: "困难", Kind: Text,
			Help: lang.Text{ZH: "遇到了什么困难，写进给对方的信。", EN: "What made paying hard, for the letter to the lender."},
		},
		{
			Key: "servicemember", ZH: "现役军人", Also: []string{"军人", "military"}, Kind: Flag,
			Help: lang.Text{
				ZH: "是不是现役军人或其家属。美国有几条规定只对他们；不写就是不知道。",
				EN: "Whether on active duty, or the dependant of one who is: some rules of the US are for them only. Not known if left out.",
			},
		},
	},
}

// Review is when to look at the plan again.
var Review = Record{
	Name:   "review",
	Sample: "every: 3 months",
	Fields: []Field{
		{
			Key: "every", ZH: "周期", Also: alsoEvery, Kind: Every, Examples: []any{"3 months"},
			Help: lang.Text{ZH: "多久回顾一次，例如 3 months。", EN: "How often, such as 3 months."},
		},
		{Key: "from", ZH: "从", Also: alsoFrom, Kind: DateOrMonth, Help: lang.Text{ZH: "从哪天起。", EN: "From which day on."}},
		{
			Key: "dates", ZH: "日期", Kind: Date, Many: List,
			Help: lang.Text{ZH: "在哪几天回顾。", EN: "The days of review, where they are not regular."},
		},
	},
	OneOf: []string{"every", "dates"},
}
