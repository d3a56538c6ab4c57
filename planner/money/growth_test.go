package money_test

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/money"
)

// stretches draws what stretches add to one unit, and the exact product of some
// of their factors.
func stretches(t *rapid.T, most int) (parts []money.Ratio, product func(from, to int) *big.Rat) {
	den := rapid.SampledFrom([]int64{4, 1000, 3650, 730000, 1e9}).Draw(t, "den")
	days := rapid.SliceOfN(rapid.Int64Range(0, 40), 1, most).Draw(t, "days")
	by := make([]*big.Rat, len(days))
	for k, n := range days {
		f := money.NewRatio(n, den)
		parts = append(parts, f)
		by[k] = new(big.Rat).Add(big.NewRat(1, 1), f.Rat())
	}
	return parts, func(from, to int) *big.Rat {
		num, den := big.NewInt(1), big.NewInt(1)
		for _, f := range by[from:to] {
			num.Mul(num, f.Num())
			den.Mul(den, f.Denom())
		}
		return new(big.Rat).SetFrac(num, den)
	}
}

func growth(parts []money.Ratio) (g money.Growth) {
	for _, f := range parts {
		g.Add(f)
	}
	return g
}

// sameRounded compares a number with the exact one, rounded in every way.
func sameRounded(t *rapid.T, what string, x money.Ratio, want *big.Rat) {
	t.Helper()
	for _, mode := range modes {
		if w := rounded(want, mode); w.Cmp(big.NewInt(int64(money.Ceiling))) > 0 {
			if !overflows(t, func() { x.Round(mode) }) {
				t.Fatalf("%s: %s is not too large", what, w)
			}
		} else if got := x.Round(mode); w.Cmp(big.NewInt(int64(got))) != 0 {
			t.Fatalf("%s rounded %s: %d, want %s", what, modeNames[mode], got, w)
		}
	}
}

// What a sum becomes over many stretches at once is what it becomes over one
// after the other.
func TestGrowthIsTheExactProduct(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts, product := stretches(t, 600)
		to := rapid.IntRange(0, len(parts)).Draw(t, "to")
		from := rapid.IntRange(0, to).Draw(t, "from")
		x := money.NewRatio(rapid.Int64Range(1, 1e10).Draw(t, "num"), rapid.SampledFrom([]int64{1, 2, 7300}).Draw(t, "den"))
		g := growth(parts)
		want := product(from, len(parts))
		if f, _ := want.Float64(); math.Abs(g.Float(from)/f-1) > 1e-12 {
			t.Fatalf("a unit becomes %v, want %v", g.Float(from), f)
		}
		want = product(from, to)
		if want.Mul(want, x.Rat()); want.Cmp(new(big.Rat).SetInt64(1e15)) > 0 {
			return
		}
		sameRounded(t, "of", g.Of(x, from, to), want)
		kept := g.Keep(x, from, to)
		sameRounded(t, "kept", kept, want)
		if want.Denom().BitLen() < 2000 && want.Num().BitLen() < 2000 && to-from < 100 && kept.Rat().Cmp(want) != 0 {
			t.Fatalf("kept %s, want %s", kept, want.RatString())
		}
	})
}

// A sum that ends on a multiple of ½, or next to one by less than bounds could
// tell, is rounded like the exact one.
func TestGrowthMeetsTies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts, product := stretches(t, 140)
		end := big.NewRat(rapid.Int64Range(1, 1e12).Draw(t, "twice"), 2)
		if away := rapid.SampledFrom([]uint{0, 0, 100, 300, 500}).Draw(t, "bits away"); away > 0 {
			near := new(big.Rat).SetFrac(big.NewInt(rapid.SampledFrom([]int64{-1, 1}).Draw(t, "side")), new(big.Int).Lsh(big.NewInt(1), away))
			end.Add(end, near)
		}
		x := money.FromRat(new(big.Rat).Quo(end, product(0, len(parts))))
		if x.Rat().Denom().BitLen() > 2000 || x.Rat().Num().BitLen() > 2000 {
			return // held between bounds from the start
		}
		g := growth(parts)
		sameRounded(t, "of", g.Of(x, 0, g.Len()), end)
		sameRounded(t, "kept", g.Keep(x, 0, g.Len()), end)
	})
}

// Factors that undo one another over thousands of bits: 128/125 and three times
// 5/4 double what there is, a stretch that takes half of it away follows.
func TestGrowthThatComesBack(t *testing.T) {
	round := []money.Ratio{money.NewRatio(3, 125), money.NewRatio(1, 4), money.NewRatio(1, 4), money.NewRatio(1, 4), money.NewRatio(-1, 2)}
	g := growth(slices.Repeat(round, 1000))
	for _, mode := range modes {
		for _, n := range []int64{1, 2, 3, 4, 5} {
			x := money.NewRatio(n, 2)
			if got, want := g.Of(x, 0, g.Len()).Round(mode), x.Round(mode); got != want {
				t.Errorf("%d/2 comes back as %d, want %d", n, got, want)
			}
		}
	}
}

func TestGrowthForksGoOnIndependently(t *testing.T) {
	half, third := money.NewRatio(1, 2), money.NewRatio(1, 3)
	g := growth([]money.Ratio{half, half, half})
	f := g.Fork()
	g.Add(half)
	f.Add(third)
	if a, b := g.Of(money.Int(16), 0, g.Len()), f.Of(money.Int(16), 0, f.Len()); a.Cmp(money.Int(81)) != 0 || b.Cmp(money.Int(72)) != 0 {
		t.Errorf("16 becomes %s and %s, want 81 and 72", a, b)
	}
	if got := g.Of(half, 3, 3); got != half {
		t.Errorf("without a stretch %s becomes %s", half, got)
	}
}

// BenchmarkGrowth is what one sum comes to over 3,000 stretches, at once and one
// after the other.
func BenchmarkGrowth(b *testing.B) {
	f, x := money.NewRatio(3, 5000), money.Int(30_00)
	g := growth(slices.Repeat([]money.Ratio{f}, 3000))
	by := f.Add(money.Int(1))
	b.Run("at once", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			g.Of(x, 0, g.Len())
		}
	})
	b.Run("step", func(b *testing.B) {
		b.ReportAllocs()
		long := g.Of(x, 0, g.Len())
		for b.Loop() {
			long.Mul(by)
		}
	})
	b.Run("step in full", func(b *testing.B) {
		b.ReportAllocs()
		long := g.Keep(x, g.Len()-150, g.Len())
		for b.Loop() {
			long.Mul(by)
		}
	})
	b.Run("stretch", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			fork := g.Fork()
			fork.Add(f)
		}
	})
}
