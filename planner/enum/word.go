package enum

import (
	"strings"
	"unicode"
)

// Fold drops from a word what people vary: case, width, and the sign between
// its parts.
func Fold(s string) string {
	if isFolded(s) { // as most words are, and those of every list
		return s
	}
	return strings.Map(func(c rune) rune {
		switch c {
		case '_', '-', ' ':
			return -1
		}
		return c
	}, strings.ToLower(Narrow(s)))
}

// isFolded reports a word of plain small letters, digits, signs that are not dropped
// and Chinese characters.
func isFolded(s string) bool {
	for _, c := range s {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c >= '一' && c <= '鿿':
		case c <= ' ', c >= 0x7F, c >= 'A' && c <= 'Z', c == '_', c == '-':
			return false
		}
	}
	return true
}

// IsASCII reports a text without Chinese or other wide characters: each sign is a byte.
func IsASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Narrow turns full-width digits, letters and signs, and the other signs that
// Chinese keyboards and web pages give, into the plain ones that they mean.
func Narrow(s string) string {
	if IsASCII(s) { // there is nothing to narrow
		return strings.TrimSpace(s)
	}
	return strings.TrimSpace(strings.Map(func(c rune) rune {
		switch {
		case c < 0x80:
			return c
		case c >= '！' && c <= '～':
			return c - '！' + '!'
		case c == '\u3000', unicode.Is(unicode.Zs, c):
			return ' '
		case unicode.Is(unicode.Cf, c):
			return -1
		}
		switch c {
		case '￥':
			return '¥'
		case '−', '–', '—', '‐', '‑', '‒', '﹣':
			return '-'
		case '。', '．':
			return '.'
		case '、', '，':
			return ','
		case '∶', '：':
			return ':'
		case '⁄', '∕':
			return '/'
		case '×', '✕':
			return 'x'
		}
		return c
	}, s))
}

// Nearest is the known word that a misspelt one was most likely meant for:
// fewer than 3 letters off, of a short word fewer than 2. Empty where none is
// that near.
func Nearest(word string, known []string) string {
	w := []rune(Fold(word))
	if len(w) < 2 || len(w) > 40 {
		return ""
	}
	best, least := "", 3
	if len(w) < 6 {
		least = 2 // of a short word one letter is much
	}
	for _, k := range known {
		if d := Distance(w, []rune(Fold(k)), least); d < least {
			best, least = k, d
		}
	}
	return best
}

// Distance is how many letters must be changed, added, dropped or swapped with
// their neighbour to turn a into b (Damerau and Levenshtein, each part edited
// once); anything from limit on counts as limit.
func Distance(a, b []rune, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return min(rows[len(a)][len(b)], limit)
}
