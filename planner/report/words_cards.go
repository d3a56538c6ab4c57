package report

const (
	wKeepMinimum word = iota + endMain
	wEventGraceCard
	wKeepMinimumArrears
	wLabelThenAll
	wCardLine
	wCardStatement
	wCardCleared
	wCardMinimum
	wCardMinimumUnknown
	wCardMinimumMet
	wCardMinimumMissed
	wCardBilledInterest
	wCardBilledFees
	wCardUnbilled
	wCardPlans
	wMinimumEnds
	wMinimumNever
	wMinimumUnknown
	wMinimumSaves
	wMinimumSavesAll
	wUnitYear
	wUnitYears
	wHowCardRows
	wHowAfterDue
	wHowFullBill
	wHowUnpaidPart
	wHowDailyUse

	endCards
)

// wordsCards are the texts of cards and other balances that are billed by
// statement.
var wordsCards = map[word]both{
	wEventGraceCard:     {"宽限期过了，没还清的算利息{1}", "grace over: interest on what is unpaid{1}"},
	wKeepMinimum:        {"每月还最低", "the minimum each month"},
	wKeepMinimumArrears: {"补齐后每月还最低", "clear arrears, then the minimum"},

	wLabelThenAll: {"{1}，再一次还清", "{1}, then all"},

	wCardLine:           {"{1}。", "{1}."},
	wCardStatement:      {"{1}：{2} 的账单还要还 {3}，", "{1}: {3} of the statement of {2} is unpaid; "},
	wCardCleared:        {"{1}：{2} 的账单没有要还的", "{1}: nothing is unpaid of the statement of {2}"},
	wCardMinimum:        {"最低还款额 {2}，到期还款日 {1}", "at least {2} by {1}"},
	wCardMinimumUnknown: {"到期还款日 {1}，没写最低还款额", "due on {1}, the minimum is not given"},
	wCardMinimumMet:     {"最低还款额已还够", "its minimum is paid"},
	wCardMinimumMissed:  {"最低还款额还差 {2}，到期还款日 {1} 已过", "{2} of its minimum, due {1}, is missing"},
	wCardBilledInterest: {"其中利息 {1}", "interest of {1} is in it"},
	wCardBilledFees:     {"其中费用 {1}", "fees of {1} are in it"},
	wCardUnbilled:       {"另有未出账 {1}", "{1} more is not yet billed"},
	wCardPlans:          {"分期还没出账的本金 {1}", "{1} of instalment plans is still to be billed"},

	wMinimumEnds:     {"只还最低还款额、不再消费，要 {1}还清 ({2} 期，到 {3})，一共多花 {4}。", "Paying only the minimum and spending nothing more takes {1} ({2} payments, to {3}) and costs {4} on top of what is owed."},
	wMinimumNever:    {"只还最低还款额、不再消费，一百年也还不完：要还完，每月得多还一些。", "Paying only the minimum and spending nothing more does not clear it within a hundred years: that takes more each month."},
	wMinimumUnknown:  {"没写最低还款额，这里按每期全额还算。", "The minimum is not given: each statement is reckoned as paid in full."},
	wMinimumSaves:    {"今天全部还清能省 {1}。", "Paying everything today saves {1} of it."},
	wMinimumSavesAll: {"今天全部还清，这些都能省下。", "Paying everything today saves all of it."},
	wUnitYear:        {"年", "year"},
	wUnitYears:       {"年", "years"},

	wHowCardRows: {"{1}以后各期按只还最低还款额、不再消费来排。", "To come, {1} is paid the minimum each month, and nothing more is spent."},

	wHowAfterDue:   {"{1}：没还的部分从到期还款日第二天起按日计息。", "{1}: what is unpaid bears interest from the day after the due date."},
	wHowFullBill:   {"{1}：账单没有全额还清时，每笔从消费日起计息。", "{1}: where a statement is not paid in full, each charge bears interest from its own date."},
	wHowUnpaidPart: {"{1}：账单没有全额还清时，每笔从消费日起计息；到到期还款日为止，只按没还的比例算。", "{1}: where a statement is not paid in full, each charge bears interest from its own date; up to the due date, only on the share that is unpaid."},
	wHowDailyUse:   {"{1}：每笔从用款日起按日计息，是否按时还都一样。", "{1}: each charge bears interest from its own date, paid in time or not."},
}
