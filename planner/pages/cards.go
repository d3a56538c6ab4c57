package pages

import (
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

// What a card has that other loans have not: a statement, a minimum, and a way
// of counting interest that depends on how much of it is paid.

// cards says where each card's statement stands.
func (v voice) cards(s *plan.Status) string {
	return inLines(each(s.Loans, v.statement)...)
}

var (
	wCardMinimumUnknown = lang.Text{ZH: "到期还款日 {1}，没写最低还款额", EN: "due on {1}, the minimum is not given"}
	wCardMinimumMet     = lang.Text{ZH: "最低还款额已还够", EN: "its minimum is paid"}
	wCardMinimumMissed  = lang.Text{ZH: "最低还款额还差 {2}，到期还款日 {1} 已过", EN: "{2} of its minimum, due {1}, is missing"}
	wCardMinimum        = lang.Text{ZH: "最低还款额 {2}，到期还款日 {1}", EN: "at least {2} by {1}"}
	wCardStatement      = lang.Text{ZH: "{1}：{2} 的账单还要还 {3}，", EN: "{1}: {3} of the statement of {2} is unpaid; "}
	wCardCleared        = lang.Text{ZH: "{1}：{2} 的账单没有要还的", EN: "{1}: nothing is unpaid of the statement of {2}"}
	wCardBilledInterest = lang.Text{ZH: "其中利息 {1}", EN: "interest of {1} is in it"}
	wCardBilledFees     = lang.Text{ZH: "其中费用 {1}", EN: "fees of {1} are in it"}
	wCardLeft           = lang.Text{ZH: "还差的 {1} 没超过容差，算已还清，转入下期账单", EN: "{1} is left, which is within the tolerance: it counts as paid and joins the next statement"}
	wCardUnbilled       = lang.Text{ZH: "另有未出账 {1}", EN: "{1} more is not yet billed"}
	wCardPlans          = lang.Text{ZH: "分期还没出账的本金 {1}", EN: "{1} of instalment plans is still to be billed"}
	wCardLine           = lang.Text{ZH: "{1}。", EN: "{1}."}
)

func (v voice) statement(l plan.LoanStatus) string {
	c := l.Card
	if c == nil || !open(l) {
		return ""
	}
	var minimum string
	switch {
	case c.Missing == 0:
		minimum = v.say(wCardMinimumMet)
	case !c.MinimumKnown:
		minimum = v.say(wCardMinimumUnknown, v.date(c.Due))
	case c.Due < v.c.AsOf:
		minimum = v.say(wCardMinimumMissed, v.date(c.Due), v.money(c.Missing))
	default:
		minimum = v.say(wCardMinimum, v.date(c.Due), v.money(c.Missing))
	}
	parts := []string{v.say(wCardStatement, v.name(l.Index), v.date(c.Date), v.money(c.Unpaid)) + minimum}
	if c.Unpaid == 0 {
		parts = []string{v.say(wCardCleared, v.name(l.Index), v.date(c.Date))}
	}
	for _, part := range []struct {
		text   lang.Text
		amount Amount
	}{
		{wCardBilledInterest, c.Billed[loan.Interest]},
		{wCardBilledFees, c.Billed[loan.Fees]},
		{wCardLeft, c.Left},
		{wCardUnbilled, c.Unbilled},
		{wCardPlans, c.PlanRest},
	} {
		if part.amount > 0 {
			parts = append(parts, v.say(part.text, v.money(part.amount)))
		}
	}
	return v.say(wCardLine, v.clauses(parts))
}

var wHowCardRows = lang.Text{ZH: "{1}以后各期按只还最低还款额、不再消费来排。", EN: "To come, {1} is paid the minimum each month, and nothing more is spent."}

// cardRows says what the rows to come of cards rest on.
func (v voice) cardRows(schedules []*plan.Schedule) string {
	var of []int
	for _, s := range schedules {
		if t := v.c.Loans[s.Loan].Terms; s.Strategy == "" && t.Method == loan.Revolving && t.Owed == nil && t.Card.Statement.AsksLater() {
			of = append(of, s.Loan)
		}
	}
	return v.sayOf(wHowCardRows, v.subject(of...))
}

var (
	wHowAfterDue   = lang.Text{ZH: "{1}：没还的部分从到期还款日第二天起按日计息。", EN: "{1}: what is unpaid bears interest from the day after the due date."}
	wHowFullBill   = lang.Text{ZH: "{1}：账单没有全额还清时，每笔从消费日起计息。", EN: "{1}: where a statement is not paid in full, each charge bears interest from its own date."}
	wHowUnpaidPart = lang.Text{ZH: "{1}：账单没有全额还清时，每笔从消费日起计息；到到期还款日为止，只按没还的比例算。", EN: "{1}: where a statement is not paid in full, each charge bears interest from its own date; up to the due date, only on the share that is unpaid."}
	wHowDailyUse   = lang.Text{ZH: "{1}：每笔从用款日起按日计息，是否按时还都一样。", EN: "{1}: each charge bears interest from its own date, paid in time or not."}
)

// interestModes says how the interest of cards is counted, one sentence for the
// cards that count alike.
func (v voice) interestModes(loans []int) (out []string) {
	for _, mode := range []struct {
		is   loan.InterestMode
		text lang.Text
	}{{loan.AfterDue, wHowAfterDue}, {loan.FullBill, wHowFullBill}, {loan.UnpaidPart, wHowUnpaidPart}, {loan.DailyUse, wHowDailyUse}} {
		of := pick(loans, func(i int) bool {
			c := v.c.Loans[i].Terms.Card
			return c != nil && c.Mode == mode.is
		})
		if len(of) > 0 {
			out = append(out, v.say(mode.text, v.names(of)))
		}
	}
	return out
}
