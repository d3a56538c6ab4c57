package pages

import (
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

// ruled is a finding of every measure.
func ruled() (plan.Case, *rules.Lines, *rules.Findings) {
	day := calendar.Of(2026, 11, 21)
	c := plan.Case{AsOf: day, Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Name: "甲"}, {ID: "b"}}}
	rule := func(id string, m rules.Measure, months int) *rules.Rule {
		return &rules.Rule{
			ID: id, Measures: m, Sure: rules.SureSecond, Limit: rules.Limit{Months: months, LPR: money.Int(4)},
			Name: lang.Text{ZH: "线", EN: "line"}, Source: lang.Text{ZH: "据", EN: "source"}, Check: lang.Text{ZH: "查", EN: "check"},
		}
	}
	row := rules.LPRRow{From: day, OneYear: money.NewRatio(3, 100), FiveYear: money.NewRatio(35, 1000)}
	return c, &rules.Lines{LPR: rules.LPR{Confirmed: calendar.Of(2026, 8, 31), Rows: []rules.LPRRow{row}}}, &rules.Findings{
		List: []rules.Finding{
			{
				Rule: rule("cost", rules.MeasureCost, 0), Kind: rules.KindLine, LPR: &row, Limit: money.NewRatio(12, 100),
				Figure: rules.Figure{Name: rules.FigureIRR, Value: money.NewRatio(1358, 10000)},
				How:    rules.How{Signed: day, Received: 9900000, Paid: 10599960, Payments: 12, Simple: 0.11},
			},
			{
				Rule: rule("late", rules.MeasureCost, 0), Kind: rules.KindLine, Limit: money.NewRatio(24, 100),
				Figure: rules.Figure{Name: rules.FigurePenalty, Value: money.NewRatio(240024, 1000000)},
				How:    rules.How{Penalty: loan.Penalty{Kind: loan.PenaltyMultiple, Multiple: money.NewRatio(3, 2)}},
			},
			{Loan: 1, Rule: rule("limitation", rules.MeasureLimitation, 36), Kind: rules.KindNote, Date: day - 1, How: rules.How{LastDue: day - 1096}},
		},
		Unchecked: []rules.Unchecked{{Loan: 1, Reason: rules.NoRate}},
	}
}

// Without compounding the first figure is within its line, and the page says so.
func TestRulesSayWhereSimpleIsWithin(t *testing.T) {
	c, _, f := ruled()
	for in, want := range map[lang.Lang]string{lang.ZH: "按单利没有过线", lang.EN: "without compounding it is within the line"} {
		v := newVoice(Head{Head: record.Head{Lang: in}}, c)
		if got := v.computed(f.List[0]); !strings.Contains(got, want) {
			t.Errorf("%q does not say %q", got, want)
		}
		f.List[0].How.Simple = 0.13
		if got := v.computed(f.List[0]); strings.Contains(got, want) {
			t.Errorf("%q says %q", got, want)
		}
		f.List[0].How.Simple = 0.11
	}
}

// Every figure, reason and doubt has its words.
func TestRulesHaveWords(t *testing.T) {
	for _, n := range rules.FigureNames {
		if ruleFigureWords.of(n) == (lang.Text{}) {
			t.Errorf("no words for %s", n)
		}
	}
	for _, r := range rules.Reasons {
		if reasonWords.of(r) == (lang.Text{}) {
			t.Errorf("no words for %s", r)
		}
	}
	for _, d := range rules.DoubtKinds {
		if doubtWords.of(d) == (lang.Text{}) {
			t.Errorf("no words for %s", d)
		}
	}
}
