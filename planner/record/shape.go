package record

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unsafe"
)

// A shape writes the value of one type that stands at an address, as the type and its
// tags say. What the library of encoding/json finds out about a type at each value is
// found once: the shape of each field, and how far from the beginning of its object the
// field stands. It is read there as the type that it was found with, and no address is
// kept; unsafe is used for this, and in this file alone.
type shape func(w *jsonWriter, at unsafe.Pointer)

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
		return func(w *jsonWriter, at unsafe.Pointer) { w.b = appendText(w.b, *(*string)(at)) }
	case reflect.Int:
		return func(w *jsonWriter, at unsafe.Pointer) { w.b = strconv.AppendInt(w.b, int64(*(*int)(at)), 10) }
	case reflect.Bool:
		return func(w *jsonWriter, at unsafe.Pointer) { w.b = strconv.AppendBool(w.b, *(*bool)(at)) }
	case reflect.Interface:
		return func(w *jsonWriter, at unsafe.Pointer) { w.value(reflect.NewAt(t, at).Elem().Interface()) }
	case reflect.Pointer:
		return pointerShape(shapeOf(t.Elem()))
	case reflect.Slice:
		return sliceShape(shapeOf(t.Elem()), t.Elem().Size())
	case reflect.Func:
		return listShape(t)
	case reflect.Struct:
		return structShape(t)
	}
	panic(fmt.Sprintf("record: no JSON for %s", t))
}

// cellShapes are those of the types that write themselves.
var cellShapes = map[reflect.Type]shape{
	reflect.TypeFor[decimal]():         cellShape[decimal],
	reflect.TypeFor[decimalOrNull]():   cellShape[decimalOrNull],
	reflect.TypeFor[date]():            cellShape[date],
	reflect.TypeFor[dateOrNull]():      cellShape[dateOrNull],
	reflect.TypeFor[countOrNull]():     cellShape[countOrNull],
	reflect.TypeFor[orNull]():          cellShape[orNull],
	reflect.TypeFor[params]():          cellShape[params],
	reflect.TypeFor[table]():           func(w *jsonWriter, at unsafe.Pointer) { (*table)(at).write(w) },
	reflect.TypeFor[json.RawMessage](): func(w *jsonWriter, at unsafe.Pointer) { w.b = append(w.b, *(*[]byte)(at)...) },
}

func cellShape[T cell](w *jsonWriter, at unsafe.Pointer) { w.b = (*(*T)(at)).appendJSON(w.b) }

func pointerShape(to shape) shape {
	return func(w *jsonWriter, at unsafe.Pointer) {
		if at = *(*unsafe.Pointer)(at); at == nil {
			w.b = append(w.b, null...)
			return
		}
		to(w, at)
	}
}

func sliceShape(item shape, size uintptr) shape {
	return func(w *jsonWriter, at unsafe.Pointer) {
		items := *(*[]struct{})(at) // of any type: where they are, and how many
		if items == nil {
			w.b = append(w.b, null...)
			return
		}
		w.b = append(w.b, '[')
		for i := range items {
			if i > 0 {
				w.b = append(w.b, ',')
			}
			item(w, unsafe.Add(unsafe.Pointer(unsafe.SliceData(items)), uintptr(i)*size))
		}
		w.b = append(w.b, ']')
	}
}

// listShape writes a [list], and what was gathered between two of its items.
func listShape(t reflect.Type) shape {
	item := shapeOf(t.In(0).In(0).Elem()) // func(yield func(item *T) bool)
	return func(w *jsonWriter, at unsafe.Pointer) {
		w.b = append(w.b, '[')
		n := 0
		reflect.NewAt(t, at).Elem().Interface().(interface{ each(func(any) bool) }).each(func(x any) bool {
			if n++; n > 1 {
				w.b = append(w.b, ',')
			}
			item(w, reflect.ValueOf(x).UnsafePointer())
			return w.full()
		})
		w.b = append(w.b, ']')
	}
}

// field is one field of an object.
type field struct {
	at      uintptr
	key     string // with what stands before it, and a colon
	is      shape
	isEmpty func(at unsafe.Pointer) bool // nil: it is never left out
}

func structShape(t reflect.Type) shape {
	fields := fieldsOf(t, 0, '{')
	return func(w *jsonWriter, at unsafe.Pointer) {
		for i := range fields {
			f := &fields[i]
			x := unsafe.Add(at, f.at)
			if f.isEmpty == nil || !f.isEmpty(x) {
				w.b = append(w.b, f.key...)
				f.is(w, x)
			}
		}
		w.b = append(w.b, '}')
	}
}

// fieldsOf are the fields that are written of an object, those of an embedded one among
// them; before stands what comes before the first one, which cannot be left out.
func fieldsOf(t reflect.Type, at uintptr, before byte) (fields []field) {
	for i := range t.NumField() {
		f := t.Field(i)
		switch name, option, _ := strings.Cut(f.Tag.Get("json"), ","); {
		case f.Anonymous:
			fields = append(fields, fieldsOf(f.Type, at+f.Offset, before)...)
		case !f.IsExported():
			continue
		case option == "":
			fields = append(fields, field{at + f.Offset, string(before) + strconv.Quote(name) + ":", shapeOf(f.Type), nil})
		case before == '{':
			panic(fmt.Sprintf("record: %s begins with a field that may be left out", t))
		default:
			fields = append(fields, field{at + f.Offset, `,"` + name + `":`, shapeOf(f.Type), emptyOf(f.Type)})
		}
		before = ','
	}
	return fields
}

// emptyOf tells a value of a type that is left out.
func emptyOf(t reflect.Type) func(at unsafe.Pointer) bool {
	if t.Kind() == reflect.Slice {
		return func(at unsafe.Pointer) bool { return len(*(*[]struct{})(at)) == 0 }
	}
	return func(at unsafe.Pointer) bool { return reflect.NewAt(t, at).Elem().IsZero() }
}
