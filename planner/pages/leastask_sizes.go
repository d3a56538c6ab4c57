package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// How little would do: the smallest of each kind, and what each part of what is asked
// for is worth.

var (
	wSmallestTitle = lang.Text{ZH: "一家一家看，每种办法最小要到多少 (其余照上面；- 是不够)", EN: "The smallest of each kind that does, one lender at a time, others as above"}
	wColExtend     = lang.Text{ZH: "延长", EN: "Longer"}
	wColFree       = lang.Text{ZH: "免息", EN: "Without interest"}
	wColReduce     = lang.Text{ZH: "少还一段", EN: "Smaller payments"}
	wColDefer      = lang.Text{ZH: "停", EN: "Pause"}
)

// sizeColumns are the kinds of the table of the smallest.
var sizeColumns = []struct {
	is   agreement.Strategy
	head lang.Text
}{
	{agreement.Extend, wColExtend},
	{agreement.InterestFree, wColFree},
	{agreement.Reduce, wColReduce},
	{agreement.Defer, wColDefer},
}

// sizes adds what little would do, what each part is worth, and the next best.
func (v asking) sizes(p *page.Page) {
	t, worth := v.smallest(), v.worth()
	if t == nil {
		p.Add(page.Body(worth))
	} else {
		t.Foot = worth
		p.Add(t)
	}
	p.Add(page.Body(v.nextBest()))
}

// smallest is a row for each lender and a column for each kind.
func (v asking) smallest() *page.Table {
	t := &page.Table{Title: v.say(wSmallestTitle), Columns: []page.Column{{Head: v.say(wColLoan)}}}
	for _, c := range sizeColumns {
		t.Columns = append(t.Columns, page.Column{Head: v.say(c.head), Keep: true})
	}
	if len(v.a.Smallest) == 0 {
		return nil
	}
	for _, r := range v.a.Refusals { // the negotiations, in the order of the table
		row := []page.Cell{{Text: v.called(r.Loans, r.Group)}}
		for _, c := range sizeColumns {
			row = append(row, page.TextCell(v.least(r.Loans, c.is)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// least is the smallest concession of a kind that does for a lender's loans, a dash
// where none does.
func (v asking) least(loans []int, kind agreement.Strategy) string {
	for _, s := range v.a.Smallest {
		if s.Offer.Strategy == kind && slices.Equal(s.Loans, loans) {
			return v.labelOf(s.Offer, loans[0], v.isLate(loans[0]))
		}
	}
	return "-"
}

var (
	wWorth     = lang.Text{ZH: "每一项值多少 (和少了这一项比)：{1}。", EN: "What each part is worth, against the same without it: {1}."}
	wWorthOf   = lang.Text{ZH: "{1}{2}{3}", EN: "{1} {2}{3}"}
	wWorthLess = lang.Text{ZH: " 少花 {1}", EN: " {1} less"}
	wWorthMore = lang.Text{ZH: " 多花 {1}", EN: " {1} more"}
)

// worth says what each part of what is asked for saves, or costs.
func (v asking) worth() string {
	var list []string
	for _, w := range v.a.Worth {
		d := v.differs(plan.Maybe{Known: true}, w.Amount, wWorthMore, wWorthLess)
		if d != "" {
			list = append(list, v.say(wWorthOf, v.subject(w.Loan), v.say(concessionNames.of(w.Concession)), d))
		}
	}
	return v.sayOf(wWorth, v.clauses(list))
}
