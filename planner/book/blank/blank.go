// Package blank writes a book to be filled in, as init does, and asks for what
// goes into it. Answers are read by the reader of the same fields.
package blank

import (
	"cmp"
	"strings"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/money"
)

// Book is a book to be filled in: what is known of a household already, and
// examples with comments for the rest.
//
// What it writes is a book that reads without a fault or a warning on its
// date, as long as the answers in it do; and each part that is commented out
// still does when its comment signs are taken off.
type Book struct {
	Currency string        // of the sums, as typed; empty: CNY
	Lang     lang.Lang     // of the keys, the comments and the output
	Date     calendar.Date // the day it is written on; the examples' dates go by it
	Fixed    bool          // write the date into the book, as its as_of
	Loans    []Loan
	// Household is what was answered of the household; nil: nothing.
	Household *Household
	Presets   *book.Presets // the products that a loan may be; nil: those that are built in
}

// Answers is what was answered, by the key of its question. [None] is an answer too.
type Answers = map[string]string

// None is the answer that there is nothing of the kind: no day up to which all was
// paid. Nobody can type it.
const None = "\x00"

// Household is what was answered of a household.
type Household struct {
	Cash             string
	Income, Expenses []Answers // one for each item
}

// Loan is one loan of a blank book.
type Loan struct {
	Name string // empty: Loan 1, Loan 2, ...
	Form Form
	// Answers is nil where nothing was asked: the loan is all example. Else a field
	// that was not answered is commented out.
	Answers Answers
	// Product is what the product that the loan is fills in, by its field.
	Product Answers
}

// Form is what the borrower has to go by.
type Form uint8

// The forms: of a loan from the most that can be known to the least, and that of a
// card.
const (
	FromContract Form = iota // the terms of the contract
	FromApp                  // what the lender's app shows now
	TotalOnly                // one sum that is asked for
	FromBill                 // the latest statement of a card
	forms
)

// What a blank book is made for. Outside these years its examples would leave
// the calendar of a book.
const (
	MostLoans = 200
	FirstYear = 1910 // the first year of its date
	LastYear  = 2150 // the last
)

// Bytes writes the book.
func (b *Book) Bytes() []byte {
	var out strings.Builder
	for _, x := range aligned(b.lines()) {
		out.WriteString(x.String())
		out.WriteByte('\n')
	}
	return []byte(out.String())
}

// Only is the book with one of its loans and nothing else.
func (b *Book) Only(i int) *Book {
	return &Book{Lang: b.Lang, Date: b.Date, Fixed: b.Fixed, Loans: b.Loans[i : i+1], Presets: b.Presets, Currency: b.Currency}
}

// write is a text of the book's own, keys and values of a record as in English,
// in the language of the book. What stands as {value} is left for an answer.
func (b *Book) write(of *field.Record, text string) string {
	return field.Naming{Levels: []field.Level{{Of: of}}, Chinese: b.Lang == lang.ZH}.In(b.Lang, text)
}

// textLine is one line of the book.
type textLine struct {
	indent int
	text   string
	off    bool   // commented out, but right
	sign   int    // where its comment sign stands: with that of the field it is in
	prose  bool   // words
	note   string // behind it
}

// aligned puts the comment signs of a part that is commented out under each
// other, as an editor does.
func aligned(lines []textLine) []textLine {
	var heads []textLine
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

func (x textLine) String() string {
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

func (b *Book) lines() (out []textLine) {
	say := func(t lang.Text) {
		for line := range strings.SplitSeq(t.In(b.Lang), "\n") {
			out = append(out, textLine{text: line, prose: true})
		}
	}
	say(bookHead)
	out = append(out,
		textLine{text: b.write(&field.Book, "version: 1")},
		textLine{text: b.write(&field.Book, "lang: "+b.Lang.String()), note: noteLang.In(b.Lang)},
		textLine{text: b.write(&field.Book, "as_of: "+b.Date.String()), off: !b.Fixed, note: noteAsOf.In(b.Lang)},
		textLine{text: b.write(&field.Book, "currency: ") + cmp.Or(b.Currency, money.CNY.Code), off: b.Currency == "", note: noteCurrency.In(b.Lang)},
		textLine{},
	)
	say(householdHead)
	out = append(out, b.household()...)
	out = append(out, textLine{}, textLine{text: b.write(&field.Book, "loans:")})
	ids := b.ids()
	told := map[Form]bool{}
	for i := range b.Loans {
		form := b.Loans[i].Form
		if i > 0 {
			out = append(out, textLine{})
		}
		out = append(out, b.loan(i, ids[i], !told[form])...)
		told[form] = true
	}
	return out
}

// billed is the day of the latest statement of the examples, the fifth of a month.
func (b *Book) billed() calendar.Date {
	const day = 5
	y, m, d := b.Date.Civil()
	if d < day {
		y, m, _ = calendar.Of(y, m, 1).AddMonths(-1).Civil()
	}
	return calendar.Of(y, m, day)
}

// due gives the dates that examples use: due days on the eighth of each month,
// the nearest after the date of the book being number 0.
func (b *Book) due(k int) calendar.Date {
	const day = 8
	months := 0
	if b.Date.Day() >= day {
		months = 1
	}
	y, m, _ := calendar.Of(b.Date.Year(), b.Date.Month(), 1).AddMonths(months + k).Civil()
	return calendar.Of(y, m, day)
}
