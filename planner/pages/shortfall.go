package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// affordability says whether the household can carry the contracts: with what is
// overdue paid today, and without.
func (v voice) affordability(s *plan.Status) string {
	m := s.Household
	if m == nil {
		return ""
	}
	before := v.beforeLoans(m.BeforeLoans, m.BeforeLasts, m.TestedTo)
	if m.BeforeLoans != nil && v.overspends(m.BeforeLasts) {
		return before
	}
	return v.sentences(before, v.carries(s), when(v.signsLater(), v.say(wSignsLater)))
}

var (
	wClearsAll     = lang.Text{ZH: "照合同就付得起：今天补 {1}，以后按期还。", EN: "The contracts can be paid: clear {1} today, then pay each due on its date."}
	wClearsNot     = lang.Text{ZH: "照合同还 (今天补齐 {1})，{2}起钱不够，{3}。", EN: "On the contracts, with {1} cleared today, the money runs short from {2}, {3}."}
	wClearsLater   = lang.Text{ZH: "今天就补齐，最多差 {1}；到 {2}补 {3}，以后按期还，照合同就付得起。", EN: "With the arrears cleared today up to {1} would be missing. Pay {3} on {2}, then each due on its date, and the contracts can be paid."}
	wArrearsShort  = lang.Text{ZH: "如果逾期先放着、只还以后到期的，{1}起钱不够，最多差 {2}。", EN: "If the arrears are left as they are and only what falls due is paid, it runs short from {1}, by {2} at worst."}
	wArrearsEnough = lang.Text{ZH: "如果逾期先放着、只还以后到期的，钱够。", EN: "If the arrears are left as they are and only what falls due is paid, the money is there."}
	wShortFrom     = lang.Text{ZH: "照合同还，{1}起钱不够，最多差 {2}。", EN: "On the contracts the money runs short from {1}, by {2} at worst."}
	wClearsUnpaid  = lang.Text{ZH: "照合同还 (今天补齐 {1})，{2}起该还的还不上，{3}。", EN: "On the contracts, with {1} cleared today, payments fall short from {2}, {3}."}
	wArrearsUnpaid = lang.Text{ZH: "如果逾期先放着、只还以后到期的，{1}起该还的还不上，最多差 {2}。", EN: "If the arrears are left as they are and only what falls due is paid, payments fall short from {1}, by {2} at worst."}
	wUnpaidFrom    = lang.Text{ZH: "照合同还，{1}起该还的还不上，最多差 {2}。", EN: "On the contracts payments fall short from {1}, by {2} at worst."}
	wNoWorse       = lang.Text{ZH: "以后各期照合同还，不会更差。", EN: "The dues to come make it no worse."}
	wEnough        = lang.Text{ZH: "照合同还，以后各期钱都够。", EN: "The money covers every due to come."}
)

var wSignsLater = lang.Text{ZH: "签了还没到日子的约定，从那天起照约定算在里面。", EN: "What is signed for a day to come is counted in from that day on."}

// signsLater reports whether an agreement is signed for a day to come.
func (v voice) signsLater() bool {
	return slices.ContainsFunc(v.c.Loans, func(l plan.Loan) bool {
		return slices.ContainsFunc(l.Agreements, func(a agreement.Agreement) bool { return a.Date > v.c.AsOf })
	})
}

// carries says whether a household that lasts without the loans can pay them.
func (v voice) carries(s *plan.Status) string {
	m := s.Household
	switch {
	case anyLate(s):
		return v.carriesLate(s)
	case m.Shortfall != nil:
		return v.say(either(m.BeforeLoans != nil, wUnpaidFrom, wShortFrom), v.on(m.Shortfall.Date), v.money(m.Shortfall.Amount))
	case !duesToCome(s):
		return "" // that money covers nothing is no comfort
	case m.BeforeLoans != nil:
		return v.say(wNoWorse)
	}
	return v.say(wEnough)
}

// clears reports whether everything overdue can be paid today, and every due
// after it: nothing has to be asked for.
func clears(s *plan.Status) bool { return s.Clearing != nil && s.Clearing.Shortfall == nil }

// clearsLater reports whether all of it can be paid on a payday to come.
func clearsLater(s *plan.Status) bool { return s.Clearing != nil && s.Clearing.Later != nil }

// carriesLate says the same where something is overdue: paid today, and, only as
// a condition, left as it is. Where living is short by itself, what is said to be
// missing is of the payments alone: it comes on top of that.
func (v voice) carriesLate(s *plan.Status) string {
	all, left, lacks := s.Clearing, s.Household.Shortfall, s.Household.BeforeLoans != nil
	if clears(s) {
		return v.say(wClearsAll, v.money(all.Sum.Amount))
	}
	clears, leaves := "", ""
	if clearsLater(s) {
		return v.say(wClearsLater, v.money(all.Shortfall.Amount), v.on(all.Later.Date), v.money(all.Later.Amount))
	}
	if all != nil {
		short := v.shortAtWorst(all.Shortfall.Amount, all.Sum.AtLeast)
		clears = v.say(either(lacks, wClearsUnpaid, wClearsNot), v.maybe(all.Sum), v.on(all.Shortfall.Date), short)
	}
	switch {
	case left != nil:
		leaves = v.say(either(lacks, wArrearsUnpaid, wArrearsShort), v.on(left.Date), v.money(left.Amount))
	case duesToCome(s):
		leaves = v.say(wArrearsEnough)
	}
	return v.sentences(clears, leaves)
}

var (
	wBeforeLoans     = lang.Text{ZH: "生活开支已超过收入：先别答应任何月还额。不算借款，{1}起钱就不够，到 {3} 最多差 {2}。", EN: "Living expenses already exceed income: agree to no monthly sum for now. Without any loan the money is short from {1}, by up to {2} until {3}."}
	wBeforeLoansYear = lang.Text{ZH: "往后一年的收入不够生活开支：先别答应任何月还额。不算借款，{1}起钱就不够，到 {3} 最多差 {2}。", EN: "The income of the coming year does not cover living expenses: agree to no monthly sum for now. Without any loan the money is short from {1}, by up to {2} until {3}."}
	wBeforeLoansLast = lang.Text{ZH: "不算借款，{1}起钱也不够，最多差 {2}。", EN: "Even without the loans the money is short from {1}, by {2} at worst."}
	wBeforeLoansSome = lang.Text{ZH: "不算借款，{1}起也有几天钱不够，最多差 {2}。", EN: "Even without the loans the money is short for some days from {1}, by {2} at worst."}
)

// beforeLoans says that the household is short without any loan: for good, or
// for some days. Where living costs exceed income it grows with the days tested.
func (v voice) beforeLoans(s *plan.Shortfall, lasts bool, to Date) string {
	switch {
	case s == nil:
		return ""
	case v.overspends(lasts) && v.incomeEnds():
		return v.say(wBeforeLoansYear, v.on(s.Date), v.money(s.Amount), v.date(to))
	case v.overspends(lasts):
		return v.say(wBeforeLoans, v.on(s.Date), v.money(s.Amount), v.date(to))
	case lasts:
		return v.say(wBeforeLoansLast, v.on(s.Date), v.money(s.Amount))
	}
	return v.say(wBeforeLoansSome, v.on(s.Date), v.money(s.Amount))
}

// incomeEnds reports whether some income of the coming year stops in it: living costs
// need not exceed income yet.
func (v voice) incomeEnds() bool {
	return slices.ContainsFunc(v.c.Household.Income, func(f household.Flow) bool {
		return f.Until > v.c.AsOf && f.Until < v.c.AsOf+365 || f.Date >= v.c.AsOf
	})
}

// overspends reports whether living costs exceed income, of a household that is
// short without its loans: at the end too, and by what a year brings and takes.
// One that is short for some days, or a little below its reserve, does not.
func (v voice) overspends(lasts bool) bool {
	return lasts && v.c.Household.Overspends(v.c.AsOf, v.c.Income)
}

var (
	wAtWorst  = lang.Text{ZH: "最多差 {1}", EN: "by {1} at worst"}
	wAtWorstL = lang.Text{ZH: "至少差 {1}", EN: "by at least {1} at worst"}
)

// shortAtWorst is how much is missing on the worst day: at least so much, where that
// rests on sums that are known in part.
func (v voice) shortAtWorst(a Amount, inPart bool) string {
	return v.say(either(inPart, wAtWorstL, wAtWorst), v.money(a))
}

var (
	wYes        = lang.Text{ZH: "可以", EN: "yes"}
	wShort      = lang.Text{ZH: "差 {1}", EN: "short {1}"}
	wShortL     = lang.Text{ZH: "至少差 {1}", EN: "short {1}+"}
	wHowCanPart = lang.Text{ZH: "有的数不全知道：可以，是就已知的数看；至少差，实际会更多。", EN: "Some sums are known in part: yes goes as far as they do, + is at least so much."}
)

// canPay says whether the household can pay for a way, or how much it lacks: at least so
// much, where that rests on sums that are known in part.
func (v voice) canPay(can *bool, s *plan.Shortfall, inPart bool) page.Cell {
	switch {
	case can == nil:
		return page.Cell{Text: "?"}
	case *can || s == nil:
		return page.Cell{Text: v.say(wYes)}
	}
	return page.Cell{Text: v.say(either(inPart, wShortL, wShort), v.money(s.Amount))}
}

// payable reports whether something is known to be payable: nil is not known.
func payable(affordable *bool) bool { return affordable != nil && *affordable }

// firstShort is the first day on which the money does not last.
func (v voice) firstShort(s *plan.Status) page.Cell {
	switch {
	case s.Household == nil:
		return page.Cell{Text: "?"}
	case s.Household.Shortfall == nil:
		return page.Cell{Text: "-", Zero: true}
	}
	return page.Cell{Text: s.Household.Shortfall.Date.String()}
}
