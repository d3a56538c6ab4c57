package book

import (
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/rules"
)

// fill takes from the preset that a loan names what the loan leaves out. The
// values are put into the loan before any of it is read, so that all that
// follows sees one loan. A field that the loan has stays as it is; only in
// lender and statement a part may be filled in.
//
// The values have the place where the loan names the preset, and are not among
// the fields that were typed. fill returns nil where nothing was filled in.
func (c rec) fill() *rules.Filled {
	if c.lacks("preset") {
		return nil
	}
	at := c.get("preset")
	p := c.named(at)
	if p == nil || !c.fits(at, p) {
		c.anyPreset()
		return nil
	}
	c.inEnglishWithin(c.n, c.of)
	filled := &rules.Filled{Preset: p.Name}
	for i, f := range p.fields() {
		if p.builtIn && f.key == "tolerance" && c.book.Currency != money.CNY {
			continue
		}
		if c.fillOne(at, f) {
			filled.Fields = append(filled.Fields, p.Fields[i])
		}
	}
	c.warnPreset(at, p, filled)
	return filled
}

// named is the preset of a name; nil, and the fault reported, where there is
// none.
func (c rec) named(at *source.Node) *preset {
	if at == nil {
		return nil // it is empty, which is reported
	}
	name, ok := c.scalar(at)
	if !ok {
		return nil
	}
	p := c.known.products().find(name)
	if p == nil {
		c.unknownPreset(at, name)
	}
	return p
}

// anyPreset excuses every field that a preset might have filled in, where the
// preset is not known.
func (c rec) anyPreset() {
	for _, key := range presetLoan().Keys() {
		if !c.has(key) {
			c.n.Excuse(key)
		}
	}
}

var (
	unknownPresetNear = fault.Wrong("unknown_preset_near",
		"没有叫 {value} 的 preset", "no preset is called {value}",
		"是不是 {other}；是别的产品就去掉 preset，全部名字看 repay preset",
		"did you mean {other}? if it is another product, drop preset; repay preset lists all of them")
	unknownPreset = fault.Wrong("unknown_preset",
		"没有叫 {value} 的 preset", "no preset is called {value}",
		"可以写：{want}；都不是就去掉 preset，把还款方式、罚息等直接写出来",
		"write one of these: {want}; if it is none of them, drop preset and write method, penalty and the rest out")
)

func (c rec) unknownPreset(at *source.Node, name string) {
	a := args{Value: fault.Clip(name), Other: c.known.products().Nearest(name), Want: fault.List(c.known.products().names())}
	if a.Other != "" {
		c.Fault(at, unknownPresetNear, a)
		return
	}
	c.Fault(at, unknownPreset, a)
}

// PresetMethod is that of a loan that is not repaid as its preset says.
var PresetMethod = fault.Wrong("preset_method",
	"preset {value} 的还款方式是 {want}，这里写的是 {other}",
	"the preset {value} is for the method {want}, and this says {other}",
	"去掉 method；或者去掉 preset，把各项直接写出来", "drop method, or drop preset and write its fields out")

// fits reports whether the loan can be what the preset describes: one that is
// repaid in another way is another product.
func (c rec) fits(at *source.Node, p *preset) bool {
	own, theirs := c.n.Get("method"), p.value("method")
	if own == nil || theirs == nil || own.Kind != source.Scalar {
		return true
	}
	m, want := loan.Methods.Match(own.Text), loan.Methods.Match(theirs.Text)
	if m == nil || want == nil || m.Is == want.Is {
		return true
	}
	c.Fault(c.n.Get("method"), PresetMethod, args{Value: fault.Clip(at.Text), Other: m.Name, Want: inList(want.Is, loan.Methods)})
	return false
}

// value is what the preset writes for a field of the loan itself.
func (p *preset) value(key string) *source.Node {
	for _, f := range p.fields() {
		if f.in == "" && f.key == key {
			return f.value
		}
	}
	return nil
}

// fillOne puts one field into the loan, if the loan lacks it.
func (c rec) fillOne(at *source.Node, f presetField) bool {
	n := c.n
	if f.in == "" && c.has("dues") && (f.key == "method" || slices.Contains(field.DuesInPlaceOf, f.key)) {
		return false // the list says it
	}
	if f.in != "" {
		if n = c.container(at, f.in); n == nil {
			return false
		}
	}
	if !(rec{c.reader, n, nil}).lacks(f.key) || f.key == "minimum_percent" && n.Get("minimum") != nil {
		return false
	}
	n.FillIn(source.Field{Key: source.KeyAt(at, n, f.key), Value: f.value.CopyTo(at, n, f.key)})
	return true
}

// container is the record of a loan in which a preset fills in one field; nil
// where it cannot. A statement is the loan's own: without one there is nothing
// to fill in. A lender who is only named becomes a record with that name.
func (c rec) container(at *source.Node, key string) *source.Node {
	n := c.n.Get(key)
	switch {
	case n == nil && (key == "statement" || !c.lacks(key)):
		return nil
	case n == nil:
		n = (&source.Node{Kind: source.Mapping}).CopyTo(at, c.n, key)
		c.n.FillIn(source.Field{Key: source.KeyAt(at, c.n, key), Value: n})
		return n
	case n.Kind == source.Mapping:
		return n
	case key == "lender" && bare(n, &field.Lender):
		return c.namedLender(n)
	}
	return nil
}

// namedLender makes a record of a lender who is only named.
func (c rec) namedLender(name *source.Node) *source.Node {
	for i, f := range c.n.Fields {
		if f.Value != name {
			continue
		}
		lender := &source.Node{Kind: source.Mapping, Line: name.Line, Col: name.Col, Key: name.Key, Up: c.n, Anchored: name.Anchored}
		lender.StandAt(name.Alias())
		key := *f.Key
		key.ReadAs("name", key.Text)
		key.Up = lender
		name.Up, name.Key = lender, "name"
		lender.Add(source.Field{Key: &key, Value: name})
		c.n.Fields[i].Value = lender
		return lender
	}
	return nil
}

var (
	presetOutside = fault.Warn("preset_outside",
		"preset {value} 适用于 {want}签的借款，这笔是 {other}",
		"the preset {value} is for loans {want}, and this one is of {other}",
		"照合同核对从 preset 取的各项，不一样就自己写", "check what it fills in against the contract, and write what differs")
	presetGeneral = fault.Warn("preset_general",
		"preset {value} 里，{want}只是一般了解，以合同为准", "of the preset {value}, this is general knowledge only: {want}",
		"看合同或 App，不一样就自己写", "see the contract or the app, and write what differs")
)

// warnPreset warns where the loan is older or younger than what the preset
// describes, and names the fields for which the preset has only general
// knowledge.
func (c rec) warnPreset(at *source.Node, p *preset, filled *rules.Filled) {
	if d := c.dated(); d != 0 && !p.Signed.Has(d) {
		c.Fault(at, presetOutside, args{Value: fault.Clip(at.Text), Other: d.String(), Want: spanWords(p.Signed)})
	}
	if general := filled.General(); len(general) > 0 {
		c.Fault(at, presetGeneral, args{Value: fault.Clip(at.Text), Want: fieldList(general)})
	}
}

// dated is the day that decides which terms a product had for this loan: that
// of the contract, else of the statement; 0 where none can be read.
func (c rec) dated() calendar.Date {
	nodes := []*source.Node{c.n.Get("signed"), c.n.Get("start")}
	if s := c.n.Get("statement"); s != nil {
		nodes = append(nodes, s.Get("date"), s.Get("on"))
	}
	for _, n := range nodes {
		if d, ok := dayAt(n); ok {
			return d
		}
	}
	return 0
}

// spanWords says from when to when.
func spanWords(s rules.Span) lang.Text {
	from, until := s.From, s.Until
	switch {
	case until == 0:
		return lang.Text{ZH: from.String() + " 及以后", EN: "from " + from.String() + " on"}
	case from == 0:
		return lang.Text{ZH: until.String() + " 及以前", EN: "until " + until.String()}
	}
	return lang.Text{ZH: from.String() + " 到 " + until.String() + " ", EN: "from " + from.String() + " to " + until.String()}
}

func fieldList(fields []rules.Field) lang.Text {
	var zh, en []string
	for _, f := range fields {
		words := rules.FieldWords(f.Name)
		zh, en = append(zh, words.ZH), append(en, words.EN)
	}
	return lang.Text{ZH: fault.List(zh).ZH, EN: fault.List(en).EN}
}
