package source

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"repay/planner/book/fault"
)

// Kind is the shape of a value.
type Kind uint8

const (
	Scalar Kind = iota
	Mapping
	List
	Empty // nothing after the colon, or null
)

// Node is one value of the file, with the place where it was written.
type Node struct {
	Kind      Kind
	Line, Col int    // from 1, in characters
	Text      string // of a scalar, as typed
	Wrote     string // of a key that stands for another: what was typed
	Quoted    bool
	Flow      bool // written in { } or [ ]
	Comment   string
	Alias     *Node           // where it was written, for what stands there by its name; nil: here
	Anchored  bool            // it has a name, by which it may stand elsewhere too
	Bad       bool            // a fault was found in it
	twice     bool            // it has a key that is given twice
	meant     map[string]bool // keys that misspelt ones stand for

	Preset *Node   // the name of the preset that filled it in; nil: it was typed
	Fields []Field // of a mapping, in order
	Filled []Field // those that a preset filled in
	Items  []*Node // of a list

	Up    *Node // nil at the top
	Key   string
	Index int // in a list
}

// Field is one key of a mapping and its value.
type Field struct {
	Key   *Node
	Value *Node
}

// Field returns the field of a key, typed or filled in.
func (n *Node) Field(key string) (f Field, ok bool) {
	is := func(f Field) bool { return f.Key.Text == key }
	if i := slices.IndexFunc(n.Fields, is); i >= 0 {
		return n.Fields[i], true
	}
	if i := slices.IndexFunc(n.Filled, is); i >= 0 {
		return n.Filled[i], true
	}
	return f, false
}

// Get returns the value of a key, nil where the mapping has none.
func (n *Node) Get(key string) *Node {
	f, _ := n.Field(key)
	return f.Value
}

// Excuse notes that a misspelt key stands for one that is therefore not missing.
func (n *Node) Excuse(key string) {
	if n.meant == nil {
		n.meant = map[string]bool{}
	}
	n.meant[key] = true
}

// Excused reports a key that a misspelt one stands for.
func (n *Node) Excused(key string) bool { return n.meant[key] }

// path writes where the value stands in the file: loans[0].offers[1].extend.
func (n *Node) path() string {
	if n == nil || n.Up == nil {
		return ""
	}
	if n.Up.Kind == List {
		return n.Up.path() + "[" + strconv.Itoa(n.Index) + "]"
	}
	if up := n.Up.path(); up != "" {
		return up + "." + fault.Safe(n.Key)
	}
	return fault.Safe(n.Key)
}

// Name is the key under which the value stands; an item goes by its list's.
func (n *Node) Name() string {
	for n != nil && n.Up != nil && n.Up.Kind == List {
		n = n.Up
	}
	if n == nil {
		return ""
	}
	return n.Key
}

// width is how many characters of its line the value takes.
func (s *File) width(n *Node) int {
	if n.Preset != nil {
		n = n.Preset
	}
	line := []rune(s.line(n.Line))
	from := n.Col - 1
	if from < 0 || from >= len(line) {
		return 1
	}
	rest := line[from:]
	typed := n.Text
	switch {
	case n.Wrote != "":
		typed = n.Wrote
	case n.Kind == Empty && !n.Quoted:
		typed = n.Key
	}
	switch {
	case typed != "" && !n.Flow && len(n.Fields)+len(n.Items) == 0 && !n.Quoted:
		text := []rune(typed)
		if len(text) <= len(rest) && string(rest[:len(text)]) == typed {
			return max(len(text), 1)
		}
		return len(rest) // folded over several lines
	case n.Kind == Scalar || n.Kind == Empty && n.Quoted:
		for i := 1; i < len(rest); i++ {
			if rest[i] == '\\' && rest[0] == '"' {
				i++
			} else if rest[i] == rest[0] {
				return i + 1
			}
		}
		return len(rest)
	case n.Kind == Mapping && !n.Flow && len(n.Fields) > 0:
		return s.width(n.Fields[0].Key)
	case n.Kind == Mapping || n.Kind == List:
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
