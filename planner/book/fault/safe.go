package fault

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clip makes a text of the book fit for a message: safe, and not too long.
func Clip(s string) string {
	s = Safe(strings.ReplaceAll(strings.ReplaceAll(s, "\n", " "), "\t", " "))
	if utf8.RuneCountInString(s) > 40 {
		s = string([]rune(s)[:37]) + "..."
	}
	return s
}

// Safe returns text with everything that a terminal would act on, or that
// would hide or turn round what follows, written out.
func Safe(s string) string {
	if strings.IndexFunc(s, hidden) < 0 {
		return s
	}
	var b strings.Builder
	for _, c := range s {
		if hidden(c) {
			fmt.Fprintf(&b, "\\u%04x", c)
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// hidden reports control characters and marks without a shape of their own.
func hidden(c rune) bool {
	switch {
	case c < 0x80:
		return c < ' ' && c != '\t' || c == 0x7F
	case c >= '一' && c <= '鿿': // as most are
		return false
	}
	return unicode.In(c, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp) || c == unicode.ReplacementChar
}
