package book

import (
	"fmt"
	"slices"

	"repay/planner/agreement"
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
)

var (
	offerNameTwice = fault.Wrong("offer_name_twice",
		"方案名 {value} 用了两次（第一次在第 {first} 行）", "the offer's name {value} is used twice (first on line {first})",
		"换一个名字", "choose another")
	offerNameTaken = fault.Wrong("offer_name_taken",
		"{value} 是另一种方案的名字", "{value} is the name of another strategy",
		"换一个名字", "choose another")
)

// readOffers reads what could be agreed, and gives each a name of its own.
func (t *termsReader) readOffers() (list []agreement.Offer, at []*source.Node) {
	items := t.items(t.get("offers"), 1000)
	if len(items) == 0 {
		return nil, nil
	}
	lines := map[string]int{}
	for _, item := range items {
		o, ok := t.readOffer(item, &field.Offer)
		if !ok {
			continue
		}
		if o.Named {
			named := item.Get("name")
			switch s := agreement.Strategies.Match(o.Name); {
			case lines[o.Name] != 0:
				t.Fault(named, offerNameTwice, args{Value: fault.Clip(o.Name), First: lines[o.Name]})
				continue
			case s != nil && s.Is != o.Strategy && s.Is != agreement.PayOff: // that came later, when books had such names
				t.Fault(named, offerNameTaken, args{Value: fault.Clip(o.Name)})
				continue
			}
			lines[o.Name] = item.Line
		}
		list, at = append(list, o), append(at, item)
	}
	taken := map[string]bool{}
	for _, o := range list {
		taken[o.Name] = taken[o.Name] || o.Named
	}
	for i := range list {
		o := &list[i]
		if o.Named {
			continue
		}
		o.Name = o.DefaultName(t.book.Currency)
		for base, n := o.Name, 2; taken[o.Name]; n++ {
			o.Name = fmt.Sprintf("%s (%d)", base, n)
		}
		taken[o.Name] = true
	}
	return list, at
}

var (
	twoStrategies = fault.Wrong("two_strategies",
		"一条里只能写一种方案，这里有 {key} 和 {other}", "one offer is one strategy, and here are {key} and {other}",
		"分成两条，各以 - 开头", "make two offers, each beginning with -")
	noStrategy = fault.Wrong("no_strategy",
		"没写是哪一种方案", "the offer names no strategy",
		"写一种，例如 extend: {by: 12}（延长 12 期）", "write one, such as extend: {by: 12}")
)

// readOffer reads one offer: a strategy alone, or a record with the strategy
// as one of its keys. of is a signed agreement, or one that is not.
func (t *termsReader) readOffer(n *source.Node, of *field.Record) (o agreement.Offer, ok bool) {
	if n.Kind == source.Scalar {
		s, ok := t.strategyOf(n)
		if !ok {
			return o, false
		}
		o.Strategy = s
		none := &source.Node{Kind: source.Mapping, Up: n.Up, Line: n.Line, Col: n.Col, Key: n.Key, Index: n.Index}
		none.ReadAs("", n.Text)
		return o, t.readParams(n, none, &o)
	}
	for _, f := range n.Fields {
		if of.Named(f.Key.Text) == "" && t.askedDeal(f.Key) {
			return o, false
		}
	}
	t.englishKeys(n)
	c, ok := t.open(n, of)
	if !ok {
		return o, false
	}
	var at *source.Node
	for _, f := range n.Fields {
		s := agreement.Strategies.Match(f.Key.Text)
		if s == nil || f.Key.Text != s.Name {
			continue
		}
		if at != nil {
			t.Fault(f.Key, twoStrategies, args{Key: string(o.Strategy), Other: s.Name})
			return o, false
		}
		o.Strategy, at = s.Is, f.Value
	}
	if at == nil {
		if !n.Bad {
			t.Fault(n, noStrategy, args{})
		}
		return o, false
	}
	o.Name = c.text("name")
	o.Named = o.Name != ""
	o.Status = pick(c, "status", agreement.OfferStatuses, agreement.NoStatus)
	o.Until = c.until("until")
	o.Confirmed = pick(c, "confirmed", agreement.Confirmations, agreement.Unconfirmed)
	return o, t.readParams(n, at, &o)
}

// englishKeys lets a Chinese strategy stand as a key.
func (t *termsReader) englishKeys(n *source.Node) {
	for _, f := range n.Fields {
		if s := agreement.Strategies.Match(f.Key.Text); s != nil {
			n.ReadKeyAs(f, s.Name, f.Key.Key)
			f.Value.Key = s.Name
		}
	}
}

var (
	strategyAndNumber = fault.Wrong("strategy_and_number",
		"{value} 没写明数字是什么", "{value} does not say what the number is",
		"写 {other}", "write {other}")
	unknownStrategy = fault.Wrong("unknown_strategy",
		"没有叫 {value} 的方案", "there is no offer of the kind {value}",
		"可以写：{want}", "it can be: {want}")
	unknownStrategyNear = fault.Wrong("unknown_strategy_near",
		"没有叫 {value} 的方案", "there is no offer of the kind {value}",
		"是不是 {other}？可以写：{want}", "did you mean {other}? It can be: {want}")
)

// strategyOf reads a strategy without parameters.
func (t *termsReader) strategyOf(n *source.Node) (agreement.Strategy, bool) {
	if _, ok := t.scalar(n); !ok || t.askedDeal(n) {
		return "", false
	}
	text := n.Text
	switch {
	case agreement.Strategies.Match(text) == nil:
		if key, value, kind, ok := source.GluedKey(text, allStrategies()); ok {
			t.Fault(n, kind, args{Key: key, Value: key + ": " + value})
			return "", false
		}
		if word, rest, ok := cutWord(text); ok && agreement.Strategies.Match(word) != nil {
			t.Fault(n, strategyAndNumber, args{Value: fault.Clip(text), Other: exampleOf(agreement.Strategies.Match(word).Is, rest)})
			return "", false
		}
	}
	if s := agreement.Strategies.Match(text); s != nil {
		return s.Is, true
	}
	a := chooseArgs(n, text, agreement.Strategies)
	kind := unknownStrategy
	if a.Other != "" {
		kind = unknownStrategyNear
	}
	t.Fault(n, kind, a)
	return "", false
}

var paramsNotARecord = fault.Wrong("params_not_a_record",
	"{key} 没写明数字是什么", "{key} does not say what the number is",
	"写 {other}", "write {other}")

// readParams reads the parameters of a strategy and fills the defaults of
// those that are not given. outer is the offer's record, at the strategy's.
func (t *termsReader) readParams(outer, at *source.Node, o *agreement.Offer) bool {
	if at.Kind == source.Empty {
		at = &source.Node{Kind: source.Mapping, Up: at.Up, Line: at.Line, Col: at.Col, Key: at.Key}
	}
	if at.Kind != source.Mapping {
		t.Fault(at, paramsNotARecord, args{Key: string(o.Strategy), Other: exampleOf(o.Strategy, tight(at.Text))})
		return false
	}
	c, ok := t.open(at, field.Offer.Field(string(o.Strategy)).Of)
	if !ok {
		return false
	}
	t.readStagedKeys(rec{t.reader, outer, nil}, c, o)
	skipped := c.skipped(o.Strategy)
	for _, p := range o.Strategy.Params() {
		if !slices.Contains(skipped, p.Key) {
			t.readParam(c, p, o)
		}
	}
	o.Complete()
	return !outer.Bad
}

var notForStrategy = fault.Wrong("not_for_strategy",
	"{other} 不能写 {key}", "{key} means nothing with {other}",
	"删掉 {key}", "delete {key}")

// readStagedKeys reads what may stand beside the strategy or among its
// parameters.
func (t *termsReader) readStagedKeys(outer, inner rec, o *agreement.Offer) {
	for _, key := range field.Staged.Keys() {
		c := inner
		switch {
		case inner.has(key) && outer.n != inner.n && outer.has(key):
			t.Fault(inner.keyNode(key), source.DuplicateKey, args{Key: key, First: outer.keyNode(key).Line})
			continue
		case outer.has(key):
			c = outer
			if !o.Strategy.Staged() && key != "first_due" {
				t.Fault(outer.keyNode(key), notForStrategy, args{Key: key, Other: string(o.Strategy)})
				continue
			}
		case !inner.has(key):
			continue
		}
		switch key {
		case "waive":
			if n := c.get(key); n != nil {
				t.readWaive(n, &o.Waive)
			}
		case "arrears":
			o.Arrears = pick(c, key, agreement.ArrearsKinds, agreement.Capitalise)
		case "fee":
			o.Fee = c.share(key, agreement.Share{})
		case "first_due":
			o.FirstDue = c.date(key)
			if !o.Strategy.TakesFirstDue() {
				t.Fault(c.keyNode(key), unusedField, args{Key: key, Other: string(o.Strategy)})
			}
		}
	}
}

func (t *termsReader) readWaive(n *source.Node, w *agreement.Waive) {
	c, ok := t.open(n, &field.Waive)
	if !ok {
		return
	}
	for key, s := range map[string]*agreement.Share{"penalty": &w.Penalty, "interest": &w.Interest, "fees": &w.Fees, "principal": &w.Principal} {
		*s = c.share(key, *s)
	}
}
