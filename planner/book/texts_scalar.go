package book

// Amounts, percentages, rates, dates and counts.
const (
	AmountForm          Code = "amount_form"
	AmountFormNear      Code = "amount_form_near"
	AmountExponent      Code = "amount_exponent"
	AmountLeadingZero   Code = "amount_leading_zero"
	AmountDecimals      Code = "amount_decimals"
	AmountPoint         Code = "amount_point"
	RateLeadingZero     Code = "rate_leading_zero"
	OneNumberEach       Code = "one_number_each"
	AmountNegative      Code = "amount_negative"
	AmountZero          Code = "amount_zero"
	AmountZeroSpare     Code = "amount_zero_spare"
	AmountLarge         Code = "amount_large"
	AmountOtherCurrency Code = "amount_other_currency"
	AmountPercent       Code = "amount_percent"
	ShareForm           Code = "share_form"
	PercentBare         Code = "percent_bare"
	PercentForm         Code = "percent_form"
	PercentZhe          Code = "percent_zhe"
	PercentNegative     Code = "percent_negative"
	PercentLarge        Code = "percent_large"
	RateNoUnit          Code = "rate_no_unit"
	RateFenNoUnit       Code = "rate_fen_no_unit"
	RateTenThouNoUnit   Code = "rate_ten_thou_no_unit"
	RateNoPercent       Code = "rate_no_percent"
	RateForm            Code = "rate_form"
	RateNegative        Code = "rate_negative"
	RateLarge           Code = "rate_large"
	RateDecimals        Code = "rate_decimals"
	RateFen             Code = "rate_fen"
	RateFenYear         Code = "rate_fen_year"
	RateTwoUnits        Code = "rate_two_units"
	PenaltyForm         Code = "penalty_form"
	DateEither          Code = "date_either"
	DateNoYearDay       Code = "date_no_year_day"
	CountDays           Code = "count_days"
	RateLPR             Code = "rate_lpr"
	RateHigh            Code = "rate_high"
	RateNone            Code = "rate_none"
	RateRange           Code = "rate_range"
	ShareSmall          Code = "share_small"
	CountMonths         Code = "count_months"
	DateForm            Code = "date_form"
	DateFormNear        Code = "date_form_near"
	DateNoYear          Code = "date_no_year"
	DateShortYear       Code = "date_short_year"
	DateNoMonth         Code = "date_no_month"
	DateNoDay           Code = "date_no_day"
	DateRange           Code = "date_range"
	DateIsMonth         Code = "date_is_month"
	EveryForm           Code = "every_form"
	EveryNoUnit         Code = "every_no_unit"
	EveryRange          Code = "every_range"
	IntForm             Code = "int_form"
	IntFormNear         Code = "int_form_near"
	IntRange            Code = "int_range"
	TrailingSign        Code = "trailing_sign"
	CommentCut          Code = "comment_cut"
)

var scalarTexts = map[Code]text{
	AmountForm: wrong(
		"{key} 的 {value} 不是金额",
		"{value} is not an amount",
		"写成 12000 或 12000.50 这样",
		"write it like 12000 or 12000.50"),
	AmountFormNear: wrong(
		"{key} 的 {value} 不是金额的写法",
		"{value} is not how an amount is written",
		"如果是这个数，写 {other}",
		"write {other}, if that is what it means"),
	AmountExponent: wrong(
		"金额不能写成 {value}",
		"an amount is not written as {value}",
		"如果是这个数，写 {other}",
		"write {other}, if that is what it means"),
	AmountLeadingZero: wrong(
		"金额 {value} 前面多了 0",
		"the amount {value} begins with a 0",
		"写 {other}；如果少了小数点，补上",
		"write {other}, or put in the point that is missing"),
	AmountDecimals: wrong(
		"{value} 的小数太多，{other} 最多 {n} 位",
		"{value} has too many decimals: {other} has {n}",
		"照对方显示的写：{want}",
		"write it as the lender shows it: {want}"),
	AmountPoint: wrong(
		"{value} 的小数太多，不知道点是小数点还是千位分隔",
		"{value} has too many decimals: the point may be that of thousands",
		"写 {want}，看是哪个数",
		"write {want}, whichever it is"),
	RateLeadingZero: wrong(
		"{value} 前面多了 0",
		"{value} begins with a 0",
		"写 {want}，看是哪个数",
		"write {want}, whichever it is"),
	OneNumberEach: wrong(
		"{key} 只能写一个数，这里有几个",
		"{key} takes one number, and here are several",
		"每个数另写一项",
		"write an item of its own for each"),
	AmountNegative: wrong(
		"{key} 不能是负数",
		"{key} cannot be negative",
		"写 {other}",
		"write {other}"),
	AmountZeroSpare: wrong(
		"{key} 不能是 0",
		"{key} cannot be 0",
		"写实际的金额；不知道就删掉这一行",
		"write what it is, or leave the line out if it is not known"),
	AmountZero: wrong(
		"{key} 不能是 0",
		"{key} cannot be 0",
		"写实际的金额，例如 {key}: {want}",
		"write what it is, like {key}: {want}"),
	AmountLarge: wrong(
		"{value} 太大，上限是 {other}",
		"{value} is too large, the most is {other}",
		"检查是不是多写了 0",
		"check it for a 0 too many"),
	AmountOtherCurrency: wrong(
		"{value} 不是 {other} 的金额",
		"{value} is not in {other}",
		"换算成 {other}；整份账本都用这种钱，就在最上面写 currency: USD 这样",
		"convert it to {other}, or write like currency: USD at the top if the whole book is in that money"),
	AmountPercent: wrong(
		"{key} 要写金额，不是百分比 {value}",
		"{key} takes an amount, not {value}",
		"算成金额写上，例如 500",
		"work it out and write the amount, such as 500"),
	ShareForm: wrong(
		"{value} 不是百分比，也不是金额",
		"{value} is neither a percentage nor an amount",
		"写成 50% 或 1200 这样",
		"write it like 50% or 1200"),
	PercentBare: wrong(
		"{key} 没写百分号",
		"{key} has no percent sign",
		"写 {want}",
		"write {want}"),
	PercentForm: wrong(
		"{value} 不是百分比",
		"{value} is not a percentage",
		"写成 5% 这样",
		"write it like 5%"),
	PercentZhe: wrong(
		"{key} 要写百分比，不写折",
		"{key} takes a percentage",
		"写 {other}",
		"write {other}"),
	PercentNegative: wrong(
		"{key} 不能是负数",
		"{key} cannot be negative",
		"写 0% 或更大",
		"write 0% or more"),
	PercentLarge: wrong(
		"{value} 太大，上限是 {other}",
		"{value} is too much, the most is {other}",
		"检查小数点",
		"check the decimal point"),
	RateNoUnit: wrong(
		"{key} 没有写时间单位",
		"{key} has no unit of time",
		"写 {want}",
		"write {want}"),
	RateFenNoUnit: wrong(
		"{value} 没写是按月还是按年",
		"{value} has no unit of time",
		"按月就写 {other}/月 或 月息{value}",
		"write {other}/month, if that is what it means"),
	RateTenThouNoUnit: wrong(
		"{value} 没写是按日还是按年",
		"{value} has no unit of time",
		"按日就写 {other}/日 或 {value}/日",
		"write {other}/day, if that is what it means"),
	RateNoPercent: wrong(
		"{value} 没写百分号",
		"{value} has no percent sign",
		"写 {want}",
		"write {want}"),
	RateForm: wrong(
		"{value} 不是利率",
		"{value} is not a rate",
		"写成 14.6%/年、1.2%/月 或 0.04%/日 这样",
		"write it like 14.6%/year, 1.2%/month or 0.04%/day"),
	RateNegative: wrong(
		"利率不能是负数",
		"a rate cannot be negative",
		"没有利息就写 0%/年",
		"write 0%/year if there is no interest"),
	RateLarge: wrong(
		"{value} 相当于一年 {other}，超过 1000%",
		"{value} is {other} a year, more than 1000%",
		"检查小数点和时间单位",
		"check the decimal point and the unit of time"),
	RateDecimals: wrong(
		"{value} 的小数超过 {n} 位",
		"{value} has more than {n} decimals",
		"四舍五入到 {n} 位以内",
		"round it to {n} or fewer"),
	RateFen: wrong(
		"{value} 要写成百分比",
		"{value} must be written as a percentage",
		"照合同或 App 写，例如 0.05%/日",
		"write what the contract or app says, such as 0.05%/day"),
	RateFenYear: wrong(
		"{value} 要写成百分比",
		"{value} must be written as a percentage",
		"一般指 {other}/年；照合同或借条核对后写",
		"it mostly means {other}/year: check the contract, and write what it says"),
	RateTwoUnits: wrong(
		"{value} 写了两个时间单位",
		"{value} has two units of time",
		"留下合同上的那一个",
		"keep the one in the contract"),
	PenaltyForm: wrong(
		"{value} 不是罚息的写法",
		"{value} is not how a penalty is written",
		"写成 1.5x、+3%/年 或 0.05%/日 这样；不知道就写 unknown",
		"write it like 1.5x, +3%/year or 0.05%/day, or unknown if it is not known"),
	DateEither: wrong(
		"日期不能写成 {value}",
		"a date is not written as {value}",
		"写 {want}，看是哪一天",
		"write {want}, whichever it is"),
	DateNoYearDay: wrong(
		"{value} 没写年份和日子",
		"{value} has neither year nor day",
		"年份和日子都要写，例如 {other}-15",
		"write year and day too, like {other}-15"),
	CountDays: wrong(
		"{key} 数的是期数，{value} 不是期数",
		"{key} counts instalments, and {value} is a length of time",
		"如果 {other} 天后一次还清，写 periods: 1 和 every: {other} days",
		"if all is repaid once, after {other} days, write periods: 1 and every: {other} days"),
	RateLPR: wrong(
		"{value} 随 LPR 变动，这里要写现在执行的利率",
		"{value} follows the LPR; write the rate in force",
		"在合同或 App 里查到后写，例如 3.2%/年；以后的变动写在 rate_changes",
		"look it up in the contract or app and write it, such as 3.2%/year; later changes go under rate_changes"),
	RateHigh: odd(
		"年利率 {other}，高于 36%",
		"the yearly rate is {other}, more than 36%",
		"核对小数点和时间单位；数没错就不用改",
		"check the decimal point and the unit of time; if it is right, nothing need change"),
	RateNone: wrong(
		"没有利息也要写成利率，不写 {value}",
		"no interest is written as a rate too, not as {value}",
		"写 0%/年",
		"write 0%/year"),
	RateRange: wrong(
		"{value} 是一个范围，不是这笔借款的利率",
		"{value} is a range, not the rate of this loan",
		"写合同或 App 上这一笔的利率，例如 {want}",
		"write the one in the contract or app, such as {want}"),
	ShareSmall: odd(
		"{key} 的 {value} 没有百分号，按金额 {other} 算",
		"{key} has no percent sign, so {value} is read as an amount, {other}",
		"如果是百分比，写 {value}%",
		"write {value}%, if a percentage is meant"),
	CountMonths: wrong(
		"{key} 数的是期数；这笔借款不是按月还，{value} 不等于期数",
		"{key} counts instalments, and this loan is not paid by the month, so {value} does not say how many",
		"写一共几期：{want}",
		"write how many instalments that is: {want}"),
	DateForm: wrong(
		"{value} 不是日期",
		"{value} is not a date",
		"写成 2026-11-21 这样",
		"write it like 2026-11-21"),
	DateFormNear: wrong(
		"日期不能写成 {value}",
		"a date is not written as {value}",
		"写 {other}",
		"write {other}"),
	DateNoYear: wrong(
		"{value} 没写年份",
		"{value} has no year",
		"如果是 {n} 年，写 {other}",
		"write {other}, if the year is {n}"),
	DateShortYear: wrong(
		"{value} 的年份要写四位",
		"the year of {value} needs four digits",
		"如果是这一天，写 {other}",
		"write {other}, if that is the day"),
	DateNoMonth: wrong(
		"{value} 的月份不对",
		"{value} has no such month",
		"月份是 1 到 12",
		"months are 1 to 12"),
	DateNoDay: wrong(
		"没有 {value} 这一天",
		"there is no {value}",
		"{other} 只有 {n} 天",
		"{other} has {n} days"),
	DateRange: wrong(
		"{value} 不在 1900 到 2200 年之间",
		"{value} is not between the years 1900 and 2200",
		"检查年份",
		"check the year"),
	DateIsMonth: wrong(
		"{key} 要写到哪一天",
		"{key} needs the day too",
		"写成 {other}-15 这样，用实际的日子",
		"write the real day, like {other}-15"),
	EveryForm: wrong(
		"{value} 不是周期",
		"{value} is not a period",
		"写 month、3 months、week、2 weeks 或 10 days",
		"write month, 3 months, week, 2 weeks or 10 days"),
	EveryNoUnit: wrong(
		"{value} 没写单位",
		"{value} has no unit",
		"写 {want}",
		"write {want}"),
	EveryRange: wrong(
		"周期不能是 {value}",
		"the period cannot be {value}",
		"最短 1 天，最长 120 个月；每月写 month，每 3 个月写 3 months",
		"it is at least a day and at most 120 months: write month, or like 3 months"),
	IntForm: wrong(
		"{key} 要写整数，不是 {value}",
		"{key}: takes a whole number, not {value}",
		"写 {other} 到 {n}",
		"write a number from {other} to {n}"),
	IntFormNear: wrong(
		"{key} 要写整数，不是 {value}",
		"{key}: takes a whole number, not {value}",
		"写 {want}",
		"write {want}"),
	IntRange: wrong(
		"{key} 不能是 {value}",
		"{key} cannot be {value}",
		"写 {other} 到 {n}",
		"write a number from {other} to {n}"),
	TrailingSign: wrong(
		"{value} 末尾多了标点",
		"{value} ends with a sign too many",
		"写 {other}",
		"write {other}"),
	CommentCut: odd(
		"YAML 把 # 后面的当作注释，没有读",
		"YAML takes what follows # for a comment, and drops it",
		"要保留就加引号：\"{value}\"",
		"to keep it, put it in quotes: \"{value}\""),
}
