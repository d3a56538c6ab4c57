package money_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"repay/planner/internal/draws"
	"repay/planner/money"
)

// Decimals are those of big.Rat, of short fractions and of long ones, at halves
// and beside them too.
func TestPlacesAreThoseOfRat(t *testing.T) {
	check := func(x money.Ratio) {
		t.Helper()
		for _, n := range []int{0, 1, 2, 4, 6, 10, 18} {
			if got, want := x.Places(n), x.Rat().FloatString(n); got != want {
				t.Fatalf("%s with %d decimals: %s, want %s", x, n, got, want)
			}
		}
	}
	for _, x := range []money.Ratio{
		{}, money.Int(-1), money.NewRatio(-1, 1e15), money.NewRatio(math.MaxInt64, 1), money.NewRatio(math.MinInt64+1, 3), money.NewRatio(1, math.MaxInt64), money.NewRatio(9_999_999_999_5, 1e11),
	} {
		check(x)
	}
	r := rand.New(rand.NewPCG(3, 10))
	long := money.NewRatio(1, 3)
	for range draws.Many(5_000, 500_000) {
		a, b := r.Int64()>>r.IntN(63), r.Int64()>>r.IntN(63)+1
		if r.IntN(2) == 0 {
			a = -a
		}
		check(money.NewRatio(a, b))
		check(money.NewRatio(2*(a%1e9)+1, 2e10)) // a half of ten decimals
	}
	for k := range 400 { // as penalty grows, past what is kept as a fraction
		if long = long.Mul(money.NewRatio(int64(100_000+k), 99_999)); k%7 == 0 {
			check(long)
			check(long.Neg())
			check(long.Mul(money.NewRatio(1, 1e9)))
		}
	}
	half := money.FromRat(new(big.Rat).SetFrac(new(big.Int).Add(new(big.Int).Lsh(big.NewInt(1), 80), big.NewInt(1)), new(big.Int).Lsh(big.NewInt(1), 81)))
	check(half)
	check(half.Neg())
}

// Four decimals of a rate are those that the library writes, at halves and beside them
// too.
func TestTenThousandths(t *testing.T) {
	check := func(rate float64) {
		t.Helper()
		n, ok := money.TenThousandths(rate)
		got := money.Currency{Decimals: 4}.Format(money.Amount(n))
		if want := strings.TrimPrefix(strconv.FormatFloat(rate, 'f', 4, 64), "-"); !ok || strings.TrimPrefix(got, "-") != want || n < 0 != (rate < 0 && n != 0) {
			t.Fatalf("%v: %s (%v), want %s", rate, got, ok, want)
		}
	}
	r := rand.New(rand.NewPCG(11, 30))
	for range draws.Many(20_000, 2_000_000) {
		half := (2*float64(r.Int64N(1e9)) + 1) / 32 // 0.03125, 0.09375, …: halves that a float has
		small := r.Float64() * math.Pow10(r.IntN(16)-6)
		written := math.Round(small*1e4)/1e4 + 0.00005
		for _, x := range []float64{half, small, written} {
			if x > 1e9 {
				continue
			}
			for _, x := range []float64{x, math.Nextafter(x, 0), math.Nextafter(x, 1e9), -x} {
				check(x)
			}
		}
	}
	for _, x := range []float64{0, math.Copysign(0, -1), 1e9, -1e9, math.SmallestNonzeroFloat64, 0.00005, 0.1460, 0.99995} {
		check(x)
	}
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e9 + 1} {
		if n, ok := money.TenThousandths(x); ok {
			t.Errorf("%v: %d", x, n)
		}
	}
}
