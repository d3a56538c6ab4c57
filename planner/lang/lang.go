// Package lang names the two languages that the program speaks.
//
// Texts live with what they describe: error texts in package book, everything
// else in package report. Each is a table keyed by a code, with one entry a
// language, and a test that no entry is missing.
package lang

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
