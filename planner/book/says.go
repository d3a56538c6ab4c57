package book

import (
	"regexp"
	"slices"
	"sync"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/lang"
)

// saysKeys says keys in the language of the record in which a fault stands, and
// those that are there as they were typed. Top is the record of the whole file.
func saysKeys(top *field.Record) func(*source.File) func(*source.Node) fault.Say {
	return func(s *source.File) func(*source.Node) fault.Say {
		chinese := sync.OnceValue(func() bool { return chineseFile(s) })
		return func(at *source.Node) fault.Say {
			w := field.Naming{Levels: levels(top, at)}
			if at != nil && (at.Up != nil || len(at.Fields) > 0) {
				w.Chinese = saysChinese(at)
			} else {
				w.Chinese = chinese()
			}
			if w.Same() {
				return nil
			}
			return w.In
		}
	}
}

// AsWritten are words about a loan, counted from 0, with the keys as its borrower
// writes them; about the household and the book as a whole below 0.
func (b *Book) AsWritten(i int, t lang.Text) lang.Text {
	b.findPlaces()
	at := b.root
	if i >= 0 {
		at = b.loans[i].loan
	} else if h := b.root.Get("household"); h != nil && h.Kind == source.Mapping {
		at = h
	}
	say := saysKeys(&field.Book)(b.src)(at)
	if say == nil {
		return t
	}
	return lang.Text{ZH: say(lang.ZH, t.ZH), EN: say(lang.EN, t.EN)}
}

// levels are the records around a value, the innermost first.
func levels(top *field.Record, at *source.Node) (list []field.Level) {
	var path []*source.Node
	for n := at; n != nil; n = n.Up {
		path = append(path, n)
	}
	of := top
	for _, n := range slices.Backward(path) {
		if n.Up != nil && n.Up.Kind == source.Mapping {
			f := fieldOf(of, n.Key)
			if f == nil && top != &field.Book {
				f = &field.Field{Of: &field.Loan} // what a preset fills in is a loan's
			}
			if f == nil || f.Of == nil {
				break
			}
			of = f.Of
		}
		if n.Kind == source.List {
			continue
		}
		list = append(list, field.Level{Of: of, Typed: hanKeys(n, of)})
	}
	if list == nil {
		list = []field.Level{{Of: top}}
	}
	slices.Reverse(list)
	return list
}

// fieldOf is the field that a key is read for, in either language; nil where there
// is none. What is only suggested for a key is not it: said as it was typed, it
// would be refused again.
func fieldOf(of *field.Record, key string) *field.Field { return of.Field(of.Named(key)) }

// hanKeys are the Chinese keys of a mapping, as they were typed and fit for a
// terminal, by their English ones.
func hanKeys(n *source.Node, of *field.Record) map[string]string {
	var typed map[string]string
	for _, x := range n.Fields {
		word := x.Key.Typed()
		f := fieldOf(of, x.Key.Text)
		if f == nil || !enum.HasHan(word) {
			continue
		}
		if typed == nil {
			typed = map[string]string{}
		}
		typed[f.Key] = fault.Safe(word)
	}
	return typed
}

// chineseAt reports a value whose record has more Chinese keys than others. Of
// one without keys of its own it is the record around it.
func chineseAt(n *source.Node) bool {
	for n.Up != nil && (n.Kind != source.Mapping || len(n.Fields) == 0 || n.Preset() != nil) {
		n = n.Up
	}
	return 2*hanCount(n) > len(n.Fields)
}

// saysChinese reports a value at which keys are said in Chinese: where its record
// has as many of each, the record around it decides.
func saysChinese(n *source.Node) bool {
	for n.Up != nil && (n.Kind != source.Mapping || 2*hanCount(n) == len(n.Fields)) {
		n = n.Up
	}
	return chineseAt(n)
}

// hanCount is how many Chinese keys a mapping has.
func hanCount(n *source.Node) (han int) {
	for _, f := range n.Fields {
		if enum.HasHan(f.Key.Typed()) {
			han++
		}
	}
	return han
}

// lineKey is a key at the head of a line.
var lineKey = regexp.MustCompile(`^[ -]*([\p{Han}A-Za-z_]+) *[:：]`)

// chineseFile reports a file in which more lines begin with a Chinese key than
// with another.
func chineseFile(s *source.File) bool {
	han, all := 0, 0
	for _, line := range s.Lines {
		if m := lineKey.FindStringSubmatch(line); m != nil {
			all++
			if enum.HasHan(m[1]) {
				han++
			}
		}
	}
	return 2*han > all
}
