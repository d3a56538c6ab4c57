package pages

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/plan"
)

var (
	wLateOne   = lang.Text{ZH: "{1}逾期 {2}：补齐要 {3}；结清要 {4}。", EN: "{1} is {2} overdue: {3} brings it up to date; {4} pays it off."}
	wLateSome  = lang.Text{ZH: "{1} 笔中 {2} 笔逾期：补齐要 {3}；全部结清要 {4}。", EN: "{2} of {1} loans overdue: {3} brings them up to date; {4} pays everything off."}
	wLateSince = lang.Text{ZH: "{1}逾期，几天不知道：补齐要 {2}；结清要 {3}。", EN: "{1} is overdue, since when is not known: {2} brings it up to date; {3} pays it off."}
	wLateOneOf = lang.Text{ZH: "{1} 笔中 {2} 笔逾期：补齐要 {3}；全部结清要 {4}。", EN: "{2} of {1} loans overdue: {3} brings it up to date; {4} pays everything off."}
)

// owed is the first sentence: how much, and how late.
func (v voice) owed(s *plan.Status) string {
	n := countOf(s, isLate)
	switch {
	case !anyOpen(s):
		return v.nothingOwed(s)
	case len(s.Loans) == 1 && totalOnly(s.Loans[0]):
		return v.claimOnly(s.Loans[0])
	case n == 0:
		return v.noneLate(s)
	case len(s.Loans) == 1:
		l := s.Loans[0]
		if l.SinceUnknown {
			return v.say(wLateSince, v.subject(l.Index), v.between(l.Between(plan.FigureOverdueTotal)), v.between(l.Between(plan.FigurePayoff)))
		}
		return v.say(wLateOne, v.subject(l.Index), v.daysSentence(l), v.between(l.Between(plan.FigureOverdueTotal)), v.between(l.Between(plan.FigurePayoff)))
	}
	return v.sentences(v.say(either(n == 1, wLateOneOf, wLateSome), len(s.Loans), n, v.between(overdueBetween(s)), v.between(payoffBetween(s))), v.dueToday(s))
}

// nothingOwed is the first sentence where no loan runs: all are paid, or have
// not begun, which says the line after it.
func (v voice) nothingOwed(s *plan.Status) string {
	if slices.ContainsFunc(s.Loans, func(l plan.LoanStatus) bool { return l.NotStarted }) {
		return ""
	}
	return v.say(wNothingOwed)
}

var wOverpaid = lang.Text{ZH: "{1}多还了 {2}，可以请对方退回。", EN: "{1}: {2} was paid too much and can be asked back."}

// aside says what the first sentence leaves out: money not lent yet, and money
// that was paid too much.
func (v voice) aside(s *plan.Status) string {
	var list []string
	for _, l := range s.Loans {
		switch {
		case l.NotStarted:
			list = append(list, v.starts(l, anyOpen(s)))
		case overpaid(l):
			list = append(list, v.say(wOverpaid, v.subject(l.Index), v.money(-l.Payoff.Amount)))
		}
	}
	return v.sentences(list...)
}

var (
	wStarts      = lang.Text{ZH: "{1}到 {2} 才放款。", EN: "{1} starts on {2}."}
	wStartsApart = lang.Text{ZH: "{1}到 {2} 才放款，没有算在内。", EN: "{1} starts on {2} and is not counted."}
	wFirstDue    = lang.Text{ZH: "第一期 {1} 还 {2}。", EN: "Its first due is on {1}: {2}."}
)

// starts says when a loan begins and what it asks for first.
func (v voice) starts(l plan.LoanStatus, others bool) string {
	return v.sentences(
		v.say(either(others, wStartsApart, wStarts), v.subject(l.Index), v.date(v.c.Loans[l.Index].Terms.Start)),
		when(!l.NextDueDate.IsZero(), v.say(wFirstDue, v.date(l.NextDueDate), v.maybe(l.NextDue))))
}

var (
	wTheySay         = lang.Text{ZH: "对方说 {1}", EN: "They say {1}"}
	wTheySaid        = lang.Text{ZH: "对方 {2} 说 {1}", EN: "They said {1} on {2}"}
	wClaimOnlyOnTime = lang.Text{ZH: "{1}；没有明细，算不出每天多多少。", EN: "{1}; without the details a day's cost cannot be told."}
	wClaimOnlySince  = lang.Text{ZH: "{1}，已经逾期，几天不知道；没有明细，算不出每天多多少。", EN: "{1}, overdue, since when is not known; without the details a day's cost cannot be told."}
	wClaimOnly       = lang.Text{ZH: "{1}，逾期 {2}；没有明细，算不出每天多多少。", EN: "{1}, overdue {2}; without the details a day's cost cannot be told."}
)

// claimOnly is what can be said of a loan of which only a total is known: what
// they say, and when they said it.
func (v voice) claimOnly(l plan.LoanStatus) string {
	said := v.say(wTheySay, v.maybe(l.Payoff))
	if o := v.c.Loans[l.Index].Terms.Owed; o != nil && o.Total != nil {
		said = v.say(wTheySay, v.money(*o.Total))
		if o.Date < v.c.AsOf {
			said = v.say(wTheySaid, v.money(*o.Total), v.date(o.Date))
		}
	}
	if !isLate(l) {
		return v.say(wClaimOnlyOnTime, said)
	}
	if l.SinceUnknown {
		return v.say(wClaimOnlySince, said)
	}
	return v.say(wClaimOnly, said, v.daysSentence(l))
}

var (
	wDaysFromTo = lang.Text{ZH: "{1} 到 {2} 天", EN: "{1} to {2} days"}
	wDaysSome   = lang.Text{ZH: "至少 {1} 天", EN: "at least {1} {2}"}
	wDaysOne    = lang.Text{ZH: "{1} 天", EN: "{1} {2}"}
)

func (v voice) daysSentence(l plan.LoanStatus) string {
	if l.DaysOverdueMax > l.DaysOverdue {
		return v.say(wDaysFromTo, l.DaysOverdue, l.DaysOverdueMax)
	}
	return v.say(either(l.DaysAtLeast, wDaysSome, wDaysOne), l.DaysOverdue, v.dayWord(l.DaysOverdue))
}

var (
	wNoneLate       = lang.Text{ZH: "没有逾期。", EN: "Nothing is overdue."}
	wNoneLateEnough = lang.Text{ZH: "没有逾期。30 天内要还 {1}，钱够。", EN: "Nothing is overdue. Due within 30 days: {1}, and the money is there."}
	wNoneLateDue    = lang.Text{ZH: "没有逾期。30 天内要还 {1}。", EN: "Nothing is overdue. Due within 30 days: {1}."}
	wPayoffAll      = lang.Text{ZH: "全部结清要 {1}。", EN: "Paying everything off takes {1}."}
)

func (v voice) noneLate(s *plan.Status) string {
	first := ""
	due := dueSoon(s)
	switch m := s.Household; {
	case due == 0:
		first = v.say(wNoneLate)
	case m != nil && m.BeforeLoans == nil && (m.Shortfall == nil || m.Shortfall.Date > v.c.AsOf+soon):
		first = v.say(wNoneLateEnough, v.money(due))
	default:
		first = v.say(wNoneLateDue, v.money(due))
	}
	return v.sentences(first, v.dueToday(s), v.say(wPayoffAll, v.between(payoffBetween(s))))
}

var (
	wDueToday    = lang.Text{ZH: "今天到期 {1}。", EN: "Due today: {1}."}
	wPenaltyLeft = lang.Text{ZH: "以前的罚息还有 {1} 没还。", EN: "Penalty of earlier days is still unpaid: {1}."}
	wFeesLeft    = lang.Text{ZH: "以前到期、不算逾期的还有 {1} 没还。", EN: "Unpaid from earlier days, and not late: {1}."}
)

// dueToday says what falls due on the day itself of loans that are not late, and
// what is left of earlier days: penalty alone, or fees with a date and what a tolerance
// leaves of the last instalment too.
func (v voice) dueToday(s *plan.Status) string {
	sumOf := func(behind bool, of func(plan.LoanStatus) plan.Maybe) plan.Maybe {
		return sumWhere(s, func(l plan.LoanStatus) bool { return open(l) && !isLate(l) && l.Behind(v.c.AsOf) == behind }, of)
	}
	sum := func(behind bool) plan.Maybe {
		return sumOf(behind, func(l plan.LoanStatus) plan.Maybe { return l.OverdueTotal })
	}
	left := wPenaltyLeft
	if sumOf(true, func(l plan.LoanStatus) plan.Maybe { return l.Penalty }).Amount != sum(true).Amount {
		left = wFeesLeft
	}
	say := func(t lang.Text, m plan.Maybe) string { return when(m.Known && m.Amount > 0, v.say(t, v.maybe(m))) }
	return v.sentences(say(wDueToday, sum(false)), say(left, sum(true)))
}
