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
	wSure     = lang.Text{ZH: "(把握 {1})", EN: "({1})"}
	wStands   = lang.Text{ZH: "(把握 {1}，依据：{2})", EN: "({1}; {2})"}
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
	wHelpParts = lang.Text{ZH: "今天结清要还的钱，不计利息分成 {1} 期，每期 {2}", EN: "what pays it off today, in {1} equal parts without interest, is {2} each"}
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

var wUncheckedHead = lang.Text{ZH: "没有比的：{1}。", EN: "Not checked: {1}."}

// uncheckedLine says what was not held against any line, by the reason.
func (v ruling) uncheckedLine(list []rules.Unchecked) string {
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
	{rules.NoCharges, lang.Text{ZH: "{1}一共收了多少、会收多少算不出", EN: "what {1} costs in all"}},
	{rules.NoTerm, lang.Text{ZH: "{1}不知道原来的期限，展期没比", EN: "the original term, for extensions, of {1}"}},
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
		when(found && !v.o.Sources, v.say(wHowWhere)), v.asOfToday(),
	}
}
