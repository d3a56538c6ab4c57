package schema

import (
	"slices"
	"strings"

	"repay/planner/book/field"
	"repay/planner/internal/schema"
	"repay/planner/rules"
)

// record writes a record of the book as a schema. No other keys are known, but
// that on and date stand for one another, as the reader lets them.
func (s speaker) record(r *field.Record) schema.Object {
	return s.recordOf(r, slices.Collect(r.All()))
}

// recordOf writes a record with its fields in some order.
func (s speaker) recordOf(r *field.Record, fields []*field.Field) schema.Object {
	var properties schema.Object
	for _, f := range fields {
		properties = properties.With(f.Key, s.property(f))
	}
	for _, pair := range [][2]string{{"on", "date"}, {"date", "on"}} {
		if other, key := pair[0], pair[1]; r.Has(key) && !r.Has(other) {
			f := *r.Field(key)
			f.Hidden = true
			properties = properties.With(other, s.property(&f))
		}
	}
	var others schema.Object // the other Chinese names, which are not completed
	for _, f := range fields {
		if names := r.Names(f.Key); len(names) > 1 && !f.Hidden {
			chinese := schema.Of("description", s.say(f.Help, "\n\n")).With("allOf", []any{value(f)})
			properties = properties.With(names[1], chinese)
			if len(names) > 2 {
				others = others.With("^("+strings.Join(names[2:], "|")+")$", schema.Object{})
			}
		}
	}
	o := schema.Record(properties)
	if len(others) > 0 {
		o = o.With("patternProperties", others)
	}
	o = o.With("additionalProperties", false)
	var rules []schema.Object
	for _, key := range r.Needed() {
		if !isDate(key) {
			rules = append(rules, hasOne(r.Names(key)...))
		}
	}
	if more := rulesOf(r); len(more) > 0 {
		rules = append(rules, schema.If(inASCII, schema.Of("allOf", schema.List(more))))
	}
	if len(rules) > 0 {
		o = o.With("allOf", schema.List(rules))
	}
	return o
}

// inASCII is satisfied by a record with English keys alone. The rules over
// several fields are written for those; what lacks or does not go together under
// Chinese keys, the reader says.
var inASCII = schema.Of("propertyNames", schema.Of("pattern", "^[ -~]*$"))

// property is what an editor knows of a field. The kind stands below allOf,
// because what stands beside a $ref is not read everywhere.
func (s speaker) property(f *field.Field) schema.Object {
	o := schema.Of("description", s.say(f.Help, "\n\n"))
	if f.Default != nil {
		o = o.With("default", f.Default)
	}
	if list := examples(f); len(list) > 0 {
		o = o.With("examples", list)
	}
	if f.Hidden {
		o = o.With("doNotSuggest", true)
	}
	is := value(f)
	if is[0].Name == "$ref" {
		return o.With("allOf", []any{is})
	}
	return append(o, is...)
}

// examples are those of a field; of a preset's name, the names that there are.
func examples(f *field.Field) (list []any) {
	if f.Key != "preset" {
		return f.Examples
	}
	for _, p := range rules.BuiltInPresets() {
		list = append(list, p.Name)
	}
	return list
}

// value is what the value of a field may be.
func value(f *field.Field) schema.Object {
	one := form(f)
	switch f.Many {
	case field.List:
		return schema.Array(one)
	case field.NotEmpty:
		return schema.Array(one).With("minItems", 1)
	case field.OneOrList:
		return schema.Any(one, schema.Array(one))
	}
	return one
}

// form is one value of a field: in its short form, as a record, or both.
func form(f *field.Field) schema.Object {
	forms := short(f)
	if f.Of != nil {
		forms = append(forms, schema.Ref(f.Of.Name))
	}
	if len(forms) == 1 {
		return forms[0]
	}
	return schema.Any(forms...)
}

// rulesOf are the rules over several fields of a record.
func rulesOf(r *field.Record) (rules []schema.Object) {
	if r == &field.Loan {
		return loanRules()
	}
	for _, key := range r.Needed() {
		if isDate(key) {
			rules = append(rules, needsOne("date", "on"))
		}
	}
	if list := oneOf(r); len(list) > 0 {
		if slices.ContainsFunc(list, isDate) {
			list = append(slices.Clone(list), "on")
		}
		rules = append(rules, needsOne(list[0], list[1:]...))
	}
	for f := range r.All() {
		if len(f.Excludes) > 0 {
			rules = append(rules, excludes(f.Key, f.Excludes...))
		}
	}
	if r == &field.Owed {
		rules = append(rules, schema.If(schema.Of("not", owedInParts()), schema.Required("overdue")))
	}
	return rules
}

// oneOf are the keys of which the record, or what it is made of, needs one.
func oneOf(r *field.Record) []string {
	for r != nil && r.OneOf == nil {
		r = r.With
	}
	if r == nil {
		return nil
	}
	return r.OneOf
}

// isDate reports the key that may be written as on.
func isDate(key string) bool { return key == "date" }

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
