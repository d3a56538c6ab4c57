package loan

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/cases"
	"repay/planner/internal/draws"
	"repay/planner/money"
)

// shown is a rate as tables and records write it.
func shown(r float64, ok bool) string {
	if !ok {
		return "none"
	}
	return strconv.FormatFloat(r, 'f', 4, 64) + " " + strconv.FormatFloat(r*100, 'f', 2, 64) + "%"
}

// drawFlow draws payments of a payoff p: monthly, weekly, by any days, one, and
// some that come near what a lender or nobody would take.
func drawFlow(r *rand.Rand) (p Amount, pays []Amount, days []int) {
	p = Amount(math.Pow(10, 2+10*r.Float64()))
	n := 1 + r.IntN([]int{1, 3, 12, 60, 360}[r.IntN(5)])
	start, kind := calendar.Of(2026, 1, 1)+Date(r.IntN(800)), r.IntN(4)
	sum := float64(p) * []float64{1, 1 + r.Float64(), 0.2 + r.Float64(), 1 + 0.001*r.Float64(), math.Pow(10, 4*r.Float64()-2)}[r.IntN(5)]
	at := r.IntN(40)
	for k := range n {
		switch kind {
		case 0:
			at = int(start.AddMonths(k+1) - start)
		case 1:
			at += 7
		case 2:
			at += r.IntN(90)
		}
		pays, days = append(pays, Amount(sum/float64(n)*[]float64{1, 2 * r.Float64()}[r.IntN(2)])), append(days, at)
	}
	return p, pays, days
}

func flowOf(pays []Amount, days []int) *Flow {
	list := make([]DatedSum, len(pays))
	for i, a := range pays {
		list[i] = DatedSum{Date: Date(days[i]), Amount: a}
	}
	f := &Flow{}
	f.Discount(0, list)
	return f
}

// The rate of payments is the rule's to what is shown, and there is one where
// the rule finds one.
func TestFlowRateIsTheRules(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	rule := 0
	for range draws.Many(3000, 100_000) {
		p, pays, days := drawFlow(r)
		f := flowOf(pays, days)
		want, has := DiscountRate(p, pays, days)
		got, ok := f.Rate(p)
		if shown(got, ok) != shown(want, has) {
			t.Fatalf("%d by %v on %v: %s, want %s", p, pays, days, shown(got, ok), shown(want, has))
		}
		fast, ok := f.newton(float64(p))
		switch {
		case !ok:
			rule++
		case math.Abs(fast-want) > 1e-10*(1+want):
			t.Fatalf("%d by %v on %v: %.15f, want %.15f", p, pays, days, fast, want)
		}
	}
	if rule == 0 {
		t.Error("no draw left it to the rule")
	}
}

// Rates that lie on a rounding boundary, at either end of what there is, and
// beyond, are the rule's.
func TestFlowRateAtTheEdges(t *testing.T) {
	for _, years := range []int{1, 2, 5} {
		for _, rate := range []float64{
			-0.999, -0.9900001, -0.99, -0.98999, -0.98, -0.9739, -0.97, -0.00005, -1e-9, -1e-12, 0, 1e-12, 0.00005, 0.00015, 0.04785, 0.05145, 0.12345,
			0.99995, 35, 36.99, 37.5, 99.99995, 100, 100.00005, 1e4, 1e8, 2.6e8, 2.7e8, 1e9,
		} {
			for _, p := range []Amount{1, 1000, 1e8, 1e13} {
				for _, off := range []float64{0, 1e-13, -1e-13, 1e-9, -1e-9} {
					a := Amount(math.Min(float64(p)*math.Pow(1+rate+off, float64(years)), 9e15))
					f := flowOf([]Amount{a}, []int{365 * years})
					want, has := DiscountRate(p, []Amount{a}, []int{365 * years})
					if got, ok := f.Rate(p); shown(got, ok) != shown(want, has) {
						t.Errorf("%d for %d after %d years: %s, want %s", a, p, years, shown(got, ok), shown(want, has))
					}
				}
			}
		}
	}
}

// What a lender forgoes is what each payment is worth by itself, to the cent,
// also where it lies on half a cent.
func TestForgoneIsTheSumOfPowers(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 1))
	for range draws.Many(3000, 300000) {
		p, pays, days := drawFlow(r)
		rate := []float64{0, r.Float64(), 0.05, 3}[r.IntN(4)]
		if r.IntN(4) == 0 { // half a cent, or nearly
			days, pays, rate = []int{365 * (1 + r.IntN(3))}, []Amount{Amount(1 + 2*r.IntN(1e6))}, 1
		}
		worth := 0.0
		for i, a := range pays {
			worth += float64(a) * math.Pow(1+rate, -float64(days[i])/365)
		}
		if got, want := flowOf(pays, days).Forgone(p, rate), Amount(math.Round(float64(p)-worth)); got != want {
			t.Fatalf("%d by %v on %v at %v: %d, want %d", p, pays, days, rate, got, want)
		}
	}
}

// A rate per period is the rule's to ten decimals.
func TestPeriodRateIsTheRules(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	for range draws.Many(3000, 300000) {
		p, amounts, _ := drawFlow(r)
		pays := make([]float64, len(amounts))
		for i, a := range amounts {
			pays[i] = float64(a)
		}
		want, has := periodRate(float64(p), 0, pays)
		got, ok := roundedPeriodRate(float64(p), pays)
		if ok != has || ok && got != tenDecimals(want) {
			t.Fatalf("%d by %v: %v %v, want %v %v", p, pays, got, ok, want, has)
		}
	}
}

// The rate that instalments imply is what halving finds, to ten decimals.
func TestImpliedRateIsWhatHalvingFinds(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 1))
	halved := 0
	for range draws.Many(3000, 100000) {
		every := []calendar.Every{calendar.Monthly, {N: 3, Unit: calendar.Month}, {N: 1, Unit: calendar.Week}, {N: 1, Unit: calendar.Day}}[r.IntN(4)]
		basis := []calendar.Basis{calendar.Thirty360, calendar.Actual365, calendar.Actual360, calendar.ActualActual}[r.IntN(4)]
		n := 1 + r.IntN([]int{1, 12, 60, 360, 1200}[r.IntN(5)])
		p := Amount(math.Pow(10, 2+11*r.Float64()))
		a := Amount(float64(p) / float64(n) * []float64{1, 1 + 0.2*r.Float64(), 1 + 3*r.Float64(), 1 + 30*r.Float64()}[r.IntN(4)])
		balloon := Amount(float64(p) * []float64{0, 0, r.Float64()}[r.IntN(3)])
		start := calendar.Of(2026, 1, 1) + Date(r.IntN(400))
		ac := accrual{basis: basis, grid: calendar.Grid{Anchor: start, Every: every}, start: start}
		ac.first = ac.grid.At(1)
		f, pays := make([]float64, n), make([]float64, n)
		for i := range f {
			pays[i] = float64(a)
			f[i] = ac.factor(&money.Rate{Value: money.Int(1)}, ac.grid.At(i), ac.grid.At(i+1)).Float()
		}
		if a*Amount(n)+balloon < p || leftAfter(p, balloon, pays, f, mostImplied) < 0 {
			continue
		}
		want, got := impliedByHalves(p, balloon, pays, f), impliedRate(p, balloon, pays, f)
		if got != want {
			t.Fatalf("%d, %d and %d times %d over %v: %v, want %v", p, balloon, n, a, f[0], got, want)
		}
		if want.IsZero() {
			halved++
		}
	}
	if halved == 0 {
		t.Error("no draw without interest")
	}
}

// The rates of a contract are those of its equation by the rule, as they are
// shown: also those that lie on a rounding boundary, as interest-only loans do, and
// those of a first period of one day, of a year, and of anything between.
func TestContractRatesAreTheRules(t *testing.T) {
	for _, percent := range []int64{0, 5, 4350, 4785, 5145, 5225, 12345, 900000, 1e7} { // thousandths of a percent
		for _, n := range []int{1, 2, 12, 60, 360} {
			for _, method := range []Method{Annuity, EqualPrincipal, InterestOnly, Bullet, Flat} {
				for _, every := range []calendar.Every{calendar.Monthly, {N: 1, Unit: calendar.Week}, {N: 1, Unit: calendar.Day}} {
					terms := Terms{
						Principal: 1_000_000_00, Rate: RateTerms{Kind: RateGiven, Rate: money.Rate{Value: money.NewRatio(percent, 100000)}},
						Basis: calendar.Thirty360, Method: method, Start: calendar.Of(2026, 1, 1), Every: every, Periods: n,
					}
					for _, first := range []Date{0, 1, 3, 16, 60, 365} {
						if terms.FirstDue = 0; first > 0 {
							terms.FirstDue = terms.Start + first
						}
						ratesAreTheRules(t, &terms)
					}
				}
			}
		}
	}
}

// The same of loans as they are drawn, with fees taken out and a first period of
// any length.
func TestContractRatesOfOddFirstPeriods(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 1))
	for range draws.Many(1000, 50_000) {
		received := Amount(8000_00 + r.IntN(2000_01))
		terms := Terms{
			Principal: 10000_00, Received: &received, Rate: RateTerms{Kind: RateGiven, Rate: money.Rate{Value: money.NewRatio(int64(r.IntN(60_000)), 100_000)}},
			Method: []Method{Annuity, EqualPrincipal, InterestOnly, Bullet, Flat}[r.IntN(5)], Periods: 1 + r.IntN([]int{1, 12, 60}[r.IntN(3)]),
			Start: calendar.Of(2026, 1, 1) + Date(r.IntN(800)), Every: calendar.Every{N: 1 + r.IntN(3), Unit: calendar.Unit(r.IntN(3))},
		}
		terms.FirstDue = terms.Start + Date(1+r.IntN([]int{5, 45, 400}[r.IntN(3)]))
		ratesAreTheRules(t, &terms)
	}
}

// Examples of Regulation Z, appendix J, with just the payments that they name.
func TestEquationsOfRegulationZ(t *testing.T) {
	for id, every := range map[string]calendar.Every{
		"regz-j-c1i": calendar.Monthly, "regz-j-c1ii": calendar.Monthly, "regz-j-c1iv": {N: 3, Unit: calendar.Month}, "regz-j-c1v": {N: 1, Unit: calendar.Week},
	} {
		c := cases.Read(t, id)
		number := func(key string) float64 {
			x, err := strconv.ParseFloat(c.Given.Text(key), 64)
			if err != nil {
				t.Fatal(id, key, err)
			}
			return x
		}
		num, den := every.PerYear()
		e := Equation{
			Received: Amount(number("principal") * 100), Rows: make([]Row, int(number("periods"))), PerYear: float64(num) / float64(den),
			First: calendar.Grid{Anchor: cases.Date(c.Given.Text("first_due")), Every: every}.Length(cases.Date(c.Given.Text("start")), 0),
		}
		for k := range e.Rows {
			e.Rows[k].Principal = Amount(math.Round(number("instalment") * 100))
		}
		e.solve(e.payments())
		if got := strconv.FormatFloat(e.Rates.Simple, 'f', 4, 64); got != c.Expect.Text("simple_rate") {
			t.Errorf("%s: %s, published %s", id, got, c.Expect.Text("simple_rate"))
		}
	}
}

// ratesAreTheRules compares the rates that are found in few tries with the rule's,
// and these with the equation that they solve.
func ratesAreTheRules(t *testing.T, terms *Terms) {
	t.Helper()
	e := ContractEquation(terms)
	if e == nil {
		return
	}
	got, want := ContractRates(terms), e.Rates
	if shown(got.Simple, got.OK) != shown(want.Simple, want.OK) || shown(got.IRR, got.OK) != shown(want.IRR, want.OK) {
		t.Errorf("%d of %d to %s, every %+v: %+v, want %+v", terms.Method, terms.Periods, terms.FirstDue, terms.Every, got, want)
	}
	worth := 0.0
	for k := range e.Rows {
		worth += float64(e.Rows[k].Payment()) * math.Pow(1+e.Period, -e.At(k).Float())
	}
	if e.Rates.OK && !e.Beyond && math.Abs(worth-float64(e.Received)) > 0.5 {
		t.Errorf("%d of %d to %s, every %+v: worth %.2f, received %d", terms.Method, terms.Periods, terms.FirstDue, terms.Every, worth, e.Received)
	}
}
