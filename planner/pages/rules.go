package pages

import (
	"slices"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/rules"
)

var (
	wTitleCrossed = lang.Text{ZH: "越过的线", EN: "Lines that are crossed"}
	wTitleMaybe   = lang.Text{ZH: "要先核对的", EN: "To be checked first"}
	wTitleNotes   = lang.Text{ZH: "可以知道的", EN: "Good to know"}
)

// RulesOptions say how much is told of the rules.
type RulesOptions struct {
	Sources bool // where each rule stands, and a list of all
}

// RulesPage says which lines of the book's country the loans cross, how each figure
// was computed, where the line stands and what to check; then the dates, and what
// is good to know.
func RulesPage(h Head, c plan.Case, f *rules.Findings, o RulesOptions) *page.Page {
	v := ruling{newVoice(h, c), f, o, map[string]bool{}}
	p := v.page()
	if f.Lines == nil {
		p.Add(page.Answer(v.noRules()), page.Note(v.warnings(warnNoRules)), v.next(wRunCompare, "compare", ""))
		return p
	}
	p.Add(page.Answer(v.limitations(f.List, v.all())))
	v.findings(p)
	p.Add(page.Note(v.warnings()), page.Note(v.presets(v.all())))
	if o.Sources {
		v.sources(p)
	}
	p.Add(page.Note(v.how(v.conventions()...)))
	p.Add(v.next(wRunCompare, "compare", ""))
	return p
}

// findings are what was found: lines, dates and what is good to know, and what was
// not held against any rule.
func (v ruling) findings(p *page.Page) {
	crossed, maybe, dated, notes := sorted(v.f)
	p.Add(page.Answer(v.answer(crossed, maybe)))
	v.lineTable(p, v.say(wTitleCrossed), crossed)
	v.lineTable(p, v.say(wTitleMaybe), maybe)
	v.dateTable(p, dated)
	v.notes(p, notes)
	p.Add(page.Body(v.uncheckedLine(v.f.Unchecked)))
}

// ruling is the voice of one page of rules.
type ruling struct {
	voice
	f *rules.Findings
	o RulesOptions

	said map[string]bool // what rules tell and what to check, of which several may have the same
}

// sorted parts the findings by what they are good for.
func sorted(f *rules.Findings) (crossed, maybe, dated, notes []rules.Finding) {
	for _, x := range f.List {
		switch {
		case x.Kind == rules.KindLine:
			crossed = append(crossed, x)
		case x.Kind == rules.KindCheck:
			maybe = append(maybe, x)
		case x.Rule.Measures == rules.MeasureNote:
			notes = append(notes, x)
		default:
			dated = append(dated, x)
		}
	}
	return crossed, maybe, dated, notes
}

var (
	wHeldKnown  = lang.Text{ZH: "按已知的{1}规定比：{2}", EN: "Checked against the known rules of {1}: {2}"}
	wHeldBoth   = lang.Text{ZH: "按已知的{1}规定和 {3} 比：{2}", EN: "Checked against the known rules of {1} and those of {3}: {2}"}
	wHeldFile   = lang.Text{ZH: "只按 {1} 里的规定比：{2}", EN: "Checked against the rules of {1} alone: {2}"}
	wHeldFileOf = lang.Text{ZH: "只按 {1} ({3}) 里的规定比：{2}", EN: "Checked against the rules of {1} ({3}) alone: {2}"}
)

// held says against whose rules the book was held, and what came of it.
func (v ruling) held(came string) string {
	r, of := v.head.Rules, v.country()
	switch alone := r.File != "" && r.Unused == "" && (v.f.Lines.Alone || rules.For(r.Country) == nil); {
	case alone && of == "":
		return v.say(wHeldFile, r.File, came)
	case alone:
		return v.say(wHeldFileOf, r.File, came, of)
	case r.File != "" && r.Unused == "":
		return v.say(wHeldBoth, of, came, r.File)
	}
	return v.say(wHeldKnown, of, came)
}

// country names the country whose rules are held against the book; empty: a file
// does not say.
func (v ruling) country() string {
	if name := cells.Clean(v.f.Lines.Name.In(v.Lang)); name != "" {
		return name
	}
	return cells.Clean(v.f.Lines.Country)
}

var (
	wRulesNone      = lang.Text{ZH: "没有越过的线。", EN: "no line is crossed."}
	wRulesOnlyMaybe = lang.Text{ZH: "没有确定越过的线；有 {1} 处要先核对。", EN: "no line is crossed for certain; {1} to be checked first."}
	wRulesLook      = lang.Text{ZH: "越线不等于结论：先核对对方是哪类机构、合同哪天签的。", EN: "A line says where to look, no more: first check what kind of lender it is and when the contract was signed."}
	wRulesBlind     = lang.Text{ZH: "知道的太少，还没有能和线比的数。", EN: "too little is known to compare with any line."}
	wRulesOne       = lang.Text{ZH: "越过 1 条线 ({1})。", EN: "1 line is crossed, by {1}."}
	wRulesMany      = lang.Text{ZH: "越过 {1} 条线 ({2})。", EN: "{1} lines are crossed, by {2}."}
	wRulesMaybe     = lang.Text{ZH: "另有 {1} 处要先核对。", EN: "To be checked first: {1} more."}
)

// answer is how many lines are crossed, and by which loans.
func (v ruling) answer(crossed, maybe []rules.Finding) string {
	look := v.say(wRulesLook)
	switch {
	case len(crossed) == 0 && len(maybe) > 0:
		return v.sentences(v.held(v.say(wRulesOnlyMaybe, len(maybe))), look)
	case len(crossed) == 0 && v.blind():
		return v.held(v.say(wRulesBlind))
	case len(crossed) == 0:
		return v.held(v.say(wRulesNone))
	}
	answer := v.say(wRulesMany, len(crossed), v.crossing(crossed))
	if len(crossed) == 1 {
		answer = v.say(wRulesOne, v.crossing(crossed))
	}
	return v.sentences(v.held(answer), when(len(maybe) > 0, v.say(wRulesMaybe, len(maybe))), look)
}

var wRulesOf = lang.Text{ZH: "{1} {2} 条", EN: "{1} ({2})"}

// crossing names the loans of findings, each with how many it has where there
// are several.
func (v voice) crossing(crossed []rules.Finding) string {
	of := grouped(crossed, loanOf)
	if len(of) == 1 {
		return v.name(of[0].key)
	}
	return v.list(each(of, func(g group[int, rules.Finding]) string { return v.say(wRulesOf, v.name(g.key), len(g.list)) }))
}

var (
	wHowRules = lang.Text{ZH: "年化比到 0.01%；这里只有算术，不是法律意见。", EN: "Yearly rates are compared to the hundredth of a percent; this is arithmetic, not legal advice."}
	wHowWhere = lang.Text{ZH: "加 --sources 看每一条的来源、日期和要核对的。", EN: "With --sources: where each rule stands, its dates, and what to check."}
	wHowLPR   = lang.Text{ZH: "LPR 是贷款市场报价利率，核实到 {1}{2}。", EN: "The LPR, China's loan prime rate, is confirmed to {1}{2}."}
)

// conventions say how lines and figures were compared. The LPR matters where a
// line rests on it.
func (v ruling) conventions() []string {
	lpr := ""
	d, sure := v.f.Lines.LPR.Confirmed, v.f.Lines.LPR.Sure
	if d != 0 && slices.ContainsFunc(v.f.List, func(f rules.Finding) bool { return f.LPR != nil }) {
		lpr = v.say(wHowLPR, month(d), when(sure != "", " ("+string(sure)+")"))
	}
	found := len(v.f.List) > 0
	return []string{
		v.say(wHowRules), when(found || v.o.Sources, v.say(wHowSure)), lpr,
		when(found && !v.o.Sources, v.onScreen(v.say(wHowWhere))), v.asOfToday(),
	}
}
