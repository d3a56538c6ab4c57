package book

import (
	"slices"
	"strings"
	"sync"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/loan"
	"repay/planner/rules"
)

var (
	notPresets = fault.Wrong("not_presets",
		"这不是 preset 文件", "this is no file of presets",
		"写 version: 1 和 presets: 一个列表；例子看 repay help preset",
		"it has version: 1 and presets:, a list; repay help preset shows one")
	presetTwice = fault.Wrong("preset_twice",
		"preset {value} 写了两次（第一次在第 {first} 行）", "the preset {value} is given twice (first on line {first})",
		"留下对的那一个，或换个名字", "keep the one that is right, or give it another name")
)

func (r *reader) readPresets(root *source.Node) (list []preset) {
	if root.Kind != source.Mapping || keyOf(root, "loans") != nil {
		r.Fault(root, notPresets, args{})
		return nil
	}
	c, _ := r.open(root, &field.Presets)
	c.readVersion()
	checked := c.date("checked")
	if !c.need("presets", notPresets, args{}) {
		return nil
	}
	lines := map[string]int{}
	for c := range r.records(c.get("presets"), &field.Preset, maxItems) {
		p := c.readPreset()
		p.Checked = checked
		if n := c.get("name"); n != nil && p.Name != "" {
			if at := lines[enum.Fold(p.Name)]; at != 0 {
				r.Fault(n, presetTwice, args{Value: fault.Clip(p.Name), First: at})
			}
			lines[enum.Fold(p.Name)] = n.Line
		}
		list = append(list, p)
	}
	return list
}

var (
	presetNoName = fault.Wrong("preset_no_name",
		"这个 preset 少了 name", "this preset has no name",
		"写 name: 一个短名字，例如 my-card；借款里用 preset 指它",
		"write name: and a short name such as my-card, by which loans refer to it")
	presetNoFacts = fault.Wrong("preset_no_facts",
		"这个 preset 少了 facts（补哪些字段）", "this preset has no facts: the fields that it fills",
		"写 facts: [{sure: B, source: 合同, fields: {penalty: 1.5x}}] 这样",
		"write it like facts: [{sure: B, source: the contract, fields: {penalty: 1.5x}}]")
)

func (c rec) readPreset() preset {
	c.need("name", presetNoName, args{})
	p := preset{Preset: rules.Preset{
		Name: c.text("name"), Also: c.texts("also"),
		What: c.bothLanguages("what"), Signed: c.span("signed"),
	}}
	for _, item := range c.oneOrMore("notes") {
		p.Notes = append(p.Notes, c.wordsOf(item))
	}
	if c.need("facts", presetNoFacts, args{}) {
		c.readFacts(&p)
	}
	return p
}

var presetNoFields = fault.Wrong("preset_no_fields",
	"这里少了 fields（补哪些字段）", "this has no fields to fill in",
	"写 fields: {penalty: 1.5x} 这样", "write it like fields: {penalty: 1.5x}")

// readFacts reads what a preset fills, fact by fact, and then the values all
// together, as those of a loan.
func (c rec) readFacts(p *preset) {
	all := &source.Node{Kind: source.Mapping, Line: c.n.Line, Col: c.n.Col, Up: c.n.Up, Index: c.n.Index}
	var fields []presetField
	p.fields = func() []presetField { return fields }
	for f := range c.records(c.get("facts"), &field.Fact, maxItems) {
		known := rules.Field{Sure: pick(f, "sure", grades, rules.SureDefault), Source: f.bothLanguages("source")}
		f.need("fields", presetNoFields, args{})
		if n := f.get("fields"); n != nil {
			fields = append(fields, c.readFactFields(n, known, &p.Preset, all)...)
		}
	}
	c.reader.readPresetTerms(all)
}

// presetInner are the fields that a preset fills of a record in the loan.
func presetInner(key string) (inner []string) {
	for _, name := range rules.PresetFields() {
		if of, in, nested := strings.Cut(name, "."); nested && of == key {
			inner = append(inner, in)
		}
	}
	return inner
}

// presetLoan are the fields of a loan that a preset may have.
var presetLoan = sync.OnceValue(func() *field.Record {
	var keys []string
	for _, name := range rules.PresetFields() {
		key, _, _ := strings.Cut(name, ".")
		if !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return field.Loan.Only(keys...)
})

var presetNever = fault.Wrong("preset_never",
	"preset 不能写 {key}：每笔借款不一样", "a preset cannot hold {key}: each loan has its own",
	"写到借款里；preset 可以写：{want}", "write it in the loan; a preset may hold {want}")

// readFactFields takes the fields of one fact into the preset and into the
// record of all of them, and returns them with their values.
func (r *reader) readFactFields(n *source.Node, known rules.Field, p *rules.Preset, all *source.Node) (fields []presetField) {
	if n.Kind == source.Mapping {
		n.Fields = slices.DeleteFunc(n.Fields, func(f source.Field) bool {
			key := field.Loan.Named(f.Key.Text)
			never := key != "" && !presetLoan().Has(key)
			if never {
				r.Fault(f.Key, presetNever, args{Key: f.Key.Text, Want: fault.List(presetLoan().Keys())})
			}
			return never
		})
	}
	c, ok := r.open(n, presetLoan())
	if !ok {
		return nil
	}
	for _, f := range n.Fields {
		if !presetLoan().Has(f.Key.Text) {
			continue
		}
		if before := all.Get(f.Key.Text); before != nil {
			r.Fault(f.Key, source.DuplicateKey, args{Key: f.Key.Text, First: before.Line})
			continue
		}
		all.Add(f)
		for _, at := range r.presetValues(f.Key.Text, c.get(f.Key.Text)) {
			r.inEnglishBelow(at.value, field.Loan.At(at.name()).Of)
			known.Name, known.Value = at.name(), inLine(at.value)
			fields = append(fields, at)
			p.Fields = append(p.Fields, known)
		}
	}
	return fields
}

// presetValues are the fields that one key of a fact fills: of a record in the loan,
// those that are written of it.
func (r *reader) presetValues(key string, value *source.Node) (list []presetField) {
	inner := presetInner(key)
	switch {
	case value == nil:
		return nil
	case len(inner) == 0:
		return []presetField{{key: key, value: value}}
	}
	sub, ok := r.open(value, field.Loan.Field(key).Of.Only(inner...))
	if !ok {
		return nil
	}
	for _, in := range inner {
		if v := sub.get(in); v != nil {
			list = append(list, presetField{in: key, key: in, value: v})
		}
	}
	return list
}

// inEnglishBelow lets the Chinese names of fields stand for their keys in all records
// inside a value, so that what a preset fills in is written in one language.
func (r *reader) inEnglishBelow(n *source.Node, of *field.Record) {
	if of == nil {
		return
	}
	for _, item := range n.Items {
		r.inEnglishBelow(item, of)
	}
	if n.Kind != source.Mapping {
		return
	}
	r.inEnglish(n, of)
	for _, f := range n.Fields {
		if known := of.Field(f.Key.Text); known != nil {
			r.inEnglishBelow(f.Value, known.Of)
		}
	}
}

// readPresetTerms reads the values of a preset as those of a loan: what a loan
// may not have, no preset may.
func (r *reader) readPresetTerms(all *source.Node) {
	t := termsReader{rec: rec{r, all, presetLoan()}}
	t.card = isCard(t.n)
	t.readMethod()
	t.readRate()
	pick(t.rec, "basis", calendar.Bases, 0)
	if n := t.get("interest_mode"); n != nil {
		choose(r, n, loan.InterestModes)
	}
	t.readRounding()
	t.readGrace()
	t.amount("tolerance")
	t.readPenalty()
	t.readAllocation()
	t.readPrepay()
	if n := all.Get("lender"); n != nil && n.Kind == source.Mapping {
		pick(rec{r, n, nil}, "type", r.known.lenderTypes(), "")
	}
	if n := all.Get("statement"); n != nil && n.Kind == source.Mapping {
		c := rec{r, n, &field.Statement}
		c.percent("minimum_percent")
		c.amount("minimum_floor")
	}
	if m := t.terms.Method; m != loan.Revolving && t.wellRead("method") {
		t.reportGiven(onlyRevolving, "", field.Revolving.Keys()...)
	}
}

// inLine writes a value on one line, as it was typed as far as that goes.
func inLine(n *source.Node) string {
	var parts []string
	switch n.Kind {
	case source.Mapping:
		for _, f := range n.Fields {
			parts = append(parts, f.Key.Text+": "+inLine(f.Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case source.List:
		for _, item := range n.Items {
			parts = append(parts, inLine(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	if n.Quoted || strings.ContainsAny(n.Text, ",[]{}#\n") || strings.Contains(n.Text, ": ") {
		return source.Value(n.Text)
	}
	return fault.Safe(n.Text)
}
