package pages

import (
	"cmp"
	"slices"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/rules"
)

var (
	wColFigure = lang.Text{ZH: "比的是", EN: "Figure"}
	wColValue  = lang.Text{ZH: "是多少", EN: "Comes to"}
	wColLine   = lang.Text{ZH: "线", EN: "Line"}
)

// lineTable is a table of figures over lines, then what is to be said of them.
func (v ruling) lineTable(p *page.Page, title string, list []rules.Finding) {
	t := &page.Table{Title: title, Columns: []page.Column{
		{Head: v.say(wColLoan)},
		{Head: v.say(wColFigure), Least: 24},
		{Head: v.say(wColValue), Kind: page.Number},
		{Head: v.say(wColLine), Kind: page.Number},
		{Head: v.say(wColSure), OneLine: true},
	}}
	for _, f := range list {
		t.Rows = append(t.Rows, []page.Cell{
			{Text: v.name(f.Loan)},
			{Text: v.figureOf(f)},
			{Text: v.value(f, f.Figure.Value)},
			{Text: v.value(f, f.Limit)},
			{Text: string(f.Rule.Sure)},
		})
	}
	p.Add(t)
	v.explained(p, list)
}

// explained is a paragraph for each rule: where it stands, how each figure or
// date came about, what it tells and what to check.
func (v ruling) explained(p *page.Page, list []rules.Finding) {
	for _, of := range grouped(list, ruleOf) {
		parts := v.heads(of.key)
		for _, alike := range grouped(of.list, v.cameAbout) {
			parts = append(parts, v.say(wRuleOf, v.names(loansOf(alike.list)), alike.key))
		}
		p.Add(page.Body(inLines(append(parts, v.advice(of.key, of.list)...)...)))
	}
}

var (
	wFarIs       = lang.Text{ZH: "诉讼时效是债权人能通过法院要账的期限。", EN: "Limitation is the time in which a lender can have a debt enforced through a court."}
	wFarRestarts = lang.Text{ZH: "这些事会让它从那天重新算：{1}。", EN: "Each of these starts it again from its day: {1}."}
)

// advice is what a rule tells and what to check. What to do about a limitation is
// for loans whose time may be over or ends soon: nobody is to think twice before
// paying what is barely late.
func (v ruling) advice(r *rules.Rule, list []rules.Finding) []string {
	if r.Measures == rules.MeasureLimitation && !v.o.Sources && !slices.ContainsFunc(list, rules.Finding.Near) {
		again := v.list(each(r.Restarts, func(x rules.Restart) string { return v.say(restartWords.of(x)) }))
		return []string{v.once(v.sentences(v.say(wFarIs), v.sayOf(wFarRestarts, again)))}
	}
	return []string{v.once(v.tells(r)), v.toCheckOnce(r)}
}

// heads are the lines over what a rule came to: its name with where it stands, or
// with all of that on a line of its own where it is asked for.
func (v ruling) heads(r *rules.Rule) []string {
	if !v.o.Sources {
		return []string{v.ruleHead(r)}
	}
	return []string{v.capital(v.say(wRuleSure, v.ruleName(r), v.sure(r))), v.sourcesOf(r)}
}

var wRuleSure = lang.Text{ZH: "{1} (把握 {2})", EN: "{1} (sure: {2})"}

var wRuleOf = lang.Text{ZH: "{1}：{2}。", EN: "{1}: {2}."}

// cameAbout says how a figure or a date came about, and what is in doubt.
func (v ruling) cameAbout(f rules.Finding) string {
	return v.clauses(filled(append([]string{v.computed(f)}, v.doubts(sureOf(f))...)))
}

func ruleOf(f rules.Finding) *rules.Rule { return f.Rule }

// loansOf lists the loans of findings, each once.
func loansOf(list []rules.Finding) (loans []int) {
	for _, g := range grouped(list, loanOf) {
		loans = append(loans, g.key)
	}
	return loans
}

var (
	wRuleIs    = lang.Text{ZH: "{1} (把握 {2}，依据：{3})", EN: "{1} (sure: {2}; {3})"}
	wSureNot   = lang.Text{ZH: "{1}，没有核实", EN: "{1}, not confirmed"}
	wRuleUntil = lang.Text{ZH: "{1}；到 {2} 为止", EN: "{1}; to {2}"}
)

// ruleHead is a rule's name, how sure it is and where it stands.
func (v voice) ruleHead(r *rules.Rule) string {
	return v.capital(v.say(wRuleIs, v.ruleName(r), v.sure(r), v.ruleSource(r)))
}

// sure is how sure a rule is, and that it is not confirmed.
func (v voice) sure(r *rules.Rule) string {
	if r.Sure == rules.SureDefault {
		return v.say(wSureNot, string(r.Sure))
	}
	return string(r.Sure)
}

// ruleName is a rule in a few words.
func (v voice) ruleName(r *rules.Rule) string { return cells.Clean(r.Name.In(v.Lang)) }

// ruleSource is where a rule stands, its official number or else who said so, and
// when it ends.
func (v voice) ruleSource(r *rules.Rule) string {
	source := cmp.Or(cells.Clean(r.Number.In(v.Lang)), cells.Clean(r.Source.In(v.Lang)))
	if r.Force.Until != 0 {
		return v.say(wRuleUntil, source, r.Force.Until.String())
	}
	return source
}

// tells is what a rule tells a borrower.
func (v voice) tells(r *rules.Rule) string { return cells.Clean(r.Says.In(v.Lang)) }

var wRuleCheck = lang.Text{ZH: "要核对：{1}。", EN: "To check: {1}."}

// toCheck is what to look at before anything is said of the findings.
func (v voice) toCheck(r *rules.Rule) string {
	return v.sayOf(wRuleCheck, cells.Clean(r.Check.In(v.Lang)))
}

var wCheckSame = lang.Text{ZH: "要核对：同上。", EN: "To check: as above."}

// toCheckOnce is toCheck, in short where several rules have the same to check.
func (v ruling) toCheckOnce(r *rules.Rule) string {
	check := v.toCheck(r)
	return when(check != "", cmp.Or(v.once(check), v.say(wCheckSame)))
}

// once is a text that the page has not said yet, else empty.
func (v ruling) once(s string) string {
	if v.said[s] {
		return ""
	}
	v.said[s] = true
	return s
}
