package book

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"repay/planner/book/fault"
)

// kind is the shape of a value.
type kind uint8

const (
	scalar kind = iota
	record
	list
	empty // nothing after the colon, or null
)

// node is one value of the book with the place where it was written.
type node struct {
	kind      kind
	line, col int    // from 1, in characters
	text      string // of a scalar, as typed
	wrote     string // of a key that stands for another: what was typed
	quoted    bool
	flow      bool // written in { } or [ ]
	comment   string
	alias     *node           // where it was written, for what stands there by its name; nil: here
	anchored  bool            // it has a name, by which it may stand elsewhere too
	bad       bool            // a fault was found in it
	twice     bool            // it has a key that is given twice
	meant     map[string]bool // keys that misspelt ones stand for

	preset *node   // the name of the preset that filled it in; nil: it was typed
	fields []field // of a record, in order
	filled []field // those that a preset filled in
	items  []*node // of a list

	up    *node // nil at the top
	key   string
	index int // in a list
}

// field is one key of a record and its value.
type field struct {
	key   *node
	value *node
}

// get returns the value of a key, nil where the record has none.
func (n *node) get(key string) *node {
	for _, f := range n.fields {
		if f.key.text == key {
			return f.value
		}
	}
	for _, f := range n.filled {
		if f.key.text == key {
			return f.value
		}
	}
	return nil
}

// excuse notes that a misspelt key stands for one that is therefore not missing.
func (n *node) excuse(key string) {
	if n.meant == nil {
		n.meant = map[string]bool{}
	}
	n.meant[key] = true
}

// excused reports a key that a misspelt one stands for.
func (n *node) excused(key string) bool { return n.meant[key] }

// path writes where the value stands in the book: loans[0].offers[1].extend.
func (n *node) path() string {
	if n == nil || n.up == nil {
		return ""
	}
	if n.up.kind == list {
		return n.up.path() + "[" + strconv.Itoa(n.index) + "]"
	}
	if up := n.up.path(); up != "" {
		return up + "." + fault.Safe(n.key)
	}
	return fault.Safe(n.key)
}

// name is the key under which the value stands; an item goes by its list's.
func (n *node) name() string {
	for n != nil && n.up != nil && n.up.kind == list {
		n = n.up
	}
	if n == nil {
		return ""
	}
	return n.key
}

// width is how many characters of its line the value takes.
func (s *source) width(n *node) int {
	if n.preset != nil {
		n = n.preset
	}
	line := []rune(s.line(n.line))
	from := n.col - 1
	if from < 0 || from >= len(line) {
		return 1
	}
	rest := line[from:]
	typed := n.text
	switch {
	case n.wrote != "":
		typed = n.wrote
	case n.kind == empty && !n.quoted:
		typed = n.key
	}
	switch {
	case typed != "" && !n.flow && len(n.fields)+len(n.items) == 0 && !n.quoted:
		text := []rune(typed)
		if len(text) <= len(rest) && string(rest[:len(text)]) == typed {
			return max(len(text), 1)
		}
		return len(rest) // folded over several lines
	case n.kind == scalar || n.kind == empty && n.quoted:
		for i := 1; i < len(rest); i++ {
			if rest[i] == '\\' && rest[0] == '"' {
				i++
			} else if rest[i] == rest[0] {
				return i + 1
			}
		}
		return len(rest)
	case n.kind == record && !n.flow && len(n.fields) > 0:
		return s.width(n.fields[0].key)
	case n.kind == record || n.kind == list:
		return closing(rest)
	}
	return 1
}

// closing is the width of a { } or [ ] up to its end or the line's.
func closing(rest []rune) int {
	if len(rest) == 0 || rest[0] != '{' && rest[0] != '[' {
		return 1
	}
	text := string(rest)
	if end := valueEnd(text); end > 0 {
		return utf8.RuneCountInString(text[:end])
	}
	return utf8.RuneCountInString(strings.TrimRight(text, " \t"))
}
