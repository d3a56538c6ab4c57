package loan_test

import (
	"testing"

	"repay/planner/loan"
	"repay/planner/money"
)

// Late charges of 1,000.00 never come to more than the cap: the late fee first, and
// what was paid of the penalty stays counted.
func TestPenaltyStopsAtTheCap(t *testing.T) {
	part := func(percent int64) *loan.Cap { return &loan.Cap{Percent: money.NewRatio(percent, 100)} }
	fee := &loan.LateFee{Amount: 30_00}
	paid := func(day Date, a Amount) []loan.Payment { return []loan.Payment{pay(due1+day, a)} }
	for _, c := range []struct {
		name    string
		cap     *loan.Cap
		late    *loan.LateFee
		grace   int
		pays    []loan.Payment
		day     Date
		penalty Amount
		fees    Amount
	}{
		{"before it", part(5), nil, 0, nil, 20, 20_00, 0},
		{"at it", part(5), nil, 0, nil, 900, 50_00, 0},
		{"an amount", &loan.Cap{Amount: 12_34}, nil, 0, nil, 900, 12_34, 0},
		{"the late fee first", part(5), fee, 0, nil, 900, 20_00, 30_00},
		{"a late fee above it", part(2), fee, 0, nil, 900, 0, 20_00},
		{"what was paid stays counted", part(5), nil, 0, paid(20, 20_00), 900, 30_00, 0},
		{"paid in full at the cap", part(5), nil, 0, paid(60, 50_00), 900, 0, 0},
		{"the late fee takes back what had accrued", part(5), fee, 27, nil, 28, 20_00, 30_00},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := bare()
			terms.Principal, terms.Periods = 1000_00, 1
			terms.Penalty.Cap, terms.Penalty.LateFee, terms.Payments = c.cap, c.late, c.pays
			terms.Grace = loan.Grace{Days: c.grace, Mode: loan.Threshold}
			for _, compound := range []loan.Compound{loan.CompoundNone, loan.CompoundAll} {
				terms.Penalty.Compound = compound
				d := due1 + c.day
				l := ledger(t, terms, d)
				if p := l.Position(d).Due; compound == loan.CompoundNone || c.day > 100 {
					same(t, "penalty", p[loan.PenaltyInterest], c.penalty)
					same(t, "fees", p[loan.Fees], c.fees)
				}
				if c.day == 900 {
					same(t, "a day more", l.CostPerDay(d), 0)
				}
			}
		})
	}
}

// On base `balance` one cap holds until nothing is overdue: of the 1,000.00 that were
// overdue on the first day. After that another begins.
func TestTheCapOfTheBalance(t *testing.T) {
	terms := bare()
	terms.Penalty.On, terms.Penalty.Cap = loan.OfBalance, &loan.Cap{Percent: money.NewRatio(5, 100)}
	d := due3 + 500
	same(t, "penalty", ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest], 50_00)
	terms.Payments = []loan.Payment{pay(due1+27, 1050_00)}
	same(t, "penalty after the first is cleared", ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest], 50_00)
}

// What the lender shows stands, and only the rest up to the cap accrues.
func TestTheCapCountsWhatTheLenderShows(t *testing.T) {
	for shown, want := range map[Amount]Amount{20_00: 50_00, 70_00: 70_00} {
		for _, on := range []loan.Base{loan.OfPrincipal, loan.OfBalance} {
			terms := bare()
			zero, overdue := Amount(0), Amount(1000_00)
			terms.Owed = &loan.Owed{Date: due1 + 20, Principal: &zero, Overdue: []loan.OwedOverdue{{Since: due1, Principal: &overdue, Interest: &zero, Penalty: &shown}}}
			terms.Principal, terms.Start, terms.Periods = 0, 0, 0
			terms.Penalty.On, terms.Penalty.Cap = on, &loan.Cap{Percent: money.NewRatio(5, 100)}
			d := due1 + 200
			same(t, "penalty", ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest], want)
		}
	}
}
