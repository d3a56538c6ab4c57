package book

import (
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// readOverdue reads one sum of all that is overdue, or a list by instalment.
func (t *termsReader) readOverdue(n *source.Node, date calendar.Date) []loan.OwedOverdue {
	items := []*source.Node{n}
	if n.Kind == source.List {
		items = t.items(n, loan.MaxPeriods)
	}
	var list []loan.OwedOverdue
	lines := map[calendar.Date]int{}
	for _, item := range items {
		v, at, ok := t.readOverdueItem(item, date)
		if !ok {
			continue
		}
		if lines[v.Since] != 0 {
			t.Fault(at, sameDateTwice, args{Value: v.Since.String(), First: lines[v.Since]})
			continue
		}
		lines[v.Since] = item.Line
		list = append(list, v)
	}
	slices.SortStableFunc(list, func(a, b loan.OwedOverdue) int { return int(a.Since - b.Since) })
	return list
}

var (
	missingSince = fault.Wrong("missing_since",
		"没写从哪天逾期", "overdue has no date to count from",
		"写 since: 2026-09-08；只记得月份就写 since: 2026-09；只知道逾期多少天就写 days: 74；都不知道就写 since: unknown",
		"write it like since: 2026-09-08, since: 2026-09 if only the month is known, days: 74 if only how many days, or since: unknown")
	sinceAfterDate = fault.Wrong("since_after_date",
		"逾期开始日 {value} 晚于 owed 的日期 {other}", "overdue since {value} is after the date of owed, {other}",
		"检查两个日期", "check the two dates")
)

var amountBesideParts = fault.Wrong("amount_beside_parts",
	"amount 是没有明细的一笔，旁边又写了 {other}", "amount is a sum without its parts, and {other} stands beside it",
	"有明细就去掉 amount，核对用的合计写在 owed 的 total；没有明细就只留 amount",
	"where the parts are known leave amount out, and write a sum to check them by as total of owed; else leave only amount")

// readOverdueItem reads one overdue sum; ok is false where its date is not known.
func (t *termsReader) readOverdueItem(n *source.Node, date calendar.Date) (v loan.OwedOverdue, at *source.Node, ok bool) {
	c, ok := t.open(n, &field.Overdue)
	if !ok {
		return v, nil, false
	}
	v.Amount = c.maybeAmount("amount")
	v.Principal = c.maybeAmount("principal")
	v.Interest = c.maybeAmount("interest")
	v.Penalty = c.maybeAmount("penalty")
	v.Fees = c.amount("fees")
	if t.interestAlone(n) {
		v.Principal = new(money.Amount)
	}
	for _, part := range []string{"principal", "interest", "penalty", "fees"} {
		if v.Amount != nil && c.has(part) {
			c.Fault(c.keyNode("amount"), amountBesideParts, args{Other: part})
			v.Amount = nil
		}
	}
	at = c.get("since")
	if c.both("since", "due") {
		return v, nil, false
	}
	if at == nil {
		at = c.get("due")
	}
	days := c.get("days")
	switch {
	case at == nil && days != nil:
		return v, days, t.sinceDays(&v, days, date)
	case at == nil:
		if c.lacks("since") && c.lacks("due") && c.lacks("days") {
			c.Fault(n, missingSince, args{})
		}
		return v, nil, false
	case field.NotKnown.Match(at.Text) != nil:
		if days != nil {
			return v, days, t.sinceDays(&v, days, date)
		}
		v.Since, v.SinceUnknown = date-1, true
		return v, at, date != 0
	case daysAgo(at.Text) != "":
		return v, at, t.sinceDays(&v, at, date)
	}
	first, month, ok := t.dateOrMonth(at)
	if !ok {
		return v, at, false
	}
	v.Since, v.SinceMonth = first, month
	if month {
		v.Since = lastDay(first)
	}
	if date != 0 && first > date {
		t.Fault(at, sinceAfterDate, args{Value: fault.Clip(at.Text), Other: date.String()})
	}
	if month && date != 0 && v.Since > date {
		v.Since = date // overdue on the date: due then at the latest
	}
	if days != nil && date != 0 {
		return v, at, t.daysAgree(&v, first, days, date)
	}
	return v, at, true
}

var overdueNeedsPrincipal = fault.Wrong("overdue_needs_principal",
	"overdue 没写逾期本金", "overdue does not say how much principal is overdue",
	"写 principal: 7537.75 这样；只知道逾期一共多少，就写 amount: 2366.00，不写各部分；只知道全部欠多少，就只写 date、total 和 overdue: {since: ...}",
	"write it like principal: 7537.75; if only the overdue sum is known, write amount: 2366.00 and no parts; if only what is owed in all, write date, total and overdue: {since: ...}")

// checkOverdueParts asks for the principal of every overdue sum, where the loan
// is known in parts: without it nobody can say since when it is late, nor on
// what interest grows.
func (t *termsReader) checkOverdueParts(n *source.Node) {
	if n == nil || n.Bad {
		return
	}
	list := n.Items
	if n.Kind == source.Mapping {
		list = []*source.Node{n}
	}
	for k, item := range list {
		if item.Kind == source.Mapping && item.Get("principal") == nil && item.Get("amount") == nil && k < len(t.terms.Owed.Overdue) && !t.interestAlone(item) {
			t.Fault(item, overdueNeedsPrincipal, args{})
		}
	}
}

// interestAlone reports an overdue instalment of a loan that pays interest only until
// its end: it has no principal.
func (t *termsReader) interestAlone(item *source.Node) bool {
	return t.methodIs(loan.InterestOnly) && item.Get("interest") != nil && item.Get("principal") == nil && item.Get("amount") == nil
}
