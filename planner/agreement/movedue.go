package agreement

import (
	"strconv"

	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// MoveDue pays what is due and unpaid on the date; the contract goes on with the
// same instalments on new due days.
const MoveDue Strategy = "move_due"

var moveDue = definition{
	is: MoveDue, also: []string{"更改还款日"},
	title: lang.Text{ZH: "更改到期还款日", EN: "Other due date"},
	help:  lang.Text{ZH: "更改到期还款日：换到每月另一天。", EN: "Another due date, by the day of the month."},
	params: func() []Param {
		return []Param{count("day", "每月几号", DayOfMonth, 12, func(o *Offer) *int { return &o.Day }, "每月几号。", "The day of the month.")}
	},
	bare: "day", example: "12",
	label: func(s Speaker, o *Offer) string {
		return s.say(lang.Text{ZH: "改成每月 {1} 日还", EN: "due on day {1}"}, o.Day)
	},
	name:     func(o *Offer, _ money.Currency) string { return strconv.Itoa(o.Day) },
	apply:    (*builder).moveDue,
	firstDue: true, arrears: ArrearsAsTheyAre,
}

func (b *builder) moveDue() *loan.Refusal {
	if !b.l.DueByMonth() {
		return b.refuse(loan.NotForMethod)
	}
	next := b.l.MovedDue(b.d, b.o.Day, b.o.FirstDue)
	if next == nil {
		return b.keep()
	}
	b.payDue()
	rows, err := next.RowsIn(b.rows(), b.r.Trace != nil)
	if err != nil {
		return err
	}
	b.goesOn(b.l.WithFees(b.l.MergeExtras(rows, b.l.Extras(), loan.EntryAgreedSum)))
	b.r.Restructuring.Next = next
	return nil
}
