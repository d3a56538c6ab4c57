package pages

import (
	"cmp"
	"slices"
	"strconv"

	"repay/planner/chart"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// What more money each month buys: a table, and bars.

var (
	wCurveTitle   = lang.Text{ZH: "从{1}起每月多一些钱，能少要多少", EN: "What more money each month buys, from {1} on"}
	wColMonthly   = lang.Text{ZH: "每月多", EN: "More a month"}
	wColLenders   = lang.Text{ZH: "要谈几家", EN: "To ask"}
	wCurveCut     = lang.Text{ZH: "台阶太多，中间有的没有列。", EN: "There are more steps in between than are listed."}
	wCurveCost    = lang.Text{ZH: "花费：本金以外要付的。", EN: "Cost: what is paid over the principal."}
	wCurveEasiest = lang.Text{ZH: "要得少，不一定花得少。", EN: "To ask for less need not cost less."}
	wCurveRises   = lang.Text{ZH: "钱多了，先少找标了优先的，一共也许反而多谈、多花。", EN: "With more money less is asked about the loans marked priority first, even where that asks for more, or costs more, in all."}
	wCurveTested  = lang.Text{ZH: "生活开支超过收入时，最后一笔还款和手里钱最多那天以后的日子不算；多的钱补上这个缺口以后就都算，所以反而也许要多谈，也许不够。", EN: "While living expenses exceed income, the days after the last payment and the highest cash are left out; with the money that covers them they count: so more may have to be asked then, or nothing may be enough."}
	wCurveNotYet  = lang.Text{ZH: "不够", EN: "not enough"}
	wCurveSame    = lang.Text{ZH: "每月多一些钱，也不改变要谈的。", EN: "More money each month does not change what has to be asked."}
)

// curve adds what more money buys.
func (v asking) curve(p *page.Page) {
	c := v.a.Curve
	if c == nil || len(c.Steps) == 0 {
		return
	}
	if len(c.Steps) == 1 && c.Steps[0].Answer != nil {
		p.Add(page.Body(v.say(wCurveSame)))
	} else {
		p.Add(v.curveTable(c), v.curveChart(c))
	}
	p.Add(page.Body(v.prices()))
}

// curveTable is a row for each sum from which something else is the best.
func (v asking) curveTable(c *plan.Curve) *page.Table {
	t := &page.Table{
		Title: v.say(wCurveTitle, v.after(v.on(c.Day))),
		Foot:  v.sentences(when(c.Cut, v.say(wCurveCut)), v.say(wCurveCost), when(v.a.Goal == plan.Easiest, v.say(wCurveEasiest)), when(v.rises(c, true), v.say(wCurveRises)), when(v.livingShort() && v.rises(c, false), v.say(wCurveTested))),
		Columns: []page.Column{
			{Head: v.say(wColMonthly), Kind: page.Number, Keep: true},
			{Head: v.say(wColLenders), Kind: page.Number, Keep: true},
			{Head: v.say(wColCost), Kind: page.Number, Keep: true},
			{Head: v.say(wColHighest), Kind: page.Number},
			{Head: v.say(wColDone), Kind: page.Day},
		},
	}
	none := page.TextCell("-")
	for _, s := range c.Steps {
		more := v.amount(s.More)
		if a := s.Answer; a == nil {
			t.Rows = append(t.Rows, []page.Cell{more, {Text: v.say(wCurveNotYet)}, none, none, none})
		} else {
			t.Rows = append(t.Rows, []page.Cell{more, {Text: strconv.Itoa(a.Asks)}, v.cell(a.Cost), v.cell(a.HighestPayment), {Text: v.doneIn(a)}})
		}
	}
	return t
}

// rises reports whether what is to be least rises somewhere with more money, or nothing
// holds any more. Between two tiers it does so to keep to what is asked first about
// loans marked priority; inside one, because living is covered with the money, and more
// days are looked at.
func (v asking) rises(c *plan.Curve, tiers bool) bool {
	for i := 1; i < len(c.Steps); i++ {
		less, more := c.Steps[i-1].Answer, c.Steps[i].Answer
		switch {
		case less == nil:
			continue
		case more == nil && !tiers:
			return true
		case more == nil, (less.Tier != more.Tier) != tiers:
			continue
		}
		before, _, _ := v.figureOf(less)
		if after, _, known := v.figureOf(more); known && after > before {
			return true
		}
	}
	return false
}

// curveTitles say what the bars show: what is to be least at the goal.
var curveTitles = texts[plan.Goal]{
	{plan.Cheapest, lang.Text{ZH: "每月多这些，花费", EN: "Cost, by how much more a month"}},
	{plan.Fastest, lang.Text{ZH: "每月多这些，还要几个月还完", EN: "Months until all is paid, by how much more a month"}},
	{plan.Lightest, lang.Text{ZH: "每月多这些，最高一月", EN: "Highest month, by how much more a month"}},
	{plan.Easiest, lang.Text{ZH: "每月多这些，要谈几家", EN: "Lenders to ask, by how much more a month"}},
}

// curveChart is the same as bars, one for each step at which what is to be least
// changes. A sum that is known only in part has none.
func (v asking) curveChart(c *plan.Curve) *page.Figure {
	var bars chart.Bars
	for _, s := range c.Steps {
		bar, known := chart.Bar{Label: v.money(s.More)}, false
		if s.Answer != nil {
			bar.Value, bar.Text, known = v.figureOf(s.Answer)
		}
		if n := len(bars); known && (n == 0 || bars[n-1].Value != bar.Value) {
			bars = append(bars, bar)
		}
	}
	says := ""
	if n := len(bars); n > 1 {
		says = v.say(wCurveSays, bars[0].Label, v.curveUnit(bars[0]), bars[n-1].Label, v.curveUnit(bars[n-1]))
	}
	return &page.Figure{Title: v.say(curveTitles.of(v.a.Goal)), Says: says, Draw: bars}
}

var wCurveSays = lang.Text{ZH: "每月多 {1}：{2}；每月多 {3}：{4}。", EN: "With {1} more a month: {2}; with {3} more: {4}."}

// curveUnit is a bar's figure with what it counts.
func (v asking) curveUnit(b chart.Bar) string {
	switch v.a.Goal {
	case plan.Easiest:
		return v.count(int(b.Value), wLender, wLenders)
	case plan.Fastest:
		return v.count(int(b.Value), wUnitMonth, wUnitMonths)
	}
	return b.Text
}

// figureOf is what is to be least at the goal.
func (v asking) figureOf(a *plan.Answer) (value int64, said string, known bool) {
	m := a.Cost
	switch v.a.Goal {
	case plan.Easiest:
		return int64(a.Asks), strconv.Itoa(a.Asks), true
	case plan.Fastest:
		n := a.Finish.MonthIndex() - v.c.AsOf.MonthIndex()
		return int64(n), strconv.Itoa(n), !a.Finish.IsZero()
	case plan.Lightest:
		m = a.HighestPayment
	}
	return int64(m.Amount), v.maybe(m), m.Exact()
}

var (
	wPrice      = lang.Text{ZH: "到 {1} 手里每多 1 {2}，大约少花 {3}。", EN: "Each {2} more in hand by {1}: about {3} less in all."}
	wPriceEase  = lang.Text{ZH: "到 {1} 手里每多 1 {2}，对方让的和多花的加起来大约少 {3}。", EN: "Each {2} more in hand by {1}: about {3} less of what is given up and paid more."}
	wPricesHead = lang.Text{ZH: "到哪天的钱最要紧：", EN: "By which day money counts most:"}
)

const mostPrices = 5

// prices says what a unit of currency more by a day takes off, for the days on which
// it takes off most, by date.
func (v asking) prices() string {
	list := slices.Clone(v.a.Prices)
	slices.SortStableFunc(list, func(a, b plan.Price) int { return cmp.Compare(b.Amount, a.Amount) })
	list = list[:min(len(list), mostPrices)]
	if len(list) == 0 {
		return ""
	}
	slices.SortFunc(list, func(a, b plan.Price) int { return cmp.Compare(a.Date, b.Date) })
	text := either(v.a.Goal == plan.Easiest, wPriceEase, wPrice)
	return inLines(v.say(wPricesHead), items(each(list, func(x plan.Price) string {
		return v.say(text, v.date(x.Date), v.currency(), v.money(x.Amount))
	})))
}
