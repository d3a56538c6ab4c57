package paydown_test

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/paydown"
)

// Whose turn it is, and what is kept back, where a day or a cent decides.

// free is a contract without interest or penalty, in equal parts.
func free(principal Amount, start string, every, periods int) loan.Terms {
	x := alone(lent(loan.EqualPrincipal, principal, perDay(0), start, periods), perDay(0))
	x.Every.N = every
	return x
}

// first is the first payment of a kind.
func first(t testing.TB, r *paydown.Result, k paydown.Kind) (p paydown.Payment) {
	t.Helper()
	for _, p := range r.Payments {
		if p.Kind == k {
			return p
		}
	}
	t.Fatalf("no payment is %s: %+v", k, r.Payments)
	return p
}

// What is paid ahead goes where it saves most for each unit sent, the fee for it
// included; where that is the same, to the smallest payoff.
func TestAvalancheCountsTheFee(t *testing.T) {
	const asOf = "2026-11-21"
	cash := far(household.Household{Cash: 300000, Income: []household.Flow{{Amount: 300000, Every: calendar.Monthly, Day: 10}}}, asOf)
	with := func(principal Amount, hundredths, feePercent int64) loan.Terms {
		x := lent(loan.EqualPrincipal, principal, perYear(hundredths), "2026-11-01", 36)
		x.Prepay.Fee = money.NewRatio(feePercent, 100)
		return x
	}
	for _, c := range []struct {
		name string
		a, b loan.Terms
		want int
	}{
		{"10.2% for 1.03 is less than 10%", with(3600000, 1020, 3), with(3600000, 1000, 0), 1},
		{"10.2% for 1.01 is more than 10%", with(3600000, 1020, 1), with(3600000, 1000, 0), 0},
		{"the same rate, the second is smaller", with(3600000, 1000, 0), with(3240000, 1000, 0), 1},
		{"the same rate, the first is smaller", with(3240000, 1000, 0), with(3600000, 1000, 0), 0},
	} {
		if p := first(t, run(t, asOf, cash, paydown.Avalanche, on(t, asOf, c.a, c.b)), paydown.Extra); p.Loan != c.want {
			t.Errorf("%s: %+v", c.name, p)
		}
	}
}

// The smallest is the smallest before anything is paid on the day: 1,000.00 of a, of
// which 200.00 fall due today, is more than 950.00 of b.
func TestSnowballLooksBeforeItPays(t *testing.T) {
	const asOf = "2026-11-21"
	a, b := free(100000, "2026-09-21", 1, 5), free(95000, "2026-10-11", 1, 2)
	cash := far(household.Household{Cash: 30000, Income: []household.Flow{{Amount: 200000, Date: day("2026-11-26")}}}, asOf)
	expect(t, run(t, asOf, cash, paydown.Snowball, on(t, asOf, a, b)), []sent{
		{asOf, 0, 20000, paydown.Due, loan.Parts{20000}},
		{asOf, 1, 10000, paydown.Arrears, loan.Parts{10000}},
	}, 195000, 0, "2027-02-21")
}

// A payoff that is due today is as old as today.
func TestPayOffIsNoOlderThanItsDay(t *testing.T) {
	const asOf = "2026-11-21"
	loans := on(t, asOf, free(50000, "2026-10-25", 1, 2), free(60000, "2026-09-21", 1, 3))
	loans[0].PayOff = true
	cash := far(household.Household{Cash: 30000, Income: []household.Flow{{Amount: 200000, Date: day("2026-11-26")}}}, asOf)
	for _, p := range []paydown.Policy{paydown.Oldest, paydown.None} {
		r := run(t, asOf, cash, p, loans)
		if x, y := r.Payments[0], r.Payments[1]; x.Loan != 1 || x.Amount != 20000 || y.Loan != 0 || y.Amount != 10000 {
			t.Errorf("%s: %+v, then %+v", p, x, y)
		}
	}
}

// A month, and three, end before the day of the month on which they began.
func TestMonthsEndBeforeTheirDay(t *testing.T) {
	const asOf = "2026-11-21"
	for _, c := range []struct {
		name  string
		terms loan.Terms
		rent  string
		want  Amount // sent today
	}{
		{"rent in three months", free(60000, "2026-10-21", 1, 2), "2027-02-21", 30000},
		{"rent a day earlier", free(60000, "2026-10-21", 1, 2), "2027-02-20", 0},
		{"a due in a month", free(60000, "2026-08-21", 2, 2), "2027-06-01", 30000},
		{"a due a day earlier", free(60000, "2026-08-20", 2, 2), "2027-06-01", 0},
	} {
		cash := far(household.Household{Cash: 30000, Expenses: []household.Flow{{Amount: 30000, Date: day(c.rent)}}}, asOf)
		got := Amount(0)
		for _, p := range run(t, asOf, cash, paydown.Avalanche, on(t, asOf, c.terms)).Payments {
			if p.Date == day(asOf) {
				got += p.Amount
			}
		}
		if got != c.want {
			t.Errorf("%s: %d is sent today, want %d", c.name, got, c.want)
		}
	}
}

// Where nothing comes in, nothing is paid: what has fallen due in the first twelve
// months is told apart, and what is left is a cost only beyond the principal.
func TestNothingToPayWith(t *testing.T) {
	const asOf = "2026-11-21"
	r := run(t, asOf, far(household.Household{}, asOf), paydown.Avalanche, on(t, asOf, free(240000, "2026-11-10", 1, 24)))
	if !r.NeverEnds || r.FirstYear != 120000 || r.Deepest != 240000 || r.Cost != 0 || r.Loans[0].Left != 240000 || len(r.Late) != 24 {
		t.Errorf("%+v", r)
	}
}

// What has grown past what can be computed is not paid off, whatever is computed of it
// last: such a plan never ends. What is left then, and what it costs, is not known, of
// that loan and in all; of the other it is.
func TestWhatGrowsPastAllNeverEnds(t *testing.T) {
	const asOf = "2026-11-21"
	cash := far(household.Household{Cash: 100000, Income: []household.Flow{{Amount: 500000, Every: calendar.Monthly, Day: 10}}}, asOf)
	for balance := Amount(10_000_000); balance <= 100_000_000; balance += 10_000_000 {
		minimum := balance / 10
		card := loan.Terms{
			Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: perYear(100000)}, Method: loan.Revolving, Every: calendar.Monthly, Start: day("2026-11-05"), Basis: calendar.Actual365,
			Card: &loan.Card{Mode: loan.FullBill, Statement: loan.Statement{Date: day("2026-11-05"), Due: day("2026-11-25"), Balance: balance, Minimum: &minimum}},
		}
		for _, policy := range paydown.Policies.Values() {
			r := run(t, asOf, cash, policy, on(t, asOf, card, free(100000, "2026-10-21", 1, 2)))
			if !r.NeverEnds || r.Finish != 0 {
				t.Errorf("%d, %s: never ends %v, finish %s, paid %d", balance, policy, r.NeverEnds, r.Finish, r.TotalPaid)
			}
			if !r.BrokeOff || !r.Loans[0].BrokeOff || r.Cost != 0 || r.Loans[0].Cost != 0 || r.Loans[0].Left != 0 {
				t.Errorf("%d, %s: broke off %v, cost %d, of the card %+v", balance, policy, r.BrokeOff, r.Cost, r.Loans[0])
			}
			if r.Loans[1].BrokeOff != (r.Loans[1].Finish == 0) {
				t.Errorf("%d, %s: of the other %+v", balance, policy, r.Loans[1])
			}
		}
	}
}

// Of a loan without due dates a twentieth weighs as an instalment: of 5,440.00 the
// 272.00 that the other loan asks for next, 200.00 and 1% of 7,200.00. Of 2,000.00
// there are 1,190.00 for both, beside 272.00, 270.00 and 268.00 of the next three months.
func TestAnOpenLoanWeighsATwentieth(t *testing.T) {
	const asOf = "2026-11-21"
	a := lent(loan.EqualPrincipal, 720000, perYear(1200), asOf, 36)
	a.Basis = calendar.Thirty360
	open := loan.Terms{Principal: 544000, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: perYear(1200)}, Method: loan.Open, Start: day(asOf), Basis: calendar.Actual365}
	cash := far(household.Household{Cash: 200000, Income: []household.Flow{{Amount: 200000, Date: day("2027-02-25")}}}, asOf)
	r := run(t, asOf, cash, paydown.ProRataInstalment, on(t, asOf, a, open))
	if x, y := r.Payments[0], r.Payments[1]; x.Kind != paydown.Extra || y.Loan != 1 || x.Amount != y.Amount {
		t.Errorf("%+v and %+v", x, y)
	}
}

// Of a card of which only what is owed is known the rest is asked for on its next due
// day: 500.00, and not the arrears again that can be paid today.
func TestArrearsAreNoDuesToCome(t *testing.T) {
	const asOf = "2026-11-21"
	rest, late, zero := Amount(50000), Amount(10000), Amount(0)
	card := loan.Terms{
		Method: loan.Revolving, Rate: loan.RateTerms{Kind: loan.RateGiven}, Every: calendar.Monthly, Start: day("2026-11-10"), Basis: calendar.Actual365,
		Owed: &loan.Owed{Date: day(asOf), Principal: &rest, PeriodsLeft: 1, NextDue: day("2026-12-10"), Overdue: []loan.OwedOverdue{{Since: day("2026-11-10"), Principal: &late, Interest: &zero, Penalty: &zero}}},
	}
	r := run(t, asOf, far(household.Household{Cash: 60000}, asOf), paydown.Avalanche, on(t, asOf, alone(card, perDay(0))))
	if x := r.Payments[0]; x.Date != day(asOf) || x.Amount != 10000 || x.Kind != paydown.Arrears || r.TotalPaid != 60000 {
		t.Errorf("%+v", r.Payments)
	}
}

// Money that the lender holds need not be kept back again: of 300.00 in December 100.00
// is there.
func TestMoneyHeldIsNotKeptBack(t *testing.T) {
	const asOf = "2026-11-21"
	a, b := free(60000, "2026-11-10", 1, 2), free(20000, "2026-08-10", 3, 2)
	a.Payments = []loan.Payment{{Date: day("2026-11-20"), Amount: 10000}}
	r := run(t, asOf, far(household.Household{Cash: 30000}, asOf), paydown.Avalanche, on(t, asOf, a, b))
	if x, y := r.Payments[0], r.Payments[1]; x.Date != day(asOf) || x.Loan != 1 || x.Amount != 10000 || y.Date != day("2026-12-10") || y.Amount != 20000 {
		t.Errorf("%+v, then %+v", x, y)
	}
}
