package main

import (
	"fmt"
	"slices"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/enum"
	"repay/planner/lang"
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
	if f.name == "-" && (g.presets == "-" || slices.Contains(args, "-")) {
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
