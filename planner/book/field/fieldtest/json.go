package fieldtest

import (
	"bytes"
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
	w := jsonWriter{ascii: ascii}
	w.value(doc.Content[0])
	if indent == "" {
		return w.Bytes(), true
	}
	var lines bytes.Buffer
	err := json.Indent(&lines, w.Bytes(), "", indent)
	return lines.Bytes(), err == nil
}

// jsonWriter writes what encoding/json has no value for: keys in their order, given
// twice or not, and numbers as typed.
type jsonWriter struct {
	bytes.Buffer
	ascii bool
}

func (w *jsonWriter) value(n *yaml.Node) {
	switch n.Kind {
	case yaml.MappingNode:
		w.values("{}", n.Content, 2)
	case yaml.SequenceNode:
		w.values("[]", n.Content, 1)
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
func (w *jsonWriter) values(brackets string, list []*yaml.Node, each int) {
	w.WriteString(brackets[:1])
	for i := 0; i+each <= len(list); i += each {
		if i > 0 {
			w.WriteByte(',')
		}
		if each == 2 {
			w.text(list[i].Value)
			w.WriteByte(':')
		}
		w.value(list[i+each-1])
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
