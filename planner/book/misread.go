package book

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
	"{key} 后面的冒号没有起作用",
	"the colon after {key} does not count as one",
	"写成 {other}（都用半角符号，冒号后面空一格）",
	"write {other} (plain signs, and a space after each colon)")

// misreadFields reports a text where fields are expected, if it begins with a
// key whose colon YAML does not take for one.
func (r *reading) misreadFields(n *node, keys []string) bool {
	key, value, kind, ok := gluedKey(n.text, keys)
	if !ok {
		return false
	}
	to := n.line
	for !n.quoted && to < len(r.src.lines) && gluedLine(r.src.line(to+1)) {
		to++
	}
	before := r.count
	if !n.quoted && r.typedFaults(n.line, to) {
		if r.count > before {
			n.bad = true
		}
		return true
	}
	if before := []rune(r.src.line(n.line)); n.col <= len(before) && strings.ContainsAny(string(before[:n.col-1]), ":：") {
		r.fault(n, colonInLine, fault.Args{Key: key, Other: fault.Clip(n.name()) + ": {" + key + ": " + value + "}"})
		return true
	}
	r.fault(n, kind, fault.Args{Key: key, Value: key + ": " + value})
	r.slippedIn(n, ":：", ": ")
	return true
}

// gluedKey finds a known key at the head of a text, with a full-width colon
// or one without the space that YAML needs after it.
func gluedKey(text string, keys []string) (key, value string, kind *fault.Kind, ok bool) {
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

// misreadKey reports field i of a mapping, none of whose keys it has, if what
// was typed there is another key, or the rest of a number.
func (r *reading) misreadKey(n *node, i int, keys []string) bool {
	key, value := n.fields[i].key, n.fields[i].value
	if value.kind == empty && (r.commaSplit(n, i) || r.noColon(n, key, keys)) {
		return true
	}
	if key.quoted {
		return false
	}
	if name, rest, kind, ok := gluedKey(key.text, keys); ok {
		n.excuse(name)
		if value.kind != empty {
			rest += "..."
		}
		r.fault(key, kind, fault.Args{Key: name, Value: name + ": " + rest})
		r.slippedIn(key, ":：", ": ")
		return true
	}
	if head, size := utf8.DecodeRuneInString(key.text); head == '｛' || head == '［' {
		if rest := strings.TrimSpace(key.text[size:]); slices.Contains(keys, rest) {
			n.excuse(rest)
			r.wideBracket(key.line, r.src.parsedColumn(key.line, key.col), string(head))
			return true
		}
	}
	return false
}

var colonless = lazy.New(`^([A-Za-z_]+)( *=| ) *(\S.*)$`)

// noColon recognises a key of a record in brackets with a space or an equals
// sign where its colon should be.
func (r *reading) noColon(n, key *node, keys []string) bool {
	m := colonless.Get().FindStringSubmatchIndex(key.text)
	if m == nil || key.quoted || !slices.Contains(keys, key.text[:m[3]]) {
		return false
	}
	name := key.text[:m[3]]
	n.excuse(name)
	r.faultWide(key, len(name), noColon, fault.Args{Key: name, Value: fault.Clip(key.text[m[6]:])})
	r.slipped(key.line, r.src.parsedColumn(key.line, key.col)+m[5]-1, ": ")
	return true
}

var commaSplit = fault.Wrong("comma_split",
	"{value} 里的逗号把数字切成了两段",
	"the comma cuts {value} in two",
	"写成 {key}: {other}",
	"write {key}: {other}")

// commaSplit recognises {amount: 7,800}, which YAML reads as amount 7 and a
// key 800 without a value.
func (r *reading) commaSplit(n *node, i int) bool {
	if !n.flow || i == 0 || !thousands(n.fields[i].key.text) {
		return false
	}
	first := i - 1
	for first > 0 && n.fields[first].value.kind == empty && thousands(n.fields[first].key.text) {
		first--
	}
	before := n.fields[first].value
	if before.kind != scalar || before.quoted || !allDigits(strings.TrimLeft(enum.Narrow(before.text), "¥$-")) {
		return false
	}
	whole := before.text
	joined := before.text
	for _, f := range n.fields[first+1 : i+1] {
		whole += "," + f.key.text
		joined += f.key.text
	}
	if i+1 < len(n.fields) && n.fields[i+1].value.kind == empty && thousands(n.fields[i+1].key.text) {
		return true // reported with the last part
	}
	r.faultWide(before, len([]rune(whole)), commaSplit, fault.Args{Key: n.fields[first].key.text, Value: whole, Other: joined})
	return true
}

// thousands reports digits that may be the rest of an amount.
func thousands(s string) bool {
	s = strings.TrimRight(enum.Narrow(s), "元块%x倍")
	whole, frac, _ := strings.Cut(s, ".")
	return len(whole) >= 2 && allDigits(whole) && (frac == "" || allDigits(frac))
}

var bracesMissing = fault.Wrong("braces_missing",
	"{key} 的每一项要用 { } 括起来",
	"each item of {key} goes in { }",
	"写成 {key}: [{{other}}]",
	"write {key}: [{{other}}]")

// bracesMissing reports [name: a, amount: 5]: two items of one field each by
// YAML, and one of two as it is meant.
func (r *reading) bracesMissing(n *node) bool {
	var fields []string
	for _, item := range n.items {
		line := []rune(r.src.line(item.line))
		if item.kind != record || len(item.fields) != 1 || item.col > len(line) || line[item.col-1] == '{' || item.fields[0].value.kind != scalar {
			return false
		}
		fields = append(fields, item.fields[0].key.text+": "+item.fields[0].value.text)
	}
	if !n.flow || len(fields) < 2 {
		return false
	}
	r.fault(n, bracesMissing, fault.Args{Other: fault.Clip(strings.Join(fields, ", "))})
	return true
}

// misreadList reports a text where a list is expected, if its items begin with
// another sign than YAML asks for.
func (r *reading) misreadList(n *node) bool {
	line, col := []rune(r.src.line(n.line)), r.src.parsedColumn(n.line, n.col)
	at := min(n.col-1, len(line))
	before, rest := string(line[:at]), string(line[at:])
	if strings.TrimSpace(before) != "" {
		return false
	}
	if m := bulleted.Get().FindStringSubmatch(rest); m != nil {
		r.fault(n, wrongBullet, fault.Args{Value: m[1]})
		r.slipped(n.line, col, "-")
		return true
	}
	if len(rest) > 1 && rest[0] == '-' && rest[1] != ' ' {
		r.fault(n, dashNoSpace, fault.Args{})
		r.slipped(n.line, col, "- ")
		return true
	}
	return false
}

// misreadText reports a text in which a full-width comma is followed by another
// field.
func (r *reading) misreadText(n *node) bool {
	if n.quoted || !strings.ContainsAny(n.text, "，；、") || r.src.as.words().prose[n.name()] {
		return false
	}
	m := wideComma.Get().FindStringSubmatch(n.text)
	if m == nil || !r.src.as.words().keys[m[3]] {
		return false
	}
	n.up.excuse(m[3])
	if n.up.kind == record && !n.up.flow {
		r.fault(n, commaJoins, fault.Args{Value: fault.Clip(strings.TrimSpace(m[3] + ": " + enum.Narrow(m[4])))})
		return true
	}
	r.fault(n, fullWidthComma, fault.Args{Value: fault.Clip(strings.TrimSpace(m[1] + ", " + m[3] + ": " + enum.Narrow(m[4])))})
	r.slippedIn(n, "，；、", ", ")
	return true
}

var commentCut = fault.Odd("comment_cut",
	"YAML 把 # 后面的当作注释，没有读",
	"YAML takes what follows # for a comment, and drops it",
	"要保留就加引号：\"{value}\"",
	"to keep it, put it in quotes: \"{value}\"")

// cutByComment warns of a # in a text that was meant to be read, and points at
// it.
func (r *reading) cutByComment(n *node) {
	if n.quoted || len(n.comment) < 2 || !isWordByte(n.comment[1]) {
		return
	}
	a := fault.Args{Key: n.name(), Value: fault.Clip(n.text + " " + n.comment)}
	line := r.src.line(n.line)
	at := strings.LastIndex(line, n.comment)
	if at < 0 {
		r.fault(n, commentCut, a)
		return
	}
	r.add(found{line: n.line, col: len([]rune(line[:at])) + 1, width: len([]rune(n.comment)), node: n, kind: commentCut, args: a})
}

// isWordByte reports what makes #2 a number rather than the head of a comment.
func isWordByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}
