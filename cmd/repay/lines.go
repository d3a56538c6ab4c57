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

// ruleFile is --rules: lines and dates beside the program's own, or in their place.
type ruleFile struct {
	name string
	own  *rules.Lines // nil: none is given
}

var tFlagRules = lang.Text{ZH: "另外的规定 `FILE`，和自带的一起用，id 相同的换掉", EN: "rules of your own, in `FILE`: beside the program's, in the place of those with the same id"}

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

// hiddenFile stands for a file's name with --redact.
const hiddenFile = "FILE"

// held finds the rules that a book is held against, those of its country with the
// file's, and warns where none are known or the file is another country's.
func (l *loaded) held(f *ruleFile) *rules.Lines {
	r := pages.Rules{Country: l.facts.Country, Lines: rules.Held(l.facts.Country, f.own), File: f.name}
	if l.redact && f.name != "" {
		r.File = hiddenFile
	}
	if f.own != nil && !f.own.GoesWith(r.Country) {
		r.Unused = f.own.Country
	}
	l.head.Rules = r
	l.head.Warnings = append(l.head.Warnings, pages.NoRuleWarnings(l.head, l.c)...)
	return r.Lines
}

// warnOfOffers has what is told first of limitations in the head, for a page that
// names no way but those of offers.
func (l *loaded) warnOfOffers(s *plan.Status) {
	lines := rules.For(l.facts.Country)
	l.head.Rules.Told = lines.Warn(&l.c, s, &l.facts)
}

// warnOfLines adds what a reader of any answer is told first: limitations that may
// be over or near, and the lines that contracts cross.
func (l *loaded) warnOfLines(f *ruleFile, s *plan.Status) {
	lines := l.held(f)
	l.head.Rules.Told = lines.Warn(&l.c, s, &l.facts)
	l.head.Warnings = append(l.head.Warnings, pages.RuleWarnings(l.head, l.c)...)
}
