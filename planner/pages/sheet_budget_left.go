package pages

import (
	"slices"
	"strings"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
)

// What the sheet of income and expenses comes to, and how it was counted.

var (
	wBudgetComesTo = lang.Text{ZH: "每月合下来", EN: "What it comes to each month"}
	wBudgetForAll  = lang.Text{ZH: "剩下能还债的", EN: "Left for debts"}
	wBudgetBeyond  = lang.Text{ZH: "生活开支比收入多", EN: "Living expenses exceed income by"}
	wBudgetAsked   = lang.Text{ZH: "每月要还的", EN: "Asked for each month"}
	wBudgetSpare   = lang.Text{ZH: "还完这些还剩", EN: "Left after that"}
	wBudgetShort   = lang.Text{ZH: "还差", EN: "Missing"}
	wBudgetOpen    = lang.Text{ZH: "够不够", EN: "Left or missing"}
)

// comesTo is what is left for debts, what they ask for, and what is missing.
func (v budgeting) comesTo() *page.Table {
	t := &page.Table{Title: v.say(wBudgetComesTo), Columns: []page.Column{{Full: v.say(wColBudgetItem)}, {Head: v.say(wColBudgetMonth), Kind: page.Number, Keep: true}}}
	row := func(t lang.Text, c page.Cell) []page.Cell { return []page.Cell{{Text: v.say(t)}, c} }
	left, over := v.s.ForDebts, wBudgetForAll
	if left.Amount < 0 {
		left.Amount, over = -left.Amount, wBudgetBeyond
	}
	t.Rows = [][]page.Cell{
		row(wBudgetIncome, v.amount(v.s.Income)), row(wBudgetLiving, v.cell(plan.Maybe{Amount: v.s.Living(), Known: left.Known})),
		row(over, v.cell(left)), row(wBudgetAsked, v.cell(v.s.Asked)),
	}
	switch {
	case v.s.Short.Known:
		t.Totals = [][]page.Cell{row(wBudgetShort, v.cell(v.s.Short))}
	case v.s.Left.Known:
		t.Totals = [][]page.Cell{row(wBudgetSpare, v.cell(v.s.Left))}
	default:
		t.Totals = [][]page.Cell{row(wBudgetOpen, v.cell(v.s.Left))}
	}
	return t
}

var (
	wBudgetOnce     = lang.Text{ZH: "只来一次的也摊到每个月。", EN: "What comes once is spread over them too."}
	wBudgetStar     = lang.Text{ZH: "* 类别是照名称猜的。", EN: "* What it is for was guessed from its name."}
	wBudgetStarElse = lang.Text{ZH: "* 类别是照名称猜的；认不出的放在{1}里。", EN: "* What it is for was guessed from its name; what could not be guessed stands with {1}."}
	wBudgetNone     = lang.Text{ZH: "没有列出的：{1}。", EN: "Not listed: {1}."}
	wBudgetUnlikely = lang.Text{ZH: "没把握的收入没有算进来。", EN: "Income that may not come is not counted."}
	wBudgetNoLiving = lang.Text{ZH: "生活开支一项也没写，所以剩多少不知道：先写进账本，再用这张表。", EN: "No living expenses are stated, so what is left is not known: write them in the book before this sheet is used."}
	wBudgetUnknown  = lang.Text{ZH: "? 和至少：有的借款每月要还多少还不知道。", EN: "? and \"at least\": what some of the loans ask for is not known."}
)

// notes are how it was counted, and what was guessed.
func (v budgeting) notes() string {
	h := v.c.Household
	once := func(f household.Flow) bool { return f.Date != 0 }
	some := func(list []household.Item, flows []household.Flow) bool {
		return slices.ContainsFunc(list, func(x household.Item) bool { return once(flows[x.Flow]) })
	}
	unlikely := v.c.Income != household.High && slices.ContainsFunc(h.Income, func(f household.Flow) bool { return f.Unlikely })
	return inLines(
		v.sentences(v.say(wMeansHow), when(some(v.s.Earned, h.Income) || some(v.s.Spent, h.Expenses), v.say(wBudgetOnce)), v.counted(), when(unlikely, v.say(wBudgetUnlikely))),
		v.starred(),
		v.sayOf(wBudgetNone, v.list(v.missing())),
		when(!v.s.ForDebts.Known, v.say(wBudgetNoLiving)),
		when(!v.s.Asked.Exact(), v.say(wBudgetUnknown)),
	)
}

// starred says what the star means, where something has it.
func (v budgeting) starred() string {
	guessed := picked(v.s.Spent, func(x household.Item) bool { return x.Guessed })
	switch {
	case len(guessed) == 0:
		return ""
	case slices.ContainsFunc(guessed, func(x household.Item) bool { return !x.Known }):
		return v.say(wBudgetStarElse, v.small(household.Groups.Says(household.Food)))
	}
	return v.say(wBudgetStar)
}

// missing are the groups of living expenses of which nothing is listed.
func (v budgeting) missing() (list []string) {
	for _, g := range household.Groups {
		if !(household.Item{Group: g.Is}).IsDebt() && v.s.Of(g.Is) == 0 {
			list = append(list, v.small(g.Says))
		}
	}
	return list
}

// small is what people read for a group inside a sentence.
func (v voice) small(t lang.Text) string { return strings.ToLower(v.say(t)) }

// made says by which version it was made.
func (v budgeting) made() string {
	return v.entry(wRecordProgram, "repay "+record.Version)
}

var (
	wRhythm      = lang.Text{ZH: "{1} {2}", EN: "{1} {2}"}
	wRhythmOnce  = lang.Text{ZH: "{1}，{2} 一次", EN: "{1} once, on {2}"}
	wRhythmFrom  = lang.Text{ZH: "，{1} 起", EN: ", from {1}"}
	wRhythmUntil = lang.Text{ZH: "，到 {1}", EN: ", until {1}"}
	wEveryMonth  = lang.Text{ZH: "每月", EN: "a month"}
	wEveryYear   = lang.Text{ZH: "每年", EN: "a year"}
	wEveryWeek   = lang.Text{ZH: "每周", EN: "a week"}
	wEveryDay    = lang.Text{ZH: "每天", EN: "a day"}
	wEveryMonths = lang.Text{ZH: "每 {1} 个月", EN: "every {1} months"}
	wEveryWeeks  = lang.Text{ZH: "每 {1} 周", EN: "every {1} weeks"}
	wEveryDays   = lang.Text{ZH: "每 {1} 天", EN: "every {1} days"}
)

// rhythm is how much comes or goes, and how often, as the book has it.
func (v budgeting) rhythm(f *household.Flow, each Amount) string {
	if f.Date != 0 {
		return v.say(wRhythmOnce, v.money(each), f.Date.String())
	}
	return v.say(wRhythm, v.money(each), v.often(f.Every)) +
		when(f.From > v.c.AsOf, v.say(wRhythmFrom, f.From.String())) + when(f.Until != 0 && f.Until < v.c.AsOf+364, v.say(wRhythmUntil, f.Until.String()))
}

// often is a period in words.
func (v voice) often(e calendar.Every) string {
	one, many := wEveryMonth, wEveryMonths
	switch {
	case e.Unit == calendar.Week:
		one, many = wEveryWeek, wEveryWeeks
	case e.Unit == calendar.Day:
		one, many = wEveryDay, wEveryDays
	case e.N == 12:
		return v.say(wEveryYear)
	}
	if e.N == 1 {
		return v.say(one)
	}
	return v.say(many, e.N)
}
