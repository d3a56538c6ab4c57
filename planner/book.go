package planner

import (
	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/dossier"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

// The engine's types that a caller writes down.
type (
	// Amount is a sum of money in minor units of the book's currency: 269312 is
	// 2,693.12 yuan. [Book.Amount] and [Book.Text] lead from a decimal to it and back.
	Amount = money.Amount
	// Date is a day; [calendar.Of] and [calendar.Parse] make one. The zero Date is none.
	Date = calendar.Date
	// Goal is what the best way is: [plan.Cheapest] and so on.
	Goal = plan.Goal
	// PlanOptions say which plan is wanted: by which policy, out of which money.
	PlanOptions = plan.PlanOptions
	// AskOptions say what is looked for, and when to stop looking.
	AskOptions = plan.AskOptions
)

// Book is a household's book that was read without an error. It never changes: any
// number of goroutines may share it.
type Book struct {
	read *book.Book
	lang lang.Lang
}

// Read reads a book. Its name stands before every fault, as a file's would; src must
// not change from then on. A book that cannot be read is an [*Error] with everything
// that is wrong with it.
//
// What is said about the book in words is in the language that it states, else in
// Chinese where it contains Chinese characters, else in English; see [Book.In].
func Read(name string, src []byte) (*Book, error) {
	b, faults := book.Parse(name, src)
	if b == nil {
		stated, han := book.Language(src)
		return nil, &Error{faults, languageOf(stated, han)}
	}
	return &Book{b, languageOf(b.Lang, b.HasHan)}, nil
}

func languageOf(stated *lang.Lang, han bool) lang.Lang {
	switch {
	case stated != nil:
		return *stated
	case han:
		return lang.ZH
	}
	return lang.EN
}

// In is the same book, of which warnings and errors are said in a language.
func (b *Book) In(l lang.Lang) *Book { return &Book{b.read, l} }

// Engine is the book as the engine's packages have it, for what is not offered here.
// It is shared: read it only.
func (b *Book) Engine() *book.Book { return b.read }

// Loan is the id of a loan by its place in the book, from 0, as results name it.
func (b *Book) Loan(i int) string { return b.read.Loans[i].ID }

// Text is an amount as a decimal, with as many places as the currency has: 2693.12.
func (b *Book) Text(a Amount) string { return b.read.Currency.Format(a) }

// Amount reads a sum as books write it: 3000, 2,693.12, 1.2万. One that is not above
// zero, or that is finer than the currency's minor unit, is an [*Error].
func (b *Book) Amount(text string) (Amount, error) {
	a, wrong := b.read.ReadAmount(text)
	if wrong != nil {
		return 0, &Error{[]book.Fault{*wrong}, b.lang}
	}
	return a, nil
}

// open opens the book on a date; the zero Date is the book's own.
func (b *Book) open(asOf Date) (*dossier.Dossier, *plan.Status, error) {
	return b.openBy(asOf, (*dossier.Dossier).State)
}

func (b *Book) openBy(asOf Date, of func(*dossier.Dossier) (*plan.Status, []plan.Refused)) (*dossier.Dossier, *plan.Status, error) {
	if asOf.IsZero() {
		asOf = b.read.AsOf
	}
	if asOf.IsZero() {
		return nil, nil, b.because(ErrNoDate)
	}
	d := dossier.Open(b.read, asOf, pages.Head{Head: record.Head{Book: b.read.File, Lang: b.lang}})
	s, refused := of(d)
	return d, s, b.refused(d, refused)
}
