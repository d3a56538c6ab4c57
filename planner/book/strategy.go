package book

import (
	"fmt"
	"strings"

	"repay/planner/agreement"
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/loan"
	"repay/planner/money"
)

// skipped reports parameters that exclude each other, and returns those that are
// not read: of two that are given what the strategy says, else the one in whose
// place the other is given.
func (c rec) skipped(s agreement.Strategy) (keys []string) {
	for _, e := range s.Either() {
		for _, other := range e.Others {
			switch {
			case c.both(e.Key, other):
				keys = append(keys, e.Unread...)
			case c.has(e.Key):
				keys = append(keys, e.Others...)
			case c.has(other):
				keys = append(keys, e.Key)
			}
		}
	}
	return keys
}

// readParam reads one parameter of a strategy into its place in the offer; one
// that is not given gets its default.
func (t *termsReader) readParam(c rec, p agreement.Param, o *agreement.Offer) {
	number, _ := p.Default.(int)
	switch p.Kind {
	case agreement.Choice:
		p.Set(o, pick(c, p.Key, p.Among, p.Default.(string)))
	case agreement.Periods, agreement.PartCount, agreement.DayOfMonth:
		*p.At(o).(*int) = c.count(p.Key, number)
	case agreement.RateParam:
		*p.At(o).(**money.Rate) = c.rate(p.Key)
	case agreement.ShareParam:
		byDefault, _ := p.Default.(agreement.Share)
		*p.At(o).(*agreement.Share) = c.share(p.Key, byDefault)
	case agreement.SumParam:
		if c.has(p.Key) {
			*p.At(o).(*agreement.Share) = agreement.Share{Set: true, Amount: c.amount(p.Key)}
		}
	case agreement.AmountParam:
		sum := agreement.Share{Set: true, Amount: money.Amount(number) * t.book.Currency.Unit()}
		if c.has(p.Key) {
			sum.Amount = c.amount(p.Key)
		}
		*p.At(o).(*agreement.Share) = sum
	case agreement.DateParam:
		*p.At(o).(*calendar.Date) = c.date(p.Key)
	case agreement.StepsParam:
		if c.has(p.Key) {
			*p.At(o).(*[]agreement.Step) = t.readSteps(c, p.Key)
		}
	case agreement.StagesParam:
		*p.At(o).(*[]agreement.Stage) = t.readStages(c, p.Key)
	case agreement.NextStrategy:
		next := p.Default.(agreement.Offer)
		if n := c.get(p.Key); n != nil {
			if then, ok := t.readThen(n, p.Next, c.of.Field(p.Key).Of); ok {
				next = then
			}
		}
		*p.At(o).(**agreement.Offer) = &next
	}
}

// rate reads an optional rate.
func (c rec) rate(key string) *money.Rate {
	return read(c, key, nil, maybe(c.rateOf))
}

var (
	missingTo = fault.Wrong("missing_to",
		"少了 to（还多少）", "this step does not say how much is paid (to:)",
		"写 to: 50% 或金额", "write it like to: 50%, or as an amount")
	missingFor = fault.Wrong("missing_for",
		"少了 for（几期）", "this step does not say for how many periods (for:)",
		"写 for: 6 这样", "write it like for: 6")
	emptyList = fault.Wrong("empty_list",
		"{key} 里一项也没有", "{key} has no items",
		"至少写一项，或删掉 {key}", "write at least one, or leave {key} out")
)

// readSteps reads the steps of a reduction.
func (t *termsReader) readSteps(c rec, key string) (out []agreement.Step) {
	steps := c.get(key)
	for s := range t.records(steps, &field.Step, 100) {
		s.need("to", missingTo, args{})
		s.need("for", missingFor, args{})
		out = append(out, agreement.Step{To: s.share("to", agreement.Share{}), For: s.count("for", 0)})
	}
	if steps != nil && steps.Kind == source.List && len(steps.Items) == 0 {
		t.Fault(steps, emptyList, args{Key: key})
	}
	return out
}

var thenOne = fault.Wrong("then_one",
	"then 后面只能跟一种方案", "then takes one strategy",
	"例如 then: {extend: {by: 12}}", "write it like then: {extend: {by: 12}}")

// readThen reads a strategy that follows another: one of some, alone or with
// its parameters.
func (t *termsReader) readThen(n *source.Node, among []agreement.Strategy, of *field.Record) (o agreement.Offer, ok bool) {
	for _, f := range n.Fields {
		if t.askedDeal(f.Key) {
			return o, false
		}
	}
	t.englishKeys(n)
	if n.Kind == source.Scalar {
		if t.askedDeal(n) {
			return o, false
		}
		if s := agreement.Strategies.Match(n.Text); s != nil && n.Text != s.Name {
			n.Text = s.Name
		}
		var list enum.List[agreement.Strategy]
		for _, s := range among {
			list = append(list, enum.Value[agreement.Strategy]{Is: s, Name: string(s)})
		}
		if o.Strategy, ok = choose(t.reader, n, list); !ok {
			return o, false
		}
		n = &source.Node{Kind: source.Mapping, Up: n.Up, Line: n.Line, Col: n.Col, Key: n.Key}
		return o, t.readParams(n, n, &o)
	}
	c, ok := t.open(n, of)
	if !ok || n.Bad {
		return o, false
	}
	if len(n.Fields) != 1 {
		t.Fault(n, thenOne, args{})
		return o, false
	}
	o.Strategy = agreement.Strategy(c.n.Fields[0].Key.Text)
	return o, t.readParams(n, n.Fields[0].Value, &o)
}

// allStrategies are the words that may head an offer.
func allStrategies() []string {
	_, all := agreement.Strategies.Words()
	return all
}

// cutWord splits "extend 12" into its word and the rest.
func cutWord(s string) (word, rest string, ok bool) {
	i := strings.IndexFunc(s, func(c rune) bool { return c == ' ' || c >= '0' && c <= '9' })
	if i <= 0 {
		return "", "", false
	}
	return strings.TrimSpace(s[:i]), tight(s[i:]), true
}

// exampleOf writes an offer as it should be typed, with the value that was.
func exampleOf(s agreement.Strategy, value string) string {
	value = strings.TrimSuffix(strings.TrimSuffix(value, "期"), "个月")
	param, usual := s.Example()
	switch {
	case param == "" && usual == "":
		return string(s) + ": {}"
	case param == "":
		return string(s) + ": " + usual
	case !likewise(value, usual):
		value = usual
	}
	return fmt.Sprintf("%s: {%s: %s}", s, param, fault.Clip(value))
}

// likewise reports whether a value that was typed may stand where another does: a
// day for a day, a number for a number.
func likewise(value, usual string) bool {
	if _, day := calendar.Parse(usual); day {
		_, day = calendar.Parse(value)
		return day
	}
	return source.IsNumber(strings.TrimSuffix(value, "%"))
}

var missingStages = fault.Wrong("missing_stages",
	"custom 少了 stages（各阶段）", "custom has no stages",
	"写成 custom: {stages: [{for: 3, pay: nothing}, {for: rest, pay: level}]} 这样",
	"write it like custom: {stages: [{for: 3, pay: nothing}, {for: rest, pay: level}]}")

// readStages reads the stages of a custom agreement.
func (t *termsReader) readStages(c rec, key string) (out []agreement.Stage) {
	if !c.need(key, missingStages, args{}) {
		return nil
	}
	stages := c.get(key)
	items := t.items(stages, 100)
	if stages != nil && stages.Kind == source.List && len(items) == 0 {
		t.Fault(stages, emptyList, args{Key: key})
	}
	for i, item := range items {
		t.feeOfStage(item)
		if s, ok := t.open(item, &field.Stage); ok {
			out = append(out, t.readStage(s, i == len(items)-1))
		}
	}
	return out
}

// feeOfStage lets charge stand for fee, as books once wrote it.
func (t *termsReader) feeOfStage(n *source.Node) {
	for i := range n.Fields {
		f := n.Fields[i]
		if f.Key.Text != "charge" {
			continue
		}
		if n.Get("fee") != nil {
			t.Fault(f.Key, source.DuplicateKey, args{Key: "fee/charge", First: n.Get("fee").Line})
		}
		n.ReadKeyAs(f, "fee", "charge")
		f.Value.Key = "fee"
	}
}

var (
	missingPay = fault.Wrong("missing_pay",
		"这个阶段没写 pay（怎么还）", "this stage has no pay: what is paid",
		"例如 pay: level（等额）、pay: 1200 或 pay: 50%", "write it like pay: level, pay: 1200 or pay: 50%")
	untilPaidOnly = fault.Wrong("until_paid_only",
		"until 只能写 paid，不是 {value}", "until takes only paid, not {value}",
		"写 until: paid，或用 for 写几期", "write until: paid, or the number of periods as for")
	stageHowLong = fault.Wrong("stage_how_long",
		"这个阶段没写多少期", "this stage does not say how long it lasts",
		"写 for: 6；最后一个阶段可写 for: rest 或 until: paid", "write for: 6, or for: rest or until: paid in the last stage")
	untilNeedsSum = fault.Wrong("until_needs_sum",
		"until: paid 要有固定的每期金额", "until: paid needs a fixed sum each period",
		"pay 写金额或百分比；或用 for 写几期", "write pay as an amount or a percentage, or the number of periods as for")
	onlyLastStage = fault.Wrong("only_last_stage",
		"for: rest 和 until: paid 只能用在最后一个阶段", "for: rest and until: paid are for the last stage",
		"写 for: 6 这样", "write it like for: 6")
	lastStageClears = fault.Wrong("last_stage_clears",
		"最后一个阶段要还清，不能是 {value}", "the last stage clears the loan, so pay cannot be {value}",
		"再加一个阶段：{for: rest, pay: level}", "add a stage: {for: rest, pay: level}")
	chargeIsFlat = fault.Wrong("charge_is_flat",
		"fee 只用于 pay: flat", "fee goes only with pay: flat",
		"去掉 fee，或写 pay: flat", "drop fee, or write pay: flat")
)

// readStage reads one stage of a custom agreement. The last clears what is
// left, so only it may run for the rest or until paid.
func (t *termsReader) readStage(c rec, last bool) (s agreement.Stage) {
	s.Rate = c.rate("rate")
	s.Unpaid = pick(c, "interest", loan.Unpaids, loan.UnpaidCapitalise)
	s.Charge = c.share("fee", agreement.Share{})
	if n := c.get("pay"); n != nil {
		t.readPay(n, c, &s)
	} else {
		c.need("pay", missingPay, args{})
	}
	if n := c.get("until"); n != nil {
		if tight(n.Text) != "paid" && tight(n.Text) != "还清" {
			t.Fault(n, untilPaidOnly, args{Value: fault.Clip(n.Text)})
		}
		s.UntilPaid = true
	}
	if n := c.get("for"); n != nil && n.Kind == source.Scalar && (enum.Fold(n.Text) == "rest" || n.Text == "剩余") {
		s.Rest = true
	} else {
		s.For = c.count("for", 0)
	}
	fixed := s.Pay == loan.PayAmount
	switch {
	case c.n.Bad:
	case c.both("for", "until"):
	case c.lacks("for") && c.lacks("until"):
		t.Fault(c.n, stageHowLong, args{})
	case s.UntilPaid && !fixed:
		t.Fault(c.keyNode("until"), untilNeedsSum, args{})
	case (s.UntilPaid || s.Rest) && !last:
		t.Fault(c.n, onlyLastStage, args{})
	case last && (s.Pay == loan.PayNothing || s.Pay == loan.PayInterest):
		t.Fault(c.get("pay"), lastStageClears, args{Value: fault.Clip(c.get("pay").Text)})
	}
	if s.Charge.Set && s.Pay != loan.PayFlat {
		t.Fault(c.keyNode("fee"), chargeIsFlat, args{})
	}
	if s.Charge.Set && s.Rate != nil {
		t.Fault(c.keyNode("fee"), eitherOr, args{Key: "rate", Other: "fee"})
	}
	return s
}

// readPay reads what a stage pays: a word, an amount or a percentage.
func (t *termsReader) readPay(n *source.Node, c rec, s *agreement.Stage) {
	text, ok := t.scalar(n)
	if !ok {
		return
	}
	if p := loan.Pays.Match(text); p != nil {
		s.Pay = p.Is
		return
	}
	if !strings.ContainsAny(enum.Narrow(text), "0123456789") {
		kind, a := notOneOf(n, text, loan.Pays)
		t.Fault(n, kind, a)
		return
	}
	s.Pay = loan.PayAmount
	s.To = c.share("pay", agreement.Share{})
}
