package loan

import (
	"testing"

	"pgregory.net/rapid"
)

// Level amounts over annuities that are kept are those over none, in whatever order
// schedules of the same loan, and of others, are asked for.
func TestLevelsThatAreKept(t *testing.T) {
	longer := 0
	rapid.Check(t, func(t *rapid.T) {
		var kept Levels
		var s *Scheme
		for range rapid.IntRange(2, 12).Draw(t, "schedules") {
			if s == nil || rapid.IntRange(0, 3).Draw(t, "another") == 0 {
				terms := someTerms(t)
				terms.Method, terms.InterestOnlyPeriods, terms.Instalment, terms.Balloon = Annuity, 0, 0, 0
				terms.Periods = max(terms.Periods, 1)
				var refusal *Refusal
				func() {
					defer Catch(&refusal, "principal")
					s, refusal = newContract(terms)
				}()
				if refusal != nil {
					s = nil
					continue
				}
			}
			s.stages[0].Periods = rapid.IntRange(1, 100).Draw(t, "periods")
			c := s.walk()
			want := c.annuity(c.start)
			s.KeepIn(&kept)
			if got := c.annuity(c.start); got != want {
				t.Fatalf("kept %+v, computed %+v", got, want)
			}
			s.KeepIn(nil)
		}
		for _, k := range kept.known {
			longer = max(longer, k.n)
		}
	})
	if longer == 0 {
		t.Error("nothing was kept")
	}
}
