package book

import (
	"fmt"
	"reflect"
	"testing"

	"repay/planner/agreement"
	"repay/planner/book/source"
	"repay/planner/loan"
	"repay/planner/money"
)

// TestOffers reads every strategy, bare and with parameters, in English and
// Chinese, and names each.
func TestOffers(t *testing.T) {
	type offer = agreement.Offer
	half := agreement.Share{Set: true, IsPart: true, Part: money.NewRatio(1, 2)}
	all := agreement.Share{Set: true, IsPart: true, Part: money.Int(1)}
	for _, c := range []struct {
		yaml string
		want offer
	}{
		{"keep", offer{Name: "keep", Strategy: agreement.Keep}},
		{"补齐逾期", offer{Name: "keep", Strategy: agreement.Keep}},
		{"keep: {on: 2026-11-30}", offer{Name: "keep 2026-11-30", Strategy: agreement.Keep, On: day(2026, 11, 30)}},
		{"pay_off", offer{Name: "pay_off", Strategy: agreement.PayOff}},
		{"全部结清: {on: 2026-12-10}", offer{Name: "pay_off 2026-12-10", Strategy: agreement.PayOff, On: day(2026, 12, 10)}},
		{"catch_up", offer{Name: "catch_up 6", Strategy: agreement.CatchUp, Periods: 6}},
		{"分期补还逾期: {periods: 3}", offer{Name: "catch_up 3", Strategy: agreement.CatchUp, Periods: 3}},
		{"nothing", offer{Name: "nothing 12", Strategy: agreement.Nothing, For: 12}},
		{"extend", offer{Name: "extend 12", Strategy: agreement.Extend, By: 12}},
		{"延长期限:", offer{Name: "extend 12", Strategy: agreement.Extend, By: 12}},
		{"extend: {periods: 36, arrears: spread}", offer{Name: "extend to 36", Strategy: agreement.Extend, Periods: 36, Arrears: agreement.Spread}},
		{"reduce", offer{Name: "reduce 50% for 6", Strategy: agreement.Reduce, To: []agreement.Step{{To: half, For: 6}}, Then: agreement.ThenResume}},
		{"reduce: {to: 800, for: 3, then: rest}", offer{Name: "reduce 800 for 3", Strategy: agreement.Reduce, To: []agreement.Step{{To: agreement.Share{Set: true, Amount: 80000}, For: 3}}, Then: agreement.ThenRest}},
		{"reduce: {steps: [{to: 50%, for: 3}, {to: 500.50, for: 2}]}", offer{Name: "reduce 50% for 3, 500.50 for 2", Strategy: agreement.Reduce, To: []agreement.Step{{To: half, For: 3}, {To: agreement.Share{Set: true, Amount: 50050}, For: 2}}, Then: agreement.ThenResume}},
		{"停息分期: {periods: 36}", offer{Name: "interest_free 36", Strategy: agreement.InterestFree, Periods: 36}},
		{"principal_only", offer{Name: "principal_only 24", Strategy: agreement.PrincipalOnly, Periods: 24, Waive: agreement.Waive{Interest: all, Penalty: all, Fees: all}}},
		{"defer", offer{Name: "defer 3", Strategy: agreement.Defer, For: 3, Then: agreement.ThenShift}},
		{"defer: {for: 6, pay: interest, interest: simple, then: same_end}", offer{Name: "defer 6", Strategy: agreement.Defer, For: 6, PayInterest: true, Unpaid: loan.UnpaidSimple, Then: agreement.ThenSameEnd}},
		{"freeze", offer{Name: "freeze 3+24", Strategy: agreement.Freeze, For: 3, Periods: 24}},
		{"settle", offer{Name: "settle 80%", Strategy: agreement.Settle, Sum: agreement.Share{Set: true, IsPart: true, Part: money.NewRatio(4, 5)}, Parts: 1}},
		{"settle: {amount: 9000, date: 2027-01-15, parts: 3}", offer{Name: "settle 9000 in 3", Strategy: agreement.Settle, Sum: agreement.Share{Set: true, Amount: 900000}, On: day(2027, 1, 15), Parts: 3}},
		{"token", offer{
			Name: "token 50 for 6", Strategy: agreement.Token, For: 6, Sum: agreement.Share{Set: true, Amount: 5000}, Rate: &money.Rate{},
			ThenOffer: &offer{Strategy: agreement.Extend, By: 12},
		}},
		{"token: {amount: 100, for: 3, then: {interest_free: {periods: 12}}}", offer{
			Name: "token 100 for 3", Strategy: agreement.Token, For: 3, Sum: agreement.Share{Set: true, Amount: 10000}, Rate: &money.Rate{},
			ThenOffer: &offer{Strategy: agreement.InterestFree, Periods: 12},
		}},
		{"token: {then: 分期免息}", offer{
			Name: "token 50 for 6", Strategy: agreement.Token, For: 6, Sum: agreement.Share{Set: true, Amount: 5000}, Rate: &money.Rate{},
			ThenOffer: &offer{Strategy: agreement.InterestFree, Periods: 24},
		}},
		{"move_due: {day: 31}", offer{Name: "move_due 31", Strategy: agreement.MoveDue, Day: 31}},
		{"{defer: {for: 2}, waive: {penalty: 50%, fees: 10}, arrears: upfront, fee: 30, first_due: 2026-12-20}", offer{
			Name: "defer 2", Strategy: agreement.Defer, For: 2, Then: agreement.ThenShift, Arrears: agreement.Upfront, FirstDue: day(2026, 12, 20),
			Waive: agreement.Waive{Penalty: half, Fees: agreement.Share{Set: true, Amount: 1000}}, Fee: agreement.Share{Set: true, Amount: 3000},
		}},
		{"custom: {waive: {penalty: 100%}, stages: [{for: 3, pay: nothing, interest: waive}, {for: 6, pay: 50%}, {for: 2, pay: interest}, {for: 4, pay: flat, fee: 0.5%}, {pay: 500, until: paid}]}", offer{
			Name: "custom", Strategy: agreement.Custom, Waive: agreement.Waive{Penalty: all},
			Stages: []agreement.Stage{
				{For: 3, Pay: loan.PayNothing, Unpaid: loan.UnpaidWaive},
				{For: 6, Pay: loan.PayAmount, To: half},
				{For: 2, Pay: loan.PayInterest},
				{For: 4, Pay: loan.PayFlat, Charge: agreement.Share{Set: true, IsPart: true, Part: money.NewRatio(1, 200)}},
				{Pay: loan.PayAmount, To: agreement.Share{Set: true, Amount: 50000}, UntilPaid: true},
			},
		}},
		{"自定: {stages: [{for: rest, pay: 等额本金}]}", offer{Name: "custom", Strategy: agreement.Custom, Stages: []agreement.Stage{{Rest: true, Pay: loan.PayEqualPrincipal}}}},
	} {
		got := mustParse(t, oneLoan("offers:\n  - "+c.yaml)).Loans[0].Offers
		if len(got) != 1 || fmt.Sprintf("%+v", plain(got[0])) != fmt.Sprintf("%+v", plain(c.want)) {
			t.Errorf("%s is read as\n%+v\nwant\n%+v", c.yaml, got, c.want)
		}
	}
}

// plain takes what an offer points at out of it, so that it prints by value.
func plain(o agreement.Offer) any {
	var rate money.Rate
	var then agreement.Offer
	if o.Rate != nil {
		rate = *o.Rate
	}
	if o.ThenOffer != nil {
		then = *o.ThenOffer
	}
	hasRate := o.Rate != nil
	o.Rate, o.ThenOffer = nil, nil
	return []any{o, hasRate, rate, then}
}

// TestOfferNames: names given by default are unique in a loan.
func TestOfferNames(t *testing.T) {
	b := mustParse(t, oneLoan("choose: reduce\noffers: [extend, {extend: {by: 12, rate: 10%/year}}, {name: settle 80%, extend: {by: 6}}, settle, reduce]"))
	var names []string
	for _, o := range b.Loans[0].Offers {
		names = append(names, o.Name)
	}
	want := []string{"extend 12", "extend 12 (2)", "settle 80%", "settle 80% (2)", "reduce 50% for 6"}
	if !reflect.DeepEqual(names, want) {
		t.Errorf("names %q, want %q", names, want)
	}
	if got := b.Loans[0].Choose; got != "reduce 50% for 6" {
		t.Errorf("a strategy's name chooses its only offer, got %q", got)
	}
}

// TestAgreements reads what was signed, kept and broken, ascending by date.
func TestAgreements(t *testing.T) {
	l := mustParse(t, oneLoan(`
agreements:
  - {date: 2026-09-20, name: second, defer: {for: 3, pay: interest}}
  - on: 2026-06-20
    interest_free: {periods: 24, waive: {penalty: 100%}}
    ended: {date: 2026-09-10, restores: [interest, penalty], accelerate: true}
`)).Loans[0]
	if len(l.Agreements) != 2 {
		t.Fatalf("%+v", l.Agreements)
	}
	first, second := l.Agreements[0], l.Agreements[1]
	if first.Date != day(2026, 6, 20) || first.Offer.Strategy != agreement.InterestFree || first.Offer.Status != agreement.Signed || first.Offer.Name != "interest_free 24 2026-06-20" {
		t.Errorf("first %+v", first)
	}
	if want := (&agreement.Ended{Date: day(2026, 9, 10), Restores: []loan.Component{loan.Interest, loan.PenaltyInterest}, Accelerate: true}); !reflect.DeepEqual(first.Ended, want) {
		t.Errorf("ended %+v", first.Ended)
	}
	if second.Offer.Name != "second" || second.Ended != nil || !second.Offer.PayInterest {
		t.Errorf("second %+v", second)
	}
	if l.Listed || l.Offers != nil {
		t.Error("agreements are no offers")
	}
}

// TestStageFee: the fee of a flat stage is its fee; charge, as books once
// wrote it, is the same, but not beside it.
func TestStageFee(t *testing.T) {
	fee := func(stage string) agreement.Share {
		return mustParse(t, oneLoan("offers:\n  - custom: {stages: [{for: 4, pay: flat, "+stage+"}]}\n")).Loans[0].Offers[0].Stages[0].Charge
	}
	if a, b := fee("fee: 0.5%"), fee("charge: 0.5%"); !a.Set || a != b {
		t.Errorf("fee %+v, charge %+v", a, b)
	}
	if a := fee("fee: 12.50"); !a.Set || a.IsPart || a.Amount != 1250 {
		t.Errorf("%+v", a)
	}
	_, faults := Parse("book.yaml", []byte(oneLoan("offers:\n  - custom: {stages: [{for: 4, pay: flat, fee: 1%, charge: 1%}]}\n")))
	if len(faults) != 1 || faults[0].Kind != source.DuplicateKey {
		t.Errorf("%+v", faults)
	}
}
