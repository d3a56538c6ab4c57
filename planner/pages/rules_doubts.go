package pages

import (
	"repay/planner/lang"
	"repay/planner/rules"
)

// doubtWords are the reasons why a line may not be the loan's, or may not be
// crossed.
var doubtWords = texts[rules.Doubt]{
	{rules.DoubtLender, lang.Text{ZH: "账本没写对方是哪一类 (出借方的类型)，这一条只用于其中几类", EN: "the book does not say what kind of lender it is (lender.type); this is for some kinds only"}},
	{rules.DoubtSigning, lang.Text{ZH: "账本没写合同是哪天签的 (签约日)，先按 {1} 算", EN: "the book does not say when the contract was signed (signed); {1} stands in for it"}},
	{rules.DoubtRegion, lang.Text{ZH: "这一条只用于一个地区，账本没写是哪里 (地区)", EN: "this is for one part of the country only, and the book does not say which it is (region)"}},
	{rules.DoubtTerm, lang.Text{ZH: "不知道原来借多久，有这样的期限才用这条线", EN: "the original term is not known; the line is for certain terms only"}},
	{rules.DoubtCost, lang.Text{ZH: "不知道一年的成本，到一定的数才用这条线", EN: "the yearly cost is not known; the line is for certain costs only"}},
	{rules.DoubtAmount, lang.Text{ZH: "不知道借了多少，有这样的金额才用这条线", EN: "the amount lent is not known; the line is for certain amounts only"}},
	{rules.DoubtServicemember, lang.Text{ZH: "账本没写是不是现役军人 (servicemember)，是才用这条线", EN: "the book does not say whether the borrower serves (servicemember); the line is for those only"}},
	{rules.DoubtOneFigure, lang.Text{ZH: "只有{1}高于这条线，这条线比的是{2}：{3}", EN: "only the rate {1} is over the line, which goes by the one {2}: {3}"}},
	{rules.DoubtUnconfirmed, lang.Text{ZH: "这一条没有核实", EN: "this rule is not confirmed"}},
	{rules.DoubtPreset, lang.Text{ZH: "用到了产品资料补上的、没有核实的项", EN: "it rests on what a preset filled in, unconfirmed"}},
	{rules.DoubtOffer, lang.Text{ZH: "还没有谁答应这个办法，要谈才用得上这条线", EN: "nobody has offered this way; the line matters only if it is asked for"}},
	{rules.DoubtLPR, lang.Text{ZH: "那天的 LPR 还没有核实，先用最后核实的", EN: "the LPR of that day is not confirmed yet, so the last confirmed one is used"}},
	{rules.DoubtLastDue, lang.Text{ZH: "不知道最后哪天到期，可能更晚", EN: "the last due date is not known; it may be later"}},
}

// doubts say why the line may not be the loan's.
func (v voice) doubts(f rules.Finding) []string {
	return each(f.Doubts, func(d rules.Doubt) string {
		switch text := doubtWords.of(d); d {
		case rules.DoubtOneFigure:
			return v.oneFigure(f, text)
		case rules.DoubtSigning:
			return v.say(text, f.How.Signed.String())
		default:
			return v.say(text)
		}
	})
}

var (
	wWithCompounding    = lang.Text{ZH: "复利", EN: "with compounding"}
	wWithoutCompounding = lang.Text{ZH: "单利", EN: "without"}
	wByTheDay           = lang.Text{ZH: "{1}，按天算 {2}", EN: "{1}, and by the day {2}"}
	wByTheDayWithin     = lang.Text{ZH: "{1}，逐日不计复利地算没有超过", EN: "{1}, and counted day by day without compounding it is within"}
)

// oneFigure says that of the two yearly rates only the one that the line is not
// for is over it, and what the other is. Where that is over it too by the period,
// it is not by the day.
func (v voice) oneFigure(f rules.Finding, text lang.Text) string {
	over, line := wWithCompounding, wWithoutCompounding
	rate, byDay := f.How.Simple, f.How.DaySimple
	if f.Rule.Compare == rules.Compounded {
		over, line = line, over
		rate, byDay = f.How.Compounded, f.How.DayCompounded
	}
	other := v.percent(rate)
	switch {
	case !rules.Over(rate, f.Limit):
	case !rules.Over(byDay, f.Limit):
		other = v.say(wByTheDay, other, v.percent(byDay))
	default:
		other = v.say(wByTheDayWithin, other)
	}
	return v.say(text, v.say(over), v.say(line), other)
}
