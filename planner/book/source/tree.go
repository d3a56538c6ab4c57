package source

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"repay/planner/book/fault"
)

var (
	directive = fault.Wrong("directive",
		"不支持以 % 开头的 YAML 指令", "YAML directives, lines that begin with %, are not read",
		"删掉这一行", "delete the line")
	secondDocument = fault.Wrong("second_document",
		"一个文件里只能有一份账本，这里又开始了一份", "a file holds one book, and a second one begins here",
		"删掉 --- 这一行，或把后面的存成另一个文件", "delete the line ---, or save what follows as another file")
	indentedStart = fault.Wrong("indented_start",
		"第一行前面多了 {n} 个空格，和下面对不上", "the first line begins with {n} spaces, and those below do not",
		"删掉第一行前面的空格", "delete the spaces before the first line")
	unusedAnchor = fault.Wrong("unused_anchor",
		"YAML 把 &{value} 当作标记，没有读", "YAML takes &{value} for a label, and drops it",
		"要保留就给整个值加引号；不要就删掉", "put the whole value in quotes to keep it, or delete it")
)

// tree turns the text into a tree of nodes; nil where it cannot. The tree has no
// aliases, tags, merge keys or duplicate keys, and its texts are as typed, so that
// 010 is not 8 and yes is not true.
func (r *Reading) tree() *Node {
	if root := r.File.json(); root != nil {
		return root
	}
	return r.yamlTree()
}

// yamlTree is the tree as the YAML library reads the text. Only here it is known.
func (r *Reading) yamlTree() *Node {
	if line := r.File.firstLine(); strings.HasPrefix(r.File.line(line), "%") {
		_, width := r.File.visible(line)
		r.FaultAt(line, 1, width, directive, fault.Args{})
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(r.File.yaml()))
	var doc, second yaml.Node
	err := dec.Decode(&doc)
	switch {
	case errors.Is(err, io.EOF) || err == nil && len(doc.Content) == 0:
		r.FaultAt(1, 1, 0, r.File.as.Empty, fault.Args{})
		return nil
	case err != nil:
		r.syntaxFault(err.Error())
		return nil
	}
	switch err = dec.Decode(&second); {
	case err == nil:
		r.FaultAt(second.Line, second.Column, 0, secondDocument, fault.Args{})
	case !errors.Is(err, io.EOF):
		if line := r.File.firstLine(); strings.HasPrefix(r.File.line(line), " ") {
			from, _ := r.File.visible(line)
			r.FaultAt(line, 1, from, indentedStart, fault.Args{N: from})
			return nil
		}
		r.syntaxFault(err.Error())
	}
	c := converter{
		r: r, sizes: map[*yaml.Node]int{}, used: map[*yaml.Node]bool{},
		once: !bytes.ContainsRune(r.File.Text, '&'), made: nodes{need: fewNodes},
	}
	root := c.node(doc.Content[0], nil, 0)
	for _, y := range c.anchors {
		if !c.used[y] && !c.gaveUp {
			r.FaultAt(y.Line, c.column(y), 1+utf8.RuneCountInString(y.Anchor), unusedAnchor, fault.Args{Value: fault.Clip(y.Anchor)})
		}
	}
	if c.gaveUp || err == nil {
		return nil
	}
	return root
}

// firstLine is the first line with anything but a comment on it, or line 1.
func (s *File) firstLine() int {
	for i, line := range s.Lines {
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
	r       *Reading
	sizes   map[*yaml.Node]int // of what aliases stand for; -1 while being counted
	aliased int
	anchors []*yaml.Node // of texts, in order
	used    map[*yaml.Node]bool
	gaveUp  bool // too deep or too large to go on
	once    bool // nothing has a name: each value of the library's is needed once

	made nodes
}

// begin makes the node of a value.
func (c *converter) begin(y *yaml.Node, up *Node) *Node {
	n := c.made.next()
	n.Up, n.Line, n.Col = up, y.Line, c.column(y)
	n.comments(y.LineComment)
	return n
}

// comments gives the node the comment beside it, if there is one.
func (n *Node) comments(text string) {
	if text != "" {
		n.with(func(s *seldom) { s.comment = text })
	}
}

// taken gives back the memory of what the library read of a value. Else it
// would be there twice, as read and as converted.
func (c *converter) taken(y *yaml.Node) {
	if c.once {
		y.Content = nil
	}
}

// column is where a value stands in its line as typed.
func (c *converter) column(y *yaml.Node) int { return c.r.File.column(y.Line, y.Column) }

var (
	tooDeep = fault.Wrong("too_deep",
		"嵌套超过 {n} 层", "the nesting is deeper than {n} levels",
		"账本用不到这么深，检查括号和缩进", "no book needs that: check brackets and indentation")
	tag = fault.Wrong("tag",
		"这里不用写 {value}", "{value} is not needed here",
		"去掉它，只写值", "drop it and write the value alone")
)

func (c *converter) node(y *yaml.Node, up *Node, depth int) *Node {
	n := c.begin(y, up)
	if c.gaveUp {
		return n
	}
	if depth > maxDepth {
		c.r.Fault(n, tooDeep, fault.Args{N: maxDepth})
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
		c.r.faultWide(n, utf8.RuneCountInString(y.Tag), tag, fault.Args{Value: fault.Clip(y.Tag)})
	}
	n.Flow = y.Style&yaml.FlowStyle != 0
	n.Anchored = y.Anchor != ""
	switch y.Kind {
	case yaml.MappingNode:
		n.Kind = Mapping
		c.fields(n, y, depth)
		c.taken(y)
	case yaml.SequenceNode:
		n.Kind = List
		n.Items = make([]*Node, 0, len(y.Content))
		for i, item := range y.Content {
			child := c.node(item, n, depth+1)
			child.Index = i
			n.Items = append(n.Items, child)
		}
		c.taken(y)
	default:
		n.Text = c.r.File.asTyped(y.Value, n.Line, n.Col)
		n.Quoted = y.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
		if !n.Quoted {
			switch n.Text {
			case "", "~", "null", "Null", "NULL":
				n.Kind = Empty
			}
		} else if strings.TrimSpace(n.Text) == "" {
			n.Kind = Empty
		}
	}
	return n
}

var (
	keyNotText = fault.Wrong("key_not_text",
		"字段名必须是文字", "the name of a field must be a word",
		"写成 名称: 值", "write name: value")
	mergeKey = fault.Wrong("merge_key",
		"这里不能写 <<", "<< is not read here",
		"把要合并的字段直接写出来", "write the fields out")
)

// fields converts a record; of a key given twice the first is kept.
func (c *converter) fields(n *Node, y *yaml.Node, depth int) {
	n.Fields = make([]Field, 0, len(y.Content)/2)
	first := make(map[string]int, len(y.Content)/2)
	for i := 0; i+1 < len(y.Content); i += 2 {
		yk, yv := y.Content[i], y.Content[i+1]
		key := c.begin(yk, n)
		key.Text = strings.TrimSpace(yk.Value)
		key.Quoted = yk.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0
		key.Key = key.Text
		switch {
		case yk.Kind != yaml.ScalarNode:
			key.Text = ""
			c.r.Fault(key, keyNotText, fault.Args{})
			continue
		case yk.Style&yaml.TaggedStyle != 0:
			c.r.Fault(key, tag, fault.Args{Value: yk.Tag})
			continue
		case key.Text == "<<" && !key.Quoted:
			c.r.Fault(key, mergeKey, fault.Args{})
			n.Excuse(key.Text)
			continue
		case first[key.Text] != 0:
			if c.duplicate(n, key, yv, first[key.Text]) {
				return
			}
			continue
		}
		if head, _ := utf8.DecodeRuneInString(yk.Value); head != ' ' && unicode.Is(unicode.Zs, head) && !key.Quoted {
			c.r.wideSpace(key.Line)
		}
		first[key.Text] = key.Line
		value := c.node(yv, n, depth+1)
		value.Key = key.Text
		if value.Kind == Empty && !value.Quoted {
			// An empty value has no place of its own; its key has.
			value.Line, value.Col = key.Line, key.Col
			if value.Comment() == "" {
				value.comments(key.Comment())
			}
		}
		n.Add(Field{key, value})
	}
}

var (
	duplicateStart = fault.Wrong("duplicate_start",
		"这一项里 {key} 写了两次（第一次在第 {first} 行）", "{key} is given twice in this item (first on line {first})",
		"如果从这里起是另一项，写成 - {key}: ...；否则留下对的那一个",
		"write - {key}: ... if another item begins here; else keep the one that is right")
	duplicateList = fault.Wrong("duplicate_list",
		"{key} 写了两处（第一处在第 {first} 行）", "{key} is given twice (first on line {first})",
		"把各项都放到同一个 {key} 下面", "put all its items under one {key}")
	DuplicateKey = fault.WrongKey("duplicate_key",
		"{key} 写了两次（第一次在第 {first} 行）", "{key} is given twice (first on line {first})",
		"留下对的那一个", "keep the one that is right")
)

// duplicate reports a key given twice. Where an item of a list begins again, or
// a whole list, something else is meant than one value too many. ended says
// that the rest of the mapping belongs to another item, and is not read.
func (c *converter) duplicate(n, key *Node, value *yaml.Node, line int) (ended bool) {
	a := fault.Args{Key: key.Text, First: line}
	item := !n.Flow && n.Up != nil && n.Up.Kind == List
	switch {
	case item && key.Text == n.Fields[0].Key.Text:
		c.r.Fault(key, duplicateStart, a)
		return true
	case item && n.twice:
		return true // another item, without its head
	case value.Kind == yaml.SequenceNode && n.Get(key.Text).Kind == List:
		c.r.Fault(key, duplicateList, a)
	default:
		c.r.Fault(key, DuplicateKey, a)
	}
	n.twice = true
	return false
}
