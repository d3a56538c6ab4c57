package money_test

import (
	"math"
	"math/big"
	"math/rand/v2"
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
