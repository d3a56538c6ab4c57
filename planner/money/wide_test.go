package money_test

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/money"
)

// A sum that bears interest on itself again and again grows longer than can be
// written down. It is rounded like the exact sum.
func TestCompoundingStaysExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := money.Amount(rapid.Int64Range(1, 1e9).Draw(t, "base"))
		rate := money.NewRatio(rapid.Int64Range(1, 1e9).Draw(t, "rate"), 1e12)
		mode := rapid.SampledFrom(modes).Draw(t, "mode")
		sum, joined := money.Ratio{}, money.Ratio{}
		exact := new(big.Rat)
		paid := money.Amount(0)
		for k := range 120 {
			f := rate.MulInt(rapid.Int64Range(1, 31).Draw(t, "days"))
			sum = sum.Add(f.MulAmount(base)).Add(f.Mul(joined))
			x := new(big.Rat).SetInt64(int64(base - paid))
			exact.Add(exact, x.Mul(x.Add(x, exact), f.Rat()))
			if k == 30 || k == 90 {
				paid = sum.Round(money.Down)
			}
			if joined = sum.Sub(money.Int(int64(paid))); joined.Sign() < 0 {
				t.Fatalf("%s below what was paid of it", sum)
			}
			if got, want := sum.Round(mode), rounded(exact, mode); want.Cmp(big.NewInt(int64(got))) != 0 {
				t.Fatalf("after %d, rounded %s: %d, want %s", k+1, modeNames[mode], got, want)
			}
		}
		if n := sum.Rat().Denom().BitLen(); n > 4096 {
			t.Fatalf("%d bits are still dragged along", n)
		}
		if !sum.Sub(sum).IsZero() {
			t.Fatal("a number less itself is not 0")
		}
		down := sum.Neg()
		if down.Sign() != -1 || down.Add(sum.MulInt(2)).Cmp(money.Int(0)) != 1 || down.Neg().Round(mode) != sum.Round(mode) {
			t.Fatal("the negative does not mirror it")
		}
		if twice := sum.Mul(sum); sum.Cmp(money.Int(1)) > 0 && twice.Float() < sum.Float() {
			t.Fatalf("%v squared is %v", sum.Float(), twice.Float())
		}
	})
}

// A number that grows past all amounts stops growing.
func TestGrowthStops(t *testing.T) {
	x := money.NewRatio(1<<61, 3).MulInt(1 << 60)
	for range 3 {
		if !overflows(t, func() { x.Checked() }) {
			t.Errorf("%v is not too large", x.Float())
		}
		x = x.Mul(x)
	}
	if small := money.NewRatio(7, 3); small.Checked().Cmp(small) != 0 {
		t.Error("checking a small number changes it")
	}
}

// At one rate and with stretches of one length the denominator of a sum never
// gets shorter, so that one that is no multiple of ½ never becomes one: why a long
// number needs no more than bounds.
func TestDenominatorsOnlyGrow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		by := big.NewRat(rapid.Int64Range(1, 1e6).Draw(t, "part"), rapid.Int64Range(1, 1e6).Draw(t, "of"))
		by.Add(by, big.NewRat(1, 1))
		x := new(big.Rat).SetInt64(rapid.Int64Range(1, 1e12).Draw(t, "sum"))
		for range 60 {
			before := new(big.Int).Set(x.Denom())
			x.Mul(x, by)
			if paid := rapid.Int64Range(0, 3).Draw(t, "paid"); paid > 1 {
				x.Sub(x, new(big.Rat).SetInt64(paid))
			}
			if new(big.Int).Rem(x.Denom(), before).Sign() != 0 {
				t.Fatalf("times %s: a denominator of %s becomes %s", by.RatString(), before, x.Denom())
			}
		}
	})
}
