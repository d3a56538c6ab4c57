package agreement_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"repay/planner/agreement"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
)

// Offers built from one standing are those built one by one: also where each
// writes its rows over those of the one before. Where none does, a result stays
// as it was, whatever is built after it.
func TestOffersFromOneStanding(t *testing.T) {
	built := 0
	for i := range draws.Many(200, 5000) {
		s := reference.Random(rand.New(rand.NewPCG(7, uint64(i))))
		l, _, problem := agreement.Replay(&s.Terms, s.Agreements, s.AsOf, false)
		if problem != nil {
			continue
		}
		offers := slices.Concat([]agreement.Offer{{Strategy: agreement.Keep}}, s.Offers, []agreement.Offer{{Strategy: agreement.Nothing, For: 3}}, s.Offers)
		standing, passing := agreement.StandingAt(l, &s.Terms, s.AsOf), agreement.StandingAt(l, &s.Terms, s.AsOf).Passing()
		var kept []*agreement.Result
		var rows [][]loan.Row
		for _, o := range offers {
			want, no := agreement.Build(l, &s.Terms, s.AsOf, o)
			for _, from := range []*agreement.Standing{standing, passing} {
				got, refused := from.Build(&o)
				if !reflect.DeepEqual(refused, no) {
					t.Fatalf("sample %d: %+v: refused %v, want %v", i, o, refused, no)
				}
				if no != nil {
					continue
				}
				if !slices.Equal(got.Rows, want.Rows) || got.TotalPaid() != want.TotalPaid() || got.Cost() != want.Cost() || got.Interest() != want.Interest() || got.Waived != want.Waived {
					t.Fatalf("sample %d: %+v:\n%+v, want\n%+v", i, o, got, want)
				}
				if built++; from == standing {
					kept, rows = append(kept, got), append(rows, slices.Clone(got.Rows))
				}
			}
		}
		for k, r := range kept {
			if !slices.Equal(r.Rows, rows[k]) {
				t.Fatalf("sample %d: the rows of %+v changed", i, r.Offer)
			}
		}
	}
	if built == 0 {
		t.Error("nothing was built")
	}
}
