package source

import (
	"strings"
	"unicode/utf8"

	"repay/planner/book/fault"
	"repay/planner/internal/lazy"
)

// Brackets and quotes of one line that do not go together.

var (
	afterValue = fault.Wrong("after_value",
		"{value} 后面多了 {other}", "{other} follows {value}, which is complete",
		"删掉 {other}", "delete {other}")
	afterQuote = fault.Wrong("after_quote",
		"引号 {value} 后面多了 {other}", "{other} follows the quotes of {value}",
		"把整个值写进引号，或去掉引号", "put the whole value in the quotes, or leave them out")
)

// afterValue reports what follows a value in brackets or quotes on its line.
func (r *Reading) afterValue(line int, kind *fault.Kind) bool {
	text := r.File.line(line)
	m := valueAt.Get().FindStringIndex(text)
	if m == nil || kind == unclosedQuote || kind == badEscape {
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
	kind = afterValue
	if value[0] == '"' || value[0] == '\'' {
		kind = afterQuote
	}
	r.FaultAt(line, col, utf8.RuneCountInString(extra), kind, fault.Args{Value: fault.Clip(value), Other: fault.Clip(extra)})
	return true
}

// valueAt is a value in brackets or quotes after a key or a dash.
var valueAt = lazy.New(`^ *(?:- +)*(?:[A-Za-z_]+: +)?["'{\[]`)

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

// wrongBracket finds a bracket of a line that closes nothing, or closes another
// kind than was opened; want is then the one to write. at is its column, 0 for
// none.
func wrongBracket(line string) (sign, want string, at int) {
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
