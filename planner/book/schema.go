package book

import (
	"slices"
	"strings"

	"repay/planner/enum"
	"repay/planner/internal/schema"
	"repay/planner/lang"
)

// Schema returns the JSON Schema of a book, for editors: completion, the words
// shown over a field, and marks under what is wrong while it is typed. Its
// descriptions are in the languages given, in both where none is.
//
// What the schema refuses, the reader refuses: it may let pass what only the
// reader can judge, never the other way round. (One thing escapes it: blanks
// inside the quotes of a quoted key.) Enumerations and the spellings of
// amounts, rates and dates come from the reader's own tables; the fields are
// in tables here, beside the words for them, and a test holds them to the keys
// that the reader opens.
func Schema(langs ...lang.Lang) []byte {
	s := speaker{langs}
	if len(langs) == 0 {
		s.langs = []lang.Lang{lang.ZH, lang.EN}
	}
	definitions := s.scalarSchemas()
	for _, t := range slices.Concat(bookTables(), loanTables(), termTables(), owedTables(), offerTables(), revolvingTables()) {
		definitions = append(definitions, schema.Member{Name: t.name, Value: s.record(t)})
	}
	definitions = append(definitions, s.offerSchemas()...)
	top := schema.Object{}.
		With("$schema", schema.Draft).
		With("title", s.line("repay 账本", "repay book")).
		With("description", s.say(lang.Text{
			ZH: "一家人的账本：现金、收入、开支和借款。不知道的就不写。",
			EN: "One household: its cash, income, costs and loans. What is not known is left out.",
		}, "\n\n"))
	return schema.Join(top, s.record(bookTable()), schema.Of("definitions", definitions)).Bytes()
}

// speaker writes texts in the languages that were asked for.
type speaker struct{ langs []lang.Lang }

func (s speaker) say(t lang.Text, between string) string {
	var said []string
	for _, l := range s.langs {
		said = append(said, t.In(l))
	}
	return strings.Join(said, between)
}

// table is a record of the book: its fields, and rules over several of them.
type table struct {
	name   string // of its definition
	fields []entry
	rules  []schema.Object
}

// entry is one field: what it may be, what it means, and the value that it has
// where it is left out, if that is one value.
type entry struct {
	key       string
	is        schema.Object
	zh, en    string
	byDefault any
	examples  []any
	hidden    bool // known, but not offered: another word for a key
}

func (e entry) or(value any) entry       { e.byDefault = value; return e }
func (e entry) like(values ...any) entry { e.examples = values; return e }

// a is a field whose kind is a definition.
func a(key, kind, zh, en string) entry {
	return entry{key: key, is: schema.Ref(kind), zh: zh, en: en}
}

// listOf is a field that is a list of some kind.
func listOf(key, kind, zh, en string) entry {
	return entry{key: key, is: schema.Array(schema.Ref(kind)), zh: zh, en: en}
}

// one is a field with a closed list of values.
func one[T comparable](key string, list enum.List[T], zh, en string) entry {
	return entry{key: key, is: oneOf(list), zh: zh, en: en}
}

// either is a field with more than one form.
func either(key, zh, en string, forms ...schema.Object) entry {
	return entry{key: key, is: schema.Any(forms...), zh: zh, en: en}
}

// record writes a table as a schema. No other keys are known, but that on and
// date stand for one another as [reader.sameDate] lets them.
func (s speaker) record(t table) schema.Object {
	var properties schema.Object
	keys := t.keys()
	for _, e := range t.fields {
		properties = append(properties, schema.Member{Name: e.key, Value: s.property(e)})
	}
	for _, pair := range [][2]string{{"on", "date"}, {"date", "on"}} {
		if other, key := pair[0], pair[1]; slices.Contains(keys, key) && !slices.Contains(keys, other) {
			e := t.fields[slices.Index(keys, key)]
			e.hidden = true
			properties = append(properties, schema.Member{Name: other, Value: s.property(e)})
		}
	}
	o := schema.Record(properties).With("additionalProperties", false)
	var rules []schema.Object
	for _, rule := range t.rules {
		if rule[0].Name == "required" {
			o = append(o, rule...)
		} else {
			rules = append(rules, rule)
		}
	}
	if len(rules) > 0 {
		o = o.With("allOf", schema.List(rules))
	}
	return o
}

// property is what an editor knows of a field. The kind stands below allOf,
// because what stands beside a $ref is not read everywhere.
func (s speaker) property(e entry) schema.Object {
	o := schema.Of("description", s.say(lang.Text{ZH: e.zh, EN: e.en}, "\n\n"))
	if e.byDefault != nil {
		o = o.With("default", e.byDefault)
	}
	if len(e.examples) > 0 {
		o = o.With("examples", e.examples)
	}
	if e.hidden {
		o = o.With("doNotSuggest", true)
	}
	if e.is[0].Name == "$ref" {
		return o.With("allOf", []any{e.is})
	}
	return append(o, e.is...)
}

// keys are those of the fields, other words for them left out.
func (t table) keys() []string {
	var keys []string
	for _, e := range t.fields {
		if e.hidden {
			continue
		}
		keys = append(keys, e.key)
	}
	return keys
}

// needs is the rule that a key must be there; date may be written as on.
func needs(key string) schema.Object {
	if key == "date" {
		return needsOne("date", "on")
	}
	return schema.Required(key)
}

// needsOne is the rule that one of some keys must be there: without the others
// the first is asked for.
func needsOne(first string, others ...string) schema.Object {
	return schema.If(schema.Of("not", hasOne(others...)), schema.Required(first))
}

// hasOne is satisfied by a record with one of some keys.
func hasOne(keys ...string) schema.Object {
	var one []schema.Object
	for _, k := range keys {
		one = append(one, schema.Required(k))
	}
	return schema.Any(one...)
}

// excludes is the rule that a key goes without some others.
func excludes(key string, others ...string) schema.Object {
	return schema.If(schema.Required(key), forbids(others))
}

// forbids is the rule that some keys must not be there.
func forbids(keys []string) schema.Object {
	var none schema.Object
	for _, k := range keys {
		none = none.With(k, false)
	}
	return schema.Of("properties", none)
}
