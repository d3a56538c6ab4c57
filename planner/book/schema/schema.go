// Package schema writes JSON Schemas for editors: of a book, from the table of
// its fields, and of the list of what is wrong with one.
package schema

import (
	"strings"

	"repay/planner/book/field"
	"repay/planner/internal/schema"
	"repay/planner/lang"
)

// Book returns the JSON Schema of a book: completion, the words shown over a
// field, and marks under what is wrong while it is typed. Its descriptions are
// in the languages given, in both where none is.
//
// What the schema refuses, the reader refuses: it may let pass what only the
// reader can judge, never the other way round. (One thing escapes it: blanks
// inside the quotes of a quoted key.) Fields, closed lists and the spellings of
// amounts, rates and dates come from the tables that the reader has them from.
func Book(langs ...lang.Lang) []byte {
	s := speaker{langs}
	if len(langs) == 0 {
		s.langs = []lang.Lang{lang.ZH, lang.EN}
	}
	definitions := s.kinds()
	for _, r := range field.Records {
		definitions = definitions.With(r.Name, s.record(r))
	}
	definitions = append(definitions, s.offers()...)
	top := schema.Object{}.
		With("$schema", schema.Draft).
		With("title", s.line("repay 账本", "repay book")).
		With("description", s.say(lang.Text{
			ZH: "一家人的账本：现金、收入、开支和借款。不知道的就不写。",
			EN: "One household: its cash, income, expenses and loans. What is not known is left out.",
		}, "\n\n"))
	return schema.Join(top, s.record(&field.Book), schema.Of("definitions", definitions)).Bytes()
}

// speaker writes texts in the languages that were asked for.
type speaker struct{ langs []lang.Lang }

func (s speaker) say(t lang.Text, between string) string {
	var said []string
	for _, l := range s.langs {
		said = append(said, t.In(l))
	}
	return strings.Join(said, between)
}

// line is a short text in the languages of the schema, on one line.
func (s speaker) line(zh, en string) string { return s.say(lang.Text{ZH: zh, EN: en}, " / ") }
