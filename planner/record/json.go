package record

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// list is records that are made one after the other, as they are written: those
// of all instalments of all ways out of thousands of loans would fill the memory.
type list[T any] iter.Seq[T]

// listOf is a list of what is made of each of some things.
func listOf[T, R any](things []T, of func(T) R) list[R] {
	return func(yield func(R) bool) {
		for _, x := range things {
			if !yield(of(x)) {
				return
			}
		}
	}
}

// WriteJSON writes a record as one line. It writes what encoding/json would,
// with <, > and & as they are; but it knows lists, and holds no more than a few
// instalments at a time.
func WriteJSON(w io.Writer, record any) error {
	j := jsonWriter{to: w, fields: map[reflect.Type][]jsonField{}}
	j.value(reflect.ValueOf(record))
	j.out = append(j.out, '\n')
	j.flush()
	return j.err
}

// Whole is a record as it is written, made now, so that what it is made from can
// be let go.
func Whole(record any) json.RawMessage {
	var b bytes.Buffer
	_ = WriteJSON(&b, record) // a buffer does not fail
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// jsonWriter writes one document.
type jsonWriter struct {
	to     io.Writer
	out    []byte // not written yet
	err    error  // the first of the writer
	fields map[reflect.Type][]jsonField
}

// jsonBuffer is how much is gathered before it is written.
const jsonBuffer = 32 << 10

func (j *jsonWriter) flush() {
	if j.err == nil {
		_, j.err = j.to.Write(j.out)
	}
	j.out = j.out[:0]
}

var rawJSON = reflect.TypeFor[json.RawMessage]()

func (j *jsonWriter) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			j.out = append(j.out, "null"...)
			return
		}
		j.value(v.Elem())
	case reflect.Struct:
		j.out = append(j.out, '{')
		j.object(v, 0)
		j.out = append(j.out, '}')
	case reflect.Func:
		v.Interface().(interface{ write(*jsonWriter) }).write(j)
	case reflect.Slice:
		j.slice(v)
	case reflect.String:
		j.text(v.String())
	case reflect.Int:
		j.out = strconv.AppendInt(j.out, v.Int(), 10)
	case reflect.Bool:
		j.out = strconv.AppendBool(j.out, v.Bool())
	default:
		panic(fmt.Sprintf("record: no JSON for %s", v.Type()))
	}
}

func (j *jsonWriter) slice(v reflect.Value) {
	switch {
	case v.IsNil():
		j.out = append(j.out, "null"...)
		return
	case v.Type() == rawJSON:
		j.out = append(j.out, v.Bytes()...)
		return
	}
	j.out = append(j.out, '[')
	for i := range v.Len() {
		j.item(i, v.Index(i))
	}
	j.out = append(j.out, ']')
}

// write writes the list as an array.
func (l list[T]) write(j *jsonWriter) {
	var x T
	at := reflect.ValueOf(&x).Elem()
	j.out = append(j.out, '[')
	i := 0
	for x = range l {
		j.item(i, at)
		i++
	}
	j.out = append(j.out, ']')
}

// item writes item i of an array.
func (j *jsonWriter) item(i int, v reflect.Value) {
	if i > 0 {
		j.out = append(j.out, ',')
	}
	j.value(v)
	if len(j.out) >= jsonBuffer {
		j.flush()
	}
}

// object writes the fields of a struct after n others, and returns how many
// there are then.
func (j *jsonWriter) object(v reflect.Value, n int) int {
	for i, f := range j.fieldsOf(v.Type()) {
		field := v.Field(i)
		switch {
		case f.inside:
			n = j.object(field, n)
			continue
		case f.omitEmpty && isEmpty(field):
			continue
		case n > 0:
			j.out = append(j.out, ',')
		}
		n++
		j.out = append(j.out, f.key...)
		j.value(field)
	}
	return n
}

// isEmpty reports nothing, or nothing in it.
func isEmpty(v reflect.Value) bool {
	return v.Kind() == reflect.Slice && v.Len() == 0 || v.IsZero()
}

// jsonField is how one field of a struct is written.
type jsonField struct {
	key       string // with its quotes and the colon
	omitEmpty bool
	inside    bool // its own fields are written in its place
}

func (j *jsonWriter) fieldsOf(t reflect.Type) []jsonField {
	fields, known := j.fields[t]
	if known {
		return fields
	}
	fields = make([]jsonField, t.NumField())
	for i := range fields {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		fields[i] = jsonField{key: strconv.Quote(name) + ":", omitEmpty: options == "omitempty", inside: f.Anonymous}
	}
	j.fields[t] = fields
	return fields
}

// text writes a string. What JSON cannot hold as it is goes by the library.
func (j *jsonWriter) text(s string) {
	if !plain(s) {
		var b strings.Builder
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		_ = enc.Encode(s) // a string does not fail
		j.out = append(j.out, strings.TrimSuffix(b.String(), "\n")...)
		return
	}
	j.out = append(j.out, '"')
	j.out = append(j.out, s...)
	j.out = append(j.out, '"')
}

// plain reports whether JSON writes each character of s as it is.
func plain(s string) bool {
	ascii := true
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c == '"' || c == '\\':
			return false
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	return ascii || utf8.ValidString(s) && !strings.ContainsAny(s, "\u2028\u2029")
}
