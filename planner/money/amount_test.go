package money_test

import (
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "repay/planner/internal/draws"

	"repay/planner/money"
)

var modes = []money.Rounding{money.HalfUp, money.HalfEven, money.Up, money.Down}

var modeNames = map[money.Rounding]string{
	money.HalfUp: "half up", money.HalfEven: "half even", money.Up: "up", money.Down: "down",
}

// rounded is the slow, obvious way to round: the whole part, and one more away from
// zero where the mode says so.
func rounded(x *big.Rat, mode money.Rounding) *big.Int {
	abs := new(big.Rat).Abs(x)
	whole := new(big.Int).Quo(abs.Num(), abs.Denom())
	rest := new(big.Rat).Sub(abs, new(big.Rat).SetInt(whole))
	half := rest.Cmp(big.NewRat(1, 2))
	away := false
	switch mode {
	case money.Up:
		away = rest.Sign() > 0
	case money.HalfUp:
		away = half >= 0
	case money.HalfEven:
		away = half > 0 || half == 0 && whole.Bit(0) == 1
	}
	if away {
		whole.Add(whole, big.NewInt(1))
	}
	if x.Sign() < 0 {
		whole.Neg(whole)
	}
	return whole
}

// overflows reports whether f leaves the range of amounts.
func overflows(t rapid.TB, f func()) (yes bool) {
	t.Helper()
	defer func() {
		switch x := recover().(type) {
		case nil:
		case money.Overflow:
			yes = true
		default:
			t.Errorf("panic %v, want an overflow", x)
		}
	}()
	f()
	return false
}

func TestRoundingModes(t *testing.T) {
	for _, c := range []struct {
		num, den               int64
		halfUp, even, up, down money.Amount
	}{
		{0, 1, 0, 0, 0, 0},
		{7, 1, 7, 7, 7, 7},
		{1, 4, 0, 0, 1, 0},
		{1, 2, 1, 0, 1, 0},
		{3, 4, 1, 1, 1, 0},
		{3, 2, 2, 2, 2, 1},
		{5, 2, 3, 2, 3, 2},
		{-1, 4, 0, 0, -1, 0},
		{-1, 2, -1, 0, -1, 0},
		{-3, 2, -2, -2, -2, -1},
		{-5, 2, -3, -2, -3, -2},
		{499999999, 1000000000, 0, 0, 1, 0},
		{500000001, 1000000000, 1, 1, 1, 0},
		{20000000000001, 2, 1e13 + 1, 1e13, 1e13 + 1, 1e13},
		{20000000000003, 2, 1e13 + 2, 1e13 + 2, 1e13 + 2, 1e13 + 1},
		{-20000000000001, 2, -1e13 - 1, -1e13, -1e13 - 1, -1e13},
	} {
		for mode, want := range map[money.Rounding]money.Amount{
			money.HalfUp: c.halfUp, money.HalfEven: c.even, money.Up: c.up, money.Down: c.down,
		} {
			x := money.NewRatio(c.num, c.den)
			if got := x.Round(mode); got != want {
				t.Errorf("%d/%d %s: %d, want %d", c.num, c.den, modeNames[mode], got, want)
			}
			if got, ok := money.MulDiv(money.Amount(c.num), 1, c.den, mode); !ok || got != want {
				t.Errorf("%d × 1 / %d %s: %d %v, want %d", c.num, c.den, modeNames[mode], got, ok, want)
			}
			if got := money.NewRatio(1, c.den).Of(money.Amount(c.num), mode); got != want {
				t.Errorf("1/%d of %d %s: %d, want %d", c.den, c.num, modeNames[mode], got, want)
			}
		}
	}
}

// The product of 10^13 and a rate with many digits is far beyond an int64.
func TestMulDivBeyondInt64(t *testing.T) {
	for _, c := range []struct {
		a        money.Amount
		num, den int64
		want     money.Amount
		ok       bool
	}{
		{money.Max, 146e13, 1000e13, 1460000000000, true},
		{money.Max, 1<<62 - 1, 1 << 62, money.Max, true}, // 2×10^-6 short of it
		{-money.Max, 1<<62 - 1, 1 << 62, -money.Max, true},
		{money.Ceiling, 1, 1, money.Ceiling, true},
		{money.Ceiling, 3, 3, money.Ceiling, true},
		{money.Ceiling, 2, 1, 0, false},
		{-money.Ceiling, 2, 1, 0, false},
		{money.Max, 1 << 62, 1, 0, false},
		{1 << 62, 1 << 62, 1 << 61, 0, false},
	} {
		got, ok := money.MulDiv(c.a, c.num, c.den, money.HalfUp)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%d × %d / %d = %d %v, want %d %v", c.a, c.num, c.den, got, ok, c.want, c.ok)
		}
	}
}

func wide() *rapid.Generator[int64] {
	return rapid.OneOf(
		rapid.Int64Range(-100, 100),
		rapid.Int64Range(-2e13, 2e13),
		rapid.Int64Range(-1<<62, 1<<62),
	)
}

func positive() *rapid.Generator[int64] {
	return rapid.OneOf(rapid.Int64Range(1, 100), rapid.SampledFrom([]int64{360, 365, 366, 1e4, 1e6, 1e10}), rapid.Int64Range(1, 1<<62))
}

func inRange(x *big.Int) bool {
	return new(big.Int).Abs(x).Cmp(big.NewInt(int64(money.Ceiling))) <= 0
}

func TestMulDivIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, num, den := wide().Draw(t, "a"), wide().Draw(t, "num"), positive().Draw(t, "den")
		mode := rapid.SampledFrom(modes).Draw(t, "mode")
		exact := new(big.Rat).Mul(big.NewRat(a, 1), big.NewRat(num, den))
		want := rounded(exact, mode)
		got, ok := money.MulDiv(money.Amount(a), num, den, mode)
		if ok != inRange(want) || ok && int64(got) != want.Int64() {
			t.Fatalf("%d %v, want %s", got, ok, want)
		}
	})
}

func TestOfIsTheRoundedProduct(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, x := wide().Draw(t, "a"), ratio(t, "x")
		mode := rapid.SampledFrom(modes).Draw(t, "mode")
		want := rounded(new(big.Rat).Mul(big.NewRat(a, 1), x.Rat()), mode)
		for name, f := range map[string]func() money.Amount{
			"Of":    func() money.Amount { return x.Of(money.Amount(a), mode) },
			"Round": func() money.Amount { return x.MulAmount(money.Amount(a)).Round(mode) },
		} {
			var got money.Amount
			panicked := overflows(t, func() { got = f() })
			if panicked == inRange(want) || !panicked && int64(got) != want.Int64() {
				t.Fatalf("%s: %d, overflow %v, want %s", name, got, panicked, want)
			}
		}
	})
}

func TestAddAndCheckedOverflow(t *testing.T) {
	const most = money.Amount(1<<63 - 1)
	for _, c := range []struct {
		name string
		f    func()
		want bool
	}{
		{"at the ceiling", func() { money.Ceiling.Checked() }, false},
		{"past the ceiling", func() { (money.Ceiling + 1).Checked() }, true},
		{"at the floor", func() { (-money.Ceiling).Checked() }, false},
		{"past the floor", func() { (-money.Ceiling - 1).Checked() }, true},
		{"adding nothing to the most", func() { most.Add(0) }, false},
		{"adding one to the most", func() { most.Add(1) }, true},
		{"taking one from the least", func() { (-most - 1).Add(-1) }, true},
		{"taking the least from zero", func() { money.Amount(0).Add(-most - 1) }, false},
		{"a ratio past the ceiling", func() { money.Int(2e15).Round(money.HalfUp) }, true},
		{"a product past the ceiling", func() { money.Int(1000).Of(money.Max, money.HalfUp) }, true},
	} {
		if got := overflows(t, c.f); got != c.want {
			t.Errorf("%s: overflow %v, want %v", c.name, got, c.want)
		}
	}
	if got := money.Amount(-3).Add(5); got != 2 {
		t.Errorf("-3 + 5 = %d", got)
	}
}

func TestShort(t *testing.T) {
	for _, c := range []struct {
		currency money.Currency
		a        money.Amount
		want     string
	}{
		{money.CNY, 0, "0"},
		{money.CNY, 120000, "1200"},
		{money.CNY, -120000, "-1200"},
		{money.CNY, 120050, "1200.50"},
		{money.Currency{Code: "JPY"}, 1200, "1200"},
		{money.Currency{Code: "KWD", Decimals: 3}, 1200000, "1200"},
		{money.Currency{Code: "KWD", Decimals: 3}, 1200500, "1200.500"},
	} {
		if got := c.currency.Short(c.a); got != c.want {
			t.Errorf("Short(%d) in %s = %s, not %s", c.a, c.currency.Code, got, c.want)
		}
	}
}

func TestFormat(t *testing.T) {
	yen, dinar := money.Currency{Code: "JPY"}, money.Currency{Code: "KWD", Decimals: 3}
	for _, c := range []struct {
		currency        money.Currency
		a               money.Amount
		plain, thousand string
	}{
		{money.CNY, 0, "0.00", "0.00"},
		{money.CNY, 5, "0.05", "0.05"},
		{money.CNY, -5, "-0.05", "-0.05"},
		{money.CNY, 50, "0.50", "0.50"},
		{money.CNY, 99999, "999.99", "999.99"},
		{money.CNY, 100000, "1000.00", "1,000.00"},
		{money.CNY, -1269312, "-12693.12", "-12,693.12"},
		{money.CNY, -99999, "-999.99", "-999.99"},
		{money.CNY, money.Max, "100000000000.00", "100,000,000,000.00"},
		{yen, 0, "0", "0"},
		{yen, 999, "999", "999"},
		{yen, -1000, "-1000", "-1,000"},
		{yen, 1234567, "1234567", "1,234,567"},
		{dinar, 7, "0.007", "0.007"},
		{dinar, -70, "-0.070", "-0.070"},
		{dinar, 1000, "1.000", "1.000"},
		{dinar, -1234567890, "-1234567.890", "-1,234,567.890"},
		{money.CNY, -1 << 63, "-92233720368547758.08", "-92,233,720,368,547,758.08"},
	} {
		if got := c.currency.Format(c.a); got != c.plain {
			t.Errorf("%s %d = %s, want %s", c.currency.Code, c.a, got, c.plain)
		}
		if got := c.currency.Grouped(c.a); got != c.thousand {
			t.Errorf("%s %d grouped = %s, want %s", c.currency.Code, c.a, got, c.thousand)
		}
	}
	// The commonest amounts are written in another way than those with commas.
	for tens := money.Amount(1); tens < 1e12; tens *= 10 {
		for _, a := range []money.Amount{tens - 1, tens, tens + 1, 1234567890123 % tens, 9080706050403 % tens, -tens, 1 - tens, -(9080706050403 % tens), 1<<32 - tens, tens - 1<<32} {
			if got, want := money.CNY.Format(a), strings.ReplaceAll(money.CNY.Grouped(a), ",", ""); got != want {
				t.Errorf("%d = %s, want %s", a, got, want)
			}
		}
	}
	for c, want := range map[money.Currency]money.Amount{yen: 1, money.CNY: 100, dinar: 1000} {
		if got := c.Unit(); got != want {
			t.Errorf("unit of %s = %d, want %d", c.Code, got, want)
		}
	}
}
