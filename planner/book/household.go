package book

import (
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/money"
)

var (
	cashAssumed = fault.Warn("cash_assumed",
		"没写 cash（手里现金），按 0 计算", "cash is not given, and is taken as 0",
		"写上现在手里有多少，例如 cash: 6800", "write what is at hand, such as cash: 6800")
	expensesAssumed = fault.Warn("expenses_assumed",
		"没写 expenses（生活开支），当作不花钱，付不付得起算得偏松",
		"no expenses are given, and none are counted: what can be paid looks better than it is",
		"写上每月要花的，例如 expenses: [{name: 生活费, amount: 2400, day: 5}]",
		"write what goes out, such as expenses: [{name: living, amount: 2400, day: 5}]")
)

func (r *reader) readHousehold(n *source.Node) *household.Household {
	c, ok := r.open(n, &field.Household)
	if !ok {
		return nil
	}
	h := &household.Household{Reserve: c.amount("reserve")}
	h.Cash, h.CashDate = c.readCash()
	if c.lacks("cash") {
		c.Fault(n, cashAssumed, args{})
	}
	if c.lacks("expenses") && c.has("income") {
		c.Fault(n, expensesAssumed, args{})
	}
	h.Income = r.readFlows(c.get("income"), &field.Income)
	h.Expenses = r.readFlows(c.get("expenses"), &field.Expense)
	return h
}

var (
	missingCash = fault.Wrong("missing_cash",
		"cash 少了 amount", "cash lacks amount",
		"写成 {other} 这样", "write it like {other}")
	cashLater = fault.Wrong("cash_later",
		"手里的钱写的是 {value} 的，晚于截至的日子", "cash is that of {value}, after the as-of day",
		"改成截至那天或更早一天的钱和日期；或者用 --as-of 换成那天或以后", "write what there was on the as-of day or before, with its date; or take that day or a later one with --as-of")
)

// readCash reads what is at hand, and the day it was counted on where that is
// written beside it.
func (c rec) readCash() (money.Amount, calendar.Date) {
	n := c.get("cash")
	if n == nil || bare(n, &field.Cash) {
		return c.amount("cash"), 0
	}
	of, ok := c.open(n, &field.Cash)
	if !ok {
		return 0, 0
	}
	of.need("amount", missingCash, args{Other: "cash: {" + field.Cash.Sample + "}"})
	return of.amount("amount"), of.date("date")
}

func (r *reader) readFlows(n *source.Node, of *field.Record) (flows []household.Flow) {
	for c := range r.records(n, of, maxItems) {
		var group household.Group
		if of == &field.Expense {
			group = pick(c, "group", household.Groups, household.Ungrouped)
		}
		c.of = &field.Income // what a cost should not have is reported, and read all the same
		f := c.readFlow()
		f.Group = group
		flows = append(flows, f)
	}
	return flows
}

var (
	lowAboveAmount = fault.Wrong("low_above_amount",
		"low {value} 高于 amount {other}", "low, {value}, is above amount, {other}",
		"low 是差的时候能拿到的数", "low is what a bad period brings")
	untilBeforeFrom = fault.Wrong("until_before_from",
		"until {value} 早于 from {other}", "until, {value}, is before from, {other}",
		"把两个对调，或改正其中一个", "swap them, or correct one")
	onceAndAgain = fault.Wrong("once_and_again",
		"写了 date 就只发生一次，不能再写 {key}", "with date it happens once, so {key} means nothing",
		"去掉 date，或去掉 {key}", "drop date, or drop {key}")
	dayOfNoMonth = fault.Wrong("day_of_no_month",
		"day 是几号，只用于按月", "day is a day of the month, and this is not by the month",
		"改用 from 写第一次的日期", "write the first date as from instead")
	dayBesideFrom = fault.Wrong("day_beside_from",
		"day 是每月几号，不按月的用不到", "day is a day of the month, and this is not by the month",
		"删掉 day；from 已经定了日子", "delete day: from already sets the days")
	flowNeedsFrom = fault.Wrong("flow_needs_from",
		"不知道从哪一天算起", "it has no first day to count from",
		"写第一次的日期，例如 from: 2026-12-01", "write its first date, like from: 2026-12-01")
	flowNeedsDay = fault.Wrong("flow_needs_day",
		"不知道每月几号", "it has no day",
		"写 day: 10（每月几号）；只有一次的写 date: 2026-11-21",
		"write day: 10 for a day of each month, or date: 2026-11-21 for a single time")
)

// readFlow reads money that comes in or goes out: once on a date, or again and
// again on days that its fields must determine.
func (c rec) readFlow() household.Flow {
	f := household.Flow{Name: c.text("name"), Amount: c.amount("amount")}
	c.need("amount", missingAmount, args{Value: f.Name})
	f.Low = c.maybeAmount("low")
	if f.Low != nil && c.wellRead("amount") && *f.Low > f.Amount {
		c.Fault(c.get("low"), lowAboveAmount, args{Value: c.money(*f.Low), Other: c.money(f.Amount)})
	}
	f.Unlikely = !c.flag("likely", true)
	f.Date = c.date("date")
	f.Day = c.count("day", 0)
	f.From, f.Until = c.from("from"), c.until("until")
	f.Every = c.every("every", calendar.Monthly)
	if f.From != 0 && f.Until != 0 && f.Until < f.From {
		c.Fault(c.get("until"), untilBeforeFrom, args{Value: f.Until.String(), Other: f.From.String()})
	}
	if c.has("date") {
		f.Every = calendar.Every{}
		c.reportGiven(onceAndAgain, "", c.of.Field("date").Excludes...)
		return f
	}
	switch {
	case f.Every.Unit != calendar.Month && c.has("day"):
		kind := dayOfNoMonth
		if c.has("from") {
			kind = dayBesideFrom
		}
		c.Fault(c.keyNode("day"), kind, args{})
	case (f.Every.Unit != calendar.Month || f.Every.N > 1) && c.lacks("from"):
		c.Fault(c.n, flowNeedsFrom, args{})
	case c.lacks("day") && c.lacks("from") && c.lacks("date"):
		c.Fault(c.n, flowNeedsDay, args{})
	}
	return f
}
