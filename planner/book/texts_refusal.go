package book

// What the engine cannot compute.
const (
	NegativeAmortisation Code = "negative_amortisation"
	NeverEnds            Code = "never_ends"
	TooLong              Code = "too_long"
	ImpliedImpossible    Code = "implied_impossible"
	NothingLeft          Code = "nothing_left"
	RateNeeded           Code = "rate_needed"
	SplitNeeded          Code = "split_needed"
	TooMuch              Code = "too_much"
	TooLarge             Code = "too_large"
	PastCalendar         Code = "past_calendar"
	CompoundsTooLong     Code = "compounds_too_long"
	TooMuchTogether      Code = "too_much_together"
	TooManyRows          Code = "too_many_rows"
	NotForMethod         Code = "not_for_method"
	OwedDiffers          Code = "owed_differs"
	OwedIncludesOverdue  Code = "owed_includes_overdue"
	CannotCompute        Code = "cannot_compute"
)

var refusalTexts = map[Code]text{
	NegativeAmortisation: wrong(
		"每期 {want} 还不够付利息",
		"an instalment of {want} does not cover its interest",
		"至少要 {other}；核对是不是少写了一位",
		"it takes at least {other}; check it for a missing digit"),
	NeverEnds: wrong(
		"每期 {want} 还不够付利息",
		"paying {want} does not cover the interest",
		"至少要 {other}；核对是不是少写了一位",
		"it takes at least {other}; check it for a missing digit"),
	TooLong: wrong(
		"要还 {n} 期以上",
		"this takes more than {n} instalments",
		"提高每期金额，或减少期数",
		"raise the instalment, or lower the number of periods"),
	ImpliedImpossible: wrong(
		"没有哪个利率能让这些数对上：每期 {want}，加起来还不到本金",
		"no rate fits an instalment of {want}: together they are less than the principal",
		"至少要 {other}；检查本金、每期金额和期数",
		"it takes at least {other}: check principal, instalment and periods"),
	NothingLeft: wrong(
		"合同剩下的期数不够，到期日不变做不到",
		"the contract has too few instalments left to keep its end date",
		"写 then: shift，让到期日顺延",
		"write then: shift, and let the end date move"),
	RateNeeded: wrong(
		"不知道合同利率，算不出这个方案",
		"the contract rate is unknown, so this offer cannot be computed",
		"写 rate；不知道就问对方",
		"write the rate, and ask the lender if it is not known"),
	SplitNeeded: wrong(
		"只知道总数，分不出本金、利息和罚息，算不出这个方案",
		"only a total is known, without its parts, so this offer cannot be computed",
		"在 owed 里写本金、利息和罚息；不知道就问对方",
		"write principal, interest and penalty under owed, and ask the lender if they are not known"),
	TooMuch: wrong(
		"{want} 比欠的还多",
		"{want} is more than what is owed",
		"最多 {other}",
		"the most is {other}"),
	TooLarge: wrong(
		"金额越滚越大，算不下去",
		"an amount grows past what can be computed",
		"检查利率、期数和金额",
		"check rate, periods and amounts"),
	PastCalendar: wrong(
		"这样要还到 2200 年以后",
		"this goes on past the year 2200",
		"减少期数，或缩短每期的间隔",
		"lower the number of periods, or make each one shorter"),
	CompoundsTooLong: wrong(
		"罚息计入本息再计罚息的到期日超过 {n} 个",
		"unpaid penalty would join on more than {n} due days",
		"写 compound: interest 或 none，或者换一个早些的日期",
		"write compound: interest or none, or take an earlier date"),
	TooMuchTogether: wrong(
		"金额加起来太大，算不下去",
		"these amounts add up to more than can be computed",
		"检查金额，是不是多写了零",
		"check the amounts for zeros too many"),
	TooManyRows: wrong(
		"要比较的方案加起来超过 {n} 期，一次算不完",
		"the ways out to compare have more than {n} instalments in all",
		"把借款分到几本里，或少列几个方案",
		"put the loans into several books, or list fewer offers"),
	NotForMethod: wrong(
		"这种还款方式用不了这个方案",
		"this offer does not fit the loan's method",
		"换一种方案，例如 settle 或 interest_free",
		"choose another, such as settle or interest_free"),
	OwedDiffers: wrong(
		"total {value} 和各部分的和 {other} 对不上，差 {want}",
		"the total, {value}, is not the sum of its parts, {other}: it differs by {want}",
		"逐项核对；对方的总数不清楚时去掉 total",
		"check each part, or leave total out where the lender's sum is not clear"),
	OwedIncludesOverdue: wrong(
		"total {value} 比各部分的和 {other} 少 {want}，正好是逾期本金",
		"the total, {value}, is {want} below the sum of its parts, {other}: just the overdue principal",
		"principal 里已含逾期本金，就写 principal_all",
		"write principal_all in place of principal, for it includes the overdue part"),
	CannotCompute: wrong(
		"这里算不出来",
		"this cannot be computed",
		"检查这笔借款的数",
		"check the figures of this loan"),
}
