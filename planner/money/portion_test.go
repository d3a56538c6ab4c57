package money_test

import (
	"testing"

	"pgregory.net/rapid"

	"repay/planner/money"
)

// A portion is the rounded product, whatever the rounding.
func TestPortionIsTheProduct(t *testing.T) {
	small, any := rapid.Int64Range(0, 12), rapid.Int64Range(0, 1<<62)
	rapid.Check(t, func(t *rapid.T) {
		a := money.Amount(rapid.OneOf(small, rapid.Int64Range(0, int64(money.Ceiling))).Draw(t, "a"))
		n := rapid.OneOf(small, rapid.Int64Range(0, 1<<31)).Draw(t, "n")
		num := rapid.OneOf(small, any).Draw(t, "num") / max(n, 1)
		den := rapid.OneOf(small, any).Draw(t, "den") + 1
		mode := rapid.SampledFrom(money.Roundings.Values()).Draw(t, "mode")
		got, ok := money.PortionOf(num, den, mode).Of(a, n)
		if want, fits := money.MulDiv(a, n*num, den, mode); ok != fits || ok && got != want {
			t.Fatalf("%d × %d × %d/%d, %d: %d %v, want %d %v", a, n, num, den, mode, got, ok, want, fits)
		}
	})
}
