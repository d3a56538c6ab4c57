package book

// Revolving credit: cards, and lines that are billed by statement.
const (
	BlankCard                  Code = "blank_card"
	CardNeedsMethod            Code = "card_needs_method"
	CardNeedsRate              Code = "card_needs_rate"
	MissingStatement           Code = "missing_statement"
	OwedOrStatement            Code = "owed_or_statement"
	NotOnCard                  Code = "not_on_card"
	LateFeeOfCard              Code = "late_fee_of_card"
	DueBeforeStatement         Code = "due_before_statement"
	DueAfterNextStatement      Code = "due_after_next_statement"
	MinimumOverBalance         Code = "minimum_over_balance"
	MinimumIsPercent           Code = "minimum_is_percent"
	MinimumUnknown             Code = "minimum_unknown"
	PartsDiffer                Code = "parts_differ"
	ChargesMissing             Code = "charges_missing"
	ChargesOver                Code = "charges_over"
	ChargesShort               Code = "charges_short"
	ChargeNegative             Code = "charge_negative"
	BalanceNegative            Code = "balance_negative"
	ChargeAfterStatement       Code = "charge_after_statement"
	MissedSinceLate            Code = "missed_since_late"
	InStatementAlready         Code = "in_statement_already"
	AcceleratedBeforeStatement Code = "accelerated_before_statement"
	StatementLater             Code = "statement_later"
	StatementOld               Code = "statement_old"
	PlanOverBilled             Code = "plan_over_billed"
	PlanDone                   Code = "plan_done"
	PlanNeedsNext              Code = "plan_needs_next"
	PlanNextPast               Code = "plan_next_past"
	PlanNextOff                Code = "plan_next_off"
	PlanFeeUnit                Code = "plan_fee_unit"
	PlanFeeForm                Code = "plan_fee_form"
	PlanFeeSmall               Code = "plan_fee_small"
	PlanFeeHigh                Code = "plan_fee_high"
)

var cardTexts = map[Code]text{
	BlankCard: wrong(
		"信用卡要照账单写，和这里问的不一样",
		"a card is written from its statement, which is not asked for here",
		"这笔按 App 现在显示的数写（选 2）；或先空着，之后照例子 card.yaml 写账单",
		"take this one from what the app shows now (choose 2), or leave it and write its statement later, as the example card.yaml does"),
	CardNeedsMethod: wrong(
		"写了 statement（账单），却没写 method",
		"there is a statement, and no method",
		"写 method: revolving（循环额度，信用卡）",
		"write method: revolving"),
	CardNeedsRate: wrong(
		"循环额度要写利率（rate）",
		"revolving credit needs its rate",
		"写 rate: 0.05%/日 这样，看账单或领用合约；查不到，就不写 statement，写 "+owedExample,
		"write it like rate: 0.05%/day, as the statement or the card's terms show it; if it cannot be found, write "+owedExample+" in place of statement"),
	MissingStatement: wrong(
		"循环额度少了 statement（最近一期账单）",
		"revolving credit needs its latest statement",
		"写 statement: {date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860} 这样；没有账单，就写 "+owedExample,
		"write it like statement: {date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860}; if there is none at hand, write "+owedExample),
	OwedOrStatement: wrong(
		"写了 owed 就不写 {want}",
		"owed stands in the place of {want}",
		"有账单就去掉 owed；只知道现在欠多少，就去掉 {want}",
		"drop owed where the statement is at hand; drop {want} where only what is owed now is known"),
	NotOnCard: wrong(
		"循环额度（信用卡）不用 {key}",
		"{key} is not for revolving credit (cards)",
		"{want}",
		"{want}"),
	LateFeeOfCard: wrong(
		"信用卡的违约金按最低还款额没还的部分算",
		"a card's late fee is a part of what is missing of its minimum",
		"写 of: shortfall，或去掉 of",
		"write of: shortfall, or leave of out"),
	DueBeforeStatement: wrong(
		"到期还款日 {value} 要在账单日 {other} 之后",
		"due {value} is not after the statement of {other}",
		"检查两个日期：due 是这期账单最晚哪天还",
		"check the two dates: due is the last day to pay this statement"),
	DueAfterNextStatement: wrong(
		"到期还款日 {value} 不早于下一个账单日 {other}",
		"due {value} is not before the next statement of {other}",
		"检查两个日期：写最近一期账单的",
		"check the two dates: both are those of the latest statement"),
	MinimumOverBalance: wrong(
		"最低还款额 {value} 多于账单金额 {other}",
		"the minimum, {value}, is more than the balance, {other}",
		"检查两个数",
		"check the two amounts"),
	MinimumIsPercent: wrong(
		"minimum 要写金额，不是 {value}",
		"minimum takes an amount, not {value}",
		"照账单写金额，例如 minimum: 860；只知道比例，就写 minimum_percent: {value}",
		"write the amount on the statement, like minimum: 860; if only the part is known, minimum_percent: {value}"),
	MinimumUnknown: odd(
		"没写最低还款额：最少要还多少、没还收多少违约金，算不出来",
		"no minimum is given: the least to pay, and the fee for missing it, are unknown",
		"照账单写 minimum: 860，或写比例 minimum_percent: 10%",
		"write what the statement shows, like minimum: 860, or minimum_percent: 10%"),
	PartsDiffer: wrong(
		"parts 加起来是 {value}，账单金额是 {other}，差 {want}",
		"the parts add up to {value}, the balance is {other}: they differ by {want}",
		"核对各项；principal 可以不写，就是其余的部分",
		"check them; principal may be left out, it is then the rest"),
	ChargesMissing: odd(
		"没写 charges：{want}是从每笔消费那天起计息，这里只能都从账单日 {value} 算起",
		"no charges are given: with {want} each counts from its own day, here all from {value}",
		"照账单写 charges: [{date: 2026-10-12, amount: 3000}] 这样，一笔一项",
		"copy them from the statement, like charges: [{date: 2026-10-12, amount: 3000}]"),
	ChargesOver: wrong(
		"各笔消费加起来是 {value}，比账单的本金 {other} 多 {want}",
		"the charges add up to {value}, {want} more than the statement's principal of {other}",
		"只写这期还欠着的消费；还款、利息和费用不写，退款从那一笔里减去",
		"list only what is still owed: no repayments, interest or fees, and take a refund off its charge"),
	ChargesShort: odd(
		"各笔消费加起来是 {value}，比账单的本金 {other} 少 {want}：少的按以前欠下的算",
		"the charges add up to {value}, {want} less than the principal of {other}: the rest counts as carried over",
		"漏了就补上（分期的那一期写账单日）；真是以前欠下的，就不用改，从账单日起计息",
		"add what is missing, an instalment of a plan on the day of the statement; if it was carried over, nothing need change: it bears interest from the statement on"),
	BalanceNegative: wrong(
		"账单金额 {value} 是负数：是多还了",
		"a balance of {value} is money paid too much",
		"写 balance: 0，再从 unbilled（出账以后花的）里减去 {other}",
		"write balance: 0, and take {other} off unbilled, what was spent since"),
	ChargeNegative: wrong(
		"{value}：charges 里只写消费，不写负数",
		"{value}: charges are what was spent, and cannot be negative",
		"还款删掉，出账以后的写到 payments；退款从那一笔消费里减去",
		"leave repayments out, those since the statement go under payments; take a refund off its charge"),
	ChargeAfterStatement: wrong(
		"消费 {value} 在账单日 {other} 之后，不在这期账单里",
		"the charge of {value} is after the statement of {other}, and not on it",
		"删掉，加到 unbilled（出账以后花的）里",
		"delete it, and add it to unbilled, what was spent since"),
	MissedSinceLate: wrong(
		"overdue_since {value} 要早于这期的到期还款日 {other}",
		"overdue_since, {value}, is not before this statement's own due day, {other}",
		"它是更早一期没还的到期还款日；只有这期没还，就删掉",
		"it is the due day of an older statement that was missed; delete it if only this one was"),
	InStatementAlready: wrong(
		"{value} 早于账单日 {other}，已经算在账单里了",
		"{value} is before the statement of {other}: it is in its figures already",
		"删掉这一项",
		"delete this item"),
	AcceleratedBeforeStatement: wrong(
		"提前到期日 {value} 早于账单日 {other}",
		"acceleration on {value} is before the statement of {other}",
		"删掉这一行，把全部金额写成 minimum: {want}",
		"delete it, and write the whole balance as minimum: {want}"),
	StatementLater: odd(
		"账单日 {value} 晚于 {other}",
		"the statement of {value} is after {other}",
		"核对日期，或加上 --as-of {value} 按那天算",
		"check the date, or add --as-of {value} to reckon on that day"),
	StatementOld: odd(
		"{value} 又出了账单，这里还是上一期的：以后的账单是推算的",
		"there was another statement on {value}: from then on they are reckoned",
		"有新账单就照它改 statement，去掉它出账前的 payments",
		"copy the latest one into statement, and drop payments from before it"),
	PlanOverBilled: wrong(
		"一共 {n} 期，不能已经出了 {value} 期",
		"{value} instalments billed are more than the {n} there are",
		"检查两个数：periods 是总期数，billed 是已出账的期数",
		"check the two: periods is all of them, billed those on statements so far"),
	PlanDone: wrong(
		"{n} 期都已出账，却还有下一期",
		"all {n} instalments are billed, and yet there is a next one",
		"去掉 next，或改正 billed",
		"drop next, or correct billed"),
	PlanNeedsNext: wrong(
		"分期还有 {n} 期没出账，没写下一期是哪天",
		"{n} instalments of the plan are still to be billed, and it does not say from when",
		"写下一期的账单日，例如 next: {other}",
		"write the day of the statement with the next one, like next: {other}"),
	PlanNextPast: wrong(
		"分期的下一期 {value} 要在账单日 {other} 之后",
		"the plan's next instalment, of {value}, is not after the statement of {other}",
		"到这期账单为止的都算进 billed，next 写下一个账单日",
		"count those up to this statement as billed, and write the next statement's day"),
	PlanNextOff: odd(
		"分期的下一期 {value} 不是账单日，按 {other} 的账单算",
		"the plan's next instalment, of {value}, is on no statement day: it counts on that of {other}",
		"核对账单日；没错就不用改",
		"check the day; if it is right, nothing need change"),
	PlanFeeUnit: wrong(
		"手续费 {value} 没说是每期的，还是一共的",
		"the fee {value} is either of each instalment or of all",
		"每期收这么多，就写 {other}；是一共的，除以期数再写",
		"write {other} if it is of each; if it is of all, divide it by their number first"),
	PlanFeeForm: wrong(
		"{value} 看不出每期收多少",
		"{value} does not say what each instalment is charged",
		"写每期多少：0.6%/period（每期 0.6%），或金额，如 21.60",
		"write that of each instalment, like 0.6%/period, or as an amount, like 21.60"),
	PlanFeeSmall: odd(
		"手续费 {value} 没有百分号，按每期 {other} 算",
		"the fee {value} has no percent sign, and is read as {other} with each instalment",
		"如果是百分比，写 {want}",
		"write {want}, if a percentage is meant"),
	PlanFeeHigh: odd(
		"每期手续费 {value}，超过分期本金的 3%，像是 {n} 期一共的",
		"a fee of {value} with each instalment is more than 3% of the plan: it may be that of all {n}",
		"核对：fee 是每期收的；数没错就不用改",
		"check it: fee is that of each one; if it is right, nothing need change"),
}
