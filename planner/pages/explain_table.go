package pages

import (
	"strconv"

	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/page"
)

var (
	wColWhat     = lang.Text{ZH: "项目", EN: "What"}
	wColFrom     = lang.Text{ZH: "从", EN: "From"}
	wColTo       = lang.Text{ZH: "到", EN: "To"}
	wColTime     = lang.Text{ZH: "时间", EN: "Time"}
	wColPeriods  = lang.Text{ZH: "期数", EN: "Periods"}
	wColBase     = lang.Text{ZH: "基数", EN: "On"}
	wColStepRate = lang.Text{ZH: "利率", EN: "Rate"}
	wColDiscount = lang.Text{ZH: "折算", EN: "Worth"}
	wColExact    = lang.Text{ZH: "取整前", EN: "Exact"}
)

// stepTable is the table of an explanation: every line, and what they come to.
func (v explaining) stepTable(e *explain.Explanation) *page.Table {
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColWhat)},
		{Head: v.say(wColFrom), Kind: page.Day, Drop: dropOpening},
		{Head: v.say(wColTo), Kind: page.Day, Drop: dropDetail},
		{Head: v.say(either(ofContract(e), wColPeriods, wColTime)), Kind: page.Number, Drop: dropPenalty},
		{Head: v.say(wColBase), Kind: page.Number, Drop: dropLast},
		{Head: v.say(wColStepRate), Kind: page.Number, Drop: dropLast},
		{Head: v.say(wColDiscount), Kind: page.Number, Drop: dropLast},
		{Head: v.say(wColExact), Kind: page.Number, Drop: dropFirst},
		{Head: v.say(wColAmount), Kind: page.Number, Keep: e.Sum != nil},
	}}
	amounts := 0
	for _, l := range shown(e) {
		if l.Amount != nil {
			amounts++
		}
		t.Rows = append(t.Rows, []page.Cell{
			{Text: v.line(e, l)}, dayCell(l.From), dayCell(l.To), page.TextCell(v.timeCell(l)), v.base(l), page.TextCell(v.rate(l)), discount(l), v.exact(e, l), v.counted(l),
		})
	}
	if amounts > 1 && e.Sum != nil {
		total := make([]page.Cell, len(t.Columns))
		total[0], total[len(total)-1] = page.Cell{Text: v.say(wTotal)}, page.Cell{Text: v.money(*e.Sum)}
		t.Totals = [][]page.Cell{total}
	}
	return t
}

// ofContract reports whether e is a yearly rate of the contract: its time is in
// periods after the day of lending.
func ofContract(e *explain.Explanation) bool {
	return e.Formula == explain.FormulaSimple || e.Formula == explain.FormulaIRR
}

func dayCell(d Date) page.Cell { return page.TextCell(d.String()) }

var (
	wPeriods      = lang.Text{ZH: "各期的利率 f", EN: "The rate f of each period"}
	wOtherPeriods = lang.Text{ZH: "... 共 {1} 期", EN: "... {1} periods in all"}
)

// periodTable is the table of the rates that a level amount rests on.
func (v explaining) periodTable(e *explain.Explanation) *page.Table {
	t := &page.Table{Title: v.say(wPeriods), Columns: []page.Column{
		{Head: v.say(wColN), Kind: page.Number},
		{Head: v.say(wColFrom), Kind: page.Day},
		{Head: v.say(wColTo), Kind: page.Day},
		{Head: v.say(wColTime), Kind: page.Number},
		{Head: v.say(wColStepRate), Kind: page.Number},
		{Head: "f", Kind: page.Number},
	}}
	n, most := 0, 24 // all periods of a short loan
	if len(e.Facts) > most+2 {
		most = 12
	}
	for _, l := range e.Facts {
		if l.Kind != explain.Period {
			continue
		}
		if n++; n <= most {
			t.Rows = append(t.Rows, []page.Cell{
				{Text: strconv.Itoa(n)}, dayCell(l.From), dayCell(l.To), page.TextCell(v.time(l)), page.TextCell(v.rate(l)), {Text: l.Factor.Rat().FloatString(8)},
			})
		}
	}
	if n > most {
		t.Foot = v.say(wOtherPeriods, n)
	}
	return t
}
