package explain_test

import (
	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// cards are revolving balances in every mode of interest, current and late.
func cards() plan.Case {
	day := func(m, d int) calendar.Date { return calendar.Of(2026, m, d) }
	yuan := func(a int64) money.Amount { return money.Amount(a * 100) }
	minimum := func(a int64) *money.Amount { m := yuan(a); return &m }
	daily := func(bp int64) loan.RateTerms {
		return loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(bp, 10_000), Per: money.PerDay}}
	}
	ten := money.NewRatio(1, 10)
	base := func(mode loan.InterestMode, s loan.Statement) loan.Terms {
		return loan.Terms{
			Method: loan.Revolving, Every: calendar.Monthly, Start: s.Date, Rate: daily(5),
			Card: &loan.Card{Mode: mode, Statement: s, FullBelow: yuan(100)},
		}
	}
	fee := &loan.LateFee{Percent: money.NewRatio(5, 100), RepeatPercent: ten, Of: loan.OfShortfall, Min: yuan(10)}

	after := base(loan.AfterDue, loan.Statement{Date: day(9, 5), Due: day(9, 25), Balance: yuan(8600), Minimum: minimum(860)})
	after.Penalty = loan.Penalty{LateFee: fee}
	after.Payments = []loan.Payment{{Date: day(9, 20), Amount: yuan(300)}, {Date: day(10, 28), Amount: yuan(500)}}

	full := base(loan.FullBill, loan.Statement{
		Date: day(9, 5), Due: day(9, 25), Balance: yuan(5000), MinimumPercent: &ten,
		Charges: []loan.Charge{{Date: day(8, 10), Amount: yuan(3000)}, {Date: day(8, 20), Amount: yuan(1800)}},
		Parts:   &loan.Parts{loan.Principal: yuan(4800), loan.Interest: yuan(150), loan.Fees: yuan(50)},
	})
	full.Card.Unbilled = 320_50
	full.Penalty = loan.Penalty{Known: true, Kind: loan.PenaltyAlone, Rate: daily(5).Rate, LateFee: fee}
	full.Payments = []loan.Payment{{Date: day(9, 8), Amount: yuan(200)}, {Date: day(10, 30), Amount: yuan(1000)}}

	unpaid := base(loan.UnpaidPart, loan.Statement{
		Date: day(10, 5), Due: day(10, 25), Balance: yuan(5000), Minimum: minimum(500),
		Charges: []loan.Charge{{Date: day(9, 10), Amount: yuan(3000)}, {Date: day(9, 20), Amount: yuan(2000)}},
	})
	unpaid.Card.Plans = []loan.CardPlan{{Name: "phone", Principal: yuan(3600), Periods: 12, FeePart: money.NewRatio(6, 1000), Billed: 2, Next: day(11, 5)}}
	unpaid.Payments = []loan.Payment{{Date: day(10, 20), Amount: yuan(2000)}}

	used := base(loan.DailyUse, loan.Statement{
		Date: day(10, 10), Due: day(10, 20), Balance: yuan(6000), Minimum: minimum(600), Charges: []loan.Charge{{Date: day(9, 15), Amount: yuan(6000)}},
	})
	used.Penalty = loan.Penalty{Known: true, Kind: loan.PenaltyMultiple, Multiple: money.NewRatio(3, 2)}

	current := base(loan.AfterDue, loan.Statement{Date: day(11, 5), Due: day(11, 25), Balance: yuan(3200), Minimum: minimum(320)})
	unknown := base(loan.AfterDue, loan.Statement{Date: day(10, 5), Due: day(10, 25), Balance: yuan(3200)})
	settled := base(loan.AfterDue, loan.Statement{Date: day(9, 5), Due: day(9, 25), Balance: yuan(2600), Minimum: minimum(260)})
	paid := base(loan.FullBill, loan.Statement{Date: day(10, 5), Due: day(10, 25), Balance: yuan(2600), Minimum: minimum(260)})
	paid.Payments = []loan.Payment{{Date: day(10, 20), Amount: yuan(2600)}}
	due := base(loan.AfterDue, loan.Statement{Date: day(9, 5), Due: day(9, 25), Balance: yuan(2600), Minimum: minimum(260)})
	due.Accelerated = day(11, 1)
	free := full
	free.Rate = daily(0) // a card may bear nothing

	c := plan.Case{
		AsOf: day(11, 21), Currency: money.CNY,
		Household: &household.Household{
			Cash: yuan(5000), Reserve: yuan(500),
			Income:   []household.Flow{{Name: "wages", Amount: yuan(6000), Every: calendar.Monthly, Day: 10}},
			Expenses: []household.Flow{{Name: "living", Amount: yuan(3500), Every: calendar.Monthly, Day: 5}},
		},
	}
	c.Loans = []plan.Loan{
		{ID: "after", Terms: after},
		{ID: "full", Terms: full},
		{ID: "unpaid", Terms: unpaid},
		{ID: "daily", Terms: used},
		{ID: "current", Terms: current},
		{ID: "unknown", Terms: unknown},
		{ID: "paid", Terms: paid},
		{ID: "accelerated", Terms: due},
		{ID: "free", Terms: free},
		{ID: "settled", Terms: settled, Agreements: []agreement.Agreement{{
			Date: day(10, 20), Offer: agreement.Offer{Strategy: agreement.InterestFree, Name: "interest_free 12", Periods: 12},
		}}},
	}
	return c
}
