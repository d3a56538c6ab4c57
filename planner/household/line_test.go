package household_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"repay/planner/household"
)

// Sums by date of a line are judged as their payments are, and what comes before any loan
// as the cash has it, but for the least cash where nothing is short.
func TestLineEqualsCash(t *testing.T) {
	short, long, before := 0, 0, 0
	for seed := range uint64(20_000) {
		r := rand.New(rand.NewPCG(seed, 2))
		asOf := of("2026-11-21")
		cash := drawnCash(r, asOf)
		first, second := some(r, asOf), some(r, asOf)
		line := cash.Line(slices.Values([][]household.Payment{list(first), list(second)}))
		sums := household.Sums{On: make([]Amount, len(line.Dates))}
		line.Add(&sums, list(first))
		line.Add(&sums, list(second))
		until := asOf + Date(r.IntN(30))
		got, want := line.Carry(&sums, until), cash.Carry(together(first, second), until)
		if got != want {
			t.Fatalf("seed %d: %+v, want %+v\n%v\n%v\ncash %+v", seed, got, want, first, second, cash)
		}
		if want.Short {
			short++
		} else {
			long++
		}
		got, want = line.BeforeLoans(until), cash.BeforeLoans(until)
		if want.Short {
			before++
		} else {
			got.Least, got.LeastDate = want.Least, want.LeastDate
		}
		if got != want {
			t.Fatalf("seed %d: before loans %+v, want %+v\ncash %+v", seed, got, want, cash)
		}
	}
	if min(short, long, before) < 2000 {
		t.Errorf("%d are short, %d are not, %d are before any loan: one of them is hardly tested", short, long, before)
	}
}
