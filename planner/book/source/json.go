package source

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A file that a program wrote is mostly JSON, which is YAML too. Its tree is read
// here, several times faster than by the YAML library, and is the same tree: each
// value with its place, its kind and its text as typed. What is not plain JSON, or
// would be another value as YAML, is left to the library, and with it all that can be
// wrong with a text.

// jsonText reads JSON into nodes, from left to right.
type jsonText struct {
	text string
	at   int // where it reads on
	line int // from 1
	base int // column = offset - base: it moves with each line, and each byte that begins no character
	ok   bool

	made   nodes
	fields []Field // of the mappings that are open, and behind them those of this one
	items  []*Node // of the lists, likewise
	kept   []Field // of the mappings that were read, one behind the other in a row
	most   int     // how many fields there may be in all
}

// openFields and openItems are how many fields and items are not closed yet in most
// texts.
const (
	openFields = 32
	openItems  = 16
)

// maxJSONKey is how long a key may be: YAML takes a longer one for none.
const maxJSONKey = 1000

// json is the tree of a file that is JSON; nil: it is not, or may not be read as such.
func (s *File) json() *Node {
	if s.added != nil || s.marked || !strings.HasPrefix(s.all, "{") || strings.ContainsRune(s.all, '\t') {
		return nil
	}
	most, values := mostValues(s.all)
	j := jsonText{text: s.all, line: 1, base: -1, ok: true, made: nodes{need: values}, most: most}
	j.fields, j.items = make([]Field, 0, openFields), make([]*Node, 0, openItems)
	root := j.value(nil, 0)
	if j.blanks(); !j.ok || j.at < len(j.text) {
		return nil
	}
	return root
}

// mostValues is how many fields JSON has, and how many keys and values, or a few more:
// each follows one of these signs, but for the first.
func mostValues(text string) (fields, all int) {
	fields, all = strings.Count(text, ":"), 1
	for _, sign := range []string{"{", "[", ","} {
		all += strings.Count(text, sign)
	}
	return fields, all + fields
}

// next is the sign to be read; 0 at the end, where nothing can go on.
func (j *jsonText) next() byte {
	if j.at < len(j.text) {
		return j.text[j.at]
	}
	return 0
}

// take reads a sign, if it is the next.
func (j *jsonText) take(sign byte) bool {
	if j.next() != sign {
		return false
	}
	j.at++
	return true
}

// need reads a sign that must be the next.
func (j *jsonText) need(sign byte) {
	if !j.take(sign) {
		j.ok = false
	}
}

// blanks reads what stands between values.
func (j *jsonText) blanks() {
	for ; j.at < len(j.text); j.at++ {
		switch c := j.text[j.at]; {
		case c == '\n':
			j.line++
			j.base = j.at
		case c == '\r' && strings.HasPrefix(j.text[j.at:], "\r\n"):
		case c != ' ':
			return
		}
	}
}

// node makes the node of what is read next.
func (j *jsonText) node(up *Node) *Node {
	n := j.made.next()
	n.Up, n.Line, n.Col = up, j.line, j.at-j.base
	return n
}

// value reads a value and makes its node.
func (j *jsonText) value(up *Node, depth int) *Node {
	n := j.node(up)
	switch c := j.next(); {
	case !j.ok || depth > maxDepth:
		j.ok = false
	case c == '{':
		j.mapping(n, depth)
	case c == '[':
		j.list(n, depth)
	case c == '"':
		n.Quoted = true
		if n.Text = j.quoted(); strings.TrimLeftFunc(n.Text, unicode.IsSpace) == "" {
			n.Kind = Empty
		}
	default:
		if n.Text = j.word(); n.Text == "null" {
			n.Kind = Empty
		}
	}
	return n
}

func (j *jsonText) mapping(n *Node, depth int) {
	n.Kind, n.Flow = Mapping, true
	mine := len(j.fields)
	for j.opened('}', len(j.fields) > mine) {
		key := j.node(n)
		key.Text, key.Quoted = strings.TrimSpace(j.key()), true
		key.Key = key.Text
		value := j.value(n, depth+1)
		value.Key = key.Text
		if value.Kind == Empty && !value.Quoted {
			value.Line, value.Col = key.Line, key.Col // as in converter.fields
		}
		j.fields = append(j.fields, Field{key, value})
	}
	n.Fields = j.keep(j.fields[mine:])
	j.fields = j.fields[:mine]
	again := false
	for _, f := range n.Fields {
		before := n.signs
		n.sign(f)
		again = again || n.signs == before
	}
	if again && repeats(n.Fields) {
		j.ok = false
	}
}

// keep puts the fields of a mapping behind those of others that were read before, or in
// a new row.
func (j *jsonText) keep(fields []Field) []Field {
	if j.kept == nil || cap(j.kept)-len(j.kept) < len(fields) {
		j.kept = make([]Field, 0, max(len(fields), min(j.most, mostNodes)))
	}
	first := len(j.kept)
	j.kept = append(j.kept, fields...)
	return slices.Clip(j.kept[first:])
}

func (j *jsonText) list(n *Node, depth int) {
	n.Kind, n.Flow = List, true
	mine := len(j.items)
	for j.opened(']', len(j.items) > mine) {
		child := j.value(n, depth+1)
		child.Index = len(j.items) - mine
		j.items = append(j.items, child)
	}
	n.Items = append(make([]*Node, 0, len(j.items)-mine), j.items[mine:]...)
	j.items = j.items[:mine]
}

// opened goes to the next value in brackets, behind the comma that parts it from the
// one before; false where the bracket is closed, or nothing can be read any more.
func (j *jsonText) opened(closing byte, more bool) bool {
	if !more {
		j.at++ // the bracket
	}
	j.blanks()
	if !j.ok || j.take(closing) {
		return false
	}
	if more {
		j.need(',')
		j.blanks()
	}
	return j.ok
}

// key reads a key and its colon. YAML wants both on one line.
func (j *jsonText) key() string {
	line, from := j.line, j.at
	key := j.quoted()
	j.blanks()
	if j.line != line || j.at-from > maxJSONKey {
		j.ok = false
	}
	j.need(':')
	j.blanks()
	return key
}

// repeats reports a key that is given twice.
func repeats(fields []Field) bool {
	const few = 16
	if len(fields) > few {
		seen := make(map[string]bool, len(fields))
		for _, f := range fields {
			seen[f.Key.Text] = true
		}
		return len(seen) < len(fields)
	}
	for i, f := range fields {
		for _, before := range fields[:i] {
			if before.Key.Text == f.Key.Text {
				return true
			}
		}
	}
	return false
}

// plainInQuotes are the bytes that stand for themselves in quotes, each a sign.
var plainInQuotes = func() (plain [256]bool) {
	for c := ' '; c < 0x80; c++ {
		plain[c] = c != '"' && c != '\\'
	}
	return plain
}()

// quoted reads a text in quotes.
func (j *jsonText) quoted() string {
	from, escaped := j.at, false
	j.need('"')
	at := j.at
	for at < len(j.text) && plainInQuotes[j.text[at]] {
		at++
	}
	if j.ok && at < len(j.text) && j.text[at] == '"' { // as most texts end
		j.at = at + 1
		return j.text[from+1 : at]
	}
	j.at = at
	for ; j.ok && j.next() != '"'; j.at++ {
		switch c := j.next(); {
		case c == '\\':
			escaped = true
			j.at++ // no sign behind it ends the text
		case c < ' ':
			j.ok = false
		case c&0xC0 == 0x80:
			j.base++
		}
	}
	if j.at++; !j.ok {
		return ""
	}
	if !escaped {
		return j.text[from+1 : j.at-1]
	}
	text := ""
	j.ok = json.Unmarshal([]byte(j.text[from:j.at]), &text) == nil
	if strings.ContainsRune(text, utf8.RuneError) { // half a pair of escapes, which is no sign
		j.ok = false
	}
	return text
}

func endsWord(c byte) bool {
	switch c {
	case ' ', '\r', '\n', ',', ']', '}':
		return true
	}
	return false
}

// word reads a number, true, false or null.
func (j *jsonText) word() string {
	from := j.at
	for j.at < len(j.text) && !endsWord(j.text[j.at]) {
		j.at++
	}
	word := j.text[from:j.at]
	j.ok = j.ok && (IsDigits(word) && (word[0] != '0' || len(word) == 1) || json.Valid([]byte(word)))
	return word
}
