package pages

import (
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

// Without compounding the figure is within its line, and the page says so.
func TestRulesSayWhereSimpleIsWithin(t *testing.T) {
	day := calendar.Of(2026, 11, 21)
	c := plan.Case{AsOf: day, Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Name: "甲"}}}
	f := rules.Finding{
		Rule: &rules.Rule{Measures: rules.MeasureYearlyCost, Limit: rules.Limit{LPR: money.Int(4)}}, Kind: rules.KindLine,
		LPR: &rules.LPRRow{From: day, OneYear: money.NewRatio(3, 100)}, Limit: money.NewRatio(12, 100),
		Figure: rules.Figure{Name: rules.FigureIRR, Value: money.NewRatio(1358, 10000)},
		How:    rules.How{Signed: day, Received: 9900000, Paid: 10599960, Payments: 12, Simple: 0.11},
	}
	for in, want := range map[lang.Lang]string{lang.ZH: "按单利没有过线", lang.EN: "without compounding it is within the line"} {
		v := newVoice(Head{Head: record.Head{Lang: in}}, c)
		if got := v.computed(f); !strings.Contains(got, want) {
			t.Errorf("%q does not say %q", got, want)
		}
		f.How.Simple = 0.13
		if got := v.computed(f); strings.Contains(got, want) {
			t.Errorf("%q says %q", got, want)
		}
		f.How.Simple = 0.11
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
