package plan_test

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/paydown"
	"repay/planner/plan"
)

var (
	planDay = calendar.Of(2026, 11, 21)
	monthly = func(a plan.Amount, day int) household.Flow {
		return household.Flow{Name: "wages", Amount: a, Every: calendar.Monthly, Day: day}
	}
)

// owing is a loan of 12,000.00 over 12 months due on the 8th, paid through October.
func owing(id string) plan.Loan {
	return plan.Loan{ID: id, Terms: loan.Terms{
		Principal: 1200000, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(12, 100)}}, Basis: calendar.Thirty360,
		Method: loan.EqualPrincipal, Start: calendar.Of(2026, 7, 8), Every: calendar.Monthly, Periods: 12, PaidThrough: calendar.Of(2026, 10, 8),
		Penalty: loan.Penalty{Known: true, Kind: loan.PenaltyMultiple, Multiple: money.NewRatio(3, 2)},
	}}
}

func planned(t *testing.T, c *plan.Case, o plan.PlanOptions) *plan.PayPlan {
	t.Helper()
	p, refused := plan.PlanPayments(c, o)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	return p
}

func TestNoPlanWithoutMoney(t *testing.T) {
	c := &plan.Case{AsOf: planDay, Currency: money.CNY, Loans: []plan.Loan{owing("a")}}
	if p := planned(t, c, plan.PlanOptions{}); p != nil {
		t.Errorf("%+v", p)
	}
}

// A budget comes on its day, first on or after the as-of day; without one, on the day
// of the first due date.
func TestBudgetDays(t *testing.T) {
	c := &plan.Case{AsOf: planDay, Currency: money.CNY, Loans: []plan.Loan{owing("a")}}
	for day, want := range map[int]plan.Date{0: calendar.Of(2026, 12, 8), 21: planDay, 20: calendar.Of(2026, 12, 20), 31: calendar.Of(2026, 11, 30)} {
		p := planned(t, c, plan.PlanOptions{Budget: new(plan.Amount(300000)), PayDay: day})
		if p.Payments[0].Date != want || p.PayDay != max(day, p.PayDay) || day == 0 && p.PayDay != 8 {
			t.Errorf("pay day %d: first paid on %s (%d), want %s", day, p.Payments[0].Date, p.PayDay, want)
		}
		if m := p.Months[len(p.Months)-1]; m.CashEnd < 0 || p.NeverEnds {
			t.Errorf("pay day %d: %+v", day, m)
		}
	}
}

// The least budget ends the plan, and a unit of currency less does not.
func TestLeastBudget(t *testing.T) {
	for _, policy := range paydown.Policies.Values() {
		c := &plan.Case{AsOf: planDay, Currency: money.CNY, Loans: []plan.Loan{owing("a"), owing("b")}}
		c.Loans[1].Terms.Principal = 700000
		p := planned(t, c, plan.PlanOptions{Policy: policy, Budget: new(plan.Amount(5000))})
		if !p.NeverEnds || p.LeastBudget == nil {
			t.Fatalf("%s: 50.00 a month ends it, or nothing does", policy)
		}
		least := *p.LeastBudget
		if least%100 != 0 || planned(t, c, plan.PlanOptions{Policy: policy, Budget: &least}).NeverEnds {
			t.Errorf("%s: %d does not end it", policy, least)
		}
		if less := least - 100; !planned(t, c, plan.PlanOptions{Policy: policy, Budget: &less}).NeverEnds {
			t.Errorf("%s: %d ends it already", policy, less)
		}
	}
}

// What was chosen is signed on the as-of day: nothing is due for three months.
func TestChosenIsSigned(t *testing.T) {
	c := &plan.Case{AsOf: planDay, Currency: money.CNY, Loans: []plan.Loan{owing("a")}, Household: &household.Household{Income: []household.Flow{monthly(150000, 10)}}}
	c.Loans[0].Listed, c.Loans[0].Choose = true, "rest"
	c.Loans[0].Offers = []agreement.Offer{{Name: "rest", Named: true, Strategy: agreement.Defer, For: 3, Then: agreement.ThenShift}}
	p := planned(t, c, plan.PlanOptions{Policy: paydown.None})
	if len(p.Choices) != 1 || p.Choices[0].Offer.Name != "rest" || p.Payments[0].Date < calendar.Of(2027, 3, 1) {
		t.Errorf("%+v, first paid on %s", p.Choices, p.Payments[0].Date)
	}
}

// With keep on a later day the loan gets nothing before, and all that is due then.
func TestKeepLater(t *testing.T) {
	on := calendar.Of(2026, 12, 1)
	c := &plan.Case{AsOf: planDay, Currency: money.CNY, Loans: []plan.Loan{owing("a")}, Household: &household.Household{Cash: 500000, Income: []household.Flow{monthly(150000, 10)}}}
	c.Loans[0].Listed, c.Loans[0].Choose = true, "later"
	c.Loans[0].Offers = []agreement.Offer{{Name: "later", Named: true, Strategy: agreement.Keep, On: on}}
	p := planned(t, c, plan.PlanOptions{})
	if x := p.Payments[0]; x.Date != on || x.Kind != paydown.Due || p.CurrentFrom != on || !p.Affordable {
		t.Errorf("%+v on %s, current from %s", x, x.Date, p.CurrentFrom)
	}
}

// What is known to fall due on a loan that cannot be planned is kept back for it.
func TestUnknownLoans(t *testing.T) {
	unknown := owing("b")
	unknown.Terms.Rate, unknown.Terms.Instalment, unknown.Terms.Method = loan.RateTerms{}, 100000, loan.Annuity
	c := &plan.Case{AsOf: planDay, Currency: money.CNY, Loans: []plan.Loan{owing("a"), unknown}, Household: &household.Household{Cash: 500000, Income: []household.Flow{monthly(300000, 10)}}}
	p := planned(t, c, plan.PlanOptions{})
	if len(p.Unknown) != 1 || p.Unknown[0] != 1 || len(p.Loans) != 1 || p.Loans[0].Loan != 0 {
		t.Fatalf("unknown %v, planned %+v", p.Unknown, p.Loans)
	}
	if m := p.Months[1]; m.Expenses != 100000 {
		t.Errorf("%d is kept back in December", m.Expenses)
	}
}

// Of rent arrears only the sum is known, 1,500.00, and that lateness adds nothing to
// it. They are paid all the same, and before anything is paid ahead:
//   - today: 4,000.00 − 1,500.00 of living on 12-05 − 1,080.00 due on 12-08 = 1,420.00;
//   - 12-10: 2,500.00 + 3,000.00 − 1,500.00 on 01-05 − 2,500.00 paid − 1,070.00 due on
//     01-08 = 430.00: the last 80.00 of the rent, and 350.00 ahead.
func TestTotalIsPlanned(t *testing.T) {
	total := plan.Amount(150000)
	rent := plan.Loan{ID: "rent", Terms: loan.Terms{
		Method: loan.MethodUnknown, Penalty: loan.Penalty{Known: true, Kind: loan.PenaltyAlone},
		Owed: &loan.Owed{Date: planDay, Total: &total, Overdue: []loan.OwedOverdue{{Since: calendar.Of(2026, 10, 1)}}},
	}}
	a := owing("a")
	a.Terms.PaidThrough = calendar.Of(2026, 11, 8)
	c := &plan.Case{AsOf: planDay, Currency: money.CNY, Loans: []plan.Loan{a, rent}, Household: &household.Household{
		Cash: 400000, Income: []household.Flow{monthly(300000, 10)}, Expenses: []household.Flow{monthly(150000, 5)},
	}}
	p := planned(t, c, plan.PlanOptions{})
	if len(p.Unknown) != 0 || len(p.AtLeast) != 0 || len(p.Unsplit) != 1 || p.Unsplit[0] != 1 {
		t.Fatalf("unknown %v, at least %v, unsplit %v", p.Unknown, p.AtLeast, p.Unsplit)
	}
	payday := calendar.Of(2026, 12, 10)
	for i, want := range []paydown.Payment{
		{Date: planDay, Loan: 1, Amount: 142000, Kind: paydown.Arrears},
		{Date: calendar.Of(2026, 12, 8), Loan: 0, Amount: 108000, Kind: paydown.Due},
		{Date: payday, Loan: 1, Amount: 8000, Kind: paydown.Arrears},
		{Date: payday, Loan: 0, Amount: 35000, Kind: paydown.Extra},
	} {
		if x := p.Payments[i]; x.Date != want.Date || x.Loan != want.Loan || x.Amount != want.Amount || x.Kind != want.Kind {
			t.Errorf("%d: %+v, want %+v", i, x, want)
		}
	}
	if !p.Affordable || p.CurrentFrom != payday {
		t.Errorf("affordable %v, current from %s", p.Affordable, p.CurrentFrom)
	}
}

// The months add up to the plan, and each begins with what the one before left.
func TestPlanMonths(t *testing.T) {
	c := &plan.Case{AsOf: planDay, Currency: money.CNY, Loans: []plan.Loan{owing("a"), owing("b")}, Household: &household.Household{
		Cash: 500000, Income: []household.Flow{monthly(400000, 10)}, Expenses: []household.Flow{monthly(120000, 1)},
	}}
	for _, p := range must(plan.PlanEach(c, plan.PlanOptions{})) {
		cash, paid := c.Household.Cash, plan.Amount(0)
		for i, m := range p.Months {
			cash += m.Income - m.Expenses - m.Payments
			paid += m.Payments
			if m.CashEnd != cash || m.Month.Day() != 1 || i > 0 && m.Month != p.Months[i-1].Month.AddMonths(1) {
				t.Errorf("%s: %+v, want %d left", p.Policy, m, cash)
			}
		}
		if paid != p.TotalPaid || paid == 0 {
			t.Errorf("%s: %d in all months, %d in all", p.Policy, paid, p.TotalPaid)
		}
	}
}

func must(plans []*plan.PayPlan, _ []plan.Refused) []*plan.PayPlan { return plans }

// Every misfortune is tried; what costs income breaks a plan that just holds.
func TestStress(t *testing.T) {
	c := &plan.Case{AsOf: planDay, Currency: money.CNY, Loans: []plan.Loan{owing("a")}, Household: &household.Household{
		Cash: 350000, Income: []household.Flow{monthly(240000, 5), {Name: "extra", Amount: 10000, Every: calendar.Monthly, Day: 20}}, Expenses: []household.Flow{monthly(120000, 1)},
	}}
	if p := planned(t, c, plan.PlanOptions{}); !p.Affordable || p.NeverEnds {
		t.Fatalf("%+v", p)
	}
	list, refused := plan.Stress(c, plan.PlanOptions{})
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	var got []plan.StressKind
	breaks := map[string]bool{}
	for _, x := range list {
		got = append(got, x.Kind)
		breaks[string(x.Kind)+" "+x.Name] = x.Breaks
		if x.Breaks == x.First.IsZero() && !x.NeverEnds {
			t.Errorf("%+v", x)
		}
	}
	if len(got) != 6 || !breaks["without wages"] || !breaks["missed_payday wages"] || breaks["rates_up "] {
		t.Errorf("%v: %v", got, breaks)
	}
}

// Less than a week's living in hand is told of a household without a reserve: 365.00 a
// year are 7.00 a week.
func TestPlanTellsOfThinCash(t *testing.T) {
	h := &household.Household{Income: []household.Flow{monthly(1500_00, 10)}, Expenses: []household.Flow{{Name: "tax", Amount: 365_00, Date: planDay + 364}}}
	for cash, thin := range map[plan.Amount]bool{8000_00: false, 0: true} { // 67.47 is kept of the first
		h.Cash = cash
		p := planned(t, &plan.Case{AsOf: planDay, Currency: money.CNY, Household: h, Loans: []plan.Loan{owing("a")}}, plan.PlanOptions{})
		if (p.Thin != nil) != thin || thin && p.Thin.Amount >= 7_00 {
			t.Errorf("cash %d: %+v", cash, p.Thin)
		}
	}
	c := &plan.Case{AsOf: planDay, Currency: money.CNY, Household: h, Loans: []plan.Loan{owing("a")}}
	for cash, reserve := range map[plan.Amount]plan.Amount{20000_00: 0, 500_00: 1} {
		h.Cash, h.Reserve = cash, reserve
		if p := planned(t, c, plan.PlanOptions{}); p.Thin != nil {
			t.Errorf("cash %d, reserve %d: %+v", cash, reserve, p.Thin)
		}
	}
	if p := planned(t, c, plan.PlanOptions{Budget: new(plan.Amount(3000_00))}); p.Thin != nil {
		t.Errorf("a budget has no living: %+v", p.Thin)
	}
}
