package loan

import (
	"fmt"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	_ "repay/planner/internal/draws"

	"repay/planner/calendar"
	"repay/planner/money"
)

// levelByFormula is A as the formula says, sums and products one by one:
//
//	A = round( (P·Π(1+f_i) − F) / Σ_k Π_{j>k}(1+f_j) )
func levelByFormula(p, balloon Amount, f []money.Ratio, mode money.Rounding) Amount {
	one := big.NewRat(1, 1)
	after := func(k int) *big.Rat {
		x := big.NewRat(1, 1)
		for _, y := range f[k:] {
			x.Mul(x, new(big.Rat).Add(one, y.Rat()))
		}
		return x
	}
	sum := new(big.Rat)
	for k := range f {
		sum.Add(sum, after(k+1))
	}
	top := new(big.Rat).Mul(big.NewRat(int64(p), 1), after(0))
	top.Sub(top, big.NewRat(int64(balloon), 1))
	return money.FromRat(top.Quo(top, sum)).Round(mode)
}

// level is A of listed factors, as a cursor computes it.
func level(p, balloon Amount, f []money.Ratio, mode money.Rounding) Amount {
	var a annuity
	for _, x := range f {
		a.add(x)
	}
	if amount, ok := a.level(p, balloon, mode); ok {
		return amount
	}
	return levelExact(p, balloon, f, mode)
}

// clearsWithinHalfACent runs the schedule in exact integers: with A − ½ what is left
// at the end is not below the balloon, with A + ½ it is. That is what "rounded half
// up" means for A.
func clearsWithinHalfACent(a, p, balloon Amount, f []money.Ratio) bool {
	d := int64(1) // a common denominator; 2 for the half
	for _, x := range f {
		_, xd, _ := x.Pair()
		d *= xd / new(big.Int).GCD(nil, nil, big.NewInt(d), big.NewInt(xd)).Int64()
	}
	left := func(twiceA int64) int { // sign of what is left above the balloon
		b, scale, y := big.NewInt(2*int64(p)), big.NewInt(1), new(big.Int)
		for _, x := range f {
			n, xd, _ := x.Pair()
			b.Mul(b, big.NewInt(d+n*(d/xd)))
			scale.Mul(scale, big.NewInt(d))
			b.Sub(b, y.Mul(scale, big.NewInt(twiceA)))
		}
		return b.Cmp(y.Mul(scale, big.NewInt(2*int64(balloon))))
	}
	return left(2*int64(a)-1) >= 0 && left(2*int64(a)+1) < 0
}

// factors draws the interest factors of n irregular periods.
func factors(t *rapid.T, n int, dens []int64) []money.Ratio {
	f := make([]money.Ratio, n)
	rate := money.NewRatio(rapid.Int64Range(0, 3600).Draw(t, "rate"), 1e4)
	seed := rapid.Int64Range(0, 1e6).Draw(t, "lengths")
	for i := range f {
		seed = (seed*1103515245 + 12345) % (1 << 31)
		days := 1 + seed>>16%62
		f[i] = rate.Mul(money.NewRatio(days, dens[int(seed>>8)%len(dens)]))
	}
	return f
}

func principal(t *rapid.T) Amount {
	return Amount(rapid.OneOf(rapid.Int64Range(1, 1e8), rapid.Int64Range(1, 1e13), rapid.Just(int64(1e13))).Draw(t, "principal"))
}

var roundings = []money.Rounding{money.HalfUp, money.HalfEven, money.Up, money.Down}

// On short schedules both ways of computing give what the formula gives.
func TestLevelIsTheFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// 365, 366 and 360 have a small common multiple; the primes have not.
		dens := rapid.SampledFrom([][]int64{{365}, {360}, {365, 366}, {1e6 + 3, 1e9 + 7, 1e9 + 9, 998244353}}).Draw(t, "denominators")
		f := factors(t, rapid.IntRange(1, 30).Draw(t, "periods"), dens)
		p, mode := principal(t), rapid.SampledFrom(roundings).Draw(t, "mode")
		balloon := Amount(rapid.Int64Range(0, int64(p)).Draw(t, "balloon"))
		want := levelByFormula(p, balloon, f, mode)
		if got := level(p, balloon, f, mode); got != want {
			t.Fatalf("level %d, formula %d", got, want)
		}
		num, den := levelRat(p, balloon, f)
		if got := money.RoundQuo(num, den, mode); got != want {
			t.Fatalf("in big.Rat %d, formula %d", got, want)
		}
	})
}

// Each way is taken for the denominators that it is meant for.
func TestCommonDenominator(t *testing.T) {
	for _, c := range []struct {
		dens []int64
		want int64
		ok   bool
	}{
		{[]int64{365, 365}, 365, true},
		{[]int64{365, 366, 360}, 365 * 366 * 12, true},
		{[]int64{1e9 + 7, 1e9 + 9}, (1e9 + 7) * (1e9 + 9), true},
		{[]int64{1e9 + 7, 1e9 + 9, 998244353}, 0, false},
	} {
		var f []money.Ratio
		for _, d := range c.dens {
			f = append(f, money.NewRatio(1, d))
		}
		if got, ok := commonDenominator(f); got != c.want || ok != c.ok {
			t.Errorf("%v: %d %v, want %d %v", c.dens, got, ok, c.want, c.ok)
		}
	}
	huge := money.FromRat(new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Lsh(big.NewInt(1), 70)))
	if _, ok := commonDenominator([]money.Ratio{huge}); ok {
		t.Error("2^70 is no small denominator")
	}
	p := Amount(1e13)
	f := []money.Ratio{huge, money.NewRatio(1, 3), huge}
	if got, want := level(p, 0, f, money.HalfUp), levelByFormula(p, 0, f, money.HalfUp); got != want {
		t.Errorf("with 2^70: %d, formula %d", got, want)
	}
}

// The level amount is exact to the cent on random schedules of up to 1,200 periods.
func TestLevelIsExactToTheCent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dens := rapid.SampledFrom([][]int64{{365}, {360}, {365, 366}, {30, 31, 28}}).Draw(t, "denominators")
		n := rapid.IntRange(1, 1200).Draw(t, "periods")
		f := factors(t, n, dens)
		p := principal(t)
		balloon := Amount(rapid.Int64Range(0, int64(p)/2).Draw(t, "balloon"))
		if a := level(p, balloon, f, money.HalfUp); !clearsWithinHalfACent(a, p, balloon, f) {
			t.Fatalf("%d of %d over %d periods is not the nearest", a, p, n)
		}
	})
}

// factorOf is the interest factor of a contract's period by the formulas, for rates
// per year.
func factorOf(rate money.Ratio, basis calendar.Basis, every calendar.Every, odd bool, a, b Date) money.Ratio {
	if basis == calendar.Thirty360 && every.Unit == calendar.Month && !odd {
		return rate.Mul(money.NewRatio(int64(every.N), 12))
	}
	return rate.Mul(basis.YearFraction(a, b)) // of 30/360, days 30E over 360
}

// The largest contract that a book may hold, 10^13 minor units over 1,200
// periods, on every day count, regular and with an odd first period.
func TestLevelOfTheLargestContract(t *testing.T) {
	start := calendar.Of(2026, 1, 31)
	rate := money.NewRatio(4935, 1e5)
	for name, basis := range map[string]calendar.Basis{
		"actual/365": calendar.Actual365, "actual/360": calendar.Actual360, "actual/actual": calendar.ActualActual, "30/360": calendar.Thirty360,
	} {
		for _, every := range []calendar.Every{calendar.Monthly, {N: 2, Unit: calendar.Week}, {N: 10, Unit: calendar.Day}} {
			for _, firstDue := range []Date{0, start + 47} {
				t.Run(fmt.Sprintf("%s every %d×%d first %s", name, every.N, every.Unit, firstDue), func(t *testing.T) {
					terms := &Terms{
						Principal: money.Max, Rate: RateTerms{Kind: RateGiven, Rate: money.Rate{Value: rate}}, Basis: basis,
						Method: Annuity, Start: start, Every: every, FirstDue: firstDue, Periods: 1200,
					}
					s, err := newContract(terms)
					if err != nil {
						t.Fatal(err)
					}
					c := s.walk()
					c.enter()
					var f []money.Ratio
					from := start
					for k := range 1200 {
						due := every.From(start, k+1)
						if firstDue != 0 {
							due = every.From(firstDue, k)
						}
						f = append(f, factorOf(rate, basis, every, k == 0 && firstDue != 0, from, due))
						from = due
					}
					if !clearsWithinHalfACent(c.amount, money.Max, 0, f) {
						t.Errorf("level amount %d is not the nearest", c.amount)
					}
					rows, err := c.rows()
					if err != nil {
						t.Fatal(err)
					}
					sum := Amount(0)
					for _, r := range rows {
						sum += r.Principal
					}
					if last := rows[len(rows)-1]; sum != money.Max || last.Closing != 0 {
						t.Errorf("principal %d, %d left", sum, last.Closing)
					}
				})
			}
		}
	}
}
