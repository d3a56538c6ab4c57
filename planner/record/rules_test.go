package record

import (
	"encoding/json"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/rules"
)

// ruled are findings of every kind.
func ruled() (plan.Case, *rules.Findings) {
	day := calendar.Of(2026, 11, 21)
	c := plan.Case{AsOf: day, Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Name: "甲"}, {ID: "b"}}}
	rule := func(id string, m rules.Measure, months int) *rules.Rule {
		return &rules.Rule{
			ID: id, Measures: m, Sure: rules.SureSecond, Limit: rules.Limit{Months: months, LPR: money.Int(4)},
			Name: lang.Text{ZH: "线", EN: "line"}, Source: lang.Text{ZH: "据", EN: "source"}, Check: lang.Text{ZH: "查", EN: "check"},
			Force: rules.Span{From: day - 100}, Read: day - 2, URL: "https://example.org",
		}
	}
	row := rules.LPRRow{From: day, OneYear: money.NewRatio(3, 100), FiveYear: money.NewRatio(35, 1000)}
	lines := &rules.Lines{
		Country: "CN", Name: lang.Text{ZH: "中国大陆", EN: "mainland China"},
		LPR: rules.LPR{Confirmed: calendar.Of(2026, 8, 31), Read: day - 2, Rows: []rules.LPRRow{row}},
		Rules: []*rules.Rule{{
			ID: "cost", Measures: rules.MeasureYearlyCost, Limit: rules.Limit{LPR: money.Int(4), AtSuit: true}, Sure: rules.SureText,
			Compare: rules.Simple, Counts: rules.Both, When: []rules.Condition{{Fact: rules.FactJudgment, Not: true}},
			Signed: rules.Span{Until: day},
		}},
	}
	return c, &rules.Findings{
		Lines: lines,
		List: []rules.Finding{
			{
				Rule: rule("cost", rules.MeasureYearlyCost, 0), Kind: rules.KindLine, LPR: &row, Limit: money.NewRatio(12, 100),
				Figure: rules.Figure{Name: rules.FigureSimple, Value: money.NewRatio(1280, 10000)},
				How: rules.How{
					Signed: day, Received: 9900000, Paid: 10599960, Payments: 12,
					Simple: 0.128, Compounded: 0.1358, DaySimple: 0.1281, DayCompounded: 0.1359,
				},
			},
			{
				Rule: rule("late", rules.MeasureYearlyCost, 0), Kind: rules.KindLine, Limit: money.NewRatio(24, 100),
				Figure: rules.Figure{Name: rules.FigurePenalty, Value: money.NewRatio(240024, 1000000)},
				How:    rules.How{Penalty: loan.Penalty{Kind: loan.PenaltyMultiple, Multiple: money.NewRatio(3, 2)}},
			},
			{
				Rule: rule("daily", rules.MeasureDailyCost, 0), Kind: rules.KindCheck, Limit: money.NewRatio(8, 1000),
				Figure: rules.Figure{Name: rules.FigureDaily, Value: money.NewRatio(80001, 10000000)},
			},
			{
				Loan: 1, Rule: rule("limitation", rules.MeasureLimitation, 36), Kind: rules.KindNote, Date: day - 1, Latest: day + 90,
				Ends: rules.StandsMaybeOver,
				How:  rules.How{LastDue: day - 1096, Hangs: rules.Event{Restart: rules.Demand, Date: day - 1000}},
			},
		},
		Unchecked: []rules.Unchecked{{Loan: 1, Reason: rules.NoRate}},
	}
}

// The names and their order are a contract.
func TestRulesRecord(t *testing.T) {
	c, f := ruled()
	words := func(rules.Finding) FindingWords { return FindingWords{} }
	doc, err := json.Marshal(Rules(Head{Book: "b.yaml"}, c, f, "CN", words))
	if err != nil {
		t.Fatal(err)
	}
	checkKeys(t, doc, map[string]string{
		"":         beginning + "country country_name lpr findings unchecked rules",
		"lpr":      "last_confirmed read sure rows",
		"lpr/rows": "from one_year five_year",
		"findings": "loan rule kind line line_rate limit figure figure_name simple_rate computed source sure check doubts offer date " +
			"irr_rate by_day_simple by_day latest ends hangs_on says number url from until read",
		"unchecked": "loan reason",
		"rules": "id measures name limit in_all least compare counts runs_from restarts instead_of lenders except regions when signed term principal cost days_overdue " +
			"from until source number url read sure says check",
	},
		`"country":"CN","country_name":"中国大陆"`,
		`"line_rate":"0.1200","limit":null,"figure":"0.1280","figure_name":"simple_rate","simple_rate":"0.1280"`,
		`"irr_rate":"0.1358","by_day_simple":"0.1281","by_day":"0.1359"`,
		// What is over a line never reads as the line.
		`"line_rate":"0.24000","limit":null,"figure":"0.24002","figure_name":"penalty_rate","simple_rate":null`,
		`"limit":"0.0080000","figure":"0.0080001","figure_name":"daily_cost"`,
		`"date":"2026-11-20"`, `"latest":"2027-02-19","ends":"maybe_over","hangs_on":{"event":"demand","date":"2024-02-25"}`,
		`"url":"https://example.org","from":"2026-08-13","until":null,"read":"2026-11-19"`,
		`"last_confirmed":"2026-08","read":"2026-11-19","sure":null`,
		`"limit":"4x LPR at suit"`, `"when":["not judgment"],"signed":{"from":null,"until":"2026-11-21"}`,
	)
	// Without rules nothing of them is there.
	doc, err = json.Marshal(Rules(Head{}, c, &rules.Findings{}, "", words))
	if err != nil {
		t.Fatal(err)
	}
	if want := `"country":null,"country_name":null,"lpr":{"last_confirmed":null,"read":null,"sure":null,"rows":[]},"findings":[],"unchecked":[],"rules":[]}`; !strings.HasSuffix(string(doc), want) {
		t.Errorf("%s", doc)
	}
}

// A rule's limit is written as a file of rules writes it, which reads it back.
func TestLimitWords(t *testing.T) {
	for want, of := range map[string]string{
		"24%/year":          "measures: yearly-cost, compare: simple, counts: both",
		"4x LPR at suit":    "measures: yearly-cost, compare: simple, counts: both",
		"4x LPR at signing": "measures: total-cost, counts: normal",
		"0.8%/day":          "measures: daily-cost",
		"100%":              "measures: total-cost, counts: normal",
		"1.5x":              "measures: penalty",
		"15.5":              "measures: late-fee",
		"50%":               "measures: extension",
		"36 months":         "measures: limitation, runs_from: last-due",
		"varies":            "measures: limitation, runs_from: last-due, least: 36 months",
		"60":                "measures: note, says: it",
		"":                  "measures: note, says: it",
	} {
		given := of
		if want != "" {
			given += ", limit: " + want
		}
		lines, faults := book.Rules("rules.yaml", []byte("version: 1\ncurrency: CNY\nrules:\n  - {id: a, "+given+
			", from: open, until: open, sure: A, name: n, source: s, number: 1, read: 2026-11-28}\n"))
		if lines == nil {
			t.Fatal(faults[0].Render(lang.EN))
		}
		if got := limit(lines.Rules[0]); got != want {
			t.Errorf("%s: %q, not %q", of, got, want)
		}
	}
}
