package agreement

import (
	"slices"

	"repay/planner/loan"
)

// Standing is a loan as it stands at the end of a day, from which offers are
// built. What they have in common is computed once; none of them changes the
// ledger.
type Standing struct {
	l        *loan.Ledger
	t        *loan.Terms
	d        Date
	position loan.Position
	later    []moment // after d, as offers asked for them

	counted    bool // left is known, once an offer needed it
	left       int
	asked      bool // original likewise
	instalment Amount

	passing *Room // nil: results are kept
}

// Room is where results stand one after the other, for who looks at each before the
// next offer is built, and keeps none: their rows, and what they are made with. The
// standings of several loans may share one.
type Room struct {
	rows    []loan.Row
	result  Result
	builder builder
	scheme  loan.Scheme
	stages  []loan.Stage
}

// StandingAt returns the loan whose ledger stands at day d. An offer takes the place
// of what is signed for a day to come.
func StandingAt(l *loan.Ledger, t *loan.Terms, d Date) *Standing {
	return &Standing{l: l.Unagreed(), t: t, d: d, position: l.Position(d)}
}

// Passing lets every result stand where the one before stood: see [Room].
func (s *Standing) Passing() *Standing { return s.In(&Room{}) }

// In is Passing, in a room that may have been used before.
func (s *Standing) In(room *Room) *Standing {
	s.passing = room
	return s
}

// start returns what makes a result, with an empty one.
func (s *Standing) start(o *Offer) *builder {
	var r *Result
	var b *builder
	if s.passing != nil {
		r, b = &s.passing.result, &s.passing.builder
	} else {
		r, b = new(Result), new(builder)
	}
	*r = Result{Offer: *o, Position: s.position, CurrentFrom: s.d}
	*b = builder{Standing: s, def: o.Strategy.definition(), o: &r.Offer, r: r, now: s.today()}
	return b
}

// rows is room for the rows of a result; none where they are kept.
func (s *Standing) rows() []loan.Row {
	if s.passing == nil {
		return nil
	}
	return s.passing.rows
}

// scheme is an empty schedule.
func (s *Standing) scheme() *loan.Scheme {
	if s.passing == nil {
		return &loan.Scheme{}
	}
	return &s.passing.scheme
}

// stages are the stages of a new schedule.
func (s *Standing) stages(stages ...loan.Stage) []loan.Stage {
	if s.passing == nil {
		return slices.Clone(stages)
	}
	s.passing.stages = append(slices.Grow(s.passing.stages[:0], 4), stages...)
	return s.passing.stages
}

// finish keeps the room that the rows of a result took.
func (s *Standing) finish(r *Result) {
	if s.passing != nil && cap(r.Rows) > cap(s.passing.rows) {
		s.passing.rows = r.Rows
	}
}

// periodsLeft is [loan.Ledger.PeriodsLeft].
func (s *Standing) periodsLeft() int {
	if !s.counted {
		s.left, s.counted = s.l.PeriodsLeft(s.d), true
	}
	return s.left
}

// original is [loan.Ledger.OriginalInstalment].
func (s *Standing) original() Amount {
	if !s.asked {
		s.instalment, s.asked = s.l.OriginalInstalment(s.d), true
	}
	return s.instalment
}
