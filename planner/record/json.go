package record

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"reflect"
	"strings"
	"sync"
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

// WriteJSON writes a record as one line, with <, > and & as they are. Of a list
// as long as the book it holds no more than one item at a time.
func WriteJSON(w io.Writer, record any) error {
	if b, ok := w.(*bytes.Buffer); ok { // which gathers by itself
		b.Write(append(AppendJSON(b.AvailableBuffer(), record), '\n'))
		return nil
	}
	out := jsonWriter{to: w}
	b := out.value(make([]byte, 0, jsonBuffer+jsonBuffer/8), record)
	out.write(append(b, '\n'))
	return out.err
}

// jsonBuffer is how much is gathered before it is written.
const jsonBuffer = 32 << 10

// AppendJSON adds a record to a text as [WriteJSON] writes it, without the end of
// the line.
func AppendJSON(b []byte, record any) []byte {
	w := gathering.Get().(*jsonWriter)
	b = w.value(b, record)
	gathering.Put(w)
	return b
}

// Whole is a record as it is written, made now, so that what it is made from can
// be let go.
func Whole(record any) json.RawMessage { return bytes.Clone(AppendJSON(nil, record)) }

// gathering are writers that gather all of a record and are not in use: the texts of rows
// that they keep, which take thousands of bytes, are good for any other.
var gathering = sync.Pool{New: func() any { return new(jsonWriter) }}

// jsonWriter writes, from time to time, the JSON that was gathered.
type jsonWriter struct {
	to   io.Writer // nil: all of it is gathered
	err  error
	kept kept    // of the rows that were written
	row  rowJSON // that is written as a record
}

// value adds a record, or any other value that has a shape.
func (w *jsonWriter) value(b []byte, x any) []byte {
	t := reflect.TypeOf(x)
	here := reflect.New(t) // where it has an address
	here.Elem().Set(reflect.ValueOf(x))
	return shapeOf(t)(w, b, here.UnsafePointer())
}

// isMuch reports whether what was gathered is to be written.
func (w *jsonWriter) isMuch(b []byte) bool { return w.to != nil && len(b) >= jsonBuffer }

// write writes what was gathered, and returns the room that it took.
func (w *jsonWriter) write(b []byte) []byte {
	if w.err == nil {
		_, w.err = w.to.Write(b)
	}
	return b[:0]
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
	for i := range len(s) {
		if !stands[s[i]] {
			return s[i] >= utf8.RuneSelf && isPlainWide(s)
		}
	}
	return true
}

// stands are the signs of ASCII that stand in JSON as they are.
var stands = func() (as [256]bool) {
	for c := byte(' '); c < utf8.RuneSelf; c++ {
		as[c] = c != '"' && c != '\\'
	}
	return as
}()

// isPlainWide is isPlain of a text with more than ASCII in it.
func isPlainWide(s string) bool {
	for i := range len(s) {
		if s[i] < utf8.RuneSelf && !stands[s[i]] {
			return false
		}
	}
	return utf8.ValidString(s) && !strings.ContainsAny(s, "\u2028\u2029")
}

func appendEscaped(b []byte, s string) []byte {
	var one bytes.Buffer
	enc := json.NewEncoder(&one)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a text does not fail
	return append(b, bytes.TrimSuffix(one.Bytes(), []byte("\n"))...)
}
