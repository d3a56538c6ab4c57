package report

import (
	"strings"

	"repay/planner/plan"
)

// StatusPage says what is owed on the as-of date.
func StatusPage(h Head, c plan.Case, s *plan.Status) *Page {
	v := newVoice(h, c)
	p := &Page{Lang: h.Lang, Title: v.title()}
	p.add(Para{v.owed(s), Answer}, Para{v.nextLine(s), Answer}, Para{v.means(s), Answer})
	p.add(v.statusTable(s), v.upcoming(s), v.milestones(s))
	p.add(Para{v.inForce(s), Plain}, Para{v.claims(s), Plain}, Para{v.unknowns(s), Plain})
	p.add(Para{v.warnings(), Note}, Para{v.howStatus(s), Note})
	if anyLate(s) || s.Household != nil && !s.Household.Affordable {
		p.add(v.next(wRunCompare, "compare", ""))
	} else {
		p.add(v.next(wRunSchedule, "schedule", ""))
	}
	return p
}

// open reports whether anything of the loan is still to be paid.
func open(l plan.LoanStatus) bool { return !l.PaidOff && !l.NotStarted }

func isLate(l plan.LoanStatus) bool {
	return open(l) && (l.DaysOverdue > 0 || l.DaysOverdueMax > 0)
}

// totalOnly reports whether only a sum is known of the loan, as they say it.
func totalOnly(l plan.LoanStatus) bool { return l.SplitUnknown && l.PayoffIs == "claimed" }

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

// owed is the first sentence: how much, and how late.
func (v voice) owed(s *plan.Status) string {
	running := 0
	for _, l := range s.Loans {
		if open(l) {
			running++
		}
	}
	n := countLate(s)
	switch {
	case running == 0:
		return v.say(wNothingOwed)
	case len(s.Loans) == 1 && totalOnly(s.Loans[0]):
		return v.claimOnly(s.Loans[0])
	case n == 0:
		return v.noneLate(s)
	case len(s.Loans) == 1:
		l := s.Loans[0]
		return v.say(wLateOne, v.subject(l.Index), v.daysSentence(l), v.maybe(l.OverdueTotal), v.maybe(l.Payoff))
	}
	return v.say(wLateSome, len(s.Loans), n, v.maybe(s.Totals.OverdueTotal), v.maybe(s.Totals.Payoff))
}

// claimOnly is what can be said of a loan of which only a total is known.
func (v voice) claimOnly(l plan.LoanStatus) string {
	if !isLate(l) {
		return v.say(wClaimOnlyPlain, v.maybe(l.Payoff))
	}
	return v.say(wClaimOnly, v.maybe(l.Payoff), v.daysSentence(l))
}

func (v voice) daysSentence(l plan.LoanStatus) string {
	switch {
	case l.DaysOverdueMax > l.DaysOverdue:
		return v.say(wDaysFromTo, l.DaysOverdue, l.DaysOverdueMax)
	}
	return v.say(wDaysOne, l.DaysOverdue, v.dayWord(l.DaysOverdue))
}

func (v voice) noneLate(s *plan.Status) string {
	var b strings.Builder
	due := v.dueSoon(s)
	switch m := s.Household; {
	case due == 0:
		b.WriteString(v.say(wNoneLate))
	case m != nil && (m.Shortfall == nil || m.Shortfall.Date > v.c.AsOf+soon):
		b.WriteString(v.say(wNoneLateEnough, v.money(due)))
	default:
		b.WriteString(v.say(wNoneLateDue, v.money(due)))
	}
	if t := s.Totals.OverdueTotal; t.Known && t.Amount > 0 {
		b.WriteString(v.join(v.say(wDueToday, v.maybe(t))))
	}
	b.WriteString(v.join(v.say(wPayoffAll, v.maybe(s.Totals.Payoff))))
	return b.String()
}

// join puts the space between sentences that English has and Chinese has not.
func (v voice) join(sentence string) string {
	if sentence == "" || v.Lang == 0 {
		return sentence
	}
	return " " + sentence
}

// sentences joins sentences, leaving out empty ones.
func (v voice) sentences(list ...string) string {
	out := ""
	for _, s := range list {
		if out == "" {
			out = s
			continue
		}
		out += v.join(s)
	}
	return out
}

// dueSoon is the sum of the next 30 days' dues.
func (v voice) dueSoon(s *plan.Status) Amount {
	var sum Amount
	for _, d := range s.Upcoming {
		sum += d.Amount
	}
	return sum
}

// nextLine says what a day of waiting costs and what comes next.
func (v voice) nextLine(s *plan.Status) string {
	cost := ""
	if anyLate(s) {
		switch t := s.Totals.CostPerDay; {
		case t.Known && t.Amount > 0:
			cost = v.say(wDayCosts, v.maybe(t))
		case !t.Known && !(len(s.Loans) == 1 && totalOnly(s.Loans[0])):
			cost = v.say(wDayCostsUnknown)
		}
	}
	var coming []string
	if len(s.Upcoming) > 0 {
		d := s.Upcoming[0]
		coming = append(coming, v.say(wNextDue, v.date(d.Date), v.name(d.Loan), v.money(d.Amount)))
	}
	for _, m := range s.Milestones {
		if m.Days > 1 { // that an instalment not yet due could be a day late goes without saying
			coming = append(coming, v.say(wNextStage, v.date(m.Date), v.subject(m.Loan), m.Days, v.dayWord(m.Days)))
			break
		}
	}
	next := ""
	if len(coming) > 0 {
		next = v.say(wNext, strings.Join(coming, v.say(wSemicolon)))
	}
	return v.sentences(cost, next)
}

// means says whether the household can carry the dues to come.
func (v voice) means(s *plan.Status) string {
	m := s.Household
	late := anyLate(s)
	switch {
	case m == nil:
		return ""
	case m.BeforeLoans != nil:
		return v.say(wBeforeLoans, v.on(m.BeforeLoans.Date), v.money(m.BeforeLoans.Amount))
	case m.Shortfall != nil && late:
		return v.say(wShortFromArrears, v.on(m.Shortfall.Date), v.money(m.Shortfall.Amount))
	case m.Shortfall != nil:
		return v.say(wShortFrom, v.on(m.Shortfall.Date), v.money(m.Shortfall.Amount))
	case late:
		return v.say(wEnoughArrears)
	}
	return v.say(wEnough)
}

func (v voice) statusTable(s *plan.Status) *Table {
	t := &Table{Columns: []Column{
		{Head: v.say(wColLoan)},
		{Head: v.say(wColOverdue), Kind: Number, Keep: true},
		{Head: v.say(wColPrincipalOverdue), Kind: Number, Drop: dropInterest},
		{Head: v.say(wColInterestOverdue), Kind: Number, Drop: dropInterest},
		{Head: v.say(wColOfWhichPenalty), Kind: Number, Drop: dropPenalty},
		{Head: v.say(wColFees), Kind: Number, Drop: dropFees},
		{Head: v.say(wColDays), Kind: Number, Keep: true},
		{Head: v.say(wColNextDue), Kind: Number},
		{Head: "", Full: v.say(wColNextAmount), Kind: Number},
		{Head: v.say(wColPerDay), Kind: Number, Drop: dropLast},
		{Head: v.say(wColPayoff), Kind: Number, Keep: true},
	}}
	for _, l := range s.Loans {
		t.Rows = append(t.Rows, v.statusRow(v.name(l.Index), l.Sums, v.days(l), v.nextDue(l)))
	}
	if len(s.Loans) < 2 {
		return t
	}
	none := [2]Cell{{Zero: true}, {Zero: true}}
	for _, g := range s.Groups {
		if len(g.Loans) > 1 {
			t.Totals = append(t.Totals, v.statusRow(v.say(wGroupTotal, clean(g.Group)), g.Sums, Cell{}, none))
		}
	}
	t.Totals = append(t.Totals, v.statusRow(v.say(wTotal), s.Totals, Cell{}, none))
	return t
}

func (v voice) statusRow(name string, s plan.Sums, days Cell, next [2]Cell) []Cell {
	return []Cell{
		{Text: name},
		v.dash(s.OverdueTotal),
		v.dash(s.PrincipalOverdue), v.dash(s.InterestOverdue), v.dash(s.Penalty), v.dash(s.Fees),
		days, next[0], next[1], v.dash(s.CostPerDay), v.dash(s.Payoff),
	}
}

// days is how late a loan is, with its stage.
func (v voice) days(l plan.LoanStatus) Cell {
	switch {
	case l.PaidOff:
		return Cell{Text: v.say(wPaidOff)}
	case l.NotStarted:
		return Cell{Text: v.say(wNotStarted)}
	case !l.HasStage:
		return Cell{Text: v.say(wNoDueDates)}
	case l.DaysOverdueMax > l.DaysOverdue && l.Stage != l.StageMax:
		return Cell{Text: v.say(wDaysRange, l.DaysOverdue, l.DaysOverdueMax, l.Stage, l.StageMax)}
	case l.DaysOverdueMax > l.DaysOverdue:
		return Cell{Text: v.say(wDaysRangeOne, l.DaysOverdue, l.DaysOverdueMax, l.Stage)}
	case l.DaysOverdue == 0:
		return Cell{Text: v.say(wNotOverdue)}
	}
	return Cell{Text: v.say(wDaysStage, l.DaysOverdue, l.Stage, v.dayWord(l.DaysOverdue))}
}

// nextDue is the date and the amount of the coming due.
func (v voice) nextDue(l plan.LoanStatus) [2]Cell {
	if l.NextDueDate.IsZero() {
		return [2]Cell{{Text: "-", Zero: true}, {Zero: true}}
	}
	return [2]Cell{{Text: v.date(l.NextDueDate)}, {Text: v.maybe(l.NextDue)}}
}

func (v voice) upcoming(s *plan.Status) *Table {
	t := &Table{Title: v.say(wTitleUpcoming), Columns: []Column{
		{Head: v.say(wColDate), Kind: Day},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColAmount), Kind: Number},
	}}
	for _, d := range s.Upcoming {
		t.Rows = append(t.Rows, []Cell{{Text: v.date(d.Date)}, {Text: v.name(d.Loan)}, v.amount(d.Amount)})
	}
	if len(t.Rows) > 1 {
		t.Totals = [][]Cell{{{Text: v.say(wTotal)}, {}, v.amount(v.dueSoon(s))}}
	}
	return t
}

// ahead is how many days of milestones people are shown; the record has all.
const ahead = 90

func (v voice) milestones(s *plan.Status) *Table {
	t := &Table{Title: v.say(wTitleMilestones), Columns: []Column{
		{Head: v.say(wColDate), Kind: Day},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColEvent)},
	}}
	for _, m := range s.Milestones {
		if m.Date > v.c.AsOf+ahead {
			continue
		}
		t.Rows = append(t.Rows, []Cell{{Text: v.date(m.Date)}, {Text: v.name(m.Loan)}, {Text: v.event(m)}})
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
		return v.say(wEventGraceEnds)
	}
	return v.say(wEventStage, m.Days, string(m.Event), v.dayWord(m.Days))
}
