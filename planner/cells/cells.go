// Package cells says how text takes its place on a terminal, where a Chinese
// character is two cells wide and a combining mark none.
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
		lines = append(lines, wrapLine(part, max(width, 4))...)
	}
	return lines
}

func wrapLine(s string, width int) []string {
	var lines []string
	line, space := "", ""
	for _, word := range pieces(s) {
		if word == " " {
			space += word
			continue
		}
		if line != "" && Width(line+space+word) > width {
			lines = append(lines, line)
			line, space = "", ""
		}
		for line == "" && Width(word) > width {
			head, rest := cut(word, width)
			lines = append(lines, head)
			word = rest
		}
		line += space + word
		space = ""
	}
	return append(lines, line)
}

// cut splits a word that no line can hold.
func cut(word string, width int) (head, rest string) {
	w := 0
	for i, r := range word {
		w += Of(r)
		if w > width && i > 0 {
			return word[:i], word[i:]
		}
	}
	return word, ""
}

// pieces cuts prose where a line may break: spaces by themselves, words, and
// single wide characters with the marks that must stay beside them.
func pieces(s string) []string {
	var out []string
	glue := false // the next character belongs to the last piece
	for _, r := range s {
		switch {
		case r == ' ':
			out = append(out, " ")
			glue = false
			continue
		case len(out) == 0 || out[len(out)-1] == " ":
			out = append(out, string(r))
		case glue || closes(r) || !Wide(r) && !breaksAfter(out[len(out)-1]):
			out[len(out)-1] += string(r)
		default:
			out = append(out, string(r))
		}
		glue = opens(r)
	}
	return out
}

// breaksAfter reports whether a line may break after the piece: after a wide
// character, before a Latin word.
func breaksAfter(piece string) bool {
	r, _ := utf8.DecodeLastRuneInString(piece)
	return Wide(r)
}

// Of returns how many cells one character takes by itself.
func Of(r rune) int { return displaywidth.Rune(r) }

// Wide reports a character of two cells.
func Wide(r rune) bool { return Of(r) == 2 }

func opens(r rune) bool { return unicode.Is(unicode.Ps, r) || unicode.Is(unicode.Pi, r) }

func closes(r rune) bool {
	return unicode.Is(unicode.Pe, r) || unicode.Is(unicode.Pf, r) ||
		strings.ContainsRune("，。、；：？！％,.;:?!%", r)
}

// Pad fills s with spaces to the width.
func Pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-Width(s)))
}
