package record

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"repay/planner/agreement"
	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/money"
	"repay/planner/plan"
)

func part(num, den int64) agreement.Share {
	return agreement.Share{Set: true, IsPart: true, Part: money.NewRatio(num, den)}
}

func sum(a money.Amount) agreement.Share { return agreement.Share{Set: true, Amount: a} }

func TestParams(t *testing.T) {
	rate := money.Rate{Value: money.NewRatio(8, 100)}
	for _, c := range []struct {
		offer agreement.Offer
		want  string
	}{
		{agreement.Offer{Strategy: agreement.Keep}, `{}`},
		{agreement.Offer{Strategy: agreement.Keep, On: calendar.Of(2026, 11, 30)}, `{"on":"2026-11-30"}`},
		{agreement.Offer{Strategy: agreement.PayOff}, `{}`},
		{agreement.Offer{Strategy: agreement.PayOff, On: calendar.Of(2026, 12, 10)}, `{"on":"2026-12-10"}`},
		{agreement.Offer{Strategy: agreement.CatchUp, Periods: 6}, `{"periods":6}`},
		{agreement.Offer{Strategy: agreement.Extend, By: 12}, `{"by":12}`},
		{agreement.Offer{Strategy: agreement.Extend, By: 1, Rate: &rate}, `{"by":1,"rate":"8%/year"}`},
		{agreement.Offer{Strategy: agreement.Extend, Periods: 24}, `{"periods":24}`},
		{
			agreement.Offer{Strategy: agreement.Reduce, To: []agreement.Step{{To: part(1, 2), For: 6}}},
			`{"to":"50%","for":6,"then":"resume"}`,
		},
		{
			agreement.Offer{Strategy: agreement.Reduce, To: []agreement.Step{{To: part(3, 10), For: 3}, {To: sum(60000), For: 6}}, Then: agreement.ThenRest},
			`{"steps":[{"to":"30%","for":3},{"to":"600.00","for":6}],"then":"rest"}`,
		},
		{agreement.Offer{Strategy: agreement.InterestFree, Periods: 24}, `{"periods":24}`},
		{
			agreement.Offer{Strategy: agreement.InterestFree, Periods: 36, Waive: agreement.Waive{Penalty: part(1, 1)}},
			`{"periods":36,"waive":{"penalty":"100%"}}`,
		},
		{agreement.Offer{Strategy: agreement.PrincipalOnly, Periods: 24}, `{"periods":24}`},
		{agreement.Offer{Strategy: agreement.Defer, For: 3}, `{"for":3,"pay":"nothing","interest":"capitalise","then":"shift"}`},
		{agreement.Offer{Strategy: agreement.Defer, For: 3, PayInterest: true}, `{"for":3,"pay":"interest","then":"shift"}`},
		{agreement.Offer{Strategy: agreement.Freeze, For: 3, Periods: 24}, `{"for":3,"periods":24}`},
		{agreement.Offer{Strategy: agreement.Settle, Sum: part(4, 5), Parts: 1}, `{"pay":"80%","parts":1}`},
		{agreement.Offer{Strategy: agreement.Settle, Sum: sum(1500000), Parts: 3}, `{"amount":"15000.00","parts":3}`},
		{
			agreement.Offer{Strategy: agreement.Token, Sum: sum(5000), For: 6, ThenOffer: &agreement.Offer{Strategy: agreement.Extend, By: 12}},
			`{"amount":"50.00","for":6,"then":{"extend":{"by":12}}}`,
		},
		{agreement.Offer{Strategy: agreement.MoveDue, Day: 12}, `{"day":12}`},
		{agreement.Offer{Strategy: agreement.Custom, Name: "x", Named: true}, `{"stages":[]}`},
	} {
		b := builder{c: plan.Case{Currency: money.CNY}}
		if got := string(b.params(&c.offer).appendJSON(nil)); got != c.want {
			t.Errorf("%s: params %s, want %s", c.offer.Strategy, got, c.want)
		}
	}
}

// What a record says of an offer is what a book may say: read again, it is the
// same offer.
func TestParamsReadBack(t *testing.T) {
	offers := []string{
		"extend: {periods: 24, rate: 8%/year}", "reduce: {steps: [{to: 30%, for: 3}, {to: 600, for: 6}], then: rest}",
		"reduce: {to: 800, for: 2}, waive: {penalty: 50%, fees: 20}, arrears: spread, fee: 1%, first_due: 2027-01-15",
		"defer: {for: 2, pay: interest, then: same_end}", "defer: {interest: simple}", "settle: {amount: 9000, on: 2027-01-05, parts: 3}",
		"token: {amount: 80, for: 2, rate: 1%/month, then: {reduce: {to: 40%}}}",
		"custom: {stages: [{for: 3, pay: nothing, interest: waive, rate: 0%/year}, {for: 2, pay: 40%}, {for: rest, pay: level}]}",
		"custom: {stages: [{until: paid, pay: 900}]}", "custom: {stages: [{for: 12, pay: flat, fee: 0.5%}]}",
	}
	for _, s := range agreement.Strategies {
		if s.Is != agreement.Custom {
			offers = append(offers, s.Name+": {}")
		}
	}
	for _, offer := range offers {
		first := read(t, offer)
		b := builder{c: plan.Case{Currency: money.CNY}}
		params := string(b.params(&first).appendJSON(nil))
		again := read(t, string(first.Strategy)+": "+strings.ReplaceAll(params, `":`, `": `))
		if !reflect.DeepEqual(first, again) {
			t.Errorf("%s: written as %s, read again as %+v, want %+v", offer, params, again, first)
		}
		var keys map[string]any
		if err := json.Unmarshal([]byte(params), &keys); err != nil {
			t.Errorf("%s: %v", params, err)
		}
	}
}

// read reads a book with one offer.
func read(t *testing.T, offer string) agreement.Offer {
	t.Helper()
	b, faults := book.Parse("book.yaml", []byte("version: 1\nloans: [{id: a, principal: 12000, rate: 12%/year, method: annuity, start: 2026-01-08, periods: 24, paid_through: 2026-06-08, offers: [{"+offer+"}]}]\n"))
	if b == nil {
		t.Fatalf("%s: %v", offer, faults[0].Message)
	}
	return b.Loans[0].Offers[0]
}
