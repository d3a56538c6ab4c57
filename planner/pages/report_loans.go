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
	wPartyContract = lang.Text{ZH: "合同号 {1}", EN: "contract {1}"}
	wPartyHolder   = lang.Text{ZH: "现在由{1}收", EN: "collected now by {1}"}
	wPartyContact  = lang.Text{ZH: "联系：{1}", EN: "contact: {1}"}
)

// party is whom a loan is owed to, in a line.
func (v reporting) party(i int) string {
	x := v.partyOf(i)
	return v.sayOf(wSentence, v.clauses(filled([]string{
		cells.Clean(x.Lender), v.sayOf(wPartyHolder, v.after(cells.Clean(x.Holder))),
		v.sayOf(wPartyContract, cells.Clean(x.Contract)), v.sayOf(wPartyContact, cells.Clean(x.Contact)),
	})))
}

// mostDrawn is how many loans of a document have charts: with more of them it takes a
// browser minutes to open, and nobody to look at them.
const mostDrawn = 100

var wDrawnFew = lang.Text{ZH: "{2} 笔里只有前 {1} 笔有图；表每笔都有。", EN: "Of {2} loans the first {1} have charts; each has its tables."}

// eachLoan is every loan by itself: its ways side by side, and the table of the one
// that leads. Each begins a sheet.
func (v reporting) eachLoan(p *page.Page) {
	open := picked(v.Compared.Loans, func(l plan.LoanOptions) bool { return !settled(v.Status, l.Index) && len(l.Rows) > 0 })
	p.Add(page.Body(when(len(open) > mostDrawn, v.say(wDrawnFew, mostDrawn, len(open)))))
	settles := false
	for n, l := range open {
		if n > 0 {
			p.Add(page.Sheet{})
		}
		settles = settles || l.Negotiate
		p.Add(page.Heading(v.name(l.Index)), page.Body(v.party(l.Index)), page.Body(v.allTalks(statusOf(v.Status, l.Index))))
		p.Add(page.Part(func(p *page.Page) { v.oneLoan(p, l, n < mostDrawn) }))
	}
	if settles {
		v.beforeSettling(p, v.findsRecord())
	}
}

// findsRecord reports whether the rules' chapter says what becomes of the record.
func (v reporting) findsRecord() bool {
	return v.Findings != nil && slices.ContainsFunc(v.Findings.List, func(f rules.Finding) bool { return f.Rule.Measures == rules.MeasureRecord })
}

// oneLoan is what `compare` shows of one loan.
func (v reporting) oneLoan(p *page.Page, l plan.LoanOptions, drawn bool) {
	own := v.cmp
	own.o.Loan = l.Index
	rows := own.shownOf(l)
	p.Add(own.optionTable(l, rows), page.Body(own.inParts(l.Index)))
	if drawn {
		p.Add(own.charts(l)...)
	}
	if l.Negotiate {
		own.concessions(p, l)
	}
	t := own.optionSchedule(l, own.leadingOption(l.WithTables(&v.c)))
	p.Add(t)
}

// whatRulesSay is what `rules` says.
func (v reporting) whatRulesSay(p *page.Page) {
	if v.Findings == nil {
		return
	}
	r := ruling{v.voice, v.Findings, RulesOptions{}, map[string]bool{}}
	if v.Findings.Lines == nil {
		p.Add(page.Body(r.noRules()))
		return
	}
	r.findings(p)
}

// ruleSources is where each rule stands that something was found by.
func (v reporting) ruleSources() string {
	if v.Findings == nil {
		return ""
	}
	list := grouped(v.Findings.List, ruleOf)
	return inLines(each(list, func(g group[*rules.Rule, rules.Finding]) string {
		return v.say(wNamed, v.capital(v.say(wRuleSure, v.ruleName(g.key), v.sure(g.key))), v.sourcesOf(g.key))
	})...)
}
