package pages

import (
	"cmp"
	"slices"
	"strings"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/chart"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// mostWays is how many lines a chart has at the most.
const mostWays = 6

// drawnWay is a way of a loan with its line.
type drawnWay struct {
	row int
	plan.Balances
}

// anything reports whether some principal is left to be paid on some day.
func (w drawnWay) anything() bool {
	return slices.ContainsFunc(w.Days, func(d plan.BalanceDay) bool { return d.Principal > 0 })
}

var (
	wBalanceTitle = lang.Text{ZH: "{1}，每种办法还剩多少本金", EN: "{1}, principal still to pay, each way"}
	wColMonthEnd  = lang.Text{ZH: "月底", EN: "Month end"}
	wBalanceFoot  = lang.Text{ZH: "每月月底还剩的本金；线上每笔还款都有。", EN: "At the end of each month; the lines have every payment."}
	wBalanceFew   = lang.Text{ZH: "隔几个月一行，都是月底还剩的本金；线上每笔还款都有。", EN: "At the end of some months; the lines have every payment."}
)

// balanceFigure is how much of a loan's principal each way leaves to be paid over
// time: the contract, what the page asks for, then the others of the loan's table.
func (v comparing) balanceFigure(l plan.LoanOptions) *page.Figure {
	ways, l := v.drawnWays(l)
	if !slices.ContainsFunc(ways, drawnWay.anything) {
		return nil
	}
	until := v.drawnUntil(l, ways)
	return &page.Figure{
		Title: v.say(wBalanceTitle, v.name(l.Index)), Says: v.balanceSays(l, ways),
		Draw: v.balanceLines(l, ways, until), Data: v.balanceTable(l, ways, until),
	}
}

// balanceLines is a line for each way, with every payment until a day.
func (v comparing) balanceLines(l plan.LoanOptions, ways []drawnWay, until Date) *chart.Lines {
	lines := &chart.Lines{Scale: v.scale(), Steps: true}
	for _, w := range ways {
		s := chart.Series{Name: v.drawnName(l, w.row)}
		for _, x := range w.Days {
			if x.Date <= until {
				s.Points = append(s.Points, chart.Point{Date: x.Date, Value: int64(x.Principal)})
			}
		}
		if last := s.Points[len(s.Points)-1]; l.Rows[w.row].NeverEnds && last.Date < until {
			s.Points = append(s.Points, chart.Point{Date: until, Value: last.Value})
		}
		lines.Series = append(lines.Series, s)
	}
	return lines
}

// balanceTable is what is left now, and at the end of months until a day.
func (v comparing) balanceTable(l plan.LoanOptions, ways []drawnWay, until Date) *page.Table {
	t := &page.Table{Columns: []page.Column{{Head: v.say(wColMonthEnd), Kind: page.Day}}}
	row := func(label string, left func(*drawnWay) Amount) {
		cells := []page.Cell{{Text: label}}
		for k := range ways {
			cells = append(cells, v.amount(left(&ways[k])))
		}
		t.Rows = append(t.Rows, cells)
	}
	for _, w := range ways {
		t.Columns = append(t.Columns, page.Column{Head: v.drawnName(l, w.row), Kind: page.Number, Keep: true})
	}
	row(v.say(wColNow), func(w *drawnWay) Amount { return w.Days[0].Principal })
	periods := plan.Periods(v.c.AsOf, until, tableRows)
	for _, p := range periods {
		row(month(p.To), func(w *drawnWay) Amount { return w.On(p.To) })
	}
	t.Foot = v.say(either(periods[0].Months == 1, wBalanceFoot, wBalanceFew))
	return t
}

// drawnWays are the ways of which the line is known, at most [mostWays], and the loan
// with its tables. Paying off, and waiting for a later day, says little as a line.
func (v comparing) drawnWays(l plan.LoanOptions) (ways []drawnWay, _ plan.LoanOptions) {
	owed := statusOf(v.s, l.Index).PrincipalOutstanding
	if len(l.Rows) == 0 || !owed.Exact() {
		return nil, l
	}
	l = l.WithTables(&v.c)
	for _, j := range v.rowsToDraw(l) {
		if b, known := plan.BalancesOf(&v.c, &l, j, owed.Amount); known && len(ways) < mostWays {
			ways = append(ways, drawnWay{j, b})
		}
	}
	return ways, l
}

// rowsToDraw are the rows that a chart of the loan may have, what matters most first.
func (v comparing) rowsToDraw(l plan.LoanOptions) []int {
	shown := v.rowsToCost(l)
	plain := pick(shown, func(j int) bool { return !l.Rows[j].Offer.Strategy.Free() })
	var rows []int
	for _, j := range slices.Concat([]int{0}, v.asked(l.Index), plain, shown) {
		if !slices.Contains(rows, j) && v.o.Takes(&l.Rows[j]) {
			rows = append(rows, j)
		}
	}
	return rows
}

// drawnUntil is the last day of the chart: that on which the last way ends. One that
// never ends is drawn as long as the others, at least for some years.
func (v comparing) drawnUntil(l plan.LoanOptions, ways []drawnWay) Date {
	until, never := v.c.AsOf, false
	for _, w := range ways {
		if o := &l.Rows[w.row]; o.NeverEnds {
			never = true
		} else {
			until = max(until, o.Finish)
		}
	}
	if never {
		until = max(until, v.c.AsOf.AddMonths(neverMonths))
	}
	return until
}

// neverMonths is for how long a way is drawn that never ends.
const neverMonths = 120

var (
	wBalanceNow    = lang.Text{ZH: "现在剩余本金 {1}。", EN: "{1} of principal is outstanding now."}
	wBalanceEnds   = lang.Text{ZH: "还完的月份：{1}。", EN: "Paid off in {1}."}
	wBalanceWay    = lang.Text{ZH: "{1} {2}", EN: "{1}: {2}"}
	wBalanceAdded  = lang.Text{ZH: "先升高的线：本金以外已经欠的并进了本金。", EN: "A line that rises first has what is owed beside the principal put on top of it."}
	wBalanceLetOff = lang.Text{ZH: "免掉一部分本金，随最后一笔到零的：{1}。", EN: "Falling to zero with the last payment, because a part of the principal is waived: {1}."}
	wBalanceMore   = lang.Text{ZH: "最多画 {1} 种，没有画的：{2}。", EN: "At most {1} ways are drawn; left out: {2}."}
)

// balanceSays says which way ends when, and what of a line could mislead.
func (v comparing) balanceSays(l plan.LoanOptions, ways []drawnWay) string {
	var letOff []string
	added := false
	var rows []int
	for _, w := range ways {
		rows = append(rows, w.row)
		added = added || w.Added > w.Days[0].Principal/seenRise
		if w.LetOff > 0 {
			letOff = append(letOff, v.drawnName(l, w.row))
		}
	}
	more := pick(v.rowsToDraw(l), func(j int) bool {
		return !slices.Contains(rows, j) && l.Rows[j].Offer.Strategy != agreement.Nothing && !l.Rows[j].NoDues
	})
	left := v.clauses(each(more, func(j int) string { return v.drawnName(l, j) }))
	return v.sentences(
		v.say(wBalanceNow, v.money(ways[0].Days[0].Principal)),
		v.say(wBalanceEnds, v.clauses(v.ends(l, rows))),
		when(added, v.say(wBalanceAdded)),
		v.sayOf(wBalanceLetOff, v.clauses(letOff)),
		v.drawnStar(l, rows), v.drawnCannot(l, rows),
		when(left != "", v.say(wBalanceMore, mostWays, left)),
	)
}

// seenRise is what part of the principal a line has to rise by to be seen: a 200th.
const seenRise = 200

// ends are the ways by the month in which they end, the first first.
func (v comparing) ends(l plan.LoanOptions, rows []int) (list []string) {
	byEnd := slices.Clone(rows)
	slices.SortStableFunc(byEnd, func(a, b int) int { return cmp.Compare(endOf(l.Rows[a]), endOf(l.Rows[b])) })
	for _, g := range grouped(byEnd, func(j int) string { return v.done(l.Rows[j]).Text }) {
		names := each(g.list, func(j int) string { return v.drawnName(l, j) })
		list = append(list, v.say(wBalanceWay, g.key, strings.Join(names, v.say(wEndsToo))))
	}
	return list
}

var wEndsToo = lang.Text{ZH: " 和 ", EN: " and "}

// endOf orders ways by their end; what never ends comes last.
func endOf(o plan.Option) Date {
	if o.NeverEnds {
		return calendar.Last
	}
	return o.Finish
}
