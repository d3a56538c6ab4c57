package book

import (
	"slices"
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/rules"
)

var ruleTwice = fault.Wrong("rule_twice",
	"规则 {value} 写了两次（第一次在第 {first} 行）", "the rule {value} is given twice (first on line {first})",
	"留下对的那一条，或给另一条换个 id", "keep the one that is right, or give the other another id")

// readRules reads the list of rules.
func (r *reader) readRules(n *source.Node, lines *rules.Lines) {
	at := map[string]int{}
	var instead []named
	for c := range r.records(n, &field.Rule, maxItems) {
		rule := c.readRule(lines)
		if first := at[rule.ID]; first != 0 && rule.ID != "" {
			c.Fault(c.get("id"), ruleTwice, args{Value: fault.Clip(rule.ID), First: first})
		} else {
			at[rule.ID] = c.n.Line
		}
		for _, item := range c.oneOrMore("instead_of") {
			if id, ok := c.scalar(item); ok {
				rule.InsteadOf = append(rule.InsteadOf, strings.TrimSpace(id))
				instead = append(instead, named{item, rule})
			}
		}
		lines.Rules = append(lines.Rules, rule)
	}
	r.checkInstead(instead, lines)
}

func (c rec) readRule(lines *rules.Lines) *rules.Rule {
	r := &rules.Rule{
		Measures: pick(c, "measures", measures, ""),
		Lenders:  c.lenders("lenders"), Except: c.lenders("except"),
		Signed: c.span("signed"), Force: rules.Span{From: c.openOr("from", c.from), Until: c.openOr("until", c.until)},
		When: c.conditions(), Regions: c.regions(lines.Country),
		Compare: pick(c, "compare", compares, ""), Counts: pick(c, "counts", countings, ""),
		RunsFrom: pick(c, "runs_from", runsFroms, ""), Restarts: listOf(c, "restarts", restarts),
		Sure: pick(c, "sure", grades, ""), Name: c.bothLanguages("name"),
		Source: c.bothLanguages("source"), Number: c.bothLanguages("number"), URL: c.url(), Read: c.date("read"),
		Says: c.bothLanguages("says"), Check: c.bothLanguages("check"),
	}
	if n := c.get("id"); n != nil {
		if text, ok := c.scalar(n); ok {
			r.ID, _ = c.nameForm(n, text, "my-line")
		}
	}
	c.checkExcept(r)
	c.checkSpan(r.Force)
	c.readStretches(r, lines)
	f, known := forms[r.Measures]
	c.needForm(f)
	if !known {
		return r
	}
	for _, key := range c.given(ofSome) {
		if !slices.Contains(f.needs, key) && !slices.Contains(f.may, key) {
			c.Fault(c.keyNode(key), ruleUnused, args{Key: key, Other: string(r.Measures)})
		}
	}
	c.readLimit(r, f, lines)
	if r.HasAmounts() {
		r.Currency = lines.Currency
	}
	return r
}

var urlForm = fault.Wrong("url_form",
	"{value} 不是网址", "{value} is no address",
	"写完整的网址，以 https:// 开头；没有网址就写 number", "write it whole, from https:// on; without one write number")

// url reads the address of a source.
func (c rec) url() string {
	s := c.text("url")
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	if c.wellRead("url") && (!ok || rest == "" || strings.ContainsAny(s, " \"<>")) {
		c.Fault(c.get("url"), urlForm, args{Value: fault.Clip(s)})
	}
	return s
}
