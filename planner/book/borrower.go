package book

import (
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
)

// Borrower is who owes.
type Borrower struct {
	Name, Reference, Hardship string
	Servicemember             *bool // on active duty, or the dependant of one who is; nil: not stated
}

// Review is when to look at the plan again: every so often from a date, or on
// dates.
type Review struct {
	Every calendar.Every // zero: only on Dates
	From  calendar.Date
	Dates []calendar.Date
}

// Next is the first day on or after a date on which to look again; zero: none is to
// come. Without a day to count from, the first is one period after that date.
func (v *Review) Next(asOf calendar.Date) (next calendar.Date) {
	for _, d := range v.Dates {
		if d >= asOf && (next == 0 || d < next) {
			next = d
		}
	}
	if v.Every.IsZero() {
		return next
	}
	from, k := v.From, 0
	if from == 0 {
		from, k = asOf, 1
	}
	for v.Every.From(from, k) < asOf {
		k++
	}
	if d := v.Every.From(from, k); next == 0 || d < next {
		next = d
	}
	return next
}

// readBorrower reads who owes. A text by itself is the name: it can mean
// nothing else.
func (r *reader) readBorrower(n *source.Node) Borrower {
	if bare(n, &field.Borrower) {
		return Borrower{Name: oneLine(n.Text)}
	}
	c, ok := r.open(n, &field.Borrower)
	if !ok {
		return Borrower{}
	}
	return Borrower{
		Name: c.text("name"), Reference: c.text("reference"), Hardship: c.text("hardship"),
		Servicemember: c.maybeFlag("servicemember"),
	}
}

var reviewWhen = fault.Wrong("review_when",
	"没写多久回顾一次", "review does not say when",
	"写 every: 3 months，或 dates: [2027-02-01]", "write every: 3 months, or dates: [2027-02-01]")

func (r *reader) readReview(n *source.Node) *Review {
	c, ok := r.open(n, &field.Review)
	if !ok {
		return nil
	}
	v := &Review{Every: c.every("every", calendar.Every{}), From: c.from("from")}
	for _, item := range r.items(c.get("dates"), maxItems) {
		if d, ok := r.dateOf(item); ok {
			v.Dates = append(v.Dates, d)
		}
	}
	switch {
	case c.lacks("every") && c.lacks("dates"):
		c.Fault(n, reviewWhen, args{})
	case c.has("from") && !c.has("every"):
		c.Fault(c.keyNode("from"), unusedField, args{Key: "from", Other: "dates"})
	}
	return v
}

// texts reads one text or a list of them, each line of a text by itself.
func (c rec) texts(key string) (list []string) {
	for _, item := range c.oneOrMore(key) {
		s, _ := c.scalar(item)
		for line := range strings.Lines(s) {
			if line = oneLine(line); line != "" {
				list = append(list, line)
			}
		}
	}
	return list
}
