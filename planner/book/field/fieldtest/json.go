package fieldtest

import (
	"encoding/json"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// JSON writes a YAML text as JSON: on one line, or indented where indent is not
// empty; ascii escapes all other letters, as many programs do. ok is false where it
// is no YAML.
func JSON(text []byte, indent string, ascii bool) (out []byte, ok bool) {
	var doc yaml.Node
	if yaml.Unmarshal(text, &doc) != nil || len(doc.Content) == 0 {
		return nil, false
	}
	w := jsonWriter{indent: indent, ascii: ascii}
	w.value(doc.Content[0], "\n")
	return []byte(w.String()), true
}

type jsonWriter struct {
	strings.Builder
	indent string
	ascii  bool
}

// value writes one; eol is the break of a line, with what it is indented by.
func (w *jsonWriter) value(n *yaml.Node, eol string) {
	switch n.Kind {
	case yaml.MappingNode:
		w.values("{}", n.Content, 2, eol)
	case yaml.SequenceNode:
		w.values("[]", n.Content, 1, eol)
	case yaml.AliasNode:
		w.text("*" + n.Value) // which may stand for too much
	default:
		plain := n.Value == "true" || n.Value == "false" || json.Valid([]byte(n.Value)) && strings.Trim(n.Value, "0123456789-+.eE") == ""
		switch {
		case n.Tag == "!!null":
			w.WriteString("null")
		case n.Style == 0 && plain:
			w.WriteString(n.Value)
		default:
			w.text(n.Value)
		}
	}
}

// values writes those of a list, or the keys and values of a mapping.
func (w *jsonWriter) values(brackets string, list []*yaml.Node, each int, eol string) {
	w.WriteString(brackets[:1])
	inner := ""
	if w.indent != "" {
		inner = eol + w.indent
	}
	for i := 0; i+each <= len(list); i += each {
		if i > 0 {
			w.WriteByte(',')
		}
		w.WriteString(inner)
		if each == 2 {
			w.text(list[i].Value)
			w.WriteByte(':')
			w.WriteString(w.indent[:min(1, len(w.indent))])
		}
		w.value(list[i+each-1], inner)
	}
	if inner != "" && len(list) > 0 {
		w.WriteString(eol)
	}
	w.WriteString(brackets[1:])
}

func (w *jsonWriter) text(s string) {
	quoted, _ := json.Marshal(s) // a text can be written
	if text := strconv.QuoteToASCII(s); w.ascii && json.Valid([]byte(text)) {
		quoted = []byte(text)
	}
	w.Write(quoted)
}
