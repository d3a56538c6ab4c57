package book

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// syntaxFault answers what YAML cannot read. What Chinese keyboards and
// hurried hands produce is looked for first and answered in its own words;
// else the parser's message is put into ours, on the line where it arose (the
// parser often names the line where the broken part begins).
func (r *reader) syntaxFault(said string) {
	line := r.src.faultLine(said)
	if strings.Contains(said, "end of stream") {
		line = r.src.quoteLine()
	}
	if r.typedFaults(1, line+1) {
		return
	}
	for _, f := range r.kept {
		if f.line == line && f.code == WideSpace || f.line == line-1 && (f.code == DashNoSpace || f.code == WrongBullet) {
			return // how far in it stands was a guess
		}
	}
	for line < len(r.src.lines) && r.src.line(line) == "" {
		line++ // what is wrong is below the empty lines
	}
	problem := said
	if m := lineOf.FindStringSubmatch(said); m != nil {
		problem = m[2]
	}
	problem = strings.TrimPrefix(problem, "yaml: ")
	code, a := r.src.syntaxCode(problem, line)
	if r.afterValue(line, code) {
		return
	}
	if sign, want, at := oddBracket(r.src.line(line)); at > 0 && code != UnclosedQuote && code != CommentInBracket {
		code, a = SpareBracket, args{Value: sign, Other: want}
		if want != "" {
			code = OtherBracket
		}
		r.faultAt(line, at, 1, code, a)
		return
	}
	from, width := r.src.visible(line)
	if code == UnclosedQuote || code == UnclosedBracket || code == CommentInBracket || code == BadEscape {
		if at := strings.IndexAny(r.src.line(line), openers(code)); at >= 0 {
			from, width = len([]rune(r.src.line(line)[:at])), 1
			a.Other = map[byte]string{'{': "}", '[': "]"}[r.src.line(line)[at]]
		}
	}
	if point := map[Code]string{BadStart: a.Other, UnknownAnchor: "*" + a.Value}[code]; point != "" {
		if at := strings.Index(r.src.line(line), point); at >= 0 {
			from, width = len([]rune(r.src.line(line)[:at])), len([]rune(point))
		}
	}
	a.Other = clip(a.Other) // it was needed whole to find its place
	r.faultAt(line, from+1, width, code, a)
}

// afterValue reports what follows a value in brackets or quotes on its line.
func (r *reader) afterValue(line int, code Code) bool {
	text := r.src.line(line)
	m := valueAt.FindStringIndex(text)
	if m == nil || code == UnclosedQuote || code == BadEscape {
		return false
	}
	end := valueEnd(text[m[1]-1:])
	if end == 0 {
		return false
	}
	value, rest := text[m[1]-1:m[1]-1+end], text[m[1]-1+end:]
	extra := strings.TrimSpace(rest)
	if extra == "" || strings.HasPrefix(extra, "#") || extra[0] == ':' || extra[0] == '}' || extra[0] == ']' {
		return false
	}
	at := strings.Index(rest, extra)
	col := utf8.RuneCountInString(text[:m[1]-1+end+at]) + 1
	code = AfterValue
	if value[0] == '"' || value[0] == '\'' {
		code = AfterQuote
	}
	r.faultAt(line, col, utf8.RuneCountInString(extra), code, args{Value: clip(value), Other: clip(extra)})
	return true
}

// valueAt is a value in brackets or quotes after a key or a dash.
var valueAt = regexp.MustCompile(`^ *(?:- +)*(?:[A-Za-z_]+: +)?["'{\[]`)

// valueEnd is how long a value in brackets or quotes is, with them; 0 where it
// does not end on its line.
func valueEnd(text string) int {
	depth, quote := 0, byte(0)
	for i := range len(text) {
		c := text[i]
		switch {
		case quote != 0 && c == quote:
			quote = 0
			if depth == 0 {
				return i + 1
			}
		case quote != 0:
		case c == '"' || c == '\'':
			quote = c
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// oddBracket finds a bracket of a line that closes nothing, or another kind than
// was opened: then want is the one to write. at is its column, 0 for none.
func oddBracket(line string) (sign, want string, at int) {
	var open []rune
	quote := rune(0)
	for i, c := range []rune(line) {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '#':
			return "", "", 0
		case c == '{' || c == '[':
			open = append(open, c+2) // its pair in ASCII
		case c != '}' && c != ']':
		case len(open) == 0:
			return string(c), "", i + 1
		case open[len(open)-1] != c:
			return string(c), string(open[len(open)-1]), i + 1
		default:
			open = open[:len(open)-1]
		}
	}
	return "", "", 0
}

func openers(code Code) string {
	switch code {
	case UnclosedQuote:
		return "\"'"
	case BadEscape:
		return "\""
	}
	return "{["
}

var lineOf = regexp.MustCompile(`^yaml: line (\d+): (.*)$`)

// maxTries bounds the size of a file that is parsed again and again to find
// the line of a fault.
const maxTries = 256 << 10

// faultLine finds the line on which the parser's fault arose: the first whose
// text, with all before it, brings about the same message.
func (s *source) faultLine(said string) int {
	named := 1
	if m := lineOf.FindStringSubmatch(said); m != nil {
		named, _ = strconv.Atoi(m[1])
	}
	if len(s.text) > maxTries {
		return min(named, len(s.lines))
	}
	lo, hi := 0, len(s.lines) // the first lo lines do not say it, the first hi do
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

// maxQuoted bounds the size of a file of which every head is parsed.
const maxQuoted = 32 << 10

// quoteLine finds the line on which a quote opens that is never closed: from it
// on no head of the text is complete.
func (s *source) quoteLine() int {
	line := len(s.lines)
	for k := len(s.parsed); k > 0 && len(s.text) <= maxQuoted; k-- {
		if !strings.Contains(parseError([]byte(strings.Join(s.parsed[:k], "\n")+"\n")), "end of stream") {
			break
		}
		line = k
	}
	return line
}

// syntaxCode turns the parser's words into ours.
func (s *source) syntaxCode(problem string, line int) (Code, args) {
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
		return UnknownAnchor, args{Value: clip(name[min(1, len(name)-1)])}
	case has("alphabetic or numeric character"):
		if m := anchored.FindStringSubmatch(s.line(line)); m != nil {
			return UnknownAnchor, args{Value: clip(m[1])}
		}
	case has("unexpected end of stream", "unexpected document indicator"):
		return UnclosedQuote, args{}
	case has("',' or '}'", "',' or ']'"):
		if commented.MatchString(s.line(line)) {
			return CommentInBracket, args{}
		}
		return UnclosedBracket, args{Other: "} ]"}
	case has("mapping values are not allowed"):
		if s.deeperThanAbove(line) {
			return BadIndent, args{}
		}
		example := `name: "A: note"`
		if strings.Count(s.line(line), ": ") > 1 {
			example = quotedValue(s.line(line), example)
		}
		return SecondColon, args{Other: example}
	case has("expected <document start>"):
		return AfterEnd, args{}
	case has("incompatible YAML document", "directive", "%"):
		return Directive, args{}
	case has("block sequence entries are not allowed"):
		if m := listInLine.FindStringSubmatch(s.line(line)); m != nil {
			if key, _, _ := strings.Cut(m[0], ":"); listFields[key] {
				return ListItemInLine, args{Key: key}
			}
			if key, value, _ := strings.Cut(m[0], ": - "); isNumber(strings.TrimSpace(value)) {
				return ListInLine, args{Other: key + ": " + strings.TrimSpace(value)}
			}
			return ListInLine, args{Other: quotedValue(m[0], `name: "- A"`)}
		}
		return BadIndent, args{}
	case has("could not find expected ':'"):
		return MissingColon, args{}
	case has("tab character"):
		return TabIndent, args{}
	case has("cannot start any token"):
		if strings.TrimSpace(s.line(line)) == "" {
			return TabIndent, args{} // the parser takes a tab for the start of something
		}
		if m := badStart.FindStringSubmatch(s.line(line)); m != nil {
			first, _ := utf8.DecodeRuneInString(m[1])
			return BadStart, args{Value: string(first), Other: m[1]}
		}
	case has("comment or line break"):
		if m := blockMark.FindStringSubmatch(s.line(line)); m != nil {
			return BadStart, args{Value: m[1][:1], Other: m[1]}
		}
	case has("escape"):
		return BadEscape, args{}
	case has("did not find expected key", "did not find expected '-'", "block collection", "mapping keys are not allowed"):
		return BadIndent, args{}
	}
	return Syntax, args{Value: clip(problem)}
}

// quotedValue writes a line's field with its value in quotes; otherwise where
// that cannot be told.
func quotedValue(line, otherwise string) string {
	key, value, ok := strings.Cut(strings.TrimLeft(strings.TrimSpace(line), "- "), ": ")
	value = strings.TrimSpace(value)
	if !ok || value == "" || len(key) > 30 || strings.ContainsAny(line, "{}[]\"\\") {
		return otherwise
	}
	return clip(key) + `: "` + clip(value) + `"`
}

// deeperThanAbove reports a line with a single field that stands further in
// than the field above it, which already has a value.
func (s *source) deeperThanAbove(line int) bool {
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
func (s *source) visible(line int) (from, width int) {
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

// A line of a book that breaks its grammar in a way that can be named.
var (
	tabbed       = regexp.MustCompile(`^ *\t\s*\S`)
	wideSpaced   = regexp.MustCompile(`^ *([\x{3000}\x{00A0}\x{2000}-\x{200A}\x{202F}][\x{3000}\x{00A0}\x{2000}-\x{200A}\x{202F} ]*)-? *([A-Za-z_]+)[:：]`)
	fenced       = regexp.MustCompile("^ *(```+|~~~+)")
	bulleted     = regexp.MustCompile(`^ *([*•·●–—－+]) +\S`)
	openedWide   = regexp.MustCompile(`(?:^[ -]*|: *)([｛［])`)
	closedWide   = regexp.MustCompile(`([｝］])[^}\]]*$`)
	dashGlued    = regexp.MustCompile(`^ *(-)([A-Za-z_]+) *[:：]`)
	wrongDash    = regexp.MustCompile(`^ *([*•·●–—－+]|[0-9]+[.、)]) *([A-Za-z_]+) *[:：]`)
	spareComma   = regexp.MustCompile(`, *,`)
	noComma      = regexp.MustCompile(`([^\s,:{}\[\]]+)( +)([A-Za-z_]+): `)
	noColonIn    = regexp.MustCompile(`[{,] *([A-Za-z_]+)( +)([{\[])`)
	blockMark    = regexp.MustCompile(`: +([|>].*)$`)
	listInLine   = regexp.MustCompile(`[A-Za-z_]+: +- .*$`)
	wideColon    = regexp.MustCompile(`^[\s-]*([A-Za-z_]+)\s*(：)\s*(.*)$`)
	badStart     = regexp.MustCompile("(?:^ *|[:,{\\[-] +|[{\\[,])([@%`\\t][^,}\\]]*)")
	noColon      = regexp.MustCompile(`^[ -]*([A-Za-z_]+)( )\s*(\S.*)$`)
	commented    = regexp.MustCompile(`[{\[].*\s#`)
	anchored     = regexp.MustCompile(`[:\[{,-] *[*&]([^\s,}\]]+)`)
	wideColonIn  = regexp.MustCompile(`[{,]\s*([A-Za-z_]+)\s*(：)\s*([^,}，]*)`)
	wideComma    = regexp.MustCompile(`([^\s{},:：，；、]*)([，；、])\s*([A-Za-z_]+)\s*[:：]\s*([^,}，]*)`)
	gluedColon   = regexp.MustCompile(`^[\s-]*([A-Za-z_]+)(:)([^\s:/][^#]*)$`)
	gluedColonIn = regexp.MustCompile(`[{,]\s*([A-Za-z_]+)(:)([^\s,}][^,}]*)`)
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
		for _, p := range []struct {
			re   *regexp.Regexp
			code Code
		}{{wideColon, FullWidthColon}, {wideColonIn, FullWidthColon}, {wideComma, FullWidthComma}, {gluedColon, NoSpaceAfterColon}, {gluedColonIn, NoSpaceAfterColon}} {
			m := p.re.FindStringSubmatchIndex(line)
			if m == nil {
				continue
			}
			sub := func(k int) string { return line[m[2*k]:m[2*k+1]] }
			a := args{}
			at := m[4]
			if p.code == FullWidthComma {
				if !bookWords[sub(3)] {
					continue
				}
				if !strings.ContainsAny(line[:m[4]], "{[") {
					r.faultAt(i, r.src.column(i, len([]rune(line[:at]))+1), 1, CommaJoins, args{Value: clip(strings.TrimSpace(sub(3) + ": " + sub(4)))})
					ok = true
					break
				}
				a.Value = clip(strings.TrimSpace(sub(1) + ", " + sub(3) + ": " + sub(4)))
			} else {
				if !bookWords[sub(1)] && (p.code != FullWidthColon || nearest(sub(1), allWords) == "") {
					continue
				}
				a.Key = sub(1)
				a.Value = clip(strings.TrimSpace(sub(1) + ": " + narrow(sub(3))))
				if c, _ := utf8.DecodeRuneInString(sub(3)); p.code == NoSpaceAfterColon && unicode.Is(unicode.Zs, c) {
					p.code, at = WideSpaceAfter, m[6]
				}
			}
			col := len([]rune(line[:at])) + 1
			r.faultAt(i, r.src.column(i, col), 1, p.code, a)
			r.slipped(i, col, meant[p.code])
			if p.code == FullWidthComma {
				r.slippedAlong(i, len([]rune(line[:m[7]]))+1)
			}
			ok = true
			break
		}
	}
	return ok
}

// oddLine reports what a line begins with, or its brackets, where that cannot
// be right. here says that the parser stopped at about this line; elsewhere
// the line may be part of a longer text.
func (r *reader) oddLine(i int, line string, here bool) bool {
	at := func(re *regexp.Regexp) (sign string, col int) {
		m := re.FindStringSubmatchIndex(line)
		if m == nil {
			return "", 0
		}
		return line[m[2]:m[3]], len([]rune(line[:m[2]])) + 1
	}
	opened, closed := at(openedWide)
	if closed == 0 && strings.ContainsAny(line, "{[") {
		opened, closed = at(closedWide)
	}
	if closed > 0 {
		r.wideBracket(i, closed, opened)
		return true
	}
	if tabbed.MatchString(line) {
		r.faultAt(i, strings.Index(line, "\t")+1, 1, TabIndent, args{})
		return true
	}
	if m := wideSpaced.FindStringSubmatch(line); m != nil && bookWords[m[2]] {
		r.wideSpace(i)
		return true
	}
	if sign, col := at(fenced); col > 0 && (here || i == 1) {
		r.faultAt(i, col, len(sign), CodeFence, args{Value: sign})
		return true
	}
	if m := dashGlued.FindStringSubmatchIndex(line); m != nil && bookWords[line[m[4]:m[5]]] {
		r.faultAt(i, r.src.column(i, m[2]+1), 1, DashNoSpace, args{})
		r.slipped(i, m[2]+1, "- ")
		return true
	}
	if m := wrongDash.FindStringSubmatchIndex(line); m != nil && bookWords[line[m[4]:m[5]]] {
		col := m[2] + 1 // only spaces before it
		r.faultAt(i, r.src.column(i, col), utf8.RuneCountInString(line[m[2]:m[3]]), WrongBullet, args{Value: line[m[2]:m[3]]})
		if utf8.RuneCountInString(line[m[2]:m[3]]) == 1 {
			with := "- "
			if line[m[3]] == ' ' {
				with = "-"
			}
			r.slipped(i, col, with)
		}
		return true
	}
	if !here {
		return false
	}
	if m := spareComma.FindStringIndex(line); m != nil && strings.ContainsAny(line[:m[0]], "{[") {
		col := utf8.RuneCountInString(line[:m[1]])
		r.faultAt(i, r.src.column(i, col), 1, SpareComma, args{})
		r.slipped(i, col, " ")
		return true
	}
	if m := noComma.FindStringSubmatchIndex(line); m != nil && bookWords[line[m[6]:m[7]]] && strings.ContainsAny(line[:m[2]], "{[") {
		col := utf8.RuneCountInString(line[:m[4]]) + 1
		r.faultAt(i, r.src.column(i, col+m[5]-m[4]), m[7]-m[6], NoComma, args{Key: line[m[6]:m[7]], Other: clip(line[m[2]:m[3]])})
		r.slipped(i, col, ", ")
		return true
	}
	if m := noColonIn.FindStringSubmatchIndex(line); m != nil && bookWords[line[m[2]:m[3]]] {
		col := utf8.RuneCountInString(line[:m[4]]) + 1
		r.faultAt(i, r.src.column(i, col+m[2]-m[4]), m[3]-m[2], NoColon, args{Key: line[m[2]:m[3]], Value: clip(line[m[6]:])})
		r.slipped(i, col, ": ")
		return true
	}
	if m := noColon.FindStringSubmatchIndex(line); m != nil && bookWords[line[m[2]:m[3]]] && !strings.ContainsAny(line, ":：") {
		key, value := line[m[2]:m[3]], line[m[6]:m[7]]
		from := len([]rune(line[:m[2]])) + 1
		r.faultAt(i, r.src.column(i, from), len(key), NoColon, args{Key: key, Value: clip(value)})
		r.slipped(i, from+len(key), ": ")
		return true
	}
	if sign, col := at(bulleted); col > 0 {
		r.faultAt(i, r.src.column(i, col), 1, WrongBullet, args{Value: sign})
		r.slipped(i, col, "-")
		return true
	}
	return false
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
	return wideColon.MatchString(line) || gluedColon.MatchString(line)
}

// bookWords are the keys of the book that stand at the head of lines.
var bookWords = wordSet(bookKeys, householdKeys, incomeKeys, knownLoanKeys, owedKeys, overdueKeys, penaltyKeys, lenderKeys, borrowerKeys,
	allStrategies(), []string{"mode", "days", "effect", "by", "order", "after", "as", "status", "until", "confirmed", "type", "contact", "holder"})

// listFields are the fields that hold lists of records.
var listFields = wordSet([]string{"loans", "income", "expenses", "rate_changes", "fees", "payments", "agreements", "offers", "overdue", "plans", "charges", "steps", "stages"})

// prose are the fields that hold sentences, in which a word of the book is just
// a word.
var prose = map[string]bool{"notes": true, "hardship": true, "contact": true}

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
