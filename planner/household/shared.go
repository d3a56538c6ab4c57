package household

import (
	"sort"
	"sync"

	"repay/planner/calendar"
)

// Shared is one household's cash for all who ask for it: no date is computed twice. It is
// safe for any number of goroutines.
type Shared struct {
	mu  sync.Mutex
	all *Cash
}

// Shared is the cash from the as-of day on, as [Household.Ahead] has it; nil where it could
// grow past what can be computed, which who asks for a day has to find for himself.
func (h *Household) Shared(asOf Date, level Level) *Shared {
	c := h.begin(asOf, calendar.Last, level)
	if c.more.grows() {
		return nil
	}
	return &Shared{all: c}
}

// Ahead is [Household.Ahead].
func (s *Shared) Ahead(until Date) *Cash {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all.Reach(until)
	return s.through(until)
}

// AsAsked is [Household.AsAsked]: it goes on by itself from what others have asked for.
func (s *Shared) AsAsked(until Date) *Cash {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.through(until)
	if c.more = s.all.more.upTo(until); c.more.until < until {
		return c
	}
	c.more = nil
	return c
}

// through are the dates up to a day of those that are computed.
func (s *Shared) through(until Date) *Cash {
	points := s.all.Points
	n := max(1, sort.Search(len(points), func(i int) bool { return points[i].Date > until }))
	return &Cash{Reserve: s.all.Reserve, Points: points[:n:n]}
}

// upTo is what comes and goes up to a day, going on independently.
func (x *ahead) upTo(until Date) *ahead {
	f := *x
	f.flows = make([]flow, 0, len(x.flows))
	for _, of := range x.flows {
		if of.end = min(of.end, until); of.on <= of.end {
			f.flows = append(f.flows, of)
		}
	}
	f.sort()
	return &f
}
