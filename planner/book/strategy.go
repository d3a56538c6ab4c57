package book

import (
	"fmt"
	"strings"

	"repay/planner/agreement"
	"repay/planner/enum"
	"repay/planner/loan"
	"repay/planner/money"
)

var (
	deferPays = enum.List[bool]{{Is: false, Name: "nothing", Also: []string{"不还"}}, {Is: true, Name: "interest", Also: []string{"利息", "只还利息"}}}
)

func (t *termsReader) readExtend(c rec, o *agreement.Offer) {
	if c.has("by") && c.has("periods") {
		t.fault(c.keyNode("periods"), EitherOr, args{Key: "by", Other: "periods"})
		return
	}
	if c.has("periods") {
		o.Periods = c.periods("periods", 0)
	} else {
		o.By = c.periods("by", 12)
	}
	o.Rate = c.rate("rate")
}

// rate reads an optional rate.
func (c rec) rate(key string) *money.Rate {
	if n := c.get(key); n != nil {
		if r, ok := c.rateOf(n, true); ok {
			return &r
		}
	}
	return nil
}

func (t *termsReader) readReduce(c rec, o *agreement.Offer) {
	o.Then = pick(c, "then", agreement.ReduceThens, agreement.ThenResume)
	if !c.has("steps") {
		o.To = []agreement.Step{c.readStep(part(1, 2), 6)}
		return
	}
	for _, key := range []string{"to", "for"} {
		if c.has(key) {
			t.fault(c.keyNode(key), EitherOr, args{Key: "steps", Other: key})
		}
	}
	steps := c.get("steps")
	for _, item := range t.items(steps, 100) {
		if s, ok := t.open(item, []string{"to", "for"}); ok {
			s.need("to", MissingTo, args{})
			s.need("for", MissingFor, args{})
			o.To = append(o.To, s.readStep(agreement.Share{}, 0))
		}
	}
	if steps != nil && steps.kind == list && len(steps.items) == 0 {
		t.fault(steps, EmptyList, args{Key: "steps"})
	}
}

func (c rec) readStep(to agreement.Share, periods int) agreement.Step {
	return agreement.Step{To: c.shareOf("to", whole, to), For: c.periods("for", periods)}
}

func (t *termsReader) readSettle(c rec, o *agreement.Offer) {
	o.Sum = part(80, 100)
	switch {
	case c.has("pay") && c.has("amount"):
		t.fault(c.keyNode("amount"), EitherOr, args{Key: "pay", Other: "amount"})
	case c.has("amount"):
		o.Sum = agreement.Share{Set: true, Amount: c.amount("amount", positive)}
	default:
		o.Sum = c.shareOf("pay", whole, o.Sum)
	}
	o.On = c.date("on")
	o.Parts = c.int("parts", 1, 120, 1)
}

// readToken reads a small sum for a while, and the strategy that follows.
func (t *termsReader) readToken(c rec, o *agreement.Offer) {
	o.Sum = agreement.Share{Set: true, Amount: 50 * t.book.Currency.Unit()}
	if c.has("amount") {
		o.Sum.Amount = c.amount("amount", notNegative)
	}
	o.For = c.periods("for", 6)
	if o.Rate = c.rate("rate"); o.Rate == nil {
		o.Rate = &money.Rate{}
	}
	next := agreement.Offer{Strategy: agreement.Extend, By: 12}
	if n := c.get("then"); n != nil {
		if then, ok := t.readThen(n); ok {
			next = then
		}
	}
	o.ThenOffer = &next
}

// thenKeys are the strategies that may follow a token payment.
var thenKeys = []agreement.Strategy{agreement.Extend, agreement.InterestFree, agreement.Reduce}

func (t *termsReader) readThen(n *node) (o agreement.Offer, ok bool) {
	var keys []string
	for _, s := range thenKeys {
		keys = append(keys, string(s))
	}
	t.englishKeys(n)
	if n.kind == scalar {
		if s := strategies.Match(n.text); s != nil && n.text != s.Name {
			n.text = s.Name
		}
		var list enum.List[agreement.Strategy]
		for _, s := range thenKeys {
			list = append(list, enum.Value[agreement.Strategy]{Is: s, Name: string(s)})
		}
		if o.Strategy, ok = choose(t.reader, n, list); !ok {
			return o, false
		}
		n = &node{kind: record, up: n.up, line: n.line, col: n.col, key: n.key}
		return o, t.readParams(n, n, &o)
	}
	c, ok := t.open(n, keys)
	if !ok || n.bad {
		return o, false
	}
	if len(n.fields) != 1 {
		t.fault(n, ThenOne, args{})
		return o, false
	}
	o.Strategy = agreement.Strategy(c.n.fields[0].key.text)
	return o, t.readParams(n, n.fields[0].value, &o)
}

// allStrategies are the words that may head an offer.
func allStrategies() []string {
	var words []string
	for _, s := range strategies {
		words = append(append(words, s.Name), s.Also...)
	}
	return words
}

// cutWord splits "extend 12" into its word and the rest.
func cutWord(s string) (word, rest string, ok bool) {
	i := strings.IndexFunc(s, func(c rune) bool { return c == ' ' || c >= '0' && c <= '9' })
	if i <= 0 {
		return "", "", false
	}
	return strings.TrimSpace(s[:i]), tight(s[i:]), true
}

// mainParam is the parameter that a bare number after a strategy most likely
// means.
var mainParam = map[agreement.Strategy]string{
	agreement.CatchUp: "periods", agreement.Nothing: "for", agreement.Extend: "by", agreement.Reduce: "to", agreement.InterestFree: "periods",
	agreement.PrincipalOnly: "periods", agreement.Defer: "for", agreement.Freeze: "periods", agreement.Settle: "pay", agreement.Token: "amount", agreement.MoveDue: "day",
}

// exampleOf writes an offer as it should be typed, with the value that was.
func exampleOf(s agreement.Strategy, value string) string {
	value = strings.TrimSuffix(strings.TrimSuffix(value, "期"), "个月")
	param := mainParam[s]
	switch {
	case param == "":
		if s == agreement.Custom {
			return "custom: {stages: [{for: rest, pay: level}]}"
		}
		return string(s) + ": {}"
	case !isNumber(strings.TrimSuffix(value, "%")):
		value = map[string]string{"periods": "24", "for": "6", "by": "12", "to": "50%", "pay": "80%", "amount": "50", "day": "12"}[param]
	}
	return fmt.Sprintf("%s: {%s: %s}", s, param, clip(value))
}

func (t *termsReader) readCustom(c rec, o *agreement.Offer) {
	if !c.need("stages", MissingStages, args{}) {
		return
	}
	stages := c.get("stages")
	items := t.items(stages, 100)
	if stages != nil && stages.kind == list && len(items) == 0 {
		t.fault(stages, EmptyList, args{Key: "stages"})
	}
	for i, item := range items {
		t.feeOfStage(item)
		if s, ok := t.open(item, []string{"for", "rate", "pay", "until", "interest", "fee"}); ok {
			o.Stages = append(o.Stages, t.readStage(s, i == len(items)-1))
		}
	}
}

// feeOfStage lets charge stand for fee, as books once wrote it.
func (t *termsReader) feeOfStage(n *node) {
	for i := range n.fields {
		f := &n.fields[i]
		if f.key.text != "charge" {
			continue
		}
		if n.get("fee") != nil {
			t.fault(f.key, DuplicateKey, args{Key: "fee/charge", N: n.get("fee").line})
		}
		f.key.text, f.key.wrote = "fee", "charge"
		f.value.key = "fee"
	}
}

// readStage reads one stage of a custom agreement. The last clears what is
// left, so only it may run for the rest or until paid.
func (t *termsReader) readStage(c rec, last bool) (s agreement.Stage) {
	s.Rate = c.rate("rate")
	s.Unpaid = pick(c, "interest", loan.Unpaids, loan.UnpaidCapitalise)
	s.Charge = c.shareOf("fee", whole, agreement.Share{})
	if n := c.get("pay"); n != nil {
		t.readPay(n, c, &s)
	} else {
		c.need("pay", MissingPay, args{})
	}
	if n := c.get("until"); n != nil {
		if tight(n.text) != "paid" && tight(n.text) != "还清" {
			t.fault(n, UntilPaidOnly, args{Value: clip(n.text)})
		}
		s.UntilPaid = true
	}
	if n := c.get("for"); n != nil && n.kind == scalar && (enum.Fold(n.text) == "rest" || n.text == "剩余") {
		s.Rest = true
	} else {
		s.For = c.periods("for", 0)
	}
	fixed := s.Pay == loan.PayAmount
	switch {
	case c.n.bad:
	case c.has("for") && c.has("until"):
		t.fault(c.keyNode("until"), EitherOr, args{Key: "for", Other: "until"})
	case c.lacks("for") && c.lacks("until"):
		t.fault(c.n, StageHowLong, args{})
	case s.UntilPaid && !fixed:
		t.fault(c.keyNode("until"), UntilNeedsSum, args{})
	case (s.UntilPaid || s.Rest) && !last:
		t.fault(c.n, OnlyLastStage, args{})
	case last && (s.Pay == loan.PayNothing || s.Pay == loan.PayInterest):
		t.fault(c.get("pay"), LastStageClears, args{Value: clip(c.get("pay").text)})
	}
	if s.Charge.Set && s.Pay != loan.PayFlat {
		t.fault(c.keyNode("fee"), ChargeIsFlat, args{})
	}
	if s.Charge.Set && s.Rate != nil {
		t.fault(c.keyNode("fee"), EitherOr, args{Key: "rate", Other: "fee"})
	}
	return s
}

// readPay reads what a stage pays: a word, an amount or a percentage.
func (t *termsReader) readPay(n *node, c rec, s *agreement.Stage) {
	text, ok := t.scalar(n)
	if !ok {
		return
	}
	if p := loan.Pays.Match(text); p != nil {
		s.Pay = p.Is
		return
	}
	if !strings.ContainsAny(enum.Narrow(text), "0123456789") {
		t.fault(n, notOneOf(text, loan.Pays), chooseArgs(text, loan.Pays))
		return
	}
	s.Pay = loan.PayAmount
	s.To = c.shareOf("pay", whole, agreement.Share{})
}
