package plan_test

import (
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/cases"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

func Test_calc_jiebei_settlement(t *testing.T) {
	c := cases.Read(t, "calc-jiebei")
	for choose, want := range c.Expect["settlement"].(map[string]any) {
		t.Run(choose, func(t *testing.T) {
			lo := appraised(t, jiebei(t, c, choose))
			s := lo.Settlement
			if s == nil || lo.Rows[s.With].Offer.Name != choose {
				t.Fatalf("%+v", s)
			}
			same(t, "amount", s.Amount, cents(t, cases.Text(want, "1")))
			if got := s.Part.MulInt(100).Rat().FloatString(2); got != cases.Text(want, "0") {
				t.Errorf("%s%%, by hand %s", got, cases.Text(want, "0"))
			}
		})
	}
	t.Run("a settlement is not compared with a settlement", func(t *testing.T) {
		lo := appraised(t, jiebei(t, c, "settle 80"))
		if s := lo.Settlement; s == nil || s.With != 0 {
			t.Errorf("%+v", s)
		}
	})
}

// Settling for the break-even part costs no more than the option that it is compared
// with; settling for the amount costs just as much, and for 0.01% more no less.
func TestASettlementBreaksEven(t *testing.T) {
	checked, dearer := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		s := reference.Random(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "sample"), 6)))
		c := &plan.Case{AsOf: s.AsOf, Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Terms: s.Terms, Agreements: s.Agreements, Offers: s.Offers, Listed: true}}}
		x, refused := plan.Compare(c, plan.Cheapest)
		if len(refused) > 0 {
			t.Skip("refused")
		}
		lo := x.Loans[0]
		even := lo.Settlement
		if even == nil {
			if len(lo.Rows) > 0 && s.Terms.Start <= s.AsOf && lo.Payoff.Known && !lo.Payoff.AtLeast && lo.Payoff.Amount > 0 {
				o := lo.Rows[0]
				if lead := x.Taken(&lo); lead != nil && lead.Offer.Strategy != agreement.Settle {
					o = *lead
				}
				if o.TotalPaid.Known && !o.TotalPaid.AtLeast && !o.NoDues {
					t.Fatalf("all is known, and not where it breaks even\n%+v", o)
				}
			}
			t.Skip("not known")
		}
		if got := lo.Rows[even.With].TotalPaid.Amount; got != even.Amount+even.Later {
			t.Fatalf("%d, and its way pays %d", even.Amount, got)
		}
		terms, _ := loan.Reconcile(s.Terms)
		l, _, _ := agreement.Replay(&terms, s.Agreements, s.AsOf, false)
		pays := func(sum agreement.Share) Amount {
			r, err := agreement.Build(l, &terms, s.AsOf, agreement.Offer{Strategy: agreement.Settle, Sum: sum, Parts: 1})
			if err != nil {
				t.Fatal(err)
			}
			return r.TotalPaid() - even.Later
		}
		if even.Amount > lo.Payoff.Amount {
			dearer++
			all := agreement.Share{Set: true, IsPart: true, Part: money.Int(1)}
			if pays(all) >= even.Amount || even.Part.Cmp(money.Int(1)) < 0 {
				t.Fatalf("past the payoff %d: %+v", lo.Payoff.Amount, even)
			}
			return
		}
		checked++
		if got := pays(agreement.Share{Set: true, IsPart: true, Part: even.Part}); got > even.Amount || even.Amount-got > lo.Payoff.Amount/10000+1 {
			t.Fatalf("at %v it pays %d, the way beside it %d", even.Part, got, even.Amount)
		}
		if got := pays(agreement.Share{Set: true, Amount: even.Amount}); got != even.Amount {
			t.Fatalf("for %d it pays %d", even.Amount, got)
		}
		if next := even.Part.Add(money.NewRatio(1, 10000)); next.Cmp(money.Int(1)) <= 0 {
			if got := pays(agreement.Share{Set: true, IsPart: true, Part: next}); got < even.Amount {
				t.Fatalf("at %v it pays %d, the way beside it %d", next, got, even.Amount)
			}
		}
	})
	if checked == 0 || dearer == 0 {
		t.Errorf("%d below the payoff and %d past it were checked", checked, dearer)
	}
}

// Where a sum is not exactly known, or nothing is owed, there is no break-even.
func TestNoBreakEvenOfTheUnknown(t *testing.T) {
	unknown, future := late("unknown"), late("future")
	unknown.Terms.Penalty = loan.Penalty{}
	future.Terms.Start = calendar.Of(2027, 1, 8)
	free := plan.Loan{ID: "open", Terms: loan.Terms{
		Principal: 500_00, Method: loan.Open, Start: calendar.Of(2026, 9, 8), Every: calendar.Monthly, Rate: loan.RateTerms{Kind: loan.RateGiven},
	}}
	for _, l := range []plan.Loan{unknown, future, free} {
		if s := appraised(t, &plan.Case{AsOf: today, Currency: money.CNY, Loans: []plan.Loan{l}}).Settlement; s != nil {
			t.Errorf("%s: %+v", l.ID, s)
		}
	}
}
