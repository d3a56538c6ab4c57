package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/rules"
)

var (
	wNote     = lang.Text{ZH: "{1} ({2})：{3}", EN: "{1} ({2}): {3}"}
	wNoteMore = lang.Text{ZH: "{1}：{2}", EN: "{1}: {2}"}
)

// notes are what is good to know: whom it concerns, what it tells and where it
// stands. Rules that stand in one place and concern the same loans are one paragraph.
// With their sources, and what to check, each has its own.
func (v ruling) notes(p *page.Page, list []rules.Finding) {
	if len(list) > 0 {
		p.Add(page.Heading(v.say(wTitleNotes)))
	}
	of := grouped(list, ruleOf)
	// The file has what protects first, whichever loan it concerns.
	slices.SortStableFunc(of, func(a, b group[*rules.Rule, rules.Finding]) int {
		return slices.Index(v.f.Lines.Rules, a.key) - slices.Index(v.f.Lines.Rules, b.key)
	})
	if v.o.Sources {
		for _, g := range of {
			r := g.key
			p.Add(page.Body(inLines(v.sentences(v.note(g, true), v.say(wSure, string(r.Sure))), v.sourcesOf(r), v.toCheck(r))))
		}
		return
	}
	for _, alike := range grouped(of, v.noteStands) {
		var lines []string
		for i, g := range alike.list {
			lines = append(lines, v.note(g, i == 0))
		}
		last := len(lines) - 1
		lines[last] = v.sentences(lines[last], alike.key.stands)
		p.Add(page.Body(inLines(lines...)))
	}
}

// noted is whom a note concerns and where it stands.
type noted struct{ whom, stands string }

func (v ruling) noteStands(of group[*rules.Rule, rules.Finding]) noted {
	return noted{v.whom(loansOf(of.list)), v.say(wStands, string(of.key.Sure), v.ruleSource(of.key))}
}

// note is what one rule tells, and the figures that it stands beside.
func (v ruling) note(of group[*rules.Rule, rules.Finding], whom bool) string {
	r := of.key
	head := v.say(wNoteMore, v.ruleName(r), v.tells(r))
	if whom {
		head = v.say(wNote, v.ruleName(r), v.whom(loansOf(of.list)), v.tells(r))
	}
	said := []string{v.capital(head)}
	for _, f := range of.list {
		said = append(said, v.sayOf(wSentence, v.helped(f)))
	}
	return v.sentences(append(said, v.sayOf(wSentence, v.capital(v.clauses(v.doubts(sureOf(of.list[0]))))))...)
}

// sureOf is a finding without the doubt that its rule's grade tells of.
func sureOf(f rules.Finding) rules.Finding {
	f.Doubts = slices.DeleteFunc(slices.Clone(f.Doubts), func(d rules.Doubt) bool { return d == rules.DoubtUnconfirmed })
	return f
}

var (
	wSentence = lang.Text{ZH: "{1}。", EN: "{1}."}
	wSure     = lang.Text{ZH: "(把握 {1})", EN: "(sure: {1})"}
	wStands   = lang.Text{ZH: "(把握 {1}，依据：{2})", EN: "(sure: {1}; {2})"}
)

var wEveryLoan = lang.Text{ZH: "每一笔", EN: "every loan"}

// whom names the loans that a note concerns.
func (v ruling) whom(loans []int) string {
	if len(loans) > 1 && len(loans) == len(v.c.Loans) {
		return v.say(wEveryLoan)
	}
	return v.names(loans)
}

var (
	wHelpLess  = lang.Text{ZH: "借 {1}，到手 {2}", EN: "{1} lent, {2} received"}
	wHelpParts = lang.Text{ZH: "今天的结清应还，不计利息分成 {1} 期，每期 {2}", EN: "the payoff of today, in {1} equal payments without interest, is {2} each"}
)

// helped is the figures of a loan that a note stands beside, after its name.
func (v voice) helped(f rules.Finding) string {
	came := v.computedHelp(f)
	return when(came != "", v.say(wNamed, v.name(f.Loan), came))
}

// computedHelp is the figures that a note stands beside.
func (v voice) computedHelp(f rules.Finding) string {
	h := f.How
	switch {
	case f.Rule.Measures != rules.MeasureNote:
		return ""
	case h.Parts > 0:
		return v.say(wHelpParts, h.Parts, v.money(h.Part))
	case slices.Contains(f.Rule.When, rules.Condition{Fact: rules.FactReceivedLess}):
		return v.say(wHelpLess, v.money(h.Lent), v.money(h.Received))
	}
	return ""
}
