package main

import (
	"fmt"
	"slices"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/enum"
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

// lenderTypes are the types of lenders that books may name for it.
func (f *ruleFile) lenderTypes() enum.List[string] {
	if f.own == nil {
		return nil
	}
	return field.TypesOf(f.own.LenderTypes)
}

var tFlagRules = lang.Text{ZH: "另外的规定 `FILE`，和自带的一起用，id 相同的换掉", EN: "rules of your own, in `FILE`: beside the program's, in the place of those with the same id"}

// readRules reads the file before any book. Its faults are said as a book's are.
func (g *global) readRules(args []string) error {
	f := &g.rules
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
	return nil
}

// held are the rules that the book is held against: its country's, with the file's.
func (l *loaded) held() *rules.Lines { return rules.Held(l.facts.Country, l.rules.own) }

// headRules puts into the head which rules those are, and warns where none are known
// or the file is another country's.
func (l *loaded) headRules() {
	f := l.rules
	r := pages.Rules{Country: l.facts.Country, Lines: l.held(), File: l.shown(f.name)}
	if f.own != nil && !f.own.GoesWith(r.Country) {
		r.Unused = f.own.Country
	}
	l.head.Rules = r
	l.head.Warnings = append(l.head.Warnings, pages.NoRuleWarnings(l.head, l.c)...)
}

// tellFirst puts into the head what is told before anything else: limitations that
// may be over or near, and the lines that contracts cross.
func (l *loaded) tellFirst(s *plan.Status) {
	l.head.Rules.Told = l.held().Warn(&l.c, s, &l.facts)
}

// warnOfLines adds all of that, for a page that answers.
func (l *loaded) warnOfLines(s *plan.Status) {
	l.headRules()
	l.tellFirst(s)
	l.head.Warnings = append(l.head.Warnings, pages.RuleWarnings(l.head, l.c)...)
}

// adviceFirst lists the loans whose limitation may be over or near, where a promise was
// missed: before anything is said or paid on these, advice is asked for.
func (l *loaded) adviceFirst(s *plan.Status) (loans []int) {
	if len(s.PromisesIn(plan.PromiseMissed)) == 0 {
		return nil
	}
	for _, f := range l.held().Warn(&l.c, s, &l.facts) {
		if f.Rule.Measures == rules.MeasureLimitation {
			loans = append(loans, f.Loan)
		}
	}
	return loans
}
