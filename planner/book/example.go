package book

import (
	"strings"

	"repay/planner/book/fault"
	fld "repay/planner/book/field"
	"repay/planner/lang"
)

// What a remedy shows to write: whole fields that a reader would take, with
// figures that are nobody's.

// examplesFor shows what to add to the record: in brackets with commas between,
// else each on a line of its own.
func examplesFor(n *node, keys []string) lang.Text {
	between, how, end := "\n    ", lang.Text{ZH: "补上这样几行：\n    ", EN: "add lines like these:\n    "}, fault.Same("\n")
	if n.flow {
		between, how, end = ", ", lang.Text{ZH: "补上，例如 ", EN: "add, for example, "}, lang.Text{ZH: "；", EN: "; "}
	}
	var zh, en []string
	for _, key := range keys {
		zh = append(zh, key+": "+fld.Sample(key).ZH)
		en = append(en, key+": "+fld.Sample(key).EN)
	}
	return lang.Text{ZH: how.ZH + strings.Join(zh, between) + end.ZH, EN: how.EN + strings.Join(en, between) + end.EN}
}

// sampleOf is a field with the value that was written too deep or in brackets,
// in quotes where it needs them; the field's example where there is none.
func sampleOf(n *node) string {
	in := n
	for in.kind != scalar && len(in.items)+len(in.fields) > 0 {
		if len(in.items) > 0 {
			in = in.items[0]
			continue
		}
		if prose[n.key] && in.fields[0].value.kind == scalar {
			return n.name() + ": \"" + fault.Clip(in.fields[0].key.text+": "+in.fields[0].value.text) + "\""
		}
		in = in.fields[0].value
	}
	if in.kind != scalar {
		return fault.Clip(n.name()) + ": ..."
	}
	return fault.Clip(n.name()) + ": " + fault.Clip(in.text)
}
