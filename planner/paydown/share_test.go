package paydown

import (
	"slices"
	"testing"
)

func TestShare(t *testing.T) {
	for _, c := range []struct {
		name          string
		sum           Amount
		weights, caps []Amount
		want          []Amount
	}{
		// The court's method in England and Wales, as published: pro-rata-balance.
		{"by balance", 10000, []Amount{50000, 100000, 23300, 20000}, []Amount{50000, 100000, 23300, 20000}, []Amount{2587, 5173, 1205, 1035}},
		// StepChange, as published: pro-rata-instalment.
		{"by instalment", 1500, []Amount{2500, 5000}, []Amount{2500, 5000}, []Amount{500, 1000}},
		{"capped, shared again", 100, []Amount{1, 1, 2}, []Amount{10, 100, 100}, []Amount{10, 30, 60}},
		{"capped twice", 100, []Amount{1, 1, 2}, []Amount{10, 20, 100}, []Amount{10, 20, 70}},
		{"enough for all", 500, []Amount{1, 1, 2}, []Amount{10, 20, 100}, []Amount{10, 20, 100}},
		{"cents by the largest fraction", 10, []Amount{1, 2, 4}, []Amount{9, 9, 9}, []Amount{1, 3, 6}},
		{"cents in the book's order", 10, []Amount{1, 1, 1}, []Amount{9, 9, 9}, []Amount{4, 3, 3}},
		{"nothing weighs", 9, []Amount{0, 0}, []Amount{9, 9}, []Amount{5, 4}},
		{"nothing to share", 0, []Amount{1, 1}, []Amount{9, 9}, []Amount{0, 0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := share(c.sum, c.weights, c.caps); !slices.Equal(got, c.want) {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}
