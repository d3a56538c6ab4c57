package record

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"reflect"
	"strings"
	"unicode/utf8"
)

// list is records that are made one after the other, as they are written: those
// of all instalments of all ways out of thousands of loans would fill the memory.
// Each is good until the next.
type list[T any] iter.Seq[*T]

// listOf is a list of what is made of each of some things.
func listOf[T, R any](things []T, of func(T) R) list[R] {
	return func(yield func(*R) bool) {
		var item R
		for _, x := range things {
			if item = of(x); !yield(&item) {
				return
			}
		}
	}
}

// each gives a pointer to each item in turn.
func (l list[T]) each(yield func(item any) bool) {
	if l != nil {
		l(func(item *T) bool { return yield(item) })
	}
}

// WriteJSON writes a record as one line, with <, > and & as they are. Of a list
// as long as the book it holds no more than one item at a time.
func WriteJSON(w io.Writer, record any) error {
	if b, ok := w.(*bytes.Buffer); ok { // which gathers by itself
		b.Write(append(AppendJSON(b.AvailableBuffer(), record), '\n'))
		return nil
	}
	out := jsonWriter{to: w, b: make([]byte, 0, jsonBuffer+jsonBuffer/8)}
	out.value(record)
	out.b = append(out.b, '\n')
	out.flush()
	return out.err
}

// jsonBuffer is how much is gathered before it is written.
const jsonBuffer = 32 << 10

// AppendJSON adds a record to a text as [WriteJSON] writes it, without the end of
// the line.
func AppendJSON(b []byte, record any) []byte {
	out := jsonWriter{b: b}
	out.value(record)
	return out.b
}

// Whole is a record as it is written, made now, so that what it is made from can
// be let go.
func Whole(record any) json.RawMessage { return bytes.Clone(AppendJSON(nil, record)) }

// jsonWriter gathers JSON, and writes it from time to time.
type jsonWriter struct {
	b   []byte
	to  io.Writer // nil: all of it is gathered
	err error
}

// value adds a record, or any other value that has a shape.
func (w *jsonWriter) value(x any) {
	t := reflect.TypeOf(x)
	here := reflect.New(t) // where it has an address
	here.Elem().Set(reflect.ValueOf(x))
	shapeOf(t)(w, here.UnsafePointer())
}

// full writes what was gathered where that is much; it reports whether all was
// written so far.
func (w *jsonWriter) full() bool {
	if w.to != nil && len(w.b) >= jsonBuffer {
		w.flush()
	}
	return w.err == nil
}

func (w *jsonWriter) flush() {
	if w.err == nil {
		_, w.err = w.to.Write(w.b)
	}
	w.b = w.b[:0]
}

// appendText adds a text in quotes. One with more than letters, digits and common
// signs in it is left to the library, which knows what has to be escaped and what is
// no UTF-8.
func appendText(b []byte, s string) []byte {
	if !isPlain(s) {
		return appendEscaped(b, s)
	}
	return append(append(append(b, '"'), s...), '"')
}

// isPlain reports a text that stands in JSON as it is.
func isPlain(s string) bool {
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

func appendEscaped(b []byte, s string) []byte {
	var one bytes.Buffer
	enc := json.NewEncoder(&one)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a text does not fail
	return append(b, bytes.TrimSuffix(one.Bytes(), []byte("\n"))...)
}
