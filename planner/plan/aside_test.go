package plan_test

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
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
	case w.Cost.Amount != p.Cost || w.TotalPaid != p.TotalPaid || w.Finish != p.Finish || w.DuesLate != len(p.Late) || w.CurrentFrom != p.CurrentFrom || w.Affordable != p.Affordable:
		t.Errorf("%+v, the plan %+v", w, p.Result)
	case w.DuesLate == 0 || w.Affordable || w.Saves.Amount != x.Keep.Cost.Amount-w.Cost.Amount || w.Saves.Amount >= 0:
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
	if w := x.Alone; w == nil || w.Cost.Amount != p.Cost || w.DuesLate != len(p.Late) || p.Payments[0].Date < today+10 {
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
	// 2,078.00 is paid today and 1,010.00 on 8 December, of 1.00 and 500.00.
	if w := x.Surest.Low; w == nil || w.Affordable || w.Shortfall.Date != today+17 || w.Shortfall.Amount != 509_00 {
		t.Errorf("%+v", w)
	}
	h.Income[0].Low = nil
	if x := compare(t, h, late("a")); x.Surest.Low != nil {
		t.Errorf("no income is lower: %+v", x.Surest.Low)
	}
}

// Less than a week's living left is said where no reserve was given.
func TestThinCash(t *testing.T) {
	h := with(3588_00, 0) // 3,088.00 for the loan
	h.Expenses = []household.Flow{{Amount: 365_00, Date: today + 60}}
	for left, thin := range map[Amount]bool{6_99: true, 7_00: false} {
		h.Cash = 3088_00 + 365_00 + left
		if x := compare(t, h, late("a")); x.Leading != "surest" || x.Surest.LeastCash != left || x.Thin != thin {
			t.Errorf("%d left: %q, %d, thin %v", left, x.Leading, x.Surest.LeastCash, x.Thin)
		}
	}
	h.Reserve, h.Cash = 1, 3088_00+365_00+6_99
	if x := compare(t, h, late("a")); x.Thin {
		t.Error("a reserve was given")
	}
}

// Of lenders to ask by the same day the one with priority comes first.
func TestPriorityIsAskedFirstOnADay(t *testing.T) {
	a, b := late("a", extend(12, agreement.Asked)), late("b", extend(12, agreement.Asked))
	b.Priority = true
	x := compare(t, with(0, 700_00), a, b)
	leads(t, x, "easiest", "ask")
	if len(x.Table) != 2 || !x.Table[0].Priority || x.Table[0].Loans[0] != 1 || x.Table[0].Before != x.Table[1].Before {
		t.Errorf("%+v", x.Table)
	}
}

// A lender whom no day presses is asked last.
func TestNoDayIsTheLast(t *testing.T) {
	open := plan.Loan{ID: "a", Listed: true, Offers: []agreement.Offer{settle(50, agreement.Asked)}, Choose: "settle 50", Terms: loan.Terms{
		Principal: 100_00, Method: loan.Open, Start: calendar.Of(2026, 1, 5), Rate: loan.RateTerms{Kind: loan.RateGiven},
	}}
	x := compare(t, with(100_00, 500_00), open, late("b", extend(12, agreement.Asked)))
	leads(t, x, "easiest", "ask")
	if len(x.Table) != 2 || x.Table[0].Loans[0] != 1 || x.Table[0].Before == 0 || x.Table[1].Before != 0 {
		t.Errorf("%+v", x.Table)
	}
}

// Where nothing more falls due, the next stage is what presses: the 61st day after
// 8 October; the 91st after 21 September, of which this is the 61st.
func TestAskBeforeTheNextStage(t *testing.T) {
	for start, want := range map[plan.Date]plan.Date{
		calendar.Of(2026, 9, 8):  calendar.Of(2026, 12, 8),
		calendar.Of(2026, 8, 21): calendar.Of(2026, 12, 21),
	} {
		l := late("a", extend(12, agreement.Asked))
		l.Terms.Start, l.Terms.Periods = start, 2
		x := compare(t, with(0, 700_00), l)
		leads(t, x, "easiest", "ask")
		if got := x.Table[0].Before; got != want {
			t.Errorf("lent on %s: before %s", start, got)
		}
	}
}

// Paying off is named where a month of expenses above the reserve is left: 3,082.33
// today instead of 3,088.00.
func TestPayNowLeavesAMonth(t *testing.T) {
	h := with(0, 100_00)
	h.Reserve = 50_00
	h.Expenses = []household.Flow{{Amount: 100_00, Every: calendar.Monthly, Day: 5}}
	for left, named := range map[Amount]bool{150_00: true, 149_99: false} {
		h.Cash = 3082_33 + left
		x := compare(t, h, late("a"))
		leads(t, x, "surest", "surest")
		if w := x.PayNow; (w != nil) != named || named && (w.Amount != 3082_33 || w.Saves != 5_67 || w.Left != left || w.On != today) {
			t.Errorf("with %d left: %+v", left, w)
		}
	}
}

// What is left over is not to be paid ahead by who has no week's living left.
func TestWhoHasLittleIsNotToldToPayMore(t *testing.T) {
	h := with(0, 100_00)
	h.Expenses = []household.Flow{{Amount: 100_00, Every: calendar.Monthly, Day: 5}}
	for left, told := range map[Amount]bool{23_02: true, 23_01: false} { // 1,200.00 ÷ 365 × 7 is 23.01 and a bit
		h.Cash = 3088_00 + left
		if x := compare(t, h, late("a")); x.Leading != "surest" || x.Surest.LeastCash != left || (x.More != nil) != told || x.Thin == told {
			t.Errorf("with %d left: %s, %d, more %+v", left, x.Leading, x.Surest.LeastCash, x.More)
		}
	}
}

// What the book chose for a loan is not held against what its lender has offered.
func TestWhatIsChosenIsNotOutdone(t *testing.T) {
	a := late("a", settle(90, agreement.Offered))
	for _, choose := range []string{"", "keep"} {
		a.Choose = choose
		if x := compare(t, with(9000_00, 0), a); x.Leading != "surest" || (x.Offered != nil) != (choose == "") {
			t.Errorf("chosen %q: %s, %+v", choose, x.Leading, x.Offered)
		}
	}
}

// What is asked for first is tested for longer than what is needed at least: beside
// it another loan would be at what is needed, and that must hold as long. Here 2,500.00
// are left in February 2028, of which the extension has taken more.
func TestWhatIsAskedFirstMustNotOutlastTheRest(t *testing.T) {
	free := agreement.Offer{Name: "free 24", Strategy: agreement.InterestFree, Periods: 24, Status: agreement.Asked}
	h := with(1000_00, 700_00)
	h.Income[0].Until = calendar.Of(2027, 5, 5)
	h.Income = append(h.Income, household.Flow{Amount: 5000_00, Date: calendar.Of(2028, 3, 1)})
	for bill, first := range map[Amount]string{2700_00: "extend 3", 1700_00: "free 24"} {
		h.Expenses = []household.Flow{{Amount: bill, Date: calendar.Of(2028, 2, 1)}}
		x := compare(t, h, late("a", extend(3, agreement.Asked), free))
		leads(t, x, "easiest", "ask")
		takes(t, "easiest", x, x.Easiest, "extend 3")
		takes(t, "to_ask", x, x.ToAsk, "free 24")
		if got := x.Loans[0].Rows[x.Easiest.Choices[0].First].Offer.Name; got != first {
			t.Errorf("with a bill of %d %s is asked for first, want %s", bill, got, first)
		}
	}
}

// Who is short of living costs in the end does not pay all off with what is left:
// 3,082.33 of 3,100.00 today, where the contract asks for 5.67 more and is short in December.
func TestLivingIsNotPaidOff(t *testing.T) {
	h := with(3100_00, 0)
	h.Expenses = []household.Flow{{Amount: 300_00, Every: calendar.Monthly, Day: 5}}
	x := compare(t, h, late("a"))
	leads(t, x, "stand_in", "nothing_affordable")
	takes(t, "stand_in", x, x.StandIn, "keep")
}

// Whose low income does not pay for living in the end is tested on it to the last
// payment: what comes after no lender can mend.
func TestLowIncomeHasItsOwnHorizon(t *testing.T) {
	h, low := with(5000_00, 500_00), Amount(0)
	h.Income[0].Low = &low
	h.Expenses = []household.Flow{{Amount: 450_00, Every: calendar.Monthly, Day: 6}}
	x := compare(t, h, late("a"))
	leads(t, x, "surest", "surest")
	if w := x.Surest.Low; w == nil || !w.Affordable {
		t.Errorf("%+v", w)
	}
}

// Each row is tested to its own end, not to that of the row taken in its place.
func TestARowIsTestedToItsOwnEnd(t *testing.T) {
	a := late("a", extend(3, agreement.Asked), agreement.Offer{Name: "free 24", Strategy: agreement.InterestFree, Periods: 24, Status: agreement.Asked})
	a.Choose = "free 24"
	h := with(1000_00, 700_00)
	h.Income[0].Until = calendar.Of(2027, 5, 5)
	h.Income = append(h.Income, household.Flow{Amount: 5000_00, Date: calendar.Of(2028, 3, 1)})
	h.Expenses = []household.Flow{{Amount: 2700_00, Date: calendar.Of(2028, 2, 1)}}
	x := compare(t, h, a)
	leads(t, x, "easiest", "ask")
	if o := row(t, x.Loans[0], "extend 3"); o.Affordable == nil || !*o.Affordable {
		t.Errorf("short %+v: what is left in February 2028 comes after its test", o.Shortfall)
	}
}

// What a plan beside an answer comes to is what its payments do.
func TestPlanBesideAnAnswerIsThatInFull(t *testing.T) {
	alone, more := 0, 0
	eachBook(t, func(t *testing.T, c *plan.Case, _ *plan.Status, cmp *plan.Comparison) {
		switch a, m := cmp.Alone, cmp.More; {
		case a != nil:
			alone++
			full := a.Plan(c)
			if a.TotalPaid != paid(full) || a.Cost.Amount != full.Cost || a.Finish != full.Finish || a.CurrentFrom != full.CurrentFrom || a.DuesLate != len(full.Late) || a.NeverEnds != full.NeverEnds {
				t.Errorf("%+v, in full %+v", a, full.Result)
			}
		case m != nil:
			more++
			if full := m.Plan(c); cmp.Lead().Cost.Amount-m.Saves != full.Cost || m.Finish != full.Finish || full.TotalPaid != paid(full) {
				t.Errorf("%+v, in full %+v", m, full.Result)
			}
		}
	})
	if alone == 0 || more == 0 {
		t.Errorf("%d plans of asking nobody, %d of paying more: each is to be seen", alone, more)
	}
}

// paid is what the payments of a plan add up to.
func paid(p *plan.PayPlan) (sum plan.Amount) {
	for _, x := range p.Payments {
		sum += x.Amount
	}
	return sum
}
