package pages

import (
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// mostMonths is how many months the borrower's calendar has: it is one sheet.
const mostMonths = 14

// BorrowerPage is what a borrower takes along: the answer on one sheet of paper, the
// calendar on another.
func BorrowerPage(h Head, c plan.Case, r Report) *page.Page {
	v := newReporting(h, c, r)
	p := v.page()
	p.Add(page.Answer(v.limitations(v.head.Rules.Told, v.all())))
	v.addChapters(p, []chapter{
		{title: wChapterStand, blocks: v.inThreeLines},
		{title: wChapterDo, blocks: v.borrowerDoes},
		{title: v.calendarTitle(), sheet: true, blocks: v.borrowerCalendar},
	})
	return p
}

// borrowerDoes is whatToDo in short.
func (v reporting) borrowerDoes(p *page.Page) {
	if !anyOpen(v.Status) {
		return
	}
	v.doFirst(p)
	p.Add(page.Body(inLines(v.callFirst(), v.lapsing())), v.cmp.beside(), page.Body(v.ifRefused()), page.Body(v.unknowns(v.Status)))
	p.Add(page.Body(v.sentences(v.promise(), v.reviewed())))
}

var wReviewOn = lang.Text{ZH: "{1}再看一次这个账本。", EN: "Look at all of this again on {1}."}

// reviewed says when to look again.
func (v reporting) reviewed() string {
	return when(!v.Review.IsZero(), v.say(wReviewOn, v.on(v.Review)))
}

// borrowerCalendar is what to pay by month, on one sheet.
func (v reporting) borrowerCalendar(p *page.Page) {
	switch {
	case v.pay == nil:
		v.contractMonths(p, mostMonths)
	case !anyOpen(v.Status), len(v.Plan.Loans) == 0, v.pay.livingFirst():
	default:
		v.calendarSays(p)
		p.Add(v.monthsTable(v.planned(), mostMonths))
	}
}
