package report

import (
	"strings"

	"repay/planner/plan"
)

// figureWords are what people call the figures of a status, and what else they
// may call them.
var figureWords = []struct {
	figure plan.Figure
	w      word
	also   []string
}{
	{plan.FigurePayoff, wFPayoff, []string{"现在结清", "结清", "结清金额", "剩余应还"}},
	{plan.FigureOverdueTotal, wFOverdueTotal, []string{"overdue", "逾期总额", "逾期金额", "补齐", "当前应还"}},
	{plan.FigurePenalty, wFPenalty, []string{"逾期罚息", "penalty_interest"}},
	{plan.FigureInterestOverdue, wFInterestOverdue, []string{"逾期利息", "interest"}},
	{plan.FigureInterestAccrued, wFInterestAccrued, []string{"应计利息"}},
	{plan.FigurePrincipalOverdue, wFPrincipalOverdue, nil},
	{plan.FigurePrincipalNotDue, wFPrincipalNotDue, nil},
	{plan.FigurePrincipalOutstanding, wFPrincipalOutstanding, []string{"本金", "未还本金", "principal"}},
	{plan.FigureFees, wFFees, []string{"违约金", "滞纳金", "fee", "late_fee"}},
	{plan.FigurePrepayFee, wFPrepayFee, []string{"手续费"}},
	{plan.FigureCostPerDay, wFCostPerDay, []string{"per_day"}},
	{plan.FigureNextDue, wFNextDue, []string{"instalment", "installment", "每期应还", "月供", "下期应还"}},
}

// FigureNamed finds the figure that a word names: as the JSON does, in
// Chinese, or as people say.
func FigureNamed(name string) (plan.Figure, bool) {
	name = strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(strings.TrimSpace(name)))
	for _, f := range figureWords {
		if name == string(f.figure) || name == words[f.w].zh {
			return f.figure, true
		}
		for _, w := range f.also {
			if name == w {
				return f.figure, true
			}
		}
	}
	return "", false
}

// FigureNames lists the names that a figure may be asked for by, the JSON's
// first.
func FigureNames() []string {
	var english, chinese []string
	for _, f := range figureWords {
		english, chinese = append(english, string(f.figure)), append(chinese, words[f.w].zh)
	}
	return append(english, chinese...)
}

// figure is what people call a figure.
func (v voice) figure(f plan.Figure) string {
	for _, x := range figureWords {
		if x.figure == f {
			return v.say(x.w)
		}
	}
	return string(f)
}
