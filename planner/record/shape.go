package record

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unsafe"
)

// A shape writes the value of one type that stands at an address, as the type and its
// tags say. What the library of encoding/json finds out about a type at each value is
// found once: the shape of each field, and how far from the beginning of its object the
// field stands. It is read there as the type that it was found with, a list as one of
// anything, and no address is kept; unsafe is used for this, and in this file alone.
type shape func(w *jsonWriter, b []byte, at unsafe.Pointer) []byte

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
	if s := cellShapes[t]; s != nil {
		return s
	}
	switch t.Kind() {
	case reflect.String:
		return func(w *jsonWriter, b []byte, at unsafe.Pointer) []byte { return appendText(b, *(*string)(at)) }
	case reflect.Int:
		return func(w *jsonWriter, b []byte, at unsafe.Pointer) []byte { return appendCount(b, *(*int)(at)) }
	case reflect.Bool:
		return func(w *jsonWriter, b []byte, at unsafe.Pointer) []byte { return strconv.AppendBool(b, *(*bool)(at)) }
	case reflect.Interface:
		return func(w *jsonWriter, b []byte, at unsafe.Pointer) []byte {
			return w.value(b, reflect.NewAt(t, at).Elem().Interface())
		}
	case reflect.Pointer:
		return pointerShape(shapeOf(t.Elem()))
	case reflect.Slice:
		return sliceShape(shapeOf(t.Elem()), t.Elem().Size())
	case reflect.Func:
		return listShape(t)
	case reflect.Struct:
		if t == reflect.TypeFor[table]() {
			return tableShape()
		}
		return structShape(t)
	}
	panic(fmt.Sprintf("record: no JSON for %s", t))
}

// cellShapes are those of the types that write themselves.
var cellShapes = map[reflect.Type]shape{
	reflect.TypeFor[decimal]():       func(_ *jsonWriter, b []byte, at unsafe.Pointer) []byte { return (*decimal)(at).appendJSON(b) },
	reflect.TypeFor[decimalOrNull](): func(_ *jsonWriter, b []byte, at unsafe.Pointer) []byte { return (*decimalOrNull)(at).appendJSON(b) },
	reflect.TypeFor[date]():          func(_ *jsonWriter, b []byte, at unsafe.Pointer) []byte { return (*date)(at).appendJSON(b) },
	reflect.TypeFor[dateOrNull]():    func(_ *jsonWriter, b []byte, at unsafe.Pointer) []byte { return (*dateOrNull)(at).appendJSON(b) },
	reflect.TypeFor[countOrNull]():   func(_ *jsonWriter, b []byte, at unsafe.Pointer) []byte { return (*countOrNull)(at).appendJSON(b) },
	reflect.TypeFor[orNull]():        func(_ *jsonWriter, b []byte, at unsafe.Pointer) []byte { return (*orNull)(at).appendJSON(b) },
	reflect.TypeFor[params]():        func(_ *jsonWriter, b []byte, at unsafe.Pointer) []byte { return (*params)(at).appendJSON(b) },
	reflect.TypeFor[json.RawMessage](): func(_ *jsonWriter, b []byte, at unsafe.Pointer) []byte {
		return append(b, *(*json.RawMessage)(at)...)
	},
}

func pointerShape(to shape) shape {
	return func(w *jsonWriter, b []byte, at unsafe.Pointer) []byte {
		if at = *(*unsafe.Pointer)(at); at == nil {
			return append(b, null...)
		}
		return to(w, b, at)
	}
}

func sliceShape(item shape, size uintptr) shape {
	return func(w *jsonWriter, b []byte, at unsafe.Pointer) []byte {
		items := *(*[]struct{})(at) // of any type: where they are, and how many
		if items == nil {
			return append(b, null...)
		}
		b = append(b, '[')
		for i := range items {
			if i > 0 {
				b = append(b, ',')
			}
			b = item(w, b, unsafe.Add(unsafe.Pointer(unsafe.SliceData(items)), uintptr(i)*size))
		}
		return append(b, ']')
	}
}

// listShape writes a [list], and what was gathered between two of its items.
func listShape(t reflect.Type) shape {
	item := shapeOf(t.In(0).In(0).Elem()) // func(yield func(item *T) bool)
	return func(w *jsonWriter, b []byte, at unsafe.Pointer) []byte {
		b = append(b, '[')
		if each := *(*list[struct{}])(at); each != nil { // of any type: it gives where its items are
			n := 0
			each(func(x *struct{}) bool {
				if n++; n > 1 {
					b = append(b, ',')
				}
				if b = item(w, b, unsafe.Pointer(x)); w.isMuch(b) {
					b = w.write(b)
				}
				return w.err == nil
			})
		}
		return append(b, ']')
	}
}

// tableShape writes a [table].
func tableShape() shape {
	row := shapeOf(reflect.TypeFor[rowJSON]())
	return func(w *jsonWriter, b []byte, at unsafe.Pointer) []byte {
		return (*table)(at).write(w, b, func(b []byte) []byte { return row(w, b, unsafe.Pointer(&w.row)) })
	}
}

// field is one field of an object.
type field struct {
	at      uintptr
	key     [longestKey]byte // with what stands before it, and a colon
	length  int              // of the key
	is      shape
	isEmpty func(at unsafe.Pointer) bool // nil: it is never left out
}

// longestKey is how long a key may be: one of a fixed size is written at once.
const longestKey = 32

func structShape(t reflect.Type) shape {
	fields := fieldsOf(t, 0, '{')
	if len(fields) == 0 {
		panic(fmt.Sprintf("record: no fields in %s", t))
	}
	return func(w *jsonWriter, b []byte, at unsafe.Pointer) []byte {
		for i := range fields {
			f := &fields[i]
			x := unsafe.Add(at, f.at)
			if f.isEmpty != nil && f.isEmpty(x) {
				continue
			}
			b = slices.Grow(b, longestKey)
			*(*[longestKey]byte)(b[len(b):cap(b)]) = f.key
			b = f.is(w, b[:len(b)+f.length], x)
		}
		return append(b, '}')
	}
}

// fieldsOf are the fields that are written of an object, those of an embedded one among
// them; before stands what comes before the first one, which cannot be left out.
func fieldsOf(t reflect.Type, at uintptr, before byte) (fields []field) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous:
			fields = append(fields, fieldsOf(f.Type, at+f.Offset, before)...)
		case !f.IsExported():
			continue
		case option != "" && before == '{':
			panic(fmt.Sprintf("record: %s begins with a field that may be left out", t))
		default:
			x := field{at: at + f.Offset, is: shapeOf(f.Type)}
			key := string(before) + strconv.Quote(name) + ":"
			if x.length = copy(x.key[:], key); x.length < len(key) {
				panic(fmt.Sprintf("record: the key %s of %s is too long", name, t))
			}
			if option != "" {
				x.isEmpty = emptyOf(f.Type)
			}
			fields = append(fields, x)
		}
		before = ','
	}
	return fields
}

// emptyOf tells a value of a type that is left out.
func emptyOf(t reflect.Type) func(at unsafe.Pointer) bool {
	switch {
	case t == reflect.TypeFor[decimalOrNull]():
		return func(at unsafe.Pointer) bool { return *(*decimalOrNull)(at) == decimalOrNull{} }
	case t.Kind() == reflect.Pointer:
		return func(at unsafe.Pointer) bool { return *(*unsafe.Pointer)(at) == nil }
	case t.Kind() == reflect.Slice:
		return func(at unsafe.Pointer) bool { return len(*(*[]struct{})(at)) == 0 }
	}
	return func(at unsafe.Pointer) bool { return reflect.NewAt(t, at).Elem().IsZero() }
}
