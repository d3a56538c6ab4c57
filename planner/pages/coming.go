package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/page"
	"repay/planner/plan"
)

var (
	wDayCosts        = lang.Text{ZH: "逾期每晚一天多 {1}。", EN: "Each day of waiting adds {1}."}
	wDayCostsUnknown = lang.Text{ZH: "有的罚息不知道怎么算，每晚一天多多少算不全。", EN: "Some penalty terms are unknown, so a day's cost cannot be told in full."}
	wDayCostsUnsplit = lang.Text{ZH: "逾期的只知道一个总数，每晚一天多多少算不出。", EN: "Of what is overdue only one sum is known, so a day's cost cannot be told."}
	wNext            = lang.Text{ZH: "接下来：{1}。", EN: "Next: {1}."}
)

// nextLine says what a day of waiting costs and what comes next.
func (v voice) nextLine(s *plan.Status) string {
	cost := ""
	if anyLate(s) {
		switch t := s.Totals.CostPerDay; {
		case t.Known && t.Amount > 0:
			cost = v.say(wDayCosts, v.maybe(t))
		case slices.ContainsFunc(s.Loans, func(l plan.LoanStatus) bool { return open(l) && l.OverdueUnsplit }):
			cost = v.say(wDayCostsUnsplit)
		case !t.Exact() && !(len(s.Loans) == 1 && totalOnly(s.Loans[0])):
			cost = v.say(wDayCostsUnknown)
		}
	}
	return v.sentences(cost, v.sayOf(wNext, v.clauses(v.coming(s))))
}

var (
	wNextStage = lang.Text{ZH: "{1} {2}满 {3} 天", EN: "{1} {2} reaches {3} {4}"}
	wNextDue   = lang.Text{ZH: "{1} {2} {3}", EN: "{1} {2} {3}"}
)

// coming is the next due, the next promise and the next stage, by date.
func (v voice) coming(s *plan.Status) []string {
	var list []dayed
	if len(s.Upcoming) > 0 {
		d := s.Upcoming[0]
		list = append(list, dayed{d.Date, v.say(wNextDue, v.date(d.Date), v.name(d.Loan), v.money(d.Amount))})
	}
	on, promise := v.nextPromise(s)
	list = append(list, dayed{on, promise})
	if stage := nextStage(s); stage != nil {
		list = append(list, dayed{stage.Date, v.say(wNextStage, v.date(stage.Date), v.subject(stage.Loan), stage.Days, v.dayWord(stage.Days))})
	}
	return byDay(list)
}

// nextStage is the first stage that a late loan reaches; that a loan which is
// not late could become so goes without saying.
func nextStage(s *plan.Status) *plan.Milestone {
	for i, m := range s.Milestones {
		if m.Event.Stage() && isLate(statusOf(s, m.Loan)) {
			return &s.Milestones[i]
		}
	}
	return nil
}

var wTitleUpcoming = lang.Text{ZH: "接下来 30 天要还", EN: "Due in the next 30 days"}

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
		t.Totals = [][]page.Cell{{{Text: v.say(wTotal)}, {}, v.amount(dueSoon(s))}}
	}
	return t
}

// ahead is how many days of milestones people are shown; the record has all.
// Stages are told beside what waiting costs.
const ahead = 90

var wTitleMilestones = lang.Text{ZH: "往后 90 天还有", EN: "Also in the next 90 days"}

func (v voice) milestones(s *plan.Status) *page.Table {
	t := &page.Table{Title: v.say(wTitleMilestones), Columns: []page.Column{
		{Head: v.say(wColDate), Kind: page.Day},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColEvent)},
	}}
	for _, m := range s.Milestones {
		if m.Date > v.c.AsOf+ahead || m.Event.Stage() {
			continue
		}
		event := v.event(m)
		if m.Event == plan.EventGraceEnds && !isLate(statusOf(s, m.Loan)) {
			event = v.say(wEventIfUnpaid, event)
		}
		t.Rows = append(t.Rows, []page.Cell{{Text: v.date(m.Date)}, {Text: v.name(m.Loan)}, {Text: event}})
	}
	return t
}

var (
	wEventOfferLapses = lang.Text{ZH: "方案有效期的最后一天", EN: "the last day of an offer"}
	wEventLastDue     = lang.Text{ZH: "合同的最后一期", EN: "the last due date"}
	wEventRateChange  = lang.Text{ZH: "利率变动", EN: "the rate changes"}
	wEventTier        = lang.Text{ZH: "罚息利率改为：{1}", EN: "the penalty rate becomes {1}"}
	wEventTierOne     = lang.Text{ZH: "有一期的罚息利率改为：{1}", EN: "an instalment's penalty rate becomes {1}"}
	wEventIfUnpaid    = lang.Text{ZH: "那时还没还的话，{1}", EN: "if unpaid then: {1}"}
)

// event says what a milestone is that is not a stage.
func (v voice) event(m plan.Milestone) string {
	switch m.Event {
	case plan.EventOfferLapses:
		return v.say(wEventOfferLapses)
	case plan.EventLastDue:
		return v.say(wEventLastDue)
	case plan.EventRateChange:
		return v.say(wEventRateChange)
	case plan.EventPenaltyRate:
		p := v.c.Loans[m.Loan].Terms.Penalty
		whole := p.On == loan.OfBalance || v.c.Loans[m.Loan].Terms.Method == loan.Revolving
		return v.say(either(whole, wEventTier, wEventTierOne), v.rateOfPenalty(p.RateOf(m.Tier)))
	}
	return v.graceEnds(m)
}

var (
	wEventGraceEnds  = lang.Text{ZH: "宽限期过了，罚息从到期还款日起算{1}", EN: "grace over: penalty counts from the due date{1}"}
	wEventGraceCard  = lang.Text{ZH: "宽限期过了，没还清的算利息{1}", EN: "grace over: interest on what is unpaid{1}"}
	wEventGraceShift = lang.Text{ZH: "宽限期过了，从这天起算罚息{1}", EN: "grace over: penalty counts from here{1}"}
	wEventLateFee    = lang.Text{ZH: "，{1}也在这天产生", EN: ", and the {1} falls due"}
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
	return v.say(w, when(t.Penalty.LateFee != nil, v.say(wEventLateFee, v.lateFee(t.Penalty))))
}
