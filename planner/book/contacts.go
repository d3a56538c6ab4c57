package book

import (
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/plan"
)

var beforeContact = fault.Wrong("before_contact",
	"{key} {value} 早于联系那天 {other}", "{key}, {value}, is before the day of the contact, {other}",
	"检查两个日期", "check the two dates")

// readContacts reads the talks with a lender. One of before the loan began is as
// good as any.
func (r *reader) readContacts(n *source.Node) (list []plan.Contact) {
	for c := range r.records(n, &field.Contact, maxItems) {
		c.need("date", missingDate, args{})
		x := plan.Contact{
			Date: c.date("date"), How: c.text("how"), Who: c.text("who"), Said: c.text("said"),
			Promised: r.readPromised(c.get("promised")),
		}
		x.NextOn, x.Next = r.readNext(c.get("next"))
		notBefore := func(key string, at *source.Node, d calendar.Date) {
			if d != 0 && x.Date != 0 && d < x.Date {
				r.Fault(at, beforeContact, args{Key: key, Value: d.String(), Other: x.Date.String()})
			}
		}
		if x.Promised != nil {
			notBefore("promised.date", seek(c.n, "promised.date"), x.Promised.Date)
		}
		notBefore("next", c.get("next"), x.NextOn)
		list = append(list, x)
	}
	return list
}

// readPromised reads what was promised.
func (r *reader) readPromised(n *source.Node) *plan.Promise {
	if n == nil {
		return nil
	}
	c, ok := r.open(n, &field.Promised)
	if !ok {
		return nil
	}
	c.needBoth(missingDate, missingAmount)
	return &plan.Promise{Date: c.date("date"), Amount: c.amount("amount")}
}

// slippedDates are what a date can lack that is plainly meant for one.
var slippedDates = []*fault.Kind{dateNoYear, dateNoYearDay, dateFormNear, dateEither, dateShortYear, dateNoMonth, dateNoDay, dateRange}

// readNext reads when to talk again: a day, or words. A slip in what is plainly
// meant for a day is no words: nobody would be reminded of it.
func (r *reader) readNext(n *source.Node) (on calendar.Date, words string) {
	if n == nil {
		return 0, ""
	}
	s, ok := r.scalar(n)
	if !ok || saysNotKnown(n) {
		return 0, ""
	}
	if _, month, bad := parseDate(s); bad == nil && !month || bad != nil && slices.Contains(slippedDates, bad.kind) {
		on, _ = r.dateOf(n)
		return on, ""
	}
	r.CutByComment(n)
	return 0, oneLine(s)
}

// ReadNext reads when to talk again, typed elsewhere.
func (b *Book) ReadNext(text string) (on calendar.Date, words string, f *Fault) {
	r, n := b.typed("next", text)
	on, words = r.readNext(n)
	return on, words, r.First()
}
