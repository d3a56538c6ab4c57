package record

import (
	"encoding/json"
	"testing"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
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
				Rule: rule("cost", rules.MeasureYearlyCost, 0), Kind: rules.KindLine, LPR: &row, Limit: money.NewRatio(12, 100),
				Figure: rules.Figure{Name: rules.FigureIRR, Value: money.NewRatio(1358, 10000)},
				How:    rules.How{Signed: day, Received: 9900000, Paid: 10599960, Payments: 12, Simple: 0.11},
			},
			{
				Rule: rule("late", rules.MeasureYearlyCost, 0), Kind: rules.KindLine, Limit: money.NewRatio(24, 100),
				Figure: rules.Figure{Name: rules.FigurePenalty, Value: money.NewRatio(240024, 1000000)},
				How:    rules.How{Penalty: loan.Penalty{Kind: loan.PenaltyMultiple, Multiple: money.NewRatio(3, 2)}},
			},
			{Loan: 1, Rule: rule("limitation", rules.MeasureLimitation, 36), Kind: rules.KindNote, Date: day - 1, How: rules.How{LastDue: day - 1096}},
		},
		Unchecked: []rules.Unchecked{{Loan: 1, Reason: rules.NoRate}},
	}
}

// The names and their order are a contract.
func TestRulesRecord(t *testing.T) {
	c, l, f := ruled()
	doc, err := json.Marshal(Rules(Head{Book: "b.yaml", Version: "1"}, c, l, f, func(rules.Finding) FindingWords { return FindingWords{} }))
	if err != nil {
		t.Fatal(err)
	}
	checkKeys(t, doc, map[string]string{
		"":          beginning + "lpr findings unchecked",
		"lpr":       "last_confirmed rows",
		"lpr/rows":  "from one_year five_year",
		"findings":  "loan rule kind line line_rate limit figure figure_name simple_rate computed source sure check doubts offer date",
		"unchecked": "loan reason",
	},
		`"line_rate":"0.1200","limit":null,"figure":"0.1358","figure_name":"irr_rate","simple_rate":"0.1100"`,
		// What is over a line never reads as the line.
		`"line_rate":"0.24000","limit":null,"figure":"0.24002","figure_name":"penalty_rate","simple_rate":null`,
		`"offer":null,"date":"2026-11-20"`, `"last_confirmed":"2026-08"`,
	)
}
