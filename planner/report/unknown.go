package report

import (
	"slices"
	"strings"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
)

var (
	wClaimedBy      = lang.Text{ZH: "对方", EN: "the lender"}
	wClaimedUnknown = lang.Text{ZH: "；明细不够，没法核对", EN: "; too little is known to check it"}
	wClaimedWithin  = lang.Text{ZH: "，比这里算出的最多少 {1}，在可能的范围里，要看扣款顺序", EN: ", {1} less than the most computed here, and possible, depending on the order of payments"}
	wClaimedMore    = lang.Text{ZH: "，比这里算出的多 {1}，可以请对方给明细", EN: ", {1} more than computed here: ask for the details"}
	wClaimedLess    = lang.Text{ZH: "，比这里算出的少 {1}", EN: ", {1} less than computed here"}
	wClaimedSame    = lang.Text{ZH: "，和这里算出的一样", EN: ", the same as computed here"}
	wClaimed        = lang.Text{ZH: "{1}：{2}说，到 {3} 要还 {4}{5}。", EN: "{1}: {2} says {4} is owed on {3}{5}."}
)

// claims sets what lenders say beside what was computed.
func (v voice) claims(s *plan.Status) string {
	var lines []string
	for _, l := range s.Loans {
		c := l.Claimed
		if c == nil {
			continue
		}
		by := page.Clean(c.By)
		if by == "" {
			by = v.say(wClaimedBy)
		}
		var verdict string
		switch d := c.Difference; {
		case !d.Known || d.AtLeast:
			verdict = v.say(wClaimedUnknown)
		case c.Within && d.Amount < 0:
			verdict = v.say(wClaimedWithin, v.money(-d.Amount))
		case d.Amount > 0:
			verdict = v.say(wClaimedMore, v.money(d.Amount))
		case d.Amount < 0:
			verdict = v.say(wClaimedLess, v.money(-d.Amount))
		default:
			verdict = v.say(wClaimedSame)
		}
		lines = append(lines, v.say(wClaimed, v.name(l.Index), v.spaced(by), v.date(c.Date), v.money(c.Amount), verdict))
	}
	return strings.Join(lines, "\n")
}

var wInForce = lang.Text{ZH: "{1}：照 {2} 签的方案 ({3}) 还。", EN: "{1}: on the agreement of {2} ({3})."}

// inForce names the signed agreements that loans follow.
func (v voice) inForce(s *plan.Status) string {
	var lines []string
	for _, l := range s.Loans {
		for _, a := range v.c.Loans[l.Index].Agreements {
			if l.AgreementInForce != "" && a.Offer.Name == l.AgreementInForce && a.Ended == nil {
				lines = append(lines, v.say(wInForce, v.name(l.Index), v.date(a.Date), v.labelOf(a.Offer, l.Index, true)))
			}
		}
	}
	return strings.Join(lines, "\n")
}

// unknowns says, loan by loan, what is not known and what to ask the lender.
func (v voice) unknowns(s *plan.Status) string {
	var lines []string
	for _, ask := range v.askFor(s) {
		lines = append(lines, ask.text)
	}
	return strings.Join(lines, "\n")
}

// asked is one thing to ask a lender for.
type asked struct {
	code string
	loan int
	text string
}

var (
	wAskSplit   = lang.Text{ZH: "{1}：只知道一个总数。请对方给出本金、利息、罚息、费用各多少，合同利率，每期的到期日。", EN: "{1}: only a total is known. Ask the lender for principal, interest, penalty and fees apart, the contract rate, and each due date."}
	wAskRate    = lang.Text{ZH: "{1}：不知道合同利率。请对方给出合同或利率。", EN: "{1}: the contract rate is unknown. Ask the lender for the contract or the rate."}
	wAskMethod  = lang.Text{ZH: "{1}：不知道怎么还。请对方给出还款计划表。", EN: "{1}: how it is repaid is unknown. Ask the lender for the schedule of what is still to come."}
	wAskPenalty = lang.Text{ZH: "{1}：不知道罚息怎么算，含罚息的数只能说至少。请对方给出罚息利率、按什么算。", EN: "{1}: the penalty terms are unknown, so sums with penalty say \"at least\". Ask the lender for the penalty rate and what it is charged on."}
	wAskSince   = lang.Text{ZH: "{1}：只知道逾期的月份。请对方给出从哪一天起逾期。", EN: "{1}: only the month of the first missed due is known. Ask the lender for the day."}
)

func (v voice) askFor(s *plan.Status) []asked {
	var out []asked
	if s == nil {
		return nil
	}
	for _, kind := range []struct {
		code string
		w    lang.Text
		is   func(plan.LoanStatus) bool
	}{
		{warnSplitUnknown, wAskSplit, func(l plan.LoanStatus) bool { return totalOnly(l) }},
		{warnRateUnknown, wAskRate, func(l plan.LoanStatus) bool { return l.RateUnknown && !totalOnly(l) }},
		{warnMethodUnknown, wAskMethod, func(l plan.LoanStatus) bool { return l.MethodUnknown && !l.RateUnknown && !totalOnly(l) }},
		{warnPenaltyUnknown, wAskPenalty, func(l plan.LoanStatus) bool {
			return l.PenaltyUnknown && !totalOnly(l) && (isLate(l) || len(l.Overdue) > 0)
		}},
		{warnOverdueSinceMonth, wAskSince, func(l plan.LoanStatus) bool {
			return l.DaysOverdueMax > l.DaysOverdue && !totalOnly(l)
		}},
	} {
		for _, l := range s.Loans {
			if open(l) && kind.is(l) {
				out = append(out, asked{kind.code, l.Index, v.say(kind.w, v.name(l.Index))})
			}
		}
	}
	for _, l := range s.Loans {
		if open(l) && orderMatters(l) {
			out = append(out, asked{warnAllocationUnknown, l.Index, v.askOrder(l)})
		}
	}
	return out
}

// Warnings returns what a reader of the figures should know, in the language
// of h: for [Head.Warnings], after those of the book.
func Warnings(h Head, c plan.Case, s *plan.Status) []record.Warning {
	v := newVoice(h, c)
	var out []record.Warning
	if h.AsOfToday {
		out = append(out, record.Warning{Code: warnAsOfToday, Loan: -1, Message: v.say(wHowAsOfToday, c.AsOf.String())})
	}
	for _, a := range v.askFor(s) {
		out = append(out, record.Warning{Code: a.code, Loan: a.loan, Message: a.text})
	}
	return out
}

// SearchWarnings returns what a reader of a comparison should know besides.
func SearchWarnings(h Head, c plan.Case, cmp *plan.Comparison) []record.Warning {
	if !cmp.Unproven {
		return nil
	}
	return []record.Warning{{Code: warnSearchUnproven, Loan: -1, Message: newVoice(h, c).say(wUnproven)}}
}

// The codes of the warnings about the figures, not about the book.
const (
	warnAsOfToday         = "as_of_today"
	warnSplitUnknown      = "split_unknown"
	warnRateUnknown       = "rate_unknown"
	warnMethodUnknown     = "method_unknown"
	warnPenaltyUnknown    = "penalty_unknown"
	warnOverdueSinceMonth = "overdue_since_month"
	warnAllocationUnknown = "allocation_unknown"
	warnSearchUnproven    = "search_unproven"
	warnRuleCrossed       = "rule_crossed"
)

// warnPaidTooMuch is one of the book's that a page says in its own place too.
const warnPaidTooMuch = "paid_too_much"

// warnPresetGeneral is another: the line on what a preset filled says it.
const warnPresetGeneral = "preset_general"

// WarningCodes are those warnings: a page says them in its own places, but for a
// line that is crossed.
func WarningCodes() []string {
	return []string{
		warnAsOfToday, warnSplitUnknown, warnRateUnknown, warnMethodUnknown,
		warnPenaltyUnknown, warnOverdueSinceMonth, warnAllocationUnknown, warnSearchUnproven, warnRuleCrossed,
	}
}

var wRunRules = lang.Text{ZH: "哪条线、要核对什么：", EN: "Which line, and what to check: "}

// seeRules leads to what a line that is crossed rests on.
func (v voice) seeRules() page.Command {
	for _, w := range v.head.Warnings {
		if w.Code == warnRuleCrossed {
			return v.next(wRunRules, "rules", "")
		}
	}
	return page.Command{}
}

// warnings are those of the book, one a line.
func (v voice) warnings() string {
	var lines []string
	for _, w := range v.head.Warnings {
		switch {
		case w.Message == "": // left out with the names in it
		case w.Code != warnRuleCrossed && slices.Contains(WarningCodes(), w.Code), w.Code == warnPaidTooMuch, w.Code == warnPresetGeneral:
		case w.Loan >= 0:
			lines = append(lines, v.say(wLabelNamed, v.name(w.Loan), w.Message))
		default:
			lines = append(lines, w.Message)
		}
	}
	return strings.Join(lines, "\n")
}
