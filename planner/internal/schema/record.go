package schema

import (
	"encoding/json"
	"reflect"
	"strings"
)

// Meaning is what a schema says of a field of a record that the program
// writes, beyond what its Go type says.
type Meaning struct {
	Is    Object   // of a text: its pattern
	Among []string // of a text: the closed list of its values
	Says  string
}

// Meanings are those of the fields, by "record.field", or by the field alone
// where it means the same in every record.
type Meanings map[string]Meaning

func (m Meanings) of(record, field string) Meaning {
	if own, ok := m[record+"."+field]; ok {
		return own
	}
	return m[field]
}

// Written is the schema of a record that the program writes as JSON, made from
// the Go type: what is a pointer may be null, what is not left out when empty
// is required. Later versions may add fields, so others are let pass. raw is
// what a field of raw JSON holds; readAs are types that write themselves, each with
// one that is written alike.
func Written(record any, meanings Meanings, raw Object, readAs map[reflect.Type]reflect.Type) Object {
	w := writer{meanings: meanings, raw: raw, readAs: readAs, done: map[string]bool{}}
	top := w.record(reflect.TypeOf(record))
	if len(w.definitions) == 0 {
		return top
	}
	return top.With("definitions", w.definitions)
}

type writer struct {
	meanings    Meanings
	raw         Object
	readAs      map[reflect.Type]reflect.Type
	definitions Object
	done        map[string]bool
}

// nameOf is the name of a record's definition: that of its type.
func nameOf(t reflect.Type) string { return strings.TrimSuffix(t.Name(), "JSON") }

func (w *writer) record(t reflect.Type) Object {
	properties, required := w.fields(t, nameOf(t))
	return Record(properties).With("required", List(required))
}

func (w *writer) fields(t reflect.Type, record string) (properties Object, required []string) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			p, r := w.fields(f.Type, record)
			properties, required = append(properties, p...), append(required, r...)
			continue
		}
		if !f.IsExported() {
			continue // not written
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if options == "" {
			required = append(required, name)
		}
		m := w.meanings.of(record, name)
		var property Object
		if m.Says != "" {
			property = Of("description", m.Says)
		}
		properties = properties.With(name, Join(property, w.value(f.Type, m)))
	}
	return properties, required
}

// value is the schema of a value of a Go type.
func (w *writer) value(t reflect.Type, m Meaning) Object {
	if as, ok := w.readAs[t]; ok {
		t = as
	}
	switch {
	case t == reflect.TypeFor[json.RawMessage]():
		return w.raw
	case t.Kind() == reflect.Pointer:
		return orNull(w.value(t.Elem(), m))
	case t.Kind() == reflect.Func: // items one after the other: func(yield func(item *T) bool)
		return Array(w.value(t.In(0).In(0).Elem(), m))
	case t.Kind() == reflect.Slice:
		return Array(w.value(t.Elem(), m))
	case t.Kind() == reflect.Struct:
		name := nameOf(t)
		if !w.done[name] {
			w.done[name] = true
			w.definitions = w.definitions.With(name, w.record(t))
		}
		return Of("allOf", []any{Ref(name)})
	case t.Kind() == reflect.Bool:
		return Type("boolean")
	case t.Kind() == reflect.Int:
		return Type("integer")
	case len(m.Among) > 0:
		return Type("string").With("enum", List(m.Among))
	}
	return Join(Type("string"), m.Is)
}

// orNull lets a value be null too.
func orNull(o Object) Object {
	if o[0].Name != "type" {
		return Any(o, Type("null"))
	}
	o = Join(o)
	o[0].Value = []any{o[0].Value, "null"}
	for i, m := range o {
		if m.Name == "enum" {
			o[i].Value = append(m.Value.([]any), nil)
		}
	}
	return o
}
