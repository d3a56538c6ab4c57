package book

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// parseYAML turns the text into a tree of nodes; nil where it cannot. It is
// the only place that knows the YAML library: what comes out has no aliases,
// no tags, no merge keys and no duplicate keys, and texts are as typed, so
// that 010 is not 8 and yes is not true.
func (r *reader) parseYAML() *node {
	if line := r.src.firstLine(); strings.HasPrefix(r.src.line(line), "%") {
		_, width := r.src.visible(line)
		r.faultAt(line, 1, width, Directive, args{})
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(r.src.text))
	var doc, second yaml.Node
	err := dec.Decode(&doc)
	switch {
	case errors.Is(err, io.EOF) || err == nil && len(doc.Content) == 0:
		r.faultAt(1, 1, 0, EmptyBook, args{})
		return nil
	case err != nil:
		r.syntaxFault(err.Error())
		return nil
	}
	switch err = dec.Decode(&second); {
	case err == nil:
		r.faultAt(second.Line, second.Column, 0, SecondDocument, args{})
	case !errors.Is(err, io.EOF):
		if line := r.src.firstLine(); strings.HasPrefix(r.src.line(line), " ") {
			from, _ := r.src.visible(line)
			r.faultAt(line, 1, from, IndentedStart, args{N: from})
			return nil
		}
		r.syntaxFault(err.Error())
	}
	c := converter{r: r, sizes: map[*yaml.Node]int{}, used: map[*yaml.Node]bool{}}
	root := c.node(doc.Content[0], nil, 0)
	for _, y := range c.anchors {
		if !c.used[y] && !c.gaveUp {
			r.faultAt(y.Line, c.column(y), 1+utf8.RuneCountInString(y.Anchor), UnusedAnchor, args{Value: clip(y.Anchor)})
		}
	}
	if c.gaveUp || err == nil {
		return nil
	}
	return root
}

// firstLine is the first line with anything but a comment on it, or line 1.
func (s *source) firstLine() int {
	for i, line := range s.lines {
		if t := strings.TrimSpace(line); t != "" && !strings.HasPrefix(t, "#") {
			return i + 1
		}
	}
	return 1
}

// parseError returns what the YAML library says of text; empty if it parses.
func parseError(text []byte) string {
	var n yaml.Node
	if err := yaml.Unmarshal(text, &n); err != nil {
		return err.Error()
	}
	return ""
}

// converter builds nodes and reports what the format does not allow.
type converter struct {
	r       *reader
	sizes   map[*yaml.Node]int // of what aliases stand for; -1 while being counted
	aliased int
	anchors []*yaml.Node // of texts, in order
	used    map[*yaml.Node]bool
	gaveUp  bool // too deep or too large to go on
}

// column is where a value stands in its line as typed.
func (c *converter) column(y *yaml.Node) int { return c.r.src.column(y.Line, y.Column) }

func (c *converter) node(y *yaml.Node, up *node, depth int) *node {
	n := &node{up: up, line: y.Line, col: c.column(y), comment: y.LineComment}
	if c.gaveUp {
		return n
	}
	if depth > maxDepth {
		c.r.fault(n, TooDeep, args{N: maxDepth})
		c.gaveUp = true
		return n
	}
	if y.Kind == yaml.AliasNode {
		return c.alias(y, up, depth)
	}
	if y.Anchor != "" && y.Kind == yaml.ScalarNode && !c.used[y] {
		c.anchors = append(c.anchors, y)
	}
	if y.Style&yaml.TaggedStyle != 0 {
		c.r.faultWide(n, utf8.RuneCountInString(y.Tag), Tag, args{Value: clip(y.Tag)})
	}
	n.flow = y.Style&yaml.FlowStyle != 0
	n.anchored = y.Anchor != ""
	switch y.Kind {
	case yaml.MappingNode:
		n.kind = record
		c.fields(n, y, depth)
	case yaml.SequenceNode:
		n.kind = list
		n.items = make([]*node, 0, len(y.Content))
		for i, item := range y.Content {
			child := c.node(item, n, depth+1)
			child.index = i
			n.items = append(n.items, child)
		}
	default:
		n.text = y.Value
		n.quoted = y.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
		if !n.quoted {
			switch n.text {
			case "", "~", "null", "Null", "NULL":
				n.kind = empty
			}
		} else if strings.TrimSpace(n.text) == "" {
			n.kind = empty
		}
	}
	return n
}

// fields converts a record; of a key given twice the first is kept.
func (c *converter) fields(n *node, y *yaml.Node, depth int) {
	first := make(map[string]int, len(y.Content)/2)
	for i := 0; i+1 < len(y.Content); i += 2 {
		yk, yv := y.Content[i], y.Content[i+1]
		key := &node{up: n, line: yk.Line, col: c.column(yk), text: strings.TrimSpace(yk.Value), comment: yk.LineComment}
		key.quoted = yk.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0
		key.key = key.text
		switch {
		case yk.Kind != yaml.ScalarNode:
			key.text = ""
			c.r.fault(key, KeyNotText, args{})
			continue
		case yk.Style&yaml.TaggedStyle != 0:
			c.r.fault(key, Tag, args{Value: yk.Tag})
			continue
		case key.text == "<<" && !key.quoted:
			c.r.fault(key, MergeKey, args{})
			n.means(key.text)
			continue
		case first[key.text] != 0:
			if c.duplicate(n, key, yv, first[key.text]) {
				return
			}
			continue
		}
		if head, _ := utf8.DecodeRuneInString(yk.Value); head != ' ' && unicode.Is(unicode.Zs, head) && !key.quoted {
			c.r.wideSpace(key.line)
		}
		first[key.text] = key.line
		value := c.node(yv, n, depth+1)
		value.key = key.text
		if value.kind == empty && !value.quoted {
			// An empty value has no place of its own; its key has.
			value.line, value.col = key.line, key.col
			if value.comment == "" {
				value.comment = key.comment
			}
		}
		n.fields = append(n.fields, field{key, value})
	}
}

// duplicate reports a key given twice. Where a list's item begins again, or a
// whole list, something else is meant than one value too many. ended says that
// what follows in the record belongs to another item, and is not read.
func (c *converter) duplicate(n, key *node, value *yaml.Node, line int) (ended bool) {
	a := args{Key: key.text, N: line}
	item := !n.flow && n.up != nil && n.up.kind == list
	switch {
	case item && key.text == n.fields[0].key.text:
		c.r.fault(key, DuplicateStart, a)
		return true
	case item && n.twice:
		return true // another item, without its head
	case value.Kind == yaml.SequenceNode && n.get(key.text).kind == list:
		c.r.fault(key, DuplicateList, a)
	default:
		c.r.fault(key, DuplicateKey, a)
	}
	n.twice = true
	return false
}

// alias reads what an alias stands for again, as if it were written there,
// and bounds how much that may come to.
func (c *converter) alias(y *yaml.Node, up *node, depth int) *node {
	at := &node{up: up, line: y.Line, col: c.column(y), text: "*" + y.Value}
	c.used[y.Alias] = true
	size := c.size(y.Alias)
	if size < 0 {
		c.r.fault(at, AliasOfItself, args{Value: y.Value})
		c.gaveUp = true
		return at
	}
	c.aliased += size
	if c.aliased > maxAliased {
		c.r.fault(at, AliasBomb, args{N: maxAliased})
		c.gaveUp = true
		return at
	}
	n := c.node(y.Alias, up, depth)
	n.alias = at
	return n
}

// size counts the values below y with every alias followed; -1 where y
// contains itself.
func (c *converter) size(y *yaml.Node) int {
	if y.Kind == yaml.AliasNode {
		return c.size(y.Alias)
	}
	if n, ok := c.sizes[y]; ok {
		return n
	}
	c.sizes[y] = -1
	total := 1
	for _, child := range y.Content {
		n := c.size(child)
		if n < 0 {
			return -1
		}
		total = min(total+n, maxAliased+1)
	}
	c.sizes[y] = total
	return total
}
