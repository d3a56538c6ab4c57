package book

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/enum"
	"repay/planner/internal/schema"
	"repay/planner/loan"
)

// strategyWords say what each strategy is.
var strategyWords = map[agreement.Strategy][2]string{
	agreement.Keep:          {"补齐逾期：把逾期的一次补上，以后照合同还。", "Clear the arrears at once and go on as the contract says."},
	agreement.CatchUp:       {"分期补还逾期：逾期的分几期补，合同照旧。", "Pay the arrears in parts beside the contract's instalments."},
	agreement.Nothing:       {"一直不还：只用来比较。", "Pay nothing: for comparison only."},
	agreement.Extend:        {"展期：多还几期，每期少一些。", "A longer term: more and smaller instalments."},
	agreement.Reduce:        {"降低还款额：先少还一段时间。", "Smaller instalments for a while."},
	agreement.InterestFree:  {"停息分期：不再计息，剩下的分期还。", "No more interest: what is left in equal parts."},
	agreement.PrincipalOnly: {"只还本金：利息、罚息和费用都免，本金分期还。", "Principal only, in equal parts: the rest is waived."},
	agreement.Defer:         {"延期还款：停几期，之后照旧。", "A pause of some periods, then as before."},
	agreement.Freeze:        {"停息缓还再分期：先停几期不计息，再分期还。", "A pause without interest, then equal parts."},
	agreement.Settle:        {"减免结清：还一部分，其余免掉。", "Pay a part, once or in parts; the rest is waived."},
	agreement.Token:         {"象征性还款：先每期还一点，之后换成别的方案。", "A small sum for a while, then another strategy."},
	agreement.MoveDue:       {"更改还款日：换到每月另一天。", "Another due day of the month."},
	agreement.Custom:        {"自定：自己写每一段怎么还。", "Stages of one's own."},
}

// paramEntries are the parameters of each strategy, in the order of [paramKeys].
func paramEntries() map[agreement.Strategy][]entry {
	return map[agreement.Strategy][]entry{
		agreement.Keep:    {},
		agreement.CatchUp: {a("periods", "periods", "分几期补。", "In how many parts.").or(6)},
		agreement.Nothing: {a("for", "periods", "看多少期。", "For how many periods to look ahead.").or(12)},
		agreement.Extend: {
			a("by", "periods", "多还几期；和 periods 写一个。", "How many instalments more; either this or periods.").or(12),
			a("periods", "periods", "一共还几期；和 by 写一个。", "How many instalments in all; either this or by."),
			a("rate", "rate", "新利率。不写就是合同利率。", "Another rate. The contract's if left out."),
		},
		agreement.Reduce: {
			a("to", "share", "降到原来的百分之几，或每期多少钱。", "What part of the instalment, or how much, is paid.").or("50%"),
			a("for", "periods", "降几期。", "For how many periods.").or(6),
			{
				key: "steps", is: schema.Array(schema.Ref("step")).With("minItems", 1),
				zh: "分几步降，替代 to 和 for。", en: "Several steps, in place of to and for.",
			},
			one("then", agreement.ReduceThens, "之后：resume 恢复原额还到完，rest 按合同剩余期数平摊。", "Then: the old instalment until paid (resume), or level over the periods left (rest).").or("resume"),
		},
		agreement.InterestFree:  {a("periods", "periods", "分几期。", "In how many parts.").or(24)},
		agreement.PrincipalOnly: {a("periods", "periods", "分几期。", "In how many parts.").or(24)},
		agreement.Defer: {
			a("for", "periods", "停几期。", "For how many periods.").or(3),
			one("pay", deferPays, "停的时候还什么：nothing 不还，interest 只还利息。", "What is paid meanwhile: nothing, or the interest.").or("nothing"),
			one("interest", loan.Unpaids, "没还的利息：capitalise 计入本金，simple 挂账，waive 免除。", "What becomes of unpaid interest: it joins the principal, waits, or is waived.").or("capitalise"),
			one("then", agreement.DeferThens, "之后：shift 到期日顺延，same_end 原定到期日不变。", "Then: the end moves (shift), or stays (same_end).").or("shift"),
		},
		agreement.Freeze: {
			a("for", "periods", "先停几期。", "How many periods without payments.").or(3),
			a("periods", "periods", "再分几期。", "Then in how many parts.").or(24),
		},
		agreement.Settle: {
			a("pay", "share", "还多少：百分之几，或金额。和 amount 写一个。", "What is paid: a part or a sum. Either this or amount.").or("80%"),
			a("amount", "sum", "还多少钱；和 pay 写一个。", "The sum that is paid; either this or pay."),
			a("on", "date", "哪天还第一笔。不写就是方案那天。", "The day of the first part. The agreement's day if left out."),
			a("parts", "parts", "分几次还，每月一次。", "In how many monthly parts.").or(1),
		},
		agreement.Token: {
			a("amount", "amount", "每期还多少。", "How much each period.").or(50),
			a("for", "periods", "还几期。", "For how many periods.").or(6),
			a("rate", "rate", "这段时间的利率。不写就是不计息。", "The rate meanwhile. None if left out."),
			either("then", "之后换成哪个方案：extend、interest_free 或 reduce，可带参数。", "What follows: extend, interest_free or reduce, with its parameters or alone.",
				oneOf(strategies.Only(thenKeys...)), schema.Ref("then")).or("extend"),
		},
		agreement.MoveDue: {a("day", "day_of_month", "每月几号。", "The day of the month.").or(12)},
		agreement.Custom: {{
			key: "stages", is: schema.Array(schema.Ref("stage")).With("minItems", 1),
			zh: "一段一段怎么还；最后一段要还清。", en: "The stages; the last one clears what is left.",
		}},
	}
}

// paramRules say which parameters of a strategy do not go together.
func paramRules() map[agreement.Strategy][]schema.Object {
	return map[agreement.Strategy][]schema.Object{
		agreement.Extend: {excludes("by", "periods")},
		agreement.Reduce: {excludes("steps", "to", "for")},
		agreement.Settle: {excludes("pay", "amount")},
		agreement.Custom: {schema.Required("stages")},
	}
}

// stagedEntries are the fields of [stagedKeys]: among the parameters of a
// strategy or beside it.
func stagedEntries() []entry {
	return []entry{
		a("waive", "waive", "免掉什么：罚息、利息、费用、本金，各写百分之几或多少钱。", "What is waived of penalty, interest, fees and principal: a part or a sum of each."),
		one("arrears", agreement.ArrearsKinds, "欠付的利息、罚息和费用：capitalise 计入本金，spread 分摊到各期，upfront 当天先付。",
			"Unpaid interest, penalty and fees: they join the principal, are spread, or are paid upfront.").or("capitalise"),
		a("fee", "share", "办理费：金额，或新本金的百分之几。", "A fee for the change: a sum, or a part of the new balance."),
		a("first_due", "date", "改过之后的第一个还款日。", "The first due day after it."),
	}
}

// lifeEntries are the fields of [lifeKeys]: how far an offer has come.
func lifeEntries() []entry {
	return []entry{
		a("name", "text", "方案的名字。不写就由方案和参数起一个。", "The offer's name. Made of its strategy and parameters if left out."),
		one("status", agreement.OfferStatuses, "谈到哪一步：asked 已提出，offered 对方提出，accepted 已接受，refused 已拒绝。", "How far it has come: asked, offered, accepted or refused."),
		a("until", "date_or_month", "方案到哪天失效。", "The last day of the offer."),
		one("confirmed", agreement.Confirmations, "对方怎么答应的：written 书面，recorded 录音，oral 口头。", "How the lender said so: written, recorded or oral."),
	}
}

// offerTables are the parts of offers and agreements.
func offerTables() []table {
	return []table{
		{
			name: "ended", fields: []entry{
				a("date", "date", "哪天终止。必填。", "The day it ended. Required."),
				{
					key: "restores", is: schema.Array(oneOf(loan.Components)),
					zh: "免掉的哪些又要还：interest、penalty、fees、principal。", en: "What was waived and is owed again: interest, penalty, fees, principal.",
				},
				a("accelerate", "flag", "终止后全部未还本金马上到期吗？", "Whether all unpaid principal is due from then on.").or(false),
			},
			rules: []schema.Object{needs("date")},
		},
		{name: "waive", fields: []entry{
			a("penalty", "share", "免多少罚息。", "Of the penalty.").like("100%"),
			a("interest", "share", "免多少利息。", "Of the unpaid interest."),
			a("fees", "share", "免多少费用。", "Of the fees."),
			a("principal", "share", "免多少本金。", "Of the principal."),
		}},
		{
			name: "step", fields: []entry{
				a("to", "share", "降到百分之几，或多少钱。必填。", "To what part or sum. Required.").like("50%"),
				a("for", "periods", "几期。必填。", "For how many periods. Required.").like(3),
			},
			rules: []schema.Object{schema.Required("to", "for")},
		},
		{
			name: "stage", fields: []entry{
				a("for", "periods_or_rest", "几期；最后一段可以写 rest，即合同剩下的期数。和 until 写一个。", "How many periods; the last stage may say rest. Either this or until.").like("rest", 3),
				a("rate", "rate", "这一段的利率。不写就是合同利率。", "The rate of this stage. The contract's if left out."),
				a("pay", "stage_pay", "每期还什么：level 等额、equal-principal、flat、interest 只还利息、nothing 不还；或金额，或原来的百分之几。必填。",
					"What is paid: level, equal-principal, flat, interest or nothing; or a sum, or a part of the old instalment. Required.").
					like("level", "equal-principal", "flat", "interest", "nothing", "50%"),
				{
					key: "until", is: shownOr([]string{"paid", "还清"}, schema.Type("string").With("pattern", pattern(anyWord([]string{"paid", "还清"})))),
					zh: "写 paid：按固定金额还到还清。", en: "Write paid: a fixed sum until nothing is left.",
				},
				one("interest", loan.Unpaids, "没还的利息：capitalise 计入本金，simple 挂账，waive 免除。", "What becomes of unpaid interest: it joins the principal, waits, or is waived.").or("capitalise"),
				a("fee", "share", "flat 每期的费用，替代利率：金额，或期初余额的百分之几。", "With flat, the fee of each period in place of the rate: a sum, or a part of the opening balance."),
				{key: "charge", is: schema.Ref("share"), zh: "就是 fee，从前的写法。", en: "The same as fee, as books once wrote it.", hidden: true},
			},
			rules: []schema.Object{schema.Required("pay"), needsOne("for", "until"), excludes("for", "until"), excludes("fee", "rate")},
		},
	}
}

// offerTable is an offer with its parameters.
func offerTable() table {
	return table{name: "offer_record", fields: slices.Concat(strategyEntries(strategies), lifeEntries(), stagedEntries())}
}

// agreementTable is an offer that was signed.
func agreementTable() table {
	return table{
		name: "agreement",
		fields: slices.Concat([]entry{
			a("date", "date", "哪天签的。必填。", "The day it was signed. Required."),
			a("ended", "ended", "后来没守住，协议终止。", "Where it was broken: when, and what came of it."),
		}, offerTable().fields),
		rules: []schema.Object{needs("date")},
	}
}

// strategyEntries are strategies as keys of a record.
func strategyEntries(list enum.List[agreement.Strategy]) (entries []entry) {
	for _, c := range list {
		words := strategyWords[c.Is]
		entries = append(entries, a(c.Name, paramsName(c.Is), words[0], words[1]))
	}
	return entries
}

// paramsName is the definition of a strategy's parameters.
func paramsName(s agreement.Strategy) string { return "params_" + string(s) }

// offerSchemas are an offer, what follows a token payment, and the parameters
// of each strategy.
func (s speaker) offerSchemas() schema.Object {
	next := strategies.Only(thenKeys...)
	then := table{fields: strategyEntries(next)}
	all := schema.Object{}.
		With("offer", schema.Any(oneOf(strategies), schema.Ref(offerTable().name))).
		With(offerTable().name, s.headed(offerTable(), strategies)).
		With(agreementTable().name, s.headed(agreementTable(), strategies)).
		With("then", s.headed(then, next).With("minProperties", 1).With("maxProperties", 1))
	for _, c := range strategies {
		// A strategy without parameters may be left empty.
		params := schema.Join(schema.Type("object", "null", "string").With("pattern", blankText), s.record(paramsTable(c.Is))[1:])
		all = all.With(paramsName(c.Is), params)
	}
	return all
}

// paramsTable is a strategy with its parameters.
func paramsTable(s agreement.Strategy) table {
	t := table{fields: slices.Clone(paramEntries()[s]), rules: paramRules()[s]}
	for _, e := range stagedEntries() {
		if staged(s) || e.key == "first_due" {
			t.fields = append(t.fields, e)
		}
	}
	return t
}

// headed is a record whose keys may be strategies in any spelling: in Chinese,
// in capitals, with dashes.
func (s speaker) headed(t table, list enum.List[agreement.Strategy]) schema.Object {
	var spellings, chinese schema.Object
	for _, c := range list {
		this := enum.List[agreement.Strategy]{c}
		shown, _ := this.Words()
		spellings = spellings.With(`^`+listed(this)+`$`, schema.Ref(paramsName(c.Is)))
		for _, w := range shown[1:] {
			says := strategyWords[c.Is]
			chinese = chinese.With(w, s.property(a(w, paramsName(c.Is), says[0], says[1])))
		}
	}
	spellings = spellings.With(unusual, schema.Object{})
	var out schema.Object
	for _, m := range s.record(t) {
		if properties, ok := m.Value.(schema.Object); ok && m.Name == "properties" {
			out = out.With(m.Name, schema.Join(properties, chinese)).With("patternProperties", spellings)
			continue
		}
		out = append(out, m)
	}
	return out
}
