package report

import (
	"cmp"
	"slices"
	"strings"

	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
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
	p.Add(page.Note(v.how(v.say(wHowRules), v.say(wHowSure), v.say(wHowLPR, month(l.LPR.Confirmed)), v.asOfToday())))
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

// ruleHead is a rule's name and where it stands.
func (v ruling) ruleHead(r *rules.Rule) string {
	return v.capital(v.say(wRuleIs, page.Clean(r.Name.In(v.Lang)), page.Clean(r.Source.In(v.Lang)), string(r.Sure)))
}

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
			parts = append(parts, v.say(reasonWords[r], v.spaced(v.names(loans))))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return v.say(wUncheckedHead, strings.Join(parts, v.say(wSemicolon)))
}

func (v voice) asOfToday() string {
	if !v.head.AsOfToday {
		return ""
	}
	return v.say(wHowAsOfToday, v.c.AsOf.String())
}

// month writes the month of a date; none is a question mark.
func month(d Date) string {
	if d.IsZero() {
		return "?"
	}
	return d.String()[:len("2026-08")]
}

var reasonWords = map[rules.Reason]word{
	rules.NoLenderType: wNoLenderType, rules.NoSigning: wNoSigning, rules.NoRate: wNoRate, rules.NoLine: wNoLine,
	rules.NoFees: wNoFees, rules.NoPenalty: wNoPenalty, rules.NoTerm: wNoTerm,
}

// RuleWarnings returns one warning for each loan whose contract crosses a line.
func RuleWarnings(h Head, c plan.Case, crossed []rules.Finding) []record.Warning {
	v := ruling{newVoice(h, c), nil}
	var out []record.Warning
	for i, f := range crossed {
		if slices.ContainsFunc(crossed[:i], func(g rules.Finding) bool { return g.Loan == f.Loan }) {
			continue
		}
		out = append(out, record.Warning{Code: warnRuleCrossed, Loan: f.Loan, Message: v.say(wRulesCrossed,
			v.say(ruleFigureWords[f.Figure.Name]), v.value(f, f.Figure.Value), v.value(f, f.Limit))})
	}
	return out
}
