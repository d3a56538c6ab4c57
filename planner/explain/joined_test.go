package explain_test

import (
	"math/big"
	"testing"

	"repay/planner/calendar"
	"repay/planner/explain"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// weekly is a loan of which none of n weekly instalments was paid, 180 days past
// the last; unpaid penalty joins what bears it.
func weekly(n int) plan.Case {
	asOf := calendar.Of(2026, 11, 21)
	return plan.Case{AsOf: asOf, Currency: money.CNY, Loans: []plan.Loan{{ID: "weekly", Terms: loan.Terms{
		Method: loan.Annuity, Principal: 30_000_00, Every: calendar.Every{N: 1, Unit: calendar.Week}, Periods: n, Start: asOf - calendar.Date(7*n+180),
		Rate:    loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(5, 100), Per: money.PerYear}},
		Penalty: loan.Penalty{Known: true, Multiple: money.NewRatio(15, 10), Compound: loan.CompoundAll},
	}}}}
}

// penaltyOf explains the penalty of a case's first loan.
func penaltyOf(t *testing.T, c *plan.Case) (*explain.Explanation, []loan.Row) {
	t.Helper()
	s, refused := plan.State(c)
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	x, refused := explain.New(c, s, 0)
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	e, refused := x.Explain(explain.Ask{Figure: explain.Penalty})
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	table, _, no := plan.Table(c, 0, plan.TableOptions{})
	if no != nil {
		t.Fatal(no)
	}
	return e, table.Rows
}

// The explanation of a long penalty has few lines. Each of its numbers comes out
// again where the rule is followed by hand, from nothing but the table: on each
// due day what is unpaid joins, and the week adds 7.5% × 7/365 of all of it.
func TestALongPenaltyIsDerivedByHand(t *testing.T) {
	const n = 150
	c := weekly(n)
	e, rows := penaltyOf(t, &c)
	if len(e.Lines) != 3*n || e.Len() < n*n/2 || !e.AddsUp() {
		t.Fatalf("%d lines stand for %d; they add up: %t", len(e.Lines), e.Len(), e.AddsUp())
	}
	rate := big.NewRat(75, 365_000)
	near := func(what string, got *money.Ratio, want *big.Rat) {
		t.Helper()
		if off := new(big.Rat).Sub(got.Rat(), want); off.Abs(off).Cmp(big.NewRat(1, 1e12)) > 0 {
			t.Fatalf("%s: %s, want %s", what, got.Decimal(), want.FloatString(10))
		}
	}
	total := money.Amount(0)
	for k, r := range rows {
		base := big.NewRat(int64(r.Principal+r.Interest), 1)
		onBase, onPenalty := new(big.Rat), new(big.Rat)
		for day := r.Due; day < c.AsOf; day += 7 {
			factor := new(big.Rat).Mul(rate, big.NewRat(int64(min(7, c.AsOf-day)), 1))
			unpaid := new(big.Rat).Add(onBase, onPenalty)
			onBase.Add(onBase, new(big.Rat).Mul(factor, base))
			onPenalty.Add(onPenalty, unpaid.Mul(unpaid, factor))
		}
		lines := e.Lines[3*k : 3*k+3]
		near("penalty", lines[0].Exact, onBase)
		near("penalty on penalty", lines[1].Exact, onPenalty)
		want := money.FromRat(onBase.Add(onBase, onPenalty)).Round(money.HalfUp)
		if lines[2].Kind != explain.Rounded || *lines[2].Amount != want {
			t.Fatalf("row %d: %s of %d, want %d", r.N, lines[2].Kind, *lines[2].Amount, want)
		}
		total += want

		g := explain.GrowthOf(lines)
		if g == nil || len(g.Steps) != 2 || int64(g.Base) != base.Num().Int64() || g.Joins != lines[1].Count {
			t.Fatalf("row %d does not grow: %+v", r.N, g)
		}
		grown := big.NewRat(1, 1)
		for _, s := range g.Steps {
			f := new(big.Rat).Mul(big.NewRat(75, 365_000), s.Time.N.Rat())
			for range s.Count {
				grown.Mul(grown, new(big.Rat).Add(f, big.NewRat(1, 1)))
			}
		}
		near("growth", &g.Exact, grown.Sub(grown, big.NewRat(1, 1)).Mul(grown, base))
	}
	if e.Value.Amount != total {
		t.Errorf("penalty %d, by hand %d", e.Value.Amount, total)
	}
}

// A line of a group comes to the lines that it stands for, one day after the
// other; also after payments, which change the base and pay penalty.
func TestALineComesToThoseThatItStandsFor(t *testing.T) {
	c := weekly(60)
	terms := &c.Loans[0].Terms
	for k := range 25 {
		terms.Payments = append(terms.Payments, loan.Payment{Date: terms.Start + calendar.Date(30+k*13), Amount: money.Amount(90_00 + k*17_00)})
	}
	terms.Payments = append(terms.Payments, loan.Payment{Date: c.AsOf - 40, Amount: 2000_00}, loan.Payment{Date: c.AsOf - 9, Amount: 700_00, As: loan.AsInstalment})
	e, _ := penaltyOf(t, &c)
	groups := 0
	for _, l := range e.Lines {
		sum, day, n := money.Ratio{}, l.From, 0
		for one := range l.Each {
			if n++; l.Exact != nil {
				sum = sum.Add(*one.Exact)
			}
			if one.From != day {
				t.Errorf("row %d: a line from %s after one to %s", l.N, one.From, day)
			}
			day = one.To
		}
		if n < 2 {
			continue
		}
		groups++
		if off := sum.Sub(*l.Exact).Rat(); off.Abs(off).Cmp(big.NewRat(1, 1e12)) > 0 || day != l.To || n != l.Count {
			t.Errorf("row %d: %d lines to %s come to %s, the line of %d to %s to %s", l.N, n, day, sum.Decimal(), l.Count, l.To, l.Exact.Decimal())
		}
	}
	if groups < 20 || e.Value.Amount == 0 {
		t.Errorf("only %d groups", groups)
	}
	one := *e
	one.Lines = nil
	for l := range e.Each {
		one.Lines = append(one.Lines, l)
	}
	if !e.AddsUp() || !one.AddsUp() || len(one.Lines) != e.Len() {
		t.Errorf("they add up: %t, one by one: %t, %d of %d", e.AddsUp(), one.AddsUp(), len(one.Lines), e.Len())
	}
}

// Where penalty was paid, or the base changed, nothing is said to grow.
func TestWhatWasPaidDoesNotGrowFromOneBase(t *testing.T) {
	c := weekly(8)
	terms := &c.Loans[0].Terms
	terms.Payments = []loan.Payment{{Date: c.AsOf - 10, Amount: 50_00}} // fills interest and penalty of the first
	e, _ := penaltyOf(t, &c)
	from := 0
	for i, l := range e.Lines {
		if i+1 < len(e.Lines) && e.Lines[i+1].N == l.N {
			continue
		}
		if g := explain.GrowthOf(e.Lines[from : i+1]); (g == nil) != (l.N == 1) {
			t.Errorf("row %d: %+v", l.N, g)
		}
		from = i + 1
	}
}
