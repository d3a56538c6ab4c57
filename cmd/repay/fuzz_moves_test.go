package main

import (
	"slices"
	"testing"

	"gopkg.in/yaml.v3"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/field/fieldtest"
)

// mostMoves is how often one book is changed: more leave few books that can be read.
const mostMoves = 4

// moved is a YAML file as bytes change it: branches are swapped, copied, left out or
// repeated, keys are said in the other language, values become others, or those that a
// book drawn of the table of fields has there. What is no YAML stays as it is.
func moved(src, bytes []byte, of *field.Record) []byte {
	doc, ok := readTree(src)
	if !ok || len(bytes) == 0 {
		return src
	}
	m := mover{fieldtest.Reading(bytes), doc, of}
	for range 1 + m.IntN(mostMoves) {
		places := m.places()
		if len(places) == 0 {
			break
		}
		at := places[m.IntN(len(places))]
		moves[m.IntN(len(moves))](m, at, places)
	}
	out, ok := writeTree(doc)
	if !ok {
		return src
	}
	return out
}

// readTree is a file as a tree, without aliases, which moving would break.
func readTree(src []byte) (doc *yaml.Node, ok bool) {
	doc = &yaml.Node{}
	if yaml.Unmarshal(src, doc) != nil || len(doc.Content) != 1 {
		return nil, false
	}
	plain := true
	walk(doc, func(n *yaml.Node) { plain = plain && n.Kind != yaml.AliasNode })
	return doc, plain
}

// writeTree writes a tree; the library panics over some that no file has.
func writeTree(doc *yaml.Node) (out []byte, ok bool) {
	defer func() {
		if recover() != nil {
			out, ok = nil, false
		}
	}()
	out, err := yaml.Marshal(doc)
	return out, err == nil
}

func walk(n *yaml.Node, do func(*yaml.Node)) {
	do(n)
	for _, x := range n.Content {
		walk(x, do)
	}
}

// mover changes a tree.
type mover struct {
	*fieldtest.Drawing
	doc *yaml.Node
	of  *field.Record
}

// spot is a value in a tree: of a record, behind its key, or of a list.
type spot struct {
	in *yaml.Node
	i  int
	of *field.Record // of the record; nil: it is not known
}

func (p spot) inList() bool { return p.in.Kind == yaml.SequenceNode }

func (p spot) key() string {
	if p.inList() {
		return ""
	}
	return p.in.Content[p.i-1].Value
}

func (m mover) places() (all []spot) {
	var list func(n *yaml.Node, of *field.Record)
	list = func(n *yaml.Node, of *field.Record) {
		for i, x := range n.Content {
			switch n.Kind {
			case yaml.SequenceNode:
				all = append(all, spot{n, i, nil})
				list(x, of)
			case yaml.MappingNode:
				if i%2 == 0 {
					continue
				}
				all = append(all, spot{n, i, of})
				var inner *field.Record
				if of != nil {
					if f := of.Field(of.Named(n.Content[i-1].Value)); f != nil {
						inner = f.Of
					}
				}
				list(x, inner)
			}
		}
	}
	list(m.doc.Content[0], m.of)
	return all
}

// moves are what is done to a value.
var moves = []func(mover, spot, []spot){
	func(m mover, at spot, all []spot) { // another takes its place
		at.in.Content[at.i] = clone(m.any(all).value())
	},
	mover.alike, mover.alike, mover.alike,
	func(_ mover, at spot, _ []spot) { // it is left out
		at.in.Content = slices.Delete(at.in.Content, at.from(), at.i+1)
	},
	func(_ mover, at spot, _ []spot) { // it is there twice
		for _, x := range at.in.Content[at.from() : at.i+1] {
			at.in.Content = append(at.in.Content, clone(x))
		}
	},
	func(m mover, at spot, _ []spot) { // its key is said in another way
		if at.of == nil {
			return
		}
		names := at.of.Names(at.of.Named(at.key()))
		if name := names[m.IntN(len(names))]; name != "" {
			at.in.Content[at.i-1].Value = name
		}
	},
	mover.other, mover.other, mover.other,
	mover.drawn, mover.drawn,
	func(_ mover, at spot, _ []spot) { // it is written in brackets
		walk(at.value(), func(n *yaml.Node) { n.Style, n.HeadComment, n.LineComment, n.FootComment = yaml.FlowStyle, "", "", "" })
	},
}

func (p spot) value() *yaml.Node { return p.in.Content[p.i] }

// from is where the value begins, with its key.
func (p spot) from() int {
	if p.inList() {
		return p.i
	}
	return p.i - 1
}

// alike gives it the value that the same key has elsewhere.
func (m mover) alike(at spot, all []spot) {
	same := slices.DeleteFunc(slices.Clone(all), func(x spot) bool { return x.key() != at.key() })
	at.in.Content[at.i] = clone(m.any(same).value())
}

func (m mover) any(all []spot) spot { return all[m.IntN(len(all))] }

// others are values at the edge of what is read, or beyond it.
var others = []string{
	"0", "0.01", "1", "-1", "12", "150.5", "3000", "30000", "99999999999.99", "1e9", "3万", "一百二十", "5%", "100%", "0%/year", "24%/year", "2%/月", "日万分之五", "1.5x",
	"2026-11-20", "2026-11-21", "2026-11-22", "2026-12-08", "2026年3月8日", "2024-02-29", "1900-01-01", "2200-12-31", "2026-09", "unknown", "implied", "none", "rest", "month", "每周",
	"true", "null", "", "a", "借呗", "=1+1", "a|b`c`<d>", "\u202e🏦", "annuity", "等额本息", "revolving", "open", "GBP", "JPY", "GB", "US", "scotland",
}

// other gives it another value.
func (m mover) other(at spot, _ []spot) {
	at.in.Content[at.i] = &yaml.Node{Kind: yaml.ScalarNode, Value: others[m.IntN(len(others))]}
}

// drawn gives it one that a drawn book has under that key, in either language.
func (m mover) drawn(at spot, _ []spot) {
	var with [][]*field.Field
	fieldtest.Paths(func(path []*field.Field) {
		if at.of != nil && path[len(path)-1].Key == at.of.Named(at.key()) {
			with = append(with, path)
		}
	})
	if len(with) == 0 {
		return
	}
	doc, ok := readTree(fieldtest.Writer(m.Mixed).Source(m.Book(with[m.IntN(len(with))])))
	if !ok {
		return
	}
	for _, x := range (mover{m.Drawing, doc, m.of}).places() {
		if x.of == at.of && x.of.Named(x.key()) == at.of.Named(at.key()) {
			at.in.Content[at.i] = x.value()
			return
		}
	}
}

func clone(n *yaml.Node) *yaml.Node {
	x := *n
	x.Anchor, x.Content = "", nil
	for _, c := range n.Content {
		x.Content = append(x.Content, clone(c))
	}
	return &x
}

// withField is a book whose loans have a field more: what value returns for the one
// of that number. Where the loans are not found it is nil.
func withField(src []byte, key string, value func(i int) string) []byte {
	doc, ok := readTree(src)
	if !ok || doc.Content[0].Kind != yaml.MappingNode {
		return nil
	}
	top := doc.Content[0].Content
	for i := 0; i+1 < len(top); i += 2 {
		if field.Book.Named(top[i].Value) != "loans" || top[i+1].Kind != yaml.SequenceNode {
			continue
		}
		for n, l := range top[i+1].Content {
			if l.Kind != yaml.MappingNode {
				return nil
			}
			kept := l.Content[:0:0]
			for k := 0; k+1 < len(l.Content); k += 2 {
				if field.Loan.Named(l.Content[k].Value) != key {
					kept = append(kept, l.Content[k:k+2]...)
				}
			}
			l.Content = append(kept, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, &yaml.Node{Kind: yaml.ScalarNode, Style: yaml.DoubleQuotedStyle, Value: value(n)})
		}
		out, _ := writeTree(doc)
		return out
	}
	return nil
}

// TestMoved: bytes change a book into others that are mostly books still, and none
// leave it as it is.
func TestMoved(t *testing.T) {
	src := []byte(readFile(t, "../../examples/household.yaml"))
	if string(moved(src, nil, &field.Book)) != string(src) {
		t.Error("changed by no byte")
	}
	read, texts := 0, map[string]bool{}
	const tries = 200
	for i := range tries {
		text := moved(src, []byte{byte(i), byte(i * 7), byte(i * 13)}, &field.Book)
		texts[string(text)] = true
		if b, _ := book.Parse("-", text); b != nil {
			read++
		}
	}
	if len(texts) < tries/2 || read < tries/10 || read > tries*9/10 {
		t.Errorf("%d books of %d, of which %d are read", len(texts), tries, read)
	}
	named := withField(src, "name", func(i int) string { return others[i] })
	if b, _ := book.Parse("-", named); b == nil || b.Loans[1].Name != others[1] {
		t.Errorf("named: %s", named)
	}
}
