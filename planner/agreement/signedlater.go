package agreement

import (
	"slices"

	"repay/planner/loan"
)

// BuildOn applies an offer that is signed for a later day: until then the contract
// goes on, what falls due before it is paid on its day, arrears stay as they are.
// The result is seen from the day on which the loan stands.
func (s *Standing) BuildOn(on Date, o Offer) (r *Result, refusal *loan.Refusal) {
	defer loan.Catch(&refusal, string(o.Strategy))
	l := s.l.Later(s.d)
	l.CallOffFrom(on)
	rows, refusal := s.l.Coming()
	if refusal != nil {
		return nil, refusal
	}
	until := slices.IndexFunc(rows, func(x loan.Row) bool { return x.Due >= on })
	if until >= 0 {
		rows = rows[:until]
	}
	var paid loan.Parts
	for i := range rows {
		l.OpenDay(rows[i].Due)
		went, err := l.Send(rows[i].Due, rows[i].Total(), loan.AsInstalment)
		if err != nil {
			return nil, err
		}
		paid = paid.Plus(went)
		l.CloseDay(rows[i].Due)
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
