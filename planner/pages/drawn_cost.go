package pages

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/chart"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

var (
	wCostTitle   = lang.Text{ZH: "{1}，每种办法本金以外要付多少", EN: "{1}, what each way costs over the principal"}
	wColLetOff   = lang.Text{ZH: "免掉的本金", EN: "Principal waived"}
	wCostPayable = lang.Text{ZH: "付得起的里面，", EN: "Of those that can be paid, "}
	wCostRange   = lang.Text{ZH: "最少 {2} ({1})，最多 {4} ({3})。", EN: "the least is {2} ({1}), the most {4} ({3})."}
	wCostOne     = lang.Text{ZH: "{1}：{2}。", EN: "{1}: {2}."}
	wCostOnly    = lang.Text{ZH: "付得起的只有一种，{2} ({1})。", EN: "Only one can be paid, at {2} ({1})."}
	wCostAll     = lang.Text{ZH: "每种都是 {1}。", EN: "each costs {1}."}
	wCostLetOff  = lang.Text{ZH: "免掉的本金从花费里减去，条上看不出来：小于零的，付的比本金还少。", EN: "Principal that is waived is taken off the cost; a bar does not show it. Below zero, less than the principal is paid."}
	wCostUnknown = lang.Text{ZH: "有的数不知道，或者没有还完的一天，没有画的：{1}。", EN: "Left out, because an amount is not known or there is no end: {1}."}
)

// costPart is one part of a cost, as a chart and its table have it.
type costPart struct {
	name lang.Text
	of   func(plan.CostParts) Amount
}

var costParts = []costPart{
	{wColInterest, func(p plan.CostParts) Amount { return p.Interest }},
	{wColPenalty, func(p plan.CostParts) Amount { return p.Penalty }},
	{wColFees, func(p plan.CostParts) Amount { return p.Fees }},
}

// costFigure is what the cost of each way of a loan's table consists of. The parts
// add up to the cost, but for principal that is waived.
func (v comparing) costFigure(l plan.LoanOptions) *page.Figure {
	known := func(j int) bool { _, known := l.Rows[j].CostParts(); return known }
	rows := pick(v.rowsToCost(l), known)
	if len(rows) == 0 {
		return nil
	}
	unknown := pick(v.rowsToCost(l), func(j int) bool { return !known(j) })
	return &page.Figure{
		Title: v.say(wCostTitle, v.name(l.Index)), Says: v.costSays(l, rows, unknown),
		Draw: v.costBars(l, rows), Data: v.costTable(l, rows),
	}
}

func (v comparing) costBars(l plan.LoanOptions, rows []int) *chart.Stacks {
	stacks := &chart.Stacks{Scale: v.scale(), Parts: each(costParts, func(p costPart) string { return v.say(p.name) })}
	for _, j := range rows {
		parts, _ := l.Rows[j].CostParts()
		bar := chart.Stack{Label: v.drawnName(l, j), Text: v.money(parts.Cost())}
		for _, p := range costParts {
			bar.Values = append(bar.Values, int64(p.of(parts)))
		}
		stacks.Bars = append(stacks.Bars, bar)
	}
	return stacks
}

// costTable has the parts, principal that is waived below zero, and the cost.
func (v comparing) costTable(l plan.LoanOptions, rows []int) *page.Table {
	t := &page.Table{Columns: []page.Column{{Head: v.say(wColOption), Least: 24}}}
	for _, p := range costParts {
		t.Columns = append(t.Columns, page.Column{Head: v.say(p.name), Kind: page.Number})
	}
	t.Columns = append(t.Columns, page.Column{Head: v.say(wColLetOff), Kind: page.Number}, page.Column{Head: v.say(wColCost), Kind: page.Number, Keep: true})
	for _, j := range rows {
		parts, _ := l.Rows[j].CostParts()
		cells := []page.Cell{{Text: v.drawnName(l, j)}}
		for _, p := range costParts {
			cells = append(cells, v.amount(p.of(parts)))
		}
		t.Rows = append(t.Rows, append(cells, v.amount(-parts.LetOff), v.amount(parts.Cost())))
	}
	return t
}

// rowsToCost are the rows of the loan's table, but for paying nothing. Of a loan that
// has none, because nothing has to be asked, they are those that need nobody.
func (v comparing) rowsToCost(l plan.LoanOptions) []int {
	own := !v.shows(l)
	return pick(v.shownRows(l), func(j int) bool {
		return l.Rows[j].Offer.Strategy != agreement.Nothing && !(own && starred(l.Rows[j]))
	})
}

// costSays says which way costs least and which most, of those that can be paid where
// some can; and which are not drawn.
func (v comparing) costSays(l plan.LoanOptions, rows, unknown []int) string {
	letOff := slices.ContainsFunc(rows, func(j int) bool { p, _ := l.Rows[j].CostParts(); return p.LetOff > 0 })
	can := pick(rows, func(j int) bool { return payable(l.Rows[j].Affordable) })
	said := v.capital(v.costRange(l, rows, wCostOne))
	if len(can) == 1 && len(rows) > 1 {
		said = v.costRange(l, can, wCostOnly)
	} else if len(can) > 0 && len(can) < len(rows) {
		said = v.say(wCostPayable) + v.costRange(l, can, wCostOne)
	}
	return v.sentences(said, when(letOff, v.say(wCostLetOff)), v.drawnStar(l, rows), v.drawnCannot(l, rows),
		v.sayOf(wCostUnknown, v.clauses(each(unknown, func(j int) string { return v.drawnName(l, j) }))))
}

// costRange is the least cost of some ways and the most; one is what there is only one.
func (v comparing) costRange(l plan.LoanOptions, rows []int, one lang.Text) string {
	cost := func(j int) Amount { return l.Rows[j].Cost.Amount }
	byCost := func(a, b int) int { return cmp.Compare(cost(a), cost(b)) }
	least, most := slices.MinFunc(rows, byCost), slices.MaxFunc(rows, byCost)
	switch {
	case len(rows) == 1:
		return v.say(one, v.drawnName(l, least), v.money(cost(least)))
	case cost(least) == cost(most):
		return v.say(wCostAll, v.money(cost(least)))
	}
	return v.say(wCostRange, v.drawnName(l, least), v.money(cost(least)), v.drawnName(l, most), v.money(cost(most)))
}
