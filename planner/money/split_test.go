package money_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/money"
)

func TestSplitLargestFractions(t *testing.T) {
	for _, c := range []struct {
		name    string
		total   money.Amount
		weights []money.Amount
		want    []money.Amount
	}{
		{"even", 9, []money.Amount{1, 1, 1}, []money.Amount{3, 3, 3}},
		{"the first among equals", 11, []money.Amount{1, 1, 1}, []money.Amount{4, 4, 3}},
		{"the largest fraction", 10, []money.Amount{1, 2, 4}, []money.Amount{1, 3, 6}},
		{"no weight, no share", 10, []money.Amount{0, 5, -3}, []money.Amount{0, 10, 0}},
		{"nobody to share", 10, []money.Amount{0, 0}, []money.Amount{0, 0}},
		{"nothing to share", 0, []money.Amount{3, 4}, []money.Amount{0, 0}},
	} {
		if got := money.Split(c.total, c.weights); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// The parts add up, and none is a whole unit away from its exact share.
func TestSplitAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := money.Amount(rapid.Int64Range(0, 1e13).Draw(t, "total"))
		raw := rapid.SliceOfN(rapid.Int64Range(0, 1e13), 1, 12).Draw(t, "weights")
		weights := make([]money.Amount, len(raw))
		sum := money.Amount(0)
		for i, w := range raw {
			weights[i] = money.Amount(w)
			sum += weights[i]
		}
		got := money.Amount(0)
		for i, part := range money.Split(total, weights) {
			got += part
			if sum == 0 {
				continue
			}
			exact := money.NewRatio(int64(weights[i]), int64(sum)).MulAmount(total)
			if off := exact.Sub(money.Int(int64(part))); off.Cmp(money.Int(1)) >= 0 || off.Cmp(money.Int(-1)) <= 0 {
				t.Fatalf("part %d is %d, exact share %s", i, part, exact)
			}
		}
		if sum > 0 && got != total || sum == 0 && got != 0 {
			t.Fatalf("parts add up to %d of %d", got, total)
		}
	})
}
