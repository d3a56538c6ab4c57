package main

import (
	"fmt"
	"io"
	"strings"

	"repay/planner/cells"
	"repay/planner/lang"
)

// first says in five lines what to do first: with a book that is found, else without one.
func (g *global) first() error {
	lines := cells.Wrap(g.say(tShort), g.terminal().Width)
	steps := firstSteps
	if g.find() {
		lines, steps = nil, foundSteps
	}
	wide := 0
	for _, s := range steps {
		wide = max(wide, len(s.typed))
	}
	for _, s := range steps {
		typed := fmt.Sprintf("  %-*s  ", wide, s.typed)
		for _, line := range cells.Wrap(g.say(s.does, cells.Clean(g.shown(g.found.name))), g.terminal().Width-len(typed)) {
			lines = append(lines, typed+line)
			typed = strings.Repeat(" ", len(typed)) // what goes on stands below it
		}
	}
	return g.print(func(w io.Writer) error {
		_, err := io.WriteString(w, strings.Join(lines, "\n")+"\n")
		return err
	})
}

// firstStep is a command to type, and what it does; {1} is the book.
type firstStep struct {
	typed string
	does  lang.Text
}

var tAllElse = lang.Text{ZH: "别的命令和说明", EN: "everything else"}

// firstSteps are for somebody who has no book yet.
var firstSteps = []firstStep{
	{"repay demo", lang.Text{ZH: "先看一个例子，五步", EN: "see an example first, in five steps"}},
	{"repay init", lang.Text{ZH: "写自己的账本，先问你几个问题", EN: "write a book of your own; it asks a little first"}},
	{"repay status", lang.Text{ZH: "然后看欠多少；能谈什么，再看 repay compare", EN: "then, what is owed; and what to ask for: repay compare"}},
	{"repay help", tAllElse},
}

// foundSteps are for somebody whose book is found.
var foundSteps = []firstStep{
	{"repay status", lang.Text{ZH: "现在欠多少，接下来会怎样 (账本是 {1})", EN: "what is owed, and what comes next (the book is {1})"}},
	{"repay compare", lang.Text{ZH: "能谈什么，每种办法各花多少", EN: "what to ask for, and what each way costs"}},
	{"repay plan", lang.Text{ZH: "哪天还谁多少", EN: "what to pay to whom on which day"}},
	{"repay pay", lang.Text{ZH: "还了一笔，记进账本；谈过什么，用 repay note 记", EN: "record what was paid; and what was said: repay note"}},
	{"repay help", tAllElse},
}
