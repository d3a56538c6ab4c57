package agreement

import (
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
)

// Nothing pays nothing up to the N-th due day: for comparison only.
const Nothing Strategy = "nothing"

var nothing = definition{
	is: Nothing, also: []string{"一直不还"},
	title: lang.Text{ZH: "一直不还", EN: "Pay nothing"},
	help:  lang.Text{ZH: "一直不还：只用来比较。", EN: "Pay nothing: for comparison only."},
	params: func() []Param {
		return []Param{periods("for", "看几期", 12, atFor, "看多少期。", "For how many periods to look ahead.")}
	},
	bare: "for", example: "6",
	label: func(s Speaker, _ *Offer) string { return s.say(lang.Text{ZH: "一直不还", EN: "paying nothing"}) },
	name:  nameFor,
	apply: (*builder).nothing, arrears: ArrearsBearInterest,
}

// nothing asks the ledger what is owed on the last of the days.
func (b *builder) nothing() *loan.Refusal {
	f := b.l.Fork()
	f.WithoutPayments()
	b.r.EndsOn = b.l.NextGridDay(b.d, b.o.For)
	if b.r.EndsOn > calendar.Last {
		return b.refuse(loan.PastCalendar)
	}
	f.CloseDay(b.r.EndsOn)
	if f.Err() != nil {
		return f.Err()
	}
	p := f.Position(b.r.EndsOn)
	b.r.OwedThen = p.Payoff()
	if b.r.Trace != nil {
		b.r.Trace.Then = f
	}
	b.r.CurrentFrom = 0
	return nil
}
