package book

import (
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/book/spelling"
	"repay/planner/calendar"
	"repay/planner/loan"
)

// How many days something is overdue says since when, as well as a date does.

// daysAgo are the digits of a number of days as apps say it: 已逾期386天, 74 days;
// empty where a text says no such thing. 8日 by itself is a day of a month.
func daysAgo(text string) string {
	t, units := tight(text), spelling.DaysLong
	for _, w := range spelling.Overdue {
		if rest, ok := strings.CutPrefix(t, w); ok {
			t, units = rest, spelling.Days
			break
		}
	}
	digits, ok := cutWords(t, units)
	if !ok {
		return ""
	}
	return digits
}

// daysLate reads a number of days that something is overdue.
func (t *termsReader) daysLate(n *source.Node) (int, bool) {
	if digits := daysAgo(n.Text); digits != "" {
		n.ReadAs(digits, n.Text)
	}
	least, most := field.DaysLate.Bounds()
	return t.intOf(n, least, most)
}

// sinceDays sets the oldest due date from how many days it is overdue.
func (t *termsReader) sinceDays(v *loan.OwedOverdue, n *source.Node, date calendar.Date) bool {
	days, ok := t.daysLate(n)
	v.Since = date - calendar.Date(days)
	return ok && date != 0
}

var daysDisagree = fault.Wrong("days_disagree",
	"到 {other} 逾期 {n} 天，是从 {want} 起，这里写的却是 {value}", "{n} days overdue on {other} is since {want}, and not {value}",
	"留下对方现在显示的那个，删掉另一个", "keep what the lender shows now, and leave the other out")

// daysAgree reports days that are not those since a date, or since a day of a month,
// which they make known.
func (t *termsReader) daysAgree(v *loan.OwedOverdue, first calendar.Date, n *source.Node, date calendar.Date) bool {
	days, ok := t.daysLate(n)
	if !ok {
		return false
	}
	since := date - calendar.Date(days)
	if v.SinceMonth && since >= first && since <= v.Since {
		v.Since, v.SinceMonth = since, false
	}
	if since != v.Since {
		shown := v.Since.String()
		if v.SinceMonth {
			shown = shown[:len("2026-09")]
		}
		t.Fault(n, daysDisagree, args{N: days, Other: date.String(), Want: fault.Same(since.String()), Value: shown})
	}
	return true
}
