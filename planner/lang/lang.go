// Package lang names the two languages that the program speaks.
//
// A text stands beside its use, as a variable with both languages; tests find
// every one in the source and check that neither language is missing.
package lang

import (
	"fmt"
	"strconv"
	"strings"
)

// Lang is a language of the output.
type Lang uint8

// The languages. Chinese is the zero value: the first users read it.
const (
	ZH Lang = iota
	EN
)

// Parse reads "zh" or "en".
func Parse(s string) (Lang, bool) {
	switch s {
	case "zh":
		return ZH, true
	case "en":
		return EN, true
	}
	return ZH, false
}

func (l Lang) String() string {
	if l == EN {
		return "en"
	}
	return "zh"
}

// Text is one text in both languages.
type Text struct{ ZH, EN string }

// In returns the text in language l.
func (t Text) In(l Lang) string {
	if l == EN {
		return t.EN
	}
	return t.ZH
}

// Fill returns the text in language l with {1} for the first value, {2} for the
// second, and so on.
func (t Text) Fill(l Lang, values ...any) string {
	s := t.In(l)
	if len(values) == 0 {
		return s
	}
	pairs := make([]string, 0, 2*len(values))
	for i, value := range values {
		pairs = append(pairs, strconv.Itoa(i+1), written(value))
	}
	return Template(s, pairs...)
}

// written is a value as fmt prints it; most are texts and counts.
func written(value any) string {
	switch x := value.(type) {
	case string:
		return x
	case int:
		return strconv.Itoa(x)
	}
	return fmt.Sprint(value)
}

// Template puts values into a text: pairs are a name, which stands in braces
// in the text, and what takes its place. It goes over the text once, so that a
// brace in a value stays a brace.
func Template(s string, pairs ...string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		value, known := "", false
		for i := 0; i < len(pairs) && closed && !known; i += 2 {
			if pairs[i] == name {
				value, known = pairs[i+1], true
			}
		}
		if known {
			b.WriteString(value)
			s = after
		} else {
			b.WriteByte('{')
			s = rest
		}
	}
}
