package agreement

import (
	"strconv"

	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// Extend puts the end of the loan off: the balance is spread over more periods, level.
// Where the principal falls due at the end, it is due at the later end.
const Extend Strategy = "extend"

var extend = definition{
	is: Extend, also: []string{"延长期限", "展期"},
	title: lang.Text{ZH: "延长期限", EN: "Longer term"},
	help:  lang.Text{ZH: "延长期限：多还几期，每期少一些；先息后本和到期一次还的，是还本金的日子往后推。", EN: "A longer term: more and smaller instalments; where the principal is due at the end, a later end."},
	params: func() []Param {
		return []Param{
			periods("by", "多还几期", 12, func(o *Offer) *int { return &o.By }, "多还几期；和 periods 写一个。", "How many instalments more; either this or periods."),
			periods("periods", "期数", 0, atPeriods, "一共还几期；和 by 写一个。", "How many instalments in all; either this or by."),
			rate("新利率。不写就是合同利率。", "Another rate. The contract's if left out."),
		}
	},
	either: []Either{{"by", []string{"periods"}, []string{"by", "periods", "rate"}}},
	bare:   "by", example: "12",
	label: labelExtend,
	name: func(o *Offer, _ money.Currency) string {
		if o.Periods > 0 {
			return "to " + strconv.Itoa(o.Periods)
		}
		return strconv.Itoa(o.By)
	},
	stages:  (*builder).extension,
	arrears: ArrearsBearInterest, eases: true,
	instalments: func(o *Offer) int { return max(o.Periods, o.By) },
}

var (
	labelExtendTo = lang.Text{ZH: "分 {1} 期 (照计利息)", EN: "{1} payments with interest"}
	labelExtendBy = lang.Text{ZH: "延长 {1} 期", EN: "{1} {2} longer"}
)

func labelExtend(s Speaker, o *Offer) string {
	if o.Periods > 0 {
		return s.say(labelExtendTo, o.Periods)
	}
	return s.say(labelExtendBy, o.By, s.Unit(o.By))
}

// extension is level, but for a loan whose principal is due at its end: that keeps
// its method, and its end moves. A single instalment that follows other stages is
// one after periods without any.
func (b *builder) extension(left int) ([]loan.Stage, *loan.Refusal) {
	n, rate := max(b.o.extended(left), 1), b.o.Rate
	atEnd := loan.Stage{Periods: n, Rate: rate, Pay: loan.PayInterest}
	switch {
	case !b.l.DueAtEnd():
		return b.stages(level(n, rate)), nil
	case b.t.Method == loan.InterestOnly || n == 1:
		return b.stages(atEnd), nil
	case b.def.is == Extend:
		atEnd.Periods, b.span = 1, n
		return b.stages(atEnd), nil
	}
	atEnd.Periods = 1
	return b.stages(loan.Stage{Periods: n - 1, Rate: rate, Pay: loan.PayNothing, Unpaid: loan.UnpaidSimple}, atEnd), nil
}

// extended is the number of periods of an extension.
func (o *Offer) extended(left int) int {
	if o.Periods > 0 {
		return o.Periods
	}
	return left + o.By
}
