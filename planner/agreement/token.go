package agreement

import (
	"fmt"

	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// Token pays a small sum for some periods, then another strategy follows.
const Token Strategy = "token"

// afterToken are the strategies that may follow.
var afterToken = []Strategy{Extend, InterestFree, Reduce}

var (
	labelToken = lang.Text{ZH: "每期还 {1}，{2} 期", EN: "{1} for {2} {3}"}
	labelThen  = lang.Text{ZH: "{1}，然后{2}", EN: "{1}, then {2}"}
)

var token = definition{
	is: Token, also: []string{"象征性还款"},
	title: lang.Text{ZH: "象征性还款", EN: "Token payments"},
	help:  lang.Text{ZH: "象征性还款：先每期还一点，之后换成别的方案。", EN: "A small sum for a while, then another strategy."},
	params: func() []Param {
		return []Param{
			{Key: "amount", ZH: "金额", Kind: AmountParam, Default: 50, At: atSum, Help: lang.Text{ZH: "每期还多少。", EN: "How much each period."}},
			periods("for", "还几期", 6, atFor, "还几期。", "For how many periods."),
			rate("这段时间的利率。不写就是不计息。", "The rate meanwhile. None if left out."),
			{
				Key: "then", ZH: "之后", Kind: NextStrategy, Default: Offer{Strategy: Extend, By: 12}, Next: afterToken, At: func(o *Offer) any { return &o.ThenOffer },
				Help: lang.Text{
					ZH: "之后换成哪个方案：extend、interest_free 或 reduce，可带参数。",
					EN: "What follows: extend, interest_free or reduce, with its parameters or alone.",
				},
			},
		}
	},
	bare: "amount", example: "50",
	label: func(s Speaker, o *Offer) string {
		first := s.say(labelToken, s.Share(o.Sum), o.For, s.Unit(o.For))
		if o.ThenOffer == nil {
			return first
		}
		return s.say(labelThen, first, o.ThenOffer.Label(s))
	},
	name: func(o *Offer, c money.Currency) string { return fmt.Sprintf("%s for %d", o.Sum.Text(c), o.For) },
	complete: func(o *Offer) {
		if o.Rate == nil {
			o.Rate = zeroRate()
		}
	},
	stages:  (*builder).tokenStages,
	arrears: ArrearsBearInterest,
}

// tokenStages pay the sum at no interest unless a rate is given; without a
// strategy to follow, level over the periods left.
func (b *builder) tokenStages(left int) ([]loan.Stage, *loan.Refusal) {
	o := b.o
	rate := o.Rate
	if rate == nil {
		rate = zeroRate()
	}
	first := loan.Stage{Periods: o.For, Rate: rate, Pay: loan.PayAmount, Amount: o.Sum.Amount, Unpaid: o.Unpaid}
	if o.ThenOffer == nil {
		return b.stages(first, level(max(left, 1), nil)), nil
	}
	then := *b
	then.o = o.ThenOffer
	stages, err := then.o.Strategy.definition().stages(&then, left)
	return append([]loan.Stage{first}, stages...), err
}
