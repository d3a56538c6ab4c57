package book

// Offers and agreements.
const (
	UnknownStrategyNear  Code = "unknown_strategy_near"
	UnknownStrategy      Code = "unknown_strategy"
	NoStrategy           Code = "no_strategy"
	TwoStrategies        Code = "two_strategies"
	BareYanqi            Code = "bare_yanqi"
	StrategyAndNumber    Code = "strategy_and_number"
	ParamsNotARecord     Code = "params_not_a_record"
	NotForStrategy       Code = "not_for_strategy"
	UnusedField          Code = "unused_field"
	OfferNameTwice       Code = "offer_name_twice"
	OfferNameTaken       Code = "offer_name_taken"
	MissingTo            Code = "missing_to"
	MissingFor           Code = "missing_for"
	ThenOne              Code = "then_one"
	MissingStages        Code = "missing_stages"
	MissingPay           Code = "missing_pay"
	StageHowLong         Code = "stage_how_long"
	OnlyLastStage        Code = "only_last_stage"
	UntilPaidOnly        Code = "until_paid_only"
	UntilNeedsSum        Code = "until_needs_sum"
	LastStageClears      Code = "last_stage_clears"
	ChargeIsFlat         Code = "charge_is_flat"
	NothingSigned        Code = "nothing_signed"
	AgreementBeforeStart Code = "agreement_before_start"
	EndedBeforeSigned    Code = "ended_before_signed"
	ChoosesUnknownNear   Code = "chooses_unknown_near"
	ChoosesUnknown       Code = "chooses_unknown"
	ChoosesRefused       Code = "chooses_refused"
	ChoosesNothing       Code = "chooses_nothing"
)

var offerTexts = map[Code]text{
	UnknownStrategyNear: wrong(
		"没有叫 {value} 的方案",
		"there is no offer of the kind {value}",
		"是不是 {other}？可以写：{want}",
		"did you mean {other}? It can be: {want}"),
	UnknownStrategy: wrong(
		"没有叫 {value} 的方案",
		"there is no offer of the kind {value}",
		"可以写：{want}",
		"it can be: {want}"),
	NoStrategy: wrong(
		"没写是哪一种方案",
		"the offer names no strategy",
		"写一种，例如 extend: {by: 12}（延长 12 期）",
		"write one, such as extend: {by: 12}"),
	TwoStrategies: wrong(
		"一条里只能写一种方案，这里有 {key} 和 {other}",
		"one offer is one strategy, and here are {key} and {other}",
		"分成两条，各以 - 开头",
		"make two offers, each beginning with -"),
	BareYanqi: wrong(
		"延期可以是两种意思",
		"延期 can mean two things",
		"延长期限写 extend: {by: 12}；先停几期再还写 defer: {for: 3}",
		"write extend: {by: 12} for a longer term, or defer: {for: 3} to pay nothing for a while"),
	StrategyAndNumber: wrong(
		"{value} 没写明数字是什么",
		"{value} does not say what the number is",
		"写 {other}",
		"write {other}"),
	ParamsNotARecord: wrong(
		"{key} 没写明数字是什么",
		"{key} does not say what the number is",
		"写 {other}",
		"write {other}"),
	NotForStrategy: wrong(
		"{other} 不能写 {key}",
		"{key} means nothing with {other}",
		"删掉 {key}",
		"delete {key}"),
	UnusedField: odd(
		"{other} 用不到 {key}",
		"{key} is not used with {other}",
		"可以去掉",
		"it can be dropped"),
	OfferNameTwice: wrong(
		"方案名 {value} 用了两次（第一次在第 {n} 行）",
		"the offer's name {value} is used twice (first on line {n})",
		"换一个名字",
		"choose another"),
	OfferNameTaken: wrong(
		"{value} 是另一种方案的名字",
		"{value} is the name of another strategy",
		"换一个名字",
		"choose another"),
	MissingTo: wrong(
		"少了 to（还多少）",
		"this step does not say how much is paid (to:)",
		"写 to: 50% 或金额",
		"write it like to: 50%, or as an amount"),
	MissingFor: wrong(
		"少了 for（几期）",
		"this step does not say for how many periods (for:)",
		"写 for: 6 这样",
		"write it like for: 6"),
	ThenOne: wrong(
		"then 后面只能跟一种方案",
		"then takes one strategy",
		"例如 then: {extend: {by: 12}}",
		"write it like then: {extend: {by: 12}}"),
	MissingStages: wrong(
		"custom 少了 stages（各阶段）",
		"custom has no stages",
		"写成 custom: {stages: [{for: 3, pay: nothing}, {for: rest, pay: level}]} 这样",
		"write it like custom: {stages: [{for: 3, pay: nothing}, {for: rest, pay: level}]}"),
	MissingPay: wrong(
		"这个阶段没写 pay（怎么还）",
		"this stage has no pay: what is paid",
		"例如 pay: level（等额）、pay: 1200 或 pay: 50%",
		"write it like pay: level, pay: 1200 or pay: 50%"),
	StageHowLong: wrong(
		"这个阶段没写多少期",
		"this stage does not say how long it lasts",
		"写 for: 6；最后一个阶段可写 for: rest 或 until: paid",
		"write for: 6, or for: rest or until: paid in the last stage"),
	OnlyLastStage: wrong(
		"for: rest 和 until: paid 只能用在最后一个阶段",
		"for: rest and until: paid are for the last stage",
		"写 for: 6 这样",
		"write it like for: 6"),
	UntilPaidOnly: wrong(
		"until 只能写 paid，不是 {value}",
		"until takes only paid, not {value}",
		"写 until: paid，或用 for 写几期",
		"write until: paid, or the number of periods as for"),
	UntilNeedsSum: wrong(
		"until: paid 要有固定的每期金额",
		"until: paid needs a fixed sum each period",
		"pay 写金额或百分比；或用 for 写几期",
		"write pay as an amount or a percentage, or the number of periods as for"),
	LastStageClears: wrong(
		"最后一个阶段要还清，不能是 {value}",
		"the last stage clears the loan, so pay cannot be {value}",
		"再加一个阶段：{for: rest, pay: level}",
		"add a stage: {for: rest, pay: level}"),
	ChargeIsFlat: wrong(
		"fee 只用于 pay: flat",
		"fee goes only with pay: flat",
		"去掉 fee，或写 pay: flat",
		"drop fee, or write pay: flat"),
	NothingSigned: wrong(
		"nothing（一直不还）不是协议",
		"nothing (paying nothing) is not an agreement",
		"删掉这一项",
		"delete this item"),
	AgreementBeforeStart: wrong(
		"协议 {value} 早于放款日 {other}",
		"the agreement of {value} is before the start, {other}",
		"检查两个日期",
		"check the two dates"),
	EndedBeforeSigned: wrong(
		"协议终止 {value} 早于签订 {other}",
		"the agreement ended on {value}, before it was signed on {other}",
		"检查两个日期",
		"check the two dates"),
	ChoosesUnknownNear: wrong(
		"没有叫 {value} 的方案",
		"there is no offer called {value}",
		"是不是 {other}？",
		"did you mean {other}?"),
	ChoosesUnknown: wrong(
		"没有叫 {value} 的方案",
		"there is no offer called {value}",
		"可以选：{want}",
		"the offers are: {want}"),
	ChoosesRefused: wrong(
		"方案 {value} 已被拒绝，不能选",
		"the offer {value} was refused and cannot be chosen",
		"选另一个，或改 status",
		"choose another, or change its status"),
	ChoosesNothing: wrong(
		"不能选 nothing（一直不还），它只供对照",
		"nothing is for comparison and cannot be chosen",
		"选一个要还的方案",
		"choose an offer that pays"),
}
