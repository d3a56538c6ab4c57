package plan

import "slices"

// Standing is [State] for who asks about the ways out, without what is told of waiting
// and of all loans together: a loan's Waiting, and of the status everything but Loans.
// What State refuses, it refuses.
func Standing(c *Case) (*Status, []Refused) {
	if s, ok := standingOf(c); ok {
		return s, nil
	}
	return State(c)
}

// standingOf is Standing; ok is false where State has to tell: what it leaves out might be
// refused, or is asked for after all.
func standingOf(c *Case) (s *Status, ok bool) {
	defer tooLarge(-1, "loans", func(Refused) { ok = false })
	x, together := &stating{c: c, s: &Status{}}, Amount(0)
	promised := false // what there is for a promise follows from the dues of all loans
	x.loans(func(l *account, st *LoanStatus, ahead *outlook) {
		together = (together + max(st.Payoff.Amount, st.OverdueTotal.Amount)).Together()
		for _, d := range ahead.dues {
			together = (together + d.Amount).Together()
		}
		promised = promised || slices.ContainsFunc(st.Promises, toCome)
		c.giveBack(l)
	})
	return x.s, len(x.refused) == 0 && !promised && together <= littleTogether && (c.Household == nil || c.cashShared() != nil)
}

// littleTogether is far below what cannot be computed, whatever lateness adds in the few
// months that are looked at.
const littleTogether Amount = 1e12
