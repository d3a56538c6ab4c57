package book

// Income and expenses.
const (
	MissingAmount   Code = "missing_amount"
	CashAssumed     Code = "cash_assumed"
	ExpensesAssumed Code = "expenses_assumed"
	LowAboveAmount  Code = "low_above_amount"
	UntilBeforeFrom Code = "until_before_from"
	OnceAndAgain    Code = "once_and_again"
	DayOfNoMonth    Code = "day_of_no_month"
	DayBesideFrom   Code = "day_beside_from"
	FlowNeedsFrom   Code = "flow_needs_from"
	FlowNeedsDay    Code = "flow_needs_day"
)

var householdTexts = map[Code]text{
	MissingAmount: wrong(
		"少了 amount（金额）",
		"amount is missing",
		"写上金额，例如 amount: 7800",
		"write it like amount: 7800"),
	CashAssumed: odd(
		"没写 cash（手头现金），按 0 计算",
		"cash is not given, and is taken as 0",
		"写上现在手头有多少，例如 cash: 6800",
		"write what is at hand, such as cash: 6800"),
	ExpensesAssumed: odd(
		"没写 expenses（生活开支），当作不花钱，付不付得起算得偏松",
		"no expenses are given, and none are counted: what can be carried looks better than it is",
		"写上每月要花的，例如 expenses: [{name: 生活费, amount: 2400, day: 5}]",
		"write what goes out, such as expenses: [{name: living, amount: 2400, day: 5}]"),
	LowAboveAmount: wrong(
		"low {value} 高于 amount {other}",
		"low, {value}, is above amount, {other}",
		"low 是差的时候能拿到的数",
		"low is what a bad period brings"),
	UntilBeforeFrom: wrong(
		"until {value} 早于 from {other}",
		"until, {value}, is before from, {other}",
		"把两个对调，或改正其中一个",
		"swap them, or correct one"),
	OnceAndAgain: wrong(
		"写了 date 就只发生一次，不能再写 {key}",
		"with date it happens once, so {key} means nothing",
		"去掉 date，或去掉 {key}",
		"drop date, or drop {key}"),
	DayOfNoMonth: wrong(
		"day 是几号，只用于按月",
		"day is a day of the month, and this is not by the month",
		"改用 from 写第一次的日期",
		"write the first date as from instead"),
	DayBesideFrom: wrong(
		"day 是每月几号，不按月的用不到",
		"day is a day of the month, and this is not by the month",
		"删掉 day；from 已经定了日子",
		"delete day: from already sets the days"),
	FlowNeedsFrom: wrong(
		"不知道从哪一天算起",
		"it has no first day to count from",
		"写第一次的日期，例如 from: 2026-12-01",
		"write its first date, like from: 2026-12-01"),
	FlowNeedsDay: wrong(
		"不知道每月几号",
		"it has no day",
		"写 day: 10（每月几号）；只有一次的写 date: 2026-11-21",
		"write day: 10 for a day of each month, or date: 2026-11-21 for a single time"),
}
