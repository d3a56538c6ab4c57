package main

import (
	"errors"
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
)

var (
	tOneBookOnly   = lang.Text{ZH: "{1} 一次只写一本账本", EN: "{1} is written for one book at a time"}
	tOneBookRemedy = lang.Text{ZH: "每本各写一个文件", EN: "write a file for each"}
)

// each runs a command on every book that the arguments name, in turn, and
// writes the results. A bad book does not stop the others; it decides the exit
// code at the end.
func (g *global) each(args []string, do func(*loaded) (result, error)) error {
	return g.eachThen(args, do, nil)
}

// eachThen is each, with one page more at the end: what all books come to.
func (g *global) eachThen(args []string, do func(*loaded) (result, error), last func() *page.Page) error {
	list, failures := g.books(args)
	if err := g.guardOutput(list); err != nil {
		return err
	}
	if g.format.oneBook && len(list) > 1 {
		return usage(g.say(tOneBookOnly, g.format.name), g.say(tOneBookRemedy))
	}
	out, code := &output{global: g, several: len(list) > 1}, exitOK
	if g.presets == "-" && slices.Contains(list, "-") {
		return usage(g.say(tStdinTwice), "")
	}
	if _, err := g.products(); err != nil {
		return out.fail(err)
	}
	for i, name := range list {
		g.w.wait.of(i+1, len(list))
		r, err := g.one(name, i+1, len(list) > 1, do)
		var bad *invalid
		switch {
		case errors.As(err, &bad):
			g.hideFaults(bad.faults, i+1, len(list) > 1)
			out.refuse(bad)
			failures = append(failures, &failure{code: exitInvalid})
			continue
		case err == nil && r.page != nil:
			code, err = max(code, r.code), out.add(r)
		}
		var f *failure
		if errors.As(err, &f) && f.code == exitUsage {
			return err // a wrong flag is wrong for every book
		}
		if err != nil {
			failures = append(failures, err)
		}
	}
	if last != nil {
		if p := last(); p != nil {
			out.pages = append(out.pages, p)
		}
	}
	g.w.wait.of(0, 0)
	g.w.wait.now(g.say, g.say(tWriting))
	if err := out.write(); err != nil {
		return err
	}
	if len(failures) == 0 && code != exitOK {
		return &failure{code: code}
	}
	return g.worst(failures)
}

// worst says every failure, and returns one that has nothing left to say, with
// the code that matters most: an invalid book before a file that could not be
// read.
func (g *global) worst(failures []error) error {
	if len(failures) == 0 {
		return nil
	}
	code := exitFailed
	for _, err := range failures {
		g.w.report(err)
		var f *failure
		if errors.As(err, &f) {
			code = max(code, f.code)
		}
	}
	return &failure{code: code}
}

func (g *global) one(name string, number int, several bool, do func(*loaded) (result, error)) (result, error) {
	if name != "-" || !g.w.inTerm { // which somebody types
		g.w.wait.now(g.say, g.say(tReading))
	}
	data, err := g.readBook(name)
	if err != nil {
		return result{}, err
	}
	g.w.wait.now(g.say, g.say(tReading))
	l, err := g.load(name, data, number, several)
	if err != nil {
		return result{}, err
	}
	g.w.wait.now(l.speak, l.speak(tComputing))
	return do(l)
}
