package plan_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/draws"
	"repay/planner/internal/twin"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// exactCase draws a household whose loans bear no interest and are late at a fee that
// is a sum, of which every part that contracts and offers divide is whole cents.
func exactCase(r *rand.Rand) *plan.Case {
	parts := func() int { return []int{2, 3, 4, 6, 12}[r.IntN(5)] }
	c := &plan.Case{AsOf: calendar.Of(2026, 11, 1) + plan.Date(r.IntN(28)), Currency: money.CNY}
	monthly := plan.Amount(0)
	for i := range 1 + r.IntN(3) {
		t := loan.Terms{
			Principal: 144_00 * plan.Amount(1+r.IntN(60)), Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Per: money.PerYear}},
			Method: loan.EqualPrincipal, Every: calendar.Monthly, Periods: parts(),
			Penalty: loan.Penalty{Known: true, LateFee: &loan.LateFee{Amount: 12_00 * plan.Amount(1+r.IntN(3))}},
		}
		passed := r.IntN(t.Periods)
		t.Start = calendar.Monthly.From(c.AsOf-plan.Date(r.IntN(28)), -passed)
		if k := passed - r.IntN(3); k > 0 {
			t.PaidThrough = calendar.Monthly.From(t.Start, k)
		}
		monthly += t.Principal / plan.Amount(t.Periods)
		x := plan.Loan{ID: fmt.Sprint("loan ", i), Terms: t, Listed: true}
		for k := range r.IntN(4) {
			o := agreement.Offer{Name: fmt.Sprint("offer ", k), Strategy: []agreement.Strategy{agreement.InterestFree, agreement.PrincipalOnly, agreement.Settle, agreement.Freeze, agreement.Extend}[r.IntN(5)]}
			switch o.Strategy {
			case agreement.Settle:
				o.Sum, o.Parts = agreement.Share{Set: true, IsPart: true, Part: money.NewRatio(1, 2)}, 1
			case agreement.Freeze:
				o.For, o.Periods = 1+r.IntN(3), parts()
			default:
				o.Periods = parts()
			}
			x.Offers = append(x.Offers, o)
		}
		c.Loans = append(c.Loans, x)
	}
	living := 100 * plan.Amount(300+r.IntN(2000))
	c.Household = &household.Household{
		Cash:     100 * plan.Amount(r.IntN(2000)),
		Income:   []household.Flow{{Amount: living + monthly*plan.Amount(20+r.IntN(150))/100/100*100, Every: calendar.Monthly, Day: 1 + r.IntN(31)}},
		Expenses: []household.Flow{{Amount: living, Every: calendar.Monthly, Day: 1 + r.IntN(31)}},
	}
	if r.IntN(3) == 0 {
		c.Household.Reserve = living / 2
	}
	return c
}

// inWholes are sums that are looked for in whole units of the currency, or in cents:
// those of ten times as much may end between.
var inWholes = regexp.MustCompile(`\.Case\.|\.Proof\.(Value|Bound)|\.More\b|\.Missing\b|\.Smallest|\.Trail`)

// Ten times the sums are ten times every figure, and the same choices on the same days,
// where nothing has to be rounded.
func TestTenTimesTheSums(t *testing.T) {
	c := twin.Change{Times: 10}
	n := draws.Many(150, 500)
	refused := make([]int, lanes)
	inLanes(t, n, func(t *testing.T, lane, i int) {
		r := rand.New(rand.NewPCG(20261207, uint64(i)))
		one := exactCase(r)
		ten := twin.Of(one, c)
		want, got := wholeExact(one, i, 1), wholeExact(ten, i, 10)
		if d := twin.Differ(want, got, c, inWholes); d != "" {
			t.Errorf("sample %d: %s", i, d)
		}
		if want.Refused != "" {
			refused[lane]++
		}
	})
	tooFewComputed(t, n, refused)
}

// wholeExact is everything in which nothing is shared out; a shock is so many times as
// much.
func wholeExact(c *plan.Case, i int, times plan.Amount) (w whole) {
	var bad []plan.Refused
	if w.Status, bad = plan.State(c); len(bad) > 0 {
		w.Refused = fmt.Sprint(bad[0].Err.Code)
		return w
	}
	w.Comparison, _ = plan.Compare(c, plan.Goals[i%len(plan.Goals)])
	for _, p := range []paydown.Policy{paydown.Avalanche, paydown.Snowball, paydown.Oldest, paydown.None} {
		x, _ := plan.PlanPayments(c, plan.PlanOptions{Policy: p, Brief: true})
		w.Plans = append(w.Plans, x)
	}
	o := plan.AskOptions{Goal: append([]plan.Goal{""}, plan.Goals...)[i%5], Stop: steps(4000)}
	if i%2 == 0 {
		o.Shock = 200_00 * times
	}
	a, _ := plan.AskLeast(c, o)
	w.Asks = append(w.Asks, a)
	return w
}

// roundedOff is how far one rounding is off at ten times the sums: a cent in the sum
// itself, which is ten, and one at ten times.
const roundedOff = 11

// Where figures are rounded those of ten times the sums are as far off as the roundings
// are many: of all that a ledger files, each once, and once more what the figure adds
// up. Some payments that just clear a loan, or just do not, are on the other side then.
func TestTenTimesTheSumsRounded(t *testing.T) {
	n := draws.Many(200, 1200)
	compared, other := make([]int, lanes), make([]int, lanes)
	inLanes(t, n, func(t *testing.T, lane, i int) {
		one := drawnCase(rand.New(rand.NewPCG(20261208, uint64(i))))
		ten := twin.Of(one, twin.Change{Times: 10})
		a, bad := plan.State(one)
		b, worse := plan.State(ten)
		if len(bad)+len(worse) > 0 {
			return
		}
		for k := range a.Loans {
			trace, refused := plan.TraceOf(one, k, one.AsOf)
			if refused != nil {
				continue
			}
			off := roundedOff * plan.Amount(len(trace.Ledger.Entries())+len(trace.Ledger.OverdueNow(one.AsOf))+4)
			compared[lane]++
			if d := twin.Differ(a.Loans[k].Sums, b.Loans[k].Sums, twin.Change{Times: 10, Off: func(string) money.Amount { return off }}, nil); d != "" {
				other[lane]++
				if testing.Verbose() {
					t.Logf("sample %d, loan %d, at most %d off: %s", i, k, off, d)
				}
			}
		}
	})
	if all, k := sum(compared), sum(other); all < n || k > all/25 {
		t.Errorf("%d of %d are further off", k, all)
	}
}
