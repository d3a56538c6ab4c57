package book

import (
	"slices"
	"strings"

	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/rules"
)

var (
	presetsKeys = []string{"version", "checked", "presets"}
	presetKeys  = []string{"name", "also", "what", "notes", "signed", "facts"}
	factKeys    = []string{"sure", "source", "fields"}
)

func (r *reader) readPresets(root *node) (list []preset) {
	if root.kind != record || root.get("loans") != nil {
		r.fault(root, NotPresets, args{})
		return nil
	}
	c, _ := r.open(root, presetsKeys)
	c.readVersion()
	checked := c.date("checked")
	if !c.need("presets", NotPresets, args{}) {
		return nil
	}
	lines := map[string]int{}
	for _, item := range r.items(c.get("presets"), maxItems) {
		c, ok := r.open(item, presetKeys)
		if !ok {
			continue
		}
		p := c.readPreset()
		p.Checked = checked
		if n := c.get("name"); n != nil && p.Name != "" {
			if at := lines[enum.Fold(p.Name)]; at != 0 {
				r.fault(n, PresetTwice, args{Value: clip(p.Name), N: at})
			}
			lines[enum.Fold(p.Name)] = n.line
		}
		list = append(list, p)
	}
	return list
}

func (c rec) readPreset() preset {
	c.need("name", PresetNoName, args{})
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
	if c.need("facts", PresetNoFacts, args{}) {
		c.readFacts(&p)
	}
	return p
}

// readFacts reads what a preset fills, fact by fact, and then the values all
// together, as those of a loan.
func (c rec) readFacts(p *preset) {
	all := &node{kind: record, line: c.n.line, col: c.n.col, up: c.n.up, index: c.n.index}
	var fields []presetField
	p.fields = func() []presetField { return fields }
	for _, item := range c.items(c.get("facts"), maxItems) {
		f, ok := c.open(item, factKeys)
		if !ok {
			continue
		}
		known := rules.Field{Sure: pick(f, "sure", grades, rules.SureDefault), Source: f.bothLanguages("source")}
		if !f.need("fields", PresetNoFields, args{}) {
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

// presetLoanKeys are the fields of a loan that a preset may have.
var presetLoanKeys = func() (keys []string) {
	for _, name := range rules.PresetFields() {
		key, _, _ := strings.Cut(name, ".")
		keys = append(keys, key)
	}
	return keys
}()

// readFactFields takes the fields of one fact into the preset and into the
// record of all of them, and returns them with their values.
func (r *reader) readFactFields(n *node, known rules.Field, p *rules.Preset, all *node) (fields []presetField) {
	if n.kind == record {
		n.fields = slices.DeleteFunc(n.fields, func(f field) bool {
			never := slices.Contains(knownLoanKeys, f.key.text) && !slices.Contains(presetLoanKeys, f.key.text)
			if never {
				r.fault(f.key, PresetNever, args{Key: f.key.text, Want: list2(presetLoanKeys)})
			}
			return never
		})
	}
	c, ok := r.open(n, presetLoanKeys)
	if !ok {
		return nil
	}
	for _, f := range n.fields {
		if !slices.Contains(presetLoanKeys, f.key.text) {
			continue
		}
		if before := all.get(f.key.text); before != nil {
			r.fault(f.key, DuplicateKey, args{Key: f.key.text, N: before.line})
			continue
		}
		all.fields = append(all.fields, f)
		at := presetField{key: f.key.text, value: c.get(f.key.text)}
		if inner, nested := presetIn[at.key]; nested {
			if at.value == nil {
				continue
			}
			sub, ok := r.open(at.value, []string{inner})
			if !ok {
				continue
			}
			at = presetField{in: at.key, key: inner, value: sub.get(inner)}
		}
		if at.value == nil {
			continue
		}
		known.Name, known.Value = at.name(), at.value.inLine()
		fields = append(fields, at)
		p.Fields = append(p.Fields, known)
	}
	return fields
}

// readPresetTerms reads the values of a preset as those of a loan: what a loan
// may not have, no preset may.
func (r *reader) readPresetTerms(all *node) {
	t := termsReader{rec: rec{r, all, presetLoanKeys}}
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
		pick(rec{r, n, nil}, "type", lenderTypes, "")
	}
	if n := all.get("statement"); n != nil && n.kind == record {
		rec{r, n, nil}.percentOf("minimum_percent", money.Int(1))
	}
	if m := t.terms.Method; m != loan.Revolving && t.wellRead("method") {
		for _, key := range revolvingKeys {
			if t.has(key) {
				t.fault(t.keyNode(key), OnlyRevolving, args{Key: key})
			}
		}
	}
}

// inLine writes a value on one line, as it was typed as far as that goes.
func (n *node) inLine() string {
	var parts []string
	switch n.kind {
	case record:
		for _, f := range n.fields {
			parts = append(parts, f.key.text+": "+f.value.inLine())
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case list:
		for _, item := range n.items {
			parts = append(parts, item.inLine())
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	if n.quoted || strings.ContainsAny(n.text, ",[]{}#\n") || strings.Contains(n.text, ": ") {
		return writtenValue(n.text)
	}
	return safe(n.text)
}
