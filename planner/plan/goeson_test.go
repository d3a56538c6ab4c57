package plan_test

import (
	"slices"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// Where nothing ever falls due of a loan that is kept, or its end is never reached,
// no figure may look like the cost of paying it off.

func compared(t *testing.T, terms loan.Terms, d loan.Date) plan.LoanOptions {
	t.Helper()
	offers := []agreement.Offer{{Name: "parts", Strategy: agreement.CatchUp, Periods: 6}, {Name: "whole", Strategy: agreement.InterestFree, Periods: 24}}
	c := &plan.Case{AsOf: d, Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Terms: terms, Offers: offers, Listed: true}}}
	x, refused := plan.Compare(c, plan.Cheapest)
	if len(refused) > 0 {
		t.Fatalf("%+v", refused[0].Err)
	}
	return x.Loans[0]
}

func TestNothingIsComparedWithKeepingAnOpenLoan(t *testing.T) {
	d := calendar.Of(2026, 11, 21)
	lo := compared(t, loan.Terms{
		Method: loan.Open, Principal: 49_760_10, Start: d - 148,
		Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Per: money.PerYear}},
	}, d)
	for _, o := range lo.Rows[1:] {
		if o.Offer.Strategy != agreement.Nothing && (o.Extra.Known || o.Saves.Known) {
			t.Errorf("%s saves %+v, extra %+v", o.Offer.Strategy, o.Saves, o.Extra)
		}
		if o.Offer.Strategy == agreement.CatchUp && (o.Cost.Known || o.GivesUp.Amount != 0) {
			t.Errorf("catching up on nothing costs %+v and gives up %+v", o.Cost, o.GivesUp)
		}
	}
	if lo.Settlement != nil {
		t.Errorf("%+v", lo.Settlement)
	}
}

func TestTheCostOfAnEndlessMinimumIncludesWhatIsLeft(t *testing.T) {
	nothing := loan.Amount(0)
	d := calendar.Of(2026, 9, 5)
	terms := loan.Terms{
		Method: loan.Revolving, Start: d, Every: calendar.Monthly,
		Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(5, 10000), Per: money.PerDay}},
		Card: &loan.Card{FullBelow: 100_00, Statement: loan.Statement{Date: d, Due: d + 20, Balance: 5000_00, Minimum: &nothing}},
	}
	lo := compared(t, terms, d)
	rows := slices.DeleteFunc(lo.Rows, func(o plan.Option) bool { return o.Offer.Strategy == agreement.PayOff })
	for _, o := range rows[:2] {
		if !o.NeverEnds || o.Finish != 0 || !o.Cost.AtLeast || o.Cost.Amount < o.TotalPaid.Amount {
			t.Errorf("%s: never ends %v, finish %v, cost %+v, paid %+v", o.Offer.Strategy, o.NeverEnds, o.Finish, o.Cost, o.TotalPaid)
		}
	}
	if free := rows[2]; free.Saves.Known {
		t.Errorf("saves %+v of a cost without end", free.Saves)
	}
	if r := loan.ContractRates(&terms); r != nil {
		t.Errorf("a card has a yearly cost as signed: %+v", r)
	}
}

func TestAnUnpaidTotalIsAtLeastWhatItWas(t *testing.T) {
	d, total := calendar.Of(2026, 11, 21), loan.Amount(500_00)
	lo := compared(t, loan.Terms{
		Method: loan.Revolving, Every: calendar.Monthly,
		Rate:    loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(5, 10000), Per: money.PerDay}},
		Penalty: loan.Penalty{Known: true},
		Owed:    &loan.Owed{Date: d, Total: &total, Overdue: []loan.OwedOverdue{{Since: d - 60}}},
	}, d)
	for _, o := range lo.Rows {
		if o.Offer.Strategy == agreement.Nothing && !o.OwedThen.AtLeast {
			t.Errorf("owed then: %+v", o.OwedThen)
		}
	}
	if lo.Minimum != nil {
		t.Errorf("a minimum of a total: %+v", lo.Minimum)
	}
}
