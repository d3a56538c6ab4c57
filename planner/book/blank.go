package book

import (
	"strings"

	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/lang"
)

// Blank is a book to be filled in: what is known of a household already, and
// examples with comments for the rest.
//
// What it writes is a book that reads without a fault or a warning on its
// date, as long as the answers in it do; and each part that is commented out
// still does when its comment signs are taken off.
type Blank struct {
	Lang  lang.Lang     // of the comments, and of the book
	Date  calendar.Date // the day it is written on; the examples' dates go by it
	Fixed bool          // write the date into the book, as its as_of
	Loans []BlankLoan
	// Means is what was answered of the household, by the key of its question.
	Means map[string]string
}

// BlankLoan is one loan of a blank book.
type BlankLoan struct {
	Name string // empty: Loan 1, Loan 2, ...
	Form BlankForm
	// Answers is what was answered, by the key of its question. Without any the
	// loan is all example; with some, a field that was not answered is left out
	// where a loan can do without it, and else stays a marked example.
	Answers map[string]string
}

// BlankForm is what the borrower has to go by.
type BlankForm uint8

// The forms, from the most that can be known to the least.
const (
	FromContract BlankForm = iota // the terms of the contract
	FromApp                       // what the lender's app shows now
	TotalOnly                     // one sum that is asked for
	blankForms
)

// What a blank book is made for. Outside these years its examples would leave
// the calendar of a book.
const (
	MostBlankLoans = 200
	BlankFrom      = 1910 // the first year of its date
	BlankUntil     = 2150 // the last
)

// Bytes writes the book.
func (b *Blank) Bytes() []byte {
	var out strings.Builder
	for _, x := range aligned(b.lines()) {
		out.WriteString(x.String())
		out.WriteByte('\n')
	}
	return []byte(out.String())
}

// Only is the book with one of its loans and nothing else.
func (b *Blank) Only(i int) *Blank {
	return &Blank{Lang: b.Lang, Date: b.Date, Fixed: b.Fixed, Loans: b.Loans[i : i+1]}
}

// blankLine is one line of the book.
type blankLine struct {
	indent int
	text   string
	off    bool   // commented out, but right
	sign   int    // where its comment sign stands: with that of the field it is in
	prose  bool   // words
	note   string // behind it
}

// aligned puts the comment signs of a part that is commented out under each
// other, as an editor does.
func aligned(lines []blankLine) []blankLine {
	var heads []blankLine
	for i := range lines {
		x := &lines[i]
		if x.prose {
			continue
		}
		for len(heads) > 0 && (!x.off || heads[len(heads)-1].indent >= x.indent) {
			heads = heads[:len(heads)-1]
		}
		x.sign = x.indent
		if len(heads) > 0 {
			x.sign = heads[0].sign
		}
		if x.off && strings.HasSuffix(x.text, ":") {
			heads = append(heads, *x)
		}
	}
	return lines
}

// noteColumn is where the comments behind the fields stand, in cells.
const noteColumn = 32

func (x blankLine) String() string {
	s := strings.Repeat(" ", x.indent) + x.text
	switch {
	case x.prose:
		s = strings.Repeat(" ", x.indent) + "# " + x.text
	case x.off:
		s = strings.Repeat(" ", x.sign) + "# " + strings.Repeat(" ", x.indent-x.sign) + x.text
	}
	if x.note != "" {
		s += strings.Repeat(" ", max(noteColumn-cells.Width(s), 2)) + "# " + x.note
	}
	return s
}

func (b *Blank) lines() (out []blankLine) {
	say := func(t lang.Text) {
		for line := range strings.SplitSeq(t.In(b.Lang), "\n") {
			out = append(out, blankLine{text: line, prose: true})
		}
	}
	say(blankHead)
	out = append(out,
		blankLine{text: "version: 1"},
		blankLine{text: "lang: " + b.Lang.String(), note: blankLang.In(b.Lang)},
		blankLine{text: "as_of: " + b.Date.String(), off: !b.Fixed, note: blankAsOf.In(b.Lang)},
		blankLine{text: "currency: " + b.currency(), off: true, note: blankCurrency.In(b.Lang)},
		blankLine{},
	)
	say(blankMeansHead)
	out = append(out, b.means()...)
	out = append(out, blankLine{}, blankLine{text: "loans:"})
	ids := b.ids()
	told := map[BlankForm]bool{}
	for i := range b.Loans {
		form := b.Loans[i].Form
		if i > 0 {
			out = append(out, blankLine{})
		}
		out = append(out, b.loan(i, ids[i], !told[form])...)
		told[form] = true
	}
	return out
}

// currency is that of a book which does not name one.
func (b *Blank) currency() string { return answers().book.Currency.Code }

// due gives the dates that examples use: due days on the eighth of each month,
// the nearest after the date of the book being number 0.
func (b *Blank) due(k int) calendar.Date {
	const day = 8
	months := 0
	if b.Date.Day() >= day {
		months = 1
	}
	y, m, _ := calendar.Of(b.Date.Year(), b.Date.Month(), 1).AddMonths(months + k).Civil()
	return calendar.Of(y, m, day)
}
