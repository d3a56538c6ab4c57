package source

import (
	"strings"
	"unicode"
)

// Visible drops what cannot be seen from a typed text.
func Visible(s string) string {
	return strings.TrimSpace(strings.Map(func(c rune) rune {
		switch {
		case c == '\t':
			return ' '
		case unicode.IsGraphic(c) && c != unicode.ReplacementChar:
			return c
		}
		return -1
	}, s))
}

// Value is a text as a value of a file: as typed where YAML reads it so,
// in a record in braces too, else in quotes.
func Value(s string) string {
	s = Visible(s)
	safe := s != "" && !strings.EqualFold(s, "null")
	for i, c := range s {
		word := unicode.IsLetter(c) || unicode.IsDigit(c)
		safe = safe && (word || i > 0 && strings.ContainsRune("-_./%+ ", c))
	}
	if safe {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// IsNumber reports plain digits with or without decimals, of a sane length.
func IsNumber(s string) bool {
	whole, frac, point := strings.Cut(s, ".")
	return len(s) <= 40 && IsDigits(whole) && (!point || IsDigits(frac))
}

// IsDigits reports a text of digits and nothing else.
func IsDigits(s string) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return s != ""
}
