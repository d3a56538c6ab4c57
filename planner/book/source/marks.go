package source

import (
	"slices"
	"strings"
)

// A question mark by itself says that a value is not known. YAML takes it for the
// head of a key, so the parser gets a full-width one in its place: that is a
// text, and as many characters.
const (
	loneMark = '?'
	wideMark = '？'
)

// withoutMarks are lines as the parser gets them: with no question mark where a
// value stands alone. Where there is none, they are the lines themselves.
func withoutMarks(lines []string) []string {
	var out []string
	for i, line := range lines {
		if !strings.ContainsRune(line, loneMark) {
			continue
		}
		if text := widened(line); text != line {
			if out == nil {
				out = slices.Clone(lines)
			}
			out[i] = text
		}
	}
	if out == nil {
		return lines
	}
	return out
}

// areThose reports lines that are the very ones typed, and no changed copy of them.
func areThose(lines, typed []string) bool { return len(lines) == 0 || &lines[0] == &typed[0] }

// widened is a line with full-width question marks where a value begins and ends
// with such marks. What stands in quotes or in a comment stays.
func widened(line string) string {
	text := []rune(line)
	var quote rune
	before := ' ' // the last sign that is no blank; a line begins as a value does
	for i, c := range text {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
			continue
		case c == '#' && (i == 0 || text[i-1] == ' '):
			return string(text)
		case (c == '"' || c == '\'') && strings.ContainsRune(" :,[{-", before):
			quote = c
			continue
		case c == loneMark && i > 0 && strings.ContainsRune(":,[{-", before) && (text[i-1] == ' ' || before == '[') && endsValue(text[i+1:]):
			text[i] = wideMark
		}
		if c != ' ' {
			before = c
		}
	}
	return string(text)
}

// endsValue reports that a value ends before the rest of a line.
func endsValue(rest []rune) bool {
	tail := strings.TrimLeft(string(rest), " ")
	return tail == "" || strings.ContainsRune(",}]", rune(tail[0])) || tail[0] == '#' && len(tail) < len(string(rest))
}

// yaml is the text that the parser gets.
func (s *File) yaml() []byte {
	if areThose(s.parsed, s.Lines) {
		return s.Text
	}
	return []byte(strings.Join(s.parsed, "\n"))
}

// asTyped is a text of the parser as the file has it.
func (s *File) asTyped(text string, line, col int) string {
	if text != string(wideMark) {
		return text
	}
	if typed := []rune(s.line(line)); col <= len(typed) && typed[col-1] == loneMark {
		return string(loneMark)
	}
	return text
}
