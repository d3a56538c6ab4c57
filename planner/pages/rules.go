package pages

import (
	"cmp"
	"slices"
	"strings"

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
	v := ruling{newVoice(h, c), l}
	p := &page.Page{Lang: h.Lang, Title: v.title()}
	crossed, maybe, dated, told := v.sorted(f)
	p.Add(page.Answer(v.rulesAnswer(crossed, maybe, v.blind(f.Unchecked))))
	v.lines(p, v.say(wTitleCrossed), crossed)
	v.lines(p, v.say(wTitleMaybe), maybe)
	v.days(p, dated)
	for _, of := range byRule(told) {
		p.Add(page.Body(strings.TrimSpace(v.say(wRuleOf, v.ruleHead(of[0].Rule), v.namesOf(of)) + "\n" + v.toCheck(of[0].Rule))))
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

// ruling is the voice of one page of rules.
type ruling struct {
	voice
	l *rules.Lines
}

// sorted parts the findings by what they are good for.
func (v ruling) sorted(f *rules.Findings) (crossed, maybe, dated, told []rules.Finding) {
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
func (v ruling) blind(list []rules.Unchecked) bool {
	for i := range v.c.Loans {
		if !slices.Contains(list, rules.Unchecked{Loan: i, Reason: rules.NoRate}) ||
			!slices.Contains(list, rules.Unchecked{Loan: i, Reason: rules.NoPenalty}) {
			return false
		}
	}
	return true
}

var (
	wRulesOf        = lang.Text{ZH: "{1} {2} 条", EN: "{1} ({2})"}
	wRulesNone      = lang.Text{ZH: "没有越过已知的线。", EN: "No known line is crossed."}
	wRulesOnlyMaybe = lang.Text{ZH: "没有确定越过的线；有 {1} 处可能越过，要先核对。", EN: "No line is crossed for certain; {1} may be, depending on what is checked first."}
	wRulesLook      = lang.Text{ZH: "越线不等于结论：先核对对方是哪类机构、合同哪天签的。", EN: "A line says where to look, not what follows: check the kind of lender and the contract's date first."}
	wRulesBlind     = lang.Text{ZH: "知道的太少，还没有能和线比的数。", EN: "Too little is known to hold against any line."}
	wRulesOne       = lang.Text{ZH: "越过 1 条线：{1}。", EN: "1 line is crossed, by {1}."}
	wRulesMany      = lang.Text{ZH: "越过 {1} 条线：{2}。", EN: "{1} lines are crossed, by {2}."}
	wRulesMaybe     = lang.Text{ZH: "另有 {1} 处可能越过，要先核对。", EN: "{1} more may be, depending on what is checked first."}
)

// rulesAnswer is how many lines are crossed, and by which loans.
func (v ruling) rulesAnswer(crossed, maybe []rules.Finding, blind bool) string {
	var of []string
	var seen []int
	for _, f := range crossed {
		if !slices.Contains(seen, f.Loan) {
			seen = append(seen, f.Loan)
		}
	}
	for _, i := range seen {
		n := 0
		for _, f := range crossed {
			if f.Loan == i {
				n++
			}
		}
		if len(seen) == 1 {
			of = append(of, v.name(i))
			continue
		}
		of = append(of, v.say(wRulesOf, v.name(i), n))
	}
	answer := v.say(wRulesNone)
	switch len(crossed) {
	case 0:
		switch {
		case len(maybe) > 0:
			return v.sentences(v.say(wRulesOnlyMaybe, len(maybe)), v.say(wRulesLook))
		case blind:
			answer = v.say(wRulesBlind)
		}
	case 1:
		answer = v.say(wRulesOne, v.list(of))
	default:
		answer = v.say(wRulesMany, len(crossed), v.list(of))
	}
	more, look := "", ""
	if len(maybe) > 0 {
		more = v.say(wRulesMaybe, len(maybe))
	}
	if len(crossed)+len(maybe) > 0 {
		look = v.say(wRulesLook)
	}
	return v.sentences(answer, more, look)
}

var (
	wColFigure = lang.Text{ZH: "比的是", EN: "Figure"}
	wColValue  = lang.Text{ZH: "是多少", EN: "Comes to"}
	wColLine   = lang.Text{ZH: "线", EN: "Line"}
)

// lines is a table of figures over lines, then what is to be said of them.
func (v ruling) lines(p *page.Page, title string, list []rules.Finding) {
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
func (v ruling) explained(p *page.Page, list []rules.Finding) {
	for _, of := range byRule(list) {
		parts := []string{v.ruleHead(of[0].Rule)}
		for _, said := range v.together(of) {
			parts = append(parts, v.say(wRuleOf, v.names(said.loans), said.how))
		}
		if check := v.toCheck(of[0].Rule); check != "" {
			parts = append(parts, check)
		}
		p.Add(page.Body(strings.Join(parts, "\n")))
	}
}

var wTitleDates = lang.Text{ZH: "日期", EN: "Dates"}

// days is a table of dates, then what is to be said of them.
func (v ruling) days(p *page.Page, list []rules.Finding) {
	t := &page.Table{Title: v.say(wTitleDates), Columns: []page.Column{
		{Head: v.say(wColDate), Kind: page.Day},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColEvent)},
	}}
	for _, f := range list {
		t.Rows = append(t.Rows, []page.Cell{{Text: v.date(f.Date)}, {Text: v.name(f.Loan)}, {Text: v.say(v.dateWord(f))}})
	}
	p.Add(t)
	v.explained(p, list)
}

// alike are loans of which the same is to be said.
type alike struct {
	how   string
	loans []int
}

// together says how each figure or date came about, and what is in doubt, once
// for loans that are alike.
func (v ruling) together(of []rules.Finding) (list []alike) {
	for _, f := range of {
		how := strings.Join(append([]string{v.computed(f)}, v.doubts(f)...), v.say(wSemicolon))
		i := slices.IndexFunc(list, func(a alike) bool { return a.how == how })
		if i < 0 {
			list = append(list, alike{how: how})
			i = len(list) - 1
		}
		if !slices.Contains(list[i].loans, f.Loan) {
			list[i].loans = append(list[i].loans, f.Loan)
		}
	}
	return list
}

// byRule gathers findings by their rule, in the order of the first.
func byRule(list []rules.Finding) (groups [][]rules.Finding) {
	for _, f := range list {
		i := slices.IndexFunc(groups, func(g []rules.Finding) bool { return g[0].Rule == f.Rule })
		if i < 0 {
			groups = append(groups, nil)
			i = len(groups) - 1
		}
		groups[i] = append(groups[i], f)
	}
	return groups
}

var wRuleIs = lang.Text{ZH: "{1} (把握 {3}，依据：{2})", EN: "{1} ({3}; {2})"}

// ruleHead is a rule's name and where it stands.
func (v ruling) ruleHead(r *rules.Rule) string {
	return v.capital(v.say(wRuleIs, page.Clean(r.Name.In(v.Lang)), page.Clean(r.Source.In(v.Lang)), string(r.Sure)))
}

var wRuleCheck = lang.Text{ZH: "要核对：{1}。", EN: "To check: {1}."}

// toCheck is what to look at before anything is said of the findings.
func (v ruling) toCheck(r *rules.Rule) string {
	if s := page.Clean(r.Check.In(v.Lang)); s != "" {
		return v.say(wRuleCheck, s)
	}
	return ""
}

// namesOf lists the loans of findings, each once.
func (v ruling) namesOf(of []rules.Finding) string {
	var loans []int
	for _, f := range of {
		if !slices.Contains(loans, f.Loan) {
			loans = append(loans, f.Loan)
		}
	}
	return v.names(loans)
}

var wUncheckedHead = lang.Text{ZH: "没有比的：{1}。", EN: "Not checked: {1}."}

// uncheckedLine says what was not held against any line, by the reason.
func (v ruling) uncheckedLine(list []rules.Unchecked) string {
	var parts []string
	for _, r := range rules.Reasons {
		var loans []int
		for _, u := range list {
			if u.Reason == r {
				loans = append(loans, u.Loan)
			}
		}
		if len(loans) > 0 {
			parts = append(parts, v.say(reasonWords.of(r), v.subject(loans...)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return v.say(wUncheckedHead, v.clauses(parts))
}

var reasonWords = texts[rules.Reason]{
	{rules.NoLenderType, lang.Text{ZH: "{1}没写对方是哪一类 (lender.type)", EN: "the kind of lender (lender.type) of {1}"}}, {rules.NoSigning, lang.Text{ZH: "{1}没写合同是哪天签的 (signed)", EN: "the date of the contract (signed) of {1}"}}, {rules.NoRate, lang.Text{ZH: "{1}不知道利率", EN: "the rate of {1}"}}, {rules.NoLine, lang.Text{ZH: "{1}没有适用的线", EN: "no line is known for {1}"}},
	{rules.NoFees, lang.Text{ZH: "{1}的费用没有算进去", EN: "fees of {1}"}}, {rules.NoPenalty, lang.Text{ZH: "{1}没写罚息怎么算", EN: "the penalty rule of {1}"}}, {rules.NoTerm, lang.Text{ZH: "{1}不知道原来的期限，展期没比", EN: "the original term, for extensions, of {1}"}},
}

var wRulesCrossed = lang.Text{ZH: "{1} {2}，高于一条要核对的线 {3}。", EN: "{1} {2}, over a line that is to be checked, {3}."}

// RuleWarnings returns one warning for each loan whose contract crosses a line.
func RuleWarnings(h Head, c plan.Case, crossed []rules.Finding) []record.Warning {
	v := ruling{newVoice(h, c), nil}
	var out []record.Warning
	for i, f := range crossed {
		if slices.ContainsFunc(crossed[:i], func(g rules.Finding) bool { return g.Loan == f.Loan }) {
			continue
		}
		out = append(out, record.Warning{Code: warnRuleCrossed, Loan: f.Loan, Message: v.say(wRulesCrossed,
			v.say(ruleFigureWords.of(f.Figure.Name)), v.value(f, f.Figure.Value), v.value(f, f.Limit))})
	}
	return out
}
