package report

import (
	"slices"
	"strings"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

// What a card has that other loans have not: a statement, a minimum, and a way
// of counting interest that depends on how much of it is paid.

// cards says where each card's statement stands.
func (v voice) cards(s *plan.Status) string {
	var lines []string
	for _, l := range s.Loans {
		if l.Card != nil && open(l) {
			lines = append(lines, v.statement(l))
		}
	}
	return strings.Join(lines, "\n")
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
	wCardUnbilled       = lang.Text{ZH: "另有未出账 {1}", EN: "{1} more is not yet billed"}
	wCardPlans          = lang.Text{ZH: "分期还没出账的本金 {1}", EN: "{1} of instalment plans is still to be billed"}
	wCardLine           = lang.Text{ZH: "{1}。", EN: "{1}."}
)

func (v voice) statement(l plan.LoanStatus) string {
	c := l.Card
	var minimum string
	switch {
	case !c.MinimumKnown:
		minimum = v.say(wCardMinimumUnknown, v.date(c.Due))
	case c.Missing == 0:
		minimum = v.say(wCardMinimumMet)
	case c.Due < v.c.AsOf:
		minimum = v.say(wCardMinimumMissed, v.date(c.Due), v.money(c.Missing))
	default:
		minimum = v.say(wCardMinimum, v.date(c.Due), v.money(c.Missing))
	}
	parts := []string{v.say(wCardStatement, v.name(l.Index), v.date(c.Date), v.money(c.Unpaid)) + minimum}
	if c.Unpaid == 0 {
		parts = []string{v.say(wCardCleared, v.name(l.Index), v.date(c.Date))}
	}
	if a := c.Billed[loan.Interest]; a > 0 {
		parts = append(parts, v.say(wCardBilledInterest, v.money(a)))
	}
	if a := c.Billed[loan.Fees]; a > 0 {
		parts = append(parts, v.say(wCardBilledFees, v.money(a)))
	}
	if c.Unbilled > 0 {
		parts = append(parts, v.say(wCardUnbilled, v.money(c.Unbilled)))
	}
	if c.PlanRest > 0 {
		parts = append(parts, v.say(wCardPlans, v.money(c.PlanRest)))
	}
	return v.say(wCardLine, strings.Join(parts, v.say(wSemicolon)))
}

var (
	wMinimumNever    = lang.Text{ZH: "只还最低还款额、不再消费，一百年也还不完：要还完，每月得多还一些。", EN: "Paying only the minimum and spending nothing more does not clear it within a hundred years: that takes more each month."}
	wMinimumUnknown  = lang.Text{ZH: "没写最低还款额，这里按每期全额还算。", EN: "The minimum is not given: each statement is reckoned as paid in full."}
	wMinimumEnds     = lang.Text{ZH: "只还最低还款额、不再消费，要 {1}还清 ({2} 期，到 {3})，一共多花 {4}。", EN: "Paying only the minimum and spending nothing more takes {1} ({2} payments, to {3}) and costs {4} on top of what is owed."}
	wMinimumSavesAll = lang.Text{ZH: "今天全部还清，这些都能省下。", EN: "Paying everything today saves all of it."}
	wMinimumSaves    = lang.Text{ZH: "今天全部还清能省 {1}。", EN: "Paying everything today saves {1} of it."}
)

// minimum says where paying the minimum leads, and what paying everything today
// would save.
func (v comparing) minimum(l plan.LoanOptions) string {
	m := l.Minimum
	if m == nil || v.o.Offer != "" {
		return ""
	}
	var lines []string
	switch {
	case m.Never:
		lines = append(lines, v.say(wMinimumNever))
	case m.Unknown:
		lines = append(lines, v.say(wMinimumUnknown))
	case m.Payments > 0:
		lines = append(lines, v.say(wMinimumEnds, v.years(m.Finish.MonthIndex()-v.c.AsOf.MonthIndex()), m.Payments, v.month(m.Finish), v.maybe(m.Cost)))
	}
	if m.Saves.Known && m.Saves.Amount > 0 && !m.Never {
		if m.Saves == m.Cost {
			return v.sentences(append(lines, v.say(wMinimumSavesAll))...)
		}
		lines = append(lines, v.say(wMinimumSaves, v.maybe(m.Saves)))
	}
	return v.sentences(lines...)
}

// otherCards says the same of the cards that have no table: a card that can be
// carried may still take very long.
func (v comparing) otherCards() string {
	if v.o.Loan >= 0 || v.o.Offer != "" {
		return ""
	}
	var lines []string
	for _, l := range v.cmp.Loans {
		if m := v.minimum(l); m != "" && !v.shows(l) {
			lines = append(lines, v.say(wLabelNamed, v.name(l.Index), m))
		}
	}
	return strings.Join(lines, "\n")
}

var wHowCardRows = lang.Text{ZH: "{1}以后各期按只还最低还款额、不再消费来排。", EN: "To come, {1} is paid the minimum each month, and nothing more is spent."}

// cardRows says what the rows to come of cards rest on.
func (v voice) cardRows(schedules []*plan.Schedule) string {
	var of []int
	for _, s := range schedules {
		if t := v.c.Loans[s.Loan].Terms; s.Strategy == "" && t.Method == loan.Revolving && t.Owed == nil && (t.Card.Statement.Minimum != nil || t.Card.Statement.MinimumPercent != nil) {
			of = append(of, s.Loan)
		}
	}
	if len(of) == 0 {
		return ""
	}
	return v.say(wHowCardRows, v.spaced(v.names(of)))
}

var (
	wUnitYear   = lang.Text{ZH: "年", EN: "year"}
	wUnitYears  = lang.Text{ZH: "年", EN: "years"}
	wUnitMonth  = lang.Text{ZH: "个月", EN: "month"}
	wUnitMonths = lang.Text{ZH: "个月", EN: "months"}
)

// years writes months as years and months.
func (v voice) years(months int) string {
	years, months := months/12, months%12
	var parts []string
	if years > 0 {
		parts = append(parts, v.count(years, wUnitYear, wUnitYears))
	}
	if months > 0 || years == 0 {
		parts = append(parts, v.count(months, wUnitMonth, wUnitMonths))
	}
	return strings.Join(parts, " ")
}

// count writes a number with its unit, one or many.
func (v voice) count(n int, one, many lang.Text) string {
	if n == 1 {
		return itoa(n) + " " + v.say(one)
	}
	return itoa(n) + " " + v.say(many)
}

var (
	wKeepMinimumArrears = lang.Text{ZH: "补齐后每月还最低", EN: "clear arrears, then the minimum"}
	wKeepMinimum        = lang.Text{ZH: "每月还最低", EN: "the minimum each month"}
	wLabelThenAll       = lang.Text{ZH: "{1}，再一次还清", EN: "{1}, then all"}
)

// labelOf is the label of an offer on one loan: going on with a card is paying
// its minimum, and after a pause all of it falls due at once.
func (v voice) labelOf(o agreement.Offer, i int, is late) string {
	switch card := v.paysMinimum(i); {
	case card && o.Strategy == agreement.Keep && !o.Named && bool(is):
		return v.say(wKeepMinimumArrears)
	case card && o.Strategy == agreement.Keep && !o.Named:
		return v.say(wKeepMinimum)
	case card && o.Strategy == agreement.Defer:
		return v.say(wLabelThenAll, v.label(o, v.every(i), is))
	}
	return v.label(o, v.every(i), is)
}

// paysMinimum reports whether going on with a loan is paying the minimum of a
// card: not where everything is due, or an agreement has taken its place.
func (v voice) paysMinimum(i int) bool {
	l := &v.c.Loans[i]
	if l.Terms.Method != loan.Revolving || l.Terms.Owed != nil || l.Terms.Accelerated != 0 && l.Terms.Accelerated <= v.c.AsOf {
		return false
	}
	return !slices.ContainsFunc(l.Agreements, func(a agreement.Agreement) bool {
		goesOn := a.Offer.Strategy == agreement.Keep || a.Offer.Strategy == agreement.CatchUp
		return a.Date <= v.c.AsOf && !goesOn || goesOn && a.Ended != nil && a.Ended.Accelerate && a.Ended.Date <= v.c.AsOf
	})
}

var (
	wHowAfterDue   = lang.Text{ZH: "{1}：没还的部分从到期还款日第二天起按日计息。", EN: "{1}: what is unpaid bears interest from the day after the due date."}
	wHowFullBill   = lang.Text{ZH: "{1}：账单没有全额还清时，每笔从消费日起计息。", EN: "{1}: where a statement is not paid in full, each charge bears interest from its own date."}
	wHowUnpaidPart = lang.Text{ZH: "{1}：账单没有全额还清时，每笔从消费日起计息；到到期还款日为止，只按没还的比例算。", EN: "{1}: where a statement is not paid in full, each charge bears interest from its own date; up to the due date, only on the share that is unpaid."}
	wHowDailyUse   = lang.Text{ZH: "{1}：每笔从用款日起按日计息，是否按时还都一样。", EN: "{1}: each charge bears interest from its own date, paid in time or not."}
)

// interestModes says how the interest of cards is counted, one sentence for the
// cards that count alike.
func (v voice) interestModes(loans []int) []string {
	var out []string
	for _, mode := range []struct {
		is loan.InterestMode
		w  lang.Text
	}{{loan.AfterDue, wHowAfterDue}, {loan.FullBill, wHowFullBill}, {loan.UnpaidPart, wHowUnpaidPart}, {loan.DailyUse, wHowDailyUse}} {
		var of []int
		for _, i := range loans {
			if c := v.c.Loans[i].Terms.Card; c != nil && c.Mode == mode.is {
				of = append(of, i)
			}
		}
		if len(of) > 0 {
			out = append(out, v.say(mode.w, v.names(of)))
		}
	}
	return out
}
