package agreement

import (
	"fmt"
	"strings"

	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// Reduce pays less for some periods, in one step or several.
const Reduce Strategy = "reduce"

var reduce = definition{
	is: Reduce, also: []string{"降低还款额"},
	title: lang.Text{ZH: "降低还款额", EN: "Smaller payments"},
	help:  lang.Text{ZH: "降低还款额：先少还一段时间。", EN: "Smaller instalments for a while."},
	params: func() []Param {
		return []Param{
			{
				Key: "to", ZH: "降到", Kind: ShareParam, Default: PartOf(1, 2), Has: oneStep, At: func(o *Offer) any { return &o.firstStep().To },
				Help: lang.Text{ZH: "降到原来的百分之几，或每期多少钱。", EN: "What part of the instalment, or how much, is paid."},
			},
			{
				Key: "for", ZH: "降几期", Kind: Periods, Default: 6, Has: oneStep, At: func(o *Offer) any { return &o.firstStep().For },
				Help: lang.Text{ZH: "降几期。", EN: "For how many periods."},
			},
			{
				Key: "steps", ZH: "分步", Kind: StepsParam, Has: func(o *Offer) bool { return !oneStep(o) }, At: func(o *Offer) any { return &o.To },
				Help: lang.Text{ZH: "分几步降，替代 to 和 for。", EN: "Several steps, in place of to and for."},
			},
			choice("then", "之后", ReduceThens, ThenResume, func(o *Offer) *Then { return &o.Then },
				"之后：resume 恢复原额还到完，rest 按合同剩余期数平摊。", "Then: the old instalment until paid (resume), or level over the periods left (rest)."),
		}
	},
	either: []Either{{"steps", []string{"to", "for"}, []string{"to", "for"}}},
	bare:   "to", example: "50%",
	label: labelReduce,
	name: func(o *Offer, c money.Currency) string {
		var steps []string
		for _, step := range o.To {
			steps = append(steps, fmt.Sprintf("%s for %d", step.To.Text(c), step.For))
		}
		return strings.Join(steps, ", ")
	},
	stages:  (*builder).reduceStages,
	arrears: ArrearsBearInterest, eases: true,
}

func oneStep(o *Offer) bool { return len(o.To) == 1 }

func (o *Offer) firstStep() *Step {
	if len(o.To) == 0 {
		o.To = make([]Step, 1)
	}
	return &o.To[0]
}

var (
	labelFirstStep = lang.Text{ZH: "先还 {1}，{2} 期", EN: "{1} for {2} {3}"}
	labelNextStep  = lang.Text{ZH: "再 {1}，{2} 期", EN: "then {1} for {2}"}
)

func labelReduce(s Speaker, o *Offer) string {
	var steps []string
	for i, step := range o.To {
		if i == 0 {
			steps = append(steps, s.say(labelFirstStep, s.Share(step.To), step.For, s.Unit(step.For)))
		} else {
			steps = append(steps, s.say(labelNextStep, s.Share(step.To), step.For))
		}
	}
	return strings.Join(steps, s.say(lang.Text{ZH: "，", EN: ", "}))
}

// reduceStages pay a part of the original instalment, or a sum; then the
// original instalment until all is paid, or level over the periods left.
func (b *builder) reduceStages(left int) ([]loan.Stage, *loan.Refusal) {
	o, original := b.o, b.original()
	stages := b.stages()
	for _, s := range o.To {
		stages = append(stages, loan.Stage{Periods: s.For, Rate: o.Rate, Pay: loan.PayAmount, Amount: b.shareOf(s.To, original), Unpaid: o.Unpaid})
	}
	if o.Then == ThenRest {
		return append(stages, level(max(left, 1), o.Rate)), nil
	}
	return append(stages, loan.Stage{Rate: o.Rate, Pay: loan.PayAmount, Amount: original}), nil
}
