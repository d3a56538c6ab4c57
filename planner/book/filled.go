package book

// Values that a preset fills in stand where the loan names the preset.

// copyTo is a preset's value as one of a loan, which stands where the loan
// names the preset.
func (n *node) copyTo(at, up *node, key string) *node {
	out := &node{
		kind: n.kind, line: at.line, col: at.col, text: n.text, quoted: n.quoted, flow: n.flow,
		up: up, key: key, index: n.index, preset: at,
	}
	for _, f := range n.fields {
		out.fields = append(out.fields, field{keyAt(at, out, f.key.text), f.value.copyTo(at, out, f.value.key)})
	}
	for _, item := range n.items {
		out.items = append(out.items, item.copyTo(at, out, item.key))
	}
	return out
}

// keyAt is a key that was not typed.
func keyAt(at, up *node, key string) *node {
	return &node{kind: scalar, line: at.line, col: at.col, text: key, key: key, up: up, preset: at}
}

// ownField is the field of the loan that a value belongs to.
func (n *node) ownField() string {
	for n.up != nil && n.up.preset != nil {
		n = n.up
	}
	return n.key
}
