package agreement

import (
	"slices"

	"repay/planner/loan"
)

// BuildOn applies an offer that is signed for a later day: until then the contract
// goes on, what falls due before it is paid on its day, arrears stay as they are.
// The result is seen from the day on which the loan stands.
func (s *Standing) BuildOn(on Date, o *Offer) (r *Result, refusal *loan.Refusal) {
	defer loan.Catch(&refusal, string(o.Strategy))
	l := s.l.Later(s.d)
	l.CallOffFrom(on)
	rows, paid, refusal := l.PayAhead(on)
	if refusal != nil {
		return nil, refusal
	}
	l.OpenDay(on)
	if r, refusal = StandingAt(l, s.t, on).Build(o); refusal != nil {
		return nil, refusal
	}
	r.Position, r.Rows = s.position, slices.Concat(rows, r.Rows)
	r.Principal += paid[loan.Principal]
	r.Penalty += paid[loan.PenaltyInterest]
	r.Fees += paid[loan.Fees]
	r.paid = 0
	for i := range r.Rows {
		r.paid = r.paid.Add(r.Rows[i].Total())
	}
	return r, nil
}
