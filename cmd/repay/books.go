package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"repay/planner/book"
	"repay/planner/lang"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

// readMost bounds what is read of one file: one byte more than a book may
// have, so that the reader can say that it is too large.
const readMost = 8<<20 + 1

// source is one book to read: a file's name, or "-".
type source struct{ name string }

var (
	tStdinTwice = lang.Text{ZH: "标准输入 (-) 只能读一次", EN: "standard input (-) can be read once only"}
	tCannotRead = lang.Text{ZH: "读不了 {1}：{2}", EN: "cannot read {1}: {2}"}
	tNoBooksIn  = lang.Text{ZH: "{1} 里没有 .yaml 或 .yml 文件", EN: "no .yaml or .yml file in {1}"}
)

// sources lists the books that the arguments name: a directory stands for its
// .yaml and .yml files in order. What cannot be read is a failure of its own.
func (g *global) sources(args []string) (list []source, failures []error) {
	stdin := false
	for _, a := range args {
		if a == "-" {
			if stdin {
				return nil, []error{usage(g.say(tStdinTwice), "")}
			}
			stdin = true
			list = append(list, source{a})
			continue
		}
		info, err := os.Stat(a)
		if err != nil || !info.IsDir() {
			list = append(list, source{a}) // reading it reports the error
			continue
		}
		entries, err := os.ReadDir(a)
		if err != nil {
			failures = append(failures, failed(g.say(tCannotRead, a, reason(err))))
			continue
		}
		n := len(list)
		for _, e := range entries {
			if !e.IsDir() && isBook(e.Name()) {
				list = append(list, source{filepath.Join(a, e.Name())})
			}
		}
		if len(list) == n {
			failures = append(failures, failed(g.say(tNoBooksIn, a)))
		}
	}
	return list, failures
}

// isBook reports whether a file's name says that it is a book.
func isBook(name string) bool {
	ending := strings.ToLower(filepath.Ext(name))
	return (ending == ".yaml" || ending == ".yml") && !strings.HasPrefix(filepath.Base(name), ".")
}

func (g *global) read(s source) ([]byte, error) {
	in := g.w.stdin
	if s.name != "-" {
		f, err := os.Open(s.name)
		if err != nil {
			return nil, failed(g.say(tCannotRead, s.name, reason(err)))
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, readMost))
	if err != nil {
		return nil, failed(g.say(tCannotRead, s.name, reason(err)))
	}
	if g.bytes += len(data); g.bytes > muchRead && g.bytes-len(data) <= muchRead {
		collectLess()
	}
	return data, nil
}

// reason is an I/O error without the operation and the name around it.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return err.Error()
}

// loaded is one book, ready to compute with.
type loaded struct {
	*global
	book *book.Book
	c    plan.Case
	head pages.Head
	// warnings are the reader's, those that depend on the date included.
	warnings []book.Fault

	number  int // of the book among those read, from 1
	several bool
	aliases map[string]string // of offers' names, with --redact
}

// open turns a book into a case on its date.
func (g *global) open(s source, b *book.Book, several bool) *loaded {
	l := &loaded{global: g, book: b}
	date, today := g.date, false
	if date.IsZero() {
		date = b.AsOf
	}
	if date.IsZero() {
		date, today = g.w.today(), true
	}
	l.c = b.Case(date)
	l.c.Income = g.level()
	l.head = pages.Head{
		Head: record.Head{
			Book: s.name, Reference: b.Borrower.Reference, Version: version,
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
	l.warn(l.book.Overpayments(s, l.c.AsOf))
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
	return -1, unknownName(l.speak, tUnknownLoan, id, l.ids(), l.head.Book)
}

// invalid is a book with faults.
type invalid struct {
	faults []book.Fault
	lang   lang.Lang
}

func (*invalid) Error() string { return "invalid book" }
