package fault

import (
	"strconv"
	"strings"

	"repay/planner/lang"
)

// Args are what a template may name.
type Args struct {
	Key   string    // {key}: the field
	Value string    // {value}: what was written
	Other string    // {other}: a second value
	Want  lang.Text // {want}: what would be right, where it has words
	More  lang.Text // {more}: a second such
	N     int       // {n}
	First int       // {first}: the line of the file on which something stood first
}

// Fill puts the arguments into a template.
func (a Args) Fill(t lang.Text) lang.Text {
	return lang.Text{ZH: a.fill(t.ZH, a.Want.ZH, a.More.ZH), EN: a.fill(t.EN, a.Want.EN, a.More.EN)}
}

func (a Args) fill(s, want, more string) string {
	return lang.Template(s, "key", Safe(a.Key), "value", a.Value, "other", a.Other, "want", want, "more", more, "n", strconv.Itoa(a.N), "first", strconv.Itoa(a.First))
}

// Same is a text that needs no translation.
func Same(s string) lang.Text { return lang.Text{ZH: s, EN: s} }

// Either names two alternatives.
func Either(a, b string) lang.Text {
	return lang.Text{ZH: a + " 或 " + b, EN: a + " or " + b}
}

// All names every one of some words, with an "and" before the last.
func All(words []string) lang.Text {
	n := len(words) - 1
	if n == 0 {
		return Same(words[0])
	}
	return lang.Text{ZH: strings.Join(words, "、"), EN: strings.Join(words[:n], ", ") + " and " + words[n]}
}

// List names the words of a list.
func List(words []string) lang.Text {
	return lang.Text{ZH: strings.Join(words, "、"), EN: strings.Join(words, ", ")}
}

// left is written in the place of words that were left out.
const left = "..."

// quoteless is a without what was quoted from the file.
func (a Args) quoteless(keyTyped bool) Args {
	if keyTyped {
		a.Key = left
	}
	a.Value, a.Other, a.Want, a.More = left, left, Same(left), Same(left)
	return a
}
