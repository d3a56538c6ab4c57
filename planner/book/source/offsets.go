package source

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"repay/planner/internal/lazy"
)

// offsets is the text of a file by offsets and lines, both from 0. The YAML
// library says where a value begins; here it is found where it ends.
//
// What is found need not be right for every oddity of YAML: who inserts
// something there reads the result again.
type offsets struct {
	text   []byte
	starts []int // of the lines
}

func newOffsets(text []byte) *offsets {
	p := &offsets{text: text, starts: []int{0}}
	for i := 0; ; {
		end := bytes.IndexByte(text[i:], '\n')
		if end < 0 {
			end = len(text) - i
		}
		if cr := bytes.IndexByte(text[i:i+end], '\r'); cr >= 0 {
			end = cr
		}
		i += end
		if i == len(text) {
			return p
		}
		i += p.breakAt(i)
		p.starts = append(p.starts, i)
	}
}

// breakAt is the length of the line break at an offset; 0: there is none.
func (p *offsets) breakAt(i int) int {
	switch {
	case i >= len(p.text) || p.text[i] != '\n' && p.text[i] != '\r':
		return 0
	case p.text[i] == '\r' && i+1 < len(p.text) && p.text[i+1] == '\n':
		return 2
	}
	return 1
}

// at is the offset of a node, of an alias where it stands for one.
func (p *offsets) at(n *Node) int {
	if at := n.Alias(); at != nil {
		n = at
	}
	i := p.starts[min(n.Line, len(p.starts))-1]
	for range n.Col - 1 {
		_, size := utf8.DecodeRune(p.text[i:])
		i += size
	}
	return i
}

// lineOf is the line on which an offset lies.
func (p *offsets) lineOf(i int) int {
	return sort.Search(len(p.starts), func(k int) bool { return p.starts[k] > i }) - 1
}

// next is the offset behind a line and its break.
func (p *offsets) next(line int) int {
	if line+1 < len(p.starts) {
		return p.starts[line+1]
	}
	return len(p.text)
}

// line is the text of a line without its break.
func (p *offsets) line(line int) []byte {
	return bytes.TrimRight(p.text[p.starts[line]:p.next(line)], "\r\n")
}

// ending is the break that ends a line; empty at the end of the file.
func (p *offsets) ending(line int) string {
	return string(p.text[p.starts[line]+len(p.line(line)) : p.next(line)])
}

// eol is how lines end around a line.
func (p *offsets) eol(line int) string {
	for ; line >= 0; line-- {
		if s := p.ending(line); s != "" {
			return s
		}
	}
	return "\n"
}

// before is what stands on the line of an offset before it.
func (p *offsets) before(i int) []byte { return p.text[p.starts[p.lineOf(i)]:i] }

// indentOf is how many spaces a line begins with.
func indentOf(line []byte) int { return len(line) - len(bytes.TrimLeft(line, " ")) }

func blank(text []byte) bool { return len(bytes.TrimLeft(text, " \t")) == 0 }

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// In a list of lines each item follows a dash; with an anchor or a tag
// between, or even on a line of its own.
var (
	dashHead = lazy.New(`^( *)-([ \t]+)((?:[&!]\S*[ \t]+)*)$`)
	dashLine = lazy.New(`^( *)-[ \t]*(?:[&!]\S*[ \t]*)*(?:#.*)?$`)
	noText   = lazy.New(`^[ \t]*(?:#.*)?$`)
)

// dash finds the dash before an item: in which column it stands, and what is
// between the two.
func (p *offsets) dash(item *Node) (indent int, gap string, ok bool) {
	at := p.at(item)
	if m := dashHead.Get().FindSubmatch(p.before(at)); m != nil {
		gap = " "
		if len(m[3]) == 0 {
			gap = string(m[2])
		}
		return len(m[1]), gap, true
	}
	if !blank(p.before(at)) {
		return 0, "", false
	}
	for i := p.lineOf(at) - 1; i >= 0; i-- {
		if m := dashLine.Get().FindSubmatch(p.line(i)); m != nil {
			return len(m[1]), " ", true
		}
		if !noText.Get().Match(p.line(i)) {
			break
		}
	}
	return 0, "", false
}

// lastLine is the line on which a value ends. indent is the column of the key
// or dash that it belongs to: lines to the right of it belong to the value.
func (p *offsets) lastLine(n *Node, indent int) int {
	if n.Alias() == nil && !n.Flow {
		switch {
		case len(n.Fields) > 0:
			f := n.Fields[len(n.Fields)-1]
			return p.lastLine(f.Value, f.Key.Col-1)
		case len(n.Items) > 0:
			last := n.Items[len(n.Items)-1]
			if in, _, ok := p.dash(last); ok {
				indent = in
			}
			return p.lastLine(last, indent)
		}
	}
	i := p.skipProperties(p.at(n))
	line := p.lineOf(i)
	if i >= len(p.text) {
		return line
	}
	switch c := p.text[i]; {
	case n.Alias() != nil:
		return line
	case c == '{' || c == '[':
		f, _ := p.brackets(i)
		return p.lineOf(f.close)
	case c == '"' || c == '\'':
		return p.lineOf(p.quoted(i) - 1)
	case c == '|' || c == '>':
		return p.lastOfBlock(line, p.text[i:], indent)
	}
	for k := line + 1; k < len(p.starts); k++ {
		text := p.line(k)
		switch {
		case blank(text):
		case noText.Get().Match(text) || indentOf(text) <= indent:
			return line
		default:
			line = k
		}
	}
	return line
}

// skipProperties is the offset after anchors and tags.
func (p *offsets) skipProperties(i int) int {
	for i < len(p.text) && (p.text[i] == '&' || p.text[i] == '!') {
		for i < len(p.text) && !isBlank(p.text[i]) {
			i++
		}
		for i < len(p.text) && isBlank(p.text[i]) {
			i++
		}
	}
	return i
}

var blockHeader = lazy.New(`^[|>][+-]?([1-9])?([+-]?)`)

// lastOfBlock is the last line of a text after | or >. The blank lines behind
// it are its own only where a + keeps them.
func (p *offsets) lastOfBlock(line int, head []byte, indent int) int {
	m := blockHeader.Get().FindSubmatch(head)
	inner := -1
	if len(m[1]) > 0 {
		inner = indent + int(m[1][0]-'0')
	}
	keep := bytes.ContainsRune(m[0], '+')
	for k := line + 1; k < len(p.starts); k++ {
		text := p.line(k)
		if blank(text) {
			if keep && p.ending(k) != "" {
				line = k
			}
			continue
		}
		if inner < 0 {
			inner = max(indentOf(text), indent+1)
		}
		if indentOf(text) < inner {
			break
		}
		line = k
	}
	return line
}

// ownComments is the last of the comment lines right after a line that are
// indented further than what follows would be: they belong to what is before
// them.
func (p *offsets) ownComments(line, indent int) int {
	for line+1 < len(p.starts) {
		text := p.line(line + 1)
		if in := indentOf(text); in <= indent || in == len(text) || text[in] != '#' {
			break
		}
		line++
	}
	return line
}
