package agreement

import (
	"repay/planner/lang"
	"repay/planner/loan"
)

// InterestFree spreads what is owed in equal parts that bear no interest.
const InterestFree Strategy = "interest_free"

var interestFree = definition{
	is: InterestFree, also: []string{"分期免息", "免息分期", "停息分期", "停息挂账", "个性化分期"},
	title: lang.Text{ZH: "免息分期", EN: "Equal payments at 0%"},
	help:  lang.Text{ZH: "免息分期：不再计息，剩下的分期还。", EN: "No more interest: what is left in equal payments."},
	params: func() []Param {
		return []Param{periods("periods", "期数", 24, atPeriods, "分几期。", "In how many payments.")}
	},
	bare: "periods", example: "24",
	label: func(s Speaker, o *Offer) string {
		return s.say(lang.Text{ZH: "免息分 {1} 期", EN: "0% in {1} payments"}, o.Periods)
	},
	name:   namePeriods,
	stages: withoutInterest,
	noFees: true, arrears: ArrearsAsTheyAre, instalments: allPeriods,
}

// withoutInterest is the one stage of what is split without interest.
func withoutInterest(b *builder, _ int) ([]loan.Stage, *loan.Refusal) {
	return b.stages(level(b.o.Periods, zeroRate())), nil
}
