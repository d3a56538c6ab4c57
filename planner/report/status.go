package report

import (
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/page"
	"repay/planner/plan"
)

// StatusPage says what is owed on the as-of date.
func StatusPage(h Head, c plan.Case, s *plan.Status) *page.Page {
	v := newVoice(h, c)
	p := &page.Page{Lang: h.Lang, Title: v.title()}
	p.Add(page.Answer(v.owed(s)), page.Answer(v.aside(s)), page.Answer(v.nextLine(s)), page.Answer(v.means(s)))
	p.Add(v.statusTable(s), v.upcoming(s), v.milestones(s))
	p.Add(page.Body(v.cards(s)), page.Body(v.inForce(s)), page.Body(v.claims(s)), page.Body(v.unknowns(s)))
	p.Add(page.Note(v.warnings()), v.seeRules(), page.Note(v.presets(v.all())), page.Note(v.howStatus(s)))
	if anyLate(s) || s.Household != nil && !s.Household.Affordable {
		p.Add(v.next(wRunCompare, "compare", ""))
	} else {
		p.Add(v.next(wRunSchedule, "schedule", ""))
	}
	return p
}

// open reports whether anything of the loan is still to be paid.
func open(l plan.LoanStatus) bool { return !l.PaidOff && !l.NotStarted }

func isLate(l plan.LoanStatus) bool {
	return open(l) && (l.DaysOverdue > 0 || l.DaysOverdueMax > 0)
}

// totalOnly reports whether only a sum is known of the loan, as they say it.
func totalOnly(l plan.LoanStatus) bool { return l.SplitUnknown && l.PayoffIs == plan.PayoffClaimed }

func anyLate(s *plan.Status) bool { return countLate(s) > 0 }

func countLate(s *plan.Status) int {
	n := 0
	for _, l := range s.Loans {
		if isLate(l) {
			n++
		}
	}
	return n
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
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColLoan)},
		{Head: v.say(wColOverdue), Kind: page.Number, Keep: true},
		{Head: v.say(wColPrincipalOverdue), Kind: page.Number, Drop: dropInterest},
		{Head: v.say(wColInterestOverdue), Kind: page.Number, Drop: dropInterest},
		{Head: v.say(wColOfWhichPenalty), Kind: page.Number, Drop: dropPenalty},
		{Head: v.say(wColFees), Kind: page.Number, Drop: dropFees},
		{Head: v.say(wColDays), Kind: page.Number, Keep: true},
		{Head: v.say(wColNextDue), Kind: page.Number},
		{Head: "", Full: v.say(wColNextAmount), Kind: page.Number},
		{Head: v.say(wColPerDay), Kind: page.Number, Drop: dropLast},
		{Head: v.say(wColPayoff), Kind: page.Number, Keep: true},
	}}
	for _, l := range s.Loans {
		t.Rows = append(t.Rows, v.statusRow(v.name(l.Index), toPay(l), v.days(l), v.nextDue(l)))
	}
	if len(s.Loans) < 2 {
		return t
	}
	none := [2]page.Cell{{Zero: true}, {Zero: true}}
	for _, g := range s.Groups {
		if len(g.Loans) > 1 {
			t.Totals = append(t.Totals, v.statusRow(v.say(wGroupTotal, page.Clean(g.Group)), withPayoff(g.Sums, payoffOf(s, g.Loans)), page.Cell{}, none))
		}
	}
	t.Totals = append(t.Totals, v.statusRow(v.say(wTotal), withPayoff(s.Totals, payoffOf(s, v.all())), page.Cell{}, none))
	return t
}

func (v voice) statusRow(name string, s plan.Sums, days page.Cell, next [2]page.Cell) []page.Cell {
	return []page.Cell{
		{Text: name},
		v.dash(s.OverdueTotal),
		v.dash(s.PrincipalOverdue), v.dash(s.InterestOverdue), v.dash(s.Penalty), v.dash(s.Fees),
		days, next[0], next[1], v.dash(s.CostPerDay), v.dash(s.Payoff),
	}
}

var (
	wPaidOff      = lang.Text{ZH: "已还清", EN: "paid off"}
	wNotStarted   = lang.Text{ZH: "未放款", EN: "not begun"}
	wNoDueDates   = lang.Text{ZH: "不定期", EN: "no due dates"}
	wDaysRange    = lang.Text{ZH: "{1}-{2}天 {3}-{4}", EN: "{1}-{2} days {3}-{4}"}
	wDaysRangeOne = lang.Text{ZH: "{1}-{2}天 {3}", EN: "{1}-{2} days {3}"}
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
	case !l.HasStage:
		return page.Cell{Text: v.say(wNoDueDates)}
	case l.DaysOverdueMax > l.DaysOverdue && l.Stage != l.StageMax:
		return page.Cell{Text: v.say(wDaysRange, l.DaysOverdue, l.DaysOverdueMax, l.Stage, l.StageMax)}
	case l.DaysOverdueMax > l.DaysOverdue:
		return page.Cell{Text: v.say(wDaysRangeOne, l.DaysOverdue, l.DaysOverdueMax, l.Stage)}
	case l.DaysOverdue == 0:
		return page.Cell{Text: v.say(wNotOverdue)}
	}
	return page.Cell{Text: v.say(wDaysStage, l.DaysOverdue, l.Stage, v.dayWord(l.DaysOverdue))}
}

// nextDue is the date and the amount of the coming due.
func (v voice) nextDue(l plan.LoanStatus) [2]page.Cell {
	if l.NextDueDate.IsZero() {
		return [2]page.Cell{{Text: "-", Zero: true}, {Zero: true}}
	}
	return [2]page.Cell{{Text: v.date(l.NextDueDate)}, {Text: v.maybe(l.NextDue)}}
}

var (
	wTitleUpcoming = lang.Text{ZH: "接下来 30 天要还", EN: "Due in the next 30 days"}
	wColAmount     = lang.Text{ZH: "金额", EN: "Amount"}
)

func (v voice) upcoming(s *plan.Status) *page.Table {
	t := &page.Table{Title: v.say(wTitleUpcoming), Columns: []page.Column{
		{Head: v.say(wColDate), Kind: page.Day},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColAmount), Kind: page.Number},
	}}
	for _, d := range s.Upcoming {
		t.Rows = append(t.Rows, []page.Cell{{Text: v.date(d.Date)}, {Text: v.name(d.Loan)}, v.amount(d.Amount)})
	}
	if len(t.Rows) > 1 {
		t.Totals = [][]page.Cell{{{Text: v.say(wTotal)}, {}, v.amount(v.dueSoon(s))}}
	}
	return t
}

// ahead is how many days of milestones people are shown; the record has all.
const ahead = 90

var wTitleMilestones = lang.Text{ZH: "一直不还，往后 90 天会这样", EN: "If nothing is paid, the next 90 days"}

func (v voice) milestones(s *plan.Status) *page.Table {
	t := &page.Table{Title: v.say(wTitleMilestones), Columns: []page.Column{
		{Head: v.say(wColDate), Kind: page.Day},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColEvent)},
	}}
	for _, m := range s.Milestones {
		if m.Date > v.c.AsOf+ahead {
			continue
		}
		t.Rows = append(t.Rows, []page.Cell{{Text: v.date(m.Date)}, {Text: v.name(m.Loan)}, {Text: v.event(m)}})
	}
	return t
}

var (
	wEventOfferLapses = lang.Text{ZH: "方案有效期的最后一天", EN: "the last day of an offer"}
	wEventLastDue     = lang.Text{ZH: "合同的最后一期", EN: "the last due date"}
	wEventRateChange  = lang.Text{ZH: "利率变动", EN: "the rate changes"}
	wEventStage       = lang.Text{ZH: "逾期满 {1} 天 ({2})", EN: "{1} {3} overdue ({2})"}
)

// event says what a milestone is. A stage comes with its days.
func (v voice) event(m plan.Milestone) string {
	switch m.Event {
	case plan.EventOfferLapses:
		return v.say(wEventOfferLapses)
	case plan.EventLastDue:
		return v.say(wEventLastDue)
	case plan.EventRateChange:
		return v.say(wEventRateChange)
	case plan.EventGraceEnds:
		return v.graceEnds(m)
	}
	return v.say(wEventStage, m.Days, string(m.Event), v.dayWord(m.Days))
}

var (
	wEventGraceEnds  = lang.Text{ZH: "宽限期过了，罚息从到期还款日起算{1}", EN: "grace over: penalty counts from the due date{1}"}
	wEventGraceCard  = lang.Text{ZH: "宽限期过了，没还清的算利息{1}", EN: "grace over: interest on what is unpaid{1}"}
	wEventGraceShift = lang.Text{ZH: "宽限期过了，从这天起算罚息{1}", EN: "grace over: penalty counts from here{1}"}
	wEventLateFee    = lang.Text{ZH: "，违约金也在这天产生", EN: ", and the late fee falls due"}
)

// graceEnds says what the end of the grace days brings: by threshold all the
// penalty since the due date, by shift that of the days to come, on a card its
// interest; and a late fee where the contract has one.
func (v voice) graceEnds(m plan.Milestone) string {
	t := v.c.Loans[m.Loan].Terms
	w := wEventGraceEnds
	switch {
	case t.Method == loan.Revolving && (!t.Penalty.Known || t.Penalty.None()):
		w = wEventGraceCard
	case t.Grace.Mode == loan.Shift:
		w = wEventGraceShift
	}
	fee := ""
	if t.Penalty.LateFee != nil {
		fee = v.say(wEventLateFee)
	}
	return v.say(w, fee)
}
