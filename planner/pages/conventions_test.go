package pages

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// TestChangesHaveWords: where nothing bears interest every change is without
// effect, so that all are named; each has its words.
func TestChangesHaveWords(t *testing.T) {
	named := map[plan.Convention]int{}
	for _, terms := range []loan.Terms{
		{Rate: loan.RateTerms{Kind: loan.RateGiven}, Penalty: loan.Penalty{Known: true, Multiple: money.Int(1)}},
		{
			Rate: loan.RateTerms{Kind: loan.RateGiven}, Basis: calendar.Thirty360, InterestRounding: money.Down, InstalmentRounding: money.Down,
			Penalty:    loan.Penalty{Known: true, Multiple: money.Int(1), On: loan.OfBalance, Counting: loan.IncludeEnd, Compound: loan.CompoundAll},
			Allocation: loan.Allocation{Order: loan.PrincipalFirst, ByComponent: true},
		},
		{Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Per: money.PerDay}}},
		{Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Per: money.PerMonth}}},
	} {
		terms.Principal, terms.Method, terms.Start, terms.Every, terms.Periods = 1000_00, loan.Annuity, calendar.Of(2026, 3, 8), calendar.Monthly, 10
		c := plan.Case{AsOf: calendar.Of(2026, 11, 21), Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Terms: terms}}}
		k, refused := plan.CheckClaim(&c, 0, plan.FigurePrincipalOverdue, 1)
		if refused != nil {
			t.Fatal(refused.Err)
		}
		v := newVoice(Head{}, c)
		ways := 0
		for _, d := range k.Varied {
			ways += d.Variants
			if conventionWords.of(d.Convention) == (lang.Text{}) {
				t.Errorf("%s has no words", d.Convention)
			}
		}
		if ways != len(k.NoEffect) {
			t.Errorf("%d ways, %d without effect", ways, len(k.NoEffect))
		}
		for _, x := range k.NoEffect {
			if named[x.Convention]++; v.change(x) == x.To {
				t.Errorf("%+v has no words", x)
			}
		}
	}
	for _, c := range plan.Conventions {
		if named[c] == 0 && c != plan.ConventionInterestMode {
			t.Errorf("%s is never named", c)
		}
	}
}

// TestFiguresHaveWords: each figure has a name in both languages, by which it
// is found.
func TestFiguresHaveWords(t *testing.T) {
	for _, f := range plan.Figures() {
		found := false
		for _, name := range ClaimFigureNames() {
			if g, ok := ClaimFigureNamed(name); ok && g == f && name != string(f) {
				found = true
			}
		}
		if g, ok := ClaimFigureNamed(string(f)); !ok || g != f || !found {
			t.Errorf("%s is not found by its names", f)
		}
	}
}
