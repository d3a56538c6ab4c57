package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"repay/planner/book"
	"repay/planner/book/fault"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/record"
)

// result is what a command makes of one book: for people or for programs. Only
// the one that is written is made.
type result struct {
	page   func() *page.Page
	record func() record.Record
	more   []func() *page.Page              // pages after the first
	own    map[string]func(io.Writer) error // by their names, formats that only some commands write
	code   int                              // how the run ends with it, where every book could be read
}

// output gathers the results of all books and writes them at the end, so that
// a wrong flag is found before anything is written. What takes much room of a
// result is made while it is written; of several, each is made at once, so that
// its book can be let go.
type output struct {
	*global
	several bool
	pages   []*page.Page
	records []any
	sheets  []record.Sheet
	own     []func(io.Writer) error
}

var tNoSuchTable = lang.Text{ZH: "{2} 没有 {1} 这张表", EN: "{2} has no records {1}"}

func (o *output) add(r result) error {
	switch f := o.format; {
	case f.writtenBy != nil:
		o.own = append(o.own, r.own[f.name])
	case f.pages != nil:
		for _, made := range append([]func() *page.Page{r.page}, r.more...) {
			p := made()
			if o.several {
				p = p.Whole()
			}
			o.pages = append(o.pages, p)
		}
	case f.records != nil:
		made := any(r.record())
		if o.several {
			made = record.Whole(made)
		}
		o.records = append(o.records, made)
	default:
		made := r.record()
		s, ok := record.SheetOf(made, o.table)
		if !ok {
			return unknownName(o.say, tNoSuchTable, o.table, record.Sheets(made), "--table")
		}
		if o.several {
			s = s.Whole()
		}
		o.sheets = append(o.sheets, s)
	}
	return nil
}

// write writes what was gathered to the file or to standard output.
func (o *output) write() error {
	if len(o.pages)+len(o.records)+len(o.sheets)+len(o.own) == 0 {
		return nil
	}
	return o.print(o.render)
}

// byteOrderMark before a text says that it is UTF-8. Excel takes it for the code page
// of the system without.
const byteOrderMark = "\ufeff"

func (o *output) render(w io.Writer) error {
	switch f := o.format; {
	case f.pages != nil:
		return f.pages(w, o.pages, o.terminal())
	case f.sheets != nil:
		if o.bom {
			if _, err := io.WriteString(w, byteOrderMark); err != nil {
				return err
			}
		}
		return f.sheets(w, o.sheets)
	}
	for _, write := range o.own {
		if err := write(w); err != nil {
			return err
		}
	}
	for _, r := range o.records {
		if err := o.format.records(w, r); err != nil {
			return err
		}
	}
	return nil
}

// print writes a text to the file or to standard output.
func (g *global) print(text content) error {
	if g.output == "" {
		return text.to(g.w.stdout)
	}
	if err := g.w.writeResult(g.output, text); err != nil {
		return cannotWrite(g.say, g.output, err)
	}
	return nil
}

var (
	tOutputIsBook = lang.Text{ZH: "{1} 是账本，不能覆盖", EN: "{1} is a book and will not be overwritten"}
	tOutputRemedy = lang.Text{ZH: "换一个文件名，例如 report.html", EN: "choose another name, for example report.html"}
)

// guardOutput refuses to write over a book: a file that is one by its name or
// by what is in it, or one of those being read.
func (g *global) guardOutput(list []string) error {
	if g.output == "" {
		return nil
	}
	refuse := usage(g.say(tOutputIsBook, g.output), g.say(tOutputRemedy))
	if to, err := behindLinks(g.output); isBook(g.output) || err == nil && isBook(to) {
		return refuse
	}
	target, err := os.Stat(g.output)
	if err != nil {
		return nil // there is nothing to write over
	}
	for _, name := range list {
		if info, err := os.Stat(name); err == nil && os.SameFile(info, target) {
			return refuse
		}
	}
	if !target.Mode().IsRegular() {
		return nil // opening a pipe would wait for its writer
	}
	if old, err := g.read(g.output); err == nil && book.Looks(old) {
		return refuse
	}
	return nil
}

// refuse says what is wrong with a book.
func (o *output) refuse(x *invalid) {
	if o.format.records != nil {
		r := fault.RecordOf(x.faults, x.lang)
		if o.output == "" {
			o.records = append(o.records, r)
			return
		}
		// A file gets results only.
		_ = o.format.records(o.w.stdout, r)
		return
	}
	for _, f := range x.faults {
		fmt.Fprint(o.w.stderr, f.Render(x.lang))
	}
}

// fail is how a run ends that could not go on: a book or a file of products
// with faults says them first.
func (o *output) fail(err error) error {
	var bad *invalid
	if !errors.As(err, &bad) {
		return err
	}
	o.hideFaults(bad.faults, 1, false)
	return o.end(bad)
}

// end is how a run ends that found a file of the user's invalid.
func (o *output) end(x *invalid) error {
	o.refuse(x)
	if err := o.write(); err != nil {
		return err
	}
	return &failure{code: exitInvalid}
}
