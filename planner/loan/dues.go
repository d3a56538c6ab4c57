package loan

import "repay/planner/money"

// The contract that names its payments one by one, each with its day: an IOU, a
// settlement record, a court order. Interest runs by days on the balance, /month
// by the months from the start. Past the last of the days, the loan's due days go
// on every month.

// dueKind says what a list names.
type dueKind uint8

const (
	duePrincipal dueKind = iota // principal, to which the interest comes
	dueWhole                    // all that is paid: the rest after the interest is principal
	// dueExact is dueWhole where the rate follows from the payments: its rounding
	// does not change the last of them.
	dueExact
)

// dueStage is the only stage of a contract on agreed dates.
func (t *Terms) dueStage() Stage {
	st := Stage{Periods: len(t.Dues), Pay: PayDues}
	switch {
	case t.Dues[0].Amount == 0:
	case t.Rate.Kind == RateImplied:
		st.DueKind = dueExact
	default:
		st.DueKind = dueWhole
	}
	for _, d := range t.Dues {
		st.Dues = append(st.Dues, d.Principal+d.Amount)
	}
	return st
}

// named is what the list names for the coming instalment, as much of it as
// prepayments left.
func (c *cursor) named(st *Stage) Amount {
	a := st.Dues[c.in]
	if !c.scale.IsZero() {
		a = c.scale.Of(a, c.s.interestMode)
	}
	return a
}

// duePays is what the coming instalment of a list repays, with its interest. The
// last clears the balance. A payment below its interest, as a rate that rose may
// make it, is the interest.
func (c *cursor) duePays(st *Stage, interest Amount, last bool) (principal, _ Amount) {
	pays := c.named(st)
	switch {
	case last && st.DueKind == dueExact && c.asNamed() && pays >= c.balance:
		c.noteNamedLast(pays)
		return c.balance, pays - c.balance
	case last:
		return c.balance, interest
	case st.DueKind != duePrincipal:
		pays -= interest
	}
	return max(0, min(pays, c.balance)), interest
}

// asNamed reports whether nothing but the payments of the list has changed the
// balance or the rate.
func (c *cursor) asNamed() bool {
	return !c.shorter && c.scale.IsZero() && c.prepaid == 0 && len(c.s.rates) == 1
}

// rescale makes what is left of a list fit a balance that a prepayment lowers: each
// payment in proportion.
func (c *cursor) rescale(balance Amount) {
	left := money.NewRatio(int64(balance), int64(max(c.balance, 1)))
	if !c.scale.IsZero() {
		left = left.Mul(c.scale)
	}
	c.scale = left
}

// checkDues refuses payments that do not cover their interest, and a last one that
// does not clear the balance, at the rate as signed.
func (s *Scheme) checkDues(t *Terms) *Refusal {
	st := &s.stages[0]
	if st.DueKind == duePrincipal {
		return nil
	}
	asSigned := *s
	asSigned.rates = s.rates[:1]
	total := Amount(0)
	for _, a := range st.Dues {
		total += a
	}
	for c := asSigned.walk(); !c.done(); {
		pays, n, last := c.named(st), c.k+1, c.k == c.limit-1
		row := c.step()
		switch whole := row.Principal + row.Interest; {
		case c.err != nil:
			return c.err
		case whole == pays:
		case whole > pays && !last && st.DueKind == dueExact:
			return &Refusal{Code: DuesBelowImplied, Field: "dues", Need: total, Count: n}
		case whole > pays && !last:
			return &Refusal{Code: DuesBelowInterest, Field: "dues", Need: row.Interest, Count: n}
		default:
			return &Refusal{Code: DuesEndDiffers, Field: "dues", Need: whole, Count: n}
		}
	}
	return nil
}

// leftOfDues is a stage that repays a balance on the last n of the contract's dates,
// each in the proportion of its principal by the contract.
func (l *Ledger) leftOfDues(balance Amount, n int) Stage {
	c := l.contract.walk()
	rows, _ := c.rows()
	rows = rows[max(0, len(rows)-n):]
	whole, st := Amount(0), Stage{Periods: n, Pay: PayDues}
	for i := range rows {
		whole += rows[i].Principal
	}
	for i := range rows {
		st.Dues = append(st.Dues, money.NewRatio(int64(rows[i].Principal), int64(max(whole, 1))).Of(balance, l.terms.InterestRounding))
	}
	return st
}
