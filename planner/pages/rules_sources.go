package pages

import (
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/rules"
)

var (
	wTitleSources = lang.Text{ZH: "{1}的规定，一共 {2} 条", EN: "The rules of {1}, {2} in all"}
	wTitleListed  = lang.Text{ZH: "这些规定，一共 {1} 条", EN: "These rules, {1} in all"}
	wRuleStands   = lang.Text{ZH: "{1}；{2}；查于 {3}", EN: "{1}; {2}; read on {3}"}
	wForceFrom    = lang.Text{ZH: "{1} 起有效", EN: "in force from {1}"}
	wForceTo      = lang.Text{ZH: "到 {1} 为止有效", EN: "in force to {1}"}
	wForceFromTo  = lang.Text{ZH: "{1} 到 {2} 有效", EN: "in force from {1} to {2}"}
	wForceOpen    = lang.Text{ZH: "起止日期没有写", EN: "in force, no dates given"}
)

// sourcesOf is where a rule stands: who said so, its number and address, from when
// until when it holds, and when it was read.
func (v voice) sourcesOf(r *rules.Rule) string {
	where := v.clauses(once(filled([]string{cells.Clean(r.Source.In(v.Lang)), cells.Clean(r.Number.In(v.Lang)), cells.Clean(r.URL)})))
	read := r.Read.String()
	if r.Read == 0 {
		read = "?"
	}
	return v.say(wRuleStands, where, v.force(r), read)
}

// force is from when until when a rule holds.
func (v voice) force(r *rules.Rule) string {
	from, until := r.Force.From, r.Force.Until
	switch {
	case from != 0 && until != 0:
		return v.say(wForceFromTo, from.String(), until.String())
	case from != 0:
		return v.say(wForceFrom, from.String())
	case until != 0:
		return v.say(wForceTo, until.String())
	}
	return v.say(wForceOpen)
}

// sources lists every rule that the book is held against, and where it stands.
func (v ruling) sources(p *page.Page) {
	all := v.f.Lines.Rules
	title := v.say(wTitleListed, len(all))
	if of := v.country(); of != "" {
		title = v.say(wTitleSources, v.spaced(of), len(all))
	}
	p.Add(page.Heading(title))
	for _, r := range all {
		p.Add(page.Body(inLines(v.say(wNamed, cells.Clean(r.ID), v.say(wRuleSure, v.ruleName(r), string(r.Sure))), v.sourcesOf(r))))
	}
}
