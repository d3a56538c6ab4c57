// Package schema writes JSON Schemas of draft 07, the one that editors know
// best.
//
// An [Object] is a schema, or a part of one, whose members keep the order in
// which they were set: the same tables give the same bytes, in an order that a
// reader can follow. Anything about books or records is elsewhere: this
// package knows nobody.
package schema

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// Draft names the dialect.
const Draft = "http://json-schema.org/draft-07/schema#"

// Object is a JSON object whose members keep their order.
type Object []Member

// Member is one name and its value: a string, a number, a bool, nil, an
// Object, or a slice of those.
type Member struct {
	Name  string
	Value any
}

// Has reports whether the object has a member of that name.
func (o Object) Has(name string) bool {
	return slices.ContainsFunc(o, func(m Member) bool { return m.Name == name })
}

// With returns the object with one member more.
func (o Object) With(name string, value any) Object {
	return append(o[:len(o):len(o)], Member{name, value})
}

// Join returns the members of several objects as one.
func Join(objects ...Object) Object {
	var all Object
	for _, o := range objects {
		all = append(all, o...)
	}
	return all
}

// Of returns an object of one member.
func Of(name string, value any) Object { return Object{{name, value}} }

// Type is the schema of values of some types: string, number, object and so on.
func Type(types ...string) Object {
	if len(types) == 1 {
		return Of("type", types[0])
	}
	return Of("type", List(types))
}

// Ref is the schema of a definition.
func Ref(name string) Object { return Of("$ref", "#/definitions/"+name) }

// Any is a schema that one of several satisfies.
func Any(of ...Object) Object { return Of("anyOf", List(of)) }

// Array is a list whose items satisfy a schema.
func Array(items Object) Object { return Type("array").With("items", items) }

// Record is an object with these properties.
func Record(properties Object) Object {
	return Type("object").With("properties", properties)
}

// Required asks for keys.
func Required(keys ...string) Object { return Of("required", List(keys)) }

// If is a rule: where the one is satisfied, the other must be.
func If(condition, then Object) Object { return Of("if", condition).With("then", then) }

// List turns a slice into a list of values.
func List[T any](values []T) []any {
	list := make([]any, len(values))
	for i, v := range values {
		list[i] = v
	}
	return list
}

// Bytes writes a schema, two spaces to the level. A list of plain values stands
// on one line, and so does an object with one.
func (o Object) Bytes() []byte {
	var b bytes.Buffer
	write(&b, o, "\n")
	b.WriteByte('\n')
	return b.Bytes()
}

func write(b *bytes.Buffer, value any, newline string) {
	deeper := newline + "  "
	switch v := value.(type) {
	case Object:
		b.WriteByte('{')
		flat := len(v) == 0 || len(v) == 1 && isFlat(v[0].Value)
		for i, m := range v {
			comma(b, i)
			if !flat {
				b.WriteString(deeper)
			}
			plain(b, m.Name)
			b.WriteString(": ")
			write(b, m.Value, deeper)
		}
		if !flat {
			b.WriteString(newline)
		}
		b.WriteByte('}')
	case []any:
		b.WriteByte('[')
		flat := isFlat(v)
		for i, item := range v {
			comma(b, i)
			switch {
			case !flat:
				b.WriteString(deeper)
			case i > 0:
				b.WriteByte(' ')
			}
			write(b, item, deeper)
		}
		if !flat {
			b.WriteString(newline)
		}
		b.WriteByte(']')
	default:
		plain(b, v)
	}
}

func comma(b *bytes.Buffer, i int) {
	if i > 0 {
		b.WriteByte(',')
	}
}

// isFlat reports a value without objects in it.
func isFlat(value any) bool {
	switch v := value.(type) {
	case Object:
		return false
	case []any:
		return !slices.ContainsFunc(v, func(item any) bool { return !isFlat(item) })
	}
	return true
}

// plain writes a value that has no parts, its <, > and & as they are.
func plain(b *bytes.Buffer, v any) {
	var one strings.Builder
	enc := json.NewEncoder(&one)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err) // a value that is none of those that a schema has
	}
	b.WriteString(strings.TrimSuffix(one.String(), "\n"))
}
