package record

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync"
)

// A shape writes values of one type as JSON, as the type and its tags say. What the
// library of encoding/json finds out about a type at each value is found once.
type shape func(w *jsonWriter, v reflect.Value)

// shapes keeps those that were made, by their types.
var shapes sync.Map

func shapeOf(t reflect.Type) shape {
	if s, ok := shapes.Load(t); ok {
		return s.(shape)
	}
	s := makeShape(t)
	shapes.Store(t, s)
	return s
}

func makeShape(t reflect.Type) shape {
	switch {
	// The commonest cells: two thirds of all fields, without a look at what they can do.
	case t == reflect.TypeFor[orNull]():
		return func(w *jsonWriter, v reflect.Value) { w.b = orNull(v.String()).appendJSON(w.b) }
	case t == reflect.TypeFor[dateOrNull]():
		return func(w *jsonWriter, v reflect.Value) { w.b = dateOrNull(v.Int()).appendJSON(w.b) }
	case t == reflect.TypeFor[decimalOrNull]():
		return func(w *jsonWriter, v reflect.Value) { w.b = v.Addr().Interface().(*decimalOrNull).appendJSON(w.b) }
	case reflect.PointerTo(t).Implements(reflect.TypeFor[cell]()):
		return func(w *jsonWriter, v reflect.Value) { w.b = v.Addr().Interface().(cell).appendJSON(w.b) }
	case t == reflect.TypeFor[table]():
		return func(w *jsonWriter, v reflect.Value) { v.Addr().Interface().(*table).write(w) }
	case t == reflect.TypeFor[json.RawMessage]():
		return func(w *jsonWriter, v reflect.Value) { w.b = append(w.b, v.Bytes()...) }
	}
	switch t.Kind() {
	case reflect.String:
		return func(w *jsonWriter, v reflect.Value) { w.b = appendText(w.b, v.String()) }
	case reflect.Int:
		return func(w *jsonWriter, v reflect.Value) { w.b = strconv.AppendInt(w.b, v.Int(), 10) }
	case reflect.Bool:
		return func(w *jsonWriter, v reflect.Value) { w.b = strconv.AppendBool(w.b, v.Bool()) }
	case reflect.Interface:
		return func(w *jsonWriter, v reflect.Value) { w.value(v.Interface()) }
	case reflect.Pointer:
		return pointerShape(shapeOf(t.Elem()))
	case reflect.Slice:
		return sliceShape(shapeOf(t.Elem()))
	case reflect.Func:
		return listShape(shapeOf(t.In(0).In(0))) // func(yield func(item) bool)
	case reflect.Struct:
		return structShape(t)
	}
	panic(fmt.Sprintf("record: no JSON for %s", t))
}

func pointerShape(to shape) shape {
	return func(w *jsonWriter, v reflect.Value) {
		if v.IsNil() {
			w.b = append(w.b, null...)
			return
		}
		to(w, v.Elem())
	}
}

func sliceShape(item shape) shape {
	return func(w *jsonWriter, v reflect.Value) {
		if v.IsNil() {
			w.b = append(w.b, null...)
			return
		}
		w.b = append(w.b, '[')
		for i := range v.Len() {
			if i > 0 {
				w.b = append(w.b, ',')
			}
			item(w, v.Index(i))
		}
		w.b = append(w.b, ']')
	}
}

// listShape writes a [list], and what was gathered between two of its items.
func listShape(item shape) shape {
	return func(w *jsonWriter, v reflect.Value) {
		w.b = append(w.b, '[')
		n := 0
		v.Interface().(interface{ each(func(any) bool) }).each(func(x any) bool {
			if n++; n > 1 {
				w.b = append(w.b, ',')
			}
			item(w, reflect.ValueOf(x).Elem())
			return w.full()
		})
		w.b = append(w.b, ']')
	}
}

// field is one field of an object, or the fields of an embedded one.
type field struct {
	at       int
	embedded []field
	key      string // with what stands before it, and a colon
	is       shape
	mayGo    bool // is left out where it is empty
}

func structShape(t reflect.Type) shape {
	fields := fieldsOf(t, '{')
	return func(w *jsonWriter, v reflect.Value) {
		w.fields(v, fields)
		w.b = append(w.b, '}')
	}
}

// fieldsOf are the fields that are written of an object; before stands what comes
// before the first one, which cannot be left out.
func fieldsOf(t reflect.Type, before byte) (fields []field) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			fields = append(fields, field{at: i, embedded: fieldsOf(f.Type, before)})
			before = ','
			continue
		}
		if !f.IsExported() {
			continue
		}
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		if before == '{' && option != "" {
			panic(fmt.Sprintf("record: %s begins with a field that may be left out", t))
		}
		fields = append(fields, field{at: i, key: string(before) + strconv.Quote(name) + ":", is: shapeOf(f.Type), mayGo: option != ""})
		before = ','
	}
	return fields
}

func (w *jsonWriter) fields(v reflect.Value, fields []field) {
	for i := range fields {
		f := &fields[i]
		x := v.Field(f.at)
		switch {
		case f.embedded != nil:
			w.fields(x, f.embedded)
		case !f.mayGo || !isEmpty(x):
			w.b = append(w.b, f.key...)
			f.is(w, x)
		}
	}
}

func isEmpty(v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return v.Len() == 0
	}
	return v.IsZero()
}
