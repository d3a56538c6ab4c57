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
	in := under{r}
	var rules []schema.Object
	for _, key := range r.Needed() {
		if !isDate(key) {
			rules = append(rules, in.needs(key))
		}
	}
	if rules = append(rules, in.rules()...); len(rules) > 0 {
		o = o.With("allOf", schema.List(rules))
	}
	return o
}

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

// under speaks of the fields of a record under all their names.
type under struct{ *field.Record }

// rules are those over several fields of the record.
func (in under) rules() (rules []schema.Object) {
	if in.Record == &field.Loan {
		return in.loanRules()
	}
	for _, key := range in.Needed() {
		if isDate(key) {
			rules = append(rules, in.needsOne("date", "on"))
		}
	}
	if list := oneOf(in.Record); len(list) > 0 {
		if slices.ContainsFunc(list, isDate) {
			list = append(slices.Clone(list), "on")
		}
		rules = append(rules, in.needsOne(list[0], list[1:]...))
	}
	for f := range in.All() {
		if len(f.Excludes) > 0 {
			rules = append(rules, in.excludes(f.Key, f.Excludes...))
		}
	}
	if in.Record == &field.Owed {
		rules = append(rules, schema.If(schema.Of("not", owedInParts()), in.needs("overdue")))
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

// names are all that some keys may be called.
func (in under) names(keys []string) (names []string) {
	for _, key := range keys {
		names = append(names, in.Names(key)...)
	}
	return names
}

// hasOne is satisfied by a record with one of some keys.
func (in under) hasOne(keys ...string) schema.Object {
	var one []schema.Object
	for _, name := range in.names(keys) {
		one = append(one, schema.Required(name))
	}
	if len(one) == 1 {
		return one[0]
	}
	return schema.Any(one...)
}

// inEnglish is satisfied by a record without Chinese keys.
var inEnglish = schema.Of("propertyNames", schema.Of("pattern", "^[ -~]*$"))

// needs is the rule that keys must be there. What lacks one is asked for it in
// English or in Chinese, as its other keys are.
func (in under) needs(keys ...string) schema.Object {
	var zh []schema.Object
	for _, key := range keys {
		if f := in.Field(key); f != nil && f.ZH != "" {
			zh = append(zh, schema.If(schema.Of("not", in.hasOne(key)), schema.Required(f.ZH)))
		}
	}
	if len(zh) == 0 {
		return schema.Required(keys...)
	}
	return schema.If(inEnglish, schema.Required(keys...)).With("else", schema.Of("allOf", schema.List(zh)))
}

// needsOne is the rule that one of some keys must be there: without the others
// the first is asked for.
func (in under) needsOne(first string, others ...string) schema.Object {
	return schema.If(schema.Of("not", in.hasOne(others...)), in.needs(first))
}

// excludes is the rule that a key goes without some others.
func (in under) excludes(key string, others ...string) schema.Object {
	return schema.If(in.hasOne(key), in.forbids(others))
}

// forbids is the rule that some keys must not be there.
func (in under) forbids(keys []string) schema.Object {
	var none schema.Object
	for _, name := range in.names(keys) {
		none = none.With(name, false)
	}
	return schema.Of("properties", none)
}

// is is satisfied by a record with a value of some kind under a key.
func (in under) is(key string, value schema.Object) schema.Object {
	var one []schema.Object
	for _, name := range in.Names(key) {
		one = append(one, schema.Join(schema.Required(name), schema.Of("properties", schema.Of(name, value))))
	}
	return schema.Any(one...)
}
