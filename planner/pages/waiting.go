package pages

import (
	"slices"
	"strconv"

	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/page"
	"repay/planner/plan"
)

// What waiting costs: each overdue loan, if nothing more is paid on it.

var (
	wTitleWaiting  = lang.Text{ZH: "一直不还，补齐要这么多", EN: "If nothing is paid, what brings it up to date"}
	wColNow        = lang.Text{ZH: "现在", EN: "Now"}
	wColIn         = lang.Text{ZH: "{1} 天后", EN: "In {1} days"}
	wColNextStage  = lang.Text{ZH: "下一阶段", EN: "Next stage"}
	wColThen       = lang.Text{ZH: "到那天", EN: "By then"}
	wColPayoffIn   = lang.Text{ZH: "{1} 天后结清", EN: "Payoff in {1}"}
	wColPayoffFull = lang.Text{ZH: "{1} 天后结清", EN: "Payoff in {1} days"}
	wStageOn       = lang.Text{ZH: "{1} {2}天", EN: "{1} {2} {3}"}
	wStageBy       = lang.Text{ZH: "最晚 {1} {2}天", EN: "by {1} {2} {3}"}
)

// The days that people are told of: 30 and 90 from now.
const (
	nearWait = 30
	farWait  = 90
)

func (v voice) waiting(s *plan.Status) *page.Table {
	var late []plan.LoanStatus
	for _, l := range s.Loans {
		if len(l.Waiting) > 0 {
			late = append(late, l)
		}
	}
	t := &page.Table{Title: v.say(wTitleWaiting), Columns: []page.Column{
		{Head: v.say(wColLoan)},
		{Head: v.say(wColNow), Kind: page.Number, Keep: true},
		{Head: v.say(wColIn, nearWait), Kind: page.Number, Keep: true},
		{Head: v.say(wColIn, farWait), Kind: page.Number, Keep: true},
		{Head: v.say(wColNextStage), Kind: page.Number, Drop: dropLast},
		{Head: v.say(wColThen), Kind: page.Number, Drop: dropOpening},
		{Head: v.say(wColPayoffIn, farWait), Full: v.say(wColPayoffFull, farWait), Kind: page.Number, Drop: dropDetail},
	}}
	more := slices.ContainsFunc(late, moreThanDue)
	for _, l := range late {
		t.Rows = append(t.Rows, v.waitingRow(l, more))
	}
	if len(late) > 1 {
		sum := func(days int, of func(plan.Waiting) plan.Maybe) page.Cell {
			return v.cell(plan.SumOf(late, func(l *plan.LoanStatus) plan.Maybe {
				w, _ := l.Waited(days)
				return of(w)
			}))
		}
		t.Totals = [][]page.Cell{{
			{Text: v.say(wTotal)}, sum(0, toKeep), sum(nearWait, toKeep), sum(farWait, toKeep), {}, {}, sum(farWait, toClear),
		}}
	}
	t.Foot = v.sentences(v.say(wWaitingHas), v.waitingAdds(late))
	return t
}

func toKeep(w plan.Waiting) plan.Maybe  { return w.Overdue }
func toClear(w plan.Waiting) plan.Maybe { return w.Payoff }

// moreThanDue reports whether something of the loan falls due later still.
func moreThanDue(l plan.LoanStatus) bool {
	w, _ := l.Waited(farWait)
	return w.Payoff != w.Overdue
}

// waitingRow is one loan; its payoff is shown where that tells more.
func (v voice) waitingRow(l plan.LoanStatus, payoff bool) []page.Cell {
	now, _ := l.Waited(0)
	near, _ := l.Waited(nearWait)
	far, _ := l.Waited(farWait)
	row := []page.Cell{{Text: v.name(l.Index)}, v.cell(now.Overdue), v.cell(near.Overdue), v.cell(far.Overdue), page.TextCell("-"), {Zero: true}, {Zero: true}}
	if payoff {
		row[6] = v.cell(far.Payoff)
	}
	if next, ok := l.NextStage(); ok {
		w := either(l.DaysOverdueMax > l.DaysOverdue || l.DaysAtLeast, wStageBy, wStageOn)
		row[4] = page.Cell{Text: v.say(w, v.date(next.On), next.DaysOverdue, v.dayWord(next.DaysOverdue))}
		row[5] = v.cell(next.Overdue)
	}
	return row
}

var (
	wWaitingHas  = lang.Text{ZH: "这期间到期的各期已算在内。", EN: "What falls due meanwhile is in it."}
	wWaitingAdds = lang.Text{ZH: "等 {1} 天，结清应还会多 {2} (利息、罚息和费用)。", EN: "In {1} days the payoff grows by {2} (interest, penalty and fees)."}
)

// waitingAdds says by how much what is owed grows in all, where that is known.
func (v voice) waitingAdds(late []plan.LoanStatus) string {
	more := Amount(0)
	for _, l := range late {
		now, _ := l.Waited(0)
		far, _ := l.Waited(farWait)
		if !now.Payoff.Exact() || !far.Payoff.Exact() {
			return ""
		}
		more += far.Payoff.Amount - now.Payoff.Amount
	}
	return when(more > 0, v.say(wWaitingAdds, farWait, v.money(more)))
}

// meaning is what begins with a stage. What is said of one country is said of
// its books only, and of nobody that it will happen.
type meaning struct {
	country string // ISO 3166; empty: any
	days    int    // the days overdue from which it is said; 0: of every stage
	is      func(voice, int) bool
	says    lang.Text
}

var (
	wStageCount    = lang.Text{ZH: "满 {1} 天：按逾期天数分的一档；从这天起会不会多收，看合同。", EN: "{1} days: a count of days late. Whether more is charged from that day is in the contract."}
	wStageCalledIn = lang.Text{ZH: "满 91 天：可能转给别人来收，或要求一次还清，不是一定；可以先问对方。", EN: "91 days: others may be sent to collect, or the whole loan called in; neither is certain: ask the lender first."}
	wStageCard     = lang.Text{ZH: "满 91 天的信用卡：从这天起，还的钱一般先还本金，再还利息和费用。", EN: "91 days on a card: from that day payments usually go to principal first, then to interest and fees."}
	wStageAssisted = lang.Text{ZH: "满 91 天的助贷：担保方可能替你还给出借方，再来向你要 (代偿)。付钱前先核对是谁在收。", EN: "91 days on an assisted loan: a guarantor may pay the lender and ask you for it. Check who collects before you pay."}
	wStageNotice   = lang.Text{ZH: "英国：欠到两期的量，出借方一般在 14 天内寄欠款通知 (受监管的贷款)。", EN: "In the UK a lender of a regulated loan sends a notice of arrears within 14 days once two payments' worth is missed."}
)

// meanings are those that are said, in this order.
var meanings = []meaning{
	{"CN", 91, func(v voice, i int) bool { return !v.isCard(i) && !v.isAssisted(i) }, wStageCalledIn},
	{"CN", 91, voice.isCard, wStageCard},
	{"CN", 91, voice.isAssisted, wStageAssisted},
	{"GB", 31, voice.isRegulated, wStageNotice},
}

// isCard reports whether a loan is a bank's card: a revolving line of a lender of another
// kind, as a shop's or an app's, is none.
func (v voice) isCard(i int) bool {
	switch l := &v.c.Loans[i]; l.LenderType {
	case "card":
		return true
	case "bank", "":
		return l.Terms.Method == loan.Revolving
	}
	return false
}

func (v voice) isAssisted(i int) bool { return !v.isCard(i) && v.c.Loans[i].LenderType == "assisted" }

// isRegulated reports whether the lender's kind is one that lends by regulated
// agreements: rent and tax are none, nor is money from a friend.
func (v voice) isRegulated(i int) bool {
	return slices.Contains([]string{"bank", "card", "consumer-finance", "small-loan", "payday"}, v.c.Loans[i].LenderType)
}

// stages says what the next stages of the overdue loans mean.
func (v voice) stages(s *plan.Status) string {
	said := map[int][]int{} // the loans that reach so many days
	for _, l := range s.Loans {
		// Whom one knows counts no stages.
		if w, ok := l.NextStage(); ok && v.c.Loans[l.Index].LenderType != "private" {
			said[w.DaysOverdue] = append(said[w.DaysOverdue], l.Index)
		}
	}
	var counted, lines []string
	for days := 1; days <= 181; days += 30 {
		loans, any := said[days], false
		for _, m := range meanings {
			if v.head.Rules.Country == m.country && days == m.days && slices.ContainsFunc(loans, func(i int) bool { return m.is(v, i) }) {
				lines, any = append(lines, v.say(m.says)), true
			}
		}
		if len(loans) > 0 && !any {
			counted = append(counted, strconv.Itoa(days))
		}
	}
	return inLines(append([]string{v.sayOf(wStageCount, v.list(counted))}, lines...)...)
}
