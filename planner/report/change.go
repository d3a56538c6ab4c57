package report

import (
	"repay/planner/lang"
	"repay/planner/plan"
)

// conventionWords name the conventions.
var conventionWords = map[plan.Convention]lang.Text{
	plan.ConventionInterestMode: {ZH: "卡的计息方式", EN: "how the card's interest runs"},
	plan.ConventionBasis:        {ZH: "一年按多少天", EN: "the days of a year"},
	plan.ConventionCounting:     {ZH: "最后一天算不算", EN: "whether the last day counts"},
	plan.ConventionPenaltyOn:    {ZH: "罚息按什么算", EN: "what bears penalty"},
	plan.ConventionCompound:     {ZH: "计不计复利", EN: "compounding"},
	plan.ConventionOrder:        {ZH: "还款先冲什么", EN: "what a payment pays first"},
	plan.ConventionBy:           {ZH: "逐期冲还是逐项冲", EN: "whether payments go by instalment or by kind"},
	plan.ConventionRounding:     {ZH: "怎么取整", EN: "rounding"},
	plan.ConventionPenaltyBasis: {ZH: "罚息一年按多少天", EN: "the days of a year for penalty"},
}

// changeWords name what a convention may be changed to.
var changeWords = map[plan.Convention]map[string]lang.Text{
	plan.ConventionInterestMode: {"after-due": {ZH: "到期后才计息", EN: "interest from the due date only"}, "full": {ZH: "全额计息", EN: "interest on the full bill"}, "unpaid": {ZH: "只对未还部分计息", EN: "interest on the unpaid part"}, "daily": {ZH: "按日计息", EN: "interest by the day"}},
	plan.ConventionBasis:        {"actual/365": {ZH: "一年按 365 天", EN: "a year of 365 days"}, "actual/360": {ZH: "一年按 360 天", EN: "a year of 360 days"}, "30/360": {ZH: "一个月按 30 天", EN: "months of 30 days"}},
	plan.ConventionCounting:     {"exclude-end": {ZH: "算头不算尾", EN: "the last day not counted"}, "include-end": {ZH: "算头又算尾", EN: "the last day counted too"}},
	plan.ConventionPenaltyOn:    {"principal": {ZH: "罚息按逾期本金", EN: "penalty on overdue principal"}, "instalment": {ZH: "罚息按逾期本金和利息", EN: "penalty on overdue principal and interest"}, "balance": {ZH: "罚息按全部未还本金", EN: "penalty on all unpaid principal"}},
	plan.ConventionCompound:     {"none": {ZH: "不计复利", EN: "no compounding"}, "interest": {ZH: "未还利息计复利", EN: "unpaid interest compounding"}, "all": {ZH: "未还利息和罚息都计复利", EN: "unpaid interest and penalty compounding"}},
	plan.ConventionOrder: {
		"fees-penalty-interest-principal": {ZH: "还款先冲罚息", EN: "payments pay penalty first"}, "interest-first": {ZH: "还款先冲利息", EN: "payments pay interest first"}, "principal-first": {ZH: "还款先冲本金", EN: "payments pay principal first"},
	},
	plan.ConventionBy:           {"instalment": {ZH: "还款逐期冲", EN: "payments go by instalment"}, "component": {ZH: "还款逐项冲", EN: "payments go by kind"}},
	plan.ConventionRounding:     {"half-up": {ZH: "四舍五入", EN: "rounding half up"}, "half-even": {ZH: "四舍六入五成双", EN: "rounding half to even"}, "up": {ZH: "不足一分进一分", EN: "rounding up"}, "down": {ZH: "不足一分舍去", EN: "rounding down"}},
	plan.ConventionPenaltyBasis: {"actual/365": {ZH: "罚息一年按 365 天", EN: "penalty by a year of 365 days"}, "actual/360": {ZH: "罚息一年按 360 天", EN: "penalty by a year of 360 days"}},
}

// convention names a convention.
func (v voice) convention(c plan.Convention) string { return v.say(conventionWords[c]) }

// change says what a convention is changed to.
func (v voice) change(c plan.Change) string {
	if w, ok := changeWords[c.Convention][c.To]; ok {
		return v.say(w)
	}
	return c.To
}
