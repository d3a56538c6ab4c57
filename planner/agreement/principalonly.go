package agreement

import "repay/planner/lang"

// PrincipalOnly spreads the principal in equal parts that bear no interest; all
// else is waived.
const PrincipalOnly Strategy = "principal_only"

var principalOnly = definition{
	is: PrincipalOnly, also: []string{"只还本金"},
	title: lang.Text{ZH: "只还本金", EN: "Principal only"},
	help:  lang.Text{ZH: "只还本金：利息、罚息和费用都免，本金分期还。", EN: "Principal only, in equal payments: the rest is waived."},
	params: func() []Param {
		return []Param{periods("periods", "期数", 24, atPeriods, "分几期。", "In how many payments.")}
	},
	bare: "periods", example: "24",
	label: func(s Speaker, o *Offer) string {
		return s.say(lang.Text{ZH: "只还本金，分 {1} 期", EN: "principal only in {1} payments"}, o.Periods)
	},
	name:     namePeriods,
	complete: waiveRest,
	stages:   withoutInterest,
	noFees:   true, waivesRest: true, instalments: allPeriods,
}

// waiveRest lets the offer say what it waives.
func waiveRest(o *Offer) {
	for _, s := range []*Share{&o.Waive.Interest, &o.Waive.Penalty, &o.Waive.Fees} {
		if !s.Set {
			*s = PartOf(1, 1)
		}
	}
}
