package source

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// style is how the fields of an item are written.
type style struct {
	quote      string            // around keys, and around the date where it is a text too
	names      map[string]string // of the keys, as they were typed
	pad        string            // what stands inside the brackets
	quotedDate bool
	within     map[string]style // of the fields of a field
}

var jsonStyle = style{quote: `"`, quotedDate: true}

// styleOf is the style of an item that is there already.
func (w *adding) styleOf(like *Node) style {
	s := style{names: map[string]string{}, within: map[string]style{}}
	for _, f := range like.Fields {
		if len(f.Value.Fields) > 0 {
			s.within[f.Key.Text] = w.styleOf(f.Value)
		}
		s.names[f.Key.Text] = f.Key.Typed()
		if w.text[w.at(f.Key)] == '"' {
			s.quote = `"`
		}
		if f.Key.Text == w.item.date() {
			s.quotedDate = f.Value.Alias() == nil && w.text[w.at(f.Value)] == '"'
		}
	}
	if i := w.skipProperties(w.at(like)); like.Flow && like.Alias() == nil && i+1 < len(w.text) && w.text[i+1] == ' ' {
		s.pad = " "
	}
	return s
}

// firstStyle is the style for the first item of a list.
func (w *adding) firstStyle() style {
	if w.in.Flow && w.text[w.at(w.in.Fields[0].Key)] == '"' {
		return jsonStyle
	}
	return style{}
}

// date is the key of the date.
func (x Item) date() string {
	for _, p := range x {
		if p.As == AsDate {
			return p.Key
		}
	}
	return ""
}

// fields are the item's, each with its key.
func (x Item) fields(s style) (list []string) {
	for _, p := range x {
		key, value := p.Key, p.Value
		switch {
		case p.Of != nil:
			value = p.Of.flow(s.of(p.Key))
		case p.List != nil:
			value = "[" + strings.Join(flows(p.List, s.of(p.Key)), ", ") + "]"
		case p.As == AsText && (s.quote != "" || !plainWords(value)):
			value = quoted(value)
		case p.As == AsWord:
			value = s.quote + value + s.quote
		case p.As == AsDate && s.quotedDate:
			value = `"` + value + `"`
		}
		key = cmp.Or(s.names[key], p.Called, key)
		list = append(list, s.quote+key+s.quote+": "+value)
	}
	return list
}

// of is the style of the fields of a field.
func (s style) of(key string) style {
	if within, is := s.within[key]; is {
		return within
	}
	return style{quote: s.quote, pad: s.pad, quotedDate: s.quotedDate}
}

// plainWords reports a text that YAML reads as it stands, wherever it stands: letters
// and single spaces, and none of the words that are no text to some readers.
func plainWords(s string) bool {
	for word := range strings.SplitSeq(s, " ") {
		if word == "" || strings.ContainsFunc(word, func(c rune) bool { return !unicode.IsLetter(c) }) {
			return false
		}
	}
	return !slices.Contains(notWords, strings.ToLower(s))
}

var notWords = []string{"true", "false", "yes", "no", "on", "off", "y", "n", "null"}

// quoted is a text in quotes.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case c == 0xFFFE || c == 0xFFFF: // which YAML does not take as they are
			fmt.Fprintf(&b, `\u%04X`, c)
		default:
			b.WriteRune(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// flows are some items, each in brackets.
func flows(list []Item, s style) []string {
	texts := make([]string, len(list))
	for i, x := range list {
		texts[i] = x.flow(s)
	}
	return texts
}

func (x Item) flow(s style) string {
	return "{" + s.pad + strings.Join(x.fields(s), ", ") + s.pad + "}"
}

// InLine writes the item by itself.
func (x Item) InLine() string { return x.flow(style{}) }
