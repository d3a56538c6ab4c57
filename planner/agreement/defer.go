package agreement

import (
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/loan"
)

// Defer pays nothing, or only the interest, for some periods; then level
// instalments clear the loan.
const Defer Strategy = "defer"

var (
	labelInterestOnly = lang.Text{ZH: "{1} 期只还利息", EN: "{1} {2} interest only"}
	labelPause        = lang.Text{ZH: "停 {1} 期", EN: "pause {1} {2}"}
)

var deferral = definition{
	is: Defer, also: []string{"延期还款"},
	title: lang.Text{ZH: "停几期", EN: "Pause"},
	help:  lang.Text{ZH: "停几期：这几期不还，或只还利息；不写明的话利息照算。之后照旧。", EN: "A pause: for some periods nothing, or the interest only, is paid; interest runs on unless it is waived; then as before."},
	params: func() []Param {
		return []Param{
			periods("for", "停几期", 3, atFor, "停几期。", "For how many periods."),
			choice("pay", "期间还", deferPays, false, func(o *Offer) *bool { return &o.PayInterest },
				"停的时候还什么：nothing 不还，interest 只还利息。", "What is paid meanwhile: nothing, or the interest."),
			unpaidInterest(),
			choice("then", "之后", DeferThens, ThenShift, func(o *Offer) *Then { return &o.Then },
				"之后：shift 最后一期顺延，same_end 最后一期不变。", "Then: the end moves (shift), or stays (same_end)."),
		}
	},
	bare: "for", example: "6",
	label: func(s Speaker, o *Offer) string {
		if o.PayInterest {
			return s.say(labelInterestOnly, o.For, s.Unit(o.For))
		}
		return s.say(labelPause, o.For, s.Unit(o.For))
	},
	name:    nameFor,
	stages:  (*builder).deferStages,
	arrears: ArrearsBearInterest, eases: true,
}

// deferPays are what may be paid meanwhile: true is the interest.
var deferPays = enum.List[bool]{
	{Is: false, Name: "nothing", Also: []string{"不还"}},
	{Is: true, Name: "interest", Also: []string{"利息", "只还利息"}},
}

// unpaidInterest is the parameter for interest that is not paid meanwhile.
func unpaidInterest() Param {
	p := choice("interest", "未还利息", loan.Unpaids, loan.UnpaidCapitalise, func(o *Offer) *loan.Unpaid { return &o.Unpaid },
		"没还的利息：capitalise 计入本金，simple 挂账，waive 免除。", "What becomes of unpaid interest: it joins the principal, waits, or is waived.")
	p.Has = func(o *Offer) bool { return !o.PayInterest }
	return p
}

func (b *builder) deferStages(left int) ([]loan.Stage, *loan.Refusal) {
	o, rest := b.o, max(left, 1)
	first := loan.Stage{Periods: o.For, Rate: o.Rate, Pay: loan.PayNothing, Unpaid: o.Unpaid}
	if o.PayInterest {
		first.Pay = loan.PayInterest
	}
	if o.Then == ThenSameEnd {
		if rest = left - o.For; rest < 1 {
			return nil, &loan.Refusal{Code: loan.NothingLeft, Field: string(o.Strategy), Count: left}
		}
	}
	return b.stages(first, level(rest, o.Rate)), nil
}
