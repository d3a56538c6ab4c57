package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/lang"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/rules"
)

// ruleFile is --rules: lines and dates in the place of the program's own.
type ruleFile struct {
	name string
	own  *rules.Lines // nil: none is given
}

var tFlagRules = lang.Text{ZH: "用 `FILE` 里的线换掉自带的", EN: "put the lines of `FILE` in the place of the program's own"}

func (f *ruleFile) addTo(g *global, cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.name, "rules", "", g.say(tFlagRules))
	// The error is for a flag that does not exist.
	_ = cmd.MarkFlagFilename("rules", "yaml", "yml")
}

// read reads the file before any book. Its faults are said as a book's are.
func (f *ruleFile) read(g *global, args []string) error {
	if f.name == "" {
		return nil
	}
	if f.name == "-" && slices.Contains(args, "-") {
		return usage(g.say(tStdinTwice), "")
	}
	src, err := g.read(f.name)
	if err != nil {
		return err
	}
	lines, faults := book.Rules(f.name, src)
	_, han := book.Language(src)
	l := g.w.language(g.lang, nil, han)
	if lines == nil {
		return (&output{global: g}).end(&invalid{faults, l})
	}
	for _, warning := range faults {
		fmt.Fprint(g.w.stderr, warning.Render(l))
	}
	f.own = lines
	g.lenderTypes = field.TypesOf(lines.LenderTypes)
	return nil
}

// lines returns what a book is held against: those of its country, with the
// file's; nil where none are known.
func (f *ruleFile) lines(l *loaded) *rules.Lines { return rules.Held(l.facts.Country, f.own) }

// warnOfLines adds what a reader of any answer is told first: limitations that may
// be over or near, and the lines that contracts cross.
func (l *loaded) warnOfLines(f *ruleFile, s *plan.Status) {
	l.head.Warnings = append(l.head.Warnings, pages.RuleWarnings(l.head, l.c, f.lines(l).Warn(&l.c, s, &l.facts))...)
}
