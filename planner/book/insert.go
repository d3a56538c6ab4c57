package book

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// item is a mapping to be added to a list, its fields in order.
type item []pair

// pair is one field of an item.
type pair struct {
	key, value string
	as         notation
}

// notation says how a value is written where keys are in quotes.
type notation uint8

const (
	asNumber notation = iota
	asWord            // in quotes like its key
	asDate            // in quotes where the item before has its own so
)

// insertion is a text, and where in the reader's text it goes.
type insertion struct {
	at   int
	text string
}

// adding finds the places for an item to be added to the list under a key of a
// mapping.
type adding struct {
	*offsets
	in    *node
	key   string
	after []string // the keys behind which a new list is looked for
	item  item
}

// insertions are where an item may go as the last of the list under a key of a
// mapping, the best place first. Where there is no list yet, it comes behind
// one of the keys of after, or at the end of the mapping.
//
// Where values end is found with care, but not for every oddity of YAML: read
// the result again, and take the next place where anything else changed.
func (s *source) insertions(in *node, key string, x item, after ...string) []insertion {
	w := adding{offsets: newOffsets(s), in: in, key: key, after: after, item: x}
	return w.places()
}

// insert returns the bytes of the file with an insertion.
func (s *source) insert(e insertion) []byte {
	at := s.rawOffset(e.at)
	return slices.Concat(s.raw[:at], []byte(e.text), s.raw[at:])
}

// style is how the fields of an item are written.
type style struct {
	quote      string // around keys, and around the date where it is a text too
	date, pad  string // the key of the date, empty: its own; what stands inside the brackets
	quotedDate bool
}

var jsonStyle = style{quote: `"`, quotedDate: true}

// styleOf is the style of an item that is there already.
func (w *adding) styleOf(like *node) style {
	var s style
	for _, f := range like.fields {
		if w.text[w.at(f.key)] == '"' {
			s.quote = `"`
		}
		if f.key.text == w.item.date() {
			s.date = f.key.wrote
			s.quotedDate = f.value.alias == nil && w.text[w.at(f.value)] == '"'
		}
	}
	if i := w.skipProperties(w.at(like)); like.flow && like.alias == nil && i+1 < len(w.text) && w.text[i+1] == ' ' {
		s.pad = " "
	}
	return s
}

// firstStyle is the style for the first item of a list.
func (w *adding) firstStyle() style {
	if w.in.flow && w.text[w.at(w.in.fields[0].key)] == '"' {
		return jsonStyle
	}
	return style{}
}

// date is the key of the date.
func (x item) date() string {
	for _, p := range x {
		if p.as == asDate {
			return p.key
		}
	}
	return ""
}

// fields are the item's, each with its key.
func (x item) fields(s style) (list []string) {
	for _, p := range x {
		key, value := p.key, p.value
		switch {
		case p.as == asWord:
			value = s.quote + value + s.quote
		case p.as == asDate && s.quotedDate:
			value = `"` + value + `"`
		}
		if p.as == asDate && s.date != "" {
			key = s.date
		}
		list = append(list, s.quote+key+s.quote+": "+value)
	}
	return list
}

func (x item) flow(s style) string {
	return "{" + s.pad + strings.Join(x.fields(s), ", ") + s.pad + "}"
}

// inLine writes the item by itself.
func (x item) inLine() string { return x.flow(style{}) }

// places are where the item may go, the best first.
func (w *adding) places() []insertion {
	list := w.in.get(w.key)
	switch {
	case list == nil && w.in.flow:
		s := w.firstStyle()
		last := w.in.fields[len(w.in.fields)-1].key
		return w.intoBrackets(w.in, last, s.quote+w.key+s.quote+": ["+w.item.flow(s)+"]")
	case list == nil:
		return w.newList()
	case list.alias != nil:
		return nil // it is written elsewhere, for another mapping too
	case len(list.items) == 0:
		return w.intoBrackets(list, nil, w.item.flow(w.firstStyle()))
	}
	last := list.items[len(list.items)-1]
	if list.flow {
		return w.intoBrackets(list, last, w.item.flow(w.styleOf(last)))
	}
	return w.afterItem(last)
}

// afterItem puts the item behind the last one of a list of lines.
func (w *adding) afterItem(last *node) []insertion {
	indent, gap, ok := w.dash(last)
	if !ok {
		return nil
	}
	line := w.ownComments(w.lastLine(last, indent), indent)
	s := w.styleOf(last)
	head := strings.Repeat(" ", indent) + "-" + gap
	if last.flow || last.alias != nil {
		return []insertion{w.behind(line, head+w.item.flow(s))}
	}
	inner := w.eol(line) + strings.Repeat(" ", len(head))
	return []insertion{w.behind(line, head+strings.Join(w.item.fields(s), inner))}
}

// newList gives a mapping written in lines its list: behind one of the keys
// after which a reader looks for it, or at its end.
func (w *adding) newList() (list []insertion) {
	fields := w.in.fields
	indent := fields[0].key.col - 1
	head := strings.Repeat(" ", indent)
	item := head + strings.Repeat(" ", w.further()) + "- " + w.item.inLine()
	last := fields[len(fields)-1].key.text
	for _, key := range slices.Concat(w.after, []string{last}) {
		if n := w.in.get(key); n != nil {
			line := w.ownComments(w.lastLine(n, indent), indent)
			list = append(list, w.behind(line, head+w.key+":"+w.eol(line)+item))
		}
	}
	return list
}

// further is how much further in than its key the file writes a list: the one
// that the mapping is an item of.
func (w *adding) further() int {
	list := w.in.up
	indent, _, ok := w.dash(w.in)
	if !ok || list.alias != nil {
		return 2
	}
	for _, f := range list.up.fields {
		if f.value == list {
			return max(indent-(f.key.col-1), 0)
		}
	}
	return 2
}

// behind inserts lines behind a line; the last one of the file may have no end.
func (w *adding) behind(line int, lines string) insertion {
	eol := w.eol(line)
	if w.ending(line) == "" {
		return insertion{w.next(line), eol + lines}
	}
	return insertion{w.next(line), lines + eol}
}

// intoBrackets adds a value to a list in [ ] or a record in { }, behind its
// last one (nil: there is none): on a line of its own where that has one, and
// so that a comment stays with what it is about.
func (w *adding) intoBrackets(n, last *node, value string) []insertion {
	open := w.skipProperties(w.at(n))
	b, ok := w.brackets(open)
	if !ok {
		return nil
	}
	if last == nil {
		return []insertion{{open + 1, value}}
	}
	start := w.at(last)
	indent := w.before(start)
	comma := b.comma >= 0
	if !blank(indent) {
		if comma {
			return []insertion{{b.comma + 1, " " + value + ","}}
		}
		return []insertion{{b.last, ", " + value}}
	}
	line := w.lineOf(start)
	own := w.eol(line) + string(indent)
	closing := w.before(b.close)
	switch {
	case b.comment && blank(closing) && comma:
		return []insertion{{b.close - len(closing), string(indent) + value + "," + w.eol(line)}}
	case b.comment && blank(closing):
		return []insertion{{b.close - len(closing), string(indent) + ", " + value + w.eol(line)}}
	case comma:
		return []insertion{{b.comma + 1, own + value + ","}}
	}
	return []insertion{{b.last, "," + own + value}}
}

// rawOffset is where in the bytes as read a place of the reader's text is.
// The two differ in a byte-order mark, and in line breaks of which the reader
// made spaces: character for character they agree.
func (s *source) rawOffset(at int) int {
	raw := 0
	if bytes.HasPrefix(s.raw, []byte(byteOrderMark)) {
		raw = len(byteOrderMark)
	}
	if len(s.raw)-raw == len(s.text) {
		return raw + at
	}
	for i := 0; i < at; {
		_, size := utf8.DecodeRune(s.text[i:])
		i += size
		_, size = utf8.DecodeRune(s.raw[raw:])
		raw += size
	}
	return raw
}

// growsInto reports whether a tree is this one with one value more, in the
// node named: at the end of a list, or in a mapping that had no such key.
func (n *node) growsInto(after, where *node, key string) bool {
	if n.kind != after.kind || n.quoted != after.quoted || n.flow != after.flow ||
		strings.TrimRight(n.text, "\n") != strings.TrimRight(after.text, "\n") {
		return false
	}
	fields, items := after.fields, after.items
	if n == where {
		switch n.kind {
		case list:
			items = items[:max(len(items)-1, 0)]
		case record:
			fields = slices.DeleteFunc(slices.Clone(fields), func(f field) bool { return f.key.text == key })
		}
		if len(fields)+len(items) != len(after.fields)+len(after.items)-1 {
			return false
		}
	}
	if len(n.fields) != len(fields) || len(n.items) != len(items) {
		return false
	}
	for i, f := range n.fields {
		if f.key.text != fields[i].key.text || f.key.quoted != fields[i].key.quoted || !f.value.growsInto(fields[i].value, where, key) {
			return false
		}
	}
	for i, item := range n.items {
		if !item.growsInto(items[i], where, key) {
			return false
		}
	}
	return true
}
