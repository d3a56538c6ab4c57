// Package dossier puts a book together with everything that the reader of its figures
// has to know: a book on one date, as the engine is given it ([Dossier.Case]), with the
// rules that it is held against, and every warning in the order in which it is told.
// The program and the library both compute from here, and so warn of the same.
//
// A dossier is of one reader: it gathers warnings as it goes. Any number of them may
// be open of one book at the same time.
package dossier

import (
	"slices"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

// Dossier is one book on one date, ready to compute with.
type Dossier struct {
	Book  *book.Book
	Case  plan.Case
	Facts rules.Facts
	Head  pages.Head
	Own   *rules.Lines // lines and dates of a file of rules; nil: the program's alone
	// Warnings are the reader's, those that depend on the date included.
	Warnings []book.Fault
	// Memory is for comparisons that are given up when the next begins; nil: each keeps its own.
	Memory *plan.Memory
}

// Open opens a book on a date. The head comes with what only the caller knows, such as
// its language, and gets what the book says.
func Open(b *book.Book, asOf calendar.Date, head pages.Head) *Dossier {
	d := &Dossier{Book: b, Case: b.Case(asOf), Facts: b.Facts(), Head: head, Warnings: b.WarningsOn(asOf)}
	d.Case.Share()
	d.Head.Reference, d.Head.Borrower, d.Head.Preparer = b.Borrower.Reference, b.Borrower.Name, b.Preparer
	d.Head.Sources = slices.Grow(d.Head.Sources, len(b.Details))
	d.Head.Presets = slices.Grow(d.Head.Presets, len(b.Details))
	for i := range b.Details {
		d.Head.Sources = append(d.Head.Sources, b.Details[i].Source)
		d.Head.Presets = append(d.Head.Presets, b.Details[i].Preset)
	}
	d.warn(b.ExamplesLeft())
	d.warn(d.Warnings)
	return d
}

// warn adds warnings of the book to those of the head.
func (d *Dossier) warn(faults []book.Fault) {
	for _, f := range faults {
		d.tell(record.Warning{Code: string(f.Kind.Code), Loan: Index(d.Book.Loans, f.Loan), Message: f.Message.In(d.Head.Lang)})
	}
}

// tell adds warnings to those of the head.
func (d *Dossier) tell(warnings ...record.Warning) {
	d.Head.Warnings = append(d.Head.Warnings, warnings...)
}

// Index is where a loan stands among others, by its id; -1: nowhere.
func Index(loans []plan.Loan, id string) int {
	return slices.IndexFunc(loans, func(x plan.Loan) bool { return x.ID == id })
}

// Located turns what the engine refused into faults of the book.
func (d *Dossier) Located(refused []plan.Refused) []book.Fault {
	var faults []book.Fault
	for _, r := range refused {
		faults = append(faults, d.Book.Locate(r))
	}
	return faults
}
