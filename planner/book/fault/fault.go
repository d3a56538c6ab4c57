package fault

import (
	"strings"

	"repay/planner/lang"
)

// Fault is one thing wrong with a book, or, as a warning, one thing odd.
type Fault struct {
	Kind    *Kind
	Args    Args // what its words name
	File    string
	Line    int // from 1
	Column  int // from 1, in characters
	Path    string
	Loan    string // id of the loan it is about; empty: none
	Message lang.Text
	Remedy  lang.Text // empty: the message says it all

	words                           *Kind  // its kind, as the file writes keys
	preset                          Preset // what filled in the value
	excerpt                         excerpt
	redactedMessage, redactedRemedy lang.Text // without what is quoted from the book
}

// Place is where a fault was found.
type Place struct {
	File         string
	Line, Column int // from 1
	Path         string
	Loan         string
	Text         string // the line as it was typed; empty: none is shown
	Width        int    // how many characters of it are wrong
	Preset       Preset // what filled in the value, which nobody typed
	Say          Say    // nil: keys are said in English
}

// Say puts into a text of a language the keys as they are written at a place.
type Say func(l lang.Lang, text string) string

func (say Say) text(t lang.Text) lang.Text {
	return lang.Text{ZH: say(lang.ZH, t.ZH), EN: say(lang.EN, t.EN)}
}

// kind is a copy of what is said, with the keys as they are written.
func (say Say) kind(k *Kind) *Kind {
	own := *k
	own.Message, own.Remedy = say.text(k.Message), say.text(k.Remedy)
	return &own
}

// args are those that name keys as they are written; what was typed stays.
func (say Say) args(k *Kind, a Args) Args {
	if !k.KeyTyped {
		a.Key = say(lang.EN, a.Key)
	}
	a.Other, a.Want, a.More = say(lang.EN, a.Other), say.text(a.Want), say.text(a.More)
	return a
}

// TooMany stands at the end of a long list of faults.
var TooMany = Wrong("too_many_faults",
	"另有 {n} 处错误没有列出；先改以上这些", "and {n} more errors are not listed; correct these first",
	"", "")

// Rest says how many faults there are besides those that are listed, at the
// place of the last of these.
func (last Fault) Rest(n int) Fault {
	return New(TooMany, Args{N: n}, Place{File: last.File, Line: last.Line, Column: last.Column})
}

// Preset is the preset of a loan, by its name, and the field that would take
// the place of what it filled in. The zero value is none.
type Preset struct{ Name, Field string }

// New returns the fault of a kind with its words.
func New(kind *Kind, a Args, at Place) Fault {
	words, preset := kind, at.Preset
	if at.Say != nil {
		words, a = at.Say.kind(kind), at.Say.args(kind, a)
		preset.Field = at.Say(lang.EN, preset.Field)
	}
	f := Fault{
		Kind: kind, Args: a, File: at.File, Line: max(at.Line, 1), Column: max(at.Column, 1), Path: at.Path, Loan: at.Loan,
		words: words, preset: preset,
	}
	f.say()
	f.excerpt = excerpt{line: at.Text, from: f.Column - 1, width: at.Width}
	return f
}

// say puts a fault into words.
func (f *Fault) say() {
	a := f.Args
	f.Message, f.Remedy = a.Fill(f.words.Message), a.Fill(f.words.Remedy)
	a = a.quoteless(f.Kind.KeyTyped)
	f.redactedMessage, f.redactedRemedy = a.Fill(f.words.Message), a.Fill(f.words.Remedy)
	if p := f.preset; p.Field != "" {
		f.Message, f.Remedy = p.words(f.Message)
		p.Name = left
		f.redactedMessage, f.redactedRemedy = p.words(f.redactedMessage)
	}
}

// Below returns the fault of a book that stands in its file below so many lines.
func (f Fault) Below(lines int) Fault {
	f.Line += lines
	if f.Args.First > 0 {
		f.Args.First += lines
		f.say()
	}
	return f
}

// words say that a fault is in what a preset filled in.
func (p Preset) words(message lang.Text) (from, remedy lang.Text) {
	from = lang.Text{ZH: "来自 preset " + p.Name + "：" + message.ZH, EN: "from preset " + p.Name + ": " + message.EN}
	remedy = lang.Text{ZH: "自己写 " + p.Field + "，就不用 preset 里的", EN: "write " + p.Field + " yourself, and the preset's is not used"}
	return from, remedy
}

// Redacted returns the fault without what the borrower wrote: the file goes by
// another name, the line is left out, and so are the words quoted from it.
func (f Fault) Redacted(name string) Fault {
	f.File, f.Args, f.excerpt = name, Args{}, excerpt{}
	f.Message, f.Remedy, f.Loan = f.redactedMessage, f.redactedRemedy, ""
	if strings.Contains(f.Remedy.EN, left) {
		f.Remedy = lang.Text{} // it was about the words left out
	}
	if f.Kind.KeyTyped {
		f.Path = ""
	}
	return f
}

// Record is a fault as machines read it.
type Record struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Path    string `json:"path"`
	Code    Code   `json:"code"`
	Message string `json:"message"`
	Remedy  string `json:"remedy"`
}

// Schema is the name of the schema of [Errors].
const Schema = "repay/errors/v1"

// Errors is what is wrong with a book as machines read it.
type Errors struct {
	Schema string   `json:"schema"`
	Number *int     `json:"number,omitempty"` // of the book in a batch
	Errors []Record `json:"errors"`
}

// RecordOf is the record of the errors among some faults, their words in language l.
func RecordOf(faults []Fault, l lang.Lang) Errors {
	r := Errors{Schema: Schema, Errors: []Record{}}
	for _, f := range faults {
		if !f.Kind.Warning {
			r.Errors = append(r.Errors, f.Record(l))
		}
	}
	return r
}

// Record returns the fault as machines read it, its words in language l.
func (f Fault) Record(l lang.Lang) Record {
	return Record{f.File, f.Line, f.Column, f.Path, f.Kind.Code, f.Message.In(l), f.Remedy.In(l)}
}
