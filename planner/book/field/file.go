package field

import (
	"strings"

	"repay/planner/lang"
	"repay/planner/rules"
)

// The records of the other files that the reader takes, presets and lines. They
// have keys and suggestions, but no schema.
var (
	Presets = Record{Fields: []Field{{Key: "version"}, {Key: "checked"}, {Key: "presets"}}}
	Preset  = Record{Fields: []Field{
		{Key: "name", Also: alsoName}, {Key: "also"}, {Key: "what"}, {Key: "notes", Also: alsoNotes}, {Key: "signed"}, {Key: "facts"},
	}}
	Fact = Record{Fields: []Field{{Key: "sure"}, {Key: "source"}, {Key: "fields"}}}

	Rules = Record{Fields: []Field{
		{Key: "version"},
		{Key: "country", Also: []string{"国家"}},
		{Key: "name", Also: alsoName},
		{Key: "currency", Also: []string{"币种"}},
		{Key: "base"},
		{Key: "lender_types"},
		{Key: "lpr"},
		{Key: "rules"},
	}}
	LenderType = Record{Sample: "name: payday, words: {zh: 发薪日贷款, en: payday loan}", Fields: []Field{
		{Key: "name", Also: alsoName, Needed: true}, {Key: "also"}, {Key: "words", Needed: true},
	}}
	LPR = Record{Fields: []Field{{Key: "confirmed"}, {Key: "read"}, {Key: "good_for"}, {Key: "sure"}, {Key: "rows"}}}
	Row = Record{Fields: []Field{
		{Key: "from", Also: alsoFrom, Needed: true}, {Key: "one_year", Needed: true}, {Key: "five_year", Needed: true},
	}}

	// Rule needs more where its measure does; package book knows what.
	Rule = Record{Fields: []Field{
		{Key: "id", Also: alsoID, Needed: true, Sample: same("id: my-line")},
		{Key: "measures", Needed: true, Sample: same("measures: yearly-cost")},
		{Key: "lenders", Also: []string{"lender", "lendertype", "lendertypes"}},
		{Key: "except"},
		{Key: "signed"},
		{Key: "from", Also: alsoFrom, Needed: true, Sample: lang.Text{ZH: "from: 2024-07-01 或 open", EN: "from: 2024-07-01 or open"}},
		{Key: "until", Also: alsoUntil, Needed: true, Sample: lang.Text{ZH: "until: 2027-12-31 或 open", EN: "until: 2027-12-31 or open"}},
		{Key: "when"},
		{Key: "regions", Also: []string{"region", "地区"}},
		{Key: "term"},
		{Key: "principal", Also: alsoPrincipal},
		{Key: "cost"},
		{Key: "days_overdue"},
		{Key: "limit"}, // its sample is the measure's
		{Key: "in_all"},
		{Key: "least", Sample: same("least: 36 months")},
		{Key: "compare", Sample: oneOf("compare", rules.Compares)},
		{Key: "counts", Sample: oneOf("counts", rules.CountsList)},
		{Key: "instead_of"},
		{Key: "runs_from", Sample: oneOf("runs_from", rules.RunsFroms)},
		{Key: "restarts"},
		{Key: "sure", Needed: true, Sample: oneOf("sure", rules.Certainties)},
		{Key: "name", Also: alsoName, Needed: true, Sample: lang.Text{ZH: "name: 几个字说它是什么", EN: "name: the line in a few words"}},
		{Key: "source", Needed: true, Sample: lang.Text{ZH: "source: 谁在哪里说的", EN: "source: who said so, and where"}},
		{Key: "number", Sample: lang.Text{ZH: "number: 它的文号", EN: "number: its official number"}},
		{Key: "url", Also: []string{"link", "address"}, Sample: same("url: https://...")},
		{Key: "read", Needed: true, Sample: lang.Text{ZH: "read: 2026-11-28（看到出处的日子）", EN: "read: 2026-11-28 (when the source was read)"}},
		{Key: "says", Sample: lang.Text{ZH: "says: 要告诉借款人的话", EN: "says: what it tells the borrower"}},
		{Key: "check"},
	}}
	TermIn      = Record{Sample: "over: 12 months, up_to: 60 months", Fields: []Field{{Key: "over"}, {Key: "up_to"}}}
	PrincipalIn = Record{Sample: "over: 1000, up_to: 10000", Fields: []Field{{Key: "over"}, {Key: "up_to"}}}
	CostIn      = Record{Sample: "least: 100%/year", Fields: []Field{{Key: "least", Needed: true}}}
	OverdueIn   = Record{Sample: "over: 120", Fields: []Field{{Key: "over", Needed: true}}}

	Span          = Record{Fields: []Field{{Key: "from", Also: alsoFrom}, {Key: "until", Also: alsoUntil}}}
	BothLanguages = Record{Fields: []Field{{Key: "zh", Needed: true}, {Key: "en", Needed: true}}}
)

func same(s string) lang.Text { return lang.Text{ZH: s, EN: s} }

// oneOf is the sample of a key that takes one of some words, two at the least.
func oneOf[T ~string](key string, list []T) lang.Text {
	words := make([]string, len(list))
	for i, w := range list {
		words[i] = string(w)
	}
	last := len(words) - 1
	return lang.Text{
		ZH: key + ": " + strings.Join(words[:last], "、") + " 或 " + words[last],
		EN: key + ": " + strings.Join(words[:last], ", ") + " or " + words[last],
	}
}
