package source

import "bytes"

// brackets says where a list in [ ] or a mapping in { } ends, in offsets.
type brackets struct {
	last    int  // behind the last value; behind the opening bracket where there is none
	comma   int  // the comma after the last value; -1: none
	comment bool // a comment stands behind the last value and its comma
	close   int  // the closing bracket
}

// brackets reads from an opening bracket to the one that closes it; ok is
// false where there is none.
func (p *offsets) brackets(open int) (b brackets, ok bool) {
	b = brackets{last: open + 1, comma: -1, close: open}
	depth := 1
	for i := open + 1; i < len(p.text); {
		from := i
		switch c := p.text[i]; {
		case isBlank(c):
			i++
			continue
		case c == '#' && isBlank(p.text[i-1]):
			i = p.starts[p.lineOf(i)] + len(p.line(p.lineOf(i)))
			b.comment = true
			continue
		case c == ',' && depth == 1:
			b.comma = i
			b.comment = false
			i++
			continue
		case c == '[' || c == '{':
			depth++
			i++
		case c == ']' || c == '}':
			if depth--; depth == 0 {
				b.close = i
				return b, true
			}
			i++
		case c == '"' || c == '\'':
			i = p.quoted(i)
		case c == '&' || c == '*' || c == '!':
			for i < len(p.text) && !isBlank(p.text[i]) && !flowSign(p.text[i]) {
				i++
			}
		case c == ':' || c == ',' || c == '?' && p.blankAt(i+1):
			i++
		default:
			i = p.unquoted(i)
		}
		b.last = from + len(bytes.TrimRight(p.text[from:i], " \t"))
		b.comma = -1
		b.comment = false
	}
	return b, false
}

func flowSign(c byte) bool { return bytes.IndexByte([]byte(",[]{}"), c) >= 0 }

func (p *offsets) blankAt(i int) bool { return i >= len(p.text) || isBlank(p.text[i]) }

// unquoted is the offset behind an unquoted text inside brackets, or its part on
// one line.
func (p *offsets) unquoted(i int) int {
	for i++; i < len(p.text) && p.breakAt(i) == 0; i++ {
		c := p.text[i]
		switch {
		case flowSign(c), c == ':' && (p.blankAt(i+1) || flowSign(p.text[i+1])), c == '#' && isBlank(p.text[i-1]):
			return i
		}
	}
	return i
}

// quoted is the offset behind a quoted text.
func (p *offsets) quoted(i int) int {
	quote := p.text[i]
	for i++; i < len(p.text); i++ {
		switch {
		case p.text[i] == '\\' && quote == '"':
			i++
		case p.text[i] != quote:
		case quote == '\'' && i+1 < len(p.text) && p.text[i+1] == '\'':
			i++
		default:
			return i + 1
		}
	}
	return len(p.text)
}
