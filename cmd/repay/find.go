package main

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/page"
)

// bookVariable names, in the environment, the book of commands that are given none.
const bookVariable = "REPAY_BOOK"

// found is the book of a run that is given none.
type found struct {
	name       string // empty: a book was given, or there is none
	byVariable bool   // else it is the one in the working folder
}

// find looks for a book where none is given.
func (g *global) find() bool {
	if name := g.w.env(bookVariable); name != "" {
		g.found = found{name, true}
	} else if _, err := os.Lstat(firstBook); err == nil { // reading it tells what is wrong with it
		g.found = found{name: firstBook}
	}
	return g.found.name != ""
}

// called is a book's file in what is said of reading it: with where its name comes from,
// which nobody sees on the command line.
func (g *global) called(name string) string {
	if g.found.byVariable && g.found.name == name {
		return bookVariable + "=" + name
	}
	return name
}

var tCheckOrInit = lang.Text{ZH: "核对文件名和文件夹；要新写一个：repay init {1}", EN: "check the name and the folder; to write a new one: repay init {1}"}

// cannotReadBook is the failure to read a book.
func (g *global) cannotReadBook(name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) && isBook(name) {
		return &failure{exitFailed, g.say(tCannotRead, g.called(name), g.say(tNoSuchFile)), g.say(tCheckOrInit, page.Quote(name))}
	}
	return cannotRead(g.say, g.called(name), err)
}

// foundAs is whether nobody typed the name of a book's file.
func (g *global) foundAs(several bool) bool { return g.found.name != "" && !several }

var (
	tNoBook       = lang.Text{ZH: "没有写账本，{1} 没设，这里也没有 {2}", EN: "no book is named, {1} is not set, and there is no {2} here"}
	tNoBookRemedy = lang.Text{ZH: "新写一个：repay init；已经有了，就写上它的文件名", EN: "to write one: repay init; if you have one, name its file"}
)

// orFound is the books that are given, or else the one that is found.
func (g *global) orFound(given []string) ([]string, error) {
	switch {
	case len(given) > 0:
		return given, nil
	case g.find():
		return []string{g.found.name}, nil
	}
	return nil, usage(g.say(tNoBook, bookVariable, firstBook), g.say(tNoBookRemedy))
}

// someBooks lets any books pass, and none where one is found.
func (g *global) someBooks(_ *cobra.Command, args []string) error {
	_, err := g.orFound(args)
	return err
}

// someBookFirst is someBooks where something else may follow the book.
func (g *global) someBookFirst(cmd *cobra.Command, args []string) error {
	book, _ := bookFirst(args)
	return g.someBooks(cmd, book)
}

// bookFirst splits arguments into the book, if the first one is one, and what follows.
func bookFirst(args []string) (book, rest []string) {
	if len(args) > 0 && looksLikeBook(args[0]) {
		return args[:1], args[1:]
	}
	return nil, args
}

// onlyBooks are the arguments that are books.
func onlyBooks(args []string) []string {
	return slices.DeleteFunc(slices.Clone(args), func(a string) bool { return !looksLikeBook(a) })
}

// looksLikeBook reports whether an argument is a book, a folder of them, or named like
// one.
func looksLikeBook(arg string) bool {
	if namedLikeBook(arg) {
		return true
	}
	_, err := os.Stat(arg)
	return err == nil
}

// namedLikeBook reports whether it is one by its name alone.
func namedLikeBook(arg string) bool {
	return arg == "-" || isBook(arg) || strings.HasSuffix(strings.ToLower(arg), ".json")
}
