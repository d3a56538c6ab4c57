package page

import (
	"fmt"
	"strings"
	"unicode"
)

// Command is the command to run next, with the words that lead to it.
type Command struct{ Lead, Line string }

// Quote writes an argument so that a shell reads it as one word.
func Quote(s string) string {
	safe := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_./,:@%+=", r)
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !safe(r) }) < 0 {
		return s
	}
	if strings.ContainsFunc(s, unseen) {
		return escaped(s)
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// unseen reports what would disturb a line if it stood there as it is.
func unseen(r rune) bool { return r != ' ' && !unicode.IsPrint(r) }

// escaped is an argument with its unseen bytes as numbers, as bash and zsh read them.
func escaped(s string) string {
	var b strings.Builder
	b.WriteString("$'")
	for _, r := range s {
		switch {
		case r == '\'' || r == '\\':
			b.WriteString(`\` + string(r))
		case unseen(r):
			for _, c := range []byte(string(r)) {
				fmt.Fprintf(&b, `\%03o`, c)
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + "'"
}
