// Code generated from us.yaml by the tests of package book. DO NOT EDIT.

package rules

import (
	"sync"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/money"
)

var linesUS = sync.OnceValue(func() *Lines {
	return &Lines{
		Country:  "US",
		Name:     lang.Text{ZH: "美国", EN: "the United States"},
		Currency: "USD",
		Rules: []*Rule{
			{
				ID:       "military-36",
				Measures: "yearly-cost",
				Except:   []string{"mortgage", "car"},
				Force:    Span{From: calendar.Of(2016, 10, 3)},
				When:     []Condition{{Fact: "servicemember"}},
				Limit:    Limit{Rate: money.NewRatio(9, 25)},
				Compare:  "simple",
				Counts:   "normal",
				Sure:     "A",
				Name:     lang.Text{ZH: "现役军人和家属，军人年化 (MAPR)", EN: "servicemembers on active duty and dependants, the military APR"},
				Source:   lang.Text{ZH: "美国军人借贷法及其实施规则", EN: "Military Lending Act and its regulation"},
				Number:   lang.Text{ZH: "10 U.S.C. 987; 32 CFR 232.4(b)", EN: "10 U.S.C. 987; 32 CFR 232.4(b)"},
				Read:     calendar.Of(2026, 11, 28),
				Check: lang.Text{
					ZH: "签合同时是不是现役军人或其家属；买房、买车的贷款不算",
					EN: "whether the borrower served, or was a dependant, when the contract was signed; loans to buy a home or a car are outside it",
				},
			},
		},
	}
})
