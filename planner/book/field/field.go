// Package field is the table of the book's fields: what each is called, what it
// may be, what it needs and excludes, and the words that describe it. It is
// plain data, and it is written once: the reader takes from it the keys of a
// record, the bounds of a number and what was meant by a misspelt key; the JSON
// schema, the blank book and the messages take the rest.
//
// A [Record] is a part of the book with keys of its own, a [Field] one of its
// keys. To add a field to the book is to add its entry here and to read its
// value in package book; a test finds a field that has no words, that the
// reader does not open or that the schema does not have.
package field

import (
	"iter"
	"strings"
	"sync"

	"repay/planner/internal/keyed"
	"repay/planner/lang"
)

// Field is one field of a record.
type Field struct {
	Key  string   // its English key: as paths, JSON and messages have it
	ZH   string   // its Chinese key, one in its record
	Also []string // what people write for it, often the Chinese key too; folded as enum.Fold does, for the suggestions

	Kind  Kind
	Words Words   // of a Word: the closed list
	Of    *Record // of a Nested, or beside the short form that Kind is
	Many  Many

	Needed   bool     // the record cannot do without it
	Excludes []string // keys that do not go with it
	Hidden   bool     // read in place of the field before it, but not offered

	Default  any       // where it is left out, if that is one value
	Examples []any     // for completion in an editor
	Sample   lang.Text // a value for messages to show, where it is often missing
	Help     lang.Text
}

// Words is a closed list of words: those to show, and all that are read.
type Words interface {
	Words() (shown, all []string)
	ChineseOf(name string) string // empty: there is no Chinese word for it
}

// Many is how many values a field may have.
type Many uint8

// One value, or a list of them.
const (
	One       Many = iota
	List           // a list, which may be empty
	NotEmpty       // a list with an item at least
	OneOrList      // one value, or a list of them
)

// Record is a part of the book with fields of its own.
type Record struct {
	Name   string // its definition in the schema; empty for a part of a record
	Fields []Field
	With   *Record        // whose fields it has too, after its own
	more   func() []Field // in place of Fields, where they are made of what others say
	OneOf  []string       // keys of which it needs one; without any the first is asked for
	Sample string         // fields for messages to show

	byKey keyIndex
	words spellings
}

// keyIndex finds the fields of a record by their keys, once one was looked for. Those
// of a row have their number in common; there are few in each.
type keyIndex struct {
	once sync.Once
	rows [keyed.Most][]*Field
}

func (x *keyIndex) find(key string) *Field {
	for _, f := range x.rows[keyed.Of(key)] {
		if f.Key == key {
			return f
		}
	}
	return nil
}

// spellings are the names of the keys of a record, once they were asked for.
type spellings struct {
	once sync.Once
	all  []string
}

// All are the fields, those of With too.
func (r *Record) All() iter.Seq[*Field] {
	return func(yield func(*Field) bool) {
		for ; r != nil; r = r.With {
			fields := r.Fields
			if r.more != nil {
				fields = r.more()
			}
			for i := range fields {
				if !yield(&fields[i]) {
					return
				}
			}
		}
	}
}

// Keys are the keys that are offered, in order.
func (r *Record) Keys() []string { return r.keys(func(f *Field) bool { return !f.Hidden }) }

// Needed are the keys that the record cannot do without, in order.
func (r *Record) Needed() []string { return r.keys(func(f *Field) bool { return f.Needed }) }

func (r *Record) keys(of func(*Field) bool) (keys []string) {
	for f := range r.All() {
		if of(f) {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// Field is the field of a key that is offered; nil where there is none. From then on
// the record has no more fields.
func (r *Record) Field(key string) *Field {
	r.byKey.once.Do(func() {
		for f := range r.All() {
			if !f.Hidden && r.byKey.find(f.Key) == nil {
				row := &r.byKey.rows[keyed.Of(f.Key)]
				*row = append(*row, f)
			}
		}
	})
	return r.byKey.find(key)
}

// Has reports a key that is offered.
func (r *Record) Has(key string) bool { return r.Field(key) != nil }

// At is the field at the end of a path, such as owed.overdue.since; nil where
// there is none.
func (r *Record) At(path string) *Field {
	key, rest, deeper := strings.Cut(path, ".")
	f := r.Field(key)
	switch {
	case !deeper || f == nil:
		return f
	case f.Of == nil:
		return nil
	}
	return f.Of.At(rest)
}

// Only is the record with some of its keys, in the order given.
func (r *Record) Only(keys ...string) *Record {
	some := &Record{Name: r.Name, Sample: r.Sample}
	for _, key := range keys {
		some.Fields = append(some.Fields, *r.Field(key))
	}
	return some
}
