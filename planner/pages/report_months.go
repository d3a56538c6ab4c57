package pages

import (
	"cmp"
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
)

// A calendar that fits a sheet of paper: a row a month, a column a loan.

// sent is one payment.
type sent struct {
	on     Date
	loan   int
	amount Amount
}

// planned are the payments of the plan.
func (v reporting) planned() (list []sent) {
	for _, x := range v.Plan.Payments {
		list = append(list, sent{x.Date, x.Loan, x.Amount})
	}
	return list
}

// mostColumns is how many loans a sheet has room for beside one another; mostCrowded
// where one is paid on two days of a month.
const (
	mostColumns = 6
	mostCrowded = 3
)

var (
	wAfterThat    = lang.Text{ZH: "再往后，到 {1}：{2}。", EN: "After that, to {1}: {2}."}
	wTitleByMonth = lang.Text{ZH: "每月还谁多少，哪天还", EN: "What to pay each month, and on which day"}
)

// monthsTable is a row for each month with a payment, at most so many; 0: all of them.
// What comes after them is one line.
func (v reporting) monthsTable(list []sent, most int) *page.Table {
	byMonth := grouped(list, func(x sent) int { return x.on.MonthIndex() })
	loans := paidLoans(list)
	if len(byMonth) == 0 {
		return nil
	}
	t := &page.Table{Title: v.say(wTitleByMonth), Columns: []page.Column{{Head: v.say(wColMonth), Kind: page.Day}}}
	if len(loans) <= mostCrowded || len(loans) <= mostColumns && !crowded(list) {
		for _, i := range loans {
			t.Columns = append(t.Columns, page.Column{Head: v.name(i), Kind: page.Number})
		}
	} else {
		loans = nil
		t.Columns = append(t.Columns, page.Column{Head: v.say(wColToLoans)})
	}
	t.Columns = append(t.Columns, page.Column{Head: v.say(wTotal), Kind: page.Number, Keep: true})
	rest := byMonth[len(byMonth):]
	if most > 0 && len(byMonth) > most {
		byMonth, rest = byMonth[:most], byMonth[most:]
	}
	for _, m := range byMonth {
		t.Rows = append(t.Rows, v.monthRow(m.list, loans))
	}
	t.Foot = v.afterThat(rest)
	return t
}

// crowded reports whether a loan is paid on two days of a month.
func crowded(list []sent) bool {
	type month struct{ of, loan int }
	for _, g := range grouped(list, func(x sent) month { return month{x.on.MonthIndex(), x.loan} }) {
		if slices.ContainsFunc(g.list, func(x sent) bool { return x.on != g.list[0].on }) {
			return true
		}
	}
	return false
}

// paidLoans are the loans that get something, in the book's order.
func paidLoans(list []sent) (loans []int) {
	for _, g := range byLoan(list) {
		loans = append(loans, g.key)
	}
	return loans
}

// byLoan are the payments of each loan that gets something, in the book's order.
func byLoan(list []sent) []group[int, sent] {
	groups := grouped(list, func(x sent) int { return x.loan })
	slices.SortFunc(groups, func(a, b group[int, sent]) int { return cmp.Compare(a.key, b.key) })
	return groups
}

// monthRow is one month: on which days each loan gets what; of no loans, in words.
func (v reporting) monthRow(list []sent, loans []int) []page.Cell {
	row := []page.Cell{{Text: month(list[0].on)}}
	if loans == nil {
		row = append(row, page.Cell{Text: v.clauses(each(byLoan(list), func(g group[int, sent]) string {
			return v.say(wNamedSum, v.name(g.key), v.daysAnd(g.list))
		}))})
	}
	for _, i := range loans {
		row = append(row, page.TextCell(v.daysAnd(ofLoan(list, i))))
	}
	return append(row, v.amount(sumSent(list)))
}

// daysAnd are the days of payments, each with its sum.
func (v reporting) daysAnd(list []sent) string {
	return v.list(each(grouped(list, func(x sent) Date { return x.on }), func(day group[Date, sent]) string {
		return v.say(wNamed, day.key.String()[len("2026-"):], v.money(sumSent(day.list)))
	}))
}

func ofLoan(list []sent, loan int) []sent {
	return picked(list, func(x sent) bool { return x.loan == loan })
}

func sumSent(list []sent) (sum Amount) {
	for _, x := range list {
		sum += x.amount
	}
	return sum
}

// afterThat is what the months that are left out come to, by loan.
func (v reporting) afterThat(months []group[int, sent]) string {
	if len(months) == 0 {
		return ""
	}
	var list []sent
	for _, m := range months {
		list = append(list, m.list...)
	}
	return v.say(wAfterThat, month(list[len(list)-1].on), v.list(each(byLoan(list), func(g group[int, sent]) string {
		return v.say(wNamedSum, v.name(g.key), v.money(sumSent(g.list)))
	})))
}
