package source

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"repay/planner/book/fault"
	"repay/planner/internal/keyed"
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
	Quoted    bool
	Flow      bool    // written in { } or [ ]
	Anchored  bool    // it has a name, by which it may stand elsewhere too
	Bad       bool    // a fault was found in it
	twice     bool    // it has a key that is given twice
	Line, Col int     // from 1, in characters
	Text      string  // of a scalar, as typed
	Fields    []Field // of a mapping, in order
	Items     []*Node // of a list
	signs     signs   // of a mapping those of its keys, filled in or not; of a key its own

	Up    *Node // nil at the top
	Key   string
	Index int // in a list

	*seldom // nil: nothing of it
}

// seldom is what few nodes have. It stands apart because a large book has
// hundreds of thousands of nodes: with it in each they take half as much again.
type seldom struct {
	wrote   string // of a key that stands for another: what was typed
	renamed bool   // of such a key: rightly so, messages call it as it was typed
	comment string
	alias   *Node           // where it was written, for what stands there by its name; nil: here
	preset  *Node           // the name of the preset that filled it in; nil: it was typed
	filled  []Field         // of a mapping: those that a preset filled in
	meant   map[string]bool // keys that misspelt ones stand for
}

// rare is what the node has of what few have.
func (n *Node) rare() seldom {
	if n.seldom == nil {
		return seldom{}
	}
	return *n.seldom
}

// with gives the node something of it. A copy of the node keeps what it had.
func (n *Node) with(set func(*seldom)) {
	own := n.rare()
	set(&own)
	n.seldom = &own
}

// nodes makes nodes. A book's stay or go together, so they are made in rows: a large
// book has hundreds of thousands.
type nodes struct {
	row  []Node
	used int // of the row
	need int // how many the next row has, if that is not too many
}

const (
	fewNodes  = 32
	mostNodes = 1024
)

func (s *nodes) next() *Node {
	if s.used == len(s.row) {
		s.row, s.used = make([]Node, min(s.need, mostNodes)), 0
		s.need = 2 * len(s.row)
	}
	s.used++
	return &s.row[s.used-1]
}

// Comment is the comment beside the value, with its #.
func (n *Node) Comment() string { return n.rare().comment }

// Alias is where the value was written, for what stands there by its name; nil:
// here.
func (n *Node) Alias() *Node { return n.rare().alias }

// Preset is the name of the preset that filled the value in; nil: it was typed.
func (n *Node) Preset() *Node { return n.rare().preset }

// ReadAs lets a text that was typed stand for another.
func (n *Node) ReadAs(text, typed string) {
	n.with(func(s *seldom) { s.wrote = typed })
	n.Text = text
}

// Typed is the text as it was typed.
func (n *Node) Typed() string {
	if own := n.rare(); own.wrote != "" {
		return own.wrote
	}
	return n.Text
}

// StandAt says where the value was written that stands here by its name.
func (n *Node) StandAt(alias *Node) {
	if alias != nil {
		n.with(func(s *seldom) { s.alias = alias })
	}
}

// FillIn adds a field of a preset.
func (n *Node) FillIn(f Field) {
	n.with(func(s *seldom) { s.filled = append(s.filled, f) })
	n.sign(f)
}

// Add adds a field as if it were typed.
func (n *Node) Add(f Field) {
	n.Fields = append(n.Fields, f)
	n.sign(f)
}

// signs tell most keys that a mapping does not have at a glance: a loan is asked for a
// hundred keys, and has ten. Each key sets one bit, which others may set too; a key that
// is dropped or renamed leaves its bit behind.
type signs uint64

func signOf(key string) signs { return 1 << (keyed.Of(key) % keyed.Most) }

// sign notes the sign of a field's key.
func (n *Node) sign(f Field) {
	f.Key.signs = signOf(f.Key.Text)
	n.signs |= f.Key.signs
}

// Field is one key of a mapping and its value.
type Field struct {
	Key   *Node
	Value *Node
}

// Rename lets a field of a mapping be known by another name of its key, that of
// paths. Messages go on to call it as it was typed.
func (n *Node) Rename(f Field, key string) {
	n.ReadKeyAs(f, key, f.Key.Text)
	f.Key.with(func(s *seldom) { s.renamed = true })
	f.Key.Key, f.Value.Key = key, key
}

// ReadKeyAs lets the key of a field of a mapping, that was typed, stand for another.
func (n *Node) ReadKeyAs(f Field, key, typed string) {
	f.Key.ReadAs(key, typed)
	n.sign(f)
}

// Typed is the key of a field as it was typed, if it is one of its names.
func (f Field) Typed() string {
	if own := f.Key.rare(); own.renamed {
		return own.wrote
	}
	return f.Key.Text
}

// called is what messages call a key where a value stands: as it was typed, and fit
// for a terminal.
func (n *Node) called(key string) string {
	for at := n; at != nil; at = at.Up {
		if f, ok := at.Field(key); ok {
			return fault.Safe(f.Typed())
		}
		if at != n && at.Kind == Mapping {
			break // a key further out is another field
		}
	}
	return key
}

// Field returns the field of a key, typed or filled in.
func (n *Node) Field(key string) (f Field, ok bool) {
	if at := n.find(key); at != nil {
		return *at, true
	}
	return f, false
}

// Get returns the value of a key, nil where the mapping has none.
func (n *Node) Get(key string) *Node {
	if at := n.find(key); at != nil {
		return at.Value
	}
	return nil
}

// find finds the field of a key; nil where the mapping has none.
func (n *Node) find(key string) *Field {
	sign := signOf(key)
	if n.signs&sign == 0 {
		return nil
	}
	if at := findIn(n.Fields, key, sign); at != nil || n.seldom == nil {
		return at
	}
	return findIn(n.filled, key, sign)
}

// findIn finds the field of a key and its sign among some.
func findIn(fields []Field, key string, sign signs) *Field {
	for i := range fields {
		at := &fields[i]
		if at.Key.signs != sign {
			continue
		}
		if at.Key.Text == key {
			return at
		}
	}
	return nil
}

// Excuse notes that a misspelt key stands for one that is therefore not missing.
func (n *Node) Excuse(key string) {
	n.with(func(s *seldom) {
		if s.meant == nil {
			s.meant = map[string]bool{}
		}
		s.meant[key] = true
	})
}

// Excused reports a key that a misspelt one stands for.
func (n *Node) Excused(key string) bool { return n.seldom != nil && n.meant[key] }

// ExcusesSome reports a mapping in which some key is excused.
func (n *Node) ExcusesSome() bool { return n.seldom != nil && len(n.meant) > 0 }

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
	if at := n.Preset(); at != nil {
		n = at
	}
	rest := behind(s.line(n.Line), n.Col-1)
	if rest == "" {
		return 1
	}
	typed := n.Text
	switch {
	case n.rare().wrote != "":
		typed = n.wrote
	case n.Kind == Empty && !n.Quoted:
		typed = n.called(n.Key)
	}
	switch {
	case typed != "" && !n.Flow && len(n.Fields)+len(n.Items) == 0 && !n.Quoted:
		if strings.HasPrefix(rest, typed) {
			return utf8.RuneCountInString(typed)
		}
		return utf8.RuneCountInString(rest) // folded over several lines
	case n.Kind == Scalar || n.Kind == Empty && n.Quoted:
		return quotedWidth(rest)
	case n.Kind == Mapping && !n.Flow && len(n.Fields) > 0:
		return s.width(n.Fields[0].Key)
	case n.Kind == Mapping || n.Kind == List:
		return closing(rest)
	}
	return 1
}

// behind is what follows so many characters of a line, which may be very long; empty
// where it has no more.
func behind(line string, characters int) string {
	for i := range line {
		if characters == 0 {
			return line[i:]
		}
		characters--
	}
	return ""
}

// quotedWidth is the width of a text in quotes up to its end or the line's.
func quotedWidth(text string) int {
	width, quote, escaped := 0, rune(0), false
	for _, c := range text {
		width++
		switch {
		case width == 1:
			quote = c
		case escaped:
			escaped = false
		case c == '\\' && quote == '"':
			escaped = true
		case c == quote:
			return width
		}
	}
	return width
}

// closing is the width of a { } or [ ] up to its end or the line's.
func closing(text string) int {
	if text[0] != '{' && text[0] != '[' {
		return 1
	}
	if end := valueEnd(text); end > 0 {
		return utf8.RuneCountInString(text[:end])
	}
	return utf8.RuneCountInString(strings.TrimRight(text, " \t"))
}
