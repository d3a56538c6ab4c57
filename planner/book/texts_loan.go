package book

// The fields of a loan.
const (
	MissingID             Code = "missing_id"
	BadID                 Code = "bad_id"
	LongID                Code = "long_id"
	DuplicateID           Code = "duplicate_id"
	MissingSeveral        Code = "missing_several"
	MissingPrincipal      Code = "missing_principal"
	MissingMethod         Code = "missing_method"
	MissingTermsOwed      Code = "missing_terms_owed"
	MissingMethodOwed     Code = "missing_method_owed"
	MissingStart          Code = "missing_start"
	MissingRate           Code = "missing_rate"
	MissingRateOwed       Code = "missing_rate_owed"
	MissingPeriods        Code = "missing_periods"
	MissingPeriodsAnnuity Code = "missing_periods_annuity"
	MissingDate           Code = "missing_date"
	MissingDays           Code = "missing_days"
	MissingOrder          Code = "missing_order"
	OnlyRevolving         Code = "only_revolving"
	MethodAnyTime         Code = "method_any_time"
	MethodUnknownAlone    Code = "method_unknown_alone"
	RateUnknownAlone      Code = "rate_unknown_alone"
	ImpliedWithOwed       Code = "implied_with_owed"
	ImpliedNeeds          Code = "implied_needs"
	NotForThisMethod      Code = "not_for_this_method"
	FlatInstalment        Code = "flat_instalment"
	TooManyInterestOnly   Code = "too_many_interest_only"
	BalloonTooLarge       Code = "balloon_too_large"
	InstalmentTooLarge    Code = "instalment_too_large"
	FeesEatPrincipal      Code = "fees_eat_principal"
	ReceivedMore          Code = "received_more"
	LooksFlat             Code = "looks_flat"
	PercentOnly           Code = "percent_only"
	FeeOfBalance          Code = "fee_of_balance"
	MinAboveMax           Code = "min_above_max"
	MultipleBare          Code = "multiple_bare"
	MultipleRange         Code = "multiple_range"
	PenaltyTimes          Code = "penalty_times"
	PenaltyOnTop          Code = "penalty_on_top"
	ComponentTwice        Code = "component_twice"
	OrderIncomplete       Code = "order_incomplete"
	SameDateTwice         Code = "same_date_twice"
	NotAscending          Code = "not_ascending"
	RateChangeTooEarly    Code = "rate_change_too_early"
	PaymentBeforeStart    Code = "payment_before_start"
	PaymentAlreadyCounted Code = "payment_already_counted"
	FirstDueTooEarly      Code = "first_due_too_early"
	PaidThroughTooEarly   Code = "paid_through_too_early"
	AcceleratedTooEarly   Code = "accelerated_too_early"
	StartsLater           Code = "starts_later"
	ExamplesLeft          Code = "examples_left"
	GroupOfOne            Code = "group_of_one"
	OfferDatePast         Code = "offer_date_past"
	PaidTooMuch           Code = "paid_too_much"
	PaymentLater          Code = "payment_later"
	PaidThroughLater      Code = "paid_through_later"
	OwedLater             Code = "owed_later"
	NothingRecorded       Code = "nothing_recorded"
	EndTooLate            Code = "end_too_late"
)

var loanTexts = map[Code]text{
	MissingID: wrong(
		"这笔借款少了 id",
		"this loan has no id",
		"写 id: 一个短名字，例如 jiebei；命令里用它指这笔借款",
		"write id: and a short name such as jiebei, by which commands know the loan"),
	BadID: wrong(
		"id {value} 里有不能用的字符",
		"the id {value} has signs that it cannot have",
		"用汉字、字母、数字、- 和 _，例如 {other}",
		"use letters, digits, - and _, such as {other}"),
	LongID: wrong(
		"id 超过 {n} 个字",
		"the id has more than {n} characters",
		"用短一点的名字",
		"use a shorter one"),
	DuplicateID: wrong(
		"id {value} 用了两次（第一次在第 {n} 行）",
		"the id {value} is used twice (first on line {n})",
		"给这一笔另起一个，例如 {other}",
		"give this loan another, such as {other}"),
	MissingSeveral: wrong(
		"这笔借款少了 {want}",
		"this loan lacks {want}",
		"{more}只知道现在欠多少，就改写 "+owedExample,
		"{more}if only what is owed now is known, write instead "+owedExample),
	MissingPrincipal: wrong(
		"这笔借款少了 principal（借了多少）",
		"this loan has no principal: the amount lent",
		"写当初借了多少，例如 principal: 30000；只知道现在欠多少，就用 "+owedExample+" 代替 start 和 periods",
		"write the amount lent, like principal: 30000; if only what is owed now is known, write "+owedExample+" in place of start and periods"),
	MissingMethod: wrong(
		"这笔借款少了 method（怎么还）",
		"this loan has no method: how it is repaid",
		"写 method: 和其中一个：annuity（等额本息）、equal-principal（等额本金）、interest-only（先息后本）、bullet（到期一次还本付息）、flat（等本等息）、revolving（信用卡、循环额度）、open（未约定期限）",
		"write method: and one of annuity, equal-principal, interest-only, bullet, flat, revolving (cards), open"),
	MissingTermsOwed: wrong(
		"owed 写了本金，还要知道 method（怎么还）和 rate（利率）",
		"with principal under owed, method and rate are needed",
		"写上这两项；都不知道就写 method: unknown 和 rate: unknown",
		"write both; if neither is known, write method: unknown and rate: unknown"),
	MissingMethodOwed: wrong(
		"owed 写了本金，还要知道 method（怎么还）",
		"with principal under owed, method is needed: how the rest is repaid",
		"写 method；不知道就写 method: unknown",
		"write it, or method: unknown if it is not known"),
	MissingStart: wrong(
		"这笔借款少了 start（放款日）",
		"this loan has no start: the day the money was lent",
		"写 start: 2026-03-08 这样；利息从这天算起",
		"write it like start: 2026-03-08, the day from which interest runs"),
	MissingRate: wrong(
		"少了 rate（利率）",
		"rate is missing",
		"写 rate: 14.6%/年 这样；只知道每期还多少，就写 rate: implied，再写 instalment: 2693.12",
		"write it like rate: 14.6%/year; if only the instalment is known, write rate: implied and instalment: 2693.12"),
	MissingRateOwed: wrong(
		"owed 写了本金，还要知道 rate（利率）",
		"with principal under owed, rate is needed",
		"写 rate；不知道就写 rate: unknown",
		"write it, or rate: unknown if it is not known"),
	MissingPeriods: wrong(
		"这笔借款少了 periods（期数）",
		"this loan has no periods: the number of instalments",
		"写 periods: 12 这样",
		"write it like periods: 12"),
	MissingPeriodsAnnuity: wrong(
		"这笔借款少了 periods（期数）",
		"this loan has no periods: the number of instalments",
		"写 periods: 12 这样，或用 instalment 写每期还多少",
		"write it like periods: 12, or name the instalment"),
	MissingDate: wrong(
		"少了日期 {key}",
		"the date {key}: is missing",
		"写 {key}: 2026-11-21 这样",
		"write it like {key}: 2026-11-21"),
	MissingDays: wrong(
		"少了 days（天数）",
		"days is missing",
		"写 days: 3 这样",
		"write it like days: 3"),
	MissingOrder: wrong(
		"少了 order（顺序）",
		"order is missing",
		"写 order: principal-first 这样",
		"write it like order: principal-first"),
	OnlyRevolving: wrong(
		"{key} 只用于 method: revolving",
		"{key} is only for method: revolving",
		"删掉 {key}；这笔是信用卡之类，就写 method: revolving",
		"delete {key}, or write method: revolving if this is a card"),
	MethodAnyTime: wrong(
		"{value} 说的是何时能还，没说每期怎么算",
		"{value} says when one may pay, not how instalments are made",
		"有期数就写 annuity（等额本息）、equal-principal（等额本金）或 interest-only（先息后本）；没有约定期限就写 open",
		"write annuity, equal-principal or interest-only where there are instalments, open where no term is agreed"),
	MethodUnknownAlone: wrong(
		"method: unknown 只能和 owed 一起用",
		"method: unknown works only with owed",
		"写怎么还；或用 owed 写对方现在显示的数",
		"write how it is repaid, or what the lender shows under owed"),
	RateUnknownAlone: wrong(
		"rate: unknown 只能和 owed 一起用",
		"rate: unknown works only with owed",
		"知道每期还多少就写 rate: implied 加 instalment 和 periods；否则用 owed 写对方显示的数",
		"write rate: implied with instalment and periods if those are known, else what the lender shows under owed"),
	ImpliedWithOwed: wrong(
		"owed 没有当初的本金，推算不出利率",
		"with owed the amount lent is not known, so no rate is implied",
		"写利率；不知道就写 rate: unknown",
		"write the rate, or rate: unknown if it is not known"),
	ImpliedNeeds: wrong(
		"推算利率还要知道 {key}",
		"rate: implied needs {key} too",
		"写上每期还多少（instalment）和期数（periods）",
		"write what each instalment is and how many periods there are"),
	NotForThisMethod: wrong(
		"{want} 用不到 {key}",
		"{key} means nothing with method {want}",
		"去掉 {key}，或改 method",
		"drop {key}, or change method"),
	FlatInstalment: wrong(
		"flat（等本等息）的每期金额由本金和利率算出，不能写 instalment",
		"with method flat the instalment follows from principal and rate",
		"去掉 instalment；只知道每期还多少，就写 method: annuity 和 rate: implied",
		"drop instalment; if only the instalment is known, write method: annuity with rate: implied"),
	TooManyInterestOnly: wrong(
		"{value} 期只还利息，一共 {n} 期，没有一期还本金",
		"{value} interest-only periods of {n} leave none for the principal",
		"最多写 {other}；如果本金到期一次还，改写 method: interest-only",
		"write {other} at most; if all the principal is paid at the end, write method: interest-only instead"),
	BalloonTooLarge: wrong(
		"balloon（尾款）{value} 要少于本金 {other}",
		"the balloon, {value}, is not below the principal, {other}",
		"balloon 是留到最后一期的那部分本金",
		"the balloon is the part of the principal left for the last instalment"),
	InstalmentTooLarge: wrong(
		"每期 {value} 要少于本金 {other}",
		"the instalment, {value}, is not below the principal, {other}",
		"检查两个数",
		"check the two amounts"),
	FeesEatPrincipal: wrong(
		"放款时收的费用 {value} 要少于本金 {other}",
		"the fees at the start, {value}, are not below the principal, {other}",
		"检查金额和百分比",
		"check the amount or percent"),
	ReceivedMore: wrong(
		"到手 {value} 多于本金 {other}",
		"received, {value}, is more than the principal, {other}",
		"检查两个数",
		"check the two amounts"),
	LooksFlat: odd(
		"每期 {value} 正好是等本等息的数，不是等额本息",
		"the instalment {value} is that of a flat loan, not of an annuity",
		"合同若是等本等息，写 method: flat 并去掉 instalment",
		"if interest runs on the whole principal to the end, write method: flat without instalment"),
	PercentOnly: wrong(
		"{key} 只和 percent 一起用",
		"{key}: goes only with percent",
		"删掉 {key}",
		"delete {key}"),
	FeeOfBalance: wrong(
		"按余额收的费用只能每期收",
		"a fee of the balance is charged each period",
		"写 every: period，或 of: principal",
		"write every: period, or of: principal"),
	MinAboveMax: wrong(
		"min {value} 高于 max {other}",
		"min, {value}, is above max, {other}",
		"把两个对调，或改正其中一个",
		"swap them, or correct one"),
	MultipleBare: wrong(
		"罚息 {value} 没写是倍数还是利率",
		"the penalty {value} is neither a multiple nor a rate",
		"倍数写 {other}x；利率写 {other}%/年 或 {other}%/日",
		"write {other}x for a multiple of the rate, or {other}%/year or {other}%/day"),
	MultipleRange: wrong(
		"倍数 {value} 太大，上限是 {other}",
		"the multiple {value} is too large, the most is {other}",
		"检查小数点",
		"check the decimal point"),
	PenaltyTimes: wrong(
		"{value} 没说是合同利率的几倍，还是另外加收",
		"{value} does not say whether it is of the contract rate, or on top of it",
		"写 {want}：前一个是合同利率的 {value}，后一个是再加 {value}",
		"write {want}: the first is {value} of the contract rate, the second adds {value} to it"),
	PenaltyOnTop: wrong(
		"{value} 没说加在什么上面",
		"{value} does not say on top of what",
		"在合同利率上加收，就写 {other}；加百分点，就写 +3%/年 这样",
		"write {other} if it is on top of the contract rate, or like +3%/year if it adds points"),
	ComponentTwice: wrong(
		"{value} 写了两次",
		"{value} is given twice",
		"四种各写一次，照合同的顺序，例如 [fees, penalty, interest, principal]",
		"name all four once, in the contract's order, like [fees, penalty, interest, principal]"),
	OrderIncomplete: wrong(
		"顺序要写全四种，每种一次",
		"the order must name all four, each once",
		"例如 [fees, penalty, interest, principal]（费用、罚息、利息、本金）",
		"like [fees, penalty, interest, principal]"),
	SameDateTwice: wrong(
		"{value} 写了两次（第一次在第 {n} 行）",
		"{value} is given twice (first on line {n})",
		"合成一项，或改正日期",
		"make one of the two, or correct the date"),
	NotAscending: wrong(
		"{value} 写在了 {other} 后面",
		"{value} comes after {other} but is earlier",
		"按日期从早到晚写",
		"list them by date, the earliest first"),
	RateChangeTooEarly: wrong(
		"利率变动日 {value} 要在放款日 {other} 之后",
		"the rate change of {value} is not after the start, {other}",
		"放款时的利率写在 rate",
		"the rate at the start goes under rate"),
	PaymentBeforeStart: wrong(
		"还款 {value} 早于放款日 {other}",
		"the payment of {value} is before the start, {other}",
		"检查两个日期",
		"check the two dates"),
	PaymentAlreadyCounted: wrong(
		"还款 {value} 已包括在 paid_through {other} 里",
		"the payment of {value} is already in paid_through, {other}",
		"去掉这一条；提前还的另加 as: prepayment",
		"drop it, or add as: prepayment if it was paid ahead of time"),
	FirstDueTooEarly: wrong(
		"第一个还款日 {value} 要在放款日 {other} 之后",
		"the first due day, {value}, is not after the start, {other}",
		"检查两个日期",
		"check the two dates"),
	PaidThroughTooEarly: wrong(
		"paid_through {value} 早于放款日 {other}",
		"paid_through, {value}, is before the start, {other}",
		"一期也没还就删掉这一行",
		"leave it out if nothing has been paid"),
	AcceleratedTooEarly: wrong(
		"提前到期日 {value} 要在放款日 {other} 之后",
		"acceleration on {value} is not after the start, {other}",
		"检查两个日期",
		"check the two dates"),
	ExamplesLeft: odd(
		"账本里还有 {n} 行是例子（写着「{want}」），照它们算的不是你的数",
		"{n} lines of the book are examples still (they say: {want}), so these figures are not yours",
		"照合同、App 或短信改好，再删掉那几个字",
		"put in what the contract, the app or a message shows, and delete those words"),
	GroupOfOne: odd(
		"{value} 组里只有这一笔借款",
		"this loan is alone in the group {value}",
		"同一额度的各笔写一样的 group；只有一笔就不用写",
		"write the same group in each of its loans, or drop it if there is only one"),
	OfferDatePast: odd(
		"{key} {value} 早于截至日 {other}",
		"{key}: {value} is before the as-of day, {other}",
		"换成以后的日子；已经签了就写到 agreements",
		"write a day still to come, or put what is signed under agreements"),
	PaidTooMuch: odd(
		"还到这一笔，比全部应还还多出 {other}",
		"with this payment {other} more was paid than was owed in all",
		"核对金额和日期；确实多还了，可以请对方退回",
		"check amount and date; if it was too much, it can be asked back"),
	StartsLater: odd(
		"放款日 {value} 晚于 {other}，那天还没有欠款",
		"the start, {value}, is after {other}: nothing is owed on that day",
		"核对日期，或加上 --as-of {value} 按那天算",
		"check the date, or add --as-of {value} to reckon on that day"),
	PaymentLater: odd(
		"还款 {value} 晚于 {other}，那天还没有发生",
		"the payment of {value} is after {other}: on that day it has not happened",
		"核对日期，或加上 --as-of {value} 按那天算",
		"check the date, or add --as-of {value} to reckon on that day"),
	PaidThroughLater: odd(
		"paid_through {value} 晚于 {other}",
		"paid_through, {value}, is after {other}",
		"写到已经还过的最后一个还款日",
		"write the last due day that has really been paid"),
	OwedLater: odd(
		"owed 的日期 {value} 晚于 {other}",
		"the date of owed, {value}, is after {other}",
		"核对日期，或加上 --as-of {value} 按那天算",
		"check the date, or add --as-of {value} to reckon on that day"),
	NothingRecorded: odd(
		"{value} 起到期的各期都没有还款记录，全部按逾期计算",
		"nothing is recorded as paid since {value}: every instalment counts as overdue",
		"还过就写最后一个已还清的还款日，例如 paid_through: 2026-08-08；或写 payments",
		"if some were paid, write the last due day paid, like paid_through: 2026-08-08, or payments"),
	EndTooLate: wrong(
		"从 {value} 起 {n} 期要到 {other}，超过 2200 年",
		"{n} periods from {value} on end on {other}, past the year 2200",
		"检查期数和 every",
		"check the number of periods and every"),
}
