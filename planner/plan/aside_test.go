package plan_test

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// With nobody asked, what is there is paid: the figures are those of the plan of
// every payment, its choices those that need nobody.
func TestAloneIsThePlanWithNobodyAsked(t *testing.T) {
	a := late("a", extend(12, agreement.Asked))
	a.Choose = "extend 12"
	h := with(0, 500_00)
	x := compare(t, h, a)
	leads(t, x, "easiest", "ask")
	a.Choose = ""
	p, refused := plan.PlanPayments(&plan.Case{AsOf: today, Household: h, Loans: []plan.Loan{a}}, plan.PlanOptions{Policy: paydown.Avalanche})
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	switch w := x.Alone; {
	case w == nil:
		t.Fatal("there is none")
	case w.Cost != p.Cost || w.TotalPaid != p.TotalPaid || w.Finish != p.Finish || w.DuesLate != len(p.Late) || w.CurrentFrom != p.CurrentFrom || w.Affordable != p.Affordable:
		t.Errorf("%+v, the plan %+v", w, p.Result)
	case w.DuesLate == 0 || w.Affordable || w.Saves.Amount != x.Keep.Cost.Amount-w.Cost || w.Saves.Amount >= 0:
		t.Errorf("%+v", w)
	}
	if x.More != nil || x.PayNow != nil || x.Offered != nil {
		t.Error("nothing is to be paid beyond what is due")
	}
}

// What was signed stands: nothing is paid on the loan before the day agreed.
func TestAloneGoesOnAsSigned(t *testing.T) {
	a := late("a", extend(12, agreement.Asked))
	a.Agreements = []agreement.Agreement{{Date: today, Offer: agreement.Offer{Name: "later", Strategy: agreement.Keep, On: today + 10, Status: agreement.Signed}}}
	h := with(100_00, 500_00)
	x := compare(t, h, a)
	p, refused := plan.PlanPayments(&plan.Case{AsOf: today, Household: h, Loans: []plan.Loan{a}}, plan.PlanOptions{})
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	if w := x.Alone; w == nil || w.Cost != p.Cost || w.DuesLate != len(p.Late) || p.Payments[0].Date < today+10 {
		t.Errorf("%+v, the plan %+v", w, p.Result)
	}
}

// Who can pay is shown what paying more saves, by the plan, and what paying off
// saves while a month of living stays in hand.
func TestWhoCanPayIsShownWhatPayingMoreSaves(t *testing.T) {
	h := with(9000_00, 0)
	h.Expenses = []household.Flow{{Amount: 100_00, Date: today + 5}}
	x := compare(t, h, late("a"))
	leads(t, x, "surest", "surest")
	if x.Alone != nil {
		t.Error("nobody has to be asked")
	}
	if x.More == nil || x.More.Saves <= 0 || x.More.Saves >= x.Surest.Cost.Amount || x.More.Finish > x.Surest.Finish {
		t.Errorf("paying more: %+v of %+v", x.More, x.Surest.Cost)
	}
}

// An income that may be lower is counted so beside the answer.
func TestAnswersSayHowTheyFareOnALowIncome(t *testing.T) {
	h := with(2079_00, 0)
	low := Amount(500_00)
	h.Income = []household.Flow{{Amount: 1100_00, Low: &low, Date: today + 10}}
	x := compare(t, h, late("a"))
	leads(t, x, "surest", "surest")
	// 2,078.50 is paid today and 1,010.00 on 8 December, of 0.50 and 500.00.
	if w := x.Surest.Low; w == nil || w.Affordable || w.Shortfall.Date != today+17 || w.Shortfall.Amount != 509_50 {
		t.Errorf("%+v", w)
	}
	h.Income[0].Low = nil
	if x := compare(t, h, late("a")); x.Surest.Low != nil {
		t.Errorf("no income is lower: %+v", x.Surest.Low)
	}
}

// Less than a week's living left is said where no reserve was given.
func TestThinCash(t *testing.T) {
	h := with(3588_00, 0) // 3,088.50 for the loan
	h.Expenses = []household.Flow{{Amount: 365_00, Date: today + 60}}
	for left, thin := range map[Amount]bool{6_99: true, 7_00: false} {
		h.Cash = 3088_50 + 365_00 + left
		if x := compare(t, h, late("a")); x.Leading != "surest" || x.Surest.LeastCash != left || x.Thin != thin {
			t.Errorf("%d left: %q, %d, thin %v", left, x.Leading, x.Surest.LeastCash, x.Thin)
		}
	}
	h.Reserve, h.Cash = 1, 3088_50+365_00+6_99
	if x := compare(t, h, late("a")); x.Thin {
		t.Error("a reserve was given")
	}
}
