package book

// What the lender shows.
const (
	OwedReplaces          Code = "owed_replaces"
	OverdueNeedsPrincipal Code = "overdue_needs_principal"
	OwedNeedsPrincipal    Code = "owed_needs_principal"
	MissingPeriodsLeft    Code = "missing_periods_left"
	MissingNextDue        Code = "missing_next_due"
	NothingToCome         Code = "nothing_to_come"
	NextDuePast           Code = "next_due_past"
	TotalNeedsSince       Code = "total_needs_since"
	AllNeedsOverdue       Code = "all_needs_overdue"
	AllBelowOverdue       Code = "all_below_overdue"
	MissingSince          Code = "missing_since"
	SinceAfterDate        Code = "since_after_date"
	RateBeforeOwed        Code = "rate_before_owed"
	AcceleratedBeforeOwed Code = "accelerated_before_owed"
	InOwedAlready         Code = "in_owed_already"
)

// owedExample is the least that can be written of what the lender shows.
const owedExample = "owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}}"

var owedTexts = map[Code]text{
	OwedReplaces: wrong(
		"写了 owed 就不写 {want}",
		"owed replaces {want}",
		"去掉 {want}；或者去掉 owed，写当初的条件",
		"drop {want}, or drop owed and write the terms of the contract"),
	OverdueNeedsPrincipal: wrong(
		"overdue 没写逾期本金",
		"overdue does not say how much principal is overdue",
		"写 principal: 7537.75 这样；不知道，就只写 date、total 和 overdue: {since: ...}",
		"write it like principal: 7537.75; if it is not known, write only date, total and overdue: {since: ...}"),
	OwedNeedsPrincipal: wrong(
		"owed 没写未到期本金",
		"owed does not say what principal is not yet due",
		"写 principal: 和 periods_left:；已全部到期就写 principal: 0 和 periods_left: 0；只知道总数就只写 total 和 overdue.since",
		"write principal: and periods_left:, or principal: 0 and periods_left: 0 if all is due; if only a total is known, write just total and overdue.since"),
	MissingPeriodsLeft: wrong(
		"owed 没写还剩几期",
		"owed does not say how many instalments are still to come",
		"写 periods_left: 4 这样",
		"write it like periods_left: 4"),
	MissingNextDue: wrong(
		"owed 没写下一个还款日",
		"owed does not say when the next instalment is due",
		"写 next_due: 2026-12-08 这样",
		"write it like next_due: 2026-12-08"),
	NothingToCome: wrong(
		"periods_left 是 0，却还有未到期本金 {value}",
		"periods_left is 0, but {value} is not yet due",
		"未到期本金写 0，把它归到 overdue；或写还剩几期",
		"write principal: 0 and put it under overdue, or write how many instalments are left"),
	NextDuePast: wrong(
		"下一个还款日 {value} 要在 owed 的日期 {other} 之后",
		"the next due day, {value}, is not after the date of owed, {other}",
		"写这天之后的第一个还款日；已经到期的写到 overdue 里",
		"write the first due day after it; what is due already goes under overdue"),
	TotalNeedsSince: wrong(
		"只有总数，不知道从什么时候逾期",
		"only a total is given, and not since when it is overdue",
		"写 overdue: {since: 2026-09}（月份也可以）；没有逾期就写 principal、periods_left 和 next_due",
		"write overdue: {since: 2026-09}, a month will do; if nothing is overdue, write principal, periods_left and next_due"),
	AllNeedsOverdue: wrong(
		"要从 principal_all 里分出逾期本金，但 overdue 没写 principal",
		"principal_all includes the overdue part, and overdue has no principal",
		"在 overdue 里写 principal；或用 principal 只写未到期的",
		"write principal under overdue, or use principal for what is not yet due"),
	AllBelowOverdue: wrong(
		"principal_all {value} 少于逾期本金 {other}",
		"principal_all, {value}, is less than the overdue principal, {other}",
		"principal_all 包括逾期本金；不包括就写 principal",
		"principal_all includes the overdue part; if it does not, write principal"),
	MissingSince: wrong(
		"没写从哪天逾期",
		"overdue has no date to count from",
		"写 since: 2026-09-08；只记得月份就写 since: 2026-09",
		"write it like since: 2026-09-08, or since: 2026-09 if only the month is known"),
	SinceAfterDate: wrong(
		"逾期开始日 {value} 晚于 owed 的日期 {other}",
		"overdue since {value} is after the date of owed, {other}",
		"检查两个日期",
		"check the two dates"),
	RateBeforeOwed: wrong(
		"利率变动 {value} 早于 owed 的日期 {other}",
		"the rate change of {value} is before the date of owed, {other}",
		"rate 写 {other} 那天执行的利率，再删掉这一项",
		"write the rate in force on {other} as rate, and delete this item"),
	AcceleratedBeforeOwed: wrong(
		"提前到期日 {value} 早于 owed 的日期 {other}",
		"acceleration on {value} is before the date of owed, {other}",
		"删掉这一行；已经全部到期，就写 principal: 0 和 periods_left: 0，把本金写到 overdue 里",
		"delete it; if all was due by then, write principal: 0 and periods_left: 0, and the principal under overdue"),
	InOwedAlready: wrong(
		"{value} 早于 owed 的日期 {other}，已经算在里面了",
		"{value} is before the date of owed, {other}: it is in its figures already",
		"删掉这一项",
		"delete this item"),
}
