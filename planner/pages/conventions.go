package pages

import (
	"repay/planner/lang"
	"repay/planner/plan"
)

// conventionWords name the conventions.
var conventionWords = texts[plan.Convention]{
	{plan.ConventionInterestMode, lang.Text{ZH: "卡的计息方式", EN: "how the card's interest runs"}},
	{plan.ConventionBasis, lang.Text{ZH: "一年按多少天", EN: "the days of a year"}},
	{plan.ConventionCounting, lang.Text{ZH: "最后一天算不算", EN: "whether the last day counts"}},
	{plan.ConventionPenaltyOn, lang.Text{ZH: "罚息按什么算", EN: "what bears penalty"}},
	{plan.ConventionCompound, lang.Text{ZH: "计不计复利", EN: "compounding"}},
	{plan.ConventionOrder, lang.Text{ZH: "还款先冲什么", EN: "what a payment pays first"}},
	{plan.ConventionBy, lang.Text{ZH: "逐期冲还是逐项冲", EN: "whether payments go by instalment or by kind"}},
	{plan.ConventionRounding, lang.Text{ZH: "怎么取整", EN: "rounding"}},
	{plan.ConventionPenaltyBasis, lang.Text{ZH: "罚息一年按多少天", EN: "the days of a year for penalty"}},
}

// changeWords name what a convention may be changed to.
var changeWords = []struct {
	of   plan.Convention
	to   string
	text lang.Text
}{
	{plan.ConventionInterestMode, "after-due", lang.Text{ZH: "到期后才计息", EN: "interest from the due date only"}},
	{plan.ConventionInterestMode, "full", lang.Text{ZH: "全额计息", EN: "interest on the full bill"}},
	{plan.ConventionInterestMode, "unpaid", lang.Text{ZH: "只对未还部分计息", EN: "interest on the unpaid part"}},
	{plan.ConventionInterestMode, "daily", lang.Text{ZH: "按日计息", EN: "interest by the day"}},
	{plan.ConventionBasis, "actual/365", lang.Text{ZH: "一年按 365 天", EN: "a year of 365 days"}},
	{plan.ConventionBasis, "actual/360", lang.Text{ZH: "一年按 360 天", EN: "a year of 360 days"}},
	{plan.ConventionBasis, "30/360", lang.Text{ZH: "一个月按 30 天", EN: "months of 30 days"}},
	{plan.ConventionCounting, "exclude-end", lang.Text{ZH: "算头不算尾", EN: "the last day not counted"}},
	{plan.ConventionCounting, "include-end", lang.Text{ZH: "算头又算尾", EN: "the last day counted too"}},
	{plan.ConventionPenaltyOn, "principal", lang.Text{ZH: "罚息按逾期本金", EN: "penalty on overdue principal"}},
	{plan.ConventionPenaltyOn, "instalment", lang.Text{ZH: "罚息按逾期本金和利息", EN: "penalty on overdue principal and interest"}},
	{plan.ConventionPenaltyOn, "balance", lang.Text{ZH: "罚息按全部剩余本金", EN: "penalty on all principal outstanding"}},
	{plan.ConventionCompound, "none", lang.Text{ZH: "不计复利", EN: "no compounding"}},
	{plan.ConventionCompound, "interest", lang.Text{ZH: "欠付利息计复利", EN: "unpaid interest compounding"}},
	{plan.ConventionCompound, "all", lang.Text{ZH: "欠付利息和罚息都计复利", EN: "unpaid interest and penalty compounding"}},
	{plan.ConventionOrder, "fees-penalty-interest-principal", lang.Text{ZH: "还款先冲罚息", EN: "payments pay penalty first"}},
	{plan.ConventionOrder, "interest-first", lang.Text{ZH: "还款先冲利息", EN: "payments pay interest first"}},
	{plan.ConventionOrder, "principal-first", lang.Text{ZH: "还款先冲本金", EN: "payments pay principal first"}},
	{plan.ConventionBy, "instalment", lang.Text{ZH: "还款逐期冲", EN: "payments go by instalment"}},
	{plan.ConventionBy, "component", lang.Text{ZH: "还款逐项冲", EN: "payments go by kind"}},
	{plan.ConventionRounding, "half-up", lang.Text{ZH: "四舍五入", EN: "rounding half up"}},
	{plan.ConventionRounding, "half-even", lang.Text{ZH: "四舍六入五成双", EN: "rounding half to even"}},
	{plan.ConventionRounding, "up", lang.Text{ZH: "零头进一", EN: "rounding up"}},
	{plan.ConventionRounding, "down", lang.Text{ZH: "零头舍去", EN: "rounding down"}},
	{plan.ConventionPenaltyBasis, "actual/365", lang.Text{ZH: "罚息一年按 365 天", EN: "penalty by a year of 365 days"}},
	{plan.ConventionPenaltyBasis, "actual/360", lang.Text{ZH: "罚息一年按 360 天", EN: "penalty by a year of 360 days"}},
}

// convention names a convention.
func (v voice) convention(c plan.Convention) string { return v.say(conventionWords.of(c)) }

// change says what a convention is changed to.
func (v voice) change(c plan.Change) string {
	for _, x := range changeWords {
		if x.of == c.Convention && x.to == c.To {
			return v.say(x.text)
		}
	}
	return c.To
}
