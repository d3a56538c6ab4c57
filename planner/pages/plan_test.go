package pages

import (
	"strings"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/samples"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/paydown"
	"repay/planner/plan"
	"repay/planner/record"
)

// twoLoans is a plan made by hand: the first loan is late once, then its instalment
// is the same for some months; the second is paid ahead of time.
func twoLoans() (plan.Case, *plan.Status, *plan.PayPlan) {
	c, s := samples.Small()
	c.Loans = append(c.Loans, plan.Loan{ID: "b", Name: "Visa"})
	c.Loans[0].Name = "借呗"
	c.Loans[0].Terms.Penalty.Known = true
	c.Household = &household.Household{}
	s.Loans = append(s.Loans, plan.LoanStatus{Index: 1})
	day := func(m, d int) calendar.Date { return calendar.Of(2026+(m-1)/12, (m-1)%12+1, d) }
	r := &paydown.Result{
		Policy:    paydown.Avalanche,
		Loans:     []paydown.LoanResult{{Loan: 0, TotalPaid: 900_00, Cost: 12_00, Finish: day(19, 8)}, {Loan: 1, TotalPaid: 50_00, Finish: day(11, 21)}},
		TotalPaid: 950_00, Cost: 12_00, Finish: day(19, 8),
		Late:        []paydown.Late{{Loan: 0, N: 9, Due: day(12, 8), Amount: 40_00, Paid: day(13, 10), Cost: 1_50}},
		CurrentFrom: day(13, 10), First: day(12, 8), Deepest: 40_00,
		Payments: []paydown.Payment{
			{Date: c.AsOf, Loan: 1, Amount: 50_00, Kind: paydown.Extra, Parts: loan.Parts{loan.Principal: 50_00}},
			{Date: day(12, 8), Loan: 0, Amount: 60_00, Kind: paydown.Due},
			{Date: day(13, 10), Loan: 0, Amount: 41_50, Kind: paydown.Arrears},
			{Date: day(13, 10), Loan: 0, Amount: 8_50, Kind: paydown.Extra},
		},
	}
	for m := 14; m <= 19; m++ {
		r.Payments = append(r.Payments, paydown.Payment{Date: day(m, 8), Loan: 0, Amount: 100_00, Kind: paydown.Due})
	}
	return c, s, &plan.PayPlan{Result: r, Months: []plan.PlanMonth{{Month: day(11, 1), Income: 100_00, Payments: 50_00, CashEnd: 50_00}}}
}

// planSays checks what a plan's page says, and what it does not; ~ stands before what
// it may not say.
func planSays(t *testing.T, h Head, c plan.Case, s *plan.Status, p *plan.PayPlan, o PlanOptions, want ...string) {
	t.Helper()
	got := strings.ReplaceAll(text80(t, PlanPage(h, c, s, p, o)), "\n", " ")
	for _, w := range want {
		if bad, not := strings.CutPrefix(w, "~"); not {
			if strings.Contains(got, bad) {
				t.Errorf("it says %q:\n%s", bad, got)
			}
		} else if !strings.Contains(strings.ReplaceAll(got, " ", ""), strings.ReplaceAll(w, " ", "")) {
			t.Errorf("no %q in\n%s", w, got)
		}
	}
}

func inLang(l lang.Lang, country string) Head {
	return Head{Head: record.Head{Book: "b.yaml", Lang: l}, Rules: Rules{Country: country}}
}

// What a plan comes to is said first, then each day, then months, alike ones as one.
func TestPlanInWords(t *testing.T) {
	c, s, p := twoLoans()
	planSays(t, inLang(lang.ZH, "CN"), c, s, p, PlanOptions{Loan: -1},
		"钱不够每期都按时还：12-08 有 1 期要晚付，最多时 40.00 到期没付，晚付要多付 1.50 (可能上征信、被要求一次还清)。",
		"2027-01-10 起不再有逾期。2027-07-08 全部还完，一共付 950.00，比现在欠的本金多 12.00。",
		"- 今天：还 Visa 50.00 (提前还)", "- 12-08：还借呗 60.00；借呗这期还差 40.00，2027-01-10 补上",
		"- 2027-01-10：还借呗 50.00 (补逾期 41.50、提前还 8.50)", "- 2027-02 到 2027-07，每月还借呗 100.00",
		"不管还哪一笔，都不会让以后三个月的房租、吃饭和别的开支付不出来", "能谈什么：repay compare b.yaml")
	planSays(t, inLang(lang.EN, "GB"), c, s, p, PlanOptions{Loan: -1},
		"1 is paid late, that of 12-08; at most 40.00 is overdue at once, and being late adds 1.50.", "~reported",
		"- Today: pay Visa 50.00 (ahead)", "- 12-08: pay 借呗 60.00; 借呗 stays 40.00 short until 2027-01-10",
		"- 2027-02 to 2027-07, each month: pay 借呗 100.00")
}

// The cost is measured against the contracts, where it is known what they cost.
func TestPlanAgainstContracts(t *testing.T) {
	c, s, p := twoLoans()
	for cost, want := range map[plan.Amount]string{10_00: ", 2.00 more than the contracts.", 15_00: ", 3.00 less than the contracts.", 12_00: ", the same as the contracts."} {
		p.Contracts = samples.Sure(cost)
		planSays(t, inLang(lang.EN, ""), c, s, p, PlanOptions{Loan: -1}, "950.00 in all"+want, "~principal owed")
	}
	p.Unknown = []int{1}
	planSays(t, inLang(lang.EN, ""), c, s, p, PlanOptions{Loan: -1}, "12.00 more than the principal owed now.", "Not in this plan, too little is known: Visa.")
}

// Of a card nobody can tell what lateness adds.
func TestPlanLateCardCost(t *testing.T) {
	c, s, p := twoLoans()
	c.Loans[0].Terms.Method = loan.Revolving
	planSays(t, inLang(lang.EN, ""), c, s, p, PlanOptions{Loan: -1}, "~adds", "at most 40.00 is overdue at once.")
}

// A plan that never ends says so, and what would end it; no day is named on which
// something is made up.
func TestPlanNeverEnds(t *testing.T) {
	c, s, p := twoLoans()
	least := plan.Amount(133_00)
	p.NeverEnds, p.Finish, p.LeastBudget = true, 0, &least
	planSays(t, inLang(lang.ZH, "CN"), c, s, p, PlanOptions{Loan: -1},
		"钱不够：12-08 起有的到期付不出 (可能上征信、被要求一次还清)，50 年也还不完。要在 50 年里还完，每月至少拿 133.00 还借款。", "借呗这期还差 40.00 -")
	c.Household.Expenses = []household.Flow{{Amount: 9_00, Every: calendar.Monthly, Day: 5}}
	s.Household = &plan.Affordability{BeforeLoans: &plan.Shortfall{Date: c.AsOf, Amount: 5_00}, BeforeLasts: true}
	planSays(t, inLang(lang.ZH, "CN"), c, s, p, PlanOptions{Loan: -1}, "生活开支已超过收入：先别答应任何月还额。", "50 年也还不完。", "~133.00")
	s.Household = nil
	p.Late, p.First, p.LeastBudget = nil, 0, nil
	planSays(t, inLang(lang.EN, ""), c, s, p, PlanOptions{Loan: -1}, "Every due is met on its date, and yet the loans are not paid off in 50 years.", "~To pay them off")
}

// Money sent ahead of time may be missing later: where sending none meets every due,
// the page says so, and leads there.
func TestPlanOnTime(t *testing.T) {
	c, s, p := twoLoans()
	due := &plan.PayPlan{Result: &paydown.Result{Policy: paydown.None, Affordable: true, Cost: 15_00}}
	planSays(t, inLang(lang.EN, ""), c, s, p, PlanOptions{Loan: -1, OnTime: due, Flags: " --as easiest"},
		"Paying only what is due, nothing ahead of time (--policy none), meets every due on its date and costs 3.00 more.",
		"repay plan b.yaml --policy none --as easiest")
	due.Cost = 10_00
	planSays(t, inLang(lang.ZH, ""), c, s, p, PlanOptions{Loan: -1, OnTime: due}, "每期都按时还得上，还少付 2.00。")
}

// Who has agreed to what a plan assumes is said.
func TestPlanAssumes(t *testing.T) {
	c, s, p := twoLoans()
	free := agreement.Offer{Name: "interest_free 24", Strategy: agreement.InterestFree, Periods: 24}
	p.Choices = []plan.PlanChoice{{Loan: 0, Offer: free}, {Loan: 1, Offer: free}}
	planSays(t, inLang(lang.ZH, ""), c, s, p, PlanOptions{Loan: -1}, "照 2026-11-21 谈成算：借呗 免息分 24 期；Visa 免息分 24 期。现在还没有谁答应。")
	p.Choices[1].Offer.Status = agreement.Accepted
	planSays(t, inLang(lang.ZH, ""), c, s, p, PlanOptions{Loan: -1}, "：*借呗 免息分 24 期；Visa 免息分 24 期。标 * 的还没有谁答应。")
	planSays(t, inLang(lang.ZH, ""), c, s, p, PlanOptions{Loan: -1}, "Visa：口头答应的，先要书面。")
	p.Choices[1].Offer.Confirmed = agreement.Written
	planSays(t, inLang(lang.ZH, ""), c, s, p, PlanOptions{Loan: -1}, "~先要书面")
	p.Choices[0].Offer.Status, p.Choices[0].Offer.Until = agreement.Offered, calendar.Of(2026, 12, 4)
	planSays(t, inLang(lang.ZH, ""), c, s, p, PlanOptions{Loan: -1}, "借呗是对方提的，要你先答应。最晚 12-04 答复。", "~没有谁答应")
	p.Choices = []plan.PlanChoice{{Loan: 1, Offer: agreement.Offer{Name: "keep 2026-11-30", Strategy: agreement.Keep, On: calendar.Of(2026, 11, 30)}}}
	planSays(t, inLang(lang.EN, ""), c, s, p, PlanOptions{Loan: -1}, "With these ways: Visa", "~agreed")
}

// A page about one loan has its payments alone, and its own sum.
func TestPlanOfOneLoan(t *testing.T) {
	c, s, p := twoLoans()
	planSays(t, inLang(lang.EN, ""), c, s, p, PlanOptions{Loan: 1}, "Visa: paid off today, 50.00 in all, the same as the principal owed now.", "~pay 借呗", "~money by month")
	planSays(t, inLang(lang.EN, ""), c, s, p, PlanOptions{Loan: 1, By: ByDate}, "11-21  Visa  50.00  ahead", "~60.00")
}

// Policies are measured against each other, and against nothing else.
func TestPolicies(t *testing.T) {
	c, s, p := twoLoans()
	plans := []*plan.PayPlan{p}
	for _, policy := range paydown.Policies.Values()[1:] {
		r := *p.Result
		r.Policy = policy
		plans = append(plans, &plan.PayPlan{Result: &r})
	}
	says := func(want ...string) {
		t.Helper()
		got := strings.ReplaceAll(text80(t, PoliciesPage(inLang(lang.EN, ""), c, s, plans, PlanOptions{Loan: -1})), "\n", " ")
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("no %q in\n%s", w, got)
			}
		}
	}
	says("With none of these 6 policies is every due met on its date. The cost is the same: 12.00.")
	plans[1].Cost = 9_00
	says("The least cost, 9.00, is that of: the smallest first; 3.00 less than the most.", "repay plan b.yaml --policy snowball")
	plans[5].Affordable, plans[5].Cost = true, 20_00
	says("Of these 6 policies only 1 meets every due on its date: nothing ahead of time.", "repay plan b.yaml --policy none")
	for _, x := range plans {
		x.Affordable = true
	}
	says("With each of these 6 policies every due is met on its date.")
	for _, x := range plans {
		x.NeverEnds, x.Affordable = true, false
	}
	says("the loans are not paid off in 50 years.", "nothing ahead of time (none)  never  no")
}

// What breaks a plan is named, with the day and the sum.
func TestStress(t *testing.T) {
	c, s, p := twoLoans()
	cases := []plan.StressCase{
		{Kind: plan.StressIncome, Finish: p.Finish},
		{
			Kind: plan.StressMissed, Name: "工资", On: calendar.Of(2026, 12, 10), Amount: 7800_00, Breaks: true, First: calendar.Of(2026, 12, 20), Short: 30_00,
			Finish: p.Finish, CostMore: 2_00, BeforeLoans: &plan.Shortfall{Date: calendar.Of(2027, 1, 5), Amount: 99_00},
		},
		{Kind: plan.StressNoIncome, Breaks: true, NeverEnds: true},
	}
	late := text80(t, StressPage(inLang(lang.ZH, ""), c, s, p, cases, PlanOptions{Loan: -1}))
	if strings.Contains(late, "撑得住") {
		t.Errorf("a plan that is late by itself is said to hold:\n%s", late)
	}
	p.Affordable, p.Late = true, nil
	got := text80(t, StressPage(inLang(lang.ZH, ""), c, s, p, cases, PlanOptions{Loan: -1}))
	for _, w := range []string{
		"下面 3 种意外，撑得住 1 种。", "有一次发薪没到 (工资、", "12-20", "30.00", "+2.00", "还不完",
		"不算借款，2027-01-05 起钱也不够，最多差99.00。",
	} {
		if !strings.Contains(strings.ReplaceAll(got, "\n", ""), w) {
			t.Errorf("no %q in\n%s", w, got)
		}
	}
}

// Many months that differ end with where the rest is.
func TestPlanManyMonths(t *testing.T) {
	c, s, p := twoLoans()
	for m := range 60 {
		p.Payments = append(p.Payments, paydown.Payment{Date: calendar.Monthly.From(calendar.Of(2027, 8, 8), m), Amount: plan.Amount(100_00 + m), Kind: paydown.Due})
	}
	planSays(t, inLang(lang.EN, ""), c, s, p, PlanOptions{Loan: -1}, "Every payment to 2032-07: add --by date.", "~2032-06:")
}

// A lender's word that the plan does not take up is named before anything is paid; so
// is a day that leaves less than a week's living.
func TestPlanSaysWhatToSeeBeforePaying(t *testing.T) {
	c, s, p := twoLoans()
	settle := agreement.Offer{Name: "quick", Strategy: agreement.Settle, Status: agreement.Offered, Until: c.AsOf}
	c.Loans[1].Offers = []agreement.Offer{settle}
	p.Thin = &plan.Shortfall{Date: c.AsOf, Amount: 7_00}
	planSays(t, inLang(lang.ZH, "CN"), c, s, p, PlanOptions{Loan: -1},
		"对方提过或答应过的没有算进来：Visa。付钱以前先看：repay compare b.yaml",
		"最紧的一天 (今天) 手里只剩 7.00，不到七天的生活费。写上备用金，就留着不动。")
	planSays(t, inLang(lang.EN, "CN"), c, s, p, PlanOptions{Loan: -1},
		"What was offered or agreed to on Visa is not counted here. Before you pay, see: repay compare b.yaml",
		"the tightest day (today) leaves 7.00")
	if w := PlanWarnings(inLang(lang.EN, "CN"), c, s, p); len(w) != 1 || w[0].Code != "thin_cash" {
		t.Errorf("%+v", w)
	}
	p.Thin = nil
	for why, not := range map[string]func(){
		"it is over":     func() { c.Loans[1].Offers[0].Until = c.AsOf - 1 },
		"it was refused": func() { c.Loans[1].Offers = []agreement.Offer{{Strategy: agreement.Settle, Status: agreement.Refused}} },
		"it is taken": func() {
			c.Loans[1].Offers, p.Choices = []agreement.Offer{settle}, []plan.PlanChoice{{Loan: 1, Offer: settle}}
		},
		"an answer takes or leaves it": func() { p.Choices, p.As = nil, plan.LeadSurest },
	} {
		c.Loans[1].Offers = []agreement.Offer{settle}
		not()
		t.Log(why)
		planSays(t, inLang(lang.EN, "CN"), c, s, p, PlanOptions{Loan: -1}, "~not counted here", "~tightest")
		p.Choices, p.As = nil, ""
	}
}

// Where nothing is to fall due any more no date can be met, and the end says all; where
// nothing can be planned, nothing is laid out.
func TestPlanWithoutDues(t *testing.T) {
	c, s, p := twoLoans()
	for i := range s.Loans {
		s.Loans[i].NextDueDate = 0
	}
	s.Loans[0].DaysOverdue = 409
	p.Affordable, p.Late, p.First, p.CurrentFrom = true, nil, 0, p.Finish
	planSays(t, inLang(lang.EN, "CN"), c, s, p, PlanOptions{Loan: -1}, "All is paid off on 2027-07-08", "~met on its date", "~cleared")
	s.Loans[0].NextDueDate = c.AsOf + 9
	planSays(t, inLang(lang.ZH, "CN"), c, s, p, PlanOptions{Loan: -1}, "照这样还，以后每一期都按时还得上。2027-07-08 补齐现在的逾期。")
	s.Loans[0].NextDueDate, p.NeverEnds, p.LeastBudget = 0, true, new(plan.Amount(58_00))
	planSays(t, inLang(lang.EN, "CN"), c, s, p, PlanOptions{Loan: -1}, "~met on its date",
		"the loans are not paid off in 50 years. To pay them off within 50 years takes at least 58.00 a month.")
	p.Result, p.Unknown = &paydown.Result{Affordable: true}, []int{0}
	planSays(t, inLang(lang.EN, "CN"), c, s, p, PlanOptions{Loan: -1}, "There is no loan to plan.", "What to ask for: repay compare", "~by month", "~How this is counted")
}

// To who lives on more than comes in, a plan is no advice.
func TestPlanIsNoAdviceWhereLivingIsShort(t *testing.T) {
	c, s, p := twoLoans()
	c.Household.Expenses = []household.Flow{{Name: "living", Amount: 100_00, Every: calendar.Monthly, Day: 5}}
	s.Household = &plan.Affordability{BeforeLoans: &plan.Shortfall{Date: c.AsOf, Amount: 1}, BeforeLasts: true}
	p.Thin = &plan.Shortfall{Date: c.AsOf}
	planSays(t, inLang(lang.EN, "CN"), c, s, p, PlanOptions{Loan: -1}, "It is no advice: keep the money for living first.", "~tightest")
	p.Budget = new(plan.Amount(1))
	planSays(t, inLang(lang.EN, "CN"), c, s, p, PlanOptions{Loan: -1}, "~no advice")
}
