package pages

import (
	"cmp"
	"slices"
	"strconv"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// What more money each month buys: a table, and its cost as bars.

var (
	wCurveTitle  = lang.Text{ZH: "从 {1} 起每月多一些钱，能少要多少", EN: "What more money each month buys, from {1} on"}
	wColMonthly  = lang.Text{ZH: "每月多", EN: "More a month"}
	wColLenders  = lang.Text{ZH: "要谈几家", EN: "To ask"}
	wCurveChart  = lang.Text{ZH: "每月多这些，花费", EN: "Cost, by how much more a month"}
	wCurveCut    = lang.Text{ZH: "台阶太多，中间有的没有列。", EN: "There are more steps in between than are listed."}
	wCurveNotYet = lang.Text{ZH: "不够", EN: "not enough"}
	wCurveSame   = lang.Text{ZH: "每月多一些钱，也不改变要谈的。", EN: "More money each month does not change what has to be asked."}
)

// curve adds what more money buys.
func (v asking) curve(p *page.Page) {
	c := v.a.Curve
	if c == nil || len(c.Steps) == 0 {
		return
	}
	if len(c.Steps) == 1 && c.Steps[0].Answer != nil {
		p.Add(page.Body(inLines(append([]string{v.say(wCurveSame)}, v.prices()...)...)))
		return
	}
	t := &page.Table{Title: v.say(wCurveTitle, v.date(c.Day)), Foot: when(c.Cut, v.say(wCurveCut)), Columns: []page.Column{
		{Head: v.say(wColMonthly), Kind: page.Number, Keep: true},
		{Head: v.say(wColLenders), Kind: page.Number, Keep: true},
		{Head: v.say(wColCost), Kind: page.Number, Keep: true},
		{Head: v.say(wColDone), Kind: page.Day},
	}}
	chart := &page.Chart{Title: v.say(wCurveChart)}
	for _, s := range c.Steps {
		a := s.Answer
		if a == nil {
			t.Rows = append(t.Rows, []page.Cell{v.amount(s.More), page.TextCell(v.say(wCurveNotYet)), page.TextCell("-"), page.TextCell("-")})
			continue
		}
		t.Rows = append(t.Rows, []page.Cell{v.amount(s.More), {Text: strconv.Itoa(a.Asks)}, v.cell(a.Cost), {Text: v.doneIn(a)}})
		if a.Cost.Known {
			chart.Bars = append(chart.Bars, page.Bar{Label: v.money(s.More), Value: int64(a.Cost.Amount), Text: v.maybe(a.Cost)})
		}
	}
	p.Add(t, chart, page.Body(inLines(v.prices()...)))
}

var (
	wPrice      = lang.Text{ZH: "到 {1} 手里每多 1 {2}，大约少花 {3}。", EN: "Each {2} more in hand by {1}: about {3} less in all."}
	wPriceEase  = lang.Text{ZH: "到 {1} 手里每多 1 {2}，对方让的和多花的加起来大约少 {3}。", EN: "Each {2} more in hand by {1}: about {3} less of what is given up and paid more."}
	mostPrices  = 5
	wPricesHead = lang.Text{ZH: "到哪天的钱最要紧：", EN: "By which day money counts most:"}
)

// prices says what a unit of currency more by a day takes off, for the days on which
// it takes off most, by date.
func (v asking) prices() []string {
	list := slices.Clone(v.a.Prices)
	slices.SortStableFunc(list, func(a, b plan.Price) int { return cmp.Compare(b.Amount, a.Amount) })
	list = list[:min(len(list), mostPrices)]
	if len(list) == 0 {
		return nil
	}
	slices.SortFunc(list, func(a, b plan.Price) int { return cmp.Compare(a.Date, b.Date) })
	text := either(v.a.Goal == plan.Easiest, wPriceEase, wPrice)
	return append([]string{v.say(wPricesHead)}, each(list, func(x plan.Price) string {
		return "- " + v.say(text, v.date(x.Date), v.currency(), v.money(x.Amount))
	})...)
}
