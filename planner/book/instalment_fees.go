package book

import (
	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/loan"
	"repay/planner/money"
)

// What an app shows as the instalment has the fees inside more often than not. Where
// principal, periods and rate give the instalment too, it can be seen.
var feesInInstalment = fault.Warn("fees_in_instalment",
	"每期 {value}，差不多就是照本金、期数和利率算的 {other} 加上每期的费用 {want}：instalment 是不是已经含了 fees？",
	"the instalment, {value}, is about what principal, periods and rate make it, {other}, and the fees of {want}: are the fees inside instalment already?",
	"是，就从 instalment 里减去 {want}；不是，就核对 instalment、利率和 fees",
	"if they are, take {want} off instalment; if not, check instalment, rate and fees")

// surelyFees is how many times further the instalment must be from what it is without
// fees than from what it is with them.
const surelyFees = 4

// feesInside asks about a level instalment that is what the terms give, and the fees of
// a period.
func (r *reader) feesInside(n *source.Node, t loan.Terms) {
	at := n.Get("instalment")
	if at == nil || n.Bad || t.Method != loan.Annuity || t.Instalment == 0 || at.Kind != source.Scalar || t.Rate.Kind != loan.RateGiven || len(t.RateChanges) > 0 || t.InterestOnlyPeriods > 0 || t.Owed == nil && t.Periods == 0 {
		return
	}
	level, fees := levelAndFees(t)
	if fees == 0 {
		return
	}
	if t.Owed != nil {
		if each, _, _, ok := overdueEach(&t); ok && asLevel(each, t.Instalment+fees) {
			return // the overdue ones were so
		}
	}
	with, without := level+fees-t.Instalment, level-t.Instalment
	if asLevel(level+fees, t.Instalment) && !asLevel(level, t.Instalment) && surelyFees*max(with, -with) < max(without, -without) {
		r.Fault(at, feesInInstalment, args{Value: r.money(t.Instalment), Other: r.money(level), Want: fault.Same(r.money(fees))})
	}
}

// levelAndFees is the level instalment by principal, periods and rate, and the fees
// beside it, in the second of the rows to come: the first may have odd days. Both
// are 0 where there is none.
func levelAndFees(t loan.Terms) (level, fees money.Amount) {
	t.Instalment, t.Payments, t.Accelerated, t.PaidThrough = 0, nil, 0, 0
	day := t.Start
	if t.Owed != nil {
		day = t.Owed.Date
	}
	var second loan.Row
	ok := computed(&t, func(l *loan.Ledger) bool {
		l.OpenDay(day)
		rows, refused := l.Coming()
		if refused != nil || len(rows) < 3 {
			return false
		}
		second = rows[1]
		return true
	})
	if !ok {
		return 0, 0
	}
	return second.Principal + second.Interest, second.Fees
}
