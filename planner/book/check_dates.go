package book

import (
	"strconv"

	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/loan"
)

var (
	firstDueTooEarly = fault.Wrong("first_due_too_early",
		"第一个到期还款日 {value} 要在放款日 {other} 之后", "the first due date, {value}, is not after the start, {other}",
		"检查两个日期", "check the two dates")
	paidThroughTooEarly = fault.Wrong("paid_through_too_early",
		"paid_through {value} 早于放款日 {other}", "paid_through, {value}, is before the start, {other}",
		"一期也没还就删掉这一行", "leave it out if nothing has been paid")
	acceleratedTooEarly = fault.Wrong("accelerated_too_early",
		"提前到期日 {value} 要在放款日 {other} 之后", "acceleration on {value} is not after the start, {other}",
		"检查两个日期", "check the two dates")
)

// checkDates compares dates of one loan.
func (t *termsReader) checkDates() {
	m := &t.terms
	if t.wellRead("start", "first_due") {
		t.noEarlier(t.get("first_due"), m.FirstDue, firstDueTooEarly)
	}
	t.checkDueDay()
	t.checkMaturity()
	if t.wellRead("start", "paid_through") && m.PaidThrough < m.Start {
		t.Fault(t.get("paid_through"), paidThroughTooEarly, args{Value: m.PaidThrough.String(), Other: m.Start.String()})
	}
	if t.wellRead("start", "accelerated") {
		t.noEarlier(t.get("accelerated"), m.Accelerated, acceleratedTooEarly)
	}
	t.checkEnd()
}

var (
	dueDayByMonth = fault.Wrong("due_day_by_month",
		"due_day 是每月几号，这笔借款不是按月还", "due_day is a day of the month, and this loan is not paid by the month",
		"去掉 due_day，第一期的到期还款日写 first_due；或改 every", "drop due_day and write the first due date as first_due, or change every")
	notOnDueDay = fault.Wrong("not_on_due_day",
		"{key} {value} 对不上 due_day（每月 {n} 日）", "{key}, {value}, does not fit due_day: {n}",
		"照 due_day 排是 {other}；两个里改正一个，或去掉 due_day，以后各期就照 {key} 的日子排",
		"by due_day it is {other}: correct one of the two, or drop due_day, and the later due dates follow {key}")
	firstDueTaken = fault.Warn("first_due_taken",
		"没写 first_due，第一个到期还款日按 {value} 算", "first_due is not given, and the first due date is taken as {value}",
		"合同上是别的日子，就写 first_due", "if the contract has another day, write it as first_due")
)

// checkDueDay compares the day of the month with the due date that is given, and
// says which one is taken where none is.
func (t *termsReader) checkDueDay() {
	m := &t.terms
	switch {
	case m.DueDay == 0:
		return
	case m.Every.Unit != calendar.Month:
		t.Fault(t.keyNode("due_day"), dueDayByMonth, args{})
		m.DueDay = 0
		return
	}
	key, at, given := "first_due", t.get("first_due"), m.FirstDue
	if m.Owed != nil {
		key, at, given = "next_due", seek(t.n, "owed.next_due"), m.Owed.NextDue
	}
	if given != 0 && given == m.Maturity {
		return
	}
	row, first := m.DueDays()
	switch due := row.At(first); {
	case given != 0 && due != given:
		t.Fault(at, notOnDueDay, args{Key: key, Value: given.String(), N: m.DueDay, Other: due.String()})
	case given == 0 && m.Start != 0 && due != m.Every.From(m.Start, 1) && !t.has("first_due"):
		t.Fault(t.get("due_day"), firstDueTaken, args{Value: due.String()})
	}
}

var (
	maturityTooEarly = fault.Wrong("maturity_too_early",
		"maturity {value} 要在 {other} 之后：那天是它前面一期的到期还款日", "maturity, {value}, is not after {other}, the due date of the instalment before the last",
		"核对日期和期数；不写 periods，就从日期数出来", "check the dates and the number of instalments; without periods it follows from the dates")
	maturityTooFar = fault.Wrong("maturity_too_far",
		"到 maturity {value} 要 {n} 期，最多 {other} 期", "up to maturity, {value}, there are {n} instalments, and {other} at the most are taken",
		"核对日期和 every", "check the date and every")
	maturityIsNextDue = fault.Wrong("maturity_is_next_due",
		"只剩一期，next_due {value} 却不是 maturity {other}", "one instalment is left, yet next_due, {value}, is not the maturity, {other}",
		"改正其中一个；还有别的期没到期，就改 periods_left", "correct one of the two, or periods_left if more are still to come")
)

// readToMaturity counts the instalments of a loan that names the last date in place
// of their number.
func (t *termsReader) readToMaturity() {
	m := &t.terms
	if !t.has("periods") && m.Owed == nil && t.wellRead("maturity") && m.Start != 0 && m.Every.N > 0 {
		m.Periods = m.PeriodsTo(m.Maturity)
	}
}

// checkMaturity compares the last date with the due date before it.
func (t *termsReader) checkMaturity() {
	m := &t.terms
	n, known := m.Periods, m.Start != 0
	if m.Owed != nil {
		n, known = m.Owed.PeriodsLeft, m.Owed.NextDue != 0
	}
	if !known || n == 0 || !t.wellRead("maturity") {
		return
	}
	row, first := m.DueDays()
	before := row.At(first + n - 2)
	switch {
	case m.Owed != nil && n == 1 && m.Owed.NextDue != m.Maturity:
		t.Fault(t.get("maturity"), maturityIsNextDue, args{Value: m.Owed.NextDue.String(), Other: m.Maturity.String()})
	case n == 1 && m.Owed == nil:
		t.noEarlier(t.get("maturity"), m.Maturity, firstDueTooEarly)
	case n > 1 && m.Maturity <= before:
		t.Fault(t.get("maturity"), maturityTooEarly, args{Value: m.Maturity.String(), Other: before.String()})
	case n > loan.MaxPeriods && !t.has("periods"):
		t.Fault(t.get("maturity"), maturityTooFar, args{N: n, Value: m.Maturity.String(), Other: strconv.Itoa(loan.MaxPeriods)})
	}
}

// noEarlier reports a date on or before the loan's start.
func (t *termsReader) noEarlier(n *source.Node, d calendar.Date, kind *fault.Kind) {
	if start := t.terms.Start; start != 0 && d <= start {
		t.Fault(n, kind, args{Value: d.String(), Other: start.String()})
	}
}

var endTooLate = fault.Wrong("end_too_late",
	"从 {value} 起 {n} 期要到 {other}，超过 2200 年", "{n} periods from {value} on end on {other}, past the year 2200",
	"检查期数和 every", "check the number of periods and every")

// checkEnd reports periods that run past the calendar.
func (t *termsReader) checkEnd() {
	m := &t.terms
	n, key, known := m.Periods, "periods", m.Start != 0 || m.FirstDue != 0
	if o := m.Owed; o != nil {
		n, key, known = o.PeriodsLeft, "owed", o.NextDue != 0
	}
	if !known || n == 0 || t.get(key) == nil {
		return
	}
	row, first := m.DueDays()
	if end := row.At(first + n - 1); end.Year() > calendar.LastYear {
		t.Fault(t.get(key), endTooLate, args{N: n, Value: row.Anchor.String(), Other: end.String()})
	}
}

var (
	InOwedAlready = fault.Wrong("in_owed_already",
		"{value} 早于 owed 的日期 {other}，已经算在里面了",
		"{value} is before the date of owed, {other}: it is in its figures already",
		"删掉这一项", "delete this item")
	rateBeforeOwed = fault.Wrong("rate_before_owed",
		"利率变动 {value} 早于 owed 的日期 {other}", "the rate change of {value} is before the date of owed, {other}",
		"rate 写 {other} 那天执行的利率，再删掉这一项", "write the rate in force on {other} as rate, and delete this item")
	acceleratedBeforeOwed = fault.Wrong("accelerated_before_owed",
		"提前到期日 {value} 早于 owed 的日期 {other}", "acceleration on {value} is before the date of owed, {other}",
		"删掉这一行；已经全部到期，就写 principal: 0 和 periods_left: 0，把本金写到 overdue 里",
		"delete it; if all was due by then, write principal: 0 and periods_left: 0, and the principal under overdue")
)

// checkAfterOwed reports what happened before the lender's figures and is
// therefore in them.
func (t *termsReader) checkAfterOwed(date calendar.Date) {
	for _, l := range []struct {
		list, key string
		kind      *fault.Kind
	}{{"payments", "date", InOwedAlready}, {"rate_changes", "from", rateBeforeOwed}} {
		list := t.n.Get(l.list)
		if list == nil {
			continue
		}
		for _, item := range list.Items {
			at := item.Get(l.key)
			if at == nil || at.Kind != source.Scalar {
				continue
			}
			if d, _, bad := parseDate(at.Text); bad == nil && d < date {
				t.Fault(at, l.kind, args{Value: d.String(), Other: date.String()})
			}
		}
	}
	if a := t.terms.Accelerated; a != 0 && a < date {
		t.Fault(t.get("accelerated"), acceleratedBeforeOwed, args{Value: a.String(), Other: date.String()})
	}
}
