package source

// Values that a preset fills in stand where the loan names the preset.

// CopyTo copies the value of a preset into a loan. The copy has the place where
// the loan names the preset.
func (n *Node) CopyTo(at, up *Node, key string) *Node {
	out := &Node{
		Kind: n.Kind, Line: at.Line, Col: at.Col, Text: n.Text, Quoted: n.Quoted, Flow: n.Flow,
		Up: up, Key: key, Index: n.Index, seldom: &seldom{preset: at},
	}
	for _, f := range n.Fields {
		out.Add(Field{KeyAt(at, out, f.Key.Text), f.Value.CopyTo(at, out, f.Value.Key)})
	}
	for _, item := range n.Items {
		out.Items = append(out.Items, item.CopyTo(at, out, item.Key))
	}
	return out
}

// KeyAt makes a key that was not typed.
func KeyAt(at, up *Node, key string) *Node {
	return &Node{Kind: Scalar, Line: at.Line, Col: at.Col, Text: key, Key: key, Up: up, seldom: &seldom{preset: at}}
}

// ownField is the field of the loan that a value belongs to.
func (n *Node) ownField() string {
	for n.Up != nil && n.Up.Preset() != nil {
		n = n.Up
	}
	return n.Key
}
