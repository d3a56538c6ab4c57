package report

// wordsCards are the texts of cards and other balances that are billed by
// statement.
var wordsCards = map[word]both{
	wKeepMinimum:        {"每月还最低", "the minimum each month"},
	wKeepMinimumArrears: {"补齐后每月还最低", "clear arrears, then the minimum"},

	wCardLine:           {"{1}。", "{1}."},
	wCardStatement:      {"{1}：{2} 的账单还有 {3}，", "{1}: {3} of the statement of {2} is unpaid; "},
	wCardCleared:        {"{1}：{2} 的账单没有要还的", "{1}: nothing is unpaid of the statement of {2}"},
	wCardMinimum:        {"{1} 前最低还 {2}", "at least {2} by {1}"},
	wCardMinimumUnknown: {"{1} 到期，最低还多少没有写", "due on {1}, the minimum is not given"},
	wCardMinimumMet:     {"最低已还够", "its minimum is paid"},
	wCardMinimumMissed:  {"最低还款额 {1} 到期，还差 {2}", "{2} of its minimum, due {1}, is missing"},
	wCardBilledInterest: {"账单里有利息 {1}", "it holds interest of {1}"},
	wCardBilledFees:     {"账单里有费用 {1}", "it holds fees of {1}"},
	wCardUnbilled:       {"另有未出账 {1}", "not yet billed {1}"},
	wCardPlans:          {"分期还没出账的本金 {1}", "instalment plans not yet billed {1}"},

	wMinimumEnds:    {"只还最低：{1}还清 ({2} 期，到 {3})，一共多花 {4}。", "Paying the minimum: done in {1} (payments: {2}, the last {3}), {4} on top of what is owed."},
	wMinimumNever:   {"只还最低：一百年也还不完。", "Paying the minimum: not done within a hundred years."},
	wMinimumUnknown: {"最低还款额没有写，这里按每期全额还算。", "The minimum is not given: each statement is reckoned as paid in full."},
	wMinimumSaves:   {"今天全部还清能省 {1}。", "Paying everything today would save {1} of it."},
	wYears:          {"{1} 年", "{1} years"},
	wYearOne:        {"1 年", "1 year"},
	wMonthOne:       {"1 个月", "1 month"},
	wWithinMonth:    {"一个月内", "less than a month"},
	wMonthsOnly:     {"{1} 个月", "{1} months"},

	wHowAfterDue:   {"{1}：没还的部分从到期还款日第二天起按日计息。", "{1}: what is unpaid bears interest from the day after the due date."},
	wHowFullBill:   {"{1}：账单没有全额还清时，每笔从消费日起计息。", "{1}: where a statement is not paid in full, each charge bears interest from its own date."},
	wHowUnpaidPart: {"{1}：账单没有全额还清时，每笔从消费日起计息，到期还款日及以前只算没还的比例。", "{1}: where a statement is not paid in full, each charge bears interest from its own date, to the due date only in the part that is unpaid."},
	wHowDailyUse:   {"{1}：每笔从用款日起按日计息，是否按时还都一样。", "{1}: each charge bears interest from its own date, paid in time or not."},
}
