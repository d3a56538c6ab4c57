package book

import (
	"strconv"
	"strings"

	"repay/planner/lang"
)

// text is what a code says: the fault, and what to write instead. Both are
// templates over [args].
//
// The tone: the fault first, in plain words; lower case, no full stop; then
// on its own line what would be right, with the user's own numbers.
type text struct {
	message, remedy lang.Text
	warning         bool
}

// wrong is the text of an error, odd that of a warning.
func wrong(zh, en, remedyZH, remedyEN string) text {
	return text{message: lang.Text{ZH: zh, EN: en}, remedy: lang.Text{ZH: remedyZH, EN: remedyEN}}
}

func odd(zh, en, remedyZH, remedyEN string) text {
	t := wrong(zh, en, remedyZH, remedyEN)
	t.warning = true
	return t
}

// texts is every code with its words.
var texts = join(
	fileTexts, syntaxTexts, shapeTexts, scalarTexts, householdTexts,
	loanTexts, cardTexts, owedTexts, offerTexts, refusalTexts, rulesTexts, presetTexts,
)

func join(tables ...map[Code]text) map[Code]text {
	all := map[Code]text{}
	for _, t := range tables {
		for code, words := range t {
			all[code] = words
		}
	}
	return all
}

// args are what a template may name.
type args struct {
	Key   string    // {key}: the field
	Value string    // {value}: what was written
	Other string    // {other}: a second value
	Want  lang.Text // {want}: what would be right, where it has words
	More  lang.Text // {more}: a second such
	N     int       // {n}
}

// fill puts the arguments into a template.
func (a args) fill(t lang.Text) lang.Text {
	return lang.Text{ZH: a.fillIn(t.ZH, a.Want.ZH, a.More.ZH), EN: a.fillIn(t.EN, a.Want.EN, a.More.EN)}
}

func (a args) fillIn(s, want, more string) string {
	return strings.NewReplacer(
		"{key}", safe(a.Key), "{value}", a.Value, "{other}", a.Other, "{want}", want, "{more}", more, "{n}", strconv.Itoa(a.N),
	).Replace(s)
}

// same is a text that needs no translation.
func same(s string) lang.Text { return lang.Text{ZH: s, EN: s} }

// both names two alternatives.
func both(a, b string) lang.Text {
	return lang.Text{ZH: a + " 或 " + b, EN: a + " or " + b}
}

// all names every one of some words.
func all(words []string) lang.Text {
	n := len(words) - 1
	if n == 0 {
		return same(words[0])
	}
	return lang.Text{ZH: strings.Join(words, "、"), EN: strings.Join(words[:n], ", ") + " and " + words[n]}
}

// list2 names all of a list.
func list2(words []string) lang.Text {
	return lang.Text{ZH: strings.Join(words, "、"), EN: strings.Join(words, ", ")}
}
