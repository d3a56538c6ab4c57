package agreement

import (
	"fmt"

	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// Freeze pays nothing for some periods without interest, then equal parts that
// bear none either.
const Freeze Strategy = "freeze"

var freeze = definition{
	is: Freeze, also: []string{"停息缓还再分期"},
	title: lang.Text{ZH: "停几期再免息分期", EN: "Pause, then 0%"},
	help:  lang.Text{ZH: "停几期再免息分期：先停几期，不计息，再免息分期还。", EN: "A pause without interest, then equal payments at 0%."},
	params: func() []Param {
		return []Param{
			periods("for", "停几期", 3, atFor, "先停几期。", "How many periods without payments."),
			periods("periods", "期数", 24, atPeriods, "再分几期。", "Then in how many payments."),
		}
	},
	bare: "periods", example: "24",
	label: func(s Speaker, o *Offer) string {
		return s.say(lang.Text{ZH: "停 {1} 期再免息分 {2} 期", EN: "pause {1}, then 0% in {2} payments"}, o.For, o.Periods)
	},
	name: func(o *Offer, _ money.Currency) string { return fmt.Sprintf("%d+%d", o.For, o.Periods) },
	stages: func(b *builder, _ int) ([]loan.Stage, *loan.Refusal) {
		return b.stages(loan.Stage{Periods: b.o.For, Rate: zeroRate(), Pay: loan.PayNothing}, level(b.o.Periods, zeroRate())), nil
	},
	noFees: true, arrears: ArrearsAsTheyAre,
	instalments: func(o *Offer) int { return o.For + o.Periods },
}
