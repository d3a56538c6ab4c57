package source

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"repay/planner/book/fault"
	"repay/planner/internal/lazy"
)

var (
	unclosedQuote = fault.Wrong("unclosed_quote",
		"这里的引号没有合上", "this quote is never closed",
		"在值的末尾补上引号", "close it at the end of the value")
	commentInBracket = fault.Wrong("comment_in_bracket",
		"# 后面成了注释，所以这里的括号没有合上", "what follows # is a comment, so this bracket is never closed",
		"给带 # 的值加引号", "put the value with the # in quotes")
	spareBracket = fault.Wrong("spare_bracket",
		"这里多了一个 {value}", "there is a {value} too many here",
		"删掉它", "delete it")
	otherBracket = fault.Wrong("other_bracket",
		"这里的 {value} 和前面的括号不是一对", "this {value} does not close the bracket before it",
		"换成 {other}", "write {other} instead")
	unclosedBracket = fault.Wrong("unclosed_bracket",
		"这里的括号没有合上", "this bracket is never closed",
		"补上 {other}，字段之间用半角逗号", "close it with {other}, and put plain commas between the fields")
	badEscape = fault.Wrong("bad_escape",
		"双引号里的反斜杠写法不对", "the backslash in the double quotes is not understood",
		"改用单引号，或把反斜杠写两遍", "use single quotes, or write the backslash twice")
	badStart = fault.Wrong("bad_start",
		"值不能以 {value} 开头", "a value cannot begin with {value}",
		"给它加引号：\"{other}\"", "put it in quotes: \"{other}\"")
	unknownAnchor = fault.Wrong("unknown_anchor",
		"以 * 开头会被当成引用，但没有叫 {value} 的",
		"a value that begins with * refers to another, and nothing is called {value}",
		"给它加引号：\"*{value}\"；或把值直接写出来", "put it in quotes: \"*{value}\", or write the value out")
)

// syntaxFault reports what YAML cannot read. It looks first for what Chinese
// keyboards and hurried hands produce, which has words of its own. Else it puts
// the message of the parser into ours, on the line where it arose: the parser
// often names the line where the broken part begins.
func (r *Reading) syntaxFault(said string) {
	line := r.File.faultLine(said)
	if strings.Contains(said, "end of stream") {
		line = r.File.quoteLine()
	}
	if r.typedFaults(1, line+1) {
		return
	}
	for _, f := range r.kept {
		if f.line == line && f.kind == wideSpace || f.line == line-1 && (f.kind == dashNoSpace || f.kind == wrongBullet) {
			return // how far in it stands was a guess
		}
	}
	for line < len(r.File.Lines) && r.File.line(line) == "" {
		line++ // what is wrong is below the empty lines
	}
	problem := said
	if m := lineOf.Get().FindStringSubmatch(said); m != nil {
		problem = m[2]
	}
	problem = strings.TrimPrefix(problem, "yaml: ")
	kind, a := r.File.syntaxKind(problem, line)
	if r.afterValue(line, kind) {
		return
	}
	if sign, want, at := wrongBracket(r.File.line(line)); at > 0 && kind != unclosedQuote && kind != commentInBracket {
		kind, a = spareBracket, fault.Args{Value: sign, Other: want}
		if want != "" {
			kind = otherBracket
		}
		r.FaultAt(line, at, 1, kind, a)
		return
	}
	from, width := r.File.visible(line)
	if kind == unclosedQuote || kind == unclosedBracket || kind == commentInBracket || kind == badEscape {
		at := strings.IndexAny(r.File.line(line), openers(kind))
		if kind == badEscape {
			at = max(at, unknownEscape(r.File.line(line)))
		}
		if at >= 0 {
			from, width = len([]rune(r.File.line(line)[:at])), 1
			a.Other = map[byte]string{'{': "}", '[': "]"}[r.File.line(line)[at]]
		}
	}
	if point := map[*fault.Kind]string{badStart: a.Other, unknownAnchor: "*" + a.Value}[kind]; point != "" {
		if at := strings.Index(r.File.line(line), point); at >= 0 {
			from, width = len([]rune(r.File.line(line)[:at])), len([]rune(point))
		}
	}
	a.Other = fault.Clip(a.Other) // it was needed whole to find its place
	r.FaultAt(line, from+1, width, kind, a)
}

func openers(kind *fault.Kind) string {
	switch kind {
	case unclosedQuote:
		return "\"'"
	case badEscape:
		return "\""
	}
	return "{["
}

var lineOf = lazy.New(`^yaml: line (\d+): (.*)$`)

// maxTries bounds the size of a file that is parsed again and again to find
// the line of a fault.
const maxTries = 256 << 10

// faultLine finds the line on which the fault of the parser arose: the first
// one whose text, with all before it, brings about the same message.
func (s *File) faultLine(said string) int {
	named := 1
	if m := lineOf.Get().FindStringSubmatch(said); m != nil {
		named, _ = strconv.Atoi(m[1])
	}
	if len(s.Text) > maxTries {
		return min(named, len(s.Lines))
	}
	lo, hi := 0, len(s.Lines) // the first lo lines do not say it, the first hi do
	for hi-lo > 1 {
		mid := (lo + hi) / 2
		if parseError([]byte(strings.Join(s.parsed[:mid], "\n")+"\n")) == said {
			hi = mid
		} else {
			lo = mid
		}
	}
	for hi > 1 && strings.TrimSpace(s.line(hi)) == "" {
		hi--
	}
	return hi
}

// maxQuoted bounds the size of a file that is parsed up to each of its lines.
const maxQuoted = 32 << 10

// quoteLine finds the line on which a quote opens that is never closed: no text
// that ends on that line or a later one is complete.
func (s *File) quoteLine() int {
	line := len(s.Lines)
	for k := len(s.parsed); k > 0 && len(s.Text) <= maxQuoted; k-- {
		if !strings.Contains(parseError([]byte(strings.Join(s.parsed[:k], "\n")+"\n")), "end of stream") {
			break
		}
		line = k
	}
	return line
}

var (
	badIndent = fault.Wrong("bad_indent",
		"这一行的缩进和上面对不上", "the indentation of this line does not fit those above",
		"同一级的字段左边要对齐，列表项以 - 开头", "fields of one level begin in one column, items of a list with -")
	secondColon = fault.Wrong("second_colon",
		"这一行多了一个冒号，或上一行没有写完", "there is a colon too many here, or the line above is not finished",
		"值里有冒号时给值加引号，例如 {other}", "put a value with a colon in quotes, such as {other}")
	afterEnd = fault.Wrong("after_end",
		"账本到上面的 ... 就结束了，后面的不会读", "the book ends at the line ... above, and nothing after it is read",
		"删掉 ... 那一行", "delete that line")
	listItemInLine = fault.Wrong("list_item_in_line",
		"{key} 的每一项要另起一行", "each item of {key} goes on a line of its own",
		"{key}: 后面换行，下一行缩进两格再写 - ", "break the line after {key}:, and begin the next with two spaces and the -")
	listInLine = fault.Wrong("list_in_line",
		"以 - 开头的值要加引号；列表项要另起一行",
		"a value that begins with - needs quotes, and items of a list a line of their own",
		"写成 {other}", "write {other}")
	missingColon = fault.Wrong("missing_colon",
		"这一行没有冒号，不知道是哪个字段", "this line has no colon, so it names no field",
		"写成 名称: 值", "write name: value")
	syntax = fault.Wrong("syntax",
		"这一行读不懂", "this line cannot be read",
		"检查这一行和上一行的冒号、引号、括号和缩进",
		"check colon, quotes, brackets and indentation of this line and the one above")
)

// syntaxKind turns the parser's words into ours.
func (s *File) syntaxKind(problem string, line int) (*fault.Kind, fault.Args) {
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(problem, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("unknown anchor"):
		name := strings.Split(problem+"'", "'")
		return unknownAnchor, fault.Args{Value: fault.Clip(name[min(1, len(name)-1)])}
	case has("alphabetic or numeric character"):
		if m := anchored.Get().FindStringSubmatch(s.line(line)); m != nil {
			return unknownAnchor, fault.Args{Value: fault.Clip(m[1])}
		}
	case has("unexpected end of stream", "unexpected document indicator"):
		return unclosedQuote, fault.Args{}
	case has("',' or '}'", "',' or ']'"):
		if commented.Get().MatchString(s.line(line)) {
			return commentInBracket, fault.Args{}
		}
		return unclosedBracket, fault.Args{Other: "} ]"}
	case has("mapping values are not allowed"):
		if s.deeperThanAbove(line) {
			return badIndent, fault.Args{}
		}
		example := `name: "A: note"`
		if strings.Count(s.line(line), ": ") > 1 {
			example = quotedValue(s.line(line), example)
		}
		return secondColon, fault.Args{Other: example}
	case has("expected <document start>"):
		return afterEnd, fault.Args{}
	case has("incompatible YAML document", "directive", "%"):
		return directive, fault.Args{}
	case has("block sequence entries are not allowed"):
		if m := inlineList.Get().FindStringSubmatch(s.line(line)); m != nil {
			if key, _, _ := strings.Cut(m[0], ":"); s.as.Words().Lists[key] {
				return listItemInLine, fault.Args{Key: key}
			}
			if key, value, _ := strings.Cut(m[0], ": - "); IsNumber(strings.TrimSpace(value)) {
				return listInLine, fault.Args{Other: key + ": " + strings.TrimSpace(value)}
			}
			return listInLine, fault.Args{Other: quotedValue(m[0], `name: "- A"`)}
		}
		return badIndent, fault.Args{}
	case has("could not find expected ':'"):
		return missingColon, fault.Args{}
	case has("tab character"):
		return tabIndent, fault.Args{}
	case has("cannot start any token"):
		if strings.TrimSpace(s.line(line)) == "" {
			return tabIndent, fault.Args{} // the parser takes a tab for the start of something
		}
		if m := badFirst.Get().FindStringSubmatch(s.line(line)); m != nil {
			first, _ := utf8.DecodeRuneInString(m[1])
			return badStart, fault.Args{Value: string(first), Other: m[1]}
		}
	case has("comment or line break"):
		if m := blockMark.Get().FindStringSubmatch(s.line(line)); m != nil {
			return badStart, fault.Args{Value: m[1][:1], Other: m[1]}
		}
	case has("escape"):
		return badEscape, fault.Args{}
	case has("did not find expected key", "did not find expected '-'", "block collection", "mapping keys are not allowed"):
		return badIndent, fault.Args{}
	}
	return syntax, fault.Args{Value: fault.Clip(problem)}
}

// quotedValue writes a line's field with its value in quotes; otherwise where
// that cannot be told.
func quotedValue(line, otherwise string) string {
	key, value, ok := strings.Cut(strings.TrimLeft(strings.TrimSpace(line), "- "), ": ")
	value = strings.TrimSpace(value)
	if !ok || value == "" || len(key) > 30 || strings.ContainsAny(line, "{}[]\"\\") {
		return otherwise
	}
	return fault.Clip(key) + `: "` + fault.Clip(value) + `"`
}

// deeperThanAbove reports a line with a single field that stands further in
// than the field above it, which already has a value.
func (s *File) deeperThanAbove(line int) bool {
	above := line - 1
	for above > 1 && strings.TrimSpace(s.line(above)) == "" {
		above--
	}
	from, _ := s.visible(line)
	up, _ := s.visible(above)
	if strings.HasPrefix(strings.TrimSpace(s.line(above)), "- ") {
		up += len("- ")
	}
	_, value, ok := strings.Cut(s.line(above), ": ")
	return above >= 1 && ok && strings.TrimSpace(value) != "" && from > up && strings.Count(s.line(line), ": ") <= 1
}

// visible is the part of a line without the blanks around it.
func (s *File) visible(line int) (from, width int) {
	text := []rune(s.line(line))
	for from < len(text) && (text[from] == ' ' || text[from] == '\t') {
		from++
	}
	width = len([]rune(strings.TrimRight(string(text[from:]), " \t")))
	if width == 0 {
		return 0, 0
	}
	return from, width
}
