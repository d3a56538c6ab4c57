package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"repay/planner/book/fault"
	"repay/planner/enum"
	"repay/planner/internal/lazy"
)

// A line of a book that breaks its grammar in a way that can be named.
var (
	wideSpaced   = lazy.New(`^ *([\x{3000}\x{00A0}\x{2000}-\x{200A}\x{202F}][\x{3000}\x{00A0}\x{2000}-\x{200A}\x{202F} ]*)-? *([A-Za-z_\p{Han}]+)[:：]`)
	bulleted     = lazy.New(`^ *([*•·●–—－+]) +\S`)
	openedWide   = lazy.New(`(?:^[ -]*|: *)([｛［])`)
	closedWide   = lazy.New(`([｝］])[^}\]]*$`)
	blockMark    = lazy.New(`: +([|>].*)$`)
	inlineList   = lazy.New(`[A-Za-z_\p{Han}]+: +- .*$`)
	wideColon    = lazy.New(`^[\s-]*([A-Za-z_\p{Han}]+)\s*(：)\s*(.*)$`)
	badFirst     = lazy.New("(?:^ *|[:,{\\[-] +|[{\\[,])([@%`\\t][^,}\\]]*)")
	commented    = lazy.New(`[{\[].*\s#`)
	anchored     = lazy.New(`[:\[{,-] *[*&]([^\s,}\]]+)`)
	wideColonIn  = lazy.New(`[{,]\s*([A-Za-z_\p{Han}]+)\s*(：)\s*([^,}，]*)`)
	wideCommaEN  = lazy.New(`([^\s{},:：，；、]*)([，；、])\s*([A-Za-z_]+)\s*[:：]\s*([^,}，]*)`) // in a text that may well be Chinese
	wideComma    = lazy.New(`([^\s{},:：，；、]*)([，；、])\s*([A-Za-z_\p{Han}]+)\s*[:：]\s*([^,}，]*)`)
	gluedColon   = lazy.New(`^[\s-]*([A-Za-z_\p{Han}]+)(:)([^\s:/][^#]*)$`)
	gluedColonIn = lazy.New(`[{,]\s*([A-Za-z_\p{Han}]+)(:)([^\s,}][^,}]*)`)
)

// typedFaults looks for typing mistakes in some lines. It reports whether it
// found any.
func (r *Reading) typedFaults(from, to int) bool {
	ok, words := false, r.File.as.Words()
	for i := from; i <= min(to, len(r.File.Lines)); i++ {
		line := r.File.parsed[i-1]
		head, _, _ := strings.Cut(strings.TrimSpace(line), ":")
		if strings.HasPrefix(head, "#") || words.Prose[head] {
			continue
		}
		if r.brokenLine(i, line, i >= to-1) {
			ok = true
			continue
		}
		for _, e := range wideSigns {
			if r.wideSign(e.re, e.kind, i, line) {
				ok = true
				break
			}
		}
	}
	return ok
}

var (
	fullWidthColon = fault.Wrong("full_width_colon",
		"{key} 后面用了全角冒号", "the colon after {key} is full-width",
		"写成 {value}（半角冒号，后面空一格）", "write {value} (a plain colon, then a space)")
	fullWidthComma = fault.Wrong("full_width_comma",
		"字段之间要用半角逗号", "between fields goes a plain comma",
		"写成 {value}", "write {value}")
	noSpaceAfterColon = fault.Wrong("no_space_after_colon",
		"{key} 的冒号后面少一个空格", "there is no space after the colon of {key}",
		"写成 {value}", "write {value}")
)

// wideSigns are the signs between a field's name and value, and between fields,
// that YAML does not take for what they are.
var wideSigns = []struct {
	re   *lazy.Regexp
	kind *fault.Kind
}{
	{wideColon, fullWidthColon},
	{wideColonIn, fullWidthColon},
	{wideComma, fullWidthComma},
	{gluedColon, noSpaceAfterColon},
	{gluedColonIn, noSpaceAfterColon},
}

var wideSpaceAfter = fault.Wrong("wide_space_after",
	"{key}: 后面是全角空格或网页里的空格", "the space after {key}: is a full-width or no-break one",
	"换成普通空格", "put a plain space in its place")

// wideSign reports the first such sign of a line, if it stands beside a key.
func (r *Reading) wideSign(re *lazy.Regexp, kind *fault.Kind, i int, line string) bool {
	m := re.Get().FindStringSubmatchIndex(line)
	if m == nil {
		return false
	}
	group := func(k int) string { return line[m[2*k]:m[2*k+1]] }
	column := func(at int) int { return utf8.RuneCountInString(line[:at]) + 1 }
	if kind == fullWidthComma {
		if !r.File.as.Words().Keys[group(3)] {
			return false
		}
		r.commaSign(i, column(m[4]), column(m[7]), strings.ContainsAny(line[:m[4]], "{["), group)
		return true
	}
	key, value, at := group(1), group(3), m[4]
	if !r.File.as.Words().Keys[key] && (kind != fullWidthColon || enum.HasHan(key) || r.File.as.Words().Nearest(key) == "") {
		return false
	}
	if c, _ := utf8.DecodeRuneInString(value); kind == noSpaceAfterColon && unicode.Is(unicode.Zs, c) {
		kind, at = wideSpaceAfter, m[6]
	}
	r.FaultAt(i, r.File.column(i, column(at)), 1, kind, fault.Args{Key: key, Value: fault.Clip(strings.TrimSpace(key + ": " + enum.Narrow(value)))})
	r.slipped(i, column(at), meant(kind))
	return true
}

var commaJoins = fault.Wrong("comma_joins",
	"逗号把两个字段连在了一行", "a comma joins two fields on one line",
	"另起一行写 {value}", "write {value} on a line of its own")

// commaSign reports a comma before a field, and with it the field's colon if
// that is full-width too. On a line without brackets no comma can stand there.
func (r *Reading) commaSign(i, comma, colon int, flow bool, group func(int) string) {
	kind, a := fullWidthComma, fault.Args{Value: fault.Clip(strings.TrimSpace(group(1) + ", " + group(3) + ": " + group(4)))}
	if !flow {
		kind, a.Value = commaJoins, fault.Clip(strings.TrimSpace(group(3)+": "+group(4)))
	}
	r.FaultAt(i, r.File.column(i, comma), 1, kind, a)
	if flow {
		r.slipped(i, comma, meant(kind))
		r.slippedAlong(i, colon)
	}
}

// habit is a way of writing a line that YAML cannot read, and what to make of
// it. The numbers are groups of its expression; 0 is none.
type habit struct {
	re   *lazy.Regexp
	here bool // only about where the parser stopped: elsewhere it may be part of a longer text
	flow bool // only within brackets
	word int  // must be a word of the book

	kind              *fault.Kind
	mark              int // where the caret goes
	key, value, other int // what the message names
	slip              int // the sign to put right
	with              string
}

var (
	tabIndent = fault.Wrong("tab_indent",
		"行首用了 Tab，这里只认空格", "the line begins with a tab, and only spaces count",
		"把行首的 Tab 换成空格", "put spaces in place of the tab")
	dashNoSpace = fault.Wrong("dash_no_space",
		"- 后面少一个空格", "there is no space after the -",
		"写成 - id: ... 这样，中间空一格", "write it like - id: ..., with a space")
	wrongBullet = fault.Wrong("wrong_bullet",
		"列表项不能以 {value} 开头", "an item of a list does not begin with {value}",
		"换成半角 - ，后面空一格", "write a plain - and a space instead")
	codeFence = fault.Wrong("code_fence",
		"{value} 是网页里代码块的记号，不是账本的内容", "{value} marks a block of code on a page, and is no part of a book",
		"删掉这一行", "delete the line")
	spareComma = fault.Wrong("spare_comma",
		"这里多了一个逗号", "there is a comma too many here",
		"删掉一个", "delete one")
	noComma = fault.Wrong("no_comma",
		"{key} 前面少了逗号", "there is no comma before {key}",
		"在 {other} 和 {key} 之间加一个半角逗号", "write a comma between {other} and {key}")
	noColon = fault.Wrong("no_colon",
		"{key} 后面少了冒号", "there is no colon after {key}",
		"写成 {key}: {value}", "write {key}: {value}")
)

var habits = []habit{
	{re: lazy.New(`^ *(\t)\s*\S`), kind: tabIndent, mark: 1},
	{re: lazy.New(`^ *(-)([A-Za-z_\p{Han}]+) *[:：]`), word: 2, kind: dashNoSpace, mark: 1, slip: 1, with: "- "},
	{re: lazy.New(`^ *([*•·●–—－+])([A-Za-z_\p{Han}]+) *[:：]`), word: 2, kind: wrongBullet, mark: 1, value: 1, slip: 1, with: "- "},
	{re: lazy.New(`^ *([*•·●–—－+]) +([A-Za-z_\p{Han}]+) *[:：]`), word: 2, kind: wrongBullet, mark: 1, value: 1, slip: 1, with: "-"},
	{re: lazy.New(`^ *([0-9]+[.、)]) *([A-Za-z_\p{Han}]+) *[:：]`), word: 2, kind: wrongBullet, mark: 1, value: 1},
	{re: lazy.New("^ *(```+|~~~+)"), here: true, kind: codeFence, mark: 1, value: 1},
	{re: lazy.New(`, *(,)`), here: true, flow: true, kind: spareComma, mark: 1, slip: 1, with: " "},
	{re: lazy.New(`([^\s,:{}\[\]]+)( ) *([A-Za-z_\p{Han}]+): `), here: true, flow: true, word: 3, kind: noComma, mark: 3, key: 3, other: 1, slip: 2, with: ", "},
	{re: lazy.New(`[{,] *([A-Za-z_\p{Han}]+)( ) *([{\[].*)`), here: true, word: 1, kind: noColon, mark: 1, key: 1, value: 3, slip: 2, with: ": "},
	{re: lazy.New(`^[ -]*([A-Za-z_\p{Han}]+)( )\s*([^\s:：][^:：]*)$`), here: true, word: 1, kind: noColon, mark: 1, key: 1, value: 3, slip: 2, with: ": "},
	{re: bulleted, here: true, kind: wrongBullet, mark: 1, value: 1, slip: 1, with: "-"},
}

// brokenLine reports what a line begins with, or its brackets, where that
// cannot be right. here says that the parser stopped at about this line.
func (r *Reading) brokenLine(i int, line string, here bool) bool {
	opened, col := groupAt(openedWide, line)
	if col == 0 && strings.ContainsAny(line, "{[") {
		opened, col = groupAt(closedWide, line)
	}
	if col > 0 {
		r.wideBracket(i, col, opened)
		return true
	}
	if m := wideSpaced.Get().FindStringSubmatch(line); m != nil && r.File.as.Words().Keys[m[2]] {
		r.wideSpace(i)
		return true
	}
	for _, h := range habits {
		if !h.here || here || i == 1 && h.kind == codeFence {
			if r.habit(h, i, line) {
				return true
			}
		}
	}
	return false
}

// habit reports a line that has it, and notes what to put right.
func (r *Reading) habit(h habit, i int, line string) bool {
	m := h.re.Get().FindStringSubmatchIndex(line)
	group := func(k int) string {
		if k == 0 {
			return ""
		}
		return line[m[2*k]:m[2*k+1]]
	}
	column := func(k int) int { return utf8.RuneCountInString(line[:m[2*k]]) + 1 }
	if m == nil || h.word > 0 && !r.File.as.Words().Keys[group(h.word)] || h.flow && !strings.ContainsAny(line[:m[2]], "{[") {
		return false
	}
	a := fault.Args{Key: group(h.key), Value: fault.Clip(strings.TrimSpace(group(h.value))), Other: fault.Clip(group(h.other))}
	r.FaultAt(i, r.File.column(i, column(h.mark)), utf8.RuneCountInString(group(h.mark)), h.kind, a)
	if h.slip > 0 {
		r.slipped(i, column(h.slip), h.with)
	}
	return true
}

// groupAt is the first group of a match and its column; 0 where there is none.
func groupAt(re *lazy.Regexp, line string) (group string, col int) {
	m := re.Get().FindStringSubmatchIndex(line)
	if m == nil {
		return "", 0
	}
	return line[m[2]:m[3]], utf8.RuneCountInString(line[:m[2]]) + 1
}

var wideBracket = fault.Wrong("wide_bracket",
	"这里用了全角的 {value}", "{value} is a full-width sign",
	"换成半角的 {other}", "write a plain {other} instead")

// wideBracket reports a full-width bracket in a column of the parser's text.
func (r *Reading) wideBracket(line, col int, sign string) {
	plain := map[string]string{"｛": "{", "｝": "}", "［": "[", "］": "]"}[sign]
	r.FaultAt(line, r.File.column(line, col), 1, wideBracket, fault.Args{Value: sign, Other: plain})
	r.slipped(line, col, plain)
}

var wideSpace = fault.Wrong("wide_space",
	"行首是全角空格或网页里的空格，这里只认普通空格",
	"the line begins with full-width or no-break spaces, and only plain ones count",
	"换成半角空格", "put plain spaces in their place")

// wideSpace reports the full-width spaces that a line begins with.
func (r *Reading) wideSpace(line int) {
	r.FaultAt(line, 1, 1, wideSpace, fault.Args{})
	for i, c := range []rune(r.File.parsed[line-1]) {
		switch {
		case c == '\u3000':
			r.slipped(line, i+1, "  ")
		case c != ' ' && unicode.Is(unicode.Zs, c):
			r.slipped(line, i+1, " ")
		case c != ' ':
			return
		}
	}
}

// meant is what to write in place of a slip.
func meant(kind *fault.Kind) string {
	switch kind {
	case fullWidthComma:
		return ", "
	case wideSpaceAfter:
		return " "
	}
	return ": "
}

// gluedLine reports a line with a key whose colon YAML does not see.
func gluedLine(line string) bool {
	return wideColon.Get().MatchString(line) || gluedColon.Get().MatchString(line)
}
