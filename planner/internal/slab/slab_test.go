package slab_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"repay/planner/internal/slab"
)

// What is kept stays as it was, whatever comes after it: lists that are given up, that
// outgrow their room, and that are longer than any block.
func TestWhatIsKeptStays(t *testing.T) {
	d := rand.New(rand.NewPCG(1, 2))
	var s slab.Slab[int]
	for range 20 {
		s.Reset()
		var kept, want [][]int
		for k := range 300 {
			list := s.Behind(d.IntN(20))
			if len(list) != 0 {
				t.Fatalf("a list begins with %d", len(list))
			}
			for i := range d.IntN([]int{1, 10, 100, 6000}[d.IntN(4)] + 1) {
				list = append(list, 1000*k+i)
			}
			if d.IntN(3) == 0 {
				s.Seen(list)
				continue
			}
			kept, want = append(kept, s.Keep(list)), append(want, slices.Clone(list))
		}
		for k := range kept {
			if !slices.Equal(kept[k], want[k]) || cap(kept[k]) != len(kept[k]) {
				t.Fatalf("list %d is not what was kept", k)
			}
		}
	}
}

// Once its block is large enough, a slab that is used again takes no memory.
func TestUsedAgainTakesNoMemory(t *testing.T) {
	var s slab.Slab[int]
	fill := func() {
		s.Reset()
		for range 50 {
			list := s.Behind(3)
			for i := range 30 {
				list = append(list, i)
			}
			s.Keep(list)
		}
	}
	for range 8 {
		fill()
	}
	if n := testing.AllocsPerRun(10, fill); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
