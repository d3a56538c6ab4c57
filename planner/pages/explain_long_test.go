package pages

import (
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/explain"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// overdueWeeks is a loan of n weekly instalments, paid now and then, on which penalty
// compounds.
func overdueWeeks(n int, on loan.Base, compound loan.Compound, pays int) plan.Case {
	asOf := calendar.Of(2026, 11, 21)
	t := loan.Terms{
		Method: loan.Annuity, Principal: 30_000_00, Every: calendar.Every{N: 1, Unit: calendar.Week}, Periods: n, Start: asOf - calendar.Date(7*n+180),
		Rate:    loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(5, 100), Per: money.PerYear}},
		Penalty: loan.Penalty{Known: true, Multiple: money.NewRatio(15, 10), On: on, Compound: compound},
	}
	for k := range pays {
		t.Payments = append(t.Payments, loan.Payment{Date: t.Start + calendar.Date(20+k*9), Amount: money.Amount(150_00 + k*31_00)})
	}
	return plan.Case{AsOf: asOf, Currency: money.CNY, Loans: []plan.Loan{{ID: "late", Terms: t}}}
}

// What a page shows of an explanation adds up, however much of it is put
// together: the amounts to the figure, and the pieces before each rounded sum to
// that. It fits a screen or two, and is every line where these are few.
func TestWhatIsShownAddsUp(t *testing.T) {
	figures := []explain.Figure{explain.Penalty, explain.OverdueTotal, explain.InterestOverdue, explain.PrincipalOverdue, explain.TotalInterest, explain.SimpleRate, explain.CostPerDay}
	shorter, whole := 0, 0
	for _, n := range []int{3, 8, 12, 45, 120} {
		for _, on := range []loan.Base{loan.OfPrincipal, loan.OfBalance} {
			for _, compound := range []loan.Compound{loan.CompoundNone, loan.CompoundAll} {
				for _, pays := range []int{0, 7, 40} {
					c := overdueWeeks(n, on, compound, pays)
					s, refused := plan.State(&c)
					if len(refused) > 0 {
						t.Fatal(refused)
					}
					x, refused := explain.New(&c, s, 0)
					if len(refused) > 0 {
						t.Fatal(refused)
					}
					for _, f := range figures {
						e, refused := x.Explain(explain.Ask{Figure: f})
						if len(refused) > 0 {
							t.Fatal(f, refused)
						}
						list := shown(e)
						as := *e
						if as.Lines = list; !as.AddsUp() {
							t.Errorf("%d weeks, base %d, compound %d, %d payments: what is shown of %s does not add up", n, on, compound, pays, f)
						}
						if len(list) > mostLines {
							t.Errorf("%d lines are shown of %s", len(list), f)
						}
						all := slices.Collect(e.Each)
						if few := len(all) <= mostLines; few != (len(list) == len(all)) {
							t.Errorf("%d of %d lines are shown of %s", len(list), len(all), f)
						} else if few {
							whole++
						} else {
							shorter++
						}
					}
				}
			}
		}
	}
	if shorter < 80 || whole < 150 {
		t.Errorf("%d are shorter, %d whole", shorter, whole)
	}
}
