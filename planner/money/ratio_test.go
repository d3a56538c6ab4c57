package money_test

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/money"
)

// ratio draws a pair of int64 or, past that, a number that needs math/big.
func ratio(t *rapid.T, name string) money.Ratio {
	x := money.NewRatio(wide().Draw(t, name+" num"), positive().Draw(t, name+" den"))
	if rapid.IntRange(0, 3).Draw(t, name+" big") == 0 {
		y := money.NewRatio(wide().Draw(t, name+" num2"), positive().Draw(t, name+" den2"))
		if p := new(big.Rat).Mul(x.Rat(), y.Rat()); p.Num().BitLen() < 64 || !p.Num().IsInt64() { // not -2^63
			return money.FromRat(p)
		}
	}
	return x
}

func equal(x money.Ratio, want *big.Rat) bool { return x.Rat().Cmp(want) == 0 }

func TestRatioAgreesWithBigRat(t *testing.T) {
	inBig := 0
	rapid.Check(t, func(t *rapid.T) {
		x, y := ratio(t, "x"), ratio(t, "y")
		for _, c := range []struct {
			name string
			got  money.Ratio
			want *big.Rat
		}{
			{"x+y", x.Add(y), new(big.Rat).Add(x.Rat(), y.Rat())},
			{"x-y", x.Sub(y), new(big.Rat).Sub(x.Rat(), y.Rat())},
			{"x×y", x.Mul(y), new(big.Rat).Mul(x.Rat(), y.Rat())},
			{"-x", x.Neg(), new(big.Rat).Neg(x.Rat())},
			{"x×7", x.MulInt(7), new(big.Rat).Mul(x.Rat(), big.NewRat(7, 1))},
		} {
			if !equal(c.got, c.want) {
				t.Fatalf("%s = %s, want %s", c.name, c.got, c.want.RatString())
			}
			if c.got.Sign() != c.want.Sign() || c.got.IsZero() != (c.want.Sign() == 0) {
				t.Fatalf("%s has sign %d", c.name, c.got.Sign())
			}
			num, den, small := c.got.Pair()
			if !small {
				inBig++
			} else if den <= 0 || big.NewRat(num, den).Denom().Int64() != den {
				t.Fatalf("%s is %d/%d, not reduced", c.name, num, den)
			}
		}
		if y.Sign() != 0 {
			if want := new(big.Rat).Quo(x.Rat(), y.Rat()); !equal(x.Div(y), want) {
				t.Fatalf("x/y = %s, want %s", x.Div(y), want.RatString())
			}
		}
		if got, want := x.Cmp(y), x.Rat().Cmp(y.Rat()); got != want {
			t.Fatalf("cmp %d, want %d", got, want)
		}
	})
	if inBig == 0 {
		t.Error("no result went past a pair of int64")
	}
}

// A sum of many unlike fractions no longer fits a pair of int64 and stays exact.
func TestSumsStayExactBeyondAPair(t *testing.T) {
	sum, want := money.Ratio{}, new(big.Rat)
	for n := int64(1); n <= 200; n++ {
		sum = sum.Add(money.NewRatio(n-100, n))
		want.Add(want, big.NewRat(n-100, n))
	}
	if _, _, small := sum.Pair(); small {
		t.Error("the sum of 200 unlike fractions fits a pair; it tests nothing")
	}
	if !equal(sum, want) {
		t.Errorf("sum %s, want %s", sum, want.RatString())
	}
	for n := int64(1); n <= 200; n++ {
		sum = sum.Sub(money.NewRatio(n-100, n))
	}
	if _, _, small := sum.Pair(); !small || !sum.IsZero() {
		t.Errorf("taking all of it off again leaves %s", sum)
	}
}

// Numbers around 2^63 no longer fit a pair of int64.
func TestRatiosAtTheEdgeOfInt64(t *testing.T) {
	const want = "9223372036854775808"
	half := money.Int(1 << 62)
	for name, got := range map[string]money.Ratio{
		"2^62 × 2": half.MulInt(2), "2^62 + 2^62": half.Add(half), "2^62 / ½": half.Div(money.NewRatio(1, 2)), "-2^62 × -2": half.Neg().MulInt(-2),
	} {
		if got.String() != want {
			t.Errorf("%s = %s, want %s", name, got, want)
		}
	}
	if got := half.Neg().MulInt(2).String(); got != "-"+want {
		t.Errorf("-2^62 × 2 = %s", got)
	}
}

func TestZeroRatio(t *testing.T) {
	var zero money.Ratio
	x := money.NewRatio(-3, 7)
	for name, got := range map[string]money.Ratio{
		"0+x": zero.Add(x), "x+0": x.Add(zero), "x-0": x.Sub(zero),
	} {
		if got.Cmp(x) != 0 {
			t.Errorf("%s = %s", name, got)
		}
	}
	if !zero.Mul(x).IsZero() || !zero.Div(x).IsZero() || !zero.Neg().IsZero() || zero.Round(money.Up) != 0 || zero.Of(100, money.Up) != 0 {
		t.Error("0 × x, 0 / x, -0 and rounded 0 are 0")
	}
	if got := zero.String(); got != "0" {
		t.Errorf("zero is written %q", got)
	}
	if got := money.NewRatio(3, -6).String(); got != "-1/2" {
		t.Errorf("3/-6 is written %q", got)
	}
}

// FromRat must not share its argument: a Ratio is a value.
func TestFromRatCopies(t *testing.T) {
	r := new(big.Rat).SetFrac(new(big.Int).Lsh(big.NewInt(1), 100), big.NewInt(3))
	x := money.FromRat(r)
	r.SetInt64(1)
	y := x.Rat()
	y.SetInt64(2)
	if want := "1267650600228229401496703205376/3"; x.String() != want {
		t.Errorf("%s, want %s", x, want)
	}
}

func TestYearlyRates(t *testing.T) {
	for _, c := range []struct {
		rate money.Rate
		want money.Ratio
	}{
		{money.Rate{Value: money.NewRatio(4, 1e4), Per: money.PerDay}, money.NewRatio(146, 1000)},
		{money.Rate{Value: money.NewRatio(1, 100), Per: money.PerMonth}, money.NewRatio(12, 100)},
		{money.Rate{Value: money.NewRatio(49, 1000)}, money.NewRatio(49, 1000)},
	} {
		if got := c.rate.Yearly(); got.Cmp(c.want) != 0 {
			t.Errorf("%s: %s a year, want %s", c.rate.Value, got, c.want)
		}
		if got := c.rate.Times(money.NewRatio(3, 2)); got.Per != c.rate.Per || got.Yearly().Cmp(c.want.Mul(money.NewRatio(3, 2))) != 0 {
			t.Errorf("%s × 1.5 = %s", c.rate.Value, got.Value)
		}
	}
}
