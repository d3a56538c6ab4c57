package book

import (
	"slices"
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/rules"
)

// The closed lists of a rule, as its file writes them.
var (
	measures = withAlso(choicesOf(rules.Measures), map[rules.Measure]string{
		rules.MeasureYearlyCost: "cost", rules.MeasureAskBefore: "ask-before-due",
	})
	grades    = choicesOf(rules.Certainties)
	compares  = choicesOf(rules.Compares)
	countings = choicesOf(rules.CountsList)
	runsFroms = choicesOf(rules.RunsFroms)
	restarts  = choicesOf(rules.Restarts)
	facts     = choicesOf(rules.FactNames)
)

// choicesOf is a closed list of words that stand for themselves.
func choicesOf[T ~string](list []T) enum.List[T] {
	out := make(enum.List[T], len(list))
	for i, v := range list {
		out[i] = enum.Value[T]{Is: v, Name: string(v)}
	}
	return out
}

// withAlso gives values of a list another name that is read too.
func withAlso[T comparable](list enum.List[T], also map[T]string) enum.List[T] {
	for i, v := range list {
		if name := also[v.Is]; name != "" {
			list[i].Also = append(list[i].Also, name)
		}
	}
	return list
}

// form is what a rule of a measure has beside what every rule has.
type form struct {
	needs   []string
	may     []string
	example lang.Text // of its limit
}

var (
	forms = map[rules.Measure]form{
		rules.MeasureYearlyCost: {
			needs: []string{"limit", "compare", "counts"}, example: fault.Either("24%/year", "4x LPR at signing"),
		},
		rules.MeasureDailyCost:   {needs: []string{"limit"}, example: fault.Same("0.8%/day")},
		rules.MeasureTotalCost:   {needs: []string{"limit", "counts"}, example: fault.Either("100%", "4x LPR at signing")},
		rules.MeasurePenalty:     {needs: []string{"limit"}, example: fault.Same("1.5x")},
		rules.MeasureLateFee:     {needs: []string{"limit"}, example: fault.Same("15")},
		rules.MeasureExtension:   {needs: []string{"limit"}, may: []string{"in_all"}, example: fault.Either("50%", "36 months")},
		rules.MeasureInstalments: {needs: []string{"limit"}, example: fault.Same("60")},
		rules.MeasureAskBefore:   {},
		rules.MeasureLimitation: {
			needs: []string{"limit", "runs_from"}, may: []string{"restarts", "least"}, example: fault.Either("36 months", "varies"),
		},
		rules.MeasureRecord: {needs: []string{"limit", "runs_from"}, example: fault.Same("60 months")},
		rules.MeasureNote:   {needs: []string{"says"}, may: []string{"limit"}, example: fault.Same("60")},
	}
	// ofSome are the keys that only rules of some measures have.
	ofSome = []string{"limit", "in_all", "least", "compare", "counts", "runs_from", "restarts"}
)

var (
	ruleLacks = fault.Wrong("rule_incomplete",
		"这条规则少了 {want}", "this rule lacks {want}",
		"写 {more}", "write {more}")
	ruleUnused = fault.Wrong("rule_unused",
		"{other} 用不到 {key}", "{key} is not used with {other}",
		"删掉 {key}", "delete {key}")
	ruleInForce = fault.Wrong("rule_in_force",
		"不再写 in_force", "in_force is written in another way now",
		"写 from 和 until；不知道，或一直有效，写 open", "write from and until, and open where it is not known or holds always")
)

// needForm reports whatever the rule lacks, as one fault that shows how each is
// written.
func (c rec) needForm(f form) {
	var names, how []lang.Text
	for x := range field.Rule.All() {
		name, sample := fault.Same(x.Key), x.Sample
		switch {
		case x.Key == "url" && c.lacks("url") && c.lacks("number"):
			number := field.Rule.Field("number").Sample
			name = fault.Either("url", "number")
			sample = lang.Text{ZH: sample.ZH + " 或 " + number.ZH, EN: sample.EN + " or " + number.EN}
		case x.Key == "limit":
			sample = lang.Text{ZH: "limit: " + f.example.ZH, EN: "limit: " + f.example.EN}
			fallthrough
		default:
			if !x.Needed && !slices.Contains(f.needs, x.Key) || !c.lacks(x.Key) {
				continue
			}
		}
		names, how = append(names, name), append(how, sample)
	}
	if len(names) > 0 {
		c.Fault(c.n, ruleLacks, args{Want: joined(names, "、", ", "), More: joined(how, "；", "; ")})
	}
}

// joined writes texts one after another.
func joined(texts []lang.Text, zh, en string) (all lang.Text) {
	for i, t := range texts {
		if i > 0 {
			all.ZH, all.EN = all.ZH+zh, all.EN+en
		}
		all.ZH, all.EN = all.ZH+t.ZH, all.EN+t.EN
	}
	return all
}

var ruleTwice = fault.Wrong("rule_twice",
	"规则 {value} 写了两次（第一次在第 {n} 行）", "the rule {value} is given twice (first on line {n})",
	"留下对的那一条，或给另一条换个 id", "keep the one that is right, or give the other another id")

// named is where a rule names another that is not held beside it.
type named struct {
	at *source.Node
	by *rules.Rule
}

// readRules reads the list of rules.
func (r *reader) readRules(n *source.Node, lines *rules.Lines) {
	at := map[string]int{}
	var instead []named
	for c := range r.records(n, &field.Rule, maxItems) {
		rule := c.readRule(lines)
		if first := at[rule.ID]; first != 0 && rule.ID != "" {
			c.Fault(c.get("id"), ruleTwice, args{Value: fault.Clip(rule.ID), N: first})
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

var (
	insteadNear = fault.Wrong("instead_of_near",
		"没有 {value} 这条规则", "there is no rule {value}",
		"是不是 {other}？", "did you mean {other}?")
	insteadFar = fault.Wrong("instead_of_unknown",
		"没有 {value} 这条规则", "there is no rule {value}",
		"写这份文件里，或程序自带的规则的 id", "write the id of a rule of this file, or of one that comes with the program")
	insteadLoop = fault.Wrong("instead_of_loop",
		"{value} 绕了一圈又回到这条规则，几条就都不会用上", "{value} leads back to this rule, so that none of them would be held",
		"更专门的那条才写 instead_of，另一条不写", "leave instead_of to the more special one of them")
)

// checkInstead reports ids that no rule has: neither one of the file nor one of
// those that come with the program for its country, for any where it names none.
//
// It reports too what leads back to the rule itself: each would hide the next.
func (r *reader) checkInstead(instead []named, lines *rules.Lines) {
	if len(instead) == 0 {
		return
	}
	var ids []string
	after := map[string][]string{}
	for _, l := range append(builtInOf(lines.Country), lines) {
		for _, rule := range l.Rules {
			ids = append(ids, rule.ID)
			after[rule.ID] = rule.InsteadOf // the file's own stand in for the program's
		}
	}
	for _, n := range instead {
		id := strings.TrimSpace(n.at.Text)
		kind, a := insteadFar, args{Value: fault.Clip(id)}
		switch {
		case !slices.Contains(ids, id):
			if a.Other = nearest(id, ids); a.Other != "" {
				kind = insteadNear
			}
		case leads(after, id, n.by.ID):
			kind = insteadLoop
		default:
			continue
		}
		r.Fault(n.at, kind, a)
	}
}

// leads reports whether steps from one id come to another.
func leads(after map[string][]string, from, to string) bool {
	seen := map[string]bool{}
	for next := []string{from}; len(next) > 0; next = next[1:] {
		id := next[0]
		if id == to {
			return true
		}
		if !seen[id] {
			seen[id] = true
			next = append(next, after[id]...)
		}
	}
	return false
}

// builtInOf are the program's own lines of a country; of all where it is empty.
func builtInOf(country string) (list []*rules.Lines) {
	for _, c := range rules.Countries {
		if country == "" || country == c {
			list = append(list, rules.For(c))
		}
	}
	return list
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
	c.readLimit(r, f.example, lines)
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
