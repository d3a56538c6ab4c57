// Package cells measures and wraps text on a terminal, where a Chinese character
// is two cells wide and a combining mark none.
package cells

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// Width returns how many cells s takes.
func Width(s string) int { return displaywidth.String(s) }

// Wrap breaks prose into lines of at most width columns. Words stay whole
// where they fit; between Chinese characters a line may break anywhere, but no
// line begins with a closing mark or ends with an opening one. A newline in
// the text is kept.
func Wrap(s string, width int) []string {
	var lines []string
	for part := range strings.SplitSeq(s, "\n") {
		lines = append(lines, wrapLine(part, max(width, least))...)
	}
	return lines
}

// Join makes one line of two, of which the second goes on: with a space between, but
// not beside a Chinese character or mark on both sides, or after or before such a mark.
func Join(a, b string) string {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	if a == "" || b == "" || Wide(last) && (Wide(first) || !unicode.Is(unicode.Han, last)) || Wide(first) && !unicode.Is(unicode.Han, first) {
		return a + b
	}
	return a + " " + b
}

// least is the least width that text is wrapped to: any character fits into it.
const least = 4

// OnOneLine reports whether [Wrap] leaves s on one line.
func OnOneLine(s string, width int) bool {
	return Width(s) <= max(width, least) && strings.IndexByte(s, '\n') < 0
}

// wrapLine cuts one line. What it returns is cut out of s, without the spaces
// at its breaks.
func wrapLine(s string, width int) []string {
	if Width(s) <= width {
		return []string{strings.TrimRight(s, " ")}
	}
	var lines []string
	from, to := 0, 0 // the line so far is s[from:to]; empty where they are equal
	for start, end := nextPiece(s, 0); start < len(s); start, end = nextPiece(s, end) {
		if s[start] == ' ' {
			continue
		}
		if to > from && wider(s[from:end], width) {
			lines = append(lines, s[from:to])
			from, to = start, start
		}
		for to == from && wider(s[start:end], width) {
			first := fits(s[start:end], width)
			lines = append(lines, s[start:start+first])
			start += first
			from, to = start, start
		}
		to = end
	}
	return append(lines, s[from:to])
}

// wider reports whether s takes more than width cells. Most often its length
// says so already: no character takes more than two.
func wider(s string, width int) bool {
	return 2*utf8.RuneCountInString(s) > width && Width(s) > width
}

// nextPiece returns where the piece of s from start on ends. Between pieces a
// line may break: each is a space, a word, or a wide character with the marks
// that must stay beside it.
func nextPiece(s string, start int) (from, to int) {
	glue := false // the next character belongs to the piece
	var last rune
	for i, r := range s[start:] {
		i += start
		switch {
		case i == start && r == ' ':
			return start, start + 1
		case i == start:
		case r == ' ', !glue && !closes(r) && (Wide(r) || Wide(last)):
			return start, i
		}
		glue, last = opens(r), r
	}
	return start, len(s)
}

// Of returns how many cells one character takes by itself.
func Of(r rune) int { return displaywidth.Rune(r) }

// Wide reports a character of two cells.
func Wide(r rune) bool { return Of(r) == 2 }

// opens reports a mark that must not end a line: a bracket, or a star before what it marks.
func opens(r rune) bool { return r == '*' || unicode.Is(unicode.Ps, r) || unicode.Is(unicode.Pi, r) }

func closes(r rune) bool {
	return unicode.Is(unicode.Pe, r) || unicode.Is(unicode.Pf, r) ||
		strings.ContainsRune("，。、；：？！％,.;:?!%", r)
}

// Pad fills s with spaces to the width.
func Pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-Width(s)))
}

// Clean takes out of a text what would disturb a line: control characters, what is no
// character, and marks that turn the writing direction. A break or a tab becomes a
// space.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', unicode.In(r, unicode.Zl, unicode.Zp):
			return ' '
		case unicode.IsControl(r), unicode.In(r, unicode.Bidi_Control, unicode.Noncharacter_Code_Point):
			return -1
		}
		return r
	}, s)
}

// Cut shortens s to at most width columns; two points stand for what is gone.
func Cut(s string, width int) string {
	if Width(s) <= width {
		return s
	}
	const gone = ".."
	if width < len(gone) {
		return gone[:max(width, 0)]
	}
	return strings.TrimRight(s[:fits(s, width-len(gone))], " ") + gone
}

// fits is how many bytes of s go into the width.
func fits(s string, width int) int {
	w := 0
	for i, r := range s {
		if w += Of(r); w > width {
			return i
		}
	}
	return len(s)
}
