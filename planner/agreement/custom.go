package agreement

import (
	"repay/planner/lang"
	"repay/planner/loan"
)

// Custom is stages of the borrower's own.
const Custom Strategy = "custom"

var custom = definition{
	is: Custom, also: []string{"自定"},
	title: lang.Text{ZH: "自定", EN: "Own terms"},
	help:  lang.Text{ZH: "自定：自己写每一段怎么还。", EN: "Stages of one's own."},
	params: func() []Param {
		return []Param{{
			Key: "stages", ZH: "阶段", Kind: StagesParam, At: func(o *Offer) any { return &o.Stages },
			Help: lang.Text{ZH: "一段一段怎么还；最后一段要还清。", EN: "The stages; the last one clears what is left."},
		}}
	},
	example: "{stages: [{for: rest, pay: level}]}",
	label:   func(s Speaker, _ *Offer) string { return s.say(lang.Text{ZH: "自定方案", EN: "own terms"}) },
	stages:  (*builder).customStages,
	instalments: func(o *Offer) int {
		n := 0
		for _, s := range o.Stages {
			n += s.For
		}
		return n
	},
}

func (b *builder) customStages(left int) ([]loan.Stage, *loan.Refusal) {
	var stages []loan.Stage
	for _, s := range b.o.Stages {
		st := loan.Stage{Periods: s.For, Rate: s.Rate, Pay: s.Pay, Unpaid: s.Unpaid}
		switch {
		case s.Rest:
			st.Periods = max(left, 1)
		case s.UntilPaid:
			st.Periods = 0
		}
		if s.Pay == loan.PayAmount {
			st.Amount = b.shareOf(s.To, b.original())
		}
		if s.Pay == loan.PayFlat && s.Charge.Set {
			st.Charged = true
			if s.Charge.IsPart {
				st.ChargePart = s.Charge.Part
			} else {
				st.Charge = s.Charge.Amount
			}
		}
		stages = append(stages, st)
	}
	return stages, nil
}
