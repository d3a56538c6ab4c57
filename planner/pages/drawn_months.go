package pages

import (
	"repay/planner/chart"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// monthBars is how many months are a bar each at the most: of more a bar is a quarter.
// Of bars there are at most barRows: a terminal shows them without scrolling, and a sheet
// of paper has room for more than them.
const (
	monthBars = 18
	barRows   = 30
)

// barPeriods are the months that are a bar each, or together.
func barPeriods(months []plan.PlanMonth) []plan.Period {
	first, last := months[0].Month, months[len(months)-1].Month
	if list := plan.Periods(first, last, monthBars); list[0].Months <= 3 {
		return list
	}
	return plan.Periods(first, last, barRows)
}

var (
	wMonthsTitle   = lang.Text{ZH: "每月还的 + 月底剩的", EN: "Paid to lenders + left at the end, by month"}
	wMonthsTitleOf = lang.Text{ZH: "还的 + 最后一个月月底剩的", EN: "Paid to lenders + left at the end"}
	wMonthPaid     = lang.Text{ZH: "{1} + {2}", EN: "{1} + {2}"}
	wMonthShort    = lang.Text{ZH: "{1}，差 {2}", EN: "{1}, short {2}"}
	wMonthLow      = lang.Text{ZH: "{1} (中间差过 {2})", EN: "{1} (up to {2} short in between)"}
)

// monthsFigure is what a plan pays in each month, and what is left at its end. Many
// months stand together. Its figures are a table of their own where the page's table
// of months has not all of them.
func (v planning) monthsFigure() *page.Figure {
	months := v.p.Months
	if v.o.Loan >= 0 || len(v.p.Payments) == 0 || !anyOpen(v.s) {
		return nil
	}
	paid, left := v.say(wColToLoans), v.say(wColCashEnd)
	stacks := &chart.Stacks{Scale: v.scale(), Parts: []string{paid, left}}
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColMonth), Kind: page.Day}, {Head: paid, Kind: page.Number, Keep: true}, {Head: left, Kind: page.Number, Keep: true},
	}}
	periods := barPeriods(months)
	for _, p := range periods {
		m := v.p.Over(p)
		stacks.Bars = append(stacks.Bars, chart.Stack{
			Label: v.months(p), Values: []int64{int64(m.Payments), int64(max(0, m.CashEnd))}, Text: v.monthText(m),
		})
		t.Rows = append(t.Rows, []page.Cell{{Text: v.months(p)}, v.amount(m.Payments), v.amount(m.CashEnd)})
	}
	f := &page.Figure{Title: v.say(either(periods[0].Months > 1, wMonthsTitleOf, wMonthsTitle)), Says: v.monthsSays(periods), Draw: stacks}
	if v.o.By == "" && len(months) > rowsShown {
		f.Data = t
	}
	return f
}

// monthText is what a bar comes to.
func (v planning) monthText(m plan.MonthsOver) string {
	s := v.say(wMonthPaid, v.money(m.Payments), v.money(m.CashEnd))
	if m.CashEnd < 0 {
		s = v.say(wMonthShort, v.money(m.Payments), v.money(-m.CashEnd))
	}
	if m.Least < 0 && m.Least < m.CashEnd {
		s = v.say(wMonthLow, s, v.money(-m.Least))
	}
	return s
}

var (
	wMonthsMost    = lang.Text{ZH: "还得最多的是 {1}，{2}。", EN: "Most is paid in {1}: {2}."}
	wMonthsLeast   = lang.Text{ZH: "月底剩得最少的是 {1}，{2}。", EN: "Least is left at the end of {1}: {2}."}
	wMonthsShort   = lang.Text{ZH: "{1} 月底最少，差 {2}。", EN: "At the end of {1} most is missing: {2}."}
	wMonthsGrouped = lang.Text{ZH: "每条是 {1} 个月一共还的，和最后一个月月底剩的。", EN: "A bar is {1} months: what is paid in all, and what is left at the end of the last."}
)

// monthsSays says in which month most is paid, and at the end of which least is left.
func (v planning) monthsSays(periods []plan.Period) string {
	most, least := v.p.Months[0], v.p.Months[0]
	for _, m := range v.p.Months {
		if m.Payments > most.Payments {
			most = m
		}
		if m.CashEnd < least.CashEnd {
			least = m
		}
	}
	left := v.say(wMonthsLeast, month(least.Month), v.money(least.CashEnd))
	if least.CashEnd < 0 {
		left = v.say(wMonthsShort, month(least.Month), v.money(-least.CashEnd))
	}
	n := periods[0].Months
	return v.sentences(v.say(wMonthsMost, month(most.Month), v.money(most.Payments)), left, when(n > 1, v.say(wMonthsGrouped, n)))
}
