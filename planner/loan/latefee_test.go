package loan_test

import (
	"testing"

	"repay/planner/loan"
	"repay/planner/money"
)

// The first instalment is 1,000.00 principal, 30.00 interest and a recurring
// fee of 20.00, which payments fill first.
func TestLateFee(t *testing.T) {
	five := money.NewRatio(5, 100)
	for _, c := range []struct {
		name string
		fee  loan.LateFee
		days int // of grace
		pays []loan.Payment
		day  Date   // after the due date
		want Amount // all fees that are due
	}{
		{"none on the due date", loan.LateFee{Amount: 50_00}, 0, nil, 0, 20_00},
		{"the day after", loan.LateFee{Amount: 50_00}, 0, nil, 1, 70_00},
		{"none on the last day of grace", loan.LateFee{Amount: 50_00}, 3, nil, 3, 20_00},
		{"the day after grace", loan.LateFee{Amount: 50_00}, 3, nil, 4, 70_00},
		{"once", loan.LateFee{Amount: 50_00}, 3, nil, 20, 70_00},
		{"of the instalment, its fees too", loan.LateFee{Percent: five, Of: loan.OfInstalment}, 0, nil, 1, 72_50},
		{"of the principal", loan.LateFee{Percent: five, Of: loan.OfPrincipal}, 0, nil, 1, 70_00},
		{"at least", loan.LateFee{Percent: five, Of: loan.OfInstalment, Min: 60_00}, 0, nil, 1, 80_00},
		{"at most", loan.LateFee{Percent: five, Of: loan.OfInstalment, Max: 40_00}, 0, nil, 1, 60_00},
		{"of what is unpaid", loan.LateFee{Percent: five, Of: loan.OfInstalment}, 0, []loan.Payment{pay(due1, 550_00)}, 1, 25_00},
		{"at least, of a cent", loan.LateFee{Percent: five, Of: loan.OfInstalment, Min: 10_00}, 0, []loan.Payment{pay(due1, 1049_99)}, 1, 10_00},
		{"of nothing, none", loan.LateFee{Amount: 50_00, Min: 10_00}, 0, []loan.Payment{pay(due1, 1050_00)}, 9, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := flat()
			terms.Penalty.Rate = rate(0, money.PerDay)
			terms.Fees = []loan.Fee{{Amount: 20_00}}
			terms.Penalty.LateFee, terms.Grace.Days, terms.Payments = &c.fee, c.days, c.pays
			d := due1 + c.day
			same(t, "fees", ledger(t, terms, d).Position(d).Due[loan.Fees], c.want)
		})
	}
}

// The fee falls due before that day's payments, and they pay it first.
func TestLateFeeComesBeforeThePaymentOfItsDay(t *testing.T) {
	terms := flat()
	terms.Penalty.Rate = rate(0, money.PerDay)
	terms.Penalty.LateFee = &loan.LateFee{Amount: 50_00}
	terms.Payments = []loan.Payment{pay(due1+1, 1030_00)}
	d := due1 + 1
	parts(t, "due", ledger(t, terms, d).Position(d).Due, 50_00, 0, 0, 0)
}

// Interest is still unpaid, but no principal is.
func TestAZeroBaseHasNoLateFee(t *testing.T) {
	terms := flat()
	terms.Allocation.Order = loan.PrincipalFirst
	terms.Penalty.LateFee = &loan.LateFee{Amount: 50_00, Min: 10_00, Of: loan.OfPrincipal}
	terms.Payments = []loan.Payment{pay(due1, 1000_00)}
	d := due1 + 9
	parts(t, "due", ledger(t, terms, d).Position(d).Due, 0, 30_00, 0, 0)
}

func TestEachInstalmentHasItsOwnLateFee(t *testing.T) {
	terms := bare()
	terms.Penalty.LateFee = &loan.LateFee{Amount: 50_00}
	d := due2 + 1
	same(t, "fees", ledger(t, terms, d).Position(d).Due[loan.Fees], 100_00)
}
