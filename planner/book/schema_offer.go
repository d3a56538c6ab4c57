package book

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/enum"
	"repay/planner/internal/schema"
	"repay/planner/loan"
	"repay/planner/money"
)

// paramEntry is a parameter of a strategy as a field.
func paramEntry(p agreement.Param) entry {
	e := entry{key: p.Key, zh: p.Help.ZH, en: p.Help.EN}
	switch p.Kind {
	case agreement.Choice:
		e.is = oneOf(p.Among)
	case agreement.StepsParam:
		e.is = schema.Array(schema.Ref("step")).With("minItems", 1)
	case agreement.StagesParam:
		e.is = schema.Array(schema.Ref("stage")).With("minItems", 1)
	case agreement.NextStrategy:
		e.is = schema.Any(oneOf(agreement.Strategies.Only(p.Next...)), schema.Ref("then"))
	default:
		e.is = schema.Ref(paramKinds[p.Kind])
	}
	switch usual := p.Default.(type) {
	case agreement.Share:
		return e.or(usual.Text(money.CNY))
	case agreement.Offer:
		return e.or(string(usual.Strategy))
	}
	return e.or(p.Default)
}

// paramKinds are the definitions of the kinds of parameters.
var paramKinds = map[agreement.ParamKind]string{
	agreement.Periods: "periods", agreement.PartCount: "parts", agreement.DayOfMonth: "day_of_month", agreement.RateParam: "rate",
	agreement.ShareParam: "share", agreement.SumParam: "sum", agreement.AmountParam: "amount", agreement.DateParam: "date",
}

// paramRules say which parameters of a strategy do not go together, and which
// must be there.
func paramRules(s agreement.Strategy) (rules []schema.Object) {
	for _, e := range s.Either() {
		rules = append(rules, excludes(e.Key, e.Others...))
	}
	for _, p := range s.Params() {
		if p.Kind == agreement.StagesParam {
			rules = append(rules, schema.Required(p.Key))
		}
	}
	return rules
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
	return table{name: "offer_record", fields: slices.Concat(strategyEntries(agreement.Strategies), lifeEntries(), stagedEntries())}
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
		help := c.Is.Help()
		entries = append(entries, a(c.Name, paramsName(c.Is), help.ZH, help.EN))
	}
	return entries
}

// paramsName is the definition of a strategy's parameters.
func paramsName(s agreement.Strategy) string { return "params_" + string(s) }

// offerSchemas are an offer, what follows a token payment, and the parameters
// of each strategy.
func (s speaker) offerSchemas() schema.Object {
	next := agreement.Strategies.Only(afterToken()...)
	then := table{fields: strategyEntries(next)}
	all := schema.Object{}.
		With("offer", schema.Any(oneOf(agreement.Strategies), schema.Ref(offerTable().name))).
		With(offerTable().name, s.headed(offerTable(), agreement.Strategies)).
		With(agreementTable().name, s.headed(agreementTable(), agreement.Strategies)).
		With("then", s.headed(then, next).With("minProperties", 1).With("maxProperties", 1))
	for _, c := range agreement.Strategies {
		// A strategy without parameters may be left empty.
		params := schema.Join(schema.Type("object", "null", "string").With("pattern", blankText), s.record(paramsTable(c.Is))[1:])
		all = all.With(paramsName(c.Is), params)
	}
	return all
}

// afterToken are the strategies that may follow a token payment.
func afterToken() []agreement.Strategy {
	for _, p := range agreement.Token.Params() {
		if p.Kind == agreement.NextStrategy {
			return p.Next
		}
	}
	return nil
}

// paramsTable is a strategy with its parameters.
func paramsTable(s agreement.Strategy) table {
	t := table{rules: paramRules(s)}
	for _, p := range s.Params() {
		t.fields = append(t.fields, paramEntry(p))
	}
	for _, e := range stagedEntries() {
		if s.Staged() || e.key == "first_due" {
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
			help := c.Is.Help()
			chinese = chinese.With(w, s.property(a(w, paramsName(c.Is), help.ZH, help.EN)))
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
