package book

import (
	"maps"
	"regexp"
	"repay/planner/enum"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line of a book that breaks its grammar in a way that can be named.
var (
	wideSpaced   = lazily(`^ *([\x{3000}\x{00A0}\x{2000}-\x{200A}\x{202F}][\x{3000}\x{00A0}\x{2000}-\x{200A}\x{202F} ]*)-? *([A-Za-z_]+)[:：]`)
	bulleted     = lazily(`^ *([*•·●–—－+]) +\S`)
	openedWide   = lazily(`(?:^[ -]*|: *)([｛［])`)
	closedWide   = lazily(`([｝］])[^}\]]*$`)
	blockMark    = lazily(`: +([|>].*)$`)
	listInLine   = lazily(`[A-Za-z_]+: +- .*$`)
	wideColon    = lazily(`^[\s-]*([A-Za-z_]+)\s*(：)\s*(.*)$`)
	badStart     = lazily("(?:^ *|[:,{\\[-] +|[{\\[,])([@%`\\t][^,}\\]]*)")
	commented    = lazily(`[{\[].*\s#`)
	anchored     = lazily(`[:\[{,-] *[*&]([^\s,}\]]+)`)
	wideColonIn  = lazily(`[{,]\s*([A-Za-z_]+)\s*(：)\s*([^,}，]*)`)
	wideComma    = lazily(`([^\s{},:：，；、]*)([，；、])\s*([A-Za-z_]+)\s*[:：]\s*([^,}，]*)`)
	gluedColon   = lazily(`^[\s-]*([A-Za-z_]+)(:)([^\s:/][^#]*)$`)
	gluedColonIn = lazily(`[{,]\s*([A-Za-z_]+)(:)([^\s,}][^,}]*)`)
)

// typedFaults looks over some lines for what hands get wrong. It reports
// whether it found anything.
func (r *reader) typedFaults(from, to int) bool {
	ok := false
	for i := from; i <= min(to, len(r.src.lines)); i++ {
		line := r.src.parsed[i-1]
		head, _, _ := strings.Cut(strings.TrimSpace(line), ":")
		if strings.HasPrefix(head, "#") || prose[head] {
			continue
		}
		if r.oddLine(i, line, i >= to-1) {
			ok = true
			continue
		}
		for _, e := range wideSigns {
			if r.wideSign(e.re, e.code, i, line) {
				ok = true
				break
			}
		}
	}
	return ok
}

// wideSigns are the signs between a field's name and value, and between fields,
// that YAML does not take for what they are.
var wideSigns = []struct {
	re   func() *regexp.Regexp
	code Code
}{
	{wideColon, FullWidthColon},
	{wideColonIn, FullWidthColon},
	{wideComma, FullWidthComma},
	{gluedColon, NoSpaceAfterColon},
	{gluedColonIn, NoSpaceAfterColon},
}

// wideSign reports the first such sign of a line, beside a word of the book.
func (r *reader) wideSign(re func() *regexp.Regexp, code Code, i int, line string) bool {
	m := re().FindStringSubmatchIndex(line)
	if m == nil {
		return false
	}
	group := func(k int) string { return line[m[2*k]:m[2*k+1]] }
	column := func(at int) int { return utf8.RuneCountInString(line[:at]) + 1 }
	if code == FullWidthComma {
		if !bookWords[group(3)] {
			return false
		}
		r.commaSign(i, column(m[4]), column(m[7]), strings.ContainsAny(line[:m[4]], "{["), group)
		return true
	}
	key, value, at := group(1), group(3), m[4]
	if !bookWords[key] && (code != FullWidthColon || nearest(key, allWords) == "") {
		return false
	}
	if c, _ := utf8.DecodeRuneInString(value); code == NoSpaceAfterColon && unicode.Is(unicode.Zs, c) {
		code, at = WideSpaceAfter, m[6]
	}
	r.faultAt(i, r.src.column(i, column(at)), 1, code, args{Key: key, Value: clip(strings.TrimSpace(key + ": " + enum.Narrow(value)))})
	r.slipped(i, column(at), meant[code])
	return true
}

// commaSign reports a comma before a field, and with it the field's colon if
// that is full-width too. On a line without brackets no comma can stand there.
func (r *reader) commaSign(i, comma, colon int, flow bool, group func(int) string) {
	code, a := FullWidthComma, args{Value: clip(strings.TrimSpace(group(1) + ", " + group(3) + ": " + group(4)))}
	if !flow {
		code, a.Value = CommaJoins, clip(strings.TrimSpace(group(3)+": "+group(4)))
	}
	r.faultAt(i, r.src.column(i, comma), 1, code, a)
	if flow {
		r.slipped(i, comma, meant[code])
		r.slippedAlong(i, colon)
	}
}

// habit is a way of writing a line that YAML cannot read, and what to make of
// it. Its numbers are groups of its expression; 0 is none.
type habit struct {
	re   func() *regexp.Regexp
	here bool // only about where the parser stopped: elsewhere it may be part of a longer text
	flow bool // only within brackets
	word int  // must be a word of the book

	code              Code
	mark              int // where the caret goes
	key, value, other int // what the message names
	slip              int // the sign to put right
	with              string
}

var habits = []habit{
	{re: lazily(`^ *(\t)\s*\S`), code: TabIndent, mark: 1},
	{re: lazily(`^ *(-)([A-Za-z_]+) *[:：]`), word: 2, code: DashNoSpace, mark: 1, slip: 1, with: "- "},
	{re: lazily(`^ *([*•·●–—－+])([A-Za-z_]+) *[:：]`), word: 2, code: WrongBullet, mark: 1, value: 1, slip: 1, with: "- "},
	{re: lazily(`^ *([*•·●–—－+]) +([A-Za-z_]+) *[:：]`), word: 2, code: WrongBullet, mark: 1, value: 1, slip: 1, with: "-"},
	{re: lazily(`^ *([0-9]+[.、)]) *([A-Za-z_]+) *[:：]`), word: 2, code: WrongBullet, mark: 1, value: 1},
	{re: lazily("^ *(```+|~~~+)"), here: true, code: CodeFence, mark: 1, value: 1},
	{re: lazily(`, *(,)`), here: true, flow: true, code: SpareComma, mark: 1, slip: 1, with: " "},
	{re: lazily(`([^\s,:{}\[\]]+)( ) *([A-Za-z_]+): `), here: true, flow: true, word: 3, code: NoComma, mark: 3, key: 3, other: 1, slip: 2, with: ", "},
	{re: lazily(`[{,] *([A-Za-z_]+)( ) *([{\[].*)`), here: true, word: 1, code: NoColon, mark: 1, key: 1, value: 3, slip: 2, with: ": "},
	{re: lazily(`^[ -]*([A-Za-z_]+)( )\s*([^\s:：][^:：]*)$`), here: true, word: 1, code: NoColon, mark: 1, key: 1, value: 3, slip: 2, with: ": "},
	{re: bulleted, here: true, code: WrongBullet, mark: 1, value: 1, slip: 1, with: "-"},
}

// oddLine reports what a line begins with, or its brackets, where that cannot
// be right. here says that the parser stopped at about this line.
func (r *reader) oddLine(i int, line string, here bool) bool {
	opened, col := groupAt(openedWide, line)
	if col == 0 && strings.ContainsAny(line, "{[") {
		opened, col = groupAt(closedWide, line)
	}
	if col > 0 {
		r.wideBracket(i, col, opened)
		return true
	}
	if m := wideSpaced().FindStringSubmatch(line); m != nil && bookWords[m[2]] {
		r.wideSpace(i)
		return true
	}
	for _, h := range habits {
		if !h.here || here || i == 1 && h.code == CodeFence {
			if r.habit(h, i, line) {
				return true
			}
		}
	}
	return false
}

// habit reports a line that has it, and notes what to put right.
func (r *reader) habit(h habit, i int, line string) bool {
	m := h.re().FindStringSubmatchIndex(line)
	group := func(k int) string {
		if k == 0 {
			return ""
		}
		return line[m[2*k]:m[2*k+1]]
	}
	column := func(k int) int { return utf8.RuneCountInString(line[:m[2*k]]) + 1 }
	if m == nil || h.word > 0 && !bookWords[group(h.word)] || h.flow && !strings.ContainsAny(line[:m[2]], "{[") {
		return false
	}
	a := args{Key: group(h.key), Value: clip(strings.TrimSpace(group(h.value))), Other: clip(group(h.other))}
	r.faultAt(i, r.src.column(i, column(h.mark)), utf8.RuneCountInString(group(h.mark)), h.code, a)
	if h.slip > 0 {
		r.slipped(i, column(h.slip), h.with)
	}
	return true
}

// groupAt is the first group of a match and its column; 0 where there is none.
func groupAt(re func() *regexp.Regexp, line string) (group string, col int) {
	m := re().FindStringSubmatchIndex(line)
	if m == nil {
		return "", 0
	}
	return line[m[2]:m[3]], utf8.RuneCountInString(line[:m[2]]) + 1
}

// wideBracket reports a full-width bracket in a column of the parser's text.
func (r *reader) wideBracket(line, col int, sign string) {
	plain := map[string]string{"｛": "{", "｝": "}", "［": "[", "］": "]"}[sign]
	r.faultAt(line, r.src.column(line, col), 1, WideBracket, args{Value: sign, Other: plain})
	r.slipped(line, col, plain)
}

// wideSpace reports the full-width spaces that a line begins with.
func (r *reader) wideSpace(line int) {
	r.faultAt(line, 1, 1, WideSpace, args{})
	for i, c := range []rune(r.src.parsed[line-1]) {
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

// meant is what stands in place of a slip.
var meant = map[Code]string{FullWidthColon: ": ", FullWidthComma: ", ", NoSpaceAfterColon: ": ", WideSpaceAfter: " "}

// gluedLine reports a line with a key whose colon YAML does not see.
func gluedLine(line string) bool {
	return wideColon().MatchString(line) || gluedColon().MatchString(line)
}

// bookWords are the keys of the book that stand at the head of lines.
var bookWords = wordSet(bookKeys, householdKeys, incomeKeys, knownLoanKeys, owedKeys, overdueKeys, statementKeys, planKeys, penaltyKeys, lenderKeys, borrowerKeys,
	allStrategies(), []string{"mode", "days", "effect", "by", "order", "after", "as", "status", "until", "confirmed", "type", "contact", "holder"})

// listFields are the fields that hold lists of records.
var listFields = wordSet([]string{"loans", "income", "expenses", "rate_changes", "fees", "payments", "agreements", "offers", "overdue", "plans", "charges", "steps", "stages"})

// prose are the fields that hold sentences, in which a word of the book is just
// a word.
var prose = map[string]bool{"notes": true, "hardship": true, "contact": true, "zh": true, "en": true}

// allWords are the same in order, so that the nearest is always the same one.
var allWords = slices.Sorted(maps.Keys(bookWords))

func wordSet(lists ...[]string) map[string]bool {
	set := map[string]bool{}
	for _, l := range lists {
		for _, w := range l {
			set[w] = true
		}
	}
	return set
}
