package agreement_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	_ "repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/money"
)

// costToTheEnd is what a loan costs with its payments as they are, everything
// due paid on the as-of day and the contract kept from there on; rows is how
// many rows it takes.
func costToTheEnd(s *reference.Sample) (cost Amount, rows int, ok bool) {
	l, _, problem := agreement.Replay(&s.Terms, s.Agreements, s.AsOf, false)
	if problem != nil {
		return 0, 0, false
	}
	r, refused := agreement.Build(l, &s.Terms, s.AsOf, agreement.Offer{Strategy: agreement.Keep})
	if refused != nil {
		return 0, 0, false
	}
	sum := r.TotalPaid()
	for _, p := range s.Terms.Payments {
		sum += p.Amount
	}
	coming, refused := l.Coming()
	if refused != nil {
		return 0, 0, false
	}
	idle := l.Position(s.AsOf).Credit // money that nothing will use is the borrower's
	for _, x := range coming {
		idle -= x.Total()
	}
	table, _ := l.Table(s.AsOf)
	return sum - max(0, idle), len(table) + 1, true
}

// Paying instalments earlier never raises the total cost, beyond a cent of rounding
// in a row's interest and one in its penalty. (What is left over may prepay on one
// day and be held on another; here it is held.) The test leaves out contracts by
// which waiting pays: an order that fills what comes due before the penalty that
// is there, or that changes with the days.
func TestAnEarlierPaymentNeverRaisesTheCost(t *testing.T) {
	moved := 0
	rapid.Check(t, func(t *rapid.T) {
		s := sample(t)
		s.Agreements, s.Terms.Allocation = nil, loan.Allocation{Order: loan.DefaultOrder}
		first := max(s.Terms.PaidThrough, s.Terms.Start) + 1
		if s.Terms.Owed != nil {
			first = s.Terms.Owed.Date + 1
		}
		payments := s.Terms.Payments
		for len(payments) > 0 && payments[0].Date < first {
			payments = payments[1:]
		}
		if len(payments) == 0 || s.Terms.Method == loan.Open {
			t.Skip("no payment to move")
		}
		s.Terms.Payments = append([]loan.Payment(nil), payments...)
		for k := range s.Terms.Payments {
			s.Terms.Payments[k].As = loan.AsInstalment
		}
		before, rows, ok := costToTheEnd(&s)
		early := s
		early.Terms.Payments = append([]loan.Payment(nil), s.Terms.Payments...)
		p := &early.Terms.Payments[rapid.IntRange(0, len(payments)-1).Draw(t, "which")]
		was := p.Date
		p.Date = first + Date(rapid.IntRange(0, int(was-first)).Draw(t, "day"))
		after, _, ok2 := costToTheEnd(&early)
		if !ok || !ok2 {
			t.Skip("refused")
		}
		moved++
		if after > before+Amount(2*rows) {
			t.Fatalf("%d on %s: cost %d, on %s: %d, %d rows\n%+v", p.Amount, was, before, p.Date, after, rows, s.Terms)
		}
	})
	if moved == 0 {
		t.Error("no payment was moved")
	}
}

// Where a prepayment shortens the term and all level instalments are paid on their
// days, prepaying earlier never raises the interest of the whole loan, beyond a cent
// a row. (Where it lowers the instalments, they may fall by more.)
func TestAnEarlierPrepaymentNeverRaisesTheInterest(t *testing.T) {
	moved := 0
	rapid.Check(t, func(t *rapid.T) {
		s := sample(t)
		s.Terms.RateChanges = nil // each of them computes the level amount again
		contract, refused := loan.Schedule(&s.Terms)
		if refused != nil || s.Terms.Method != loan.Annuity || s.Terms.InterestOnlyPeriods > 0 || s.Terms.Owed != nil {
			t.Skip("nothing to prepay")
		}
		end := contract[len(contract)-1].Due
		s.Terms.PaidThrough, s.Terms.Accelerated, s.Terms.Prepay = end, 0, loan.Prepay{Effect: loan.Shorten}
		later := s.Terms.Start + 1 + Date(rapid.IntRange(0, int(end-s.Terms.Start)-1).Draw(t, "later"))
		sooner := s.Terms.Start + 1 + Date(rapid.IntRange(0, int(later-s.Terms.Start)-1).Draw(t, "sooner"))
		amount := Amount(rapid.Int64Range(1, int64(s.Terms.Principal)).Draw(t, "amount"))
		interest := func(d Date) (sum Amount, rows int) {
			terms := s.Terms
			terms.Payments = []loan.Payment{{Date: d, Amount: amount, As: loan.AsPrepayment}}
			l, _, problem := agreement.Replay(&terms, nil, end+1, false)
			if problem != nil {
				t.Skip("refused")
			}
			table, refused := l.Table(end + 1)
			if refused != nil {
				t.Skip("refused")
			}
			for _, r := range table {
				sum += r.Interest
			}
			return sum, len(table)
		}
		before, rows := interest(later)
		after, _ := interest(sooner)
		moved++
		if after > before+Amount(rows) {
			t.Fatalf("%d on %s: interest %d, on %s: %d, %d rows\n%+v", amount, later, before, sooner, after, rows, s.Terms)
		}
	})
	if moved == 0 {
		t.Error("no prepayment was moved")
	}
}

// A debt whose payments do not cover its interest is refused, or ends, or grows
// past what can be computed. It never runs for ever.
func TestNegativeAmortisationEndsOrIsRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := calendar.Of(2026, 1, 31)
		terms := loan.Terms{
			Principal: Amount(rapid.Int64Range(1, 1e13).Draw(t, "principal")),
			Rate:      loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(rapid.Int64Range(1, 500).Draw(t, "rate"), 1e4), Per: money.PerMonth}},
			Method:    loan.Annuity, Start: start, Every: calendar.Monthly, Periods: 24,
			Penalty: loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2), Compound: loan.CompoundInterest},
		}
		l, err := loan.NewLedger(&terms)
		if err != nil {
			t.Fatal(err)
		}
		d := start + Date(rapid.IntRange(1, 800).Draw(t, "day"))
		l.CloseDay(d)
		pays := agreement.Share{Set: true, Amount: Amount(rapid.Int64Range(1, 1e4).Draw(t, "pays"))}
		forever := agreement.Stage{UntilPaid: true, Pay: loan.PayAmount, To: pays}
		little := agreement.Stage{For: rapid.IntRange(1, 1199).Draw(t, "for"), Pay: loan.PayAmount, To: pays, Unpaid: rapid.SampledFrom([]loan.Unpaid{loan.UnpaidCapitalise, loan.UnpaidSimple, loan.UnpaidWaive}).Draw(t, "unpaid")}
		for _, o := range []agreement.Offer{
			{Strategy: agreement.Custom, Stages: []agreement.Stage{forever}},
			{Strategy: agreement.Custom, Stages: []agreement.Stage{little, {For: 1, Pay: loan.PayLevel}}},
			{Strategy: agreement.Reduce, To: []agreement.Step{{To: pays, For: little.For}}, Then: agreement.ThenResume},
			{Strategy: agreement.Nothing, For: rapid.IntRange(1, 1200).Draw(t, "nothing")},
		} {
			r, refused := agreement.Build(l, &terms, d, o)
			if refused != nil {
				continue
			}
			if n := len(r.Rows); n > loan.MaxPeriods+1 || n > 0 && r.Rows[n-1].Closing != 0 {
				t.Fatalf("%+v: %d rows, the last %+v", o, n, r.Rows[n-1])
			}
		}
	})
}

// A sum "until paid" that does not exceed the interest, 120.00, is refused with the
// least sum that would end the loan, and that sum does end it.
func TestTheLeastSumThatEndsALoan(t *testing.T) {
	terms := loan.Terms{
		Principal: 12000_00, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(1, 100), Per: money.PerMonth}},
		Method: loan.Annuity, Start: calendar.Of(2026, 1, 8), Every: calendar.Monthly, Periods: 12,
	}
	d := calendar.Of(2026, 1, 8)
	l, err := loan.NewLedger(&terms)
	if err != nil {
		t.Fatal(err)
	}
	l.CloseDay(d)
	build := func(a Amount) (*agreement.Result, *loan.Refusal) {
		to := agreement.Share{Set: true, Amount: a}
		return agreement.Build(l, &terms, d, agreement.Offer{Strategy: agreement.Custom, Stages: []agreement.Stage{{UntilPaid: true, Pay: loan.PayAmount, To: to}}})
	}
	_, refused := build(120_00)
	if refused == nil || refused.Code != loan.NeverEnds || refused.Need != 120_01 {
		t.Fatalf("refused %v, want %s with 120.01", refused, loan.NeverEnds)
	}
	r, refused := build(refused.Need)
	if refused != nil {
		t.Fatal(refused)
	}
	if last := r.Rows[len(r.Rows)-1]; last.Closing != 0 {
		t.Errorf("%d is left", last.Closing)
	}
}

// Without interest every method and every strategy works: only principal and
// penalty are paid, and no rate is a NaN.
func TestZeroPercentWorksEverywhere(t *testing.T) {
	half := agreement.Share{Set: true, IsPart: true, Part: money.NewRatio(1, 2)}
	fifty := agreement.Share{Set: true, Amount: 50_00}
	zero := &money.Rate{}
	offers := []agreement.Offer{
		{Strategy: agreement.Keep},
		{Strategy: agreement.CatchUp, Periods: 6},
		{Strategy: agreement.Nothing, For: 12},
		{Strategy: agreement.Extend, By: 12},
		{Strategy: agreement.Extend, Periods: 5, Arrears: agreement.Spread},
		{Strategy: agreement.Reduce, To: []agreement.Step{{To: half, For: 6}}, Then: agreement.ThenResume},
		{Strategy: agreement.Reduce, To: []agreement.Step{{To: half, For: 6}}, Then: agreement.ThenRest},
		{Strategy: agreement.InterestFree, Periods: 24},
		{Strategy: agreement.PrincipalOnly, Periods: 24},
		{Strategy: agreement.Defer, For: 3, Then: agreement.ThenShift},
		{Strategy: agreement.Defer, For: 3, PayInterest: true, Then: agreement.ThenShift},
		{Strategy: agreement.Defer, For: 1, Unpaid: loan.UnpaidSimple, Then: agreement.ThenSameEnd},
		{Strategy: agreement.Freeze, For: 3, Periods: 24},
		{Strategy: agreement.Settle, Sum: half, Parts: 3},
		{Strategy: agreement.Token, Sum: fifty, For: 6},
		{Strategy: agreement.MoveDue, Day: 12},
		{Strategy: agreement.Custom, Stages: []agreement.Stage{{For: 2, Pay: loan.PayInterest}, {For: 2, Pay: loan.PayNothing}, {For: 4, Pay: loan.PayFlat}}},
		{Strategy: agreement.Custom, Stages: []agreement.Stage{{For: 4, Rate: zero, Pay: loan.PayEqualPrincipal}}},
	}
	start := calendar.Of(2026, 1, 8)
	for name, method := range map[string]loan.Method{
		"annuity": loan.Annuity, "equal principal": loan.EqualPrincipal, "interest only": loan.InterestOnly, "bullet": loan.Bullet, "flat": loan.Flat,
	} {
		for _, per := range []money.Per{money.PerYear, money.PerMonth, money.PerDay} {
			terms := loan.Terms{
				Principal: 10000_00, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Per: per}}, Method: method,
				Basis: calendar.Thirty360, Start: start, Every: calendar.Monthly, Periods: 7,
				Penalty: loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2), On: loan.OfBalance, Compound: loan.CompoundAll},
			}
			if r := loan.ContractRates(&terms); r == nil || !r.OK || r.Simple != 0 || r.IRR != 0 {
				t.Errorf("%s: annualised %+v, want 0", name, r)
			}
			for _, d := range []Date{start, start + 40, start + 100} {
				l, err := loan.NewLedger(&terms)
				if err != nil {
					t.Fatal(err)
				}
				l.CloseDay(d)
				for _, o := range offers {
					r, refused := agreement.Build(l, &terms, d, o)
					if refused != nil {
						if refused.Code != loan.NothingLeft || o.Then != agreement.ThenSameEnd {
							t.Errorf("%s %s on %s: %v", name, o.Strategy, d, refused)
						}
						continue
					}
					checkFree(t, name, o, r)
				}
			}
		}
	}
}

func checkFree(t *testing.T, name string, o agreement.Offer, r *agreement.Result) {
	t.Helper()
	if o.Strategy == agreement.Nothing {
		if r.OwedThen != 10000_00 || r.Cost() != 0 {
			t.Errorf("%s %s: owed then %d, cost %d", name, o.Strategy, r.OwedThen, r.Cost())
		}
		return
	}
	if r.TotalPaid()+r.Waived != 10000_00 || r.Interest() != 0 || r.Penalty != 0 || r.Fees != 0 {
		t.Errorf("%s %s: paid %d, waived %d, interest %d, penalty %d, fees %d", name, o.Strategy, r.TotalPaid(), r.Waived, r.Interest(), r.Penalty, r.Fees)
	}
	var pays []Amount
	var days []int
	for _, row := range r.Rows {
		pays, days = append(pays, row.Total()), append(days, int(row.Due-r.Restructuring.Date))
	}
	if rate, ok := loan.DiscountRate(r.TotalPaid(), pays, days); ok && (math.IsNaN(rate) || math.Abs(rate) > 1e-6) {
		t.Errorf("%s %s: effective rate %g of a loan without interest", name, o.Strategy, rate)
	}
}
