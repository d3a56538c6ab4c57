package ical

import (
	"io"
	"strings"
	"unicode/utf8"
)

// widest is how many bytes a line has at the most, without its end (RFC 5545, 3.1).
const widest = 75

// writer writes lines until one fails.
type writer struct {
	to  io.Writer
	err error
}

// line writes a property. What is too long goes on in the next line after a space, and
// no character is cut in two: not every program puts its bytes together again first.
func (w *writer) line(name, value string) {
	left, out := name+":"+value, strings.Builder{}
	for room := widest; len(left) > room; room = widest - 1 {
		cut := room
		for !utf8.RuneStart(left[cut]) {
			cut--
		}
		out.WriteString(left[:cut] + "\r\n ")
		left = left[cut:]
	}
	if w.err == nil {
		_, w.err = io.WriteString(w.to, out.String()+left+"\r\n")
	}
}

var escaped = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// text writes a TEXT (RFC 5545, 3.3.11). What is no character, and a control character
// but a break, cannot be in one.
func text(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0x7f {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return escaped.Replace(s)
}
