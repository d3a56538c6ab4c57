package record

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/samples"
	"repay/planner/plan"
)

// leastAsk is an answer with a bit of everything, on two loans.
func leastAsk() (plan.Case, *plan.LeastAsk) {
	c, _ := samples.Small()
	c.Loans = append(c.Loans, plan.Loan{ID: "b"})
	rows := []plan.Option{
		{Offer: agreement.Offer{Name: "keep", Strategy: agreement.Keep}, Cost: samples.Sure(30_00)},
		{Offer: agreement.Offer{Name: "extend 12", Strategy: agreement.Extend, By: 12, Status: agreement.Offered}, Cost: samples.Least(20_00), NeedsConsent: true},
	}
	answer := &plan.Answer{
		Choices: []plan.Choice{
			{Loan: 0, Row: 1, Ask: true, First: 1, Fallback: 0, Before: c.AsOf + 3},
			{Loan: 1, Row: 0, On: c.AsOf, First: -1, Fallback: -1},
		},
		Asks: 1, Cost: samples.Sure(50_00), TotalPaid: samples.Least(100_00), Finish: c.AsOf + 9, LeastCash: 7, LeastCashOn: c.AsOf,
	}
	return c, &plan.LeastAsk{
		Comparison: &plan.Comparison{Loans: []plan.LoanOptions{{Index: 0, Rows: rows}, {Index: 1, Rows: rows}}, BeforeTo: c.AsOf + 99, Reason: plan.ReasonAsk},
		Goal:       plan.Cheapest, Hypothetical: true, Answer: answer, PayDay: 10,
		Proof: plan.Proof{Value: 50_00, Bound: 49_99}, Stopped: true,
		Next:     []*plan.Answer{answer},
		Refusals: []plan.Refusal{{Loans: []int{0}, Group: "g"}, {Loans: []int{1, 0}, Answer: answer, Unproven: true}},
		Calls:    []plan.Call{{Loans: []int{1}}, {Loans: []int{0, 1}, Group: "g", Before: c.AsOf + 3, NotBefore: []int{0}}},
		Safety:   &plan.Safety{Survive: 1, Shortfall: &plan.Shortfall{Date: c.AsOf, Amount: 5_00}},
		Smallest: []plan.SmallerAsk{{Loans: []int{0}, Offer: agreement.Offer{Strategy: agreement.Extend, By: 3}}},
		Worth:    []plan.AskWorth{{Loan: 0, Concession: plan.FreezeInterest, Amount: samples.Least(9_00)}},
		Curve:    &plan.Curve{Day: c.AsOf + 1, Steps: []plan.CurveStep{{}, {More: 3_00, Answer: answer}}, Cut: true},
		Prices:   []plan.Price{{Date: c.AsOf, Amount: 13}},
		More:     &plan.More{Monthly: 3_00, From: c.AsOf + 1, Answer: answer},
	}
}

const (
	askKeys = beginning + "goal hypothetical asks choices totals optimal bound gap next refused calls safety curve prices smallest worth missing " +
		"least_more reason stopped budget pay_day widened kept curve_from curve_cut before_loans"
	askChoiceKeys = "loan offer strategy params on ask first before fallback cost gives_up group status"
	askTotalsKeys = "total_paid cost gives_up highest_payment finish least_cash low"
)

// The names and their order are a contract.
func TestAsk(t *testing.T) {
	c, a := leastAsk()
	budget := plan.Amount(60_00)
	doc, err := json.Marshal(Ask(Head{}, c, a, plan.AskOptions{Budget: &budget, Keep: []int{1}, Widen: true}))
	if err != nil {
		t.Fatal(err)
	}
	checkKeys(t, doc, map[string]string{
		"":                askKeys,
		"choices":         askChoiceKeys + " at_least",
		"totals":          askTotalsKeys + " at_least",
		"bound":           "goal value",
		"next":            "choices totals",
		"next/choices":    askChoiceKeys + " at_least",
		"refused":         "loan group loans asks choices totals unproven",
		"calls":           "loan group loans before not_before",
		"safety":          "survive shock given holds first_shortfall asks choices totals extra_cost unproven before_loans",
		"curve":           "more asks cost finish",
		"prices":          "date amount",
		"smallest":        "loan group loans strategy params",
		"worth":           "loan concession amount at_least",
		"least_more":      "monthly from asks cost",
		"before_loans":    "affordable first_shortfall",
		"next/totals":     askTotalsKeys + " at_least",
		"totals/at_least": "",
	},
		`"goal":"cheapest","hypothetical":true,"asks":1,"choices":[{"loan":"a","offer":"extend 12","strategy":"extend","params":{"by":12},"on":null,"ask":true,"first":"extend 12","before":"2026-11-24","fallback":"keep","cost":"20.00","gives_up":null,"group":"g","status":"offered","at_least":["cost"]}`,
		`{"loan":"b","offer":"keep","strategy":"keep","params":{},"on":"2026-11-21","ask":false,"first":null,"before":null,"fallback":null,"cost":"30.00","gives_up":null,"group":null,"status":null}`,
		`"totals":{"total_paid":"100.00","cost":"50.00","gives_up":null,"highest_payment":null,"finish":"2026-11-30","least_cash":{"date":"2026-11-21","amount":"0.07"},"low":null,"at_least":["total_paid"]}`,
		// A part that is not nothing is not said to be.
		`"optimal":false,"bound":{"goal":"cheapest","value":"49.99"},"gap":"0.0002"`,
		`"refused":[{"loan":"a","group":"g","loans":["a"],"asks":null,"choices":null,"totals":null,"unproven":false},{"loan":"b","group":null,"loans":["b","a"],"asks":1,"choices":[{`,
		`"calls":[{"loan":"b","group":null,"loans":["b"],"before":null,"not_before":[]},{"loan":"a","group":"g","loans":["a","b"],"before":"2026-11-24","not_before":["b"]}]`,
		`"safety":{"survive":1,"shock":null,"given":false,"holds":false,"first_shortfall":{"date":"2026-11-21","amount":"5.00"},"asks":null,"choices":null,"totals":null,"extra_cost":null,"unproven":false,"before_loans":null}`,
		`"curve":[{"more":"0.00","asks":null,"cost":null,"finish":null},{"more":"3.00","asks":1,"cost":"50.00","finish":"2026-11-30"}],"prices":[{"date":"2026-11-21","amount":"0.13"}]`,
		`"smallest":[{"loan":"a","group":"g","loans":["a"],"strategy":"extend","params":{"by":3}}],"worth":[{"loan":"a","concession":"freeze_interest","amount":"9.00","at_least":["amount"]}]`,
		`"missing":null,"least_more":{"monthly":"3.00","from":"2026-11-22","asks":1,"cost":"50.00"},"reason":"ask","stopped":true,"budget":"60.00","pay_day":10,"widened":true,"kept":["b"],"curve_from":"2026-11-22","curve_cut":true`,
	)
}

// Where nothing is enough there is no choice, and where nothing is owed there is
// nothing to choose.
func TestAskWithoutAnswer(t *testing.T) {
	c, _ := samples.Small()
	for reason, want := range map[string]string{
		plan.ReasonNothingAffordable: `"goal":"easiest","hypothetical":false,"asks":null,"choices":null,"totals":null,"optimal":false,"bound":null,"gap":null,"next":[],"refused":[],"calls":[],"safety":null,"curve":null,"prices":null,"smallest":[],"worth":[]`,
		plan.ReasonNothingOwed:       `"asks":0,"choices":[],"totals":null,"optimal":true,"bound":null,"gap":null`,
	} {
		doc, err := json.Marshal(Ask(Head{}, c, &plan.LeastAsk{Comparison: &plan.Comparison{Reason: reason}, Goal: plan.Easiest}, plan.AskOptions{}))
		if err != nil || !strings.Contains(string(doc), want) {
			t.Errorf("%s: %v\n%s", reason, err, doc)
		}
	}
}

// A bound is given as the goal's figure is.
func TestBoundsAndGaps(t *testing.T) {
	c, a := leastAsk()
	for _, x := range []struct {
		goal         plan.Goal
		value, bound int64
		says, gap    string
	}{
		{plan.Easiest, 4, 3, "3", "0.2500"},
		{plan.Fastest, int64(calendar.Of(2028, 11, 8)), int64(calendar.Of(2028, 11, 8)), "2028-11-08", "0.0000"},
		{plan.Lightest, 3, 2, "0.02", "0.3334"},
		{plan.Cheapest, -100_00, -150_00, "-150.00", "0.5000"},
		{plan.Cheapest, 0, -1, "-0.01", "1.0000"},
		{plan.Cheapest, 10_000_00, 9_999_99, "9999.99", "0.0001"},
	} {
		a.Goal, a.Proof = x.goal, plan.Proof{Value: x.value, Bound: x.bound}
		r := Ask(Head{}, c, a, plan.AskOptions{}).(leastAskJSON)
		if r.Bound == nil {
			t.Fatalf("%+v: no bound", x)
		}
		if r.Bound.Goal != string(x.goal) || r.Bound.Value != x.says || string(r.Gap) != x.gap {
			t.Errorf("%+v: %+v, gap %s", x, *r.Bound, r.Gap)
		}
	}
}

// What holds with nobody's consent is no bound of a goal that nobody asked for.
func TestSurestHasNoBound(t *testing.T) {
	c, a := leastAsk()
	a.Comparison.Reason = plan.ReasonSurest
	if r := Ask(Head{}, c, a, plan.AskOptions{}).(leastAskJSON); r.Bound != nil || r.Gap != "" {
		t.Errorf("bound %+v, gap %s", r.Bound, r.Gap)
	}
}

func TestAskSheets(t *testing.T) {
	c, a := leastAsk()
	r := Ask(Head{Book: "b.yaml"}, c, a, plan.AskOptions{})
	if got := Sheets(r); !slices.Equal(got, []string{"choices", "next", "refused", "calls", "smallest", "worth", "curve", "prices"}) {
		t.Errorf("sheets %q", got)
	}
	for name, want := range map[string]string{
		"":         "loan,offer,strategy,params,on,ask,first,before,fallback,cost,gives_up,group,status,at_least\na,extend 12,extend,\"{\"\"by\"\":12}\",,true,extend 12,2026-11-24,keep,20.00,,g,offered,cost\nb,keep,keep,{},2026-11-21,false,,,,30.00,,,,\n",
		"next":     "next,loan,offer,strategy,params,on,ask,first,before,fallback,cost,gives_up,group,status,at_least\n1,a,extend 12,extend,\"{\"\"by\"\":12}\",,true,extend 12,2026-11-24,keep,20.00,,g,offered,cost\n1,b,keep,keep,{},2026-11-21,false,,,,30.00,,,,\n",
		"refused":  "refused,refused_group,asks,loan,offer,strategy,params,on,ask,first,before,fallback,cost,gives_up,group,status,at_least\na,g,,,,,,,,,,,,,,,\nb,,1,a,extend 12,extend,\"{\"\"by\"\":12}\",,true,extend 12,2026-11-24,keep,20.00,,g,offered,cost\nb,,1,b,keep,keep,{},2026-11-21,false,,,,30.00,,,,\n",
		"calls":    "loan,group,loans,before,not_before\nb,,b,,\na,g,a b,2026-11-24,b\n",
		"smallest": "loan,group,loans,strategy,params\na,g,a,extend,\"{\"\"by\"\":3}\"\n",
		"worth":    "loan,concession,amount,at_least\na,freeze_interest,9.00,amount\n",
		"curve":    "more,asks,cost,finish,at_least\n0.00,,,,\n3.00,1,50.00,2026-11-30,\n",
		"prices":   "date,amount\n2026-11-21,0.13\n",
	} {
		s, ok := SheetOf(r, name)
		var text strings.Builder
		if err := WriteCSV(&text, []Sheet{s}); err != nil || !ok {
			t.Fatalf("%s: %v %v", name, ok, err)
		}
		got := strings.ReplaceAll(text.String(), "b.yaml,,2026-11-21,CNY,", "")
		if got = strings.TrimPrefix(got, "book,reference,as_of,currency,"); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}
