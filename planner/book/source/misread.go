package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"repay/planner/book/fault"
	"repay/planner/enum"
	"repay/planner/internal/lazy"
)

// What YAML reads, but as something else than was meant: here the tree is held
// against the text.

var colonInLine = fault.Wrong("colon_in_line",
	"{key} 后面的冒号没有起作用", "the colon after {key} does not count as one",
	"写成 {other}（都用半角符号，冒号后面空一格）", "write {other} (plain signs, and a space after each colon)")

// MisreadFields reports a text where fields are expected, if it begins with a
// key whose colon YAML does not take for one.
func (r *Reading) MisreadFields(n *Node, keys []string) bool {
	key, value, kind, ok := GluedKey(n.Text, keys)
	if !ok {
		return false
	}
	to := n.Line
	for !n.Quoted && to < len(r.File.Lines) && gluedLine(r.File.line(to+1)) {
		to++
	}
	before := r.count
	if !n.Quoted && r.typedFaults(n.Line, to) {
		if r.count > before {
			n.Bad = true
		}
		return true
	}
	if before := []rune(r.File.line(n.Line)); n.Col <= len(before) && strings.ContainsAny(string(before[:n.Col-1]), ":：") {
		r.Fault(n, colonInLine, fault.Args{Key: key, Other: fault.Clip(n.Name()) + ": {" + key + ": " + value + "}"})
		return true
	}
	r.Fault(n, kind, fault.Args{Key: key, Value: key + ": " + value})
	r.slippedIn(n, ":：", ": ")
	return true
}

// GluedKey finds a known key at the head of a text, with a full-width colon
// or one without the space that YAML needs after it.
func GluedKey(text string, keys []string) (key, value string, kind *fault.Kind, ok bool) {
	i := strings.IndexAny(text, ":：")
	if i < 0 {
		return "", "", nil, false
	}
	key = strings.TrimSpace(text[:i])
	if !slices.Contains(keys, key) {
		return "", "", nil, false
	}
	rest := text[i:]
	kind = noSpaceAfterColon
	value = strings.TrimPrefix(rest, ":")
	if c, _ := utf8.DecodeRuneInString(value); unicode.Is(unicode.Zs, c) {
		kind = wideSpaceAfter
	}
	if strings.HasPrefix(rest, "：") {
		kind = fullWidthColon
		value = strings.TrimPrefix(rest, "：")
	}
	return key, fault.Clip(enum.Narrow(strings.TrimSpace(value))), kind, true
}

// MisreadKey reports field i of a mapping, none of whose keys it has, if what
// was typed there is another key, or the rest of a number.
func (r *Reading) MisreadKey(n *Node, i int, keys []string) bool {
	key, value := n.Fields[i].Key, n.Fields[i].Value
	if value.Kind == Empty && (r.commaSplit(n, i) || r.noColon(n, key, keys)) {
		return true
	}
	if key.Quoted {
		return false
	}
	if name, rest, kind, ok := GluedKey(key.Text, keys); ok {
		n.Excuse(name)
		if value.Kind != Empty {
			rest += "..."
		}
		r.Fault(key, kind, fault.Args{Key: name, Value: name + ": " + rest})
		r.slippedIn(key, ":：", ": ")
		return true
	}
	if head, size := utf8.DecodeRuneInString(key.Text); head == '｛' || head == '［' {
		if rest := strings.TrimSpace(key.Text[size:]); slices.Contains(keys, rest) {
			n.Excuse(rest)
			r.wideBracket(key.Line, r.File.parsedColumn(key.Line, key.Col), string(head))
			return true
		}
	}
	return false
}

var colonless = lazy.New(`^([A-Za-z_\p{Han}]+)( *=| ) *(\S.*)$`)

// noColon recognises a key of a record in brackets with a space or an equals
// sign where its colon should be.
func (r *Reading) noColon(n, key *Node, keys []string) bool {
	m := colonless.Get().FindStringSubmatchIndex(key.Text)
	if m == nil || key.Quoted || !slices.Contains(keys, key.Text[:m[3]]) {
		return false
	}
	name := key.Text[:m[3]]
	n.Excuse(name)
	r.faultWide(key, len(name), noColon, fault.Args{Key: name, Value: fault.Clip(key.Text[m[6]:])})
	r.slipped(key.Line, r.File.parsedColumn(key.Line, key.Col)+m[5]-1, ": ")
	return true
}

var commaSplit = fault.Wrong("comma_split",
	"{value} 里的逗号把数字切成了两段", "the comma cuts {value} in two",
	"写成 {key}: {other}", "write {key}: {other}")

// commaSplit recognises {amount: 7,800}, which YAML reads as amount 7 and a
// key 800 without a value.
func (r *Reading) commaSplit(n *Node, i int) bool {
	if !n.Flow || i == 0 || !thousands(n.Fields[i].Key.Text) {
		return false
	}
	first := i - 1
	for first > 0 && n.Fields[first].Value.Kind == Empty && thousands(n.Fields[first].Key.Text) {
		first--
	}
	before := n.Fields[first].Value
	if before.Kind != Scalar || before.Quoted || !IsDigits(strings.TrimLeft(enum.Narrow(before.Text), "¥$-")) {
		return false
	}
	whole := before.Text
	joined := before.Text
	for _, f := range n.Fields[first+1 : i+1] {
		whole += "," + f.Key.Text
		joined += f.Key.Text
	}
	if i+1 < len(n.Fields) && n.Fields[i+1].Value.Kind == Empty && thousands(n.Fields[i+1].Key.Text) {
		return true // reported with the last part
	}
	r.faultWide(before, len([]rune(whole)), commaSplit, fault.Args{Key: n.Fields[first].Key.Text, Value: whole, Other: joined})
	return true
}

// thousands reports digits that may be the rest of an amount.
func thousands(s string) bool {
	s = strings.TrimRight(enum.Narrow(s), "元块%x倍")
	whole, frac, _ := strings.Cut(s, ".")
	return len(whole) >= 2 && IsDigits(whole) && (frac == "" || IsDigits(frac))
}

var bracesMissing = fault.Wrong("braces_missing",
	"{key} 的每一项要用 { } 括起来", "each item of {key} goes in { }",
	"写成 {key}: [{{other}}]", "write {key}: [{{other}}]")

// BracesMissing reports [name: a, amount: 5]: YAML reads two items of one field
// each, and one item of two fields is meant.
func (r *Reading) BracesMissing(n *Node) bool {
	if !n.Flow || len(n.Items) < 2 {
		return false
	}
	var fields []string
	for _, item := range n.Items {
		if !bare(item) {
			return false
		}
		fields = append(fields, item.Fields[0].Key.Text+": "+item.Fields[0].Value.Text)
	}
	r.Fault(n, bracesMissing, fault.Args{Other: fault.Clip(strings.Join(fields, ", "))})
	return true
}

// MisreadList reports a text where a list is expected, if its items begin with
// another sign than YAML asks for.
func (r *Reading) MisreadList(n *Node) bool {
	line, col := []rune(r.File.line(n.Line)), r.File.parsedColumn(n.Line, n.Col)
	at := min(n.Col-1, len(line))
	before, rest := string(line[:at]), string(line[at:])
	if strings.TrimSpace(before) != "" {
		return false
	}
	if m := bulleted.Get().FindStringSubmatch(rest); m != nil {
		r.Fault(n, wrongBullet, fault.Args{Value: m[1]})
		r.slipped(n.Line, col, "-")
		return true
	}
	if len(rest) > 1 && rest[0] == '-' && rest[1] != ' ' {
		r.Fault(n, dashNoSpace, fault.Args{})
		r.slipped(n.Line, col, "- ")
		return true
	}
	return false
}

// MisreadText reports a text in which a full-width comma is followed by another
// field.
func (r *Reading) MisreadText(n *Node) bool {
	if n.Quoted || enum.IsASCII(n.Text) || !strings.ContainsAny(n.Text, "，；、") || r.File.as.Words().Prose[n.Name()] {
		return false
	}
	m := wideCommaEN.Get().FindStringSubmatch(n.Text)
	if m == nil || !r.File.as.Words().Keys[m[3]] {
		return false
	}
	n.Up.Excuse(m[3])
	if n.Up.Kind == Mapping && !n.Up.Flow {
		r.Fault(n, commaJoins, fault.Args{Value: fault.Clip(strings.TrimSpace(m[3] + ": " + enum.Narrow(m[4])))})
		return true
	}
	r.Fault(n, fullWidthComma, fault.Args{Value: fault.Clip(strings.TrimSpace(m[1] + ", " + m[3] + ": " + enum.Narrow(m[4])))})
	r.slippedIn(n, "，；、", ", ")
	return true
}

// bare reports a field by itself, without the braces before it.
func bare(n *Node) bool {
	if n.Kind != Mapping || len(n.Fields) != 1 || n.Fields[0].Value.Kind != Scalar {
		return false
	}
	key := n.Fields[0].Key
	return key.Line == n.Line && key.Col == n.Col
}

var commentCut = fault.Warn("comment_cut",
	"YAML 把 # 后面的当作注释，没有读", "YAML takes what follows # for a comment, and drops it",
	"要保留就加引号：\"{value}\"", "to keep it, put it in quotes: \"{value}\"")

// CutByComment warns of a # in a text that was meant to be read, and points at
// it.
func (r *Reading) CutByComment(n *Node) {
	if n.Quoted {
		return
	}
	comment := n.Comment()
	if len(comment) < 2 || !isWordByte(comment[1]) {
		return
	}
	a := fault.Args{Key: n.Name(), Value: fault.Clip(n.Text + " " + comment)}
	line := r.File.line(n.Line)
	at := strings.LastIndex(line, comment)
	if at < 0 {
		r.Fault(n, commentCut, a)
		return
	}
	r.add(finding{line: n.Line, col: len([]rune(line[:at])) + 1, width: len([]rune(comment)), node: n, kind: commentCut, args: a})
}

// isWordByte reports what makes #2 a number rather than the head of a comment.
func isWordByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}
