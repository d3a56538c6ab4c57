package report

import (
	"slices"
	"strings"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

var wBetween = lang.Text{ZH: "{1} 到 {2}", EN: "{1} to {2}"}

// between writes the range of an amount, one figure where its ends are the
// same. Of what is a lower bound at both ends only the lower says anything.
func (v voice) between(s plan.Span) string {
	if s.Same() || !s.Low.Known || s.Low.AtLeast || s.High.AtLeast {
		return v.maybe(s.Low)
	}
	return v.say(wBetween, v.money(s.Low.Amount), v.money(s.High.Amount))
}

// payoffBetween is what paying off the given loans takes, at the least and at
// the most.
func payoffBetween(s *plan.Status, loans []int) plan.Span {
	least := *s
	least.Loans = slices.Clone(s.Loans)
	for i := range least.Loans {
		least.Loans[i].Payoff = least.Loans[i].Between(plan.FigurePayoff).Low
	}
	return plan.Span{Low: payoffOf(&least, loans), High: payoffOf(s, loans)}
}

// overdueBetween is what is due of some of the loans, at the least and at the
// most.
func overdueBetween(s *plan.Status, which func(plan.LoanStatus) bool) plan.Span {
	end := func(of func(plan.Span) plan.Maybe) plan.Maybe {
		return sumOf(s.Loans, which, func(l plan.LoanStatus) plan.Maybe { return of(l.Between(plan.FigureOverdueTotal)) })
	}
	return plan.Span{
		Low:  end(func(s plan.Span) plan.Maybe { return s.Low }),
		High: end(func(s plan.Span) plan.Maybe { return s.High }),
	}
}

// orderMatters reports whether the order of allocation is unknown and makes a
// difference.
func orderMatters(l plan.LoanStatus) bool { return l.Range != nil && l.Range.Differs() }

var (
	wAskOrderSplit = lang.Text{ZH: "{1}：不知道还款先冲本金、利息还是罚息。结清和逾期应还都一样，其中本金、利息、罚息各多少要看扣款顺序。请对方说明扣款顺序，列出每笔还款冲了什么。", EN: "{1}: it is unknown what a payment pays first, principal, interest or penalty. The payoff and the overdue sum are the same either way; how they split is not. Ask the lender for the order, and for what each payment went to."}
	wAskOrder      = lang.Text{ZH: "{1}：不知道还款先冲本金、利息还是罚息。按不同的扣款顺序，结清要 {2}，逾期应还 {3}；别处都按结清多的那种算。请对方说明扣款顺序，列出每笔还款冲了什么。", EN: "{1}: it is unknown what a payment pays first, principal, interest or penalty. Depending on that order the payoff is {2} and the overdue sum {3}; elsewhere the order with the higher payoff is used. Ask the lender for the order, and for what each payment went to."}
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

var wHowOrderSame = lang.Text{ZH: "{1}的扣款顺序不知道，在这里没有差别。", EN: "What a payment on {1} pays first is unknown; here it makes no difference."}

// sameOrder says of which loans the order is unknown and does not matter.
func (v voice) sameOrder(s *plan.Status, loans []int) []string {
	var same []int
	for _, l := range s.Loans {
		if l.Range != nil && open(l) && !orderMatters(l) && slices.Contains(loans, l.Index) {
			same = append(same, l.Index)
		}
	}
	if len(same) == 0 {
		return nil
	}
	return []string{v.say(wHowOrderSame, v.spaced(v.names(same)))}
}

// ranges says, for a line of a summary, what its figures leave open.
func (v voice) ranges(s *plan.Status) string {
	var lines []string
	for _, l := range s.Loans {
		if open(l) && orderMatters(l) {
			lines = append(lines, v.say(wLabelNamed, page.Clean(v.head.Book), v.askOrder(l)))
		}
	}
	return strings.Join(lines, "\n")
}
