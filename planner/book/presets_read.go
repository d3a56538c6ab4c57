package book

import (
	"slices"
	"strings"
	"sync"

	"repay/planner/book/fault"
	fld "repay/planner/book/field"
	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/rules"
)

var ()

var (
	notPresets = fault.Wrong("not_presets",
		"这不是 preset 文件",
		"this is no file of presets",
		"写 version: 1 和 presets: 一个列表；例子看 repay help preset",
		"it has version: 1 and presets:, a list; repay help preset shows one")
	presetTwice = fault.Wrong("preset_twice",
		"preset {value} 写了两次（第一次在第 {n} 行）",
		"the preset {value} is given twice (first on line {n})",
		"留下对的那一个，或换个名字",
		"keep the one that is right, or give it another name")
)

func (r *reader) readPresets(root *node) (list []preset) {
	if root.kind != record || root.get("loans") != nil {
		r.fault(root, notPresets, args{})
		return nil
	}
	c, _ := r.open(root, &fld.Presets)
	c.readVersion()
	checked := c.date("checked")
	if !c.need("presets", notPresets, args{}) {
		return nil
	}
	lines := map[string]int{}
	for _, item := range r.items(c.get("presets"), maxItems) {
		c, ok := r.open(item, &fld.Preset)
		if !ok {
			continue
		}
		p := c.readPreset()
		p.Checked = checked
		if n := c.get("name"); n != nil && p.Name != "" {
			if at := lines[enum.Fold(p.Name)]; at != 0 {
				r.fault(n, presetTwice, args{Value: fault.Clip(p.Name), N: at})
			}
			lines[enum.Fold(p.Name)] = n.line
		}
		list = append(list, p)
	}
	return list
}

var (
	presetNoName = fault.Wrong("preset_no_name",
		"这个 preset 少了 name",
		"this preset has no name",
		"写 name: 一个短名字，例如 my-card；借款里用 preset 指它",
		"write name: and a short name such as my-card, by which loans refer to it")
	presetNoFacts = fault.Wrong("preset_no_facts",
		"这个 preset 少了 facts（补哪些字段）",
		"this preset has no facts: the fields that it fills",
		"写 facts: [{sure: B, source: 合同, fields: {penalty: 1.5x}}] 这样",
		"write it like facts: [{sure: B, source: the contract, fields: {penalty: 1.5x}}]")
)

func (c rec) readPreset() preset {
	c.need("name", presetNoName, args{})
	p := preset{Preset: rules.Preset{
		Name: c.text("name"), Also: c.texts("also"),
		What: c.bothLanguages("what"), Signed: c.span("signed"),
	}}
	if n := c.get("notes"); n != nil {
		items := []*node{n}
		if n.kind == list {
			items = c.items(n, maxItems)
		}
		for _, item := range items {
			p.Notes = append(p.Notes, c.wordsOf(item))
		}
	}
	if c.need("facts", presetNoFacts, args{}) {
		c.readFacts(&p)
	}
	return p
}

var presetNoFields = fault.Wrong("preset_no_fields",
	"这里少了 fields（补哪些字段）",
	"this has no fields to fill in",
	"写 fields: {penalty: 1.5x} 这样",
	"write it like fields: {penalty: 1.5x}")

// readFacts reads what a preset fills, fact by fact, and then the values all
// together, as those of a loan.
func (c rec) readFacts(p *preset) {
	all := &node{kind: record, line: c.n.line, col: c.n.col, up: c.n.up, index: c.n.index}
	var fields []presetField
	p.fields = func() []presetField { return fields }
	for _, item := range c.items(c.get("facts"), maxItems) {
		f, ok := c.open(item, &fld.Fact)
		if !ok {
			continue
		}
		known := rules.Field{Sure: pick(f, "sure", grades, rules.SureDefault), Source: f.bothLanguages("source")}
		if !f.need("fields", presetNoFields, args{}) {
			continue
		}
		if n := f.get("fields"); n != nil {
			fields = append(fields, c.readFactFields(n, known, &p.Preset, all)...)
		}
	}
	c.reader.readPresetTerms(all)
}

// presetIn are the records of a loan of which a preset fills one field.
var presetIn = map[string]string{"lender": "type", "statement": "minimum_percent"}

// presetLoan are the fields of a loan that a preset may have.
var presetLoan = sync.OnceValue(func() *fld.Record {
	var keys []string
	for _, name := range rules.PresetFields() {
		key, _, _ := strings.Cut(name, ".")
		keys = append(keys, key)
	}
	return fld.Loan.Only(keys...)
})

var presetNever = fault.Wrong("preset_never",
	"preset 不能写 {key}：每笔借款不一样",
	"a preset cannot hold {key}: each loan has its own",
	"写到借款里；preset 可以写：{want}",
	"write it in the loan; a preset may hold {want}")

// readFactFields takes the fields of one fact into the preset and into the
// record of all of them, and returns them with their values.
func (r *reader) readFactFields(n *node, known rules.Field, p *rules.Preset, all *node) (fields []presetField) {
	if n.kind == record {
		n.fields = slices.DeleteFunc(n.fields, func(f field) bool {
			never := fld.Loan.Has(f.key.text) && !presetLoan().Has(f.key.text)
			if never {
				r.fault(f.key, presetNever, args{Key: f.key.text, Want: fault.List(presetLoan().Keys())})
			}
			return never
		})
	}
	c, ok := r.open(n, presetLoan())
	if !ok {
		return nil
	}
	for _, f := range n.fields {
		if !presetLoan().Has(f.key.text) {
			continue
		}
		if before := all.get(f.key.text); before != nil {
			r.fault(f.key, duplicateKey, args{Key: f.key.text, N: before.line})
			continue
		}
		all.fields = append(all.fields, f)
		at := presetField{key: f.key.text, value: c.get(f.key.text)}
		if inner, nested := presetIn[at.key]; nested {
			if at.value == nil {
				continue
			}
			sub, ok := r.open(at.value, fld.Loan.Field(at.key).Of.Only(inner))
			if !ok {
				continue
			}
			at = presetField{in: at.key, key: inner, value: sub.get(inner)}
		}
		if at.value == nil {
			continue
		}
		known.Name, known.Value = at.name(), inLine(at.value)
		fields = append(fields, at)
		p.Fields = append(p.Fields, known)
	}
	return fields
}

// readPresetTerms reads the values of a preset as those of a loan: what a loan
// may not have, no preset may.
func (r *reader) readPresetTerms(all *node) {
	t := termsReader{rec: rec{r, all, presetLoan()}}
	t.card = t.isCard()
	t.readMethod()
	t.readRate()
	pick(t.rec, "basis", calendar.Bases, 0)
	if n := t.get("interest_mode"); n != nil {
		choose(r, n, loan.InterestModes)
	}
	t.readRounding()
	t.readGrace()
	t.readPenalty()
	t.readAllocation()
	t.readPrepay()
	if n := all.get("lender"); n != nil && n.kind == record {
		pick(rec{r, n, nil}, "type", fld.LenderTypes, "")
	}
	if n := all.get("statement"); n != nil && n.kind == record {
		rec{r, n, nil}.percentOf("minimum_percent", money.Int(1))
	}
	if m := t.terms.Method; m != loan.Revolving && t.wellRead("method") {
		for _, key := range fld.Revolving.Keys() {
			if t.has(key) {
				t.fault(t.keyNode(key), onlyRevolving, args{Key: key})
			}
		}
	}
}

// inLine writes a value on one line, as it was typed as far as that goes.
func inLine(n *node) string {
	var parts []string
	switch n.kind {
	case record:
		for _, f := range n.fields {
			parts = append(parts, f.key.text+": "+inLine(f.value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case list:
		for _, item := range n.items {
			parts = append(parts, inLine(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	if n.quoted || strings.ContainsAny(n.text, ",[]{}#\n") || strings.Contains(n.text, ": ") {
		return writtenValue(n.text)
	}
	return fault.Safe(n.text)
}
