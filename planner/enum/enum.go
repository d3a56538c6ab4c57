// Package enum holds closed lists: the values of a type, each with its name in
// books and records, the other words that a book may use for it, and what
// people read for it.
//
// A list stands at its type and nowhere else: the reader of books, the schemas,
// the records and the pages all take their names and words from it.
package enum

import (
	"slices"
	"strings"
	"unicode"

	"repay/planner/lang"
)

// Value is one value of a closed list.
type Value[T comparable] struct {
	Is   T
	Name string    // as books and records write it; empty: as a book leaves it out
	Also []string  // what else a book may write; first the usual Chinese word, if there is one
	Says lang.Text // what people read where it is named in a sentence; may be empty
}

// List is a closed list, in the order in which it is shown.
type List[T comparable] []Value[T]

// Match finds the value that a text names, in any spelling that [Fold] makes
// one; nil where it names none.
func (l List[T]) Match(text string) *Value[T] {
	for i := range l {
		if l[i].Name == text { // as it is most often
			return &l[i]
		}
	}
	folded := Fold(text)
	same := func(word string) bool { return word == folded || !isFolded(word) && Fold(word) == folded }
	for i := range l {
		if v := &l[i]; same(v.Name) || slices.ContainsFunc(v.Also, same) {
			return v
		}
	}
	return nil
}

// Chinese is the usual Chinese word for the value, empty where there is none.
func (v *Value[T]) Chinese() string {
	if len(v.Also) > 0 && HasHan(v.Also[0]) {
		return v.Also[0]
	}
	return ""
}

// ChineseOf is the usual Chinese word for the value of a name, empty where there
// is none.
func (l List[T]) ChineseOf(name string) string {
	for i := range l {
		if l[i].Name == name {
			return l[i].Chinese()
		}
	}
	return ""
}

// Of finds the entry of a value; an empty one where it is not in the list.
func (l List[T]) Of(value T) Value[T] {
	for i := range l {
		if l[i].Is == value {
			return l[i]
		}
	}
	return Value[T]{Is: value}
}

// Name is the name of a value, empty where it is not in the list.
func (l List[T]) Name(value T) string {
	for i := range l {
		if l[i].Is == value {
			return l[i].Name
		}
	}
	return ""
}

// Says is what people read for a value, empty where it is not in the list.
func (l List[T]) Says(value T) lang.Text { return l.Of(value).Says }

// Names lists the names.
func (l List[T]) Names() []string {
	names := make([]string, len(l))
	for i, v := range l {
		names[i] = v.Name
	}
	return names
}

// Values lists the values.
func (l List[T]) Values() []T {
	values := make([]T, len(l))
	for i, v := range l {
		values[i] = v.Is
	}
	return values
}

// Only is the part of the list with some values, in the order of the list.
func (l List[T]) Only(values ...T) List[T] {
	return slices.DeleteFunc(slices.Clone(l), func(v Value[T]) bool { return !slices.Contains(values, v.Is) })
}

// Words lists the words that are shown for completion, the names and then the
// usual Chinese ones; and all words, those shown first.
func (l List[T]) Words() (shown, all []string) {
	var chinese, others []string
	for i := range l {
		shown = append(shown, l[i].Name)
		rest := l[i].Also
		if zh := l[i].Chinese(); zh != "" {
			chinese, rest = append(chinese, zh), rest[1:]
		}
		others = append(others, rest...)
	}
	shown = append(shown, chinese...)
	return shown, slices.Concat(shown, others)
}

// Unknown is the value of a list for what the borrower does not know.
func Unknown[T comparable](value T) Value[T] {
	return Value[T]{Is: value, Name: "unknown", Also: []string{"未知", "不知道", "不清楚", "?"}}
}

// HasHan reports whether a text has a Chinese character.
func HasHan(s string) bool {
	for i := range len(s) {
		if s[i] >= firstHan[0] {
			return strings.ContainsFunc(s[i:], func(c rune) bool { return unicode.Is(unicode.Han, c) })
		}
	}
	return false
}

// firstHan is the first of them. What begins with a smaller byte is none.
const firstHan = "\u2e80"
