package pages

import (
	"cmp"
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

var (
	wTitleCrossed = lang.Text{ZH: "越过的线", EN: "Lines that are crossed"}
	wTitleMaybe   = lang.Text{ZH: "要先核对的", EN: "To be checked first"}
	wRuleOf       = lang.Text{ZH: "{1}：{2}。", EN: "{1}: {2}."}
	wHowRules     = lang.Text{ZH: "年化四舍五入到 0.01% 以后再比；这里只有算术，不是法律意见。", EN: "Yearly rates are compared to the hundredth of a percent; this is arithmetic, not legal advice."}
	wHowLPR       = lang.Text{ZH: "LPR 核实到 {1}。", EN: "The LPR is confirmed to {1}."}
)

// RulesPage says which lines the loans of a book cross, how each figure was
// computed, where the line stands and what to check; then the dates.
func RulesPage(h Head, c plan.Case, l *rules.Lines, f *rules.Findings) *page.Page {
	v := newVoice(h, c)
	p := &page.Page{Lang: h.Lang, Title: v.title()}
	crossed, maybe, dated, told := v.sorted(f)
	p.Add(page.Answer(v.rulesAnswer(crossed, maybe, v.blind(f.Unchecked))))
	v.lineTable(p, v.say(wTitleCrossed), crossed)
	v.lineTable(p, v.say(wTitleMaybe), maybe)
	v.dateTable(p, dated)
	for _, of := range grouped(told, ruleOf) {
		p.Add(page.Body(inLines(v.say(wRuleOf, v.ruleHead(of.key), v.names(loansOf(of.list))), v.toCheck(of.key))))
	}
	p.Add(page.Body(v.uncheckedLine(f.Unchecked)), page.Note(v.warnings()), page.Note(v.presets(v.all())))
	confirmed := "?"
	if d := l.LPR.Confirmed; !d.IsZero() {
		confirmed = month(d)
	}
	p.Add(page.Note(v.how(v.say(wHowRules), v.say(wHowSure), v.say(wHowLPR, confirmed), v.asOfToday())))
	p.Add(v.next(wRunCompare, "compare", ""))
	return p
}

// sorted parts the findings by what they are good for.
func (v voice) sorted(f *rules.Findings) (crossed, maybe, dated, told []rules.Finding) {
	for _, x := range f.List {
		switch {
		case x.Kind == rules.KindLine:
			crossed = append(crossed, x)
		case x.Figure.Name != "":
			maybe = append(maybe, x)
		case !x.Date.IsZero():
			dated = append(dated, x)
		default:
			told = append(told, x)
		}
	}
	slices.SortStableFunc(dated, func(a, b rules.Finding) int { return cmp.Compare(a.Date, b.Date) })
	return crossed, maybe, dated, told
}

// blind reports whether neither the rate nor the penalty of any loan is known,
// so that nothing was held against a line.
func (v voice) blind(list []rules.Unchecked) bool {
	for _, of := range [][]int{uncheckedFor(list, rules.NoRate), uncheckedFor(list, rules.NoPenalty)} {
		if len(of) < len(v.c.Loans) {
			return false
		}
	}
	return true
}

var (
	wRulesNone      = lang.Text{ZH: "没有越过已知的线。", EN: "No known line is crossed."}
	wRulesOnlyMaybe = lang.Text{ZH: "没有确定越过的线；有 {1} 处可能越过，要先核对。", EN: "No line is crossed for certain; {1} may be, depending on what is checked first."}
	wRulesLook      = lang.Text{ZH: "越线不等于结论：先核对对方是哪类机构、合同哪天签的。", EN: "A line says where to look, not what follows: check the kind of lender and the contract's date first."}
	wRulesBlind     = lang.Text{ZH: "知道的太少，还没有能和线比的数。", EN: "Too little is known to hold against any line."}
	wRulesOne       = lang.Text{ZH: "越过 1 条线：{1}。", EN: "1 line is crossed, by {1}."}
	wRulesMany      = lang.Text{ZH: "越过 {1} 条线：{2}。", EN: "{1} lines are crossed, by {2}."}
	wRulesMaybe     = lang.Text{ZH: "另有 {1} 处可能越过，要先核对。", EN: "{1} more may be, depending on what is checked first."}
)

// rulesAnswer is how many lines are crossed, and by which loans.
func (v voice) rulesAnswer(crossed, maybe []rules.Finding, blind bool) string {
	look := v.say(wRulesLook)
	switch {
	case len(crossed) == 0 && len(maybe) > 0:
		return v.sentences(v.say(wRulesOnlyMaybe, len(maybe)), look)
	case len(crossed) == 0 && blind:
		return v.say(wRulesBlind)
	case len(crossed) == 0:
		return v.say(wRulesNone)
	}
	answer := v.say(wRulesMany, len(crossed), v.crossing(crossed))
	if len(crossed) == 1 {
		answer = v.say(wRulesOne, v.crossing(crossed))
	}
	return v.sentences(answer, when(len(maybe) > 0, v.say(wRulesMaybe, len(maybe))), look)
}

var wRulesOf = lang.Text{ZH: "{1} {2} 条", EN: "{1} ({2})"}

// crossing names the loans of findings, each with how many it has where there
// are several.
func (v voice) crossing(crossed []rules.Finding) string {
	of := grouped(crossed, func(f rules.Finding) int { return f.Loan })
	if len(of) == 1 {
		return v.name(of[0].key)
	}
	return v.list(each(of, func(g group[int, rules.Finding]) string { return v.say(wRulesOf, v.name(g.key), len(g.list)) }))
}

var (
	wColFigure = lang.Text{ZH: "比的是", EN: "Figure"}
	wColValue  = lang.Text{ZH: "是多少", EN: "Comes to"}
	wColLine   = lang.Text{ZH: "线", EN: "Line"}
)

// lineTable is a table of figures over lines, then what is to be said of them.
func (v voice) lineTable(p *page.Page, title string, list []rules.Finding) {
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
// date came about, and what to check.
func (v voice) explained(p *page.Page, list []rules.Finding) {
	for _, of := range grouped(list, ruleOf) {
		parts := []string{v.ruleHead(of.key)}
		for _, alike := range grouped(of.list, v.cameAbout) {
			parts = append(parts, v.say(wRuleOf, v.names(loansOf(alike.list)), alike.key))
		}
		p.Add(page.Body(inLines(append(parts, v.toCheck(of.key))...)))
	}
}

// cameAbout says how a figure or a date came about, and what is in doubt.
func (v voice) cameAbout(f rules.Finding) string {
	return v.clauses(append([]string{v.computed(f)}, v.doubts(f)...))
}

func ruleOf(f rules.Finding) *rules.Rule { return f.Rule }

// loansOf lists the loans of findings, each once.
func loansOf(list []rules.Finding) (loans []int) {
	for _, g := range grouped(list, func(f rules.Finding) int { return f.Loan }) {
		loans = append(loans, g.key)
	}
	return loans
}

var wRuleIs = lang.Text{ZH: "{1} (把握 {3}，依据：{2})", EN: "{1} ({3}; {2})"}

// ruleHead is a rule's name and where it stands.
func (v voice) ruleHead(r *rules.Rule) string {
	return v.capital(v.say(wRuleIs, page.Clean(r.Name.In(v.Lang)), page.Clean(r.Source.In(v.Lang)), string(r.Sure)))
}

var wRuleCheck = lang.Text{ZH: "要核对：{1}。", EN: "To check: {1}."}

// toCheck is what to look at before anything is said of the findings.
func (v voice) toCheck(r *rules.Rule) string {
	return v.sayOf(wRuleCheck, page.Clean(r.Check.In(v.Lang)))
}

var wUncheckedHead = lang.Text{ZH: "没有比的：{1}。", EN: "Not checked: {1}."}

// uncheckedLine says what was not held against any line, by the reason.
func (v voice) uncheckedLine(list []rules.Unchecked) string {
	return v.sayOf(wUncheckedHead, v.clauses(filled(each(rules.Reasons, func(r rules.Reason) string {
		return v.sayOf(reasonWords.of(r), v.subject(uncheckedFor(list, r)...))
	}))))
}

// uncheckedFor lists the loans that a reason keeps from being checked. They are
// in the order of the case, and each is there once.
func uncheckedFor(list []rules.Unchecked, r rules.Reason) (loans []int) {
	for _, u := range list {
		if u.Reason == r {
			loans = append(loans, u.Loan)
		}
	}
	return loans
}

var reasonWords = texts[rules.Reason]{
	{rules.NoLenderType, lang.Text{ZH: "{1}没写对方是哪一类 (lender.type)", EN: "the kind of lender (lender.type) of {1}"}},
	{rules.NoSigning, lang.Text{ZH: "{1}没写合同是哪天签的 (signed)", EN: "the date of the contract (signed) of {1}"}},
	{rules.NoRate, lang.Text{ZH: "{1}不知道利率", EN: "the rate of {1}"}},
	{rules.NoLine, lang.Text{ZH: "{1}没有适用的线", EN: "no line is known for {1}"}},
	{rules.NoFees, lang.Text{ZH: "{1}的费用没有算进去", EN: "fees of {1}"}},
	{rules.NoPenalty, lang.Text{ZH: "{1}没写罚息怎么算", EN: "the penalty rule of {1}"}},
	{rules.NoTerm, lang.Text{ZH: "{1}不知道原来的期限，展期没比", EN: "the original term, for extensions, of {1}"}},
	{rules.NoCharges, lang.Text{ZH: "{1}一共收了多少、会收多少算不出", EN: "what {1} costs in all"}},
}

var wRulesCrossed = lang.Text{ZH: "{1} {2}，高于一条要核对的线 {3}。", EN: "{1} {2}, over a line that is to be checked, {3}."}

// RuleWarnings returns one warning for each loan whose contract crosses a line.
func RuleWarnings(h Head, c plan.Case, crossed []rules.Finding) []record.Warning {
	v := newVoice(h, c)
	var out []record.Warning
	for i, f := range crossed {
		if i > 0 && crossed[i-1].Loan == f.Loan { // they are in the order of the case
			continue
		}
		out = append(out, record.Warning{Code: warnRuleCrossed, Loan: f.Loan, Message: v.say(wRulesCrossed,
			v.say(ruleFigureWords.of(f.Figure.Name)), v.value(f, f.Figure.Value), v.value(f, f.Limit))})
	}
	return out
}
