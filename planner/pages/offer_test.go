package pages

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/record"
)

func part(num, den int64) agreement.Share {
	return agreement.Share{Set: true, IsPart: true, Part: money.NewRatio(num, den)}
}

func sum(a money.Amount) agreement.Share { return agreement.Share{Set: true, Amount: a} }

func TestLabels(t *testing.T) {
	rate := money.Rate{Value: money.NewRatio(8, 100)}
	for _, c := range []struct {
		offer  agreement.Offer
		zh, en string
	}{
		{agreement.Offer{Strategy: agreement.Keep}, "补齐逾期，照常还", "clear arrears, go on"},
		{agreement.Offer{Strategy: agreement.Keep, On: 10}, "补齐逾期 01-10", "clear arrears 01-10"},
		{agreement.Offer{Strategy: agreement.Keep, On: 40}, "补齐逾期 0001-02-09", "clear arrears 0001-02-09"},
		{agreement.Offer{Strategy: agreement.PayOff}, "全部结清", "pay all off"},
		{agreement.Offer{Strategy: agreement.PayOff, On: 10}, "全部结清 01-10", "pay all off 01-10"},
		{agreement.Offer{Strategy: agreement.CatchUp, Periods: 6}, "逾期分 6 期补", "arrears in 6 payments"},
		{agreement.Offer{Strategy: agreement.Extend, By: 12}, "延长 12 期", "12 months longer"},
		{agreement.Offer{Strategy: agreement.Extend, By: 1, Rate: &rate}, "延长 1 期，8%/年", "1 month longer at 8%/year"},
		{agreement.Offer{Strategy: agreement.Extend, Periods: 24}, "分 24 期 (照计利息)", "24 payments with interest"},
		{
			agreement.Offer{Strategy: agreement.Reduce, To: []agreement.Step{{To: part(1, 2), For: 6}}},
			"先还 50%，6 期", "50% for 6 months",
		},
		{
			agreement.Offer{Strategy: agreement.Reduce, To: []agreement.Step{{To: part(3, 10), For: 3}, {To: sum(60000), For: 6}}, Then: agreement.ThenRest},
			"先还 30%，3 期，再 600.00，6 期", "30% for 3 months, then 600.00 for 6",
		},
		{agreement.Offer{Strategy: agreement.InterestFree, Periods: 24}, "免息分 24 期", "0% in 24 payments"},
		{
			agreement.Offer{Strategy: agreement.InterestFree, Periods: 36, Waive: agreement.Waive{Penalty: part(1, 1)}},
			"免息分 36 期", "0% in 36 payments",
		},
		{agreement.Offer{Strategy: agreement.PrincipalOnly, Periods: 24}, "只还本金，分 24 期", "principal only in 24 payments"},
		{agreement.Offer{Strategy: agreement.Defer, For: 3}, "停 3 期", "pause 3 months"},
		{agreement.Offer{Strategy: agreement.Defer, For: 3, PayInterest: true}, "3 期只还利息", "3 months interest only"},
		{agreement.Offer{Strategy: agreement.Freeze, For: 3, Periods: 24}, "停 3 期再免息分 24 期", "pause 3, then 0% in 24 payments"},
		{agreement.Offer{Strategy: agreement.Settle, Sum: part(4, 5), Parts: 1}, "一次还 80% 结清", "pay 80%, rest waived"},
		{agreement.Offer{Strategy: agreement.Settle, Sum: sum(1500000), Parts: 3}, "分 3 次还 15,000.00 结清", "15,000.00 in 3 payments, rest waived"},
		{
			agreement.Offer{Strategy: agreement.Token, Sum: sum(5000), For: 6, ThenOffer: &agreement.Offer{Strategy: agreement.Extend, By: 12}},
			"每期还 50.00，6 期，然后延长 12 期", "50.00 for 6 months, then 12 months longer",
		},
		{agreement.Offer{Strategy: agreement.MoveDue, Day: 12}, "改成每月 12 日还", "due on day 12"},
		{agreement.Offer{Strategy: agreement.Custom, Name: "x", Named: true}, "x：自定方案", "x: own terms"},
	} {
		for l, want := range map[lang.Lang]string{lang.ZH: c.zh, lang.EN: c.en} {
			v := newVoice(Head{Head: record.Head{Lang: l}}, plan.Case{Currency: money.CNY, Loans: make([]plan.Loan, 1)})
			if got := v.label(c.offer, 0, true); got != want {
				t.Errorf("%s: %q, want %q", c.offer.Strategy, got, want)
			}
		}
	}
}

// An extension has one name before and after the due date. Weeks are not months, nor
// are the days of a list while any of them is to come.
func TestLabelsDependOnTheLoan(t *testing.T) {
	extend := agreement.Offer{Strategy: agreement.Extend, By: 12}
	c := plan.Case{AsOf: calendar.Of(2026, 11, 21), Loans: make([]plan.Loan, 4)}
	c.Loans[1].Terms.Every = calendar.Every{N: 1, Unit: calendar.Week}
	c.Loans[2].Terms.Dues = []loan.Due{{Date: c.AsOf + 1}}
	c.Loans[3].Terms.Dues = []loan.Due{{Date: c.AsOf}}
	zh, en := newVoice(Head{}, c), newVoice(Head{Head: record.Head{Lang: lang.EN}}, c)
	if got := zh.label(extend, 0, false); got != "延长 12 期" {
		t.Error(got)
	}
	for i, want := range []string{"12 months longer", "12 payments longer", "12 payments longer", "12 months longer"} {
		if got := en.label(extend, i, true); got != want {
			t.Errorf("loan %d: %q, want %q", i, got, want)
		}
	}
}
