package record

import (
	"encoding/json"
	"slices"
	"testing"

	"repay/planner/agreement"
	"repay/planner/internal/samples"
	"repay/planner/loan"
	"repay/planner/paydown"
	"repay/planner/plan"
)

const planKeys = beginning + "as budget pay_day policies never_ends least_budget policy payments loans totals months affordable first_shortfall " +
	"current_from late choices unknown stress saves"

func TestPlan(t *testing.T) {
	c, _ := samples.Small()
	c.Loans = append(c.Loans, plan.Loan{ID: "b"}, plan.Loan{ID: "c"})
	c.Loans[0].Terms.Method = loan.Revolving
	c.Loans[1].Terms.Penalty.Known = true
	budget := plan.Amount(50_00)
	p := &plan.PayPlan{
		As: plan.LeadEasiest, Budget: &budget, PayDay: 10, LeastBudget: &budget, Unknown: []int{2},
		Choices: []plan.PlanChoice{{Loan: 1, Offer: agreement.Offer{Name: "extend 12", Strategy: agreement.Extend, By: 12, Status: agreement.Asked}}},
		Months:  []plan.PlanMonth{{Month: c.AsOf, CashEnd: 5}},
		Result: &paydown.Result{
			Policy:   paydown.ProRataBalance,
			Payments: []paydown.Payment{{Date: c.AsOf, Loan: 0, Amount: 10_00, Kind: paydown.Arrears, Parts: loan.Parts{loan.Principal: 9_00, loan.Fees: 1_00}}, {Date: c.AsOf, Loan: 1, Kind: paydown.Due}},
			Loans:    []paydown.LoanResult{{Loan: 0, TotalPaid: 10_00, Cost: 1_00, Left: 7_00}, {Loan: 1, Finish: c.AsOf}},
			Late:     []paydown.Late{{Loan: 0, N: 3, Due: c.AsOf, Amount: 2_00}, {Loan: 1, Due: c.AsOf, Paid: c.AsOf + 1, Cost: 10}},
			First:    c.AsOf, Deepest: 2_00, NeverEnds: true,
		},
	}
	doc, err := json.Marshal(Plan(Head{}, c, p, -1))
	if err != nil {
		t.Fatal(err)
	}
	checkKeys(t, doc, map[string]string{
		"":         planKeys,
		"payments": "date loan amount principal interest penalty fees kind",
		"loans":    "id total_paid cost finish left",
		"totals":   "total_paid cost finish",
		"months":   "month income expenses payments cash_end",
		"late":     "loan n due amount paid cost",
		"choices":  "loan offer strategy params status",
	},
		`"as":"easiest","budget":"50.00","pay_day":10,"policies":null,"never_ends":true,"least_budget":"50.00","policy":"pro-rata-balance"`,
		`"principal":"9.00","interest":"0.00","penalty":"0.00","fees":"1.00","kind":"arrears"`, `"month":"2026-11"`,
		`"affordable":false,"first_shortfall":{"date":"2026-11-21","amount":"2.00"},"current_from":null`,
		// What lateness adds to a card cannot be told apart.
		`"paid":null,"cost":null}`, `"n":null,"due":"2026-11-21","amount":"0.00","paid":"2026-11-22","cost":"0.10"`,
		`"params":{"by":12},"status":"asked"`, `"unknown":["c"],"stress":null,"saves":null`,
	)
	p.NeverEnds, p.Unknown, p.Contracts, p.Cost = false, nil, samples.Sure(5_00), 3_00
	if saves := Plan(Head{}, c, p, -1).(planJSON).Saves; saves.of != 2_00 || !saves.known {
		t.Errorf("it saves %v", saves)
	}
	one := Plan(Head{}, c, p, 1).(planJSON)
	if len(one.Payments) != 1 || len(one.Loans) != 1 || len(one.Late) != 1 || one.Totals == nil {
		t.Errorf("of one loan: %+v", one)
	}
	if got := Sheets(Plan(Head{}, c, p, -1)); !slices.Equal(got, []string{"payments", "months", "loans", "late", "choices"}) {
		t.Errorf("sheets %q", got)
	}

	// Where nothing could be planned nobody knows whether it can be paid.
	nothing := Plan(Head{}, c, &plan.PayPlan{Unknown: []int{0, 1, 2}, Result: &paydown.Result{Affordable: true}}, -1).(planJSON)
	if nothing.Affordable != nil {
		t.Error("an unknown plan is said to be affordable")
	}
}

func TestPolicies(t *testing.T) {
	c, _ := samples.Small()
	r := Policies(Head{}, c, []*plan.PayPlan{{Result: &paydown.Result{Policy: paydown.None, Affordable: true, Finish: c.AsOf}}})
	doc, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	checkKeys(t, doc, map[string]string{"": planKeys, "policies": "policy affordable first_shortfall totals dues_late never_ends"},
		`"policy":null,"payments":[],"loans":[],"totals":null,"months":[],"affordable":null`, `"never_ends":null`)
	if got := Sheets(r); !slices.Equal(got, []string{"policies"}) {
		t.Errorf("sheets %q", got)
	}
}

func TestStress(t *testing.T) {
	c, _ := samples.Small()
	p := &plan.PayPlan{Result: &paydown.Result{Affordable: true}}
	r := Stress(Head{}, c, p, []plan.StressCase{{
		Kind: plan.StressMissed, Name: "wage", On: c.AsOf, Amount: 5_00, Breaks: true, First: c.AsOf, Short: 1_00,
		CostMore: -2_00, BeforeLoans: &plan.Shortfall{Date: c.AsOf, Amount: 9_00},
	}})
	doc, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	checkKeys(t, doc, map[string]string{"stress": "kind income on amount breaks first_shortfall never_ends finish cost_more before_loans"},
		`"kind":"missed_payday","income":"wage","on":"2026-11-21","amount":"5.00","breaks":true,"first_shortfall":{"date":"2026-11-21","amount":"1.00"}`,
		`"cost_more":"-2.00","before_loans":{"affordable":false,"first_shortfall":{"date":"2026-11-21","amount":"9.00"}}`)
	if got := Sheets(r)[0]; got != "stress" {
		t.Errorf("the first sheet is %s", got)
	}
}
