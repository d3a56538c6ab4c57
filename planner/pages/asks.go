package pages

import (
	"slices"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/record"
)

// unknowns says what is not known of some loans, or of all, and what to ask the
// lender.
func (v voice) unknowns(s *plan.Status, loans ...int) string {
	var list []string
	of := func(l plan.LoanStatus) bool { return len(loans) == 0 || slices.Contains(loans, l.Index) }
	for _, kind := range askKinds {
		list = append(list, v.sayOf(kind.text, v.names(indexes(picked(s.Loans, func(l plan.LoanStatus) bool { return of(l) && kind.about(v, &l) })))))
	}
	for _, l := range s.Loans {
		list = append(list, when(of(l) && open(l) && orderMatters(l), v.askOrder(l)))
	}
	return inLines(list...)
}

func indexes(list []plan.LoanStatus) (loans []int) {
	for _, l := range list {
		loans = append(loans, l.Index)
	}
	return loans
}

var (
	wAskSplit   = lang.Text{ZH: "{1}：只知道一个总数。请对方给出本金、利息、罚息、费用各多少，合同利率，每期的到期还款日。", EN: "{1}: only a total is known. Ask the lender for principal, interest, penalty and fees apart, the contract rate, and each due date."}
	wAskUnsplit = lang.Text{ZH: "{1}：逾期的只知道一个总数。请对方一期一期列出本金、利息、罚息、费用各多少。", EN: "{1}: of what is overdue only one sum is known. Ask the lender for principal, interest, penalty and fees of each instalment, apart."}
	wAskRate    = lang.Text{ZH: "{1}：不知道合同利率。请对方给出合同或利率。", EN: "{1}: the contract rate is unknown. Ask the lender for the contract or the rate."}
	wAskMethod  = lang.Text{ZH: "{1}：不知道怎么还。请对方给出还款计划表。", EN: "{1}: how it is repaid is unknown. Ask the lender for the schedule of what is still to come."}
	wAskPenalty = lang.Text{ZH: "{1}：不知道罚息怎么算，含罚息的数只能说至少。请对方给出罚息利率、按什么算。", EN: "{1}: the penalty terms are unknown, so sums with penalty say \"at least\". Ask the lender for the penalty rate and what it is charged on."}
	wAskBuiltUp = lang.Text{ZH: "{1}：不知道已经有多少罚息，含罚息的数只能说至少。请对方给出到今天的罚息。", EN: "{1}: how much penalty has built up is unknown, so sums with penalty say \"at least\". Ask the lender how much it is so far."}
	wAskDays    = lang.Text{ZH: "{1}：不知道从什么时候逾期，逾期多少天、在哪个阶段都不知道。请对方给出最早没还的那一期是哪天到期的，或逾期多少天。", EN: "{1}: since when it is overdue is not known, so neither are the days and the stage. Ask the lender for the oldest due date that is unpaid, or for how many days it is overdue."}
	wAskSince   = lang.Text{ZH: "{1}：只知道逾期的月份。请对方给出从哪一天起逾期。", EN: "{1}: only the month of the first missed due is known. Ask the lender for the day."}
)

// askKind is a thing that may have to be asked of a lender.
type askKind struct {
	code string
	text lang.Text
	is   func(voice, *plan.LoanStatus) bool
}

// askKinds are all of them, in the order in which they are said.
var askKinds = []askKind{
	{warnSplitUnknown, wAskSplit, func(_ voice, l *plan.LoanStatus) bool { return totalOnly(*l) }},
	{warnSplitUnknown, wAskUnsplit, func(_ voice, l *plan.LoanStatus) bool { return l.OverdueUnsplit }},
	{warnRateUnknown, wAskRate, func(_ voice, l *plan.LoanStatus) bool { return l.RateUnknown }},
	{warnMethodUnknown, wAskMethod, func(_ voice, l *plan.LoanStatus) bool { return l.MethodUnknown && !l.RateUnknown }},
	{warnPenaltyUnknown, wAskPenalty, func(v voice, l *plan.LoanStatus) bool { return penaltyUnknown(l) && !v.builtUp(l) }},
	{warnPenaltyUnknown, wAskBuiltUp, func(v voice, l *plan.LoanStatus) bool { return penaltyUnknown(l) && v.builtUp(l) && !l.OverdueUnsplit }},
	{warnSinceUnknown, wAskDays, func(_ voice, l *plan.LoanStatus) bool { return l.SinceUnknown }},
	{warnOverdueSinceMonth, wAskSince, func(_ voice, l *plan.LoanStatus) bool { return l.DaysOverdueMax > l.DaysOverdue }},
}

// about reports whether it has to be asked about a loan: of which only a total is known,
// nothing more than its parts and its days.
func (k askKind) about(v voice, l *plan.LoanStatus) bool {
	return k.is(v, l) && open(*l) && (!totalOnly(*l) || k.code == warnSplitUnknown || k.code == warnSinceUnknown)
}

// asks are the things to ask lenders for, as warnings: where only a total is
// known nothing more is asked.
func (v voice) asks(s *plan.Status) (out []record.Warning) {
	for _, kind := range askKinds {
		for i := range s.Loans {
			if l := &s.Loans[i]; kind.about(v, l) {
				out = append(out, record.Warning{Code: kind.code, Loan: l.Index, Message: v.say(kind.text, v.name(l.Index))})
			}
		}
	}
	for _, l := range s.Loans {
		if open(l) && orderMatters(l) {
			out = append(out, record.Warning{Code: warnAllocationUnknown, Loan: l.Index, Message: v.askOrder(l)})
		}
	}
	return out
}

// penaltyUnknown reports whether sums of a loan lack penalty that is not known.
func penaltyUnknown(l *plan.LoanStatus) bool { return l.PenaltyUnknown && isBehind(*l) }

// builtUp reports whether the book has the rule, so that of the penalty only what
// had built up before the figures is not known.
func (v voice) builtUp(l *plan.LoanStatus) bool {
	t := &v.c.Loans[l.Index].Terms
	return t.Owed != nil && t.Card == nil && t.Penalty.Known && !l.RateUnknown
}

var (
	wAskOrderSplit = lang.Text{ZH: "{1}：不知道还款先冲本金、利息还是罚息。结清和逾期应还都一样，其中本金、利息、罚息各多少要看冲抵顺序。请对方说明冲抵顺序，列出每笔还款冲了什么。", EN: "{1}: it is unknown what a payment pays first, principal, interest or penalty. The payoff and the overdue sum are the same either way; how they split is not. Ask the lender for the order, and for what each payment went to."}
	wAskOrder      = lang.Text{ZH: "{1}：不知道还款先冲本金、利息还是罚息。按不同的冲抵顺序，结清要 {2}，逾期应还 {3}；别处都按结清多的那种算。请对方说明冲抵顺序，列出每笔还款冲了什么。", EN: "{1}: it is unknown what a payment pays first, principal, interest or penalty. Depending on that order the payoff is {2} and the overdue sum {3}; elsewhere the order with the higher payoff is used. Ask the lender for the order, and for what each payment went to."}
)

// askOrder says what the unknown order of allocation leaves open, and what to
// ask for.
func (v voice) askOrder(l plan.LoanStatus) string {
	payoff, due := l.Between(plan.FigurePayoff), l.Between(plan.FigureOverdueTotal)
	if payoff.Same() && due.Same() {
		return v.say(wAskOrderSplit, v.name(l.Index))
	}
	return v.say(wAskOrder, v.name(l.Index), v.between(payoff), v.between(due))
}

// ranges says, for a line of a summary, what its figures leave open.
func (v voice) ranges(s *plan.Status) string {
	return inLines(each(s.Loans, func(l plan.LoanStatus) string {
		return when(open(l) && orderMatters(l), v.say(wNamed, cells.Clean(v.head.Book), v.askOrder(l)))
	})...)
}

var wHowOrderSame = lang.Text{ZH: "{1}的冲抵顺序不知道，在这里没有差别。", EN: "What a payment on {1} pays first is unknown; here it makes no difference."}

// sameOrder says of which loans the order is unknown and does not matter.
func (v voice) sameOrder(s *plan.Status, loans []int) string {
	same := pick(loans, func(i int) bool {
		l := statusOf(s, i)
		return l.Range != nil && open(l) && !orderMatters(l)
	})
	return v.sayOf(wHowOrderSame, v.subject(same...))
}
