package page

import (
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
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
