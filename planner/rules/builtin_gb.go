// Code generated from gb.yaml by the tests of package book. DO NOT EDIT.

package rules

import (
	"sync"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/money"
)

var linesGB = sync.OnceValue(func() *Lines {
	return &Lines{
		Country:  "GB",
		Name:     lang.Text{ZH: "英国", EN: "the United Kingdom"},
		Currency: "GBP",
		LenderTypes: []LenderType{
			{
				Name:  "payday",
				Also:  []string{"发薪日贷款", "payday-loan"},
				Words: lang.Text{ZH: "发薪日贷款", EN: "payday loan"},
			},
			{
				Name:  "home-credit",
				Also:  []string{"上门信贷", "doorstep"},
				Words: lang.Text{ZH: "上门信贷", EN: "home credit"},
			},
			{Name: "credit-union", Also: []string{"信用合作社"}, Words: lang.Text{ZH: "信用合作社", EN: "credit union"}},
			{
				Name:  "debt-buyer",
				Also:  []string{"债权收购方", "debt-purchaser"},
				Words: lang.Text{ZH: "债权收购方", EN: "debt buyer"},
			},
			{Name: "rent", Also: []string{"房租"}, Words: lang.Text{ZH: "房租", EN: "rent"}},
			{
				Name:  "utility",
				Also:  []string{"水电燃气", "utilities", "energy"},
				Words: lang.Text{ZH: "水电燃气", EN: "utility"},
			},
			{Name: "tax", Also: []string{"税款", "council-tax"}, Words: lang.Text{ZH: "税款", EN: "tax"}},
		},
		Rules: []*Rule{
			{
				ID:       "short-term-daily",
				Measures: "daily-cost",
				Except:   []string{"home-credit", "credit-union"},
				Force:    Span{From: calendar.Of(2015, 1, 2)},
				Term:     Term{UpTo: 12},
				Cost:     money.NewRatio(1, 1),
				Limit:    Limit{Rate: money.NewRatio(1, 125)},
				Sure:     "A",
				Name:     lang.Text{ZH: "高成本短期贷款，每天的费用", EN: "high-cost short-term credit, charges by the day"},
				Source:   lang.Text{ZH: "英国金融行为监管局 (FCA) 消费信贷规则", EN: "FCA Consumer Credit sourcebook"},
				Number:   lang.Text{ZH: "CONC 5A.3.3R", EN: "CONC 5A.3.3R"},
				Read:     calendar.Of(2026, 11, 28),
				Check: lang.Text{
					ZH: "是不是高成本短期贷款 (年化 100% 以上，12 个月内还清)",
					EN: "whether it is high-cost short-term credit (an APR of 100% or more, due within 12 months)",
				},
			},
		},
	}
})
