package loan_test

import (
	"testing"

	"repay/planner/loan"
	"repay/planner/money"
)

// What is missing of an instalment is within a tolerance of 1.00 or not: each is
// 1,000.00 with 30.00 interest, and a late fee of 50.00 waits.
func TestTolerance(t *testing.T) {
	for _, c := range []struct {
		name   string
		pays   []loan.Payment
		day    Date
		late   int
		due    Amount // due and unpaid, penalty and late fee too
		coming Amount
	}{
		{"0.83 short is not late", []loan.Payment{pay(due1, 1029_17)}, due1 + 9, 0, 0, 1030_84},
		{"1.00 short is not", []loan.Payment{pay(due1, 1029_00)}, due1 + 9, 0, 0, 1031_01},
		{"1.01 short is", []loan.Payment{pay(due1, 1028_99)}, due1 + 9, 9, 51_02, 1030_00},
		{"two payments of the day count together", []loan.Payment{pay(due1, 1000_00), pay(due1, 29_17)}, due1 + 9, 0, 0, 1030_84},
		{"money held counts", []loan.Payment{pay(due1-3, 1029_17)}, due1 + 9, 0, 0, 1030_84},
		{"short twice is more than once", []loan.Payment{pay(due1, 1029_17), pay(due2, 1029_50)}, due2 + 9, 9, 51_35, 1030_00},
		{"short twice, the second with the first", []loan.Payment{pay(due1, 1029_17), pay(due2, 1029_90)}, due2 + 9, 0, 0, 1030_95},
		// 10.00 for ten days and 50.00 come first; of the rest 0.83 is missing.
		{"paid late, 0.83 short from then on", []loan.Payment{pay(due1+10, 1089_17)}, due1 + 20, 0, 0, 1030_84},
		{"after the last it stays owed, and bears nothing", []loan.Payment{pay(due1, 1030_00), pay(due2, 1030_00), pay(due3, 1029_17)}, due3 + 400, 0, 83, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := flat()
			terms.Tolerance, terms.Penalty.LateFee, terms.Payments = 1_00, &loan.LateFee{Amount: 50_00}, c.pays
			l := ledger(t, terms, c.day)
			p := l.Position(c.day)
			same(t, "due and unpaid", p.Due.Total(), c.due)
			if p.DaysOverdue() != c.late {
				t.Errorf("%d days late, want %d", p.DaysOverdue(), c.late)
			}
			_, coming := l.NextDue()
			same(t, "the coming instalment", coming, c.coming)
		})
	}
}

// What is left over keeps its kind, its principal bears the contract rate, and all
// that is owed adds up: 500.00 of 1,000.00 is as much as half and stays late, 400.00
// at 1% a month is 4.00 more in the next instalment.
func TestWhatTheToleranceLeaves(t *testing.T) {
	terms := flat()
	terms.Tolerance = 600_00
	terms.Payments = []loan.Payment{pay(due1, 515_00)}
	if p := ledger(t, terms, due1+1).Position(due1 + 1); p.DaysOverdue() != 1 {
		t.Errorf("%d days late, half is missing", p.DaysOverdue())
	}
	terms.Payments = []loan.Payment{pay(due1, 630_00)}
	l := ledger(t, terms, due1)
	p := l.Position(due1)
	same(t, "principal not due", p.NotDue, 2400_00)
	same(t, "payoff", p.Payoff(), 2400_00)
	rows, err := l.Table(due1)
	if err != nil {
		t.Fatal(err)
	}
	for k, want := range []loan.Row{
		{Opening: 3000_00, Principal: 600_00, Interest: 30_00, Closing: 2400_00, Paid: 630_00, State: loan.Paid},
		{Opening: 2400_00, Principal: 1400_00, Interest: 34_00, Closing: 1000_00, State: loan.Upcoming},
		{Opening: 1000_00, Principal: 1000_00, Interest: 30_00, State: loan.Upcoming},
	} {
		r := rows[k]
		r.N, r.Due, r.Days = 0, 0, 0
		if r != want {
			t.Errorf("row %d: %+v, want %+v", k+1, r, want)
		}
	}
	l = ledger(t, terms, due2-10) // 18 of 28 days
	same(t, "interest on it so far", l.Position(due2-10).Accrued, 19_29+2_57)
	terms.Accelerated = due2 - 10
	l = ledger(t, terms, due2-10)
	parts(t, "all due at once", l.Position(due2-10).Due, 2400_00, 21_86, 0, 0)
}

// 4,995.00 of a bill of 5,000.00 with a tolerance of 10.00 is as paid in full: no
// interest on the charges, no late fee, and 5.00 on the next bill.
func TestToleranceOfACard(t *testing.T) {
	minimum := Amount(500_00)
	terms := loan.Terms{
		Method: loan.Revolving, Rate: given(5, money.PerDay), Tolerance: 10_00,
		Card: &loan.Card{Mode: loan.FullBill, Statement: loan.Statement{
			Date: of("2026-09-05"), Due: of("2026-09-25"), Balance: 5000_00, Minimum: &minimum,
			Charges: []loan.Charge{{Date: of("2026-08-10"), Amount: 5000_00}},
		}},
		Penalty: loan.Penalty{Known: true, Kind: loan.PenaltyAlone, LateFee: &loan.LateFee{Percent: money.NewRatio(5, 100), Of: loan.OfShortfall}},
	}
	terms.Start, terms.Every = terms.Card.Statement.Date, loan.Terms{}.Every
	for _, c := range []struct {
		pays                  Amount
		unpaid, left, accrued Amount // on 4 October
		billed                Amount // on 6 October
	}{
		{4995_00, 0, 5_00, 0, 5_00},
		{4990_00, 0, 10_00, 0, 10_00},
		// 5,000.00 for 46 days to the payment, then 10.01 for 9 days at 0.05%.
		{4989_99, 10_01, 0, 115_05, 125_06},
	} {
		terms.Payments = []loan.Payment{pay(of("2026-09-25"), c.pays)}
		d := of("2026-10-04")
		l := ledger(t, terms, d)
		s, p := l.Statement(), l.Position(d)
		if s.Unpaid != c.unpaid || s.Left != c.left || p.Accrued != c.accrued || p.DaysOverdue() != 0 || p.Due[loan.Fees] != 0 {
			t.Errorf("%d paid: %+v, accrued %d, %d days late", c.pays, s, p.Accrued, p.DaysOverdue())
		}
		same(t, "payoff", p.Payoff(), c.unpaid+c.left+c.accrued)
		d = of("2026-10-06")
		if s = ledger(t, terms, d).Statement(); s.Unpaid != c.billed || s.Left != 0 {
			t.Errorf("%d paid: the next bill %+v, want %d", c.pays, s, c.billed)
		}
	}
	// A minimum missed by no more than that is as paid too.
	terms.Card.Statement.Balance, minimum = 8_00, 8_00
	terms.Card.Statement.Charges, terms.Payments = nil, nil
	d := of("2026-10-04")
	l := ledger(t, terms, d)
	if p := l.Position(d); p.DaysOverdue() != 0 || p.Payoff() != 8_00 {
		t.Errorf("a bill of 8.00: %d days late, payoff %d", p.DaysOverdue(), p.Payoff())
	}
	if rows, _ := l.Table(d); len(rows) == 0 || rows[0].State != loan.Upcoming {
		t.Errorf("rows %+v", rows)
	}
}
