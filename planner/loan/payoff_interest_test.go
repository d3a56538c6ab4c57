package loan_test

import (
	"testing"

	"repay/planner/loan"
	"repay/planner/money"
)

// 3,000.00 at 1% a month on what was lent, three instalments of 1,030.00. Ten days into
// the second period of 31, with the first paid, 9.68 have accrued.
func TestWhatAPayoffCharges(t *testing.T) {
	d := due1 + 10
	days := Amount(due2 - due1)
	accrued := (30_00*10 + days/2) / days
	for _, c := range []struct {
		name   string
		of     loan.PayoffInterest
		day    Date
		toCome Amount
	}{
		{"to the day", loan.ToDate, d, 0},
		{"of the running period", loan.ForPeriod, d, 30_00 - accrued},
		{"on a due day no period runs", loan.ForPeriod, due1, 0},
		{"of all instalments to come", loan.ForAll, d, 60_00 - accrued},
		{"of them on a due day", loan.ForAll, due1, 60_00},
		{"none after the end", loan.ForAll, due3 + 40, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := flat()
			terms.Penalty.Rate = rate(0, money.PerDay)
			terms.Prepay.Interest = c.of
			terms.Payments = []loan.Payment{pay(due1, 1030_00)}
			p := ledger(t, terms, c.day).Position(c.day)
			same(t, "to come", p.ToCome, c.toCome)
			same(t, "payoff", p.Payoff(), p.Due.Total()+p.NotDue+p.Accrued+c.toCome)

			// The payoff clears the loan. A cent less does not: what would clear the
			// balance without it is held, and pays the dues as they come.
			terms.Payments = append(terms.Payments, pay(c.day, p.Payoff()))
			same(t, "after the payoff", ledger(t, terms, c.day).Position(c.day).Payoff(), 0)
			if c.toCome > 0 {
				terms.Payments[1].Amount--
				terms.Payments[1].As = loan.AsPrepayment
				left := ledger(t, terms, c.day).Position(c.day)
				same(t, "after a cent less", left.NotDue, 2000_00)
				same(t, "after a cent less", left.Payoff(), 1)
			}
		})
	}
}

// A part prepayment bears interest to the day alone.
func TestAPartPrepaymentBearsInterestToTheDay(t *testing.T) {
	var left [2]Amount
	for k, of := range []loan.PayoffInterest{loan.ToDate, loan.ForAll} {
		terms := level()
		terms.Prepay.Interest = of
		terms.Payments = []loan.Payment{pay(due1, 1066_19), {Date: due1 + 10, Amount: 2000_00, As: loan.AsPrepayment}}
		left[k] = ledger(t, terms, due1+10).Position(due1 + 10).NotDue
	}
	same(t, "principal left", left[1], left[0])
}

// What is paid on one day for one purpose is one payment: in two parts it clears the loan
// at the same price, though the book names another payment of the day between them. Else
// the first part would be a part prepayment, which bears interest to the day alone.
func TestAPayoffInPartsOfOneDayCostsTheSame(t *testing.T) {
	d := due1 + 10
	for _, as := range []loan.PaymentKind{loan.PayAny, loan.AsPrepayment} {
		for _, of := range []loan.PayoffInterest{loan.ToDate, loan.ForPeriod, loan.ForAll} {
			terms := level()
			terms.Prepay.Interest, terms.Prepay.Fee = of, money.NewRatio(1, 100)
			terms.Payments = []loan.Payment{pay(due1, 1066_19)}
			payoff := ledger(t, terms, d).Position(d).Payoff()
			third := payoff / 3
			terms.Payments = append(terms.Payments,
				loan.Payment{Date: d, Amount: third, As: as},
				loan.Payment{Date: d, Amount: 1_00, As: loan.AsInstalment},
				loan.Payment{Date: d, Amount: payoff + 9_00 - third, As: as},
			)
			left := ledger(t, terms, d).Position(d)
			same(t, "not due", left.NotDue, 0)
			same(t, "left over", left.Credit, 10_00)
		}
	}
}
