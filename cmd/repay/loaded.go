package main

import (
	"slices"

	"repay/planner/book"
	"repay/planner/lang"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

// loaded is one book, ready to compute with.
type loaded struct {
	*global
	book  *book.Book
	c     plan.Case
	facts rules.Facts
	head  pages.Head
	// warnings are the reader's, those that depend on the date included.
	warnings []book.Fault

	number  int // of the book among those read, from 1
	several bool
	aliases map[string]string // of offers' names, with --redact
}

// load turns what was read of a book into a case on its date.
func (g *global) load(name string, data []byte, number int, several bool) (*loaded, error) {
	known, err := g.names()
	if err != nil {
		return nil, err
	}
	b, faults := book.ParseWith(known, name, data)
	if b == nil {
		stated, han := book.Language(data)
		return nil, &invalid{faults, g.w.language(g.lang, stated, han)}
	}
	l := g.open(name, b, several)
	l.number, l.several = number, several
	return l, nil
}

// open turns a book into a case on its date.
func (g *global) open(name string, b *book.Book, several bool) *loaded {
	l := &loaded{global: g, book: b}
	date, today := g.date, false
	if date.IsZero() {
		date = b.AsOf
	}
	if date.IsZero() {
		date, today = g.w.today(), true
	}
	l.c, l.facts = b.Case(date), b.Facts()
	l.c.Income = g.level()
	l.head = pages.Head{
		Head: record.Head{
			Book: name, Reference: b.Borrower.Reference, Version: version,
			Lang: g.w.language(g.lang, b.Lang, b.HasHan),
		},
		Named: several, AsOfToday: today, Again: g.again(), Borrower: b.Borrower.Name, Preparer: b.Preparer,
	}
	for _, d := range b.Details {
		l.head.Sources = append(l.head.Sources, d.Source)
		l.head.Presets = append(l.head.Presets, d.Preset)
	}
	l.warnings = b.WarningsOn(date)
	l.warn(b.ExamplesLeft())
	l.warn(l.warnings)
	return l
}

// warn adds warnings to the head of the output.
func (l *loaded) warn(faults []book.Fault) {
	for _, f := range faults {
		l.head.Warnings = append(l.head.Warnings, record.Warning{
			Code: string(f.Kind.Code), Loan: indexOf(l.book.Loans, f.Loan), Message: f.Message.In(l.head.Lang),
		})
	}
}

// speak is the sayer of the book's language.
func (l *loaded) speak(t lang.Text, values ...any) string { return t.Fill(l.head.Lang, values...) }

// state computes what is owed, and adds to the head what it leaves unknown.
// With --redact there are no names from here on.
func (l *loaded) state() (*plan.Status, error) {
	l.hideNames()
	s, refused := plan.State(&l.c)
	if err := l.faults(refused); err != nil {
		return nil, err
	}
	l.warn(l.book.WarningsOf(s, l.c.AsOf, l.adviceFirst(s)))
	l.book.LetGo() // only what is wrong, which ends the run, has a place from here on
	l.head.Warnings = append(l.head.Warnings, pages.Warnings(l.head, l.c, s)...)
	return s, nil
}

func indexOf(loans []plan.Loan, id string) int {
	return slices.IndexFunc(loans, func(x plan.Loan) bool { return x.ID == id })
}

// ids lists the loans' ids.
func (l *loaded) ids() []string {
	ids := make([]string, len(l.c.Loans))
	for i, x := range l.c.Loans {
		ids[i] = x.ID
	}
	return ids
}

var tUnknownLoan = lang.Text{ZH: "{2} 里没有借款 {1}", EN: "no loan {1} in {2}"}

// loan finds the loan that --loan names, by its id or by its name; -1 where
// the flag is not given.
func (l *loaded) loan(id string) (int, error) {
	if id == "" {
		return -1, nil
	}
	if i := indexOf(l.c.Loans, id); i >= 0 {
		return i, nil
	}
	if i := slices.IndexFunc(l.c.Loans, func(x plan.Loan) bool { return x.Name == id }); i >= 0 {
		return i, nil
	}
	return -1, l.unknown(tUnknownLoan, id, l.ids(), l.head.Book)
}

// faults turns what the engine refused into faults of the book.
func (l *loaded) faults(refused []plan.Refused) error {
	if len(refused) == 0 {
		return nil
	}
	x := &invalid{lang: l.head.Lang}
	for _, r := range refused {
		x.faults = append(x.faults, l.book.Locate(r))
	}
	return x
}

// invalid is a book with faults.
type invalid struct {
	faults []book.Fault
	lang   lang.Lang
}

func (*invalid) Error() string { return "invalid book" }
