package record

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"slices"
	"strconv"
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

// MarshalJSON writes the list as an array.
func (l list[T]) MarshalJSON() ([]byte, error) {
	items := []T{}
	if l != nil {
		items = slices.AppendSeq(items, iter.Seq[T](l))
	}
	return marshal(items)
}

// items are the list's records, of whatever type.
func (l list[T]) items() iter.Seq[any] {
	return func(yield func(any) bool) {
		for x := range l {
			if !yield(x) {
				return
			}
		}
	}
}

// streamed is a record with a list that may be as long as the book.
type streamed interface {
	// apart returns the record with an empty list, the list's key, and what is
	// in the list.
	apart() (rest any, key string, items iter.Seq[any])
}

// WriteJSON writes a record as one line, with <, > and & as they are. Of a list
// as long as the book it holds no more than one item at a time.
func WriteJSON(w io.Writer, record any) error {
	out := bufio.NewWriterSize(w, jsonBuffer)
	s, ok := record.(streamed)
	if !ok {
		line, err := marshal(record)
		if err != nil {
			return err
		}
		out.Write(line) // what fails is kept for Flush
		out.WriteByte('\n')
		return out.Flush()
	}
	rest, key, items := s.apart()
	line, err := marshal(rest)
	if err != nil {
		return err
	}
	// A quote within a text has a backslash before it: what is found is the key.
	before, after, _ := bytes.Cut(line, []byte(strconv.Quote(key)+":[]"))
	out.Write(before)
	out.WriteString(strconv.Quote(key) + ":[")
	n := 0
	for x := range items {
		if n++; n > 1 {
			out.WriteByte(',')
		}
		item, err := marshal(x)
		if err != nil {
			return err
		}
		if _, err = out.Write(item); err != nil {
			return err
		}
	}
	out.WriteByte(']')
	out.Write(after)
	out.WriteByte('\n')
	return out.Flush()
}

// jsonBuffer is how much is gathered before it is written.
const jsonBuffer = 32 << 10

// Whole is a record as it is written, made now, so that what it is made from can
// be let go.
func Whole(record any) json.RawMessage {
	var b bytes.Buffer
	_ = WriteJSON(&b, record) // a buffer does not fail
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

func marshal(value any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(value)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
