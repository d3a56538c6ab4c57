package loan_test

import (
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// Two instalments of 1,000.00 and 30.00 interest are overdue on day 10 after
// the second; 0.1% a day on principal makes 38.00 and 10.00.
func TestAllocation(t *testing.T) {
	type four [4]Amount // principal, interest, penalty, fees that are left
	for _, c := range []struct {
		name   string
		alloc  loan.Allocation
		pays   Amount
		first  four
		second four
	}{
		{"by instalment, penalty before interest", loan.Allocation{Order: loan.DefaultOrder}, 100_00, four{968_00, 0, 0}, four{1000_00, 30_00, 10_00}},
		{"by instalment, interest first", loan.Allocation{Order: loan.InterestFirst}, 50_00, four{1000_00, 0, 18_00}, four{1000_00, 30_00, 10_00}},
		{"by instalment, principal first", loan.Allocation{Order: loan.PrincipalFirst}, 1010_00, four{0, 20_00, 38_00}, four{1000_00, 30_00, 10_00}},
		{"the oldest instalment first, then the next", loan.Allocation{Order: loan.DefaultOrder}, 1108_00, four{}, four{1000_00, 0, 0}},
		{"by component, interest first", loan.Allocation{Order: loan.InterestFirst, ByComponent: true}, 70_00, four{1000_00, 0, 28_00}, four{1000_00, 0, 10_00}},
		{"by component, principal first", loan.Allocation{Order: loan.PrincipalFirst, ByComponent: true}, 1500_00, four{0, 30_00, 38_00}, four{500_00, 30_00, 10_00}},
		{"no order given is the default", loan.Allocation{}, 100_00, four{968_00, 0, 0}, four{1000_00, 30_00, 10_00}},
		{"a switch not yet reached", loan.Allocation{Order: loan.InterestFirst, AfterDays: 38, AfterOrder: loan.PrincipalFirst}, 40_00, four{1000_00, 0, 28_00}, four{1000_00, 30_00, 10_00}},
		{"a switch, more than so many days", loan.Allocation{Order: loan.InterestFirst, AfterDays: 37, AfterOrder: loan.PrincipalFirst}, 40_00, four{960_00, 30_00, 38_00}, four{1000_00, 30_00, 10_00}},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := flat()
			d := due2 + 10
			terms.Allocation, terms.Payments = c.alloc, []loan.Payment{pay(d, c.pays)}
			left := map[Date]loan.Parts{}
			for _, i := range ledger(t, terms, d).OverdueNow(d) {
				left[i.Due] = i.Parts
			}
			if left[due1] != loan.Parts(c.first) || left[due2] != loan.Parts(c.second) {
				t.Errorf("left %v and %v, want %v and %v", left[due1], left[due2], c.first, c.second)
			}
		})
	}
}

// What becomes of a payment beyond what is due.
func TestMoneyBeyondWhatIsDue(t *testing.T) {
	as := func(d Date, a Amount, as loan.PaymentKind) loan.Payment {
		return loan.Payment{Date: d, Amount: a, As: as}
	}
	for _, c := range []struct {
		name   string
		pays   []loan.Payment
		day    Date
		credit Amount
		notDue Amount
	}{
		{"nothing is due: held", []loan.Payment{pay(start+5, 300_00)}, start + 9, 300_00, 3000_00},
		{"held sums add up", []loan.Payment{pay(start+5, 300_00), pay(start+7, 400_00)}, start + 9, 700_00, 3000_00},
		{"what is more than the coming instalment prepays", []loan.Payment{pay(start+5, 1300_00)}, start + 9, 1000_00, 2700_00},
		{"held up to it, with what was held", []loan.Payment{pay(start+5, 300_00), pay(start+7, 1000_00)}, start + 9, 1000_00, 2700_00},
		{"held money settles the instalment on its day", []loan.Payment{pay(start+5, 1000_00)}, due1, 0, 2000_00},
		{"on a due date without arrears it prepays", []loan.Payment{pay(due1, 1300_00)}, due1, 0, 1700_00},
		{"on a due date with arrears it is held", []loan.Payment{pay(due2, 2128_00)}, due2, 100_00, 1000_00},
		{"after clearing something overdue it is held", []loan.Payment{pay(due1+10, 1210_00)}, due1 + 10, 200_00, 2000_00},
		{"as a prepayment, although nothing is due", []loan.Payment{as(start+5, 300_00, loan.AsPrepayment)}, start + 9, 0, 2700_00},
		{"as an instalment, although on a due date", []loan.Payment{as(due1, 1300_00, loan.AsInstalment)}, due1, 300_00, 2000_00},
		{"as an instalment, more than one", []loan.Payment{as(start+5, 2500_00, loan.AsInstalment)}, start + 9, 2500_00, 3000_00},
		{"two of one day count as one", []loan.Payment{pay(due1, 700_00), pay(due1, 600_00)}, due1, 0, 1700_00},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := bare()
			terms.Payments = c.pays
			p := ledger(t, terms, c.day).Position(c.day)
			same(t, "held", p.Credit, c.credit)
			same(t, "principal not yet due", p.NotDue, c.notDue)
		})
	}
}

// 2,000.00 more than the first instalment of 1,066.19 is paid on its date:
// 9,053.81 is left.
func TestPrepayment(t *testing.T) {
	terms := level()
	rows := schedule(t, terms)
	same(t, "level amount", rows[0].Payment(), 1066_19)
	terms.Payments = []loan.Payment{pay(due1, 3066_19)}

	t.Run("shorten", func(t *testing.T) {
		l := ledger(t, terms, due1)
		same(t, "left", l.Position(due1).NotDue, 9053_81)
		pays := aheadPays(t, l)
		if len(pays) != 9 {
			t.Fatalf("%d instalments to come", len(pays))
		}
		for _, a := range pays[:8] {
			same(t, "instalment", a, 1066_19)
		}
		if last := pays[8]; last <= 0 || last > 1066_19 {
			t.Errorf("the last is %d", last)
		}
	})
	t.Run("lower", func(t *testing.T) {
		terms.Prepay.Effect = loan.Lower
		pays := aheadPays(t, ledger(t, terms, due1))
		if len(pays) != 11 {
			t.Fatalf("%d instalments to come", len(pays))
		}
		for _, a := range pays[:10] {
			same(t, "instalment", a, 873_28)
		}
	})
	t.Run("advance", func(t *testing.T) {
		terms.Prepay.Effect = loan.Advance
		l := ledger(t, terms, due1)
		same(t, "held", l.Position(due1).Credit, 2000_00)
		// It settles the next one and most of the one after, and saves no interest.
		l.CloseDay(due3)
		p := l.Position(due3)
		same(t, "unpaid of the third", p.Due.Total(), 2*1066_19-2000_00)
		same(t, "left", p.NotDue, rows[2].Closing)
	})
}

// 4.00 a day: after ten days 1,040.00 pays 40.00 interest and 1,000.00
// principal; the 21 days left of the period cost 3.60 each.
func TestInterestPaidAheadIsNeverChargedAgain(t *testing.T) {
	terms := daily()
	terms.Payments = []loan.Payment{{Date: start + 10, Amount: 1040_00, As: loan.AsPrepayment}}
	l := ledger(t, terms, start+10)
	same(t, "left", l.Position(start+10).NotDue, 9000_00)
	same(t, "accrued", l.Position(start+10).Accrued, 0)
	wantPays(t, l, 75_60, 28*3_60, 31*3_60+9000_00)

	// A payment that does not cover the interest so far reduces only that interest.
	terms.Payments[0].Amount = 15_00
	l = ledger(t, terms, start+10)
	same(t, "left", l.Position(start+10).NotDue, 10000_00)
	same(t, "accrued", l.Position(start+10).Accrued, 25_00)
	wantPays(t, l, 31*4_00-15_00, 28*4_00, 31*4_00+10000_00)
}

// Where no interest has accrued, principal = round(x/(1+fee)), and the fee is the
// rest. Else interest comes first and bears no fee: of 1,050.00 after ten days 40.00
// are interest, and 1,010.00 / 1.01 = 1,000.00 principal. A cent more than the interest
// is a cent of principal.
func TestPrepaymentFee(t *testing.T) {
	terms := bare()
	terms.Prepay.Fee = money.NewRatio(1, 100)
	terms.Payments = []loan.Payment{{Date: start + 10, Amount: 505_00, As: loan.AsPrepayment}}
	p := ledger(t, terms, start+10).Position(start + 10)
	same(t, "left", p.NotDue, 2500_00)
	same(t, "fee for the rest", p.Fee, 25_00)
	same(t, "payoff", p.Payoff(), 2525_00)

	for paid, left := range map[Amount]Amount{1050_00: 9000_00, 40_01: 9999_99, 40_00: 10000_00} {
		terms = daily()
		terms.Prepay.Fee = money.NewRatio(1, 100)
		terms.Payments = []loan.Payment{{Date: start + 10, Amount: paid, As: loan.AsPrepayment}}
		p = ledger(t, terms, start+10).Position(start + 10)
		same(t, "left", p.NotDue, left)
		same(t, "accrued", p.Accrued, 0)
	}
}

// 1,907.00 on 36,290.23 at 0.057% a day: after 87 days 1,799.63 are interest, and of
// the rest the fee of 1% is on the principal alone, however the sum was cut on that day.
func TestPrepaymentsOfOneDayCountAsOne(t *testing.T) {
	day := calendar.Of(2026, 7, 18)
	prepaid := func(sums ...Amount) (principal, fees Amount) {
		terms := loan.Terms{
			Principal: 36290_23, Start: calendar.Of(2026, 4, 22), Periods: 6, Every: calendar.Every{N: 3, Unit: calendar.Month},
			Method: loan.EqualPrincipal, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(57, 1e5), Per: money.PerDay}},
			Prepay: loan.Prepay{Effect: loan.Lower, Fee: money.NewRatio(1, 100)},
		}
		for _, a := range sums {
			terms.Payments = append(terms.Payments, loan.Payment{Date: day, Amount: a, As: loan.AsPrepayment})
		}
		rows, refusal := ledger(t, terms, day).Table(day)
		if refusal != nil {
			t.Fatal(refusal)
		}
		for _, r := range rows {
			if r.N == 0 {
				principal, fees = principal+r.Principal, fees+r.Fees
			}
		}
		return principal, fees
	}
	nineteen := slices.Repeat([]Amount{100_00}, 19)
	for name, sums := range map[string][]Amount{"one": {1907_00}, "two": {953_50, 953_50}, "twenty": append(nineteen, 7_00)} {
		principal, fees := prepaid(sums...)
		same(t, name+", principal", principal, 106_31)
		same(t, name+", fee", fees, 1_06)
	}
}

// 10,000.00 at 6%/year, 30/360, level over 60 months; 450.00 go to principal alone on
// day 15 of the first. The interest to that day, 24.19, is in the first instalment,
// which stays at 193.33. What was overdue stays so, and more than the principal is
// refused.
func TestPaymentOfPrincipalAlone(t *testing.T) {
	terms := level()
	terms.Principal, terms.Rate, terms.Basis, terms.Periods = 10000_00, given(600, money.PerYear), calendar.Thirty360, 60
	terms.Start, terms.Payments = of("2026-08-01"), []loan.Payment{{Date: of("2026-08-16"), Amount: 450_00, As: loan.AsPrincipal}}
	p := ledger(t, terms, of("2026-08-16")).Position(of("2026-08-16"))
	same(t, "left", p.NotDue, 9550_00)
	same(t, "interest accrued", p.Accrued, 24_19)
	rows, refusal := ledger(t, terms, of("2026-08-16")).Table(of("2026-08-16"))
	if refusal != nil {
		t.Fatal(refusal)
	}
	same(t, "first instalment", rows[1].Payment(), 193_33)
	same(t, "interest of the first", rows[1].Interest, 24_19+24_65)

	late := flat()
	late.Payments = []loan.Payment{{Date: due1 + 10, Amount: 500_00, As: loan.AsPrincipal}}
	p = ledger(t, late, due1+10).Position(due1 + 10)
	same(t, "overdue", p.Due[loan.Principal], 1000_00)
	same(t, "not yet due", p.NotDue, 1500_00)

	all := terms
	all.Payments = []loan.Payment{{Date: of("2026-08-16"), Amount: 10000_00, As: loan.AsPrincipal}}
	same(t, "interest alone is left", ledger(t, all, of("2026-08-16")).Position(of("2026-08-16")).Payoff(), 24_19)
	all.Payments = []loan.Payment{{Date: of("2026-08-16"), Amount: 10000_01, As: loan.AsPrincipal}}
	l, _ := loan.NewLedger(&all)
	if l.CloseDay(of("2026-08-16")); l.Err() == nil || l.Err().Code != loan.BeyondPrincipal || l.Err().Need != 10000_00 {
		t.Errorf("more than the principal: %v", l.Err())
	}
}

// 12,000.00 at 1% a month, three periods of interest and nine level ones. 3,000.00
// paid ahead on the first due date lower them from 1,400.88, or the 1,450.00 that the
// contract names, to what clears 9,000.00 in nine: 1,050.66.
func TestLowerBeforeTheLevelPeriods(t *testing.T) {
	for _, named := range []Amount{0, 1450_00} {
		terms := level()
		terms.Principal, terms.Rate, terms.Basis, terms.Periods = 12000_00, given(1200, money.PerYear), calendar.Thirty360, 12
		terms.InterestOnlyPeriods, terms.Instalment, terms.Prepay.Effect = 3, named, loan.Lower
		first := terms.Every.From(terms.Start, 1)
		terms.Payments = []loan.Payment{pay(first, 120_00), {Date: first, Amount: 3000_00, As: loan.AsPrepayment}}
		rows, refusal := ledger(t, terms, first).Coming()
		if refusal != nil {
			t.Fatal(refusal)
		}
		same(t, "interest alone", rows[0].Payment(), 90_00)
		same(t, "level", rows[2].Payment(), 1050_66)
	}
}

// An account of 2009: 10,000.00 at 5%/year, 30/360, without due dates. Each payment
// rounds the interest so far, so that nothing of less than a cent comes back later.
func TestOpenLoanRoundsAtEachPayment(t *testing.T) {
	first, second, last := calendar.Of(2008, 11, 27), calendar.Of(2009, 5, 3), calendar.Of(2010, 12, 10)
	terms := loan.Terms{
		Principal: 10000_00, Start: calendar.Of(2008, 9, 26), Method: loan.Open, Basis: calendar.Thirty360,
		Rate:     given(500, money.PerYear),
		Payments: []loan.Payment{pay(first, 3771_12), pay(second, 700_00), pay(second, 500_00), pay(last, 3700_00)},
	}
	l := ledger(t, terms, last)
	same(t, "payoff", l.Position(last).Payoff(), 1971_15)
	rows, refusal := l.Table(last)
	if refusal != nil {
		t.Fatal(refusal)
	}
	same(t, "interest of the second", rows[1].Interest, 136_79)
}

// The 18th of February, ten days after the first due date, 4.00 a day.
func TestAcceleration(t *testing.T) {
	terms := daily()
	terms.Penalty.LateFee = &loan.LateFee{Amount: 50_00, Of: loan.OfInstalment}
	terms.Accelerated = due1 + 10
	d := due1 + 15
	l := ledger(t, terms, d)
	overdue := l.OverdueNow(d)
	if len(overdue) != 2 || overdue[0].Due != due1 || overdue[1].Due != due1+10 {
		t.Fatalf("overdue %+v", overdue)
	}
	// Only interest was due before: there is no penalty on principal, but a late fee.
	parts(t, "earlier", overdue[0].Parts, 0, 31*4_00, 0, 50_00)
	parts(t, "accelerated", overdue[1].Parts, 10000_00, 40_00, 50_00, 0)
	p := l.Position(d)
	if p.NotDue != 0 || p.Accrued != 0 || p.DaysOverdue() != 15 {
		t.Errorf("not due %d, accrued %d, %d days overdue", p.NotDue, p.Accrued, p.DaysOverdue())
	}
	if next, _ := l.NextDue(); next != 0 {
		t.Errorf("something more falls due on %s", next)
	}
}

// Everything at once: an instalment overdue, interest accrued, a prepayment
// fee, and a second loan with money held.
func TestPayoffPartsAddUp(t *testing.T) {
	terms := daily()
	terms.Method, terms.Prepay.Fee = loan.EqualPrincipal, money.NewRatio(1, 100)
	d := due1 + 10
	p := ledger(t, terms, d).Position(d)
	parts(t, "due", p.Due, 3333_33, 124_00, 33_33, 0) // round(33.3333)
	same(t, "not due", p.NotDue, 6666_67)
	same(t, "accrued", p.Accrued, 26_67) // round(26.66668)
	same(t, "fee", p.Fee, 66_67)
	same(t, "held", p.Credit, 0)
	same(t, "payoff", p.Payoff(), 3333_33+124_00+33_33+6666_67+26_67+66_67)

	terms = bare()
	terms.Payments = []loan.Payment{pay(start+5, 300_00)}
	same(t, "payoff less what is held", ledger(t, terms, start+9).Position(start+9).Payoff(), 2700_00)
}

// Interest of a flat contract accrues on what was lent.
func TestFlatAccruesOnTheOriginalPrincipal(t *testing.T) {
	terms := flat()
	terms.Payments = []loan.Payment{pay(due1, 1030_00)}
	d := due1 + 14 // half of February's 28 days
	p := ledger(t, terms, d).Position(d)
	same(t, "not due", p.NotDue, 2000_00)
	same(t, "accrued", p.Accrued, 15_00)
}

func TestPayingThePayoffClearsTheLoan(t *testing.T) {
	for name, terms := range map[string]loan.Terms{"bare": bare(), "flat": flat(), "daily": daily(), "level": level()} {
		for _, fee := range []int64{0, 123} {
			terms.Prepay.Fee = money.NewRatio(fee, 1e4)
			for _, d := range []Date{start + 3, due1, due1 + 17, due2, due2 + 1, due3 + 40} {
				payoff := ledger(t, terms, d).Position(d).Payoff()
				paid := terms
				paid.Payments = []loan.Payment{pay(d, payoff)}
				l := ledger(t, paid, d)
				if p := l.Position(d); p.Payoff() != 0 || p.Due.Total() != 0 || p.NotDue != 0 || p.Credit != 0 {
					t.Errorf("%s on %s: %d leaves %+v", name, d, payoff, p)
				}
				l.CloseDay(d + 400)
				if p := l.Position(d + 400); p.Payoff() != 0 {
					t.Errorf("%s paid off on %s: %+v later", name, d, p)
				}
				paid.Payments[0].Amount--
				if p := ledger(t, paid, d).Position(d); fee == 0 && p.Payoff() != 1 {
					t.Errorf("%s on %s: a cent less than the payoff leaves %d", name, d, p.Payoff())
				}
			}
		}
	}
}
