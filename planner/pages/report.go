package pages

import (
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/rules"
)

// Report is all that is known of a household, for one document.
type Report struct {
	Status   *plan.Status
	Compared *plan.Comparison
	Ask      *plan.LeastAsk // what if a lender refuses; nil: without a household
	Plan     *plan.PayPlan  // nil: without a household
	Findings *rules.Findings
	Sheet    *plan.Sheet // of a sheet of income and expenses; else nil

	Budget *Amount // a sum each month in place of the household's money; nil: the household
	PayDay int     // with a budget: the day of the month on which it comes

	Hardship string // in the borrower's words
	Notes    []string
	Review   Date         // when to look again; zero: not stated
	Parties  []Party      // beside each loan
	Facts    *rules.Facts // what the book says beside the case; nil: nothing
	Again    string       // the command that makes the document again
}

// Party is whom a loan is owed to, as far as the book says.
type Party struct {
	Contract string // its number
	Lender   string
	Contact  string
	Holder   string // who collects in the lender's place; empty: the lender itself
}

// partyOf is whom a loan is owed to; of one that nothing is said of, nothing.
func (r Report) partyOf(loan int) Party {
	if loan < len(r.Parties) {
		return r.Parties[loan]
	}
	return Party{}
}

// Readers are for whom a report is made, the one that has all of it first.
var Readers = []string{ForFile, ForBorrower, ForLender}

const (
	ForFile     = "file"
	ForBorrower = "borrower"
	ForLender   = "lender"
)

// reporting is the voice of a report: those of its parts, one beside the other.
type reporting struct {
	voice
	Report
	cmp comparing
	ask *asking   // nil: there is nothing to ask
	pay *planning // nil: there is no plan
}

func newReporting(h Head, c plan.Case, r Report) reporting {
	h.Printed = true
	v := reporting{voice: newVoice(h, c), Report: r}
	v.cmp = comparing{v.voice, r.Status, inOrderOfCalls(r), CompareOptions{Only: plan.Only{Loan: -1}}}
	if r.asksTheSame() {
		asked := comparing{voice{h.Lang, &matter{head: h, c: *r.Ask.Case}}, r.Status, r.Ask.Comparison, v.cmp.o}
		v.ask = &asking{asked, r.Ask, AskPageOptions{}}
	}
	if r.Plan != nil {
		v.pay = &planning{v.voice, r.Status, r.Plan, PlanOptions{Loan: -1}}
	}
	return v
}

// asksTheSame reports whether what was looked for beside the comparison found its
// answer: with very many loans, of which neither tries every choice, it may not be.
func (r Report) asksTheSame() bool {
	return r.Ask != nil && r.Ask.Answer != nil && same(r.Ask.Answer, r.Compared.Lead())
}

// inOrderOfCalls is the comparison with its table in the order in which to call: where
// the refusal of one changes most, that one comes first.
func inOrderOfCalls(r Report) *plan.Comparison {
	if !r.asksTheSame() || len(r.Ask.Calls) == 0 {
		return r.Compared
	}
	c := *r.Compared
	c.Table = r.Ask.InOrderOfCalls(c.Table)
	return &c
}

// chapter is a part of a report with its title.
type chapter struct {
	title  lang.Text
	sheet  bool // on a new sheet of paper
	blocks func(*page.Page)
}

// addChapters adds those that have something to say.
func (v voice) addChapters(p *page.Page, chapters []chapter) {
	for _, c := range chapters {
		own := &page.Page{Lang: v.Lang}
		c.blocks(own)
		if len(own.Blocks) == 0 {
			continue
		}
		if c.sheet {
			p.Add(page.Sheet{})
		}
		p.Add(page.Chapter(v.say(c.title)))
		p.Add(own.Blocks...)
	}
}

var (
	wChapterStand   = lang.Text{ZH: "现在的情况", EN: "Where you stand"}
	wChapterDo      = lang.Text{ZH: "要做什么", EN: "What to do"}
	wChapterWait    = lang.Text{ZH: "拖着会怎样", EN: "What waiting costs"}
	wChapterLoans   = lang.Text{ZH: "每笔借款", EN: "Each loan"}
	wChapterRules   = lang.Text{ZH: "规定怎么说", EN: "What the rules say"}
	wChapterOptions = lang.Text{ZH: "考虑过哪些办法，为什么", EN: "Options considered, and why"}
	wChapterSources = lang.Text{ZH: "怎么算的，数字从哪来", EN: "Conventions and sources"}
	wChapterRecord  = lang.Text{ZH: "关于这份材料", EN: "About this document"}
)

// ReportPage is all of it, for the file: what to do first, and what it rests on after.
func ReportPage(h Head, c plan.Case, r Report) *page.Page {
	v := newReporting(h, c, r)
	p := v.page()
	p.Add(page.Answer(v.limitations(v.head.Rules.Told, v.all())))
	v.addChapters(p, []chapter{
		{title: wChapterStand, blocks: v.stand},
		{title: wChapterDo, blocks: v.whatToDo},
		{title: wChapterWait, blocks: v.wait},
		{title: v.calendarTitle(), sheet: true, blocks: v.calendar},
		{title: wChapterLoans, sheet: true, blocks: v.eachLoan},
		{title: wChapterRules, sheet: true, blocks: v.whatRulesSay},
		{title: wChapterOptions, sheet: true, blocks: v.options},
		{title: wChapterSources, blocks: v.conventions},
		{title: wChapterRecord, blocks: v.record},
	})
	return p
}

// stand is what is owed, and what is not known of it.
func (v reporting) stand(p *page.Page) {
	s := v.Status
	v.inThreeLines(p)
	p.Add(v.statusTable(s), v.upcoming(s), page.Body(v.cards(s)), page.Body(inLines(v.inForce(s), v.missedOf(s))), page.Body(v.claims(s)), page.Body(v.unknowns(s)))
	p.Add(page.Note(v.warnings(warnRuleCrossed)))
}

// inThreeLines says what is owed, what comes next and whether the money lasts.
func (v reporting) inThreeLines(p *page.Page) {
	s := v.Status
	p.Add(page.Answer(v.onBudget()))
	p.Add(page.Answer(v.owed(s)), page.Answer(v.aside(s)), page.Answer(v.nextLine(s)), page.Answer(v.affordability(s)))
}

// onBudget says that a sum each month is counted in place of the household's money.
func (v reporting) onBudget() string {
	if v.Budget == nil {
		return ""
	}
	return v.say(wHowBudget, v.PayDay, v.money(*v.Budget))
}

// wait is what waiting costs, and what comes on which day.
func (v reporting) wait(p *page.Page) {
	s := v.Status
	p.Add(v.waiting(s), page.Body(v.stages(s)))
	if anyLate(s) {
		p.Add(v.comes())
	}
}

// comes is what comes on which day, once: beside what waiting costs, else beside the
// calendar.
func (v reporting) comes() *page.Figure { return v.cmp.timelineFigure(timelineMonths, v.Findings) }

// timelineMonths is how far the picture of what comes goes.
const timelineMonths = 4
