package agreement

import (
	"repay/planner/lang"
	"repay/planner/loan"
)

// Keep pays everything due and unpaid on a day; the contract goes on. It needs
// nobody's consent: nothing changes but when the arrears are paid.
const Keep Strategy = "keep"

var keep = definition{
	is: Keep, also: []string{"补齐逾期"},
	title:  lang.Text{ZH: "补齐逾期", EN: "Clear arrears, go on"},
	help:   lang.Text{ZH: "补齐逾期：把逾期的一次补上，以后照合同还。", EN: "Clear the arrears at once and go on as the contract says."},
	params: onDay, bare: "on", example: "2027-01-31",
	label: labelKeep, name: nameOn,
	apply:  (*builder).keep,
	goesOn: true, free: true, arrears: ArrearsAsTheyAre,
}

func labelKeep(s Speaker, o *Offer) string {
	switch {
	case o.On != 0:
		return s.say(lang.Text{ZH: "补齐逾期 {1}", EN: "clear arrears {1}"}, s.Day(o.On))
	case s.Late:
		return s.say(lang.Text{ZH: "补齐逾期，照常还", EN: "clear arrears, go on"})
	}
	return s.say(lang.Text{ZH: "照常还", EN: "go on as now"})
}

func (b *builder) keep() *loan.Refusal {
	if err := b.wait(); err != nil {
		return err
	}
	b.payDue()
	b.r.Penalties = b.now.l.Penalties(b.now.on)
	rows, err := b.now.l.ComingIn(b.rows())
	if err == nil {
		b.goesOn(rows)
	}
	return err
}
