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
	wSmallestTitle = lang.Text{ZH: "换个大小，一家一家试：每种办法最小到多少也够 (其余照上面)", EN: "Other sizes, one lender at a time: the smallest that is enough (-: none is)"}
	wColExtend     = lang.Text{ZH: "延长", EN: "Longer"}
	wColFree       = lang.Text{ZH: "免息分", EN: "0% in"}
	wColReduce     = lang.Text{ZH: "先少还", EN: "Pay less first"}
	wColDefer      = lang.Text{ZH: "停", EN: "Pause"}
	wSizeMonth     = lang.Text{ZH: "期", EN: "month"}
	wSizeMonths    = lang.Text{ZH: "期", EN: "months"}
	wSizeReduce    = lang.Text{ZH: "{1}，{2}", EN: "{1} for {2}"}
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

// smallest is a row for each lender and a column for each kind that does for one.
func (v asking) smallest() *page.Table {
	t := &page.Table{Title: v.say(wSmallestTitle), Columns: []page.Column{{Head: v.say(wColLoan)}}}
	for _, c := range sizeColumns {
		t.Columns = append(t.Columns, page.Column{Head: v.say(c.head)})
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
			return v.sizeOf(s.Offer, loans[0])
		}
	}
	return "-"
}

// sizeOf is how large a concession of a kind is, under the name of the kind. What has
// more to say than its size has its whole label.
func (v asking) sizeOf(o agreement.Offer, loan int) string {
	periods := func(n int) string {
		if v.monthly(loan) {
			return v.count(n, wSizeMonth, wSizeMonths)
		}
		return v.count(n, wUnitPayment, wUnitPayments)
	}
	switch {
	case v.paysMinimum(loan) && o.Strategy == agreement.Defer, o.Named, o.Rate != nil:
	case o.Strategy == agreement.Extend && o.By > 0:
		return periods(o.By)
	case o.Strategy == agreement.InterestFree:
		return v.count(o.Periods, wUnitPayment, wUnitPayments)
	case o.Strategy == agreement.Reduce && len(o.To) == 1:
		return v.say(wSizeReduce, v.share(o.To[0].To), periods(o.To[0].For))
	case o.Strategy == agreement.Defer && !o.PayInterest:
		return periods(o.For)
	}
	return v.labelOf(o, loan, v.isLate(loan))
}

var (
	wWorth     = lang.Text{ZH: "每一项值多少 (和少了这一项比)：{1}。", EN: "Each part, against the same without it: {1}."}
	wWorthOf   = lang.Text{ZH: "{1}{2}{3}", EN: "{1} {2}{3}"}
	wWorthLess = lang.Text{ZH: " 少花 {1}", EN: " {1} less"}
	wWorthMore = lang.Text{ZH: " 多花 {1}", EN: " {1} more"}
)

// offerPart names a part of an offer.
func offerPart(c plan.Concession) lang.Text {
	switch c {
	case plan.LowerRate:
		return lang.Text{ZH: "利率降低", EN: "lower rate"}
	case plan.Longer:
		return lang.Text{ZH: "期数延长", EN: "longer term"}
	}
	return concessionNames.of(c)
}

// worth says what each part of what is asked for saves, or costs.
func (v asking) worth() string {
	var list []string
	for _, w := range v.a.Worth {
		d := v.differs(plan.Maybe{Known: true}, w.Amount, wWorthMore, wWorthLess)
		if d != "" {
			list = append(list, v.say(wWorthOf, v.subject(w.Loan), v.say(offerPart(w.Concession)), d))
		}
	}
	return v.sayOf(wWorth, v.clauses(list))
}
