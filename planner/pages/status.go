package pages

import (
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// StatusPage says what is owed on the as-of date.
func StatusPage(h Head, c plan.Case, s *plan.Status) *page.Page {
	v := newVoice(h, c)
	p := v.page()
	p.Add(page.Answer(v.limitations(h.Rules.Told, v.all())))
	p.Add(page.Answer(v.owed(s)), page.Answer(v.aside(s)), page.Answer(v.nextLine(s)), page.Answer(v.affordability(s)))
	p.Add(v.statusTable(s), v.upcoming(s), page.Body(v.talks(s)), v.waiting(s), page.Body(v.stages(s)), v.milestones(s))
	p.Add(page.Body(v.cards(s)), page.Body(inLines(v.inForce(s), v.missedOf(s))), page.Body(v.claims(s)), page.Body(v.unknowns(s)))
	p.Add(page.Note(v.warnings()), v.seeRules(), page.Note(v.presets(v.all())), page.Note(v.howStatus(s)))
	switch {
	case anyLate(s) && !clears(s) && !clearsLater(s) || s.Household != nil && !s.Household.Affordable:
		p.Add(v.next(wRunCompare, "compare", ""))
	case s.Household != nil && anyOpen(s):
		p.Add(v.next(wRunPlan, "plan", ""))
	default:
		p.Add(v.next(wRunSchedule, "schedule", ""))
	}
	return p
}

var (
	wColPrincipalOverdue = lang.Text{ZH: "逾期本金", EN: "Principal"}
	wColInterestOverdue  = lang.Text{ZH: "欠付利息", EN: "Interest"}
	wColOfWhichPenalty   = lang.Text{ZH: "其中罚息", EN: "Penalty"}
	wColDays             = lang.Text{ZH: "逾期", EN: "Late"}
	wColNextDue          = lang.Text{ZH: "下次应还", EN: "Next due"}
	wColNextAmount       = lang.Text{ZH: "下次金额", EN: "Amount due"}
	wGroupTotal          = lang.Text{ZH: "{1} 小计", EN: "{1}, together"}
)

func (v voice) statusTable(s *plan.Status) *page.Table {
	t := &page.Table{Columns: append(v.overdueColumns(),
		page.Column{Head: v.say(wColDays), Kind: page.Number, Keep: true},
		page.Column{Head: v.say(wColNextDue), Kind: page.Number},
		page.Column{Head: "", Full: v.say(wColNextAmount), Kind: page.Number},
		page.Column{Head: v.say(wColPerDay), Kind: page.Number, Drop: dropLast},
		page.Column{Head: v.say(wColPayoff), Kind: page.Number, Keep: true},
	)}
	for _, l := range s.Loans {
		t.Rows = append(t.Rows, v.statusRow(v.name(l.Index), toPay(l), v.days(l), v.nextDue(l)))
	}
	if len(s.Loans) < 2 {
		return t
	}
	none := [2]page.Cell{{Zero: true}, {Zero: true}}
	for _, g := range s.Groups {
		if len(g.Loans) > 1 {
			t.Totals = append(t.Totals, v.statusRow(v.say(wGroupTotal, cells.Clean(g.Group)), g.Sums, page.Cell{}, none))
		}
	}
	t.Totals = append(t.Totals, v.statusRow(v.say(wTotal), s.Totals, page.Cell{}, none))
	return t
}

func (v voice) statusRow(name string, s plan.Sums, days page.Cell, next [2]page.Cell) []page.Cell {
	return append(v.overdueCells(name, s), days, next[0], next[1], v.dash(s.CostPerDay), v.dash(s.Payoff))
}

// overdueColumns are the loan, what is overdue of it, and its parts.
func (v voice) overdueColumns() []page.Column {
	return []page.Column{
		{Head: v.say(wColLoan)},
		{Head: v.say(wColOverdue), Kind: page.Number, Keep: true},
		{Head: v.say(wColPrincipalOverdue), Kind: page.Number, Drop: dropInterest},
		{Head: v.say(wColInterestOverdue), Kind: page.Number, Drop: dropInterest},
		{Head: v.say(wColOfWhichPenalty), Kind: page.Number, Drop: dropPenalty},
		{Head: v.say(wColFees), Kind: page.Number, Drop: dropFees},
	}
}

// overdueCells are a row of them.
func (v voice) overdueCells(name string, s plan.Sums) []page.Cell {
	return []page.Cell{
		{Text: name},
		v.dash(s.OverdueTotal),
		v.dash(s.PrincipalOverdue), v.dash(s.InterestOverdue), v.dash(s.Penalty), v.dash(s.Fees),
	}
}

var (
	wPaidOff      = lang.Text{ZH: "已还清", EN: "paid off"}
	wNotStarted   = lang.Text{ZH: "未放款", EN: "not begun"}
	wNoDueDates   = lang.Text{ZH: "不定期", EN: "no due dates"}
	wDaysRange    = lang.Text{ZH: "{1}-{2}天 {3}-{4}", EN: "{1}-{2} days {3}-{4}"}
	wDaysNotYet   = lang.Text{ZH: "0-{1}天 {2}或未逾期", EN: "0-{1} days {2} or on time"}
	wDaysRangeOne = lang.Text{ZH: "{1}-{2}天 {3}", EN: "{1}-{2} days {3}"}
	wDaysLeast    = lang.Text{ZH: "至少{1}天 {2}", EN: "at least {1} {3} {2}"}
	wNotOverdue   = lang.Text{ZH: "未逾期", EN: "on time"}
	wDaysStage    = lang.Text{ZH: "{1}天 {2}", EN: "{1} {3} {2}"}
)

// days is how late a loan is, with its stage.
func (v voice) days(l plan.LoanStatus) page.Cell {
	switch {
	case l.PaidOff:
		return page.Cell{Text: v.say(wPaidOff)}
	case l.NotStarted:
		return page.Cell{Text: v.say(wNotStarted)}
	case l.SinceUnknown:
		return page.Cell{Text: "?"}
	case !l.HasStage:
		return page.Cell{Text: v.say(wNoDueDates)}
	case l.DaysOverdueMax > 0 && l.DaysOverdue == 0:
		return page.Cell{Text: v.say(wDaysNotYet, l.DaysOverdueMax, l.StageMax)}
	case l.DaysOverdueMax > l.DaysOverdue && l.Stage != l.StageMax:
		return page.Cell{Text: v.say(wDaysRange, l.DaysOverdue, l.DaysOverdueMax, l.Stage, l.StageMax)}
	case l.DaysOverdueMax > l.DaysOverdue:
		return page.Cell{Text: v.say(wDaysRangeOne, l.DaysOverdue, l.DaysOverdueMax, l.Stage)}
	case l.DaysOverdue == 0:
		return page.Cell{Text: v.say(wNotOverdue)}
	}
	if l.DaysAtLeast {
		return page.Cell{Text: v.say(wDaysLeast, l.DaysOverdue, l.Stage, v.dayWord(l.DaysOverdue))}
	}
	return page.Cell{Text: v.say(wDaysStage, l.DaysOverdue, l.Stage, v.dayWord(l.DaysOverdue))}
}

// nextDue is the date and the amount of the coming due.
func (v voice) nextDue(l plan.LoanStatus) [2]page.Cell {
	if l.NextDueDate.IsZero() {
		return [2]page.Cell{{Text: "-", Zero: true}, {Zero: true}}
	}
	return [2]page.Cell{{Text: v.date(l.NextDueDate)}, {Text: v.maybe(l.NextDue), Zero: !l.NextDue.Known}}
}
