package book

import (
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/lang"
)

// What a remedy shows to write: whole fields that a reader would take, with
// figures that are nobody's.

// examplesFor shows what to add to the record: in brackets with commas between,
// else each on a line of its own.
func examplesFor(n *source.Node, keys []string) lang.Text {
	between, how, end := "\n    ", lang.Text{ZH: "补上这样几行：\n    ", EN: "add lines like these:\n    "}, fault.Same("\n")
	if n.Flow {
		between, how, end = ", ", lang.Text{ZH: "补上，例如 ", EN: "add, for example, "}, lang.Text{ZH: "；", EN: "; "}
	}
	var zh, en []string
	for _, key := range keys {
		zh = append(zh, key+": "+field.Sample(key).ZH)
		en = append(en, key+": "+field.Sample(key).EN)
	}
	return lang.Text{ZH: how.ZH + strings.Join(zh, between) + end.ZH, EN: how.EN + strings.Join(en, between) + end.EN}
}

// sampleOf is a field with the value that was written too deep or in brackets,
// in quotes where it needs them; the field's example where there is none.
func sampleOf(n *source.Node) string {
	in := n
	for in.Kind != source.Scalar && len(in.Items)+len(in.Fields) > 0 {
		if len(in.Items) > 0 {
			in = in.Items[0]
			continue
		}
		if prose()[n.Key] && in.Fields[0].Value.Kind == source.Scalar {
			return n.Name() + ": \"" + fault.Clip(in.Fields[0].Key.Text+": "+in.Fields[0].Value.Text) + "\""
		}
		in = in.Fields[0].Value
	}
	if in.Kind != source.Scalar {
		return fault.Clip(n.Name()) + ": ..."
	}
	return fault.Clip(n.Name()) + ": " + fault.Clip(in.Text)
}
