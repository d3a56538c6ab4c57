package agreement

import (
	"slices"

	"repay/planner/internal/slab"
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
	later    []*moment // after d, as offers asked for them

	counted    bool // left is known, once an offer needed it
	left       int
	asked      bool // original likewise
	instalment Amount

	now     moment // the day d
	passing *Room  // nil: results are kept
}

// Room is where results stand one after the other, for who looks at each before the
// next offer is built, and keeps none but for its rows: see [Room.Keep]. The standings
// of several loans may share one.
type Room struct {
	rows    slab.Slab[loan.Row]
	result  Result
	builder builder
	scheme  loan.Scheme
	levels  loan.Levels
	stages  []loan.Stage
}

// StandingAt returns the loan whose ledger stands at day d. An offer takes the place
// of what is signed for a day to come.
func StandingAt(l *loan.Ledger, t *loan.Terms, d Date) *Standing {
	return StandingOf(l, t, l.Position(d))
}

// StandingOf is [StandingAt] on the day of a position that is known already.
func StandingOf(l *loan.Ledger, t *loan.Terms, p loan.Position) *Standing {
	s := &Standing{l: l.Unagreed(), t: t, d: p.Date, position: p}
	s.now = moment{on: p.Date, l: s.l, position: p}
	return s
}

// Passing lets every result stand where the one before stood: see [Room].
func (s *Standing) Passing() *Standing { return s.In(&Room{}) }

// In is Passing, in a room that may have been used before.
func (s *Standing) In(room *Room) *Standing {
	s.passing = room
	room.scheme.KeepIn(&room.levels)
	return s
}

// start returns what makes a result, with an empty one.
func (s *Standing) start(o *Offer) *builder {
	var r *Result
	var b *builder
	if s.passing != nil {
		r, b = &s.passing.result, &s.passing.builder
		*r, *b = Result{}, builder{}
		r.Rows = s.passing.rows.Behind(someRows)
	} else {
		r, b = new(Result), new(builder)
	}
	r.Offer, r.Position, r.CurrentFrom, r.Restructuring.Date = o, s.position, s.d, s.d
	b.Standing, b.def, b.o, b.r, b.now = s, o.Strategy.definition(), o, r, &s.now
	return b
}

// Keep keeps the rows of the last result: those of the next stand behind them.
func (x *Room) Keep(r *Result) []loan.Row { return x.rows.Keep(r.Rows) }

// Reset lets the rows of the next result stand where those of the first one stood: all
// that were kept are given up.
func (x *Room) Reset() { x.rows.Reset() }

// Done lets go of the loan from which offers were built last.
func (x *Room) Done() { x.result, x.builder = Result{}, builder{} }

// someRows are those of a usual loan's result, at the most.
const someRows = 40

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

// finish lets the next result have as much room as this one took.
func (s *Standing) finish(r *Result) {
	if s.passing != nil {
		s.passing.rows.Seen(r.Rows)
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
