package pages

import (
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

var (
	wStressHolds  = lang.Text{ZH: "下面 {1} 种意外，撑得住 {2} 种。", EN: "Of these {1} misfortunes the plan holds through {2}."}
	wStressAll    = lang.Text{ZH: "下面 {1} 种意外都撑得住。", EN: "The plan holds through each of these {1} misfortunes."}
	wStressNone   = lang.Text{ZH: "下面 {1} 种意外都撑不住。", EN: "The plan holds through none of these {1} misfortunes."}
	wTitleStress  = lang.Text{ZH: "万一这样", EN: "If this happens"}
	wColStress    = lang.Text{ZH: "发生什么", EN: "What happens"}
	wColHolds     = lang.Text{ZH: "撑得住", EN: "Holds"}
	wColFromDay   = lang.Text{ZH: "从哪天", EN: "From"}
	wColShortBy   = lang.Text{ZH: "最多欠付", EN: "Short by"}
	wColMore      = lang.Text{ZH: "多付", EN: "More paid"}
	wStressNo     = lang.Text{ZH: "不行", EN: "no"}
	wStressBefore = lang.Text{ZH: "{1}：不算借款，{2}起钱也不够，最多差 {3}。", EN: "{1}: even without the loans the money is short from {2}, by {3} at worst."}
	wHowStress    = lang.Text{ZH: "可能在不同日子发生的，取最糟的那天。多付是和原来的计划比。", EN: "Where it may come on several days the worst is shown. More paid is over the plan."}
)

// StressPage says what becomes of a plan under the usual misfortunes.
func StressPage(h Head, c plan.Case, s *plan.Status, pl *plan.PayPlan, cases []plan.StressCase, o PlanOptions) *page.Page {
	v := planning{newVoice(h, c), s, pl, o}
	p := v.page()
	v.answer(p)
	if !anyOpen(s) || len(cases) == 0 {
		v.ending(p)
		return p
	}
	p.Add(page.Answer(v.stressAnswer(cases)))
	t := &page.Table{Title: v.say(wTitleStress), Columns: []page.Column{
		{Head: v.say(wColStress), Least: 16},
		{Head: v.say(wColHolds), OneLine: true},
		{Head: v.say(wColFromDay), Kind: page.Day},
		{Head: v.say(wColShortBy), Kind: page.Number},
		{Head: v.say(wColDone), Kind: page.Day, Drop: dropLast},
		{Head: v.say(wColMore), Kind: page.Number, Drop: dropDetail},
	}}
	var foot []string
	for _, x := range cases {
		t.Rows = append(t.Rows, v.stressRow(x))
		if b := x.BeforeLoans; b != nil {
			foot = append(foot, v.say(wStressBefore, v.capital(v.misfortune(x)), v.on(b.Date), v.money(b.Amount)))
		}
	}
	t.Foot = inLines(foot...)
	p.Add(t, page.Body(v.unknowns(s)))
	p.Add(page.Note(v.warnings()), v.seeRules(), page.Note(v.say(wHowStress)), page.Note(v.howPlanned()))
	p.Add(v.next(wRunPlan, "plan", v.policyFlag(pl.Policy)+o.Flags))
	return p
}

// stressAnswer says through how many misfortunes the plan holds; one that does not
// without any holds through none.
func (v planning) stressAnswer(cases []plan.StressCase) string {
	if !v.meets() {
		return ""
	}
	holds := len(picked(cases, func(x plan.StressCase) bool { return !x.Breaks }))
	switch holds {
	case len(cases):
		return v.say(wStressAll, len(cases))
	case 0:
		return v.say(wStressNone, len(cases))
	}
	return v.say(wStressHolds, len(cases), holds)
}

func (v planning) stressRow(x plan.StressCase) []page.Cell {
	row := []page.Cell{
		{Text: v.capital(v.misfortune(x))},
		{Text: v.say(either(x.Breaks, wStressNo, wYes)), Zero: !v.meets()},
		page.TextCell(when(!x.First.IsZero(), v.date(x.First))), v.dash(plan.Maybe{Amount: x.Short, Known: true}),
		{Text: month(x.Finish)},
		{Text: v.signed(x.CostMore), Zero: x.CostMore == 0},
	}
	if x.NeverEnds {
		row[4].Text, row[5] = v.say(wNever), page.Cell{Text: "-", Zero: true}
	}
	return row
}

// misfortune names what happens: which income, which day, how much.
func (v planning) misfortune(x plan.StressCase) string {
	var of []string
	for _, s := range []string{
		cells.Clean(x.Name), when(x.Amount != 0, v.money(x.Amount)), when(!x.On.IsZero(), v.date(x.On)),
	} {
		if s != "" {
			of = append(of, s)
		}
	}
	name := v.say(plan.StressKinds.Says(x.Kind))
	if len(of) == 0 {
		return name
	}
	return v.say(wInBrackets, name, v.list(of))
}

// meets reports whether the plan meets every due and ends.
func (v planning) meets() bool { return v.p.Affordable && !v.p.NeverEnds }
