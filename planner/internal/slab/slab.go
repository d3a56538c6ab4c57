// Package slab lets many short lists stand one behind the other in a few large blocks,
// and what comes next stand where it all stood.
package slab

// Slab is where lists of one kind stand. The zero value is empty.
type Slab[T any] struct {
	block   []T // those that are kept; the next stands behind them
	longest int // list so far
}

// The first block has room for few, one that is full is followed by one of twice that,
// up to many. A longer block is of a list that is as long by itself.
const (
	few  = 64
	many = 4096
)

// Behind is an empty list behind those that are kept, with room for so many, or for as
// many as any list had before. Until it is kept, the next stands in the same place.
func (s *Slab[T]) Behind(n int) []T {
	if n = max(n, s.longest); n > cap(s.block)-len(s.block) {
		s.block = make([]T, 0, max(n, few, min(2*cap(s.block), many)))
	}
	return s.block[len(s.block):]
}

// Seen notes how long a list became that was begun with [Slab.Behind]: it may have had
// to move.
func (s *Slab[T]) Seen(list []T) { s.longest = max(s.longest, len(list)) }

// Keep keeps a list that was begun with [Slab.Behind]: the next stands behind it.
func (s *Slab[T]) Keep(list []T) []T {
	s.Seen(list)
	n := len(list)
	if at := s.block[len(s.block):]; n > 0 && n <= cap(at) && &at[:1][0] == &list[0] {
		s.block = s.block[:len(s.block)+n]
	}
	return list[:n:n]
}

// Reset lets the next list stand where the first one stood that the last block keeps:
// all are given up. A block that only unusual lists fill is let go.
func (s *Slab[T]) Reset() {
	if cap(s.block) > many {
		*s = Slab[T]{}
	}
	s.block = s.block[:0]
}
