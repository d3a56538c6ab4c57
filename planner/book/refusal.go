package book

import (
	"repay/planner/book/fault"
	"repay/planner/loan"
)

var (
	negativeAmortisation = fault.Wrong("negative_amortisation",
		"每期 {want} 还不够付利息", "an instalment of {want} does not cover its interest",
		"至少要 {other}；核对是不是少写了一位", "it takes at least {other}; check it for a missing digit")
	neverEnds = fault.Wrong("never_ends",
		"每期 {want} 还不够付利息", "paying {want} does not cover the interest",
		"至少要 {other}；核对是不是少写了一位", "it takes at least {other}; check it for a missing digit")
	tooLong = fault.Wrong("too_long",
		"要还 {n} 期以上", "this takes more than {n} instalments",
		"提高每期金额，或减少期数", "raise the instalment, or lower the number of periods")
	impliedImpossible = fault.Wrong("implied_impossible",
		"没有哪个利率能让这些数对上：每期 {want}，加起来还不到本金",
		"no rate fits an instalment of {want}: together they are less than the principal",
		"至少要 {other}；检查本金、每期金额和期数", "it takes at least {other}: check principal, instalment and periods")
	nothingLeft = fault.Wrong("nothing_left",
		"合同剩下的期数不够，最后一期不变做不到", "the contract has too few instalments left to keep its end date",
		"写 then: shift，让最后一期顺延", "write then: shift, and let the end date move")
	rateNeeded = fault.Wrong("rate_needed",
		"不知道合同利率，算不出这个方案", "the contract rate is unknown, so this offer cannot be computed",
		"写 rate；不知道就问对方", "write the rate, and ask the lender if it is not known")
	splitNeeded = fault.Wrong("split_needed",
		"只知道总数，分不出本金、利息和罚息，算不出这个方案",
		"only a total is known, without its parts, so this offer cannot be computed",
		"在 owed 里写本金、利息和罚息；不知道就问对方",
		"write principal, interest and penalty under owed, and ask the lender if they are not known")
	tooMuch = fault.Wrong("too_much",
		"{want} 比欠的还多", "{want} is more than what is owed",
		"最多 {other}", "the most is {other}")
	beyondPrincipal = fault.Wrong("beyond_principal",
		"as: principal 的还款比未到期的本金还多", "a payment with as: principal is more than the principal not yet due",
		"那天未到期的本金是 {other}；别的钱另记一条，不写 as", "on that day {other} was not yet due; record what paid anything else by itself, without as")
	tooLarge = fault.Wrong("too_large",
		"金额越滚越大，算不下去", "an amount grows past what can be computed",
		"检查利率、期数和金额", "check rate, periods and amounts")
	pastCalendar = fault.Wrong("past_calendar",
		"这样要还到 2200 年以后", "this goes on past the year 2200",
		"减少期数，或缩短每期的间隔", "lower the number of periods, or make each one shorter")
	compoundsTooLong = fault.Wrong("compounds_too_long",
		"罚息计入本息再计罚息的到期还款日超过 {n} 个", "unpaid penalty would join on more than {n} due dates",
		"写 compound: interest 或 none，或者换一个早些的日期", "write compound: interest or none, or take an earlier date")
	tooMuchTogether = fault.Wrong("too_much_together",
		"金额加起来太大，算不下去", "these amounts add up to more than can be computed",
		"检查金额，是不是多写了零", "check the amounts for zeros too many")
	tooManyRows = fault.Wrong("too_many_rows",
		"要比较的方案加起来超过 {n} 期，一次算不完", "the ways out to compare have more than {n} instalments in all",
		"把借款分到几本里，或少列几个方案", "put the loans into several books, or list fewer offers")
	dayPast = fault.Wrong("day_past",
		"{value} 已经过去了", "{value} is over already",
		"写今天或以后的日子；不写 on 就是今天", "write today or a day still to come; without on it is today")
	dayTooFar = fault.Wrong("day_too_far",
		"{value} 太远了，最多写 {n} 天以内", "{value} is too far ahead: it may be {n} days away at most",
		"写近一些的日子；不写 on 就是今天", "write an earlier day; without on it is today")
	notForMethod = fault.Wrong("not_for_method",
		"这种还款方式用不了这个方案", "this offer does not fit the loan's method",
		"换一种方案，例如 settle 或 interest_free", "choose another, such as settle or interest_free")
	owedDiffers = fault.Wrong("owed_differs",
		"total {value} 和各部分的和 {other} 对不上，差 {want}",
		"the total, {value}, is not the sum of its parts, {other}: it differs by {want}",
		"逐项核对；对方的总数不清楚时去掉 total", "check each part, or leave total out where the lender's sum is not clear")
	owedIncludesOverdue = fault.Wrong("owed_includes_overdue",
		"total {value} 比各部分的和 {other} 少 {want}，正好是逾期本金",
		"the total, {value}, is {want} below the sum of its parts, {other}: just the overdue principal",
		"principal 里已含逾期本金，就写 principal_all",
		"write principal_all in place of principal, for it includes the overdue part")
	cannotCompute = fault.Wrong("cannot_compute",
		"这里算不出来", "this cannot be computed",
		"检查这笔借款的数", "check the figures of this loan")
)

// refusals answer the engine: each bears the code of what it cannot compute.
var refusals = []*fault.Kind{
	negativeAmortisation, neverEnds, tooLong, impliedImpossible, nothingLeft, rateNeeded, splitNeeded, tooMuch, beyondPrincipal, tooLarge,
	duesBelowInterest, duesBelowImplied, duesEndDiffers, duesTooMuch,
	pastCalendar, compoundsTooLong, tooMuchTogether, tooManyRows, dayPast, dayTooFar, notForMethod, owedDiffers, cashLater,
}

// refusalOf is the fault that a refusal of the engine is; cannotCompute where
// nothing more is known of it.
func refusalOf(code loan.Code) *fault.Kind {
	for _, k := range refusals {
		if k.Code == fault.Code(code) {
			return k
		}
	}
	return cannotCompute
}
