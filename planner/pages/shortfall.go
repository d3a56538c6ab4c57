package pages

import (
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// affordability says whether the household can carry the dues to come.
func (v voice) affordability(s *plan.Status) string {
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

// carries says whether a household that lasts without the loans can pay the dues
// to come.
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

var (
	wYes   = lang.Text{ZH: "可以", EN: "yes"}
	wShort = lang.Text{ZH: "差 {1}", EN: "short {1}"}
)

// canPay says whether the household can pay for a way, or how much it lacks.
func (v voice) canPay(can *bool, s *plan.Shortfall) page.Cell {
	switch {
	case can == nil:
		return page.Cell{Text: "?"}
	case *can || s == nil:
		return page.Cell{Text: v.say(wYes)}
	}
	return page.Cell{Text: v.say(wShort, v.money(s.Amount))}
}

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
