package agreement

import "repay/planner/loan"

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

	passing bool
	room    []loan.Row // passing: of the rows of the result before
}

// StandingAt returns the loan whose ledger stands at day d. An offer takes the place
// of what is signed for a day to come.
func StandingAt(l *loan.Ledger, t *loan.Terms, d Date) *Standing {
	return &Standing{l: l.Unagreed(), t: t, d: d, position: l.Position(d)}
}

// Passing lets the rows of every result stand where those of the one before
// stood: for who looks at them before the next offer is built, and keeps none.
func (s *Standing) Passing() *Standing {
	s.passing = true
	return s
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
