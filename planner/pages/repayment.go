package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// What a lender is to be paid, for a clerk to check. A line goes from what is owed before it
// to what is after: opening + interest, fees and penalty - payment = closing. A long table
// of equal payments has a line for each run of them, which says of every payment its day
// and its sum just as exactly.

// manyRows is how many lines a sheet of paper takes; a longer table is put into runs.
const manyRows = 36

var (
	wColEach      = lang.Text{ZH: "每期", EN: "Each"}
	wColPaid      = lang.Text{ZH: "共还", EN: "Paid"}
	wColLeftToPay = lang.Text{ZH: "还剩", EN: "Left to pay"}
	wRunOf        = lang.Text{ZH: "{1}-{2}", EN: "{1}-{2}"}
	wRunsFoot     = lang.Text{ZH: "一行里各期一样多，{1}一期{2}。", EN: "The payments of a line are equal: one {1}{2}."}
	wRunsDay      = lang.Text{ZH: "，都在 {1} 日", EN: ", on day {1}"}
	wRunsEnd      = lang.Text{ZH: "，都在月末", EN: ", on the last day of the month"}
	wRunsNoDay    = lang.Text{ZH: "没有 {1} 日的月份在月末。", EN: "Where a month has no day {1} it is the last."}
)

// repayment is the table of what is to be paid, and when.
func (v lending) repayment(title string, x plan.Repayment) *page.Table {
	if len(x.Rows) > manyRows && x.Chained && len(x.Runs) > 0 && 2*len(x.Runs) <= len(x.Rows) {
		return v.inRuns(title, x)
	}
	return v.inRows(title, x)
}

// inRows has a line for each payment. Where rows are beside a contract that goes on,
// what is owed before and after is not theirs: it is then what of them is left to pay.
func (v lending) inRows(title string, x plan.Repayment) *page.Table {
	t := &page.Table{Title: title, Columns: slices.Concat([]page.Column{
		{Head: v.say(wColN), Kind: page.Number},
		{Head: v.say(wColDue), Kind: page.Day},
		{Head: v.say(wColOpening), Kind: page.Number},
		{Head: v.say(wColPayment), Kind: page.Number, Keep: true},
	}, v.partColumns(), []page.Column{{Head: v.say(either(x.Chained, wColClosing, wColLeftToPay)), Kind: page.Number, Keep: true}})}
	for k, r := range x.Rows {
		before, after := v.amount(r.Opening), v.amount(r.Closing)
		if !x.Chained {
			before, after = page.Cell{Zero: true}, v.amount(x.LeftAfter(k))
		}
		n := number(r.N)
		if !x.Numbered {
			n = number(k + 1)
		}
		t.Rows = append(t.Rows, slices.Concat([]page.Cell{n, {Text: r.Due.String()}, before, v.amount(r.Total())}, v.partCells(r.Interest, r.Fees, r.Penalty), []page.Cell{after}))
	}
	sum := x.Totals()
	t.Totals = [][]page.Cell{slices.Concat([]page.Cell{{}, {Text: v.say(wTotal)}, {}, v.amount(sum.Payment)}, v.partCells(sum.Interest, sum.Fees, sum.Penalty), []page.Cell{{}})}
	return t
}

// inRuns has a line for equal payments.
func (v lending) inRuns(title string, x plan.Repayment) *page.Table {
	t := &page.Table{Title: title, Foot: v.rhythm(x), Columns: slices.Concat([]page.Column{
		{Head: v.say(wColN), Kind: page.Number, Keep: true},
		{Head: v.say(wColFrom), Kind: page.Day},
		{Head: v.say(wColTo), Kind: page.Day},
		{Head: v.say(wColEach), Kind: page.Number, Keep: true},
		{Head: v.say(wColPaid), Kind: page.Number, Keep: true},
	}, v.partColumns(), []page.Column{{Head: v.say(wColClosing), Kind: page.Number, Keep: true}})}
	for _, r := range x.Runs {
		n := number(r.From)
		if r.To != r.From {
			n.Text = v.say(wRunOf, r.From, r.To)
		}
		t.Rows = append(t.Rows, slices.Concat([]page.Cell{n, {Text: r.First.String()}, {Text: when(r.Last != r.First, r.Last.String())}, v.amount(r.Each), v.amount(r.Payment)},
			v.partCells(r.Interest, r.Fees, r.Penalty), []page.Cell{v.amount(r.Closing)}))
	}
	sum := x.Totals()
	t.Totals = [][]page.Cell{slices.Concat([]page.Cell{{}, {Text: v.say(wTotal)}, {}, {}, v.amount(sum.Payment)}, v.partCells(sum.Interest, sum.Fees, sum.Penalty), []page.Cell{{}})}
	return t
}

// partColumns are what a payment has in it beside principal.
func (v lending) partColumns() []page.Column {
	return []page.Column{
		{Head: v.say(wColInterest), Kind: page.Number},
		{Head: v.say(wColFees), Kind: page.Number},
		{Head: v.say(wColPenalty), Kind: page.Number},
	}
}

func (v lending) partCells(interest, fees, penalty Amount) []page.Cell {
	return []page.Cell{v.amount(interest), v.amount(fees), v.amount(penalty)}
}

// rhythm says on which days the payments of a run fall.
func (v lending) rhythm(x plan.Repayment) string {
	const surest, last = 28, 31 // days that every month has, and that none goes past
	var on, no string
	switch {
	case x.Day == last:
		on = v.say(wRunsEnd)
	case x.Day > surest:
		no = v.say(wRunsNoDay, x.Day)
		fallthrough
	case x.Day > 0:
		on = v.say(wRunsDay, x.Day)
	}
	return v.sentences(v.say(wRunsFoot, v.often(x.Every), on), no)
}

// schedulesOf are the payments of each loan that is not paid just as its contract says: that
// table the lender has.
func (v lending) schedulesOf(p *page.Page, rows map[int]plan.Option) {
	for _, x := range v.tabled(rows) {
		p.Add(v.repayment(v.say(wNamed, v.name(x.loan), v.plain(x.Option, x.loan)), plan.RepaymentOf(x.Rows, v.every(x.loan))))
	}
}

// tabled are those of the rows that have a table.
func (v lending) tabled(rows map[int]plan.Option) (list []way) {
	for _, i := range v.loans {
		o, ok := rows[i]
		if !ok || v.byContract(i, o) {
			continue
		}
		l := v.Compared.Of(i).WithTables(&v.c)
		if k := slices.IndexFunc(l.Rows, func(x plan.Option) bool { return x.Offer.Name == o.Offer.Name && len(x.Rows) > 0 }); k >= 0 {
			list = append(list, way{i, k, l.Rows[k]})
		}
	}
	return list
}
