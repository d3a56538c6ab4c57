package field

import (
	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/paydown"
)

// Plan is a plan that was chosen to be kept to: how it was asked for, and what it said
// on its day.
var Plan = Record{
	Name:   "plan",
	Sample: "date: 2026-11-29, payments: [{date: 2026-12-08, loan: jiebei, amount: 2703.19}]",
	Fields: []Field{
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Needed: true, Sample: lang.Text{ZH: "2026-11-29", EN: "2026-11-29"},
			Help: lang.Text{ZH: "哪天定的计划。必填。", EN: "The day of the plan. Required."},
		},
		{
			Key: "policy", ZH: "还法", Kind: Word, Words: &paydown.Policies, Default: paydown.Policies[0].Name,
			Help: lang.Text{ZH: "先还谁，同 repay plan --policy。", EN: "Whom to pay first, as repay plan --policy."},
		},
		{
			Key: "as", ZH: "谈成", Kind: Word, Words: &Answers,
			Help: lang.Text{ZH: "当作谈成了 compare 的哪个答案，同 repay plan --as。", EN: "The answer of a comparison taken as agreed, as repay plan --as."},
		},
		{
			Key: "budget", ZH: "预算", Kind: Sum,
			Help: lang.Text{ZH: "每月拿多少还借款，同 repay plan --budget。不写就看家庭的收入和开支。", EN: "What there was for the loans each month, as repay plan --budget. The household's money if left out."},
		},
		{
			Key: "pay_day", ZH: "每月几日", Kind: DayOfMonth,
			Help: lang.Text{ZH: "预算每月几号有，同 repay plan --pay-day。", EN: "The day of the month on which the budget comes, as repay plan --pay-day."},
		},
		{
			Key: "income", ZH: "收入", Kind: Word, Words: &household.Levels, Default: "usual",
			Help: lang.Text{ZH: "按哪种收入算的，同 --income。", EN: "Which income was counted, as --income."},
		},
		{
			Key: "finish", ZH: "还完", Kind: Date,
			Help: lang.Text{ZH: "照计划哪天全部还完；还不完就没有这一行。", EN: "The day on which nothing is owed any more by the plan. Left out where it never ends."},
		},
		{
			Key: "owed", ZH: "欠款", Of: &PlanOwed, Many: List,
			Help: lang.Text{ZH: "定计划那天，每笔结清要多少。", EN: "What would have cleared each loan on the day of the plan."},
		},
		{
			Key: "payments", ZH: "还款", Of: &PlanPayment, Many: List,
			Help: lang.Text{ZH: "头三个月打算还的，一笔一行。", EN: "What to pay in the first three months, one payment to a line."},
		},
	},
}

// PlanOwed is what was owed on a loan on the day of a plan.
var PlanOwed = Record{
	Name:   "plan_owed",
	Sample: "loan: jiebei, amount: 18853.35",
	Fields: []Field{
		planLoan,
		{
			Key: "amount", ZH: "金额", Also: alsoAmount, Kind: Balance, Needed: true,
			Help: lang.Text{ZH: "那天结清要多少。必填。", EN: "What would have cleared it on that day. Required."},
		},
	},
}

// PlanPayment is one payment of a plan.
var PlanPayment = Record{
	Name:   "plan_payment",
	Sample: "date: 2026-12-08, loan: jiebei, amount: 2703.19",
	Fields: []Field{
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Needed: true,
			Help: lang.Text{ZH: "打算哪天还。必填。", EN: "The day on which to pay. Required."},
		},
		planLoan,
		{
			Key: "amount", ZH: "金额", Also: alsoAmount, Kind: Sum, Needed: true,
			Help: lang.Text{ZH: "打算还多少。必填。", EN: "How much to pay. Required."},
		},
	},
}

// planLoan names a loan of the book.
var planLoan = Field{
	Key: "loan", ZH: "借款", Also: []string{"id"}, Kind: Text, Needed: true,
	Help: lang.Text{ZH: "哪一笔，写它的 id。必填。", EN: "Which loan, by its id. Required."},
}
