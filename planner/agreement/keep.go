package agreement

import (
	"repay/planner/lang"
	"repay/planner/loan"
)

// Keep pays everything due and unpaid on the date; the contract goes on.
const Keep Strategy = "keep"

var keep = definition{
	is: Keep, also: []string{"补齐逾期"},
	title:  lang.Text{ZH: "补齐逾期", EN: "Clear arrears, go on"},
	help:   lang.Text{ZH: "补齐逾期：把逾期的一次补上，以后照合同还。", EN: "Clear the arrears at once and go on as the contract says."},
	label:  labelKeep,
	apply:  (*builder).keep,
	goesOn: true, arrears: ArrearsAsTheyAre,
}

func labelKeep(s Speaker, _ *Offer) string {
	if s.Late {
		return s.say(lang.Text{ZH: "补齐逾期，照常还", EN: "clear arrears, go on"})
	}
	return s.say(lang.Text{ZH: "照常还", EN: "go on as now"})
}

func (b *builder) keep() *loan.Refusal {
	b.payDueNow()
	rows, err := b.l.ComingIn(b.room)
	if err == nil {
		b.goesOn(rows)
	}
	return err
}
