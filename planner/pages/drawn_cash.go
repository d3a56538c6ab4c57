package pages

import (
	"repay/planner/chart"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// dailyMonths is for how many months cash is drawn day by day; of more months each is
// a point.
const dailyMonths = 24

var (
	wCashTitle    = lang.Text{ZH: "每天手里的钱", EN: "Cash in hand, day by day"}
	wCashTitleLow = lang.Text{ZH: "每月手里的钱最少的一天", EN: "Cash in hand, the least of each month"}
	wCashKeep     = lang.Text{ZH: "照合同还", EN: "On the contracts"}
	wCashReserve  = lang.Text{ZH: "备用金", EN: "reserve"}
	wCashNone     = lang.Text{ZH: "没有钱了", EN: "no money left"}
	wCashMark     = lang.Text{ZH: "从这天起不够", EN: "short from this day"}
	wColLeastOf   = lang.Text{ZH: "{1}，最少", EN: "{1}: least"}
	wColShortDays = lang.Text{ZH: "{1}，不够的天数", EN: "{1}: days short"}
	wColShortFrom = lang.Text{ZH: "{1}，哪天起不够", EN: "{1}: short from"}
)

// leadNames name the line of the leading answer.
var leadNames = texts[string]{
	{plan.LeadSurest, lang.Text{ZH: "照上面的办法还", EN: "As advised"}},
	{plan.LeadEasiest, lang.Text{ZH: "至少要谈成的都谈成", EN: "If the least is agreed"}},
	{plan.LeadToAsk, lang.Text{ZH: "先提出的都谈成", EN: "If what is asked is agreed"}},
	{plan.LeadStandIn, lang.Text{ZH: "最接近的办法", EN: "The nearest way"}},
}

// cashFigure is the household's cash by day: on the contracts, and by the leading
// answer, held against the reserve.
func (v comparing) cashFigure() *page.Figure {
	x := plan.CashLinesOf(&v.c, v.cmp)
	if x == nil {
		return nil
	}
	drawn := v.cashLines(x)
	return &page.Figure{
		Title: v.say(either(daily(x), wCashTitle, wCashTitleLow)), Says: v.cashSays(x, drawn),
		Draw: v.cashDrawn(x, drawn), Data: v.cashTable(x, drawn),
	}
}

// cashDrawn are the lines, with the first day of each on which it is short.
func (v comparing) cashDrawn(x *plan.CashLines, drawn []cashLine) *chart.Lines {
	lines := &chart.Lines{Scale: v.scale(), Steps: true, Limit: &chart.Limit{
		Name: v.say(either(x.Reserve > 0, wCashReserve, wCashNone)), Value: int64(x.Reserve),
	}}
	for i, l := range drawn {
		lines.Series = append(lines.Series, chart.Series{Name: l.name, Points: cashPoints(x, l.CashLine)})
		if s := l.Answer.Shortfall; s != nil && s.Date <= x.Until {
			lines.Marks = append(lines.Marks, chart.Mark{Series: i, Date: s.Date, Label: v.say(wCashMark)})
		}
	}
	return lines
}

// cashTable is the least cash of each line in some months, and the days it is short.
func (v comparing) cashTable(x *plan.CashLines, drawn []cashLine) *page.Table {
	t := &page.Table{
		Columns: []page.Column{{Head: v.say(wColMonth), Kind: page.Day}},
		Foot:    v.sentences(v.say(either(x.Reserve > 0, wCashFoot, wCashFoot0)), v.cashTested(x)),
	}
	for _, l := range drawn {
		t.Columns = append(t.Columns, page.Column{Head: v.say(wColLeastOf, l.name), Kind: page.Number, Keep: true},
			page.Column{Head: v.say(wColShortDays, l.name), Kind: page.Number}, page.Column{Head: v.say(wColShortFrom, l.name), Kind: page.Day})
	}
	for _, p := range plan.Periods(v.c.AsOf, x.Until, tableRows) {
		row := []page.Cell{{Text: v.months(p)}}
		for _, l := range drawn {
			s := l.Over(p)
			row = append(row, v.amount(s.Least), number(s.ShortDays), page.TextCell(dateOrNone(s.FirstShort)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// cashLine is a line with its name.
type cashLine struct {
	name string
	*plan.CashLine
}

func (v comparing) cashLines(x *plan.CashLines) []cashLine {
	list := []cashLine{{v.say(wCashKeep), x.Keep}}
	if x.Lead != nil && !v.livingShort() { // no way for the loans is advice then
		list = append(list, cashLine{v.say(leadNames.of(v.cmp.Leading)), x.Lead})
	}
	return list
}

func daily(x *plan.CashLines) bool {
	return x.Until.MonthIndex()-x.Keep.Days[0].Date.MonthIndex() <= dailyMonths
}

// cashPoints are the points of a line: every day on which it changes, or of many months
// the least of each.
func cashPoints(x *plan.CashLines, l *plan.CashLine) (points []chart.Point) {
	last := l.Days[len(l.Days)-1].Cash
	if daily(x) {
		for _, d := range l.Days {
			points = append(points, chart.Point{Date: d.Date, Value: int64(d.Cash)})
		}
	} else {
		for _, p := range plan.Months(l.Days[0].Date, x.Until) {
			last = l.Over(p).Least
			points = append(points, chart.Point{Date: p.From, Value: int64(last)})
		}
	}
	if points[len(points)-1].Date < x.Until {
		points = append(points, chart.Point{Date: x.Until, Value: int64(last)})
	}
	return points
}

var (
	wCashFoot   = lang.Text{ZH: "每个月里最少的一天手里有多少；不够：低于备用金。", EN: "The cash on the leanest day of the months; short: below the reserve."}
	wCashFoot0  = lang.Text{ZH: "每个月里最少的一天手里有多少；不够：低于零。", EN: "The cash on the leanest day of the months; short: below zero."}
	wCashTested = lang.Text{ZH: "图画到 {1}；够不够算到 {2}。", EN: "Drawn until {1}; tested until {2}."}
	wCashShort  = lang.Text{ZH: "{1}：{2}起不够，到 {3} 有 {4}不够；最少的一天是 {5}{6}。", EN: "{1}: short from {2}, on {4} until {3}; the leanest day has {5}{6}."}
	wCashUnder  = lang.Text{ZH: "，比备用金少 {1}", EN: ", {1} less than the reserve"}
	wCashLater  = lang.Text{ZH: "{1}：到 {3} 每天都够，{2}起不够。", EN: "{1}: every day works until {3}; short from {2}."}
	wCashWorks  = lang.Text{ZH: "{1}：{2}。", EN: "{1}: {2}."}
	wCashLeast  = lang.Text{ZH: "{1}：{2}，最少的一天 ({3}) 剩 {4}。", EN: "{1}: {2}; the leanest day ({3}) has {4}."}
	wCashBelow  = lang.Text{ZH: "零以下是缺的钱。", EN: "Below zero is money that is missing."}
	wCashBefore = lang.Text{ZH: "有的日子不算借款也低于备用金：那些天，还给对方的才算差。", EN: "On some days the cash is below the reserve without any loan: on those, what goes to lenders is what counts as missing."}
	wCashAlone  = lang.Text{ZH: "有的日子不算借款手里也没有钱：那些天，还给对方的才算差。", EN: "On some days there is no cash without any loan either: on those, what goes to lenders is what counts as missing."}
)

// cashTested says how far the answers were tested, where that is further than the
// drawing.
func (v comparing) cashTested(x *plan.CashLines) string {
	tested := x.Keep.Answer.TestedTo
	if x.Lead != nil {
		tested = max(tested, x.Lead.Answer.TestedTo)
	}
	return when(tested > x.Until, v.say(wCashTested, x.Until.String(), tested.String()))
}

// cashSays says of each line whether the money is there, and of what is short from
// which day and for how long.
func (v comparing) cashSays(x *plan.CashLines, drawn []cashLine) string {
	var said []string
	below := false
	for _, l := range drawn {
		a, whole := l.Answer, l.Over(plan.Period{From: v.c.AsOf, To: x.Until})
		below = below || whole.Least < 0
		switch {
		case a.Shortfall != nil && a.Shortfall.Date > x.Until:
			said = append(said, v.say(wCashLater, l.name, v.on(a.Shortfall.Date), x.Until.String()))
		case a.Shortfall != nil:
			under := when(x.Reserve > 0 && v.cmp.Before == nil, v.say(wCashUnder, v.money(x.Reserve-whole.Least)))
			said = append(said, v.say(wCashShort, l.name, v.on(a.Shortfall.Date), x.Until.String(), v.count(whole.ShortDays, wDay, wDays), v.money(whole.Least), under))
		case v.cmp.Before != nil:
			said = append(said, v.say(wCashWorks, l.name, v.works(a)))
		default:
			said = append(said, v.say(wCashLeast, l.name, v.works(a), v.day(a.LeastCashOn), v.money(a.LeastCash)))
		}
	}
	return v.sentences(append(said, when(below, v.say(wCashBelow)), when(v.cmp.Before != nil, v.say(either(x.Reserve > 0, wCashBefore, wCashAlone))))...)
}
