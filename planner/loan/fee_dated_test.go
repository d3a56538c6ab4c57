package loan_test

import (
	"testing"

	"repay/planner/loan"
)

// A fee with a date: 50.00 on the 20th of the month after the first due date of
// [bare], which bears penalty.
func TestFeeWithADate(t *testing.T) {
	fee := loan.Fee{Name: "court", Amount: 50_00, Every: loan.FeeOnDay, On: due1 + 12}
	due := func(d Date, a Amount) []loan.Payment { return []loan.Payment{pay(due1, 1000_00), pay(d, a)} }
	for _, c := range []struct {
		name   string
		pays   []loan.Payment
		day    Date
		left   loan.Parts
		days   int
		coming Amount // on the next day on which anything falls due
		credit Amount
	}{
		{"before its day it is not owed", due(due1+1, 0), due1 + 11, loan.Parts{}, 0, 50_00, 0},
		{"on its day it is due", due(due1+1, 0), due1 + 12, loan.Parts{loan.Fees: 50_00}, 0, 1000_00, 0},
		{"it is never late and bears nothing", due(due1+1, 0), due2 - 1, loan.Parts{loan.Fees: 50_00}, 0, 1000_00, 0},
		{"it comes before the instalment after it", due(due2, 1000_00), due2 + 9, loan.Parts{loan.Principal: 50_00, loan.PenaltyInterest: 45}, 9, 1000_00, 0},
		{"a payment on its day pays it, and the rest is held", due(due1+12, 250_00), due1 + 12, loan.Parts{}, 0, 1000_00, 200_00},
		{"money held pays it", due(due1+1, 250_00), due1 + 12, loan.Parts{}, 0, 1000_00, 200_00},
		{"an instalment before it comes first", []loan.Payment{pay(due1+20, 1020_00)}, due1 + 20, loan.Parts{loan.Fees: 50_00}, 0, 1000_00, 0},
		{"the payoff leaves one that is to come", due(due1+1, 2000_00), due1 + 1, loan.Parts{}, 0, 50_00, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := bare()
			terms.Penalty.LateFee = nil
			terms.Fees, terms.Payments = []loan.Fee{fee}, c.pays
			l := ledger(t, terms, c.day)
			p := l.Position(c.day)
			parts(t, "due", p.Due, c.left[loan.Principal], c.left[loan.Interest], c.left[loan.PenaltyInterest], c.left[loan.Fees])
			if p.DaysOverdue() != c.days {
				t.Errorf("%d days late, want %d", p.DaysOverdue(), c.days)
			}
			_, coming := l.NextDue()
			same(t, "next", coming, c.coming)
			same(t, "credit", p.Credit, c.credit)
		})
	}
}

// It is a row of its own after those of its day, whether it is to come or not, and no
// part of the yearly rates; what was paid through a day covers it.
func TestRowsOfAFeeWithADate(t *testing.T) {
	terms := bare()
	want := loan.ContractRates(&terms)
	terms.Fees = []loan.Fee{
		{Name: "court", Amount: 50_00, Every: loan.FeeOnDay, On: due2},
		{Name: "debit", Amount: 5_00, Every: loan.FeeOnDay, On: due1 - 3},
	}
	terms.PaidThrough = due1
	rows, err := ledger(t, terms, due1).Table(due1)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows {
		name := "instalment"
		if r.Dated != nil {
			name = r.Dated.Name
		}
		got = append(got, name)
	}
	if len(got) != 5 || got[0] != "debit" || got[2] != "instalment" || got[3] != "court" || rows[3].State != loan.Upcoming || rows[0].State != loan.Paid {
		t.Errorf("rows %v, %+v", got, rows)
	}
	if rates := loan.ContractRates(&terms); *rates != *want {
		t.Errorf("rates %+v, without the fees %+v", rates, want)
	}
	for _, r := range schedule(t, terms) {
		same(t, "fees of the contract", r.Fees, 0)
	}
}
