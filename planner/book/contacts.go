package book

import (
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/plan"
)

// readContacts reads the talks with a lender. Where the next is on a day, the day
// is read; else it is words.
func (r *reader) readContacts(n *source.Node) (list []plan.Contact) {
	for c := range r.records(n, &field.Contact, maxItems) {
		c.need("date", missingDate, args{})
		x := plan.Contact{
			Date: c.date("date"), How: c.text("how"), Who: c.text("who"), Said: c.text("said"),
			Promised: r.readPromised(c.get("promised")),
		}
		if on, is := dayAt(c.get("next")); is {
			x.NextOn = on
		} else {
			x.Next = c.text("next")
		}
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
