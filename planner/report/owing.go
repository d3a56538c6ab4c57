package report

import (
	"strings"

	"repay/planner/lang"
	"repay/planner/plan"
)

var (
	wLateOne   = lang.Text{ZH: "{1}逾期 {2}：补齐要 {3}；结清要 {4}。", EN: "{1} is {2} overdue: {3} brings it up to date; {4} pays it off."}
	wLateSome  = lang.Text{ZH: "{1} 笔中 {2} 笔逾期：补齐要 {3}；全部结清要 {4}。", EN: "{2} of {1} loans overdue: {3} brings them up to date; {4} pays everything off."}
	wLateOneOf = lang.Text{ZH: "{1} 笔中 {2} 笔逾期：补齐要 {3}；全部结清要 {4}。", EN: "{2} of {1} loans overdue: {3} brings it up to date; {4} pays everything off."}
)

// owed is the first sentence: how much, and how late.
func (v voice) owed(s *plan.Status) string {
	n := countLate(s)
	switch {
	case countOpen(s) == 0:
		return v.nothingOwed(s)
	case len(s.Loans) == 1 && totalOnly(s.Loans[0]):
		return v.claimOnly(s.Loans[0])
	case n == 0:
		return v.noneLate(s)
	case len(s.Loans) == 1:
		l := s.Loans[0]
		return v.say(wLateOne, v.subject(l.Index), v.daysSentence(l), v.between(l.Between(plan.FigureOverdueTotal)), v.between(l.Between(plan.FigurePayoff)))
	}
	w := wLateSome
	if n == 1 {
		w = wLateOneOf
	}
	return v.sentences(v.say(w, len(s.Loans), n, v.between(overdueBetween(s, isLate)), v.between(payoffBetween(s, v.all()))), v.dueToday(s))
}

func countOpen(s *plan.Status) int {
	n := 0
	for _, l := range s.Loans {
		if open(l) {
			n++
		}
	}
	return n
}

// nothingOwed is the first sentence where no loan runs: all are paid, or have
// not begun, which says the line after it.
func (v voice) nothingOwed(s *plan.Status) string {
	for _, l := range s.Loans {
		if l.NotStarted {
			return ""
		}
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
			list = append(list, v.starts(l, countOpen(s) > 0))
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
	w := wStarts
	if others {
		w = wStartsApart
	}
	begins := v.say(w, v.subject(l.Index), v.date(v.c.Loans[l.Index].Terms.Start))
	if l.NextDueDate.IsZero() {
		return begins
	}
	return v.sentences(begins, v.say(wFirstDue, v.date(l.NextDueDate), v.maybe(l.NextDue)))
}

// overpaid reports whether more was paid than was owed.
func overpaid(l plan.LoanStatus) bool { return l.Payoff.Known && l.Payoff.Amount < 0 }

// toPay are a loan's sums with nothing to pay off where it has not begun or
// was paid too much; the record keeps its number.
func toPay(l plan.LoanStatus) plan.Sums {
	if l.NotStarted || overpaid(l) {
		return withPayoff(l.Sums, plan.Maybe{Known: true})
	}
	return l.Sums
}

func withPayoff(s plan.Sums, payoff plan.Maybe) plan.Sums {
	s.Payoff = payoff
	return s
}

// payoffOf is what paying off the given loans of the case takes: what one
// lender got too much pays no other.
func payoffOf(s *plan.Status, loans []int) plan.Maybe {
	among := map[int]bool{}
	for _, i := range loans {
		among[i] = true
	}
	return sumOf(s.Loans, func(l plan.LoanStatus) bool { return among[l.Index] },
		func(l plan.LoanStatus) plan.Maybe { return toPay(l).Payoff })
}

func overdueTotal(l plan.LoanStatus) plan.Maybe { return l.OverdueTotal }

// sumOf adds an amount of some of the loans: what is unknown is left out, and
// the rest is "at least".
func sumOf(loans []plan.LoanStatus, which func(plan.LoanStatus) bool, amount func(plan.LoanStatus) plan.Maybe) plan.Maybe {
	var list []plan.Maybe
	for _, l := range loans {
		if which(l) {
			list = append(list, amount(l))
		}
	}
	return sumMaybe(list)
}

func sumMaybe(list []plan.Maybe) plan.Maybe {
	sum, all := plan.Maybe{Known: len(list) == 0}, true
	for _, m := range list {
		all = all && m.Known
		sum.Amount = sum.Amount.Add(m.Amount)
		sum.Known = sum.Known || m.Known
		sum.AtLeast = sum.AtLeast || m.AtLeast
	}
	sum.AtLeast = sum.AtLeast || sum.Known && !all
	return sum
}

var (
	wTheySay        = lang.Text{ZH: "对方说 {1}", EN: "They say {1}"}
	wTheySaid       = lang.Text{ZH: "对方 {2} 说 {1}", EN: "They said {1} on {2}"}
	wClaimOnlyPlain = lang.Text{ZH: "{1}；没有明细，算不出每天多多少。", EN: "{1}; without the details a day's cost cannot be told."}
	wClaimOnly      = lang.Text{ZH: "{1}，逾期 {2}；没有明细，算不出每天多多少。", EN: "{1}, overdue {2}; without the details a day's cost cannot be told."}
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
		return v.say(wClaimOnlyPlain, said)
	}
	return v.say(wClaimOnly, said, v.daysSentence(l))
}

var (
	wDaysFromTo = lang.Text{ZH: "{1} 到 {2} 天", EN: "{1} to {2} days"}
	wDaysOne    = lang.Text{ZH: "{1} 天", EN: "{1} {2}"}
)

func (v voice) daysSentence(l plan.LoanStatus) string {
	switch {
	case l.DaysOverdueMax > l.DaysOverdue:
		return v.say(wDaysFromTo, l.DaysOverdue, l.DaysOverdueMax)
	}
	return v.say(wDaysOne, l.DaysOverdue, v.dayWord(l.DaysOverdue))
}

var (
	wNoneLate       = lang.Text{ZH: "没有逾期。", EN: "Nothing is overdue."}
	wNoneLateEnough = lang.Text{ZH: "没有逾期。30 天内要还 {1}，钱够。", EN: "Nothing is overdue. Due within 30 days: {1}, and the money is there."}
	wNoneLateDue    = lang.Text{ZH: "没有逾期。30 天内要还 {1}。", EN: "Nothing is overdue. Due within 30 days: {1}."}
	wPayoffAll      = lang.Text{ZH: "全部结清要 {1}。", EN: "Paying everything off takes {1}."}
)

func (v voice) noneLate(s *plan.Status) string {
	first := ""
	due := v.dueSoon(s)
	switch m := s.Household; {
	case due == 0:
		first = v.say(wNoneLate)
	case m != nil && m.BeforeLoans == nil && (m.Shortfall == nil || m.Shortfall.Date > v.c.AsOf+soon):
		first = v.say(wNoneLateEnough, v.money(due))
	default:
		first = v.say(wNoneLateDue, v.money(due))
	}
	return v.sentences(first, v.dueToday(s), v.say(wPayoffAll, v.between(payoffBetween(s, v.all()))))
}

var wDueToday = lang.Text{ZH: "今天到期 {1}。", EN: "Due today: {1}."}

// dueToday is what falls due on the day itself of loans that are not late.
func (v voice) dueToday(s *plan.Status) string {
	t := sumOf(s.Loans, func(l plan.LoanStatus) bool { return open(l) && !isLate(l) }, overdueTotal)
	if !t.Known || t.Amount <= 0 {
		return ""
	}
	return v.say(wDueToday, v.maybe(t))
}

// dueSoon is the sum of the next 30 days' dues.
func (v voice) dueSoon(s *plan.Status) Amount {
	var sum Amount
	for _, d := range s.Upcoming {
		sum += d.Amount
	}
	return sum
}

var (
	wDayCosts        = lang.Text{ZH: "逾期每晚一天多 {1}。", EN: "Each day of waiting adds {1}."}
	wDayCostsUnknown = lang.Text{ZH: "有的罚息不知道怎么算，每晚一天多多少算不全。", EN: "Some penalty terms are unknown, so a day's cost cannot be told in full."}
	wNext            = lang.Text{ZH: "接下来：{1}。", EN: "Next: {1}."}
)

// nextLine says what a day of waiting costs and what comes next.
func (v voice) nextLine(s *plan.Status) string {
	cost := ""
	if anyLate(s) {
		switch t := s.Totals.CostPerDay; {
		case t.Known && t.Amount > 0:
			cost = v.say(wDayCosts, v.maybe(t))
		case (!t.Known || t.AtLeast) && !(len(s.Loans) == 1 && totalOnly(s.Loans[0])):
			cost = v.say(wDayCostsUnknown)
		}
	}
	coming := v.coming(s)
	if len(coming) == 0 {
		return cost
	}
	return v.sentences(cost, v.say(wNext, strings.Join(coming, v.say(wSemicolon))))
}

var (
	wNextStage = lang.Text{ZH: "{1} {2}满 {3} 天", EN: "{1} {2} reaches {3} {4}"}
	wNextDue   = lang.Text{ZH: "{1} {2} {3}", EN: "{1} {2} {3}"}
)

// coming is the next due and the next stage, by date.
func (v voice) coming(s *plan.Status) []string {
	var list []string
	stage := nextStage(s)
	if stage != nil {
		list = append(list, v.say(wNextStage, v.date(stage.Date), v.subject(stage.Loan), stage.Days, v.dayWord(stage.Days)))
	}
	if len(s.Upcoming) > 0 {
		d := s.Upcoming[0]
		due := v.say(wNextDue, v.date(d.Date), v.name(d.Loan), v.money(d.Amount))
		if stage != nil && stage.Date < d.Date {
			return append(list, due)
		}
		list = append([]string{due}, list...)
	}
	return list
}

// nextStage is the first stage that a late loan reaches; that a loan which is
// not late could become so goes without saying.
func nextStage(s *plan.Status) *plan.Milestone {
	for i, m := range s.Milestones {
		if isStage(m.Event) && statusOf(s, m.Loan).daysLate() {
			return &s.Milestones[i]
		}
	}
	return nil
}

func isStage(e plan.Event) bool { return strings.HasPrefix(string(e), "M") }

// means says whether the household can carry the dues to come.
func (v voice) means(s *plan.Status) string {
	m := s.Household
	if m == nil {
		return ""
	}
	before := v.beforeLoans(m.BeforeLoans, m.BeforeLasts)
	if before != "" && m.BeforeLasts {
		return before
	}
	return v.sentences(before, v.carries(s))
}

var (
	wShortFromArrears = lang.Text{ZH: "逾期先不补，只还以后各期，{1}起钱不够，最多差 {2}。", EN: "Paying only the dues to come, the arrears left as they are, the money runs short from {1}, by {2} at worst."}
	wShortFrom        = lang.Text{ZH: "照合同还，{1}起钱不够，最多差 {2}。", EN: "On the contracts the money runs short from {1}, by {2} at worst."}
	wNoWorse          = lang.Text{ZH: "以后各期照合同还，不会更差。", EN: "The dues to come make it no worse."}
	wEnoughArrears    = lang.Text{ZH: "逾期先不补，以后各期照合同还，钱够。", EN: "Paying only the dues to come, the arrears left as they are, the money is there."}
	wEnough           = lang.Text{ZH: "照合同还，以后各期钱都够。", EN: "The money covers every due to come."}
)

func (v voice) carries(s *plan.Status) string {
	m, late := s.Household, anyLate(s)
	switch {
	case m.Shortfall != nil && late:
		return v.say(wShortFromArrears, v.on(m.Shortfall.Date), v.money(m.Shortfall.Amount))
	case m.Shortfall != nil:
		return v.say(wShortFrom, v.on(m.Shortfall.Date), v.money(m.Shortfall.Amount))
	case !duesToCome(s):
		return "" // that money covers nothing is no comfort
	case m.BeforeLoans != nil:
		return v.say(wNoWorse)
	case late:
		return v.say(wEnoughArrears)
	}
	return v.say(wEnough)
}

// duesToCome reports whether any loan has a due after the as-of date.
func duesToCome(s *plan.Status) bool {
	for _, l := range s.Loans {
		if !l.NextDueDate.IsZero() {
			return true
		}
	}
	return false
}

var (
	wBeforeLoans     = lang.Text{ZH: "生活开支已超过收入：先别答应任何月还额。不算借款，{1}起钱就不够，最多差 {2}。", EN: "Living costs already exceed income: agree to no monthly sum for now. Without any loan the money is short from {1}, by {2} at worst."}
	wBeforeLoansSome = lang.Text{ZH: "不算借款，{1}起也有几天钱不够，最多差 {2}。", EN: "Even without the loans the money is short for some days from {1}, by {2} at worst."}
)

// beforeLoans says that the household is short without any loan: for good, or
// for some days.
func (v voice) beforeLoans(s *plan.Shortfall, lasts bool) string {
	switch {
	case s == nil:
		return ""
	case lasts:
		return v.say(wBeforeLoans, v.on(s.Date), v.money(s.Amount))
	}
	return v.say(wBeforeLoansSome, v.on(s.Date), v.money(s.Amount))
}
