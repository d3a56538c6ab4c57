package main

import (
	"slices"

	"repay/planner/book"
	"repay/planner/dossier"
	"repay/planner/lang"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

// loaded is one book, ready to compute with.
type loaded struct {
	*global
	*dossier.Dossier

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
		return nil, &invalid{faults, g.languageOf(stated, han)}
	}
	l := g.open(name, b, several)
	l.number, l.several = number, several
	return l, nil
}

// languageOf is the language of one book's output, which is told to who watches.
func (g *global) languageOf(stated *lang.Lang, han bool) lang.Lang {
	l := g.w.language(g.lang, stated, han)
	if g.w.observed != nil {
		g.w.observed.lang = l
	}
	return l
}

// open turns a book into a case on its date.
func (g *global) open(name string, b *book.Book, several bool) *loaded {
	date, today := g.date, false
	if date.IsZero() {
		date = b.AsOf
	}
	if date.IsZero() {
		date, today = g.w.today(), true
	}
	l := &loaded{global: g, Dossier: dossier.Open(b, date, pages.Head{
		Head:  record.Head{Book: name, Lang: g.languageOf(b.Lang, b.HasHan)},
		Named: several, Found: g.foundAs(several), AsOfToday: today, Again: g.again(), Rules: pages.Rules{File: g.shown(g.rules.name)},
	})}
	l.Own, l.Case.Income = g.rules.own, g.level()
	return l
}

// speak is the sayer of the book's language.
func (l *loaded) speak(t lang.Text, values ...any) string { return t.Fill(l.Head.Lang, values...) }

// state computes what is owed, and adds to the head what it leaves unknown.
// With --redact there are no names from here on.
func (l *loaded) state() (*plan.Status, error) { return l.stateBy(l.State) }

func (l *loaded) stateBy(of func() (*plan.Status, []plan.Refused)) (*plan.Status, error) {
	l.hideNames()
	s, refused := of()
	if err := l.faults(refused); err != nil {
		return nil, err
	}
	l.Book.LetGo() // only what is wrong, which ends the run, has a place from here on
	return s, nil
}

// ids lists the loans' ids.
func (l *loaded) ids() []string {
	ids := make([]string, len(l.Case.Loans))
	for i, x := range l.Case.Loans {
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
	if i := dossier.Index(l.Case.Loans, id); i >= 0 {
		return i, nil
	}
	if i := slices.IndexFunc(l.Case.Loans, func(x plan.Loan) bool { return x.Name == id }); i >= 0 {
		return i, nil
	}
	return -1, l.unknown(tUnknownLoan, id, l.ids(), l.Head.Book)
}

// faults turns what the engine refused into faults of the book.
func (l *loaded) faults(refused []plan.Refused) error {
	if len(refused) == 0 {
		return nil
	}
	return &invalid{l.Located(refused), l.Head.Lang}
}

// invalid is a book with faults.
type invalid struct {
	faults []book.Fault
	lang   lang.Lang
}

func (*invalid) Error() string { return "invalid book" }
