package pages

import (
	"slices"
	"strings"

	"repay/planner/chart"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// Figures that a page draws: each is a chart, what is to be seen in words, and its
// figures as a table. Where there is nothing to draw there is no figure. A file each:
// drawn_balance, drawn_cost, drawn_cash, drawn_dates, drawn_months.

// tableRows is how many periods the table of a figure has at the most.
const tableRows = 24

// scale reads amounts: its axis counts whole units of the currency.
func (v voice) scale() chart.Scale {
	return chart.Scale{Unit: int64(v.c.Currency.Unit()), Says: func(a int64) string { return v.units(Amount(a)) }}
}

// units writes an amount of whole units without decimals: 12,000.
func (v voice) units(a Amount) string {
	whole, _, _ := strings.Cut(v.money(a), ".")
	return whole
}

// months names a period: 2027-01, or 2027-01 to 03, or 2027.
func (v voice) months(p plan.Period) string {
	from, to := month(p.From), month(p.To)
	switch {
	case from == to:
		return from
	case from[:4] != to[:4]:
		return v.say(wBetween, from, to)
	case p.Months >= 12 && from[5:] == "01" && to[5:] == "12":
		return from[:4]
	}
	return v.say(wBetween, from, to[5:])
}

var (
	wDrawnStar   = lang.Text{ZH: "带 * 的还没人答应。", EN: "*: nobody has agreed."}
	wDrawnCannot = lang.Text{ZH: "照现在的收支付不起的：{1}。", EN: "Cannot be paid with the money there is: {1}."}
)

// drawnStar says what the star before the name of a way means.
func (v comparing) drawnStar(l plan.LoanOptions, rows []int) string {
	return when(slices.ContainsFunc(rows, func(j int) bool { return starred(l.Rows[j]) }), v.say(wDrawnStar))
}

// drawnCannot names the ways that cannot be paid: a line that ends early, or a short
// bar, is no advice.
func (v comparing) drawnCannot(l plan.LoanOptions, rows []int) string {
	cannot := pick(rows, func(j int) bool { return l.Rows[j].Affordable != nil && !*l.Rows[j].Affordable })
	return v.sayOf(wDrawnCannot, v.clauses(each(cannot, func(j int) string { return v.drawnName(l, j) })))
}

// drawnName is what a way is called in a chart, as in the table of ways.
func (v comparing) drawnName(l plan.LoanOptions, row int) string {
	return v.optionLabel(l.Rows[row], l.Index, v.isLate(l.Index))
}

var (
	wUndrawnPrincipal = lang.Text{ZH: "{1}：剩余本金不知道，没有画图。", EN: "{1}: the principal outstanding is not known, so nothing is drawn."}
	wUndrawnCost      = lang.Text{ZH: "{1}：每种办法的花费都有不知道的数，没有画。", EN: "{1}: of what each way costs something is not known, so it is not drawn."}
)

// charts are the figures of a loan, and what is said in the place of one that cannot
// be drawn.
func (v comparing) charts(l plan.LoanOptions) []page.Block {
	balance, cost := v.balanceFigure(l), v.costFigure(l)
	owed := statusOf(v.s, l.Index).PrincipalOutstanding
	undrawn := ""
	switch {
	case len(v.rowsToCost(l)) == 0: // nothing is owed
	case !owed.Exact():
		undrawn = v.say(wUndrawnPrincipal, v.name(l.Index))
	case cost == nil:
		undrawn = v.say(wUndrawnCost, v.name(l.Index))
	}
	return []page.Block{balance, cost, page.Body(undrawn)}
}
