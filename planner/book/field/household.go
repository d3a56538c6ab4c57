package field

import (
	"repay/planner/household"
	"repay/planner/lang"
)

// Household is cash, income and costs.
var Household = Record{
	Name:   "household",
	Sample: "cash: 6800, reserve: 500",
	Fields: []Field{
		{
			Key: "cash", ZH: "现金", Also: []string{"余额", "savings"}, Kind: Balance, Of: &Cash, Examples: []any{6800},
			Help: lang.Text{ZH: "截至那天开始时手里的钱，元；或 {amount, date}：另一天开始时的钱，从那天起的收支和还款由程序接着算。不写按 0 算，并提醒。", EN: "Cash at the start of the as-of day; or {amount, date}: at the start of an earlier day, from which income, expenses and payments are counted on. Counted as 0 if left out, with a warning."},
		},
		{
			Key: "reserve", ZH: "备用金", Also: []string{"buffer"}, Kind: Amount, Default: 0,
			Help: lang.Text{ZH: "至少要留下的钱，安排从不动用它。", EN: "What is always kept back: no plan goes below it."},
		},
		{
			Key: "income", ZH: "收入", Also: []string{"工资", "incomes"}, Of: &Income, Many: List,
			Help: lang.Text{ZH: "收入，一项一行。", EN: "Income, one item to a line."},
		},
		{
			Key: "expenses", ZH: "开支", Also: []string{"expense", "costs"}, Of: &Expense, Many: List,
			Help: lang.Text{ZH: "生活开支，一项一行；还款不用写在这里。", EN: "Living expenses, one item to a line. Loan payments do not belong here."},
		},
	},
}

// Cash is what is at hand, and on which day.
var Cash = Record{
	Name:   "cash",
	Sample: "amount: 6800, date: 2026-11-20",
	Fields: []Field{
		{
			Key: "amount", ZH: "金额", Also: alsoAmount, Kind: Balance, Needed: true,
			Help: lang.Text{ZH: "那天开始时手里和账上的钱。必填。", EN: "What was in hand and in the bank at the start of that day. Required."},
		},
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date,
			Help: lang.Text{ZH: "哪一天，不能晚于截至那天；不写就是截至那天。从这天起的收入和开支，从第二天起记下的还款，都会接着算。", EN: "The day, not after the as-of day; the as-of day if left out. Income and expenses from this day on, and payments recorded from the day after, are counted on from it."},
		},
	},
}

// Expense is money that goes, with what it is for.
var Expense = Record{
	Name:   "expense",
	Sample: "name: 房租, amount: 2200, day: 5",
	Fields: []Field{
		{
			Key: "group", ZH: "类别", Also: []string{"category"}, Kind: Word, Words: &household.Groups,
			Help: lang.Text{
				ZH: "归到收支表的哪一类：housing 住房，food 伙食和日用，care 照护和医疗，transport 交通，priority-debts 优先债务，other-debts 其他债务，saving 储蓄。不写就照名称猜。",
				EN: "Its group on the income and expenditure sheet: housing, food, care, transport, priority-debts, other-debts or saving. Guessed from its name if left out.",
			},
		},
	},
	With: &flow,
}

// Income is money that comes: with what a cost has, and how sure it is.
var Income = Record{
	Name:   "income",
	Sample: "name: 工资, amount: 7800, day: 10",
	Fields: []Field{
		{
			Key: "low", ZH: "少时", Kind: Amount,
			Help: lang.Text{ZH: "收成差时拿到多少，用于 --income low。", EN: "What a bad time brings, for --income low."},
		},
		{
			Key: "likely", ZH: "有把握", Kind: Flag, Default: true,
			Help: lang.Text{ZH: "多半会有吗？写 false 的收入只在 --income high 时算。", EN: "Whether it is likely to come. With false it counts for --income high only."},
		},
	},
	With: &flow,
}

// flow is money that comes or goes, once or again and again.
var flow = Record{
	Fields: []Field{
		{
			Key: "name", ZH: "名称", Also: alsoName, Kind: Text,
			Help: lang.Text{ZH: "名称，例如 工资、房租。", EN: "Its name, such as wages or rent."},
		},
		{
			Key: "amount", ZH: "金额", Also: alsoAmount, Kind: Amount, Needed: true, Sample: lang.Text{ZH: "7800", EN: "7800"},
			Help: lang.Text{ZH: "每次多少。必填。", EN: "How much each time. Required."},
		},
		{
			Key: "every", ZH: "周期", Also: alsoEvery, Kind: Every, Default: "month",
			Help: lang.Text{ZH: "多久一次：month、3 months、week、10 days。不写就是每月。", EN: "How often: month, 3 months, week, 10 days. Every month if left out."},
		},
		{
			Key: "day", ZH: "每月几日", Also: alsoDay, Kind: DayOfMonth,
			Help: lang.Text{ZH: "每月几号，1 到 31；超过月底就算月底那天。", EN: "The day of the month, 1 to 31; past its end it is the last day."},
		},
		{
			Key: "date", ZH: "日期", Also: alsoDate, Kind: Date, Excludes: []string{"every", "day", "from", "until"},
			Help: lang.Text{ZH: "只有一次：哪一天。", EN: "For what happens once: the day."},
		},
		{Key: "from", ZH: "从", Also: alsoFrom, Kind: DateOrMonth, Help: lang.Text{ZH: "从哪天（或哪个月）起。", EN: "From which day or month on."}},
		{
			Key: "until", ZH: "到", Also: alsoUntil, Kind: DateOrMonth,
			Help: lang.Text{ZH: "到哪天（或哪个月）为止。", EN: "Until which day or month."},
		},
	},
	OneOf: []string{"day", "from", "date"},
}
