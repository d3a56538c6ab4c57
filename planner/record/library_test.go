package record

import (
	"bytes"
	"encoding/json"
	"strings"
)

// What is written is compared with what the library writes of the same types: it
// reads their tags for itself, and of the cells is told here what they are.

func (d decimal) MarshalJSON() ([]byte, error)       { return d.appendJSON(nil), nil }
func (d decimalOrNull) MarshalJSON() ([]byte, error) { return d.appendJSON(nil), nil }
func (d date) MarshalJSON() ([]byte, error)          { return d.appendJSON(nil), nil }
func (d dateOrNull) MarshalJSON() ([]byte, error)    { return d.appendJSON(nil), nil }
func (p params) MarshalJSON() ([]byte, error)        { return p.appendJSON(nil), nil }
func (n countOrNull) MarshalJSON() ([]byte, error)   { return marshal(nullable(int(n))) }
func (s orNull) MarshalJSON() ([]byte, error)        { return marshal(nullable(string(s))) }

func (l list[T]) MarshalJSON() ([]byte, error) {
	items := []json.RawMessage{}
	if l != nil {
		for x := range l {
			item, err := marshal(x)
			if err != nil {
				return nil, err
			}
			items = append(items, item)
		}
	}
	return marshal(items)
}

func (t table) MarshalJSON() ([]byte, error) { return t.records().MarshalJSON() }

func nullable[T comparable](x T) *T {
	if x == *new(T) {
		return nil
	}
	return &x
}

// marshal is a value as the library writes it.
func marshal(value any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(value)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// failer is a test, or a case of one that is drawn.
type failer interface {
	Helper()
	Fatalf(string, ...any)
}

// sameAsLibrary fails where a record is not written as the library would.
func sameAsLibrary(t failer, name string, record any) {
	t.Helper()
	want, err := marshal(record)
	var got strings.Builder
	if failed := WriteJSON(&got, record); err != nil || failed != nil || got.String() != string(want)+"\n" {
		t.Fatalf("%s (%v, %v):\n%s\nthe library:\n%s", name, failed, err, got.String(), want)
	}
	before := bytes.NewBufferString("before")
	if _ = WriteJSON(before, record); before.String() != "before"+string(want)+"\n" {
		t.Fatalf("%s after another:\n%s\nthe library:\n%s", name, before, want)
	}
	if whole := Whole(record); string(whole) != string(want) {
		t.Fatalf("%s as a whole:\n%s\nthe library:\n%s", name, whole, want)
	}
}
