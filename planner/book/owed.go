package book

import (
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/loan"
	"repay/planner/money"
)

// owedExample is the least that can be written of what the lender shows.
const owedExample = "owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}}"

var (
	totalNeedsSince = fault.Wrong("total_needs_since",
		"只有总数，不知道从什么时候逾期", "only a total is given, and not since when it is overdue",
		"写 overdue: {since: 2026-09}（月份也可以），不知道就写 since: unknown；没有逾期就写 principal、periods_left 和 next_due",
		"write overdue: {since: 2026-09}, a month will do, or since: unknown; if nothing is overdue, write principal, periods_left and next_due")
	owedNeedsPrincipal = fault.Wrong("owed_needs_principal",
		"owed 没写未到期本金", "owed does not say what principal is not yet due",
		"写 principal: 和 periods_left:；已全部到期就写 principal: 0 和 periods_left: 0；只知道总数就只写 total 和 overdue.since",
		"write principal: and periods_left:, or principal: 0 and periods_left: 0 if all is due; if only a total is known, write just total and overdue.since")
	owedAllOverdue = fault.Warn("owed_all_overdue",
		"owed 只写了逾期的部分：按这张卡全部欠款都已逾期算", "owed has overdue parts alone: the card is taken to owe nothing else",
		"还有没到期或没出账的，写在 principal（未到期本金）里", "write what is not yet due, or not billed, as principal: 3600")
	nextDuePast = fault.Wrong("next_due_past",
		"下一个到期还款日 {value} 要在 owed 的日期 {other} 之后", "the next due date, {value}, is not after the date of owed, {other}",
		"写这天之后的第一个到期还款日；已经到期的写到 overdue 里",
		"write the first due date after it; what is due already goes under overdue")
)

// readOwed reads what the lender shows on a date. Three forms: the parts, all
// principal in one with the overdue part inside it, and a bare total.
func (t *termsReader) readOwed() {
	n := t.get("owed")
	if n == nil {
		return
	}
	c, ok := t.open(n, &field.Owed)
	if !ok {
		return
	}
	o := &loan.Owed{}
	t.terms.Owed = o
	c.need("date", missingDate, args{})
	o.Date = c.date("date")
	o.Principal = c.maybeAmount("principal")
	all := c.maybeAmount("principal_all")
	o.PeriodsLeft = c.count("periods_left", 0)
	o.NextDue = c.date("next_due")
	o.Total = c.maybeAmount("total")
	if n := c.get("overdue"); n != nil {
		o.Overdue = t.readOverdue(n, o.Date)
	}
	if c.both("principal", "principal_all") {
		return
	}
	if all != nil {
		t.splitPrincipal(c, *all)
	}
	t.total = c.has("total") && !c.has("principal") && !c.has("principal_all") && !splitGiven(o) && !c.has("periods_left")
	if !t.total && !c.has("principal_all") {
		t.checkOverdueParts(c.get("overdue"))
	}
	switch {
	case t.total:
		if c.lacks("overdue") {
			t.Fault(n, totalNeedsSince, args{})
		}
	case !c.has("principal") && !c.has("principal_all"):
		if c.wellRead("periods_left") && o.PeriodsLeft == 0 {
			o.Principal = new(money.Amount) // after the end nothing is still to come
		} else if t.card && c.lacks("periods_left") && overdueInParts(o) {
			o.Principal = new(money.Amount)
			t.Fault(n, owedAllOverdue, args{})
		} else if c.lacks("principal") && c.lacks("principal_all") {
			t.Fault(n, owedNeedsPrincipal, args{})
		}
	default:
		t.checkOwedRest(c)
	}
	if o.Date != 0 && o.NextDue != 0 && o.NextDue <= o.Date {
		t.Fault(c.get("next_due"), nextDuePast, args{Value: o.NextDue.String(), Other: o.Date.String()})
	}
}

// overdueInParts reports whether the principal of all that is overdue is given.
func overdueInParts(o *loan.Owed) bool {
	return len(o.Overdue) > 0 && !slices.ContainsFunc(o.Overdue, func(v loan.OwedOverdue) bool { return v.Principal == nil })
}

// splitGiven reports whether the overdue part is given in parts.
func splitGiven(o *loan.Owed) bool {
	for _, v := range o.Overdue {
		if v.Amount != nil || v.Principal != nil || v.Interest != nil || v.Penalty != nil || v.Fees != 0 {
			return true
		}
	}
	return false
}

var (
	missingPeriodsLeft = fault.Wrong("missing_periods_left",
		"owed 没写还剩几期", "owed does not say how many instalments are still to come",
		"写 periods_left: 4 这样", "write it like periods_left: 4")
	nothingToCome = fault.Wrong("nothing_to_come",
		"periods_left 是 0，却还有未到期本金 {value}", "periods_left is 0, but {value} is not yet due",
		"未到期本金写 0，把它归到 overdue；或写还剩几期",
		"write principal: 0 and put it under overdue, or write how many instalments are left")
	missingNextDue = fault.Wrong("missing_next_due",
		"owed 没写下一个到期还款日", "owed does not say when the next instalment is due",
		"写 next_due: 2026-12-08 这样", "write it like next_due: 2026-12-08")
)

// checkOwedRest checks the instalments that are still to come.
func (t *termsReader) checkOwedRest(c rec) {
	o := t.terms.Owed
	open := t.methodIs(loan.Open) || t.card
	if t.card && c.has("periods_left") {
		t.unusedByCard(c.keyNode("periods_left"))
		o.PeriodsLeft = 0
	}
	switch {
	case open && o.PeriodsLeft > 0 && c.has("next_due"):
		// Due days to come are those of an agreed term, which an open loan has not.
		t.Fault(c.keyNode("periods_left"), notForThisMethod, args{Key: "periods_left", Want: inList(loan.Open, loan.Methods)})
	case o.Principal == nil && t.all == nil || open:
	case c.lacks("periods_left"):
		if t.all != nil || *o.Principal > 0 {
			t.Fault(c.n, missingPeriodsLeft, args{})
		}
	case c.wellRead("periods_left") && o.PeriodsLeft == 0 && t.all == nil && *o.Principal > 0:
		t.Fault(c.get("periods_left"), nothingToCome, args{Value: t.money(*o.Principal)})
	case o.PeriodsLeft > 0 && c.lacks("next_due"):
		t.Fault(c.n, missingNextDue, args{})
	}
}

// methodIs looks at the method before readMethod reads it.
func (t *termsReader) methodIs(m loan.Method) bool {
	c := methodOf(t.n)
	return c != nil && c.Is == m
}

// methodOf is the method that a loan names; nil where it is missing or cannot be read.
func methodOf(n *source.Node) *enum.Value[loan.Method] {
	if n = n.Get("method"); n == nil || n.Kind != source.Scalar {
		return nil
	}
	return loan.Methods.Match(n.Text)
}

var (
	allNeedsOverdue = fault.Wrong("all_needs_overdue",
		"要从 principal_all 里分出逾期本金，但 overdue 没写 principal",
		"principal_all includes the overdue part, and overdue has no principal",
		"在 overdue 里写 principal；或用 principal 只写未到期的",
		"write principal under overdue, or use principal for what is not yet due")
	allBelowOverdue = fault.Wrong("all_below_overdue",
		"principal_all {value} 少于逾期本金 {other}", "principal_all, {value}, is less than the overdue principal, {other}",
		"principal_all 包括逾期本金；不包括就写 principal",
		"principal_all includes the overdue part; if it does not, write principal")
)

// splitPrincipal subtracts the overdue part from all principal. Where that is one
// sum, it is known once the terms are read, see splitByTerms.
func (t *termsReader) splitPrincipal(c rec, all money.Amount) {
	o := t.terms.Owed
	var overdue money.Amount
	if n := c.n.Get("overdue"); n != nil && n.Bad {
		return
	}
	for _, v := range o.Overdue {
		if v.Amount != nil {
			t.all = &all
			return
		}
		if v.Principal == nil {
			t.Fault(c.get("principal_all"), allNeedsOverdue, args{})
			return
		}
		overdue += *v.Principal
	}
	if overdue > all {
		t.Fault(c.get("principal_all"), allBelowOverdue, args{Value: t.money(all), Other: t.money(overdue)})
		return
	}
	rest := all - overdue
	o.Principal = &rest
}

// excludedByOwed are the fields of a loan that do not go with what the lender
// shows: those of a card, or all others.
func excludedByOwed(card bool) []string {
	keys := slices.Clone(field.Loan.Field("owed").Excludes)
	return slices.DeleteFunc(keys, func(key string) bool { return field.Revolving.Has(key) != card })
}
