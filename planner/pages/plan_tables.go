package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/page"
	"repay/planner/paydown"
	"repay/planner/plan"
)

var (
	wTitlePayments = lang.Text{ZH: "每一笔还款", EN: "Every payment"}
	wColWhy        = lang.Text{ZH: "为什么", EN: "Why"}
)

// byDate is the table of all payments.
func (v planning) byDate() *page.Table {
	return v.paymentTable(v.say(wTitlePayments), v.payments(), true)
}

// byLoan adds a table for each loan.
func (v planning) byLoan(p *page.Page) {
	for _, l := range v.p.Loans {
		if !v.shows(l.Loan) {
			continue
		}
		own := picked(v.p.Payments, func(x paydown.Payment) bool { return x.Loan == l.Loan })
		t := v.paymentTable(v.name(l.Loan), own, false)
		if v.o.Loan < 0 {
			t.Foot = v.loanFoot(l)
		}
		p.Add(t)
	}
}

var (
	wLoanDone  = lang.Text{ZH: "{1}还完{2}。", EN: "Paid off {1}{2}."}
	wLoanNever = lang.Text{ZH: "这样一直还不完。", EN: "Never paid off like this."}
)

// loanFoot says what one loan comes to.
func (v planning) loanFoot(l paydown.LoanResult) string {
	if l.Finish.IsZero() {
		return v.say(wLoanNever)
	}
	return v.capital(v.say(wLoanDone, v.onDay(l.Finish), v.overOwed(l)))
}

// paymentTable is a line for each payment: why it is sent, and where it goes.
func (v planning) paymentTable(title string, payments []paydown.Payment, named bool) *page.Table {
	t := &page.Table{Title: title, Columns: []page.Column{
		{Head: v.say(wColDate), Kind: page.Day},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColAmount), Kind: page.Number},
		{Head: v.say(wColWhy), OneLine: true},
		{Head: v.say(wColPrincipal), Kind: page.Number, Drop: dropLast},
		{Head: v.say(wColInterest), Kind: page.Number, Drop: dropInterest},
		{Head: v.say(wColPenalty), Kind: page.Number, Drop: dropPenalty},
		{Head: v.say(wColFees), Kind: page.Number, Drop: dropFees},
	}}
	var sum Amount
	var parts loan.Parts
	split := true // it is known of all
	for _, x := range payments {
		name := page.Cell{Text: v.name(x.Loan), Zero: !named}
		t.Rows = append(t.Rows, slices.Concat([]page.Cell{
			{Text: v.date(x.Date)}, name, v.amount(x.Amount), page.TextCell(v.say(paydown.Kinds.Says(x.Kind))),
		}, v.partCells(x.Parts, v.splits(x))))
		split = split && v.splits(x)
		sum += x.Amount
		for c := range parts {
			parts[c] += x.Parts[c]
		}
	}
	t.Totals = [][]page.Cell{slices.Concat([]page.Cell{{Text: v.say(wTotal)}, {}, v.amount(sum), {}}, v.partCells(parts, split))}
	return t
}

// splits reports whether it is known where a payment goes.
func (v planning) splits(x paydown.Payment) bool { return !slices.Contains(v.p.Unsplit, x.Loan) }

func (v planning) partCells(p loan.Parts, known bool) (cells []page.Cell) {
	for _, c := range []loan.Component{loan.Principal, loan.Interest, loan.PenaltyInterest, loan.Fees} {
		cells = append(cells, v.cell(plan.Maybe{Amount: p[c], Known: known}))
	}
	return cells
}

// rowsShown is how many lines a table has beside the payments in words.
const rowsShown = 12

var (
	wTitleLate  = lang.Text{ZH: "要晚付的", EN: "What is paid late"}
	wColUnpaid  = lang.Text{ZH: "到期没付", EN: "Unpaid"}
	wColPaidOn  = lang.Text{ZH: "哪天补上", EN: "Paid on"}
	wColAdds    = lang.Text{ZH: "多付", EN: "Adds"}
	wColDues    = lang.Text{ZH: "期数", EN: "Dues"}
	wColFromDue = lang.Text{ZH: "从这期起", EN: "From"}
	wColPaidBy  = lang.Text{ZH: "全补上", EN: "All paid"}
	wNeverPaid  = lang.Text{ZH: "一直没有", EN: "never"}
	wMoreMonths = lang.Text{ZH: "以后到 {1} 的月份：加 --by date。", EN: "The months to {1}: add --by date."}
)

// lateTable is what goes late: a line for each loan, or with a table of payments
// for each due.
func (v planning) lateTable() *page.Table {
	if v.o.By == "" {
		return v.lateLoans()
	}
	t := &page.Table{Title: v.say(wTitleLate), Columns: []page.Column{
		{Head: v.say(wColDue), Kind: page.Day},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColUnpaid), Kind: page.Number},
		{Head: v.say(wColPaidOn), Kind: page.Day},
		{Head: v.say(wColAdds), Kind: page.Number},
	}}
	for _, l := range v.lates() {
		t.Rows = append(t.Rows, []page.Cell{{Text: v.date(l.Due)}, {Text: v.name(l.Loan)}, v.amount(l.Amount), v.paidOn(l.Paid), v.adds(v.c.LateCost(l))})
	}
	return t
}

// lateLoans is a line for each loan with dues that go late.
func (v planning) lateLoans() *page.Table {
	t := &page.Table{Title: v.say(wTitleLate), Columns: []page.Column{
		{Head: v.say(wColLoan)},
		{Head: v.say(wColDues), Kind: page.Number},
		{Head: v.say(wColFromDue), Kind: page.Day},
		{Head: v.say(wColPaidBy), Kind: page.Day},
		{Head: v.say(wColAdds), Kind: page.Number},
	}}
	for _, g := range grouped(v.lates(), func(l paydown.Late) int { return l.Loan }) {
		var last Date
		never := false
		for _, l := range g.list {
			never, last = never || l.Paid.IsZero(), max(last, l.Paid)
		}
		if never {
			last = 0
		}
		t.Rows = append(t.Rows, []page.Cell{{Text: v.name(g.key)}, number(len(g.list)), {Text: v.date(g.list[0].Due)}, v.paidOn(last), v.adds(v.c.LateCosts(g.list))})
	}
	return t
}

// adds is what lateness adds. Where it is known of none, or goes on for ever, the
// column says nothing.
func (v planning) adds(m plan.Maybe) page.Cell {
	c := v.cell(m)
	c.Zero = c.Zero || !m.Known || m.Amount == 0 || v.p.NeverEnds
	return c
}

// paidOn is the day on which something late is paid, if it is.
func (v planning) paidOn(d Date) page.Cell {
	if d.IsZero() {
		return page.Cell{Text: v.say(wNeverPaid)}
	}
	return page.Cell{Text: v.date(d)}
}

var (
	wTitleMonths = lang.Text{ZH: "每月的钱", EN: "The money by month"}
	wColMonth    = lang.Text{ZH: "月份", EN: "Month"}
	wColIncome   = lang.Text{ZH: "收入", EN: "Income"}
	wColExpenses = lang.Text{ZH: "生活开支", EN: "Living expenses"}
	wColToLoans  = lang.Text{ZH: "还借款", EN: "To lenders"}
	wColCashEnd  = lang.Text{ZH: "月底手里", EN: "Left at end"}
	wMonthsGoOn  = lang.Text{ZH: "以后也是这样，还不完。", EN: "It goes on like this, without an end."}
	wColBudget   = lang.Text{ZH: "预算", EN: "Budget"}
)

// monthsShown is how many months have a row: where all are asked for, or the page is
// handed on, those up to the end, if there is one.
func (v planning) monthsShown() int {
	switch {
	case v.o.By != "", v.head.Printed && !v.p.NeverEnds:
		return len(v.p.Months)
	case v.head.Printed:
		return 2 * rowsShown
	}
	return rowsShown
}

// moreMonths says what comes after them.
func (v planning) moreMonths() string {
	if v.head.Printed {
		return v.say(wMonthsGoOn)
	}
	return v.say(wMoreMonths, month(v.p.Months[len(v.p.Months)-1].Month))
}

// monthTable is the household's money by month.
func (v planning) monthTable() *page.Table {
	if v.o.Loan >= 0 || !anyOpen(v.s) {
		return nil
	}
	income := either(v.p.Budget != nil, wColBudget, wColIncome)
	t := &page.Table{Title: v.say(wTitleMonths), Columns: []page.Column{
		{Head: v.say(wColMonth), Kind: page.Day},
		{Head: v.say(income), Kind: page.Number, Drop: dropDetail},
		{Head: v.say(wColExpenses), Kind: page.Number, Drop: dropDetail},
		{Head: v.say(wColToLoans), Kind: page.Number, Keep: true},
		{Head: v.say(wColCashEnd), Kind: page.Number, Keep: true},
	}}
	for i, m := range v.p.Months {
		if i == v.monthsShown() {
			t.Foot = v.moreMonths()
			break
		}
		t.Rows = append(t.Rows, []page.Cell{
			{Text: month(m.Month)}, v.amount(m.Income), v.amount(m.Expenses), v.amount(m.Payments), v.amount(m.CashEnd),
		})
	}
	return t
}
