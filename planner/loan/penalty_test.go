package loan_test

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// Days are counted from the first due date; only the first instalment is late.
func TestPenaltyDaysGraceAndCounting(t *testing.T) {
	end := func(t *loan.Terms) { t.Penalty.Counting = loan.IncludeEnd }
	threshold := func(t *loan.Terms) { t.Grace = loan.Grace{Days: 3, Mode: loan.Threshold} }
	shift := func(t *loan.Terms) { t.Grace = loan.Grace{Days: 3, Mode: loan.Shift} }
	paid := func(day Date, a Amount) func(*loan.Terms) {
		return func(t *loan.Terms) { t.Payments = append(t.Payments, pay(due1+day, a)) }
	}
	type changes = []func(*loan.Terms)
	for _, c := range []struct {
		name   string
		change changes
		day    Date
		want   Amount
	}{
		{"none on the due date", nil, 0, 0},
		{"one day late is one day", nil, 1, 1_00},
		{"ten days", nil, 10, 10_00},
		{"paid on the due date", changes{paid(0, 1000_00)}, 10, 0},
		{"half paid on day 4: 4 days whole, 6 half, penalty paid first", changes{paid(4, 504_00)}, 10, 3_00},
		{"threshold: none is shown on its last day", changes{threshold}, 3, 0},
		{"threshold: after it, from the due date", changes{threshold}, 4, 4_00},
		{"threshold: paid on its last day, none ever", changes{threshold, paid(3, 1000_00)}, 9, 0},
		{"threshold: paid the day after, 4.00 goes first and 4.00 stays unpaid", changes{threshold, paid(4, 1000_00)}, 9, 2},
		{"threshold: half paid within it, days before at the whole", changes{threshold, paid(2, 500_00)}, 4, 3_00},
		{"shift: none on day N", changes{shift}, 3, 0},
		{"shift: from day N", changes{shift}, 4, 1_00},
		{"shift: paid on day N", changes{shift, paid(3, 1000_00)}, 9, 0},
		{"include-end: a quote counts its own day", changes{end}, 1, 2_00},
		{"include-end: never by the due date", changes{end}, 0, 0},
		{"include-end: paid on the due date", changes{end, paid(0, 1000_00)}, 9, 0},
		{"include-end: the day of payment on the base before it, then from the next", changes{end, paid(2, 503_00)}, 4, 1_00},
		{"include-end: the day of payment itself is not counted twice", changes{end, paid(2, 503_00)}, 2, 0},
		{"include-end and shift: none on day N", changes{end, shift}, 3, 0},
		{"include-end and shift: the day after counts two", changes{end, shift}, 4, 2_00},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := bare()
			for _, change := range c.change {
				change(&terms)
			}
			d := due1 + c.day
			same(t, "penalty", ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest], c.want)
		})
	}
}

// Three days after the first due date: 1,000.00 principal and 30.00 interest
// are overdue, 2,000.00 is not yet due.
func TestPenaltyBases(t *testing.T) {
	for _, c := range []struct {
		name     string
		on       loan.Base
		compound loan.Compound
		want     Amount
	}{
		{"principal", loan.OfPrincipal, loan.CompoundNone, 3_00},
		{"instalment", loan.OfInstalment, loan.CompoundNone, 3_09},
		{"principal, interest compounds", loan.OfPrincipal, loan.CompoundInterest, 3_09},
		{"instalment, interest compounds: it adds nothing", loan.OfInstalment, loan.CompoundInterest, 3_09},
		// Not yet due: 2,000.00 at 0.1% less the contract's 1%/28 a day.
		{"balance", loan.OfBalance, loan.CompoundNone, 6_86},
		{"balance, interest compounds", loan.OfBalance, loan.CompoundInterest, 6_95},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := flat()
			terms.Penalty.On, terms.Penalty.Compound = c.on, c.compound
			d := due1 + 3
			same(t, "penalty", ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest], c.want)
		})
	}
}

// On base `balance` principal not yet due bears no less than nothing where the
// penalty rate is below the contract's: 0.01% a day against 1%/30.
func TestPenaltyOnTheBalanceNeverSaves(t *testing.T) {
	terms := flat()
	terms.Penalty.On, terms.Penalty.Rate = loan.OfBalance, rate(1, money.PerDay)
	d := due1 + 10
	same(t, "penalty", ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest], 1_00)
}

func TestFeesNeverCompound(t *testing.T) {
	terms := bare()
	terms.Fees = []loan.Fee{{Amount: 500_00}}
	terms.Penalty.On, terms.Penalty.Compound = loan.OfInstalment, loan.CompoundAll
	d := due1 + 10
	p := ledger(t, terms, d).Position(d)
	parts(t, "due", p.Due, 1000_00, 0, 10_00, 500_00)
}

// There is one instalment of 1,000.00. Unpaid penalty joins on each later due day,
// past the contract's end too. 28 days make 28.00; 31 days on 1,028.00 make 59.868.
func TestCompoundAllJoinsOnEachLaterDueDay(t *testing.T) {
	terms := bare()
	terms.Principal, terms.Periods, terms.Penalty.Compound = 1000_00, 1, loan.CompoundAll
	for d, want := range map[Date]Amount{
		due2 - 1: 27_00, due2: 28_00, due2 + 10: 28_00 + 10_28, due3: 59_87, due3 + 10: 70_47,
	} {
		same(t, d.String(), ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest], want)
	}
	// Penalty that is paid bears nothing; what has joined is paid first.
	terms.Payments = []loan.Payment{pay(due2+10, 38_28)}
	d := due2 + 20
	same(t, "after paying it", ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest], 10_00)
	terms.Payments[0].Amount = 10_00 // of the 28.00 that joined, 18.00 bear on
	same(t, "after paying some of it", ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest], 28_28+10_18)
}

// 1,000.00 overdue for 10 days.
func TestPenaltyRates(t *testing.T) {
	year := func(n int64) loan.RateTerms { return given(n, money.PerYear) }
	for _, c := range []struct {
		name    string
		rate    loan.RateTerms
		basis   calendar.Basis
		changes []loan.RateChange
		penalty loan.Penalty
		want    Amount
	}{
		{"a multiple", year(3650), calendar.Actual365, nil, loan.Penalty{Multiple: money.NewRatio(3, 2)}, 15_00},
		{"a multiple by 360", year(3600), calendar.Actual360, nil, loan.Penalty{Multiple: money.NewRatio(3, 2)}, 15_00},
		{"a multiple of 30/360 runs on actual/360", year(3600), calendar.Thirty360, nil, loan.Penalty{Multiple: money.NewRatio(3, 2)}, 15_00},
		{"a multiple of a month rate: 10 days of 28", given(300, money.PerMonth), calendar.Actual365, nil, loan.Penalty{Multiple: money.NewRatio(3, 2)}, 16_07},
		{"a spread by the year on a month rate", given(300, money.PerMonth), calendar.Actual365, nil, loan.Penalty{Kind: loan.PenaltySpread, Rate: rate(1200, money.PerYear)}, 14_29},
		{"a rate by the month of its own", year(3650), calendar.Actual365, nil, loan.Penalty{Kind: loan.PenaltyAlone, Rate: rate(280, money.PerMonth)}, 10_00},
		{"a multiple of a day rate", given(10, money.PerDay), calendar.Actual365, nil, loan.Penalty{Multiple: money.NewRatio(3, 2)}, 15_00},
		{"of the rate in force that day", year(3650), calendar.Actual365, []loan.RateChange{{From: due1 + 4, Rate: rate(7300, money.PerYear)}}, loan.Penalty{Multiple: money.NewRatio(3, 2)}, 6_00 + 18_00},
		{"a spread", year(3650), calendar.Actual365, nil, loan.Penalty{Kind: loan.PenaltySpread, Rate: rate(365, money.PerYear)}, 11_00},
		{"a rate of its own", year(3650), calendar.Actual365, nil, loan.Penalty{Kind: loan.PenaltyAlone, Rate: rate(5, money.PerDay)}, 5_00},
		{"a multiple of nothing", year(0), calendar.Actual365, nil, loan.Penalty{Multiple: money.NewRatio(3, 2)}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := bare()
			terms.Rate, terms.Basis, terms.RateChanges, terms.Penalty = c.rate, c.basis, c.changes, c.penalty
			terms.Penalty.Known = true
			d := due1 + 10
			same(t, "penalty", ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest], c.want)
		})
	}
}

// CostPerDay is what the coming day of lateness adds.
func TestCostPerDay(t *testing.T) {
	shift := bare()
	shift.Grace = loan.Grace{Days: 3, Mode: loan.Shift}
	threshold := bare()
	threshold.Grace = loan.Grace{Days: 3}
	for _, c := range []struct {
		name  string
		terms loan.Terms
		day   Date
		want  Amount
	}{
		{"before anything is due", bare(), -1, 0},
		{"on the due date", bare(), 0, 1_00},
		{"two instalments", bare(), due2 - due1 + 3, 2_00},
		{"within a shift", shift, 1, 0},
		{"at its end", shift, 3, 1_00},
		{"within a threshold", threshold, 1, 0},
		{"the day that ends a threshold brings them all", threshold, 3, 4_00},
	} {
		d := due1 + c.day
		same(t, c.name, ledger(t, c.terms, d).CostPerDay(d), c.want)
	}
}

func TestAnUnknownPenaltyIsNotComputed(t *testing.T) {
	terms := bare()
	terms.Penalty = loan.Penalty{}
	d := due1 + 10
	l := ledger(t, terms, d)
	same(t, "penalty", l.Position(d).Due[loan.PenaltyInterest], 0)
	if l.Penalties(d) != loan.Unknown || l.Penalties(due1) != loan.Exact {
		t.Error("an overdue instalment without a penalty rule is unknown; one that is not overdue is exact")
	}
}

// Penalty that joined while the grace days ran is forgiven with the rest: what was
// paid within them asks for nothing afterwards.
func TestPenaltyForgivenDoesNotGrowOn(t *testing.T) {
	terms := bare()
	terms.Every = calendar.Every{N: 1, Unit: calendar.Day}
	terms.Grace = loan.Grace{Days: 5, Mode: loan.Threshold}
	terms.Penalty.Compound = loan.CompoundAll
	due := terms.Start + 1
	terms.Payments = []loan.Payment{pay(due+3, 1000_00)}
	rows, err := ledger(t, terms, due+40).Table(due + 40)
	if err != nil {
		t.Fatal(err)
	}
	if first := rows[0]; first.State != loan.PaidLate || first.Penalty != 0 {
		t.Errorf("the first instalment is %+v", first)
	}
}

// What a screen leaves out is unknown, unless the contract bears none of it: council
// tax of which only the arrears are written is known to the penny.
func TestWhatTheContractBearsNoneOfIsNotUnknown(t *testing.T) {
	sum, d := loan.Amount(420_00), calendar.Of(2026, 11, 21)
	for name, x := range map[string]struct {
		rate                int64
		penalty             loan.Penalty
		penalties, interest loan.Knowledge
	}{
		"nothing is borne": {0, loan.Penalty{Known: true, Kind: loan.PenaltyAlone}, loan.Exact, loan.Exact},
		"interest is":      {12, loan.Penalty{Known: true, Kind: loan.PenaltyAlone}, loan.Exact, loan.AtLeast},
		"penalty is":       {0, loan.Penalty{Known: true, Kind: loan.PenaltyMultiple, Multiple: money.NewRatio(3, 2)}, loan.AtLeast, loan.Exact},
	} {
		terms := loan.Terms{
			Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(x.rate, 100)}}, Method: loan.Annuity, Penalty: x.penalty,
			Owed: &loan.Owed{Date: d, Principal: new(loan.Amount), Overdue: []loan.OwedOverdue{{Since: d - 81, Principal: &sum}}},
		}
		if l := ledger(t, terms, d); l.Penalties(d) != x.penalties || l.InterestOverdue() != x.interest {
			t.Errorf("%s: penalty %v, interest %v", name, l.Penalties(d), l.InterestOverdue())
		}
	}
}
