package plan_test

import (
	"math/rand/v2"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// caseOf is a case of one loan.
func caseOf(t loan.Terms, signed []agreement.Agreement, asOf calendar.Date) *plan.Case {
	return &plan.Case{AsOf: asOf, Currency: money.CNY, Loans: []plan.Loan{{ID: "loan", Terms: t, Agreements: signed}}}
}

func oneOf[T any](r *rand.Rand, values ...T) T { return values[r.IntN(len(values))] }

// otherwise is the same loan with a lender who counts in another way.
func otherwise(r *rand.Rand, t loan.Terms) loan.Terms {
	if r.IntN(2) == 0 {
		switch t.Rate.Rate.Per {
		case money.PerYear:
			t.Basis = oneOf(r, t.Basis, calendar.Actual365, calendar.Actual360, calendar.Thirty360)
		case money.PerDay:
			// Every daily rate is also a rate on months of thirty days.
			t.Basis, t.Rate.Rate = calendar.Thirty360, money.Rate{Value: t.Rate.Rate.Value.MulInt(360)}
			t.RateChanges = append([]loan.RateChange(nil), t.RateChanges...)
			for i, c := range t.RateChanges {
				if c.Rate.Per == money.PerDay {
					t.RateChanges[i].Rate = money.Rate{Value: c.Rate.Value.MulInt(360)}
				}
			}
		}
	}
	if t.Penalty.Known {
		t.Penalty.Counting = oneOf(r, loan.ExcludeEnd, loan.IncludeEnd)
		t.Penalty.On = oneOf(r, loan.OfPrincipal, loan.OfInstalment, loan.OfBalance)
		t.Penalty.Compound = oneOf(r, loan.CompoundNone, loan.CompoundInterest, loan.CompoundAll)
	}
	t.Allocation.Order = oneOf(r, t.Allocation.Order, loan.DefaultOrder, loan.InterestFirst, loan.PrincipalFirst)
	t.Allocation.ByComponent = r.IntN(2) == 0
	if r.IntN(2) == 0 {
		mode := oneOf(r, money.HalfUp, money.HalfEven, money.Up, money.Down)
		t.InterestRounding, t.InstalmentRounding = mode, mode
	}
	return t
}

// TestClaimIsReproduced: where a figure was computed by other conventions than the
// book's, the search finds conventions that come to it.
func TestClaimIsReproduced(t *testing.T) {
	found, changed, long := 0, 0, 0
	for i := uint64(0); found < draws.Many(75, 300); i++ {
		r := rand.New(rand.NewPCG(4711, i))
		s := reference.Random(r)
		theirs, refused := plan.State(caseOf(otherwise(r, s.Terms), s.Agreements, s.AsOf))
		if len(refused) > 0 {
			continue
		}
		f := oneOf(r, plan.Figures()...)
		claim := theirs.Loans[0].Figure(f)
		if !claim.Known || claim.AtLeast {
			continue
		}
		c, refusal := plan.CheckClaim(caseOf(s.Terms, s.Agreements, s.AsOf), 0, f, claim.Amount)
		if refusal != nil {
			continue // the book itself cannot be computed
		}
		found++
		if !c.Whole {
			long++
			continue
		}
		if len(c.Matches) == 0 {
			t.Fatalf("sample %d: %s of %d is not found: computed %d, nearest %+v", i, f, claim.Amount, c.Computed.Amount, c.Nearest)
		}
		if c.Exact != (c.Matches[0].Deviations() == 0) {
			t.Fatalf("sample %d: exact is %v, and the first match changes %v", i, c.Exact, c.Matches[0].Changes)
		}
		if !c.Exact {
			changed++
		}
		for k, m := range c.Matches {
			if m.Value != claim.Amount || k > 0 && len(m.Changes) < len(c.Matches[k-1].Changes) {
				t.Fatalf("sample %d: match %d is %+v", i, k, m)
			}
		}
	}
	if changed < draws.Many(18, 75) || long > found/20 {
		t.Errorf("of %d claims %d differ from the book, and %d are of ledgers too long to try all", found, changed, long)
	}
}

// TestChangesAreNamed: each convention is found under its own name.
func TestChangesAreNamed(t *testing.T) {
	asOf := calendar.Of(2026, 11, 21)
	late := mortgage(calendar.Actual365)
	late.Principal, late.Start, late.Periods, late.PaidThrough = 30001_37, calendar.Of(2026, 1, 31), 12, calendar.Of(2026, 3, 31)
	late.Penalty.Compound = loan.CompoundNone
	late.Payments = []loan.Payment{{Date: asOf - 20, Amount: 150_00}}
	daily, monthly := late, late
	daily.Rate.Rate = money.Rate{Value: money.NewRatio(4, 10000), Per: money.PerDay}
	monthly.Rate.Rate = money.Rate{Value: money.NewRatio(12, 1000), Per: money.PerMonth}
	for _, x := range []struct {
		terms  loan.Terms
		change plan.Change
		set    func(*loan.Terms)
	}{
		{late, plan.Change{Convention: plan.ConventionBasis, From: "actual/365", To: "actual/360"}, func(t *loan.Terms) { t.Basis = calendar.Actual360 }},
		{late, plan.Change{Convention: plan.ConventionBasis, From: "actual/365", To: "30/360"}, func(t *loan.Terms) { t.Basis = calendar.Thirty360 }},
		{daily, plan.Change{Convention: plan.ConventionBasis, From: "days", To: "30/360"}, func(t *loan.Terms) {
			t.Basis, t.Rate.Rate = calendar.Thirty360, money.Rate{Value: money.NewRatio(144, 1000)}
		}},
		{monthly, plan.Change{Convention: plan.ConventionBasis, From: "months", To: "actual/360"}, func(t *loan.Terms) {
			t.Basis, t.Rate.Rate = calendar.Actual360, money.Rate{Value: money.NewRatio(144, 1000)}
		}},
		{late, plan.Change{Convention: plan.ConventionCounting, From: "exclude-end", To: "include-end"}, func(t *loan.Terms) { t.Penalty.Counting = loan.IncludeEnd }},
		{late, plan.Change{Convention: plan.ConventionPenaltyOn, From: "principal", To: "instalment"}, func(t *loan.Terms) { t.Penalty.On = loan.OfInstalment }},
		{late, plan.Change{Convention: plan.ConventionPenaltyOn, From: "principal", To: "balance"}, func(t *loan.Terms) { t.Penalty.On = loan.OfBalance }},
		{late, plan.Change{Convention: plan.ConventionCompound, From: "none", To: "interest"}, func(t *loan.Terms) { t.Penalty.Compound = loan.CompoundInterest }},
		{late, plan.Change{Convention: plan.ConventionCompound, From: "none", To: "all"}, func(t *loan.Terms) { t.Penalty.Compound = loan.CompoundAll }},
		{late, plan.Change{Convention: plan.ConventionOrder, From: "fees-penalty-interest-principal", To: "interest-first"}, func(t *loan.Terms) { t.Allocation.Order = loan.InterestFirst }},
		{late, plan.Change{Convention: plan.ConventionOrder, From: "fees-penalty-interest-principal", To: "principal-first"}, func(t *loan.Terms) { t.Allocation.Order = loan.PrincipalFirst }},
		{late, plan.Change{Convention: plan.ConventionBy, From: "instalment", To: "component"}, func(t *loan.Terms) { t.Allocation.ByComponent = true }},
		{late, plan.Change{Convention: plan.ConventionRounding, From: "half-up", To: "up"}, func(t *loan.Terms) { t.InterestRounding, t.InstalmentRounding = money.Up, money.Up }},
		{late, plan.Change{Convention: plan.ConventionRounding, From: "half-up", To: "down"}, func(t *loan.Terms) { t.InterestRounding, t.InstalmentRounding = money.Down, money.Down }},
		{late, plan.Change{Convention: plan.ConventionPenaltyBasis, From: "contract", To: "actual/360"}, func(t *loan.Terms) {
			t.Penalty.Kind, t.Penalty.Rate = loan.PenaltyAlone, money.Rate{Value: money.NewRatio(49*3, 1000*2*360), Per: money.PerDay}
		}},
	} {
		theirs := x.terms
		x.set(&theirs)
		s, refused := plan.State(caseOf(theirs, nil, asOf))
		if len(refused) > 0 {
			t.Fatal(refused[0].Err)
		}
		found := 0
		for _, f := range plan.Figures() {
			c, refused := plan.CheckClaim(caseOf(x.terms, nil, asOf), 0, f, s.Loans[0].Figure(f).Amount)
			if refused != nil {
				t.Fatal(refused.Err)
			}
			for _, m := range c.Matches {
				if len(m.Changes) == 1 && m.Changes[0] == x.change {
					found++
				}
			}
		}
		if found == 0 {
			t.Errorf("%+v is never found", x.change)
		}
	}
}

func BenchmarkCheckClaim(b *testing.B) {
	asOf := calendar.Of(2026, 11, 21)
	short := mortgage(calendar.Actual365)
	short.Start, short.Periods, short.PaidThrough = calendar.Of(2026, 3, 8), 12, calendar.Of(2026, 8, 8)
	short.Payments = []loan.Payment{{Date: asOf - 20, Amount: 3000_00}}
	short.Penalty.Compound = loan.CompoundNone
	century := mortgage(calendar.ActualActual)
	century.PaidThrough = calendar.Of(2017, 3, 1)
	simple := century
	simple.Penalty.Compound = loan.CompoundNone
	for _, x := range []struct {
		name  string
		terms loan.Terms
	}{{"short", short}, {"mortgage", mortgage(calendar.Actual365)}, {"long overdue", simple}, {"long overdue, compounding", century}} {
		b.Run(x.name, func(b *testing.B) {
			tried := 0
			for b.Loop() {
				c, refused := plan.CheckClaim(caseOf(x.terms, nil, asOf), 0, plan.FigurePayoff, 1)
				if refused != nil {
					b.Fatal(refused.Err)
				}
				tried = c.Tried
			}
			b.ReportMetric(float64(tried), "ledgers")
		})
	}
}
