package report

import (
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
