package money_test

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/money"
)

// long draws a number that is too long to be held exactly: n and part/of, but
// for its 4,200th digit.
func long(t *rapid.T, name string, of uint64) *big.Rat {
	n := rapid.Int64Range(-1e9, 1e9).Draw(t, name)
	part := rapid.Uint64Range(1, of/2).Draw(t, name+" part")
	den := new(big.Int).Exp(big.NewInt(rapid.SampledFrom([]int64{3, 10, 73, 7321}).Draw(t, name+" by")), big.NewInt(4200), nil)
	x := new(big.Rat).SetFrac(new(big.Int).SetUint64(2*part-1), new(big.Int).SetUint64(of))
	x.Add(x, new(big.Rat).SetInt64(n))
	return x.Add(x, new(big.Rat).SetFrac(big.NewInt(1), den))
}

// far is more than bounds may be apart: 2^-180.
var far = new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Lsh(big.NewInt(1), 180))

// Numbers between bounds agree with big.Rat in every operation.
func TestLongNumbersAgreeWithBigRat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := long(t, "a", 1<<61-1), long(t, "b", 1<<62)
		y := money.NewRatio(rapid.Int64Range(-1e12, 1e12).Draw(t, "y"), rapid.Int64Range(1, 1e12).Draw(t, "y den"))
		x, z := money.FromRat(a), money.FromRat(b)
		for _, c := range []struct {
			name string
			got  money.Ratio
			want *big.Rat
		}{
			{"a", x, a},
			{"-a", x.Neg(), new(big.Rat).Neg(a)},
			{"a+y", x.Add(y), new(big.Rat).Add(a, y.Rat())},
			{"y-a", y.Sub(x), new(big.Rat).Sub(y.Rat(), a)},
			{"a×y", x.Mul(y), new(big.Rat).Mul(a, y.Rat())},
			{"y×a", y.Mul(x), new(big.Rat).Mul(a, y.Rat())},
			{"a+b", x.Add(z), new(big.Rat).Add(a, b)},
			{"a-b", x.Sub(z), new(big.Rat).Sub(a, b)},
			{"a×1/1000×b", x.Mul(money.NewRatio(1, 1000)).Mul(z), new(big.Rat).Mul(new(big.Rat).Mul(a, b), big.NewRat(1, 1000))},
		} {
			off := new(big.Rat).Sub(c.want, c.got.Rat())
			if off.Abs(off).Cmp(far) > 0 {
				t.Fatalf("%s = %s, want %s", c.name, c.got.Decimal(), c.want.FloatString(10))
			}
			if c.want.Cmp(new(big.Rat)) != 0 && c.got.Sign() != c.want.Sign() {
				t.Fatalf("%s has sign %d", c.name, c.got.Sign())
			}
			sameRounded(t, c.name, c.got, c.want)
		}
		if x.Cmp(z) != a.Cmp(b) && a.Cmp(b) != 0 {
			t.Fatalf("a compares with b as %d", x.Cmp(z))
		}
	})
}

// Next to a boundary a long number is rounded as it should be as far as the
// bounds tell, and closer than that refused.
func TestLongNumbersNextToABoundary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := big.NewRat(rapid.Int64Range(-1e6, 1e6).Draw(t, "twice"), 2)
		bits := rapid.IntRange(20, 600).Draw(t, "bits")
		off := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Lsh(big.NewInt(3), uint(bits)))
		if rapid.Bool().Draw(t, "below") {
			off.Neg(off)
		}
		x := new(big.Rat).Add(at, off)
		// A third of a number with 4,200 bits more, three times over, is held between bounds.
		tail := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Lsh(big.NewInt(7), 4800))
		x.Add(x, tail)
		held := money.FromRat(x)
		for _, mode := range modes {
			var got money.Amount
			refused := overflows(t, func() { got = held.Round(mode) })
			switch {
			case refused && bits < 250:
				t.Fatalf("%d bits from a boundary refused", bits)
			case !refused && rounded(x, mode).Cmp(big.NewInt(int64(got))) != 0:
				t.Fatalf("rounded %s: %d, want %s", modeNames[mode], got, rounded(x, mode))
			}
		}
	})
}

// Past 2^63 a long number stops.
func TestLongNumbersOverflow(t *testing.T) {
	big3 := new(big.Int).Exp(big.NewInt(3), big.NewInt(4200), nil)
	x := money.FromRat(new(big.Rat).SetFrac(new(big.Int).Add(big3, big.NewInt(1)), big3)).MulInt(1 << 61)
	for name, f := range map[string]func(){
		"sum":            func() { x.Add(x).Add(x.Add(x)) },
		"multiple":       func() { x.MulInt(5) },
		"large multiple": func() { x.MulInt(1 << 62) },
		"product":        func() { x.Mul(x) },
		"below 0":        func() { x.Neg().MulInt(5) },
		"at once":        func() { money.FromRat(new(big.Rat).SetFrac(new(big.Int).Lsh(big.NewInt(1), 7000), big3)) },
	} {
		if !overflows(t, f) {
			t.Errorf("%s: not too large", name)
		}
	}
}
