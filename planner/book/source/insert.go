package source

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// Item is a mapping to be added to a list, its fields in order.
type Item []Pair

// Pair is one field of an item.
type Pair struct {
	Key, Value string
	As         Notation
	Of         Item   // its fields in place of a value; nil: it has one
	List       []Item // the items of a list in place of a value
	Called     string // how the key is written where no item before has it; empty: as it is
}

// Notation says how a value is written where keys are in quotes.
type Notation uint8

const (
	AsNumber Notation = iota
	AsWord            // in quotes like its key
	AsDate            // in quotes where the item before has its own so
	AsText            // in quotes unless it is plain words
)

// Insertion is a text, and where in the reader's text it goes.
type Insertion struct {
	at    int
	text  string
	until int // the end of what it takes the place of; 0: of nothing
}

// adding finds the places of [File.Insertions].
type adding struct {
	*offsets
	in     *Node
	key    string
	called string   // how the key of a new list is written
	after  []string // the keys behind which a new list is looked for
	item   Item
}

// Insertions are where an item may go as the last of the list under a key of a
// mapping, the best place first. Where there is no list yet, it is written under
// the name called, behind one of the keys of after, or at the end of the mapping.
//
// Where values end is found with care, but not for every oddity of YAML: read
// the result again, and take the next place where anything else changed.
func (s *File) Insertions(in *Node, key, called string, x Item, after ...string) []Insertion {
	w := adding{offsets: newOffsets(s.Text), in: in, key: key, called: called, after: after, item: x}
	return w.places()
}

// Insert returns the bytes of the file with an insertion.
func (s *File) Insert(e Insertion) []byte {
	at := s.rawOffset(e.at)
	return slices.Concat(s.raw[:at], []byte(e.text), s.raw[max(at, s.rawOffset(e.until)):])
}

// places are where the item may go, the best first.
func (w *adding) places() []Insertion {
	list := w.in.Get(w.key)
	switch {
	case list == nil && w.in.Flow:
		s := w.firstStyle()
		last := w.in.Fields[len(w.in.Fields)-1].Key
		return w.intoBrackets(w.in, last, s.quote+w.called+s.quote+": ["+w.item.flow(s)+"]")
	case list == nil:
		return w.newList()
	case list.Alias() != nil:
		return nil // it is written elsewhere, for another mapping too
	case len(list.Items) == 0:
		return w.intoBrackets(list, nil, w.item.flow(w.firstStyle()))
	}
	last := list.Items[len(list.Items)-1]
	if list.Flow {
		return w.intoBrackets(list, last, w.item.flow(w.styleOf(last)))
	}
	return w.afterItem(last)
}

// afterItem puts the item behind the last one of a list of lines.
func (w *adding) afterItem(last *Node) []Insertion {
	indent, gap, ok := w.dash(last)
	if !ok {
		return nil
	}
	line := w.ownComments(w.lastLine(last, indent), indent)
	s := w.styleOf(last)
	head := strings.Repeat(" ", indent) + "-" + gap
	if last.Flow || last.Alias() != nil {
		return []Insertion{w.behind(line, head+w.item.flow(s))}
	}
	inner := w.eol(line) + strings.Repeat(" ", len(head))
	return []Insertion{w.behind(line, head+strings.Join(w.item.fields(s), inner))}
}

// newList gives a mapping written in lines its list: after one of the keys
// where people look for it, or at its end.
func (w *adding) newList() (list []Insertion) {
	fields := w.in.Fields
	indent := fields[0].Key.Col - 1
	head := strings.Repeat(" ", indent)
	item := head + strings.Repeat(" ", w.further()) + "- " + w.item.InLine()
	last := fields[len(fields)-1].Key.Text
	for _, key := range slices.Concat(w.after, []string{last}) {
		if n := w.in.Get(key); n != nil {
			line := w.ownComments(w.lastLine(n, indent), indent)
			list = append(list, w.behind(line, head+w.called+":"+w.eol(line)+item))
		}
	}
	return list
}

// further is how many columns to the right of its key the file writes a list:
// the one that the mapping is an item of.
func (w *adding) further() int {
	list := w.in.Up
	indent, _, ok := w.dash(w.in)
	if !ok || list.Alias() != nil {
		return 2
	}
	for _, f := range list.Up.Fields {
		if f.Value == list {
			return max(indent-(f.Key.Col-1), 0)
		}
	}
	return 2
}

// behind inserts lines after a line. The last line of the file may have no end.
func (w *adding) behind(line int, lines string) Insertion {
	eol := w.eol(line)
	if w.ending(line) == "" {
		return Insertion{at: w.next(line), text: eol + lines}
	}
	return Insertion{at: w.next(line), text: lines + eol}
}

// intoBrackets adds a value to a list in [ ] or a mapping in { }, after its
// last one (nil: there is none). The value gets a line of its own where the
// last one has one, and comments stay with what they are about.
func (w *adding) intoBrackets(n, last *Node, value string) []Insertion {
	open := w.skipProperties(w.at(n))
	b, ok := w.brackets(open)
	if !ok {
		return nil
	}
	if last == nil {
		return []Insertion{{at: open + 1, text: value}}
	}
	start := w.at(last)
	indent := w.before(start)
	comma := b.comma >= 0
	if !blank(indent) {
		if comma {
			return []Insertion{{at: b.comma + 1, text: " " + value + ","}}
		}
		return []Insertion{{at: b.last, text: ", " + value}}
	}
	line := w.lineOf(start)
	own := w.eol(line) + string(indent)
	closing := w.before(b.close)
	switch {
	case b.comment && blank(closing) && comma:
		return []Insertion{{at: b.close - len(closing), text: string(indent) + value + "," + w.eol(line)}}
	case b.comment && blank(closing):
		return []Insertion{{at: b.close - len(closing), text: string(indent) + ", " + value + w.eol(line)}}
	case comma:
		return []Insertion{{at: b.comma + 1, text: own + value + ","}}
	}
	return []Insertion{{at: b.last, text: "," + own + value}}
}

// rawOffset converts an offset in the text into one in the bytes as they were
// read. The two differ by a byte-order mark, and by line breaks that were
// turned into spaces: character for character they agree.
func (s *File) rawOffset(at int) int {
	raw := 0
	if bytes.HasPrefix(s.raw, []byte(byteOrderMark)) {
		raw = len(byteOrderMark)
	}
	if len(s.raw)-raw == len(s.Text) {
		return raw + at
	}
	for i := 0; i < at; {
		_, size := utf8.DecodeRune(s.Text[i:])
		i += size
		_, size = utf8.DecodeRune(s.raw[raw:])
		raw += size
	}
	return raw
}

// GrowsInto reports whether a tree is this one with one value more, in the
// node named: at the end of a list, or in a mapping that had no such key.
func (n *Node) GrowsInto(after, where *Node, key string) bool {
	if n.Kind != after.Kind || n.Quoted != after.Quoted || n.Flow != after.Flow ||
		strings.TrimRight(n.Text, "\n") != strings.TrimRight(after.Text, "\n") {
		return false
	}
	fields, items := after.Fields, after.Items
	if n == where {
		switch n.Kind {
		case List:
			items = items[:max(len(items)-1, 0)]
		case Mapping:
			fields = slices.DeleteFunc(slices.Clone(fields), func(f Field) bool { return f.Key.Text == key })
		}
		if len(fields)+len(items) != len(after.Fields)+len(after.Items)-1 {
			return false
		}
	}
	if len(n.Fields) != len(fields) || len(n.Items) != len(items) {
		return false
	}
	for i, f := range n.Fields {
		if f.Key.Text != fields[i].Key.Text || f.Key.Quoted != fields[i].Key.Quoted || !f.Value.GrowsInto(fields[i].Value, where, key) {
			return false
		}
	}
	for i, item := range n.Items {
		if !item.GrowsInto(items[i], where, key) {
			return false
		}
	}
	return true
}
