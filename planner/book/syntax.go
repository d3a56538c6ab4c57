package book

import (
	"strconv"
	"strings"
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
	if m := lineOf().FindStringSubmatch(said); m != nil {
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

func openers(code Code) string {
	switch code {
	case UnclosedQuote:
		return "\"'"
	case BadEscape:
		return "\""
	}
	return "{["
}

var lineOf = lazily(`^yaml: line (\d+): (.*)$`)

// maxTries bounds the size of a file that is parsed again and again to find
// the line of a fault.
const maxTries = 256 << 10

// faultLine finds the line on which the parser's fault arose: the first whose
// text, with all before it, brings about the same message.
func (s *source) faultLine(said string) int {
	named := 1
	if m := lineOf().FindStringSubmatch(said); m != nil {
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
		if m := anchored().FindStringSubmatch(s.line(line)); m != nil {
			return UnknownAnchor, args{Value: clip(m[1])}
		}
	case has("unexpected end of stream", "unexpected document indicator"):
		return UnclosedQuote, args{}
	case has("',' or '}'", "',' or ']'"):
		if commented().MatchString(s.line(line)) {
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
		if m := listInLine().FindStringSubmatch(s.line(line)); m != nil {
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
		if m := badStart().FindStringSubmatch(s.line(line)); m != nil {
			first, _ := utf8.DecodeRuneInString(m[1])
			return BadStart, args{Value: string(first), Other: m[1]}
		}
	case has("comment or line break"):
		if m := blockMark().FindStringSubmatch(s.line(line)); m != nil {
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
