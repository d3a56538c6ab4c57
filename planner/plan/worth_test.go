package plan_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/cases"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// jiebei is the loan of the case, with the given offer chosen, and its offers.
func jiebei(t *testing.T, c cases.Case, choose string) *plan.Case {
	terms := contractOf(t, c)
	terms.PaidThrough = cases.Date(c.Given.Text("paid_through"))
	terms.Penalty = loan.Penalty{Known: true, Multiple: money.NewRatio(15, 10)}
	l := plan.Loan{ID: "jiebei", Terms: terms, Listed: true, Choose: choose, Offers: []agreement.Offer{
		{Name: "interest_free 24", Strategy: agreement.InterestFree, Periods: 24},
		{Name: "extend 12", Strategy: agreement.Extend, By: 12},
		{Name: "principal_only 24", Strategy: agreement.PrincipalOnly, Periods: 24},
		settle(80, agreement.Offered),
	}}
	return &plan.Case{AsOf: cases.Date(c.Given.Text("as_of")), Currency: money.CNY, Loans: []plan.Loan{l}}
}

// appraised compares a case and appraises its first loan.
func appraised(t *testing.T, c *plan.Case) plan.LoanOptions {
	t.Helper()
	x, refused := plan.Compare(c, plan.Cheapest)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	x.Appraise(c, 0)
	return x.Loans[0]
}

func Test_calc_jiebei_worth(t *testing.T) {
	c := cases.Read(t, "calc-jiebei")
	for choose, want := range c.Expect["worth"].(map[string]any) {
		t.Run(choose, func(t *testing.T) {
			w := appraised(t, jiebei(t, c, choose)).Worth
			want := want.(map[string]any)
			if n := number(t, cases.Text(want, "periods")); w.Base.Periods != n {
				t.Errorf("base of %d periods, by hand %d", w.Base.Periods, n)
			}
			same(t, "base", w.TotalPaid.Amount, cents(t, cases.Text(want, "total_paid")))
			same(t, "its instalment", w.Instalment.Amount, cents(t, cases.Text(want, "instalment")))
			if len(w.List) != 6 { // there are no fees
				t.Errorf("%d concessions: %+v", len(w.List), w.List)
			}
			for _, x := range w.List {
				name := string(x.Concession)
				same(t, name, x.Amount.Amount, cents(t, cases.Text(want, name, "0")))
				same(t, name+", instalment", x.Instalment.Amount, cents(t, cases.Text(want, name, "1")))
				if !x.Amount.Known || x.Amount.AtLeast || !x.Instalment.Known {
					t.Errorf("%s is not exact", name)
				}
			}
		})
	}
}

// concession finds a concession by its name.
func concession(w *plan.Worths, c plan.Concession) *plan.Worth {
	for i := range w.List {
		if w.List[i].Concession == c {
			return &w.List[i]
		}
	}
	return nil
}

// worths appraises a sample's loan; samples of which the worth is not exactly known
// are skipped.
func worths(t *rapid.T, s reference.Sample) *plan.Worths {
	c := caseOf(s.Terms, s.Agreements, s.AsOf)
	x, refused := plan.Compare(c, plan.Cheapest)
	if len(refused) > 0 {
		t.Skip("refused")
	}
	x.Appraise(c, 0)
	w := x.Loans[0].Worth
	if w == nil || !w.TotalPaid.Known || w.TotalPaid.AtLeast {
		t.Skip("not known")
	}
	return w
}

// A waived penalty is worth the penalty and its interest over the term, in the same
// proportion as the base offer pays interest on all that it repays. A cent of
// rounding for each instalment of the two offers is allowed, with what it bears.
func TestAWaivedPenaltyIsWorthItselfAndItsInterest(t *testing.T) {
	checked := 0
	rapid.Check(t, func(t *rapid.T) {
		s := reference.Random(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "sample"), 4)))
		s.Terms.Fees = nil
		w := worths(t, s)
		terms, _ := loan.Reconcile(s.Terms)
		l, _, _ := agreement.Replay(&terms, s.Agreements, s.AsOf, false)
		p := l.Position(s.AsOf)
		if p.Credit > 0 || l.SplitUnknown() {
			t.Skip("money held pays a part of it")
		}
		penalty := p.Due[loan.PenaltyInterest]
		x1 := concession(w, plan.WaivePenalty)
		if penalty == 0 {
			if x1 != nil && x1.Amount.Known {
				t.Fatalf("no penalty, and its waiver is worth %d", x1.Amount.Amount)
			}
			t.Skip("no penalty")
		}
		base, err := agreement.Build(l, &terms, s.AsOf, w.Base)
		if err != nil {
			t.Fatal(err)
		}
		checked++
		slack := 0.0
		for _, r := range base.Rows {
			slack += 1 + slack*float64(r.Interest)/float64(max(1, r.Opening))
		}
		want := float64(penalty) * float64(base.TotalPaid()) / float64(base.Rows[0].Opening)
		if got := float64(x1.Amount.Amount); math.Abs(got-want) > 2*slack {
			t.Fatalf("worth %v, the penalty and its interest %v, %d periods\n%+v", got, want, w.Base.Periods, s.Terms)
		}
	})
	if checked < draws.Many(2, 10) {
		t.Errorf("only %d penalties were checked", checked)
	}
}

// What a concession saves is the difference of two offers that differ in that one
// thing, in the slow exact model as in the engine.
func TestWorthIsTheDifferenceOfTwoOffers(t *testing.T) {
	checked := map[plan.Concession]int{}
	rapid.Check(t, func(t *rapid.T) {
		s := reference.Random(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "sample"), 5)))
		s.Agreements = nil
		if s.Terms.Method == loan.Open {
			t.Skip("the reference restructures what has due dates")
		}
		w := worths(t, s)
		for _, one := range w.List {
			if !one.Amount.Known || one.Amount.AtLeast {
				continue
			}
			base, err := reference.Options(s.Terms, nil, s.AsOf, w.Base)
			with, err2 := reference.Options(s.Terms, nil, s.AsOf, one.Offer)
			if err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
			checked[one.Concession]++
			if want := base.TotalPaid - with.TotalPaid; one.Amount.Amount != want {
				t.Fatalf("%s: worth %d, by the reference %d\n%+v", one.Concession, one.Amount.Amount, want, s.Terms)
			}
			if one.Concession == plan.FreezeInterest && one.Amount.Amount < 0 {
				t.Fatalf("no interest costs %d more\n%+v", -one.Amount.Amount, s.Terms)
			}
		}
	})
	for _, one := range plan.Concessions {
		if checked[one] == 0 {
			t.Errorf("%s was never checked: %v", one, checked)
		}
	}
}

// The base has as many instalments as the leading offer; else twelve more than
// are left, and twenty-four where none are.
func TestPeriodsOfTheBaseOffer(t *testing.T) {
	freeze := agreement.Offer{Name: "freeze", Strategy: agreement.Freeze, For: 3, Periods: 24}
	over := late("over", extend(5, agreement.Refused))
	over.Terms.Start = calendar.Of(2026, 7, 8)
	for name, c := range map[string]struct {
		loan plan.Loan
		want int
	}{
		"keep":         {chosen(late("a", settle(80, agreement.Asked)), "keep"), 1 + 12},
		"extension":    {chosen(late("a", extend(5, agreement.Asked)), "extend 5"), 1 + 5},
		"freeze":       {chosen(late("a", freeze), "freeze"), 3 + 24},
		"settlement":   {chosen(late("a", settle(80, agreement.Offered)), "settle 80"), 1 + 12},
		"past the end": {over, 24},
	} {
		t.Run(name, func(t *testing.T) {
			w := appraised(t, &plan.Case{AsOf: today, Currency: money.CNY, Loans: []plan.Loan{c.loan}}).Worth
			if w == nil || w.Base.Periods != c.want {
				t.Errorf("%+v, want %d periods", w, c.want)
			}
		})
	}
}

func chosen(l plan.Loan, name string) plan.Loan {
	l.Choose = name
	return l
}

// What is unknown stays unknown: where the penalty is, so is the worth of waiving it.
// What grows with the penalty is known to be at least so much, and what falls below
// zero because of it is not known.
func TestWorthOfWhatIsUnknown(t *testing.T) {
	l := late("a")
	l.Terms.Penalty = loan.Penalty{}
	w := appraised(t, &plan.Case{AsOf: today, Currency: money.CNY, Loans: []plan.Loan{l}}).Worth
	for c, want := range map[plan.Concession]plan.Maybe{
		plan.WaivePenalty: {}, plan.Longer6: {}, plan.Longer12: {},
		plan.FreezeInterest: {Known: true, AtLeast: true}, plan.LowerRate: {Known: true, AtLeast: true},
		plan.WaiveInterest: {Known: true},
	} {
		got := concession(w, c)
		if got == nil || got.Amount.Known != want.Known || got.Amount.AtLeast != want.AtLeast || !want.Known && got.Instalment.Known {
			t.Errorf("%s: %+v", c, got)
		}
	}
	if got := concession(w, plan.WaiveFees); got != nil {
		t.Errorf("there are no fees to waive: %+v", got)
	}

	total := Amount(5000_00)
	l = plan.Loan{ID: "t", Terms: loan.Terms{
		Method: loan.MethodUnknown, Rate: loan.RateTerms{Kind: loan.RateUnknown}, Every: calendar.Monthly,
		Owed: &loan.Owed{Date: today, Total: &total, Overdue: []loan.OwedOverdue{{Since: calendar.Of(2026, 9, 8)}}},
	}}
	w = appraised(t, &plan.Case{AsOf: today, Currency: money.CNY, Loans: []plan.Loan{l}}).Worth
	if w == nil || w.TotalPaid.Known || len(w.List) == 0 {
		t.Fatalf("%+v", w)
	}
	for _, one := range w.List {
		if one.Amount.Known || one.Instalment.Known || one.Concession == plan.LowerRate {
			t.Errorf("%+v", one)
		}
	}
}

// A rate goes down by one point a year in its own unit, on the balance: the stated
// rate of a flat contract does not matter.
func TestALowerRateIsOnePointAYearLess(t *testing.T) {
	rate := func(num, den int64, per money.Per) loan.RateTerms {
		return loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(num, den), Per: per}}
	}
	for name, c := range map[string]struct {
		rate   loan.RateTerms
		method loan.Method
		want   money.Ratio // zero: it cannot go down by so much
	}{
		"a day":   {rate(4, 10000, money.PerDay), loan.Annuity, money.NewRatio(373, 1e6)},
		"a month": {rate(12, 1000, money.PerMonth), loan.Annuity, money.NewRatio(11167, 1e6)},
		"a year":  {rate(146, 1000, money.PerYear), loan.Annuity, money.NewRatio(136, 1000)},
		"below":   {rate(1, 100, money.PerYear), loan.Annuity, money.Ratio{}},
		// Three payments of 1,018.00 on 3,000.00 imply 0.897328% a month.
		"flat": {rate(6, 1000, money.PerMonth), loan.Flat, money.NewRatio(8140, 1e6)},
	} {
		t.Run(name, func(t *testing.T) {
			l := late("a")
			l.Terms.Rate, l.Terms.Method = c.rate, c.method
			w := concession(appraised(t, &plan.Case{AsOf: today, Currency: money.CNY, Loans: []plan.Loan{l}}).Worth, plan.LowerRate)
			switch {
			case w == nil:
				if !c.want.IsZero() {
					t.Error("no lower rate")
				}
			case w.Offer.Rate.Value.Cmp(c.want) != 0 || w.Offer.Rate.Per != c.rate.Rate.Per:
				t.Errorf("%v, want %v", w.Offer.Rate, c.want)
			}
		})
	}
}

// A loan that is not owed, or that nobody asks about, is not appraised.
func TestWhatIsNotAppraised(t *testing.T) {
	future, current := late("future"), late("current")
	future.Terms.Start = calendar.Of(2027, 1, 8)
	current.Listed, current.Terms.PaidThrough = false, calendar.Of(2026, 11, 8)
	c := &plan.Case{AsOf: today, Currency: money.CNY, Household: with(0, 1400_00), Loans: []plan.Loan{late("late", extend(12, agreement.Asked)), current, future}}
	x, refused := plan.Compare(c, plan.Cheapest)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	x.Appraise(c, -1)
	if x.Loans[0].Worth == nil || x.Loans[1].Worth != nil || x.Loans[2].Worth != nil {
		t.Errorf("%+v", x.Loans)
	}
	x.Appraise(c, 1)
	x.Appraise(c, 2)
	w := x.Loans[1].Worth
	if w == nil || x.Loans[2].Worth != nil {
		t.Fatalf("%+v", x.Loans)
	}
	if concession(w, plan.WaivePenalty) != nil || concession(w, plan.FreezeInterest) == nil || concession(w, plan.Longer12) == nil {
		t.Errorf("a loan with nothing overdue: %+v", w.List)
	}
}

// What concessions are measured against is level whatever the loan's method: an
// extension of interest alone keeps its method, and its first month is no measure.
func TestWorthOfInterestOnlyIsLevel(t *testing.T) {
	for _, m := range []loan.Method{loan.InterestOnly, loan.Bullet} {
		c := plan.Case{AsOf: cases.Date("2026-11-21"), Currency: money.CNY, Loans: []plan.Loan{{ID: "x", Terms: loan.Terms{
			Principal: 20_000_00, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(1, 100), Per: money.PerMonth}},
			Method: m, Start: cases.Date("2026-03-08"), Every: calendar.Monthly, Periods: 12,
			Penalty: loan.Penalty{Known: true, Multiple: money.NewRatio(15, 10)},
		}}}}
		x, refused := plan.Compare(&c, plan.Cheapest)
		if len(refused) > 0 {
			t.Fatal(refused)
		}
		x.Appraise(&c, 0)
		w := x.Loans[0].Worth
		if w == nil || w.Periods == 0 {
			t.Fatalf("%v: %+v", m, w)
		}
		if each := w.TotalPaid.Amount / loan.Amount(w.Periods); w.Instalment.Amount < each*9/10 || w.Instalment.Amount > each*11/10 {
			t.Errorf("%v: the first of %d instalments is %d of %d", m, w.Periods, w.Instalment.Amount, w.TotalPaid.Amount)
		}
		for _, one := range w.List {
			if one.Concession == plan.FreezeInterest && (one.Amount.Amount <= 0 || one.Instalment.Amount >= 0) {
				t.Errorf("%v: no interest saves %+v, %+v each", m, one.Amount, one.Instalment)
			}
		}
	}
}
